package web

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestABadCursorIsSaidToBeOfAnotherSearch(t *testing.T) {
	s, _ := newServer(t)
	var p Problem
	getJSON(t, s, "/api/v1/search?cursor=garbage", http.StatusBadRequest, &p)
	if !strings.Contains(p.Detail, "is not one of this search") || !strings.Contains(p.Detail, "without it") {
		t.Errorf("detail = %q", p.Detail)
	}
}

func TestAFaultWithoutAParameterIsSaidByItself(t *testing.T) {
	s, _ := newServer(t)
	for query, want := range map[string]string{"q=%zz": "the query string is not well formed", "%ff=x": "the name of a parameter is not UTF-8"} {
		r := httptest.NewRequest(http.MethodGet, "/api/v1/search", nil)
		r.URL.RawQuery = query
		w := httptest.NewRecorder()
		s.Handler().ServeHTTP(w, r)
		if w.Code != http.StatusBadRequest || !strings.Contains(w.Body.String(), `"detail":"`+want) {
			t.Errorf("?%s = %d %s; want a detail that begins %q", query, w.Code, w.Body, want)
		}
	}
}

// If-None-Match compares weakly, and * is whatever there is: RFC 9110, 13.1.2.
func TestAnyAnswerWillDo(t *testing.T) {
	s, _ := newServer(t)
	tag := get(t, s, "/search?q=women").Header().Get("ETag")
	for header, want := range map[string]int{"*": http.StatusNotModified, " * ": http.StatusNotModified, strings.TrimPrefix(tag, "W/"): http.StatusNotModified, `"*"`: http.StatusOK, "": http.StatusOK} {
		if w := get(t, s, "/search?q=women", "If-None-Match", header); w.Code != want {
			t.Errorf("If-None-Match: %s = %d; want %d", header, w.Code, want)
		}
	}
	if w := do(t, s, http.MethodGet, "/api/v1/documents/none", "If-None-Match", "*"); w.Code != http.StatusNotFound {
		t.Errorf("If-None-Match: * for what is not there = %d; want 404", w.Code)
	}
}
