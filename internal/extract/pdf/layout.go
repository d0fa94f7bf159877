package pdf

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
)

// layout is what the pages of one document have in common.
type layout struct {
	body  float64         // size of most of the type
	pitch map[int]float64 // usual distance of lines, by type size in half points
	seams *prose.Seams
	// gutters are the middles of those that pages of text have.
	gutters []float64
	// indents says that paragraphs begin with an indented line.
	indents bool
}

// layOut makes an Extract of the words of a PDF: furniture off, columns in order, footnotes
// apart, lines joined into paragraphs, paragraphs joined over columns and pages.
func layOut(doc *pdfDoc) *content.Extract {
	ex := &content.Extract{Format: "pdf", Engine: enginePDFium, Meta: doc.meta, Pages: len(doc.pages)}
	ex.Title = metaTitle(doc.meta["title"])
	segs := make([][]*segment, len(doc.pages))
	for i, p := range doc.pages {
		segs[i] = p.segments()
	}
	l := &layout{body: bodySize(segs)}
	segs, ex.Headers = furniture(doc.pages, segs)
	l.learnGutters(segs)
	var flows []flow
	for i, p := range doc.pages {
		flows = append(flows, l.page(p, segs[i])...)
	}
	setEdges(flows)
	l.learn(flows)
	b := &builder{layout: l, doc: doc}
	ex.Blocks = b.blocks(flows)
	ex.Flags = append(ex.Flags, doc.flags...)
	ex.Flags = append(ex.Flags, b.flags...)
	return ex
}

// learnGutters looks for pages with columns of text.
func (l *layout) learnGutters(segs [][]*segment) {
	for _, page := range segs {
		if g, ok := findGutter(page, nil); ok {
			l.gutters = append(l.gutters, (g.x0+g.x1)/2)
		}
	}
}

// flow is the lines of one column, or of a page's footnotes, from top to bottom.
type flow struct {
	page  *pdfPage
	lines []*line
	side  int
	apart bool // footnotes that stand below a line
}

// bodySize is the type size of most letters, in half points.
func bodySize(segs [][]*segment) float64 {
	count := map[int]int{}
	for _, page := range segs {
		for _, s := range page {
			for _, w := range s.words {
				count[halfPoints(w.size)] += len(w.text)
			}
		}
	}
	best, most := 20, 0
	for size, n := range count {
		if n > most || (n == most && size < best) {
			best, most = size, n
		}
	}
	return float64(best) / 2
}

func halfPoints(size float64) int { return int(math.Round(size * 2)) }

// page puts the lines of a page in reading order, its footnotes last.
func (l *layout) page(p *pdfPage, segs []*segment) []flow {
	var turned []*segment
	segs, turned = partTurned(segs)
	body, notes, apart := l.footnotes(p, segs)
	var flows []flow
	for _, s := range columns(body, findColumns(body, l.gutters), wholeWidth) {
		flows = append(flows, flow{page: p, lines: l.withRuled(p, s.segs), side: s.side})
	}
	for _, s := range turned { // margin notes and stamps: each for itself
		flows = append(flows, flow{page: p, lines: []*line{{segment: *s}}, side: inMargin})
	}
	if len(notes) > 0 {
		flows = append(flows, flow{page: p, lines: l.lines(notes), side: atFoot, apart: apart})
	}
	return flows
}

func partTurned(segs []*segment) (upright, turned []*segment) {
	for _, s := range segs {
		if s.words[0].turn == 0 {
			upright = append(upright, s)
		} else {
			turned = append(turned, s)
		}
	}
	return upright, turned
}

// lines makes the lines of a column.
func (l *layout) lines(segs []*segment) []*line {
	var all []*line
	for _, row := range rows(segs) {
		all = append(all, joinRow(row))
	}
	closeSpread(all)
	partFigures(all)
	return loosen(l.tables(all))
}

