package people

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// A name in Russian prose is two words with capitals, or three with a father's name, and has
// an ending for each case. The same person may be printed as Олжас Ли, Олжаса Ли, И. О. Ли
// and Ли: what counts is the stem.

// introduceRussian finds the persons whom the words introduce.
func (r *Reader) introduceRussian(p *Cast, contact bool) []Naming {
	var out []Naming
	for i := 0; i < len(r.Words); i++ {
		if !r.Words[i].Letters {
			continue
		}
		n, ok := r.russianAt(p, i, contact)
		if !ok {
			continue
		}
		if len(out) > 0 && n.From < out[len(out)-1].To {
			continue
		}
		out = append(out, n)
		i = n.To - 1
	}
	return out
}

func (r *Reader) russianAt(p *Cast, i int, contact bool) (Naming, bool) {
	if first, end, s := r.titled(i); end > 0 {
		from, to := r.lastName(first, end)
		if from == to {
			return Naming{}, false
		}
		return r.meetRussian(p, i, from, to, s, wording.IsOblique(r.Words[i].Fold))
	}
	if r.isHonorific(i) || i > 0 && r.Words[i-1].Letters && (r.isCapitalName(i-1) || r.isHonorific(i-1)) {
		return Naming{}, false
	}
	end := i
	for end < len(r.Words) && end-i < 2*wording.LongestName && (r.isCapitalName(end) || r.isInitialAt(end) || end > i && r.Words[end].IsMark(".") && r.isInitialAt(end-1) || end > i && r.isParticle(end)) {
		end++
	}
	from, to := r.lastName(i, end)
	if to-from < 2 {
		return Naming{}, false
	}
	if !r.isRussianPerson(p, i, from, to, contact) {
		return Naming{}, false
	}
	return r.meetRussian(p, from, from, to, wording.UnknownSex, false)
}

// isSingleName reports whether the word at i, alone with its capital, is what a person is
// called: behind a title or an office that agrees with it, or beside a verb of saying whose
// gender it has.
func (r *Reader) isSingleName(i int) bool {
	fold := r.Words[i].Fold
	if !r.isCapitalName(i) || r.ofNoun(i) || inflection.IsAdjective(fold) && r.stems[inflection.Stem(fold)] < 2 && !r.isCalledAdjective(i) || strings.HasSuffix(fold, "ии") || r.startsHere(i) && (!r.speaksRussian(i, i+1) || r.stems[inflection.Stem(fold)] < 2) {
		return false
	}
	if _, ok := r.Directory.Authority.Country(r.Span(i, i+1)); ok {
		return false
	}
	if r.Russian.places[inflection.Stem(fold)] {
		return false
	}
	if r.isGivenAlone(i) {
		return true
	}
	if i > 0 && r.Words[i-1].Letters {
		prev := r.Words[i-1].Fold
		if r.Lex.Is("title", prev) {
			return true
		}
		if form, ok := r.Russian.Roles[prev]; ok {
			return !form.Oblique && !r.Lex.Is("of a place", form.Base) && (EndsLikeName(fold, EndsFeminine(form.Base)) || EndsFeminine(form.Base) && inflection.IsIndeclinable(fold))
		}
		if !wording.IsConjunction(prev) && !r.Lex.Is("clause", prev) && !r.Lex.Is("adverb", prev) && r.Lex.VerbAt(prev) == 0 {
			return false // the complement of a noun
		}
	}
	if !r.speaksRussian(i, i+1) || r.preposed(i) {
		return false
	}
	switch r.singleSex(i) {
	case wording.Female:
		return EndsLikeName(fold, true)
	case wording.Male:
		return EndsLikeName(fold, false)
	}
	return r.stems[inflection.Stem(fold)] > 1
}

// ofNoun reports whether the word at i is an adjective in an oblique case with its noun at once
// behind it: "Национальной ассамблее".
func (r *Reader) ofNoun(i int) bool {
	if !oblique(r.Words[i].Fold) || i+1 >= len(r.Words) {
		return false
	}
	next := r.Words[i+1]
	return next.Letters && !next.Capital && r.Lex.VerbAt(next.Fold) == 0 && !r.Lex.Is("preposition", next.Fold) && !r.Lex.Is("adverb", next.Fold) && !wording.IsConjunction(next.Fold)
}

// isLatin reports whether a word is written in Latin letters.
func isLatin(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }) < 0
}

// singleSex is the gender of the verb of saying beside word i.
func (r *Reader) singleSex(i int) wording.Sex {
	for k := i + 1; k < len(r.Words) && k <= i+3 && r.Words[k].Letters; k++ {
		if r.Lex.VerbAt(r.Words[k].Fold) != 0 {
			return inflection.SexOfVerb(r.Words[k].Fold)
		}
	}
	for k := i - 1; k >= 0 && k >= i-3 && r.Words[k].Letters; k-- {
		if r.Lex.VerbAt(r.Words[k].Fold) != 0 {
			return inflection.SexOfVerb(r.Words[k].Fold)
		}
	}
	return wording.UnknownSex
}

// startsHere reports whether word i begins a sentence, where any word has a capital.
func (r *Reader) startsHere(i int) bool {
	return i == 0 || !r.Words[i-1].Letters && !r.Words[i-1].IsMark(",()-")
}

