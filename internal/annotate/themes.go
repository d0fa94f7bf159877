package annotate

import (
	"regexp"
	"slices"
	"strings"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/corpus/authority"
)

// Themes are found by the phrases of the authority: a tree of words for each language, one
// walk over the tokens of a passage. Words are compared by stem, small words and those of a
// phrase that begins with = as they stand.
// Among phrases of one theme that overlap the longest counts, a negative one too.

// phrases is the tree of one language.
type phrases struct {
	chain  analyzers.Analyzer
	words  map[string]int32   // stem, or small word -> its number; 0 is none
	exact  map[string]int32   // exact word -> its number
	next   map[[2]int32]int32 // (node, word) -> node; 0 is the root
	ends   [][]ending         // by node
	themes []string
}

// ending is a phrase that ends at a node.
type ending struct {
	theme    int32
	rule     string
	negative bool
	weak     bool
	generic  bool // only where migration is spoken of
}

func newPhrases(lang corpus.Lang, themes []authority.Theme) *phrases {
	p := &phrases{chain: analyzers.For(lang), words: map[string]int32{}, exact: map[string]int32{}, next: map[[2]int32]int32{}, ends: make([][]ending, 1)}
	for i, t := range themes {
		p.themes = append(p.themes, t.ID)
		for _, s := range t.Phrases[lang] {
			words, generic := strings.CutPrefix(s, "?")
			words, weak := strings.CutPrefix(words, "~")
			p.add(words, ending{theme: int32(i), rule: t.ID + "/" + string(lang) + "/" + strings.TrimPrefix(words, "="), weak: weak, generic: generic})
		}
		for _, s := range t.Not[lang] {
			p.add(s, ending{theme: int32(i), negative: true})
		}
	}
	return p
}

func (p *phrases) add(phrase string, e ending) {
	phrase, exact := strings.CutPrefix(phrase, "=")
	node := int32(0)
	for _, t := range p.chain.Tokens(nil, phrase) {
		w := p.number(t, exact)
		to, ok := p.next[[2]int32{node, w}]
		if !ok {
			to = int32(len(p.ends))
			p.ends = append(p.ends, nil)
			p.next[[2]int32{node, w}] = to
		}
		node = to
	}
	// Two phrases with the same stems: the one that is not weak counts, and the first.
	for i, old := range p.ends[node] {
		if old.theme == e.theme && old.negative == e.negative {
			if old.weak && !e.weak {
				p.ends[node][i] = e
			}
			return
		}
	}
	p.ends[node] = append(p.ends[node], e)
}

// number returns the number of a word, a new one where it has none.
func (p *phrases) number(t analyzers.Token, exact bool) int32 {
	words, key := p.words, wordKey(t)
	if exact {
		words, key = p.exact, t.Exact
	}
	if words[key] == 0 {
		words[key] = int32(len(p.words) + len(p.exact) + 1)
	}
	return words[key]
}

func wordKey(t analyzers.Token) string {
	if t.Stem != "" {
		return t.Stem
	}
	return t.Exact
}

// match is a phrase in a text, from token to token.
type match struct {
	from, to int // tokens, to excluded
	ending
}

// find returns the themes of a passage in order of their places.
// migration says whether the passage, or the document, speaks of migration.
func (p *phrases) find(text string, tokens []analyzers.Token, title, migration bool) []corpus.ThemeHit {
	found := p.matches(tokens)
	if len(found) == 0 {
		return nil
	}
	slices.SortStableFunc(found, func(a, b match) int { return (b.to - b.from) - (a.to - a.from) })
	var items *enumeration
	var hits []corpus.ThemeHit
	for i, m := range found {
		if m.negative || m.generic && !migration || overlaps(found[:i], m) {
			continue
		}
		if m.weak || title {
			if items == nil {
				items = newEnumeration(text, tokens)
			}
			if m.weak && items.lists(m) || title && items.isList() {
				continue
			}
		}
		span := corpus.Span{Start: tokens[m.from].Start, End: tokens[m.to-1].End}
		hits = append(hits, corpus.ThemeHit{Theme: p.themes[m.theme], Words: text[span.Start:span.End], Span: span, Rule: m.rule})
	}
	slices.SortFunc(hits, func(a, b corpus.ThemeHit) int {
		if a.Span.Start != b.Span.Start {
			return a.Span.Start - b.Span.Start
		}
		return strings.Compare(a.Theme, b.Theme)
	})
	return hits
}

// matches returns all phrases in the text, overlapping ones too.
func (p *phrases) matches(tokens []analyzers.Token) []match {
	var found []match
	numbers := make([][2]int32, len(tokens))
	for i, t := range tokens {
		numbers[i] = [2]int32{p.words[wordKey(t)], p.exact[t.Exact]}
	}
	for i := range numbers {
		found = p.walk(found, numbers, 0, i, i)
	}
	return found
}

// walk follows the tree from node over the words from at on.
func (p *phrases) walk(found []match, numbers [][2]int32, node int32, from, at int) []match {
	if at == len(numbers) {
		return found
	}
	for _, w := range numbers[at] {
		if w == 0 {
			continue
		}
		if to, ok := p.next[[2]int32{node, w}]; ok {
			for _, e := range p.ends[to] {
				found = append(found, match{from, at + 1, e})
			}
			found = p.walk(found, numbers, to, from, at+1)
		}
	}
	return found
}

// overlaps reports whether a longer phrase of the same theme covers a part of m.
func overlaps(longer []match, m match) bool {
	return slices.ContainsFunc(longer, func(l match) bool {
		return l.theme == m.theme && l.from < m.to && m.from < l.to
	})
}

// speaksOfMigration reports whether a text has a word of migration, flight or displacement in one
// of the six languages. It is asked of every passage, so it does without the regular expressions
// where none of their first words is there.
func speaksOfMigration(text string) bool {
	lower := strings.ToLower(text)
	for _, w := range migrationWords {
		if strings.Contains(lower, w) {
			return true
		}
	}
	for _, w := range []string{"asile", "asilo", "displaced", "personnes"} {
		if strings.Contains(lower, w) && migrationPhrase.MatchString(lower) {
			return true
		}
	}
	return false
}

var (
	migrationWords = []string{"migra", "refugee", "réfugié", "refugiad", "asylum", "desplazados", "desplazadas", "мигра", "беженц", "移民", "移徙", "难民", "流离失所", "هجر", "هاجر", "لاجئ", "نازح"}
	// migrationPhrase are the words that count only whole, or only together.
	migrationPhrase = regexp.MustCompile(`\basile\b|\basilo\b|displaced\s+p|personnes\s+déplacées`)
)

// migrationShare is the share of the passages of a document about migration that have a word
// of it.
const migrationShare = .15

// aboutMigration reports of each passage whether it has a word of migration, notices left out, and
// whether the document speaks of migration as a whole.
func aboutMigration(d *corpus.Document) (passages []bool, about bool) {
	with, all := 0, 0
	for _, p := range d.Passages {
		has := p.Kind != corpus.Notice && speaksOfMigration(p.Text)
		passages = append(passages, has)
		if p.Kind == corpus.Notice {
			continue
		}
		all++
		if has {
			with++
		}
	}
	return passages, speaksOfMigration(d.Title) || with > 0 && float64(with) >= migrationShare*float64(all)
}
