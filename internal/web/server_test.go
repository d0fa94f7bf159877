package web

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"travaux/index"
)

func TestSecurityHeadersAreOnEveryAnswer(t *testing.T) {
	s, _ := newServer(t)
	for _, target := range []string{"/", "/search?q=x", "/api/v1/search", "/nothing", "/static/travaux.css", "/search?q=%ff"} {
		h := get(t, s, target).Header()
		for name, want := range map[string]string{
			"Content-Security-Policy": "default-src 'none'",
			"X-Content-Type-Options":  "nosniff",
			"Referrer-Policy":         "same-origin",
		} {
			if !strings.Contains(h.Get(name), want) {
				t.Errorf("GET %s: %s = %q; want %q", target, name, h.Get(name), want)
			}
		}
		if csp := h.Get("Content-Security-Policy"); strings.Contains(csp, "unsafe") || strings.Contains(csp, "*") {
			t.Errorf("GET %s: the content policy is weak: %s", target, csp)
		}
	}
}

func TestHeadIsGetWithoutBody(t *testing.T) {
	s, _ := newServer(t)
	for _, target := range []string{"/", "/search?q=women", "/api/v1/search?q=women", "/healthz", "/nothing"} {
		want, got := do(t, s, http.MethodGet, target), do(t, s, http.MethodHead, target)
		if got.Code != want.Code || got.Header().Get("Content-Type") != want.Header().Get("Content-Type") || got.Body.Len() != 0 {
			t.Errorf("HEAD %s = %d %s with %d bytes; GET is %d", target, got.Code, got.Header().Get("Content-Type"), got.Body.Len(), want.Code)
		}
	}
}

func TestUnchangedAnswersAreNotSentAgain(t *testing.T) {
	s, source := newServer(t)
	for _, target := range []string{"/", "/search?q=women", "/documents/h-res-4-en", "/api/v1/search?q=women", "/api/v1/search.csv?q=women", "/api/v1/documents/h-res-4-en"} {
		source.searcher.number = 7
		tag := get(t, s, target).Header().Get("ETag")
		if tag == "" {
			t.Errorf("GET %s has no ETag", target)
		}
		if w := get(t, s, target, "If-None-Match", `"other", `+tag); w.Code != http.StatusNotModified || w.Body.Len() != 0 {
			t.Errorf("GET %s again = %d with %d bytes; want 304", target, w.Code, w.Body.Len())
		}
		if w := get(t, s, target, "If-None-Match", tag, "Accept-Language", "ru"); w.Code != http.StatusOK {
			t.Errorf("GET %s in another language = %d; want 200", target, w.Code)
		}
		source.searcher.number = 8
		if w := get(t, s, target, "If-None-Match", tag); w.Code != http.StatusOK {
			t.Errorf("GET %s in the next generation = %d; want 200", target, w.Code)
		}
	}
}

func TestSearchOutOfTimeIsAnErrorAndNoCount(t *testing.T) {
	s, source := newServer(t)
	s.Timeout = 20 * time.Millisecond
	source.searcher.wait = true
	var p Problem
	w := getJSON(t, s, "/api/v1/search?q=women", http.StatusServiceUnavailable, &p)
	if p.Type != "urn:travaux:problem:out-of-time" || w.Header().Get("Retry-After") == "" {
		t.Errorf("answer = %+v, Retry-After %q", p, w.Header().Get("Retry-After"))
	}
	checkPage(t, "/search", get(t, s, "/search?q=women"), http.StatusServiceUnavailable)
}

