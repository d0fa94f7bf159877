package web

import (
	"strings"
	"testing"
)

func TestTwoQuotationsOfOneSpeakerHaveOneLine(t *testing.T) {
	s, source := newServer(t)
	p := &source.searcher.documents[0].Sections[0].Passages[2]
	again := p.Statements[0]
	again.ID = "q2"
	p.Statements = append(p.Statements, again)
	body := get(t, s, "/search?q=women&type=press+release").Body.String()
	if n := strings.Count(body, `class="badge kind-direct"`); n != 1 {
		t.Errorf("the speaker stands %d times above the passage; want once", n)
	}
}
