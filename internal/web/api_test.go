package web

import (
	"encoding/csv"
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/index"
)

func TestSearchAnswer(t *testing.T) {
	s, _ := newServer(t)
	var got searchBody
	w := getJSON(t, s, "/api/v1/search?q=women&type=press+release&facets=speaker,kind", http.StatusOK, &got)
	if ct := w.Header().Get("Content-Type"); ct != "application/json" {
		t.Errorf("Content-Type = %q", ct)
	}
	if got.Generation != 7 || got.Total.Sections != 1 || got.Total.Documents != 1 || got.Total.Passages != 1 || len(got.Hits) != 1 {
		t.Fatalf("answer = %+v", got)
	}
	hit := got.Hits[0]
	wantDoc := documentHead{ID: "release-harbours-en", Title: "Harbour talks end", Type: "press release", Language: "en", Date: "2017-12-06", Issued: "2017-12-07", URL: "/documents/release-harbours-en"}
	if d := cmp.Diff(wantDoc, hit.Document); d != "" {
		t.Errorf("document (-want +got):\n%s", d)
	}
	p := hit.Passages[0]
	if p.ID != "release-harbours-en~p3" || p.URL != "/documents/release-harbours-en#p3" || p.Page != 2 {
		t.Errorf("passage = %+v", p)
	}
	if d := cmp.Diff([]themeJSON{{ID: "gender", Label: "Gender equality", Words: "Women"}}, p.Themes); d != "" {
		t.Errorf("themes (-want +got):\n%s", d)
	}
	st := p.Statements[0]
	if st.Speaker != (speakerJSON{"okoro-vale", "Tamsin Okoro-Vale"}) || st.Kind != "direct" || st.Date != "2017-12-06" || st.Rule != "said-after" {
		t.Errorf("statement = %+v", st)
	}
	if want := []facetJSON{{Value: "okoro-vale", Label: "Tamsin Okoro-Vale", Count: 1}}; cmp.Diff(want, got.Facets["speaker"]) != "" {
		t.Errorf("speaker facet = %+v", got.Facets["speaker"])
	}
	if len(got.Facets) != 2 {
		t.Errorf("facets = %v; want the two asked for", got.Facets)
	}
}

// The text begins with a curly quotation mark, which is one code point and three bytes.
func TestSpansCountCodePoints(t *testing.T) {
	s, _ := newServer(t)
	var got searchBody
	getJSON(t, s, "/api/v1/search?q=women&type=press+release", http.StatusOK, &got)
	p := got.Hits[0].Passages[0]
	slice := func(span [2]int) string { return string([]rune(p.Text)[span[0]:span[1]]) }
	if got := slice(p.Spans[0]); got != "Women" {
		t.Errorf("the span is %q; want Women", got)
	}
	if got := slice(*p.Statements[0].Span); got != "Women keep the harbour towns alive," {
		t.Errorf("the statement is %q", got)
	}
	if got := slice(*p.Statements[0].Nested[0].Span); got != "no gate is closed to a mother" {
		t.Errorf("the nested quotation is %q", got)
	}
}

// Every list is a list and never null: a program may go through it without asking.
func TestListsAreNeverNull(t *testing.T) {
	s, _ := newServer(t)
	for _, target := range []string{"/api/v1/search?q=zeppelins", "/api/v1/search?q=harbours&size=1", "/api/v1/documents/h-res-4-en", "/api/v1/passages/h-res-4-en~16", "/api/v1/suggest?q=zz"} {
		w := do(t, s, http.MethodGet, target)
		if strings.Contains(strings.ReplaceAll(w.Body.String(), `"span":null`, ""), "null") {
			t.Errorf("GET %s has a null: %s", target, w.Body)
		}
	}
}

func TestSearchAsksTheIndexForWhatWasWritten(t *testing.T) {
	s, source := newServer(t)
	var got searchBody
	getJSON(t, s, "/api/v1/search?q=harbours&scope=passage&speaker=Okoro+Vale&speaker=-lindqvist-amaral&theme=gender&from=2017&to=2018-03"+
		"&sort=-date&facets=theme&facets=type&facet_size=3&size=5&by=document&date=2017-12", http.StatusOK, &got)
	req := source.searcher.last
	req.Query = nil
	want := index.Request{
		Scope: index.InPassage,
		Selections: []index.Selection{
			{Field: index.Speaker, Values: []string{"okoro-vale"}, Excluded: []string{"lindqvist-amaral"}},
			{Field: index.Date, Values: []string{"2017-12"}},
			{Field: index.Theme, Values: []string{"gender"}},
		},
		From: corpus.Date{Year: 2017}, To: corpus.Date{Year: 2018, Month: 3},
		Facets: []index.Field{index.Theme, index.Type}, FacetSize: 3, Sort: index.ByNewest, Size: 5, ByDocument: true,
	}
	if d := cmp.Diff(want, req); d != "" {
		t.Errorf("request (-want +got):\n%s", d)
	}
}

