package pdf

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// judgeGutter measures the strip of a run of rows, and returns on how many lines the
// emptier side of it has text, 0 where it parts no columns; and what the sides look like.
func judgeGutter(run [][]*segment, x, left, right float64) (g gutter, n int, sort looks) {
	g = gutter{x0: left, x1: right}
	sides := [2]sideLines{{share: (x - left) / (right - left)}, {share: (right - x) / (right - left)}}
	for _, row := range run {
		var side [2]box
		for _, s := range row {
			for _, w := range s.words {
				i := 0
				if w.box.x1 > x {
					i = 1
				}
				if side[i] == (box{}) {
					sides[i].begins(w.text)
				}
				side[i] = side[i].union(w.box)
			}
		}
		for i, b := range side {
			if b != (box{}) {
				sides[i].fills = append(sides[i].fills, b.width()/(sides[i].share*(right-left)))
			}
		}
		if side[0] != (box{}) {
			g.x0 = max(g.x0, side[0].x1)
		}
		if side[1] != (box{}) {
			g.x1 = min(g.x1, side[1].x0)
		}
	}
	n = min(len(sides[0].fills), len(sides[1].fills))
	if n < gutterLines || g.x1-g.x0 > (right-left)*gutterMost {
		return g, 0, likeTable
	}
	a, b := sides[0].isText(), sides[1].isText()
	switch {
	case a && b:
		return g, n, likeText
	case a || b || (sides[0].isWide() && sides[1].isWide()):
		return g, n, likeEither
	}
	return g, n, likeTable
}

// looks says what two sides of a gutter look like: columns of text, a table, or one column
// of text, or half empty ones, that may be beside a table in the other.
type looks int

const (
	likeTable looks = iota
	likeEither
	likeText
)

// sideLines are the lines on one side of a gutter.
type sideLines struct {
	share        float64   // of the width of the text
	fills        []float64 // how much of the side each fills
	small, cased int       // lines that begin with a small letter, and with one at all
}

func (l *sideLines) begins(text string) {
	r, _ := utf8.DecodeRuneInString(text)
	if unicode.IsLower(r) {
		l.small++
	}
	if unicode.IsLower(r) || unicode.IsUpper(r) {
		l.cased++
	}
}

// isText reports whether the lines fill their side as those of a column do. Those of a table
// do not, or begin with capitals as names do. A wide side may have two columns itself; a
// narrow one is easily the first column of a table.
func (l *sideLines) isText() bool {
	n := len(l.fills)
	if !l.isWide() {
		return false
	}
	if l.share < 0.4 && (full(l.fills, 0.8)*5 < n*3 || (l.cased*2 > n && l.small*3 < l.cased)) {
		return false
	}
	names := l.cased*5 >= n*4 && l.small*8 < l.cased
	return !names && full(l.fills, 0.93)*columnFull >= n
}

// prose.IsWide reports whether most lines reach over more than half of the side.
func (l *sideLines) isWide() bool {
	least := columnFill
	if l.share > 0.6 {
		least /= 2
	}
	slices.Sort(l.fills)
	return l.fills[len(l.fills)/2] >= least
}

// columnFull is of how many lines of a column one at least is full.
const columnFull = 4

// full is how many of the widths, in order, are near the greatest ones: over a share of them.
func full(widths []float64, share float64) int {
	most := widths[len(widths)-1-len(widths)/20]
	n := 0
	for _, w := range widths {
		if w > most*share {
			n++
		}
	}
	return n
}
