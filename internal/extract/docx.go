package extract

import (
	"errors"
	"strconv"
	"strings"
)

// readDOCX reads a Word document: the text as it stands with all changes accepted, list
// numbers as they are printed, footnotes and endnotes at the end, text boxes behind the
// paragraph that they hang on. Headers and footers are left out.
func readDOCX(data []byte) (*Extract, error) {
	z, err := openArchive(data)
	if err != nil {
		return nil, err
	}
	w := &docxWalk{flags: new(flagSet), lists: map[string]*outline{}}
	body, err := w.load(z)
	if err != nil {
		return nil, err
	}
	w.blocks(body, docxPlace{})
	w.out = append(w.out, w.notes...)
	core, err := z.tree("docProps/core.xml")
	if err != nil {
		return nil, err
	}
	ex := &Extract{Format: "docx", Meta: coreMeta(core, w.flags), Blocks: w.out}
	ex.describe(ex.Meta)
	ex.Flags = *w.flags
	return ex, nonEmpty(ex)
}

// nonEmpty refuses an office file without words.
func nonEmpty(ex *Extract) error {
	for _, b := range ex.Blocks {
		if b.Kind != Rule {
			return skipErrorPage(ex)
		}
	}
	return &SkipError{"there is no text in it"}
}

type docxWalk struct {
	flags     *flagSet
	styles    map[string]docxStyle
	abstracts map[string]*node    // numbering definitions
	nums      map[string]*node    // their uses
	lists     map[string]*outline // by the use's id
	foot, end map[string]*node
	out       []Block
	notes     []Block
	boxes     []*node // text boxes of the open paragraph
}

// docxPlace is where a block stands.
type docxPlace struct {
	kind  BlockKind
	label string
}

type docxStyle struct {
	name, basedOn string
	level         int // of a heading, 0 for none
	style         style
	numID, ilvl   string
}

func (w *docxWalk) load(z archive) (*node, error) {
	doc, err := z.tree("word/document.xml")
	if err != nil {
		return nil, err
	}
	if !doc.child("document").has("body") {
		return nil, errors.New("it is a Word file without its text; fetch it again")
	}
	parts := map[string]*node{}
	for _, name := range []string{"styles", "numbering", "footnotes", "endnotes"} {
		root, err := z.tree("word/" + name + ".xml")
		if err != nil {
			return nil, err
		}
		parts[name] = root.child(name)
	}
	w.loadStyles(parts["styles"])
	w.abstracts, w.nums = byID(parts["numbering"], "abstractNum", "abstractNumId"), byID(parts["numbering"], "num", "numId")
	w.foot, w.end = byID(parts["footnotes"], "footnote", "id"), byID(parts["endnotes"], "endnote", "id")
	return doc.child("document").child("body"), nil
}

func byID(parent *node, name, attr string) map[string]*node {
	all := map[string]*node{}
	for _, k := range parent.kids {
		if k.name == name {
			all[k.get(attr)] = k
		}
	}
	return all
}

func (w *docxWalk) loadStyles(root *node) {
	w.styles = map[string]docxStyle{}
	for _, s := range root.kids {
		if s.name != "style" {
			continue
		}
		ppr := s.child("pPr")
		st := docxStyle{
			name:    strings.ToLower(s.child("name").get("val")),
			basedOn: s.child("basedOn").get("val"),
			style:   runStyle(s.child("rPr"), 0),
			numID:   ppr.child("numPr").child("numId").get("val"),
			ilvl:    ppr.child("numPr").child("ilvl").get("val"),
		}
		if n, err := strconv.Atoi(ppr.child("outlineLvl").get("val")); err == nil && n < 9 {
			st.level = n + 1
		}
		if rest, ok := strings.CutPrefix(st.name, "heading "); ok {
			st.level, _ = strconv.Atoi(rest)
		}
		if st.name == "title" {
			st.level = 1
		}
		w.styles[s.get("styleId")] = st
	}
}

// styleOf follows a style to those that it is based on.
func (w *docxWalk) styleOf(id string) docxStyle {
	var all docxStyle
	for range 16 {
		s, ok := w.styles[id]
		if !ok {
			break
		}
		all.style |= s.style
		if all.level == 0 {
			all.level = s.level
		}
		if all.numID == "" {
			all.numID, all.ilvl = s.numID, s.ilvl
		}
		id = s.basedOn
	}
	return all
}

