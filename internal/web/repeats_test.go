package web

import (
	"encoding/csv"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
)

// A theme that several words of a passage tell of is one theme.
func TestAThemeIsNamedOnceAPassage(t *testing.T) {
	s, source := newServer(t)
	p := &source.searcher.documents[0].Sections[0].Passages[2]
	p.Themes = nil
	for _, words := range []string{"Women", "mother", "Women"} {
		p.Themes = append(p.Themes, corpus.ThemeHit{Theme: "gender", Words: words, Rule: "label"})
	}
	p.Themes = append(p.Themes, corpus.ThemeHit{Theme: "ports", Words: "harbour"})
	var got searchBody
	getJSON(t, s, "/api/v1/search?q=women&type=press+release", http.StatusOK, &got)
	want := []themeJSON{{ID: "gender", Label: "Gender equality", Words: "Women, mother"}, {ID: "ports", Label: "ports", Words: "harbour"}}
	if d := cmp.Diff(want, got.Hits[0].Passages[0].Themes); d != "" {
		t.Errorf("themes (-want +got):\n%s", d)
	}
	w := do(t, s, http.MethodGet, "/api/v1/search.csv?q=women&type=press+release")
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(w.Body.String(), "\ufeff"))).ReadAll()
	if err != nil || len(rows) != 2 {
		t.Fatalf("table = %q, %v", rows, err)
	}
	if got := rows[1][slices.Index(csvColumns(), "themes")]; got != "Gender equality; ports" {
		t.Errorf("themes in the table = %q", got)
	}
	if body := get(t, s, "/search?q=women&type=press+release").Body.String(); strings.Contains(body, "Women, mother, Women") {
		t.Error("the page says a word of a theme twice")
	}
}
