package pdf

import (
	"math"
	"slices"
)

// accent adds a mark that stands over or under a letter to the word that is being read, if
// it stands there; else it belongs to the next letter, if both are one glyph, or its word is
// looked for when all are known.
func (r *pageReader) accent(c rune, x, y float64, b box) {
	if r.w != nil && (!r.rtl || distance(r.w.box, b) == 0) {
		r.w.of = append(r.w.of, glyph{c, x, y, b})
		return
	}
	r.ahead = append(r.ahead, glyph{c, x, y, b})
}

// settle gives the marks that were read ahead of a letter at x to its word.
func (r *pageReader) settle(x float64) {
	r.ahead = slices.DeleteFunc(r.ahead, func(m glyph) bool {
		if m.x == x {
			r.w.of = append(r.w.of, m)
		}
		return m.x == x
	})
}

// strand gives marks that no letter followed to the word that ends, where they stand at
// it, or to the page.
func (r *pageReader) strand() {
	for _, m := range r.ahead {
		if r.w != nil && r.w.rtl() && distance(r.w.box, m.box) < r.w.size*0.1 && math.Abs(m.y-r.w.base) < r.w.size*0.6 {
			r.w.of = append(r.w.of, m)
			continue
		}
		r.page.accents = append(r.page.accents, accent{m.char, m.box})
	}
	r.ahead = r.ahead[:0]
}

// accent is a mark apart from its letter.
type accent struct {
	sign rune
	box  box
}

// placeAccents gives marks to the words over or under which they stand.
func (p *pdfPage) placeAccents(segs []*segment) {
	for _, a := range p.accents {
		x, y := (a.box.x0+a.box.x1)/2, (a.box.y0+a.box.y1)/2
		var best *word
		off := math.Inf(1)
		for _, s := range segs {
			for i := range s.words {
				w := &s.words[i]
				if x < w.box.x0 || x > w.box.x1 || y < w.base-w.size*0.6 || y > w.base+w.size*1.3 {
					continue
				}
				if d := math.Abs(y - w.base - w.size*0.4); d < off {
					best, off = w, d
				}
			}
		}
		if best != nil {
			best.text += string(a.sign)
		}
	}
	p.accents = nil
}
