package bleveindex

import (
	"slices"

	"travaux/corpus"
	"travaux/index"
)

// chooser decides which passages are chosen, by the query's filters and the request's
// selections.
type chooser struct {
	filters
	said       []bool // by date: inside From and To; nil where they are open
	selections []*selection
	trivial    bool // every passage is chosen
	uneven     bool // passages of a section in which one speaks throughout may be chosen or not
	bySection  bool // nothing is asked but said and selections
	dates      *facetColumn
}

// selection is what was chosen in one facet.
type selection struct {
	index.Selection
	facet    *facetColumn
	slot     int    // its bit in a set of failing facets
	values   []bool // by value; nil where nothing is chosen
	excluded []bool // by value; nil where nothing is excluded
}

func (s *searcher) newChooser(p *plan, req *index.Request) *chooser {
	ch := &chooser{filters: p.filters}
	if !req.From.IsZero() || !req.To.IsZero() {
		ch.said = s.cols.dates.overlapping(between(req.From, req.To))
		ch.dates = s.facet(index.Date)
	}
	for _, sel := range req.Selections {
		if len(sel.Values) == 0 && len(sel.Excluded) == 0 {
			continue
		}
		facet := s.facet(sel.Field)
		ch.selections = append(ch.selections, &selection{Selection: sel, facet: facet, slot: len(ch.selections),
			values: facet.choose(sel.Values), excluded: facet.choose(sel.Excluded)})
	}
	ch.uneven = p.filters.uneven || slices.ContainsFunc(ch.selections, func(s *selection) bool { return s.facet.level == ofPassage })
	ch.bySection = ch.filters.empty()
	ch.trivial = ch.filters.empty() && ch.said == nil && len(ch.selections) == 0
	return ch
}

// between is the interval from the first day of one date to the last of another.
func between(from, to corpus.Date) corpus.Interval {
	return corpus.Interval{From: from.Interval().From, To: to.Interval().To}
}

// admits reports whether a statement meets everything but the selections.
func (ch *chooser) admits(c *columns, pass, stmt uint32) bool {
	return (ch.said == nil || ch.said[c.date[stmt]]) && ch.filters.admits(pass, stmt)
}

// exclusion tells what a passage has of the values excluded in one facet.
type exclusion struct {
	hit   bool
	sole  bool   // exactly one of them
	value uint32 // that one
}

// exclusion looks through all statements of a passage: an excluded value removes the
// passage whoever else speaks in it.
func (sel *selection) exclusion(c *columns, pass uint32) (x exclusion) {
	if sel.excluded == nil {
		return x
	}
	note := func(v uint32) {
		if !sel.excluded[v] {
			return
		}
		x.sole = !x.hit || x.sole && x.value == v
		x.hit, x.value = true, v
	}
	if sel.facet.level != ofStatement {
		sel.facet.each(c, pass, 0, note)
		return x
	}
	for s := c.stmt[pass]; s < c.stmt[pass+1]; s++ {
		sel.facet.each(c, pass, s, note)
	}
	return x
}

// fits reports whether a statement has a chosen value.
func (sel *selection) fits(c *columns, pass, stmt uint32) bool {
	return sel.values == nil || sel.facet.has(c, pass, stmt, sel.values)
}
