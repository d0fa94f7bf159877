package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"travaux/corpus"
	"travaux/eval/internal/build"
	"travaux/eval/internal/report"
	"travaux/index"
	"travaux/internal/engine"
)

const (
	swapReaders = 2  // goroutines that search all the time
	swaps       = 20 // generations published under them
	quickSwaps  = 4
)

// swap is what queries meet while generations are published under them.
type swap struct {
	Swaps     int       `json:"swaps"`
	Queries   int       `json:"queries"`
	Failed    int       `json:"failed"`
	Failure   string    `json:"failure,omitempty"` // the first
	WorstMS   float64   `json:"worst_query_ms"`    // wall time
	P99MS     float64   `json:"p99_query_ms"`
	PublishMS []float64 `json:"publish_ms"` // from Begin to published, by generation
	RefreshMS []float64 `json:"refresh_ms"` // from published to current, by generation
}

// swap publishes one generation after another, each with a changed document, and removes
// old ones, while readers search through index.Live.
func (b *bench) swap(ctx context.Context) error {
	if err := b.takeCopy(); err != nil {
		return err
	}
	e, err := engine.Open(b.data)
	if err != nil {
		return err
	}
	defer e.Close()
	live := index.NewLive(e)
	defer live.Close()
	if _, err := live.Refresh(ctx); err != nil {
		return err
	}
	list, err := b.requests(index.InSection, true)
	if err != nil {
		return err
	}
	r := &swap{}
	reading, stop := context.WithCancel(ctx)
	readers := startReaders(reading, live, list)
	err = r.publishAll(ctx, e, live, b.swaps())
	stop()
	r.collect(readers)
	if err != nil {
		return err
	}
	b.res.Swap = r
	b.printSwap(r)
	b.res.Targets.AtMost("failed queries during swaps", float64(r.Failed), 0, "queries")
	return nil
}

func (b *bench) swaps() int {
	if b.opt.quick {
		return quickSwaps
	}
	return swaps
}

func (r *swap) publishAll(ctx context.Context, e index.Engine, live *index.Live, n int) error {
	for i := range n {
		start := time.Now()
		if err := publishNote(ctx, e, i); err != nil {
			return err
		}
		published := time.Now()
		if changed, err := live.Refresh(ctx); err != nil || !changed {
			return errors.Join(err, fmt.Errorf("generation %d was not taken up", i+1))
		}
		r.PublishMS = append(r.PublishMS, milli(published.Sub(start)))
		r.RefreshMS = append(r.RefreshMS, milli(time.Since(published)))
		r.Swaps++
		if _, err := e.Prune(ctx, 2, false); err != nil {
			return err
		}
	}
	return nil
}

// publishNote publishes a generation in which one invented document is another.
func publishNote(ctx context.Context, e index.Engine, number int) error {
	w, err := e.Begin(ctx, false)
	if err != nil {
		return err
	}
	title, text, _ := strings.Cut(build.Note(number), "\n")
	d := &corpus.Document{ID: "swapped-note", Title: strings.TrimPrefix(title, "# "), Type: corpus.Note, Language: corpus.English,
		Sections: []corpus.Section{{ID: "s1", Form: corpus.FormText}}}
	start := 0
	for i, p := range strings.Split(strings.TrimSpace(text), "\n\n") {
		d.Sections[0].Passages = append(d.Sections[0].Passages, corpus.Passage{ID: fmt.Sprintf("p%d", i+1), Ordinal: i + 1,
			Language: corpus.English, Text: p, Start: start})
		start += len(p) + 1
	}
	if err := w.Put(ctx, d); err != nil {
		return errors.Join(err, w.Discard())
	}
	_, err = w.Publish(ctx)
	return err
}

// reader is one goroutine that searches, and what it met.
type reader struct {
	ms      []float64
	failed  int
	failure error // the first
}

// readers are running; collect waits for them.
type readers struct {
	all  []reader
	done sync.WaitGroup
}

func startReaders(ctx context.Context, live *index.Live, list []asked) *readers {
	rs := &readers{all: make([]reader, swapReaders)}
	for i := range rs.all {
		rs.done.Go(func() { rs.all[i].read(ctx, live, list, i) })
	}
	return rs
}

// read asks one query after another until ctx ends. The last one, which ctx may have
// interrupted, is not counted.
func (r *reader) read(ctx context.Context, live *index.Live, list []asked, first int) {
	for i := first; ; i++ {
		start := time.Now()
		err := askLive(ctx, live, list[i%len(list)].req)
		if ctx.Err() != nil {
			return
		}
		r.ms = append(r.ms, milli(time.Since(start)))
		if err != nil {
			r.failed++
		}
		if r.failure == nil {
			r.failure = err
		}
	}
}

func askLive(ctx context.Context, live *index.Live, req index.Request) error {
	s, release, err := live.Acquire()
	if err != nil {
		return err
	}
	defer release()
	res, err := s.Search(ctx, req)
	if err == nil && res.Generation != s.Generation().Number {
		err = fmt.Errorf("generation %d answered for %d", res.Generation, s.Generation().Number)
	}
	return err
}

func (r *swap) collect(rs *readers) {
	rs.done.Wait()
	var all []float64
	for _, reader := range rs.all {
		all = append(all, reader.ms...)
		r.Failed += reader.failed
		if r.Failure == "" && reader.failure != nil {
			r.Failure = reader.failure.Error()
		}
	}
	r.Queries = len(all)
	_, r.WorstMS = report.Spread(all)
	r.P99MS = report.Percentile(all, 99)
}

func (b *bench) printSwap(r *swap) {
	b.page.Title(fmt.Sprintf("Swap: generations published and pruned under %d goroutines that search", swapReaders))
	b.page.Table([]string{"", ""}, [][]string{
		{"swaps", count(r.Swaps)},
		{"queries", count(r.Queries)},
		{"failed queries", count(r.Failed)},
		{"query, wall time, p99", fmt.Sprintf("%.1f ms", r.P99MS)},
		{"query, wall time, worst", fmt.Sprintf("%.1f ms", r.WorstMS)},
		{"publishing, median", fmt.Sprintf("%.0f ms", report.Percentile(r.PublishMS, 50))},
		{"taking up, median", fmt.Sprintf("%.0f ms", report.Percentile(r.RefreshMS, 50))},
	})
	if r.Failure != "" {
		b.page.Printf("first failure: %s\n", r.Failure)
	}
}
