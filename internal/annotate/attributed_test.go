package annotate

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"travaux/corpus"
)

// whose stands in the files of testdata/attributed behind a quotation: the one whose words it
// is, nothing where it is no one's.
var whose = regexp.MustCompile(`\{([^}]*)\}`)

// TestAttributed reads invented passages of testdata/attributed in which each quotation has
// behind it, in braces, the one whose words it is. A file has a line with language and day,
// then texts between lines of ===.
func TestAttributed(t *testing.T) {
	files, err := filepath.Glob("testdata/attributed/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d attributed texts: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			head, texts, _ := strings.Cut(string(data), "\n")
			var lang, day string
			if _, err := fmt.Sscan(head, &lang, &day); err != nil {
				t.Fatalf("%s: first line %q: %v", file, head, err)
			}
			for _, text := range strings.Split(texts, "\n===\n") {
				d := unmarked(text)
				d.Language = corpus.Lang(lang)
				if err := d.Issued.UnmarshalText([]byte(day)); err != nil {
					t.Fatal(err)
				}
				annotator(t).Annotate(d)
				checkAttributed(t, d, text)
			}
		})
	}
}

// unmarked is a press release of a text without its braces. A paragraph behind # is a title.
func unmarked(text string) *corpus.Document {
	d := prose(whose.ReplaceAllString(text, ""))
	for _, p := range d.Passages {
		if title, ok := strings.CutPrefix(p.Text, "# "); ok {
			p.Text, p.Kind = title, corpus.Title
		}
	}
	return d
}

// checkAttributed compares the statements of a document with what the braces of its text say.
func checkAttributed(t *testing.T, d *corpus.Document, text string) {
	t.Helper()
	paragraphs := strings.Split(strings.TrimSpace(text), "\n\n")
	i := 0
	for _, p := range d.Passages {
		marked := strings.TrimPrefix(strings.Join(strings.Fields(paragraphs[i]), " "), "# ")
		i++
		removed := 0
		for _, m := range whose.FindAllStringSubmatchIndex(marked, -1) {
			want, end := marked[m[2]:m[3]], m[0]-removed
			removed += m[1] - m[0]
			got := attributedTo(p, end)
			if (got == "") != (want == "") || !strings.Contains(got, want) && !strings.Contains(want, got) {
				t.Errorf("%q is given to %q; want %q", p.Text[max(0, end-40):end], got, want)
			}
		}
	}
}

// attributedTo is who speaks by the last statement in quotation marks that ends just before end.
func attributedTo(p *corpus.Passage, end int) string {
	by := ""
	for _, st := range p.Statements {
		if st.Kind == corpus.Indirect || st.Span.End > end || end-st.Span.End > 6 {
			continue
		}
		if by = st.Speaker; by == "" {
			by = st.Capacity
		}
	}
	return by
}
