package office

import (
	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// table reads a table row by row. One whose rows have one cell each is a frame around
// text, and is read through.
func (w *docxWalk) table(t *xmltree.Node) {
	rows := tableParts(t, "tr")
	frame := true
	for _, tr := range rows {
		frame = frame && len(tableParts(tr, "tc")) < 2
	}
	for _, tr := range rows {
		trpr := tr.Child("trPr")
		if trpr.Has("del") {
			w.flags.Add(content.FlagTracked)
			continue
		}
		if trpr.Has("ins") {
			w.flags.Add(content.FlagTracked)
		}
		var cells [][]content.Block
		for _, tc := range tableParts(tr, "tc") {
			if tc.Child("tcPr").Has("cellDel") {
				w.flags.Add(content.FlagTracked)
				continue
			}
			if frame {
				w.story(tc, docxPlace{})
				continue
			}
			cells = append(cells, w.aside(tc, docxPlace{}))
		}
		if b, ok := prose.TableRow(cells); ok {
			w.out = append(w.out, b)
		}
	}
	w.settle()
}

// tableParts are the rows of a table or the cells of a row, those in content controls
// among them.
func tableParts(parent *xmltree.Node, name string) []*xmltree.Node {
	var all []*xmltree.Node
	for _, n := range parent.Kids {
		switch n.Name {
		case name:
			all = append(all, n)
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			all = append(all, tableParts(n, name)...)
		case "AlternateContent":
			all = append(all, tableParts(chosenContent(n), name)...)
		}
	}
	return all
}
