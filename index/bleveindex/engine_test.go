package bleveindex_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/index"
	"travaux/index/bleveindex"
	"travaux/query"
)

func open(t testing.TB) *bleveindex.Engine {
	t.Helper()
	e, err := bleveindex.Open(t.TempDir(), bleveindex.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// speech is an invented document of one section, with one statement in each passage.
func speech(id, speaker, date string, texts ...string) *corpus.Document {
	said, err := corpus.ParseISO(date)
	if err != nil {
		panic(err)
	}
	d := &corpus.Document{ID: id, Title: "Statement of " + speaker, Type: corpus.Speech, Language: corpus.English, Said: said}
	sec := corpus.Section{ID: "s1", Form: corpus.FormSpeech}
	for i, text := range texts {
		sec.Passages = append(sec.Passages, corpus.Passage{ID: fmt.Sprintf("p%d", i+1), Ordinal: i + 1, Language: corpus.English, Text: text,
			Statements: []corpus.Statement{{ID: "st1", Kind: corpus.Spoken, SpeakerID: corpus.Slug(speaker), Speaker: speaker, Rule: "test", Confidence: 1}}})
	}
	d.Sections = []corpus.Section{sec}
	return d
}

func publish(t testing.TB, e index.Engine, fresh bool, docs ...*corpus.Document) index.Generation {
	t.Helper()
	ctx := context.Background()
	w, err := e.Begin(ctx, fresh)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range docs {
		if err := w.Put(ctx, d); err != nil {
			t.Fatal(err)
		}
	}
	g, err := w.Publish(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func searcher(t testing.TB, e index.Engine) index.Searcher {
	t.Helper()
	s, err := e.Open(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func word(w string) *query.Query { return &query.Query{Root: &query.Word{Text: w}} }

func TestSearchFindsWhatWasPut(t *testing.T) {
	e := open(t)
	if _, err := e.Open(context.Background()); !errors.Is(err, index.ErrNoGeneration) {
		t.Errorf("Open before anything was published = %v; want ErrNoGeneration", err)
	}
	g := publish(t, e, true,
		speech("a", "Tamsin Okoro-Vale", "2017-12-06", "Migrants have rights.", "The rights of a migrant in transit; the transit of migrants."),
		speech("b", "Ivo Hollander", "2018", "Nothing on that matter."))
	if g.Documents != 2 || g.Passages != 3 || g.Number != 1 {
		t.Errorf("generation %+v; want number 1 with 2 documents, 3 passages", g)
	}
	s := searcher(t, e)
	res, err := s.Search(context.Background(), index.Request{Query: word("migrant"), Size: 10, Facets: index.Facets()})
	if err != nil {
		t.Fatal(err)
	}
	if want := (index.Total{Sections: 1, Documents: 1, Passages: 2}); res.Total != want {
		t.Errorf("total %v; want %v", res.Total, want)
	}
	if len(res.Hits) != 1 || len(res.Hits[0].Passages) != 2 {
		t.Fatalf("hits %+v; want one with two passages", res.Hits)
	}
	if diff := cmp.Diff([]corpus.Span{{Start: 16, End: 23}, {Start: 51, End: 59}}, res.Hits[0].Passages[1].Spans); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
	if v := res.Facets[0].Values[0]; v.Value != "tamsin-okoro-vale" || v.Count != 1 || v.Name.Label(corpus.English) != "Tamsin Okoro-Vale" {
		t.Errorf("first speaker %+v; want Tamsin Okoro-Vale once", v)
	}
	res, err = s.Search(context.Background(), index.Request{Query: &query.Query{Root: &query.Phrase{Text: "rights of a migrant"}}, Size: 10})
	if err != nil || res.Total.Passages != 1 {
		t.Errorf("phrase: %v, %v; want one passage", res, err)
	}
}
