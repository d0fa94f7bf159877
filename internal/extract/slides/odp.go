package slides

import (
	"errors"
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/parts"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// ReadODP reads an OpenDocument presentation.
func ReadODP(data []byte) (*content.Extract, error) {
	z, err := parts.Open(data)
	if err != nil {
		return nil, err
	}
	manifest, err := z.Part("META-INF/manifest.xml")
	if errors.Is(err, content.ErrEncrypted) || strings.Contains(string(manifest), "encryption-data") {
		return nil, content.ErrEncrypted
	}
	root, err := z.Tree("content.xml")
	if err != nil {
		return nil, err
	}
	ex := &content.Extract{Format: "odp"}
	flags := new(content.Flags)
	pages := 0
	for _, n := range root.Child("document-content").Child("body").Child("presentation").Kids {
		if n.Name == "page" {
			pages++
			ex.Blocks = append(ex.Blocks, odpSlide(n, pages)...)
		}
	}
	return finish(ex, pages, parts.Properties(z.SpareTree("meta.xml", flags), flags), *flags)
}

// odpSlide reads the frames of a slide, its title before the rest.
func odpSlide(page *xmltree.Node, number int) []content.Block {
	var titles, rest []content.Block
	for _, n := range page.Kids {
		switch {
		case n.Name == "notes":
		case n.Get("class") == "title":
			if t := prose.OneLine(prose.Clean(spaced(n), new(content.Flags))); t != "" {
				titles = append(titles, content.Block{Kind: content.Heading, Level: 1, Text: t, Page: number})
			}
		default:
			rest = append(rest, odpText(n, number, 0)...)
		}
	}
	return append(titles, rest...)
}

// odpText reads the paragraphs at or below an element; level is that of the list it is in.
func odpText(n *xmltree.Node, page, level int) []content.Block {
	var out []content.Block
	switch n.Name {
	case "p", "h":
		if t := strings.TrimSpace(prose.Clean(spaced(n), new(content.Flags))); t != "" {
			b := content.Block{Text: t, Page: page}
			if level > 0 {
				b.Kind, b.Level = content.ListItem, level
				return append(out, b)
			}
			return append(out, prose.Labelled(b))
		}
		return nil
	case "table-row":
		var cells [][]content.Block
		for _, cell := range n.Kids {
			if cell.Name == "table-cell" {
				cells = append(cells, kidsText(cell, page, 0))
			}
		}
		if row, ok := prose.TableRow(cells); ok {
			row.Page = page
			return append(out, row)
		}
		return nil
	case "list":
		level++
	case "notes", "annotation", "desc", "title":
		return nil
	}
	return kidsText(n, page, level)
}

func kidsText(n *xmltree.Node, page, level int) []content.Block {
	var out []content.Block
	for _, k := range n.Kids {
		out = append(out, odpText(k, page, level)...)
	}
	return out
}

// spaced is the text at or below an element, with the spaces, tabs and line breaks that are
// elements of their own.
func spaced(n *xmltree.Node) string {
	var b strings.Builder
	n.Walk(func(k *xmltree.Node) bool {
		switch k.Name {
		case "s", "tab":
			b.WriteByte(' ')
		case "line-break":
			b.WriteByte('\n')
		case "annotation", "date", "page-number":
			return false
		case "p":
			b.WriteByte(' ')
		}
		b.WriteString(k.Text)
		return true
	})
	return b.String()
}
