package main

import (
	"fmt"
	"strings"

	"travaux/eval/internal/report"
)

// print adds a collection to the page.
func (b *bench) print(m *measured) {
	b.page.Title(fmt.Sprintf("%d times the speeches: %s passages, %.1f MB of text", m.Times, count(m.Passages), m.TextMB))
	b.printBuilds(m)
	b.printAgreement(m)
	b.page.Printf("\nmeans of %d rounds in turns, CPU milliseconds a query of the thread that answers; ours always reads the text of the hits and marks the words\n", m.Rounds)
	groups := append(kinds(b.searches), shared58, allKinds)
	for mode := range m.lanes.modes {
		b.printMeans(m, mode, groups)
	}
	for mode := range m.lanes.modes {
		b.printSpread(m, mode)
	}
	b.printThroughput(m)
}

func (b *bench) printBuilds(m *measured) {
	var rows [][]string
	for _, x := range m.Builds {
		rows = append(rows, []string{x.Contestant, fmt.Sprintf("%.1f", x.CPU), fmt.Sprintf("%.1f", x.Wall), fmt.Sprintf("%.2f", x.MBPerCPUSecond),
			fmt.Sprintf("%.1f", x.DiskMB), fmt.Sprintf("%.2f", x.DiskRatio)})
	}
	if len(rows) > 0 {
		b.page.Printf("building (ours from records to a published and verified generation, the others from the finished passages)\n")
		b.page.Table([]string{"", "CPU s", "wall s", "MB of text a CPU-s", "MB on disk", "to text"}, rows)
		b.page.Printf("\n")
	}
	o := m.Opening
	rows = [][]string{{"travaux", seconds(o.Wall), seconds(o.CPU), megabytes(o.Memory), megabytes(o.Searched)}}
	for _, x := range m.Openings {
		rows = append(rows, []string{x.Contestant, seconds(x.Wall), seconds(x.CPU), megabytes(x.Memory)})
	}
	b.page.Printf("opening (memory of the process beside the page cache; ours had %s MB before, children built the index before)\n", megabytes(o.First))
	b.page.Table([]string{"", "wall s", "CPU s", "MB then", "MB after all searches"}, rows)
}

func (b *bench) printAgreement(m *measured) {
	b.page.Printf("\n")
	for _, a := range m.Agreements {
		b.page.Printf("totals equal to ours: %s %d of %d; facets, where totals are: %d of %d\n", a.Contestant, a.TotalsEqual, a.Totals, a.FacetsEqual, a.Facets)
		for _, d := range a.Differences {
			b.page.Printf("  %s\n", d)
		}
	}
	if len(m.Totals) == 0 {
		return
	}
	header := []string{"totals that differ", oursName}
	for _, a := range m.Agreements {
		header = append(header, a.Contestant)
	}
	var rows [][]string
	for _, t := range m.Totals {
		cells := []string{fmt.Sprintf("%s %s", t.Search, strings.Join(t.Terms, " "))}
		for _, name := range header[1:] {
			cell := "-"
			if n, ok := t.By[name]; ok {
				cell = fmt.Sprint(n)
			}
			cells = append(cells, cell)
		}
		rows = append(rows, cells)
	}
	b.page.Table(header, rows)
}

func (b *bench) printMeans(m *measured, mode int, groups []string) {
	var rows [][]string
	for i, name := range m.lanes.contestants {
		cells := []string{name}
		for _, kind := range groups {
			cell := "-"
			if r, ok := m.lanes.row(i, mode, kind); ok {
				cell = ms(r.CPU.Mean)
			}
			cells = append(cells, cell)
		}
		rows = append(rows, cells)
	}
	b.page.Printf("\n")
	b.page.Table(append([]string{m.lanes.modes[mode].name}, groups...), rows)
}

// printSpread prints the percentiles of each kind.
func (b *bench) printSpread(m *measured, mode int) {
	var rows [][]string
	for _, kind := range append(kinds(b.searches), shared58) {
		for i, name := range m.lanes.contestants {
			if r, ok := m.lanes.row(i, mode, kind); ok {
				rows = append(rows, []string{kind + ", " + name, ms(r.CPU.P50), ms(r.CPU.P95), ms(r.CPU.P99), ms(r.CPU.Mean),
					ms(r.Process.Mean), ms(r.Wall.P50), ms(r.Wall.P95), ms(r.Wall.P99), ms(r.Wall.Mean)})
			}
		}
	}
	b.page.Printf("\n")
	b.page.Table([]string{m.lanes.modes[mode].name + ", milliseconds", "CPU p50", "p95", "p99", "mean", "all threads", "wall p50", "p95", "p99", "mean"}, rows)
}

func (b *bench) printThroughput(m *measured) {
	var rows [][]string
	mode := modeIndex(completeMode)
	for i, name := range m.lanes.contestants {
		if r, ok := m.lanes.row(i, mode, shared58); ok {
			rows = append(rows, []string{name, fmt.Sprintf("%.0f", 1000/r.CPU.Mean), fmt.Sprintf("%.0f", 1000/r.Process.Mean)})
		}
	}
	b.page.Printf("\n")
	b.page.Table([]string{"complete answers a CPU-second, the 58", "thread", "all threads"}, rows)
}

func (b *bench) printGrowth(g *growth) {
	b.page.Title(fmt.Sprintf("%d additions of ten small documents to %s passages, each published by a process of its own", g.Additions, count(g.Passages)))
	row := func(name string, v []float64) []string {
		low, high := report.Spread(v)
		return []string{name, seconds(report.Percentile(v, 50)), seconds(report.Percentile(v, 95)), seconds(low), seconds(high)}
	}
	b.page.Table([]string{"seconds", "median", "p95", "lowest", "highest"}, [][]string{row("wall time", g.Wall), row("CPU time, children included", g.CPU)})
	b.page.Printf("complete answers, CPU-ms: %s before, %s after = %.2f times, with %.3f times the passages\n", ms(g.Before), ms(g.After), g.slowdown(), g.Grown)
}

func ms(v float64) string      { return fmt.Sprintf("%.3f", v) }
func seconds(v float64) string { return fmt.Sprintf("%.2f", v) }
func megabytes(n int64) string { return fmt.Sprintf("%.0f", float64(n)/mega) }

// count writes n with a comma after each three digits.
func count(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
