package russian

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// Several speak at once in Russian: "стороны выразили «решимость»", "«...», — говорят рыбаки".

// pluralSaid reads a verb of saying in the plural at word i that has a noun for persons or
// parties in the nominative plural as its subject, beside a quotation.
func (r Reader) pluralSaid(i int) (story.Cue, bool) {
	w := r.Words[i]
	if !w.Letters || !r.saysPlural(i) || !r.BehindQuotation(i) && !r.QuoteSoon(i) {
		return story.Cue{}, false
	}
	if r.BehindQuotation(i) {
		k := i + 1
		for k < r.To && k-i <= 3 && r.Words[k].Letters && (isPluralAdjective(r.Words[k].Fold) || r.Lex.At("adverb", r.Words[:r.To], k) == 1) {
			k++
		}
		if k >= r.To || !r.isPluralOfPeople(k) {
			return story.Cue{}, false
		}
		from, end := i+1, r.nounEnd(k)
		for from < k && !isPluralAdjective(r.Words[from].Fold) {
			from++
		}
		return story.Cue{Verb: wording.Saying | wording.NoReport, At: i, From: i, To: end, Voice: r.many(from, end)}, true
	}
	if !r.pluralQuotes(i) {
		return story.Cue{}, false
	}
	for k := i - 1; k >= r.From && i-k <= 5; k-- {
		if !r.Words[k].Letters || r.NamingOf(k) != nil || r.Words[k].Quote != nil || inflection.LooksLikeVerb(r.Words[k].Fold) || r.Lex.VerbAt(r.Words[k].Fold) != 0 {
			break
		}
		if !r.isPluralOfPeople(k) {
			continue
		}
		from, end := k, min(r.nounEnd(k), i)
		for from > r.From && r.Words[from-1].Letters && isPluralAdjective(r.Words[from-1].Fold) {
			from--
		}
		if r.Governed(from) || from > r.From && (wording.IsConjunction(r.Words[from-1].Fold) || r.isPluralOfPeople(from-1) || r.isHead(from-1)) {
			break
		}
		return story.Cue{Verb: wording.Saying | wording.NoReport, At: i, From: from, To: i + 1, Voice: r.many(from, end)}, true
	}
	return story.Cue{}, false
}

// pluralQuotes reports whether the quotation behind the verb at word i is what those it is said of
// said: no other verb stands between, and they neither ask nor tell a story.
func (r Reader) pluralQuotes(i int) bool {
	if f := r.Words[i].Fold; strings.HasPrefix(f, "спрос") || strings.HasPrefix(f, "спраш") || strings.HasPrefix(f, "прос") || strings.HasPrefix(f, "попрос") {
		return false
	}
	for k := r.From; k < i; k++ {
		if f := r.Words[k].Fold; f == "когда" || f == "если" || f == "пока" || f == "согласно" || strings.HasPrefix(f, "котор") {
			return false
		}
	}
	for k := i + 1; k < r.To; k++ {
		w := r.Words[k]
		switch {
		case w.Quote != nil:
			return true
		case w.IsMark(":"):
			continue
		case w.IsMark(",;—–") || w.Letters && (inflection.LooksLikeVerb(w.Fold) || r.Lex.VerbAt(w.Fold) != 0):
			return false
		}
	}
	return false
}

// many is the voice of those whom the words from to name together.
func (r Reader) many(from, to int) *story.Voice {
	printed := r.SpanWithMarks(from, to)
	return &story.Voice{ID: corpus.Slug(printed), Name: printed, Capacity: printed, How: "office", Sure: .6, Sex: wording.Plural}
}

// isPluralOfPeople reports whether word k is a noun for persons, or for those who agree on
// something, in the nominative plural.
func (r Reader) isPluralOfPeople(k int) bool {
	w := r.Words[k]
	if !w.Letters || r.NamingOf(k) != nil || r.Governed(k) {
		return false
	}
	if parties[w.Fold] {
		return true
	}
	if !strings.HasSuffix(w.Fold, "ы") && !strings.HasSuffix(w.Fold, "и") && !strings.HasSuffix(w.Fold, "не") && !strings.HasSuffix(w.Fold, "ели") || strings.HasSuffix(w.Fold, "ми") {
		return false
	}
	stem := inflection.Stem(w.Fold)
	if r.Russian.Persons[stem] || r.Russian.Persons[strings.TrimSuffix(w.Fold, "ы")] || r.Russian.Persons[strings.TrimSuffix(w.Fold, "и")] {
		return !people.EndsFeminine(stem)
	}
	_, role := r.Russian.Roles[strings.TrimSuffix(strings.TrimSuffix(w.Fold, "ы"), "и")]
	if !role {
		_, role = r.Russian.Roles[strings.TrimSuffix(w.Fold, "и")+"ь"]
	}
	return role
}

var parties = wording.Set("стороны, страны, государства, делегации, делегаты, власти, участники, участницы, организаторы, люди, дети, родители, соседи, соавторы, ученые, учёные, рабочие, островитяне, горожане, крестьяне, граждане, министры, лидеры, депутаты")

func isPluralAdjective(fold string) bool {
	return strings.HasSuffix(fold, "ые") || strings.HasSuffix(fold, "ие") && len(fold) > 8
}
