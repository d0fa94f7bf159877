package people

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// looksLikePerson reports whether words with capitals are a person's by their form: the first
// is a given name, or the second a family name of two. Behind a noun for a body, a thing or a
// place they are its name.
func (r *Reader) looksLikePerson(run, from, to int) bool {
	if run > 0 && r.Words[run-1].Letters {
		prev := r.Words[run-1].Fold
		for _, forms := range []inflection.Forms{r.Russian.Organizations, r.Russian.Papers, r.Russian.Things} {
			if _, ok := forms[prev]; ok {
				return false
			}
		}
		if prev == "имени" || r.Lex.Is("place word", prev) {
			return false
		}
	}
	folds := r.FoldedSpan(from, to)
	if len(folds) < 2 {
		return false
	}
	if r.Russian.given[inflection.Stem(folds[0])] {
		return !r.preposed(run)
	}
	if inflection.IsAdjective(folds[0]) || r.preposed(run) || strings.Contains(folds[0], "-") {
		return false
	}
	if (from == run || from == run+1 && r.startsHere(run)) && !inflection.IsObliqueName(folds) && (r.acts(to) || r.isCalled(from) || r.inApposition(to)) {
		return true
	}
	_, second, ok := strings.Cut(r.Text[r.Words[to-1].Start:r.Words[to-1].End], "-")
	return ok && unicode.IsUpper(wording.FirstLetter(second)) && !inflection.IsAdjective(folds[len(folds)-1])
}

// isGivenAlone reports whether the word at i is a given name in the nominative that stands
// behind a noun for a person, or beside a verb of saying.
func (r *Reader) isGivenAlone(i int) bool {
	fold := r.Words[i].Fold
	if !r.Lex.Is("given name", fold) || r.preposed(i) {
		return false
	}
	if i > 0 && r.isCalling(i) && EndsLikeName(r.Words[i-1].Fold, EndsFeminine(r.Words[i-1].Fold)) {
		return true
	}
	return r.speaksRussian(i, i+1)
}

// sexOfGiven is what a given name alone says.
func (r *Reader) sexOfGiven(given string) wording.Sex {
	switch {
	case !r.Lex.Is("given name", given) || r.Lex.Is("either's name", given):
		return wording.UnknownSex
	case inflection.IsMansInA(given):
		return wording.Male
	case r.Lex.Is("woman's name", given):
		return wording.Female
	case strings.HasSuffix(given, "а") || strings.HasSuffix(given, "я"):
		return wording.Female
	case utf8.RuneCountInString(given) > 3 && !strings.ContainsAny(given[len(given)-2:], "оуиеэыюь"):
		return wording.Male
	}
	return wording.UnknownSex
}

// acts reports whether a verb in the third person stands at word i.
func (r *Reader) acts(i int) bool {
	if i+1 < len(r.Words) && r.Words[i].IsMark(",") { // "механик, ныне слепой Вахтрам Рейн, узнал"
		for k := i - 1; k >= 0 && i-k <= 6; k-- {
			if r.Words[k].IsMark(",") {
				return r.Words[i+1].Letters && !r.Words[i+1].Capital && inflection.LooksLikeVerb(r.Words[i+1].Fold)
			}
		}
		return false
	}
	for i < len(r.Words) && r.Words[i].Letters && r.Lex.Is("adverb", r.Words[i].Fold) {
		i++
	}
	return i < len(r.Words) && r.Words[i].Letters && !r.Words[i].Capital && inflection.LooksLikeVerb(r.Words[i].Fold)
}

// isCalled reports whether the words before a name at word i say that it is one.
func (r *Reader) isCalled(i int) bool {
	if i == 0 || !r.Words[i-1].Letters {
		return false
	}
	prev := r.Words[i-1].Fold
	return calledSo[prev] || strings.HasSuffix(prev, "летний") || strings.HasSuffix(prev, "летняя") || i > 1 && prev == "имени" && r.Words[i-2].Fold == "по"
}

var calledSo = wording.Set("зовут, звали, некий, некая, некто, сам, сама")

