package office

import (
	"strconv"
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/numbering"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// docxNotes are the footnotes or the endnotes of a document, and how they are numbered.
type docxNotes struct {
	byID    map[string]*xmltree.Node
	usual   numbering.Format // where a section does not say otherwise
	format  numbering.Format
	restart string // "", "continuous", "eachSect" or "eachPage"
	always  string // restart, where a section does not say otherwise
	count   int    // since the last restart
	page    int    // of the last note
	out     []content.Block
}

// docxMark is a mark in the text for a note.
type docxMark struct {
	notes *docxNotes
	id    string
	own   bool // it is not a number that Word counts
}

func (d *docxNotes) load(root *xmltree.Node, name string, settings *xmltree.Node, kind string) {
	d.byID = byID(root, name, "id")
	d.format = numbering.Format{Kind: kind, Start: 1}
	d.section(settings.Child(name + "Pr"))
	d.usual, d.always = d.format, d.restart
}

// section takes what a section says of its notes.
func (d *docxNotes) section(props *xmltree.Node) {
	if d.usual.Kind != "" {
		d.format, d.restart = d.usual, d.always
	}
	if kind := props.Child("numFmt").Get("val"); kind != "" {
		d.format.Kind = kind
	}
	if n, err := strconv.Atoi(props.Child("numStart").Get("val")); err == nil {
		d.format.Start = n
	}
	if r := props.Child("numRestart").Get("val"); r != "" {
		d.restart = r
	}
}

// note reads a mark. Its number is counted, or follows in the text.
func (l *docxLine) note(notes *docxNotes, ref *xmltree.Node) {
	mark := docxMark{notes: notes, id: ref.Get("id")}
	switch ref.Get("customMarkFollows") {
	case "", "0", "false", "off":
		l.w.addNote(l, mark, l.w.number(notes))
	default:
		mark.own = true
		l.waiting = &mark
	}
}

// number counts a note. Where each page begins anew, pages are known by the breaks that
// Word noted when it last laid the text out.
func (w *docxWalk) number(notes *docxNotes) string {
	if notes.restart == "eachPage" && notes.page != w.turned {
		w.flushNotes(notes)
		notes.count = 0
	}
	notes.page = w.turned
	notes.count++
	return numbering.Figures(notes.count+notes.format.Start-1, notes.format.Kind)
}

// addNote sets a mark in the line, and reads its note.
func (w *docxWalk) addNote(l *docxLine, mark docxMark, label string) {
	notes := mark.notes
	n := notes.byID[mark.id]
	if n == nil {
		return
	}
	delete(notes.byID, mark.id) // a note that holds its own mark would go on for ever
	l.marks = append(l.marks, content.Mark{At: l.Size(), Label: label})
	blocks := w.aside(n, docxPlace{kind: content.Footnote, label: label})
	if len(blocks) == 0 {
		blocks = []content.Block{{Kind: content.Footnote, Label: label}}
	}
	if rest, ok := strings.CutPrefix(blocks[0].Text, label); ok && mark.own { // it is typed in the note, too
		blocks[0] = prose.CutHead(blocks[0], len(blocks[0].Text)-len(strings.TrimLeft(rest, " ")))
	}
	notes.out = append(notes.out, blocks...)
}

// flushNotes ends a run of notes whose numbers are unique: they go into the text behind
// the open paragraph.
func (w *docxWalk) flushNotes(notes *docxNotes) {
	for _, b := range notes.out {
		if b.Text != "" {
			w.ready = append(w.ready, b)
		}
	}
	notes.out = nil
}

// settle writes the notes that are ready where a block of the body ends.
func (w *docxWalk) settle() {
	if w.depth == 0 {
		w.out = append(w.out, w.ready...)
		w.ready = nil
	}
}
