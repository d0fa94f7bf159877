package extract

import (
	"strings"

	"travaux/internal/extract/content"
)

// readDocBook reads the XML form of a document that antiword writes: chapters and sections
// with titles, paragraphs, lists, tables and footnotes.
func readDocBook(src string) (*content.Extract, error) {
	root, err := parseXML([]byte(src))
	if err != nil {
		return nil, err
	}
	w := &docbookWalk{flags: new(content.Flags)}
	book := root.child("book")
	info := book.child("bookinfo")
	ex := &content.Extract{Format: "docbook", Meta: coreMeta(info, w.flags)}
	ex.Title = ex.Meta["title"]
	w.blocks(book, docbookPlace{})
	ex.Blocks = append(w.out, w.notes...)
	ex.Flags = *w.flags
	return ex, nonEmpty(ex)
}

type docbookWalk struct {
	flags *content.Flags
	out   []content.Block
	notes []content.Block
}

// docbookPlace is where a block stands.
type docbookPlace struct {
	section int // depth
	list    int
	item    bool
}

func (w *docbookWalk) blocks(n *node, at docbookPlace) {
	for _, k := range n.kids {
		switch k.name {
		case "bookinfo":
		case "title":
			if n.name != "book" { // which repeats that of the file's properties
				w.emit(k, content.Block{Kind: content.Heading, Level: min(max(at.section, 1), 6)})
			}
		case "chapter", "sect1", "sect2", "sect3", "sect4", "sect5":
			w.blocks(k, docbookPlace{section: at.section + 1})
		case "orderedlist", "itemizedlist":
			w.blocks(k, docbookPlace{section: at.section, list: at.list + 1})
		case "listitem":
			w.blocks(k, docbookPlace{section: at.section, list: at.list, item: true})
		case "para":
			w.para(k, at)
		case "row":
			w.row(k)
		default:
			w.blocks(k, at)
		}
	}
}

// para writes a paragraph, and then what stands inside it and is none of its text.
func (w *docbookWalk) para(n *node, at docbookPlace) {
	b := content.Block{}
	if at.item { // its number or bullet is not in the file
		b.Kind, b.Level = content.ListItem, at.list
	}
	w.emit(n, b)
	for _, k := range n.kids {
		if isDocbookBlock(k) {
			w.blocks(&node{kids: []*node{k}}, at)
		}
	}
}

func isDocbookBlock(n *node) bool {
	switch n.name {
	case "orderedlist", "itemizedlist", "informaltable", "table", "para":
		return true
	}
	return false
}

func (w *docbookWalk) row(n *node) {
	var cells []string
	for _, k := range n.kids {
		if k.name == "entry" {
			var line spans
			w.inline(k, &line, 0)
			cells = append(cells, oneLine(clean(line.String(), w.flags)))
		}
	}
	if text := strings.TrimRight(strings.Join(cells, "\t"), "\t"); strings.TrimSpace(text) != "" {
		w.out = append(w.out, content.Block{Kind: content.TableRow, Text: text})
	}
}

func (w *docbookWalk) emit(n *node, b content.Block) {
	var line spans
	w.inline(n, &line, 0)
	b = line.block(b)
	if b = labelled(b); b.Text != "" {
		w.out = append(w.out, b)
	}
}

func (w *docbookWalk) inline(n *node, line *spans, s style) {
	for _, k := range n.kids {
		switch {
		case k.name == "":
			line.write(clean(k.text, w.flags), s)
		case k.name == "footnote":
			w.note(k)
		case k.name == "emphasis" && k.get("role") == "bold":
			w.inline(k, line, s|bold)
		case k.name == "emphasis":
			w.inline(k, line, s|italic)
		case !isDocbookBlock(k):
			w.inline(k, line, s)
		case n.name == "entry": // a paragraph of a cell
			line.write(" ", 0)
			w.inline(k, line, s)
		}
	}
}

func (w *docbookWalk) note(n *node) {
	if text := oneLine(clean(n.plain(), w.flags)); text != "" {
		w.notes = append(w.notes, content.Block{Kind: content.Footnote, Text: text})
	}
}
