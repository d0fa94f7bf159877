// Package prose makes blocks of the words that the formats give: a Writer takes text with its
// bold and italic runs, Seams joins the lines that a typesetter broke, Clean and OneLine bring
// letters and white space into one form, Labelled parts a paragraph from its number, TableRow
// joins cells. All readers share it, so that a sentence reads the same from any format.
//
// It knows no format, and does not say what a paragraph means.
package prose

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/content"
)

// Style is how a stretch of text is set.
type Style uint8

// The styles that are told apart.
const (
	Bold Style = 1 << iota
	Italic
	Inserted // by a tracked change
	Capitals // shown in capitals, whatever is written
	Unseen   // hidden text
)

// visible are the styles that a Run has.
const visible = Bold | Italic | Inserted

// Writer builds the text of a block with its bold and italic runs. White space is collapsed
// as it comes; a line break that the source means stays a line feed.
type Writer struct {
	buf   []byte
	runs  []content.Run
	seams *Seams
	soft  bool // a line ended here that may have to be joined
}

func (b *Writer) String() string { return string(b.buf) }

// Tail is the end of the text, enough to see a word.
func (b *Writer) Tail() string { return string(b.buf[max(0, len(b.buf)-tailBytes):]) }

// tailBytes bounds what is looked at of the text before a seam.
const tailBytes = 256

// Write appends text set in s.
func (b *Writer) Write(text string, s Style) {
	if b.soft && strings.TrimSpace(text) != "" {
		b.soft = false
		text = strings.TrimLeftFunc(text, unicode.IsSpace)
		b.seam(text)
	}
	start := len(b.buf)
	for _, r := range text {
		b.rune(r)
	}
	b.mark(start, len(b.buf), s)
}

// NextCell begins the next cell of a table row.
func (b *Writer) NextCell() {
	b.DropSpaces()
	b.buf = append(b.buf, '\t')
}

func (b *Writer) rune(r rune) {
	if !unicode.IsSpace(r) {
		b.buf = utf8.AppendRune(b.buf, r)
		return
	}
	if last := b.Last(); last != ' ' && last != '\n' && last != '\t' && last != 0 {
		b.buf = append(b.buf, ' ')
	}
}

// Last is the last character that was written, or 0.
func (b *Writer) Last() rune {
	r, n := utf8.DecodeLastRune(b.buf)
	if n == 0 {
		return 0
	}
	return r
}

// mark notes that text from start to end is set in s.
func (b *Writer) mark(start, end int, s Style) {
	if s&visible == 0 || end <= start {
		return
	}
	r := content.Run{Start: start, End: end, Bold: s&Bold != 0, Italic: s&Italic != 0, Inserted: s&Inserted != 0}
	if n := len(b.runs); n > 0 {
		last := &b.runs[n-1]
		gap := string(b.buf[min(last.End, start):start])
		if last.Bold == r.Bold && last.Italic == r.Italic && last.Inserted == r.Inserted && strings.TrimSpace(gap) == "" {
			last.End = end
			return
		}
	}
	b.runs = append(b.runs, r)
}

// SoftBreak ends a line that goes on in the next one.
func (b *Writer) SoftBreak() { b.soft = true }

// BreakLine ends a line because the source means it to end.
func (b *Writer) BreakLine() {
	b.soft = false
	if len(b.buf) == 0 {
		return
	}
	b.DropSpaces()
	b.buf = append(b.buf, '\n')
}

// seam joins what was written to the line that begins with next.
func (b *Writer) seam(next string) {
	b.DropSpaces()
	if len(b.buf) == 0 || b.Last() == '\n' || b.Last() == '\t' {
		return
	}
	cut, between := b.seams.join(b.Tail(), next)
	b.Shorten(cut)
	b.buf = append(b.buf, between...)
}

// DropSpaces takes the spaces at the end back.
func (b *Writer) DropSpaces() {
	b.Shorten(len(b.buf) - len(bytes.TrimRight(b.buf, " ")))
}

// Shorten drops n bytes at the end.
func (b *Writer) Shorten(n int) {
	if n == 0 {
		return
	}
	b.buf = b.buf[:len(b.buf)-n]
	for len(b.runs) > 0 {
		last := &b.runs[len(b.runs)-1]
		last.End = min(last.End, len(b.buf))
		if last.End > last.Start {
			return
		}
		b.runs = b.runs[:len(b.runs)-1]
	}
}

// Block returns as with the text and runs that were written, white space at both ends
// dropped.
func (b *Writer) Block(as content.Block) content.Block {
	b.Shorten(len(b.buf) - len(bytes.TrimRight(b.buf, " \n\t")))
	as.Text, as.Runs = string(b.buf), b.runs
	return CutHead(as, len(as.Text)-len(strings.TrimLeft(as.Text, " \n")))
}

// BlockWith is Block with the footnote marks that stand in the text, which are noted
// by Size.
func (b *Writer) BlockWith(as content.Block, marks []content.Mark) content.Block {
	head := len(b.buf) - len(bytes.TrimLeft(b.buf, " \n"))
	as = b.Block(as)
	as.Marks = MarksWithin(marks, head, len(as.Text))
	return as
}

// NewWriter returns a Writer that joins lines as the document does.
func NewWriter(s *Seams) Writer { return Writer{seams: s} }

// Size is the length of what was written, in bytes.
func (b *Writer) Size() int { return len(b.buf) }

// TrimmedSize is Size without the spaces at the end.
func (b *Writer) TrimmedSize() int { return len(bytes.TrimRight(b.buf, " ")) }

// Since is what was written after the text had that size.
func (b *Writer) Since(size int) string { return string(b.buf[size:]) }
