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
