// Package inflection knows how Russian words change: which forms a noun has, what the ending of a
// name, an adjective or a verb says of case and gender. It looks at single words only, and knows
// no lexicon and no sentence.
package inflection

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/annotate/wording"
)

// Russian nouns and adjectives change their endings with the case. The lexicon has nouns in
// the nominative; here are their other forms of the singular.

// Form is what a form of a noun is.
type Form struct {
	Base    string // in the nominative
	Oblique bool   // in no form that is the nominative too
}

// Forms are the forms of nouns, folded.
type Forms map[string]Form

// InNominative is a phrase that begins with a noun in another case, with that noun in the
// nominative: "министерстве обороны" is "министерство обороны".
func (forms Forms) InNominative(printed string) string {
	first, rest, _ := strings.Cut(printed, " ")
	form, ok := forms[wording.Lower(first)]
	if !ok || !form.Oblique || wording.IsAcronym(first) {
		return printed
	}
	head := form.Base
	if c, n := utf8.DecodeRuneInString(first); unicode.IsUpper(c) && n > 0 {
		f, size := utf8.DecodeRuneInString(head)
		head = string(unicode.ToUpper(f)) + head[size:]
	}
	if rest == "" {
		return head
	}
	return head + " " + rest
}

// Declined returns for the single words of a part all their forms.
func Declined(words map[string]bool) Forms {
	forms := Forms{}
	for w := range words {
		if strings.Contains(w, " ") {
			continue
		}
		for _, f := range obliqueForms(w) {
			if _, ok := forms[f]; !ok {
				forms[f] = Form{Base: w, Oblique: true}
			}
		}
	}
	for w := range words {
		forms[w] = Form{Base: w}
	}
	return forms
}

// endingsOf are the endings of the other cases by the ending of the nominative, which they
// replace; longer ones first.
var endingsOf = []struct {
	ending string
	others []string
}{
	{"ий", []string{"его", "ему", "им", "ем"}}, {"ый", []string{"ого", "ому", "ым", "ом"}}, {"ая", []string{"ой", "ую"}},
	{"ец", []string{"ца", "цу", "цом", "це"}}, {"ия", []string{"ии", "ию", "ией"}}, {"ие", []string{"ия", "ию", "ием", "ии"}},
	{"жка", []string{"жки", "жке", "жку", "жкой"}}, {"ка", []string{"ки", "ке", "ку", "кой"}}, {"ца", []string{"цы", "це", "цу", "цей"}}, {"га", []string{"ги", "ге", "гу", "гой"}},
	{"а", []string{"ы", "е", "у", "ой"}}, {"я", []string{"и", "е", "ю", "ей"}}, {"о", []string{"а", "у", "ом", "е"}},
	{"ь", []string{"я", "ю", "ем", "е", "и", "ью"}}, {"й", []string{"я", "ю", "ем", "е"}}, {"", []string{"а", "у", "ом", "е"}},
}

// irregular are nouns whose stem changes.
var irregular = map[string][]string{
	"посол": {"посла", "послу", "послом"}, "мать": {"матери", "матерью"}, "дочь": {"дочери", "дочерью"}, "пастор": {"пастора", "пастору"},
	"лев": {"льва", "льву"}, "замминистра": nil, "замглавы": nil, "замдиректора": nil, "пресс-атташе": nil, "атташе": nil,
}

func obliqueForms(w string) []string {
	if forms, ok := irregular[w]; ok {
		return forms
	}
	for _, e := range endingsOf {
		stem, ok := strings.CutSuffix(w, e.ending)
		if !ok || utf8.RuneCountInString(stem) < 2 {
			continue
		}
		out := make([]string, 0, len(e.others))
		for _, o := range e.others {
			out = append(out, stem+o)
		}
		return out
	}
	return nil
}

