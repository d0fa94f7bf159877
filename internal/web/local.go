package web

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"travaux/index"
)

// Only is a Source of one searcher, which it never closes: what a command line searches.
type Only struct{ Searcher index.Searcher }

// Acquire returns the searcher.
func (o Only) Acquire() (index.Searcher, func(), error) {
	return o.Searcher, func() {}, nil
}

// Ask answers an API address ("/api/v1/search") with parameters in this process, without a
// network: the same bytes that the daemon would send. A problem is an error with its detail.
func (s *Server) Ask(ctx context.Context, path string, params url.Values) ([]byte, error) {
	address := url.URL{Path: path, RawQuery: params.Encode()}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address.String(), nil)
	if err != nil {
		return nil, fmt.Errorf("ask %s: %w", path, err)
	}
	w := &answer{header: http.Header{}, status: http.StatusOK}
	s.Handler().ServeHTTP(w, req)
	if w.status == http.StatusOK {
		return w.body.Bytes(), nil
	}
	if w.status == http.StatusNotFound {
		return nil, fmt.Errorf("%s: %w", path, index.ErrNotFound)
	}
	var problem struct{ Title, Detail string }
	if err := json.Unmarshal(w.body.Bytes(), &problem); err != nil || problem.Detail == "" {
		return nil, fmt.Errorf("%s: status %d %s", path, w.status, problem.Title)
	}
	return nil, errors.New(problem.Detail)
}

// answer keeps a response in memory.
type answer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (a *answer) Header() http.Header         { return a.header }
func (a *answer) WriteHeader(status int)      { a.status = status }
func (a *answer) Write(b []byte) (int, error) { return a.body.Write(b) }
