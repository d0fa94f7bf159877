package annotate

import (
	"strings"
	"unicode/utf8"

	"travaux/analyzers"
	"travaux/internal/annotate/wording"
)

// An enumeration parts a text into the items between commas and conjunctions. A weak word
// that is a bare item of a long list ("women, youth, persons with disabilities, migrants")
// shows no theme: the list means everyone.
type enumeration struct {
	items []item
	of    []int // item of each token; -1 for a conjunction
}

// item is a stretch of tokens, to excluded.
type item struct {
	from, to int
	joined   bool // with the item before it, by a comma or conjunction and not a full stop
	short    bool
}

const (
	listLength    = 4 // items of a list that means everyone
	shortItem     = 4 // words
	shortItemChar = 9 // of Chinese, where a token is a character
)

func newEnumeration(text string, tokens []analyzers.Token) *enumeration {
	e := &enumeration{of: make([]int, len(tokens))}
	open := false
	for i, t := range tokens {
		comma, stop := false, false
		if i > 0 {
			gap := text[tokens[i-1].End:t.Start]
			comma = strings.ContainsAny(gap, ",;،؛，；、")
			stop = strings.ContainsAny(gap, ".!?:。！？：؟")
		}
		if wording.IsConjunction(t.Exact) {
			e.of[i] = -1
			open = false
			continue
		}
		if comma || stop || !open {
			e.items = append(e.items, item{from: i, to: i, joined: i > 0 && !stop})
			open = true
		}
		last := &e.items[len(e.items)-1]
		last.to = i + 1
		e.of[i] = len(e.items) - 1
	}
	for i := range e.items {
		it := &e.items[i]
		most := shortItem
		if utf8.RuneCountInString(tokens[it.from].Exact) == 1 && tokens[it.from].End-tokens[it.from].Start == 3 {
			most = shortItemChar
		}
		it.short = it.to-it.from <= most
	}
	return e
}

// lists reports whether m stands in the text as an item of a long list. Its own item may be
// long where the list begins or ends with it: "in particular the rights of women, youth, ...".
func (e *enumeration) lists(m match) bool {
	i := e.of[m.from]
	if i < 0 || e.of[m.to-1] != i {
		return false
	}
	before, after := 0, 0
	for j := i; j > 0 && e.items[j].joined && e.items[j-1].short; j-- {
		before++
	}
	for j := i + 1; j < len(e.items) && e.items[j].joined && e.items[j].short; j++ {
		after++
	}
	own := e.items[i]
	switch {
	case own.short:
		return before+1+after >= listLength
	case m.to == own.to:
		return 1+after >= listLength
	case m.from == own.from:
		return before+1 >= listLength
	}
	return false
}

// isList reports whether the whole text is a list of subjects.
func (e *enumeration) isList() bool {
	for i, it := range e.items {
		if !it.short || i > 0 && !it.joined {
			return false
		}
	}
	return len(e.items) >= listLength
}
