package annotate

import (
	"maps"
	"slices"
	"strings"
)

// A Russian verb in the past has the gender and number of its subject. The lexicon has the
// forms of men and women; here are those of the neuter and the plural.

// Of nouns only: no person is one of these.
const (
	neuter sex = male + 1 + iota
	plural
)

// isPersonal reports whether a form of a verb may be one person's.
func isPersonal(g sex) bool { return g != neuter && g != plural }

// pluralEndings are those of the present by the singular ones.
var pluralEndings = []struct{ one, many string }{
	{"ается", "аются"}, {"яется", "яются"}, {"уется", "уются"}, {"ется", "ются"}, {"ится", "ятся"},
	{"ает", "ают"}, {"яет", "яют"}, {"ует", "уют"}, {"еет", "еют"}, {"ит", "ят"}, {"шет", "шут"}, {"чет", "чут"},
}

// conjugate adds to the verbs of a Russian lexicon the forms of the neuter and the plural.
func (l *lexicon) conjugate() {
	add := func(form, of string) {
		if _, ok := l.verbs[form]; ok {
			return
		}
		l.verbs[form], l.plain[form] = l.verbs[of], l.plain[of]
		if follow := l.follow[of]; follow != nil {
			l.follow[form] = follow
		}
	}
	for _, f := range slices.Sorted(maps.Keys(l.verbs)) {
		switch {
		case l.verbs[f]&following != 0:
		case strings.HasSuffix(f, "лась"):
			stem := strings.TrimSuffix(f, "ась")
			add(stem+"ось", f)
			add(stem+"ись", f)
		case strings.HasSuffix(f, "ла"):
			stem := strings.TrimSuffix(f, "а")
			add(stem+"о", f)
			add(stem+"и", f)
		default:
			for _, e := range pluralEndings {
				if stem, ok := strings.CutSuffix(f, e.one); ok {
					add(stem+e.many, f)
					break
				}
			}
		}
	}
	for _, f := range []string{"убеждены", "уверены"} {
		add(f, strings.TrimSuffix(f, "ы")+"а")
	}
	for _, f := range []string{"убеждено", "уверено"} {
		add(f, strings.TrimSuffix(f, "о")+"а")
	}
}

// pastSex is the gender of a verb in the past, unknownSex in the present of one.
func pastSex(fold string) sex {
	if g, ok := predicates[fold]; ok {
		return g
	}
	switch fold {
	case "убежден", "уверен", "произнес", "предостерег", "опроверг", "отверг", "изрек", "нарек", "предрек", "согласен", "подвел":
		return male
	case "убеждена", "уверена", "согласна":
		return female
	case "убеждено", "уверено", "согласно":
		return neuter
	case "убеждены", "уверены", "согласны":
		return plural
	}
	for _, e := range sexEndings {
		if strings.HasSuffix(fold, e.ending) {
			return e.sex
		}
	}
	return unknownSex
}

var sexEndings = []struct {
	ending string
	sex    sex
}{
	{"ла", female}, {"лась", female}, {"вшая", female}, {"вшаяся", female}, {"вшую", female}, {"вшуюся", female}, {"вшей", female}, {"вшейся", female}, {"ющая", female}, {"ящая", female}, {"ющую", female}, {"ящую", female}, {"ющей", female}, {"ящей", female},
	{"л", male}, {"лся", male}, {"вший", male}, {"вшийся", male}, {"вшего", male}, {"вшегося", male}, {"вшему", male}, {"вшемуся", male}, {"вшим", male}, {"вшимся", male}, {"вшем", male}, {"ющий", male}, {"ящий", male}, {"ющего", male}, {"ящего", male}, {"ющему", male}, {"ящему", male}, {"ющим", male}, {"ящим", male},
	{"ло", neuter}, {"лось", neuter}, {"вшее", neuter},
	{"ли", plural}, {"лись", plural}, {"вшие", plural}, {"ют", plural}, {"ят", plural}, {"ются", plural}, {"ятся", plural}, {"шут", plural}, {"чут", plural},
}

// participleEndings are those of the other cases by the nominative.
var participleEndings = []struct {
	base   string
	others []string
}{
	{"ий", []string{"его", "ему", "им", "ем"}}, {"ая", []string{"ей", "ую"}},
	{"ийся", []string{"егося", "емуся", "имся", "емся"}}, {"аяся", []string{"ейся", "уюся"}},
}

// tells reports whether a folded word is a participle of saying in any case: назвавшего.
func (l *lexicon) tells(fold string) bool {
	if l.is("telling", fold) {
		return true
	}
	if !strings.Contains(fold, "вш") && !strings.Contains(fold, "ющ") && !strings.Contains(fold, "ящ") {
		return false
	}
	for _, e := range participleEndings {
		for _, o := range e.others {
			if stem, ok := strings.CutSuffix(fold, o); ok && l.is("telling", stem+e.base) {
				return true
			}
		}
	}
	return false
}

// agreesInRussian reports whether a voice may be the subject, left out, of a verb of gender g.
func (v *voice) agreesInRussian(g sex) bool {
	if !isPersonal(g) {
		return v.who == nil && v.how == byOrganization
	}
	return v.agrees(g)
}

// predicates are short adjectives and participles by which one is said to say something: "«...»,
// — возмущена она".
var predicates = func() map[string]sex {
	m := map[string]sex{}
	for _, stem := range strings.Fields(predicateStems) {
		m[stem+"ен"], m[stem+"на"], m[stem+"но"], m[stem+"ны"] = male, female, neuter, plural
	}
	for _, stem := range strings.Fields("возмущен удивлен убежден обеспокоен разочарован восхищен озадачен расстроен уверен встревожен удовлетворен растроган недоволен доволен") {
		m[stem], m[stem+"а"], m[stem+"о"], m[stem+"ы"] = male, female, neuter, plural
	}
	for f, g := range map[string]sex{"рад": male, "рада": female, "рады": plural, "краток": male, "кратка": female, "уклончив": male, "уклончива": female, "доволен": male, "довольна": female, "недоволен": male, "недовольна": female, "довольны": plural, "согласен": male, "согласна": female, "согласны": plural} {
		m[f] = g
	}
	return m
}()

const predicateStems = "солидар непрекло категорич лаконич осторож оптимистич скептич пессимистич решитель признатель беспощад"
