package extract

import (
	"strings"

	"travaux/internal/extract/content"
)

// docxLine writes the runs of a paragraph, or of several whose marks between them were
// deleted.
type docxLine struct {
	spans
	w       *docxWalk
	ppr     *node // of the last paragraph: its mark says what the whole is
	base    style
	marks   []content.Mark
	waiting *docxMark // a note whose own mark follows in the text
}

// finished is the block of what was written, with its marks.
func (l *docxLine) finished(as content.Block) content.Block {
	if l.waiting != nil { // its mark never came
		l.w.addNote(l, *l.waiting, "")
	}
	return l.blockWith(as, l.marks)
}

// runs reads the text of an element with the style that it adds.
func (l *docxLine) runs(parent *node, s style) {
	for _, n := range parent.kids {
		switch n.name {
		case "r":
			l.run(n, s)
		case "ins", "moveTo":
			l.w.flags.Add(content.FlagTracked)
			l.runs(n, s|inserted)
		case "del", "moveFrom":
			l.w.flags.Add(content.FlagTracked)
		case "hyperlink", "smartTag", "sdtContent", "customXml", "dir", "bdo", "rubyBase":
			l.runs(n, s)
		case "sdt":
			if !n.child("sdtPr").has("showingPlcHdr") {
				l.runs(n.child("sdtContent"), s)
			}
		case "fldSimple":
			if !isPageField(n.get("instr")) {
				l.runs(n, s)
			}
		case "oMath", "oMathPara":
			l.formula(n, s)
		case "AlternateContent":
			l.runs(chosenContent(n), s)
		}
	}
}

func (l *docxLine) run(r *node, s style) {
	rpr := r.child("rPr")
	s |= runStyle(rpr, l.w.styles.applied(rpr.child("rStyle").get("val"), l.base))
	font := rpr.child("rFonts").get("ascii")
	for _, n := range r.kids {
		switch n.name {
		case "fldChar":
			l.w.fields.mark(n.get("fldCharType"))
			continue
		case "instrText":
			l.w.fields.instruct(n.plain())
			continue
		case "lastRenderedPageBreak":
			l.w.turned++
			continue
		}
		if s&unseen == 0 && !l.w.fields.hidden() {
			l.piece(n, s, font)
		}
	}
}

// piece reads what a run is made of.
func (l *docxLine) piece(n *node, s style, font string) {
	switch n.name {
	case "t":
		l.text(symbols(font, clean(n.plain(), l.w.flags)), s)
	case "sym":
		l.text(symbolOf(n.get("font"), n.get("char")), s)
	case "tab", "ptab":
		l.write(" ", s)
	case "br", "cr":
		switch n.get("type") {
		case "", "textWrapping":
			l.breakLine()
		default:
			l.write(" ", s)
		}
	case "noBreakHyphen":
		l.write("-", s)
	case "footnoteReference":
		l.note(&l.w.foot, n)
	case "endnoteReference":
		l.note(&l.w.end, n)
	case "ruby":
		l.runs(n.child("rubyBase"), s)
	case "AlternateContent":
		for _, k := range chosenContent(n).kids {
			l.piece(k, s, font)
		}
	case "drawing", "pict", "object", "txbxContent":
		l.drawing(n)
	}
}

func (l *docxLine) text(text string, s style) {
	if s&capitals != 0 {
		text = strings.ToUpper(text)
	}
	if l.waiting == nil {
		l.write(text, s)
		return
	}
	if label := oneLine(text); label != "" {
		note := *l.waiting
		l.waiting = nil
		l.w.addNote(l, note, label)
	}
}

// formula writes the signs of a formula in their order.
func (l *docxLine) formula(n *node, s style) {
	if l.w.fields.hidden() {
		return
	}
	n.walk(func(k *node) bool {
		if k.name == "t" {
			l.write(clean(k.plain(), l.w.flags), s)
		}
		return k.name != "t" && k.name != "del" && k.name != "moveFrom"
	})
}

// drawing keeps the text boxes in a drawing for later.
func (l *docxLine) drawing(n *node) {
	n.walk(func(k *node) bool {
		switch k.name {
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
