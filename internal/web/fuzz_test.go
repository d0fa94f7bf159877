package web

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"travaux/corpus"
)

// What was read without a fault is written into an address that reads the same.
func FuzzParams(f *testing.F) {
	for _, seed := range []string{
		"q=gender&speaker=a&speaker=-b&from=2017&to=2018-12-06&sort=-date&by=document&scope=passage&size=5&facets=speaker,theme&ui=ar",
		"q=&size=&date=2017-12&date=unknown&facet_size=9&cursor=x&strict=true", "size=0&facets=none", "q=%ff", "speaker=--x", "=&&=", "q=a;b",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, query string) {
		values, err := url.ParseQuery(query)
		if err != nil {
			return
		}
		p, faults := readParams(values)
		if len(faults) > 0 {
			return
		}
		again, err := url.ParseQuery(strings.TrimPrefix(p.queryString(), "?"))
		if err != nil {
			t.Fatalf("%q is written as %q, which does not parse: %v", query, p.queryString(), err)
		}
		q, faults := readParams(again)
		if len(faults) > 0 || q.queryString() != p.queryString() || !reflect.DeepEqual(q.selections, p.selections) {
			t.Errorf("%q is written as %q and read again as %q with %v", query, p.queryString(), q.queryString(), faults)
		}
	})
}

// Whatever is asked, the answer is no fault of ours.
func FuzzRequests(f *testing.F) {
	for _, seed := range []string{"/search?q=women", "/documents/h-res-4-en?q=x", "/symbols/H/RES/4", "/api/v1/passages/a~b", "/api/v1/search?q=%ff", "/%2e%2e/x", "/static/../x", "/documents/%00"} {
		f.Add(seed)
	}
	s, _ := newServer(f)
	handler := s.Handler()
	f.Fuzz(func(t *testing.T, target string) {
		u, err := url.ParseRequestURI(target)
		if err != nil || u.Path == "" {
			return
		}
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.URL, r.RequestURI = u, target
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		if w.Code >= 500 {
			t.Errorf("GET %q = %d %s", target, w.Code, w.Body)
		}
	})
}

// The pieces of a passage are the passage, whatever spans are claimed for it.
func FuzzPieces(f *testing.F) {
	f.Add("Women keep “the” harbour", 0, 5, 6, 30)
	f.Add("女性", 1, 2, -4, 9)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d int) {
		spans := mergeSpans(text, []corpus.Span{{Start: a, End: b}, {Start: c, End: d}})
		said := []corpus.Statement{{Kind: corpus.Direct, Span: corpus.Span{Start: b, End: c}}}
		joined := ""
		for _, p := range pieces(text, spans, said) {
			joined += p.Text
			if utf8.ValidString(text) && !utf8.ValidString(p.Text) {
				t.Errorf("a character of %q is cut", text)
			}
		}
		if joined != text {
			t.Errorf("pieces of %q are %q", text, joined)
		}
		n := utf8.RuneCountInString(text)
		for _, s := range codePoints(text, spans) {
			if s[0] < 0 || s[1] > n || s[0] > s[1] {
				t.Errorf("span %v lies outside %d characters", s, n)
			}
		}
	})
}
