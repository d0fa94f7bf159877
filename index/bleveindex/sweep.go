package bleveindex

import (
	"math"
	"math/bits"

	"travaux/index"
)

// A window of sections is swept as bit sets, one for each clause, with one bit a passage. The
// expression is computed for 64 passages at once, totals and facets need to know of a section
// only how many of its passages match, and passages are scored only in sections that may be
// among the best: where the peaks of all clauses together are no more than the worst of those
// has, nothing in a section is (block-max indexes, Ding and Suel 2011; here the blocks are
// the same for all words).

// sweepScratch is the working memory of windows.
type sweepScratch struct {
	slab    []uint64
	clauses []bitset // passages that each clause occurs in
	match   bitset   // passages that hits consist of, where their section matches
	holding bitset   // those in which the expression holds
	present bitset   // passages in which any clause occurs
	// by block of peakPassages, the most that a section with passages in it scores
	bounds       []float32
	clauseBounds []float32 // the same of each clause, one after another
	blockCount   int       // of the window
}

// span is a window of whole sections.
type span struct{ from, to uint32 }

// base is the passage of the first bit of the window's sets.
func (w span) base() uint32 { return w.from &^ 63 }

// trim clears the bits of passages outside of the window.
func (w span) trim(set bitset) {
	set[0] &= ^uint64(0) << (w.from & 63)
	if end := w.to & 63; end != 0 {
		set[len(set)-1] &= 1<<end - 1
	}
}

// sweep evaluates a window of sections and has those ranked that match.
func (e *evaluation) sweep(r *ranking, from, to uint32) {
	w := span{from, to}
	e.fill(w)
	e.matchAll(w)
	e.bound(r, w)
	s := sweeper{ranking: r, window: w, unit: unit{evaluation: e}}
	base := w.base()
	for _, f := range e.facets {
		f.later = append(f.later[:0], make(bitset, len(e.match))...)
	}
	for at, ok := e.match.next(from - base); ok; at, ok = e.match.next(at) {
		sec := e.cols.passSec[base+at]
		s.take(sec)
		at = e.cols.secPass[sec+1] - base
	}
	for _, f := range e.facets {
		f.countLater(int(base >> 6))
	}
}

// fill makes the bit sets of the clauses.
func (e *evaluation) fill(w span) {
	n := int(w.to-w.base()+63) >> 6
	sets := len(e.plan.clauses) + 3
	if cap(e.slab) < n*sets {
		e.slab = make([]uint64, n*sets)
	}
	slab := e.slab[:n*sets]
	clear(slab)
	cut := func() (set bitset) {
		set, slab = slab[:n:n], slab[n:]
		return set
	}
	e.clauses = e.clauses[:0]
	for i := range e.plan.clauses {
		set := cut()
		for j := e.spans[i]; j < e.spans[i+1]; j++ {
			e.terms[j].fill(w, set)
		}
		w.trim(set)
		e.clauses = append(e.clauses, set)
	}
	e.match, e.holding, e.present = cut(), cut(), cut()
}

// fill adds the passages of a window that a term occurs in.
func (t *cursor) fill(w span, set bitset) {
	base := w.base()
	if t.dense != nil {
		for i, word := range t.dense[base>>6:][:len(set)] {
			set[i] |= word
		}
		return
	}
	t.first = seek(t.ords, t.at, w.from)
	for t.at = t.first; t.at < len(t.ords) && t.ords[t.at] < w.to; t.at++ {
		set.add(t.ords[t.at] - base)
	}
}

// block returns the number, in the window, of the block that a passage is in.
func (w span) block(ord uint32) uint32 { return ord/peakPassages - w.from/peakPassages }

// matchAll finds the passages that hits may consist of: where each passage is asked by itself
// those in which the expression holds, else those with a clause that is asked for.
func (e *evaluation) matchAll(w span) {
	if e.perPassage() {
		for i := range e.match {
			e.match[i] = e.plan.expr.word(e.clauses, i)
		}
		w.trim(e.match)
		return
	}
	for m := e.plan.positive; m != 0; m &= m - 1 {
		e.match.or(e.clauses[bits.TrailingZeros64(m)])
	}
	if e.everywhere {
		e.match.fill()
		w.trim(e.match)
	}
	if bits.OnesCount64(e.plan.positive) > 1 {
		for i := range e.holding {
			e.holding[i] = e.plan.expr.word(e.clauses, i) & e.match[i]
		}
	}
}

