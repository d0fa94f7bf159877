package wording

import (
	"maps"
	"slices"
	"strings"
)

// A Russian verb in the past has the gender and number of its subject. The lexicon has the
// forms of men and women; here are those of the neuter and the plural.

// pluralEndings are those of the present by the singular ones.
var pluralEndings = []struct{ one, many string }{
	{"ается", "аются"}, {"яется", "яются"}, {"уется", "уются"}, {"ется", "ются"}, {"ится", "ятся"},
	{"ает", "ают"}, {"яет", "яют"}, {"ует", "уют"}, {"еет", "еют"}, {"ит", "ят"}, {"шет", "шут"}, {"чет", "чут"},
}

// conjugate adds to the verbs of a Russian lexicon the forms of the neuter and the plural.
func (l *Lexicon) conjugate() {
	add := func(form, of string) {
		if _, ok := l.verbs[form]; ok {
			return
		}
		l.verbs[form], l.plain[form] = l.verbs[of], l.plain[of]
		if follow := l.Follow[of]; follow != nil {
			l.Follow[form] = follow
		}
	}
	for _, f := range slices.Sorted(maps.Keys(l.verbs)) {
		switch {
		case l.verbs[f]&Following != 0:
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

// participleEndings are those of the other cases by the nominative.
var participleEndings = []struct {
	base   string
	others []string
}{
	{"ий", []string{"его", "ему", "им", "ем"}}, {"ая", []string{"ей", "ую"}},
	{"ийся", []string{"егося", "емуся", "имся", "емся"}}, {"аяся", []string{"ейся", "уюся"}},
}

// Tells reports whether a folded word is a participle of saying in any case: назвавшего.
func (l *Lexicon) Tells(fold string) bool {
	if l.Is("telling", fold) {
		return true
	}
	if !strings.Contains(fold, "вш") && !strings.Contains(fold, "ющ") && !strings.Contains(fold, "ящ") {
		return false
	}
	for _, e := range participleEndings {
		for _, o := range e.others {
			if stem, ok := strings.CutSuffix(fold, o); ok && l.Is("telling", stem+e.base) {
				return true
			}
		}
	}
	return false
}
