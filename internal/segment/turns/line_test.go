package turns

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract/content"
)

func TestTurnLine(t *testing.T) {
	for _, c := range []struct {
		text string
		want Line
	}{
		{"The President: I give the floor.", Line{Name: "The President"}},
		{"The Acting President: We shall now proceed.", Line{Name: "The Acting President"}},
		{"The President (spoke in French): The meeting is open.", Line{Name: "The President", Spoken: "fr"}},
		{"Ms. Okoro-Vale (Marenia): Thank you.", Line{Name: "Ms. Okoro-Vale", Place: "Marenia"}},
		{"Mr. Al-Mawjani (Naharra) (spoke in Arabic): Naharra supports the text.", Line{Name: "Mr. Al-Mawjani", Place: "Naharra", Spoken: "ar"}},
		{"Mr. Shen (Wanlan) (spoke in Chinese; English text provided by the delegation): The flats.", Line{Name: "Mr. Shen", Place: "Wanlan", Spoken: "zh"}},
		{"Mr. Otmel (Dravena) (interpretation from Russian): We thank you.", Line{Name: "Mr. Otmel", Place: "Dravena", Spoken: "ru"}},
		{"Ms. Adeyo-Lind (Kessaly), Co-Facilitator: The text is before you.", Line{Name: "Ms. Adeyo-Lind", Place: "Kessaly", Role: "Co-Facilitator"}},
		{"Mr. Ferrant (Solenne Islands (the)), Rapporteur (spoke in French): A word.", Line{Name: "Mr. Ferrant", Place: "Solenne Islands (the)", Role: "Rapporteur", Spoken: "fr"}},
		{"Mr. van der Lubbe (Vardholm), on behalf of the Group of Estuary States: We join.", Line{Name: "Mr. van der Lubbe", Place: "Vardholm", OnBehalf: "the Group of Estuary States"}},
		{"Sir Emrys Caldwell: I thank the members.", Line{Name: "Sir Emrys Caldwell"}},
		{"The Secretary-General: I am grateful.", Line{Name: "The Secretary-General"}},
		{"M. Válendin (Dravenie) (parle en anglais) : Je vous remercie.", Line{Name: "M. Válendin", Place: "Dravenie", Spoken: "en"}},
		{"Mme Grandgrève (Îles Solenne) : Merci.", Line{Name: "Mme Grandgrève", Place: "Îles Solenne"}},
		{"Le Président (parle en français) : La séance est ouverte.", Line{Name: "Le Président", Spoken: "fr"}},
		{"La Présidente par intérim : Je donne la parole.", Line{Name: "La Présidente par intérim"}},
		{"El Presidente (habla en inglés): Tiene la palabra.", Line{Name: "El Presidente", Spoken: "en"}},
		{"La Presidenta interina: Gracias.", Line{Name: "La Presidenta interina"}},
		{"El Sr. Salmareda (Quiraba): Mi país agradece.", Line{Name: "El Sr. Salmareda", Place: "Quiraba"}},
		{"La Sra. Okoro-Vale (Marenia) (habla en francés): Muchas gracias.", Line{Name: "La Sra. Okoro-Vale", Place: "Marenia", Spoken: "fr"}},
		{"Председатель (говорит по-английски): Слово имеет представитель.", Line{Name: "Председатель", Spoken: "en"}},
		{"Г-жа Отмелева (Дравена): Мы благодарим.", Line{Name: "Г-жа Отмелева", Place: "Дравена"}},
		{"Г-н Ферран (Соленские Острова) (говорит по-французски): Одно слово.", Line{Name: "Г-н Ферран", Place: "Соленские Острова", Spoken: "fr"}},
		{"الرئيس (تكلم بالإنكليزية): أعطي الكلمة الآن.", Line{Name: "الرئيس", Spoken: "en"}},
		{"السيدة أوكورو - فيل (مارينيا) (تكلمت بالفرنسية): شكرا.", Line{Name: "السيدة أوكورو - فيل", Place: "مارينيا", Spoken: "fr"}},
		{"السيد الموجاني (نهارا): أشكركم.", Line{Name: "السيد الموجاني", Place: "نهارا"}},
		{"主席（以英语发言）：现在开会。", Line{Name: "主席", Spoken: "en"}},
		{"沈望潮先生（万澜）：谢谢主席。", Line{Name: "沈望潮先生", Place: "万澜"}},
		{"奥科罗-韦尔女士（马雷尼亚）（以法语发言）：谢谢。", Line{Name: "奥科罗-韦尔女士", Place: "马雷尼亚", Spoken: "fr"}},
	} {
		got, ok := ParseLine(content.Block{Text: c.text})
		if !ok {
			t.Errorf("ParseLine(%q) finds no turn", c.text)
			continue
		}
		if got.End == 0 || got.End >= len(c.text) {
			t.Errorf("ParseLine(%q) ends at %d", c.text, got.End)
		}
		got.End = 0
		if d := cmp.Diff(c.want, got, cmp.AllowUnexported(Line{})); d != "" {
			t.Errorf("ParseLine(%q): %s", c.text, d)
		}
	}
}

