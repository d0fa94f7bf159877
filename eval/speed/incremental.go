package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"travaux/eval/internal/build"
	"travaux/eval/internal/report"
)

// Ten documents at a time, as often as that a median means something.
const (
	addedDocuments = 10
	additions      = 5
)

// incremental is what it costs to add ten small documents to the index.
type incremental struct {
	Documents int       `json:"documents"`
	Wall      []float64 `json:"wall_seconds"` // of each addition
	CPU       []float64 `json:"cpu_seconds"`
	// Ratio is the median CPU time of an addition to that of the full build, 0 where the
	// index was not built in this run.
	Ratio float64 `json:"ratio_to_full_build"`
}

func (b *bench) incremental(ctx context.Context) error {
	if err := b.takeCopy(); err != nil {
		return err
	}
	dir := filepath.Join(b.work, "added")
	if err := os.Mkdir(dir, 0o755); err != nil {
		return err
	}
	r := &incremental{Documents: addedDocuments}
	for round := range additions {
		if err := build.WriteNotes(dir, round*addedDocuments, addedDocuments); err != nil {
			return err
		}
		c, err := build.Sync(ctx, b.data, dir)
		if err != nil {
			return err
		}
		if c.Report.Indexed != addedDocuments {
			return fmt.Errorf("%d documents were added; want %d", c.Report.Indexed, addedDocuments)
		}
		r.Wall = append(r.Wall, c.Wall)
		r.CPU = append(r.CPU, c.CPU)
	}
	if b.res.Indexing != nil {
		r.Ratio = report.Percentile(r.CPU, 50) / b.res.Indexing.CPU
	}
	b.res.Incremental = r
	b.printIncremental(r)
	return nil
}

func (b *bench) printIncremental(r *incremental) {
	b.page.Title(fmt.Sprintf("Incremental: %d small documents added and published, %d times, each in a new process", r.Documents, additions))
	row := func(name string, v []float64) []string {
		low, high := report.Spread(v)
		return []string{name, fmt.Sprintf("%.2f s", report.Percentile(v, 50)), fmt.Sprintf("%.2f s", low), fmt.Sprintf("%.2f s", high)}
	}
	b.page.Table([]string{"", "median", "lowest", "highest"}, [][]string{row("wall time", r.Wall), row("CPU time, children included", r.CPU)})
	if r.Ratio > 0 {
		b.page.Printf("CPU time to that of the full build: %.4f\n", r.Ratio)
	}
}
