package bleveindex

import (
	"math/bits"
	"slices"
	"strings"

	"travaux/corpus"
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

// tally is what was gathered for one facet value.
type tally struct {
	mask  uint64
	unit  uint32 // serial number of the unit that mask belongs to
	count uint32
}

// facetCount counts one facet.
type facetCount struct {
	*facetColumn
	selection *selection // nil where nothing was chosen
	tallies   []tally    // by value
	touched   []uint32   // values that the unit has
}

// setFacets prepares the counting of the facets that a request asks for.
func (e *evaluation) setFacets(fields []index.Field) {
	for i, f := range fields {
		col := e.facet(f)
		if len(e.scratch.facets) <= i {
			e.scratch.facets = append(e.scratch.facets, nil)
		}
		t := e.scratch.facets[i]
		if cap(t) < col.size {
			t = make([]tally, col.size)
			e.scratch.facets[i] = t
		}
		t = t[:col.size]
		clear(t)
		fc := &facetCount{facetColumn: col, tallies: t}
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
	if u.filter.trivial {
		u.creditAll(ord, first, end, mask)
		return true
	}
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

// creditAll gathers the clauses of a passage for all facets. What adds nothing to what the
// unit's passages of the same document, and of a section in which one speaks throughout,
// have added already, is left out: that is most of a speech.
func (u *unit) creditAll(ord, first, end uint32, mask uint64) {
	newToDoc := !u.begun || mask&^u.docMask != 0
	sec := u.cols.passSec[ord]
	newToSec := !u.begun || sec != u.sec || !u.cols.uniform[sec] || mask&^u.secMask != 0
	if sec != u.sec {
		u.secMask = 0
	}
	u.begun, u.sec = true, sec
	u.docMask |= mask
	u.secMask |= mask
	for _, f := range u.facets {
		if f.level == ofPassage || f.level == ofDocument && newToDoc || f.level == ofStatement && newToSec {
			u.credit(f, ord, first, end, mask)
		}
	}
}

// verdict is which selections a passage fails whoever speaks in it.
type verdict struct {
	fails    uint32 // by slot
	excluded exclusion
}

func (u *unit) verdict(ord uint32) (v verdict) {
	for _, sel := range u.filter.selections {
		if x := sel.exclusion(u.cols, ord); x.hit {
			v.fails |= 1 << sel.slot
			v.excluded = x
		} else if sel.facet.level != ofStatement && !sel.fits(u.cols, ord, 0) {
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
		if f.selection == nil || f.selection.slot != slot {
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
			u.note(f, f.days.year[d], mask)
			if m := f.days.month[d]; m != 0 {
				u.note(f, m, mask)
			}
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
	t := &f.tallies[v]
	switch {
	case t.unit == u.serial:
		t.mask |= mask
	case u.single:
		t.unit = u.serial
		t.count++
	default:
		t.unit, t.mask = u.serial, mask
		f.touched = append(f.touched, v)
	}
}

// countUnit counts the values for which the unit would be found.
func (u *unit) countUnit() {
	if u.single {
		return
	}
	for _, f := range u.facets {
		for _, v := range f.touched {
			if t := &f.tallies[v]; u.plan.expr.holds(t.mask) {
				t.count++
			}
		}
		f.touched = f.touched[:0]
	}
}

// result writes the counts of a facet in the order of index.Facet.
func (f *facetCount) result(s *searcher, size int) index.Facet {
	if f.days != nil {
		return f.dateResult()
	}
	names, order := s.valueNames(f.field)
	out := index.Facet{Field: f.field}
	for _, v := range f.most(order, size, &out.Distinct) {
		value := f.value(f.id(v))
		value.Name = names[v]
		out.Values = append(out.Values, value)
	}
	for _, id := range f.wanted() {
		if slices.ContainsFunc(out.Values, func(v index.FacetValue) bool { return v.Value == id }) {
			continue
		}
		value := f.value(id)
		if n := f.number(id); n != 0 && s.inUse(facetDict(f.field))[n] > 0 {
			value.Name = names[n]
		}
		out.Values = append(out.Values, value)
	}
	slices.SortFunc(out.Values, compareValues)
	out.Values = cut(out.Values, size)
	return out
}

// most returns the size values with the highest counts, those of equal count in the order
// of their names, and unknown; it counts how many there are in all.
func (f *facetCount) most(order []uint32, size int, distinct *int) []uint32 {
	var keys []uint64
	for rank, v := range order {
		if n := f.tallies[v].count; n > 0 {
			keys = append(keys, uint64(^n)<<32|uint64(rank))
		}
	}
	*distinct = len(keys)
	slices.Sort(keys)
	var values []uint32
	for _, k := range keys[:min(size, len(keys))] {
		values = append(values, order[uint32(k)])
	}
	if f.tallies[0].count > 0 {
		values = append(values, 0)
	}
	return values
}

// wanted returns the values that the request selects or excludes, each once; they are shown
// whatever their count, also where the collection does not have them.
func (f *facetCount) wanted() []string {
	if f.selection == nil {
		return nil
	}
	ids := slices.Concat(f.selection.Values, f.selection.Excluded)
	slices.Sort(ids)
	return slices.Compact(ids)
}

func (f *facetCount) count(id string) int {
	n := f.number(id)
	if n == 0 && id != index.Unknown {
		return 0
	}
	return int(f.tallies[n].count)
}

func (f *facetCount) value(id string) index.FacetValue {
	value := index.FacetValue{Value: id, Name: corpus.Name{ID: id}, Count: f.count(id)}
	if sel := f.selection; sel != nil {
		value.Selected = slices.Contains(sel.Values, id)
		value.Excluded = slices.Contains(sel.Excluded, id)
	}
	return value
}

func (f *facetColumn) id(v uint32) string {
	switch {
	case v == 0:
		return index.Unknown
	case f.days != nil:
		return f.days.values[v]
	}
	return f.values.ids[v]
}

// compareValues orders facet values: unknown last, selected first, then by count, label
// and id.
func compareValues(a, b index.FacetValue) int {
	if u, v := a.Value == index.Unknown, b.Value == index.Unknown; u != v {
		return sign(u)
	}
	if a.Selected != b.Selected {
		return -sign(a.Selected)
	}
	if a.Count != b.Count {
		return b.Count - a.Count
	}
	if n := strings.Compare(a.Name.Label(corpus.English), b.Name.Label(corpus.English)); n != 0 {
		return n
	}
	return strings.Compare(a.Value, b.Value)
}

func sign(b bool) int {
	if b {
		return 1
	}
	return -1
}

// cut keeps the first size values, and of the rest those that were selected or excluded,
// and unknown.
func cut(values []index.FacetValue, size int) []index.FacetValue {
	kept := values[:0]
	for i, v := range values {
		if i < size || v.Selected || v.Excluded || v.Value == index.Unknown {
			kept = append(kept, v)
		}
	}
	return kept
}

// monthYears is up to how many years the date facet shows months.
const monthYears = 3

// dateResult writes years in order of time, each followed by its months where there are
// few years; unknown last.
func (f *facetCount) dateResult() index.Facet {
	out := index.Facet{Field: f.field}
	ids := f.wanted()
	months := f.fewYears()
	for v := range f.tallies {
		if f.tallies[v].count > 0 && (v <= f.days.years || months) {
			ids = append(ids, f.id(uint32(v)))
		}
	}
	slices.Sort(ids) // years, their months, unknown
	for _, id := range slices.Compact(ids) {
		v := f.value(id)
		out.Values = append(out.Values, v)
		if v.Count > 0 && id != index.Unknown {
			out.Distinct++
		}
	}
	return out
}

// fewYears reports whether the selected years, or else those that match, are so few that
// months are of use.
func (f *facetCount) fewYears() bool {
	years := map[string]bool{}
	if f.selection != nil {
		for _, id := range f.selection.Values {
			if len(id) >= 4 && id != index.Unknown {
				years[id[:4]] = true
			}
		}
	}
	if len(years) == 0 {
		for y := 1; y <= f.days.years; y++ {
			if f.tallies[y].count > 0 {
				years[f.id(uint32(y))] = true
			}
		}
	}
	return len(years) <= monthYears
}
