package main

import (
	"context"
	"math"
	"slices"

	"travaux/analyzers"
)

// scanRanker ranks by BM25 over folded words that are not stemmed, stop words and all, as
// plainly as it can be written: a system for the pool that shares no analysis with another.
func scanRanker(_ context.Context, passages []passage, questions []question, size int) (rankings, error) {
	docs := make([]map[string]int, len(passages))
	length := make([]int, len(passages))
	having := map[string]int{}
	total := 0
	for i, p := range passages {
		words := analyzers.ExactWords(p.text)
		docs[i], length[i] = counts(words), len(words)
		total += len(words)
		for w := range docs[i] {
			having[w]++
		}
	}
	average := float64(total) / float64(max(len(docs), 1))
	r := rankings{}
	for _, q := range questions {
		type scored struct {
			id    string
			score float64
		}
		var list []scored
		words := counts(analyzers.ExactWords(q.text))
		for i, doc := range docs {
			score := 0.0
			for w := range words {
				tf := doc[w]
				if tf == 0 {
					continue
				}
				idf := math.Log(1 + (float64(len(docs)-having[w])+.5)/(float64(having[w])+.5))
				score += idf * float64(tf) / (float64(tf) + 1.2*(.25+.75*float64(length[i])/average))
			}
			if score > 0 {
				list = append(list, scored{passages[i].id, score})
			}
		}
		slices.SortStableFunc(list, func(a, b scored) int {
			switch {
			case a.score > b.score:
				return -1
			case a.score < b.score:
				return 1
			}
			return 0
		})
		for _, s := range list[:min(size, len(list))] {
			r[q.id] = append(r[q.id], s.id)
		}
	}
	return r, nil
}

func counts(words []string) map[string]int {
	n := make(map[string]int, len(words))
	for _, w := range words {
		n[w]++
	}
	return n
}
