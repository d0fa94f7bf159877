package bleveindex

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"travaux/corpus"
	"travaux/index"
)

// twins are the groups of sections with nearly the same text. A group is gathered around
// its first section in the order of the collection, so that it does not depend on how the
// generation came to be.
type twins struct {
	of     []uint32   // section -> number of its group, 0 for none
	groups [][]uint32 // sections of each, in the collection's order; groups[0] is empty
}

// sketchBand is how many neighbouring bins must agree before two sections are compared:
// with 21 bands of three, sections that are alike by .7 are missed twice in ten thousand times.
const sketchBand = 3

// newTwins groups the sections by their sketches.
func newTwins(sketches []string) *twins {
	t := &twins{of: make([]uint32, len(sketches)), groups: make([][]uint32, 1)}
	leaders := map[uint64][]uint32{} // by band and its bins: the sections that lead a group or stand alone
	leaderOf := make([]uint32, len(sketches))
	for sec, sketch := range sketches {
		if sketch == "" {
			continue
		}
		s := uint32(sec)
		lead, found := nearestLeader(leaders, sketches, sketch)
		if !found {
			leaderOf[sec] = s
			for band := 0; band+sketchBand <= sketchBins; band += sketchBand {
				if key, ok := bandKey(sketch, band); ok {
					leaders[key] = append(leaders[key], s)
				}
			}
			continue
		}
		leaderOf[sec] = lead
		if t.of[lead] == 0 {
			t.of[lead] = uint32(len(t.groups))
			t.groups = append(t.groups, []uint32{lead})
		}
		t.of[sec] = t.of[lead]
		t.groups[t.of[sec]] = append(t.groups[t.of[sec]], s)
	}
	return t
}

// nearestLeader finds the section most like a sketch, of those that are like it enough.
func nearestLeader(leaders map[uint64][]uint32, sketches []string, sketch string) (lead uint32, found bool) {
	best := index.TwinLikeness
	for band := 0; band+sketchBand <= sketchBins; band += sketchBand {
		key, ok := bandKey(sketch, band)
		if !ok {
			continue
		}
		for _, other := range leaders[key] {
			l := likeness(sketch, sketches[other])
			if l > best || (l == best && (!found || other < lead)) {
				best, lead, found = l, other, true
			}
		}
	}
	return lead, found
}

// bandKey is the bins of a band in one number; none where a bin is empty.
func bandKey(sketch string, band int) (uint64, bool) {
	key := uint64(band)
	for i := band; i < band+sketchBand; i++ {
		bin := sketchBin(sketch, i)
		if bin == 0 {
			return 0, false
		}
		key = key<<16 | uint64(bin)
	}
	return key, true
}

func (s *searcher) twins() *twins {
	s.lazy.twinsOnce.Do(func() { s.lazy.twins = newTwins(s.cols.sketches) })
	return s.lazy.twins
}

// twinsOf reads the twins of a section, at most index.MaxTwins, the most alike first, and
// returns how many there are in all. Those in its own document are none.
func (s *searcher) twinsOf(sec uint32) ([]index.Twin, int, error) {
	c, t := s.cols, s.twins()
	type near struct {
		sec  uint32
		like float64
	}
	var list []near
	for _, other := range t.groups[t.of[sec]] {
		if c.secDoc[other] == c.secDoc[sec] {
			continue
		}
		// Both are like the group's first section, but perhaps each in another way.
		if like := likeness(c.sketches[sec], c.sketches[other]); like >= index.TwinLikeness {
			list = append(list, near{other, like})
		}
	}
	slices.SortStableFunc(list, func(a, b near) int { return cmp.Compare(b.like, a.like) })
	var out []index.Twin
	for _, n := range list[:min(len(list), index.MaxTwins)] {
		w, err := s.twin(n.sec)
		if err != nil {
			return nil, 0, err
		}
		w.Likeness = n.like
		out = append(out, w)
	}
	return out, len(list), nil
}

// twin reads what is told of a section and its document. It has a passage, since it has words.
func (s *searcher) twin(sec uint32) (w index.Twin, err error) {
	c := s.cols
	if w.Document, err = load(s, c.docs[c.secDoc[sec]].at, getDocument); err != nil {
		return w, err
	}
	if w.Section, err = load(s, c.secAt[sec], getSection); err != nil {
		return w, err
	}
	first, err := load(s, c.passAt[c.secPass[sec]], getPassage)
	w.Section.Passages = []corpus.Passage{first}
	return w, err
}

// Twins implements index.Searcher.
func (s *searcher) Twins(ctx context.Context, id string) (found map[string][]index.Twin, err error) {
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	defer s.catchFault(&err)()
	doc, ok := s.docByID[id]
	if !ok {
		return nil, fmt.Errorf("document %q: %w", id, index.ErrNotFound)
	}
	found = map[string][]index.Twin{}
	for sec := s.cols.docSec[doc]; sec < s.cols.docSec[doc+1]; sec++ {
		list, _, err := s.twinsOf(sec)
		if err != nil {
			return nil, err
		}
		if len(list) == 0 {
			continue
		}
		section, err := load(s, s.cols.secAt[sec], getSection)
		if err != nil {
			return nil, err
		}
		found[section.ID] = list
	}
	return found, nil
}
