package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// A name in Russian prose is two words with capitals, or three with a father's name, and has
// an ending for each case. The same person may be printed as Олжас Ли, Олжаса Ли, И. О. Ли
// and Ли: what counts is the stem.

// introduceRussian finds the persons whom the words introduce.
func (r *nameReader) introduceRussian(p *people, contact bool) []naming {
	var out []naming
	for i := 0; i < len(r.words); i++ {
		if !r.words[i].letters {
			continue
		}
		n, ok := r.russianAt(p, i, contact)
		if !ok {
			continue
		}
		if len(out) > 0 && n.from < out[len(out)-1].to {
			continue
		}
		out = append(out, n)
		i = n.to - 1
	}
	return out
}

func (r *nameReader) russianAt(p *people, i int, contact bool) (naming, bool) {
	if first, end, s := r.titled(i); end > 0 {
		from, to := r.lastName(first, end)
		if from == to {
			return naming{}, false
		}
		return r.meetRussian(p, i, from, to, s, isOblique(r.words[i].fold))
	}
	if r.isHonorific(i) || i > 0 && r.words[i-1].letters && (r.isCapitalName(i-1) || r.isHonorific(i-1)) {
		return naming{}, false
	}
	end := i
	for end < len(r.words) && end-i < 2*longestName && (r.isCapitalName(end) || r.isInitialAt(end) || end > i && r.words[end].isMark(".") && r.isInitialAt(end-1) || end > i && r.isParticle(end)) {
		end++
	}
	from, to := r.lastName(i, end)
	if to-from < 2 {
		return naming{}, false
	}
	if !r.isRussianPerson(p, i, from, to, contact) {
		return naming{}, false
	}
	return r.meetRussian(p, from, from, to, unknownSex, false)
}

// isSingleName reports whether the word at i, alone with its capital, is what a person is
// called: behind a title or an office that agrees with it, or beside a verb of saying whose
// gender it has.
func (r *nameReader) isSingleName(i int) bool {
	fold := r.words[i].fold
	if !r.isCapitalName(i) || r.ofNoun(i) || isAdjectiveForm(fold) && r.stems[nominativeStem(fold)] < 2 && !r.isCalledAdjective(i) || strings.HasSuffix(fold, "ии") || r.startsHere(i) && (!r.speaksRussian(i, i+1) || r.stems[nominativeStem(fold)] < 2) {
		return false
	}
	if _, ok := r.dir.authority.Country(r.span(i, i+1)); ok {
		return false
	}
	if r.ru.places[nominativeStem(fold)] {
		return false
	}
	if r.isGivenAlone(i) {
		return true
	}
	if i > 0 && r.words[i-1].letters {
		prev := r.words[i-1].fold
		if r.lex.is("title", prev) {
			return true
		}
		if form, ok := r.ru.roles[prev]; ok {
			return !form.oblique && !r.lex.is("of a place", form.base) && (endsLikeName(fold, endsFeminine(form.base)) || endsFeminine(form.base) && isIndeclinable(fold))
		}
		if !isConjunction(prev) && !r.lex.is("clause", prev) && !r.lex.is("adverb", prev) && r.lex.verbAt(prev) == 0 {
			return false // the complement of a noun
		}
	}
	if !r.speaksRussian(i, i+1) || r.preposed(i) {
		return false
	}
	switch r.singleSex(i) {
	case female:
		return endsLikeName(fold, true)
	case male:
		return endsLikeName(fold, false)
	}
	return r.stems[nominativeStem(fold)] > 1
}

// ofNoun reports whether the word at i is an adjective in an oblique case with its noun at once
// behind it: "Национальной ассамблее".
func (r *nameReader) ofNoun(i int) bool {
	if !oblique(r.words[i].fold) || i+1 >= len(r.words) {
		return false
	}
	next := r.words[i+1]
	return next.letters && !next.capital && r.lex.verbAt(next.fold) == 0 && !r.lex.is("preposition", next.fold) && !r.lex.is("adverb", next.fold) && !isConjunction(next.fold)
}

// isLatin reports whether a word is written in Latin letters.
func isLatin(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }) < 0
}

// singleSex is the gender of the verb of saying beside word i.
func (r *nameReader) singleSex(i int) sex {
	for k := i + 1; k < len(r.words) && k <= i+3 && r.words[k].letters; k++ {
		if r.lex.verbAt(r.words[k].fold) != 0 {
			return pastSex(r.words[k].fold)
		}
	}
	for k := i - 1; k >= 0 && k >= i-3 && r.words[k].letters; k-- {
		if r.lex.verbAt(r.words[k].fold) != 0 {
			return pastSex(r.words[k].fold)
		}
	}
	return unknownSex
}

