package bleveindex_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/index"
	"travaux/index/bleveindex"
	"travaux/query"
)

// TestFilesCutShortUnderASearcher: whoever truncates the files of a published generation
// must not end the daemon that serves it.
func TestFilesCutShortUnderASearcher(t *testing.T) {
	dir := t.TempDir()
	e, err := bleveindex.Open(dir, bleveindex.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d := &corpus.Document{ID: "a", Language: corpus.English, Sections: []corpus.Section{{ID: "s1"}}}
	var text strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&text, "jetty%d quay%d ", i, i)
		if i%20 == 19 {
			n := len(d.Sections[0].Passages) + 1
			d.Sections[0].Passages = append(d.Sections[0].Passages, corpus.Passage{ID: fmt.Sprintf("p%d", n), Ordinal: n, Text: text.String()})
			text.Reset()
		}
	}
	publish(t, e, true, d)
	s := searcher(t, e)
	for _, pattern := range []string{"index/*.zap", "chains.*", "text.*"} {
		files, err := filepath.Glob(filepath.Join(dir, "generations", "*", pattern))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s: %v, %v", pattern, files, err)
		}
		for _, f := range files {
			if err := os.Chmod(f, 0o644); err != nil {
				t.Fatal(err)
			}
			if err := os.Truncate(f, 0); err != nil {
				t.Fatal(err)
			}
		}
	}
	_, err = s.Search(context.Background(), index.Request{Query: query.Parse("jetty7"), Size: 1})
	if !errors.As(err, new(*index.DamagedError)) {
		t.Errorf("Search over files that were cut short: %v; want a DamagedError", err)
	}
}
