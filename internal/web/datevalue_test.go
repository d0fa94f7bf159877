package web

import (
	"net/http"
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/index"
)

// What the date facet offers can be chosen and excluded, and reaches the index as it is.
func TestAYearWithoutAMonthCanBeChosen(t *testing.T) {
	s, source := newServer(t)
	source.searcher.documents[0].Said = corpus.Date{Year: 2010}
	for target, want := range map[string]index.Selection{
		"/api/v1/search?date=2010-00":                {Field: index.Date, Values: []string{"2010-00"}},
		"/api/v1/search?date=-2010-00&date=2018":     {Field: index.Date, Values: []string{"2018"}, Excluded: []string{"2010-00"}},
		"/api/v1/search.csv?date=2010-00&size=0&q=x": {Field: index.Date, Values: []string{"2010-00"}},
	} {
		if w := do(t, s, http.MethodGet, target); w.Code != http.StatusOK {
			t.Errorf("GET %s = %d %s", target, w.Code, w.Body)
			continue
		}
		got := source.searcher.last.Selections
		if len(got) != 1 || strings.Join(got[0].Values, " ") != strings.Join(want.Values, " ") || strings.Join(got[0].Excluded, " ") != strings.Join(want.Excluded, " ") {
			t.Errorf("GET %s asks for %+v; want %+v", target, got, want)
		}
	}
	for _, wrong := range []string{"2010-0", "2010-00-00", "2010-12-00", "00", "-00", "2010-13"} {
		if w := do(t, s, http.MethodGet, "/api/v1/search?date="+wrong); w.Code != http.StatusBadRequest {
			t.Errorf("date=%s = %d; want 400", wrong, w.Code)
		}
	}
}

func TestAYearWithoutAMonthIsSaidInWords(t *testing.T) {
	for lang, want := range map[corpus.Lang]string{
		"en": "2010, month unknown", "fr": "2010, mois inconnu", "es": "2010, mes desconocido",
		"ru": "2010, месяц неизвестен", "zh": "2010年，月份不详", "ar": "2010، الشهر غير معروف",
	} {
		if got := mustLoadLocales().printers[lang].DateValue("2010-00"); got != want {
			t.Errorf("%s: %q; want %q", lang, got, want)
		}
	}
}

func TestAYearWithoutAMonthStandsBeforeItsMonths(t *testing.T) {
	pr := mustLoadLocales().printers[corpus.English]
	a := &reply{names: &names{}, params: params{size: -1}}
	h := newHistogram(pr, a, index.Facet{Field: index.Date, Values: []index.FacetValue{
		{Value: "2009", Count: 2}, {Value: "2009-11", Count: 2}, {Value: "2010", Count: 7}, {Value: "2010-00", Count: 4}, {Value: "2010-03", Count: 3},
	}})
	if len(h.Bars) != 25 || len(h.Rows) != 5 {
		t.Fatalf("%d bars and %d rows; want two years of months and what has no month", len(h.Bars), len(h.Rows))
	}
	bar := h.Bars[12]
	if bar.Title != "2010, month unknown: 4" || bar.Href != "/search?date=2010-00" || h.Bars[13].Title != "January 2010: 0" {
		t.Errorf("bars = %+v, %+v", bar, h.Bars[13])
	}
	if h.Rows[3].Label != "2010, month unknown" || h.Rows[3].Exclude != "/search?date=-2010-00" {
		t.Errorf("row = %+v", h.Rows[3])
	}
}
