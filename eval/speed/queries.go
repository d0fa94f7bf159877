package main

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"travaux/eval/internal/ungdc"
	"travaux/index"
	"travaux/internal/engine"
)

// pageSize is the number of hits asked for: what a page shows.
const pageSize = 10

// asked is a query with its request, made before the clock starts.
type asked struct {
	ungdc.Query
	req index.Request
}

// requests reads the queries and makes their requests in a scope.
func (b *bench) requests(scope index.Scope, facets bool) ([]asked, error) {
	list, err := ungdc.Queries(b.shared)
	if err != nil {
		return nil, err
	}
	var all []asked
	for _, q := range list {
		req, err := q.Request(scope)
		if err != nil {
			return nil, err
		}
		req.Size = pageSize
		if facets {
			req.Facets = ungdc.Facets()
		}
		all = append(all, asked{q, req})
	}
	return all, nil
}

func kindsOf(list []asked) []string {
	var kinds []string
	for _, q := range list {
		kinds = append(kinds, q.Kind)
	}
	return kinds
}

// withSearcher opens the published generation for the time of do.
func (b *bench) withSearcher(ctx context.Context, do func(index.Engine, index.Searcher) error) error {
	e, err := engine.Open(b.data)
	if err != nil {
		return err
	}
	defer e.Close()
	s, err := e.Open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	return do(e, s)
}

// travaux is the searcher as a contestant.
func (b *bench) travaux(s index.Searcher, scope index.Scope, facets bool) (contestant, []string, error) {
	list, err := b.requests(scope, facets)
	if err != nil {
		return contestant{}, nil, err
	}
	name := "travaux, scope=" + string(scope)
	if facets {
		name += ", facets"
	}
	ask := func(ctx context.Context, i int) error {
		_, err := s.Search(ctx, list[i].req)
		return err
	}
	return contestant{name, ask}, kindsOf(list), nil
}

// queries times the searches at their usual scope, with and without facets.
func (b *bench) queries(ctx context.Context) error {
	return b.withSearcher(ctx, func(_ index.Engine, s index.Searcher) error {
		withFacets, kinds, err := b.travaux(s, index.InSection, true)
		if err != nil {
			return err
		}
		plain, _, err := b.travaux(s, index.InSection, false)
		if err != nil {
			return err
		}
		list, err := race(ctx, []contestant{withFacets, plain}, kinds, b.opt.rounds)
		if err != nil {
			return err
		}
		b.res.Queries = list
		b.page.Title(fmt.Sprintf("Queries: %d searches, warm, top %d, five facets and the histogram of dates", len(kinds), pageSize))
		b.printTimings(list, kinds)
		b.page.Printf("\nasked first after the index was opened, with facets: %s on average\n", ms(list[0].First))
		b.res.Targets.AtMost("a query with facets, mean", list[0].Thread.Mean, 2.5, "CPU-ms")
		return nil
	})
}

func (b *bench) printTimings(list []timing, kinds []string) {
	b.page.Printf("CPU milliseconds a query, means of %d rounds\n", list[0].Rounds)
	var rows [][]string
	for _, t := range list {
		rows = append(rows, []string{t.Name, ms(t.Thread.Mean), ms(t.Thread.P50), ms(t.Thread.P95),
			ms(t.Thread.Low) + " to " + ms(t.Thread.High), ms(t.Process.Mean)})
	}
	b.page.Table([]string{"thread that asks", "mean", "p50", "p95", "mean by round", "all threads with GC, mean"}, rows)
	rows = nil
	header := append([]string{"by kind"}, order(kinds)...)
	for _, t := range list {
		row := []string{t.Name}
		for _, k := range header[1:] {
			row = append(row, ms(t.ByKind[k]))
		}
		rows = append(rows, row)
	}
	b.page.Printf("\n")
	b.page.Table(header, rows)
}

func ms(v float64) string { return fmt.Sprintf("%.3f", v) }

// counts turns facets into counts by field and value.
func counts(list []index.Facet) map[index.Field]map[string]int {
	all := map[index.Field]map[string]int{}
	for _, f := range list {
		values := map[string]int{}
		for _, v := range f.Values {
			if v.Count > 0 {
				values[v.Value] = v.Count
			}
		}
		all[f.Field] = values
	}
	return all
}

// differing returns the values of which the counts differ, in order.
func differing(a, b map[string]int) []string {
	diff := map[string]bool{}
	for v, n := range a {
		diff[v] = n != b[v]
	}
	for v, n := range b {
		diff[v] = n != a[v]
	}
	maps.DeleteFunc(diff, func(_ string, d bool) bool { return !d })
	return slices.Sorted(maps.Keys(diff))
}
