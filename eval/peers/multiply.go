package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"travaux/eval/internal/ungdc"
)

// multiply writes the speeches of the file src into dir times times over, as records with a
// manifest. The first time they are as they are. Every other copy has the speeches under ids
// of its own, with the same speaker, delegation and date, but of paragraphs that were dealt
// anew from all speeches: words, their frequencies and what stands together in a paragraph
// stay those of real text, and no speech is the twin of another. paragraphs has those of each
// speech. The same arguments give the same files.
func multiply(dir, src string, paragraphs [][]string, times int) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("multiply speeches: %w", err)
	}
	var names []string
	for n := range times {
		name := fmt.Sprintf("copy-%03d.jsonl", n)
		if err := writeCopy(filepath.Join(dir, name), src, paragraphs, n); err != nil {
			return fmt.Errorf("multiply speeches: %w", err)
		}
		names = append(names, name)
	}
	return ungdc.WriteManifest(dir, names...)
}

// writeCopy writes copy n, of which 0 is the original.
func writeCopy(path, src string, paragraphs [][]string, n int) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	dealt := paragraphs
	if n > 0 {
		dealt = deal(paragraphs, uint64(n))
	}
	speech := 0
	err = ungdc.Each(src, func(line []byte) error {
		if n == 0 {
			_, err := w.Write(line)
			return err
		}
		if speech == len(dealt) {
			return fmt.Errorf("there are more records than speeches with paragraphs: %d", speech)
		}
		line, err := renamed(line, n, strings.Join(dealt[speech], "\n\n"))
		if err != nil {
			return err
		}
		speech++
		_, err = w.Write(line)
		return err
	})
	if err == nil {
		err = w.Flush()
	}
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	return err
}

// deal shuffles all paragraphs and deals each speech as many as it had.
func deal(paragraphs [][]string, seed uint64) [][]string {
	var all []string
	for _, p := range paragraphs {
		all = append(all, p...)
	}
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	var dealt [][]string
	for _, p := range paragraphs {
		dealt = append(dealt, all[:len(p)])
		all = all[len(p):]
	}
	return dealt
}

// renamed is a record with an id of copy n and another text.
func renamed(line []byte, n int, text string) ([]byte, error) {
	row := map[string]any{}
	if err := json.Unmarshal(line, &row); err != nil {
		return nil, fmt.Errorf("read record: %w", err)
	}
	row["id"] = fmt.Sprintf("%v_copy%d", row["id"], n)
	row["title"] = fmt.Sprintf("%v, copy %d", row["title"], n)
	row["text"] = text
	line, err := json.Marshal(row)
	return append(line, '\n'), err
}

// paragraphsOf reads the passages of each document from an exported file, in its order.
func paragraphsOf(path string) ([][]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("read passages: %w", err)
	}
	defer f.Close()
	var all [][]string
	last := ""
	for dec := json.NewDecoder(bufio.NewReaderSize(f, 1<<20)); dec.More(); {
		var p passage
		if err := dec.Decode(&p); err != nil {
			return nil, fmt.Errorf("read passages: %w", err)
		}
		document, _, _ := strings.Cut(p.ID, "/")
		if document != last {
			all = append(all, nil)
			last = document
		}
		all[len(all)-1] = append(all[len(all)-1], p.Text)
	}
	return all, nil
}
