package indextest

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// Compare builds a random collection from seed, in several generations of additions,
// replacements and removals, asks as many random questions as wanted after each, and fails
// t where the engine's answer is not what Scan says, where it is not what an engine says
// that got the same documents at once, or where a facet's count, clicked, is not what comes.
func Compare(t *testing.T, open func(testing.TB) index.Engine, seed uint64, questions int) {
	t.Helper()
	g := newGenerator(seed)
	grown := open(t)
	docs := map[string]*corpus.Document{}
	for step := range 4 {
		change(t, g, grown, docs, step == 0)
		fresh := open(t)
		list := sorted(docs)
		Publish(t, fresh, list, namesOf())
		c := comparison{t: t, grown: opened(t, grown), fresh: opened(t, fresh), scan: NewScan(list, namesOf())}
		for range questions {
			c.ask(g.request())
			if t.Failed() {
				t.Fatalf("seed %d, step %d", seed, step)
			}
		}
		c.close()
		closed(t, fresh)
	}
	closed(t, grown)
}

// CompareMany asks random questions of a collection of many random documents, some thousand
// passages for each thousand, and fails t where a count is not what Scan says, or where the
// first page is not what comes from a larger one.
func CompareMany(t *testing.T, open func(testing.TB) index.Engine, seed uint64, documents, questions int) {
	t.Helper()
	g := newGenerator(seed)
	docs := map[string]*corpus.Document{}
	for range documents {
		d := g.newDocument()
		docs[d.ID] = d
	}
	e := open(t)
	list := sorted(docs)
	Publish(t, e, list, namesOf())
	c := comparison{t: t, grown: opened(t, e), scan: NewScan(list, namesOf())}
	for range questions {
		req := g.request()
		c.counts(req, c.search(c.grown, req), c.scan.Search(req))
		c.firstOfMore(req)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
	closed(t, c.grown)
	closed(t, e)
}

// firstOfMore expects the hits of a page at the beginning of a larger one.
func (c *comparison) firstOfMore(req index.Request) {
	c.t.Helper()
	page := c.search(c.grown, req).Hits
	req.Size = index.MaxSize
	more := c.search(c.grown, req).Hits
	c.same(req, "the beginning of a larger page", more[:min(len(more), len(page))], page)
	if req.Sort == index.ByRelevance || req.Sort == "" {
		for i := 1; i < len(more); i++ {
			if more[i-1].Score < more[i].Score {
				c.t.Errorf("%s: hit %d scores %v, the next %v", describe(req), i, more[i-1].Score, more[i].Score)
			}
		}
	}
}

// change publishes the next generation of a growing collection.
func change(t *testing.T, g *generator, e index.Engine, docs map[string]*corpus.Document, first bool) {
	t.Helper()
	ctx := context.Background()
	w, err := e.Begin(ctx, first)
	must(t, err)
	for _, id := range sortedIDs(docs) {
		switch {
		case g.chance(20):
			must(t, w.Remove(ctx, id))
			delete(docs, id)
		case g.chance(30):
			docs[id] = g.document(id)
			must(t, w.Put(ctx, docs[id]))
		}
	}
	for range 1 + g.IntN(8) {
		d := g.newDocument()
		if g.chance(10) { // put twice: the second counts
			must(t, w.Put(ctx, d))
			d = g.document(d.ID)
		}
		docs[d.ID] = d
		must(t, w.Put(ctx, d))
	}
	for f, names := range namesOf() {
		w.Names(f, names)
	}
	_, err = w.Publish(ctx)
	must(t, err)
}

// Publish puts documents into a fresh generation of an engine and publishes it.
func Publish(t testing.TB, e index.Engine, docs []*corpus.Document, names map[index.Field][]corpus.Name) index.Generation {
	t.Helper()
	ctx := context.Background()
	w, err := e.Begin(ctx, true)
	must(t, err)
	for _, d := range docs {
		must(t, w.Put(ctx, d))
	}
	for f, list := range names {
		w.Names(f, list)
	}
	gen, err := w.Publish(ctx)
	must(t, err)
	return gen
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func opened(t testing.TB, e index.Engine) index.Searcher {
	t.Helper()
	s, err := e.Open(context.Background())
	must(t, err)
	return s
}

func closed(t testing.TB, c interface{ Close() error }) {
	t.Helper()
	must(t, c.Close())
}

func sortedIDs(docs map[string]*corpus.Document) []string {
	ids := make([]string, 0, len(docs))
	for id := range docs {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

func sorted(docs map[string]*corpus.Document) []*corpus.Document {
	var list []*corpus.Document
	for _, id := range sortedIDs(docs) {
		list = append(list, docs[id])
	}
	return list
}

// comparison asks three of the same.
type comparison struct {
	t            *testing.T
	grown, fresh index.Searcher
	scan         *Scan
}

func (c *comparison) close() {
	closed(c.t, c.grown)
	closed(c.t, c.fresh)
}

func (c *comparison) ask(req index.Request) {
	c.t.Helper()
	c.same(req, "what a fresh index answers", c.plain(c.search(c.fresh, req)), c.plain(c.search(c.grown, req)))
	c.asScan(req)
}

func (c *comparison) same(req index.Request, what string, want, got any) {
	c.t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		c.t.Errorf("%s: not %s (-want +got):\n%s", describe(req), what, diff)
	}
}

func (c *comparison) search(s index.Searcher, req index.Request) *index.Result {
	c.t.Helper()
	res, err := s.Search(context.Background(), req)
	if err != nil {
		c.t.Fatalf("%s: %v", describe(req), err)
	}
	return res
}

// plain leaves out what differs between two generations of the same documents.
func (c *comparison) plain(res *index.Result) *index.Result {
	p := *res
	p.Generation, p.Next = 0, ""
	return &p
}

// expected are the counts of a facet that are shown: of the date no months where there are
// more than three years, but for those that were selected or excluded.
func expected(req index.Request, f index.Field, a Answer) map[string]int {
	if f != index.Date {
		return a.Facets[f]
	}
	var sel index.Selection
	for _, s := range req.Selections {
		if s.Field == f {
			sel = s
		}
	}
	years := map[string]bool{}
	for _, v := range sel.Values {
		if len(v) >= 4 && v != index.Unknown {
			years[v[:4]] = true
		}
	}
	if len(years) == 0 {
		for v := range a.Facets[f] {
			if v != index.Unknown && !strings.Contains(v, "-") {
				years[v] = true
			}
		}
	}
	kept := map[string]int{}
	for v, n := range a.Facets[f] {
		if len(years) <= 3 || !strings.Contains(v, "-") || slices.Contains(sel.Values, v) || slices.Contains(sel.Excluded, v) {
			kept[v] = n
		}
	}
	return kept
}

// counts are the values of a facet that have a count.
func counts(f index.Facet) map[string]int {
	m := map[string]int{}
	for _, v := range f.Values {
		if v.Count > 0 {
			m[v.Value] = v.Count
		}
	}
	return m
}

// pages turns all pages and expects each section found exactly once.
func (c *comparison) pages(req index.Request, want Answer) {
	c.t.Helper()
	var got []string
	passages := 0
	for {
		res := c.search(c.grown, req)
		for _, h := range res.Hits {
			got = append(got, h.Document.ID+"/"+h.Section.ID)
			passages += len(h.Passages) + h.More
		}
		if res.Next == "" {
			break
		}
		req.Cursor = res.Next
	}
	c.same(req, "all passages found, over all pages", want.Total.Passages, passages)
	if req.ByDocument {
		c.same(req, "all documents found, over all pages", want.Total.Documents, len(got))
		return
	}
	slices.Sort(got)
	slices.Sort(want.Sections)
	c.same(req, "all sections found, over all pages", want.Sections, got)
}

// click chooses one counted value alone and expects as many units.
func (c *comparison) click(req index.Request, res *index.Result) {
	c.t.Helper()
	for _, f := range res.Facets {
		if len(f.Values) == 0 {
			continue
		}
		v := f.Values[len(f.Values)/2]
		clicked := choosing(req, f.Field, v.Value)
		got := Answer{Total: c.search(c.grown, clicked).Total}.units(req.Scope)
		c.same(clicked, "the count that was clicked", v.Count, got)
	}
}

// describe writes a request so that a failure can be read.
func describe(req index.Request) string {
	var b strings.Builder
	if req.Query != nil {
		b.WriteString(show(req.Query.Root))
	}
	req.Query, req.Facets = nil, nil
	rest, _ := json.Marshal(req)
	return fmt.Sprintf("%s %s", b.String(), rest)
}

// show writes a tree with the names of its nodes.
func show(n query.Node) string {
	list := func(name string, nodes []query.Node) string {
		parts := make([]string, len(nodes))
		for i, p := range nodes {
			parts[i] = show(p)
		}
		return name + "(" + strings.Join(parts, ", ") + ")"
	}
	switch n := n.(type) {
	case *query.And:
		return list("And", n.Parts)
	case *query.Or:
		return list("Or", n.Parts)
	case *query.Not:
		return list("Not", []query.Node{n.Part})
	case *query.Near:
		return fmt.Sprintf("Near(%s, %s, %d, ordered %v)", show(n.Left), show(n.Right), n.Distance, n.Ordered)
	}
	return strings.TrimPrefix(fmt.Sprintf("%#v", n), "&query.")
}
