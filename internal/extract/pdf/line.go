package pdf

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/prose"
)

// segment is a stretch of a line without a wide gap: a line of a column, a cell of a
// table, the number before a paragraph.
type segment struct {
	words []word
	box   box
	base  float64
	size  float64
	page  *pdfPage
	right bool // it is read from right to left
}

// line is what stands side by side and is read in one go. Its label is the number that
// stands apart at its head.
type line struct {
	segment
	label string
	// cells are the segments of the line. row has those of a table's row, by column; its
	// cells may have several lines.
	cells []*segment
	row   [][]*segment
	// left and right are the edges of the column that it stands in.
	left, right float64
}

// wideGap is the gap, in type sizes, that parts segments: the widest space of justified
// type is narrower.
const wideGap = 1.3

// wideGapRead is the same on pages that OCR read: it knows lines itself, and the two spaces
// behind a sentence of typewriter type are wider than wideGap.
const wideGapRead = 1.9

// segments groups the words of a page, in the order in which they are set.
func (p *pdfPage) segments() []*segment {
	var all []*segment
	var s *segment
	for _, w := range p.words {
		if s == nil || !s.takes(w) {
			s = &segment{page: p, base: w.base, size: w.size}
			all = append(all, s)
		}
		s.add(w)
	}
	p.placeAccents(all)
	for _, s := range all {
		s.closeUp()
	}
	if p.read {
		return asRead(all)
	}
	return arrange(all)
}

// closeUp joins words whose letters are set apart: "R e s o l u t i o n". Between words
// their gaps are wider.
func (s *segment) closeUp() {
	single, least := 0, math.Inf(1)
	for i, w := range s.words {
		if r, n := utf8.DecodeRuneInString(w.text); n == len(w.text) && unicode.IsLetter(r) && !prose.IsWide(r) && !isRTL(r) {
			single++
		}
		if i > 0 {
			least = min(least, distance(s.words[i-1].box, w.box))
		}
	}
	if single < 5 || single*10 < len(s.words)*9 {
		return
	}
	for i := 1; i < len(s.words); i++ {
		if distance(s.words[i-1].box, s.words[i].box) < least*1.8+0.5 {
			s.words[i].space = false
		}
	}
}

// takes reports whether a word goes on in s: on its line, raised or lowered a little if it
// is small, and no wide gap away.
func (s *segment) takes(w word) bool {
	last := s.words[len(s.words)-1]
	if w.turn != last.turn {
		return false
	}
	size := max(s.size, w.size)
	off := w.base - s.base
	switch {
	case w.turn != 0:
		return math.Abs(w.box.y0-last.box.y1) < size*2 && math.Abs(w.box.x0-last.box.x0) < size
	case math.Abs(off) <= size*0.15:
	case w.size <= s.size*0.85 && off > -size*0.35 && off < size*0.75:
	case s.size <= w.size*0.85 && -off > -size*0.35 && -off < size*0.75 && len(s.words) == 1:
	default:
		return false
	}
	gap := wideGap
	if s.page.read {
		gap = wideGapRead
	}
	return distance(last.box, w.box) <= size*gap
}

// distance is the horizontal gap between two boxes; 0 where they overlap.
func distance(a, b box) float64 { return max(0, b.x0-a.x1, a.x0-b.x1) }

func (s *segment) add(w word) {
	s.words = append(s.words, w)
	s.box = s.box.union(w.box)
	if w.size > s.size*1.05 && utf8.RuneCountInString(w.text) > 1 || len(s.words) == 1 {
		s.size, s.base = w.size, w.base
	}
}

// plain is the text of a segment with spaces where it has them.
func (s *segment) plain() string {
	var b strings.Builder
	for i, w := range s.words {
		if i > 0 && spaced(s.words[i-1], w) {
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

// spaced reports whether a space is read between two words. A space that the reader of
// glyphs made up from a gap too narrow for one, as between a large and a small letter of a
// symbol, is none.
func spaced(a, b word) bool {
	if !b.space {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(a.text)
	first, _ := utf8.DecodeRuneInString(b.text)
	if prose.IsWide(last) && prose.IsWide(first) {
		return false // full-width marks leave half of their width free
	}
	gap := distance(a.box, b.box)
	return gap > 0.08*min(a.size, b.size) || a.size == b.size
}

// bold reports whether most letters of the segment are bold; italic likewise.
func (s *segment) is(st prose.Style) bool {
	with, all := 0, 0
	for _, w := range s.words {
		n := prose.Letters(w.text)
		all += n
		if w.style&st != 0 {
			with += n
		}
	}
	return all > 0 && with*10 >= all*9
}

func (s *segment) rtl() bool { return s.right }

func (s *segment) mostlyRTL() bool {
	right, all := 0, 0
	for _, w := range s.words {
		for _, r := range w.text {
			if unicode.IsLetter(r) {
				all++
				if isRTL(r) {
					right++
				}
			}
		}
	}
	return right*2 > all
}

// rows groups segments that stand on one height, from the top of the page down; in a row
// they stand from left to right.
func rows(segs []*segment) [][]*segment {
	segs = slices.Clone(segs)
	slices.SortStableFunc(segs, func(a, b *segment) int { return compare(b.base, a.base) })
	var all [][]*segment
	for _, s := range segs {
		n := len(all)
		if n > 0 && all[n-1][0].base-s.base <= 0.3*min(s.size, all[n-1][0].size) {
			all[n-1] = append(all[n-1], s)
			continue
		}
		all = append(all, []*segment{s})
	}
	for _, row := range all {
		slices.SortStableFunc(row, func(a, b *segment) int { return compare(a.box.x0, b.box.x0) })
	}
	return all
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// ownLabel is a number that stands apart from the paragraph it numbers.
var ownLabel = regexp.MustCompile(`^(?:[0-9٠-٩]{1,4}(?:/[0-9]{1,4})?(?: (?:bis|ter))?[.)]?|[(（][0-9a-zA-Zа-яА-Я\x{0621}-\x{064a}一二三四五六七八九十]{1,5}[)）]|[A-Za-zа-яА-Я][.)]|[IVXLC]{1,6}\.|[ivxlc]{1,6}[.)]|[*†‡]{1,4}|[•▪◦‣●■–—\x{f0b7}\x{f0a7}-])$`)

// joinRow makes lines of the segments of a row in one column: a number is put before what
// follows it, gaps of justified type are closed where nothing shows a table, and what
// remains apart is the cells of one line. Right-to-left rows are read from the right.
func joinRow(row []*segment) *line {
	rtl := row[0].rtl() || row[len(row)-1].rtl()
	if rtl {
		row = slices.Clone(row)
		slices.Reverse(row)
	}
	l := &line{}
	if text := row[0].plain(); len(row) > 1 && ownLabel.MatchString(text) && distance(row[0].box, row[1].box) < row[1].size*6 {
		l.label = text
		l.box = row[0].box
		row = row[1:]
	}
	at := l.box
	l.segment = *row[0]
	l.box = at.union(row[0].box)
	l.cells = []*segment{row[0]}
	for _, s := range row[1:] {
		l.cells = append(l.cells, s)
		l.box = l.box.union(s.box)
		l.words = append(slices.Clip(l.words), s.words...)
	}
	return l
}
