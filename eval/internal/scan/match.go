package scan

import (
	"strings"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/query"
)

// matcher returns the test of a leaf on a passage.
func (c *Collection) matcher(n query.Node) (func(*passage) bool, error) {
	switch n := n.(type) {
	case *query.Word:
		return c.word(n.Text)
	case *query.Phrase:
		if n.Slop == 0 {
			return c.phrase(n.Text), nil
		}
	case *query.Wildcard:
		if prefix, ok := strings.CutSuffix(n.Pattern, "*"); ok && !strings.ContainsAny(prefix, "*?") {
			prefix = analyzers.Fold(prefix)
			return c.anyWord(func(w string) bool { return strings.HasPrefix(w, prefix) }), nil
		}
	case *query.Fuzzy:
		text := []rune(analyzers.Fold(n.Text))
		return c.anyWord(func(w string) bool {
			word := []rune(w)
			return max(len(word)-len(text), len(text)-len(word)) <= n.Edits && distance(text, word) <= n.Edits
		}), nil
	}
	return nil, errNode
}

// word is met by a passage with the same exact word, or with one that has the same stem in
// the passage's language.
func (c *Collection) word(text string) (func(*passage) bool, error) {
	exact := analyzers.ExactWords(text)
	if len(exact) != 1 {
		return nil, errNode
	}
	same, known := c.ids[exact[0]]
	stems := map[corpus.Lang]uint32{}
	for lang, chain := range c.chains {
		if tokens := chain.Tokens(nil, text); len(tokens) == 1 {
			stems[lang] = c.ids[tokens[0].Stem]
		}
	}
	return func(p *passage) bool {
		stem := stems[p.lang]
		for _, t := range p.tokens {
			if known && t.exact == same || stem != 0 && t.stem == stem {
				return true
			}
		}
		return false
	}, nil
}

// phrase is met by a passage in which the exact words stand next to each other, in order.
func (c *Collection) phrase(text string) func(*passage) bool {
	var words []uint32
	known := true
	for _, w := range analyzers.ExactWords(text) {
		id, ok := c.ids[w]
		known = known && ok
		words = append(words, id)
	}
	return func(p *passage) bool {
		if !known {
			return false
		}
		for i := 0; i+len(words) <= len(p.tokens); i++ {
			if begins(p.tokens[i:], words) {
				return true
			}
		}
		return false
	}
}

func begins(tokens []token, words []uint32) bool {
	for i, w := range words {
		if tokens[i].exact != w {
			return false
		}
	}
	return true
}

// anyWord is met by a passage with an exact word that is accepted.
func (c *Collection) anyWord(accept func(string) bool) func(*passage) bool {
	accepted := make([]bool, len(c.words))
	for id, w := range c.words {
		accepted[id] = id > 0 && accept(w)
	}
	return func(p *passage) bool {
		for _, t := range p.tokens {
			if accepted[t.exact] {
				return true
			}
		}
		return false
	}
}

// distance is the number of single letters inserted, left out, exchanged, or swapped with
// their neighbour, none of them twice, between a and b (optimal string alignment).
func distance(a, b []rune) int {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		d[i][0] = i
	}
	for j := range d[0] {
		d[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			change := d[i-1][j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			d[i][j] = min(change, d[i-1][j]+1, d[i][j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d[i][j] = min(d[i][j], d[i-2][j-2]+1)
			}
		}
	}
	return d[len(a)][len(b)]
}
