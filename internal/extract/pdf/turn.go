package pdf

// upright turns a page so that most of its words are read from left to right (or right to
// left), as a landscape table is.
func (p *pdfPage) upright() {
	var letters [4]int
	for _, w := range p.words {
		letters[w.turn] += len(w.text)
	}
	for t, n := range letters {
		if n > letters[p.turn] {
			p.turn = t
		}
	}
	if p.turn == 0 {
		return
	}
	for i := range p.words {
		w := &p.words[i]
		w.turn = (w.turn - p.turn + 4) % 4
		w.box, w.foot = turned(w.box, p.turn), turned(w.foot, p.turn)
		w.base = w.foot.y0
	}
	p.box = turned(p.box, p.turn)
	p.rules = nil
}

// turned turns a box clockwise by quarter turns around the origin.
func turned(b box, quarters int) box {
	for range quarters {
		b = box{b.y0, -b.x1, b.y1, -b.x0}
	}
	return b
}

// original turns a box back to where it stands on the page.
func (p *pdfPage) original(b box) box { return turned(p.leveled(b, 1), (4-p.turn)%4) }
