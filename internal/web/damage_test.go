package web

import (
	"bytes"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"travaux/index"
)

// Damage that a search comes upon is logged once, and takes the generation out of service.
func TestDamageIsLoggedOnceAndEndsReadiness(t *testing.T) {
	s, source := newServer(t)
	var log bytes.Buffer
	s.Log = slog.New(slog.NewTextHandler(&log, nil))
	if w := do(t, s, http.MethodGet, "/readyz"); w.Code != http.StatusOK {
		t.Fatalf("/readyz = %d before the damage", w.Code)
	}
	source.searcher.err = fmt.Errorf("search: %w", &index.DamagedError{Generation: 7, File: "text", Reason: "checksum"})
	for range 3 {
		if w := do(t, s, http.MethodGet, "/api/v1/search?q=women"); w.Code != http.StatusServiceUnavailable {
			t.Errorf("search = %d; want 503", w.Code)
		}
	}
	if got := log.String(); strings.Count(got, "level=ERROR") != 1 || !strings.Contains(got, "generation=7") || !strings.Contains(got, "file=text") {
		t.Errorf("log = %q; want one error that names generation and file", got)
	}
	source.searcher.err = nil
	var p Problem
	getJSON(t, s, "/readyz", http.StatusServiceUnavailable, &p)
	if p.Type != "urn:travaux:problem:damaged-index" || !strings.Contains(p.Detail, "generation 7") {
		t.Errorf("/readyz = %+v", p)
	}
	if w := do(t, s, http.MethodGet, "/healthz"); w.Code != http.StatusOK {
		t.Errorf("/healthz = %d; the process lives", w.Code)
	}
	source.searcher.number = 8
	if w := do(t, s, http.MethodGet, "/readyz"); w.Code != http.StatusOK {
		t.Errorf("/readyz = %d in the next generation; want 200", w.Code)
	}
}