// endsLikeName reports whether a word has the ending that names of the gender have in the
// nominative and that no genitive has.
func endsLikeName(fold string, feminine bool) bool {
	last, _ := utf8.DecodeLastRuneInString(fold)
	if feminine {
		return strings.ContainsRune("ая", last)
	}
	return strings.ContainsRune("бвгджзйклмнпрстфхцчшщьоэуе", last)
}

func endsFeminine(base string) bool {
	return (strings.HasSuffix(base, "а") || strings.HasSuffix(base, "я")) && base != "глава" && base != "судья" && base != "староста"
}

// isParticle reports whether word i is a small part of a name before another part.
func (r *nameReader) isParticle(i int) bool {
	if !r.words[i].letters || !r.lex.is("name particle", r.words[i].fold) || i+1 >= len(r.words) {
		return false
	}
	return r.isCapitalName(i+1) || !r.words[i].capital && r.isParticle(i+1) // ван дер Моозе
}

func (r *nameReader) isInitialAt(i int) bool {
	w := r.words[i]
	return w.letters && w.capital && utf8.RuneCountInString(w.fold) <= 2 && i+1 < len(r.words) && r.words[i+1].isMark(".")
}

// isCapitalName reports whether word i may be part of a person's name.
func (r *nameReader) isCapitalName(i int) bool {
	w := r.words[i]
	if !w.letters || !w.capital || utf8.RuneCountInString(w.fold) < 2 || strings.IndexFunc(w.fold, unicode.IsDigit) >= 0 {
		return false
	}
	if isAcronym(r.text[w.Start:w.End]) || r.isInitialAt(i) {
		return false
	}
	if _, ok := honorific(w.fold); ok {
		return false
	}
	for _, forms := range []nounForms{r.ru.roles, r.ru.organizations, r.ru.papers} {
		if _, ok := forms[w.fold]; ok {
			return false
		}
	}
	if r.startsHere(i) && (r.lex.is("adverb", w.fold) || r.lex.is("preposition", w.fold) || r.lex.verbAt(w.fold) != 0 || r.lex.is("place word", w.fold) || r.lex.is("determiner", w.fold) || r.lex.is("scare", w.fold) || r.lex.is("clause", w.fold) || r.seen[w.fold] > 0) {
		return false
	}
	return !r.lex.is("not a name", w.fold) && !r.lex.is("place word", w.fold) && !r.lex.is("preposition", w.fold) && !r.lex.is("they", w.fold) && !r.lex.is("she", w.fold) && !r.lex.is("he", w.fold)
}

// startsHere reports whether word i begins a sentence, where any word has a capital.
func (r *nameReader) startsHere(i int) bool {
	return i == 0 || !r.words[i-1].letters && !r.words[i-1].isMark(",()-")
}

// lastName takes from a run of capitalized words the last two, which are a given and a family
// name; three with a father's name, more with particles, all with initials.
func (r *nameReader) lastName(from, to int) (int, int) {
	if to <= from {
		return from, from
	}
	last := to - 1
	if !r.words[last].letters || r.isParticle(last) {
		return from, from
	}
	k := last
	for k > from && r.isParticle(k-1) {
		k--
	}
	if k > from && r.words[k-1].isMark(".") { // И. О. Ли
		for k > from && (r.words[k-1].isMark(".") || r.isInitialAt(k-1)) {
			k--
		}
		if k > from && !r.isInitialAt(k) {
			k++
		}
		if k-1 >= from && r.isCapitalName(k-1) && !r.isInitialAt(k-1) && !r.ofPlace(k-1, to) {
			k-- // Иван О. Ли
		}
		return k, to
	}
	if isPatronymic(r.words[last].fold) && last-1 >= from && last-2 < from { // Анна Петровна
		return last - 1, to
	}
	if k > from {
		k--
	}
	if isPatronymic(r.words[k].fold) && k > from {
		k--
	} else if isPatronymic(r.words[last].fold) && k > from && !strings.HasSuffix(r.words[k-1].fold, "ии") { // Ли Анна Петровна, but no министр Валдории Ян Вукович
		k--
	}
	return k, to
}

