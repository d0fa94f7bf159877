package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"runtime/debug"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/gin-gonic/gin"
)

// contentPolicy lets a page load our own styles, scripts and pictures and nothing else, and
// be framed by nobody.
const contentPolicy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; " +
	"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// guard sets the headers that every answer has, and turns away requests that are too long
// or not UTF-8 before anything reads them.
func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", contentPolicy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		if p := refuse(r); p != nil {
			writeProblem(w, p)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxBody)
		next.ServeHTTP(w, r)
	})
}

func refuse(r *http.Request) *Problem {
	if len(r.URL.RawQuery) > maxQueryString {
		return newProblem(tooLarge, "the query string has %d bytes; at most %d are read", len(r.URL.RawQuery), maxQueryString)
	}
	if path, err := url.PathUnescape(r.URL.EscapedPath()); err != nil || !utf8.ValidString(path) {
		return newProblem(badParameter, "the path is not UTF-8; percent-encode it in UTF-8")
	}
	if r.ContentLength > maxBody {
		p := newProblem(tooLarge, "the request has a body of %d bytes; no address here takes one", r.ContentLength)
		p.Status = http.StatusRequestEntityTooLarge
		return p
	}
	return checkUTF8(r.URL.RawQuery)
}

// headAsGet answers HEAD as GET without the body. Gin would say 405.
func headAsGet(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead {
			get := r.Clone(r.Context())
			get.Method = http.MethodGet
			r, w = get, headWriter{w}
		}
		next.ServeHTTP(w, r)
	})
}

// headWriter drops the body.
type headWriter struct{ http.ResponseWriter }

func (w headWriter) Write(b []byte) (int, error) { return len(b), nil }

// Unwrap lets http.ResponseController reach the connection.
func (w headWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// observe counts the request and how long it took.
func (s *Server) observe(c *gin.Context) {
	start := now()
	c.Next()
	s.state.metrics.request(c.FullPath(), c.Writer.Status(), now().Sub(start))
}

// recoverPanic answers 500 for a bug, and logs where it is. The server goes on.
func (s *Server) recoverPanic(c *gin.Context) {
	defer func() {
		v := recover()
		if v == nil {
			return
		}
		if v == http.ErrAbortHandler { // meant, and for the server to end
			panic(v)
		}
		s.state.log.Error("panic", "path", c.Request.URL.Path, "panic", fmt.Sprint(v), "stack", string(debug.Stack()))
		c.Abort()
		if !c.Writer.Written() {
			s.fail(c, newProblem(internalFault, "the server could not answer; the fault is ours and has been logged"))
		}
	}()
	c.Next()
}

// limitSearches lets so many requests search at once and turns the next ones away at once:
// a queue would only make all of them late.
func (s *Server) limitSearches(c *gin.Context) {
	select {
	case s.state.slots <- struct{}{}:
	default:
		s.state.metrics.rejected.Inc()
		p := newProblem(tooBusy, "%d searches are under way, which is as many as this server runs at once; try again in a second", cap(s.state.slots))
		p.retryAfter = 1
		s.fail(c, p)
		c.Abort()
		return
	}
	defer func() { <-s.state.slots }()
	ctx, cancel := context.WithTimeout(c.Request.Context(), s.timeout())
	defer cancel()
	c.Request = c.Request.WithContext(ctx)
	c.Next()
}

func (s *Server) timeout() time.Duration {
	if s.Timeout > 0 {
		return s.Timeout
	}
	return DefaultTimeout
}

// fail answers with an error: a page for a browser, a problem document for the rest.
func (s *Server) fail(c *gin.Context, err error) {
	p := s.problem(c.Request, err)
	if wantsPage(c.Request) {
		s.errorPage(c, p)
		return
	}
	writeProblem(c.Writer, p)
}

// problem turns an error into what the client is told, and logs what only we can mend.
func (s *Server) problem(r *http.Request, err error) *Problem {
	p := problemOf(err)
	s.state.damage.note(s.state.log, err)
	if p.code == internalFault && !errors.Is(err, p) {
		s.state.log.Error("request", "path", r.URL.Path, "query", r.URL.RawQuery, "err", err)
	}
	return p
}

// wantsPage reports whether an error is to be read by a person: outside the API, by a
// client that asks for HTML.
func wantsPage(r *http.Request) bool {
	return !strings.HasPrefix(r.URL.Path, "/api/") && strings.Contains(r.Header.Get("Accept"), "text/html")
}

func (s *Server) notFound(c *gin.Context) {
	s.fail(c, newProblem(notFound, "there is nothing at %s; searches are at /search and /api/v1/search, the description of the API at /openapi.json", c.Request.URL.Path))
}

func (s *Server) notAllowed(c *gin.Context) {
	c.Header("Allow", "GET, HEAD")
	s.fail(c, newProblem(wrongMethod, "%s is not possible at %s; only GET and HEAD are", c.Request.Method, c.Request.URL.Path))
}
