package web

import (
	"cmp"
	"fmt"
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"

	"travaux/corpus"
	"travaux/index"
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
	if c.Request.URL.Query().Has("q") { // typed by hand: the search page says what else is wrong
		c.Redirect(http.StatusFound, "/search?"+c.Request.URL.RawQuery)
		return nil
	}
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
	data := s.homePage(c, a, searcher.Generation())
	if data.Examples, err = s.examplesHere(c.Request.Context(), searcher, data.printer, p.ui); err != nil {
		return err
	}
	return s.render(c, http.StatusOK, "home", data)
}

func (s *Server) homePage(c *gin.Context, a *reply, g index.Generation) homePage {
	l := s.layout(c, "")
	data := homePage{layout: l}
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
