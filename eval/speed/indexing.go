package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"travaux/eval/internal/build"
)

// mega is the million bytes that all figures in MB are in.
const mega = 1e6

// indexing is the cost of building the index of all speeches.
type indexing struct {
	build.Cost
	MBPerCPUSecond float64 `json:"mb_per_cpu_second"`
	// DiskRatio is what the generation takes on disk, text included, to the text in it.
	DiskRatio float64 `json:"disk_ratio"`
}

// index builds the index that the other parts are measured on, unless a folder was named
// that has one.
func (b *bench) index(ctx context.Context) error {
	if _, err := os.Stat(filepath.Join(b.data, "CURRENT")); err == nil && b.opt.data != "" {
		b.page.Printf("index    %s, as it was found there\n", b.data)
		return nil
	}
	c, err := build.Sync(ctx, b.data, b.source)
	if err != nil {
		return err
	}
	text := float64(c.Generation.TextBytes)
	r := &indexing{Cost: *c, MBPerCPUSecond: text / mega / c.CPU, DiskRatio: float64(c.Generation.DiskBytes) / text}
	b.res.Indexing = r
	b.printIndexing(r)
	b.res.Targets.AtLeast("indexing", r.MBPerCPUSecond, 1, "MB/CPU-s")
	b.res.Targets.AtMost("peak memory of indexing", float64(r.PeakRSS)/mega, 600, "MB")
	return nil
}

// takeCopy goes over to a copy of an index that was named, before a part changes it.
func (b *bench) takeCopy() error {
	if b.data != b.opt.data {
		return nil
	}
	b.data = filepath.Join(b.work, "copy")
	if err := os.CopyFS(b.data, os.DirFS(b.opt.data)); err != nil {
		return fmt.Errorf("copy the index: %w", err)
	}
	return nil
}

func (b *bench) printIndexing(r *indexing) {
	b.page.Title("Indexing: one sync, from records to a published generation, in a process of its own")
	g := r.Generation
	b.page.Table([]string{"", "", "target"}, [][]string{
		{"documents found", count(r.Report.Found)},
		{"  indexed", count(r.Report.Indexed)},
		{"  duplicate, skipped, failed", fmt.Sprintf("%d, %d, %d", r.Report.Duplicate, r.Report.Skipped, r.Report.Failed)},
		{"sections", count(g.Sections)},
		{"passages", count(g.Passages)},
		{"text in passages", fmt.Sprintf("%.1f MB", float64(g.TextBytes)/mega)},
		{"CPU time, children included", fmt.Sprintf("%.1f s", r.CPU)},
		{"text a CPU-second", fmt.Sprintf("%.2f MB", r.MBPerCPUSecond), ">= 1 MB"},
		{"wall time", fmt.Sprintf("%.1f s", r.Wall)},
		{"peak resident memory", fmt.Sprintf("%.0f MB", float64(r.PeakRSS)/mega), "<= 600 MB"},
		{"generation on disk", fmt.Sprintf("%.1f MB", float64(g.DiskBytes)/mega)},
		{"index and kept text, to text", fmt.Sprintf("%.2f", r.DiskRatio)},
	})
}

// count writes n with a comma after each three digits.
func count(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
