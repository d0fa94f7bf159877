package inflection

import (
	"strings"
	"unicode/utf8"

	"travaux/internal/annotate/wording"
)

// SexOfVerb is the gender of a verb in the past, wording.UnknownSex in the present of one.
func SexOfVerb(fold string) wording.Sex {
	if g, ok := predicates[fold]; ok {
		return g
	}
	switch fold {
	case "убежден", "уверен", "произнес", "предостерег", "опроверг", "отверг", "изрек", "нарек", "предрек", "согласен", "подвел":
		return wording.Male
	case "убеждена", "уверена", "согласна":
		return wording.Female
	case "убеждено", "уверено", "согласно":
		return wording.Neuter
	case "убеждены", "уверены", "согласны":
		return wording.Plural
	}
	for _, e := range sexEndings {
		if strings.HasSuffix(fold, e.ending) {
			return e.sex
		}
	}
	return wording.UnknownSex
}

var sexEndings = []struct {
	ending string
	sex    wording.Sex
}{
	{"ла", wording.Female}, {"лась", wording.Female}, {"вшая", wording.Female}, {"вшаяся", wording.Female}, {"вшую", wording.Female}, {"вшуюся", wording.Female}, {"вшей", wording.Female}, {"вшейся", wording.Female}, {"ющая", wording.Female}, {"ящая", wording.Female}, {"ющую", wording.Female}, {"ящую", wording.Female}, {"ющей", wording.Female}, {"ящей", wording.Female},
	{"л", wording.Male}, {"лся", wording.Male}, {"вший", wording.Male}, {"вшийся", wording.Male}, {"вшего", wording.Male}, {"вшегося", wording.Male}, {"вшему", wording.Male}, {"вшемуся", wording.Male}, {"вшим", wording.Male}, {"вшимся", wording.Male}, {"вшем", wording.Male}, {"ющий", wording.Male}, {"ящий", wording.Male}, {"ющего", wording.Male}, {"ящего", wording.Male}, {"ющему", wording.Male}, {"ящему", wording.Male}, {"ющим", wording.Male}, {"ящим", wording.Male},
	{"ло", wording.Neuter}, {"лось", wording.Neuter}, {"вшее", wording.Neuter},
	{"ли", wording.Plural}, {"лись", wording.Plural}, {"вшие", wording.Plural}, {"ют", wording.Plural}, {"ят", wording.Plural}, {"ются", wording.Plural}, {"ятся", wording.Plural}, {"шут", wording.Plural}, {"чут", wording.Plural},
}

// predicates are short adjectives and participles by which one is said to say something: "«...»,
// — возмущена она".
var predicates = func() map[string]wording.Sex {
	m := map[string]wording.Sex{}
	for _, stem := range strings.Fields(predicateStems) {
		m[stem+"ен"], m[stem+"на"], m[stem+"но"], m[stem+"ны"] = wording.Male, wording.Female, wording.Neuter, wording.Plural
	}
	for _, stem := range strings.Fields("возмущен удивлен убежден обеспокоен разочарован восхищен озадачен расстроен уверен встревожен удовлетворен растроган недоволен доволен") {
		m[stem], m[stem+"а"], m[stem+"о"], m[stem+"ы"] = wording.Male, wording.Female, wording.Neuter, wording.Plural
	}
	for f, g := range map[string]wording.Sex{"рад": wording.Male, "рада": wording.Female, "рады": wording.Plural, "краток": wording.Male, "кратка": wording.Female, "уклончив": wording.Male, "уклончива": wording.Female, "доволен": wording.Male, "довольна": wording.Female, "недоволен": wording.Male, "недовольна": wording.Female, "довольны": wording.Plural, "согласен": wording.Male, "согласна": wording.Female, "согласны": wording.Plural} {
		m[f] = g
	}
	return m
}()

const predicateStems = "солидар непрекло категорич лаконич осторож оптимистич скептич пессимистич решитель признатель беспощад"

// nounsLikeVerbs are the stems of nouns some form of which has an ending of verbs.
var nounsLikeVerbs = stemsOf("журнал канал сигнал портал финал материал персонал вокзал квартал капитал потенциал мемориал ритуал минерал филиал генерал адмирал либерал радикал арсенал трибунал карнавал интервал обвал перевал провал металл зал отдел раздел предел передел надел артель модель неделя отель цель постель метель апрель стрела сила могила штиль стиль автомобиль земля профиль фасад комитет совет бюджет университет факультет кабинет интернет ответ пакет билет портрет предмет приоритет авторитет паритет суверенитет иммунитет секрет запрет буфет газета анкета планета ракета монета карета цвет свет банкет паркет балет браслет пистолет вертолет самолет кредит дефицит лимит гранит визит аудит транзит профицит магнит бандит лето сюжет макет бильярд жилет привет обет завет спектр атлет скелет поэт эстафета диета клевета комета котлета табурет туалет турникет отчет дел дело тело мыло масло число село крыло кресло ремесло весло покрывало зеркало одеяло школа скала шкала похвала качели юбилей")

// LooksLikeVerb reports whether a folded word has an ending of the past tense.
func LooksLikeVerb(fold string) bool {
	if utf8.RuneCountInString(fold) < 4 {
		return false
	}
	if nounsLikeVerbs[Stem(fold)] {
		return false
	}
	for _, e := range []string{"ал", "ала", "али", "ил", "ила", "или", "ел", "ела", "ели", "лся", "лась", "лись", "ет", "ит", "ают", "яют", "ется", "ится", "нул", "нула", "нули", "ыл", "ыла", "ыли", "ял", "яла", "яли", "вший", "вшая"} {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}
