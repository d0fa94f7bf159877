package extract

import (
	"slices"
	"testing"

	"travaux/internal/extract/content"
)

// The id of a row may look like the name of a file.
func TestRowsHaveNoEnding(t *testing.T) {
	const name = "docs/x.jsonl#mandate/A_80_L.1.pdf"
	if got := NamedOtherwise(name, "record"); got != "" {
		t.Errorf("NamedOtherwise(%q) = %q; want nothing", name, got)
	}
	ex := &content.Extract{Format: "record", Flags: []string{flagNamed}}
	if CheckName(ex, name); slices.Contains(ex.Flags, flagNamed) {
		t.Errorf("flags %v of a row", ex.Flags)
	}
	if got := NamedOtherwise("x.pdf", "text"); got == "" {
		t.Error("a text named .pdf is not told")
	}
}