// withRuled makes the lines of a column, those of its ruled tables among them.
func (l *layout) withRuled(p *pdfPage, segs []*segment) []*line {
	ruled, rest := p.ruled(segs)
	if len(ruled) == 0 {
		return l.lines(segs)
	}
	var all []*line
	var above []*segment
	slices.SortStableFunc(rest, func(a, b *segment) int { return compare(b.base, a.base) })
	for _, row := range ruled {
		n := 0
		for n < len(rest) && rest[n].base > row.base {
			n++
		}
		if above, rest = rest[:n], rest[n:]; len(above) > 0 {
			all = append(all, l.lines(above)...)
		}
		all = append(all, row)
	}
	if len(rest) > 0 {
		all = append(all, l.lines(rest)...)
	}
	return all
}

// closeSpread makes one cell of the lines that are spread over a narrow column: words as far
// from one another as no others, but all equally far, from one edge to the other, beside
// lines of text that are as wide.
func closeSpread(lines []*line) {
	if len(lines) < 2 {
		return
	}
	e := edges{math.Inf(1), math.Inf(-1)}
	for _, ln := range lines {
		e.left, e.right = min(e.left, ln.box.x0), max(e.right, ln.box.x1)
	}
	spread := make([]bool, len(lines))
	isText := make([]bool, len(lines))
	for i, ln := range lines {
		reaches := ln.box.x0 < e.left+ln.size*4 && ln.box.x1 > e.right-ln.size*0.5
		isText[i] = reaches && len(ln.cells) == 1 && ln.box.width() > (e.right-e.left)*0.7
		spread[i] = reaches && len(ln.cells) > 1 && ln.isSpread() && !areFigures(ln.cells)
		isText[i] = isText[i] || spread[i]
	}
	for i, ln := range lines {
		if spread[i] && ((i > 0 && isText[i-1]) || (i+1 < len(lines) && isText[i+1])) {
			ln.cells = []*segment{&ln.segment}
		}
	}
}

// isSpread reports whether the words of a line are equally far from one another, or two
// words of letters far apart.
func (ln *line) isSpread() bool {
	var gaps []float64
	for i := 1; i < len(ln.words); i++ {
		if w := ln.words[i]; w.space || distance(ln.words[i-1].box, w.box) > ln.size*wideGap {
			gaps = append(gaps, distance(ln.words[i-1].box, w.box))
		}
	}
	if len(gaps) == 1 {
		return gaps[0] < ln.box.width()*0.5 && !isFigure(ln.cells)
	}
	return len(gaps) > 1 && slices.Max(gaps)-slices.Min(gaps) < ln.size*0.35
}

// partFigures parts the figure at the end of a line that fills its cell up to a column of
// figures: "United Republic of Tanzania 175" among lines that leave a gap.
func partFigures(lines []*line) {
	for i, ln := range lines {
		n := len(ln.words) - 1
		if len(ln.cells) != 1 || n < 1 || ln.rtl() || !figure.MatchString(ln.words[n].text) || prose.Letters(ln.words[0].text) == 0 {
			continue
		}
		for _, k := range []int{i - 1, i + 1} {
			if k < 0 || k >= len(lines) || len(lines[k].cells) != 2 || !isFigure(lines[k].cells) {
				continue
			}
			if math.Abs(lines[k].box.x1-ln.box.x1) < 3 && math.Abs(lines[k].base-ln.base) < ln.size*2 {
				head := &segment{page: ln.page, base: ln.base, size: ln.size}
				for _, w := range ln.words[:n] {
					head.add(w)
				}
				end := &segment{page: ln.page, base: ln.base, size: ln.size}
				end.add(ln.words[n])
				ln.cells = []*segment{head, end}
				break
			}
		}
	}
}

// loosen takes apart the lines of several cells that are no rows of a table: what stands
// wide apart is read one after the other, as in a masthead; gaps that justified type makes
// are closed.
func loosen(lines []*line) []*line {
	var out []*line
	for _, ln := range lines {
		if ln.isRow() || len(ln.cells) < 2 {
			out = append(out, ln)
			continue
		}
		if isFigure(ln.cells) || areFigures(ln.cells) { // a row alone, as at a column's end
			for i := range ln.cells {
				ln.row = append(ln.row, ln.cells[i:i+1])
			}
			out = append(out, ln)
			continue
		}
		out = append(out, ln.parts()...)
	}
	return out
}

