package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func isCyrillicWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Cyrillic, r)
}

// nominativeStem is what the forms of a Russian name have in common, each part of a hyphened
// one by itself: Сафиева-Штерн and Сафиевой-Штерн, Ясный and Ясного.
func nominativeStem(word string) string {
	parts := strings.Split(word, "-")
	for i, p := range parts {
		parts[i] = stemOfName(p)
	}
	return strings.Join(parts, "-")
}

// nameEndings are the endings of names in all cases, longest first.
var nameEndings = []string{"ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "ей", "ой", "ою", "ею", "ия", "ие", "ии", "ию", "ый", "ий", "ая", "яя", "ую", "юю", "ым", "им", "ом", "ем", "ых", "их", "ых", "ов", "ев", "ам", "ям", "ах", "ях", "а", "я", "у", "ю", "е", "ы", "и", "ь", "й", "о"}

// stemOfName takes the ending of a case off, leaving three letters at least.
func stemOfName(word string) string {
	n := utf8.RuneCountInString(word)
	for _, ending := range nameEndings {
		// the endings of Иванов and Сергеев belong to the stem
		if ending == "ов" || ending == "ев" {
			continue
		}
		if rest, ok := strings.CutSuffix(word, ending); ok && n-utf8.RuneCountInString(ending) >= 3 {
			return strings.TrimRight(rest, "ьй")
		}
	}
	return word
}

// looksLikePerson reports whether words with capitals are a person's by their form: the first
// is a given name, or the second a family name of two. Behind a noun for a body, a thing or a
// place they are its name.
func (r *nameReader) looksLikePerson(run, from, to int) bool {
	if run > 0 && r.words[run-1].letters {
		prev := r.words[run-1].fold
		for _, forms := range []nounForms{r.ru.organizations, r.ru.papers, r.ru.things} {
			if _, ok := forms[prev]; ok {
				return false
			}
		}
		if prev == "имени" || r.lex.is("place word", prev) {
			return false
		}
	}
	folds := r.foldedSpan(from, to)
	if len(folds) < 2 {
		return false
	}
	if r.ru.given[nominativeStem(folds[0])] {
		return !r.preposed(run)
	}
	if isAdjectiveForm(folds[0]) || r.preposed(run) || strings.Contains(folds[0], "-") {
		return false
	}
	if (from == run || from == run+1 && r.startsHere(run)) && !isObliqueName(folds) && (r.acts(to) || r.isCalled(from) || r.inApposition(to)) {
		return true
	}
	_, second, ok := strings.Cut(r.text[r.words[to-1].Start:r.words[to-1].End], "-")
	return ok && unicode.IsUpper(firstLetter(second)) && !isAdjectiveForm(folds[len(folds)-1])
}

// isGivenAlone reports whether the word at i is a given name in the nominative that stands
// behind a noun for a person, or beside a verb of saying.
func (r *nameReader) isGivenAlone(i int) bool {
	fold := r.words[i].fold
	if !r.lex.is("given name", fold) || r.preposed(i) {
		return false
	}
	if i > 0 && r.isCalling(i) && endsLikeName(r.words[i-1].fold, endsFeminine(r.words[i-1].fold)) {
		return true
	}
	return r.speaksRussian(i, i+1)
}

// sexOfGiven is what a given name alone says.
func (r *nameReader) sexOfGiven(given string) sex {
	switch {
	case !r.lex.is("given name", given) || r.lex.is("either's name", given):
		return unknownSex
	case isMansInA(given):
		return male
	case r.lex.is("woman's name", given):
		return female
	case strings.HasSuffix(given, "а") || strings.HasSuffix(given, "я"):
		return female
	case utf8.RuneCountInString(given) > 3 && !strings.ContainsAny(given[len(given)-2:], "оуиеэыюь"):
		return male
	}
	return unknownSex
}

// acts reports whether a verb in the third person stands at word i.
func (r *nameReader) acts(i int) bool {
	if i+1 < len(r.words) && r.words[i].isMark(",") { // "механик, ныне слепой Вахтрам Рейн, узнал"
		for k := i - 1; k >= 0 && i-k <= 6; k-- {
			if r.words[k].isMark(",") {
				return r.words[i+1].letters && !r.words[i+1].capital && looksLikeVerb(r.words[i+1].fold)
			}
		}
		return false
	}
	for i < len(r.words) && r.words[i].letters && r.lex.is("adverb", r.words[i].fold) {
		i++
	}
	return i < len(r.words) && r.words[i].letters && !r.words[i].capital && looksLikeVerb(r.words[i].fold)
}

// isCalled reports whether the words before a name at word i say that it is one.
func (r *nameReader) isCalled(i int) bool {
	if i == 0 || !r.words[i-1].letters {
		return false
	}
	prev := r.words[i-1].fold
	return calledSo[prev] || strings.HasSuffix(prev, "летний") || strings.HasSuffix(prev, "летняя") || i > 1 && prev == "имени" && r.words[i-2].fold == "по"
}

var calledSo = set("зовут, звали, некий, некая, некто, сам, сама")

// inApposition reports whether a comma and a noun in small letters for what someone is stand
// behind a name that ends before word i, up to another comma: "Лотар Бесков, бакенщик, ...".
func (r *nameReader) inApposition(i int) bool {
	if i+2 >= len(r.words) || !r.words[i].isMark(",") {
		return false
	}
	k := i + 1
	if f := r.words[k].fold; r.words[k].letters && (strings.HasSuffix(f, "вший") || strings.HasSuffix(f, "вшая") || strings.HasSuffix(f, "ющий") || strings.HasSuffix(f, "ющая") || strings.HasSuffix(f, "ящий") || strings.HasSuffix(f, "ящая")) {
		return true // "Велимира Шандор, представлявшая союз, ..."
	}
	for k < len(r.words) && k-i <= 3 && r.words[k].letters && isAdjectiveForm(r.words[k].fold) {
		k++
	}
	if k+1 >= len(r.words) || !r.words[k].letters || r.words[k].capital || !r.isCalling(k+1) || !endsLikeName(r.words[k].fold, false) && !endsLikeName(r.words[k].fold, true) {
		return false
	}
	for j := k + 1; j < len(r.words) && j-k <= 8; j++ {
		if r.words[j].isMark(",—–") {
			return true
		}
		if !r.words[j].letters || r.lex.verbAt(r.words[j].fold) != 0 || looksLikeVerb(r.words[j].fold) {
			return false
		}
	}
	return false
}

// isInitials reports whether a word is the short name of a body: capitals, and neither a number
// nor a Roman one.
func isInitials(s string) bool {
	return isAcronym(s) && strings.ContainsFunc(s, unicode.IsLetter) && strings.Trim(s, "IVXLCDMХ") != "" && !strings.ContainsFunc(s, unicode.IsDigit)
}

// isPlainAdjective reports whether a folded word has an ending that adjectives have and given
// names have not.
func isPlainAdjective(fold string) bool {
	if utf8.RuneCountInString(fold) < 5 {
		return false
	}
	for _, e := range []string{"ский", "цкий", "ским", "цким", "ской", "цкой", "ный", "ной", "ным", "ний", "ней", "ая", "яя", "ый", "ого", "его", "ому", "ему", "ую", "юю", "ых"} {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

// isIndeclinable reports whether a folded name has an ending that keeps it the same in all cases
// and is no ending of a genitive.
func isIndeclinable(fold string) bool {
	return strings.ContainsAny(fold[max(0, len(fold)-2):], "оуэюе")
}

// isCalledAdjective reports whether the adjective at word i is a family name: an office in the
// nominative stands before it, and no noun behind it.
func (r *nameReader) isCalledAdjective(i int) bool {
	if i == 0 || !r.words[i-1].letters {
		return false
	}
	form, ok := r.ru.roles[r.words[i-1].fold]
	if !ok || form.oblique || !agreesWith(r.words[i].fold, caseForm{}) {
		return false
	}
	return i+1 == len(r.words) || !r.words[i+1].letters && r.words[i+1].quote == nil || r.lex.verbAt(r.words[i+1].fold) != 0 || looksLikeVerb(r.words[i+1].fold)
}

// isAbstract reports whether a folded word has an ending that nouns have and given names have not.
func isAbstract(fold string) bool {
	for _, e := range []string{"ние", "тие", "вие", "сие", "ость", "ство", "ция", "изм", "ота", "ика", "ура"} {
		if strings.HasSuffix(fold, e) && utf8.RuneCountInString(fold) > 5 {
			return true
		}
	}
	return false
}
