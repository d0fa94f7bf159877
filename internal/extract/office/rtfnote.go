package office

import (
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/numbering"
	"travaux/internal/extract/prose"
)

// rtfFrame keeps a story aside while one inside it is read.
type rtfFrame struct {
	kind  rtfFrameKind
	depth int // of the group that ends it
	mark  string
	own   bool // the mark is typed, not counted
	story rtfStory
}

type rtfFrameKind int

const (
	rtfFootnote rtfFrameKind = iota
	rtfEndnote
	rtfBox
	rtfHeader
	rtfFirstHeader
)

// rtfNotes are footnotes or endnotes, and how they are numbered.
type rtfNotes struct {
	kind     string // of figures
	start    int    // less one
	count    int
	sections bool // numbered anew in each
	out      []content.Block
}

// beginFrame begins a story inside another one. What is nested in a note stays in it.
func (r *rtfReader) beginFrame(kind rtfFrameKind) {
	f := rtfFrame{kind: kind, depth: len(r.stack)}
	if kind == rtfFootnote {
		f.mark, f.own = r.noteMark()
		r.marks = append(r.marks, content.Mark{At: r.line.Size(), Label: f.mark})
	}
	f.story = r.rtfStory
	r.frames = append(r.frames, f)
	r.rtfStory = rtfStory{}
	r.state.into, r.state.row, r.state.level, r.state.list = rtfBody, false, 0, 0
	r.state.style, r.state.raised = r.state.style&prose.Inserted, false
	r.marked = false
}

// noteMark is the mark of a note that begins: a number, or the superscript before it.
func (r *rtfReader) noteMark() (mark string, own bool) {
	text := ""
	if !r.marked && r.raisedTo == r.line.Size() && r.raisedFrom < r.raisedTo {
		text = strings.TrimSpace(r.line.Since(r.raisedFrom))
	}
	if text != "" && len(text) <= 8 {
		r.line.Shorten(r.line.Size() - r.raisedFrom)
		return text, true
	}
	r.notes.count++
	return numbering.Figures(r.notes.start+r.notes.count, r.notes.kind), false
}

// endnote turns the open footnote into an endnote.
func (r *rtfReader) endnote() {
	n := len(r.frames)
	if n == 0 || r.frames[n-1].kind != rtfFootnote {
		return
	}
	f := &r.frames[n-1]
	f.kind = rtfEndnote
	if f.own {
		return
	}
	r.notes.count--
	r.ends.count++
	f.mark = numbering.Figures(r.ends.start+r.ends.count, r.ends.kind)
	if m := len(f.story.marks); m > 0 {
		f.story.marks[m-1].Label = f.mark
	}
}

// endFrame ends the innermost story and goes on with the one around it.
func (r *rtfReader) endFrame() {
	r.paragraph()
	r.endTable()
	f := r.frames[len(r.frames)-1]
	r.frames = r.frames[:len(r.frames)-1]
	blocks := r.out
	r.rtfStory = f.story
	switch f.kind {
	case rtfFootnote:
		r.notes.out = append(r.notes.out, noteBlocks(f, blocks)...)
	case rtfEndnote:
		r.ends.out = append(r.ends.out, noteBlocks(f, blocks)...)
	case rtfBox:
		r.later = append(r.later, blocks...)
	case rtfFirstHeader, rtfHeader:
		if f.kind == rtfFirstHeader && len(r.front)+len(r.out) == 0 {
			r.front = blocks
		} else {
			r.headers = addLines(r.headers, blocks)
		}
	}
}

// noteBlocks makes the blocks of a note, the first with its mark.
func noteBlocks(f rtfFrame, blocks []content.Block) []content.Block {
	for i, b := range blocks {
		b.Text, b.Runs, b.Label = prose.WithLabel(b, " ")
		b.Kind = content.Footnote
		if i == 0 {
			if rest, ok := strings.CutPrefix(b.Text, f.mark); ok && f.own {
				b = prose.CutHead(b, len(b.Text)-len(strings.TrimLeft(rest, " ")))
			}
			b.Label = f.mark
		}
		blocks[i] = b
	}
	return blocks
}

// flushNotes puts the notes that wait behind the text.
func (r *rtfReader) flushNotes() {
	r.endTable()
	r.out = append(append(r.out, r.notes.out...), r.ends.out...)
	r.notes.out, r.ends.out = nil, nil
}

// section ends a section, and with it the notes that are numbered anew in the next.
func (r *rtfReader) section() {
	r.paragraph()
	if r.notes.sections && len(r.frames) == 0 {
		r.endTable()
		r.out = append(r.out, r.notes.out...)
		r.notes.out, r.notes.count = nil, 0
	}
}
