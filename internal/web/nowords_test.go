package web

import (
	"net/http"
	"strings"
	"testing"
)

// A query without a word shows everything and says so; searching it "exactly" would be the
// same again.
func TestAQueryWithoutWordsSaysSo(t *testing.T) {
	s, _ := newServer(t)
	body := get(t, s, "/search?q=%3F").Body.String()
	if !strings.Contains(body, "There is no word in “?”") || strings.Contains(body, "Search exactly what I typed") {
		t.Error("the page does not say that there is no word, or offers the same again")
	}
	var p Problem
	getJSON(t, s, "/api/v1/search?q=%3F&strict=true", http.StatusBadRequest, &p)
	if p.Type != "urn:travaux:problem:bad-query" {
		t.Errorf("with strict: %+v", p)
	}
}
