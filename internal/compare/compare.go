// Package compare sets two versions of a text beside each other, paragraph by paragraph, and
// says what is the same, changed, added and left out. It knows nothing of where the texts
// come from, or how the comparison is shown.
package compare

import (
	"context"
	"errors"
	"slices"

	"travaux/corpus"
)

// Kind is what became of a paragraph.
type Kind string

// The kinds of rows.
const (
	Same    Kind = "same"
	Changed Kind = "changed"
	Added   Kind = "added"    // only in the second text
	LeftOut Kind = "left out" // only in the first text
)

// Row is a paragraph of one text, or one of each that belong together.
type Row struct {
	Kind Kind
	// A and B are the paragraphs of the first and second text; nil where there is none.
	A, B *corpus.Passage
	// Cut are the words of A that B does not have, Put those of B that A does not have: byte
	// offsets into their texts, in order. Only where Kind is Changed.
	Cut, Put []corpus.Span
}

const (
	// maxPairs is how many pairs of paragraphs are looked at: texts of a thousand each.
	maxPairs = 1 << 20
	// leastAlike is the share of words that two paragraphs must have in common to be versions
	// of one.
	leastAlike = 0.5
)

// ErrTooLarge is returned for texts that are too long to be compared as a whole.
var ErrTooLarge = errors.New("the texts are too long to be compared")

// Passages compares two texts. White space and the kind of quotation marks don't count. Rows
// come in the order of both texts: what is left out stands before what is added in its place.
func Passages(ctx context.Context, a, b []corpus.Passage) ([]Row, error) {
	words := interner{}
	left, right := words.all(a), words.all(b)
	from := 0
	for from < min(len(a), len(b)) && left[from].same(right[from]) {
		from++
	}
	to, end := len(a), len(b)
	for to > from && end > from && left[to-1].same(right[end-1]) {
		to, end = to-1, end-1
	}
	pairs, err := align(ctx, left[from:to], right[from:end])
	if err != nil {
		return nil, err
	}
	var rows []Row
	add := func(i, j int) { rows = append(rows, rowOf(a, b, left, right, i, j)) }
	for i := range from {
		add(i, i)
	}
	for _, p := range pairs {
		i, j := p.a, p.b
		if i >= 0 {
			i += from
		}
		if j >= 0 {
			j += from
		}
		add(i, j)
	}
	for i := to; i < len(a); i++ {
		add(i, end+i-to)
	}
	return rows, nil
}

func rowOf(a, b []corpus.Passage, left, right []text, i, j int) Row {
	switch {
	case j < 0:
		return Row{Kind: LeftOut, A: &a[i]}
	case i < 0:
		return Row{Kind: Added, B: &b[j]}
	case left[i].same(right[j]):
		return Row{Kind: Same, A: &a[i], B: &b[j]}
	}
	r := Row{Kind: Changed, A: &a[i], B: &b[j]}
	r.Cut, r.Put = difference(left[i], right[j])
	return r
}

// pair is the places of two paragraphs that belong together; -1 for none.
type pair struct{ a, b int }

// align finds the pairs, in order, that have the most in common: the weight of a pair is how
// alike it is, times its length, so that a long paragraph counts for more than a short one.
func align(ctx context.Context, a, b []text) ([]pair, error) {
	if len(a)*len(b) > maxPairs {
		return nil, ErrTooLarge
	}
	width := len(b) + 1
	best := make([]float32, (len(a)+1)*width)
	joined := make([]bool, len(best))
	for i := len(a) - 1; i >= 0; i-- {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for j := len(b) - 1; j >= 0; j-- {
			at := i*width + j
			best[at] = max(best[at+width], best[at+1])
			if w := a[i].weight(b[j]); w > 0 && w+best[at+width+1] > best[at] {
				best[at], joined[at] = w+best[at+width+1], true
			}
		}
	}
	var pairs []pair
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch at := i*width + j; {
		case joined[at]:
			pairs = append(pairs, pair{i, j})
			i, j = i+1, j+1
		case best[at+width] >= best[at+1]:
			pairs = append(pairs, pair{i, -1})
			i++
		default:
			pairs = append(pairs, pair{-1, j})
			j++
		}
	}
	for ; i < len(a); i++ {
		pairs = append(pairs, pair{i, -1})
	}
	for ; j < len(b); j++ {
		pairs = append(pairs, pair{-1, j})
	}
	return inPlace(pairs), nil
}

// inPlace puts what is left out before what is added, between pairs that belong together.
func inPlace(pairs []pair) []pair {
	for i := 0; i < len(pairs); {
		j := i
		for j < len(pairs) && (pairs[j].a < 0 || pairs[j].b < 0) {
			j++
		}
		slices.SortStableFunc(pairs[i:j], func(p, q pair) int { return order(p) - order(q) })
		i = j + 1
	}
	return pairs
}

func order(p pair) int {
	if p.a < 0 {
		return 1
	}
	return 0
}
