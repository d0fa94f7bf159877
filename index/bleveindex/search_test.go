package bleveindex_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

func search(t testing.TB, s index.Searcher, req index.Request) *index.Result {
	t.Helper()
	res, err := s.Search(context.Background(), req)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func TestRequestsThatAreRefused(t *testing.T) {
	e := open(t)
	publish(t, e, true, speech("a", "Ivo Hollander", "2018", "A lantern."))
	s := searcher(t, e)
	for name, req := range map[string]index.Request{
		"too many hits":   {Size: index.MaxSize + 1},
		"less than none":  {Size: -1},
		"no such facet":   {Facets: []index.Field{"colour"}},
		"no such field":   {Selections: []index.Selection{{Field: "colour", Values: []string{"red"}}}},
		"a field twice":   {Selections: []index.Selection{{Field: index.Kind, Values: []string{"turn"}}, {Field: index.Kind, Excluded: []string{"turn"}}}},
		"not a cursor":    {Cursor: "soon"},
		"a cursor's half": {Cursor: "AAAAAAAA"},
	} {
		if _, err := s.Search(context.Background(), req); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestACursorBelongsToItsGenerationAndQuery(t *testing.T) {
	e := open(t)
	publish(t, e, true, manyDocuments(5)...)
	old := searcher(t, e)
	req := index.Request{Query: word("lantern"), Size: 2}
	next := search(t, old, req).Next
	if next == "" {
		t.Fatal("no cursor for the second page of five hits")
	}
	other := index.Request{Query: word("word1"), Size: 2, Cursor: next}
	if _, err := old.Search(context.Background(), other); !errors.Is(err, index.ErrBadCursor) {
		t.Errorf("with another query: %v; want ErrBadCursor", err)
	}
	publish(t, e, false)
	req.Cursor = next
	if _, err := searcher(t, e).Search(context.Background(), req); !errors.Is(err, index.ErrBadCursor) {
		t.Errorf("on another generation: %v; want ErrBadCursor", err)
	}
	req.Size = 1 // a page may have another size than the one before
	if res := search(t, old, req); len(res.Hits) != 1 || res.Total.Documents != 5 {
		t.Errorf("second page: %d hits of %v", len(res.Hits), res.Total)
	}
}

func TestAClosedSearcherSaysSo(t *testing.T) {
	e := open(t)
	publish(t, e, true, speech("a", "Ivo Hollander", "2018", "A lantern."))
	s, err := e.Open(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := s.Close(); err != nil {
			t.Errorf("Close = %v", err)
		}
	}
	if _, err := s.Search(context.Background(), index.Request{Query: word("lantern"), Size: 1}); err == nil {
		t.Error("a closed searcher answers")
	}
	if _, err := s.Document(context.Background(), "a"); err == nil {
		t.Error("a closed searcher gives documents")
	}
}

func TestASearchOutOfTimeIsAnError(t *testing.T) {
	e := open(t)
	publish(t, e, true, manyDocuments(5)...)
	s := searcher(t, e)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, text := range []string{"", "lantern", "word*", "word1~", `"a lantern"`} {
		if _, err := s.Search(ctx, index.Request{Query: query.Parse(text), Size: 1}); !errors.Is(err, context.Canceled) {
			t.Errorf("%q with a cancelled context: %v", text, err)
		}
	}
}

// A wildcard that stands for more words than are scored one by one still finds all of them.
func TestAWildcardOverVeryManyWords(t *testing.T) {
	var docs []*corpus.Document
	const n = index.MaxExpansions + 300
	for i := range n {
		docs = append(docs, speech(fmt.Sprintf("d%04d", i), "Ivo Hollander", "2018", fmt.Sprintf("lantern%s", letters(i))))
	}
	e := open(t)
	publish(t, e, true, docs...)
	s := searcher(t, e)
	res := search(t, s, index.Request{Query: query.Parse("lantern*"), Size: 3})
	if res.Total.Documents != n {
		t.Errorf("%d documents; want all %d", res.Total.Documents, n)
	}
	if a, b := res.Hits[0].Score, res.Hits[2].Score; a != b || a <= 0 {
		t.Errorf("scores %v and %v; want the same", a, b)
	}
	if len(res.Hits[0].Passages[0].Spans) != 1 {
		t.Errorf("marks %v; want one", res.Hits[0].Passages[0].Spans)
	}
}

// letters writes a number without digits, which would part the word.
func letters(n int) string {
	return string([]byte{byte('a' + n/676%26), byte('a' + n/26%26), byte('a' + n%26)})
}

func TestMoreClausesThanBits(t *testing.T) {
	var words []string
	and := &query.And{}
	for i := range index.MaxClauses + 6 {
		w := "w" + letters(i)
		words = append(words, w)
		and.Parts = append(and.Parts, &query.Word{Text: w})
	}
	e := open(t)
	publish(t, e, true, speech("a", "Ivo Hollander", "2018", strings.Join(words[:index.MaxClauses], " ")))
	res := search(t, searcher(t, e), index.Request{Query: &query.Query{Root: and}, Size: 1})
	if res.Total.Sections != 1 || len(res.Notes) != 1 || !strings.Contains(res.Notes[0].Msg, "64") {
		t.Errorf("found %v with notes %v; want 1 and a note of the limit", res.Total, res.Notes)
	}
}

func TestSuggest(t *testing.T) {
	e := open(t)
	ctx := context.Background()
	a := speech("a", "Tamsin Okoro-Vale", "2018", "One.", "Two.")
	a.Symbol = "TC/CONF.7/2"
	for i := range a.Sections[0].Passages {
		a.Sections[0].Passages[i].Statements[0].Delegation = "freedonia"
		a.Sections[0].Passages[i].Themes = []corpus.ThemeHit{{Theme: "tidal-locks"}}
	}
	b := speech("b", "Tam Overwater", "2018", "Three.")
	w, err := e.Begin(ctx, true)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range []*corpus.Document{a, b} {
		if err := w.Put(ctx, d); err != nil {
			t.Fatal(err)
		}
	}
	w.Names(index.Delegation, []corpus.Name{{ID: "freedonia", Labels: map[corpus.Lang]string{corpus.French: "État libre", corpus.Russian: "Свободония", corpus.Arabic: "الدولة الحرة", corpus.Chinese: "自由独尼亚"}, Aliases: []string{"FREE"}},
		{ID: "sylvania", Labels: map[corpus.Lang]string{corpus.French: "Etat sylvain"}}})
	if _, err := w.Publish(ctx); err != nil {
		t.Fatal(err)
	}
	s := searcher(t, e)
	tests := []struct {
		text string
		want []string
	}{
		{"tam", []string{"speaker tamsin-okoro-vale", "speaker tam-overwater", "title Statement of Tamsin Okoro-Vale", "title Statement of Tam Overwater"}},
		{"vale tam", []string{"speaker tamsin-okoro-vale", "title Statement of Tamsin Okoro-Vale"}},
		{"etat", []string{"delegation freedonia"}},
		{"free", []string{"delegation freedonia"}},
		{"lock", []string{"theme tidal-locks"}},
		{"TC/conf", []string{"symbol TC/CONF.7/2"}},
		{"tc conf 7", []string{"symbol TC/CONF.7/2"}},
		{"tcconf7", []string{"symbol TC/CONF.7/2"}},
		{"tc-conf.7/2", []string{"symbol TC/CONF.7/2"}},
		{"7/2", []string{"symbol TC/CONF.7/2"}},
		{"état li", []string{"delegation freedonia"}},
		{"своб", []string{"delegation freedonia"}},
		{"الحر", []string{"delegation freedonia"}},
		{"حرة", []string{"delegation freedonia"}},
		{"自由", []string{"delegation freedonia"}},
		{"独尼亚", []string{"delegation freedonia"}},
		{"overwater tam statement", []string{"title Statement of Tam Overwater"}},
		{"amsin", nil},
		{" ", nil},
	}
	for _, tt := range tests {
		got, err := s.Suggest(ctx, tt.text, 5)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, g := range got {
			names = append(names, string(g.Field)+" "+g.Value)
		}
		if diff := cmp.Diff(tt.want, names); diff != "" {
			t.Errorf("Suggest(%q) (-want +got):\n%s", tt.text, diff)
		}
	}
	if got := s.Names(index.Delegation); len(got) != 1 || got[0].ID != "freedonia" || got[0].Label(corpus.French) != "État libre" {
		t.Errorf("Names = %v; want only the delegation in use, with its label", got)
	}
}
