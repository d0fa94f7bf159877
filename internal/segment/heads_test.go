package segment

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/turns"
)

// headLines are speakers' lines as records of the six languages print them, with what is
// read off them: name|place|role|on behalf of|language spoken. Persons and most countries
// are invented.
var headLines = []struct{ line, want string }{
	// English, since 1946
	{"The President: I declare open the meeting.", "The President||||"},
	{"The President (spoke in Spanish): I give the floor.", "The President||||es"},
	{"The PRESIDENT (interpretation from French): We shall proceed.", "The PRESIDENT||||fr"},
	{"The Acting President: I thank the speaker.", "The Acting President||||"},
	{"The Temporary President: Please stand.", "The Temporary President||||"},
	{"The Temporary Chairman: We meet.", "The Temporary Chairman||||"},
	{"The Acting Chair: We resume.", "The Acting Chair||||"},
	{"The Chairperson: We resume.", "The Chairperson||||"},
	{"The Co-Chair (Marenia): We resume.", "The Co-Chair|Marenia|||"},
	{"The Co-Chairperson (Tarunda) (spoke in French): We resume.", "The Co-Chairperson|Tarunda|||fr"},
	{"The Vice-President: We resume.", "The Vice-President||||"},
	{"The President of the Trusteeship Council: We resume.", "The President of the Trusteeship Council||||"},
	{"The Secretary-General: I thank you.", "The Secretary-General||||"},
	{"The Deputy Secretary-General: I thank you.", "The Deputy Secretary-General||||"},
	{"The Secretary of the Committee: There are four papers.", "The Secretary of the Committee||||"},
	{"The Legal Counsel: The rule says so.", "The Legal Counsel||||"},
	{"The High Commissioner: I thank you.", "The High Commissioner||||"},
	{"The Executive Director: I thank you.", "The Executive Director||||"},
	{"The Moderator: Our next speaker is ready.", "The Moderator||||"},
	{"Mr. Quillon (Ostrelle): I thank you.", "Mr. Quillon|Ostrelle|||"},
	{"Mr. QUILLON (Ostrelle) (interpretation from Russian): I thank you.", "Mr. QUILLON|Ostrelle|||ru"},
	{"Ms. Okoro-Vale (Marenia), Vice-Chair of the Third Committee (spoke in French): I have the honour.", "Ms. Okoro-Vale|Marenia|Vice-Chair of the Third Committee||fr"},
	{"Mrs. De la Brume (Islamic Republic of Tarunda) (spoke in Arabic; English translation provided by the delegation): In the name.", "Mrs. De la Brume|Islamic Republic of Tarunda|||ar"},
	{"Mr. Al Sahil (Saudi Marenia), speaking on behalf of the Group of Tidal States (spoke in Arabic): We thank.", "Mr. Al Sahil|Saudi Marenia||the Group of Tidal States|ar"},
	{"Sir Peregrine Ashdale (United Kingdom): I thank you.", "Sir Peregrine Ashdale|United Kingdom|||"},
	{"Dame Orla Whitmere: I thank you.", "Dame Orla Whitmere||||"},
	{"Sheikh Salim bin Nahar Al Marsa (Qatara) (spoke in Arabic): I thank you.", "Sheikh Salim bin Nahar Al Marsa|Qatara|||ar"},
	{"King Oswin II: I thank you.", "King Oswin II||||"},
	{"Crown Prince Leofric: I thank you.", "Crown Prince Leofric||||"},
	{"President Tamarind: I thank you.", "President Tamarind||||"},
	{"Prime Minister Tamarind: I thank you.", "Prime Minister Tamarind||||"},
	{"Archbishop Colonne (Holy See): I thank you.", "Archbishop Colonne|Holy See|||"},
	{"Monsignor Varelli (Holy See): I thank you.", "Monsignor Varelli|Holy See|||"},
	{"Lieutenant General Adeyo-Marsh: I thank you.", "Lieutenant General Adeyo-Marsh||||"},
	{"Brigadier General Korhan: I thank you.", "Brigadier General Korhan||||"},
	{"Major-General Korhan: I thank you.", "Major-General Korhan||||"},
	{"U Thein Sarn (Myanara): I thank you.", "U Thein Sarn|Myanara|||"},
	{"Daw Khin Sarn (Myanara): I thank you.", "Daw Khin Sarn|Myanara|||"},
	{"Mr. Fell (Office of the United Nations High Commissioner for Refugees): I thank you.", "Mr. Fell|Office of the United Nations High Commissioner for Refugees|||"},
	{"Mr. dos Santos e Brito (Cabo Velho) (spoke in Portuguese; English text provided by the delegation): I thank you.", "Mr. dos Santos e Brito|Cabo Velho|||pt"},
	{"Mr. van der Meerling (Kingdom of the Fens): I thank you.", "Mr. van der Meerling|Kingdom of the Fens|||"},
	{"Mr. O’Fallon-N’Dour (Ostrelle): I thank you.", "Mr. O’Fallon-N’Dour|Ostrelle|||"},
	{"Mr. Quillon, Jr. (Ostrelle): I thank you.", "Mr. Quillon|Ostrelle|Jr.||"},
	{"H.R.H. Prince Leofric (Ostrelle): I thank you.", "H.R.H. Prince Leofric|Ostrelle|||"},
	{"Baroness Whitmere: I thank you.", "Baroness Whitmere||||"},
	{"Grand Duke Adelmar: I thank you.", "Grand Duke Adelmar||||"},
	{"Tun Haroun (Malayra): I thank you.", "Tun Haroun|Malayra|||"},
	{"Rev. Amos Pell (World Council of Wells): I thank you.", "Rev. Amos Pell|World Council of Wells|||"},
	// French
	{"Le Président : La séance est ouverte.", "Le Président||||"},
	{"La Présidente (parle en espagnol) : Merci.", "La Présidente||||es"},
	{"Le Président par intérim (parle en anglais) : Merci.", "Le Président par intérim||||en"},
	{"La Présidente par intérim : Merci.", "La Présidente par intérim||||"},
	{"Le Président provisoire : Merci.", "Le Président provisoire||||"},
	{"Le PRESIDENT (interprétation de l’anglais) : Merci.", "Le PRESIDENT||||en"},
	{"Le Coprésident (Ostrelle) : Merci.", "Le Coprésident|Ostrelle|||"},
	{"Le Vice-Président : Merci.", "Le Vice-Président||||"},
	{"Le Secrétaire général : Merci.", "Le Secrétaire général||||"},
	{"La Vice-Secrétaire générale (parle en anglais) : Merci.", "La Vice-Secrétaire générale||||en"},
	{"Le Secrétaire de la Commission : Merci.", "Le Secrétaire de la Commission||||"},
	{"M. Quillon (Ostrelle) : Merci.", "M. Quillon|Ostrelle|||"},
	{"Mme Grandgrève (Îles Solenne) (parle en anglais) : Merci.", "Mme Grandgrève|Îles Solenne|||en"},
	{"Mme De La Brume (Marenia), Rapporteuse de la Troisième Commission (parle en arabe) : Merci.", "Mme De La Brume|Marenia|Rapporteuse de la Troisième Commission||ar"},
	{"M. Sahel (Tarunda) (parle en anglais; texte français fourni par la délégation) : Merci.", "M. Sahel|Tarunda|||en"},
	{"M. Sahel (Tarunda), s’exprimant au nom du Groupe des États de l’estran : Merci.", "M. Sahel|Tarunda||Groupe des États de l’estran|"},
	{"Le Roi Oswin II (parle en arabe) : Merci.", "Le Roi Oswin II||||ar"},
	{"Le Prince Léofric : Merci.", "Le Prince Léofric||||"},
	{"Le Cheikh Salim Al Marsa (Qatara) : Merci.", "Le Cheikh Salim Al Marsa|Qatara|||"},
	{"Mgr Varelli (Saint-Siège) : Merci.", "Mgr Varelli|Saint-Siège|||"},
	{"Le général Korhan (parle en anglais) : Merci.", "Le général Korhan||||en"},
	{"Sir Peregrine Ashdale (Royaume-Uni) (parle en anglais) : Merci.", "Sir Peregrine Ashdale|Royaume-Uni|||en"},
	// Spanish
	{"El Presidente: Se abre la sesión.", "El Presidente||||"},
	{"La Presidenta (habla en inglés): Gracias.", "La Presidenta||||en"},
	{"El Presidente interino (habla en francés): Gracias.", "El Presidente interino||||fr"},
	{"La Presidenta Interina: Gracias.", "La Presidenta Interina||||"},
	{"El Presidente provisional: Gracias.", "El Presidente provisional||||"},
	{"El PRESIDENTE (interpretación del inglés): Gracias.", "El PRESIDENTE||||en"},
	{"El Copresidente (Marenia): Gracias.", "El Copresidente|Marenia|||"},
	{"La Presidencia (habla en inglés): Gracias.", "La Presidencia||||en"},
	{"Председательница (говорит по-испански): Благодарю.", "Председательница||||es"},
	{"السيدة كوسك (مارينيا) (تكلمت باإلنكليزية): شكرا.", "السيدة كوسك|مارينيا|||en"},
	{"萨巴 托雷女士（塔伦达）：谢谢。", "萨巴 托雷女士|塔伦达|||"},
	{"El Vicepresidente: Gracias.", "El Vicepresidente||||"},
	{"El Secretario General (habla en inglés): Gracias.", "El Secretario General||||en"},
	{"La Vicesecretaria General: Gracias.", "La Vicesecretaria General||||"},
	{"El Secretario de la Comisión: Gracias.", "El Secretario de la Comisión||||"},
	{"Sr. Cantomar (Nueva Ostrelia): Gracias.", "Sr. Cantomar|Nueva Ostrelia|||"},
	{"El Sr. Cantomar (Nueva Ostrelia) (habla en árabe): Gracias.", "El Sr. Cantomar|Nueva Ostrelia|||ar"},
	{"Sra. Peñalba de Ríos (Tarunda) (habla en inglés; texto en español proporcionado por la delegación): Gracias.", "Sra. Peñalba de Ríos|Tarunda|||en"},
	{"Srta. Cantomar (Tarunda): Gracias.", "Srta. Cantomar|Tarunda|||"},
	{"Sra. Cantomar (Tarunda), Relatora de la Tercera Comisión: Gracias.", "Sra. Cantomar|Tarunda|Relatora de la Tercera Comisión||"},
	{"El Rey Osvaldo II: Gracias.", "El Rey Osvaldo II||||"},
	{"Monseñor Varelli (Santa Sede): Gracias.", "Monseñor Varelli|Santa Sede|||"},
	{"El Jeque Salim Al Marsa (Qatara): Gracias.", "El Jeque Salim Al Marsa|Qatara|||"},
	// Russian
	{"Председатель: Объявляю заседание открытым.", "Председатель||||"},
	{"Председатель (говорит по-французски): Благодарю.", "Председатель||||fr"},
	{"ПРЕДСЕДАТЕЛЬ (говорит по-английски): Благодарю.", "ПРЕДСЕДАТЕЛЬ||||en"},
	{"Исполняющий обязанности Председателя (говорит по-английски): Благодарю.", "Исполняющий обязанности Председателя||||en"},
	{"Исполняющая обязанности Председателя: Благодарю.", "Исполняющая обязанности Председателя||||"},
	{"Временный Председатель: Благодарю.", "Временный Председатель||||"},
	{"Сопредседатель (Марения): Благодарю.", "Сопредседатель|Марения|||"},
	{"Генеральный секретарь (говорит по-английски): Благодарю.", "Генеральный секретарь||||en"},
	{"Заместитель Председателя: Благодарю.", "Заместитель Председателя||||"},
	{"Секретарь Комитета: Благодарю.", "Секретарь Комитета||||"},
	{"Г-н Морской (Марения): Благодарю.", "Г-н Морской|Марения|||"},
	{"Г-жа Оборо-Вейл (Тарунда) (говорит по-испански): Благодарю.", "Г-жа Оборо-Вейл|Тарунда|||es"},
	{"Г-н аль-Сахиль (Марения) (говорит по-арабски; текст на английском языке представлен делегацией): Благодарю.", "Г-н аль-Сахиль|Марения|||ar"},
	{"Г-н де ла Брюм (Острель), Председатель Третьего комитета (говорит по-французски): Благодарю.", "Г-н де ла Брюм|Острель|Председатель Третьего комитета||fr"},
	{"Сэр Перегрин Ашдейл (Соединенное Королевство): Благодарю.", "Сэр Перегрин Ашдейл|Соединенное Королевство|||"},
	{"Шейх Салим Аль Марса (Катара): Благодарю.", "Шейх Салим Аль Марса|Катара|||"},
	{"Король Освин II: Благодарю.", "Король Освин II||||"},
	{"Президент Тамаринд: Благодарю.", "Президент Тамаринд||||"},
	{"Архиепископ Колонне (Святой Престол): Благодарю.", "Архиепископ Колонне|Святой Престол|||"},
	// Arabic
	{"الرئيس: أعلن افتتاح الجلسة.", "الرئيس||||"},
	{"الرئيس (تكلم بالإنكليزية): شكرا.", "الرئيس||||en"},
	{"الرئيسة (تكلمت بالفرنسية): شكرا.", "الرئيسة||||fr"},
	{"الرئيس بالنيابة (تكلم بالإنكليزية): شكرا.", "الرئيس بالنيابة||||en"},
	{"الرئيسة المؤقتة: شكرا.", "الرئيسة المؤقتة||||"},
	{"الرئيس (ترجمة شفوية عن الفرنسية): شكرا.", "الرئيس||||fr"},
	{"نائب الرئيس: شكرا.", "نائب الرئيس||||"},
	{"الأمين العام (تكلم بالإنكليزية): شكرا.", "الأمين العام||||en"},
	{"نائبة الأمين العام: شكرا.", "نائبة الأمين العام||||"},
	{"أمين اللجنة: شكرا.", "أمين اللجنة||||"},
	{"السيد المرسى (مارينيا): شكرا.", "السيد المرسى|مارينيا|||"},
	{"السيدة أوكورو - فيل (تاروندا) (تكلمت بالإسبانية): شكرا.", "السيدة أوكورو - فيل|تاروندا|||es"},
	{"السيد الساحل (مارينيا)، رئيس اللجنة الثالثة (تكلم بالفرنسية): شكرا.", "السيد الساحل|مارينيا|رئيس اللجنة الثالثة||fr"},
	{"السير بيريغرين آشديل (المملكة المتحدة) (تكلم بالإنكليزية): شكرا.", "السير بيريغرين آشديل|المملكة المتحدة|||en"},
	{"الشيخ سالم المرسى (قطارا): شكرا.", "الشيخ سالم المرسى|قطارا|||"},
	{"الملك أوزوين الثاني: شكرا.", "الملك أوزوين الثاني||||"},
	// Chinese
	{"主席：我宣布会议开始。", "主席||||"},
	{"主席（以法语发言）：谢谢。", "主席||||fr"},
	{"代理主席（以英语发言）：谢谢。", "代理主席||||en"},
	{"临时主席：谢谢。", "临时主席||||"},
	{"共同主席（马雷尼亚）：谢谢。", "共同主席|马雷尼亚|||"},
	{"秘书长（以英语发言）：谢谢。", "秘书长||||en"},
	{"委员会秘书：谢谢。", "委员会秘书||||"},
	{"常务副秘书长（以英语发言）：谢谢。", "常务副秘书长||||en"},
	{"柯马先生（塔伦达）（以西班牙语发言）：谢谢。", "柯马先生|塔伦达|||es"},
	{"奥科罗-韦尔女士（马雷尼亚）：谢谢。", "奥科罗-韦尔女士|马雷尼亚|||"},
	{"佩里格林·阿什代尔爵士（联合王国）（以英语发言）：谢谢。", "佩里格林·阿什代尔爵士|联合王国|||en"},
	{"萨利姆谢赫（卡塔拉）（以阿拉伯语发言）：谢谢。", "萨利姆谢赫|卡塔拉|||ar"},
	{"奥斯温国王：谢谢。", "奥斯温国王||||"},
	{"塔马林德总统（以英语发言；英文译文由代表团提供）：谢谢。", "塔马林德总统||||en"},
	{"柯马先生（塔伦达），第三委员会主席（以法语发言）：谢谢。", "柯马先生|塔伦达|第三委员会主席||fr"},
}

