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

func etagMatches(header, tag string) bool {
	for t := range strings.SplitSeq(header, ",") {
		if strings.TrimSpace(t) == tag {
			return true
		}
	}
	return false
}
