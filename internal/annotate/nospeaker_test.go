package annotate

import (
	"testing"

	"travaux/corpus"
)

// releaseOf is an annotated press release of paragraphs in a language.
func releaseOf(t *testing.T, lang corpus.Lang, texts ...string) *corpus.Document {
	t.Helper()
	section := corpus.Section{Form: corpus.FormRelease}
	for i, text := range texts {
		section.Passages = append(section.Passages, corpus.Passage{ID: string(rune('a' + i)), Language: lang, Text: text})
	}
	d := &corpus.Document{Type: corpus.PressRelease, Language: lang, Sections: []corpus.Section{section}}
	annotator(t).Annotate(d)
	return d
}

// What a text only tells is no one's words.
func TestNoOneSpeaks(t *testing.T) {
	for _, c := range []struct {
		name string
		lang corpus.Lang
		text []string
	}{
		{"a name in that of an administration", "en", []string{"President Okoro met the ministers at the harbour.", "This represents a three-fold increase from last year and reflects the Okoro Administration’s strong commitment to welcoming sailors."}},
		{"a name in that of a foundation", "en", []string{"Ms. Ilse Marrow met the ministers at the harbour.", "Last year the Marrow Foundation’s appeal welcomed the sailors of three ships."}},
		{"what was begun", "en", []string{"In late May, HLC and Department of Harbours began implementing a new process that improves and expedites processing of berth claims made by sailors subject to expedited removal, to ensure that those who are eligible for a berth are granted it quickly, and those who are not are promptly removed."}},
		{"what was ended", "en", []string{"The Harbour Ministry ended the counting of bells, and opened a new quay."}},
		{"what was started, in French", "fr", []string{"Le ministère des Ports a commencé à compter les cloches des quais, et a ouvert un nouveau bureau."}},
		{"what was started, in Spanish", "es", []string{"El Ministerio de Puertos comenzó a aplicar la norma de los muelles, y abrió una nueva oficina."}},
		{"a key and what it stands for", "en", []string{"GA: the line before the opening: “In the absence of the President, a Vice-President took the Chair.”"}},
	} {
		d := releaseOf(t, c.lang, c.text...)
		for _, p := range d.Passages {
			for _, st := range p.Statements {
				t.Errorf("%s: %s speaks (%s): %q", c.name, st.Speaker, st.Rule, p.Text[st.Span.Start:st.Span.End])
			}
		}
	}
}