// IsAdjective reports whether a folded word may be an adjective or participle.
func IsAdjective(fold string) bool {
	if utf8.RuneCountInString(fold) < 5 || fold == "данным" || fold == "итогом" || fold == "образом" {
		return false
	}
	for _, e := range []string{"ый", "ий", "ой", "ая", "яя", "ого", "его", "ому", "ему", "ым", "им", "ом", "ую", "юю", "ей", "ых", "их"} {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

// IsPatronymic reports whether a folded word is a father's name in any case.
func IsPatronymic(fold string) bool {
	if shortPatronymics[strings.TrimRight(fold, "аеуомй")] {
		return true
	}
	for _, e := range []string{"вич", "вича", "вичу", "вичем", "виче", "вна", "вны", "вне", "вну", "вной", "ична", "ичны", "ичне", "ичну", "ичной", "оглы", "кызы"} {
		if strings.HasSuffix(fold, e) && utf8.RuneCountInString(fold) > 5 {
			return true
		}
	}
	return false
}

// shortPatronymics are the fathers' names in -ич of men's names in -а.
var shortPatronymics = wording.Set("ильич, лукич, кузьмич, фомич, никитич, саввич")

// SexOfName is what the form of a name in the nominative says: a father's name, a family
// name in -ов or -ова, a given name in -а.
func SexOfName(words []string) wording.Sex {
	for _, w := range words {
		switch {
		case strings.HasSuffix(w, "вич") || strings.HasSuffix(w, "оглы") || shortPatronymics[w]:
			return wording.Male
		case IsPatronymic(w):
			return wording.Female
		}
	}
	if len(words) == 0 {
		return wording.UnknownSex
	}
	for _, part := range strings.Split(words[len(words)-1], "-") {
		for _, e := range []string{"ова", "ева", "ина", "ская", "цкая", "ная"} {
			if strings.HasSuffix(part, e) && utf8.RuneCountInString(part) > 4 {
				return wording.Female
			}
		}
		for _, e := range []string{"ов", "ев", "ин", "ский", "цкий"} {
			if strings.HasSuffix(part, e) && utf8.RuneCountInString(part) > 4 {
				return wording.Male
			}
		}
	}
	if len(words) < 2 {
		return wording.UnknownSex
	}
	given := words[0]
	if (strings.HasSuffix(given, "а") || strings.HasSuffix(given, "я")) && !IsMansInA(given) && utf8.RuneCountInString(given) > 2 {
		return wording.Female
	}
	return wording.UnknownSex
}

// menInA are men's given names with the ending of women's.
var menInA = map[string]bool{"никита": true, "илья": true, "фома": true, "лука": true, "кузьма": true, "савва": true, "мустафа": true, "муса": true, "иса": true, "данила": true, "гаврила": true, "миша": true, "саша": true, "женя": true, "паша": true, "костя": true, "вова": true, "абдулла": true, "ахмадулла": true, "мирза": true, "джошуа": true, "тадеуша": true, "лёша": true, "леша": true, "юра": true, "коля": true, "петя": true, "вася": true, "дима": true, "ваня": true, "гриша": true, "федя": true, "яша": true, "степа": true, "боря": true, "толя": true, "витя": true, "леня": true, "сеня": true, "гена": true, "сережа": true, "митя": true, "сева": true, "тема": true, "гоша": true, "жора": true, "лева": true, "антоша": true, "андрюша": true, "мурза": true, "муртаза": true, "муфаса": true, "зия": true, "яхья": true, "закария": true, "заза": true, "лаша": true, "шота": true, "каха": true, "аджа": true, "комла": true, "адама": true, "элиа": true, "андреа": true, "никола": true, "джанлука": true, "папа": true}

// IsObliqueName reports whether words of a name have endings that no nominative has.
func IsObliqueName(words []string) bool {
	for _, w := range words {
		for _, e := range []string{"ого", "его", "ому", "ему", "ым", "ыми", "ову", "еву", "овым", "евым", "овой", "евой", "иной", "ской", "скую", "ову", "ину", "ией", "ию", "ии", "ою", "ею", "ину"} {
			if strings.HasSuffix(w, e) && utf8.RuneCountInString(w) > 4 {
				return true
			}
		}
	}
	return false
}

// Agrees reports whether a folded word may be an adjective of a noun for a person in the
// case of a form: in the nominative it ends as there.
func Agrees(fold string, form Form) bool {
	if !IsAdjective(fold) && !(isNeuterNoun(form.Base) && strings.HasSuffix(fold, "ое")) || strings.HasSuffix(fold, "ством") || strings.HasSuffix(fold, "нием") {
		return false
	}
	if form.Oblique {
		return true
	}
	for _, e := range []string{"ый", "ий", "ой", "ая", "яя"} {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return isNeuterNoun(form.Base) && (strings.HasSuffix(fold, "ое") || strings.HasSuffix(fold, "ее"))
}

func isNeuterNoun(base string) bool {
	return strings.HasSuffix(base, "о") || strings.HasSuffix(base, "е")
}

// IsObject reports whether a folded noun has an ending that no genitive has: behind another
// noun it is what is spoken of, and no complement.
func IsObject(fold string) bool {
	for _, e := range []string{"ение", "ание", "ость", "ство", "ция", "сия", "цию", "сию", "нку", "тку", "вку", "шку"} {
		if strings.HasSuffix(fold, e) && utf8.RuneCountInString(fold) > 5 {
			return true
		}
	}
	return false
}

// IsMansInA reports whether a folded given name is a man's with the ending of women's: Илья.
func IsMansInA(given string) bool { return menInA[given] }

// IsInstrumental reports whether a folded word has an ending of the instrumental.
func IsInstrumental(fold string) bool {
	for _, e := range []string{"ом", "ем", "ой", "ей", "ым", "им", "ью"} {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}
