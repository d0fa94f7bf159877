package web

import (
	"net/http"
	"strings"
	"testing"

	"travaux/corpus"
)

// A statement without a day of its own was said on its section's, else its document's: that
// is what the date facet counts, and what the pages, the API and the citation say.
func TestAStatementIsOfTheDayThatTheFacetCounts(t *testing.T) {
	for _, tc := range []struct {
		name                      string
		own, section, said, issue corpus.Date
		want, words               string
	}{
		{"its own", corpus.Date{Year: 2017, Month: 12, Day: 4}, corpus.Date{Year: 2016}, corpus.Date{Year: 2015}, corpus.Date{Year: 2014}, "2017-12-04", "4 December 2017"},
		{"the section's", corpus.Date{}, corpus.Date{Year: 2016, Month: 3, Day: 2}, corpus.Date{Year: 2015}, corpus.Date{Year: 2014}, "2016-03-02", "2 March 2016"},
		{"the document's", corpus.Date{}, corpus.Date{}, corpus.Date{Year: 2015, Month: 5, Day: 9}, corpus.Date{Year: 2014}, "2015-05-09", "9 May 2015"},
		{"the day of issue", corpus.Date{}, corpus.Date{}, corpus.Date{}, corpus.Date{Year: 2014, Month: 7, Day: 1}, "2014-07-01", "1 July 2014"},
	} {
		s, source := newServer(t)
		d := source.searcher.documents[0]
		d.Said, d.Issued, d.Sections[0].Date = tc.said, tc.issue, tc.section
		d.Sections[0].Passages[2].Statements[0].Said = tc.own
		var got searchBody
		getJSON(t, s, "/api/v1/search?q=women&type=press+release", http.StatusOK, &got)
		p := got.Hits[0].Passages[0]
		if p.Statements[0].Date != tc.want {
			t.Errorf("%s: the API says %q; want %q", tc.name, p.Statements[0].Date, tc.want)
		}
		if !strings.Contains(p.Citation, tc.words) {
			t.Errorf("%s: the citation is %q; want %q in it", tc.name, p.Citation, tc.words)
		}
		for _, page := range []string{"/search?q=women&type=press+release", "/documents/release-harbours-en"} {
			if body := get(t, s, page).Body.String(); !strings.Contains(body, "<span>"+tc.words+`</span><span class="badge kind-direct">`) {
				t.Errorf("%s: %s does not say %q beside the speaker", tc.name, page, tc.words)
			}
		}
	}
}
