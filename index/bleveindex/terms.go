package bleveindex

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/analyzers"
)

// terms calls yield with each word of a field that begins with prefix, until it returns
// false. A word comes once for each segment that has it, in order within the segment.
func (s *searcher) terms(field, prefix string, yield func(term string) bool) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = damaged(s.manifest.Number, bleveFolder, fmt.Errorf("reading it panics: %v", r))
		}
	}()
	start, end := []byte(prefix), prefixEnd(prefix)
	for _, seg := range s.bleve.segments {
		dict, err := seg.Dictionary(field)
		if err != nil {
			return damaged(s.manifest.Number, bleveFolder, err)
		}
		it := dict.AutomatonIterator(nil, start, end)
		for {
			entry, err := it.Next()
			if err != nil {
				return damaged(s.manifest.Number, bleveFolder, err)
			}
			if entry == nil {
				break
			}
			if !yield(entry.Term) {
				return nil
			}
		}
	}
	return nil
}

// prefixEnd returns the first key after all that begin with prefix, nil for the end.
func prefixEnd(prefix string) []byte {
	b := []byte(prefix)
	for len(b) > 0 && b[len(b)-1] == 0xff {
		b = b[:len(b)-1]
	}
	if len(b) == 0 {
		return nil
	}
	b[len(b)-1]++
	return b
}

// sortedTerms collects the words that match, each once, in order.
func (c *compiler) sortedTerms(prefix string, match func(string) bool) ([]string, error) {
	var found []string
	n := 0
	err := c.terms(exactField, prefix, func(t string) bool {
		if match(t) {
			found = append(found, t)
		}
		n++
		return n%4096 != 0 || c.ctx.Err() == nil
	})
	if err == nil {
		err = c.ctx.Err()
	}
	slices.Sort(found)
	return slices.Compact(found), err
}

// wildcardTerms returns the exact words of a pattern.
func (c *compiler) wildcardTerms(pattern string) ([]string, error) {
	p := analyzers.Fold(pattern)
	prefix := p
	if i := strings.IndexAny(p, "*?"); i >= 0 {
		prefix = p[:i]
	}
	return c.sortedTerms(prefix, func(t string) bool { return matches(p, t) })
}

// matches reports whether a word has the form of a pattern, in which * stands for any
// letters or none and ? for one. It goes back only to the last *, so that no pattern takes
// more than pattern times word.
func matches(pattern, word string) bool {
	star, retry := -1, 0
	p, w := 0, 0
	for w < len(word) {
		r, n := utf8.DecodeRuneInString(word[w:])
		switch {
		case p < len(pattern) && pattern[p] == '*':
			star, retry = p, w
			p++
			continue
		case p < len(pattern) && pattern[p] == '?':
			p++
			w += n
			continue
		case p < len(pattern):
			if q, m := utf8.DecodeRuneInString(pattern[p:]); q == r {
				p += m
				w += n
				continue
			}
		}
		if star < 0 {
			return false
		}
		_, n = utf8.DecodeRuneInString(word[retry:])
		retry += n
		p, w = star+1, retry
	}
	return strings.Trim(pattern[p:], "*") == ""
}

// fuzzyTerms returns the exact words within some edits of word.
func (c *compiler) fuzzyTerms(word string, edits int) ([]string, error) {
	d := newDistance(word, edits)
	return c.sortedTerms("", d.within)
}

// distance compares words with one word by the number of letters inserted, left out,
// exchanged, or swapped with their neighbour, none of them twice (optimal string
// alignment).
type distance struct {
	word    []rune
	edits   int
	letters []rune // of the other word
	rows    [3][]int
}

func newDistance(word string, edits int) *distance {
	d := &distance{word: []rune(word), edits: edits}
	for i := range d.rows {
		d.rows[i] = make([]int, len(d.word)+1)
	}
	return d
}

// within reports whether other is near enough.
func (d *distance) within(other string) bool {
	if n := utf8.RuneCountInString(other) - len(d.word); n > d.edits || -n > d.edits {
		return false
	}
	d.letters = d.letters[:0]
	for _, r := range other {
		d.letters = append(d.letters, r)
	}
	before, last, row := d.rows[0], d.rows[1], d.rows[2]
	for j := range last {
		last[j] = j
	}
	for i, r := range d.letters {
		row[0] = i + 1
		least := row[0]
		for j, q := range d.word {
			cost := 1
			if r == q {
				cost = 0
			}
			n := min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && r == d.word[j-1] && d.letters[i-1] == q {
				n = min(n, before[j-1]+1)
			}
			row[j+1] = n
			least = min(least, n)
		}
		if least > d.edits {
			return false
		}
		before, last, row = last, row, before
	}
	return last[len(d.word)] <= d.edits
}
