package language

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"travaux/corpus"
	"travaux/internal/shared"
)

func model(t testing.TB) *Model {
	t.Helper()
	m, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// prose is a document of paragraphs between blank lines.
func prose(text string) *corpus.Document {
	d := &corpus.Document{ID: "test", Sections: []corpus.Section{{ID: "s1"}}}
	for i, p := range strings.Split(strings.TrimSpace(text), "\n\n") {
		d.Sections[0].Passages = append(d.Sections[0].Passages, corpus.Passage{Ordinal: i + 1, Text: strings.TrimSpace(p)})
	}
	return d
}

// TestLanguageOfSentences asks about sentences that the model was not made from.
func TestLanguageOfSentences(t *testing.T) {
	m := model(t)
	for _, cut := range []struct {
		words      int
		each, mean float64
	}{{5, .975, .98}, {10, .98, .99}, {1000, .985, .99}} {
		var report []string
		right, all := 0, 0
		for _, l := range corpus.Languages() {
			r, n := 0, 0
			for _, a := range parallel(t) {
				text, ok := opening(a.Text[l], l, cut.words)
				if a.N%2 == 1 || !ok {
					continue
				}
				n++
				if m.guessLanguage(text).lang == l {
					r++
				}
			}
			share := float64(r) / float64(n)
			report = append(report, fmt.Sprintf("%s %.2f%% of %d", l, 100*share, n))
			if share < cut.each {
				t.Errorf("%d words of %s: %.4f right; want %.3f", cut.words, l, share, cut.each)
			}
			right, all = right+r, all+n
		}
		mean := float64(right) / float64(all)
		t.Logf("at most %d words: %.2f%% of %d; %s", cut.words, 100*mean, all, strings.Join(report, ", "))
		if mean < cut.mean {
			t.Errorf("%d words: %.4f right; want %.3f", cut.words, mean, cut.mean)
		}
	}
}

// opening is the first words of a sentence that has five or more; two characters of Chinese
// count as a word.
func opening(text string, l corpus.Lang, words int) (string, bool) {
	if l == corpus.Chinese {
		runes := []rune(text)
		return string(runes[:min(2*words, len(runes))]), len(runes) >= 10
	}
	fields := strings.Fields(text)
	return strings.Join(fields[:min(words, len(fields))], " "), len(fields) >= 5
}

func TestLanguagesOutsideTheSix(t *testing.T) {
	m := model(t)
	for text, want := range map[string]corpus.Lang{
		// Not in data/samples.
		"O Governo reconhece que a situação das famílias que vivem junto à costa exige uma resposta conjunta.":                             "pt",
		"Il comitato ha chiesto ai governi di rispondere entro la fine del mese alle domande che ha inviato.":                              "it",
		"Der Ausschuss bat die Regierungen, bis zum Ende des Monats auf seine Fragen zu antworten.":                                        "de",
		"De commissie vroeg de regeringen om voor het einde van de maand op haar vragen te antwoorden.":                                    "nl",
		"Mkutano ulianza siku ya Jumatatu na wajumbe walisikiliza ripoti za kamati zote, kisha wakakubaliana kuendelea na kazi yao kesho.": "",
		"Az ülés hétfőn kezdődött, és a küldöttek meghallgatták valamennyi bizottság jelentését, majd úgy döntöttek, hogy folytatják.":     "",
		"Kokous alkoi maanantaina, ja edustajat kuulivat kaikkien valiokuntien raportit ennen kuin he päättivät jatkaa työtään.":           "",
		"Cuộc họp bắt đầu vào thứ hai và các đại biểu đã nghe báo cáo của tất cả các ủy ban trước khi quyết định tiếp tục làm việc.":       "",
		"Комітет звернувся до урядів із проханням відповісти на його запитання до кінця місяця.":                                           "uk",
		"Комитетът поиска от правителствата да отговорят на въпросите му до края на месеца, което досега не са направили.":                 "bg",
		"Комитет просил правительства ответить на его вопросы до конца месяца.":                                                            "ru",
		"کمیته از دولت\u200cها خواست تا پایان ماه به پرسش\u200cهایش پاسخ دهند و گزارش\u200cهای خود را بفرستند.":                            "fa",
		"طلبت اللجنة إلى الحكومات أن ترد على أسئلتها قبل نهاية الشهر.":                                                                     "ar",
		"委員会は各国政府に対し、月末までに質問へ回答するよう求めた。":                                                                                                   "ja",
		"委员会请各国政府在月底前答复其问题。":                                                                                                               "zh",
		"위원회는 각국 정부에 월말까지 질문에 답해 달라고 요청했다.":                                                                                                "ko",
		"Η επιτροπή ζήτησε από τις κυβερνήσεις να απαντήσουν.":                                                                             "el",
		"12 / 34 – 2017": "",
	} {
		if got := m.guessLanguage(text).lang; got != want {
			t.Errorf("guessLanguage(%.40q) = %q; want %q", text, got, want)
		}
	}
}

// TestPortugueseIsNotSpanish asks of real declarations in Portuguese, Spanish, French and
// English, paragraph by paragraph within their documents.
func TestPortugueseIsNotSpanish(t *testing.T) {
	m := model(t)
	all, wrong := 0, 0
	for _, lang := range []corpus.Lang{"pt", "es", "fr", "en"} {
		files, err := filepath.Glob(filepath.Join(shared.Dir(t), "data", "gcm", "near", "*_"+string(lang)+".md"))
		if err != nil || len(files) == 0 {
			t.Fatalf("no files in %s: %v", lang, err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			_, body, _ := strings.Cut(strings.TrimPrefix(string(text), "---"), "\n---")
			d := prose(body)
			d.Type = corpus.Outcome
			m.SetLanguages(d)
			if d.Language != lang {
				t.Errorf("%s: %q; want %s", filepath.Base(file), d.Language, lang)
			}
			for _, p := range d.Passages {
				if all++; p.Language != lang {
					wrong++
					t.Logf("%s: %q: %.60q", filepath.Base(file), p.Language, p.Text)
				}
			}
		}
	}
	if t.Logf("%d of %d paragraphs in the wrong language", wrong, all); wrong*100 > all {
		t.Errorf("%d of %d paragraphs in the wrong language; want one in a hundred", wrong, all)
	}
}

func TestPassagesInheritOrDiffer(t *testing.T) {
	d := prose("The committee took note of the report and asked the secretariat to publish it in all languages.\n\nAnnex\n\n" +
		"طلبت اللجنة إلى الحكومات أن ترد على أسئلتها قبل نهاية الشهر.\n\nВ настоящем приложении содержится перечень вопросов, на которые следует ответить.\n\n" +
		"Le comité a pris note du rapport et a demandé au secrétariat de le publier dans toutes les langues officielles de la conférence.\n\n17.")
	d.Language = "en" // by a manifest
	model(t).SetLanguages(d)
	want := []corpus.Lang{"en", "en", "ar", "ru", "fr", "en"}
	for i, p := range d.Sections[0].Passages {
		if p.Language != want[i] {
			t.Errorf("passage %d: %q; want %q", i, p.Language, want[i])
		}
	}
}

func BenchmarkLanguage(b *testing.B) {
	m := model(b)
	text := strings.Repeat("The States and the organizations that took part in the consultations agreed on a text. ", 8)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		m.guessLanguage(text)
	}
}

func TestLanguageOfAPaperIsThatOfItsMasthead(t *testing.T) {
	english := "Letter dated 12 May from the Permanent Representative of Vandalia addressed to the President of the Security Council"
	arabic := strings.Repeat("أود أن أحيل إليكم طيه رسالة من وزير الخارجية بشأن الأوضاع في المرفأ الشمالي والمنارات القديمة. ", 12)
	for _, inferred := range []map[string]string{nil, {"language": "masthead"}} {
		d := &corpus.Document{Sections: []corpus.Section{
			{Form: corpus.FormFront, Passages: []corpus.Passage{{Page: 1, Text: english}, {Page: 1, Text: "I have the honour to transmit herewith a letter from the Minister of Harbours (see annex)."}}},
			{Form: corpus.FormAnnex, Passages: []corpus.Passage{{Page: 2, Text: arabic}}}}}
		if inferred != nil {
			d.Language, d.Inferred = corpus.English, inferred
		}
		model(t).SetLanguages(d)
		if d.Language != corpus.English || d.Sections[1].Passages[0].Language != corpus.Arabic {
			t.Errorf("document %q, annex %q; want en, ar", d.Language, d.Sections[1].Passages[0].Language)
		}
	}
}
