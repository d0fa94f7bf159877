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
		"G9 women":                                   "group=g9 women",
		"Group of Nine women":                        "group=g9 women",
		"women of the Group of Nine Harbours":        "group=g9 women of the",
		"Group of Nine ports":                        "",              // nothing of ports was said on its behalf
		"équité des genres":                          "theme=gender ", // by an alias in another language
		"delegation:G9 women":                        "group=g9 women",
		`delegation:"Group of Nine" women`:           "group=g9 women",
		"speaker:G9":                                 "group=g9 ",
		"delegation:Saltmere women":                  "",
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

func TestAGroupAskedForAsADelegationIsExplained(t *testing.T) {
	s, _ := newServer(t)
	for path, want := range map[string]string{
		"q=" + url.QueryEscape("delegation:G9 women"): "group-no-delegation",
		"q=women&delegation=G9":                       "group-no-delegation",
		"q=women&delegation=Nowhere":                  "no-name",
		"q=" + url.QueryEscape("group:G9 women"):      "",
		"q=" + url.QueryEscape("-delegation:G9"):      "",
	} {
		var got searchBody
		getJSON(t, s, "/api/v1/search?"+path, http.StatusOK, &got)
		if noteIDs(got.Query) != want {
			t.Errorf("%s has the notes %q; want %q", path, noteIDs(got.Query), want)
		}
	}
	var got searchBody
	getJSON(t, s, "/api/v1/search?q=women&delegation=G9", http.StatusOK, &got)
	if o := got.Query.Offers; len(o) != 1 || o[0].Field != "group" || o[0].Value != "g9" || o[0].Text != "women" || o[0].Sections != 1 {
		t.Errorf("offered %+v; want the group in place of the delegation", o)
	}
}

func TestADocumentIsOfferedByItsNumberOrInitials(t *testing.T) {
	s, source := newServer(t)
	source.searcher.initials = true
	for q, want := range map[string]string{
		"UHCW":         "H/RES/4 H/RES/4",
		"uhcw":         "", // a word
		"UHCW harbour": "", // more than the document is asked for
	} {
		var got searchBody
		getJSON(t, s, "/api/v1/search?q="+url.QueryEscape(q), http.StatusOK, &got)
		said := ""
		for _, o := range got.Query.Offers {
			if o.Field == "symbol" {
				said += o.Value + " " + o.Text
			}
		}
		if said != want {
			t.Errorf("%q is offered %q; want %q", q, said, want)
		}
	}
}
