package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"travaux/eval/internal/build"
	"travaux/eval/internal/report"
	"travaux/index"
	"travaux/internal/engine"
)

// addedDocuments is how many small documents one addition has.
const addedDocuments = 10

// growth is what it costs to add ten small documents again and again, each time published,
// and what it does to the searches.
type growth struct {
	Additions int       `json:"additions"`
	Passages  int       `json:"passages"` // before
	Wall      []float64 `json:"wall_seconds"`
	CPU       []float64 `json:"cpu_seconds"`
	// Before and After are the means of all searches with complete answers at scope=section,
	// CPU milliseconds. The collection grew by Grown.
	Before float64 `json:"cpu_ms_before"`
	After  float64 `json:"cpu_ms_after"`
	Grown  float64 `json:"passages_ratio"`
}

// slowdown is how many times longer a search takes after the additions.
func (g *growth) slowdown() float64 { return g.After / g.Before }

// grow adds to a copy of the index in data, so that both can be asked in turns.
func (b *bench) grow(ctx context.Context, data string) (*growth, error) {
	copied := filepath.Join(b.work, "grown")
	if err := os.RemoveAll(copied); err != nil {
		return nil, err
	}
	if err := os.CopyFS(copied, os.DirFS(data)); err != nil {
		return nil, fmt.Errorf("copy the index: %w", err)
	}
	defer os.RemoveAll(copied)
	g := &growth{Additions: b.opt.additions}
	for n := range b.opt.additions {
		c, err := b.addNotes(ctx, copied, n)
		if err != nil {
			return nil, err
		}
		g.Wall, g.CPU = append(g.Wall, c.Wall), append(g.CPU, c.CPU)
	}
	before, closeBefore, err := openOurs(ctx, data, true)
	if err != nil {
		return nil, err
	}
	defer closeBefore()
	after, closeAfter, err := openOurs(ctx, copied, true)
	if err != nil {
		return nil, err
	}
	defer closeAfter()
	g.Passages = before.Generation().Passages
	g.Grown = float64(after.Generation().Passages) / float64(g.Passages)
	list := []contestant{&travaux{"before", before, index.InSection}, &travaux{"after", after, index.InSection}}
	means, err := b.turns(ctx, list, modeNamed(completeMode))
	if err != nil {
		return nil, err
	}
	g.Before, g.After = means[0], means[1]
	return g, nil
}

// addNotes publishes ten documents more, from a folder of their own.
func (b *bench) addNotes(ctx context.Context, data string, n int) (*build.Cost, error) {
	dir := filepath.Join(b.work, "notes", fmt.Sprintf("%05d", n))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	if err := build.WriteNotes(dir, n*addedDocuments, addedDocuments); err != nil {
		return nil, err
	}
	c, err := build.Sync(ctx, data, dir)
	if err != nil {
		return nil, err
	}
	if c.Report.Indexed != addedDocuments {
		return nil, fmt.Errorf("addition %d: %d documents were added; want %d", n, c.Report.Indexed, addedDocuments)
	}
	e, err := engine.Open(data)
	if err != nil {
		return nil, err
	}
	defer e.Close()
	_, err = e.Prune(ctx, 1, false)
	return c, err
}

// turns asks contestants all searches in one mode, in turns, and returns the mean of each in
// CPU milliseconds.
func (b *bench) turns(ctx context.Context, list []contestant, m mode) ([]float64, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	values := make([][]float64, len(list))
	for round := range b.rounds(1) + 1 {
		for q := range b.searches {
			for i := range list {
				i = (i + round) % len(list)
				took, _, err := list[i].ask(ctx, &b.searches[q], m, false)
				if err != nil {
					return nil, err
				}
				if round > 0 { // the first one warms up
					values[i] = append(values[i], milli(took.CPU))
				}
			}
		}
	}
	means := make([]float64, len(list))
	for i, v := range values {
		means[i] = report.Mean(v)
	}
	return means, nil
}
