package annotate

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/corpus/authority"
	"travaux/internal/extract"
	"travaux/internal/segment"
)

func show(d *corpus.Document) string {
	var b strings.Builder
	for _, p := range d.Passages {
		fmt.Fprintf(&b, "--- [%s %s] %.90s\n", p.ID, p.Language, p.Text)
		for _, s := range p.Statements {
			fmt.Fprintf(&b, "   %s %s <%s> %s (%s) del=%s for=%s said=%s %.2f %s\n       %q\n", s.ID, s.Kind, s.SpeakerID, s.Speaker, s.Capacity, s.Delegation, s.OnBehalfOf, s.Said, s.Confidence, s.Rule, p.Text[s.Span.Start:s.Span.End])
			for _, n := range s.Nested {
				fmt.Fprintf(&b, "       NESTED %s: %q\n", n.Source, p.Text[n.Span.Start:n.Span.End])
			}
		}
		for _, m := range p.Mentions {
			fmt.Fprintf(&b, "   mention %s %q (%s)\n", m.PersonID, p.Text[m.Span.Start:m.Span.End], m.Role)
		}
	}
	return b.String()
}

func TestShow(t *testing.T) {
	for _, f := range strings.Split(os.Getenv("FILES"), ",") {
		if f == "" {
			continue
		}
		auth, err := authority.Load(os.DirFS("../../corpus/sample/authority"))
		if err != nil {
			t.Fatal(err)
		}
		a := New(auth)
		files, _ := filepath.Glob(f)
		for _, f := range files {
			data, _ := os.ReadFile(f)
			ex, err := extract.Read(context.Background(), f, data)
			if err != nil {
				t.Fatal(err)
			}
			d, err := segment.Split(ex, corpus.Entry{Type: "press release"})
			if err != nil {
				t.Fatal(err)
			}
			a.Annotate(d)
			fmt.Println("=====", f, d.Said, d.Issued, d.Inferred)
			fmt.Print(show(d))
		}
	}
}
