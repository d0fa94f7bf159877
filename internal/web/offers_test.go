package web

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"travaux/internal/web/htmltest"
)

func TestNamesInAQueryAreOffered(t *testing.T) {
	s, _ := newServer(t)
	for q, want := range map[string]string{
		"what did Okoro-Vale say about harbours in 2017?": "speaker=okoro-vale harbours 2017; date=2017 Okoro-Vale harbours",
		"Qu'a dit Tamsin Okoro-Vale sur les ports ?":      "speaker=okoro-vale ports",
		"Lindqvist Amaral ports":                          "speaker=lindqvist-amaral ports",
		"Amaral, Jonas: ports":                            "speaker=lindqvist-amaral ports",
		"ports equality gender":                           "theme=gender ports",
		"amaral ports":                                    "", // no name without its capital
		"2017 ports":                                      "", // a year, but no question
		`"Okoro-Vale" ports`:                              "",
		"Amaral OR ports":                                 "",
		"":                                                "",
	} {
		var got searchBody
		getJSON(t, s, "/api/v1/search?as=typed&q="+url.QueryEscape(q), http.StatusOK, &got)
		var said []string
		for _, o := range got.Query.Offers {
			said = append(said, o.Field+"="+o.Value+" "+o.Text)
		}
		if all := strings.Join(said, "; "); all != want {
			t.Errorf("%q is offered %q; want %q", q, all, want)
		}
	}
	var got searchBody
	getJSON(t, s, "/api/v1/search?speaker=okoro-vale&q=Amaral+ports", http.StatusOK, &got)
	if len(got.Query.Offers) != 0 {
		t.Errorf("offered %+v where a speaker is chosen", got.Query.Offers)
	}
}

func TestAQuestionIsShownAsChips(t *testing.T) {
	s, _ := newServer(t)
	root := getPage(t, s, "/search?q="+url.QueryEscape("what did Okoro-Vale say about harbours?"))
	links := map[string]string{}
	for _, a := range htmltest.Find(root, "a") {
		name := htmltest.Text(a)
		if label := htmltest.Attr(a, "aria-label"); label != "" {
			name = label
		}
		links[name] = htmltest.Attr(a, "href")
	}
	for name, want := range map[string]string{
		"Speaker: Tamsin Okoro-Vale": "/search?q=harbours&speaker=okoro-vale",
		"Remove Okoro-Vale":          "/search?q=harbours",
		"Remove harbours":            "/search?q=Okoro-Vale",
	} {
		if links[name] != want {
			t.Errorf("%q leads to %q; want %q", name, links[name], want)
		}
	}
}
