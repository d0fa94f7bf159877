package pdf

import (
	"math"
	"slices"
)

// isRow reports whether a line is a row of a table.
func (ln *line) isRow() bool { return ln.row != nil }

// tables replaces the lines of tables by their rows. A table is two lines of several cells
// or more, one below the other, in one type size, whose cells stand in the same columns;
// lines between them that hold part of one column belong to it.
func (l *layout) tables(lines []*line) []*line {
	var out []*line
	for i := 0; i < len(lines); {
		j := tableEnd(lines, i)
		if cols := columnsOf(lines[i:j]); j-i >= 2 && cols != nil {
			out = append(out, l.tableRows(lines[i:j], cols)...)
			i = j
			continue
		}
		out = append(out, lines[i])
		i++
	}
	return out
}

// tableEnd returns the end of the run of lines from i on that may be a table.
func tableEnd(lines []*line, i int) int {
	if len(lines[i].cells) < 2 || !oneSize(lines[i]) {
		return i
	}
	j, last := i+1, i+1
	for ; j < len(lines); j++ {
		ln, prev := lines[j], lines[j-1]
		if math.Abs(ln.size-lines[i].size) > 0.8 || !oneSize(ln) || prev.base-ln.base > ln.size*3.2 {
			break
		}
		if len(ln.cells) > 1 {
			last = j + 1
			continue
		}
		if !insideColumn(lines[i:j], ln) {
			break
		}
		if prev.base-ln.base < ln.size*1.35 {
			last = j + 1
		}
	}
	return last
}

func oneSize(ln *line) bool {
	for _, c := range ln.cells {
		if math.Abs(c.size-ln.size) > 0.8 {
			return false
		}
	}
	return true
}

// insideColumn reports whether a line of one cell lies in one of the columns above it.
func insideColumn(above []*line, ln *line) bool {
	if ln.label != "" {
		return false
	}
	for _, c := range intervals(above) {
		if ln.box.x0 > c.x0-6 && ln.box.x1 < c.x1+6 {
			return true
		}
	}
	return false
}

// intervals are the stretches that cells of lines share, from left to right.
func intervals(lines []*line) []box {
	var all []box
	for _, ln := range lines {
		for _, c := range ln.cells {
			all = append(all, box{c.box.x0, 0, c.box.x1, 0})
		}
		if ln.label != "" {
			all = append(all, box{ln.box.x0, 0, ln.box.x0 + 1, 0})
		}
	}
	slices.SortFunc(all, func(a, b box) int { return compare(a.x0, b.x0) })
	var merged []box
	for _, b := range all {
		if n := len(merged); n > 0 && b.x0 < merged[n-1].x1 {
			merged[n-1].x1 = max(merged[n-1].x1, b.x1)
			continue
		}
		merged = append(merged, b)
	}
	return merged
}

// columnsOf returns the columns of a table, nil where the lines are none: two columns at
// least that hold two cells each, of which about half have an edge or the middle in common.
func columnsOf(lines []*line) []box {
	cols := intervals(lines)
	good := 0
	for _, col := range cols {
		var cells []box
		for _, ln := range lines {
			for _, c := range ln.cells {
				if len(ln.cells) > 1 && c.box.x0 >= col.x0-1 && c.box.x1 <= col.x1+1 {
					cells = append(cells, c.box)
				}
			}
		}
		if len(cells) >= 2 && shareEdge(cells) {
			good++
		}
	}
	if good < 2 {
		return nil
	}
	return cols
}

// shareEdge reports whether near half of the cells begin, end or are centred on one line.
func shareEdge(cells []box) bool {
	edges := []func(box) float64{
		func(b box) float64 { return b.x0 },
		func(b box) float64 { return b.x1 },
		func(b box) float64 { return (b.x0 + b.x1) / 2 },
	}
	for _, edge := range edges {
		for _, c := range cells {
			n := 0
			for _, d := range cells {
				if math.Abs(edge(c)-edge(d)) < 4 {
					n++
				}
			}
			if n*9 >= len(cells)*4 && n >= 2 {
				return true
			}
		}
	}
	return false
}

// tableRows joins the lines of cells that run over several lines.
func (l *layout) tableRows(lines []*line, cols []box) []*line {
	var out []*line
	for i, ln := range lines {
		if i == 0 || beginsRow(lines[i-1], ln, cols) {
			row := &line{segment: ln.segment, row: make([][]*segment, len(cols)), label: ln.label}
			out = append(out, row)
		}
		row := out[len(out)-1]
		row.box = row.box.union(ln.box)
		row.base = ln.base
		for _, c := range ln.cells {
			k := columnAt(cols, c.box)
			row.row[k] = append(row.row[k], c)
		}
	}
	return out
}

// beginsRow reports whether a line of cells begins a row: behind a gap wider than that of
// lines; else, where it has text in the first column, unless its cells go on with full ones
// above them. Figures always begin a row.
func beginsRow(prev, ln *line, cols []box) bool {
	if prev.base-ln.base > ln.size*1.4 || ln.label != "" {
		return true
	}
	small, full := false, !hasFigure(prev)
	for _, c := range ln.cells {
		if figure.MatchString(c.plain()) {
			return true
		}
		small = small || beginsSmall(&line{segment: *c})
		k := columnAt(cols, c.box)
		full = full && isFull(prev, k, cols, (&line{segment: *c}).firstWidth())
	}
	if small || full {
		return false
	}
	return columnAt(cols, ln.cells[0].box) == 0 && len(ln.cells)*2 >= len(cols)
}

func hasFigure(ln *line) bool {
	return slices.ContainsFunc(ln.cells, func(c *segment) bool { return figure.MatchString(c.plain()) })
}

// isFull reports whether the cell of a line in column k leaves no room for a word.
func isFull(ln *line, k int, cols []box, word float64) bool {
	for _, c := range ln.cells {
		if columnAt(cols, c.box) == k {
			return cols[k].x1-c.box.x1 < word
		}
	}
	return false
}

func columnAt(cols []box, b box) int {
	for i := len(cols) - 1; i > 0; i-- {
		if b.x0 >= cols[i].x0-1 {
			return i
		}
	}
	return 0
}
