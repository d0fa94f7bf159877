package bleveindex

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
)

// candidate is a name that can complete what was typed: one entry for each of its
// spellings.
type candidate struct {
	words string // folded, with a space before each word
	index.Suggestion
}

// Suggest implements index.Searcher. Each word typed must begin a word of the name, in any
// order. Speakers, delegations and themes come first, then symbols and titles, each with
// those that most passages have before the others.
func (s *searcher) Suggest(ctx context.Context, text string, size int) ([]index.Suggestion, error) {
	typed := strings.Fields(analyzers.Fold(text))
	if len(typed) == 0 || size <= 0 {
		return nil, ctx.Err()
	}
	s.lazy.suggestOnce.Do(func() { s.lazy.suggestions = s.suggestable() })
	type key struct {
		field index.Field
		value string
	}
	seen := map[key]bool{}
	var out []index.Suggestion
	for i := range s.lazy.suggestions { // most frequent first
		c := &s.lazy.suggestions[i]
		k := key{c.Field, c.Value}
		if seen[k] || !begins(c.words, typed) {
			continue
		}
		seen[k] = true
		out = append(out, c.Suggestion)
		if len(out) == size {
			break
		}
	}
	return out, ctx.Err()
}

func begins(words string, typed []string) bool {
	for _, t := range typed {
		if !strings.Contains(words, " "+t) {
			return false
		}
	}
	return true
}

func (s *searcher) suggestable() []candidate {
	var all []candidate
	for _, f := range []index.Field{index.Speaker, index.Delegation, index.Theme} {
		dict := facetDict(f)
		d := s.cols.dicts[dict]
		for v, n := range s.inUse(dict) {
			if v == 0 || n == 0 {
				continue
			}
			name := s.names.name(f, d, uint32(v))
			sug := index.Suggestion{Field: f, Value: d.ids[v], Name: name, Count: n}
			all = append(all, spellings(sug, name, d.printed[v])...)
		}
	}
	c := s.cols
	for i := range c.docs {
		from, to := c.docPassages(uint32(i))
		for _, sym := range append([]corpus.Symbol{c.docs[i].symbol}, c.docs[i].alt...) {
			all = append(all, s.textCandidate("symbol", string(sym), int(to-from))...)
		}
		all = append(all, s.textCandidate("title", c.docs[i].title, int(to-from))...)
	}
	slices.SortStableFunc(all, func(a, b candidate) int {
		return cmp.Or(a.class()-b.class(), b.Count-a.Count, strings.Compare(a.Value, b.Value))
	})
	return all
}

// class puts names before documents: a title that begins with a word is of less use than
// the speaker or theme of that name, however long the document.
func (c *candidate) class() int {
	if c.Field == "symbol" || c.Field == "title" {
		return 1
	}
	return 0
}

func spellings(sug index.Suggestion, name corpus.Name, printed []string) []candidate {
	texts := slices.Concat([]string{sug.Value}, printed, name.Aliases)
	for _, l := range name.Labels {
		texts = append(texts, l)
	}
	slices.Sort(texts)
	var all []candidate
	for _, t := range slices.Compact(texts) {
		all = append(all, candidate{" " + foldedWords(t), sug})
	}
	return all
}

func (s *searcher) textCandidate(f index.Field, text string, count int) []candidate {
	if text == "" {
		return nil
	}
	sug := index.Suggestion{Field: f, Value: text, Name: corpus.Name{ID: text}, Count: count}
	return []candidate{{" " + analyzers.Fold(text), sug}, {" " + foldedWords(text), sug}}
}

// foldedWords leaves out what stands between words, so that each can be begun.
func foldedWords(s string) string { return strings.Join(analyzers.ExactWords(s), " ") }
