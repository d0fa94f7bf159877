package extract

import (
	"slices"
	"strings"
	"unicode"
)

// arrange puts the segments of a page that are read from right to left in order: PDFs hold
// the pieces of such lines in any order, so that of the page counts. Words are taken from
// the right to the left, and numbers and foreign words between them as they are read.
func arrange(segs []*segment) []*segment {
	if !slices.ContainsFunc(segs, (*segment).rtl) {
		return segs
	}
	var out []*segment
	for _, row := range rows(segs) {
		if row[0].words[0].turn != 0 || !slices.ContainsFunc(row, (*segment).rtl) {
			out = append(out, row...)
			continue
		}
		out = append(out, fromRight(row)...)
	}
	return out
}

// fromRight makes segments of the words of a row, in reading order.
func fromRight(row []*segment) []*segment {
	var words []word
	for _, s := range row {
		words = append(words, s.words...)
	}
	slices.SortStableFunc(words, func(a, b word) int { return compare(b.box.x1, a.box.x1) })
	var all []*segment
	var open []word
	flush := func() {
		if len(open) == 0 {
			return
		}
		s := &segment{page: row[0].page, base: row[0].base, size: open[0].size}
		for _, w := range logical(open) {
			s.add(w)
		}
		all = append(all, s)
		open = nil
	}
	for i, w := range words {
		if i > 0 {
			gap := words[i-1].box.x0 - w.box.x1
			if gap > wideGap*w.size {
				flush()
			}
			words[i].space = gap > rtlSpace*w.size
		}
		open = append(open, words[i])
	}
	flush()
	return all
}

// rtlSpace is the gap, in type sizes, that is a space in Arabic type.
const rtlSpace = 0.13

// logical turns runs of words that are read from left to right, such as "A/CONF.231" or
// "30 per cent", and rights brackets that the reader of glyphs mirrored by mistake.
func logical(words []word) []word {
	for i := 0; i < len(words); {
		j := i
		for j < len(words) && readsLeftToRight(words[j].text) {
			j++
		}
		if j > i+1 {
			reverse(words[i:j])
		}
		i = max(j, i+1)
	}
	if wrongBrackets(words) {
		for i := range words {
			words[i].text = strings.Map(mirrored, words[i].text)
		}
	}
	return words
}

// reverse turns a run around, the spaces between its words with it.
func reverse(run []word) {
	first := run[0].space
	slices.Reverse(run)
	for i := len(run) - 1; i > 0; i-- {
		run[i].space = run[i-1].space
	}
	run[0].space = first
}

func readsLeftToRight(text string) bool {
	strong := false
	for _, r := range text {
		if isRTL(r) {
			return false
		}
		strong = strong || unicode.IsLetter(r) || unicode.IsDigit(r)
	}
	return strong
}

// wrongBrackets reports whether a bracket closes before one was opened.
func wrongBrackets(words []word) bool {
	depth := 0
	for _, w := range words {
		for _, r := range w.text {
			switch r {
			case '(', '[', '«':
				depth++
			case ')', ']', '»':
				if depth--; depth < 0 {
					return true
				}
			}
		}
	}
	return false
}

func mirrored(r rune) rune {
	const pairs = "()[]«»"
	i := strings.IndexRune(pairs, r)
	if i < 0 {
		return r
	}
	all := []rune(pairs)
	k := slices.Index(all, r)
	return all[k^1]
}

func isAlef(r rune) bool { return r == 'ا' || r == 'أ' || r == 'إ' || r == 'آ' }