// runStyle reads bold and italics of run properties on top of a style.
func runStyle(rpr *node, s style) style {
	for _, p := range rpr.kids {
		var bit style
		switch p.name {
		case "b", "bCs":
			bit = bold
		case "i", "iCs":
			bit = italic
		default:
			continue
		}
		switch p.get("val") {
		case "0", "false", "off":
			s &^= bit
		default:
			s |= bit
		}
	}
	return s
}

func (w *docxWalk) blocks(parent *node, at docxPlace) {
	for _, n := range parent.kids {
		switch n.name {
		case "p":
			w.paragraph(n, &at)
		case "tbl":
			w.table(n)
		case "sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag":
			w.blocks(n, at)
		}
	}
}

func (w *docxWalk) paragraph(p *node, at *docxPlace) {
	ppr := p.child("pPr")
	st := w.styleOf(ppr.child("pStyle").get("val"))
	b := Block{Kind: at.kind, Label: at.label, Centered: ppr.child("jc").get("val") == "center"}
	at.label = ""
	level := st.level
	if n, err := strconv.Atoi(ppr.child("outlineLvl").get("val")); err == nil && n < 9 {
		level = n + 1
	}
	line := &docxLine{w: w, base: st.style}
	line.runs(p, 0)
	b = line.block(b)
	b.Marks = marksWithin(line.marks, 0, len(b.Text))
	label, listed := w.label(ppr, st)
	switch {
	case b.Text == "":
	case b.Kind == Paragraph && level > 0:
		b.Kind, b.Level, b.Label = Heading, min(level, 6), label
		b.Text, b.Runs, b.Label = withLabel(b, " ")
		w.out = append(w.out, b)
	default:
		if listed {
			b.Label = label
			if b.Kind == Paragraph && label == "" {
				b.Kind = ListItem
			}
		}
		w.out = append(w.out, labelled(b))
	}
	w.textBoxes()
}

// textBoxes reads what hangs on the last paragraph.
func (w *docxWalk) textBoxes() {
	boxes := w.boxes
	w.boxes = nil
	for _, box := range boxes {
		w.blocks(box, docxPlace{})
	}
}

// label counts the paragraph's number, where it is in a list.
func (w *docxWalk) label(ppr *node, st docxStyle) (string, bool) {
	numID, ilvl := st.numID, st.ilvl
	if own := ppr.child("numPr"); own.has("numId") {
		numID = own.child("numId").get("val")
		ilvl = own.child("ilvl").get("val")
	}
	num := w.nums[numID]
	if num == nil || numID == "0" {
		return "", false
	}
	list := w.lists[numID]
	if list == nil {
		list = w.outlineOf(num)
		w.lists[numID] = list
	}
	level, _ := strconv.Atoi(ilvl)
	return list.next(level), true
}

func (w *docxWalk) outlineOf(num *node) *outline {
	o := &outline{}
	read := func(parent *node) {
		for _, lvl := range parent.kids {
			i, err := strconv.Atoi(lvl.get("ilvl"))
			if lvl.name != "lvl" || err != nil || i < 0 || i >= len(o.levels) {
				continue
			}
			start, err := strconv.Atoi(lvl.child("start").get("val"))
			if err != nil {
				start = 1
			}
			o.levels[i] = levelFormat{lvl.child("numFmt").get("val"), lvl.child("lvlText").get("val"), start, true}
		}
	}
	if abstract := w.abstracts[num.child("abstractNumId").get("val")]; abstract != nil {
		read(abstract)
	}
	for _, over := range num.kids {
		if over.name != "lvlOverride" {
			continue
		}
		read(over)
		if i, err := strconv.Atoi(over.get("ilvl")); err == nil && i >= 0 && i < len(o.levels) && over.has("startOverride") {
			o.levels[i].start, _ = strconv.Atoi(over.child("startOverride").get("val"))
		}
	}
	return o
}

func (w *docxWalk) table(t *node) {
	var rows [][]string
	for _, tr := range t.kids {
		if tr.name != "tr" {
			continue
		}
		var cells []string
		for _, tc := range tr.kids {
			if tc.name == "tc" {
				cells = append(cells, w.cell(tc))
			}
		}
		rows = append(rows, cells)
	}
	for _, cells := range rows {
		if strings.TrimSpace(strings.Join(cells, "")) != "" {
			w.out = append(w.out, Block{Kind: TableRow, Text: strings.Join(cells, "\t")})
		}
	}
}

// cell reads the text of a cell on one line.
func (w *docxWalk) cell(tc *node) string {
	saved := w.out
	w.out = nil
	w.blocks(tc, docxPlace{})
	var parts []string
	for _, b := range w.out {
		parts = append(parts, oneLine(joinLabel(b)))
	}
	w.out = saved
	return strings.Join(parts, " ")
}

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
