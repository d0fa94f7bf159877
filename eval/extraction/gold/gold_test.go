// Package gold keeps the gold sets that extraction is measured against sound: its test reads
// the labels and the texts and holds that each label can be found. It measures nothing and
// has no code of its own; README.md says how the sets are labelled.
package gold

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// labelled is one text of a gold set with its labels.
type labelled struct {
	File       string      `json:"file"`
	Language   string      `json:"language"`
	Quotations []quotation `json:"quotations"`
}

// quotation is one label: a stretch of a paragraph, known by its first and last words.
type quotation struct {
	Paragraph   int     `json:"paragraph"`
	Begins      string  `json:"begins"`
	Ends        string  `json:"ends"`
	Kind        string  `json:"kind"`
	Speaker     *string `json:"speaker"`
	Capacity    string  `json:"capacity"`
	InnerSource string  `json:"inner_source"`
}

var (
	blankLines = regexp.MustCompile(`\n[ \t]*\n\s*`)
	languages  = []string{"ar", "en", "es", "fr", "ru", "zh"}
	kinds      = []string{"direct", "indirect", "nested", "partial"}
)

func TestQuotationsStandInTheirTexts(t *testing.T) {
	for _, dir := range sets(t) {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			var listed []string
			for _, l := range read(t, dir) {
				listed = append(listed, l.File)
				checkText(t, dir, l)
			}
			checkAllListed(t, dir, listed)
		})
	}
}

// sets are the folders of quotes.
func sets(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir("quotes")
	if err != nil {
		t.Fatal(err)
	}
	var dirs []string
	for _, e := range entries {
		if e.IsDir() {
			dirs = append(dirs, filepath.Join("quotes", e.Name()))
		}
	}
	if len(dirs) == 0 {
		t.Fatal("quotes has no gold set")
	}
	return dirs
}

func read(t *testing.T, dir string) []labelled {
	t.Helper()
	path := filepath.Join(dir, "gold.json")
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	dec := json.NewDecoder(f)
	dec.DisallowUnknownFields()
	var all []labelled
	if err := dec.Decode(&all); err != nil {
		t.Fatalf("decode %s: %v", path, err)
	}
	return all
}

func checkText(t *testing.T, dir string, l labelled) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, l.File))
	if err != nil {
		t.Error(err)
		return
	}
	if !slices.Contains(languages, l.Language) {
		t.Errorf("%s: language %q; want one of %v", l.File, l.Language, languages)
	}
	if len(l.Quotations) == 0 {
		t.Errorf("%s has no quotations", l.File)
	}
	text := strings.TrimSpace(string(b))
	paragraphs := blankLines.Split(text, -1)
	for _, q := range l.Quotations {
		checkQuotation(t, l.File, text, paragraphs, q)
	}
}

func checkQuotation(t *testing.T, file, text string, paragraphs []string, q quotation) {
	t.Helper()
	if !slices.Contains(kinds, q.Kind) {
		t.Errorf("%s: %q is of kind %q; want one of %v", file, q.Begins, q.Kind, kinds)
	}
	if q.Speaker != nil && (*q.Speaker == "" || !strings.Contains(text, *q.Speaker)) {
		t.Errorf("%s: %q has the speaker %q, who is not printed in the text", file, q.Begins, *q.Speaker)
	}
	if !strings.Contains(text, q.InnerSource) {
		t.Errorf("%s: %q has the source %q, which is not printed in the text", file, q.Begins, q.InnerSource)
	}
	if q.Paragraph < 1 || q.Paragraph > len(paragraphs) {
		t.Errorf("%s: %q is in paragraph %d of %d", file, q.Begins, q.Paragraph, len(paragraphs))
		return
	}
	if !holds(paragraphs[q.Paragraph-1], q.Begins, q.Ends) {
		t.Errorf("%s: paragraph %d does not have %q and then %q", file, q.Paragraph, q.Begins, q.Ends)
	}
}

// holds says whether a stretch of the paragraph begins and ends with these words, which
// overlap where the stretch is short.
func holds(paragraph, begins, ends string) bool {
	from := strings.Index(paragraph, begins)
	if begins == "" || ends == "" || from < 0 {
		return false
	}
	at := strings.Index(paragraph[from:], ends)
	return at >= 0 && at+len(ends) >= len(begins)
}

func checkAllListed(t *testing.T, dir string, listed []string) {
	t.Helper()
	texts, err := filepath.Glob(filepath.Join(dir, "*.md"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range texts {
		name := filepath.Base(path)
		if name != "README.md" && !slices.Contains(listed, name) {
			t.Errorf("%s has no labels", path)
		}
	}
	slices.Sort(listed)
	if n := len(slices.Compact(slices.Clone(listed))); n != len(listed) {
		t.Errorf("%s lists a text twice: %v", dir, listed)
	}
}