// isRussianPerson reports whether something shows that the words from to, the last of a run
// that begins at run, are a person's name.
func (r *nameReader) isRussianPerson(p *people, run, from, to int, contact bool) bool {
	printed := r.span(from, to)
	if _, ok := r.dir.authority.Country(printed); ok {
		return false
	}
	if _, ok := r.dir.authority.Group(printed); ok {
		return false
	}
	if _, ok := r.dir.authority.Person(printed, corpus.Date{}); ok {
		return true
	}
	folds := r.foldedSpan(from, to)
	if strings.HasSuffix(folds[len(folds)-1], "ое") || r.isInitialAt(from) && isLatin(folds[0]) {
		return false // an adjective of the neuter; the letter of a heading
	}
	for _, f := range folds {
		if isPatronymic(f) {
			return true
		}
	}
	if !r.ru.given[nominativeStem(folds[0])] && r.ru.places[nominativeStem(folds[len(folds)-1])] { // Королевством Великобритании
		return false
	}
	if len(folds) > 1 && isAbstract(folds[0]) && !r.ru.given[nominativeStem(folds[0])] { // Население Арлена
		return false
	}
	if len(folds) > 1 && isPlainAdjective(folds[0]) && !r.ru.given[nominativeStem(folds[0])] { // Северной Ирландии
		return false
	}
	if r.isInitialAt(from) {
		return true
	}
	switch form, role := r.roleBefore(run); {
	case role && !form.oblique && isObliqueName(folds[:1]) && !isObliqueName(folds[len(folds)-1:]):
		return false
	case role && !form.oblique && oblique(folds[0]) && from == run: // посол Южного Берега
		return false
	case role:
		return true
	}
	if r.speaksRussian(from, to) || r.inTag(from) {
		return true
	}
	if contact && r.canBeReached(from, to) {
		return true
	}
	if r.looksLikePerson(run, from, to) {
		return true
	}
	if to < len(r.words) && r.words[to].isMark(",(") {
		for k := to + 1; k < len(r.words) && k <= to+7 && r.words[k].letters; k++ {
			if _, ok := r.ru.roles[r.words[k].fold]; ok && (!r.words[k].capital || k == to+1) {
				return true
			}
			if !r.lex.is("preposition", r.words[k].fold) && !isAdjectiveForm(r.words[k].fold) && k > to+4 {
				break
			}
		}
	}
	if (from == run || from == run+1 && r.startsHere(run)) && r.isCalling(from) && !isAdjectiveForm(folds[0]) && !isObliqueName(folds) {
		return true // "ткачиха Дина Пак"
	}
	// the family name by itself in another place, in any case
	if isAdjectiveForm(folds[0]) && oblique(folds[0]) {
		return false
	}
	family := folds[len(folds)-1]
	return r.stems[nominativeStem(family)] > 1 && !(len(folds) == 2 && r.stems[nominativeStem(folds[0])] == r.stems[nominativeStem(family)] && r.preposed(from))
}

// meetRussian enters the person named by the words from to; run is where honorific or name
// begins.
func (r *nameReader) meetRussian(p *people, run, from, to int, s sex, inflected bool) (naming, bool) {
	words := r.foldedSpan(from, to)
	form, role := r.roleBefore(run)
	inflected = inflected || role && form.oblique || isObliqueName(words)
	if s == unknownSex && !inflected {
		if s = sexOfRussian(words); s == unknownSex {
			s = r.sexOfGiven(words[0])
		} else if s == female && !r.ru.given[nominativeStem(words[0])] && sexOfRussian([]string{"-", words[len(words)-1]}) == unknownSex && !isPatronymic(words[len(words)-1]) {
			s = unknownSex // the verb will tell
		}
	}
	who := p.stemmed(words, s)
	if who == nil && len(words) == 2 && r.startsHere(from) && r.stems[nominativeStem(words[0])] < 2 {
		if who := p.stemmed(words[1:], unknownSex); who != nil { // Напоследок Вуйцик-Абаев
			return naming{from: to - 1, to: to, who: who, name: r.words[to-1].Span}, true
		}
	}
	switch {
	case who == nil:
		if who = p.meet(r.span(from, to), words, s); who == nil {
			return naming{}, false
		}
		who.inflected = inflected
	case (len(words) > len(who.words) || len(words) == len(who.words) && who.inflected && !inflected) && (utf8.RuneCountInString(words[0]) > 1 || utf8.RuneCountInString(who.words[0]) == 1):
		p.rename(who, r.span(from, to), words)
		who.inflected = inflected
	}
	who.learn(s)
	n := naming{from: run, to: to, who: who, name: corpus.Span{Start: r.words[from].Start, End: r.words[to-1].End}}
	r.describeRussian(who, run, to)
	return n, true
}
