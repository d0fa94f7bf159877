package peer

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/eval/internal/ungdc"
	"travaux/index"
)

// documents are two invented speeches of one and two passages.
func documents(yield func(*corpus.Document) error) error {
	for _, d := range []*corpus.Document{
		{ID: "a", Type: corpus.Speech, Said: corpus.Date{Year: 2001}, Sections: []corpus.Section{{ID: "1", Passages: []corpus.Passage{
			{Ordinal: 1, Text: "Safe ferries carry migrants.", Statements: []corpus.Statement{{Delegation: "zz1"}}},
			{Ordinal: 2, Text: "The cost of ferries.", Statements: []corpus.Statement{{Delegation: "zz1"}}},
		}}}},
		{ID: "b", Type: corpus.Speech, Said: corpus.Date{Year: 2003, Month: 2}, Sections: []corpus.Section{{ID: "1", Passages: []corpus.Passage{
			{Ordinal: 1, Text: "A ferry for each migrant, and safe ferries."},
		}}}},
	} {
		if err := yield(d); err != nil {
			return err
		}
	}
	return nil
}

func TestBleveAnswersEachKindOfQuery(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "bleve")
	if err := Build(dir, documents); err != nil {
		t.Fatal(err)
	}
	x, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer x.Close()
	for _, c := range []struct {
		query ungdc.Query
		want  int
	}{
		{ungdc.Query{Op: "and", Terms: []string{"ferry"}}, 3},
		{ungdc.Query{Op: "and", Terms: []string{"ferry", "migrant"}}, 2},
		{ungdc.Query{Op: "or", Terms: []string{"cost", "carry"}}, 2},
		{ungdc.Query{Op: "phrase", Terms: []string{"safe", "ferries"}}, 2},
		{ungdc.Query{Op: "prefix", Terms: []string{"migr"}}, 2},
		{ungdc.Query{Op: "fuzzy", Terms: []string{"coast"}}, 1},
		{ungdc.Query{Op: "and", Terms: []string{"ferry"}, Filter: ungdc.Filter{Country: "ZZ1"}}, 2},
		{ungdc.Query{Op: "and", Terms: []string{"ferry"}, Filter: ungdc.Filter{Country: "ZZ1", Year: []int{2002, 2004}}}, 0},
		{ungdc.Query{Op: "and", Terms: []string{"ferry"}, Filter: ungdc.Filter{Year: []int{2002, 2004}}}, 1},
	} {
		q, err := NewQuery(c.query, 1)
		if err != nil {
			t.Fatal(err)
		}
		a, err := x.Search(t.Context(), q, true)
		if err != nil {
			t.Fatal(err)
		}
		if a.Total() != c.want {
			t.Errorf("%+v: %d passages; want %d", c.query, a.Total(), c.want)
		}
		if c.want != 3 {
			continue
		}
		if diff := cmp.Diff(map[string]int{"zz1": 2, index.Unknown: 1}, a.Counts(index.Delegation)); diff != "" {
			t.Errorf("delegations (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff(map[string]int{"2001": 2, "2003": 1}, a.Counts(index.Date)); diff != "" {
			t.Errorf("years (-want +got):\n%s", diff)
		}
	}
}
