package bleveindex

import (
	"fmt"
	"math/bits"
	"slices"

	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// postings are the passages that have a word in a field, in order, and how often it occurs
// in each. They are shared and never changed.
type postings struct {
	ords []uint32
	tf   []uint8           // nil where nobody asks; manyTimes for that often and more
	many map[uint32]uint32 // how often, by passage, where tf is manyTimes

	// Only in the exact field: the word's position in a passage where it occurs once; else
	// where in more its positions are, after their number where tf is manyTimes.
	at   []uint32
	more []uint32

	// Only of words in many passages, else nil: the passages as a bit set, for each word of that
	// how many stand before it, and by block of peakPassages the most that a passage in it
	// gains, in parts of the term's gain.
	dense  bitset
	before []uint32
	peaks  []uint8
}

const (
	// peakPassages is how many passages share a peak.
	peakPassages = 64
	// peakParts is how many parts the gain has that peaks are counted in: those of a title
	// or heading have headingWeight times as many.
	peakParts = 220
)

// manyTimes is where the one byte of a frequency ends.
const manyTimes = 255

// times returns how often the word occurs in the i-th passage.
func (p *postings) times(i int) uint32 {
	switch n := p.tf[i]; {
	case n < manyTimes:
		return uint32(n)
	case p.at != nil:
		return p.more[p.at[i]]
	}
	return p.many[p.ords[i]]
}

// positions returns where the word stands in the i-th passage, in order.
func (p *postings) positions(i int) []uint32 {
	switch at, n := p.at[i], p.tf[i]; n {
	case 1:
		return p.at[i : i+1]
	case manyTimes:
		return p.more[at+1 : at+1+p.more[at]]
	default:
		return p.more[at : at+uint32(n)]
	}
}

// add appends a passage in which the word occurs n times.
func (p *postings) add(ord, n uint32) {
	if n >= manyTimes {
		if p.many == nil {
			p.many = map[uint32]uint32{}
		}
		p.many[ord] = n
	}
	p.ords = append(p.ords, ord)
	p.tf = append(p.tf, uint8(min(n, manyTimes)))
}

// place appends a passage with the word's positions in it.
func (p *postings) place(ord uint32, positions []uint32) {
	at, n := uint32(len(p.more)), len(positions)
	switch {
	case n == 1:
		at = positions[0]
	case n >= manyTimes:
		p.more = append(append(p.more, uint32(n)), positions...)
	default:
		p.more = append(p.more, positions...)
	}
	p.ords = append(p.ords, ord)
	p.tf = append(p.tf, uint8(min(n, manyTimes)))
	p.at = append(p.at, at)
}

// newPositions returns empty postings of the exact field, with room for n passages.
func newPositions(n int) *postings {
	return &postings{ords: make([]uint32, 0, n), tf: make([]uint8, 0, n), at: make([]uint32, 0, n)}
}

func (p *postings) bytes() int64 {
	return int64(len(p.ords))*4 + int64(len(p.tf)) + int64(len(p.at)+len(p.more)+len(p.before))*4 + int64(len(p.many))*16 + int64(len(p.dense))*8 + int64(len(p.peaks)) + 128
}

// isMany reports whether postings of so many passages have a bit set: where it takes no more
// steps to go over its words than over the passages.
func isMany(having int, passages uint32) bool { return having >= int(passages/64) && having >= 64 }

// addBits gives postings in many passages their bit set.
func (p *postings) addBits(passages uint32) {
	if !isMany(len(p.ords), passages) {
		return
	}
	p.dense = newBitset(int(passages))
	for _, ord := range p.ords {
		p.dense.add(ord)
	}
	p.before = make([]uint32, len(p.dense))
	n := 0
	for i, word := range p.dense {
		p.before[i] = uint32(n)
		n += bits.OnesCount64(word)
	}
}

// find returns where a passage stands, looking from i on, and whether it is there; else i
// moves to the first passage after it, or stays before that.
func (p *postings) find(i int, ord uint32) (int, bool) {
	if p.dense == nil {
		i = seek(p.ords, i, ord)
		return i, i < len(p.ords) && p.ords[i] == ord
	}
	word, bit := p.dense[ord>>6], uint64(1)<<(ord&63)
	if word&bit == 0 {
		return i, false
	}
	return int(p.before[ord>>6]) + bits.OnesCount64(word&(bit-1)), true
}

// addPeaks gives postings with a bit set their peaks in a field with these norms.
func (p *postings) addPeaks(norm []float32, heavy []bool) {
	if p.dense == nil || p.tf == nil {
		return
	}
	p.peaks = make([]uint8, (len(heavy)+peakPassages-1)/peakPassages)
	parts := term{postings: p, gain: peakParts, norm: norm}
	for i, ord := range p.ords {
		peak := &p.peaks[ord/peakPassages]
		*peak = max(*peak, uint8(parts.weight(i, heavy))+1)
	}
}

// exactWord returns the postings of an exact word, which are kept or not.
func (s *searcher) exactWord(word string, keep bool) (*postings, error) {
	if keep {
		return s.read(exactField, word)
	}
	return s.decode(exactField, []byte(word))
}

// read returns the postings of a word; empty where no passage has it.
func (s *searcher) read(field, term string) (*postings, error) {
	key := field + "\x00" + term
	if p, ok := s.postings.get(key); ok {
		return p, nil
	}
	p, err := s.decode(field, []byte(term))
	if err != nil {
		return nil, err
	}
	p.addBits(s.cols.passages())
	p.addPeaks(s.normOf(field), s.cols.heavy)
	s.postings.put(key, p, p.bytes()+int64(len(key)))
	return p, nil
}

// normOf returns the norms of a field by passage. Those of all stems are in one array.
func (s *searcher) normOf(field string) []float32 {
	if field == exactField || len(s.langs) == 0 {
		return s.exact.norm
	}
	return s.langs[0].norm
}

// decode reads postings from the Bleve index, out of the order of its document numbers
// into ours. What Bleve keeps as a word's frequency is in a field of stems how often it
// occurs, in the exact field its first position + 1: the chains have the others.
func (s *searcher) decode(field string, term []byte) (p *postings, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = damaged(s.manifest.Number, bleveFolder, fmt.Errorf("reading it panics: %v", r))
		}
	}()
	var raw rawPostings
	for i, seg := range s.bleve.segments {
		if err := raw.decodeSegment(seg, s.ords[i], field, term); err != nil {
			return nil, damaged(s.manifest.Number, bleveFolder, err)
		}
	}
	raw.sort(s.cols.passages())
	if field != exactField {
		p = &postings{ords: make([]uint32, 0, len(raw.ords)), tf: make([]uint8, 0, len(raw.ords))}
		for i, ord := range raw.ords {
			p.add(ord, raw.freq[i])
		}
		return p, nil
	}
	p = newPositions(len(raw.ords))
	var positions []uint32
	for i, ord := range raw.ords {
		positions = s.chain(ord).positions(positions[:0], raw.freq[i]-1)
		p.place(ord, positions)
	}
	p.more = slices.Clip(p.more)
	return p, nil
}

