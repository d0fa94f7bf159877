package office

import (
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// docxLine writes the runs of a paragraph, or of several whose marks between them were
// deleted.
type docxLine struct {
	prose.Writer
	w       *docxWalk
	ppr     *xmltree.Node // of the last paragraph: its mark says what the whole is
	base    prose.Style
	marks   []content.Mark
	waiting *docxMark // a note whose own mark follows in the text
}

// finished is the block of what was written, with its marks.
func (l *docxLine) finished(as content.Block) content.Block {
	if l.waiting != nil { // its mark never came
		l.w.addNote(l, *l.waiting, "")
	}
	return l.BlockWith(as, l.marks)
}

// runs reads the text of an element with the style that it adds.
func (l *docxLine) runs(parent *xmltree.Node, s prose.Style) {
	for _, n := range parent.Kids {
		switch n.Name {
		case "r":
			l.run(n, s)
		case "ins", "moveTo":
			l.w.flags.Add(content.FlagTracked)
			l.runs(n, s|prose.Inserted)
		case "del", "moveFrom":
			l.w.flags.Add(content.FlagTracked)
		case "hyperlink", "smartTag", "sdtContent", "customXml", "dir", "bdo", "rubyBase":
			l.runs(n, s)
		case "sdt":
			if !n.Child("sdtPr").Has("showingPlcHdr") {
				l.runs(n.Child("sdtContent"), s)
			}
		case "fldSimple":
			if !isPageField(n.Get("instr")) {
				l.runs(n, s)
			}
		case "oMath", "oMathPara":
			l.formula(n, s)
		case "AlternateContent":
			l.runs(chosenContent(n), s)
		}
	}
}

func (l *docxLine) run(r *xmltree.Node, s prose.Style) {
	rpr := r.Child("rPr")
	s |= runStyle(rpr, l.w.styles.applied(rpr.Child("rStyle").Get("val"), l.base))
	font := rpr.Child("rFonts").Get("ascii")
	for _, n := range r.Kids {
		switch n.Name {
		case "fldChar":
			l.w.fields.mark(n.Get("fldCharType"))
			continue
		case "instrText":
			l.w.fields.instruct(n.Plain())
			continue
		case "lastRenderedPageBreak":
			l.w.turned++
			continue
		}
		if s&prose.Unseen == 0 && !l.w.fields.hidden() {
			l.piece(n, s, font)
		}
	}
}

// piece reads what a run is made of.
func (l *docxLine) piece(n *xmltree.Node, s prose.Style, font string) {
	switch n.Name {
	case "t":
		l.text(symbols(font, prose.Clean(n.Plain(), l.w.flags)), s)
	case "sym":
		l.text(symbolOf(n.Get("font"), n.Get("char")), s)
	case "tab", "ptab":
		l.Write(" ", s)
	case "br", "cr":
		switch n.Get("type") {
		case "", "textWrapping":
			l.BreakLine()
		default:
			l.Write(" ", s)
		}
	case "noBreakHyphen":
		l.Write("-", s)
	case "footnoteReference":
		l.note(&l.w.foot, n)
	case "endnoteReference":
		l.note(&l.w.end, n)
	case "ruby":
		l.runs(n.Child("rubyBase"), s)
	case "AlternateContent":
		for _, k := range chosenContent(n).Kids {
			l.piece(k, s, font)
		}
	case "drawing", "pict", "object", "txbxContent":
		l.drawing(n)
	}
}

func (l *docxLine) text(text string, s prose.Style) {
	if s&prose.Capitals != 0 {
		text = strings.ToUpper(text)
	}
	if l.waiting == nil {
		l.Write(text, s)
		return
	}
	if label := prose.OneLine(text); label != "" {
		note := *l.waiting
		l.waiting = nil
		l.w.addNote(l, note, label)
	}
}

// formula writes the signs of a formula in their order.
func (l *docxLine) formula(n *xmltree.Node, s prose.Style) {
	if l.w.fields.hidden() {
		return
	}
	n.Walk(func(k *xmltree.Node) bool {
		if k.Name == "t" {
			l.Write(prose.Clean(k.Plain(), l.w.flags), s)
		}
		return k.Name != "t" && k.Name != "del" && k.Name != "moveFrom"
	})
}

// drawing keeps the text boxes in a drawing for later.
func (l *docxLine) drawing(n *xmltree.Node) {
	n.Walk(func(k *xmltree.Node) bool {
		switch k.Name {
		case "txbxContent":
			l.w.boxes = append(l.w.boxes, k)
			return false
		case "AlternateContent":
			l.drawing(chosenContent(k))
			return false
		}
		return true
	})
}
