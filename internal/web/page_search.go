package web

import (
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"travaux/index"
	"travaux/query"
)

// searchPage is a page of results.
type searchPage struct {
	layout
	Heading        string
	Summary        string // how much was found
	Spread         string // how the words fell: "in one paragraph: 12 · elsewhere in the section: 40"
	Interpretation string
	Notes          []string
	Instead        *instead
	Meant          *link // what was perhaps meant
	MeantCount     string
	Exact          *link // the same words without repairs and word forms
	Faults         []faultView
	Chips          []chip
	Offers         []chip // choices that words of the query name
	Clear          string
	Sorts, Groups  []choice
	Histogram      *histogram
	Facets         []facetView
	From, To       string
	Hits           []hitView
	First, Next    string
	Export         string // how much of what was found the exports have
	JSON           string
	CSV, JSONL     string
	Empty          *emptyHelp
	Unit           string // what the figures beside facet values count
	ExactFirst     bool   // the document of a typed symbol or title stands first
}

// instead says what was searched for in place of what was typed.
type instead struct {
	Said  []string
	Typed link   // leads back to what was typed
	Count string // what that finds
}

type link struct{ Label, Href string }

// choice is one of several ways to show the results.
type choice struct {
	Label, Href string
	Current     bool
}

// chip is a selection, with the address of the page without it.
type chip struct {
	Field, Label string
	Count        string // of an offer: what it finds
	Excluded     bool
	Href         string
}

func (s *Server) search(c *gin.Context) error {
	p, faults := readParams(c.Request.URL.Query())
	if len(faults) > 0 {
		if !wantsPage(c.Request) {
			return faultsProblem(faults)
		}
		return s.faultPage(c, p, faults)
	}
	searcher, release, err := s.lend(c)
	if searcher == nil {
		return err
	}
	defer release()
	a, err := s.ask(c.Request.Context(), searcher, p, index.Request{Size: pageSize, FacetSize: pageFacetSize})
	if err != nil {
		return err
	}
	a.onResults = true
	data := s.searchPage(c, a)
	if len(a.result.Hits) == 0 && p.cursor == "" && a.request.Size > 0 {
		if data.Empty, err = s.emptyHelp(c.Request.Context(), searcher, a, data.printer); err != nil {
			return err
		}
	}
	return s.render(c, http.StatusOK, "search", data)
}

// faultPage shows the form again with what was typed, and what is wrong with it.
func (s *Server) faultPage(c *gin.Context, p params, faults []Fault) error {
	l := s.layout(c, "")
	l.Title = l.T("problem.bad-parameter")
	l.Form = p.form()
	c.Header("Cache-Control", "no-store")
	return s.render(c, http.StatusBadRequest, "search", searchPage{
		layout: l, Heading: l.Title, Unit: l.T(unitKey(p.scope)), Faults: faultViews(l.printer, faults), From: p.fromTyped, To: p.toTyped,
	})
}

// form keeps in the search form what is not shown as a field of its own.
func (p params) form() form {
	f := form{Text: p.text, Scope: p.scope, Dates: true}
	if f.Scope == "" {
		f.Scope = index.InSection
	}
	for _, kv := range p.pairs() {
		switch kv.Name {
		case "q", "scope", "from", "to", "cursor", "strict", "as":
		default:
			f.Hidden = append(f.Hidden, kv)
		}
	}
	return f
}

