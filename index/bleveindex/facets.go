package bleveindex

import (
	"math"
	"math/bits"

	"travaux/index"
)

// A facet value's count is the number of units that would be found if that value alone were
// chosen in its facet, everything else as it is. All facets are counted in the one pass of
// the evaluation. For each statement it is asked which facets' selections it fails:
//
//	none           its clauses count for its values in every facet
//	exactly one    they count for its values in that facet alone
//	more           they count nowhere
//
// Theme, language and the document's facets fail for all statements of a passage at once,
// and so does an excluded value. A passage that is only excluded by one value of a facet
// counts for that value, because choosing it alone would take it back.

// tally is what was gathered for one facet value in one unit.
type tally struct {
	mask uint64
	unit uint32 // serial number of the unit that mask belongs to
}

// tallies is the memory in which a facet is counted, by value.
type tallies struct {
	units  []tally
	counts []uint32
	later  bitset // passages of the window at hand that are yet to be counted
}

// clear makes room for n values that nothing has. What is in units is of units past.
func (t *tallies) clear(n int) {
	if cap(t.counts) < n {
		t.units, t.counts = make([]tally, n), make([]uint32, n)
	}
	t.units, t.counts = t.units[:n], t.counts[:n]
	clear(t.counts)
}

// facetCount counts one facet.
type facetCount struct {
	*facetColumn
	*tallies
	selection *selection // nil where nothing was chosen
	touched   []uint32   // values that the unit has
}

// setFacets prepares the counting of the facets that a request asks for.
func (e *evaluation) setFacets(fields []index.Field) {
	if e.serial > math.MaxUint32/2 { // no search has as many units as are left
		e.serial, e.scratch.facets = 0, nil
	}
	for i, f := range fields {
		col := e.facet(f)
		if len(e.scratch.facets) <= i {
			e.scratch.facets = append(e.scratch.facets, &tallies{})
		}
		fc := &facetCount{facetColumn: col, tallies: e.scratch.facets[i]}
		fc.clear(col.size)
		for _, sel := range e.filter.selections {
			if sel.facet.field == f {
				fc.selection = sel
			}
		}
		e.facets = append(e.facets, fc)
	}
}

// choose reports whether a passage is chosen, and gathers its clauses for the facets.
func (u *unit) choose(ord uint32, mask uint64) bool {
	c := u.cols
	first, end := c.stmt[ord], c.stmt[ord+1]
	if u.filter.excludes(c, ord) {
		return false
	}
	v := u.verdict(ord)
	if bits.OnesCount32(v.fails) > 1 {
		return false
	}
	chosen := false
	for s := first; s < end; s++ {
		if !u.filter.admits(c, ord, s) {
			continue
		}
		fails := v.fails
		for _, sel := range u.filter.selections {
			if sel.facet.level == ofStatement && v.fails&(1<<sel.slot) == 0 && !sel.fits(c, ord, s) {
				fails |= 1 << sel.slot
			}
		}
		switch bits.OnesCount32(fails) {
		case 0:
			u.creditStatement(ord, s, mask)
			chosen = true
		case 1:
			u.creditFailing(ord, s, mask, bits.TrailingZeros32(fails), v)
		}
	}
	if chosen {
		for _, f := range u.facets {
			if f.level != ofStatement {
				u.credit(f, ord, 0, 1, mask)
			}
		}
	}
	return chosen
}

// creditChosen gathers the clauses of a unit's passages, all of which are chosen, for all
// facets, section by section: what all passages of one have is gathered once.
func (u *unit) creditChosen() {
	c := u.cols
	for i := 0; i < len(u.chosen); {
		sec := c.passSec[u.chosen[i].ord]
		j := i
		for j < len(u.chosen) && u.chosen[j].ord < c.secPass[sec+1] {
			j++
		}
		list := u.chosen[i:j]
		mask := clausesOf(list)
		for _, f := range u.facets {
			u.creditSection(f, f.sections[sec], list, mask)
		}
		i = j
	}
}

// creditSection gathers the clauses of passages of one section for the value that all have.
func (u *unit) creditSection(f *facetCount, value uint32, list []foundPassage, mask uint64) {
	switch {
	case value == manyValues && f.level == ofPassage:
		u.creditPassages(f, list)
	case value == manyValues:
		for i := range list {
			u.credit(f, list[i].ord, u.cols.stmt[list[i].ord], u.cols.stmt[list[i].ord+1], list[i].mask)
		}
	case f.days != nil:
		u.noteDate(f, value, mask)
	default:
		u.note(f, value, mask)
	}
}

