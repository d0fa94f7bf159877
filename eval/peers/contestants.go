package main

import (
	"context"
	"runtime"
	"time"

	"travaux/corpus"
	"travaux/eval/internal/machine"
	"travaux/eval/internal/peer"
	"travaux/index"
)

// sample is what one query took.
type sample struct {
	CPU     time.Duration // of the thread that answers
	Process time.Duration // of all threads of its process
	Wall    time.Duration
}

// found is what was answered, for comparison. Counts are by column and value, nil where
// they were not asked for.
type found struct {
	total  int
	counts map[string]map[string]int
}

// contestant is a way to answer the searches.
type contestant interface {
	name() string
	// can reports whether it has an answer for a search in a mode.
	can(s *search, m mode) bool
	// ask answers once. With check it also returns what it found.
	ask(ctx context.Context, s *search, m mode, check bool) (sample, found, error)
}

// travaux asks a Searcher in this process.
type travaux struct {
	title    string
	searcher index.Searcher
	scope    index.Scope
}

func (t *travaux) name() string           { return t.title }
func (t *travaux) can(*search, mode) bool { return true }

func (t *travaux) ask(ctx context.Context, s *search, m mode, check bool) (sample, found, error) {
	req := s.request(m, t.scope)
	var res *index.Result
	took, err := timed(func() (err error) {
		res, err = t.searcher.Search(ctx, req)
		return err
	})
	if err != nil || !check {
		return took, found{}, err
	}
	f := found{total: res.Total.Passages, counts: map[string]map[string]int{}}
	for _, facet := range res.Facets {
		f.counts[column(facet.Field)] = valueCounts(facet)
	}
	return took, f, nil
}

// valueCounts are the counts of a facet; of dates those of years.
func valueCounts(facet index.Facet) map[string]int {
	values := map[string]int{}
	for _, v := range facet.Values {
		if v.Count > 0 {
			values[v.Value] = v.Count
		}
	}
	return values
}

// timed measures do on this thread, to which the goroutine must be locked.
func timed(do func() error) (sample, error) {
	start := time.Now()
	process0, err := machine.ProcessCPU()
	if err != nil {
		return sample{}, err
	}
	thread0, err := machine.ThreadCPU()
	if err != nil {
		return sample{}, err
	}
	if err := do(); err != nil {
		return sample{}, err
	}
	thread1, err := machine.ThreadCPU()
	if err != nil {
		return sample{}, err
	}
	process1, err := machine.ProcessCPU()
	return sample{CPU: thread1 - thread0, Process: process1 - process0, Wall: time.Since(start)}, err
}

// bleve asks Bleve's own search in this process. It stores no text and can't exempt a facet
// from its own choice.
type bleve struct {
	x       *peer.Index
	queries map[string]*peer.Query
}

func newBleve(x *peer.Index, list []search) (*bleve, error) {
	b := &bleve{x: x, queries: map[string]*peer.Query{}}
	for i := range list {
		s := &list[i]
		if s.Op == "near" || len(s.chosen)+len(s.years) > 0 {
			continue
		}
		q, err := peer.NewQuery(s.Query, s.edits)
		if err != nil {
			return nil, err
		}
		b.queries[s.Name] = q
	}
	return b, nil
}

func (b *bleve) name() string { return "bleve" }

func (b *bleve) can(s *search, m mode) bool {
	return b.queries[s.Name] != nil && !m.text && len(m.facets) != 1
}

func (b *bleve) ask(ctx context.Context, s *search, m mode, _ bool) (sample, found, error) {
	var a *peer.Answer
	took, err := timed(func() (err error) {
		a, err = b.x.Search(ctx, b.queries[s.Name], len(m.facets) > 0)
		return err
	})
	if err != nil {
		return took, found{}, err
	}
	runtime.GC()                              // what it leaves behind is not collected on the time of the next, who is in this process too
	return took, found{total: a.Total()}, nil // eval/speed compares its facets
}

// buildBleve indexes the documents of a generation with Bleve.
func buildBleve(dir string, each func(func(*corpus.Document) error) error) (sample, error) {
	start := time.Now()
	before, err := machine.ProcessCPU()
	if err != nil {
		return sample{}, err
	}
	if err := peer.Build(dir, each); err != nil {
		return sample{}, err
	}
	after, err := machine.ProcessCPU()
	return sample{CPU: after - before, Process: after - before, Wall: time.Since(start)}, err
}

// foreign asks a child.
type foreign struct {
	*child
	lacks map[string]bool // operators that it has not
	plain bool            // whether it has no facets
}

func (f *foreign) name() string { return f.child.name }

func (f *foreign) can(s *search, m mode) bool {
	return !f.lacks[s.Op] && (!f.plain || len(m.facets) == 0)
}

func (f *foreign) ask(_ context.Context, s *search, m mode, check bool) (sample, found, error) {
	a := s.ask(m)
	a.Check = check
	ans, err := f.do(a)
	if err != nil {
		return sample{}, found{}, err
	}
	took := sample{CPU: time.Duration(ans.CPU), Process: time.Duration(ans.Process), Wall: time.Duration(ans.Wall)}
	return took, found{total: ans.Total, counts: ans.Counts}, nil
}

// newForeign knows what each child has not: Tantivy near words in any order; FTS5 facets and
// fuzzy words.
func newForeign(c *child) *foreign {
	switch c.name {
	case "tantivy":
		return &foreign{child: c, lacks: map[string]bool{"near": true}}
	case "fts5":
		return &foreign{child: c, lacks: map[string]bool{"fuzzy": true}, plain: true}
	}
	return &foreign{child: c}
}