// rawPostings are passages and what Bleve has as the frequency of a word in each.
type rawPostings struct{ ords, freq []uint32 }

func (p *rawPostings) decodeSegment(seg segment.Segment, ords []uint32, field string, term []byte) error {
	dict, err := seg.Dictionary(field)
	if err != nil {
		return err
	}
	list, err := dict.PostingsList(term, nil, nil)
	if err != nil {
		return err
	}
	n := int(list.Count())
	p.ords, p.freq = slices.Grow(p.ords, n), slices.Grow(p.freq, n)
	it := list.Iterator(true, false, false, nil)
	for {
		next, err := it.Next()
		if err != nil || next == nil {
			return err
		}
		if ord := ords[next.Number()]; ord != noPassage {
			p.ords = append(p.ords, ord)
			p.freq = append(p.freq, uint32(next.Frequency()))
		}
	}
}

// sort brings the postings into the order of passages. Bleve shuffles documents inside a
// batch, so that long lists arrive thoroughly mixed: those are spread over an array of all
// passages and collected again.
func (p *rawPostings) sort(passages uint32) {
	if slices.IsSorted(p.ords) {
		return
	}
	if len(p.ords) > int(passages)/32 {
		p.spread(passages)
		return
	}
	pairs := make([]uint64, len(p.ords))
	for i, o := range p.ords {
		pairs[i] = uint64(o)<<32 | uint64(p.freq[i])
	}
	slices.Sort(pairs)
	for i, v := range pairs {
		p.ords[i], p.freq[i] = uint32(v>>32), uint32(v)
	}
}

func (p *rawPostings) spread(passages uint32) {
	all := make([]uint32, passages) // frequencies are never 0
	for i, o := range p.ords {
		all[o] = p.freq[i]
	}
	n := 0
	for o, f := range all {
		if f != 0 {
			p.ords[n], p.freq[n] = uint32(o), f
			n++
		}
	}
}

// seek returns the index of the first of ords that is at least min, looking from i on.
func seek(ords []uint32, i int, min uint32) int {
	if i >= len(ords) || ords[i] >= min {
		return i
	}
	return gallop(ords, i, min)
}

// gallop is seek where ords[i] is less than min: it looks in growing steps.
func gallop(ords []uint32, i int, min uint32) int {
	step := 1
	for i+step < len(ords) && ords[i+step] < min {
		i += step
		step *= 2
	}
	lo, hi := i+1, len(ords)
	if i+step < hi {
		hi = i + step
	}
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if ords[mid] < min {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
