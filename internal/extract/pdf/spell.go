package pdf

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// glyph is a character at a place. Of a ligature all characters stand at one.
type glyph struct {
	char rune
	x, y float64 // its origin
	box  box
}

// sign is what one glyph, or a letter with the marks over and under it, stands for.
type sign struct {
	letters, marks []rune
	x              float64
	box            box
	rtl            bool
	strong         bool // read from left to right
}

// spell gives the text of a word. The glyphs of a word that is read from right to left
// come in any order, which depends on how the page was drawn and on what PDFium made of it:
// their places count. Numbers and foreign letters inside it are read from left to right.
func spell(w *word) string {
	var b strings.Builder
	if !w.rtl() {
		for _, g := range w.of {
			b.WriteRune(g.char)
		}
		return b.String()
	}
	signs := placeMarks(w.signs())
	if !inOrder(signs, w.size) {
		slices.SortStableFunc(signs, func(a, b *sign) int { return compare(b.x, a.x) })
	}
	signs = dropEchoes(signs, w)
	for i := 0; i < len(signs); i++ {
		j := i
		for k := i; k < len(signs) && !signs[k].rtl; k++ {
			if signs[k].strong {
				j = k + 1
			}
		}
		if signs[i].strong && j > i+1 {
			slices.Reverse(signs[i:j])
			i = j - 1
		}
	}
	for _, s := range signs {
		b.WriteString(string(s.letters) + string(s.marks))
	}
	return b.String()
}

// inOrder reports whether signs come from the right to the left, small steps back aside:
// some letters are set below or over their neighbours.
func inOrder(signs []*sign, size float64) bool {
	for i := 1; i < len(signs); i++ {
		if signs[i].x > signs[i-1].x+size*0.25 || !signs[i].rtl {
			return false
		}
	}
	return signs[0].rtl
}

func (g glyph) rtl() bool { return isRTL(g.char) || unicode.Is(unicode.Mn, g.char) }

func (w *word) rtl() bool {
	return slices.ContainsFunc(w.of, func(g glyph) bool { return isRTL(g.char) })
}

// wordGap is the gap, in type sizes, that parts words where the PDF sets no space.
const wordGap = 0.33

// parts splits the glyphs of a word that is read from right to left where they stand apart.
func (w *word) parts() []word {
	glyphs := slices.Clone(w.of)
	slices.SortStableFunc(glyphs, func(a, b glyph) int { return compare(b.box.x1, a.box.x1) })
	cuts := []float64{math.Inf(1)} // left ends of the parts before
	edge := glyphs[0].box.x0
	for _, g := range glyphs {
		if edge-g.box.x1 > w.size*wordGap {
			cuts = append(cuts, (edge+g.box.x1)/2)
		}
		edge = min(edge, g.box.x0)
	}
	var all []word
	for i, right := range cuts {
		left := math.Inf(-1)
		if i+1 < len(cuts) {
			left = cuts[i+1]
		}
		part := *w
		part.of, part.box = nil, box{}
		part.space = w.space || i > 0
		for _, g := range w.of {
			if x := (g.box.x0 + g.box.x1) / 2; x > left && x <= right {
				part.of = append(part.of, g)
				part.box = part.box.union(g.box)
			}
		}
		if len(part.of) == 0 {
			continue
		}
		part.base = part.line()
		part.text = spell(&part)
		if !part.rtl() {
			part.of = nil
		}
		all = append(all, part)
	}
	return all
}

// line is the height at which most glyphs of a word stand.
func (w *word) line() float64 {
	best, most := w.base, 0
	for _, g := range w.of {
		n := 0
		for _, h := range w.of {
			if math.Abs(g.y-h.y) < 0.1 {
				n++
			}
		}
		if n > most {
			best, most = g.y, n
		}
	}
	return best
}

// signs gathers the characters of each glyph in the order in which they are written. PDFium
// turns those of some words around: a letter stands before its marks, and lam before what it
// is tied to.
func (w *word) signs() []*sign {
	var all [][]glyph
next:
	for _, g := range w.of {
		for i, same := range all {
			if same[0].x == g.x && same[0].y == g.y {
				all[i] = append(same, g)
				continue next
			}
		}
		all = append(all, []glyph{g})
	}
	signs := make([]*sign, len(all))
	for i, same := range all {
		signs[i] = newSign(same)
	}
	return signs
}

