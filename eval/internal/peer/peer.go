// Package peer is Bleve as its own library offers it, for comparison: one Bleve document a
// passage, Bleve's analyzers, queries, scores and facets, in one segment that is opened
// read-only. Nothing of Travaux's engine is used.
//
// Text is in two fields, as in Travaux: "text" by Bleve's analyzer "en" for words, and
// "exact", lower-cased and not stemmed, for phrases, prefixes and fuzzy words; both with
// term vectors. Facets count keyword fields with docvalues. The histogram of dates is a
// terms facet over years, which Bleve counts faster than date ranges. Nothing is stored.
package peer

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/custom"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"
	"github.com/blevesearch/bleve/v2/analysis/token/lowercase"
	"github.com/blevesearch/bleve/v2/analysis/tokenizer/unicode"
	"github.com/blevesearch/bleve/v2/mapping"

	"travaux/corpus"
	"travaux/eval/internal/scan"
	"travaux/index"
)

// Names of Bleve's fields and of the analyzer that does not stem.
const (
	textField  = "text"
	exactField = "exact"
	yearField  = "year"
)

// batch is how many passages the builder takes up at once: facts of its cost say that more
// saves no time and takes memory.
const batch = 2000

// keywords are the facets that are counted beside the histogram.
func keywords() []index.Field {
	return []index.Field{index.Speaker, index.Delegation, index.Theme, index.Type, index.Language}
}

// Build makes the index in dir, which must not exist, of the passages of all documents. each
// calls its argument with one document after another until that returns an error.
func Build(dir string, each func(func(*corpus.Document) error) error) error {
	m, err := newMapping()
	if err != nil {
		return fmt.Errorf("build Bleve index: %w", err)
	}
	b, err := bleve.NewBuilder(dir, m, map[string]any{"batchSize": batch, "buildPathPrefix": filepath.Dir(dir)})
	if err != nil {
		return fmt.Errorf("build Bleve index: %w", err)
	}
	if err := each(func(d *corpus.Document) error { return put(b, d) }); err != nil {
		_ = b.Close()
		return fmt.Errorf("build Bleve index: %w", err)
	}
	if err := b.Close(); err != nil {
		return fmt.Errorf("build Bleve index: %w", err)
	}
	return nil
}

func put(b bleve.Builder, d *corpus.Document) error {
	for s, p := range d.Passages {
		doc := map[string]any{textField: p.Text, exactField: p.Text}
		for _, f := range keywords() {
			doc[string(f)] = known(scan.Values(d, s, p, f))
		}
		var years []string
		for _, date := range scan.Dates(d, s, p) {
			if !date.IsZero() {
				years = append(years, corpus.Date{Year: date.Year}.String())
			}
		}
		doc[yearField] = years
		if err := b.Index(fmt.Sprintf("%s/%d", d.ID, p.Ordinal), doc); err != nil {
			return err
		}
	}
	return nil
}

// known leaves out Unknown, which Bleve counts by itself as what has no value.
func known(values []string) []string {
	var kept []string
	for _, v := range values {
		if v != index.Unknown {
			kept = append(kept, v)
		}
	}
	return kept
}

func newMapping() (mapping.IndexMapping, error) {
	m := bleve.NewIndexMapping()
	m.IndexDynamic, m.StoreDynamic, m.DocValuesDynamic = false, false, false
	err := m.AddCustomAnalyzer(exactField, map[string]any{
		"type":          custom.Name,
		"tokenizer":     unicode.Name,
		"token_filters": []string{en.PossessiveName, lowercase.Name},
	})
	if err != nil {
		return nil, err
	}
	doc := bleve.NewDocumentStaticMapping()
	doc.AddFieldMappingsAt(textField, textMapping(en.AnalyzerName))
	doc.AddFieldMappingsAt(exactField, textMapping(exactField))
	for _, f := range append(keywords(), yearField) {
		doc.AddFieldMappingsAt(string(f), keywordMapping())
	}
	m.DefaultMapping = doc
	return m, nil
}

func textMapping(analyzer string) *mapping.FieldMapping {
	f := bleve.NewTextFieldMapping()
	f.Analyzer = analyzer
	f.Store, f.DocValues, f.IncludeInAll = false, false, false
	f.IncludeTermVectors = true
	return f
}

func keywordMapping() *mapping.FieldMapping {
	f := bleve.NewTextFieldMapping()
	f.Analyzer = keyword.Name
	f.Store, f.IncludeTermVectors, f.IncludeInAll = false, false, false
	f.DocValues = true
	return f
}

// Index is a Bleve index that is open for searching.
type Index struct{ b bleve.Index }

// Open opens what Build made.
func Open(dir string) (*Index, error) {
	b, err := bleve.OpenUsing(dir, map[string]any{"read_only": true})
	if err != nil {
		return nil, fmt.Errorf("open Bleve index: %w", err)
	}
	return &Index{b}, nil
}

// Close ends the use of the index.
func (x *Index) Close() error { return x.b.Close() }

// Passages returns how many passages are indexed.
func (x *Index) Passages() (uint64, error) { return x.b.DocCount() }

// Search asks for the best ten passages and, with facets, for the counts of each facet and
// year. It returns how many passages match.
func (x *Index) Search(ctx context.Context, q *Query, facets bool) (*Answer, error) {
	req := bleve.NewSearchRequestOptions(q.q, hits, 0, false)
	if facets {
		for _, f := range append(keywords(), yearField) {
			req.AddFacet(string(f), bleve.NewFacetRequest(string(f), index.DefaultFacetSize))
		}
	}
	res, err := x.b.SearchInContext(ctx, req)
	if err != nil {
		return nil, fmt.Errorf("search Bleve index: %w", err)
	}
	return &Answer{res}, nil
}

const hits = 10

// Answer is what Bleve answered.
type Answer struct{ res *bleve.SearchResult }

// Total is the number of passages that match.
func (a *Answer) Total() int { return int(a.res.Total) }

// Counts returns the counts of the values of a facet; for index.Date those of years.
func (a *Answer) Counts(f index.Field) map[string]int {
	name := string(f)
	if f == index.Date {
		name = yearField
	}
	counts := map[string]int{}
	facet := a.res.Facets[name]
	if facet == nil {
		return counts
	}
	for _, t := range facet.Terms.Terms() {
		counts[t.Term] = t.Count
	}
	if facet.Missing > 0 {
		counts[index.Unknown] = facet.Missing
	}
	return counts
}
