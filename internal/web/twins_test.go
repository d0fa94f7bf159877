package web

import (
	"net/http"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"travaux/internal/web/htmltest"
)

func TestAHitWithTheTextOfAnotherIsShownInsideIt(t *testing.T) {
	s, source := newServer(t)
	source.searcher.twins = true // the first section of the last document is like all others, and its document a copy of one
	var got searchBody
	getJSON(t, s, "/api/v1/search", http.StatusOK, &got)
	for path, folded := range map[string]int{
		"/search":             1,
		"/search?sort=date":   0, // would no longer be in order
		"/search?by=document": 0,
	} {
		root := getPage(t, s, path)
		var inside []*html.Node
		for _, d := range htmltest.Find(root, "details") {
			if htmltest.Attr(d, "class") == "folded" {
				inside = append(inside, d)
			}
		}
		if len(inside) != folded {
			t.Errorf("%s: %d hits stand in others; want %d", path, len(inside), folded)
			continue
		}
		if n := len(htmltest.Find(root, "article")); n != len(got.Hits) {
			t.Errorf("%s: the page has %d hits; want all %d", path, n, len(got.Hits))
		}
		if folded == 1 && (!strings.Contains(htmltest.Text(inside[0]), "ميثاق الموانئ") || len(htmltest.Find(inside[0], "article")) != 1) {
			t.Errorf("%s: inside stands %q", path, htmltest.Text(inside[0]))
		}
	}
	if len(got.Hits) != got.Total.Sections {
		t.Errorf("the API has %d hits of %d: it folds nothing", len(got.Hits), got.Total.Sections)
	}
}