func newSign(glyphs []glyph) *sign {
	s := &sign{x: glyphs[0].x}
	for _, g := range glyphs {
		s.box = s.box.union(g.box)
		c := g.char
		if unicode.Is(unicode.Mn, c) {
			s.marks = append(s.marks, c)
			continue
		}
		s.letters = append(s.letters, c)
		s.rtl = s.rtl || (isRTL(c) && !unicode.IsDigit(c))
		s.strong = s.strong || (!isRTL(c) && unicode.IsLetter(c)) || unicode.IsDigit(c)
	}
	if len(s.letters) == 2 && s.letters[1] == 'ل' {
		slices.Reverse(s.letters)
	}
	return s
}

// placeMarks gives marks that are glyphs of their own to the letters at which they stand.
func placeMarks(signs []*sign) []*sign {
	var letters []*sign
	for _, s := range signs {
		if len(s.letters) > 0 {
			letters = append(letters, s)
		}
	}
	for _, m := range signs {
		if len(m.letters) > 0 || len(letters) == 0 {
			continue
		}
		best, off := letters[0], math.Inf(1)
		for _, s := range letters {
			if d := math.Abs(s.box.x0 + s.box.x1 - m.box.x0 - m.box.x1); d < off || s.x == m.x {
				best, off = s, d
				if s.x == m.x {
					break
				}
			}
		}
		best.marks = append(best.marks, m.marks...)
	}
	if len(letters) == 0 {
		return signs
	}
	return letters
}

// dropEchoes takes out letters that a mark says again: some producers give the text of a
// letter with its mark to both glyphs.
func dropEchoes(signs []*sign, w *word) []*sign {
	return slices.DeleteFunc(signs, func(m *sign) bool {
		if !m.rtl || len(m.marks) == 0 || !m.floats(w) {
			return false
		}
		for _, s := range signs {
			if s == m || s.floats(w) || math.Abs(s.x-m.x) > w.size || !strings.Contains(string(s.letters), string(m.letters)) {
				continue
			}
			for _, c := range m.marks {
				if !slices.Contains(s.marks, c) {
					s.marks = append(s.marks, c)
				}
			}
			return true
		}
		return false
	})
}

// floats reports whether a sign stands over or under the line, as marks do.
func (s *sign) floats(w *word) bool {
	return s.box.y0 > w.base+w.size*0.36 || s.box.y1 < w.base
}

// gatherMarks joins to the words of a page the letters with marks that stand over or under
// them at a height of their own.
func (p *pdfPage) gatherMarks() {
	if !slices.ContainsFunc(p.words, func(w word) bool { return w.of != nil }) {
		return
	}
	gone := make([]bool, len(p.words))
	for i := range p.words {
		m := &p.words[i]
		if len(m.of) < 2 || len(m.signs()) > 1 || len(m.signs()[0].marks) == 0 {
			continue
		}
		for j := range p.words {
			w := &p.words[j]
			if i == j || gone[j] || w.of == nil || len(w.signs()) < 2 && len(w.signs()[0].marks) > 0 && j > i {
				continue
			}
			off := math.Abs(m.base - w.base)
			x := (m.box.x0 + m.box.x1) / 2
			if off > w.size*0.6 || x < w.box.x0-w.size*0.3 || x > w.box.x1+w.size*0.3 {
				continue
			}
			if near := x > w.box.x0 && x < w.box.x1; !near && off < w.size*0.12 {
				continue
			}
			w.of = append(slices.Clip(w.of), m.of...)
			w.box.x0, w.box.x1 = min(w.box.x0, m.box.x0), max(w.box.x1, m.box.x1)
			w.text = spell(w)
			gone[i] = true
			break
		}
	}
	words := p.words[:0]
	for i, w := range p.words {
		if !gone[i] {
			words = append(words, w)
		}
	}
	p.words = words
}
