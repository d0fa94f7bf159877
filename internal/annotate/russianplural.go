package annotate

import (
	"strings"

	"travaux/corpus"
)

// Several speak at once in Russian: "стороны выразили «решимость»", "«...», — говорят рыбаки".

// pluralSaid reads a verb of saying in the plural at word i that has a noun for persons or
// parties in the nominative plural as its subject, beside a quotation.
func (r russianReader) pluralSaid(i int) (cue, bool) {
	w := r.words[i]
	if !w.letters || !r.saysPlural(i) || !r.behindQuotation(i) && !r.quoteSoon(i) {
		return cue{}, false
	}
	if r.behindQuotation(i) {
		k := i + 1
		for k < r.to && k-i <= 3 && r.words[k].letters && (isPluralAdjective(r.words[k].fold) || r.lex.at("adverb", r.words[:r.to], k) == 1) {
			k++
		}
		if k >= r.to || !r.isPluralOfPeople(k) {
			return cue{}, false
		}
		from, end := i+1, r.nounEnd(k)
		for from < k && !isPluralAdjective(r.words[from].fold) {
			from++
		}
		return cue{verb: saying | noReport, at: i, from: i, to: end, voice: r.manyRussian(from, end)}, true
	}
	if !r.pluralQuotes(i) {
		return cue{}, false
	}
	for k := i - 1; k >= r.from && i-k <= 5; k-- {
		if !r.words[k].letters || r.namingOf(k) != nil || r.words[k].quote != nil || looksLikeVerb(r.words[k].fold) || r.lex.verbAt(r.words[k].fold) != 0 {
			break
		}
		if !r.isPluralOfPeople(k) {
			continue
		}
		from, end := k, min(r.nounEnd(k), i)
		for from > r.from && r.words[from-1].letters && isPluralAdjective(r.words[from-1].fold) {
			from--
		}
		if r.governed(from) || from > r.from && (isConjunction(r.words[from-1].fold) || r.isPluralOfPeople(from-1) || r.isHead(from-1)) {
			break
		}
		return cue{verb: saying | noReport, at: i, from: from, to: i + 1, voice: r.manyRussian(from, end)}, true
	}
	return cue{}, false
}

// pluralQuotes reports whether the quotation behind the verb at word i is what those it is said of
// said: no other verb stands between, and they neither ask nor tell a story.
func (r russianReader) pluralQuotes(i int) bool {
	if f := r.words[i].fold; strings.HasPrefix(f, "спрос") || strings.HasPrefix(f, "спраш") || strings.HasPrefix(f, "прос") || strings.HasPrefix(f, "попрос") {
		return false
	}
	for k := r.from; k < i; k++ {
		if f := r.words[k].fold; f == "когда" || f == "если" || f == "пока" || f == "согласно" || strings.HasPrefix(f, "котор") {
			return false
		}
	}
	for k := i + 1; k < r.to; k++ {
		w := r.words[k]
		switch {
		case w.quote != nil:
			return true
		case w.isMark(":"):
			continue
		case w.isMark(",;—–") || w.letters && (looksLikeVerb(w.fold) || r.lex.verbAt(w.fold) != 0):
			return false
		}
	}
	return false
}

// manyRussian is the voice of those whom the words from to name together.
func (r russianReader) manyRussian(from, to int) *voice {
	printed := r.spanWithMarks(from, to)
	return &voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .6, sex: plural}
}

// isPluralOfPeople reports whether word k is a noun for persons, or for those who agree on
// something, in the nominative plural.
func (r russianReader) isPluralOfPeople(k int) bool {
	w := r.words[k]
	if !w.letters || r.namingOf(k) != nil || r.governed(k) {
		return false
	}
	if parties[w.fold] {
		return true
	}
	if !strings.HasSuffix(w.fold, "ы") && !strings.HasSuffix(w.fold, "и") && !strings.HasSuffix(w.fold, "не") && !strings.HasSuffix(w.fold, "ели") || strings.HasSuffix(w.fold, "ми") {
		return false
	}
	stem := nominativeStem(w.fold)
	if r.ru.people[stem] || r.ru.people[strings.TrimSuffix(w.fold, "ы")] || r.ru.people[strings.TrimSuffix(w.fold, "и")] {
		return !endsFeminine(stem)
	}
	_, role := r.ru.roles[strings.TrimSuffix(strings.TrimSuffix(w.fold, "ы"), "и")]
	if !role {
		_, role = r.ru.roles[strings.TrimSuffix(w.fold, "и")+"ь"]
	}
	return role
}

var parties = set("стороны, страны, государства, делегации, делегаты, власти, участники, участницы, организаторы, люди, дети, родители, соседи, соавторы, ученые, учёные, рабочие, островитяне, горожане, крестьяне, граждане, министры, лидеры, депутаты")

func isPluralAdjective(fold string) bool {
	return strings.HasSuffix(fold, "ые") || strings.HasSuffix(fold, "ие") && len(fold) > 8
}
