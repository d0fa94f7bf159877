package main

import (
	"context"
	"fmt"
	"runtime"
	"time"

	"travaux/eval/internal/report"
)

// lanes holds what was measured: by contestant, mode and search, the samples of the rounds.
// What a contestant can't answer has none.
type lanes struct {
	contestants []string
	modes       []mode
	searches    []search
	samples     [][][][]sample
}

// race asks every contestant every search in every mode: warm[i] times without measuring for
// the ith contestant, then rounds times. Contestants follow each other search by search, and
// another one begins each round, so that what disturbs the machine meets all of them.
func race(ctx context.Context, list []contestant, searches []search, warm []int, rounds int) (*lanes, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	l := newLanes(list, searches)
	for i, c := range list {
		for range warm[i] {
			if err := l.lap(ctx, i, c); err != nil {
				return nil, err
			}
		}
	}
	for round := range rounds {
		runtime.GC()
		for m := range l.modes {
			for q := range l.searches {
				for i := range list {
					i = (i + round) % len(list)
					took, ok, err := l.ask(ctx, list[i], m, q)
					if err != nil {
						return nil, err
					}
					if ok {
						l.samples[i][m][q] = append(l.samples[i][m][q], took)
					}
				}
			}
		}
	}
	return l, nil
}

func newLanes(list []contestant, searches []search) *lanes {
	l := &lanes{modes: modes(), searches: searches, samples: make([][][][]sample, len(list))}
	for i, c := range list {
		l.contestants = append(l.contestants, c.name())
		l.samples[i] = make([][][]sample, len(l.modes))
		for m := range l.modes {
			l.samples[i][m] = make([][]sample, len(searches))
		}
	}
	return l
}

// lap asks one contestant everything once, and forgets what it took.
func (l *lanes) lap(ctx context.Context, i int, c contestant) error {
	for m := range l.modes {
		for q := range l.searches {
			if _, _, err := l.ask(ctx, c, m, q); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *lanes) ask(ctx context.Context, c contestant, m, q int) (took sample, ok bool, err error) {
	if !c.can(&l.searches[q], l.modes[m]) {
		return sample{}, false, nil
	}
	took, _, err = c.ask(ctx, &l.searches[q], l.modes[m], false)
	if err != nil {
		return took, false, fmt.Errorf("%s, %s, query %s: %w", c.name(), l.modes[m].name, l.searches[q].Name, err)
	}
	return took, true, nil
}

// figures describe the times of some queries, in milliseconds, over all their samples.
type figures struct {
	Samples int     `json:"samples"`
	Mean    float64 `json:"mean"`
	P50     float64 `json:"p50"`
	P95     float64 `json:"p95"`
	P99     float64 `json:"p99"`
}

func newFigures(v []float64) figures {
	return figures{Samples: len(v), Mean: report.Mean(v), P50: report.Percentile(v, 50), P95: report.Percentile(v, 95), P99: report.Percentile(v, 99)}
}

// row is what the queries of a kind took one contestant in one mode.
type row struct {
	Contestant string  `json:"contestant"`
	Mode       string  `json:"mode"`
	Kind       string  `json:"kind"`
	CPU        figures `json:"cpu_ms"`
	Process    figures `json:"process_ms"`
	Wall       figures `json:"wall_ms"`
}

// Groups of searches that are more than one kind.
const (
	shared58 = "the 58" // the queries of the shared folder
	allKinds = "all"
)

// in reports whether a search is of a kind or group.
func (s *search) in(kind string) bool {
	switch kind {
	case allKinds:
		return true
	case shared58:
		return s.Kind != "near" && s.Kind != "several"
	}
	return s.Kind == kind
}

// row sums up; ok is false where the contestant can't answer all searches of the kind.
func (l *lanes) row(contestant, m int, kind string) (r row, ok bool) {
	var cpu, process, wall []float64
	for q := range l.searches {
		if !l.searches[q].in(kind) {
			continue
		}
		list := l.samples[contestant][m][q]
		if len(list) == 0 {
			return row{}, false
		}
		for _, s := range list {
			cpu, process, wall = append(cpu, milli(s.CPU)), append(process, milli(s.Process)), append(wall, milli(s.Wall))
		}
	}
	return row{l.contestants[contestant], l.modes[m].name, kind, newFigures(cpu), newFigures(process), newFigures(wall)}, len(cpu) > 0
}

// rows are those of all kinds and groups.
func (l *lanes) rows() []row {
	var list []row
	for m := range l.modes {
		for i := range l.contestants {
			for _, kind := range append(kinds(l.searches), shared58, allKinds) {
				if r, ok := l.row(i, m, kind); ok {
					list = append(list, r)
				}
			}
		}
	}
	return list
}

func milli(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }
