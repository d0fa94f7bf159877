package corpus

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// ParseType maps a word for a type, in one of the six languages, to the types that Travaux
// tells apart; ok is false where it is none of them. Case, accents and what stands in
// brackets after it are left aside. It reads what people write into manifests.
func ParseType(s string) (t DocType, ok bool) {
	bare, _, _ := strings.Cut(s, "(")
	if strings.EqualFold(strings.TrimSpace(bare), "declaration") {
		return "", false // in English that of a conference, in French (déclaration) a speech
	}
	t, ok = typeWords()[foldWord(bare)]
	return t, ok
}

// NearType returns the word for a type that s, which is none, differs from in one or two
// letters; empty where there is none so near.
func NearType(s string) string {
	bare, _, _ := strings.Cut(s, "(")
	if _, known := typeWords()[foldWord(bare)]; known {
		return ""
	}
	var words []string
	for w := range typeWords() {
		words = append(words, w)
	}
	return nearWord(foldWord(bare), words)
}

// TypeHint says what to write in a manifest in place of s, a word for no type that is known: the
// type of which a word is near or has a word in common, else all there are.
func TypeHint(s string) string {
	if near := NearType(s); near != "" {
		return "did you mean " + near + "?"
	}
	var near, all []string
	for _, t := range typeNames {
		all = append(all, string(t.form))
		if sharesWord(foldWord(s), foldWord(t.words)) {
			near = append(near, string(t.form))
		}
	}
	if len(near) > 0 {
		return "the types near it are " + strings.Join(near, ", ")
	}
	return "the types are " + strings.Join(all, ", ")
}

// sharesWord reports whether two phrases have a word of four letters or more in common.
func sharesWord(a, b string) bool {
	words := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	}
	known := words(b)
	return slices.ContainsFunc(words(a), func(w string) bool { return utf8.RuneCountInString(w) >= 4 && slices.Contains(known, w) })
}

// typeNames has the words for each type, a comma between them.
var typeNames = []struct {
	form  DocType
	words string
}{
	{PressRelease, "press release, news release, communiqué de presse, communiqué, comunicado de prensa, nota de prensa, пресс-релиз, сообщение для печати, بيان صحفي, نشرة صحفية, 新闻稿, 新闻公报, 新聞稿, press releases, news releases, communiqués de presse, communiqués, comunicados de prensa, пресс-релизы, pressemitteilung, comunicado de imprensa, comunicato stampa"},
	{Speech, "speech, statement, address, remarks, discours, allocution, intervention, déclaration, discurso, declaración, intervención, alocución, выступление, речь, заявление, كلمة, الكلمة, خطاب, بيان, 发言, 讲话, 演讲, 致辞, 声明, 發言, 講話, 演講, 致辭, 聲明, speeches, statements, addresses, interventions, déclarations, allocutions, discursos, declaraciones, intervenciones, выступления, речи, заявления, كلمات, بيانات, خطابات, rede, ansprache, erklärung, discorso, dichiarazione, declaração"},
	{VerbatimRecord, "verbatim record, procès-verbal, compte rendu in extenso, acta literal, acta taquigráfica, стенографический отчет, محضر حرفي, 逐字记录, pv, pvs, p.v., verbatim records, procès-verbaux, actas literales, стенографические отчеты"},
	{SummaryRecord, "summary record, compte rendu analytique, acta resumida, краткий отчет, محضر موجز, 简要记录, sr, srs, s.r., summary records, comptes rendus analytiques, actas resumidas, краткие отчеты"},
	{Resolution, "resolution, résolution, resolución, резолюция, قرار, 决议, 決議, resolutions, résolutions, resoluciones, резолюции, قرارات, resolução, risoluzione"},
	{Decision, "decision, décision, decisión, решение, مقرر, 决定, 決定, decisions, décisions, decisiones, решения, مقررات"},
	{Draft, "draft, draft resolution, draft decision, zero draft, revised draft, projet, avant-projet, projet de résolution, projet de décision, proyecto, borrador, proyecto de resolución, proyecto de decisión, проект, проект резолюции, проект решения, مشروع, مسودة, مشروع قرار, مشروع مقرر, 草案, 决议草案, 决定草案, drafts, draft resolutions, projets, projets de résolution, borradores, proyectos de resolución, проекты, проекты резолюций"},
	{Outcome, "outcome, outcome document, document final, documento final, итоговый документ, وثيقة ختامية, الوثيقة الختامية, 成果文件"},
	{Report, "report, sg report, progress report, rapport, informe, доклад, تقرير, 报告, 報告, reports, rapports, informes, доклады, تقارير, bericht, relatório, rapporto"},
	{Letter, "letter, note verbale, lettre, carta, nota verbal, письмо, вербальная нота, رسالة, مذكرة شفوية, 信, 信函, 普通照会, letters, notes verbales, lettres, cartas, письма, verbalnote"},
	{Note, "note, nota, записка, مذكرة, 说明"},
	{Agenda, "agenda, list, agenda/list, provisional agenda, programme of work, ordre du jour, programme de travail, orden del día, programa de trabajo, повестка дня, программа работы, جدول الأعمال, برنامج العمل, 议程, 临时议程, 工作方案"},
	{NGOStatement, "NGO statement, written statement, exposé écrit, exposición escrita, declaración escrita, письменное заявление, بيان خطي, 书面陈述"},
	{WorkingPaper, "working paper, conference room paper, document de travail, documento de trabajo, рабочий документ, ورقة عمل, 工作文件"},
	{FactSheet, "fact sheet, factsheet, fiche d'information, hoja informativa, ficha informativa, информационный бюллетень, صحيفة وقائع, 概况介绍"},
	{Journal, "journal, diario, журнал, يومية, 日刊"},
	{Concluding, "concluding observations, observations finales, observaciones finales, заключительные замечания, ملاحظات ختامية, 结论性意见"},
	{Other, "summary, other, résumé, autre, resumen, otro, резюме, другое, прочее, موجز, غير ذلك, 摘要, 其他"},
}

// typeWords are the words by which a type may be called, folded.
var typeWords = sync.OnceValue(func() map[string]DocType {
	m := map[string]DocType{}
	for _, t := range typeNames {
		for _, w := range strings.Split(t.words, ", ") {
			m[foldWord(w)] = t.form
		}
	}
	return m
})
