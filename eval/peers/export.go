package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/analysis/lang/en"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/eval/internal/build"
	"travaux/eval/internal/scan"
	"travaux/index"
)

// passage is a line of the file that peers index: a passage as Travaux made it, with the
// values that its facets have there, "unknown" among them.
type passage struct {
	ID         string   `json:"id"`
	Text       string   `json:"text"`
	Speaker    []string `json:"speaker"`
	Delegation []string `json:"delegation"`
	Theme      []string `json:"theme"`
	Type       []string `json:"type"`
	Language   []string `json:"language"`
	Year       []string `json:"year"`
}

// export writes all passages of a generation to a file, in the order of the ledger.
func export(ctx context.Context, e index.Engine, s index.Searcher, path string) error {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("export passages: %w", err)
	}
	w := bufio.NewWriterSize(f, 1<<20)
	enc := json.NewEncoder(w)
	err = build.EachDocument(ctx, e, s, func(d *corpus.Document) error {
		for s, p := range d.Passages {
			if err := enc.Encode(exported(d, s, p)); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		err = w.Flush()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return fmt.Errorf("export passages: %w", err)
	}
	return nil
}

func exported(d *corpus.Document, s *corpus.Section, p *corpus.Passage) passage {
	values := func(f index.Field) []string { return scan.Values(d, s, p, f) }
	return passage{ID: fmt.Sprintf("%s/%d", d.ID, p.Ordinal), Text: p.Text, Speaker: values(index.Speaker), Delegation: values(index.Delegation),
		Theme: values(index.Theme), Type: values(index.Type), Language: values(index.Language), Year: years(d, s, p)}
}

func years(d *corpus.Document, s *corpus.Section, p *corpus.Passage) []string {
	var list []string
	seen := map[string]bool{}
	for _, date := range scan.Dates(d, s, p) {
		year := index.Unknown
		if !date.IsZero() {
			year = corpus.Date{Year: date.Year}.String()
		}
		if !seen[year] {
			seen[year] = true
			list = append(list, year)
		}
	}
	return list
}

// stopWords are those that Travaux leaves out of English stems: Bleve's, parted at
// apostrophes as its scanner does.
func stopWords() ([]string, error) {
	listed := analysis.NewTokenMap()
	if err := listed.LoadBytes(en.EnglishStopWords); err != nil {
		return nil, fmt.Errorf("read stop words: %w", err)
	}
	words := map[string]bool{}
	for entry := range listed {
		for part := range strings.SplitSeq(entry, "'") {
			if analyzers.StopWord(corpus.English, part) {
				words[part] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(words)), nil
}
