package pdf

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
)

// builder makes blocks of the lines of a document.
type builder struct {
	*layout
	doc   *pdfDoc
	out   []content.Block
	flags content.Flags
	open  []*line         // the paragraph that the next line may go on with
	notes []content.Block // of the pages since the last block began
}

func (b *builder) blocks(flows []flow) []content.Block {
	for _, f := range flows {
		switch f.side {
		case atFoot:
			b.footnotes(f)
		case inMargin:
			b.notes = append(b.notes, b.block(f.lines, content.Paragraph))
		default:
			b.column(f)
		}
	}
	b.close()
	b.flushNotes(math.MaxInt)
	return b.out
}

func (b *builder) column(f flow) {
	for i, ln := range f.lines {
		goesOn := false
		switch {
		case len(b.open) == 0:
		case i == 0:
			goesOn = b.continues(b.open, ln)
		default:
			goesOn = !b.breaks(b.open, ln)
		}
		if !goesOn {
			b.close()
			b.flushNotes(ln.page.number)
		}
		b.open = append(b.open, ln)
	}
}

// close ends the open paragraph.
func (b *builder) close() {
	if len(b.open) == 0 {
		return
	}
	bl := b.block(b.open, content.Paragraph)
	b.open = nil
	if strings.TrimSpace(bl.Text) != "" {
		b.out = append(b.out, bl)
	}
}

// flushNotes puts the footnotes of the pages before page behind the last block.
func (b *builder) flushNotes(page int) {
	n := 0
	for n < len(b.notes) && b.notes[n].Page < page {
		n++
	}
	b.out = append(b.out, b.notes[:n]...)
	b.notes = slices.Delete(b.notes, 0, n)
}

// footnotes makes a block of each footnote. One without a mark at the head of a page's
// footnotes goes on with the last one of the page before.
func (b *builder) footnotes(f flow) {
	var p []*line
	flush := func() {
		if len(p) > 0 {
			kind := content.Footnote
			if p[0].label == "" && !f.apart {
				kind = content.Paragraph
			}
			b.notes = append(b.notes, b.block(p, kind))
		}
		p = nil
	}
	last := 0
	for i, ln := range f.lines {
		ln.takeMark()
		ln.takeNumber(last, i == 0)
		if n, err := strconv.Atoi(strings.Trim(ln.label, "./)")); err == nil {
			last = n
		}
		if ln.label != "" || ln.isRow() || (len(p) > 0 && p[len(p)-1].base-ln.base > b.linePitch(ln.size)*1.6) {
			flush()
		}
		p = append(p, ln)
	}
	flush()
}

// block makes one block of lines.
func (b *builder) block(lines []*line, kind content.BlockKind) content.Block {
	first, last := lines[0], lines[len(lines)-1]
	bl := content.Block{
		Kind:     kind,
		Label:    first.label,
		Page:     first.page.number,
		Indent:   tenth(max(0, first.lead())),
		Size:     tenth(first.size),
		Centered: allCentered(lines),
	}
	if last.page.number != bl.Page {
		bl.PageEnd = last.page.number
	}
	w := blockWriter{Writer: prose.NewWriter(b.seams)}
	for _, ln := range lines {
		w.line(ln)
		bl.Rects = append(bl.Rects, ln.rect())
	}
	bl = w.BlockWith(bl, w.marks)
	switch {
	case first.isRow() || w.leader || (len(lines) > 2 && isTick(first)):
		if bl.Kind == content.Paragraph {
			bl.Kind = content.TableRow
			bl.Text, bl.Runs, bl.Label = prose.WithLabel(bl, "\t")
		}
	case bl.Kind == content.Paragraph && b.isHeading(lines, bl):
		bl.Kind = content.Heading
		bl.Level = b.headingLevel(lines)
		bl.Text, bl.Runs, bl.Label = prose.WithLabel(bl, " ")
	case bl.Kind == content.Paragraph:
		bl = bulleted(prose.Labelled(bl))
	}
	return bl
}

// bulleted makes a list item of a paragraph whose label is a bullet, which is no number.
func bulleted(bl content.Block) content.Block {
	if bl.Label != "" && prose.HasBullet(bl.Label+" x") {
		bl.Label = ""
		bl.Kind = content.ListItem
	}
	return bl
}

func tenth(x float64) float64 { return math.Round(x*10) / 10 }

func allCentered(lines []*line) bool {
	for _, ln := range lines {
		if !ln.centered() {
			return false
		}
	}
	return true
}

func (ln *line) rect() corpus.Rect {
	o := ln.page.original(ln.box)
	return corpus.Rect{Page: ln.page.number, Left: tenth(o.x0), Bottom: tenth(o.y0), Right: tenth(o.x1), Top: tenth(o.y1)}
}

