package corpus

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// foldWord writes a word or phrase in lower case, without accents and with one space
// between its words.
func foldWord(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(strings.ReplaceAll(s, "’", "'"))) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(norm.NFC.String(b.String())), " ")
}

// nearWord returns the word that s differs from in one letter, or in two where s is long: the
// nearest, of several the first in order. It is empty where there is none, where s is one of
// them, and where s is too short to tell.
func nearWord(s string, words []string) string {
	allowed := 2
	switch n := utf8.RuneCountInString(s); {
	case n < 4:
		return ""
	case n < 6:
		allowed = 1
	}
	words = slices.Sorted(slices.Values(words))
	best, least := "", allowed+1
	for _, w := range words {
		if d := lettersApart(s, w); d < least {
			best, least = w, d
		}
	}
	if least == 0 {
		return ""
	}
	return best
}

// lettersApart counts the letters to add, leave out, exchange, or swap with the next one to
// make b of a (the optimal string alignment distance).
func lettersApart(a, b string) int {
	x, y := []rune(a), []rune(b)
	d := make([][]int, len(x)+1)
	for i := range d {
		d[i] = make([]int, len(y)+1)
		d[i][0] = i
	}
	for j := range y {
		d[0][j+1] = j + 1
	}
	for i := range x {
		for j := range y {
			cost := d[i][j]
			if x[i] != y[j] {
				cost++
			}
			d[i+1][j+1] = min(cost, d[i][j+1]+1, d[i+1][j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				d[i+1][j+1] = min(d[i+1][j+1], d[i-1][j-1]+1)
			}
		}
	}
	return d[len(x)][len(y)]
}
