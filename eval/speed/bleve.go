package main

import (
	"context"
	"fmt"
	"path/filepath"

	"travaux/corpus"
	"travaux/eval/internal/build"
	"travaux/eval/internal/peer"
	"travaux/eval/internal/ungdc"
	"travaux/index"
	"travaux/query"
)

// comparison is Bleve's own search beside ours, over the same passages.
type comparison struct {
	Passages int      `json:"passages"`
	DiskMB   float64  `json:"bleve_disk_mb"`
	Timings  []timing `json:"timings"` // ours with facets, Bleve's with facets, both without
	// Ratio is Bleve's CPU time with facets to ours, RatioProcess the same with all threads.
	Ratio        float64            `json:"ratio"`
	RatioProcess float64            `json:"ratio_process"`
	RatioByKind  map[string]float64 `json:"ratio_by_kind"`
	Totals       agreement          `json:"totals"`
	Facets       agreement          `json:"facets"`
}

// agreement counts comparisons of two engines' answers, and names those that differ.
type agreement struct {
	Equal, Of int
	Different []string `json:",omitempty"`
}

func (a *agreement) add(equal bool, format string, args ...any) {
	a.Of++
	if equal {
		a.Equal++
		return
	}
	a.Different = append(a.Different, fmt.Sprintf(format, args...))
}

func (b *bench) bleve(ctx context.Context) error {
	return b.withSearcher(ctx, func(e index.Engine, s index.Searcher) error {
		dir := filepath.Join(b.work, "bleve")
		err := peer.Build(dir, func(yield func(*corpus.Document) error) error { return build.EachDocument(ctx, e, s, yield) })
		if err != nil {
			return err
		}
		x, err := peer.Open(dir)
		if err != nil {
			return err
		}
		defer x.Close()
		return b.compare(ctx, s, x, dir)
	})
}

func (b *bench) compare(ctx context.Context, s index.Searcher, x *peer.Index, dir string) error {
	n, err := x.Passages()
	if err != nil {
		return err
	}
	if int(n) != s.Generation().Passages {
		return fmt.Errorf("bleve has %d passages, ours %d: not the same collection", n, s.Generation().Passages)
	}
	theirs, err := b.peerQueries()
	if err != nil {
		return err
	}
	c := &comparison{Passages: int(n)}
	if c.DiskMB, err = build.DiskMB(dir); err != nil {
		return err
	}
	kinds, err := b.raceBleve(ctx, c, s, x, theirs)
	if err != nil {
		return err
	}
	if err := b.compareAnswers(ctx, c, s, x, theirs); err != nil {
		return err
	}
	b.res.Bleve = c
	b.printComparison(c, kinds)
	b.res.Targets.AtLeast("Bleve's CPU time with facets to ours, scope=passage", c.Ratio, 5, "times")
	return nil
}

func (b *bench) raceBleve(ctx context.Context, c *comparison, s index.Searcher, x *peer.Index, theirs []*peer.Query) ([]string, error) {
	ours, kinds, err := b.travaux(s, index.InPassage, true)
	if err != nil {
		return nil, err
	}
	oursPlain, _, err := b.travaux(s, index.InPassage, false)
	if err != nil {
		return nil, err
	}
	ask := func(facets bool) func(context.Context, int) error {
		return func(ctx context.Context, i int) error {
			_, err := x.Search(ctx, theirs[i], facets)
			return err
		}
	}
	c.Timings, err = race(ctx, []contestant{ours, {"bleve, facets", ask(true)}, oursPlain, {"bleve", ask(false)}}, kinds, b.opt.rounds)
	if err != nil {
		return nil, err
	}
	mine, other := c.Timings[0], c.Timings[1]
	c.Ratio = other.Thread.Mean / mine.Thread.Mean
	c.RatioProcess = other.Process.Mean / mine.Process.Mean
	c.RatioByKind = map[string]float64{}
	for k, v := range mine.ByKind {
		c.RatioByKind[k] = other.ByKind[k] / v
	}
	return kinds, nil
}

func (b *bench) peerQueries() ([]*peer.Query, error) {
	list, err := b.requests(index.InPassage, false)
	if err != nil {
		return nil, err
	}
	var all []*peer.Query
	for _, q := range list {
		edits := 0
		if f, ok := q.req.Query.Root.(*query.Fuzzy); ok {
			edits = f.Edits
		}
		p, err := peer.NewQuery(q.Query, edits)
		if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	return all, nil
}

// compareAnswers compares totals, and the facets of the queries of which the totals agree.
// The facet in which a query has a selection is left out: ours counts what each of its
// values would give, Bleve's what the selection leaves. Of a facet that has more values
// than are returned, those that both returned are compared.
func (b *bench) compareAnswers(ctx context.Context, c *comparison, s index.Searcher, x *peer.Index, theirs []*peer.Query) error {
	list, err := b.requests(index.InPassage, true)
	if err != nil {
		return err
	}
	for i, q := range list {
		our, err := s.Search(ctx, q.req)
		if err != nil {
			return err
		}
		their, err := x.Search(ctx, theirs[i], true)
		if err != nil {
			return err
		}
		same := our.Total.Passages == their.Total()
		c.Totals.add(same, "%s %v: ours %d, Bleve's %d", q.Name, q.Terms, our.Total.Passages, their.Total())
		if !same {
			continue
		}
		for field, values := range counts(our.Facets) {
			if !selects(q.Query, field) {
				diff := differingShared(values, their.Counts(field))
				c.Facets.add(len(diff) == 0, "%s %s: %v", q.Name, field, diff)
			}
		}
	}
	return nil
}

// selects reports whether q has a selection in field.
func selects(q ungdc.Query, field index.Field) bool {
	return q.Filter.Country != "" && field == index.Delegation || len(q.Filter.Year) > 0 && field == index.Date
}

// differingShared returns the values that both have and of which the counts differ.
func differingShared(a, b map[string]int) []string {
	both := map[string]int{}
	for v, n := range b {
		if _, ok := a[v]; ok {
			both[v] = n
		}
	}
	mine := map[string]int{}
	for v := range both {
		mine[v] = a[v]
	}
	return differing(mine, both)
}

func (b *bench) printComparison(c *comparison, kinds []string) {
	b.page.Title(fmt.Sprintf("Bleve's own search and facets over the same %s passages, asked in turns with ours", count(c.Passages)))
	b.page.Printf("Bleve: one document a passage, one segment, %.1f MB on disk, analyzer en, own scores and facets\n", c.DiskMB)
	b.printTimings(c.Timings, kinds)
	row := []string{"Bleve's to ours, with facets"}
	header := []string{"ratio of CPU time"}
	for _, k := range order(kinds) {
		header = append(header, k)
		row = append(row, fmt.Sprintf("%.1f", c.RatioByKind[k]))
	}
	b.page.Printf("\n")
	b.page.Table(append(header, "all"), [][]string{append(row, fmt.Sprintf("%.1f", c.Ratio))})
	b.page.Printf("with all threads and garbage collection: %.1f\n\n", c.RatioProcess)
	b.printAgreement("totals equal to Bleve's", c.Totals)
	b.printAgreement("facets equal to Bleve's, where totals are", c.Facets)
}

func (b *bench) printAgreement(name string, a agreement) {
	b.page.Printf("%s: %d of %d\n", name, a.Equal, a.Of)
	for _, d := range a.Different {
		b.page.Printf("  %s\n", d)
	}
}