func (s *Server) searchPage(c *gin.Context, a *reply) searchPage {
	p, pr := a.params, s.printer(c)
	data := searchPage{
		layout:         s.layout(c, searchTitle(pr, a.asked().text)),
		Heading:        searchTitle(pr, a.asked().text),
		Instead:        insteadOf(pr, a),
		Summary:        summary(pr, a.result.Total),
		Spread:         spread(pr, a),
		Interpretation: a.interpretation(pr),
		Notes:          noteTexts(pr, a.pageNotes()),
		Exact:          exactLink(pr, a),
		Chips:          append(chips(pr, a), wordChips(pr, a)...),
		Offers:         offerChips(pr, a),
		Sorts:          sorts(pr, p),
		Groups:         groups(pr, p),
		From:           p.fromTyped,
		To:             p.toTyped,
		JSON:           "/api/v1/search" + p.queryString(),
		CSV:            csvPath + p.exported(),
		JSONL:          jsonlPath + p.exported(),
		Unit:           pr.T(unitKey(p.scope)),
		ExactFirst:     a.result.Exact && p.cursor == "",
	}
	if a.meant != nil {
		data.Meant = &link{a.meant.query.Text, a.asked().withText(a.meant.query.Text).searchURL()}
		data.MeantCount = pr.T("total.sections", "n", a.meant.sections)
	}
	data.Export = pr.T("export.all", "n", a.result.Total.Passages)
	if most := s.maxExport(); a.result.Total.Passages > most {
		data.Export = pr.T("export.first", "n", most, "all", a.result.Total.Passages)
	}
	data.Form = a.asked().form()
	if p.narrowed() {
		data.Clear = p.clear().searchURL()
	}
	data.Facets, data.Histogram = facetViews(pr, a)
	if p.cursor != "" {
		first := p
		first.cursor = ""
		data.First = first.searchURL()
	}
	if a.result.Next != "" {
		next := p
		next.cursor = a.result.Next
		data.Next = next.searchURL()
	}
	v := viewer{pr: pr, names: a.names, params: p}
	for i := range a.result.Hits {
		data.Hits = append(data.Hits, v.hit(i, &a.result.Hits[i]))
	}
	if !p.byDocument && (p.sort == "" || p.sort == index.ByRelevance) {
		data.Hits = foldTwins(data.Hits, a.result.Hits)
	}
	return data
}

// pageNotes are the notes below what is said of the reading, without the one that says no more
// than that: that there is a question.
func (a *reply) pageNotes() []note {
	if a.unheard == nil && (a.reading == nil || !a.reading.question) {
		return a.notes
	}
	return slices.DeleteFunc(slices.Clone(a.notes), func(n note) bool { return n.ID == "question" })
}

func insteadOf(pr *printer, a *reply) *instead {
	switch {
	case a.reading == nil && a.unheard != nil:
		return &instead{Said: noteTexts(pr, a.said)}
	case a.reading == nil:
		return nil
	}
	p := a.typed
	p.cursor, p.asTyped = "", true
	return &instead{noteTexts(pr, a.said), link{pr.T("instead.typed", "q", typedInto(pr, p.text)), p.searchURL()}, pr.T("total.sections", "n", a.reading.typed)}
}

// unitKey is the key of the text that names what is counted.
func unitKey(s index.Scope) string {
	if s == index.InPassage || s == index.InDocument {
		return "narrow.unit." + string(s)
	}
	return "narrow.unit"
}

func searchTitle(pr *printer, text string) string {
	if strings.TrimSpace(text) == "" {
		return pr.T("results.all")
	}
	return pr.T("results.title", "q", typedInto(pr, text))
}

// summary says how much was found, each unit by name.
func summary(pr *printer, t index.Total) string {
	if t.Sections == 0 {
		return pr.T("total.none")
	}
	return strings.Join([]string{
		pr.T("total.sections", "n", t.Sections),
		pr.T("total.documents", "n", t.Documents),
		pr.T("total.passages", "n", t.Passages),
	}, " · ")
}

// spread says in how many sections all words stand in one paragraph.
func spread(pr *printer, a *reply) string {
	if a.params.scope == index.InPassage || a.query.Root == nil || clauses(a.query.Root) < 2 || a.result.Total.Sections == 0 {
		return ""
	}
	elsewhere := "spread.section"
	if a.params.scope == index.InDocument {
		elsewhere = "spread.document"
	}
	return pr.T("spread.passage", "n", a.result.Together) + " · " + pr.T(elsewhere, "n", a.result.Total.Sections-a.result.Together)
}

