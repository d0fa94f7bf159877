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
		"what did Okoro-Vale say about the harbour?": "speaker=okoro-vale harbour",
		"Qu'a dit Tamsin Okoro-Vale sur women ?":     "speaker=okoro-vale women",
		"Lindqvist Amaral women":                     "speaker=lindqvist-amaral women",
		"Amaral, Jonas: women":                       "speaker=lindqvist-amaral women",
		"Lindqvist Amaral ports":                     "", // he said nothing of them
		"ports equality gender":                      "theme=gender ports",
		"amaral women":                               "", // no name without its capital
		"2017 ports":                                 "", // a year, but no question
		`"Okoro-Vale" ports`:                         "",
		"Amaral OR ports":                            "",
		"":                                           "",
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
	root := getPage(t, s, "/search?as=typed&q="+url.QueryEscape("what did Okoro-Vale say about harbour?"))
	links := map[string]string{}
	for _, a := range htmltest.Find(root, "a") {
		name := htmltest.Text(a)
		if label := htmltest.Attr(a, "aria-label"); label != "" {
			name = label
		}
		links[name] = htmltest.Attr(a, "href")
	}
	for name, want := range map[string]string{
		"Speaker: Tamsin Okoro-Vale": "/search?q=harbour&speaker=okoro-vale",
		"Remove Okoro-Vale":          "/search?q=harbour",
		"Remove harbour":             "/search?q=Okoro-Vale",
	} {
		if links[name] != want {
			t.Errorf("%q leads to %q; want %q", name, links[name], want)
		}
	}
}
