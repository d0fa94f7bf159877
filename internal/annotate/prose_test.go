package annotate

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
)

var update = flag.Bool("update", false, "write golden files anew")

// TestProse reads invented passages of testdata/prose. Each file has a line with language
// and day, the paragraphs, and behind a line of === who says what in them.
func TestProse(t *testing.T) {
	files, err := filepath.Glob("testdata/prose/*.txt")
	if err != nil || len(files) < 12 {
		t.Fatalf("%d files of prose: %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			input, want, _ := strings.Cut(string(data), "===\n")
			head, text, _ := strings.Cut(input, "\n")
			var lang, day string
			if _, err := fmt.Sscan(head, &lang, &day); err != nil {
				t.Fatalf("%s: first line %q: %v", file, head, err)
			}
			d := prose(text)
			d.Language = corpus.Lang(lang)
			if err := d.Issued.UnmarshalText([]byte(day)); err != nil {
				t.Fatal(err)
			}
			annotator(t).Annotate(d)
			for _, p := range d.Passages {
				checkSpans(t, p)
			}
			got := brief(d)
			if *update {
				if err := os.WriteFile(file, []byte(input+"===\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// brief writes the statements and mentions of a document, one a line.
func brief(d *corpus.Document) string {
	var b strings.Builder
	n := 0
	for _, p := range d.Passages {
		n++
		for _, s := range p.Statements {
			fmt.Fprintf(&b, "%d %s %s %s", n, s.ID, s.Kind, s.SpeakerID)
			for _, kv := range [][2]string{{"as", s.Capacity}, {"of", s.Delegation}, {"for", strings.Join(s.Groups, ",")}} {
				if kv[1] != "" {
					fmt.Fprintf(&b, " %s[%s]", kv[0], kv[1])
				}
			}
			fmt.Fprintf(&b, ": %s\n", short(p.Text[s.Span.Start:s.Span.End]))
			for _, in := range s.Nested {
				fmt.Fprintf(&b, "    quoting %s: %s\n", in.Source, short(p.Text[in.Span.Start:in.Span.End]))
			}
		}
		for _, m := range p.Mentions {
			fmt.Fprintf(&b, "%d mention %s", n, m.PersonID)
			if m.Role != "" {
				fmt.Fprintf(&b, " as[%s]", m.Role)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// short is the beginning and end of a text.
func short(s string) string {
	if r := []rune(s); len(r) > 70 {
		return string(r[:40]) + " ... " + string(r[len(r)-25:])
	}
	return s
}

// TestConcurrently says that an Annotator may be used from several goroutines, and that its
// answers do not depend on chance.
func TestConcurrently(t *testing.T) {
	files, err := filepath.Glob("testdata/prose/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	a := annotator(t)
	annotate := func() string {
		var all strings.Builder
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				return err.Error()
			}
			text, _, _ := strings.Cut(string(data), "===\n")
			d := prose(text)
			a.Annotate(d)
			all.WriteString(brief(d))
		}
		return all.String()
	}
	want := annotate()
	answers := make(chan string)
	for range 8 {
		go func() { answers <- annotate() }()
	}
	for range 8 {
		if diff := cmp.Diff(want, <-answers); diff != "" {
			t.Errorf("(-alone +together):\n%s", diff)
		}
	}
}
