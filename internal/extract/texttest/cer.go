// Package texttest compares what was read with a true text: by character error rate, by the
// words found, and by the words in order. It serves tests and measurements; no program uses
// it.
package texttest

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Error is how a text differs from the true one: Wrong characters to insert, delete or
// exchange, of Of characters that are true.
type Error struct{ Wrong, Of int }

// Rate is the character error rate, 0 for none; 0 also where there is nothing to be read.
func (e Error) Rate() float64 {
	if e.Of == 0 {
		return 0
	}
	return float64(e.Wrong) / float64(e.Of)
}

// CER compares a text with the true one, both in NFC and every run of white space as one
// space; between Chinese signs, which are set without, as none.
func CER(want, got string) Error {
	w := Normal(want)
	row := distances(w, Normal(got))
	return Error{row[len(w)], len(w)}
}

// PrefixCER compares a text with that beginning of the true one to which it is nearest: for
// the first pages of a longer document.
func PrefixCER(want, got string) Error {
	w, g := Normal(want), Normal(got)
	w = w[:min(len(w), len(g)+len(g)/5+50)]
	best := Error{len(g), len(w)}
	for n, wrong := range distances(w, g) {
		if wrong < best.Wrong {
			best = Error{wrong, n}
		}
	}
	return best
}

// Normal is a text as it is compared.
func Normal(s string) []rune {
	fields := strings.Fields(norm.NFC.String(s))
	var out []rune
	for _, f := range fields {
		runes := []rune(f)
		if n := len(out); n > 0 && !isHan(out[n-1]) && !isHan(runes[0]) {
			out = append(out, ' ')
		}
		out = append(out, runes...)
	}
	return out
}

func isHan(r rune) bool {
	return unicode.Is(unicode.Han, r) || (r >= 0x3000 && r <= 0x303f) || (r >= 0xff00 && r <= 0xffef)
}

// distances gives for each beginning of want, by its length, how many edits make got of it.
func distances(want, got []rune) []int {
	row := make([]int, len(want)+1)
	for j := range row {
		row[j] = j
	}
	for i, g := range got {
		diagonal := row[0]
		row[0] = i + 1
		for j, w := range want {
			cost := diagonal
			if g != w {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row
}