func TestTooManySearchesAreTurnedAway(t *testing.T) {
	s, source := newServer(t)
	s.MaxSearches, s.Timeout = 2, 5*time.Second
	source.searcher.wait = true
	server := httptest.NewServer(s.Handler())
	defer server.Close()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	for range 2 {
		go func() {
			defer func() { done <- struct{}{} }()
			req, _ := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+"/api/v1/search", nil)
			if res, err := http.DefaultClient.Do(req); err == nil {
				_ = res.Body.Close()
			}
		}()
	}
	for len(s.state.slots) < 2 {
		time.Sleep(time.Millisecond)
	}
	res, err := http.Get(server.URL + "/api/v1/search")
	if err != nil {
		t.Fatal(err)
	}
	body, _ := io.ReadAll(res.Body)
	_ = res.Body.Close()
	if res.StatusCode != http.StatusServiceUnavailable || res.Header.Get("Retry-After") != "1" || !strings.Contains(string(body), "too-busy") {
		t.Errorf("third search = %d, Retry-After %q, %s", res.StatusCode, res.Header.Get("Retry-After"), body)
	}
	for _, target := range []string{"/healthz", "/readyz", "/help", "/openapi.json"} {
		res, err := http.Get(server.URL + target)
		if err != nil {
			t.Fatal(err)
		}
		_ = res.Body.Close()
		if res.StatusCode != http.StatusOK {
			t.Errorf("GET %s while searches are all taken = %d; want 200", target, res.StatusCode)
		}
	}
	cancel()
	<-done
	<-done
}

func TestBodiesAreRefused(t *testing.T) {
	s, _ := newServer(t)
	r := httptest.NewRequest(http.MethodGet, "/api/v1/search", strings.NewReader(strings.Repeat("x", 2<<20)))
	w := httptest.NewRecorder()
	s.Handler().ServeHTTP(w, r)
	if w.Code != http.StatusRequestEntityTooLarge {
		t.Errorf("a request with 2 MB = %d; want 413", w.Code)
	}
}

func TestReadiness(t *testing.T) {
	s, source := newServer(t)
	var ready readyBody
	getJSON(t, s, "/readyz", http.StatusOK, &ready)
	if ready.Status != "ready" || ready.Generation.Number != 7 {
		t.Errorf("readyz = %+v", ready)
	}
	s.Drain()
	var p Problem
	getJSON(t, s, "/readyz", http.StatusServiceUnavailable, &p)
	if p.Type != "urn:travaux:problem:shutting-down" {
		t.Errorf("readyz while stopping = %+v", p)
	}
	var h healthBody
	getJSON(t, s, "/healthz", http.StatusOK, &h)
	source.err = index.ErrNoGeneration
	getJSON(t, s, "/healthz", http.StatusOK, &h)
}

func TestAnswersAreCompressed(t *testing.T) {
	s, _ := newServer(t)
	w := get(t, s, "/help", "Accept-Encoding", "gzip")
	if vary := strings.Join(w.Header().Values("Vary"), ", "); vary != "Accept-Encoding, Accept-Language" {
		t.Errorf("Vary = %q", vary)
	}
	if w.Header().Get("Content-Encoding") != "gzip" {
		t.Errorf("Content-Encoding = %q; want gzip", w.Header().Get("Content-Encoding"))
	}
}

func TestForwardedHeadersAreNotBelieved(t *testing.T) {
	s, _ := newServer(t)
	w := get(t, s, "/search?q=women", "X-Forwarded-Host", "evil.example", "X-Forwarded-For", "10.0.0.1")
	if strings.Contains(w.Body.String(), "evil.example") {
		t.Error("a forwarded host came back in the page")
	}
}

func TestAdminHasMetricsAndProfiles(t *testing.T) {
	s, _ := newServer(t)
	get(t, s, "/search?q=women")
	get(t, s, "/search?size=1000")
	w := httptest.NewRecorder()
	s.AdminHandler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	for _, want := range []string{`travaux_http_requests_total{route="/search",status="200"} 1`, `travaux_http_requests_total{route="/search",status="400"} 1`, "travaux_search_seconds_count 1", "travaux_generation 7"} {
		if !strings.Contains(w.Body.String(), want) {
			t.Errorf("metrics lack %s", want)
		}
	}
	w = httptest.NewRecorder()
	s.AdminHandler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/debug/pprof/", nil))
	if w.Code != http.StatusOK {
		t.Errorf("profiles = %d", w.Code)
	}
	if w := get(t, s, "/metrics"); w.Code != http.StatusNotFound {
		t.Errorf("the public listener has /metrics: %d", w.Code)
	}
}
