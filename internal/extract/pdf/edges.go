package pdf

import (
	"math"
	"slices"
)

// edges are where a column begins and ends.
type edges struct{ left, right float64 }

// column names the lines of one side of one page.
type column struct {
	page *pdfPage
	side int
}

// setEdges tells each line where its column begins and ends: what the lines of that side
// have in common over the document, else on the page.
func setEdges(flows []flow) {
	byColumn := map[column][]*line{}
	var order []column
	for _, f := range flows {
		c := column{f.page, f.side}
		if byColumn[c] == nil {
			order = append(order, c)
		}
		byColumn[c] = append(byColumn[c], f.lines...)
	}
	own := map[column]edges{}
	bySide := map[int][]edges{}
	for _, c := range order {
		own[c] = edgesOf(byColumn[c])
		if len(byColumn[c]) >= enoughLines {
			bySide[c.side] = append(bySide[c.side], own[c])
		}
	}
	for _, c := range order {
		e := own[c]
		if c.side != inMargin {
			e = e.settled(bySide[c.side], byColumn[c])
		}
		for _, ln := range byColumn[c] {
			ln.left, ln.right = e.left, e.right
		}
	}
}

// enoughLines is how many lines show where their column begins and ends.
const enoughLines = 8

// settled returns e, or, where it is narrower or wider than columns of that side usually
// are, the edges of the page nearest to it that are not and that hold the lines: a page of
// lists shows no line of full width, and a masthead stands further out than the text below
// it. Pages whose margins change sides are equally wide.
func (e edges) settled(all []edges, lines []*line) edges {
	if len(all) == 0 {
		return e
	}
	widths := make([]float64, len(all))
	for i, f := range all {
		widths[i] = f.right - f.left
	}
	slices.Sort(widths)
	least := widths[len(widths)*3/4] * 0.97
	most := least / 0.97 * 1.05
	usual := func(f edges) bool { return f.right-f.left >= least && f.right-f.left <= most }
	if usual(e) {
		return e
	}
	best, off := e, math.Inf(1)
	for _, f := range all {
		d := math.Abs(f.left-e.left) + math.Abs(f.right-e.right)
		if usual(f) && d < off && f.hold(lines) {
			best, off = f, d
		}
	}
	return best
}

// hold reports whether most of the lines stand between the edges: figures and mastheads
// may stand out.
func (e edges) hold(lines []*line) bool {
	in := 0
	for _, ln := range lines {
		if ln.box.x0 > e.left-4 && ln.box.x1 < e.right+4 {
			in++
		}
	}
	return in*10 >= len(lines)*6
}

// edgesOf are the left edge at which lines begin and the right one that full lines
// reach. The left one is the leftmost that a fair part of the type begins at: of a list
// that is all indented more lines may begin further in, and of a masthead few further out.
func edgesOf(lines []*line) edges {
	if len(lines) == 0 {
		return edges{}
	}
	weight := map[int]float64{}
	var ends []float64
	total, widest := 0.0, 0.0
	for _, ln := range lines {
		widest = max(widest, ln.box.width())
		ends = append(ends, ln.box.x1)
	}
	for _, ln := range lines {
		if w := ln.box.width(); w >= widest/2 { // not the short lines of a masthead
			weight[int(math.Round(ln.box.x0/2))] += w
			total += w
		}
	}
	best := math.MaxInt
	for x := range weight {
		if w := weight[x] + weight[x-1] + weight[x+1]; w > total*edgeShare && x < best {
			best = x
			if weight[x+1] > weight[x] {
				best = x + 1
			}
		}
	}
	slices.Sort(ends)
	if best == math.MaxInt {
		best = int(lines[0].box.x0 / 2)
	}
	return edges{float64(best) * 2, ends[len(ends)-1-len(ends)/12]}
}

// edgeShare is how much of the type of a column must begin at its edge.
const edgeShare = 0.07
