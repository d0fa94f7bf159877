package bleveindex

import (
	"fmt"
	"sync"

	"travaux/index"
)

// level says to what the values of a facet belong.
type level uint8

const (
	ofStatement level = iota
	ofPassage
	ofDocument
)

// facetColumn gives the values of one facet as numbers. For all facets but the date they
// are those of a dictionary; the values of the date are years and months.
type facetColumn struct {
	field  index.Field
	level  level
	size   int         // number of values
	values *dictionary // nil for the date

	column []uint32 // one value for each statement, passage or document
	list   *lists   // or a list
	days   *calendar

	// sets has the passages of each value, where passages have lists of values of their own and
	// there are no more than 64 of these, and masks the values of each passage; else nil.
	sets  []bitset
	masks []uint64

	// sections has the one value that all passages of a section have, of the date its number;
	// manyValues where they differ or have several.
	sections []uint32
}

// manyValues stands for several values, or different ones.
const manyValues = ^uint32(0)

// calendar numbers the years and months in use: 0 is unknown, then the years in order, then
// the months in order. A date without a month stands in its year's month 0.
type calendar struct {
	values []string // "2017", "2017-12", "2017-00"
	years  int      // values[1:years+1] are years
	year   []uint32 // by date
	month  []uint32 // by date
	number map[string]uint32
}

func (s *searcher) facet(f index.Field) *facetColumn {
	col := s.column(f)
	kept := s.lazy.facets[f]
	kept.once.Do(func() {
		kept.sections = col.sectionValues(s.cols)
		kept.sets, kept.masks = col.valueSets(s.cols)
	})
	col.sections, col.sets, col.masks = kept.sections, kept.sets, kept.masks
	return col
}

// perFacet is what is made of a facet's column when it is first asked for.
type perFacet struct {
	once     sync.Once
	sections []uint32
	sets     []bitset
	masks    []uint64
}

func (s *searcher) column(f index.Field) *facetColumn {
	c := s.cols
	col := &facetColumn{field: f}
	switch f {
	case index.Speaker:
		col.column = c.speaker
	case index.Delegation:
		col.column = c.delegation
	case index.Kind:
		col.column = c.kind
	case index.Group:
		col.list = &c.groups
	case index.Date:
		col.days = s.calendar()
		col.size = len(col.days.values)
		return col
	case index.Theme:
		col.level, col.list = ofPassage, &c.themes
	case index.Language:
		col.level, col.column = ofPassage, c.passLang
	case index.Type:
		col.level, col.column = ofDocument, c.docType
	case index.Body:
		col.level, col.column = ofDocument, c.docBody
	case index.Meeting:
		col.level, col.column = ofDocument, c.docMeet
	case index.Stage:
		col.level, col.column = ofDocument, c.docStage
	}
	if dict := facetDict(f); dict >= 0 {
		col.values = c.dicts[dict]
		col.size = len(col.values.ids)
	}
	return col
}

// sectionValues returns a facet's value of each section.
func (f *facetColumn) sectionValues(c *columns) []uint32 {
	values := make([]uint32, len(c.secDoc))
	for sec := range values {
		values[sec] = f.ofSection(c, uint32(sec))
	}
	return values
}

// valueSets returns the passages of each value of a facet that belongs to passages, and the
// values of each passage, where these may be several and are few enough to be bits.
func (f *facetColumn) valueSets(c *columns) (sets []bitset, masks []uint64) {
	if f.level != ofPassage || f.list == nil || f.size > 64 {
		return nil, nil
	}
	sets, masks = make([]bitset, f.size), make([]uint64, c.passages())
	for v := range sets {
		sets[v] = newBitset(int(c.passages()))
	}
	for p := range masks {
		f.each(c, uint32(p), 0, func(v uint32) {
			sets[v].add(uint32(p))
			masks[p] |= 1 << v
		})
	}
	return sets, masks
}

