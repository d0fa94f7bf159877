package webpage

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
)

// table reads a table row by row; one that only arranges the page is read through.
func (w *htmlWalk) table(n *html.Node, at htmlPlace, depth int) {
	w.flush()
	if isLayoutTable(n) {
		w.cells(n, at, depth)
		w.flush()
		return
	}
	w.rows(n, at, depth)
}

// isLayoutTable holds tables inside which there are tables or headings, and those of one column.
func isLayoutTable(n *html.Node) bool {
	inner := find(n, func(m *html.Node) bool {
		switch m.DataAtom {
		case atom.Table, atom.H1, atom.H2, atom.H3:
			return m != n
		}
		return false
	}, 0)
	wide := find(n, func(m *html.Node) bool { return m.DataAtom == atom.Tr && countCells(m) > 1 }, 0)
	return inner != nil || wide == nil
}

func countCells(tr *html.Node) int {
	n := 0
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
			n++
		}
	}
	return n
}

func (w *htmlWalk) cells(n *html.Node, at htmlPlace, depth int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c, at, depth+1)
		if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
			w.flush()
		}
	}
}

func (w *htmlWalk) rows(n *html.Node, at htmlPlace, depth int) {
	for c := n.FirstChild; c != nil && depth < maxDepth; c = c.NextSibling {
		switch c.DataAtom {
		case atom.Tr:
			w.row(c)
		case atom.Caption:
			w.walk(c, at, depth+1)
			w.flush()
		default:
			w.rows(c, at, depth+1)
		}
	}
}

func (w *htmlWalk) row(tr *html.Node) {
	var cells [][]content.Block
	for c := tr.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom != atom.Td && c.DataAtom != atom.Th || isClutter(c) {
			continue
		}
		cell := &htmlWalk{htmlPage: w.htmlPage}
		cell.children(c, htmlPlace{}, 0)
		cell.flush()
		cells = append(cells, cell.out)
	}
	if len(cells) > 0 && len(cells[0]) == 1 && cells[0][0].Kind == content.Footnote || len(cells) == 2 && len(cells[0]) == 0 && len(cells[1]) == 1 && cells[1][0].Kind == content.Footnote {
		for _, c := range cells { // a note in a table that arranges notes
			w.out = append(w.out, c...)
		}
		return
	}
	if b, ok := prose.TableRow(cells); ok {
		w.out = append(w.out, b)
	}
}
