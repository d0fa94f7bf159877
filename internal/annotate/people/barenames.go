package people

import (
	"slices"
	"strings"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// untitled returns the end of a name without an honorific that begins at word i, and 0
// where nothing shows that it is a person's.
func (r *Reader) untitled(i int, contact bool) int {
	if !r.IsNameWord(i, false) && !(r.isInitial(i) && i+1 < len(r.Words) && r.Words[i+1].IsMark(".")) {
		return 0
	}
	if r.officeTail(i) || r.insideProper(i) || r.Lex.Lang == corpus.Spanish && i > 0 && r.Words[i-1].Letters && r.Words[i-1].Capital && bodies[r.Words[i-1].Fold] {
		return 0
	}
	if i > 0 && r.Words[i-1].Letters && !r.givenBehindPlace(i) && (r.IsNameWord(i-1, false) && !r.officeTail(i-1) || i > 1 && r.Lex.Is("of", r.Words[i-1].Fold) && r.Words[i-2].Letters && r.Words[i-2].Capital && !(r.Lex.Lang == corpus.Spanish && i == 2 && r.Lex.Is("words", r.Words[0].Fold))) {
		return 0 // inside a longer name
	}
	end := r.nameEnd(i, false)
	if end == 0 || i > 0 && r.Words[i-1].IsMark("&") || end < len(r.Words) && r.Words[end].IsMark("&") {
		return 0
	}
	if r.insideTitle(i) || r.Lex.Is("company word", r.Words[end-1].Fold) {
		return 0
	}
	if r.onlyInitials(i, end) {
		return 0
	}
	several := len(r.FoldedSpan(i, end)) > 1
	if !several && r.Lex.Lang == corpus.English && r.Lex.VerbAt(r.Words[i].Fold) != 0 && !r.hasAge(end) && r.inTitleCase(i) {
		return 0 // "Envoy Warns"
	}
	printed := r.Span(i, end)
	if several && r.allCommon(i, end) {
		return 0
	}
	if _, ok := r.Directory.Authority.Country(printed); ok {
		return 0
	}
	if _, ok := r.Directory.Authority.Group(printed); ok {
		return 0
	}
	if several {
		if _, ok := r.Directory.Authority.Person(printed, corpus.Date{}); ok {
			return end
		}
	}
	if r.Lex.Lang == corpus.Russian && (!several || oblique(r.Words[i].Fold)) {
		return 0
	}
	if i > 0 && r.Lex.Is("determiner", r.Words[i-1].Fold) && r.Words[i-1].Fold != "that" && !r.ofSomeone(i, end) {
		return 0 // the Western Hemisphere
	}
	switch {
	case r.bodyOf(i):
		return 0
	case i > 0 && r.endsWithRole(i) && !r.Lex.Is("no title", r.Words[i-1].Fold):
		return end
	case several && r.plainlyTitled(i, end):
		return end
	case i > 0 && r.isKin(i-1) && r.Lex.Lang != corpus.Russian:
		return end
	case !several && (r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish) && r.behindKin(i):
		return end
	case !several && (r.besideQuotation(i, end) || r.Lex.Lang != corpus.Russian && r.Lex.Lang != corpus.Arabic && (r.oneOfThem(i, end) || i > 0 && strings.HasSuffix(r.Words[i-1].Fold, "-year-old"))):
		return end
	case !several && r.introducedAside(i, end):
		return end
	case !several && r.Lex.Lang == corpus.Spanish && r.Lex.Before("named", r.Words, i) > 1 && !r.holdsInstitution(i, end): // "que se identifica como Rosalba"
		return end
	case !several && (r.ageBehindOne(i, end) || r.calledAlone(i, end)):
		return end
	case !several && i > 0 && r.Words[i-1].IsMark(",") && r.opensWithEpithet(i-1) && r.Evidence != nil && !r.Evidence.common[r.Words[i].Fold]:
		return end
	case !several:
		return 0
	case contact && r.canBeReached(i, end):
		return end
	case r.Evidence != nil && r.Evidence.Organizations[ThingKey(r.FoldedSpan(i, end))]:
		return 0
	case r.speaks(i, end) && !r.Things[ThingKey(r.FoldedSpan(i, end))]:
		return end
	case !(r.Lex.Lang == corpus.Spanish && end == i+3 && r.Words[i+1].Fold == "del" && !r.begunByGiven(i, end)) && r.Evidence.isPerson(r.FoldedSpan(i, end), r.Span(end-1, end)) && !r.Things[ThingKey(r.FoldedSpan(i, end))] && !r.holdsInstitution(i, end):
		return end
	case r.begunByGiven(i, end) && !r.Things[ThingKey(r.FoldedSpan(i, end))]:
		return end
	case r.affiliatedSpeaks(i, end), r.affiliatedAside(i, end), r.namedByPlace(i, end):
		return end
	case r.actsAsPerson(i, end) && !r.Things[ThingKey(r.FoldedSpan(i, end))] && !r.holdsInstitution(i, end) && !r.IsPlace(i):
		return end
	case r.behindOfficeAndField(i) && !r.Things[ThingKey(r.FoldedSpan(i, end))] && !r.holdsInstitution(i, end):
		return end
	case r.ofKin(i, end), r.hasWho(i, end), r.hasAge(end), r.sourceInApposition(i, end), r.Lex.Before("named", r.Words, i) > 0, r.oneOfThem(i, end):
		return end
	}
	if at, office := r.officeAfter(end); office != "" && (r.Lex.Lang != corpus.English || at == len(r.Words) || !r.Words[at].Letters) {
		return end
	}
	comma := i > 0 && (r.Words[i-1].IsMark(",") || strings.HasSuffix(r.Words[i-1].Fold, "-year-old"))
	if comma && (end == len(r.Words) || r.Words[end].IsMark(",.:;—–(") || r.endsApposition(end)) || !comma && r.Lex.Lang == corpus.Russian {
		if _, office := r.OfficeBefore(i); office != "" {
			return end
		}
	}
	if comma && r.opensWithEpithet(i-1) {
		return end
	}
	return 0
}

// isKin reports whether word i is a noun such as "hijo" or "wife" behind "his" or "her".
func (r *Reader) isKin(i int) bool {
	fold := r.Words[i].Fold
	return i > 0 && r.Words[i].Letters && (r.Lex.Is("kin", fold) || r.Lex.Is("kin female", fold) || r.Lex.Is("kin male", fold) || r.Lex.Is("counterpart", fold)) &&
		r.Lex.Is("possessive", r.Words[i-1].Fold)
}

// besideQuotation reports whether a single name and a verb of saying stand at once beside a
// quotation: «...», dice Maruja; “...,” Hafsat said.
func (r *Reader) besideQuotation(i, end int) bool {
	w := r.Words[i]
	if r.Lex.Lang == corpus.Russian || end != i+1 || r.Evidence == nil || r.Evidence.common[w.Fold] || r.holdsInstitution(i, end) {
		return false
	}
	says := func(k int) bool {
		return k >= 0 && k < len(r.Words) && r.Words[k].Letters && !r.Words[k].Capital && r.Lex.VerbAt(r.Words[k].Fold)&wording.Saying != 0
	}
	quoted := func(k int) bool {
		for k >= 0 && (r.Words[k].IsMark(",") || r.Words[k].Letters && (wording.IsClitic(r.Words[k].Fold) || r.Lex.Is("auxiliary", r.Words[k].Fold))) {
			k--
		}
		return k >= 0 && r.Words[k].Quote != nil
	}
	return says(i-1) && quoted(i-2) || says(end) && quoted(i-1) || r.frenchTag(i) && quoted(i-2)
}

// oneOfThem reports whether a name stands between commas behind "one of them".
func (r *Reader) oneOfThem(i, end int) bool {
	return i > 1 && r.Words[i-1].IsMark(",") && end < len(r.Words) && (r.Words[end].IsMark(",") || r.endsApposition(end) || r.Words[end].IsMark(".")) && (r.Lex.Before("one of them", r.Words, i-1) > 0 || r.OneOfMany(i-1))
}

// sourceInApposition reports whether a name stands behind "according to", and between commas
// behind it what the person is: "según Fermina Sosa, aguadora,".
func (r *Reader) sourceInApposition(i, end int) bool {
	if r.Lex.Before("according", r.Words, i) == 0 || end+2 >= len(r.Words) || !r.Words[end].IsMark(",") {
		return false
	}
	for k := end + 1; k < len(r.Words) && k-end <= 4; k++ {
		w := r.Words[k]
		if w.IsMark(",.") {
			return k > end+1
		}
		if !w.Letters || w.Capital || k == end+1 && (r.Lex.Is("preposition", w.Fold) || r.Lex.Is("who", w.Fold) || wording.IsConjunction(w.Fold) || r.Lex.VerbAt(w.Fold) != 0) {
			return false
		}
	}
	return false
}

// oblique reports whether a Russian word has an ending of the genitive that no given name
// has in the nominative: "Южной", "Соединенных".
func oblique(fold string) bool {
	for _, ending := range []string{"ой", "ого", "их", "ых", "ским"} {
		if strings.HasSuffix(fold, ending) {
			return true
		}
	}
	return false
}

// canBeReached reports whether an address or a telephone stands behind a name: in brackets,
// or behind a comma.
func (r *Reader) canBeReached(from, end int) bool {
	if from > 0 && r.Lex.Is("preposition", r.Words[from-1].Fold) || end+1 >= len(r.Words) {
		return false
	}
	if r.Words[end].IsMark("(") {
		return true
	}
	next := r.Words[end+1]
	return r.Words[end].IsMark(",") && (next.IsMark("+(") || r.Lex.Is("contact", next.Fold) || strings.IndexFunc(next.Fold, unicode.IsDigit) == 0)
}

// doubtful returns the end of what may be a person's name at word i, though nothing shows
// it: two capitalized words or more at the head of a sentence or between commas. It is no
// mention, but a pronoun behind it may mean it.
func (r *Reader) doubtful(i int) int {
	if r.Lex.Lang == corpus.Arabic || !r.IsNameWord(i, false) || i > 0 && (r.Words[i-1].Letters || r.Words[i-1].IsMark("([")) {
		return 0
	}
	end := r.nameEnd(i, false)
	if end == 0 || len(r.FoldedSpan(i, end)) < 2 || r.Lex.Is("company word", r.Words[end-1].Fold) || end < len(r.Words) && r.Words[end].IsMark(":") {
		return 0
	}
	if _, ok := r.Directory.Authority.Country(r.Span(i, end)); ok {
		return 0
	}
	if e := r.Evidence; e != nil && (e.Organizations[ThingKey(r.FoldedSpan(i, end))] || slices.ContainsFunc(r.FoldedSpan(i, end), func(w string) bool { return e.common[w] })) {
		return 0
	}
	return end
}

// endsWithRole reports whether a word for an office ends just before word i: it names the
// person that follows.
func (r *Reader) endsWithRole(i int) bool {
	if r.Lex.Lang == corpus.English && Possessive(r.Text[r.Words[i-1].Start:r.Words[i-1].End]) {
		return false // the Secretary-General's Action Agenda
	}
	return r.Lex.Before("role", r.Words, i) > 0 || r.Words[i-1].Letters && IsTrade(r.Lex.Lang, r.Words[i-1].Fold)
}

// speaks reports whether a verb of saying stands at once before or behind words from to end,
// auxiliaries and adverbs aside: their owner is a person, or speaks like one.
func (r *Reader) speaks(from, end int) bool {
	if from > 0 && (r.Lex.Is("determiner", r.Words[from-1].Fold) || r.Lex.Is("preposition", r.Words[from-1].Fold)) {
		return false
	}
	j := end
	for j < len(r.Words) && r.Words[j].Letters && (r.Lex.Is("auxiliary", r.Words[j].Fold) || r.IsAdverb(j)) {
		j++
	}
	if j < len(r.Words) && r.Words[j].Letters && r.Lex.VerbAt(r.Words[j].Fold)&(wording.Saying|wording.SpeechAct) != 0 && !r.Words[j].Capital {
		return true
	}
	return from > 0 && r.Words[from-1].Letters && r.Lex.VerbAt(r.Words[from-1].Fold)&wording.Saying != 0
}

// bodyOf reports whether the Spanish name at word i says which body or firm is meant by the noun for
// one before it: "la dirección de Cobres del Sil".
func (r *Reader) bodyOf(i int) bool {
	return r.Lex.Lang == corpus.Spanish && i > 1 && r.Lex.Is("of", r.Words[i-1].Fold) && r.Words[i-2].Letters && !r.Words[i-2].Capital && r.Lex.Is("organization", r.Words[i-2].Fold)
}