func TestNamesOfFacetValuesAreUnderstood(t *testing.T) {
	s, source := newServer(t)
	for _, tc := range []struct {
		written string
		values  []string
		note    bool
	}{
		{"okoro-vale", []string{"okoro-vale"}, false},
		{"Tamsin Okoro-Vale", []string{"okoro-vale"}, false},
		{"amaral", []string{"lindqvist-amaral"}, false},
		{"JONAS AMARAL", []string{"lindqvist-amaral"}, false},
		{"unknown", []string{"unknown"}, false},
		{"nobody", []string{"nobody"}, true},
	} {
		var got searchBody
		getJSON(t, s, "/api/v1/search?speaker="+strings.ReplaceAll(tc.written, " ", "+"), http.StatusOK, &got)
		if sel := source.searcher.last.Selections; len(sel) != 1 || !slices.Equal(sel[0].Values, tc.values) {
			t.Errorf("speaker=%s asks for %v; want %v", tc.written, sel, tc.values)
		}
		if noted := len(got.Query.Notes) > 0; noted != tc.note {
			t.Errorf("speaker=%s has the notes %q", tc.written, got.Query.Notes)
		}
	}
}

func TestFaultsAreNamedWithAWayOut(t *testing.T) {
	s, _ := newServer(t)
	for _, tc := range []struct{ target, parameter, word string }{
		{"/api/v1/search?size=101", "size", "from 0 to 100"},
		{"/api/v1/search?size=ten", "size", "from 0 to 100"},
		{"/api/v1/search?facet_size=0", "facet_size", "from 1"},
		{"/api/v1/search?from=2017-13", "from", "2017-12-06"},
		{"/api/v1/search?to=6.12.2017", "to", "2017-12-06"},
		{"/api/v1/search?from=2018&to=2017", "from", "after to"},
		{"/api/v1/search?date=2017-12-06", "date", "from and to"},
		{"/api/v1/search?sort=best", "sort", "relevance"},
		{"/api/v1/search?scope=page", "scope", "section"},
		{"/api/v1/search?by=speaker", "by", "document"},
		{"/api/v1/search?strict=1", "strict", "true"},
		{"/api/v1/search?ui=de", "ui", "fr"},
		{"/api/v1/search?facets=colour", "facets", "speaker"},
		{"/api/v1/search?speker=x", "speker", "no such parameter"},
		{"/api/v1/search?q=a&q=b", "q", "give it once"},
		{"/api/v1/search?q=%ff", "q", "UTF-8"},
		{"/api/v1/suggest?size=50", "size", "from 1 to 20"},
		{"/api/v1/suggest?text=x", "text", "no such parameter"},
		{"/api/v1/documents/h-res-4-en?q=x", "q", "no such parameter"},
		{"/api/v1/search.csv?size=x", "size", "whole number"},
	} {
		var p Problem
		w := getJSON(t, s, tc.target, http.StatusBadRequest, &p)
		if ct := w.Header().Get("Content-Type"); ct != "application/problem+json" {
			t.Errorf("GET %s: Content-Type = %q", tc.target, ct)
		}
		if len(p.Errors) != 1 || p.Errors[0].Parameter != tc.parameter || !strings.Contains(p.Errors[0].Message, tc.word) || !strings.Contains(p.Detail, p.Errors[0].Message) {
			t.Errorf("GET %s = %+v; want a fault of %s that says %q", tc.target, p, tc.parameter, tc.word)
		}
	}
}

func TestAllFaultsAreFoundAtOnce(t *testing.T) {
	s, _ := newServer(t)
	var p Problem
	getJSON(t, s, "/api/v1/search?size=x&from=y&sort=z", http.StatusBadRequest, &p)
	if len(p.Errors) != 3 {
		t.Errorf("faults = %+v; want all three", p.Errors)
	}
}

