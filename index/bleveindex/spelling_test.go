package bleveindex_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"travaux/index"
)

func TestSpellingsAreNearWordsOfTheCollection(t *testing.T) {
	e := open(t)
	publish(t, e, true,
		speech("a", "Tamsin Okoro-Vale", "2017", "Gender and migration. Securité alimentaire.", "Migration, gender: OBLIGATIONS of States."),
		speech("b", "Ivo Hollander", "2018", "Migrations of tenders; a gander.", "移民与性别", "مشاركة المهاجرين"))
	s := searcher(t, e)
	for typed, want := range map[string]string{
		"gendr":       "gender/1", // "gander" and "tenders" are two letters away, too many for five letters
		"migratoin":   "migration/1 Migrations/2",
		"obligatoins": "obligations/1",
		"securite":    "", // it is there, and nothing else is like it
		"alimentere":  "alimentaire/2",
		"المهاجرون":   "المهاجرين/1",
		"性別":          "",
		"ab":          "",
		"two words":   "",
		"":            "",
	} {
		found, err := s.Spellings(context.Background(), typed, 5)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range found {
			got = append(got, fmt.Sprintf("%s/%d", f.Word, f.Edits))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("Spellings(%q) = %v; want %s", typed, got, want)
		}
	}
	found, err := s.Spellings(context.Background(), "migratoin", 1)
	if err != nil || len(found) != 1 || found[0] != (index.Spelling{Word: "migration", Edits: 1, Passages: 2}) {
		t.Errorf("one spelling of migratoin = %+v, %v", found, err)
	}
}

// TestSpellingsLeaveWordsOfTheCollection says that a word which is there is taken for a slip
// only where the other is far more frequent.
func TestSpellingsLeaveWordsOfTheCollection(t *testing.T) {
	e := open(t)
	texts := []string{"A harbor of the north.", "The ferrys leave at noon.", "A jetty of the north."}
	for range index.RarerBy {
		texts = append(texts, "Ferries leave the harbour.")
	}
	publish(t, e, true, speech("a", "Tamsin Okoro-Vale", "2017", append(texts, "Another harbor.")...))
	s := searcher(t, e)
	for typed, want := range map[string]int{"ferrys": 1, "harbor": 0, "jetty": 0, "harbour": 0} {
		found, err := s.Spellings(context.Background(), typed, 5)
		if err != nil || len(found) != want {
			t.Errorf("Spellings(%q) = %+v, %v; want %d", typed, found, err, want)
		}
	}
}

// TestSpellingsForgetWhatWasRemoved says that a word of which no passage is left is offered
// to no one.
func TestSpellingsForgetWhatWasRemoved(t *testing.T) {
	e := open(t)
	publish(t, e, true, speech("a", "Tamsin Okoro-Vale", "2017", "Whalebone."), speech("b", "Ivo Hollander", "2018", "Nothing."))
	w, err := e.Begin(context.Background(), false)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Remove(context.Background(), "a"); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Publish(context.Background()); err != nil {
		t.Fatal(err)
	}
	found, err := searcher(t, e).Spellings(context.Background(), "whalebones", 5)
	if err != nil || slices.ContainsFunc(found, func(f index.Spelling) bool { return strings.EqualFold(f.Word, "whalebone") }) {
		t.Errorf("Spellings(whalebones) = %+v, %v; the only passage with it is gone", found, err)
	}
}
