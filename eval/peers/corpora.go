package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"travaux/corpus"
	"travaux/eval/internal/build"
	"travaux/eval/internal/machine"
	"travaux/eval/internal/peer"
	"travaux/index"
	"travaux/index/bleveindex"
)

// mega is the million bytes that all figures in MB are in.
const mega = 1e6

// measured is what was measured on one collection.
type measured struct {
	Times      int         `json:"times"`
	Passages   int         `json:"passages"`
	TextMB     float64     `json:"text_mb"`
	Rounds     int         `json:"rounds"`
	Builds     []built     `json:"builds"`
	Openings   []opened    `json:"openings"`
	Opening    *opening    `json:"opening"`
	Agreements []agreement `json:"agreements"`
	Totals     []totals    `json:"different_totals"`
	Rows       []row       `json:"rows"`
	lanes      *lanes
}

// built is what an index took to build.
type built struct {
	Contestant     string  `json:"contestant"`
	CPU            float64 `json:"cpu_seconds"`
	Wall           float64 `json:"wall_seconds"`
	MBPerCPUSecond float64 `json:"mb_per_cpu_second"`
	DiskMB         float64 `json:"disk_mb"`
	DiskRatio      float64 `json:"disk_ratio"`
}

// opened is what opening took a child.
type opened struct {
	Contestant string  `json:"contestant"`
	Wall       float64 `json:"wall_seconds"`
	CPU        float64 `json:"cpu_seconds"`
	Memory     int64   `json:"own_memory_bytes"`
}

// folders of one collection.
type folders struct{ root, data, records, passages string }

func (b *bench) folders(times int) folders {
	root := filepath.Join(b.work, fmt.Sprintf("times%d", times))
	return folders{root, filepath.Join(root, "data"), filepath.Join(root, "records"), filepath.Join(root, "passages.jsonl")}
}

// measureAll measures each collection, and additions to the largest.
func (b *bench) measureAll(ctx context.Context) error {
	for _, times := range b.opt.times {
		m, err := b.measureOne(ctx, times)
		if err != nil {
			return fmt.Errorf("%d times the speeches: %w", times, err)
		}
		b.res.Corpora = append(b.res.Corpora, m)
		b.print(m)
	}
	if b.opt.additions <= 0 {
		return nil
	}
	g, err := b.grow(ctx, b.folders(b.opt.times[len(b.opt.times)-1]).data)
	if err != nil {
		return fmt.Errorf("additions: %w", err)
	}
	b.res.Growth = g
	b.printGrowth(g)
	return nil
}

func (b *bench) measureOne(ctx context.Context, times int) (*measured, error) {
	f := b.folders(times)
	m := &measured{Times: times, Rounds: b.rounds(times)}
	if err := b.buildOurs(ctx, m, f); err != nil {
		return nil, err
	}
	list, done, err := b.contestants(ctx, m, f)
	if err != nil {
		return nil, err
	}
	defer done()
	if m.Opening, err = openAnew(ctx, f.data); err != nil {
		return nil, err
	}
	ours, peers := list[0], list[oursCount:]
	if m.Agreements, m.Totals, err = compare(ctx, ours, peers, b.searches); err != nil {
		return nil, err
	}
	m.lanes, err = race(ctx, list, b.searches, b.warmUps(list, times), m.Rounds)
	if err != nil {
		return nil, err
	}
	m.Rows = m.lanes.rows()
	if b.opt.profile != "" && times == b.opt.times[len(b.opt.times)-1] {
		return m, b.profile(ctx, ours)
	}
	return m, nil
}

// warmUps says how often each contestant is asked everything before it is measured. Lucene's
// compiler has done most of its work on the first collection.
func (b *bench) warmUps(list []contestant, times int) []int {
	warm := make([]int, len(list))
	for i, c := range list {
		warm[i] = 2
		if c.name() == "lucene" {
			warm[i] = b.opt.warm
			if times != b.opt.times[0] {
				warm[i] = max(2, b.opt.warm/5)
			}
		}
	}
	return warm
}

// buildOurs makes the collection and its index unless the folder has one.
func (b *bench) buildOurs(ctx context.Context, m *measured, f folders) error {
	if _, err := os.Stat(filepath.Join(f.data, "CURRENT")); err == nil {
		return nil
	}
	source := b.source
	if m.Times > 1 {
		if err := b.multiplied(ctx, f, m.Times); err != nil {
			return err
		}
		source = f.records
	}
	c, err := build.Sync(ctx, f.data, source)
	if err != nil {
		return err
	}
	if n := c.Report.Failed + c.Report.Skipped; n > 0 {
		return fmt.Errorf("%d speeches were not indexed", n)
	}
	m.TextMB = float64(c.Generation.TextBytes) / mega
	m.addBuild("travaux", c.CPU, c.Wall, float64(c.Generation.DiskBytes)/mega)
	return nil
}

