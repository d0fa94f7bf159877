package web

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/internal/web/htmltest"
)

// manyStatements adds a document of many sections, the first with more passages than a hit
// on a page has.
func manyStatements(source *fakeSource, sections int) (passages int) {
	d := &corpus.Document{ID: "buoys-en", Title: "Buoys", Type: corpus.Report, Language: "en"}
	for i := range sections {
		s := corpus.Section{ID: fmt.Sprintf("s%d", i+1), Form: corpus.FormPart}
		for range map[bool]int{true: 15, false: 1}[i == 0] {
			passages++
			s.Passages = append(s.Passages, corpus.Passage{ID: fmt.Sprintf("p%d", passages), Ordinal: passages, Language: "en", Text: fmt.Sprintf("Buoy %d is lit.", passages)})
		}
		d.Sections = append(d.Sections, s)
	}
	source.searcher.documents = append(source.searcher.documents, d)
	return passages
}

func table(t *testing.T, s *Server, target string) (rows [][]string) {
	t.Helper()
	w := do(t, s, http.MethodGet, target)
	if w.Code != http.StatusOK {
		t.Fatalf("GET %s = %d: %s", target, w.Code, w.Body)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(w.Body.String(), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

func TestAnExportHasAllThatWasFound(t *testing.T) {
	s, source := newServer(t)
	n := manyStatements(source, 250)
	rows := table(t, s, "/api/v1/search.csv?q=buoy")
	if len(rows) != n {
		t.Fatalf("%d rows; want %d", len(rows), n)
	}
	at := slices.Index(csvColumns(), "passage")
	seen := map[string]bool{}
	for _, r := range rows {
		seen[r[at]] = true
	}
	if len(seen) != n {
		t.Errorf("%d different passages in %d rows", len(seen), n)
	}
	if rows := table(t, s, "/api/v1/search.csv?q=buoy&size=5"); len(rows) != 14 {
		t.Errorf("a page of 5 sections has %d rows; want 14", len(rows))
	}

	w := do(t, s, http.MethodGet, "/api/v1/search.jsonl?q=buoy")
	lines := strings.Split(strings.TrimSpace(w.Body.String()), "\n")
	found := 0
	for _, line := range lines {
		var h hitJSON
		if err := json.Unmarshal([]byte(line), &h); err != nil {
			t.Fatalf("line %q: %v", line, err)
		}
		found += len(h.Passages)
	}
	if len(lines) != 250 || found != n {
		t.Errorf("%d lines with %d passages; want 250 with %d", len(lines), found, n)
	}
}

func TestAnExportSaysWhereItWasCutOff(t *testing.T) {
	s, source := newServer(t)
	n := manyStatements(source, 250)
	s.MaxExport = 100
	rows := table(t, s, "/api/v1/search.csv?q=buoy")
	if len(rows) != 101 {
		t.Fatalf("%d rows; want 100 and one that says so", len(rows))
	}
	if last := rows[100][0]; !strings.Contains(last, "100") || !strings.Contains(last, fmt.Sprint(n)) {
		t.Errorf("the last row says %q", last)
	}
	if rows := table(t, s, "/api/v1/search.csv?q=buoy&ui=fr"); !strings.Contains(rows[100][0], "passages") || rows[100][0] == table(t, s, "/api/v1/search.csv?q=buoy")[100][0] {
		t.Errorf("in French it says %q", rows[100][0])
	}
	w := do(t, s, http.MethodGet, "/api/v1/search.jsonl?q=buoy")
	lines := strings.Split(strings.TrimSpace(w.Body.String()), "\n")
	var cut struct {
		CutOff *struct{ Passages, Of int } `json:"cut_off"`
	}
	if err := json.Unmarshal([]byte(lines[len(lines)-1]), &cut); err != nil || cut.CutOff == nil || cut.CutOff.Passages != 100 || cut.CutOff.Of != n {
		t.Errorf("the last line is %q (%v)", lines[len(lines)-1], err)
	}
	root := getPage(t, s, "/search?q=buoy")
	said := ""
	for _, p := range htmltest.Find(root, "p") {
		if htmltest.Attr(p, "class") == "export" {
			said += htmltest.Text(p)
		}
	}
	if !strings.Contains(said, "first 100 of "+fmt.Sprint(n)) {
		t.Errorf("the page says %q", said)
	}
}

func TestAnExportThatFailsIsNoWholeAnswer(t *testing.T) {
	s, source := newServer(t)
	manyStatements(source, 250)
	source.searcher.failAfter = 1
	defer func() {
		if v := recover(); v != http.ErrAbortHandler {
			t.Errorf("the answer ended with %v; want that the connection is broken off", v)
		}
	}()
	do(t, s, http.MethodGet, "/api/v1/search.csv?q=buoy")
}

// A name is not read in another way where no note can say so.
func TestAnExportIsOfTheWordsAsTyped(t *testing.T) {
	s, _ := newServer(t)
	if rows := table(t, s, "/api/v1/search.csv?q=Amaral+women"); len(rows) != 0 {
		t.Errorf("%d rows", len(rows))
	}
	root := getPage(t, s, "/search?q=Amaral+women")
	for _, a := range htmltest.Find(root, "a") {
		if href := htmltest.Attr(a, "href"); strings.HasPrefix(href, csvPath) && href != csvPath+"?q=women&speaker=lindqvist-amaral" {
			t.Errorf("the table of the page is at %s", href)
		}
	}
}