func TestNoTurnLine(t *testing.T) {
	for _, text := range []string{
		"Mr. President, I thank you for this: it was needed.",
		"Mr. Quillon said the following: the tide does not wait.",
		"My delegation has three requests: lamps, hours and beds.",
		"In favour:",
		"Agenda item 7: adoption of the outcome",
		"President: Mr. Quillon . . . . . . . . . . . . (Ostrelle)",
		"The President of the Conference met the press: nothing was said.",
		"At 10.30 a.m.: opening",
		"Note: the list is not final.",
		"Les questions suivantes : la pêche et le sel.",
		"Se acordó lo siguiente: publicar el acta.",
		"决定如下：公布名单。",
		"وقد تقرر ما يلي: نشر القائمة.",
		"Решили следующее: опубликовать список.",
	} {
		if got, ok := ParseLine(content.Block{Text: text}); ok {
			t.Errorf("ParseLine(%q) = %+v; want none", text, got)
		}
	}
}

// bold marks the first n bytes of a text as bold.
func boldBlock(text string, n int) content.Block {
	return content.Block{Text: text, Runs: []content.Run{{Start: 0, End: n, Bold: true}}}
}

func TestTurnLineByBold(t *testing.T) {
	for _, c := range []struct {
		text string
		bold int
		want bool
	}{
		{"King Aldric II of Aldmere: I am honoured.", len("King Aldric II of Aldmere"), true},
		{"Begum Sorayya: I thank the members.", len("Begum Sorayya"), true},
		{"Paragraph 5. The Group cannot accept this: it is too soft.", len("Paragraph 5."), false},
		{"The tide: a common good for all", len("The tide: a common good for all"), false},
		{"Mr. Quillon and others: they left.", len("Mr."), false},
	} {
		if _, got := ParseLine(boldBlock(c.text, c.bold)); got != c.want {
			t.Errorf("ParseLine(%q, first %d bytes bold) = %v; want %v", c.text, c.bold, got, c.want)
		}
	}
}

