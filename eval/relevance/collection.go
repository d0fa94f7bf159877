package main

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"travaux/corpus"
)

// folder is where the judged collections are among the real documents.
const folder = "data/relevance"

// collection says which files belong together. Paths are relative to its folder.
type collection struct {
	Name       string    `json:"name"`
	Docs       string    `json:"docs"`
	Queries    string    `json:"queries"`
	Qrels      string    `json:"qrels"`
	Language   languages `json:"doc_language"`
	Judgements string    `json:"judgements"`
}

// languages is one tag or a list of them.
type languages []corpus.Lang

// UnmarshalJSON reads "en" as well as ["en", "fr"].
func (l *languages) UnmarshalJSON(b []byte) error {
	var one corpus.Lang
	if json.Unmarshal(b, &one) == nil {
		*l = languages{one}
		return nil
	}
	return json.Unmarshal(b, (*[]corpus.Lang)(l))
}

// record is a document or a question.
type record struct {
	ID    string      `json:"id"`
	Title string      `json:"title"`
	Text  string      `json:"text"`
	Lang  corpus.Lang `json:"lang"`
}

// whole is the text with the title, which a passage has no place for, as its first line.
func (r record) whole() string {
	if r.Title == "" {
		return r.Text
	}
	return r.Title + "\n" + r.Text
}

// languageOf returns the language of a document or question.
func (c collection) languageOf(r record) corpus.Lang {
	if r.Lang == "" && len(c.Language) == 1 {
		return c.Language[0]
	}
	return r.Lang
}

// crossed reports whether questions and documents are in different languages, which words
// alone can't bring together.
func (c collection) crossed() bool { return strings.Contains(c.Name, "-en2") }

// half is a half of the questions: ranking is improved on one and reported on the other.
type half string

// has reports whether a question is in the half: every question where it is empty. "dev"
// and "test" go by the second lowest bit of the first byte of the SHA-256 of the question's
// id; the lowest one chose what was held out of the shared data.
func (h half) has(id string) bool {
	sum := sha256.Sum256([]byte(id))
	switch dev := sum[0]&2 == 0; h {
	case "dev":
		return dev
	case "test":
		return !dev
	}
	return true
}

// judgements are the grades of documents by question; a document without one has grade 0.
type judgements map[string]map[string]int

func readCollections(root string) ([]collection, error) {
	b, err := os.ReadFile(filepath.Join(root, folder, "collections.json"))
	if err != nil {
		return nil, fmt.Errorf("read collections: %w", err)
	}
	var list []collection
	if err := json.Unmarshal(b, &list); err != nil {
		return nil, fmt.Errorf("read collections: %w", err)
	}
	return list, nil
}

func readRecords(root, rel string) ([]record, error) {
	f, err := os.Open(filepath.Join(root, folder, filepath.FromSlash(rel)))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	plain, err := gzip.NewReader(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", rel, err)
	}
	var list []record
	for dec := json.NewDecoder(plain); ; {
		var r record
		err := dec.Decode(&r)
		if errors.Is(err, io.EOF) {
			return list, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", rel, err)
		}
		list = append(list, r)
	}
}

func readJudgements(root, rel string) (judgements, error) {
	f, err := os.Open(filepath.Join(root, folder, filepath.FromSlash(rel)))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	j := judgements{}
	for lines := bufio.NewScanner(f); ; {
		if !lines.Scan() {
			return j, lines.Err()
		}
		parts := strings.Split(lines.Text(), "\t")
		if len(parts) != 3 {
			return nil, fmt.Errorf("read %s: line %q has not three fields", rel, lines.Text())
		}
		grade, err := strconv.Atoi(parts[2])
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", rel, err)
		}
		if j[parts[0]] == nil {
			j[parts[0]] = map[string]int{}
		}
		j[parts[0]][parts[1]] = grade
	}
}
