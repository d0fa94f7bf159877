package bleveindex

import (
	"math/bits"

	"travaux/index"
)

// In a window that is swept, facets are counted by the section: what all passages of one have
// is counted once for all of them.

// credit counts a section with n passages in match for the values of the facets for which its
// judgement lets it. Where the expression does not hold in it, it may in those of its passages
// that have a value, if the others have what is excluded.
func (s *sweeper) credit(sec uint32, n int, j judgement, holds bool) {
	e := s.evaluation
	units := uint32(1)
	if e.scope == index.InPassage {
		units = uint32(n)
	}
	base := s.window.base()
	var list []foundPassage
	for _, f := range e.facets {
		v := f.sections[sec]
		switch {
		case j.choice == chosenButOne && !f.isSelected(j.slot):
		case v != manyValues && holds:
			f.add(v, units)
		case v != manyValues:
		case e.scope == index.InPassage:
			s.creditEach(f, sec)
		case f.masks != nil:
			f.addAll(e.valuesOf(f, e.cols.secPass[sec]-base, e.cols.secPass[sec+1]-base, base))
		default:
			if list == nil {
				list = e.occurringIn(e.cols.secPass[sec], e.cols.secPass[sec+1], base)
				e.serial++
			}
			s.unit.creditSection(f, manyValues, list, 0)
		}
	}
	if list != nil {
		s.unit.countUnit()
	}
}

// add counts n units for the value that all passages of a section have.
func (f *facetCount) add(value, n uint32) {
	if f.days == nil {
		f.counts[value] += n
		return
	}
	f.counts[f.days.year[value]] += n
	if m := f.days.month[value]; m != 0 {
		f.counts[m] += n
	}
}

// valuesOf returns the values for which a section, given by its bits, would be found if its
// passages were only those that have them. As the expression holds for 64 passages at once it
// does for 64 values.
func (e *evaluation) valuesOf(f *facetCount, a, b, base uint32) uint64 {
	if e.single {
		return f.valuesIn(e.match, a, b, base)
	}
	there := uint64(0)
	if e.everywhere {
		there = f.valuesIn(e.match, a, b, base)
	}
	e.values = e.values[:0]
	for _, set := range e.clauses {
		values := f.valuesIn(set, a, b, base)
		there |= values
		e.values = append(e.values, values)
	}
	return e.plan.expr.hold(e.values) & there
}

// valuesIn returns the values that passages of a set between two bits have.
func (f *facetCount) valuesIn(set bitset, a, b, base uint32) (values uint64) {
	for at, ok := set.next(a); ok && at < b; at, ok = set.next(at + 1) {
		values |= f.masks[base+at]
	}
	return values
}

// addAll counts a unit for values.
func (f *facetCount) addAll(values uint64) {
	for ; values != 0; values &= values - 1 {
		f.counts[bits.TrailingZeros64(values)]++
	}
}

// creditEach counts each passage of a section that is in match for its own values, if need
// be with those of the rest of the window.
func (s *sweeper) creditEach(f *facetCount, sec uint32) {
	base, match := s.window.base(), s.evaluation.match
	a, b := s.evaluation.cols.secPass[sec]-base, s.evaluation.cols.secPass[sec+1]-base
	if f.sets != nil {
		f.later.copyFrom(match, a, b)
		return
	}
	for at, ok := match.next(a); ok && at < b; at, ok = match.next(at + 1) {
		if f.level == ofPassage {
			f.countPassage(base + at)
		} else {
			s.unit.countStatements(f, base+at)
		}
	}
}

// countLater counts the passages of a window that creditEach has left, given the first word
// of the window in sets of the whole collection.
func (f *facetCount) countLater(first int) {
	n := f.later.len()
	if n == 0 {
		return
	}
	if n < f.size*len(f.later)/16 { // going over all sets is so much quicker a word
		for at, ok := f.later.next(0); ok; at, ok = f.later.next(at + 1) {
			f.countPassage(uint32(first)<<6 + at)
		}
		return
	}
	for v, set := range f.sets {
		n := 0
		for i, word := range set[first:][:len(f.later)] {
			n += bits.OnesCount64(word & f.later[i])
		}
		f.counts[v] += uint32(n)
	}
}
