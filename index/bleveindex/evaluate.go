package bleveindex

import (
	"context"
	"math/bits"

	"travaux/index"
)

// Evaluation goes once over the passages in which a clause occurs, in the order of the
// collection. It takes them in windows of whole blocks, a block being the larger of the unit
// that the clauses must meet in (Scope) and the group that makes a hit (a section, or by
// document).
//
// Where blocks are sections, a window is bit sets of the passages that have each clause
// (sweep.go). Sections whose passages are chosen or not one by one, and documents, are
// gathered passage by passage (here): the clauses of each and what it scores are collected,
// each unit is asked whether the expression holds for the clauses of its chosen passages
// (units.go), and the values of facets are counted in the same pass (facets.go).

const (
	// windowPassages is about how many passages a window has: what is gathered of them stays
	// in the nearest cache of a processor.
	windowPassages = 4096
	// cancelEvery is how many windows are evaluated between two looks at the context.
	cancelEvery = 64
)

// scratch is the working memory of one evaluation, kept from one to the next.
type scratch struct {
	masks  []uint64 // clauses of each passage of the window
	scores []float32
	some   []uint64 // bit set of the passages of the window that have a clause
	terms  []cursor
	spans  [index.MaxClauses + 1]int // where the terms of each clause begin, and the end
	list   []foundPassage            // of the section at hand, those that have a clause
	found  []foundPassage
	chosen []foundPassage // of a unit, for the facets; see creditChosen
	facets []*tallies     // by facet; see facets.go
	serial uint32
	sweepScratch
}

// cursor is a term on its way over the collection.
type cursor struct {
	term
	bit    uint64 // of its clause
	at     int    // in the postings, where it is looked for
	first  int    // in the postings, the first in the window that ends at at
	scored int    // in the postings, where it is scored
	sum    jointTimes
}

// foundPassage is a passage, its clauses, and what they score.
type foundPassage struct {
	ord   uint32
	score float32
	mask  uint64
}

func newScratch(c *columns) *scratch {
	longest := uint32(1)
	for d := range c.docs {
		from, to := c.docPassages(uint32(d))
		longest = max(longest, to-from)
	}
	n := longest + windowPassages
	return &scratch{masks: make([]uint64, n), scores: make([]float32, n), some: make([]uint64, n/64+1)}
}

// evaluation is one query on its way over the collection.
type evaluation struct {
	*searcher
	*scratch
	plan   *plan
	filter *chooser
	scope  index.Scope
	byDoc  bool
	whole  bool // hits have all their passages

	everywhere bool // the expression holds where no clause occurs
	negates    bool // a clause that occurs may be why it does not
	blockIsDoc bool
	required   []int // clauses without which nothing matches, rarest first
	meets      bool  // they must meet in one passage
	leaps      bool  // they are so rare that it pays to look for the blocks that have all of them

	view   span              // the window at hand
	facets []*facetCount     // nil while a page is gathered
	single bool              // any clause that occurs meets the expression
	named  map[uint32]uint32 // first passage found of each document whose title was typed
}

// run goes over all windows and has the groups ranked that match.
func (e *evaluation) run(ctx context.Context, r *ranking) error {
	e.rewind()
	next := uint32(0)
	for n := 0; ; n++ {
		if n%cancelEvery == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		from, to, ok := e.window(next)
		if !ok {
			return nil
		}
		next, e.view = to, span{from, to}
		if !e.blockIsDoc {
			e.sweep(r, from, to)
			continue
		}
		e.evaluate(from, to)
		e.groups(r.group)
	}
}

// rewind puts all terms back to the beginning.
func (e *evaluation) rewind() {
	e.terms = e.terms[:0]
	for i := range e.plan.clauses {
		e.spans[i] = len(e.terms)
		for _, t := range e.plan.clauses[i].terms {
			e.terms = append(e.terms, cursor{term: t, bit: 1 << i})
		}
	}
	e.spans[len(e.plan.clauses)] = len(e.terms)
}

// window returns the next passages, from min on, that are looked at together: where clauses
// must meet and are rare the one block in which they may, else some thousand passages.
func (e *evaluation) window(min uint32) (from, to uint32, ok bool) {
	for {
		start, ok := e.next(min)
		if !ok {
			return 0, 0, false
		}
		from, to = e.block(start)
		switch {
		case !e.leaps:
			if e.cols.passages()-from > windowPassages {
				_, end := e.block(from + windowPassages - 1)
				return from, max(to, end), true
			}
			return from, e.cols.passages(), true
		case e.meets || e.hasRequired(from, to):
			return from, to, true
		}
		min = to
	}
}

