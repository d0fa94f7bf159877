package extract

import "math"

// accent adds a mark that stands over or under a letter to the word that is being read, if
// it stands there; else its word is looked for when all are known.
func (r *pageReader) accent(c rune, b box) {
	if r.w != nil && (!r.rtl || distance(r.last, b) == 0) {
		r.buf.WriteRune(c)
		return
	}
	r.page.accents = append(r.page.accents, accent{c, b})
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
