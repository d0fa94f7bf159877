package pdf

import (
	"math"
	"slices"
)

// Tables that are ruled from side to side: what stands between two lines is a row, in
// whatever heights the lines of its cells stand.
const (
	ruledLines  = 4   // horizontal lines at least, three rows
	ruledHeight = 260 // points at most between two of them
	ruledSpan   = 0.7 // of the width of the table that a line reaches over
)

// ruled takes the rows of ruled tables out of the segments of a column.
func (p *pdfPage) ruled(segs []*segment) (tables []*line, rest []*segment) {
	rest = segs
	for _, heights := range p.ruledBands(segs) {
		var inside, outside []*segment
		for _, s := range rest {
			if y := s.base + s.size*0.3; y < heights[0] && y > heights[len(heights)-1] {
				inside = append(inside, s)
			} else {
				outside = append(outside, s)
			}
		}
		if rows := ruledRows(inside, heights); rows != nil {
			tables = append(tables, rows...)
			rest = outside
		}
	}
	return tables, rest
}

// ruledBands returns, for each stack of lines drawn over the width of the segments, their
// heights from the top down.
func (p *pdfPage) ruledBands(segs []*segment) [][]float64 {
	if len(p.rules) < ruledLines || len(segs) == 0 {
		return nil
	}
	var area box
	for _, s := range segs {
		area = area.union(s.box)
	}
	rules := slices.Clone(p.rules)
	slices.SortFunc(rules, func(a, b rule) int { return compare(b.y, a.y) })
	type drawn struct{ y, x0, x1, length float64 }
	var all []drawn
	for _, r := range rules {
		if min(r.x1, area.x1)-max(r.x0, area.x0) < (r.x1-r.x0)*ruledSpan {
			continue // of another column
		}
		if n := len(all); n > 0 && all[n-1].y-r.y < 3 {
			d := &all[n-1]
			d.length += max(0, r.x1-max(r.x0, min(d.x1, r.x1)))
			d.x0, d.x1 = min(d.x0, r.x0), max(d.x1, r.x1)
			continue
		}
		all = append(all, drawn{r.y, r.x0, r.x1, r.x1 - r.x0})
	}
	var stacks [][]float64
	var stack []float64
	var last drawn
	end := func() {
		if len(stack) >= ruledLines {
			stacks = append(stacks, stack)
		}
		stack = nil
	}
	for _, d := range all {
		if d.x1-d.x0 < (area.x1-area.x0)*ruledSpan {
			continue
		}
		if len(stack) > 0 && (last.y-d.y > ruledHeight || math.Abs(last.x0-d.x0) > 8 || math.Abs(last.x1-d.x1) > 8) {
			end()
		}
		stack = append(stack, d.y)
		last = d
	}
	end()
	return stacks
}

// ruledRows makes a line of what stands in each band, nil where the bands are no table: at
// least half of them have two columns.
func ruledRows(segs []*segment, heights []float64) []*line {
	var boxes []*line
	for _, s := range segs {
		boxes = append(boxes, &line{segment: *s, cells: []*segment{s}})
	}
	cols := intervals(boxes)
	if len(cols) < 2 {
		return nil
	}
	var out []*line
	several := 0
	for i := 1; i < len(heights); i++ {
		var band []*segment
		for _, s := range segs {
			if y := s.base + s.size*0.3; y < heights[i-1] && y > heights[i] {
				band = append(band, s)
			}
		}
		if len(band) == 0 {
			continue
		}
		ln := &line{segment: *band[0], row: make([][]*segment, len(cols))}
		ln.box = box{}
		for _, row := range rows(band) {
			for _, s := range row {
				k := columnAt(cols, s.box)
				ln.row[k] = append(ln.row[k], s)
				ln.box = ln.box.union(s.box)
				ln.base = min(ln.base, s.base)
				ln.cells = append(ln.cells, s)
			}
		}
		if filled(ln.row) > 1 {
			several++
		}
		out = append(out, ln)
	}
	if several*2 < len(out) || several < 2 {
		return nil
	}
	if isRightToLeft(segs) {
		for _, ln := range out {
			slices.Reverse(ln.row)
		}
	}
	return out
}

func filled(row [][]*segment) int {
	n := 0
	for _, cell := range row {
		if len(cell) > 0 {
			n++
		}
	}
	return n
}
