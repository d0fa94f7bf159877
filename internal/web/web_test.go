package web

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"travaux/internal/web/htmltest"
)

// get asks as a browser that reads English would.
func get(t testing.TB, s *Server, target string, headers ...string) *httptest.ResponseRecorder {
	t.Helper()
	return do(t, s, http.MethodGet, target, append([]string{"Accept", "text/html", "Accept-Language", "en"}, headers...)...)
}

// getJSON asks as a program would, and reads the answer into v.
func getJSON(t testing.TB, s *Server, target string, status int, v any) *httptest.ResponseRecorder {
	t.Helper()
	w := do(t, s, http.MethodGet, target)
	if w.Code != status {
		t.Fatalf("GET %s = %d; want %d: %s", target, w.Code, status, w.Body)
	}
	if err := json.Unmarshal(w.Body.Bytes(), v); err != nil {
		t.Fatalf("GET %s: %v in %s", target, err, w.Body)
	}
	return w
}

func do(t testing.TB, s *Server, method, target string, headers ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(method, target, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	return w
}

// getPage asks for a page and checks what every page must keep.
func getPage(t testing.TB, s *Server, target string, headers ...string) *html.Node {
	t.Helper()
	return checkPage(t, target, get(t, s, target, headers...), http.StatusOK)
}

func checkPage(t testing.TB, target string, w *httptest.ResponseRecorder, status int) *html.Node {
	t.Helper()
	if w.Code != status {
		t.Fatalf("GET %s = %d; want %d: %s", target, w.Code, status, w.Body)
	}
	if ct := w.Header().Get("Content-Type"); !strings.HasPrefix(ct, "text/html") {
		t.Fatalf("GET %s is %s; want HTML", target, ct)
	}
	root, err := htmltest.Parse(w.Body.String())
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range htmltest.Check(root) {
		t.Errorf("GET %s: %s", target, fault)
	}
	if text := w.Body.String(); strings.Contains(text, "[results.") || strings.Contains(text, "ZgotmplZ") {
		t.Errorf("GET %s has a text without translation or an address that was refused", target)
	}
	return root
}