// boldHead makes a block whose speaker's name is in bold, as records print it.
func boldHead(line, name string) content.Block {
	return content.Block{Text: line, Runs: []content.Run{{Start: 0, End: len(name), Bold: true}}}
}

func TestHeadsOfTurns(t *testing.T) {
	for _, c := range headLines {
		name, _, _ := strings.Cut(c.want, "|")
		for how, b := range map[string]content.Block{"plain": {Text: c.line}, "bold": boldHead(c.line, name)} {
			got := "no turn"
			if p, ok := turns.ParseLine(b); ok {
				got = strings.Join([]string{p.Name, p.Place, p.Role, p.OnBehalf, string(p.Spoken)}, "|")
			}
			if got != c.want {
				t.Errorf("%s %q = %s; want %s", how, c.line, got, c.want)
			}
		}
	}
}

func TestNoHeadsOfTurns(t *testing.T) {
	for _, line := range []string{
		"The President of the Republic said this: we shall not yield.",
		"The Secretary of State for the Tides was clear: the sea is rising.",
		"The President of Ostrelle has proposed three things: lamps, hours and beds.",
		"President Tamarind of Ostrelle once said: “The tide does not wait.”",
		"The Chair wishes to recall the following: speakers have five minutes.",
		"The Council decides as follows: the item is closed.",
		"Madam President, I thank you: it was needed.",
		"Mr. Chair, let me be brief: we agree.",
		"Mr. Secretary-General: you have our support.",
		"As Sir Peregrine Ashdale put it: time and tide.",
		"General principles: none.",
		"Major points of the debate: salt and fish.",
		"Count of votes: 187",
		"Chief among them: the lamp.",
		"Le Président de la République l’a dit : nous tiendrons.",
		"Monsieur le Président : merci.",
		"Le Secrétaire général propose ce qui suit : un calendrier.",
		"Le Conseil décide : le point est clos.",
		"El Presidente de la República lo dijo: no cederemos.",
		"Mme Kosk m’a dit : la mer monte.",
		"M. Bertin, le gardien du phare, me l’a dit (en breton) : la mer monte.",
		"Mme Kosk (ma grand-mère) : une lampe.",
		"M. Bertin (1923-1986) : un phare.",
		"M. Bertin dit : la mer monte.",
		"Le Roi Bassel l’a dit : la mer monte.",
		"Le Président de la Marénie nous répétait : la mer monte.",
		"M. le Président : merci.",
		"Le Secrétaire général : voilà un homme patient.",
		"Monsieur le Secrétaire général : merci.",
		"Madame l’Ambassadrice : merci.",
		"Señor Secretario General: gracias.",
		"Господин Генеральный секретарь: спасибо.",
		"السيد الأمين العام: شكرا.",
		"Mme la Présidente : merci.",
		"El Secretario General propone lo siguiente: un calendario.",
		"Señor Presidente: muchas gracias.",
		"Председатель Правительства сказал: мы не уступим.",
		"Президент сказал так: мы не уступим.",
		"Генеральный секретарь предлагает следующее: график.",
		"الرئيس قال: لن نتراجع.",
		"وأضاف الأمين العام ما يلي: جدول زمني.",
		"秘书长建议如下：时间表。",
		"他的总统说：我们不退让。",
		"主席先生：谢谢。",
		"请注意：明天开会。",
	} {
		if p, ok := turns.ParseLine(content.Block{Text: line}); ok {
			t.Errorf("%q is read as a turn of %q (%s)", line, p.Name, p.Place)
		}
	}
	for _, c := range []struct{ line, bold string }{
		{"Note: The list is not final.", "Note"},
		{"Against: None", "Against"},
		{"Draft resolution I: adopted", "Draft resolution I"},
		{"Item 4: Any other business", "Item 4"},
		{"Programme of work: amended", "Programme of work"},
	} {
		if p, ok := turns.ParseLine(boldHead(c.line, c.bold)); ok {
			t.Errorf("%q is read as a turn of %q", c.line, p.Name)
		}
	}
}

