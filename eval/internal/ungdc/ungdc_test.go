package ungdc

import (
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/internal/shared"
)

func TestTextIsInTheQueryLanguage(t *testing.T) {
	for _, c := range []struct{ op, want string }{
		{"and", "safe ferry"},
		{"or", "safe OR ferry"},
		{"phrase", `"safe ferry"`},
		{"prefix", "safe ferry*"},
		{"fuzzy", "safe ferry~"},
	} {
		got, err := Query{Op: c.op, Terms: []string{"safe", "ferry"}}.Text()
		if err != nil || got != c.want {
			t.Errorf("Text of %s = %q, %v; want %q", c.op, got, err, c.want)
		}
	}
	if _, err := (Query{Op: "near"}).Text(); err == nil {
		t.Error("an unknown operator was written")
	}
}

func TestRequestSelectsByFilter(t *testing.T) {
	req, err := Query{Op: "and", Terms: []string{"ferry"}, Filter: Filter{Country: "ZZZ", Year: []int{1999, 2001}}}.Request("")
	if err != nil {
		t.Fatal(err)
	}
	if len(req.Selections) != 1 || req.Selections[0].Values[0] != "zzz" {
		t.Errorf("selections = %+v; want delegation zzz", req.Selections)
	}
	if req.From != (corpus.Date{Year: 1999}) || req.To != (corpus.Date{Year: 2001}) {
		t.Errorf("dates = %v to %v; want 1999 to 2001", req.From, req.To)
	}
}

// TestQueriesAreReadAsMeant turns each real query into a request, which fails where the
// parser repaired anything.
func TestQueriesAreReadAsMeant(t *testing.T) {
	list, err := Queries(shared.Dir(t))
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 58 {
		t.Errorf("%d queries; want 58", len(list))
	}
	for _, q := range list {
		if _, err := q.Request(""); err != nil {
			t.Error(err)
		}
	}
}

func TestSubsetTakesEveryNth(t *testing.T) {
	dir := t.TempDir()
	src := filepath.Join(dir, "all.jsonl.gz")
	f, err := os.Create(src)
	if err != nil {
		t.Fatal(err)
	}
	w := gzip.NewWriter(f)
	if _, err := w.Write([]byte("0\n1\n2\n3\n4")); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	path, err := Subset(dir, src, 2)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if err != nil || string(got) != "0\n2\n4" {
		t.Errorf("subset = %q, %v; want lines 0, 2, 4", got, err)
	}
	manifest, err := os.ReadFile(filepath.Join(dir, corpus.ManifestName))
	if err != nil || !strings.Contains(string(manifest), "subset.jsonl,records") {
		t.Errorf("manifest = %q, %v; want the subset as records", manifest, err)
	}
}
