package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/lang/ar"
	"github.com/blevesearch/bleve/v2/analysis/lang/cjk"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/lang/es"
	"github.com/blevesearch/bleve/v2/analysis/lang/fr"
	"github.com/blevesearch/bleve/v2/analysis/lang/ru"
	"github.com/blevesearch/bleve/v2/mapping"

	"travaux/corpus"
)

// bleveRanker ranks as Bleve's own library does, by one of its scoring models ("tfidf",
// "bm25"), with its analyzers, one field a language.
func bleveRanker(model string) func(context.Context, []passage, []question, int) (rankings, error) {
	return func(ctx context.Context, passages []passage, questions []question, size int) (_ rankings, err error) {
		dir, err := os.MkdirTemp("", "travaux-relevance-bleve-")
		if err != nil {
			return nil, err
		}
		defer os.RemoveAll(dir)
		x, err := buildBleve(dir, model, passages)
		if err != nil {
			return nil, fmt.Errorf("bleve: %w", err)
		}
		defer x.Close()
		r := rankings{}
		for _, q := range questions {
			match := bleve.NewMatchQuery(q.text)
			match.SetField(string(q.lang))
			res, err := x.SearchInContext(ctx, bleve.NewSearchRequestOptions(match, size, 0, false))
			if err != nil {
				return nil, fmt.Errorf("bleve: question %s: %w", q.id, err)
			}
			for _, h := range res.Hits {
				r[q.id] = append(r[q.id], h.ID)
			}
		}
		return r, nil
	}
}

func buildBleve(dir, model string, passages []passage) (bleve.Index, error) {
	path := filepath.Join(dir, "index")
	b, err := bleve.NewBuilder(path, bleveMapping(model), map[string]any{"batchSize": 2000, "buildPathPrefix": dir})
	if err != nil {
		return nil, err
	}
	for _, p := range passages {
		if err := b.Index(p.id, map[string]any{string(p.lang): p.text}); err != nil {
			_ = b.Close()
			return nil, err
		}
	}
	if err := b.Close(); err != nil {
		return nil, err
	}
	return bleve.OpenUsing(path, map[string]any{"read_only": true})
}

func bleveMapping(model string) mapping.IndexMapping {
	m := bleve.NewIndexMapping()
	m.ScoringModel = model
	m.IndexDynamic, m.StoreDynamic, m.DocValuesDynamic = false, false, false
	doc := bleve.NewDocumentStaticMapping()
	for lang, analyzer := range map[corpus.Lang]string{
		corpus.Arabic: ar.AnalyzerName, corpus.Chinese: cjk.AnalyzerName, corpus.English: en.AnalyzerName,
		corpus.French: fr.AnalyzerName, corpus.Russian: ru.AnalyzerName, corpus.Spanish: es.AnalyzerName,
	} {
		f := bleve.NewTextFieldMapping()
		f.Analyzer = analyzer
		f.Store, f.DocValues, f.IncludeInAll, f.IncludeTermVectors = false, false, false, false
		doc.AddFieldMappingsAt(string(lang), f)
	}
	m.DefaultMapping = doc
	return m
}
