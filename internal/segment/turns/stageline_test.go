package turns

import "testing"

func TestStageLines(t *testing.T) {
	for _, line := range []string{
		"The meeting was called to order at 10.05 a.m.",
		"The meeting was suspended at 11.30 a.m. and resumed at noon.",
		"The meeting rose at 1 p.m.",
		"It was so decided.",
		"The agenda was adopted.",
		"The provisional agenda (TC/CONF.1/1) was adopted.",
		"A recorded vote was taken.",
		"A vote was taken by secret ballot.",
		"A roll-call vote was taken.",
		"At the invitation of the President, Ms. Okoro-Vale (Marenia) took a seat at the Council table.",
		"At the invitation of the Acting President, Mr. Ferrant (Solenne Islands) acted as teller.",
		"President Tamarind was escorted to the rostrum.",
		"The members of the General Assembly observed a minute of silence.",
		"Draft resolution A/90/L.64 was adopted by 155 votes to 1, with 3 abstentions (resolution 90/283).",
		"The amendment was rejected by 80 votes to 41, with 20 abstentions.",
		"Draft decision I was adopted without a vote.",
		"In the absence of Mr. Quillon (Ostrelle), Ms. Kosk (Marenia), Vice-President, took the Chair.",
		"La séance est ouverte à 10 h 5.",
		"La séance, suspendue à 11 h 30, est reprise à midi.",
		"La séance est levée à 13 heures.",
		"Il en est ainsi décidé.",
		"L’ordre du jour est adopté.",
		"Il est procédé à un vote enregistré.",
		"Il est procédé au vote à main levée.",
		"À l’invitation de la Présidente, M. Ferrant (Îles Solenne) prend place à la table du Conseil.",
		"Sur l’invitation du Président, Mme Kosk prend place à la table.",
		"Par 155 voix contre une, avec 3 abstentions, le projet de résolution est adopté (résolution 90/283).",
		"Le projet de résolution A/90/L.64 est adopté (résolution 90/283).",
		"M. Quillon, Vice-Président, assume la présidence.",
		"En l’absence du Président, Mme Kosk (Marénie), Vice-Présidente, assume la présidence.",
		"Se abre la sesión a las 10.05 horas.",
		"Se suspende la sesión a las 11.30 horas y se reanuda a las 12.00 horas.",
		"Se levanta la sesión a las 13.00 horas.",
		"Así queda acordado.",
		"Queda aprobado el orden del día.",
		"Se procede a votación registrada.",
		"Por 155 votos contra 1 y 3 abstenciones, queda aprobado el proyecto de resolución (resolución 90/283).",
		"Queda aprobado el proyecto de resolución A/90/L.64 (resolución 90/283).",
		"En ausencia del Presidente, la Sra. Kosk (Marenia), Vicepresidenta, ocupa la Presidencia.",
		"Заседание открывается в 10 ч. 05 м.",
		"Заседание прерывается в 11 ч. 30 м. и возобновляется в 12 ч. 00 м.",
		"Заседание закрывается в 13 ч. 00 м.",
		"Решение принимается.",
		"Повестка дня утверждается.",
		"Проводится заносимое в отчет о заседании голосование.",
		"Проводится голосование поднятием руки.",
		"Проект резолюции A/90/L.64 принимается 155 голосами против 1 при 3 воздержавшихся (резолюция 90/283).",
		"По приглашению Председателя г-жа Коск (Марения) занимает место за столом Совета.",
		"В отсутствие Председателя его место занимает заместитель Председателя г-жа Коск (Марения).",
		"افتتحت الجلسة الساعة 10/05.",
		"علقت الجلسة الساعة 11/30 واستؤنفت الساعة 12/00.",
		"رفعت الجلسة الساعة 13/00.",
		"تقرر ذلك.",
		"أقر جدول الأعمال.",
		"أجري تصويت مسجل.",
		"اعتمد مشروع القرار A/90/L.64 بأغلبية 155 صوتا مقابل صوت واحد وامتناع 3 أعضاء عن التصويت (القرار 90/283).",
		"بدعوة من الرئيس، شغلت السيدة كوسك (مارينيا) مقعدا على طاولة المجلس.",
		"نظرا لغياب الرئيس، تولت الرئاسة نائبة الرئيس السيدة كوسك (مارينيا).",
		"上午10时05分开会。",
		"下午1时散会。",
		"就这样决定。",
		"议程通过。",
		"进行了记录表决。",
		"举手表决。",
		"决议草案A/90/L.64以155票对1票、3票弃权获得通过（第90/283号决议）。",
		"应主席邀请，科斯克女士（马雷尼亚）在安理会议席就座。",
		"主席缺席，副主席科斯克女士（马雷尼亚）代行主席职务。",
	} {
		if !IsStageText(line) {
			t.Errorf("%q is no stage line", line)
		}
	}
	for _, line := range []string{
		"The meeting will hear three speakers.",
		"The agenda has two items.",
		"A recorded vote has been requested.",
		"We regret the absence of the President of Marenia.",
		"The President returned to this question twice.",
		"La séance de ce matin fut longue.",
		"Il est procédé avec prudence.",
		"Se abre una puerta.",
		"Queda aprobado por todos nosotros.",
		"Заседание было долгим.",
		"Решение было верным.",
		"كانت الجلسة طويلة.",
		"会议开得很长。",
		"我们决定明天再谈。",
	} {
		if IsStageText(line) {
			t.Errorf("%q is read as a stage line", line)
		}
	}
}

func TestChairs(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"Mr. Quillon (Ostrelle), Vice-President, took the Chair.", "Quillon"},
		{"In the absence of the President, Ms. Kosk (Marenia), Vice-President, took the Chair.", "Kosk"},
		{"In the absence of Mr. Quillon (Ostrelle), Ms. Kosk (Marenia), Vice-President, took the Chair.", "Kosk"},
		{"Ms. Kosk (Marenia), Vice-Chair, took the Chair in the absence of Mr. Quillon.", "Kosk"},
		{"Sir Peregrine Ashdale took the Chair.", "Sir Peregrine Ashdale"},
		{"M. Quillon (Ostrelle), Vice-Président, assume la présidence.", "Quillon"},
		{"En l’absence du Président, Mme de Grandgrève (Îles Solenne), Vice-Présidente, prend place au fauteuil présidentiel.", "de Grandgrève"},
		{"En ausencia del Presidente, el Sr. Cantomar (Marenia), Vicepresidente, ocupa la Presidencia.", "Cantomar"},
		{"В отсутствие Председателя место Председателя занимает заместитель Председателя г-жа Коск (Марения).", "Коск"},
		{"Место Председателя занимает г-н Морской (Острель).", "Морской"},
		{"نظرا لغياب الرئيس، تولت الرئاسة نائبة الرئيس السيدة كوسك (مارينيا).", "كوسك"},
		{"主席缺席，副主席科斯克女士（马雷尼亚）代行主席职务。", "科斯克"},
		{"副主席柯马先生（塔伦达）主持会议。", "柯马"},
		{"The President returned to the Chair.", ""},
		{"Le Président reprend place au fauteuil présidentiel.", ""},
		{"La Presidenta vuelve a ocupar la Presidencia.", ""},
		{"Председатель возвращается на место Председателя.", ""},
		{"عاد الرئيس إلى مقعد الرئاسة.", ""},
		{"主席回来主持会议。", ""},
	} {
		r := Chairs{acting: "Someone"}
		r.Learn(c.line)
		if r.acting != c.want {
			t.Errorf("after %q %q presides; want %q", c.line, r.acting, c.want)
		}
	}
}
