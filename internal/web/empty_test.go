package web

import (
	"testing"

	"travaux/internal/web/htmltest"
)

// Where a document does not have the place that is asked for, the page leads to the document.
func TestAPlaceThatIsNotThereLeadsToTheDocument(t *testing.T) {
	s, _ := newServer(t)
	for _, a := range htmltest.Find(getPage(t, s, "/search?q=A/RES/79/1+annex+IV+para+3"), "a") {
		if htmltest.Attr(a, "href") == "/search?q=A%2FRES%2F79%2F1" {
			return
		}
	}
	t.Error("no link leads to A/RES/79/1 as a whole")
}
