package main

import (
	"fmt"
	"math"
	"slices"

	"travaux/eval/internal/report"
)

// verdict holds what was measured against the targets. Ratios are a peer's mean CPU time to
// ours, at scope=passage, nothing of what words found being kept.
func (b *bench) verdict() {
	b.page.Printf("\nload average at end %s\n", b.res.LoadAtEnd)
	for i, m := range b.res.Corpora {
		b.judge(m, i == len(b.res.Corpora)-1)
	}
	if g := b.res.Growth; g != nil {
		b.res.Targets.AtMost("ten documents added and published, median wall time", report.Percentile(g.Wall, 50), 2, "s")
		b.res.Targets.AtMost(fmt.Sprintf("complete answers after %d additions to before", g.Additions), g.slowdown(), 1.3, "times")
	}
	b.res.Targets.Print(b.page)
}

// judge adds the targets of one collection. Those of the largest have limits in seconds and
// megabytes.
func (b *bench) judge(m *measured, largest bool) {
	t := &b.res.Targets
	at := func(name string) string { return fmt.Sprintf("x%d %s", m.Times, name) }
	ratio := func(name, mode, kind string, want float64, peers ...string) {
		if r, ok := m.ratio(mode, kind, peers); ok {
			t.AtLeast(at(name), r, want, "times")
		}
	}
	ratio("5 facets + histogram, faster of Lucene and Tantivy to ours", fiveMode, shared58, 3, "lucene", "tantivy")
	ratio("the same, several values selected", fiveMode, "several", 3, "lucene", "tantivy")
	const withText = "top 10 with text and marks"
	for _, mode := range []string{bestMode, totalMode, withText} {
		ratio(mode+": Tantivy to ours", mode, shared58, 1, "tantivy")
	}
	for _, mode := range []string{totalMode, withText} {
		ratio("phrases, "+mode+": Lucene to ours", mode, "phrase", 1, "lucene")
		ratio("near, "+mode+": Lucene to ours", mode, "near", 1, "lucene")
		ratio("prefixes, "+mode+": the faster to ours", mode, "prefix", 1, "lucene", "tantivy")
		ratio("fuzzy, "+mode+": the faster to ours", mode, "fuzzy", 1, "lucene", "tantivy")
	}
	if m.Times > 1 {
		for _, kind := range []string{"phrase", "near"} {
			if r, ok := m.mean(oursName, totalMode, kind); ok {
				t.AtMost(at(kind+", mean (limit is for 140,000 passages)"), r.CPU.Mean, 1, "CPU-ms")
			}
		}
	}
	section, ok1 := m.mean(sectionName, completeMode, shared58)
	passage, ok2 := m.mean(oursName, completeMode, shared58)
	if ok1 && ok2 {
		t.AtMost(at("section scope to passage scope, complete answers"), section.CPU.Mean/passage.CPU.Mean, 1.6, "times")
		t.AtLeast(at("complete answers, section scope, all threads"), 1000/section.Process.Mean, 600, "a CPU-second")
	}
	if i := slices.IndexFunc(m.Builds, func(x built) bool { return x.Contestant == oursName }); i >= 0 {
		t.AtLeast(at("indexing"), m.Builds[i].MBPerCPUSecond, 2.4, "MB/CPU-s")
		t.AtMost(at("index and text to text"), m.Builds[i].DiskRatio, 1.5, "times")
	}
	if largest {
		t.AtMost(at("opening a generation, wall time"), m.Opening.Wall, 1, "s")
		t.AtMost(at("memory beside the page cache after all searches"), float64(m.Opening.Searched)/mega, 150, "MB")
	}
}

// ratio is the mean CPU time of the fastest of the peers to ours.
func (m *measured) ratio(mode, kind string, peers []string) (float64, bool) {
	ours, ok := m.mean(oursName, mode, kind)
	if !ok {
		return 0, false
	}
	best := math.Inf(1)
	for _, name := range peers {
		if r, ok := m.mean(name, mode, kind); ok {
			best = min(best, r.CPU.Mean)
		}
	}
	return best / ours.CPU.Mean, !math.IsInf(best, 1)
}

// mean finds what a contestant took.
func (m *measured) mean(contestant, mode, kind string) (row, bool) {
	i := slices.IndexFunc(m.Rows, func(r row) bool { return r.Contestant == contestant && r.Mode == mode && r.Kind == kind })
	if i < 0 {
		return row{}, false
	}
	return m.Rows[i], true
}

func modeIndex(name string) int {
	return slices.IndexFunc(modes(), func(m mode) bool { return m.name == name })
}
