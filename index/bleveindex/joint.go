package bleveindex

import (
	"math"
	"math/bits"
)

// A joint is several words that count as one, its members: those of a wildcard or of a misspelt
// word. It occurs as often as all of them together, which is added up for one window at a time.

// jointTimes is how often a joint occurs in the passages of a window.
type jointTimes struct {
	window span
	done   bool
	at     []int    // of each member, where the window begins in its postings
	times  []uint16 // by passage from the window's base on
}

// joined makes the postings of several words: the passages that have any.
type joined struct {
	set bitset
}

func (j *joined) add(p *postings) {
	if p.dense != nil {
		j.set.or(p.dense.set)
		return
	}
	for _, ord := range p.ords {
		j.set.add(ord)
	}
}

func (j *joined) postings() *postings {
	d := newDense(j.set)
	if isMany(d.n, len(j.set)*64) {
		return &postings{dense: d}
	}
	p := &postings{ords: make([]uint32, 0, d.n)}
	for at, ok := j.set.next(0); ok; at, ok = j.set.next(at + 1) {
		p.ords = append(p.ords, at)
	}
	return p
}

// in adds up a window, which does not begin before the one before.
func (t *jointTimes) in(w span, members []*postings) {
	if t.done && t.window == w {
		return
	}
	t.window, t.done = w, true
	if t.at == nil {
		t.at = make([]int, len(members))
	}
	t.times = zeroed(t.times, int(w.to-w.base()))
	for i, p := range members {
		if p.dense != nil {
			t.addDense(p)
		} else {
			t.at[i] = t.addFew(p, t.at[i])
		}
	}
}

// addFew adds a member that occurs in few passages, and returns where the window begins in it.
func (t *jointTimes) addFew(p *postings, i int) int {
	first := seek(p.ords, i, t.window.from)
	for i = first; i < len(p.ords) && p.ords[i] < t.window.to; i++ {
		t.add(p, i, p.ords[i])
	}
	return first
}

func (t *jointTimes) addDense(p *postings) {
	w := t.window
	i := p.dense.rank(w.from)
	for at := w.from >> 6; at <= (w.to-1)>>6; at++ {
		word := p.dense.set[at]
		if at == w.from>>6 {
			word &= ^uint64(0) << (w.from & 63)
		}
		for ; word != 0; word &= word - 1 {
			ord := at<<6 + uint32(bits.TrailingZeros64(word))
			if ord >= w.to {
				return
			}
			t.add(p, i, ord)
			i++
		}
	}
}

func (t *jointTimes) add(p *postings, i int, ord uint32) {
	at := ord - t.window.base()
	t.times[at] = uint16(min(uint32(t.times[at])+p.times(i, ord), math.MaxUint16))
}

// of returns how often the joint occurs in a passage of the window.
func (t *jointTimes) of(ord uint32) float32 { return float32(t.times[ord-t.window.base()]) }
