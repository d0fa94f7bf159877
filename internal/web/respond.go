package web

import (
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"

	"travaux/index"
)

// writeProblem sends a problem document.
func writeProblem(w http.ResponseWriter, p *Problem) {
	forget(w.Header())
	for name, values := range p.GetHeaders() {
		w.Header()[name] = values
	}
	w.Header().Set("Content-Type", problemType)
	w.WriteHeader(p.Status)
	_ = encodeJSON(w, p) // what fails here is the connection, and nobody is left to tell
}

// forget takes back what was said of an answer's keeping when the answer is an error.
func forget(h http.Header) {
	h.Del("ETag")
	h.Del("Cache-Control")
}

// encodeJSON writes v as JSON. It encodes into a buffer first, so that half an answer never
// goes out, and passes over a client that went away.
func encodeJSON(w io.Writer, v any) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("encode answer: %w", err)
	}
	_, _ = w.Write(buf.Bytes())
	return nil
}

// fresh reports whether the client already has the answer to this request from this
// generation, and has then sent 304. An answer depends on nothing but the address, the
// language asked for, the generation and this program.
func (s *Server) fresh(c *gin.Context, g index.Generation) bool {
	h := fnv.New64a()
	_, _ = fmt.Fprintf(h, "%d\x00%d\x00%s\x00%s\x00%s\x00%t", g.Number, g.Built.UnixNano(),
		c.Request.URL.RequestURI(), c.GetHeader("Accept-Language"), s.state.assets.version, s.Sample)
	tag := fmt.Sprintf(`W/"%d-%x"`, g.Number, h.Sum64())
	c.Header("ETag", tag)
	c.Header("Cache-Control", "no-cache")
	if !etagMatches(c.GetHeader("If-None-Match"), tag) {
		return false
	}
	c.Status(http.StatusNotModified)
	return true
}

// anyAnswer makes 304 of an answer that was found where the client has one and any will do:
// If-None-Match with a star (RFC 9110, 13.1.2). Whether there is one shows only at the end.
func anyAnswer(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.TrimSpace(r.Header.Get("If-None-Match")) == "*" {
			w = &starWriter{ResponseWriter: w}
		}
		next.ServeHTTP(w, r)
	})
}

// starWriter turns 200 with an ETag into 304 without a body.
type starWriter struct {
	http.ResponseWriter
	begun, dropped bool
}

func (w *starWriter) WriteHeader(status int) {
	h := w.Header()
	if !w.begun && status == http.StatusOK && h.Get("ETag") != "" {
		h.Del("Content-Type")
		h.Del("Content-Length")
		h.Del("Content-Encoding")
		w.dropped, status = true, http.StatusNotModified
	}
	w.begun = true
	w.ResponseWriter.WriteHeader(status)
}

func (w *starWriter) Write(b []byte) (int, error) {
	if !w.begun {
		w.WriteHeader(http.StatusOK)
	}
	if w.dropped {
		return len(b), nil
	}
	return w.ResponseWriter.Write(b)
}

// Unwrap lets http.ResponseController reach the connection.
func (w *starWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

func etagMatches(header, tag string) bool {
	for t := range strings.SplitSeq(header, ",") {
		if strings.TrimPrefix(strings.TrimSpace(t), "W/") == strings.TrimPrefix(tag, "W/") {
			return true
		}
	}
	return false
}
