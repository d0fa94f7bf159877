package query_test

import (
	"flag"
	"os"
	"strings"
	"testing"

	"travaux/query"
)

var update = flag.Bool("update", false, "rewrite what docs/query.md says of its examples")

// TestManual keeps docs/query.md true. In its blocks marked "query" a line is a query, and
// the indented lines after it are what Describe says of it, and then the notes.
func TestManual(t *testing.T) {
	const path = "../docs/query.md"
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	inside, examples := false, 0
	for line := range strings.SplitSeq(string(text), "\n") {
		switch {
		case strings.HasPrefix(line, "```"):
			inside = line == "```query"
		case inside && strings.HasPrefix(line, "  "):
			continue
		}
		out = append(out, line)
		if inside && line != "```query" {
			examples++
			q := query.Parse(line)
			out = append(out, "  "+query.Describe(q, "en"))
			for _, n := range q.Notes {
				out = append(out, "  note: "+n.Msg)
			}
		}
	}
	if examples < 50 {
		t.Errorf("docs/query.md has %d examples; want most forms of the language", examples)
	}
	want := strings.Join(out, "\n")
	if want == string(text) {
		return
	}
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	wanted := strings.Split(want, "\n")
	for i, line := range strings.Split(string(text), "\n") {
		if i >= len(wanted) || line != wanted[i] {
			t.Fatalf("docs/query.md:%d: %q is not true; want %q (or run with -update)", i+1, line, wanted[min(i, len(wanted)-1)])
		}
	}
	t.Fatal("docs/query.md lacks what is said of its last example; run with -update")
}
