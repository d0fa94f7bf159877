package pdf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/shared"
)

func TestSecondReaderReadsRealDocuments(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(shared.Dir(t), "data", "un-pdf", "resolutions", "A_RES_79_1.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	ex, err := ReadSecond(data)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, b := range ex.Blocks {
		all.WriteString(b.Text + "\n")
	}
	if !strings.Contains(all.String(), "General Assembly") || ex.Quality < PoorQuality {
		t.Errorf("%d pages, quality %.2f, %d letters; want the text of the resolution", ex.Pages, ex.Quality, prose.Letters(all.String()))
	}
}

func TestBetterReadingOfEachPageIsTaken(t *testing.T) {
	first := &content.Extract{Format: "pdf", PageQuality: []float64{0.9, 0.2}, Blocks: []content.Block{{Text: "one", Page: 1}, {Text: "t\ufffdo", Page: 2}}}
	second := &content.Extract{Format: "pdf", PageQuality: []float64{0.95, 0.8}, Blocks: []content.Block{{Text: "1", Page: 1}, {Text: "two", Page: 2}}}
	got := Better(first, second)
	if len(got.Blocks) != 2 || got.Blocks[0].Text != "one" || got.Blocks[1].Text != "two" {
		t.Errorf("blocks = %v; want page 1 of the first reader, page 2 of the second", got.Blocks)
	}
	if got.PageQuality[1] != 0.8 || len(got.Flags) != 1 || got.Flags[0] != flagSecond {
		t.Errorf("quality %v, flags %v", got.PageQuality, got.Flags)
	}
	if Better(nil, second) != second {
		t.Error("where the first reader fails, the second one's text is taken")
	}
}

func TestSecondReaderSurvivesDamage(t *testing.T) {
	for _, data := range []string{"", "%PDF-1.4", "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF"} {
		if ex, err := ReadSecond([]byte(data)); err == nil {
			t.Errorf("readSecond(%q) = %v; want an error", data, ex)
		}
	}
}

func TestReadersThatAgreeKeepTheLayout(t *testing.T) {
	text := "the dues of the harbour were lowered by the council of the towns"
	first := &content.Extract{Format: "pdf", PageQuality: []float64{0.5}, Blocks: []content.Block{{Text: text, Page: 1}}}
	second := &content.Extract{Format: "pdf", PageQuality: []float64{0.9}, Blocks: []content.Block{{Text: text, Page: 1}}}
	if got := Better(first, second); len(got.Flags) != 0 {
		t.Errorf("flags %v; want the first reading, whose words are the same", got.Flags)
	}
}