func TestProblemsHaveStatusAndType(t *testing.T) {
	s, source := newServer(t)
	check := func(method, target string, status int, code string) {
		t.Helper()
		w := do(t, s, method, target)
		var p Problem
		if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil || w.Code != status || p.Status != status || p.Type != "urn:travaux:problem:"+code || p.Detail == "" || p.Title == "" {
			t.Errorf("%s %s = %d %s; want %d %s", method, target, w.Code, w.Body, status, code)
		}
		if ct := w.Header().Get("Content-Type"); ct != "application/problem+json" {
			t.Errorf("%s %s: Content-Type = %q", method, target, ct)
		}
		if w.Header().Get("ETag") != "" {
			t.Errorf("%s %s: an error has an ETag", method, target)
		}
	}
	check("GET", "/api/v1/nothing", http.StatusNotFound, "not-found")
	check("GET", "/nothing", http.StatusNotFound, "not-found")
	check("GET", "/static/none.css", http.StatusNotFound, "not-found")
	check("GET", "/api/v1/documents/none", http.StatusNotFound, "not-found")
	check("GET", "/api/v1/passages/h-res-4-en~99", http.StatusNotFound, "not-found")
	check("GET", "/api/v1/passages/h-res-4-en", http.StatusNotFound, "not-found")
	check("GET", "/api/v1/search?cursor=elsewhere", http.StatusBadRequest, "bad-cursor")
	check("GET", "/search?cursor=elsewhere", http.StatusBadRequest, "bad-cursor")
	check("GET", "/api/v1/documents/%ff", http.StatusBadRequest, "bad-parameter")
	check("GET", "/api/v1/search?q="+strings.Repeat("x", maxQueryString), http.StatusRequestURITooLong, "too-large")
	check("POST", "/api/v1/search", http.StatusMethodNotAllowed, "wrong-method")
	check("DELETE", "/search", http.StatusMethodNotAllowed, "wrong-method")
	check("TRACE", "/api/v1/documents/x", http.StatusMethodNotAllowed, "wrong-method")

	source.searcher.boom = true
	check("GET", "/api/v1/search", http.StatusInternalServerError, "internal")
	source.searcher.boom, source.searcher.err = false, http.ErrBodyNotAllowed
	check("GET", "/api/v1/search", http.StatusInternalServerError, "internal")
	source.err = index.ErrNoGeneration
	check("GET", "/api/v1/search", http.StatusServiceUnavailable, "no-index")
	check("GET", "/readyz", http.StatusServiceUnavailable, "no-index")
	source.err = &index.DamagedError{Generation: 7, File: "columns", Reason: "checksum"}
	check("GET", "/api/v1/search", http.StatusServiceUnavailable, "damaged-index")
}

func TestDocumentAnswer(t *testing.T) {
	s, _ := newServer(t)
	var got documentBody
	getJSON(t, s, "/api/v1/documents/h-res-4-en", http.StatusOK, &got)
	if got.Symbol != "H/RES/4" || got.Issued != "2018-12" || len(got.Sections) != 2 || got.Generation != 7 {
		t.Fatalf("document = %+v", got)
	}
	if p := got.Sections[1].Passages[1]; p.Number != "16" || p.Citation != "H/RES/4, annex, para. 16." {
		t.Errorf("passage = %+v", p)
	}
	want := []versionJSON{{ID: "h-res-4-ar", Symbol: "H/RES/4", Language: "ar", Title: "ميثاق الموانئ", URL: "/documents/h-res-4-ar"}}
	if d := cmp.Diff(want, got.Versions); d != "" {
		t.Errorf("versions (-want +got):\n%s", d)
	}
	getJSON(t, s, "/api/v1/documents/release-harbours-en", http.StatusOK, &got)
	if got.OriginalURL != "https://example.org/release" || got.Extra["shelf"] != "B-12" || got.Inferred["said"] != "dateline" {
		t.Errorf("document = %+v", got)
	}
}

func TestPassageAnswer(t *testing.T) {
	s, _ := newServer(t)
	var got passageBody
	getJSON(t, s, "/api/v1/passages/h-res-4-en~16", http.StatusOK, &got)
	if got.Passage.Number != "16" || got.Section.Form != "annex" || got.Document.Symbol != "H/RES/4" || got.Previous != "h-res-4-en~p2" || got.Next != "" {
		t.Errorf("passage = %+v", got)
	}
	getJSON(t, s, "/api/v1/passages/h-res-4-en~p1", http.StatusOK, &got)
	if got.Previous != "" || got.Next != "h-res-4-en~p2" {
		t.Errorf("neighbours of the first = %q and %q", got.Previous, got.Next)
	}
}

