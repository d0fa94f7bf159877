package main

import (
	"fmt"
	"os"
	"sync/atomic"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"

	"travaux/internal/ingest"
)

// bar shows a run on a terminal: files done of files found, the rate, the time left,
// failures so far and the file at hand.
type bar struct {
	out *mpb.Progress
	bar *mpb.Bar
	// Both are read by the goroutine that draws.
	current atomic.Value // string
	failed  atomic.Int64
}

// progress returns a bar where standard error is a terminal and no machine is reading,
// else nil.
func (a *app) progress() *bar {
	f, ok := a.stderr.(*os.File)
	if !ok || a.quiet || a.json || !term.IsTerminal(int(f.Fd())) {
		return nil
	}
	b := &bar{out: mpb.New(mpb.WithOutput(f))}
	b.current.Store("")
	return b
}

func (b *bar) Files(n int) {
	b.bar = b.out.AddBar(int64(n),
		mpb.PrependDecorators(decor.CountersNoUnit("%d/%d files ")),
		mpb.AppendDecorators(
			decor.AverageETA(decor.ET_STYLE_GO),
			decor.Any(func(decor.Statistics) string { return fmt.Sprintf(" %d failed ", b.failed.Load()) }),
			decor.Any(func(decor.Statistics) string { return shorten(ingest.Printable(b.current.Load().(string))) }),
		))
}

func (b *bar) Document(path string, s ingest.Status, last bool) {
	b.current.Store(path)
	if s == ingest.Failed {
		b.failed.Add(1)
	}
	if last {
		b.bar.Increment()
	}
}

func (b *bar) Publishing() { b.current.Store("publishing") }

func (b *bar) done() {
	if b.bar != nil && !b.bar.Completed() {
		b.bar.Abort(false)
	}
	b.out.Wait()
}

// shorten keeps the end of a path, which names the file.
func shorten(s string) string {
	const most = 40
	r := []rune(s)
	if len(r) <= most {
		return s
	}
	return "…" + string(r[len(r)-most+1:])
}
