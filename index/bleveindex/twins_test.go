package bleveindex_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/index"
)

// prose is n different invented words; words that are asked to be changed are another.
func prose(n int, changed ...int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("ba%dre", i)
		if slices.Contains(changed, i) {
			words[i] = fmt.Sprintf("ot%dher", i)
		}
	}
	return strings.Join(words, " ")
}

func twins(t *testing.T, s index.Searcher, id string) (ids []string) {
	t.Helper()
	found, err := s.Twins(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range found["s1"] {
		ids = append(ids, w.Document.ID+"/"+w.Section.ID+"~"+w.Section.Passages[0].ID)
	}
	return ids
}

func TestTwinsAreSectionsWithNearlyTheSameText(t *testing.T) {
	e := open(t)
	publish(t, e, true,
		speech("delivered", "Tamsin Okoro-Vale", "2017-12-06", prose(300)),
		speech("record", "Tamsin Okoro-Vale", "2017-12-06", prose(150, 7, 90), "Thank you.", strings.TrimPrefix(prose(300, 200), prose(150)+" ")),
		speech("other", "Ivo Hollander", "2018", prose(300, every(3, 300)...)),
		speech("short", "Ivo Hollander", "2018", prose(10)),
		speech("short-too", "Ivo Hollander", "2018", prose(10)))
	s := searcher(t, e)
	for id, want := range map[string][]string{"delivered": {"record/s1~p1"}, "record": {"delivered/s1~p1"}, "other": nil, "short": nil} {
		if got := twins(t, s, id); !slices.Equal(got, want) {
			t.Errorf("twins of %s = %v; want %v", id, got, want)
		}
	}
	res, err := s.Search(context.Background(), index.Request{Query: word("ba250re"), Size: 10})
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range res.Hits {
		if h.Document.ID == "record" && (h.TwinCount != 1 || len(h.Twins) != 1 || h.Twins[0].Document.ID != "delivered" || h.Twins[0].Likeness < index.TwinLikeness) {
			t.Errorf("hit in the record has twins %+v (%d); want the text as delivered", h.Twins, h.TwinCount)
		}
	}
	if _, err := s.Twins(context.Background(), "none"); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("twins of a document that is not there: %v; want ErrNotFound", err)
	}
}

// every returns 0, step, 2·step... below n.
func every(step, n int) (list []int) {
	for i := 0; i < n; i += step {
		list = append(list, i)
	}
	return list
}

func TestTwinsDoNotDependOnHowTheGenerationCameToBe(t *testing.T) {
	docs := func() (list []*corpus.Document) {
		for i := range 12 {
			list = append(list, speech(fmt.Sprintf("d%02d", i), "Tamsin Okoro-Vale", "2017", prose(200, every(19+i, 200)...)))
		}
		return list
	}
	atOnce, grown := open(t), open(t)
	publish(t, atOnce, true, docs()...)
	for i, d := range slices.Backward(docs()) {
		publish(t, grown, i == 11, d)
	}
	a, b := searcher(t, atOnce), searcher(t, grown)
	groups := 0
	for _, d := range docs() {
		x, y := twins(t, a, d.ID), twins(t, b, d.ID)
		if !slices.Equal(x, y) {
			t.Errorf("twins of %s: %v at once, %v grown", d.ID, x, y)
		}
		groups += len(x)
	}
	if groups == 0 {
		t.Error("no twins at all: the test compares nothing")
	}
}

func TestAllTwinsAreCountedAndTheMostAlikeShown(t *testing.T) {
	e := open(t)
	var docs []*corpus.Document
	for i := range index.MaxTwins + 3 {
		docs = append(docs, speech(fmt.Sprintf("d%d", i), "Tamsin Okoro-Vale", "2017", prose(400, every(399-20*i, 400)...)))
	}
	publish(t, e, true, docs...)
	res, err := searcher(t, e).Search(context.Background(), index.Request{Query: word("ba1re"), Size: 1})
	if err != nil {
		t.Fatal(err)
	}
	h := res.Hits[0]
	if h.TwinCount != index.MaxTwins+2 || len(h.Twins) != index.MaxTwins {
		t.Fatalf("%d twins, %d shown; want %d and %d", h.TwinCount, len(h.Twins), index.MaxTwins+2, index.MaxTwins)
	}
	if !slices.IsSortedFunc(h.Twins, func(a, b index.Twin) int { return int(1000*b.Likeness) - int(1000*a.Likeness) }) {
		t.Errorf("twins are not in order of likeness: %+v", h.Twins)
	}
}
