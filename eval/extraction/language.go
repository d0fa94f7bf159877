package main

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"travaux/corpus"
)

// languagePart asks for the language of sentences of the parallel collection, cut to a few
// words, each alone in a document. The model was made from those with odd numbers, so the
// even ones are asked.
func languagePart(_ context.Context, b *bench) ([]figure, error) {
	lines, err := parallelLines(b.data)
	if err != nil {
		return nil, err
	}
	var out []figure
	for _, words := range []int{5, 10, 1000} {
		right, of := map[corpus.Lang]int{}, map[corpus.Lang]int{}
		allRight, all := 0, 0
		for _, line := range lines {
			for _, l := range corpus.Languages() {
				text, ok := opening(line[l], l, words)
				if !ok {
					continue
				}
				d := &corpus.Document{ID: "x", Sections: []corpus.Section{{ID: "s1", Passages: []corpus.Passage{{ID: "p1", Ordinal: 1, Text: text}}}}}
				b.annotator.Annotate(d)
				if len(d.Source.Flags) > 0 {
					return nil, fmt.Errorf("the rules for prose fail on %q", text)
				}
				of[l]++
				all++
				if d.Sections[0].Passages[0].Language == l {
					right[l]++
					allRight++
				}
			}
		}
		name := fmt.Sprintf("first %d words", words)
		if words == 1000 {
			name = "whole sentence"
		}
		f := share(name, allRight, all, 98, nil)
		for _, l := range corpus.Languages() {
			f.Note += fmt.Sprintf("%s %.1f ", l, 100*float64(right[l])/float64(max(of[l], 1)))
		}
		out = append(out, f)
	}
	return out, nil
}

// parallelLines are the sentences with even numbers.
func parallelLines(data string) ([]map[corpus.Lang]string, error) {
	f, err := os.Open(filepath.Join(data, "parallel", "unpc_devset_a.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	var all []map[corpus.Lang]string
	lines := json.NewDecoder(z)
	for lines.More() {
		var row map[string]any
		if err := lines.Decode(&row); err != nil {
			return nil, fmt.Errorf("parallel sentences: %w", err)
		}
		if n, ok := row["n"].(float64); !ok || int(n)%2 == 1 {
			continue
		}
		line := map[corpus.Lang]string{}
		for _, l := range corpus.Languages() {
			line[l], _ = row[string(l)].(string)
		}
		all = append(all, line)
	}
	return all, nil
}

// opening is the first words of a sentence that has five or more; two characters of Chinese
// count as a word.
func opening(text string, l corpus.Lang, words int) (string, bool) {
	if l == corpus.Chinese {
		runes := []rune(text)
		return string(runes[:min(2*words, len(runes))]), len(runes) >= 10
	}
	fields := strings.Fields(text)
	return strings.Join(fields[:min(words, len(fields))], " "), len(fields) >= 5
}