// TestRecordsAtRandom puts records together of random heads, words, traps and stage lines, with
// and without styles, and finds each turn again with its speaker, place and language.
func TestRecordsAtRandom(t *testing.T) {
	traps := []string{
		"As a ferryman once said: “The tide does not wait.”",
		"My delegation has three requests: lamps, hours and beds.",
		"Nous avons trois demandes : des lampes, des heures et des lits.",
		"Pedimos lo siguiente: lámparas y camas.",
		"У нас три просьбы: лампы, часы и койки.",
		"لدينا ثلاثة طلبات: مصابيح وساعات وأسرة.",
		"我们有三项请求：灯、工时和床位。",
		"The representative of Marenia (Ms. Kosk) spoke of lamps.",
	}
	stages := []string{"It was so decided.", "Il en est ainsi décidé.", "Así queda acordado.", "Решение принимается.", "تقرر ذلك.", "就这样决定。"}
	rng := rand.New(rand.NewPCG(7, 11))
	for round := range 60 {
		styled := round%2 == 0
		ex := &content.Extract{Format: "pdf"}
		add := func(text string, runs ...content.Run) {
			ex.Blocks = append(ex.Blocks, content.Block{Text: text, Page: 1 + len(ex.Blocks)/9, Runs: runs})
		}
		add("A/90/PV.4")
		stage := func(s string) {
			if styled {
				add(s, content.Run{Start: 0, End: len(s), Italic: true})
			} else {
				add(s)
			}
		}
		stage("The meeting was called to order at 10.05 a.m.")
		var want []string
		for range 30 {
			c := headLines[rng.IntN(len(headLines))]
			parts := strings.Split(c.want, "|")
			if styled {
				add(c.line, content.Run{Start: 0, End: len(parts[0]), Bold: true})
			} else {
				add(c.line)
			}
			want = append(want, turns.BareName(parts[0])+"|"+parts[1]+"|"+parts[4])
			for range rng.IntN(3) {
				add(traps[rng.IntN(len(traps))])
			}
			if rng.IntN(3) == 0 {
				stage(stages[rng.IntN(len(stages))])
			}
		}
		d, err := Split(ex, corpus.Entry{Type: "verbatim record"})
		if err != nil {
			t.Fatal(err)
		}
		checkDocument(t, ex, d)
		var got []string
		for i := range d.Sections {
			s := &d.Sections[i]
			if s.Form != corpus.FormTurn {
				continue
			}
			p := s.Passages[0]
			st := p.Statements[0]
			head, ok := turns.ParseLine(content.Block{Text: p.Text})
			if !ok {
				head, _ = turns.ParseLine(boldHead(p.Text, strings.TrimSpace(p.Text[:strings.IndexAny(p.Text, "(（:：,،，")])))
			}
			got = append(got, turns.BareName(head.Name)+"|"+head.Place+"|"+string(st.Spoken))
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Fatalf("round %d, styled %v (-want +got):\n%s", round, styled, d)
		}
	}
}
