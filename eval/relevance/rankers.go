package main

import (
	"context"
	"strings"

	scoring "github.com/blevesearch/bleve_index_api"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
)

// passage is what is ranked: its id, language and text.
type passage struct {
	id, text string
	lang     corpus.Lang
}

// question is what a system is asked, at most size ids wanted. The language is told to
// the systems beside Travaux, which has to find it out.
type question struct {
	id, text string
	lang     corpus.Lang
}

// rankings are the ids that a system found, best first, by question.
type rankings map[string][]string

// system is another engine, or a way of ranking, that Travaux is compared with.
type system struct {
	name string
	// rank indexes all passages and answers all questions with at most size ids each.
	rank func(ctx context.Context, passages []passage, questions []question, size int) (rankings, error)
}

// peers are the systems that can be asked here, and why others can't.
func peers(ctx context.Context) (list []system, missing []string) {
	lucene, err := newLucene(ctx)
	if err == nil {
		list = append(list, system{"Lucene", lucene.rank})
	} else {
		missing = append(missing, "Lucene is left out: "+err.Error())
	}
	return append(list, system{"Bleve tf-idf", bleveRanker(scoring.TFIDFScoring)}, system{"Bleve BM25", bleveRanker(scoring.BM25Scoring)}), missing
}

// travauxRanker asks the collection that s answers from for any of the words of a question.
func travauxRanker(ctx context.Context, s index.Searcher, questions []question) (rankings, error) {
	chain := analyzers.For("")
	r := rankings{}
	for _, q := range questions {
		ids, err := ask(ctx, s, chain, q.text)
		if err != nil {
			return nil, err
		}
		r[q.id] = ids
	}
	return r, nil
}

// oneLine puts spaces where a text has tabs and ends of lines.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
