package main

import (
	"context"
	"runtime"
	"slices"
	"time"

	"travaux/eval/internal/machine"
	"travaux/eval/internal/report"
)

// contestant is a way to answer the queries.
type contestant struct {
	name string
	ask  func(ctx context.Context, query int) error
}

// timing is what the queries took one contestant, in CPU milliseconds a query. Thread is
// the time of the thread that asked; Process that of all threads, garbage collection
// included.
type timing struct {
	Name    string             `json:"name"`
	Queries int                `json:"queries"`
	Rounds  int                `json:"rounds"`
	Thread  summary            `json:"thread_ms"`
	Process summary            `json:"process_ms"`
	ByKind  map[string]float64 `json:"thread_ms_by_kind"`
	ByQuery []float64          `json:"thread_ms_by_query"`
	// First is the mean of the lap that warms up: of the first contestant, the queries as
	// they are asked first after the index was opened.
	First float64 `json:"thread_ms_first_lap"`
}

// summary describes the means of the queries. Low and High are the means of the quickest
// and the slowest round.
type summary struct {
	Mean, P50, P95 float64
	Low, High      float64
}

// samples are milliseconds by query and round.
type samples [][]float64

func newSamples(queries int) samples { return make(samples, queries) }

// byQuery returns the mean of each query.
func (s samples) byQuery() []float64 {
	means := make([]float64, len(s))
	for i, v := range s {
		means[i] = report.Mean(v)
	}
	return means
}

func (s samples) summary() summary {
	means := s.byQuery()
	var rounds []float64
	for r := range s[0] {
		var v []float64
		for _, q := range s {
			v = append(v, q[r])
		}
		rounds = append(rounds, report.Mean(v))
	}
	low, high := report.Spread(rounds)
	return summary{Mean: report.Mean(means), P50: report.Percentile(means, 50), P95: report.Percentile(means, 95), Low: low, High: high}
}

// race asks each contestant every query once to warm up, and then rounds times: in each
// round the contestants follow each other, and another one begins, so that what disturbs
// the machine meets all of them. kinds has the kind of each query.
func race(ctx context.Context, contestants []contestant, kinds []string, rounds int) ([]timing, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	thread := make([]samples, len(contestants))
	process := make([]samples, len(contestants))
	first := make([]samples, len(contestants))
	for i, c := range contestants {
		thread[i], process[i], first[i] = newSamples(len(kinds)), newSamples(len(kinds)), newSamples(len(kinds))
		if err := lap(ctx, c, first[i], newSamples(len(kinds))); err != nil {
			return nil, err
		}
	}
	for r := range rounds {
		for i := range contestants {
			i = (i + r) % len(contestants)
			runtime.GC()
			if err := lap(ctx, contestants[i], thread[i], process[i]); err != nil {
				return nil, err
			}
		}
	}
	var list []timing
	for i, c := range contestants {
		list = append(list, timing{Name: c.name, Queries: len(kinds), Rounds: rounds, Thread: thread[i].summary(),
			Process: process[i].summary(), ByKind: byKind(thread[i].byQuery(), kinds), ByQuery: thread[i].byQuery(), First: report.Mean(first[i].byQuery())})
	}
	return list, nil
}

// lap asks one contestant every query once.
func lap(ctx context.Context, c contestant, thread, process samples) error {
	for q := range thread {
		thread0, process0, err := clocks()
		if err != nil {
			return err
		}
		if err := c.ask(ctx, q); err != nil {
			return err
		}
		thread1, process1, err := clocks()
		if err != nil {
			return err
		}
		thread[q] = append(thread[q], milli(thread1-thread0))
		process[q] = append(process[q], milli(process1-process0))
	}
	return nil
}

func clocks() (thread, process time.Duration, err error) {
	if thread, err = machine.ThreadCPU(); err != nil {
		return 0, 0, err
	}
	process, err = machine.ProcessCPU()
	return thread, process, err
}

func milli(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }

// byKind returns the mean of the values of each kind.
func byKind(values []float64, kinds []string) map[string]float64 {
	groups := map[string][]float64{}
	for i, k := range kinds {
		groups[k] = append(groups[k], values[i])
	}
	means := map[string]float64{}
	for k, v := range groups {
		means[k] = report.Mean(v)
	}
	return means
}

// order returns the kinds in order of first appearance.
func order(kinds []string) []string {
	var list []string
	for _, k := range kinds {
		if !slices.Contains(list, k) {
			list = append(list, k)
		}
	}
	return list
}
