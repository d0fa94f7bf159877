package plaintext

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"testing"
	"unicode"
	"unicode/utf8"

	"travaux/internal/shared"
)

// TestRunningHeadsOfRealTexts counts, in texts that a program made of UN PDFs, the heads of
// pages that are left in the blocks, and the blocks that begin in the middle of a sentence.
func TestRunningHeadsOfRealTexts(t *testing.T) {
	f, err := os.Open(filepath.Join(shared.Dir(t), "data/un-text/un_documents_shared.jsonl.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	rows := bufio.NewScanner(z)
	rows.Buffer(nil, 64<<20)
	anchor := regexp.MustCompile(`(?m)^\s*[0-9]{1,3}/[0-9]{1,3}\s*$`)
	pages, left, cut, blocks, documents := 0, 0, 0, 0, 0
	for rows.Scan() {
		var row struct{ Symbol, Text string }
		if err := json.Unmarshal(rows.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		if row.Symbol == "" {
			continue
		}
		pages += len(anchor.FindAllString(row.Text, -1))
		own := regexp.MustCompile(regexp.QuoteMeta(row.Symbol) + `(?:[^\w/.-]|$)`)
		before := left
		for i, b := range Read(row.Text).Blocks {
			if i > 5 {
				left += len(own.FindAllString(b.Text, -1))
			}
			if r, _ := utf8.DecodeRuneInString(b.Text); unicode.IsLower(r) && b.Label == "" {
				cut++
			}
			blocks++
		}
		if left > before {
			documents++
		}
	}
	if left > pages/50 {
		t.Errorf("%d heads are left of %d pages", left, pages)
	}
	t.Logf("%d page numbers; %d heads left, in %d documents; %d of %d blocks begin in mid-sentence", pages, left, documents, cut, blocks)
}
