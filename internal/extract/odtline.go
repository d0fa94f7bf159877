package extract

import "travaux/internal/extract/content"

// odtLine writes the text of a paragraph.
type odtLine struct {
	spans
	w     *odtWalk
	marks []content.Mark
	boxes []*node
}

// finished is the block of what was written, with its marks.
func (l *odtLine) finished(as content.Block) content.Block {
	return l.blockWith(as, l.marks)
}

func (l *odtLine) inline(parent *node, s style) {
	for _, n := range parent.kids {
		switch n.name {
		case "":
			l.text(n.text, s)
		case "s", "tab":
			l.text(" ", s)
		case "line-break":
			l.breakLine()
		case "span":
			l.inline(n, l.w.styles.over(n.get("style-name"), s))
		case "note":
			l.note(n)
		case "frame", "custom-shape", "rect", "g", "a":
			if n.name == "a" && !n.has("frame") {
				l.inline(n, s)
				continue
			}
			l.drawing(n)
		case "change", "change-start", "change-end":
			l.w.change(n)
		case "hidden-text", "hidden-paragraph":
			if n.get("is-hidden") == "false" {
				l.inline(n, s)
			}
		case "ruby":
			l.inline(n.child("ruby-base"), s)
		case "annotation", "annotation-end", "tracked-changes", "page-number", "page-count", "script",
			"bookmark", "bookmark-start", "bookmark-end", "soft-page-break":
		default:
			l.inline(n, s)
		}
	}
}

func (l *odtLine) text(text string, s style) {
	if s&unseen != 0 {
		return
	}
	if l.w.inserted > 0 {
		s |= inserted
	}
	l.write(shown(clean(text, l.w.flags), s), s)
}

// drawing keeps the text boxes in a drawing for later; shapes have text of their own.
func (l *odtLine) drawing(n *node) {
	if n.has("text-box") {
		l.boxes = append(l.boxes, n.child("text-box"))
		return
	}
	if n.has("p") || n.has("list") {
		l.boxes = append(l.boxes, n)
		return
	}
	for _, k := range n.kids {
		switch k.name {
		case "frame", "custom-shape", "rect", "g":
			l.drawing(k)
		}
	}
}

// note sets a mark and reads its note. Notes carry their marks as they are shown.
func (l *odtLine) note(n *node) {
	mark := n.child("note-citation").get("label")
	if mark == "" {
		mark = oneLine(n.child("note-citation").plain())
	}
	l.marks = append(l.marks, content.Mark{At: l.size(), Label: mark})
	open := l.w.inserted
	l.w.inserted = 0
	blocks := l.w.aside(n.child("note-body"), odtPlace{kind: content.Footnote, label: mark})
	l.w.inserted = open
	if n.get("note-class") == "endnote" {
		l.w.ends = append(l.w.ends, blocks...)
	} else {
		l.w.notes = append(l.w.notes, blocks...)
	}
}
