package web

import (
	"net/http"
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/internal/web/htmltest"
)

// reissued adds the third meeting's second turn as it stands in a reissued record.
func reissued(source *fakeSource) {
	d := inventedRecord()
	d.ID, d.Symbol, d.Title, d.Issued = "h-1-pv-3-reissued-en", "", "Third meeting, reissued", corpus.Date{Year: 2018, Month: 4}
	turn := &d.Sections[1]
	turn.Passages[0].Text = "We thank the Envoy. Women work in every port of ours."
	turn.Passages = append([]corpus.Passage{{ID: "p0", Text: "I shall be brief.", Language: "en"}}, turn.Passages...)
	for i := range turn.Passages {
		turn.Passages[i].Ordinal = i + 1
	}
	source.searcher.documents = append(source.searcher.documents, d)
}

func TestTwoTextsAreComparedParagraphByParagraph(t *testing.T) {
	s, source := newServer(t)
	reissued(source)
	const query = "?a=h-1-pv-3-en&a_section=s2&b=h-1-pv-3-reissued-en&b_section=s2"
	var got compareBody
	getJSON(t, s, "/api/v1/compare"+query, http.StatusOK, &got)
	if got.Counts != (compareCounts{Same: 1, Changed: 1, Added: 1}) {
		t.Errorf("counts = %+v", got.Counts)
	}
	kinds := ""
	for _, r := range got.Rows {
		kinds += r.Kind + ";"
	}
	if kinds != "added;changed;same;" {
		t.Fatalf("rows = %s", kinds)
	}
	row := got.Rows[1]
	cut, put := row.A.Changed[0], row.B.Changed[0]
	if row.A.Text[cut[0]:cut[1]] != "harbour" || row.B.Text[put[0]:put[1]] != "port" {
		t.Errorf("changed: %v and %v", row.A, row.B)
	}

	for _, lang := range corpus.Languages() {
		root := getPage(t, s, "/compare"+query+"&ui="+string(lang))
		del, ins := htmltest.Find(root, "del"), htmltest.Find(root, "ins")
		if len(del) != 1 || htmltest.Text(del[0]) != "harbour" || len(ins) != 2 || htmltest.Text(ins[0]) != "I shall be brief." || htmltest.Text(ins[1]) != "port" {
			t.Errorf("%s: %d left out, %d put in", lang, len(del), len(ins))
		}
	}

	getJSON(t, s, "/api/v1/compare?a=h-1-pv-3-en&b=h-1-pv-3-reissued-en", http.StatusOK, &got)
	if got.Counts.Same != 2 {
		t.Errorf("whole documents: %+v", got.Counts)
	}
	for query, status := range map[string]int{
		"?a=h-1-pv-3-en": http.StatusBadRequest, "?a=h-1-pv-3-en&b=nothing": http.StatusNotFound, "?a=h-1-pv-3-en&a_section=s9&b=h-1-pv-3-en": http.StatusNotFound,
		"?a=h-1-pv-3-en&b=h-1-pv-3-en&c=x": http.StatusBadRequest,
	} {
		for _, path := range []string{"/compare", "/api/v1/compare"} {
			if w := do(t, s, http.MethodGet, path+query); w.Code != status {
				t.Errorf("GET %s%s = %d; want %d", path, query, w.Code, status)
			}
		}
	}
}

func TestTwinsLeadToWhatDiffers(t *testing.T) {
	s, source := newServer(t)
	source.searcher.twins = true
	for _, target := range []string{"/documents/release-harbours-en", "/search?q=women"} {
		found := ""
		for _, a := range htmltest.Find(getPage(t, s, target), "a") {
			if href := htmltest.Attr(a, "href"); strings.HasPrefix(href, "/compare?") && strings.Contains(href, "release-harbours-en") {
				found = href
			}
		}
		if found == "" {
			t.Fatalf("%s leads to no comparison", target)
		}
		getPage(t, s, found)
	}
}