func TestBehalf(t *testing.T) {
	for text, want := range map[string]string{
		" I have the honour to speak on behalf of the Group of Estuary States. The Group will vote in favour.":         "the Group of Estuary States",
		" It is my honour to deliver this statement on behalf of the Alliance of Low Islands (ALI), and to thank you.": "the Alliance of Low Islands (ALI)",
		" On behalf of the Republic of Kessaly and the Republic of Tarunda, I introduce the draft.":                    "the Republic of Kessaly and the Republic of Tarunda",
		" Let me, on behalf of my delegation, first thank you.":                                                        "",
		" I am speaking on behalf of my Government and of our people.":                                                 "",
		" We act on behalf of no one.": "",
		" J’ai l’honneur de prendre la parole au nom du Groupe des États d’estuaire. Nous voterons.":                                                       "Groupe des États d’estuaire",
		" Tengo el honor de hablar en nombre de la Alianza de Islas Bajas.":                                                                                "Alianza de Islas Bajas",
		" Имею честь выступить от имени Группы государств эстуариев.":                                                                                      "Группы государств эстуариев",
		" I have the honour to introduce draft resolution A/90/L.77 on behalf of the Group of Estuary States.":                                             "the Group of Estuary States",
		" We align ourselves with the statement delivered by Marenia on behalf of the Group of Estuary States.":                                            "",
		" My delegation supports the statement made on behalf of the Alliance of Low Islands, and adds this.":                                              "",
		" J’ai l’honneur de m’associer à la déclaration faite par la Marénie au nom du Groupe des États d’estuaire.":                                       "",
		" I have the honour to speak on behalf of the Government and people of Marenia.":                                                                   "",
		" يشرفني أن أتكلم باسم مجموعة دول المصب.":                                                                                                          "مجموعة دول المصب",
		" 我荣幸地代表河口国家集团发言。":                                                                                                                                 "河口国家集团",
		" I am addressing this Assembly on behalf of the European Union, whose members are many.":                                                          "the European Union",
		" Madam President, on behalf of the Group of Estuary States, I have the honour to thank you.":                                                      "the Group of Estuary States",
		" We speak also on behalf of the Non-Aligned Movement.":                                                                                            "the Non-Aligned Movement",
		" On behalf of the Group of 77 and China, as well as my own country, Marenia, I take this opportunity to thank you.":                               "the Group of 77 and China",
		" I convey on behalf of the Group of 77 and China our thanks to the Secretariat.":                                                                  "the Group of 77 and China",
		" Speaking on behalf of the African Union as its current Chairperson, I wish to say this.":                                                         "the African Union",
		" I have the honour to speak on behalf of the 32 AOSIS States that are Members of the United Nations.":                                             "the 32 AOSIS States",
		" Allow me, on behalf of my Government and of the Pacific Islands Forum, to congratulate you.":                                                     "the Pacific Islands Forum",
		" I wish to say that my statement is complementary to that delivered yesterday by the Prime Minister of Portugal on behalf of the European Union.": "",
		" The Minister for Foreign Affairs of Ummaria delivered a statement on behalf of the European Union to which my Government fully subscribes.":      "",
		" My colleague, Ms. Okoro-Vale, speaking on behalf of the European Union, set out our views, and I thank her.":                                     "",
		" As already said on behalf of the European Union by the Minister of Marenia, I wish for peace.":                                                   "",
		" We attended the meeting in spring, speaking on behalf of the Group of Estuary States.":                                                           "",
		" On 29 December, on behalf of the Arab Group, Marenia submitted a draft.":                                                                         "",
		" We urge the Organization to play a greater role on behalf of vulnerable States.":                                                                 "",
		" I have the honour to speak on behalf of Montenegro.":                                                                                             "",
		" It is a pleasure to speak on behalf of the United States.":                                                                                       "",
		" I speak on behalf of a country that has had its share of difficult experiences.":                                                                 "",
		" I have the honour, on my own behalf and on behalf of the Movement's Chairman, to thank you.":                                                     "",
		" I speak on behalf of President Kessai H. Okoro.":                                                                                                 "",
		" I speak on behalf of the international community.":                                                                                               "",
		" C’est pour moi un honneur de parler au nom de mon pays.":                                                                                         "",
		" Au nom de l’Union européenne, je voudrais vous remercier.":                                                                                       "Union européenne",
		" El Ministro de Ummaria habló en nombre de la Unión Europea.":                                                                                     "",
		" Выступивший вчера министр Уммарии говорил от имени Европейского союза.":                                                                          "",
		" 我谨代表我国政府发言。":                                                                                                                                     "",
	} {
		if got := OnBehalfOf(text, nil); got != want {
			t.Errorf("OnBehalfOf(%q) = %q; want %q", text, got, want)
		}
	}
}
