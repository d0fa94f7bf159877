package bleveindex_test

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"travaux/corpus"
	"travaux/index"
	"travaux/index/bleveindex"
	"travaux/internal/shared"
	"travaux/query"
)

// The benchmarks run on the General Debate speeches of 1995 to 2010, some 40 MB in 69,000
// passages, and their 58 queries. They count processor time of the whole process, which
// stays comparable on a machine that is busy.

type debateRecord struct {
	ID, Title, Speaker, Capacity, Delegation, ISO3, Date, Type, Body, Meeting, Text string
}

func debate(t testing.TB) []*corpus.Document {
	t.Helper()
	z := shared.Gunzip(t, "data", "ungdc", "ungdc_s50-65_1995-2010.jsonl.gz")
	var docs []*corpus.Document
	for d := json.NewDecoder(bufio.NewReaderSize(z, 1<<20)); d.More(); {
		var r debateRecord
		if err := d.Decode(&r); err != nil {
			t.Fatal(err)
		}
		docs = append(docs, debateDocument(t, &r))
	}
	return docs
}

func debateDocument(t testing.TB, r *debateRecord) *corpus.Document {
	date, err := corpus.ParseISO(r.Date)
	if err != nil {
		t.Fatal(err)
	}
	d := &corpus.Document{ID: corpus.Slug(r.ID), Title: r.Title, Type: corpus.DocType(r.Type), Body: r.Body, Meeting: r.Meeting,
		Language: corpus.English, Said: date, Speaker: r.Speaker, Capacity: r.Capacity, Delegation: r.Delegation}
	sec := corpus.Section{ID: "s1", Form: corpus.FormSpeech, Heading: r.Title}
	start := 0
	for i, text := range paragraphs(r.Text) {
		p := corpus.Passage{ID: "p" + strconv.Itoa(i+1), Ordinal: i + 1, Language: corpus.English, Text: text, Start: start}
		p.Statements = []corpus.Statement{{ID: "st1", Kind: corpus.Spoken, SpeakerID: corpus.Slug(r.Speaker), Speaker: r.Speaker, Capacity: r.Capacity,
			Delegation: strings.ToLower(r.ISO3), DelegationName: r.Delegation, Span: corpus.Span{End: len(text)}, Rule: "record", Confidence: 1}}
		for _, word := range []string{"peace", "migra", "development", "women", "climate", "nuclear"} {
			if at := strings.Index(text, word); at >= 0 {
				p.Themes = append(p.Themes, corpus.ThemeHit{Theme: word, Words: word, Span: corpus.Span{Start: at, End: at + len(word)}, Rule: "word"})
			}
		}
		start += len(text) + 1
		sec.Passages = append(sec.Passages, p)
	}
	d.Sections = []corpus.Section{sec}
	return d
}

// paragraphs parts a hard-wrapped speech at blank lines and after short lines that end a
// sentence, and cuts what is still longer than 1,200 bytes at a line.
func paragraphs(text string) []string {
	var out []string
	var b strings.Builder
	flush := func() {
		if s := strings.TrimSpace(b.String()); s != "" {
			out = append(out, s)
		}
		b.Reset()
	}
	for _, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) == "" || b.Len()+len(line) > 1200 {
			flush()
		}
		b.WriteString(line)
		b.WriteByte('\n')
		if len(line) < 50 && strings.HasSuffix(strings.TrimSpace(line), ".") {
			flush()
		}
	}
	flush()
	return out
}

