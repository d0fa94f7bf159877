package main

import (
	"maps"
	"math"
	"slices"
)

// ndcg is the discounted cumulative gain of the first n of a ranking, to that of the best
// possible one: gains are grades, discounts the binary logarithm of rank + 1, as trec_eval
// has them. It is 0 where nothing is relevant.
func ndcg(ranking []string, grades map[string]int, n int) float64 {
	gain := 0.0
	for i, id := range ranking[:min(n, len(ranking))] {
		gain += float64(max(grades[id], 0)) / math.Log2(float64(i)+2)
	}
	ideal := slices.Sorted(maps.Values(grades))
	slices.Reverse(ideal)
	best := 0.0
	for i, g := range ideal[:min(n, len(ideal))] {
		best += float64(max(g, 0)) / math.Log2(float64(i)+2)
	}
	if best == 0 {
		return 0
	}
	return gain / best
}

// averagePrecision is the mean, over all relevant documents, of the precision at the rank
// of each; one that the ranking lacks counts 0.
func averagePrecision(ranking []string, grades map[string]int) float64 {
	found, sum := 0, 0.0
	for i, id := range ranking {
		if grades[id] > 0 {
			found++
			sum += float64(found) / float64(i+1)
		}
	}
	return share(sum, relevant(grades))
}

// recall is the share of the relevant documents that the ranking has.
func recall(ranking []string, grades map[string]int) float64 {
	found := 0.0
	for _, id := range ranking {
		if grades[id] > 0 {
			found++
		}
	}
	return share(found, relevant(grades))
}

func relevant(grades map[string]int) int {
	n := 0
	for _, g := range grades {
		if g > 0 {
			n++
		}
	}
	return n
}

func share(part float64, of int) float64 {
	if of == 0 {
		return 0
	}
	return part / float64(of)
}
