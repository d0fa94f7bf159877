package bleveindex

import (
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/index"
)

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
	size = max(min(size, len(order)), 1)
	kept := make([]uint64, 0, 2*size)
	least := ^uint64(0) // what is larger is not among the first of those seen
	for rank, v := range order {
		n := f.counts[v]
		if n == 0 {
			continue
		}
		*distinct++
		key := uint64(^n)<<32 | uint64(rank)
		if key >= least {
			continue
		}
		if kept = append(kept, key); len(kept) == cap(kept) {
			slices.Sort(kept)
			kept = kept[:size]
			least = kept[size-1]
		}
	}
	slices.Sort(kept)
	var values []uint32
	for _, k := range kept[:min(size, len(kept))] {
		values = append(values, order[uint32(k)])
	}
	if f.counts[0] > 0 {
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
	return int(f.counts[n])
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
	for v := range f.counts {
		if f.counts[v] > 0 && (v <= f.days.years || months) {
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
			if f.counts[y] > 0 {
				years[f.id(uint32(y))] = true
			}
		}
	}
	return len(years) <= monthYears
}
