package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"unicode/utf8"

	"travaux/index"
	"travaux/query"
)

// Problem is an error as the API answers it: an RFC 9457 problem document.
type Problem struct {
	// Type names the kind of problem: "urn:travaux:problem:" and a word that stays.
	Type   string  `json:"type" doc:"Kind of the problem: urn:travaux:problem: and a word that stays" example:"urn:travaux:problem:bad-parameter"`
	Title  string  `json:"title" doc:"What kind of problem it is, in words"`
	Status int     `json:"status" doc:"HTTP status"`
	Detail string  `json:"detail" doc:"What is wrong, and what to do about it"`
	Errors []Fault `json:"errors,omitempty" doc:"Each fault found in the request"`

	retryAfter int    // seconds; 0 for no header
	code       string // last part of Type; the pages' texts are found by it
	cause      error  // nil where the problem is the request's
}

// Unwrap returns what went wrong behind the problem; nil where the request did.
func (p *Problem) Unwrap() error { return p.cause }

// Error returns the detail.
func (p *Problem) Error() string { return p.Detail }

// GetStatus returns the HTTP status; huma asks for it.
func (p *Problem) GetStatus() int { return p.Status }

// ContentType returns the media type of a problem document; huma asks for it.
func (p *Problem) ContentType(string) string { return problemType }

// GetHeaders returns the headers that go with the problem; huma asks for them.
func (p *Problem) GetHeaders() http.Header {
	h := http.Header{"Cache-Control": {"no-store"}}
	if p.retryAfter > 0 {
		h.Set("Retry-After", strconv.Itoa(p.retryAfter))
	}
	return h
}

const problemType = "application/problem+json"

// The kinds of problem. docs/api.md lists them.
const (
	badParameter  = "bad-parameter"
	badQuery      = "bad-query"
	badCursor     = "bad-cursor"
	tooBroad      = "too-broad"
	notFound      = "not-found"
	wrongMethod   = "wrong-method"
	tooLarge      = "too-large"
	noIndex       = "no-index"
	damagedIndex  = "damaged-index"
	tooBusy       = "too-busy"
	outOfTime     = "out-of-time"
	shuttingDown  = "shutting-down"
	internalFault = "internal"
)

// problemStatus is the table of statuses and titles.
var problemStatus = map[string]struct {
	status int
	title  string
}{
	badParameter:  {http.StatusBadRequest, "A parameter is wrong"},
	badQuery:      {http.StatusBadRequest, "The query is not well formed"},
	badCursor:     {http.StatusBadRequest, "The cursor is not of this search"},
	tooBroad:      {http.StatusBadRequest, "The query is too broad"},
	notFound:      {http.StatusNotFound, "There is no such thing here"},
	wrongMethod:   {http.StatusMethodNotAllowed, "This address is only read"},
	tooLarge:      {http.StatusRequestURITooLong, "The request is too long"},
	noIndex:       {http.StatusServiceUnavailable, "There is no index yet"},
	damagedIndex:  {http.StatusServiceUnavailable, "The index is damaged"},
	tooBusy:       {http.StatusServiceUnavailable, "Too many searches at once"},
	outOfTime:     {http.StatusServiceUnavailable, "The search took too long"},
	shuttingDown:  {http.StatusServiceUnavailable, "The server is stopping"},
	internalFault: {http.StatusInternalServerError, "Something went wrong here"},
}

func newProblem(code, format string, args ...any) *Problem {
	row := problemStatus[code]
	return &Problem{
		Type:   "urn:travaux:problem:" + code,
		Title:  row.title,
		Status: row.status,
		Detail: fmt.Sprintf(format, args...),
		code:   code,
	}
}

// faultsProblem makes one problem of the faults in a request, all of them named.
func faultsProblem(faults []Fault) *Problem {
	texts := make([]string, len(faults))
	for i, f := range faults {
		texts[i] = f.Message
		if f.Parameter != "" {
			texts[i] = f.Parameter + ": " + f.Message
		}
	}
	p := newProblem(badParameter, "%s", strings.Join(texts, "; "))
	p.Errors = faults
	return p
}

// problemOf is the one table from errors to statuses. What it does not know is a fault of
// ours: 500, and logged by the caller.
func problemOf(err error) *Problem {
	var problem *Problem
	var syntax *query.SyntaxError
	var damaged *index.DamagedError
	switch {
	case errors.As(err, &problem):
		return problem
	case errors.As(err, &syntax):
		return newProblem(badQuery, "%s", syntax.Msg)
	case errors.Is(err, index.ErrBadCursor):
		return newProblem(badCursor, "cursor: it is not one of this search: it is mistyped, or of another query or an earlier state of the collection; "+
			"ask again without it for the first page")
	case errors.Is(err, index.ErrTooBroad):
		return newProblem(tooBroad, "the query would take too much work, so nothing was counted: too many words are like its wildcards, or near each other; "+
			"ask for fewer or longer words")
	case errors.Is(err, index.ErrNotFound):
		return newProblem(notFound, "%v", err)
	case errors.Is(err, index.ErrNoGeneration):
		p := newProblem(noIndex, "%v; run `indexer sync FOLDER` with the same data folder", index.ErrNoGeneration)
		p.retryAfter = 10
		return p
	case errors.As(err, &damaged):
		p := newProblem(damagedIndex, "%v; run `indexer verify --repair`", damaged)
		p.cause = err
		return p
	case errors.Is(err, context.DeadlineExceeded):
		p := newProblem(outOfTime, "the search was stopped because it took too long, so nothing is counted; "+
			"ask for fewer or longer words, fewer wildcards, or a shorter range of dates")
		p.retryAfter = 5
		return p
	case errors.Is(err, context.Canceled):
		return newProblem(outOfTime, "the request was given up")
	}
	return newProblem(internalFault, "the server could not answer; the fault is ours and has been logged")
}

// syntaxProblem says where in text a strict query is wrong.
func syntaxProblem(text string, err *query.SyntaxError) *Problem {
	pos := err.Pos
	if pos > len(text) {
		pos = len(text)
	}
	at := utf8.RuneCountInString(text[:pos])
	p := newProblem(badQuery, "q: %s (at character %d); leave out strict=true to have it repaired", err.Msg, at+1)
	p.Errors = []Fault{{Parameter: "q", Value: text, Message: err.Msg, Position: &at}}
	return p
}
