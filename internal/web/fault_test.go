package web

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/internal/web/htmltest"
)

// What is wrong with an address is said in the language of the page, by the results and by
// the page of an error.
func TestFaultsAreSaidInSixLanguages(t *testing.T) {
	s, _ := newServer(t)
	for _, query := range []string{
		"scope=word", "size=x", "colour=red", "q=a&q=b", "from=soon", "from=2018&to=2017", "facets=colour", "facets=none,speaker",
		"date=2017-12-06", "speaker=" + strings.Repeat("x", maxValue+1), "cursor=" + strings.Repeat("x", maxValue+1), "as=meantime",
		many("speaker", maxSelected+1),
	} {
		for _, path := range []string{"/search", "/documents/h-res-4-en"} {
			texts := map[string]corpus.Lang{}
			for _, lang := range corpus.Languages() {
				target := path + "?" + query + "&ui=" + string(lang)
				root := checkPage(t, target, get(t, s, target), http.StatusBadRequest)
				said := ""
				for _, li := range htmltest.Find(root, "li") {
					if htmltest.Attr(li, "class") == "fault" {
						said += htmltest.Text(li)
						if l := htmltest.Attr(li, "lang"); l != "" {
							t.Errorf("%s: the fault is in %s", target, l)
						}
					}
				}
				if said == "" || strings.Contains(said, "{") || strings.Contains(said, "[") {
					t.Errorf("%.80s: the page says %q", target, said)
				}
				if other, ok := texts[said]; ok {
					t.Errorf("%.80s: %s and %s have one text: %q", target, lang, other, said)
				}
				texts[said] = lang
			}
		}
	}
}

func many(name string, n int) string {
	v := url.Values{}
	for i := range n {
		v.Add(name, "v"+itoa(i))
	}
	return v.Encode()
}

func TestFaultsHaveNamesForPrograms(t *testing.T) {
	s, _ := newServer(t)
	var p Problem
	getJSON(t, s, "/api/v1/search?size=500&ui=fr", http.StatusBadRequest, &p)
	if len(p.Errors) != 1 || p.Errors[0].ID != "no-number" || p.Errors[0].Message != "is not a whole number from 0 to 100" {
		t.Errorf("errors = %+v", p.Errors)
	}
}
