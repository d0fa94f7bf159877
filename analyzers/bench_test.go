package analyzers_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/internal/shared"
)

// BenchmarkTokens reads 4,000 sentences of UN text a language, as an indexer does: one
// chain, one token slice, many texts.
func BenchmarkTokens(b *testing.B) {
	for _, lang := range corpus.Languages() {
		b.Run(string(lang), func(b *testing.B) {
			texts, size := sentences(b, lang)
			a := analyzers.For(lang)
			var dst []analyzers.Token
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for _, text := range texts {
					dst = a.Tokens(dst[:0], text)
				}
			}
		})
	}
}

// BenchmarkTokensCold is the same for a chain that has met no word yet.
func BenchmarkTokensCold(b *testing.B) {
	for _, lang := range corpus.Languages() {
		b.Run(string(lang), func(b *testing.B) {
			texts, size := sentences(b, lang)
			var dst []analyzers.Token
			b.SetBytes(size)
			for b.Loop() {
				a := analyzers.For(lang)
				for _, text := range texts {
					dst = a.Tokens(dst[:0], text)
				}
			}
		})
	}
}

func sentences(tb testing.TB, lang corpus.Lang) (texts []string, size int64) {
	unzipped := shared.Gunzip(tb, "data", "relevance", "docs", fmt.Sprintf("unpc-%s.jsonl.gz", lang))
	rows := json.NewDecoder(unzipped)
	for rows.More() {
		var row struct{ Text string }
		if err := rows.Decode(&row); err != nil {
			tb.Fatal(err)
		}
		texts = append(texts, row.Text)
		size += int64(len(row.Text))
	}
	return texts, size
}
