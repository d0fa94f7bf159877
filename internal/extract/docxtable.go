package extract

import "travaux/internal/extract/content"

// table reads a table row by row. One whose rows have one cell each is a frame around
// text, and is read through.
func (w *docxWalk) table(t *node) {
	rows := tableParts(t, "tr")
	frame := true
	for _, tr := range rows {
		frame = frame && len(tableParts(tr, "tc")) < 2
	}
	for _, tr := range rows {
		trpr := tr.child("trPr")
		if trpr.has("del") {
			w.flags.Add(content.FlagTracked)
			continue
		}
		if trpr.has("ins") {
			w.flags.Add(content.FlagTracked)
		}
		var cells [][]content.Block
		for _, tc := range tableParts(tr, "tc") {
			if tc.child("tcPr").has("cellDel") {
				w.flags.Add(content.FlagTracked)
				continue
			}
			if frame {
				w.story(tc, docxPlace{})
				continue
			}
			cells = append(cells, w.aside(tc, docxPlace{}))
		}
		if b, ok := tableRow(cells); ok {
			w.out = append(w.out, b)
		}
	}
	w.settle()
}

// tableParts are the rows of a table or the cells of a row, those in content controls
// among them.
func tableParts(parent *node, name string) []*node {
	var all []*node
	for _, n := range parent.kids {
		switch n.name {
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