// perPassage reports whether a passage matches or not whatever its section has.
func (e *evaluation) perPassage() bool { return e.scope == index.InPassage || e.single }

// bound computes the bounds of a window's blocks, none where every section is to be scored.
func (e *evaluation) bound(r *ranking, w span) {
	e.bounds = e.bounds[:0]
	if _, ok := r.unbeaten(); !ok || r.sort != "" && r.sort != index.ByRelevance || len(e.plan.titled) > 0 {
		return
	}
	e.blockCount = int(w.block(w.to-1)) + 1
	e.bounds = zeroed(e.bounds, e.blockCount)
	e.clauseBounds = zeroed(e.clauseBounds, e.blockCount*len(e.plan.clauses))
	for i := range e.plan.clauses {
		clause := e.clauseBounds[i*e.blockCount:][:e.blockCount]
		for j := e.spans[i]; j < e.spans[i+1]; j++ {
			e.terms[j].bound(clause, w, e.cols.heavy)
		}
		cover := e.coverOf(i)
		for block, most := range clause {
			e.bounds[block] += max(most*roundingSlack, cover)
		}
	}
}

// zeroed returns n zeros in the memory of a slice where there is room.
func zeroed(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// coverOf is what a clause adds to a section that has it in another than its best passage.
func (e *evaluation) coverOf(clause int) float32 {
	if e.plan.positive&(1<<clause) == 0 || bits.OnesCount64(e.plan.positive) < 2 {
		return 0
	}
	return coverWeight * e.plan.clauses[clause].idf
}

// roundingSlack is more than what two sums of the same weights can differ by.
const roundingSlack = 1.0001

// bound adds the most that passages gain in each block of a window.
func (t *cursor) bound(most []float32, w span, heavy []bool) {
	switch {
	case t.gain == 0:
	case t.peaks != nil:
		part := t.gain / peakParts
		for block, peak := range t.peaks[w.from/peakPassages:][:len(most)] {
			most[block] += part * float32(peak)
		}
	case t.dense != nil:
		for block := range most {
			most[block] += t.gain * headingWeight
		}
	default:
		for i := t.first; i < t.at; {
			block, peak := w.block(t.ords[i]), float32(0)
			for ; i < t.at && w.block(t.ords[i]) == block; i++ {
				peak = max(peak, t.weight(i, heavy))
			}
			most[block] += peak
		}
	}
}

// sweeper takes the sections of a window one by one.
type sweeper struct {
	*ranking
	window span
	unit   unit
}

// take takes a section that has passages in match.
func (s *sweeper) take(sec uint32) {
	e, c := s.evaluation, s.evaluation.cols
	j := judgement{choice: chosenAll}
	if !e.filter.trivial {
		j = e.judge(sec)
	}
	from, to := c.secPass[sec], c.secPass[sec+1]
	switch j.choice {
	case chosenNowhere:
		return
	case chosenPerPassage:
		e.evaluate(from, to)
		e.groups(s.group)
		return
	}
	base := s.window.base()
	a, b := from-base, to-base
	holds := e.perPassage() || e.plan.expr.holds(e.clausesIn(a, b))
	if !holds && !e.negates {
		return
	}
	n := e.match.count(a, b)
	s.credit(sec, n, j, holds)
	if j.choice == chosenButOne || !holds {
		return
	}
	s.countPassages(n, c.secDoc[sec])
	s.total.Sections++
	if s.inSections() && bits.OnesCount64(e.plan.positive) > 1 && (e.single && n > 0 || !e.single && e.holding.count(a, b) > 0) {
		s.together++
	}
	switch {
	case s.size == 0:
	case len(e.bounds) == 0:
		s.place(sec, e.scoredIn(from, to, base))
	case s.mayRank(from, to):
		s.placePromising(sec)
	}
}

// clausesIn returns the clauses that occur between two bits.
func (e *evaluation) clausesIn(a, b uint32) (mask uint64) {
	for i, set := range e.clauses {
		if set.any(a, b) {
			mask |= 1 << i
		}
	}
	return mask
}

// mayRank reports whether the bounds leave a section a place among the best.
func (s *sweeper) mayRank(from, to uint32) bool {
	if len(s.evaluation.bounds) == 0 {
		return true
	}
	worst, _ := s.unbeaten()
	for block := s.window.block(from); block <= s.window.block(to-1); block++ {
		if float64(s.evaluation.bounds[block]) > worst {
			return true
		}
	}
	return false
}

// placePromising places a section by those of its passages in match that may make it one of
// the best.
func (s *sweeper) placePromising(sec uint32) {
	e, base := s.evaluation, s.window.base()
	worst, _ := s.unbeaten()
	list := e.listIn(e.match, e.cols.secPass[sec], e.cols.secPass[sec+1], base)
	all, kept := clausesOf(list), list[:0]
	for _, p := range list {
		if float64(e.mostOf(p.mask, all, s.window.block(p.ord))) > worst {
			kept = append(kept, p)
		}
	}
	if len(kept) > 0 {
		e.score(kept)
		s.keepNext(rank{^math.Float64bits(e.coveringScore(kept, all)), sec})
	}
}

// mostOf is the most that a passage with some clauses scores, in a section that has all of
// others.
func (e *evaluation) mostOf(mask, all uint64, block uint32) (most float32) {
	for m := all; m != 0; m &= m - 1 {
		i := bits.TrailingZeros64(m)
		if mask&(1<<i) != 0 {
			most += e.clauseBounds[i*e.blockCount+int(block)] * roundingSlack
		} else {
			most += e.coverOf(i)
		}
	}
	return most
}

// scoredIn returns the passages of a section that are in match, with their scores.
func (e *evaluation) scoredIn(from, to, base uint32) []foundPassage {
	list := e.listIn(e.match, from, to, base)
	e.score(list)
	return list
}

// score adds to passages, in order, what they gain by each term.
func (e *evaluation) score(list []foundPassage) {
	for j := range e.terms {
		t := &e.terms[j]
		if t.gain == 0 {
			continue
		}
		for i := range list {
			p := &list[i]
			var ok bool
			if t.scored, ok = t.find(t.scored, p.ord); ok {
				p.score += t.weight(t.scored, e.cols.heavy)
			}
		}
	}
}

// listIn returns the passages of a section that are in a set, with their clauses. It is
// overwritten by the next call.
func (e *evaluation) listIn(set bitset, from, to, base uint32) []foundPassage {
	e.list = e.list[:0]
	for at, ok := set.next(from - base); ok && base+at < to; at, ok = set.next(at + 1) {
		p := foundPassage{ord: base + at}
		for i, clause := range e.clauses {
			p.mask |= clause[at>>6] >> (at & 63) & 1 << i
		}
		e.list = append(e.list, p)
	}
	return e.list
}

// credit counts a section with n passages in match for the values of the facets for which its
// judgement lets it. Where the expression does not hold in it, it may in those of its passages
// that have a value, if the others have what is excluded.
func (s *sweeper) credit(sec uint32, n int, j judgement, holds bool) {
	e := s.evaluation
	units := uint32(1)
	if e.scope == index.InPassage {
		units = uint32(n)
	}
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
		default:
			if list == nil {
				list = e.occurringIn(e.cols.secPass[sec], e.cols.secPass[sec+1], s.window.base())
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
	if n < f.size*len(f.later)/4 {
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

// occurringIn returns the passages of a section in which any clause occurs, also one that is
// excluded.
func (e *evaluation) occurringIn(from, to, base uint32) []foundPassage {
	if e.everywhere || e.single {
		return e.listIn(e.match, from, to, base)
	}
	for i := (from - base) >> 6; i <= (to-1-base)>>6; i++ {
		for _, set := range e.clauses {
			e.present[i] |= set[i]
		}
	}
	return e.listIn(e.present, from, to, base)
}
