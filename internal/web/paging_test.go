package web

import (
	"net/http"
	"net/url"
	"testing"
)

// A selection must not lead back to the first page: paging to the end shows each hit once.
func TestPagesGoToTheEndWithASelection(t *testing.T) {
	s, _ := newServer(t)
	for _, query := range []string{"", "language=en", "language=en&type=-outcome", "type=press+release&type=verbatim+record", "date=2018-03&q=harbours", "speaker=amaral"} {
		seen := map[string]bool{}
		total, cursor := 0, ""
		for page := 0; page < 20; page++ {
			var got searchBody
			getJSON(t, s, "/api/v1/search?size=1&"+query+"&cursor="+url.QueryEscape(cursor), http.StatusOK, &got)
			for _, h := range got.Hits {
				seen[h.Document.ID+" "+h.Section.ID] = true
			}
			total, cursor = got.Total.Sections, got.Next
			if cursor == "" {
				break
			}
		}
		if cursor != "" || total == 0 || len(seen) != total {
			t.Errorf("%q: paging shows %d different hits of %d, and ends with the cursor %q", query, len(seen), total, cursor)
		}
	}
}

func TestAForeignCursorIsRefusedWithASelectionToo(t *testing.T) {
	s, _ := newServer(t)
	for _, target := range []string{"/api/v1/search?language=en&cursor=elsewhere", "/search?speaker=-amaral&cursor=elsewhere", "/api/v1/search.csv?theme=gender&cursor=elsewhere"} {
		var p Problem
		getJSON(t, s, target, http.StatusBadRequest, &p)
		if p.Type != "urn:travaux:problem:bad-cursor" {
			t.Errorf("GET %s = %+v; want bad-cursor", target, p)
		}
	}
}