// ofSection returns the one value of a section.
func (f *facetColumn) ofSection(c *columns, sec uint32) uint32 {
	first, end := c.secPass[sec], c.secPass[sec+1]
	if first == end {
		return manyValues
	}
	v := f.one(c, first, c.stmt[first])
	switch {
	case f.level == ofDocument:
	case f.level == ofStatement:
		if !c.uniform[sec] {
			return manyValues
		}
	default:
		for p := first + 1; p < end; p++ {
			if f.one(c, p, 0) != v {
				return manyValues
			}
		}
	}
	return v
}

// one returns the only value of a statement, or of its passage or document.
func (f *facetColumn) one(c *columns, pass, stmt uint32) uint32 {
	switch {
	case f.days != nil:
		return c.date[stmt]
	case f.column != nil:
		return f.column[f.at(c, pass, stmt)]
	}
	switch list := f.list.of(f.at(c, pass, stmt)); len(list) {
	case 0:
		return 0
	case 1:
		return list[0]
	}
	return manyValues
}

// each calls yield with each value that a statement, or its passage or document, has in the
// facet; unknown where it has none.
func (f *facetColumn) each(c *columns, pass, stmt uint32, yield func(v uint32)) {
	at := f.at(c, pass, stmt)
	switch {
	case f.days != nil:
		d := c.date[stmt]
		yield(f.days.year[d])
		if m := f.days.month[d]; m != 0 {
			yield(m)
		}
	case f.column != nil:
		yield(f.column[at])
	case len(f.list.of(at)) == 0:
		yield(0)
	default:
		for _, v := range f.list.of(at) {
			yield(v)
		}
	}
}

// has reports whether one of the values is ok.
func (f *facetColumn) has(c *columns, pass, stmt uint32, ok []bool) bool {
	switch {
	case f.days != nil:
		d := c.date[stmt]
		return ok[f.days.year[d]] || f.days.month[d] != 0 && ok[f.days.month[d]]
	case f.column != nil:
		return ok[f.column[f.at(c, pass, stmt)]]
	}
	return anyOrUnknown(f.list.of(f.at(c, pass, stmt)), ok)
}

// hasOne is has for the one value of a section.
func (f *facetColumn) hasOne(v uint32, ok []bool) bool {
	if f.days == nil {
		return ok[v]
	}
	return ok[f.days.year[v]] || f.days.month[v] != 0 && ok[f.days.month[v]]
}

func (f *facetColumn) at(c *columns, pass, stmt uint32) uint32 {
	switch f.level {
	case ofStatement:
		return stmt
	case ofPassage:
		return pass
	}
	return c.secDoc[c.passSec[pass]]
}

// choose returns the set of values with the given ids, nil where none is given. A value
// that the collection does not have chooses nothing.
func (f *facetColumn) choose(ids []string) []bool {
	if len(ids) == 0 {
		return nil
	}
	ok := make([]bool, f.size)
	for _, id := range ids {
		if id == index.Unknown {
			ok[0] = true
		} else if n := f.number(id); n != 0 {
			ok[n] = true
		}
	}
	return ok
}

// number returns the number of a value, 0 where the collection does not have it.
func (f *facetColumn) number(id string) uint32 {
	if f.days != nil {
		return f.days.number[id]
	}
	if f.values == nil {
		return 0
	}
	return f.values.byID[id]
}

func newCalendar(t *dateTable) *calendar {
	cal := &calendar{values: []string{index.Unknown}, year: make([]uint32, len(t.dates)), month: make([]uint32, len(t.dates)), number: map[string]uint32{}}
	years, months := map[int]bool{}, map[int]bool{}
	for _, d := range t.dates[1:] {
		years[d.Year] = true
		months[d.Year*100+d.Month] = true
	}
	for _, y := range sortedInts(years) {
		cal.add(fmt.Sprintf("%04d", y))
	}
	cal.years = len(cal.values) - 1
	for _, m := range sortedInts(months) {
		cal.add(fmt.Sprintf("%04d-%02d", m/100, m%100))
	}
	for i, d := range t.dates[1:] {
		cal.year[i+1] = cal.number[fmt.Sprintf("%04d", d.Year)]
		cal.month[i+1] = cal.number[fmt.Sprintf("%04d-%02d", d.Year, d.Month)]
	}
	return cal
}

func (c *calendar) add(value string) {
	c.number[value] = uint32(len(c.values))
	c.values = append(c.values, value)
}