func cpu() time.Duration {
	var u unix.Rusage
	if unix.Getrusage(unix.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// peak is the most memory that the process ever had, in MB; the documents themselves are
// some 90 of it.
func peak() float64 {
	var u unix.Rusage
	if unix.Getrusage(unix.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return float64(u.Maxrss) / 1e3
}

func BenchmarkBuild(b *testing.B) {
	docs := debate(b)
	for b.Loop() {
		began, start := cpu(), time.Now()
		e, err := bleveindex.Open(b.TempDir(), bleveindex.Options{})
		if err != nil {
			b.Fatal(err)
		}
		g := publish(b, e, true, docs...)
		used := cpu() - began
		mb := float64(g.TextBytes) / 1e6
		b.ReportMetric(mb/used.Seconds(), "MB/CPU-s")
		b.ReportMetric(mb/time.Since(start).Seconds(), "MB/s")
		b.ReportMetric(float64(g.DiskBytes)/float64(g.TextBytes), "disk/text")
		b.ReportMetric(float64(g.Passages), "passages")
		b.ReportMetric(peak(), "peak-MB")
	}
}

// BenchmarkSmallChange replaces ten speeches of the published collection.
func BenchmarkSmallChange(b *testing.B) {
	docs := debate(b)
	e, err := bleveindex.Open(b.TempDir(), bleveindex.Options{})
	if err != nil {
		b.Fatal(err)
	}
	publish(b, e, true, docs...)
	began, n := cpu(), 0
	for b.Loop() {
		at := n * 10 % (len(docs) - 10)
		publish(b, e, false, docs[at:at+10]...)
		n++
	}
	b.ReportMetric(float64((cpu()-began).Milliseconds())/float64(n), "CPU-ms/change")
}

// BenchmarkOpen opens the published collection.
func BenchmarkOpen(b *testing.B) {
	e, err := bleveindex.Open(b.TempDir(), bleveindex.Options{})
	if err != nil {
		b.Fatal(err)
	}
	publish(b, e, true, debate(b)...)
	began, n := cpu(), 0
	for b.Loop() {
		s, err := e.Open(context.Background())
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		n++
	}
	b.ReportMetric(float64((cpu()-began).Microseconds())/1e3/float64(n), "CPU-ms/open")
}

// BenchmarkEverything asks for nothing, which finds and counts the whole collection.
func BenchmarkEverything(b *testing.B) {
	e, err := bleveindex.Open(b.TempDir(), bleveindex.Options{})
	if err != nil {
		b.Fatal(err)
	}
	publish(b, e, true, debate(b)...)
	s := searcher(b, e)
	for b.Loop() {
		if _, err := s.Search(context.Background(), index.Request{Facets: index.Facets(), Size: 10}); err != nil {
			b.Fatal(err)
		}
	}
}

type benchQuery struct {
	Name, Kind, Op string
	Terms          []string
	Filter         struct {
		Country string
		Year    []int
	}
}

func benchQueries(t testing.TB) []index.Request {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(shared.Dir(t), "data", "queries", "ungdc_queries.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all []benchQuery
	if err := json.Unmarshal(b, &all); err != nil {
		t.Fatal(err)
	}
	var reqs []index.Request
	for _, q := range all {
		reqs = append(reqs, q.request())
	}
	return reqs
}

func (q *benchQuery) request() index.Request {
	req := index.Request{Size: 10, Facets: []index.Field{index.Speaker, index.Delegation, index.Theme, index.Kind, index.Type, index.Date}}
	var parts []query.Node
	for _, w := range q.Terms {
		parts = append(parts, &query.Word{Text: w})
	}
	var root query.Node
	switch {
	case q.Op == "phrase":
		root = &query.Phrase{Text: strings.Join(q.Terms, " ")}
	case q.Op == "prefix":
		root = &query.Wildcard{Pattern: q.Terms[0] + "*"}
	case q.Op == "fuzzy":
		root = &query.Fuzzy{Text: q.Terms[0], Edits: 2}
	case len(parts) == 1:
		root = parts[0]
	case q.Op == "or":
		root = &query.Or{Parts: parts}
	default:
		root = &query.And{Parts: parts}
	}
	req.Query = &query.Query{Root: root}
	if q.Filter.Country != "" {
		req.Selections = []index.Selection{{Field: index.Delegation, Values: []string{strings.ToLower(q.Filter.Country)}}}
	}
	if len(q.Filter.Year) == 2 {
		req.From, req.To = corpus.Date{Year: q.Filter.Year[0]}, corpus.Date{Year: q.Filter.Year[1]}
	}
	return req
}

func BenchmarkQueries(b *testing.B) {
	docs := debate(b)
	e, err := bleveindex.Open(b.TempDir(), bleveindex.Options{})
	if err != nil {
		b.Fatal(err)
	}
	publish(b, e, true, docs...)
	docs = nil
	opened := time.Now()
	s := searcher(b, e)
	b.Logf("open: %v", time.Since(opened))
	reqs := benchQueries(b)
	run := func() {
		for _, req := range reqs {
			if _, err := s.Search(context.Background(), req); err != nil {
				b.Fatal(err)
			}
		}
	}
	cold := cpu()
	run()
	b.Logf("cold: %.2f CPU-ms a query", float64((cpu()-cold).Microseconds())/1e3/float64(len(reqs)))
	b.ResetTimer()
	began, n := cpu(), 0
	for b.Loop() {
		run()
		n++
	}
	b.ReportMetric(float64((cpu()-began).Microseconds())/1e3/float64(n*len(reqs)), "CPU-ms/query")
}
