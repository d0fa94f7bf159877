package web

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// reply is a search, and what came of it: the API and the search page are made of it.
type reply struct {
	params     params // with names of facet values turned into values
	query      *query.Query
	request    index.Request
	result     *index.Result
	names      *names
	notes      []note   // repairs of the query, then names that were not found
	reading    *reading // what was searched for in place of what was typed; nil for that itself
	typed      params   // what was typed, where there is a reading
	typedQuery *query.Query
	said       []note   // of the reading
	unheard    *reading // of a question that finds nothing
	misplaced  []misplaced
	meant      *spelled // what was perhaps meant; nil for nothing
	offered    []offer  // choices that words of the query name
	took       time.Duration

	onResults bool // whether it is shown by /search, whose links to itself are short
}

// ask searches for what p says. defaults fills in what p leaves open: page size and facet
// size differ between the API and the pages.
func (s *Server) ask(ctx context.Context, searcher index.Searcher, p params, defaults index.Request) (*reply, error) {
	start := now()
	q, err := parseQuery(p, searcher)
	if err != nil {
		return nil, err
	}
	a := &reply{params: p, query: q, names: s.state.names.of(searcher)}
	for _, n := range q.Notes {
		at := utf8.RuneCountInString(q.Text[:min(n.Pos, len(q.Text))])
		a.notes = append(a.notes, note{at: at + 1, Message: n.Message})
	}
	a.resolve()
	if err := s.searchFor(ctx, searcher, a, defaults); err != nil {
		return nil, err
	}
	a.offered = slices.Concat(a.documentOffers(searcher.Known()), a.misplacedGroups(), a.offers())
	switch {
	case a.reading != nil:
		a.offered = append(a.namesakes(), slices.DeleteFunc(a.offered, a.reading.chose)...)
	case a.unheard != nil:
		a.sayUnheard()
		a.offered = append(a.unheardOffers(), a.offered...)
	}
	if err := a.countOffers(ctx, searcher); err != nil {
		return nil, err
	}
	a.took = now().Sub(start)
	s.state.metrics.searched(a.took)
	return a, nil
}

// searchFor asks what was typed, then the other reading of it, then how else it may be spelled.
func (s *Server) searchFor(ctx context.Context, searcher index.Searcher, a *reply, defaults index.Request) (err error) {
	a.request = a.params.request(a.query, defaults)
	a.result, err = searcher.Search(ctx, a.request)
	foreign := errors.Is(err, index.ErrBadCursor) // perhaps it is the other reading's
	if foreign {
		if a.result, err = a.count(ctx, searcher, a.query, a.params); err != nil {
			return err
		}
	}
	if err != nil {
		return err
	}
	a.noteResult()
	if err := s.readSubject(ctx, searcher, a, defaults); err != nil {
		return err
	}
	if a.reading != nil {
		return nil
	}
	if err := s.readNames(ctx, searcher, a, defaults); err != nil {
		return err
	}
	if foreign && a.reading == nil {
		return index.ErrBadCursor
	}
	if a.reading == nil || a.reading.any {
		a.meant, err = s.didYouMean(ctx, searcher, a)
	}
	return err
}

// asked is the search that was asked for, which another reading may have taken the place of.
func (a *reply) asked() params {
	if a.reading != nil {
		return a.typed
	}
	return a.params
}

// askedQuery is the query that was typed.
func (a *reply) askedQuery() *query.Query {
	if a.reading != nil {
		return a.typedQuery
	}
	return a.query
}

// parseQuery reads the text of a search: repairing it, or with strict
// refusing; with regard to what the collection knows, but where it is to be read as typed.
func parseQuery(p params, searcher index.Searcher) (*query.Query, error) {
	switch {
	case p.strict:
	case p.asTyped:
		return query.Parse(p.text), nil
	default:
		return query.ParseFor(p.text, searcher.Known()), nil
	}
	q, err := query.ParseStrict(p.text)
	var syntax *query.SyntaxError
	if errors.As(err, &syntax) {
		return nil, syntaxProblem(p.text, syntax)
	}
	return q, err
}

