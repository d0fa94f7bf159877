package akn

import (
	"strconv"
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

func itoa(n int) string { return strconv.Itoa(n) }

// aknLine writes the words of a block.
type aknLine struct {
	prose.Writer
	w       *aknWalk
	marks   []content.Mark
	title   bool // it has the title of the document
	noNotes bool
}

func (w *aknWalk) line() *aknLine {
	return &aknLine{w: w, Writer: prose.NewWriter(&prose.Seams{})}
}

// inline writes an element, or text.
func (l *aknLine) inline(n *xmltree.Node, s prose.Style) {
	switch n.Name {
	case "":
		l.words(n.Text, s)
		return
	case "b", "strong":
		s |= prose.Bold
	case "i", "em":
		s |= prose.Italic
	case "br":
		l.BreakLine()
		return
	case "eol", "eop":
		l.SoftBreak()
		return
	case "doctitle", "longtitle":
		l.title = true
	case "authorialnote":
		l.note(n, n.Get("marker"))
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
	l.Write(n.Get("startquote"), s)
	for _, k := range n.Kids {
		l.inline(k, s)
	}
	l.Write(n.Get("endquote"), s)
}

// apart puts a space before a marked word of the front that the one before runs into: layout
// keeps them apart, not the text.
func (l *aknLine) apart(n *xmltree.Node) {
	if frontWord(n.Name) == "" && n.Name != "date" && n.Name != "docdate" && n.Name != "event" {
		return
	}
	if last := l.Last(); last != 0 && !prose.IsWide(last) && !strings.ContainsRune("([{“«\"'’/", last) {
		l.Write(" ", 0)
	}
}

// words writes text whose line ends mean nothing.
func (l *aknLine) words(text string, s prose.Style) {
	for i, line := range strings.Split(prose.Clean(text, l.w.flags), "\n") {
		if i > 0 {
			l.SoftBreak()
		}
		l.Write(strings.ReplaceAll(line, "\t", " "), s)
	}
}

// noteRef reads the note of the metadata, or elsewhere, that a mark in the text points to.
func (l *aknLine) noteRef(n *xmltree.Node) {
	target := l.w.target(n)
	if l.noNotes || target == nil {
		return
	}
	if mark, read := l.w.noted[target]; read {
		l.marks = append(l.marks, content.Mark{At: l.Size(), Label: mark})
		return
	}
	l.note(target, n.Get("marker"))
}

// maxNotesDeep bounds notes that have notes.
const maxNotesDeep = 4

// note reads a note where its mark stands, and puts it with the others. One without a mark
// is counted.
func (l *aknLine) note(n *xmltree.Node, mark string) {
	w := l.w
	if l.noNotes || w.depth >= maxNotesDeep {
		return
	}
	if mark = prose.OneLine(prose.Clean(mark, w.flags)); mark == "" {
		mark = itoa(len(w.noted) + 1)
	}
	w.noted[n] = mark
	l.DropSpaces()
	l.marks = append(l.marks, content.Mark{At: l.Size(), Label: mark})
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