// exactLink leads to the query without help: where it was repaired, to the whole text as it
// was typed; else, where it has plain words, to those words in no other form.
func exactLink(pr *printer, a *reply) *link {
	text := a.query.Text
	if a.query.Root == nil || a.reading != nil {
		return nil // there is no word in it, or another link leads to what was typed
	}
	if len(a.query.Notes) > 0 {
		quoted := `"` + strings.Join(strings.Fields(strings.Map(dropQuotes, text)), " ") + `"`
		if quoted == `""` || quoted == text {
			return nil
		}
		return &link{pr.T("exact.typed"), a.params.withText(quoted).searchURL()}
	}
	exact, changed := exactForms(a.query.Root)
	if !changed {
		return nil
	}
	return &link{pr.T("exact.words"), a.params.withText(exact.String()).searchURL()}
}

func dropQuotes(r rune) rune {
	if strings.ContainsRune(`"“”„«»「」`, r) {
		return ' '
	}
	return r
}

// exactForms returns n with each plain word quoted, and whether there was one.
func exactForms(n query.Node) (query.Node, bool) {
	switch n := n.(type) {
	case *query.Word:
		return &query.Phrase{Text: n.Text}, true
	case *query.And:
		parts, changed := exactParts(n.Parts)
		return &query.And{Parts: parts}, changed
	case *query.Or:
		parts, changed := exactParts(n.Parts)
		return &query.Or{Parts: parts}, changed
	case *query.Not:
		part, changed := exactForms(n.Part)
		return &query.Not{Part: part}, changed
	}
	return n, false
}

func exactParts(parts []query.Node) ([]query.Node, bool) {
	out, any := make([]query.Node, len(parts)), false
	for i, p := range parts {
		var changed bool
		out[i], changed = exactForms(p)
		any = any || changed
	}
	return out, any
}

func chips(pr *printer, a *reply) []chip {
	var out []chip
	p := a.params
	for _, sel := range p.selections {
		field := pr.T("field." + string(sel.Field))
		for _, v := range sel.Values {
			out = append(out, chip{Field: field, Label: a.names.label(pr, sel.Field, v), Href: p.drop(sel.Field, v).searchURL()})
		}
		for _, v := range sel.Excluded {
			out = append(out, chip{Field: field, Label: a.names.label(pr, sel.Field, v), Excluded: true, Href: p.drop(sel.Field, v).searchURL()})
		}
	}
	if p.fromTyped != "" {
		q := p
		q.fromTyped, q.cursor = "", ""
		out = append(out, chip{Field: pr.T("date.from"), Label: pr.Date(p.from), Href: q.searchURL()})
	}
	if p.toTyped != "" {
		q := p
		q.toTyped, q.cursor = "", ""
		out = append(out, chip{Field: pr.T("date.to"), Label: pr.Date(p.to), Href: q.searchURL()})
	}
	return out
}

func sorts(pr *printer, p params) []choice {
	var out []choice
	for _, s := range []index.Sort{index.ByRelevance, index.ByNewest, index.ByDate, index.BySymbol, index.BySpeaker} {
		q := p
		q.sort, q.cursor = s, ""
		current := p.sort == s || p.sort == "" && s == index.ByRelevance
		out = append(out, choice{Label: pr.T("sort." + strings.TrimPrefix(string(s), "-") + descending(s)), Href: q.searchURL(), Current: current})
	}
	return out
}

func descending(s index.Sort) string {
	if strings.HasPrefix(string(s), "-") {
		return ".newest"
	}
	return ""
}

func groups(pr *printer, p params) []choice {
	var out []choice
	for _, byDocument := range []bool{false, true} {
		q := p
		q.byDocument, q.cursor = byDocument, ""
		key := map[bool]string{false: "by.section", true: "by.document"}[byDocument]
		out = append(out, choice{Label: pr.T(key), Href: q.searchURL(), Current: p.byDocument == byDocument})
	}
	return out
}