func TestSuggestAnswer(t *testing.T) {
	s, _ := newServer(t)
	var got suggestBody
	getJSON(t, s, "/api/v1/suggest?q=oko&size=5", http.StatusOK, &got)
	want := []suggestionJSON{{Field: "speaker", Value: "okoro-vale", Label: "Tamsin Okoro-Vale", Count: 2}}
	if d := cmp.Diff(want, got.Suggestions); d != "" {
		t.Errorf("suggestions (-want +got):\n%s", d)
	}
}

func TestPublicURLLeadsAddresses(t *testing.T) {
	s, _ := newServer(t)
	s.PublicURL = "https://travaux.example/"
	var got searchBody
	getJSON(t, s, "/api/v1/search?q=women&size=1", http.StatusOK, &got)
	if want := "https://travaux.example/documents/release-harbours-en#p3"; got.Hits[0].Passages[0].URL != want {
		t.Errorf("url = %q; want %q", got.Hits[0].Passages[0].URL, want)
	}
}

func TestLabelsFollowUI(t *testing.T) {
	s, _ := newServer(t)
	var got searchBody
	getJSON(t, s, "/api/v1/search?theme=gender&ui=ar&size=0", http.StatusOK, &got)
	if label := got.Facets["theme"][0].Label; label != "المساواة بين الجنسين" {
		t.Errorf("label = %q", label)
	}
}

func TestTableHasARowForEachPassage(t *testing.T) {
	s, source := newServer(t)
	source.searcher.documents[0].Sections[0].Passages[1].Text = "=HYPERLINK(1) women"
	w := do(t, s, http.MethodGet, "/api/v1/search.csv?q=women")
	if ct := w.Header().Get("Content-Type"); w.Code != http.StatusOK || !strings.HasPrefix(ct, "text/csv") {
		t.Fatalf("answer = %d %s %s", w.Code, ct, w.Body)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(w.Body.String(), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 6 || !slices.Equal(rows[0], csvColumns()) {
		t.Fatalf("%d rows, the first %v; want a heading and 5 passages", len(rows), rows[0])
	}
	at := func(row int, column string) string { return rows[row][slices.Index(csvColumns(), column)] }
	if got := at(1, "text"); got != "'=HYPERLINK(1) women" {
		t.Errorf("a formula of a document stands in the table as %q", got)
	}
	if at(2, "speaker") != "Tamsin Okoro-Vale" || at(2, "kind") != "direct" || at(2, "themes") != "Gender equality" || at(2, "page") != "2" {
		t.Errorf("row = %q", rows[2])
	}
}

func TestOpenAPIDescribesTheParametersThatAreRead(t *testing.T) {
	s, _ := newServer(t)
	var doc struct {
		OpenAPI string
		Paths   map[string]map[string]struct {
			Parameters []struct {
				Name, In string
				Schema   struct{ Maximum float64 }
			}
			Responses map[string]any
		}
	}
	getJSON(t, s, "/openapi.json", http.StatusOK, &doc)
	if !strings.HasPrefix(doc.OpenAPI, "3.1") {
		t.Errorf("openapi = %q; want 3.1", doc.OpenAPI)
	}
	for _, path := range []string{"/api/v1/search", "/api/v1/search.csv", "/api/v1/documents/{id}", "/api/v1/passages/{id}", "/api/v1/suggest", "/healthz", "/readyz"} {
		op, ok := doc.Paths[path]["get"]
		if !ok || op.Responses["200"] == nil || op.Responses["400"] == nil {
			t.Errorf("%s is not described", path)
		}
	}
	var names []string
	for _, p := range doc.Paths["/api/v1/search"]["get"].Parameters {
		names = append(names, p.Name)
		if p.Name == "size" && p.Schema.Maximum != index.MaxSize {
			t.Errorf("size may be up to %v; want %d", p.Schema.Maximum, index.MaxSize)
		}
	}
	for _, want := range []string{"q", "scope", "speaker", "delegation", "group", "theme", "type", "language", "body", "meeting", "kind", "stage", "date", "from", "to", "sort", "facets", "facet_size", "size", "cursor", "by", "strict"} {
		if !slices.Contains(names, want) {
			t.Errorf("the parameter %s is not described", want)
		}
	}
}
