package bleveindex

import "math/bits"

// dense are many passages as a bit set.
type dense struct {
	set    bitset
	n      int
	before []uint32 // how many stand before each word of set
	peaks  []uint8  // by block of peakPassages; nil where they are not known
}

const (
	// peakPassages is how many passages share a peak: the most that one of them gains by the
	// word, in parts of the term's gain.
	peakPassages = 64
	// peakParts is how many parts a gain has. Titles and headings gain headingWeight times
	// as many.
	peakParts = 220
)

// isMany reports whether so many passages are kept as a bit set: where that has no more words
// than there are passages.
func isMany(having int, passages int) bool { return having >= passages/64 && having >= 64 }

// newDense makes dense passages without peaks.
func newDense(set bitset) *dense {
	d := &dense{set: set, before: make([]uint32, len(set))}
	for i, word := range set {
		d.before[i] = uint32(d.n)
		d.n += bits.OnesCount64(word)
	}
	return d
}

// rank returns how many passages stand before one.
func (d *dense) rank(ord uint32) int {
	below := uint64(1)<<(ord&63) - 1
	return int(d.before[ord>>6]) + bits.OnesCount64(d.set[ord>>6]&below)
}

func (d *dense) bytes() int64 {
	return int64(len(d.set))*8 + int64(len(d.before))*4 + int64(len(d.peaks))
}

// condense makes postings in many passages, of a field with these norms, dense ones with
// peaks. It is called before they are shared.
func (p *postings) condense(norm []float32, heavy []bool) {
	if !isMany(len(p.ords), len(heavy)) {
		return
	}
	set := newBitset(len(heavy))
	peaks := make([]uint8, (len(heavy)+peakPassages-1)/peakPassages)
	parts := term{postings: p, gain: peakParts, norm: norm}
	for i, ord := range p.ords {
		set.add(ord)
		if p.tf != nil {
			peak := &peaks[ord/peakPassages]
			*peak = max(*peak, uint8(parts.weight(i, ord, heavy))+1)
		}
	}
	p.ords, p.dense = nil, newDense(set)
	if p.tf != nil {
		p.dense.peaks = peaks
	}
}
