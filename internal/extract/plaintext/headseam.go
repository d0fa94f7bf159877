package plaintext

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/prose"
)

// Where a head is taken out, a paragraph may go on over the seam, and the footnotes of the page
// before it may stand between its halves.

// noteRule is the line that stands over the footnotes of a page, notesAtMost how many lines these
// have.
var noteRule = regexp.MustCompile(`^\s*_{5,}\s*$`)

const notesAtMost = 80

// joinPages says of each seam that the page ended in a paragraph, where it did, and puts the
// footnotes of that page behind the paragraph. It begins with the last seam, since a paragraph may
// run over several.
func joinPages(lines []textLine, heads []head) {
	width := lineWidth(lines)
	for i := len(heads) - 1; i >= 0; i-- {
		h := heads[i]
		after := h.to
		for after < len(lines) && lines[after].text == "" {
			after++
		}
		floor := 0
		if i > 0 {
			floor = heads[i-1].to
		}
		notes := notesOver(lines, floor, h.from)
		before := lastFull(lines, notes)
		if after == len(lines) || before < floor || !goesOnOver(lines[before].text, lines[after].text, width, after-h.to) {
			continue
		}
		if notes == h.from {
			lines[after].cut = true
			continue
		}
		if prose.EndsSentence(lines[before].text) {
			continue
		}
		end := after
		for end < len(lines) && lines[end].text != "" && !noteRule.MatchString(lines[end].text) {
			end++
		}
		rest := append([]textLine{}, lines[after:end]...)
		rest[0].cut = true
		rest = append(append(rest, textLine{page: lines[notes].page}), lines[notes:h.from]...)
		for len(rest) < end-notes {
			rest = append(rest, textLine{})
		}
		copy(lines[notes:end], rest)
	}
}

// notesOver returns where the footnotes begin that end at line end, and end where there are none.
func notesOver(lines []textLine, floor, end int) int {
	for i := end - 1; i >= floor && i > end-notesAtMost; i-- {
		if noteRule.MatchString(lines[i].text) {
			return i
		}
	}
	return end
}

func lastFull(lines []textLine, end int) int {
	for i := end - 1; i >= 0; i-- {
		if lines[i].text != "" {
			return i
		}
	}
	return -1
}

// lineWidth is the length that nine of ten lines stay under, in code points.
func lineWidth(lines []textLine) int {
	var sizes []int
	for _, l := range lines {
		if t := strings.TrimSpace(l.text); t != "" {
			sizes = append(sizes, utf8.RuneCountInString(t))
		}
	}
	if len(sizes) == 0 {
		return 0
	}
	slices.Sort(sizes)
	return sizes[len(sizes)*9/10]
}

// goesOnOver reports whether the last line of a page may go on in the first of the next, under so
// many blank lines. One that ends in a comma does not where the next begins with a capital that
// it had room for, or that stands lower than the rest of a paragraph would: so end the paragraphs
// of a preamble.
func goesOnOver(prev, next string, width, blank int) bool {
	next = strings.TrimSpace(next)
	if numberedLine(next) {
		return false
	}
	prev = strings.TrimRight(strings.TrimSpace(prev), "*0123456789")
	r, _ := utf8.DecodeRuneInString(next)
	if !unicode.IsUpper(r) || !strings.HasSuffix(strings.TrimSpace(prev), ",") {
		return true
	}
	return blank < 2 && fills(prev, next, width)
}
