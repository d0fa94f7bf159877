package bleveindex

import (
	"context"
	"math/bits"

	"travaux/index"
)

// Evaluation goes once over the passages in which a clause occurs, in the order of the
// collection, in blocks: the larger of the unit that the clauses must meet in (Scope) and
// the group that makes a hit (a section, or by document). For each unit it ORs the clauses
// of the chosen passages and asks the expression; in the same pass it ORs them for each
// facet value (facets.go).

// cancelEvery is how many blocks are evaluated between two looks at the context.
const cancelEvery = 512

// scratch is the working memory of one evaluation, kept from one to the next.
type scratch struct {
	masks   []uint64 // clauses of each passage of the block
	scores  []float32
	some    []uint64 // bit set of the passages of the block that have a clause
	cursors [index.MaxClauses]int
	found   []foundPassage
	chosen  []foundPassage // of a unit, where nothing is filtered; see creditChosen
	facets  [][]tally      // by facet; see facets.go
	serial  uint32
}

// foundPassage is a chosen passage of a matching unit.
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
	return &scratch{masks: make([]uint64, longest), scores: make([]float32, longest), some: make([]uint64, longest/64+1)}
}

// evaluation is one query on its way over the collection.
type evaluation struct {
	*searcher
	*scratch
	plan   *plan
	filter *chooser
	scope  index.Scope
	byDoc  bool

	everywhere bool // the expression holds where no clause occurs
	blockIsDoc bool
	required   []int // clauses without which nothing matches, rarest first

	facets []*facetCount // nil while a page is gathered
	single bool          // any clause that occurs meets the expression
}

// run visits all blocks and hands each group of found passages to visit.
func (e *evaluation) run(ctx context.Context, visit func(group uint32, found []foundPassage)) error {
	e.cursors = [index.MaxClauses]int{}
	next := uint32(0)
	for n := 0; ; n++ {
		if n%cancelEvery == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
		}
		start, ok := e.next(next)
		if !ok {
			return nil
		}
		from, to := e.block(start)
		next = to
		if len(e.required) > 1 && !e.hasRequired(from, to) {
			continue
		}
		e.gather(from, to)
		e.units(from, to)
		e.groups(visit)
	}
}

// next returns the first passage from min on that may matter.
func (e *evaluation) next(min uint32) (uint32, bool) {
	total := e.cols.passages()
	if e.everywhere {
		return min, min < total
	}
	if len(e.required) > 0 {
		return e.seekClause(e.required[0], min)
	}
	first, ok := total, false
	for i := range e.plan.clauses {
		if at, found := e.seekClause(i, min); found && at < first {
			first, ok = at, true
		}
	}
	return first, ok
}

func (e *evaluation) seekClause(i int, min uint32) (uint32, bool) {
	ords := e.plan.clauses[i].ords
	k := seek(ords, e.cursors[i], min)
	e.cursors[i] = k
	if k == len(ords) {
		return 0, false
	}
	return ords[k], true
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

// gather collects what occurs in the passages of a block.
func (e *evaluation) gather(from, to uint32) {
	for i := range e.plan.clauses {
		cl := &e.plan.clauses[i]
		k := seek(cl.ords, e.cursors[i], from)
		for bit := uint64(1) << i; k < len(cl.ords) && cl.ords[k] < to; k++ {
			at := cl.ords[k] - from
			e.masks[at] |= bit
			e.scores[at] += cl.weights[k]
			e.some[at>>6] |= 1 << (at & 63)
		}
		e.cursors[i] = k
	}
	if e.everywhere {
		for at := range to - from {
			e.some[at>>6] |= 1 << (at & 63)
		}
	}
}

// units evaluates the units of a block and leaves the passages of those that match in
// e.found. The block's memory is clear afterwards.
func (e *evaluation) units(from, to uint32) {
	e.found = e.found[:0]
	u := unit{evaluation: e}
	words := e.some[:(to-from+63)>>6]
	for i, word := range words {
		for ; word != 0; word &= word - 1 {
			at := uint32(i)<<6 + uint32(bits.TrailingZeros64(word))
			u.passage(from+at, e.masks[at], e.scores[at])
			e.masks[at], e.scores[at] = 0, 0
		}
		words[i] = 0
	}
	u.end()
}

// unit is what all clauses must meet in, as its passages come by.
type unit struct {
	*evaluation
	open  bool
	until uint32 // first passage after it
	mask  uint64 // clauses of its chosen passages
	start int    // of its passages in found
}

func (u *unit) passage(ord uint32, mask uint64, score float32) {
	if !u.open || ord >= u.until {
		u.end()
		u.begin(ord)
	}
	if u.choose(ord, mask) {
		u.mask |= mask
		if u.everywhere || mask&u.plan.positive != 0 {
			u.found = append(u.found, foundPassage{ord, score, mask})
		}
	}
}

func (u *unit) begin(ord uint32) {
	c := u.cols
	sec := c.passSec[ord]
	switch u.scope {
	case index.InPassage:
		u.until = ord + 1
	case index.InDocument:
		_, u.until = c.docPassages(c.secDoc[sec])
	default:
		u.until = c.secPass[sec+1]
	}
	u.open, u.mask, u.start = true, 0, len(u.evaluation.found)
	u.serial++
}

func (u *unit) end() {
	if !u.open {
		return
	}
	u.open = false
	if !u.plan.expr.holds(u.mask) {
		u.evaluation.found = u.evaluation.found[:u.start]
	}
	if len(u.chosen) > 0 {
		u.creditChosen()
		u.chosen = u.chosen[:0]
	}
	u.countUnit()
}

// groups parts the found passages of a block into hits.
func (e *evaluation) groups(visit func(group uint32, found []foundPassage)) {
	for i := 0; i < len(e.found); {
		g := e.group(e.found[i].ord)
		j := i + 1
		for j < len(e.found) && e.group(e.found[j].ord) == g {
			j++
		}
		visit(g, e.found[i:j])
		i = j
	}
}

// group returns the section, or document, whose hit a passage belongs to.
func (e *evaluation) group(ord uint32) uint32 {
	sec := e.cols.passSec[ord]
	if e.byDoc {
		return e.cols.secDoc[sec]
	}
	return sec
}
