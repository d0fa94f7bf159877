// Package readtest helps the tests of all readers: it makes small files of the formats that a
// test can't write down, and shows what was read as lines to be compared. No program uses it.
package readtest

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"travaux/internal/extract/content"
)

// Read reads a text as the file of that name.
func Read(t *testing.T, read func(context.Context, string, []byte) (*content.Extract, error), name, src string) *content.Extract {
	t.Helper()
	ex, err := read(t.Context(), name, []byte(src))
	if err != nil {
		t.Fatalf("Read(%s): %v", name, err)
	}
	return ex
}

// Check holds what every reader promises.
func Check(t *testing.T, ex *content.Extract) {
	t.Helper()
	if err := ex.Check(); err != nil {
		t.Error(err)
	}
	for i, b := range ex.Blocks {
		if !utf8.ValidString(b.Text) {
			t.Errorf("block %d: %q is not valid UTF-8", i, b.Text)
		}
		if b.Kind != content.Rule && strings.TrimSpace(b.Text) == "" {
			t.Errorf("block %d is empty", i)
		}
		if strings.ContainsAny(b.Text, "\r\f\v\x00") {
			t.Errorf("block %d: %q holds control characters", i, b.Text)
		}
	}
}

// Show writes blocks one a line, as "kind:label|text".
func Show(blocks []content.Block) string {
	var b strings.Builder
	for _, bl := range blocks {
		b.WriteString(string(bl.Kind))
		if bl.Label != "" {
			b.WriteString(":" + bl.Label)
		}
		b.WriteString("|" + strings.ReplaceAll(bl.Text, "\n", "⏎") + "\n")
	}
	return b.String()
}

// File is the content of a file that the test needs.
func File(t *testing.T, path string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Clean(path))
	if err != nil {
		t.Fatal(err)
	}
	return data
}
