package bleveindex

import (
	"math/bits"

	"travaux/index"
)

// A window of sections is swept as bit sets, one for each clause, with one bit a passage. The
// expression is computed for 64 passages at once, totals and facets need to know of a section
// only how many of its passages match, and passages are scored only in sections that may be
// among the best (bounds.go).

// sweepScratch is the working memory of windows.
type sweepScratch struct {
	slab    []uint64
	clauses []bitset // passages that each clause occurs in
	match   bitset   // passages that hits consist of, where their section matches
	holding bitset   // those in which the expression holds
	present bitset   // passages in which any clause occurs
	word    []uint64 // of each clause
	values  []uint64 // of each clause, those of a facet
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
	sec := e.cols.passSec[from]
	for at, ok := e.match.next(from - base); ok; at, ok = e.match.next(at) {
		for e.cols.secPass[sec+1] <= base+at { // in order, since they are short
			sec++
		}
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
		set.or(t.dense.set[base>>6:][:len(set)])
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
	switch {
	case e.single && !e.everywhere:
		for _, set := range e.clauses {
			e.match.or(set)
		}
		return
	case e.perPassage():
		for i := range e.match {
			e.match[i] = e.holdingIn(i)
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
			e.holding[i] = e.holdingIn(i) & e.match[i]
		}
	}
}

// holdingIn returns for which of the 64 passages of a word the expression holds.
func (e *evaluation) holdingIn(i int) uint64 {
	e.word = e.word[:0]
	for _, set := range e.clauses {
		e.word = append(e.word, set[i])
	}
	return e.plan.expr.hold(e.word)
}

// perPassage reports whether a passage matches or not whatever its section has.
func (e *evaluation) perPassage() bool { return e.scope == index.InPassage || e.single }

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
	if s.spreads() && bits.OnesCount64(e.plan.positive) > 1 && (e.single && n > 0 || !e.single && e.holding.any(a, b)) {
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

// listIn returns the passages of a section that are in a set, with their clauses. It is
// overwritten by the next call.
func (e *evaluation) listIn(set bitset, from, to, base uint32) []foundPassage {
	e.list = e.list[:0]
	for at, ok := set.next(from - base); ok && base+at < to; at, ok = set.next(at + 1) {
		e.list = append(e.list, foundPassage{ord: base + at, mask: e.clausesOf(at)})
	}
	return e.list
}

// clausesOf returns the clauses that a bit of the window has.
func (e *evaluation) clausesOf(at uint32) (mask uint64) {
	for i, clause := range e.clauses {
		mask |= clause[at>>6] >> (at & 63) & 1 << i
	}
	return mask
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
