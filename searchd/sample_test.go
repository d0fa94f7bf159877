package main

import (
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"travaux/index"
	"travaux/internal/web"
	"travaux/internal/web/htmltest"
)

// serveSample indexes the sample into a folder of the test and returns the daemon's handler.
func serveSample(t *testing.T) http.Handler {
	t.Helper()
	t.Setenv("XDG_CACHE_HOME", t.TempDir())
	col, err := openSample(t.Context(), slog.New(slog.NewTextHandler(io.Discard, nil)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(col.close)
	live := index.NewLive(col.engine)
	t.Cleanup(func() { _ = live.Close() })
	if _, err := live.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	return (&web.Server{Index: live, Sample: true}).Handler()
}

// found is what the tests read of an answer.
type found struct {
	Total  struct{ Sections, Documents, Passages int }
	Facets map[string][]struct {
		Value    string
		Count    int
		Selected bool
	}
	Hits []struct {
		Document struct{ Title string }
		Passages []struct{ ID, Citation string }
	}
	Query struct{ Notes []string }
}

func ask(t *testing.T, h http.Handler, query string) found {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/api/v1/search?"+query, nil))
	var f found
	if err := json.Unmarshal(w.Body.Bytes(), &f); err != nil || w.Code != http.StatusOK {
		t.Fatalf("search %s = %d %s", query, w.Code, w.Body)
	}
	return f
}

func TestSample(t *testing.T) {
	h := serveSample(t)
	t.Run("a count clicked gives what it says", func(t *testing.T) { checkCounts(t, h) })
	t.Run("every link leads somewhere", func(t *testing.T) { checkLinks(t, h) })
	t.Run("a passage is cited alike however hits are grouped", func(t *testing.T) { checkCitations(t, h) })
	t.Run("the page and the API say the same", func(t *testing.T) { checkPage(t, h) })
}

// checkCounts chooses each value of each facet, with nothing and with something else chosen
// before, and compares what is found with the count that stood beside the value.
func checkCounts(t *testing.T, h http.Handler) {
	for _, query := range []string{"q=women", "q=mixed+flows&type=verbatim+record", "q=shore&scope=passage", "q=gender+women&scope=document&language=en", ""} {
		base := ask(t, h, query+"&size=0")
		for field, values := range base.Facets {
			for _, v := range values {
				if v.Selected || strings.Contains(query, field+"=") {
					continue // what is chosen in a facet is joined by the next value, not narrowed
				}
				chosen := ask(t, h, query+"&size=0&facets=none&"+field+"="+url.QueryEscape(v.Value))
				got := chosen.Total.Sections
				switch {
				case strings.Contains(query, "scope=passage"):
					got = chosen.Total.Passages
				case strings.Contains(query, "scope=document"):
					got = chosen.Total.Documents
				}
				if got != v.Count {
					t.Errorf("%q: %s=%s is counted %d and finds %d", query, field, v.Value, v.Count, got)
				}
			}
		}
	}
}

// checkLinks follows every link of some pages, and the links of the document pages among them.
func checkLinks(t *testing.T, h http.Handler) {
	seen := map[string]bool{}
	for _, start := range []string{"/", "/search?q=women", "/search?q=%22mixed+flows%22&ui=ar", "/search?q=nothingatall+women", "/help?ui=zh", "/search?q=women&by=document&type=-outcome"} {
		for _, link := range follow(t, h, start, seen) {
			if strings.HasPrefix(link, "/documents/") {
				follow(t, h, link, seen)
			}
		}
	}
	if len(seen) < 100 {
		t.Errorf("only %d links were followed", len(seen))
	}
}

// follow checks a page, and that what it links to answers; it returns the links.
func follow(t *testing.T, h http.Handler, page string, seen map[string]bool) []string {
	t.Helper()
	root, err := htmltest.Parse(fetchPage(t, h, page))
	if err != nil {
		t.Fatal(err)
	}
	for _, fault := range htmltest.Check(root) {
		t.Errorf("GET %s: %s", page, fault)
	}
	base, _ := url.Parse(page)
	var links []string
	for _, a := range htmltest.Find(root, "a") {
		u, err := base.Parse(htmltest.Attr(a, "href"))
		if err != nil || u.Host != "" {
			t.Errorf("GET %s has the link %q", page, htmltest.Attr(a, "href"))
			continue
		}
		u.Fragment = ""
		if link := u.String(); !seen[link] {
			seen[link] = true
			links = append(links, link)
			fetchPage(t, h, link)
		}
	}
	return links
}

func fetchPage(t *testing.T, h http.Handler, target string) string {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, target, nil)
	r.Header.Set("Accept", "text/html")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code != http.StatusOK && w.Code != http.StatusFound {
		t.Errorf("GET %s = %d", target, w.Code)
	}
	return w.Body.String()
}

func checkCitations(t *testing.T, h http.Handler) {
	cited := map[string]string{}
	for _, hit := range ask(t, h, "q=women&size=100&facets=none").Hits {
		for _, p := range hit.Passages {
			cited[p.ID] = p.Citation
		}
	}
	n := 0
	for _, hit := range ask(t, h, "q=women&size=100&facets=none&by=document").Hits {
		for _, p := range hit.Passages {
			if want, ok := cited[p.ID]; ok && p.Citation != want {
				t.Errorf("%s is cited %q by document and %q by section", p.ID, p.Citation, want)
			}
			n++
		}
	}
	if n == 0 {
		t.Error("nothing was found")
	}
}

func checkPage(t *testing.T, h http.Handler) {
	answer := ask(t, h, "q=women&facets=none")
	root, err := htmltest.Parse(fetchPage(t, h, "/search?q=women"))
	if err != nil {
		t.Fatal(err)
	}
	articles := htmltest.Find(root, "article")
	if len(articles) != len(answer.Hits) {
		t.Fatalf("the page has %d hits, the API %d", len(articles), len(answer.Hits))
	}
	for i, a := range articles {
		if title := htmltest.Text(htmltest.Find(a, "h2")[0]); title != answer.Hits[i].Document.Title {
			t.Errorf("hit %d is %q on the page and %q in the API", i, title, answer.Hits[i].Document.Title)
		}
	}
}