// creditPassages gathers the clauses of each passage for its values. Most passages have those
// of the one before (no theme at all): what they had is not noted again.
func (u *unit) creditPassages(f *facetCount, passages []foundPassage) {
	last, noted := uint64(0), uint64(0)
	for i := range passages {
		p := &passages[i]
		switch {
		case f.masks != nil:
			values := f.masks[p.ord]
			if values == last && p.mask&^noted == 0 {
				continue
			}
			if values != last {
				last, noted = values, 0
			}
			noted |= p.mask
			for ; values != 0; values &= values - 1 {
				u.note(f, uint32(bits.TrailingZeros64(values)), p.mask)
			}
		default:
			f.each(u.cols, p.ord, 0, func(v uint32) { u.note(f, v, p.mask) })
		}
	}
}

// noteDate notes the year and the month of a date.
func (u *unit) noteDate(f *facetCount, date uint32, mask uint64) {
	u.note(f, f.days.year[date], mask)
	if m := f.days.month[date]; m != 0 {
		u.note(f, m, mask)
	}
}

// verdict is which selections a passage fails whoever speaks in it.
type verdict struct {
	fails    uint32 // by slot
	excluded exclusion
}

func (e *evaluation) verdict(ord uint32) (v verdict) {
	for _, sel := range e.filter.selections {
		if x := sel.exclusion(e.cols, ord); x.hit {
			v.fails |= 1 << sel.slot
			v.excluded = x
		} else if sel.facet.level != ofStatement && !sel.fits(e.cols, ord, 0) {
			v.fails |= 1 << sel.slot
		}
	}
	return v
}

// creditStatement gathers the clauses of a passage for the values of a chosen statement.
func (u *unit) creditStatement(ord, stmt uint32, mask uint64) {
	for _, f := range u.facets {
		if f.level == ofStatement {
			u.credit(f, ord, stmt, stmt+1, mask)
		}
	}
}

// creditFailing gathers them for the one facet whose selection the statement fails.
func (u *unit) creditFailing(ord, stmt uint32, mask uint64, slot int, v verdict) {
	for _, f := range u.facets {
		if !f.isSelected(slot) {
			continue
		}
		if !v.excluded.hit {
			u.credit(f, ord, stmt, stmt+1, mask)
		} else if v.excluded.sole {
			f.each(u.cols, ord, stmt, func(value uint32) {
				if value == v.excluded.value {
					u.note(f, value, mask)
				}
			})
		}
	}
}

// credit gathers clauses for the values of the statements from first to end, or of their
// passage or document.
func (u *unit) credit(f *facetCount, ord, first, end uint32, mask uint64) {
	switch f.level {
	case ofPassage:
		first, end = ord, ord+1
	case ofDocument:
		first = u.cols.secDoc[u.cols.passSec[ord]]
		end = first + 1
	}
	switch {
	case f.column != nil:
		for _, v := range f.column[first:end] {
			u.note(f, v, mask)
		}
	case f.days != nil:
		for _, d := range u.cols.date[first:end] {
			u.noteDate(f, d, mask)
		}
	default:
		for i := first; i < end; i++ {
			values := f.list.of(i)
			if len(values) == 0 {
				u.note(f, 0, mask)
			}
			for _, v := range values {
				u.note(f, v, mask)
			}
		}
	}
}

func (u *unit) note(f *facetCount, v uint32, mask uint64) {
	t := &f.units[v]
	switch {
	case t.unit == u.serial:
		t.mask |= mask
	case u.single:
		t.unit = u.serial
		f.counts[v]++
	default:
		t.unit, t.mask = u.serial, mask
		f.touched = append(f.touched, v)
	}
}

// count counts passages of one section, each of which is found by itself, for their values.
func (u *unit) count(f *facetCount, found []foundPassage) {
	n := uint32(len(found))
	v := f.sections[u.cols.passSec[found[0].ord]]
	switch {
	case v == manyValues && f.level == ofPassage:
		for i := range found {
			f.countPassage(found[i].ord)
		}
	case v == manyValues:
		for i := range found {
			u.countStatements(f, found[i].ord)
		}
	default:
		f.add(v, n)
	}
}

// countPassage counts one passage for the values that it has itself.
func (f *facetCount) countPassage(ord uint32) {
	if f.masks != nil {
		f.addAll(f.masks[ord])
		return
	}
	if f.column != nil {
		f.counts[f.column[ord]]++
		return
	}
	values := f.list.of(ord)
	if len(values) == 0 {
		f.counts[0]++
	}
	for _, v := range values {
		f.counts[v]++
	}
}

// countStatements counts one passage once for each value that its statements have.
func (u *unit) countStatements(f *facetCount, ord uint32) {
	u.serial++
	for s := u.cols.stmt[ord]; s < u.cols.stmt[ord+1]; s++ {
		f.each(u.cols, ord, s, func(v uint32) {
			if t := &f.units[v]; t.unit != u.serial {
				t.unit = u.serial
				f.counts[v]++
			}
		})
	}
}

// countUnit counts the values for which the unit would be found.
func (u *unit) countUnit() {
	if u.single {
		return
	}
	for _, f := range u.facets {
		for _, v := range f.touched {
			if u.plan.expr.holds(f.units[v].mask) {
				f.counts[v]++
			}
		}
		f.touched = f.touched[:0]
	}
}
