package office

import "travaux/internal/extract/prose"

// endCell ends a cell of a table.
func (r *rtfReader) endCell() {
	r.first.row, r.state.row = true, true
	r.paragraph()
	r.cells = append(r.cells, r.cell)
	r.cell = nil
}

func (r *rtfReader) endRow() {
	if len(r.cells) > 0 {
		r.rows = append(r.rows, r.cells)
	}
	r.cells = nil
}

// endTable writes the rows of a table when the first text behind it comes. One whose rows
// have one cell each is a frame around text, and is read through.
func (r *rtfReader) endTable() {
	if len(r.cell) > 0 {
		r.cells = append(r.cells, r.cell)
		r.cell = nil
	}
	r.endRow()
	frame := true
	for _, cells := range r.rows {
		frame = frame && len(cells) < 2
	}
	for _, cells := range r.rows {
		if frame {
			r.out = append(r.out, cells[0]...)
			continue
		}
		if b, ok := prose.TableRow(cells); ok {
			r.out = append(r.out, b)
		}
	}
	r.rows = nil
}
