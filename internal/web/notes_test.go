package web

import (
	"net/http"
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/index"
	"travaux/internal/web/htmltest"
	"travaux/query"
)

// The parser, the engine and this package say their notes under ids of their own.
func TestNoteIDsAreUnique(t *testing.T) {
	all := len(query.Messages()) + len(index.Messages()) + len(nameMessages())
	if got := len(noteMessages()); got != all {
		t.Errorf("%d notes have %d ids", all, got)
	}
}

func TestNotesAreSaidInTheLanguageOfThePage(t *testing.T) {
	s, _ := newServer(t)
	for lang, want := range map[corpus.Lang]string{
		"en": "There is no field called “harbour”; it is read as a word.",
		"fr": "Il n’y a pas de champ nommé « harbour » ; c’est lu comme un mot.",
		"es": "No hay ningún campo llamado «harbour»; se lee como palabra.",
		"ru": "Поля «harbour» нет; оно читается как слово.",
		"ar": "لا يوجد حقل اسمه ”\u2068harbour\u2069“؛ ويُقرأ كلمة.",
		"zh": "没有名为“harbour”的字段；按词处理。",
	} {
		text := htmltest.Text(getPage(t, s, "/search?q=harbour:women&ui="+string(lang)))
		if !strings.Contains(text, want) {
			t.Errorf("the page in %s does not say %q", lang, want)
		}
	}
	text := htmltest.Text(getPage(t, s, "/search?q=women&speaker=nobody+such&ui=fr"))
	if want := "La collection n’a rien pour « nobody such » (orateur)."; !strings.Contains(text, want) {
		t.Errorf("the page does not say %q", want)
	}
}

func TestTheAPIKeepsNotesInEnglishWithTheirIDs(t *testing.T) {
	s, _ := newServer(t)
	var got searchBody
	getJSON(t, s, "/api/v1/search?q=women+harbour:ports&ui=fr", http.StatusOK, &got)
	if len(got.Query.Notes) != 1 || len(got.Query.NoteDetails) != 1 {
		t.Fatalf("notes %q with %d details; want one of each", got.Query.Notes, len(got.Query.NoteDetails))
	}
	if want := "There is no field called “harbour”; it is read as a word."; got.Query.Notes[0] != want {
		t.Errorf("the note is %q; want %q", got.Query.Notes[0], want)
	}
	if d := got.Query.NoteDetails[0]; d.ID != "no-field" || d.Character != 7 || d.Values["typed"] != "harbour" {
		t.Errorf("its detail is %+v", d)
	}
}
