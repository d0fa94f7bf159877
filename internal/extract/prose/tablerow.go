package prose

import (
	"strings"

	"travaux/internal/extract/content"
)

// TableRow makes the block of a row of its cells, each the blocks that stand in it: cells
// are joined by tabs, what stands in one cell by spaces. Labels stay in the text. ok is
// false for a row without words.
func TableRow(cells [][]content.Block) (row content.Block, ok bool) {
	row.Kind = content.TableRow
	var text strings.Builder
	for i, cell := range cells {
		if i > 0 {
			text.WriteByte('\t')
		}
		for j, b := range cell {
			if j > 0 && b.Text != "" {
				text.WriteByte(' ')
			}
			b.Text, b.Runs, b.Label = WithLabel(b, " ")
			for _, r := range b.Runs {
				r.Start, r.End = r.Start+text.Len(), r.End+text.Len()
				row.Runs = append(row.Runs, r)
			}
			for _, m := range b.Marks {
				row.Marks = append(row.Marks, content.Mark{At: m.At + text.Len(), Label: m.Label})
			}
			text.WriteString(onOneLine.Replace(b.Text))
		}
	}
	row.Text = strings.TrimRight(text.String(), "\t ")
	for i := range row.Marks {
		row.Marks[i].At = min(row.Marks[i].At, len(row.Text))
	}
	return row, strings.TrimSpace(row.Text) != ""
}

// onOneLine takes the line breaks and the tabs out of a cell, byte for byte.
var onOneLine = strings.NewReplacer("\n", " ", "\t", " ")
