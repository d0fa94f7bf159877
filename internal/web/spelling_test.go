package web

import (
	"net/http"
	"testing"

	"travaux/internal/web/htmltest"
)

func TestWordsThatAreNotThereAreOfferedInAnotherSpelling(t *testing.T) {
	s, _ := newServer(t)
	var out searchBody
	getJSON(t, s, "/api/v1/search?q=harbuors", http.StatusOK, &out)
	if out.Query.Meant == nil || out.Query.Meant.Text != "harbours" || out.Query.Meant.Sections == 0 {
		t.Errorf("did_you_mean = %+v; want harbours", out.Query.Meant)
	}
	if out.Total.Sections != 0 {
		t.Errorf("%d sections; what was not asked must not be found", out.Total.Sections)
	}
	out = searchBody{}
	getJSON(t, s, "/api/v1/search?q=harbours", http.StatusOK, &out)
	if out.Query.Meant != nil {
		t.Errorf("did_you_mean of a word that is there = %+v", out.Query.Meant)
	}
	page := getPage(t, s, "/search?q=harbuors")
	if len(htmltest.Find(page, "p", "class", "meant")) != 1 || len(htmltest.Find(page, "a", "href", "/search?q=harbours")) == 0 {
		t.Error("the page does not offer the other spelling")
	}
}
