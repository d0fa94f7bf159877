package pdf

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"travaux/internal/extract/readtest"
	"travaux/internal/shared"
)

// TestVerbatimParagraphs asks of four verbatim records whose paragraphs are known, in two
// columns and in one, that nearly every paragraph is one block.
func TestVerbatimParagraphs(t *testing.T) {
	dir := filepath.Join(shared.Dir(t), "data")
	r := &Reader{}
	defer r.Close()
	for name, folder := range map[string]string{"A_58_PV.60": "verbatim/pdf", "A_58_PV.94": "verbatim/pdf", "S_PV.4890": "verbatim/pdf", "A_79_PV.64": "un-pdf/records"} {
		path := filepath.Join(dir, folder, name+".pdf")
		ex, err := r.Read(t.Context(), readtest.File(t, path))
		if err != nil {
			t.Fatal(err)
		}
		have := map[string]int{}
		for _, b := range ex.Blocks {
			have[squeezed(b.Label+b.Text)]++
		}
		found, all := 0, 0
		for _, p := range goldParagraphs(t, filepath.Join(dir, "verbatim", "gold", name+".json")) {
			all++
			if have[p] > 0 {
				have[p]--
				found++
			} else {
				t.Logf("%s: no block is the paragraph %.40q", name, p)
			}
		}
		t.Logf("%s: %d of %d paragraphs", name, found, all)
		if found*100 < all*99 {
			t.Errorf("%s: %d of %d paragraphs are blocks; want 99 in 100", name, found, all)
		}
	}
}

// goldParagraphs are the paragraphs of a record, the speaker's name before his first one.
func goldParagraphs(t *testing.T, path string) []string {
	t.Helper()
	var entries []struct {
		Speaker    string `json:"speaker_as_printed"`
		Paragraphs []string
	}
	if err := json.Unmarshal(readtest.File(t, path), &entries); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		for i, p := range e.Paragraphs {
			if i == 0 {
				p = e.Speaker + p
			}
			all = append(all, squeezed(p))
		}
	}
	return all
}

// squeezed takes out what print and transcript may write in different ways: spaces, dashes
// and the forms of quotation marks.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\n', '-', '—', '–':
			return -1
		case '’', '‘':
			return '\''
		case '“', '”':
			return '"'
		}
		return r
	}, s)
}
