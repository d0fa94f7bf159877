package web

import (
	"net/http"
	"strings"
	"testing"
)

// TestAQueryThatIsTooLongDoesNotFillThePage: what is left out of it is in no link.
func TestAQueryThatIsTooLongDoesNotFillThePage(t *testing.T) {
	s, _ := newServer(t)
	short := get(t, s, "/search?q=harbours")
	long := get(t, s, "/search?q="+strings.Repeat("harbours+", 1500))
	if long.Code != http.StatusOK {
		t.Fatalf("a long query is answered with %d", long.Code)
	}
	if n, most := long.Body.Len(), 20*short.Body.Len(); n > most {
		t.Errorf("the page of a long query has %d bytes, of a short one %d", n, short.Body.Len())
	}
}
