package extract

import (
	"strconv"
	"strings"

	"travaux/internal/extract/content"
)

func itoa(n int) string { return strconv.Itoa(n) }

// aknLine writes the words of a block.
type aknLine struct {
	spans
	w       *aknWalk
	marks   []content.Mark
	title   bool // it has the title of the document
	noNotes bool
}

func (w *aknWalk) line() *aknLine {
	return &aknLine{w: w, spans: newSpans(&seams{})}
}

// inline writes an element, or text.
func (l *aknLine) inline(n *node, s style) {
	switch n.name {
	case "":
		l.words(n.text, s)
		return
	case "b", "strong":
		s |= bold
	case "i", "em":
		s |= italic
	case "br":
		l.breakLine()
		return
	case "eol", "eop":
		l.softBreak()
		return
	case "doctitle", "longtitle":
		l.title = true
	case "authorialnote":
		l.note(n, n.get("marker"))
		return
	case "noteref":
		l.noteRef(n)
		return
	case "meta", "presentation":
		return
	}
	if removed(n) {
		return
	}
	l.apart(n)
	l.write(n.get("startquote"), s)
	for _, k := range n.kids {
		l.inline(k, s)
	}
	l.write(n.get("endquote"), s)
}

// apart puts a space before a marked word of the front that the one before runs into: layout
// keeps them apart, not the text.
func (l *aknLine) apart(n *node) {
	if frontWord(n.name) == "" && n.name != "date" && n.name != "docdate" && n.name != "event" {
		return
	}
	if last := l.last(); last != 0 && !isWide(last) && !strings.ContainsRune("([{“«\"'’/", last) {
		l.write(" ", 0)
	}
}

// words writes text whose line ends mean nothing.
func (l *aknLine) words(text string, s style) {
	for i, line := range strings.Split(clean(text, l.w.flags), "\n") {
		if i > 0 {
			l.softBreak()
		}
		l.write(strings.ReplaceAll(line, "\t", " "), s)
	}
}

// noteRef reads the note of the metadata, or elsewhere, that a mark in the text points to.
func (l *aknLine) noteRef(n *node) {
	target := l.w.target(n)
	if l.noNotes || target == nil {
		return
	}
	if mark, read := l.w.noted[target]; read {
		l.marks = append(l.marks, content.Mark{At: l.size(), Label: mark})
		return
	}
	l.note(target, n.get("marker"))
}

// maxNotesDeep bounds notes that have notes.
const maxNotesDeep = 4

// note reads a note where its mark stands, and puts it with the others. One without a mark
// is counted.
func (l *aknLine) note(n *node, mark string) {
	w := l.w
	if l.noNotes || w.depth >= maxNotesDeep {
		return
	}
	if mark = oneLine(clean(mark, w.flags)); mark == "" {
		mark = itoa(len(w.noted) + 1)
	}
	w.noted[n] = mark
	l.dropSpaceAtEnd()
	l.marks = append(l.marks, content.Mark{At: l.size(), Label: mark})
	saved, pending := w.out, w.pending
	w.out, w.pending = nil, ""
	w.depth++
	w.flow(n, aknPlace{kind: content.Footnote, label: mark})
	w.depth--
	body := w.out
	w.out, w.pending = saved, pending
	if len(body) > 0 && body[0].Kind == content.Footnote {
		body[0].Label = mark
	}
	w.notes = append(w.notes, body...)
}
