package bleveindex

import (
	"cmp"
	"context"
	"math/bits"
	"slices"
	"strings"
	"unicode"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
)

// suggester completes what a person began to type. It is made once a generation, on first
// use, and not changed afterwards. What it costs to ask follows from how many names have the
// words typed, and never from reading all of them as text.
type suggester struct {
	entries []index.Suggestion // best first
	words   prefixes           // of all spellings of an entry
	symbols prefixes           // letters and digits of symbols, without what stands between
}

// prefixes finds the entries that have a word with some beginning.
type prefixes struct {
	words   []string // sorted
	start   []uint32 // of each word in entries, and the end of the last
	entries []uint32
}

const (
	// maxTypedWords is how many words are looked at: no name has more.
	maxTypedWords = 12
	// maxHanWord is how many signs of a Chinese name are kept from each of its signs on:
	// Chinese has no spaces, so that a word may begin at any of them.
	maxHanWord = 8
)

// Suggest implements index.Searcher. Each word typed must begin a word of the name, in any
// order; a symbol may be begun with or without what stands between its parts. Speakers,
// delegations and themes come first, then symbols and titles, each with those that most
// passages have before the others; where a number was typed, the symbols that begin so come
// before all.
func (s *searcher) Suggest(ctx context.Context, text string, size int) ([]index.Suggestion, error) {
	typed := typedWords(text)
	if len(typed) == 0 || size <= 0 {
		return nil, ctx.Err()
	}
	s.lazy.suggestOnce.Do(func() { s.lazy.suggester = s.newSuggester() })
	return s.lazy.suggester.suggest(typed, size), ctx.Err()
}

func (g *suggester) suggest(typed []string, size int) []index.Suggestion {
	named := g.words.having(typed[0], len(g.entries))
	for _, w := range typed[1:] {
		named.and(g.words.having(w, len(g.entries)))
	}
	begun := strings.Join(typed, "")
	symbols := g.symbols.having(begun, len(g.entries))
	var out []index.Suggestion
	if strings.ContainsFunc(begun, unicode.IsDigit) {
		exact := g.symbols.exactly(begun, len(g.entries))
		out = g.take(out, exact, size)
		symbols.without(exact)
		out = g.take(out, symbols, size)
		named.without(exact)
		named.without(symbols)
	} else {
		named.or(symbols)
	}
	return g.take(out, named, size)
}

// take appends entries, best first, until there are size.
func (g *suggester) take(out []index.Suggestion, set bitset, size int) []index.Suggestion {
	for i, block := range set {
		for ; block != 0 && len(out) < size; block &= block - 1 {
			out = append(out, g.entries[i*64+bits.TrailingZeros64(block)])
		}
	}
	return out
}

// typedWords folds a text and parts it where no letter or digit stands.
func typedWords(text string) []string {
	words := strings.FieldsFunc(analyzers.Fold(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
	return words[:min(len(words), maxTypedWords)]
}

// beginnings calls add with each text that someone may type to begin a word of a name: the
// word, an Arabic one also without its article, a Chinese one from each of its signs on.
func beginnings(word string, add func(string)) {
	add(word)
	if bare, ok := strings.CutPrefix(word, "ال"); ok && len(bare) > 2 {
		add(bare)
	}
	runes := []rune(word)
	for i, r := range runes {
		if i > 0 && unicode.Is(unicode.Han, r) {
			add(string(runes[i:min(len(runes), i+maxHanWord)]))
		}
	}
}

func (s *searcher) newSuggester() *suggester {
	g := &suggester{}
	var texts [][]string // of each entry
	add := func(sug index.Suggestion, spelled []string) {
		g.entries = append(g.entries, sug)
		texts = append(texts, spelled)
	}
	for _, f := range []index.Field{index.Speaker, index.Delegation, index.Theme} {
		dict := facetDict(f)
		d := s.cols.dicts[dict]
		for v, n := range s.inUse(dict) {
			if v == 0 || n == 0 {
				continue
			}
			name := s.name(f, d, uint32(v))
			spelled := name
			if f == index.Theme { // its aliases are phrases: nearly any word begins one
				spelled.Aliases = nil
			}
			add(index.Suggestion{Field: f, Value: d.ids[v], Name: name, Count: n}, spelledNames(d, uint32(v), spelled))
		}
	}
	for _, sug := range s.documentNames() {
		add(sug, []string{sug.Value})
	}
	order := make([]int, len(g.entries))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return better(&g.entries[i], &g.entries[j]) })
	words, symbols := map[string][]uint32{}, map[string][]uint32{}
	entries := make([]index.Suggestion, len(order))
	for at, i := range order {
		entries[at] = g.entries[i]
		for _, text := range texts[i] {
			for _, w := range typedWords(text) {
				beginnings(w, func(b string) { addEntry(words, b, uint32(at)) })
			}
		}
		if entries[at].Field == "symbol" {
			addEntry(symbols, strings.Join(typedWords(entries[at].Value), ""), uint32(at))
		}
	}
	return &suggester{entries: entries, words: newPrefixes(words), symbols: newPrefixes(symbols)}
}

