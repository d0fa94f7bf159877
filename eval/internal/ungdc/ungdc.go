// Package ungdc finds the speeches and the queries that speed is measured on: the United
// Nations General Debate Corpus of 1995 to 2010, and 58 searches over it.
package ungdc

import (
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// Speeches is the path of the records below the folder of real documents.
const Speeches = "data/ungdc/ungdc_s50-65_1995-2010.jsonl.gz"

const queriesPath = "data/queries/ungdc_queries.json"

// Query is one search, in a form that is no engine's own.
type Query struct {
	Name   string   `json:"name"`
	Kind   string   `json:"kind"`
	Op     string   `json:"op"` // and, or, phrase, prefix, fuzzy
	Terms  []string `json:"terms"`
	Filter Filter   `json:"filter"`
}

// Filter restricts a Query to a delegation, by its ISO 3166 alpha-3 code, and to years,
// both ends included. The zero Filter restricts nothing.
type Filter struct {
	Country string `json:"country,omitempty"`
	Year    []int  `json:"year,omitempty"`
}

// Queries reads the searches from below the folder of real documents.
func Queries(shared string) ([]Query, error) {
	b, err := os.ReadFile(filepath.Join(shared, queriesPath))
	if err != nil {
		return nil, fmt.Errorf("read queries: %w", err)
	}
	var list []Query
	if err := json.Unmarshal(b, &list); err != nil {
		return nil, fmt.Errorf("read queries: %w", err)
	}
	for _, q := range list {
		if _, err := q.Text(); err != nil {
			return nil, err
		}
		if n := len(q.Filter.Year); n != 0 && n != 2 {
			return nil, fmt.Errorf("query %s: %d years; want a first and a last one", q.Name, n)
		}
	}
	return list, nil
}

// Text writes the words of q in the query language. Filters are not part of it.
func (q Query) Text() (string, error) {
	words := strings.Join(q.Terms, " ")
	switch q.Op {
	case "and":
		return words, nil
	case "or":
		return strings.Join(q.Terms, " OR "), nil
	case "phrase":
		return `"` + words + `"`, nil
	case "prefix":
		return words + "*", nil
	case "fuzzy":
		return words + "~", nil
	}
	return "", fmt.Errorf("query %s: unknown operator %q", q.Name, q.Op)
}

// Request asks for q in a scope, without facets or hits: the caller adds what it wants.
func (q Query) Request(scope index.Scope) (index.Request, error) {
	text, err := q.Text()
	if err != nil {
		return index.Request{}, err
	}
	req := index.Request{Query: query.Parse(text), Scope: scope}
	if len(req.Query.Notes) > 0 {
		return req, fmt.Errorf("query %s: %q was not read as meant: %s", q.Name, text, req.Query.Notes[0].Msg)
	}
	if q.Filter.Country != "" {
		req.Selections = []index.Selection{{Field: index.Delegation, Values: []string{strings.ToLower(q.Filter.Country)}}}
	}
	if years := q.Filter.Year; len(years) == 2 {
		req.From, req.To = corpus.Date{Year: years[0]}, corpus.Date{Year: years[1]}
	}
	return req, nil
}

// Facets are the five facets and the histogram of dates that are counted with each query.
func Facets() []index.Field {
	return []index.Field{index.Speaker, index.Delegation, index.Theme, index.Type, index.Language, index.Date}
}

// Subset writes every nth record of the file src into a file of records in dir, with a
// manifest that says so, and returns its path.
func Subset(dir, src string, nth int) (string, error) {
	path := filepath.Join(dir, "subset.jsonl")
	if err := WriteManifest(dir, filepath.Base(path)); err != nil {
		return "", err
	}
	out, err := os.Create(path)
	if err != nil {
		return "", fmt.Errorf("take a subset: %w", err)
	}
	n := 0
	err = Each(src, func(line []byte) error {
		n++
		if (n-1)%nth != 0 {
			return nil
		}
		_, err := out.Write(line)
		return err
	})
	if err != nil {
		_ = out.Close()
		return "", fmt.Errorf("take a subset of %s: %w", src, err)
	}
	return path, out.Close()
}

// Each calls each with every record of the file src, a line of JSON that is the callee's only
// until it returns, until that returns an error.
func Each(src string, each func(line []byte) error) error {
	in, err := os.Open(src)
	if err != nil {
		return fmt.Errorf("read speeches: %w", err)
	}
	defer in.Close()
	plain, err := gzip.NewReader(in)
	if err != nil {
		return fmt.Errorf("read %s: %w", src, err)
	}
	lines := bufio.NewReaderSize(plain, 1<<20)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return fmt.Errorf("read %s: %w", src, err)
		}
		if len(line) > 0 {
			if err := each(line); err != nil {
				return err
			}
		}
		if err == io.EOF {
			return nil
		}
	}
}

// WriteManifest writes a manifest into dir that lists the named files as records.
func WriteManifest(dir string, names ...string) error {
	rows := [][]string{{"path", "type"}}
	for _, name := range names {
		rows = append(rows, []string{name, corpus.Records})
	}
	f, err := os.Create(filepath.Join(dir, corpus.ManifestName))
	if err != nil {
		return fmt.Errorf("write a manifest: %w", err)
	}
	w := csv.NewWriter(f)
	_ = w.WriteAll(rows) // Error below has it
	if err := w.Error(); err != nil {
		_ = f.Close()
		return fmt.Errorf("write a manifest: %w", err)
	}
	return f.Close()
}
