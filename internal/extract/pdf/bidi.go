package pdf

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// arrange puts the segments of a page that are read from right to left in order: PDFs hold
// the pieces of such lines in any order, so that of the page counts. Words are taken from
// the right to the left, and numbers and foreign words between them as they are read.
func arrange(segs []*segment) []*segment {
	if !slices.ContainsFunc(segs, (*segment).mostlyRTL) {
		return segs
	}
	mostly := mostlyRightToLeft(segs)
	var out []*segment
	var b brackets
	for _, row := range rows(segs) {
		from := slices.ContainsFunc(row, (*segment).mostlyRTL) || (mostly && !slices.ContainsFunc(row, hasLetters))
		if row[0].words[0].turn != 0 || !from {
			out = append(out, row...)
			continue
		}
		out = append(out, b.fromRight(row)...)
	}
	return out
}

// asRead leaves the words of lines that OCR read as they are: it gives them in the order in
// which they are read.
func asRead(segs []*segment) []*segment {
	mostly := mostlyRightToLeft(segs)
	for _, s := range segs {
		s.right = s.mostlyRTL() || (mostly && !hasLetters(s))
	}
	return segs
}

func mostlyRightToLeft(segs []*segment) bool {
	right, all := 0, 0
	for _, s := range segs {
		for _, w := range s.words {
			all += len(w.text)
			if strings.ContainsFunc(w.text, isRTL) {
				right += len(w.text)
			}
		}
	}
	return right*2 > all
}

// hasLetters reports whether a segment has letters that are read from left to right.
func hasLetters(s *segment) bool {
	return slices.ContainsFunc(s.words, func(w word) bool {
		return strings.ContainsFunc(w.text, func(r rune) bool { return unicode.IsLetter(r) && !isRTL(r) })
	})
}

// brackets counts those that are open, down a page.
type brackets int

// fromRight makes segments of the words of a row, in reading order.
func (b *brackets) fromRight(row []*segment) []*segment {
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
		s := &segment{page: row[0].page, base: row[0].base, size: open[0].size, right: true}
		for _, w := range b.logical(open) {
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

// logical turns runs of words that are read from left to right, such as "30 per cent" and
// "1 000 000", and sets the marks around words right. Other numbers follow one another from
// right to left (UAX #9, rule N1).
func (b *brackets) logical(words []word) []word {
	for i := 0; i < len(words); {
		j := i
		for j < len(words) && readsLeftToRight(words[j].text) {
			j++
		}
		if run := words[i:j]; j > i+1 && (slices.ContainsFunc(run, hasLetter) || isThousands(run)) {
			reverse(run)
		}
		i = max(j, i+1)
	}
	after := false // Arabic letters
	for i := range words {
		if after {
			words[i].text = numberRange(words[i].text)
		}
		after = after || strings.ContainsFunc(words[i].text, isRTL)
		glued := i+1 < len(words) && !words[i+1].space
		words[i].text = b.rightToLeft(words[i].text, words[i].space, glued)
		b.count(words[i].text)
	}
	return words
}

// rightToLeft puts the marks around a word where they are read on a line from right to
// left. The glyphs of a number or foreign word were taken from the left to the right: what
// stands at its left end follows it. A bracket opens at the head of a word and closes at its
// end, whatever the PDF calls it.
func (b *brackets) rightToLeft(text string, spaceBefore, gluedToNext bool) string {
	core := strings.TrimFunc(text, isMarkSign)
	if core == "" {
		switch {
		case spaceBefore && gluedToNext:
			return strings.Map(opening, text)
		case !spaceBefore || *b > 0:
			return strings.Map(closing, text)
		}
		return strings.Map(opening, text)
	}
	at := strings.Index(text, core)
	head, end := text[:at], text[at+len(core):]
	if readsLeftToRight(core) {
		head, end = backwards(end), backwards(head)
	}
	return strings.Map(opening, head) + core + strings.Map(closing, end)
}

// numberRange turns numbers between hyphens, which behind Arabic letters follow one another
// from right to left (UAX #9, rules W2 and W4), to the order in which they are read.
func numberRange(text string) string {
	m := hyphenated.FindStringSubmatch(text)
	if m == nil {
		return text
	}
	return m[1] + m[4] + m[3] + m[2] + m[5]
}

var hyphenated = regexp.MustCompile(`^([^\p{L}\p{Nd}]*)(\p{Nd}+)([-–])(\p{Nd}+)([^\p{L}\p{Nd}]*)$`)

func (b *brackets) count(text string) {
	for _, r := range text {
		switch r {
		case '(', '[', '«':
			*b++
		case ')', ']', '»':
			*b = max(0, *b-1)
		}
	}
}

func isMarkSign(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
}

func backwards(s string) string {
	runes := []rune(s)
	slices.Reverse(runes)
	return string(runes)
}

func opening(r rune) rune {
	if strings.ContainsRune(")]»", r) {
		return mirrored(r)
	}
	return r
}

func closing(r rune) rune {
	if strings.ContainsRune("([«", r) {
		return mirrored(r)
	}
	return r
}

func hasLetter(w word) bool { return strings.ContainsFunc(w.text, unicode.IsLetter) }

// isThousands reports whether words, from right to left, are one number with spaces.
func isThousands(run []word) bool {
	for i, w := range run {
		n := strings.IndexFunc(w.text, func(r rune) bool { return !unicode.IsDigit(r) })
		if n >= 0 || len([]rune(w.text)) > 3 || (len([]rune(w.text)) < 3 && i < len(run)-1) {
			return false
		}
	}
	return true
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

func mirrored(r rune) rune {
	pairs := []rune("()[]«»")
	if i := slices.Index(pairs, r); i >= 0 {
		return pairs[i^1]
	}
	return r
}
