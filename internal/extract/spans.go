package extract

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/content"
)

// style is how a stretch of text is set.
type style uint8

const (
	bold style = 1 << iota
	italic
	inserted // by a tracked change
	capitals // shown in capitals, whatever is written
	unseen   // hidden text
)

// visible are the styles that a Run has.
const visible = bold | italic | inserted

// spans builds the text of a block with its bold and italic runs. White space is collapsed
// as it comes; a line break that the source means stays a line feed.
type spans struct {
	buf   []byte
	runs  []content.Run
	seams *seams
	soft  bool // a line ended here that may have to be joined
}

func (b *spans) String() string { return string(b.buf) }

// tail is the end of the text, enough to see a word.
func (b *spans) tail() string { return string(b.buf[max(0, len(b.buf)-tailBytes):]) }

// tailBytes bounds what is looked at of the text before a seam.
const tailBytes = 256

// write appends text set in s.
func (b *spans) write(text string, s style) {
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

// nextCell begins the next cell of a table row.
func (b *spans) nextCell() {
	b.dropSpaceAtEnd()
	b.buf = append(b.buf, '\t')
}

func (b *spans) rune(r rune) {
	if !unicode.IsSpace(r) {
		b.buf = utf8.AppendRune(b.buf, r)
		return
	}
	if last := b.last(); last != ' ' && last != '\n' && last != '\t' && last != 0 {
		b.buf = append(b.buf, ' ')
	}
}

func (b *spans) last() rune {
	r, n := utf8.DecodeLastRune(b.buf)
	if n == 0 {
		return 0
	}
	return r
}

// mark notes that text from start to end is set in s.
func (b *spans) mark(start, end int, s style) {
	if s&visible == 0 || end <= start {
		return
	}
	r := content.Run{Start: start, End: end, Bold: s&bold != 0, Italic: s&italic != 0, Inserted: s&inserted != 0}
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

// softBreak ends a line that goes on in the next one.
func (b *spans) softBreak() { b.soft = true }

// breakLine ends a line because the source means it to end.
func (b *spans) breakLine() {
	b.soft = false
	if len(b.buf) == 0 {
		return
	}
	b.dropSpaceAtEnd()
	b.buf = append(b.buf, '\n')
}

// seam joins what was written to the line that begins with next.
func (b *spans) seam(next string) {
	b.dropSpaceAtEnd()
	if len(b.buf) == 0 || b.last() == '\n' || b.last() == '\t' {
		return
	}
	cut, between := b.seams.join(b.tail(), next)
	b.shorten(cut)
	b.buf = append(b.buf, between...)
}

func (b *spans) dropSpaceAtEnd() {
	b.shorten(len(b.buf) - len(bytes.TrimRight(b.buf, " ")))
}

// shorten drops n bytes at the end.
func (b *spans) shorten(n int) {
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

// block returns b with the text and runs that were written, white space at both ends
// dropped.
func (b *spans) block(as content.Block) content.Block {
	b.shorten(len(b.buf) - len(bytes.TrimRight(b.buf, " \n\t")))
	as.Text, as.Runs = string(b.buf), b.runs
	return cutHead(as, len(as.Text)-len(strings.TrimLeft(as.Text, " \n")))
}

// blockWith is block with the footnote marks that stand in the text, which are noted by
// size.
func (b *spans) blockWith(as content.Block, marks []content.Mark) content.Block {
	head := len(b.buf) - len(bytes.TrimLeft(b.buf, " \n"))
	as = b.block(as)
	as.Marks = marksWithin(marks, head, len(as.Text))
	return as
}

// newSpans returns spans that join lines as the document does.
func newSpans(s *seams) spans { return spans{seams: s} }

// size is the length of what was written, in bytes.
func (b *spans) size() int { return len(b.buf) }

// trimmedSize is size without the spaces at the end.
func (b *spans) trimmedSize() int { return len(bytes.TrimRight(b.buf, " ")) }

// since is what was written after the text had that size.
func (b *spans) since(size int) string { return string(b.buf[size:]) }
