package segment

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"travaux/corpus"
)

// TestWholeRecords reads small invented records in the six languages, with a vote and a
// change of the chair in each.
func TestWholeRecords(t *testing.T) {
	files, err := filepath.Glob("testdata/records/*.md")
	if err != nil || len(files) == 0 {
		t.Fatalf("no records: %v", err)
	}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		ex := styled(string(raw))
		d, err := Split(ex, corpus.Entry{})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, ex, d)
		got := fields(d) + "\n" + voices(d)
		matchesGolden(t, file, strings.TrimSuffix(file, ".md")+".golden", got)
	}
}
