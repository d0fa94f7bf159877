package annotate

import (
	"testing"

	"travaux/corpus"
)

func TestIsName(t *testing.T) {
	a := annotator(t)
	for _, s := range []struct {
		lang  corpus.Lang
		names []string
	}{
		{"en", []string{"Tamsin Okoro-Vale", "al-Rashid Benamor", "Bram van der Vellonde", "350.org", "Group of 77 and China", "Harbour Workers’ Union", "UNHCR", "Grant Willowmere", "Mark", "Médecins sans Guichet"}},
		{"fr", []string{"Organisation internationale pour les migrations", "d’Arvor", "Réseau des ports francs"}},
		{"es", []string{"Red de Puertos Francos", "Inés Calloway de la Torre"}},
		{"ru", []string{"Тамара Окорова", "Международная организация по миграции"}},
		{"ar", []string{"تامسين أوكورو", "المنظمة الدولية للهجرة"}},
		{"zh", []string{"塔姆辛", "国际移民组织"}},
	} {
		for _, name := range s.names {
			if !a.dir.isName(name, s.lang) {
				t.Errorf("%s: %q is taken for no name", s.lang, name)
			}
		}
	}
	for _, s := range []struct {
		lang  corpus.Lang
		words []string
	}{
		{"en", []string{"126", "17", "", "Union", "Government", "The Government", "Group deeply", "Union seeks", "Promote Evidence-Based", "cambodia-grand-faith", "mr-speaker", "delegations of the north"}},
		{"fr", []string{"Secrétaire général de prendre les dispositions nécessaires", "Gouvernement"}},
		{"es", []string{"Ejecutivo", "Secretario General que presente un informe"}},
		{"ru", []string{"одной из движущих сил ускорения", "Группа", "Бюро"}},
		{"ar", []string{"الحق", "المجموعة"}},
		{"zh", []string{"11个代表团", "委员会"}},
	} {
		for _, words := range s.words {
			if a.dir.isName(words, s.lang) {
				t.Errorf("%s: %q is taken for a name", s.lang, words)
			}
		}
	}
}

func TestSpeakersWithoutAName(t *testing.T) {
	for _, c := range []struct {
		in, want corpus.Statement
	}{
		{corpus.Statement{Kind: corpus.Turn, Speaker: "126"}, corpus.Statement{}},
		{corpus.Statement{Kind: corpus.Spoken, Speaker: "Mexico"}, corpus.Statement{DelegationName: "Mexico", Delegation: "mex"}},
		{corpus.Statement{Kind: corpus.Turn, Speaker: "Group deeply", DelegationName: "Chile"}, corpus.Statement{DelegationName: "Chile", Delegation: "chl"}},
	} {
		c.in.ID, c.in.Span = "t1", corpus.Span{Start: 0, End: 8}
		d := &corpus.Document{Type: corpus.VerbatimRecord, Language: "en",
			Sections: []corpus.Section{{Passages: []corpus.Passage{{Text: "I agree.", Statements: []corpus.Statement{c.in}}}}}}
		annotator(t).Annotate(d)
		got := d.Sections[0].Passages[0].Statements[0]
		if got.Speaker != "" || got.SpeakerID != "" || got.Delegation != c.want.Delegation || got.DelegationName != c.want.DelegationName {
			t.Errorf("%q: %+v", c.in.Speaker, got)
		}
	}
}

func TestTextsOfUnknownType(t *testing.T) {
	quote := " “The lamps must be lit,” said Tamsin Okoro-Vale, head of the Harbour Office."
	for _, c := range []struct {
		name string
		doc  func(d *corpus.Document)
		text string
		want int
	}{
		{"a reporter's", nil, "The harbour opened again on Monday." + quote, 1},
		{"a speech", nil, "Mr. President,\n\nI thank you." + quote, 0},
		{"a speech without an address", nil, "My country thanks all. We have lit our lamps, and we ask that our neighbours light theirs." + quote, 0},
		{"a letter to colleagues", nil, "Dear colleagues,\n\nPlease find the text." + quote, 0},
		{"a law", nil, "Article 1\n\nThe harbour is free.\n\nArticle 2\n\nAll is free.\n\nArticle 3\n\nNo one pays." + quote, 0},
		{"minutes", func(d *corpus.Document) {
			for i := range d.Sections[0].Passages {
				d.Sections[0].Passages[i].Number = string(rune('1' + i))
			}
		}, "The board met.\n\nIt was agreed." + quote, 0},
		{"a draft", func(d *corpus.Document) { d.Type = corpus.Draft }, "The harbour opened." + quote, 0},
	} {
		d := prose(c.text)
		d.Type, d.Language = corpus.Other, "en"
		for i := range d.Sections[0].Passages {
			d.Sections[0].Passages[i].Kind = corpus.Paragraph
		}
		if c.doc != nil {
			c.doc(d)
		}
		annotator(t).Annotate(d)
		got := 0
		for _, p := range d.Passages {
			got += len(p.Statements)
		}
		if got != c.want {
			t.Errorf("%s: %d statements; want %d", c.name, got, c.want)
		}
	}
}
