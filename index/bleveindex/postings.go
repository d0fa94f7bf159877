package bleveindex

import (
	"fmt"
	"iter"
	"math/bits"
	"slices"

	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// postings are the passages that have a word in a field, in order, and how often it occurs
// in each. They are shared and never changed.
type postings struct {
	ords  []uint32          // the passages; nil where they are in dense
	dense *dense            // nil where they are few
	tf    []uint8           // nil where nobody asks; manyTimes for that often and more
	many  map[uint32]uint32 // how often, by passage, where tf is manyTimes

	// Only in the exact field: the word's position in a passage where it occurs once; else
	// where in more its positions are, after their number where tf is manyTimes.
	at   []uint32
	more []uint32
}

// manyTimes is where the one byte of a frequency ends.
const manyTimes = 255

// len returns in how many passages the word occurs.
func (p *postings) len() int {
	if p.dense != nil {
		return p.dense.n
	}
	return len(p.ords)
}

// all yields the passages in order, each after its number.
func (p *postings) all() iter.Seq2[int, uint32] {
	if p.dense == nil {
		return slices.All(p.ords)
	}
	return func(yield func(int, uint32) bool) {
		i := 0
		for w, word := range p.dense.set {
			for ; word != 0; word &= word - 1 {
				if !yield(i, uint32(w)<<6+uint32(bits.TrailingZeros64(word))) {
					return
				}
				i++
			}
		}
	}
}

// next returns the first passage from min on and its number, looking from the i-th on.
func (p *postings) next(i int, min uint32) (int, uint32, bool) {
	if p.dense != nil {
		ord, ok := p.dense.set.next(min)
		if !ok {
			return p.dense.n, 0, false
		}
		return p.dense.rank(ord), ord, true
	}
	if i = seek(p.ords, i, min); i == len(p.ords) {
		return i, 0, false
	}
	return i, p.ords[i], true
}

// find returns the number of a passage, looking from the i-th on, and whether it is there;
// else it returns a number before that of the first passage after it, or that.
func (p *postings) find(i int, ord uint32) (int, bool) {
	if p.dense == nil {
		i = seek(p.ords, i, ord)
		return i, i < len(p.ords) && p.ords[i] == ord
	}
	if !p.dense.set.has(ord) {
		return i, false
	}
	return p.dense.rank(ord), true
}

// times returns how often the word occurs in the i-th passage, which is ord.
func (p *postings) times(i int, ord uint32) uint32 {
	switch n := p.tf[i]; {
	case n < manyTimes:
		return uint32(n)
	case p.at != nil:
		return p.more[p.at[i]]
	}
	return p.many[ord]
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
	n := int64(len(p.ords)+len(p.at)+len(p.more))*4 + int64(len(p.tf)) + int64(len(p.many))*16 + 128
	if p.dense != nil {
		n += p.dense.bytes()
	}
	return n
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
	p.condense(s.normOf(field), s.cols.heavy)
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
