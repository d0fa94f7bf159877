package query

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A note whose id has no text would be an empty line above the results.
func TestEveryNoteHasAText(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	call := regexp.MustCompile(`\.note\([^"\n]*"([^"]+)"`)
	used := map[string]bool{}
	for _, f := range files {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range call.FindAllStringSubmatch(string(b), -1) {
			used[m[1]] = true
		}
	}
	for id := range used {
		if Messages()[id] == "" {
			t.Errorf("the note %q has no text", id)
		}
	}
	for id := range Messages() {
		if !used[id] {
			t.Errorf("%q has a text, and Parse never notes it", id)
		}
	}
}

func TestNotesNameWhatWasTyped(t *testing.T) {
	q := Parse("gender: women NEAR/500 {typed}:girls")
	if len(q.Notes) == 0 {
		t.Fatal("no notes")
	}
	for _, n := range q.Notes {
		if n.ID == "" || strings.Contains(n.Msg, "{most}") {
			t.Errorf("note %+v", n)
		}
	}
	n := q.Notes[0]
	if n.ID != "no-field" || len(n.Args) != 2 || n.Args[0] != "typed" || n.Args[1] != "gender" {
		t.Errorf("the first note is %q with %q; want no-field with gender", n.ID, n.Args)
	}
}
