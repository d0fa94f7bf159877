package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"travaux/eval/internal/build"
	"travaux/internal/shared"
)

// TestMain lets the test binary be the children that a run starts.
func TestMain(m *testing.M) {
	if status, ok := build.ServeChild(os.Args[1:]); ok {
		os.Exit(status)
	}
	os.Exit(m.Run())
}

// TestCountsAreThoseOfAScan measures a few of the speeches, once, and holds what does not
// depend on the machine: counts are exact, and no query fails while generations change.
func TestCountsAreThoseOfAScan(t *testing.T) {
	shared.Dir(t)
	out := t.TempDir()
	var page bytes.Buffer
	err := measure(t.Context(), options{quick: true, nth: 60, rounds: 1, out: out}, &page)
	if err != nil {
		t.Fatalf("%v\n%s", err, page.String())
	}
	var res results
	b, err := os.ReadFile(filepath.Join(out, "speed.json"))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b, &res); err != nil {
		t.Fatal(err)
	}
	if x := res.Exactness; x.Requests == 0 || x.Equal != x.Requests {
		t.Errorf("%d of %d requests are counted as a scan counts:\n%s", x.Equal, x.Requests, strings.Join(x.Different, "\n"))
	}
	if s := res.Swap; s.Queries == 0 || s.Failed > 0 {
		t.Errorf("%d of %d queries failed during swaps: %s", s.Failed, s.Queries, s.Failure)
	}
	if f := res.Bleve.Facets; f.Of == 0 || f.Equal != f.Of {
		t.Errorf("%d of %d facets are those of Bleve: %v", f.Equal, f.Of, f.Different)
	}
	if r := res.Indexing.Report; r.Failed+r.Skipped > 0 {
		t.Errorf("%d speeches failed, %d were skipped", r.Failed, r.Skipped)
	}
}

func TestParseNamesTheParts(t *testing.T) {
	var msgs bytes.Buffer
	for _, args := range [][]string{{"-only", "everything"}, {"extra"}, {"-nosuch"}} {
		if _, err := parse(args, &msgs); err == nil {
			t.Errorf("parse(%q) was accepted", args)
		}
	}
	if _, err := parse([]string{"-only", "everything"}, &msgs); !strings.Contains(err.Error(), "queries") {
		t.Errorf("parse says %v; want the names of the parts", err)
	}
	if opt, err := parse([]string{"-quick"}, &msgs); err != nil || opt.nth != 10 || opt.rounds != 2 {
		t.Errorf("parse(-quick) = %+v, %v; want every tenth speech, two rounds", opt, err)
	}
}
