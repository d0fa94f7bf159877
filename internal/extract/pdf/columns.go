package pdf

import (
	"math"
	"slices"
)

// gutter is the free strip between two columns.
type gutter struct {
	x0, x1 float64
	least  float64 // the width that it must have
}

// A page has two columns where a strip stays free over so many lines, and the lines beside
// it fill their columns: tables and mastheads leave theirs half empty.
const (
	gutterWidth = 7.0 // points
	gutterLines = 6
	columnFill  = 0.6
	gutterMost  = 0.15 // of the width of the text
)

// split is how a page, or a part of one, falls into columns: at a gutter, and those beside
// it into further ones; nil where it is one column.
type split struct {
	gutter
	sides [2]*split
}

func (s *split) middle() float64 { return (s.x0 + s.x1) / 2 }

// findColumns looks for two columns, and where they are unequally wide for a third. usual
// are the middles of gutters on other pages: there lists and tables may leave columns half
// empty.
func findColumns(segs []*segment, usual []float64) *split {
	g, ok := findGutter(segs, usual)
	if !ok {
		return nil
	}
	s := &split{gutter: g}
	left, right := extent(segs)
	at := (s.middle() - left) / (right - left)
	if at > 0.42 && at < 0.58 {
		return s
	}
	var sides [2][]*segment
	for _, row := range rows(segs) {
		if crosses(row, s.middle(), s.least) {
			continue
		}
		for _, seg := range cut(row, s.middle()) {
			if seg.box.x1 <= s.middle() {
				sides[0] = append(sides[0], seg)
			} else {
				sides[1] = append(sides[1], seg)
			}
		}
	}
	wide := 0
	if at < 0.5 {
		wide = 1
	}
	if g, ok := findGutter(sides[wide], usual); ok {
		s.sides[wide] = &split{gutter: g}
	}
	return s
}

// findGutter looks for the strip between two columns near the middle of a page.
func findGutter(segs []*segment, usual []float64) (gutter, bool) {
	if len(segs) < 2*gutterLines {
		return gutter{}, false
	}
	left, right := extent(segs)
	width := right - left
	if width < 150 {
		return gutter{}, false
	}
	grid := rows(segs)
	best := gutter{least: leastGutter(segs)}
	most := 0
	for x := left + width*0.3; x <= left+width*0.7; x += 2 {
		g, n := measureGutter(grid, x, left, right, best.least, usual)
		if n > most || (n == most && n > 0 && g.x1-g.x0 > best.x1-best.x0) {
			best, most = g, n
		}
	}
	return best, most >= gutterLines
}

// leastGutter is the width of a gutter on a page: more than the spaces between its words,
// which in typewriter type stand below one another.
func leastGutter(segs []*segment) float64 {
	var gaps []float64
	for _, s := range segs {
		for i := 1; i < len(s.words); i++ {
			if d := distance(s.words[i-1].box, s.words[i].box); d > 0 {
				gaps = append(gaps, d)
			}
		}
	}
	if len(gaps) == 0 {
		return gutterWidth
	}
	slices.Sort(gaps)
	return max(gutterWidth, gaps[len(gaps)/2]*1.6)
}

// extent is where the text of a page begins and ends, a few outliers aside.
func extent(segs []*segment) (left, right float64) {
	var xs, ys []float64
	for _, s := range segs {
		xs = append(xs, s.box.x0)
		ys = append(ys, s.box.x1)
	}
	slices.Sort(xs)
	slices.Sort(ys)
	return xs[len(xs)/20], ys[len(ys)-1-len(ys)/20]
}

// measureGutter counts the lines of the longest stretch of rows in which the strip around
// x is free, if it parts two columns.
func measureGutter(grid [][]*segment, x, left, right, least float64, usual []float64) (gutter, int) {
	var best gutter
	most := 0
	var run [][]*segment
	end := func() {
		if g, n, sides := judgeGutter(run, x, left, right); n > most && (sides == likeText || sides == likeEither && g.isUsual(usual)) {
			best, most = g, n
			best.least = least
		}
		run = nil
	}
	for _, row := range grid {
		if crosses(row, x, least) {
			end()
			continue
		}
		run = append(run, row)
	}
	end()
	return best, most
}

// crosses reports whether a word of the row stands on x, or words stand so near on both
// sides that there is no gutter between them.
func crosses(row []*segment, x, least float64) bool {
	before, after := math.Inf(-1), math.Inf(1)
	for _, s := range row {
		if s.box.x1 < x-200 && s.box.x1 < x || s.box.x0 > x+200 {
			continue
		}
		for _, w := range s.words {
			switch {
			case w.box.x1 <= x:
				before = max(before, w.box.x1)
			case w.box.x0 >= x:
				after = min(after, w.box.x0)
			default:
				return true
			}
		}
	}
	return after-before < least
}

// isUsual reports whether other pages have a gutter there.
func (g gutter) isUsual(usual []float64) bool {
	return slices.ContainsFunc(usual, func(x float64) bool { return x > g.x0-4 && x < g.x1+4 })
}

// stretch is what is read in one go: a column, or part of one, or lines across the page.
type stretch struct {
	segs []*segment
	side int
}

// The sides of a page that a line may stand on. The columns beside a gutter on side n are
// 2n+1 and 2n+2.
const (
	atFoot     = -2 // footnotes
	inMargin   = -1 // turned text
	wholeWidth = 0
)

// columns puts the segments of a page in reading order: bands from top to bottom, in each
// the left column before the right one (the right one first where the text runs from right
// to left). A line across the gutter ends a band.
func columns(segs []*segment, s *split, side int) []stretch {
	if s == nil {
		return []stretch{{segs, side}}
	}
	var flows []stretch
	var sides [2][]*segment
	flush := func() {
		order := [2]int{0, 1}
		if isRightToLeft(segs) {
			order = [2]int{1, 0}
		}
		for _, i := range order {
			if len(sides[i]) > 0 {
				flows = append(flows, columns(sides[i], s.sides[i], side*2+1+i)...)
			}
			sides[i] = nil
		}
	}
	var across []*segment
	for _, row := range rows(segs) {
		if crosses(row, s.middle(), s.least) {
			flush()
			across = append(across, row...)
			continue
		}
		if len(across) > 0 {
			flows = append(flows, stretch{across, side})
			across = nil
		}
		for _, seg := range cut(row, s.middle()) {
			if seg.box.x1 <= s.middle() {
				sides[0] = append(sides[0], seg)
			} else {
				sides[1] = append(sides[1], seg)
			}
		}
	}
	flush()
	if len(across) > 0 {
		flows = append(flows, stretch{across, side})
	}
	return flows
}

// cut parts segments that run across a gutter.
func cut(row []*segment, middle float64) []*segment {
	var all []*segment
	for _, s := range row {
		if s.box.x1 <= middle || s.box.x0 >= middle {
			all = append(all, s)
			continue
		}
		var part *segment
		for _, w := range s.words {
			if part == nil || (part.box.x1 <= middle) != (w.box.x1 <= middle) {
				part = &segment{page: s.page, base: s.base, size: s.size, right: s.right}
				all = append(all, part)
			}
			part.add(w)
		}
	}
	return all
}

func isRightToLeft(segs []*segment) bool {
	n := 0
	for _, s := range segs {
		if s.rtl() {
			n++
		}
	}
	return n*2 > len(segs)
}