// inApposition reports whether a comma and a noun in small letters for what someone is stand
// behind a name that ends before word i, up to another comma: "Лотар Бесков, бакенщик, ...".
func (r *Reader) inApposition(i int) bool {
	if i+2 >= len(r.Words) || !r.Words[i].IsMark(",") {
		return false
	}
	k := i + 1
	if f := r.Words[k].Fold; r.Words[k].Letters && (strings.HasSuffix(f, "вший") || strings.HasSuffix(f, "вшая") || strings.HasSuffix(f, "ющий") || strings.HasSuffix(f, "ющая") || strings.HasSuffix(f, "ящий") || strings.HasSuffix(f, "ящая")) {
		return true // "Велимира Шандор, представлявшая союз, ..."
	}
	for k < len(r.Words) && k-i <= 3 && r.Words[k].Letters && inflection.IsAdjective(r.Words[k].Fold) {
		k++
	}
	if k+1 >= len(r.Words) || !r.Words[k].Letters || r.Words[k].Capital || !r.isCalling(k+1) || !EndsLikeName(r.Words[k].Fold, false) && !EndsLikeName(r.Words[k].Fold, true) {
		return false
	}
	for j := k + 1; j < len(r.Words) && j-k <= 8; j++ {
		if r.Words[j].IsMark(",—–") {
			return true
		}
		if !r.Words[j].Letters || r.Lex.VerbAt(r.Words[j].Fold) != 0 || inflection.LooksLikeVerb(r.Words[j].Fold) {
			return false
		}
	}
	return false
}

// isCalledAdjective reports whether the adjective at word i is a family name: an office in the
// nominative stands before it, and no noun behind it.
func (r *Reader) isCalledAdjective(i int) bool {
	if i == 0 || !r.Words[i-1].Letters {
		return false
	}
	form, ok := r.Russian.Roles[r.Words[i-1].Fold]
	if !ok || form.Oblique || !inflection.Agrees(r.Words[i].Fold, inflection.Form{}) {
		return false
	}
	return i+1 == len(r.Words) || !r.Words[i+1].Letters && r.Words[i+1].Quote == nil || r.Lex.VerbAt(r.Words[i+1].Fold) != 0 || inflection.LooksLikeVerb(r.Words[i+1].Fold)
}

// EndsLikeName reports whether a word has the ending that names of the gender have in the
// nominative and that no genitive has.
func EndsLikeName(fold string, feminine bool) bool {
	last, _ := utf8.DecodeLastRuneInString(fold)
	if feminine {
		return strings.ContainsRune("ая", last)
	}
	return strings.ContainsRune("бвгджзйклмнпрстфхцчшщьоэуе", last)
}

// EndsFeminine reports whether a Russian noun for a person, in the nominative, has the ending of the
// feminine and is said of women.
func EndsFeminine(base string) bool {
	return (strings.HasSuffix(base, "а") || strings.HasSuffix(base, "я")) && base != "глава" && base != "судья" && base != "староста"
}

// isParticle reports whether word i is a small part of a name before another part.
func (r *Reader) isParticle(i int) bool {
	if !r.Words[i].Letters || !r.Lex.Is("name particle", r.Words[i].Fold) || i+1 >= len(r.Words) {
		return false
	}
	return r.isCapitalName(i+1) || !r.Words[i].Capital && r.isParticle(i+1) // ван дер Моозе
}

func (r *Reader) isInitialAt(i int) bool {
	w := r.Words[i]
	return w.Letters && w.Capital && utf8.RuneCountInString(w.Fold) <= 2 && i+1 < len(r.Words) && r.Words[i+1].IsMark(".")
}

// isCapitalName reports whether word i may be part of a person's name.
func (r *Reader) isCapitalName(i int) bool {
	w := r.Words[i]
	if !w.Letters || !w.Capital || utf8.RuneCountInString(w.Fold) < 2 || strings.IndexFunc(w.Fold, unicode.IsDigit) >= 0 {
		return false
	}
	if wording.IsAcronym(r.Text[w.Start:w.End]) || r.isInitialAt(i) {
		return false
	}
	if _, ok := wording.Honorific(w.Fold); ok {
		return false
	}
	for _, forms := range []inflection.Forms{r.Russian.Roles, r.Russian.Organizations, r.Russian.Papers} {
		if _, ok := forms[w.Fold]; ok {
			return false
		}
	}
	if r.startsHere(i) && (r.Lex.Is("adverb", w.Fold) || r.Lex.Is("preposition", w.Fold) || r.Lex.VerbAt(w.Fold) != 0 || r.Lex.Is("place word", w.Fold) || r.Lex.Is("determiner", w.Fold) || r.Lex.Is("scare", w.Fold) || r.Lex.Is("clause", w.Fold) || r.Seen[w.Fold] > 0) {
		return false
	}
	return !r.Lex.Is("not a name", w.Fold) && !r.Lex.Is("place word", w.Fold) && !r.Lex.Is("preposition", w.Fold) && !r.Lex.Is("they", w.Fold) && !r.Lex.Is("she", w.Fold) && !r.Lex.Is("he", w.Fold)
}