func (e *evaluation) sectionEnd(pass uint32) uint32 { return e.cols.secPass[e.cols.passSec[pass]+1] }

// next returns the first passage from min on that may matter.
func (e *evaluation) next(min uint32) (uint32, bool) {
	total := e.cols.passages()
	switch {
	case e.everywhere:
		return min, min < total
	case e.meets && e.leaps:
		return e.meeting(min)
	case len(e.required) > 0:
		return e.seekClause(e.required[0], min)
	}
	return e.seekTerms(0, len(e.terms), min)
}

// meeting returns the first passage from min on that all required clauses have.
func (e *evaluation) meeting(min uint32) (uint32, bool) {
	for n, i := 0, 0; n < len(e.required); n++ {
		at, ok := e.seekClause(e.required[i], min)
		if !ok {
			return 0, false
		}
		if at > min {
			min, n = at, 0
		}
		if i++; i == len(e.required) {
			i = 0
		}
	}
	return min, true
}

func (e *evaluation) seekClause(i int, min uint32) (uint32, bool) {
	return e.seekTerms(e.spans[i], e.spans[i+1], min)
}

// seekTerms returns the first passage from min on that has one of the terms.
func (e *evaluation) seekTerms(first, end int, min uint32) (uint32, bool) {
	nearest, ok := e.cols.passages(), false
	for j := first; j < end; j++ {
		t := &e.terms[j]
		at, ord, has := t.next(t.at, min)
		if t.at = at; has && ord < nearest {
			nearest, ok = ord, true
		}
	}
	return nearest, ok
}

func (e *evaluation) hasRequired(from, to uint32) bool {
	for _, i := range e.required[1:] {
		if at, ok := e.seekClause(i, from); !ok || at >= to {
			return false
		}
	}
	return true
}

// block returns the passages of the block that a passage is in.
func (e *evaluation) block(pass uint32) (from, to uint32) {
	c := e.cols
	sec := c.passSec[pass]
	if e.blockIsDoc {
		return c.docPassages(c.secDoc[sec])
	}
	return c.secPass[sec], c.secPass[sec+1]
}

// evaluate leaves the chosen passages of the matching units of a window in e.found.
func (e *evaluation) evaluate(from, to uint32) {
	e.found, e.list = e.found[:0], e.list[:0]
	u := unit{evaluation: e}
	e.gather(from, to)
	e.sections(&u, from, to)
	u.end()
}

// gather collects what occurs in the passages of a window, and what they score by it.
func (e *evaluation) gather(from, to uint32) {
	masks, some, scores := e.masks[:to-from], e.some, e.scores[:to-from]
	for j := range e.terms {
		t := &e.terms[j]
		i, ord, ok := t.next(t.scored, from)
		for ; ok && ord < to; i, ord, ok = t.next(i+1, ord+1) {
			at := ord - from
			masks[at] |= t.bit
			some[at>>6] |= 1 << (at & 63)
			switch {
			case t.gain == 0:
			case t.members != nil:
				t.sum.in(e.view, t.members)
				scores[at] += t.gained(t.sum.of(ord), ord, e.cols.heavy)
			default:
				scores[at] += t.weight(i, ord, e.cols.heavy)
			}
		}
		t.scored = i
	}
	if e.everywhere {
		for at := range to - from {
			some[at>>6] |= 1 << (at & 63)
		}
	}
}

// sections hands on the passages of a window that have a clause, section by section. The
// window's memory is clear afterwards.
func (e *evaluation) sections(u *unit, from, to uint32) {
	words := e.some[:(to-from+63)>>6]
	masks, scores := e.masks[:to-from], e.scores[:to-from]
	end, list := from, e.list
	for i, word := range words {
		for ; word != 0; word &= word - 1 {
			at := uint32(i)<<6 + uint32(bits.TrailingZeros64(word))
			if ord := from + at; ord >= end {
				u.section(list)
				list, end = list[:0], e.sectionEnd(ord)
			}
			list = append(list, foundPassage{from + at, scores[at], masks[at]})
			masks[at], scores[at] = 0, 0
		}
		words[i] = 0
	}
	u.section(list)
	e.list = list[:0]
}

// groups parts the found passages of a window into hits.
func (e *evaluation) groups(visit func(group uint32, found []foundPassage)) {
	c := e.cols
	for i := 0; i < len(e.found); {
		g := c.passSec[e.found[i].ord]
		end := c.secPass[g+1]
		if e.byDoc {
			g = c.secDoc[g]
			_, end = c.docPassages(g)
		}
		j := i + 1
		for j < len(e.found) && e.found[j].ord < end {
			j++
		}
		visit(g, e.found[i:j])
		i = j
	}
}