// The name of who speaks is whole, and no more than the name.
func TestSpeakersHaveNames(t *testing.T) {
	for _, c := range []struct {
		name string
		lang corpus.Lang
		text []string
		want string
	}{
		{"a clause is no organization", "en", []string{"The Harbour Committee recognized the need for enhancing port-wide understanding and requested the task team to develop a proposal.", "The Committee adopted the amendment and rejected the others."}, ""},
		{"a conjunction begins no name", "en", []string{"Although MIVARD received no reports of storms in August, eight ships were lost.", "MIVARD conveyed to the port some of its concerns, which included the tides."}, "MIVARD"},
		{"common nouns in capitals", "en", []string{"The Office for Digital and Emerging Technologies noted the interest of ports in new and emerging technologies.", "Indigenous Peoples expressed concern at the rights of indigenous peoples being left out."}, "Office for Digital and Emerging Technologies"},
		{"what an adverb and an article stand before", "en", []string{"The predominantly Vardish Quaymen continued to hold the harbour.", "The Quaymen declared that the list was unacceptable."}, ""},
		{"an organization without the word that begins it", "en", []string{"Later that day, the National Oil Corporation confirmed in a statement that the chair had resigned."}, "National Oil Corporation"},
		{"an office that runs on into the name", "en", []string{"The representative of the Harbour Office on Drugs and Crime Candice Marrow opened the meeting on crime.", "Ms. Marrow noted that the harbours had grown."}, "Candice Marrow"},
		{"a country's whole name", "es", []string{"Las violaciones fueron cometidas por la República Democrática Federal de Solena.", "El 10 de septiembre, Solena anunció que había finalizado el llenado."}, ""},
		{"the mission of a country", "es", []string{"La Misión Permanente de Solena transmitió la carta.", "Solena reiteró que espera finalizar el texto de un acuerdo."}, ""},
		{"an office of two words", "es", []string{"La carta fue remitida por el Representante Permanente de Solena ante la organización.", "Solena reiteró que espera finalizar el texto de un acuerdo."}, ""},
		{"an office of two words in French", "fr", []string{"La lettre a été remise par le Représentant Permanent de Soléna auprès de l’organisation.", "La Soléna a réitéré qu’elle attendait le texte d’un accord."}, ""},
		{"what is the office's", "en", []string{"The paper recognizes the importance of the Secretary-General’s Action Agenda on the tides. Action said the rest."}, ""},
		{"a plan of an organization", "en", []string{"The paper recalls that the Inter-Harbour Coordination Group Plan of Action recommended two bells a quay.", "The Intergovernmental Harbour Authority regional approach stressed the tides."}, ""},
		{"an adjective of an assembly", "ru", []string{"Комитет приветствует создание в рамках Национальной ассамблеи комитета по портам.", "Он предлагает Национальной ассамблее принять меры. Комитет рекомендует Национальной ассамблее закон."}, ""},
		{"a letter before a heading", "ru", []string{"E. Факторы и трудности", "Кроме того, он отмечает сохраняющийся кризис."}, ""},
		{"an agreement in a capital", "ru", []string{"Подписано в Банги Политическое соглашение о мире.", "Политическое соглашение о мире признаёт, что роль женщин важна."}, ""},
		{"a country's whole name without its article", "es", []string{"Ministerio de Relaciones Exteriores", "República Árabe de Solena", "Solena reiteró que espera finalizar el texto de un acuerdo."}, ""},
		{"a storm", "en", []string{"Hurricane Maren said goodbye to the islands last week."}, ""},
		{"a report is its agency's", "en", []string{"According to the Harbour Energy Agency report entitled Tides 2024, the tides are higher than before."}, "Harbour Energy Agency"},
		{"a verb begins no name", "ar", []string{"وقامت المنظمات الطوعية الأجنبية بتجهيز الوجبات. وقامت المنظمات الطوعية الأجنبية بمعالجة التحديات، وقالت إنها مستمرة."}, ""},
	} {
		d := releaseOf(t, c.lang, c.text...)
		for _, p := range d.Passages {
			for _, st := range p.Statements {
				if st.Speaker != c.want && st.Speaker != "" {
					t.Errorf("%s: %q speaks (%s): %q", c.name, st.Speaker, st.Rule, p.Text[st.Span.Start:st.Span.End])
				}
			}
		}
	}
}

func TestFiscalYearIsNoOffice(t *testing.T) {
	d := releaseOf(t, "es", "Los visados están destinados a los marineros para este año fiscal.",
		"Mientras otros países amplían los programas, el presidente Orrin Vale reconoce la importancia de las campanas de los muelles.")
	for _, p := range d.Passages {
		for _, st := range p.Statements {
			if st.Capacity != "presidente" {
				t.Errorf("capacity %q of %s", st.Capacity, st.Speaker)
			}
		}
	}
}

func TestGovernmentSpeaksForItsState(t *testing.T) {
	for lang, text := range map[corpus.Lang]string{
		"en": "The Government of Guatemala announced that the bells would be counted.",
		"fr": "Le gouvernement du Guatemala a annoncé que les cloches seraient comptées.",
		"es": "El Gobierno de Guatemala anunció que las campanas serían contadas.",
	} {
		d := releaseOf(t, lang, text)
		list := d.Sections[0].Passages[0].Statements
		if len(list) != 1 || list[0].SpeakerID != "gtm" || list[0].Delegation != "gtm" {
			t.Errorf("%s: %+v", lang, list)
		}
	}
}
