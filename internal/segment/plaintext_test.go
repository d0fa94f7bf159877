package segment

import (
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/extract/plaintext"
)

// plainText is a text of paragraphs without marks.
func plainText(t *testing.T, text string) *corpus.Document {
	t.Helper()
	ex := plaintext.Read(text)
	d, err := Split(ex, corpus.Entry{})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTitlesOfPlainTexts(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"the first line":         {"Déclaration sur les phares\n\nConsidérant que la lumière est un bien commun,\n\nArticle premier\n\nTout phare est libre.\n\nArticle 2\n\nNul ne l’éteint.", "Déclaration sur les phares"},
		"in Russian":             {"Декларация о маяках\n\nСтатья 1\n\nКаждый маяк свободен.\n\nСтатья 2\n\nНикто его не гасит.", "Декларация о маяках"},
		"in Chinese":             {"灯塔宣言\n\n第一条\n\n灯塔人人可用。\n\n第二条\n\n任何人不得熄灭灯塔。", "灯塔宣言"},
		"one of many headings":   {"Article 1\n\nEvery lamp is free.\n\nArticle 2\n\nNo one puts it out.", ""},
		"a sentence is no title": {"The lamps were lit.\n\nArticle 1\n\nEvery lamp is free.", ""},
	} {
		if d := plainText(t, c.text); d.Title != c.want {
			t.Errorf("%s: title %q; want %q", name, d.Title, c.want)
		}
	}
}

func TestRussianResolutionInPlainText(t *testing.T) {
	for _, head := range []string{"Генеральная Ассамблея,\n\nссылаясь на свою резолюцию 70/1,", "Генеральная Ассамблея, ссылаясь на свою резолюцию 70/1,"} {
		d := plainText(t, "A/RES/78/999\n\nРезолюция, принятая Генеральной Ассамблеей 12 марта 2024 года\n\n78/999. Маяки и гавани\n\n"+head+
			"\n\nподтверждая цели и принципы Устава,\n\nотмечая с удовлетворением работу смотрителей маяков,\n\n1. постановляет зажечь маяки;\n\n2. просит беречь гавани.")
		forms := map[corpus.SectionForm]int{}
		for s, p := range d.Passages {
			if p.Kind == corpus.Paragraph {
				forms[s.Form]++
			}
		}
		want := 1 + strings.Count(head, "\n\n") + 2
		if forms[corpus.FormPreamble] != want || forms[corpus.FormPart] != 2 {
			t.Errorf("%d paragraphs of the preamble and %d operative ones; want %d and 2", forms[corpus.FormPreamble], forms[corpus.FormPart], want)
		}
	}
}

func TestCoveringNotesAreLetters(t *testing.T) {
	for text, want := range map[string]corpus.DocType{
		"Уважаемые коллеги,\n\nНаправляю вам проект текста. Прошу прислать замечания до пятницы.\n\nС уважением,\n\nТамара Окорова": corpus.Letter,
		"Dear colleagues,\n\nPlease find attached the text that we spoke of on Monday.\n\nBest regards,\n\nTamsin":                  corpus.Letter,
		"Уважаемые коллеги!\n\nМы собрались здесь, чтобы говорить о маяках.\n\nМаяки нужны всем.\n\nБлагодарю за внимание.":         corpus.Speech,
	} {
		d := plainText(t, text)
		if d.Type != want {
			t.Errorf("%.20s: type %q; want %q", text, d.Type, want)
		}
		for _, p := range d.Passages {
			if want == corpus.Letter && len(p.Statements) > 0 {
				t.Errorf("%.20s: %q is a statement", text, p.Text)
			}
		}
	}
}

func TestSignatureIsNoHeading(t *testing.T) {
	bold := "Ilse Marrow Head (Warden) of the Northern Lights"
	ex := &content.Extract{Format: "pdf", Blocks: []content.Block{
		{Text: "Annex", Kind: content.Heading, Page: 1},
		{Text: "Appeal of the Warden", Kind: content.Heading, Page: 1},
		{Text: "The lamps of the north have burned for thirty years.", Page: 1},
		{Text: "Sincerely,", Page: 1},
		{Text: bold, Kind: content.Heading, Page: 1, Runs: []content.Run{{Start: 0, End: len(bold), Bold: true}}},
		{Text: "(From the tower)", Page: 1},
	}}
	d, err := Split(ex, corpus.Entry{Type: "letter"})
	if err != nil {
		t.Fatal(err)
	}
	for s, p := range d.Passages {
		if p.Text == bold && p.Kind == corpus.Heading || strings.Contains(s.Heading, "Ilse") {
			t.Errorf("%q: %s under %q", p.Text, p.Kind, s.Heading)
		}
	}
}

func TestListsOfParticipants(t *testing.T) {
	d, err := Split(textLines("United Nations\nA/CN.900/2035/INF/1\nGeneral Assembly\nDistr.: General\n6 May 2035\nEnglish only\nCommission on Tides\n\nList of participants\n\nVandalia"), corpus.Entry{})
	if err != nil {
		t.Fatal(err)
	}
	if d.Type != corpus.Other || d.Language != corpus.English {
		t.Errorf("type %q, language %q, title %q", d.Type, d.Language, d.Title)
	}
}