// isFigure reports whether two cells are words and a figure far off.
func isFigure(cells []*segment) bool {
	return len(cells) == 2 && distance(cells[0].box, cells[1].box) > cells[0].size*3 &&
		prose.Letters(cells[0].plain()) > 2 && figure.MatchString(cells[1].plain())
}

// areFigures reports whether most of many cells are figures, as along the foot of a chart.
// The words of a line that is spread over its column are not.
func areFigures(cells []*segment) bool {
	n := 0
	for _, c := range cells {
		if figure.MatchString(c.plain()) {
			n++
		}
	}
	return n > 3 && n*2 > len(cells)
}

var figure = regexp.MustCompile(`^[(]?[-–−$€]? ?[0-9][0-9 .,–-]*%?[)]?$`)

// parts gives the cells of a line as lines of their own, those joined between which the
// gap is small.
func (ln *line) parts() []*line {
	first := &line{segment: *ln.cells[0], label: ln.label}
	first.box = ln.box
	first.box.x1 = ln.cells[0].box.x1
	if ln.cells[0].rtl() {
		first.box = ln.cells[0].box
	}
	all := []*line{first}
	for _, c := range ln.cells[1:] {
		last := all[len(all)-1]
		if distance(last.box, c.box) < c.size*2.6 && last.size == c.size {
			last.words = append(slices.Clip(last.words), c.words...)
			last.box = last.box.union(c.box)
			continue
		}
		all = append(all, &line{segment: *c})
	}
	return all
}

// learn finds the habits of a document: line distances, the words at line ends, indents.
func (l *layout) learn(flows []flow) {
	gaps := map[int]map[int]int{}
	var texts []string
	for _, f := range flows {
		for i, ln := range f.lines {
			texts = append(texts, strings.ReplaceAll(ln.plain(), "\u00ad", "-"))
			if i == 0 || halfPoints(f.lines[i-1].size) != halfPoints(ln.size) {
				continue
			}
			gap := f.lines[i-1].base - ln.base
			if gap < ln.size*0.7 || gap > ln.size*2.5 {
				continue
			}
			size := halfPoints(ln.size)
			if gaps[size] == nil {
				gaps[size] = map[int]int{}
			}
			gaps[size][halfPoints(gap)]++
		}
	}
	l.pitch = map[int]float64{}
	for size, count := range gaps {
		best, most := 0, 0
		for gap, n := range count {
			n = n*2 + count[gap-1] + count[gap+1]
			if n > most || (n == most && gap < best) {
				best, most = gap, n
			}
		}
		l.pitch[size] = float64(best) / 2
	}
	l.seams = prose.NewSeams(texts)
	l.indents = indentHabit(flows, l)
}

// linePitch is the usual distance of lines of a size.
func (l *layout) linePitch(size float64) float64 {
	if p := l.pitch[halfPoints(size)]; p > 0 {
		return p
	}
	return size * 1.2
}

// indentHabit reports whether the paragraphs of a document begin with an indented line:
// whether most lines behind an indented one, without label, go back to the edge.
func indentHabit(flows []flow, l *layout) bool {
	in, all := 0, 0
	for _, f := range flows {
		if f.side < wholeWidth {
			continue
		}
		for i := 1; i < len(f.lines); i++ {
			prev, ln := f.lines[i-1], f.lines[i]
			if halfPoints(ln.size) != halfPoints(l.body) || prev.isRow() || ln.isRow() {
				continue
			}
			switch off := prev.box.x0 - ln.box.x0; {
			case off > ln.size*0.8 && math.Abs(ln.box.x0-ln.left) < 3:
				in++
				all++
			case math.Abs(off) < 3 && prev.base-ln.base > l.linePitch(ln.size)*1.2:
				all++
			}
		}
	}
	return in >= 2 && in*3 > all
}
