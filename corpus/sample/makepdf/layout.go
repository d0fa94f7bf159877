package makepdf

import (
	"strconv"
	"strings"
)

// The page is A4, in points from the lower left corner; the columns, indents and distances
// follow the manner of conference documents.
const (
	pageWidth, pageHeight = 595.0, 842.0
	left, right           = 72.0, 523.0
	top, bottom           = 752.0, 92.0 // of the text: first and last base line
	gutter                = 19.0
	columnWidth           = (right - left - gutter) / 2
	indent                = 24.0
	headerY, footerY      = 786.0, 52.0
	bodySize, pitch       = 11.0, 13.5
	smallSize, smallPitch = 8.5, 10.5
	paragraphGap          = 6.0
)

// A line is one line of text set at a place. Space is added to each blank in it.
type line struct {
	font       *font
	size, x, y float64
	space      float64
	text       string // encoded
}

type page []line

// setter places lines on pages, column by column.
type setter struct {
	pages  []page
	column int
	y      float64 // base line of the next line
	first  float64 // first base line of the page's columns
	last   float64 // last base line of the page's columns
	err    error
}

func setPages(src source) ([]page, error) {
	s := &setter{pages: []page{nil}, last: bottom}
	s.masthead(src.front)
	if note := src.front["footnote"]; note != "" {
		s.footnote("* " + note)
	}
	for i, p := range src.body {
		if p.heading {
			s.heading(p.text, i > 0)
			continue
		}
		s.paragraph(p.text)
	}
	s.frame(src.front["symbol"])
	return s.pages, s.err
}

func (s *setter) put(f *font, size, x, y, space float64, encoded string) {
	n := len(s.pages) - 1
	s.pages[n] = append(s.pages[n], line{f, size, x, y, space, encoded})
}

func (s *setter) encode(text string) string {
	out, err := encode(text)
	if err != nil && s.err == nil {
		s.err = err
	}
	return out
}

// masthead sets the symbol and its companions on the right, body and session on the left,
// and the title across the page; the columns begin below it.
func (s *setter) masthead(front map[string]string) {
	s.put(bold, 13, right-150, top, 0, s.encode(front["symbol"]))
	y := top - 18
	for _, t := range []string{prefixed("Distr.: ", front["distribution"]), front["date"], prefixed("Original: ", front["original"])} {
		if t != "" {
			s.put(roman, 10, right-150, y, 0, s.encode(t))
			y -= 12
		}
	}
	y = top
	for i, t := range []string{front["body"], front["session"], front["item"]} {
		if t == "" {
			continue
		}
		f := bold
		if i > 0 {
			f = roman
		}
		for _, words := range breakLines(s.encode(t), f, 11, 280, 280) {
			s.put(f, 11, left, y, 0, words)
			y -= 14
		}
	}
	title := front["title"]
	if front["footnote"] != "" {
		title += "*"
	}
	y = top - 90
	for _, part := range []struct {
		f    *font
		size float64
		text string
	}{{bold, 15, title}, {bold, 12, front["subtitle"]}, {roman, 10, front["note"]}} {
		if part.text == "" {
			continue
		}
		for _, words := range breakLines(s.encode(part.text), part.f, part.size, right-left, right-left) {
			s.put(part.f, part.size, left, y, 0, words)
			y -= part.size + 4
		}
		y -= 6
	}
	s.first = y - 8
	s.y = s.first
}

func prefixed(prefix, s string) string {
	if s == "" {
		return ""
	}
	return prefix + s
}

// footnote sets a note at the foot of the first page and ends its columns above it.
func (s *setter) footnote(text string) {
	lines := breakLines(s.encode(text), roman, smallSize, columnWidth, columnWidth)
	y := bottom + float64(len(lines)-1)*smallPitch
	s.last = y + smallPitch + 12
	for _, words := range lines {
		s.put(roman, smallSize, left, y, 0, words)
		y -= smallPitch
	}
}

// next moves to the next column, and to the next page after the second one.
func (s *setter) next() {
	s.column++
	if s.column == 2 {
		s.column = 0
		s.pages = append(s.pages, nil)
		s.first, s.last = top, bottom
	}
	s.y = s.first
}

// room makes sure that n lines fit below y.
func (s *setter) room(n int) {
	if s.y-float64(n-1)*pitch < s.last {
		s.next()
	}
}

func (s *setter) columnX() float64 { return left + float64(s.column)*(columnWidth+gutter) }

// heading keeps itself together with two lines of the text after it.
func (s *setter) heading(text string, gap bool) {
	if gap && s.y != s.first {
		s.y -= paragraphGap
	}
	lines := breakLines(s.encode(text), bold, 12, columnWidth, columnWidth)
	s.room(len(lines) + 3)
	for _, words := range lines {
		s.put(bold, 12, s.columnX(), s.y, 0, words)
		s.y -= pitch
	}
	s.y -= paragraphGap
}

// paragraph indents the first line and justifies all but the last.
func (s *setter) paragraph(text string) {
	lines := breakLines(s.encode(text), roman, bodySize, columnWidth-indent, columnWidth)
	for i, words := range lines {
		s.room(1)
		x, width := s.columnX(), columnWidth
		if i == 0 {
			x, width = x+indent, width-indent
		}
		space := 0.0
		if blanks := strings.Count(words, " "); i < len(lines)-1 && blanks > 0 {
			space = (width - roman.width(words, bodySize)) / float64(blanks)
		}
		s.put(roman, bodySize, x, s.y, space, words)
		s.y -= pitch
	}
	s.y -= paragraphGap
}

// frame adds the running header, which the first page lacks, and the page numbers: on even
// pages at the left, on odd ones at the right.
func (s *setter) frame(symbol string) {
	symbol = s.encode(symbol)
	for i := range s.pages {
		number := strconv.Itoa(i+1) + "/" + strconv.Itoa(len(s.pages))
		x, nx := left, left
		if i%2 == 0 {
			x, nx = right-bold.width(symbol, smallSize), right-bold.width(number, smallSize)
		}
		if i > 0 {
			s.pages[i] = append(page{{bold, smallSize, x, headerY, 0, symbol}}, s.pages[i]...)
		}
		s.pages[i] = append(s.pages[i], line{bold, smallSize, nx, footerY, 0, number})
	}
}

// breakLines cuts encoded text into lines no wider than first and, after that, rest. A word
// that is wider has a line of its own.
func breakLines(encoded string, f *font, size, first, rest float64) []string {
	var lines []string
	current, width := "", first
	for _, word := range strings.Fields(encoded) {
		longer := word
		if current != "" {
			longer = current + " " + word
		}
		if current != "" && f.width(longer, size) > width {
			lines = append(lines, current)
			width = rest
			longer = word
		}
		current = longer
	}
	if current != "" {
		lines = append(lines, current)
	}
	return lines
}
