package office

import (
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/parts"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// ReadDocBook reads the XML form of a document that antiword writes: chapters and sections
// with titles, paragraphs, lists, tables and footnotes.
func ReadDocBook(src string) (*content.Extract, error) {
	root, err := xmltree.Parse([]byte(src))
	if err != nil {
		return nil, err
	}
	w := &docbookWalk{flags: new(content.Flags)}
	book := root.Child("book")
	info := book.Child("bookinfo")
	ex := &content.Extract{Format: "docbook", Meta: parts.Properties(info, w.flags)}
	ex.Title = ex.Meta["title"]
	w.blocks(book, docbookPlace{})
	ex.Blocks = append(w.out, w.notes...)
	ex.Flags = *w.flags
	return ex, parts.WithWords(ex)
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

func (w *docbookWalk) blocks(n *xmltree.Node, at docbookPlace) {
	for _, k := range n.Kids {
		switch k.Name {
		case "bookinfo":
		case "title":
			if n.Name != "book" { // which repeats that of the file's properties
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
func (w *docbookWalk) para(n *xmltree.Node, at docbookPlace) {
	b := content.Block{}
	if at.item { // its number or bullet is not in the file
		b.Kind, b.Level = content.ListItem, at.list
	}
	w.emit(n, b)
	for _, k := range n.Kids {
		if isDocbookBlock(k) {
			w.blocks(&xmltree.Node{Kids: []*xmltree.Node{k}}, at)
		}
	}
}

func isDocbookBlock(n *xmltree.Node) bool {
	switch n.Name {
	case "orderedlist", "itemizedlist", "informaltable", "table", "para":
		return true
	}
	return false
}

func (w *docbookWalk) row(n *xmltree.Node) {
	var cells []string
	for _, k := range n.Kids {
		if k.Name == "entry" {
			var line prose.Writer
			w.inline(k, &line, 0)
			cells = append(cells, prose.OneLine(prose.Clean(line.String(), w.flags)))
		}
	}
	if text := strings.TrimRight(strings.Join(cells, "\t"), "\t"); strings.TrimSpace(text) != "" {
		w.out = append(w.out, content.Block{Kind: content.TableRow, Text: text})
	}
}

func (w *docbookWalk) emit(n *xmltree.Node, b content.Block) {
	var line prose.Writer
	w.inline(n, &line, 0)
	b = line.Block(b)
	if b = prose.Labelled(b); b.Text != "" {
		w.out = append(w.out, b)
	}
}

func (w *docbookWalk) inline(n *xmltree.Node, line *prose.Writer, s prose.Style) {
	for _, k := range n.Kids {
		switch {
		case k.Name == "":
			line.Write(prose.Clean(k.Text, w.flags), s)
		case k.Name == "footnote":
			w.note(k)
		case k.Name == "emphasis" && k.Get("role") == "bold":
			w.inline(k, line, s|prose.Bold)
		case k.Name == "emphasis":
			w.inline(k, line, s|prose.Italic)
		case !isDocbookBlock(k):
			w.inline(k, line, s)
		case n.Name == "entry": // a paragraph of a cell
			line.Write(" ", 0)
			w.inline(k, line, s)
		}
	}
}

func (w *docbookWalk) note(n *xmltree.Node) {
	if text := prose.OneLine(prose.Clean(n.Plain(), w.flags)); text != "" {
		w.notes = append(w.notes, content.Block{Kind: content.Footnote, Text: text})
	}
}
