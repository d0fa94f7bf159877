package web

import (
	"context"
	"fmt"
	"sync/atomic"

	"travaux/index"
	"travaux/query"
)

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

// exampleCache keeps which of the examples find something in the generation asked last.
type exampleCache struct{ last atomic.Pointer[triedExamples] }

type triedExamples struct {
	generation index.Generation
	finding    []int // places in the list of examples
}

// examplesHere returns examples that find something in this collection.
func (s *Server) examplesHere(ctx context.Context, searcher index.Searcher, pr *printer, ui string) ([]example, error) {
	all := examples(pr, ui)
	g := searcher.Generation()
	tried := s.state.examples.last.Load()
	if tried == nil || tried.generation.Number != g.Number || !tried.generation.Built.Equal(g.Built) {
		tried = &triedExamples{generation: g}
		for i, e := range all {
			found, err := searcher.Search(ctx, index.Request{Query: query.Parse(e.Query)})
			if err != nil {
				return nil, fmt.Errorf("try the example %s: %w", e.Query, err)
			}
			if found.Total.Sections > 0 && len(tried.finding) < homeExamples {
				tried.finding = append(tried.finding, i)
			}
		}
		s.state.examples.last.Store(tried)
	}
	var out []example
	for _, i := range tried.finding {
		out = append(out, all[i])
	}
	return out, nil
}