// multiplied writes the records, of the passages of the speeches as they are.
func (b *bench) multiplied(ctx context.Context, f folders, times int) error {
	one := b.folders(1)
	if _, err := os.Stat(one.passages); errors.Is(err, fs.ErrNotExist) {
		if err := b.buildOurs(ctx, &measured{Times: 1}, one); err != nil {
			return err
		}
		if err := exportFrom(ctx, one); err != nil {
			return err
		}
	}
	paragraphs, err := paragraphsOf(one.passages)
	if err != nil {
		return err
	}
	return multiply(f.records, b.source, paragraphs, times)
}

func (m *measured) addBuild(name string, cpu, wall, diskMB float64) {
	m.Builds = append(m.Builds, built{name, cpu, wall, m.TextMB / cpu, diskMB, diskMB / m.TextMB})
}

// openOurs opens the published generation; with forget the engine keeps nothing of what a
// search found.
func openOurs(ctx context.Context, data string, forget bool) (index.Searcher, func(), error) {
	e, err := bleveindex.Open(data, bleveindex.Options{ForgetClauses: forget})
	if err != nil {
		return nil, nil, err
	}
	s, err := e.Open(ctx)
	if err != nil {
		return nil, nil, err
	}
	return s, func() { _, _ = s.Close(), e.Close() }, nil // both were only read
}

// exportFrom writes the passages of an index that was built.
func exportFrom(ctx context.Context, f folders) error {
	e, err := bleveindex.Open(f.data, bleveindex.Options{})
	if err != nil {
		return err
	}
	defer e.Close()
	s, err := e.Open(ctx)
	if err != nil {
		return err
	}
	defer s.Close()
	return export(ctx, e, s, f.passages)
}

// The contestants that are ours come first.
const (
	oursName    = "travaux"
	keptName    = "travaux, words kept"
	sectionName = "travaux, sections"
	oursCount   = 3
)

// contestants opens ours and builds and opens the peers.
func (b *bench) contestants(ctx context.Context, m *measured, f folders) (list []contestant, done func(), err error) {
	var closers []func()
	done = func() {
		for _, c := range slices.Backward(closers) {
			c()
		}
	}
	defer func() {
		if err != nil {
			done()
		}
	}()
	for _, kind := range []struct {
		name   string
		scope  index.Scope
		forget bool
	}{{oursName, index.InPassage, true}, {keptName, index.InPassage, false}, {sectionName, index.InSection, true}} {
		s, closeOurs, err := openOurs(ctx, f.data, kind.forget)
		if err != nil {
			return nil, done, err
		}
		closers = append(closers, closeOurs)
		list = append(list, &travaux{kind.name, s, kind.scope})
		m.Passages, m.TextMB = s.Generation().Passages, float64(s.Generation().TextBytes)/mega
	}
	if err := exportFrom(ctx, f); err != nil {
		return nil, done, err
	}
	for _, c := range b.children {
		if err := b.buildForeign(m, f, c); err != nil {
			return nil, done, err
		}
		list = append(list, newForeign(c))
	}
	if m.Times > 1 || !slices.Contains(b.opt.peers, "bleve") {
		return list, done, nil // Bleve takes a minute and more to build: once is enough
	}
	x, err := b.openBleve(ctx, m, f)
	if err != nil {
		return nil, done, err
	}
	closers = append(closers, func() { _ = x.Close() })
	theirs, err := newBleve(x, b.searches)
	return append(list, theirs), done, err
}

func (b *bench) buildForeign(m *measured, f folders, c *child) error {
	dir := filepath.Join(f.root, c.name)
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		ans, err := c.do(ask{Do: "build", Dir: dir, Passages: f.passages, Stop: b.stop})
		if err != nil {
			return err
		}
		m.addBuild(c.name, time.Duration(ans.Process).Seconds(), time.Duration(ans.Wall).Seconds(), float64(ans.Bytes)/mega)
	}
	ans, err := c.do(ask{Do: "open", Dir: dir, Stop: b.stop})
	if err != nil {
		return err
	}
	if ans.Passages != m.Passages {
		return fmt.Errorf("%s has %d passages, ours %d: not the same collection", c.name, ans.Passages, m.Passages)
	}
	memory, err := machine.OwnMemory(c.cmd.Process.Pid)
	if err != nil {
		return err
	}
	m.Openings = append(m.Openings, opened{c.name, time.Duration(ans.Wall).Seconds(), time.Duration(ans.Process).Seconds(), memory})
	return nil
}

func (b *bench) openBleve(ctx context.Context, m *measured, f folders) (*peer.Index, error) {
	dir := filepath.Join(f.root, "bleve")
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		e, err := bleveindex.Open(f.data, bleveindex.Options{})
		if err != nil {
			return nil, err
		}
		defer e.Close()
		s, err := e.Open(ctx)
		if err != nil {
			return nil, err
		}
		defer s.Close()
		took, err := buildBleve(dir, func(yield func(*corpus.Document) error) error { return build.EachDocument(ctx, e, s, yield) })
		if err != nil {
			return nil, err
		}
		size, err := build.DiskMB(dir)
		if err != nil {
			return nil, err
		}
		m.addBuild("bleve", took.CPU.Seconds(), took.Wall.Seconds(), size)
	}
	return peer.Open(dir)
}