// request is p as the index is asked, with what p leaves open taken from defaults.
func (p params) request(q *query.Query, defaults index.Request) index.Request {
	r := index.Request{
		Query:      q,
		Scope:      p.scope,
		Selections: p.selections,
		From:       p.from,
		To:         p.to,
		Facets:     index.Facets(),
		FacetSize:  p.facetSize,
		Sort:       p.sort,
		Size:       p.size,
		Cursor:     p.cursor,
		ByDocument: p.byDocument,
	}
	if p.facets != nil {
		r.Facets = p.facets
	}
	if p.noFacets {
		r.Facets = nil
	}
	if r.FacetSize == 0 {
		r.FacetSize = defaults.FacetSize
	}
	if r.Size < 0 {
		r.Size = defaults.Size
	}
	r.AllPassages = defaults.AllPassages
	return r
}

// resolve turns what was written for facet values into values: `speaker=Arbour` is meant
// for Louise Arbour. What no value fits stays, and finds nothing, and a note says so.
func (a *reply) resolve() {
	resolved := a.params
	for _, sel := range a.params.selections {
		if sel.Field == index.Date {
			continue
		}
		for _, v := range sel.Values {
			resolved = a.resolveOne(resolved, sel.Field, v, false)
		}
		for _, v := range sel.Excluded {
			resolved = a.resolveOne(resolved, sel.Field, v, true)
		}
	}
	resolved.cursor = a.params.cursor // choosing begins at the first page; this is no choice
	a.params = resolved
}

func (a *reply) resolveOne(p params, f index.Field, v string, exclude bool) params {
	ids := a.names.resolve(f, v)
	switch {
	case len(ids) == 1 && ids[0] == v:
		return p
	case len(ids) == 0:
		if groups := a.names.groupAsDelegation(f, v); len(groups) > 0 && !exclude {
			a.misplaced = append(a.misplaced, misplaced{f, v, groups})
			a.noteGroup(v, groups)
			return p
		}
		a.note("no-name", "field", f, "typed", v)
		return p
	case len(ids) > 1:
		a.note("many-names", "field", f, "typed", v, "values", strings.Join(ids, ", "))
	}
	p = p.drop(f, v)
	for _, id := range ids {
		p = p.choose(f, id, exclude)
	}
	return p
}

// interpretation says in words what was searched for: the query, then what was chosen.
func (a *reply) interpretation(p *printer) string {
	parts := []string{query.Describe(a.query, p.Lang)}
	for _, sel := range a.params.selections {
		field := p.T("field." + string(sel.Field))
		if len(sel.Values) > 0 {
			parts = append(parts, p.T("read.only", "field", field, "values", a.labels(p, sel.Field, sel.Values)))
		}
		if len(sel.Excluded) > 0 {
			parts = append(parts, p.T("read.without", "field", field, "values", a.labels(p, sel.Field, sel.Excluded)))
		}
	}
	if !a.params.from.IsZero() {
		parts = append(parts, p.T("read.from", "date", p.Date(a.params.from)))
	}
	if !a.params.to.IsZero() {
		parts = append(parts, p.T("read.to", "date", p.Date(a.params.to)))
	}
	return strings.Join(parts, p.T("read.join"))
}

func (a *reply) labels(p *printer, f index.Field, values []string) string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = a.names.label(p, f, v)
	}
	return strings.Join(out, p.T("read.or"))
}

// clauses counts what must occur in the text: filters are not clauses.
func clauses(n query.Node) int {
	switch n := n.(type) {
	case *query.And:
		return clauseSum(n.Parts)
	case *query.Or:
		return clauseSum(n.Parts)
	case nil, *query.Not, *query.Field, *query.DateFilter:
		return 0
	}
	return 1
}

func clauseSum(parts []query.Node) int {
	sum := 0
	for _, p := range parts {
		sum += clauses(p)
	}
	return sum
}

// urls writes addresses for answers that leave the site.
func (s *Server) url(path string) string { return s.PublicURL + path }

// languageOf returns the language of a passage, else of its document.
func languageOf(d *corpus.Document, p *corpus.Passage) corpus.Lang {
	if p.Language != "" {
		return p.Language
	}
	return d.Language
}
