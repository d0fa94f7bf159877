package russian

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// Russian leaves out the verb that the clause before has, and names sources by nouns that no
// lexicon lists.

// unknownGenitive reads a noun for a person in the genitive at word i that the lexicon lacks:
// "по словам завлита театра".
func (r Reader) unknownGenitive(i int) story.Subject {
	if i == 0 || r.Words[i-1].Fold == "на" || dataOf[r.Words[i-1].Fold] {
		return story.Subject{}
	}
	k := i
	for k < r.To && k-i < 2 && r.Words[k].Letters && (strings.HasSuffix(r.Words[k].Fold, "ого") || strings.HasSuffix(r.Words[k].Fold, "его") || strings.HasSuffix(r.Words[k].Fold, "ой")) {
		k++
	}
	if k >= r.To || !r.Words[k].Letters || r.Words[k].Capital || r.NamingOf(k) != nil {
		return story.Subject{}
	}
	fold := r.Words[k].Fold
	last := fold[max(0, len(fold)-2):]
	if len(fold) < 8 || last != "а" && last != "я" && last != "ы" && last != "и" || strings.HasSuffix(fold, "ства") || strings.HasSuffix(fold, "ния") || strings.HasSuffix(fold, "ции") || strings.HasSuffix(fold, "ости") || inflection.LooksLikeVerb(fold) || r.isHead(k) {
		return story.Subject{}
	}
	for _, forms := range []inflection.Forms{r.Russian.Papers, r.Russian.Things} {
		if _, ok := forms[fold]; ok {
			return story.Subject{}
		}
	}
	end := r.nounEnd(k)
	if end >= r.To || !r.Words[end].IsMark(",") {
		return story.Subject{}
	}
	printed := r.SpanWithMarks(i, end)
	return story.SubjectOf(&story.Voice{ID: corpus.Slug(printed), Name: printed, Capacity: printed, How: "office", Sure: .6}, i, end)
}

var media = wording.Set("журнал, газета, портал, еженедельник, телеканал, сайт, радио, агентство")

// gapped reads ", а журнал «Рампа» — «...»" whose dash is word i: the verb is that of the clause
// before.
func (r Reader) gapped(i int, before []story.Cue) (story.Cue, bool) {
	if len(before) == 0 || !r.Words[i].IsMark("—–-") || i+1 >= r.To || r.Words[i+1].Quote == nil {
		return story.Cue{}, false
	}
	k := i - 1
	for k > r.From && i-k <= 10 && !(r.Words[k].Letters && (r.Words[k].Fold == "а" || r.Words[k].Fold == "но") && r.Words[k-1].IsMark(",") && r.NamingOf(k) == nil) {
		k--
	}
	if k <= r.From || i-k > 10 || before[len(before)-1].At > k {
		return story.Cue{}, false
	}
	v := r.MainSubject(k+1, i, wording.UnknownSex)
	if v == nil && i-3 == k && r.Words[i-1].Quote != nil && media[r.Words[i-2].Fold] {
		v = r.organization(i-2, i)
	}
	if v == nil { // "а критиков — «птицами»": of the same speaker
		return story.Cue{}, false
	}
	return story.Cue{Verb: before[len(before)-1].Verb, At: i, From: k + 1, To: i + 1, Voice: v}, true
}

// dataOf are nouns behind "по" that things give as well as persons: "по данным датчиков".
var dataOf = wording.Set("данным, сведениям, информации, оценкам, сообщениям")