// lastName takes from a run of capitalized words the last two, which are a given and a family
// name; three with a father's name, more with particles, all with initials.
func (r *Reader) lastName(from, to int) (int, int) {
	if to <= from {
		return from, from
	}
	last := to - 1
	if !r.Words[last].Letters || r.isParticle(last) {
		return from, from
	}
	k := last
	for k > from && r.isParticle(k-1) {
		k--
	}
	if k > from && r.Words[k-1].IsMark(".") { // И. О. Ли
		for k > from && (r.Words[k-1].IsMark(".") || r.isInitialAt(k-1)) {
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
	if inflection.IsPatronymic(r.Words[last].Fold) && last-1 >= from && last-2 < from { // Анна Петровна
		return last - 1, to
	}
	if k > from {
		k--
	}
	if inflection.IsPatronymic(r.Words[k].Fold) && k > from {
		k--
	} else if inflection.IsPatronymic(r.Words[last].Fold) && k > from && !strings.HasSuffix(r.Words[k-1].Fold, "ии") { // Ли Анна Петровна, but no министр Валдории Ян Вукович
		k--
	}
	return k, to
}

// isRussianPerson reports whether something shows that the words from to, the last of a run
// that begins at run, are a person's name.
func (r *Reader) isRussianPerson(p *Cast, run, from, to int, contact bool) bool {
	printed := r.Span(from, to)
	if _, ok := r.Directory.Authority.Country(printed); ok {
		return false
	}
	if _, ok := r.Directory.Authority.Group(printed); ok {
		return false
	}
	if _, ok := r.Directory.Authority.Person(printed, corpus.Date{}); ok {
		return true
	}
	folds := r.FoldedSpan(from, to)
	if strings.HasSuffix(folds[len(folds)-1], "ое") || r.isInitialAt(from) && isLatin(folds[0]) {
		return false // an adjective of the neuter; the letter of a heading
	}
	for _, f := range folds {
		if inflection.IsPatronymic(f) {
			return true
		}
	}
	if !r.Russian.given[inflection.Stem(folds[0])] && r.Russian.places[inflection.Stem(folds[len(folds)-1])] { // Королевством Великобритании
		return false
	}
	if len(folds) > 1 && inflection.IsAbstract(folds[0]) && !r.Russian.given[inflection.Stem(folds[0])] { // Население Арлена
		return false
	}
	if len(folds) > 1 && inflection.IsPlainAdjective(folds[0]) && !r.Russian.given[inflection.Stem(folds[0])] { // Северной Ирландии
		return false
	}
	if r.isInitialAt(from) {
		return true
	}
	switch form, role := r.roleBefore(run); {
	case role && !form.Oblique && inflection.IsObliqueName(folds[:1]) && !inflection.IsObliqueName(folds[len(folds)-1:]):
		return false
	case role && !form.Oblique && oblique(folds[0]) && from == run: // посол Южного Берега
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
	if to < len(r.Words) && r.Words[to].IsMark(",(") {
		for k := to + 1; k < len(r.Words) && k <= to+7 && r.Words[k].Letters; k++ {
			if _, ok := r.Russian.Roles[r.Words[k].Fold]; ok && (!r.Words[k].Capital || k == to+1) {
				return true
			}
			if !r.Lex.Is("preposition", r.Words[k].Fold) && !inflection.IsAdjective(r.Words[k].Fold) && k > to+4 {
				break
			}
		}
	}
	if (from == run || from == run+1 && r.startsHere(run)) && r.isCalling(from) && !inflection.IsAdjective(folds[0]) && !inflection.IsObliqueName(folds) {
		return true // "ткачиха Дина Пак"
	}
	// the family name by itself in another place, in any case
	if inflection.IsAdjective(folds[0]) && oblique(folds[0]) {
		return false
	}
	family := folds[len(folds)-1]
	return r.stems[inflection.Stem(family)] > 1 && !(len(folds) == 2 && r.stems[inflection.Stem(folds[0])] == r.stems[inflection.Stem(family)] && r.preposed(from))
}

// meetRussian enters the person named by the words from to; run is where honorific or name
// begins.
func (r *Reader) meetRussian(p *Cast, run, from, to int, s wording.Sex, inflected bool) (Naming, bool) {
	words := r.FoldedSpan(from, to)
	form, role := r.roleBefore(run)
	inflected = inflected || role && form.Oblique || inflection.IsObliqueName(words)
	if s == wording.UnknownSex && !inflected {
		if s = inflection.SexOfName(words); s == wording.UnknownSex {
			s = r.sexOfGiven(words[0])
		} else if s == wording.Female && !r.Russian.given[inflection.Stem(words[0])] && inflection.SexOfName([]string{"-", words[len(words)-1]}) == wording.UnknownSex && !inflection.IsPatronymic(words[len(words)-1]) {
			s = wording.UnknownSex // the verb will tell
		}
	}
	who := p.stemmed(words, s)
	if who == nil && len(words) == 2 && r.startsHere(from) && r.stems[inflection.Stem(words[0])] < 2 {
		if who := p.stemmed(words[1:], wording.UnknownSex); who != nil { // Напоследок Вуйцик-Абаев
			return Naming{From: to - 1, To: to, Who: who, Name: r.Words[to-1].Span}, true
		}
	}
	switch {
	case who == nil:
		if who = p.Meet(r.Span(from, to), words, s); who == nil {
			return Naming{}, false
		}
		who.Inflected = inflected
	case (len(words) > len(who.Words) || len(words) == len(who.Words) && who.Inflected && !inflected) && (utf8.RuneCountInString(words[0]) > 1 || utf8.RuneCountInString(who.Words[0]) == 1):
		p.rename(who, r.Span(from, to), words)
		who.Inflected = inflected
	}
	who.Learn(s)
	n := Naming{From: run, To: to, Who: who, Name: corpus.Span{Start: r.Words[from].Start, End: r.Words[to-1].End}}
	r.describeRussian(who, run, to)
	return n, true
}
