package bleveindex_test

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// Family names alone: of three delegations and of no known one in two documents.
func families(t *testing.T) index.Searcher {
	e := open(t)
	w, err := e.Begin(context.Background(), true)
	if err != nil {
		t.Fatal(err)
	}
	w.Names(index.Delegation, []corpus.Name{{ID: "chl", Labels: map[corpus.Lang]string{"en": "Chile", "fr": "Chili"}}, {ID: "per", Labels: map[corpus.Lang]string{"en": "Peru"}}})
	for _, c := range []struct {
		id, of, delegation string
		symbol             corpus.Symbol
	}{{"a", "chl", "Chile", ""}, {"b", "per", "Peru", ""}, {"c", "free-port-of-vard", "Free Port of Vard", ""}, {"d-en", "", "", "A/90/PV.3"}, {"e", "", "", ""}} {
		d := speech(c.id, "Vellonde", "2018", "Harbours matter.")
		d.Symbol = c.symbol
		for _, p := range d.Passages {
			st := &p.Statements[0]
			st.SpeakerID, st.Delegation, st.DelegationName = corpus.FamilyID("Vellonde", c.of), c.of, c.delegation
		}
		d.NameFamilies()
		if err := w.Put(context.Background(), d); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := w.Publish(context.Background()); err != nil {
		t.Fatal(err)
	}
	return searcher(t, e)
}

func TestFamilyNamesAreToldApart(t *testing.T) {
	res, err := families(t).Search(context.Background(), index.Request{Query: word("harbours"), Facets: []index.Field{index.Speaker}, Size: 10})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, v := range res.Facets[0].Values {
		got = append(got, v.Value+" "+v.Name.Label("fr"))
	}
	slices.Sort(got)
	want := []string{"vellonde~a-90-pv-3 Vellonde – A/90/PV.3", "vellonde~chl Vellonde – Chili", "vellonde~e Vellonde – Statement of Vellonde",
		"vellonde~free-port-of-vard Vellonde – Free Port of Vard", "vellonde~per Vellonde – Peru"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestFamilyNameFindsAllWhoHaveIt(t *testing.T) {
	s := families(t)
	for _, c := range []struct {
		speaker string
		want    int
	}{{"vellonde", 5}, {"Vellonde (Chile)", 1}, {"vellonde peru", 1}, {"chile", 0}, {"pv", 0}, {"vellonde calloway", 0}} {
		q := &query.Query{Root: &query.Field{Name: "speaker", Value: c.speaker}}
		res, err := s.Search(context.Background(), index.Request{Query: q, Size: 10})
		if err != nil {
			t.Fatal(err)
		}
		if res.Total.Documents != c.want {
			t.Errorf("speaker:%q: %d documents; want %d", c.speaker, res.Total.Documents, c.want)
		}
	}
}

func TestFamilyNamesAreCompleted(t *testing.T) {
	s := families(t)
	for typed, want := range map[string]int{"vell": 5, "chi": 0} {
		list, err := s.Suggest(context.Background(), typed, 20)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, v := range list {
			if v.Field == index.Speaker {
				n++
			}
		}
		if n != want {
			t.Errorf("%q completes to %d speakers; want %d", typed, n, want)
		}
	}
}

func TestDelegationThatSpeaksIsCalledSo(t *testing.T) {
	e := open(t)
	w, err := e.Begin(context.Background(), true)
	if err != nil {
		t.Fatal(err)
	}
	w.Names(index.Delegation, []corpus.Name{{ID: "chl", Labels: map[corpus.Lang]string{"en": "Chile", "fr": "Chili"}}})
	d := speech("a", "El Gobierno de Chile", "2018", "Harbours matter.")
	st := &d.Sections[0].Passages[0].Statements[0]
	st.SpeakerID, st.Delegation = "chl", "chl"
	if err := w.Put(context.Background(), d); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Publish(context.Background()); err != nil {
		t.Fatal(err)
	}
	s := searcher(t, e)
	if names := s.Names(index.Speaker); len(names) != 1 || names[0].Label("fr") != "Chili" {
		t.Errorf("%+v", names)
	}
	res, err := s.Search(context.Background(), index.Request{Query: &query.Query{Root: &query.Field{Name: "speaker", Value: "gobierno"}}, Size: 1})
	if err != nil || res.Total.Documents != 1 {
		t.Errorf("speaker:gobierno: %d documents, %v", res.Total.Documents, err)
	}
}
