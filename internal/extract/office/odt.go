package office

import (
	"bytes"
	"errors"
	"strconv"
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/numbering"
	"travaux/internal/extract/parts"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// ReadODT reads an OpenDocument text, also one that is a single XML file (.fodt), as its
// readers see it: headings, paragraphs, lists with their numbers, table rows, and footnotes
// and endnotes at the end. Tracked deletions are left out, insertions kept and marked;
// comments and hidden text are left out. The header of a first page of its own stands
// first; the other headers and footers are in Headers.
func ReadODT(data []byte) (*content.Extract, error) {
	z, err := parts.Open(data)
	if err != nil {
		return nil, err
	}
	manifest, err := z.Part("META-INF/manifest.xml")
	if err == nil && strings.Contains(string(manifest), "encryption-data") {
		return nil, content.ErrEncrypted
	}
	body, err := z.Tree("content.xml")
	if err != nil {
		return nil, err
	}
	styles, err := z.Tree("styles.xml")
	if err != nil {
		return nil, err
	}
	flags := new(content.Flags)
	meta := z.SpareTree("meta.xml", flags)
	return odtDocument(body.Child("document-content"), styles.Child("document-styles"), meta, flags)
}

// ReadFlatODT reads an OpenDocument text that is one XML file.
func ReadFlatODT(data []byte) (*content.Extract, error) {
	root, err := xmltree.Parse(data)
	if err != nil {
		return nil, err
	}
	doc := root.Child("document")
	return odtDocument(doc, &xmltree.Node{}, doc.Child("meta"), new(content.Flags))
}

// IsFlatODT reports whether XML is an OpenDocument text in one file.
func IsFlatODT(data []byte) bool {
	return bytes.Contains(data[:min(len(data), 8<<10)], []byte("urn:oasis:names:tc:opendocument:xmlns:office:1.0")) &&
		bytes.Contains(data, []byte("<office:text"))
}

func odtDocument(body, styles, meta *xmltree.Node, flags *content.Flags) (*content.Extract, error) {
	text := body.Child("body").Child("text")
	if text.Name == "" {
		return nil, errors.New("it is an OpenDocument file without its text; fetch it again")
	}
	w := &odtWalk{flags: flags, lists: map[string]odtList{}}
	w.styles.load(styles)
	w.styles.load(body)
	if changes := text.Child("tracked-changes"); changes.Name != "" {
		w.changes = odtChanges(changes)
	}
	headers := w.headers(text)
	w.story(text, odtPlace{})
	ex := &content.Extract{Format: "odt", Meta: parts.Properties(meta, w.flags), Headers: headers, Blocks: append(append(w.out, w.notes...), w.ends...)}
	ex.Describe(ex.Meta)
	ex.Flags = *w.flags
	return ex, parts.WithWords(ex)
}

type odtWalk struct {
	flags    *content.Flags
	styles   odtStyles
	changes  map[string]string  // "insertion" or "deletion", by the id of the region
	inserted int                // insertions that are open
	lists    map[string]odtList // by the id of the list element
	last     odtList            // the last one of all
	headings numbering.Counter
	out      []content.Block
	notes    []content.Block
	ends     []content.Block
}

// odtPlace is where a block stands.
type odtPlace struct {
	kind  content.BlockKind
	label string
	list  odtList
	level int // of the list, from 1; 0 outside
	item  bool
}

// odtChanges reads what was tracked. The text of a deletion is kept among the changes, not
// where it stood; an insertion stands between two points.
func odtChanges(n *xmltree.Node) map[string]string {
	all := map[string]string{}
	for _, region := range n.Kids {
		id := region.Get("id")
		for _, k := range region.Kids {
			if k.Name == "insertion" || k.Name == "deletion" {
				all[id] = k.Name
			}
		}
	}
	return all
}

// change obeys a point at which a tracked change begins or ends.
func (w *odtWalk) change(n *xmltree.Node) {
	kind := w.changes[n.Get("change-id")]
	if kind == "" {
		return
	}
	w.flags.Add(content.FlagTracked)
	switch {
	case kind == "insertion" && n.Name == "change-start":
		w.inserted++
	case kind == "insertion" && n.Name == "change-end":
		w.inserted = max(0, w.inserted-1)
	}
}

// story reads text that stands for itself.
func (w *odtWalk) story(n *xmltree.Node, at odtPlace) { w.blocks(n, &at) }

// aside reads a story apart from the one around it, and returns its blocks.
func (w *odtWalk) aside(n *xmltree.Node, at odtPlace) []content.Block {
	saved := w.out
	w.out = nil
	w.story(n, at)
	apart := w.out
	w.out = saved
	return apart
}

func (w *odtWalk) blocks(parent *xmltree.Node, at *odtPlace) {
	for _, n := range parent.Kids {
		switch n.Name {
		case "h", "p":
			w.paragraph(n, at)
		case "list":
			w.list(n, at)
		case "numbered-paragraph":
			w.numberedParagraph(n, at)
		case "table":
			w.table(n)
		case "change", "change-start", "change-end":
			w.change(n)
		case "section":
			if n.Get("display") != "none" {
				w.blocks(n, at)
			}
		case "index-body", "index-title", "table-of-content", "alphabetical-index", "illustration-index", "table-index",
			"object-index", "user-index", "bibliography", "text-box", "frame", "g":
			w.blocks(n, at)
		}
	}
}

func (w *odtWalk) paragraph(p *xmltree.Node, at *odtPlace) {
	st := w.styles.of(p.Get("style-name"))
	b, label := content.Block{Kind: at.kind, Centered: st.center}, at.label
	if b.Kind == content.Footnote && !at.item { // the mark of the note
		b.Label, label = at.label, ""
	}
	at.label = ""
	line := &odtLine{w: w}
	line.inline(p, st.style)
	b = line.finished(b)
	level := w.headingLevel(p, st)
	if label == "" && at.level == 0 {
		label = w.headingNumber(p, st, level)
	}
	switch {
	case b.Text == "":
	case b.Kind != content.Footnote && level > 0 && !isLongText(b.Text):
		b.Kind, b.Level, b.Label = content.Heading, min(level, 6), label
		b.Text, b.Runs, b.Label = prose.WithLabel(b, " ")
		w.out = append(w.out, b)
	default:
		w.out = append(w.out, inList(b, label, at.level-1, at.item || label != ""))
	}
	at.item = false
	for _, box := range line.boxes {
		w.out = append(w.out, w.aside(box, odtPlace{})...)
	}
}

// headingLevel is the level of a heading, 0 for a paragraph.
func (w *odtWalk) headingLevel(p *xmltree.Node, st odtStyle) int {
	if n, err := strconv.Atoi(p.Get("outline-level")); err == nil && p.Name == "h" {
		return max(n, 1)
	}
	if p.Name == "h" {
		return max(st.level, 1)
	}
	return st.level
}

func (w *odtWalk) table(t *xmltree.Node) {
	rows := odtRows(t)
	frame := true
	for _, row := range rows {
		frame = frame && len(odtCells(row)) < 2
	}
	for _, row := range rows {
		var cells [][]content.Block
		for _, c := range odtCells(row) {
			if frame {
				w.story(c, odtPlace{})
				continue
			}
			cells = append(cells, w.aside(c, odtPlace{}))
		}
		if b, ok := prose.TableRow(cells); ok {
			w.out = append(w.out, b)
		}
	}
}

// odtRows are the rows of a table, those in groups and headers among them.
func odtRows(t *xmltree.Node) []*xmltree.Node {
	var all []*xmltree.Node
	for _, n := range t.Kids {
		switch n.Name {
		case "table-row":
			if n.Get("visibility") != "collapse" {
				all = append(all, n)
			}
		case "table-header-rows", "table-rows", "table-row-group":
			all = append(all, odtRows(n)...)
		}
	}
	return all
}

// odtCells are the cells of a row. One that another cell covers is empty, and stands for
// its column.
func odtCells(row *xmltree.Node) []*xmltree.Node {
	var all []*xmltree.Node
	for _, n := range row.Kids {
		if n.Name == "table-cell" || n.Name == "covered-table-cell" {
			all = append(all, n)
		}
	}
	return all
}
