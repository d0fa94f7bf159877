package web

import (
	"travaux/index"
)

// facetView is a facet beside the results.
type facetView struct {
	ID     string
	Title  string
	Values []facetValue
	More   *link // to the page with all of the values
	Open   bool
}

// facetValue is a value with the address of the page that chooses it or undoes that, and of
// the one that excludes it.
type facetValue struct {
	Label, Count       string
	Href               string
	Exclude            string // empty where it is chosen or excluded already
	ExcludeLabel       string
	Selected, Excluded bool
	None               bool // nothing would be found
}

// openFacets is how many facets are open on a page from the start; those with a selection
// are open as well.
const openFacets = 5

// facetViews returns the facets as lists, and the one of dates also as a picture.
func facetViews(pr *printer, a *reply) ([]facetView, *histogram) {
	var views []facetView
	var dates *histogram
	for _, f := range a.result.Facets {
		if f.Field == index.Date {
			dates = newHistogram(pr, a, f)
			continue
		}
		view := newFacetView(pr, a, f)
		if len(view.Values) == 0 {
			continue
		}
		view.Open = view.Open || len(views) < openFacets
		views = append(views, view)
	}
	return views, dates
}

func newFacetView(pr *printer, a *reply, f index.Facet) facetView {
	view := facetView{ID: "facet-" + string(f.Field), Title: pr.T("field." + string(f.Field))}
	m := maker{pr: pr, names: a.names}
	for _, v := range f.Values {
		if v.Value == index.Unknown && v.Count == 0 && !v.Selected && !v.Excluded {
			continue
		}
		view.Values = append(view.Values, newFacetValue(pr, a, f.Field, v, m.facetLabel(f.Field, v)))
		view.Open = view.Open || v.Selected || v.Excluded
	}
	if len(view.Values) == 1 && view.Values[0].Label == pr.T("value.unknown") && !view.Open {
		view.Values = nil // nothing in the results has a value here: there is no choice
	}
	if f.Distinct > a.request.FacetSize {
		more := a.params
		more.facetSize = min(f.Distinct, maxFacetSize)
		view.More = &link{pr.T("facet.more", "n", f.Distinct), more.searchURL() + "#" + view.ID}
	}
	return view
}

func newFacetValue(pr *printer, a *reply, f index.Field, v index.FacetValue, label string) facetValue {
	out := facetValue{
		Label:    label,
		Count:    pr.Number(v.Count),
		Selected: v.Selected,
		Excluded: v.Excluded,
		None:     v.Count == 0,
	}
	if v.Selected || v.Excluded {
		out.Href = a.params.drop(f, v.Value).href(a.onResults)
		return out
	}
	out.Href = a.params.choose(f, v.Value, false).href(a.onResults)
	out.Exclude = a.params.choose(f, v.Value, true).href(a.onResults)
	out.ExcludeLabel = pr.T("facet.exclude", "value", label)
	return out
}

// href is the address of p's page. On a page of results it is written without the path: there
// are a hundred of them, and short ones keep the page small.
func (p params) href(onResults bool) string {
	if q := p.queryString(); onResults && q != "" {
		return q
	}
	return p.searchURL()
}
