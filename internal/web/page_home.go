package web

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// homePage says what there is to search.
type homePage struct {
	layout
	Figures   []figure
	Languages []figure
	Facets    []facetView
	Histogram *histogram
	Examples  []example
	Built     string
}

type figure struct{ Count, Label string }

// homeFacets are those that a reader begins with.
func homeFacets() []index.Field {
	return []index.Field{index.Speaker, index.Theme, index.Type, index.Delegation, index.Date}
}

func (s *Server) home(c *gin.Context) error {
	if faults := onlyKnown(c.Request.URL.Query(), uiParameter()); faults != nil {
		return faultsProblem(faults)
	}
	if _, err := readUI(c.Request.URL.Query()); err != nil {
		return err
	}
	searcher, release, err := s.lend(c)
	if searcher == nil {
		return err
	}
	defer release()
	p := params{size: 0, ui: c.Query("ui")}
	p.facets = homeFacets()
	a, err := s.ask(c.Request.Context(), searcher, p, index.Request{FacetSize: pageFacetSize})
	if err != nil {
		return err
	}
	a.params.size, a.params.facets = -1, nil // links lead to ordinary pages of results
	return s.render(c, http.StatusOK, "home", s.homePage(c, a, searcher.Generation()))
}

func (s *Server) homePage(c *gin.Context, a *reply, g index.Generation) homePage {
	l := s.layout(c, "")
	data := homePage{layout: l, Examples: examples(l.printer, c.Query("ui"))[:homeExamples]}
	data.Title = l.T("home.title")
	for _, f := range []struct {
		key string
		n   int
	}{{"total.documents", g.Documents}, {"total.sections", g.Sections}, {"total.passages", g.Passages}, {"total.statements", g.Stmts}} {
		data.Figures = append(data.Figures, figure{Label: l.T(f.key, "n", f.n)})
	}
	for _, lang := range languagesOf(g) {
		data.Languages = append(data.Languages, figure{Count: l.Number(g.Languages[lang]), Label: a.names.label(l.printer, index.Language, lang)})
	}
	data.Facets, data.Histogram = facetViews(l.printer, a)
	if !g.Built.IsZero() {
		y, m, d := g.Built.UTC().Date()
		data.Built = l.T("home.built", "number", fmt.Sprint(g.Number), "date", l.Date(corpus.Date{Year: y, Month: int(m), Day: d}))
	}
	return data
}

// languagesOf lists the languages of a generation, the most frequent first.
func languagesOf(g index.Generation) []string {
	var out []string
	for l := range g.Languages {
		out = append(out, l)
	}
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(cmp.Compare(g.Languages[b], g.Languages[a]), cmp.Compare(a, b))
	})
	return out
}

// example is a query with what it means.
type example struct {
	Query, Meaning, Href string
	Interpretation       string
}

// homeExamples is how many of the examples stand on the first page.
const homeExamples = 4

// examples shows the query language by queries that can be followed. The meanings are
// ours; what the parser makes of each is said beside it, so that page and parser agree.
func examples(pr *printer, ui string) []example {
	var out []example
	for _, e := range []struct{ q, key string }{
		{`gender women`, "all"},
		{`"mixed flows"`, "phrase"},
		{`speaker:arbour gender`, "speaker"},
		{`A/RES/73/195 para 16`, "symbol"},
		{`migrant OR refugee`, "or"},
		{`border -detention`, "not"},
		{`migrat*`, "wildcard"},
		{`"return readmission"~10`, "near"},
		{`Lajcak~1`, "fuzzy"},
		{`date:2017-12..2018-07 remittances`, "date"},
		{`type:"press release" kind:direct`, "field"},
		{`title:migration`, "title"},
	} {
		q := query.Parse(e.q)
		out = append(out, example{
			Query:          e.q,
			Meaning:        pr.T("example." + e.key),
			Href:           params{size: -1, ui: ui, text: e.q}.searchURL(),
			Interpretation: query.Describe(q, pr.Lang),
		})
	}
	return out
}
