package office

import (
	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// odtLine writes the text of a paragraph.
type odtLine struct {
	prose.Writer
	w     *odtWalk
	marks []content.Mark
	boxes []*xmltree.Node
}

// finished is the block of what was written, with its marks.
func (l *odtLine) finished(as content.Block) content.Block {
	return l.BlockWith(as, l.marks)
}

func (l *odtLine) inline(parent *xmltree.Node, s prose.Style) {
	for _, n := range parent.Kids {
		switch n.Name {
		case "":
			l.text(n.Text, s)
		case "s", "tab":
			l.text(" ", s)
		case "line-break":
			l.BreakLine()
		case "span":
			l.inline(n, l.w.styles.over(n.Get("style-name"), s))
		case "note":
			l.note(n)
		case "frame", "custom-shape", "rect", "g", "a":
			if n.Name == "a" && !n.Has("frame") {
				l.inline(n, s)
				continue
			}
			l.drawing(n)
		case "change", "change-start", "change-end":
			l.w.change(n)
		case "hidden-text", "hidden-paragraph":
			if n.Get("is-hidden") == "false" {
				l.inline(n, s)
			}
		case "ruby":
			l.inline(n.Child("ruby-base"), s)
		case "annotation", "annotation-end", "tracked-changes", "page-number", "page-count", "script",
			"bookmark", "bookmark-start", "bookmark-end", "soft-page-break":
		default:
			l.inline(n, s)
		}
	}
}

func (l *odtLine) text(text string, s prose.Style) {
	if s&prose.Unseen != 0 {
		return
	}
	if l.w.inserted > 0 {
		s |= prose.Inserted
	}
	l.Write(shown(prose.Clean(text, l.w.flags), s), s)
}

// drawing keeps the text boxes in a drawing for later; shapes have text of their own.
func (l *odtLine) drawing(n *xmltree.Node) {
	if n.Has("text-box") {
		l.boxes = append(l.boxes, n.Child("text-box"))
		return
	}
	if n.Has("p") || n.Has("list") {
		l.boxes = append(l.boxes, n)
		return
	}
	for _, k := range n.Kids {
		switch k.Name {
		case "frame", "custom-shape", "rect", "g":
			l.drawing(k)
		}
	}
}

// note sets a mark and reads its note. Notes carry their marks as they are shown.
func (l *odtLine) note(n *xmltree.Node) {
	mark := n.Child("note-citation").Get("label")
	if mark == "" {
		mark = prose.OneLine(n.Child("note-citation").Plain())
	}
	l.marks = append(l.marks, content.Mark{At: l.Size(), Label: mark})
	open := l.w.inserted
	l.w.inserted = 0
	blocks := l.w.aside(n.Child("note-body"), odtPlace{kind: content.Footnote, label: mark})
	l.w.inserted = open
	if n.Get("note-class") == "endnote" {
		l.w.ends = append(l.w.ends, blocks...)
	} else {
		l.w.notes = append(l.w.notes, blocks...)
	}
}
