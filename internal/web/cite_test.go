package web

import (
	"testing"

	"travaux/corpus"
)

func TestCite(t *testing.T) {
	day := corpus.Date{Year: 2017, Month: 12, Day: 6}
	quoted := []corpus.Statement{{Kind: corpus.Direct, SpeakerID: "okoro-vale", Speaker: "Tamsin Okoro-Vale", Capacity: "Special Envoy for Harbours", Said: day}}
	two := append(quoted[:1:1], corpus.Statement{Kind: corpus.Direct, SpeakerID: "amaral", Speaker: "Jónas Amaral", Said: day})
	annex := &corpus.Section{Form: corpus.FormAnnex, Heading: "Annex II", Path: []string{"Annex II"}}
	release, speech := &corpus.Section{Form: corpus.FormRelease}, &corpus.Section{Form: corpus.FormSpeech}
	for _, tc := range []struct {
		name string
		doc  corpus.Document
		sec  *corpus.Section
		p    corpus.Passage
		want string
	}{
		{"paragraph of a resolution", corpus.Document{Symbol: "A/RES/73/195", Type: corpus.Resolution}, nil, corpus.Passage{Number: "16", Page: 4}, "A/RES/73/195, para. 16."},
		{"in its annex", corpus.Document{Symbol: "A/RES/73/195"}, &corpus.Section{Form: corpus.FormAnnex}, corpus.Passage{Number: "16 (a)"}, "A/RES/73/195, annex, para. 16 (a)."},
		{"numbered annex", corpus.Document{Symbol: "H/4"}, annex, corpus.Passage{Number: "3"}, "H/4, annex II, para. 3."},
		{"lettered under a counted heading", corpus.Document{Symbol: "H/4"}, nil, corpus.Passage{Number: "c", Ordinal: 7, Path: []string{"Part", "Objective 23: Strengthen harbours", "Actions"}}, "H/4, Objective 23 (c)."},
		{"counted anew in each article", corpus.Document{Title: "Charter of Harbours"}, nil, corpus.Passage{Number: "1", Path: []string{"Article 14: Moorings"}}, "Charter of Harbours, Article 14, para. 1."},
		{"counted anew in each draft", corpus.Document{Symbol: "A/50/610"}, nil, corpus.Passage{Number: "2", Path: []string{"Recommendations", "Draft resolution I", "Moorings"}}, "A/50/610, draft resolution I, para. 2."},
		{"lettered alone", corpus.Document{Symbol: "H/4"}, nil, corpus.Passage{Number: "c", Ordinal: 7}, "H/4, passage 7."},
		{"footnote", corpus.Document{Symbol: "H/4"}, nil, corpus.Passage{Kind: corpus.Footnote, Number: "7"}, "H/4, footnote 7."},
		{"record by page", corpus.Document{Symbol: "A/72/PV.19", Type: corpus.VerbatimRecord}, nil, corpus.Passage{Ordinal: 30, Page: 4, Statements: quoted}, "A/72/PV.19, p. 4."},
		{"record over a page break", corpus.Document{Symbol: "A/72/PV.19", Type: corpus.VerbatimRecord}, nil, corpus.Passage{Page: 4, PageEnd: 5}, "A/72/PV.19, pp. 4–5."},
		{"summary record by paragraph", corpus.Document{Symbol: "A/C.3/72/SR.2", Type: corpus.SummaryRecord}, nil, corpus.Passage{Number: "12", Page: 3}, "A/C.3/72/SR.2, para. 12."},
		{"quotation", corpus.Document{Type: corpus.PressRelease, Issued: day}, release, corpus.Passage{Ordinal: 9, Statements: quoted}, "Tamsin Okoro-Vale, Special Envoy for Harbours, press release, 6 December 2017, para. 9."},
		{"quotation in a release with a symbol", corpus.Document{Type: corpus.PressRelease, Symbol: "H/SM/7"}, release, corpus.Passage{Ordinal: 9, Statements: quoted}, "Tamsin Okoro-Vale, Special Envoy for Harbours, press release H/SM/7, 6 December 2017, para. 9."},
		{"two speakers", corpus.Document{Type: corpus.PressRelease, Title: "Talks end", Issued: day}, release, corpus.Passage{Ordinal: 9, Statements: two}, "Talks end, 6 December 2017, para. 9."},
		{"speech for a delegation", corpus.Document{Type: corpus.Speech, Body: "General Assembly", Said: day}, speech,
			corpus.Passage{Ordinal: 2, Statements: []corpus.Statement{{Kind: corpus.Spoken, Speaker: "Jónas Amaral", DelegationName: "Saltmere"}}}, "Jónas Amaral, Saltmere, statement, General Assembly, 6 December 2017, para. 2."},
		{"draft without symbol", corpus.Document{Type: corpus.Draft, Title: "Zero draft", Issued: corpus.Date{Year: 2018, Month: 2, Day: 5}}, nil, corpus.Passage{Number: "12"}, "Zero draft, 5 February 2018, para. 12."},
		{"month known", corpus.Document{Title: "Note", Issued: corpus.Date{Year: 2018, Month: 2}}, nil, corpus.Passage{Ordinal: 1}, "Note, February 2018, passage 1."},
		{"preamble beside numbered paragraphs", corpus.Document{Symbol: "H/4"}, &corpus.Section{Form: corpus.FormPreamble}, corpus.Passage{Ordinal: 15}, "H/4, preamble."},
		{"unnumbered with a page", corpus.Document{Symbol: "H/4"}, nil, corpus.Passage{Ordinal: 15, Page: 2}, "H/4, p. 2."},
		{"unnumbered without one", corpus.Document{Symbol: "H/4"}, nil, corpus.Passage{Ordinal: 15}, "H/4, passage 15."},
		{"nothing known", corpus.Document{}, nil, corpus.Passage{Ordinal: 1}, "untitled document, passage 1."},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := cite(mustLoadLocales().printers["en"], &tc.doc, tc.sec, &tc.p); got != tc.want {
				t.Errorf("cite = %q; want %q", got, tc.want)
			}
		})
	}
}

func TestCiteInSixLanguages(t *testing.T) {
	d := corpus.Document{Symbol: "A/RES/73/195"}
	s := corpus.Section{Form: corpus.FormAnnex}
	p := corpus.Passage{Number: "16"}
	for lang, want := range map[corpus.Lang]string{
		"ar": "A/RES/73/195،\u200f المرفق،\u200f الفقرة 16.",
		"zh": "A/RES/73/195，附件，第16段。",
		"en": "A/RES/73/195, annex, para. 16.",
		"fr": "A/RES/73/195, annexe, par. 16.",
		"ru": "A/RES/73/195, приложение, п. 16.",
		"es": "A/RES/73/195, anexo, párr. 16.",
	} {
		if got := cite(mustLoadLocales().printers[lang], &d, &s, &p); got != want {
			t.Errorf("cite in %s = %q; want %q", lang, got, want)
		}
	}
}
