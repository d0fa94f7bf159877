package annotate

import (
	"strings"

	"travaux/corpus"
)

// Russian leaves out the verb that the clause before has, and names sources by nouns that no
// lexicon lists.

// unknownGenitive reads a noun for a person in the genitive at word i that the lexicon lacks:
// "по словам завлита театра".
func (r russianReader) unknownGenitive(i int) subject {
	if i == 0 || r.words[i-1].fold == "на" || dataOf[r.words[i-1].fold] {
		return subject{}
	}
	k := i
	for k < r.to && k-i < 2 && r.words[k].letters && (strings.HasSuffix(r.words[k].fold, "ого") || strings.HasSuffix(r.words[k].fold, "его") || strings.HasSuffix(r.words[k].fold, "ой")) {
		k++
	}
	if k >= r.to || !r.words[k].letters || r.words[k].capital || r.namingOf(k) != nil {
		return subject{}
	}
	fold := r.words[k].fold
	last := fold[max(0, len(fold)-2):]
	if len(fold) < 8 || last != "а" && last != "я" && last != "ы" && last != "и" || strings.HasSuffix(fold, "ства") || strings.HasSuffix(fold, "ния") || strings.HasSuffix(fold, "ции") || strings.HasSuffix(fold, "ости") || looksLikeVerb(fold) || r.isHead(k) {
		return subject{}
	}
	for _, forms := range []nounForms{r.ru.papers, r.ru.things} {
		if _, ok := forms[fold]; ok {
			return subject{}
		}
	}
	end := r.nounEnd(k)
	if end >= r.to || !r.words[end].isMark(",") {
		return subject{}
	}
	printed := r.spanWithMarks(i, end)
	return subjectOf(&voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .6}, i, end)
}

var media = set("журнал, газета, портал, еженедельник, телеканал, сайт, радио, агентство")

// gapped reads ", а журнал «Рампа» — «...»" whose dash is word i: the verb is that of the clause
// before.
func (r russianReader) gapped(i int, before []cue) (cue, bool) {
	if len(before) == 0 || !r.words[i].isMark("—–-") || i+1 >= r.to || r.words[i+1].quote == nil {
		return cue{}, false
	}
	k := i - 1
	for k > r.from && i-k <= 10 && !(r.words[k].letters && (r.words[k].fold == "а" || r.words[k].fold == "но") && r.words[k-1].isMark(",") && r.namingOf(k) == nil) {
		k--
	}
	if k <= r.from || i-k > 10 || before[len(before)-1].at > k {
		return cue{}, false
	}
	v := r.mainRussian(k+1, i, unknownSex)
	if v == nil && i-3 == k && r.words[i-1].quote != nil && media[r.words[i-2].fold] {
		v = r.russianOrganization(i-2, i)
	}
	if v == nil { // "а критиков — «птицами»": of the same speaker
		return cue{}, false
	}
	return cue{verb: before[len(before)-1].verb, at: i, from: k + 1, to: i + 1, voice: v}, true
}

// dataOf are nouns behind "по" that things give as well as persons: "по данным датчиков".
var dataOf = set("данным, сведениям, информации, оценкам, сообщениям")
