package scan

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// collection is two speeches and a report, in five passages.
func collection() *Collection {
	said := func(speaker, delegation string) []corpus.Statement {
		return []corpus.Statement{{ID: "s", Kind: corpus.Spoken, SpeakerID: speaker, Delegation: delegation}}
	}
	passage := func(n int, text string, st []corpus.Statement, themes ...string) corpus.Passage {
		p := corpus.Passage{ID: string(rune('0' + n)), Ordinal: n, Language: corpus.English, Text: text, Statements: st}
		for _, t := range themes {
			p.Themes = append(p.Themes, corpus.ThemeHit{Theme: t})
		}
		return p
	}
	okoro, vale := said("okoro", "zz1"), said("vale", "zz2")
	c := New()
	c.Add(&corpus.Document{ID: "a", Type: corpus.Speech, Said: corpus.Date{Year: 2001}, Sections: []corpus.Section{{ID: "1", Passages: []corpus.Passage{
		passage(1, "Safe ferries carry migrants.", okoro, "travel"),
		passage(2, "Remittances cost too much.", okoro, "money", "travel"),
	}}}})
	c.Add(&corpus.Document{ID: "b", Type: corpus.Speech, Said: corpus.Date{Year: 2002, Month: 5}, Sections: []corpus.Section{{ID: "1", Passages: []corpus.Passage{
		passage(1, "A migrant sends remittances by ferry.", vale, "money"),
	}}}})
	c.Add(&corpus.Document{ID: "c", Type: corpus.Report, Sections: []corpus.Section{
		{ID: "1", Passages: []corpus.Passage{passage(1, "Ferries, safe ones, and a remitttancez.", nil)}},
		{ID: "2", Passages: []corpus.Passage{passage(1, "Nothing of the kind.", nil)}},
	}})
	return c
}

func word(s string) query.Node { return &query.Word{Text: s} }

func TestAnswerCountsWhatIsMeant(t *testing.T) {
	money := []index.Selection{{Field: index.Theme, Values: []string{"money"}}}
	both := &query.And{Parts: []query.Node{word("ferry"), word("remittance")}}
	cases := []struct {
		name     string
		root     query.Node
		req      index.Request
		sections int
		passages int
	}{
		{"stem", word("ferry"), index.Request{}, 3, 3},
		{"clauses meet in a section", both, index.Request{}, 2, 3},
		{"clauses meet in a passage", both, index.Request{Scope: index.InPassage}, 1, 1},
		{"either", &query.Or{Parts: both.Parts}, index.Request{}, 3, 4},
		{"phrase is not stemmed", &query.Phrase{Text: "Safe ferries"}, index.Request{}, 1, 1},
		{"phrase in order", &query.Phrase{Text: "ferries safe"}, index.Request{}, 1, 1},
		{"prefix", &query.Wildcard{Pattern: "migrant*"}, index.Request{}, 2, 2},
		{"two letters swapped are one edit", &query.Fuzzy{Text: "remittacnes", Edits: 1}, index.Request{}, 2, 2},
		{"two edits", &query.Fuzzy{Text: "remittances", Edits: 2}, index.Request{}, 3, 3},
		{"excluded clause", &query.And{Parts: []query.Node{word("ferry"), &query.Not{Part: word("migrant")}}}, index.Request{}, 1, 1},
		{"chosen theme", word("ferry"), index.Request{Selections: money}, 1, 1},
		{"nothing asked", nil, index.Request{Selections: money}, 2, 2},
		{"unknown speaker", nil, index.Request{Selections: []index.Selection{{Field: index.Speaker, Values: []string{index.Unknown}}}}, 2, 2},
		{"excluded theme", nil, index.Request{Selections: []index.Selection{{Field: index.Theme, Excluded: []string{"travel"}}}}, 3, 3},
		{"range of dates", nil, index.Request{From: corpus.Date{Year: 2002}}, 1, 1},
		{"month inside a year", nil, index.Request{To: corpus.Date{Year: 2001, Month: 3}}, 1, 2},
		{"year chosen", nil, index.Request{Selections: []index.Selection{{Field: index.Date, Values: []string{"2002"}}}}, 1, 1},
	}
	c := collection()
	for _, k := range cases {
		k.req.Query = &query.Query{Root: k.root}
		a, err := c.Answer(k.req)
		if err != nil {
			t.Errorf("%s: %v", k.name, err)
			continue
		}
		if a.Total.Sections != k.sections || a.Total.Passages != k.passages {
			t.Errorf("%s: %+v; want %d sections, %d passages", k.name, a.Total, k.sections, k.passages)
		}
	}
}

// TestFacetCountsAsIfChosenAlone has a selection that its own facet's counts must not see.
func TestFacetCountsAsIfChosenAlone(t *testing.T) {
	a, err := collection().Answer(index.Request{
		Query:      &query.Query{Root: word("ferry")},
		Selections: []index.Selection{{Field: index.Speaker, Values: []string{"okoro"}}},
		Facets:     []index.Field{index.Speaker, index.Theme, index.Date},
	})
	if err != nil {
		t.Fatal(err)
	}
	want := map[index.Field]map[string]int{
		index.Speaker: {"okoro": 1, "vale": 1, index.Unknown: 1},
		index.Theme:   {"travel": 1},
		index.Date:    {"2001": 1, "2001-00": 1},
	}
	if diff := cmp.Diff(want, a.Facets); diff != "" {
		t.Errorf("facets (-want +got):\n%s", diff)
	}
}

func TestUnknownClauseIsAnError(t *testing.T) {
	if _, err := collection().Answer(index.Request{Query: &query.Query{Root: &query.Near{Left: word("a"), Right: word("b")}}}); err == nil {
		t.Error("a clause that the scan does not know was answered")
	}
}

func TestOnceFindsWordsOfOnePlace(t *testing.T) {
	want := []string{"carry", "migrants", "migrant", "cost", "much", "sends", "ferry", "ones", "remitttancez", "nothing", "kind"}
	slices.Sort(want)
	got := collection().Once(100)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
	if got := collection().Once(2); len(got) != 2 {
		t.Errorf("Once(2) = %v; want two words", got)
	}
}
