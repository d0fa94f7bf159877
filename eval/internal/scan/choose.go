package scan

import (
	"fmt"
	"slices"

	"travaux/corpus"
	"travaux/index"
)

// choose returns the numbers of the passages from first to before end that the selections
// and the range of dates choose.
func (e *evaluation) choose(first, end int, selections []index.Selection) []int {
	var chosen []int
	for i := first; i < end; i++ {
		if e.chosen(&e.c.passages[i], selections) {
			chosen = append(chosen, i)
		}
	}
	return chosen
}

// chosen reports whether a passage meets every selection. An excluded value takes a passage
// out whoever else speaks in it. What was chosen of a statement must be met by one and the
// same of its statements; a passage without any has an unknown one.
func (e *evaluation) chosen(p *passage, selections []index.Selection) bool {
	for _, sel := range selections {
		values := p.values(sel.Field)
		if shares(sel.Excluded, values) {
			return false
		}
		if !ofOneStatement(sel.Field) && !accepts(sel, values) {
			return false
		}
	}
	statements := p.Statements
	if len(statements) == 0 {
		statements = []corpus.Statement{{}}
	}
	for i := range statements {
		if e.statement(p, &statements[i], selections) {
			return true
		}
	}
	return false
}

// values are those of all statements of a passage, or of itself; dates as years and months.
func (p *passage) values(f index.Field) []string {
	if f != index.Date {
		return Values(p.document, p.section, p.Passage, f)
	}
	var list []string
	for _, d := range Dates(p.document, p.section, p.Passage) {
		list = append(list, buckets(d)...)
	}
	return distinct(list)
}

func ofOneStatement(f index.Field) bool {
	switch f {
	case index.Speaker, index.Delegation, index.Group, index.Kind, index.Date:
		return true
	}
	return false
}

func (e *evaluation) statement(p *passage, st *corpus.Statement, selections []index.Selection) bool {
	date := dateOf(p.document, p.section, st)
	if !inRange(date, e.req.From, e.req.To) {
		return false
	}
	for _, sel := range selections {
		switch {
		case sel.Field == index.Date:
			if !accepts(sel, buckets(date)) {
				return false
			}
		case ofOneStatement(sel.Field):
			if !accepts(sel, ofStatement(st, sel.Field)) {
				return false
			}
		}
	}
	return true
}

// accepts reports whether values have one of those selected, if any are.
func accepts(sel index.Selection, values []string) bool {
	return len(sel.Values) == 0 || shares(sel.Values, values)
}

func shares(a, b []string) bool {
	return slices.ContainsFunc(a, func(v string) bool { return slices.Contains(b, v) })
}

// inRange reports whether a date may lie between two others, both included. An unknown
// date lies in no range.
func inRange(d, from, to corpus.Date) bool {
	if from.IsZero() && to.IsZero() {
		return true
	}
	if d.IsZero() {
		return false
	}
	return d.Interval().Overlaps(corpus.Interval{From: from.Interval().From, To: to.Interval().To})
}

// buckets are the values of the date facet that a date counts for: its year, and its month,
// which is 00 where only the year is known.
func buckets(d corpus.Date) []string {
	if d.IsZero() {
		return []string{index.Unknown}
	}
	return []string{fmt.Sprintf("%04d", d.Year), fmt.Sprintf("%04d-%02d", d.Year, d.Month)}
}

// facet counts, for each value, the units that would be found if it alone were chosen in
// the facet, all else kept: the selections in other facets, and the exclusion of other
// values.
func (e *evaluation) facet(f index.Field) map[string]int {
	var others []index.Selection
	own := index.Selection{Field: f}
	for _, sel := range e.req.Selections {
		if sel.Field == f {
			own = sel
		} else {
			others = append(others, sel)
		}
	}
	found := map[string]int{}
	e.units(func(first, end int) {
		for _, v := range e.values(e.choose(first, end, others), f) {
			if e.matches(e.choose(first, end, append(slices.Clone(others), alone(own, v)))) {
				found[v]++
			}
		}
	})
	return found
}

// alone is a selection of one value in place of those that were chosen.
func alone(sel index.Selection, v string) index.Selection {
	kept := slices.DeleteFunc(slices.Clone(sel.Excluded), func(x string) bool { return x == v })
	return index.Selection{Field: sel.Field, Values: []string{v}, Excluded: kept}
}

// values returns the values of a facet that occur in passages, each once.
func (e *evaluation) values(passages []int, f index.Field) []string {
	seen := map[string]bool{}
	var list []string
	for _, i := range passages {
		for _, v := range e.c.passages[i].values(f) {
			if !seen[v] {
				seen[v] = true
				list = append(list, v)
			}
		}
	}
	return list
}