// A heading is short, and bold, or in larger type than the text, or stands in the middle
// without ending like a sentence.
const (
	headingLines   = 5
	headingLetters = 400
	largerType     = 1.13
)

func (b *builder) isHeading(lines []*line, bl content.Block) bool {
	if len(lines) > headingLines || utf8.RuneCountInString(bl.Text) > headingLetters || prose.Letters(bl.Text) < 2 {
		return false
	}
	bolds, large := true, true
	for _, ln := range lines {
		bolds = bolds && ln.is(prose.Bold)
		large = large && ln.size > b.body*largerType
	}
	if bolds || large || boldButBrackets(bl) {
		return !isSentence(bl)
	}
	if isCapitals(bl.Text) && partNumber.MatchString(bl.Label+" ") {
		return true
	}
	return bl.Centered && !prose.EndsSentence(bl.Text) && !strings.HasSuffix(bl.Text, ",")
}

// isSentence holds paragraphs that are set like headings: conclusions and recommendations
// in bold, numbered or long, and ended by a stop.
func isSentence(bl content.Block) bool {
	text := strings.TrimRight(bl.Text, " ”»\"")
	last, _ := utf8.DecodeLastRuneInString(text)
	if !strings.ContainsRune(".;:,。；：،؛", last) && !strings.HasSuffix(text, "; and") && !strings.HasSuffix(text, "; et") && !strings.HasSuffix(text, "; y") {
		return false
	}
	mark, rest := prose.SplitLabel(text)
	if bl.Label != "" {
		mark, rest = bl.Label, text
	}
	if mark != "" && !partNumber.MatchString(mark+" ") && utf8.RuneCountInString(rest) > 25 {
		return true
	}
	return utf8.RuneCountInString(text) > 150 && last != ':' && last != ','
}

// boldButBrackets holds headings such as "Agenda item 13 (continued)" of which only words
// in brackets at the end are not bold.
func boldButBrackets(bl content.Block) bool {
	if len(bl.Runs) == 0 || bl.Runs[0].Start != 0 || !bl.Runs[0].Bold {
		return false
	}
	rest := strings.TrimSpace(bl.Text[bl.Runs[0].End:])
	return strings.HasPrefix(rest, "(") && strings.IndexByte(rest, ')') == len(rest)-1 && bl.Runs[0].End*2 > len(bl.Text)
}

// headingLevel ranks headings by their type: larger type above smaller, and bold of the
// text's size below both.
func (b *builder) headingLevel(lines []*line) int {
	switch size := lines[0].size; {
	case size > b.body*1.6:
		return 1
	case size > b.body*1.3:
		return 2
	case size > b.body*largerType:
		return 3
	case lines[0].words[0].style&prose.Bold != 0:
		return 4
	}
	return 5
}

// blockWriter writes lines as the text of a block.
type blockWriter struct {
	prose.Writer
	marks  []content.Mark
	leader bool
}

func (w *blockWriter) line(ln *line) {
	w.SoftBreak()
	if ln.isRow() {
		first := true
		for _, cell := range ln.row {
			if len(cell) == 0 && ln.label != "" && w.Size() == 0 {
				continue // the column of the label
			}
			if !first && !(w.leader && w.Last() == '\t') {
				w.NextCell()
			}
			first = false
			for _, s := range cell {
				w.SoftBreak()
				w.words(s.words, s.size, s.base)
			}
		}
		return
	}
	w.words(ln.words, ln.size, ln.base)
}

func (w *blockWriter) words(words []word, size, base float64) {
	for i := 0; i < len(words); i++ {
		this := words[i]
		if n := leaderLength(words[i:]); n > 0 {
			w.Write(leaderHead(words[i].text), this.style)
			w.NextCell()
			w.leader = true
			i += n - 1
			continue
		}
		if i > 0 {
			if isRaisedMark(words[i-1], this, size, base) {
				w.marks = append(w.marks, content.Mark{At: w.Size(), Label: this.text})
				continue
			}
			if spaced(words[i-1], this) {
				w.Write(" ", both(words[i-1].style, this.style))
			}
		}
		w.Write(prose.Clean(this.text, new(content.Flags)), this.style)
	}
}

func both(a, b prose.Style) prose.Style { return a & b }

// leaderLength is how many of the words at the head make a row of five points or more.
func leaderLength(words []word) int {
	points, n := 0, 0
	for i, w := range words {
		body := strings.TrimRight(w.text, ".․…")
		if body != "" && (i > 0 || len(w.text)-len(body) < 5) {
			break
		}
		points += utf8.RuneCountInString(w.text) - utf8.RuneCountInString(body)
		n++
	}
	if points < 5 {
		return 0
	}
	return n
}

func leaderHead(text string) string { return strings.TrimRight(text, ".․…") }