// documentNames returns the symbols and titles of documents, each once, with the passages of
// all documents that have it.
func (s *searcher) documentNames() []index.Suggestion {
	c := s.cols
	type key struct {
		field index.Field
		text  string
	}
	at := map[key]int{}
	var all []index.Suggestion
	add := func(f index.Field, text string, count int) {
		if text == "" {
			return
		}
		k := key{f, text}
		if i, ok := at[k]; ok {
			all[i].Count += count
			return
		}
		at[k] = len(all)
		all = append(all, index.Suggestion{Field: f, Value: text, Name: corpus.Name{ID: text}, Count: count})
	}
	for i := range c.docs {
		from, to := c.docPassages(uint32(i))
		add("symbol", string(c.docs[i].symbol), int(to-from))
		for _, alt := range c.docs[i].alt {
			if alt != c.docs[i].symbol {
				add("symbol", string(alt), int(to-from))
			}
		}
		add("title", c.docs[i].title, int(to-from))
	}
	return all
}

// better orders suggestions: names before documents, since a title that begins with a word
// is of less use than the speaker or theme of that name, however long the document.
func better(a, b *index.Suggestion) int {
	class := func(s *index.Suggestion) int {
		if s.Field == "symbol" || s.Field == "title" {
			return 1
		}
		return 0
	}
	return cmp.Or(class(a)-class(b), b.Count-a.Count, strings.Compare(a.Value, b.Value))
}

// spelledNames are the texts of which words are completed. The delegation or document behind a
// family name is none: who types that does not look for a name.
func spelledNames(d *dictionary, v uint32, name corpus.Name) []string {
	texts := d.spelled(v)
	if _, _, family := corpus.SplitFamilyID(d.ids[v]); family {
		return texts
	}
	texts = append(texts, name.Aliases...)
	for _, l := range name.Labels {
		texts = append(texts, l)
	}
	return texts
}

func addEntry(words map[string][]uint32, word string, entry uint32) {
	list := words[word]
	if n := len(list); n == 0 || list[n-1] != entry {
		words[word] = append(list, entry)
	}
}

func newPrefixes(words map[string][]uint32) prefixes {
	var p prefixes
	for w := range words {
		p.words = append(p.words, w)
	}
	slices.Sort(p.words)
	for _, w := range p.words {
		p.start = append(p.start, uint32(len(p.entries)))
		p.entries = append(p.entries, words[w]...)
	}
	p.start = append(p.start, uint32(len(p.entries)))
	return p
}

// having returns which of n entries have a word that begins with text.
func (p *prefixes) having(text string, n int) bitset {
	from, _ := slices.BinarySearch(p.words, text)
	to := from
	for step := 1; step > 0; { // galloping: most beginnings have few words
		if to+step <= len(p.words) && strings.HasPrefix(p.words[to+step-1], text) {
			to += step
			step *= 2
		} else {
			step /= 2
		}
	}
	return p.set(from, to, n)
}

// exactly returns which of n entries have a word.
func (p *prefixes) exactly(word string, n int) bitset {
	at, ok := slices.BinarySearch(p.words, word)
	if !ok {
		return newBitset(n)
	}
	return p.set(at, at+1, n)
}

func (p *prefixes) set(from, to, n int) bitset {
	set := newBitset(n)
	for _, e := range p.entries[p.start[from]:p.start[to]] {
		set.add(uint32(e))
	}
	return set
}
