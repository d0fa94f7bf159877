package web

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"travaux/corpus"
	"travaux/internal/web/htmltest"
)

// longServer has one more document: 1000 passages in ten headed sections, of which the
// passages 150, 450 and 999 have the word "lighthouse".
func longServer(t testing.TB) (*Server, *fakeSource) {
	s, source := newServer(t)
	d := &corpus.Document{ID: "long", Title: "A long report", Type: corpus.Report, Language: "en"}
	for i := range 10 {
		sec := corpus.Section{ID: fmt.Sprintf("s%d", i+1), Heading: fmt.Sprintf("Chapter %d", i+1)}
		for j := range 100 {
			n := i*100 + j + 1
			text := fmt.Sprintf("Harbour number %d.", n)
			if n == 150 || n == 450 || n == 999 {
				text += " It has a lighthouse."
			}
			sec.Passages = append(sec.Passages, corpus.Passage{ID: fmt.Sprintf("p%d", n), Ordinal: n, Text: text, Language: "en"})
		}
		d.Sections = append(d.Sections, sec)
	}
	source.searcher.documents = append(source.searcher.documents, d)
	return s, source
}

func TestALongDocumentIsShownInParts(t *testing.T) {
	s, _ := longServer(t)
	shown := 0
	for part, want := range map[string][2]int{"": {1, 400}, "?part=1": {1, 400}, "?part=2": {401, 800}, "?part=3": {801, 1000}} {
		root := getPage(t, s, "/documents/long"+part)
		for _, n := range []int{want[0], want[1]} {
			if len(htmltest.Find(root, "div", "id", fmt.Sprintf("p%d", n))) != 1 {
				t.Errorf("%q does not show the passage %d", part, n)
			}
		}
		if n := len(htmltest.Find(root, "a", "class", "anchor")); n != want[1]-want[0]+1 {
			t.Errorf("%q shows %d passages; want %d", part, n, want[1]-want[0]+1)
		}
		if part != "" {
			shown += want[1] - want[0] + 1
		}
	}
	if shown != 1000 {
		t.Errorf("the parts show %d passages", shown)
	}
	root := getPage(t, s, "/documents/long?part=2&q=harbour&ui=fr")
	for _, href := range []string{"/documents/long?q=harbour&ui=fr#section-s1", "#section-s5", "/documents/long?q=harbour&ui=fr&part=3#section-s9", "/documents/long?q=harbour&ui=fr&part=3", "/documents/long?q=harbour&ui=fr"} {
		if len(htmltest.Find(root, "a", "href", href)) == 0 {
			t.Errorf("part 2 has no link to %s", href)
		}
	}
}

func TestAPartThatThereIsNotIsAnError(t *testing.T) {
	s, _ := longServer(t)
	for target, status := range map[string]int{
		"/documents/long?part=4": http.StatusNotFound, "/documents/h-res-4-en?part=2": http.StatusNotFound,
		"/documents/long?part=0": http.StatusBadRequest, "/documents/long?part=x": http.StatusBadRequest,
		"/search?part=2": http.StatusBadRequest,
	} {
		if w := do(t, s, http.MethodGet, target); w.Code != status {
			t.Errorf("GET %s = %d; want %d", target, w.Code, status)
		}
	}
}

// follow asks for the page that a link on another leads to, and finds the place it names.
func follow(t *testing.T, s *Server, from, href string) *html.Node {
	t.Helper()
	page, place, _ := strings.Cut(href, "#")
	if page == "" {
		page = from
	}
	root := getPage(t, s, page)
	if len(htmltest.Find(root, "", "id", place)) != 1 {
		t.Errorf("the link %s on %s leads to no place", href, from)
	}
	return root
}

func TestLinksToPassagesCarryTheirPart(t *testing.T) {
	s, _ := longServer(t)
	var api searchBody
	getJSON(t, s, "/api/v1/search?q=lighthouse", http.StatusOK, &api)
	want := []string{"/documents/long#p150", "/documents/long?part=2#p450", "/documents/long?part=3#p999"}
	for i, h := range api.Hits {
		if got := h.Passages[0].URL; got != want[i] {
			t.Errorf("url = %s; want %s", got, want[i])
		}
		follow(t, s, "", h.Passages[0].URL)
	}
	root := getPage(t, s, "/search?q=lighthouse")
	second := "/documents/long?q=lighthouse&part=2#p450"
	if len(htmltest.Find(root, "a", "href", second)) != 1 {
		t.Fatal("the results do not lead to the passage's part")
	}
	root = follow(t, s, "", second)
	for _, href := range []string{"/documents/long?q=lighthouse#p150", "/documents/long?q=lighthouse&part=3#p999"} {
		if len(htmltest.Find(root, "a", "href", href)) == 0 {
			t.Errorf("the passage in part 2 does not lead to %s", href)
		}
		follow(t, s, "/documents/long?q=lighthouse&part=2", href)
	}
}

func TestADocumentObeysTheLimitsOfASearch(t *testing.T) {
	s, _ := longServer(t)
	s.Timeout = time.Nanosecond
	for _, target := range []string{"/documents/long", "/api/v1/documents/long"} {
		var p Problem
		getJSON(t, s, target, http.StatusServiceUnavailable, &p)
		if p.Type != "urn:travaux:problem:out-of-time" {
			t.Errorf("GET %s = %+v; want out-of-time", target, p)
		}
	}
	busy, _ := longServer(t)
	busy.MaxSearches = 1
	busy.init().slots <- struct{}{}
	for _, target := range []string{"/documents/long", "/api/v1/documents/long"} {
		var p Problem
		getJSON(t, busy, target, http.StatusServiceUnavailable, &p)
		if p.Type != "urn:travaux:problem:too-busy" {
			t.Errorf("GET %s = %+v; want too-busy", target, p)
		}
	}
}
