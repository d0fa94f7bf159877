package pdf

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// noteMark is the mark at the head of a footnote, and behind the words that it belongs to.
var noteMark = regexp.MustCompile(`^(?:[0-9]{1,3}(?:[,–-][0-9]{1,3})*|[a-z]|[*†‡§]{1,4})[.)/]?$`)

// footnotes parts what stands at the foot of a page from its body: what is below a line of
// underscores, or a short rule at the left; or the last lines in smaller type, which are
// footnotes or a notice.
func (l *layout) footnotes(p *pdfPage, segs []*segment) (body, notes []*segment, apart bool) {
	grid := rows(segs)
	at, apart := l.noteStart(p, grid)
	for i, row := range grid {
		if i < at {
			body = append(body, row...)
			continue
		}
		for _, s := range row {
			if !isUnderscores(s) {
				notes = append(notes, s)
			}
		}
	}
	return body, notes, apart
}

// noteStart returns the row with which the footnotes begin, len(grid) where there are none,
// and whether a line parts them from the body.
func (l *layout) noteStart(p *pdfPage, grid [][]*segment) (at int, apart bool) {
	small := len(grid) // the first row of the run of small type at the foot
	for small > 0 && l.isSmall(grid[small-1]) {
		small--
	}
	for i := len(grid) - 1; i >= 0; i-- {
		if isUnderscores(grid[i][0]) && i >= small-2 {
			return i, true
		}
	}
	if i := l.ruledNotes(p, grid); i < len(grid) {
		return i, true
	}
	if i := slashedNotes(p, grid); i < len(grid) {
		return i, true
	}
	if small == len(grid) || grid[small][0].base > p.box.y0+p.box.height()*0.7 {
		return len(grid), false
	}
	return small, l.ruleAbove(p, grid, small)
}

// ruledNotes finds notes of any size below a short rule at the left.
func (l *layout) ruledNotes(p *pdfPage, grid [][]*segment) int {
	for _, r := range p.rules {
		width := r.x1 - r.x0
		if width < 60 || width > p.box.width()*0.4 || r.y > p.box.y0+p.box.height()*0.7 || p.repeats(r) || underlines(r, grid) {
			continue
		}
		for i, row := range grid {
			if row[0].base > r.y {
				continue
			}
			if i > 0 && r.y-row[0].base < row[0].size*3 && noteMark.MatchString(row[0].words[0].text) && r.x0 < row[0].box.x0+row[0].size*3 {
				return i
			}
			break
		}
	}
	return len(grid)
}

// underlines reports whether a line is drawn close below words, as under a heading.
func underlines(r rule, grid [][]*segment) bool {
	return slices.ContainsFunc(grid, func(row []*segment) bool {
		return slices.ContainsFunc(row, func(s *segment) bool {
			over := min(r.x1, s.box.x1) - max(r.x0, s.box.x0)
			return s.base > r.y-1 && s.base < r.y+s.size*0.45 && over > (r.x1-r.x0)*0.6
		})
	})
}

// repeats reports whether other lines are drawn from and to where r is, as those of a table are.
func (p *pdfPage) repeats(r rule) bool {
	return slices.ContainsFunc(p.rules, func(o rule) bool {
		return math.Abs(o.y-r.y) > 6 && math.Abs(o.x0-r.x0) < 2 && math.Abs(o.x1-r.x1) < 2
	})
}

// slashedMark is the mark of a footnote as it was typed until 1996.
var slashedMark = regexp.MustCompile(`^(?:[0-9]{1,3}|[a-z]|\*{1,3})/$`)

// slashedNotes finds notes with such marks at the foot of a page: from the topmost one on
// that stands behind a gap.
func slashedNotes(p *pdfPage, grid [][]*segment) int {
	at := len(grid)
	for i := len(grid) - 1; i > 0; i-- {
		row := grid[i]
		if row[0].base > p.box.y0+p.box.height()*0.6 {
			break
		}
		if slashedMark.MatchString(row[0].words[0].text) && grid[i-1][0].base-row[0].base > row[0].size*1.7 {
			at = i
		}
	}
	return at
}

func (l *layout) isSmall(row []*segment) bool {
	for _, s := range row {
		if s.size > l.body*0.94 && !isUnderscores(s) {
			return false
		}
	}
	return true
}

// ruleAbove reports whether a short line is drawn between the body and grid[at].
func (l *layout) ruleAbove(p *pdfPage, grid [][]*segment, at int) bool {
	top := p.box.y1
	if at > 0 {
		top = slices.MinFunc(grid[at-1], func(a, b *segment) int { return compare(a.base, b.base) }).base
	}
	bottom := grid[at][0].base
	for _, r := range p.rules {
		if r.y < top+2 && r.y > bottom && r.x1-r.x0 < p.box.width()*0.45 {
			return true
		}
	}
	return false
}

func isUnderscores(s *segment) bool {
	text := strings.ReplaceAll(s.plain(), " ", "")
	return len(text) >= 8 && strings.Trim(text, "_") == ""
}

// ordinalSign holds raised letters and figures that belong to the word before them: "1er",
// "19th", "km2".
var ordinalSign = regexp.MustCompile(`^(?:st|nd|rd|th|er|re|ère|e|ème|o|a|os|as|n|ª|º)$`)

// isRaisedMark reports whether w, behind prev on a line of type of a size, is the mark of a
// footnote.
func isRaisedMark(prev, w word, size, base float64) bool {
	if w.size > size*0.85 || w.base-base < size*0.12 || !noteMark.MatchString(w.text) {
		return false
	}
	if ordinalSign.MatchString(w.text) && endsInDigit(prev.text) {
		return false
	}
	for _, unit := range []string{"km", "cm", "CO", "mm"} {
		if prev.text == unit {
			return false
		}
	}
	return prev.text != "m"
}

func endsInDigit(s string) bool {
	return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

// takeMark makes the mark at the head of a footnote's line its label.
func (ln *line) takeMark() {
	if ln.label != "" || len(ln.words) < 2 {
		return
	}
	w, next := ln.words[0], ln.words[1]
	raised := w.size < next.size*0.9 || w.base > next.base+next.size*0.1
	if noteMark.MatchString(w.text) && (raised || strings.Trim(w.text, "*†‡§") == "" || distance(w.box, next.box) > next.size*0.5) {
		ln.label = w.text
		ln.words = ln.words[1:]
	}
}

// takeNumber makes the number at the head of a footnote's line its label, where it stands on
// the line with a stop: "4." behind note 3, or at the head of a page's notes.
func (ln *line) takeNumber(last int, head bool) {
	if ln.label != "" || len(ln.words) < 2 {
		return
	}
	text, stop := strings.CutSuffix(ln.words[0].text, ".")
	n, err := strconv.Atoi(text)
	if !stop || err != nil || n < 1 || (n != last+1 && !head) {
		return
	}
	ln.label = ln.words[0].text
	ln.words = ln.words[1:]
}
