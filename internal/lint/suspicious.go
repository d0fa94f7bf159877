package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/analyzers"
	"travaux/corpus/authority"
)

// longest is how many characters, and words, a person's name has at most.
const (
	longestName  = 60
	longestWords = 10
)

// suspicious says what is wrong with a speaker's name as printed, and is empty where it
// looks like one.
func suspicious(name string) string {
	bare := authority.Bare(name)
	words := strings.Fields(bare)
	switch {
	case strings.IndexFunc(bare, unicode.IsDigit) >= 0:
		return "it has digits"
	case strings.ContainsAny(bare, ";:@/()[]{}<>=|\"“”«»?!"):
		return "it has signs that names lack"
	case utf8.RuneCountInString(bare) > longestName || len(words) > longestWords:
		return "it is too long for a name"
	case onlyTitles(bare) && (bare == name || !surnames[analyzers.Fold(bare)]):
		return "it is a title or office, not a name"
	case len(words) == 1 && pronouns[analyzers.Fold(bare)]:
		return "it is a pronoun"
	}
	if w := noun(words); w != "" {
		return "“" + w + "” is no part of a name"
	}
	if first, _ := utf8.DecodeRuneInString(bare); unicode.IsLower(first) && !particles[firstPart(words[0])] {
		return "it begins with a small letter"
	}
	if utf8.RuneCountInString(strings.Trim(bare, ".")) < 2 {
		return "it is a single letter"
	}
	return ""
}

// firstPart is the beginning of a word like "d'Orrin" and "al-Vale", folded.
func firstPart(word string) string {
	part, _, _ := strings.Cut(strings.ReplaceAll(analyzers.Fold(word), "-", "'"), "'")
	return part
}

// onlyTitles reports whether a name has no word but titles and offices.
func onlyTitles(name string) bool {
	words := analyzers.ExactWords(name)
	for _, w := range words {
		if !titles[w] {
			return false
		}
	}
	return len(words) > 0
}

// noun returns the first word that stands in no person's name.
func noun(words []string) string {
	for i, w := range words {
		folded := strings.Trim(analyzers.Fold(w), ".,")
		if nouns[folded] || i > 0 && joints[folded] {
			return w
		}
	}
	return ""
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[analyzers.Fold(w)] = true
	}
	return m
}

var (
	// particles are the words in small letters with which names begin.
	particles = set(`al el de del della di da do dos du des d la le van von der den ter ten bin bint ben ibn ould abu abd zu af av ul ur y san st o т`)

	titles = set(`mr mrs ms dr sir president presidente présidente présidenta presidenta chair chairman chairperson chairwoman co vice acting deputy
		secretary general minister prime ministre ministro ambassador ambassadeur embajador representative permanent delegate observer spokesperson spokesman spokeswoman
		director high commissioner rapporteur special envoy king queen prince princess emir amir foreign of the and for head state government affairs
		secrétaire général générale secretario secretaria relator représentant représentante representante
		г н жа господин госпожа председатель президент министр посол представитель генеральный секретарь докладчик الرئيس الرئيسة رئيس وزير السفير الأمين العام ممثل 主席 秘书长 部长 代表 总统 总理 大使`)

	// surnames are titles that are family names too: behind an honorific they are that.
	surnames = set(`king prince queen head rey roy princesa`)

	// nouns are words that stand in no person's name.
	nouns = set(`committee commission council conference assembly meeting delegation delegations government ministry department office report reports resolution
		draft article articles annex paragraph agenda item statement statements group groups programme project agreement compact convention treaty
		migration migrants refugees states nations countries organization organizations association network union
		comité conseil conférence assemblée délégation gouvernement ministère rapport résolution projet déclaration groupe
		comité consejo conferencia asamblea delegación gobierno ministerio informe resolución proyecto declaración grupo
		комитет совет конференция ассамблея делегация правительство министерство доклад резолюция проект заявление группа
		اللجنة المجلس المؤتمر الجمعية الوفد الحكومة الوزارة التقرير القرار المشروع البيان المجموعة
		委员会 理事会 会议 大会 代表团 政府 报告 决议 草案 声明 集团`)

	pronouns = set(`he she they it we i you who which that this these those il elle ils elles nous él ella ellos nosotros он она они мы هو هي هم نحن 他 她 他们 我们`)

	// joints join two names.
	joints = set(`and & und или и و和 、`)
)
