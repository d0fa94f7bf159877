package extract

import "strconv"

// docxLine writes the runs of a paragraph.
type docxLine struct {
	spans
	w     *docxWalk
	base  style
	marks []Mark
}

func (l *docxLine) runs(parent *node, depth int) {
	for _, n := range parent.kids {
		switch n.name {
		case "r":
			l.run(n)
		case "hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo":
			l.runs(n, depth+1)
		}
	}
}

func (l *docxLine) run(r *node) {
	rpr := r.child("rPr")
	if rpr.has("vanish") {
		return
	}
	s := runStyle(rpr, l.base|l.w.styleOf(rpr.child("rStyle").get("val")).style)
	for _, n := range r.kids {
		switch n.name {
		case "t":
			l.write(clean(n.plain(), l.w.flags), s)
		case "tab", "ptab":
			l.write(" ", s)
		case "br", "cr":
			if n.get("type") == "" || n.get("type") == "textWrapping" {
				l.breakLine()
			}
		case "noBreakHyphen":
			l.write("-", s)
		case "footnoteReference":
			l.note(l.w.foot, n.get("id"))
		case "endnoteReference":
			l.note(l.w.end, n.get("id"))
		case "AlternateContent":
			l.drawing(n.child("Choice"))
		case "drawing", "pict", "object":
			l.drawing(n)
		}
	}
}

// drawing keeps the text boxes in a drawing for later.
func (l *docxLine) drawing(n *node) {
	n.walk(func(k *node) bool {
		if k.name == "txbxContent" {
			l.w.boxes = append(l.w.boxes, k)
			return false
		}
		return true
	})
}

// note reads a footnote where its mark stands, and puts it with the others. Notes are
// numbered in the order of their marks, as Word does.
func (l *docxLine) note(notes map[string]*node, id string) {
	n := notes[id]
	if n == nil {
		return
	}
	delete(notes, id) // a note that holds its own mark would go on for ever
	mark := strconv.Itoa(l.w.countNotes() + 1)
	l.marks = append(l.marks, Mark{At: len(l.buf), Label: mark})
	at := len(l.w.notes)
	l.w.notes = append(l.w.notes, Block{Kind: Footnote, Label: mark})
	saved := l.w.out
	l.w.out = nil
	l.w.blocks(n, docxPlace{kind: Footnote, label: mark})
	body := l.w.out
	l.w.out = saved
	if len(body) == 0 {
		return
	}
	l.w.notes[at] = body[0]
	l.w.notes = append(l.w.notes, body[1:]...)
}

func (w *docxWalk) countNotes() int {
	n := 0
	for _, b := range w.notes {
		if b.Label != "" {
			n++
		}
	}
	return n
}
