package annotate

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/internal/shared"
)

// speeches are the General Debate of 2016 to 2018 as documents.
func speeches(t testing.TB) []*corpus.Document {
	t.Helper()
	z := shared.Gunzip(t, "data", "ungdc", "ungdc_gcm-sample_2016-2018.jsonl.gz")
	var docs []*corpus.Document
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var r struct{ Text, Speaker, Delegation string }
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		d := &corpus.Document{Type: corpus.Speech, Sections: []corpus.Section{{ID: "s1"}}}
		for _, p := range strings.Split(r.Text, "\n") {
			d.Sections[0].Passages = append(d.Sections[0].Passages, corpus.Passage{Text: p, Statements: []corpus.Statement{
				{ID: "s1", Kind: corpus.Spoken, Speaker: r.Speaker, DelegationName: r.Delegation, Span: corpus.Span{End: len(p)}}}})
		}
		docs = append(docs, d)
	}
	return docs
}

// BenchmarkSpeeches annotates speeches, of which a large collection mostly consists.
func BenchmarkSpeeches(b *testing.B) {
	a, docs := annotator(b), speeches(b)
	passages, bytes := 0, 0
	for _, d := range docs {
		for _, p := range d.Passages {
			passages++
			bytes += len(p.Text)
		}
	}
	b.SetBytes(int64(bytes))
	for b.Loop() {
		for _, d := range docs {
			a.Annotate(d)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(passages), "us/passage")
}

// BenchmarkRelease annotates a long text in which many persons are quoted.
func BenchmarkRelease(b *testing.B) {
	var text strings.Builder
	for i := range 400 {
		name := "Tamsin" + string(rune('a'+i%26)) + string(rune('a'+i/26)) + " Okoro" + string(rune('a'+i%26)) + string(rune('a'+i/26))
		text.WriteString("“We agreed on the lamps,” said the representative of Marenia, Ms. " + name + ". She added that the tide would not wait for Ms. Vandermoor or for anyone else.\n\n")
	}
	a := annotator(b)
	passages := 0
	for b.Loop() {
		d := prose(text.String())
		a.Annotate(d)
		passages = len(d.Sections[0].Passages)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(passages), "us/passage")
}

// BenchmarkProse annotates the invented press texts of each language.
func BenchmarkProse(b *testing.B) {
	for _, lang := range corpus.Languages() {
		b.Run(string(lang), func(b *testing.B) {
			files, err := filepath.Glob("testdata/prose/" + string(lang) + "-*.txt")
			if err != nil || len(files) == 0 {
				b.Fatalf("no prose in %s: %v", lang, err)
			}
			var texts []string
			size := 0
			for _, f := range files {
				data, err := os.ReadFile(f)
				if err != nil {
					b.Fatal(err)
				}
				input, _, _ := strings.Cut(string(data), "===\n")
				_, text, _ := strings.Cut(input, "\n")
				texts = append(texts, text)
				size += len(text)
			}
			a := annotator(b)
			b.SetBytes(int64(size))
			for b.Loop() {
				for _, text := range texts {
					a.Annotate(prose(text))
				}
			}
		})
	}
}
