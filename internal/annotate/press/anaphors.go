package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// Nouns that point back to someone named before without naming him or her: "the former",
// "his wife", "the official", "the organization". Where two may be meant, none is.

// anaphor returns the voice that a noun phrase with its article means, words from to start
// being the determiners. ok is true where the phrase is such a noun, whether it is resolved
// or not.
func (r *reader) anaphor(from, start, to int) (v *story.Voice, ok bool) {
	if r.Lex.Lang == corpus.Arabic || r.Lex.Lang == corpus.Russian {
		return nil, false
	}
	to = r.withoutAge(start, to)
	last := r.Words[to-1].Fold
	s := r.formSex(from, start, to)
	if v := r.calledAgain(from, start, to); v != nil {
		return v, true
	}
	switch {
	case from == start && !r.Lex.Is("this one", last):
		return nil, false
	case to == start+1 && r.Lex.Is("former", last):
		return r.ofTwo(s, true), true
	case to == start+1 && (r.Lex.Is("latter", last) || r.Lex.Is("this one", last)):
		if v := r.ofTwo(s, false); v != nil || r.Lex.Lang != corpus.French || from == start || !r.Lex.Is("demonstrative", r.Words[from].Fold) {
			return v, true
		}
		return r.lastNamed(s), true // "ce dernier"
	case to == start+1 && r.possessive(from, start):
		return r.relation(last)
	case to == start+1 && concerned[last] && r.lastNamed(s) != nil:
		return r.lastNamed(s), true
	case start == from+1 && r.Lex.Is("demonstrative", r.Words[from].Fold) && r.kinSex(start) != wording.UnknownSex && r.lastNamed(r.kinSex(start)) != nil:
		return r.lastNamed(r.kinSex(start)), true // "dit ce père de quatre enfants"
	case r.Lex.Lang == corpus.English && to <= start+2 && (r.Lex.Is("someone female", last) || r.Lex.Is("someone male", last)) && !r.indefinite(from, start) && !r.possessive(from, start) && r.Talk.UnnamedBefore(last, r.At) == nil && r.theWoman(last) != nil:
		return r.theWoman(last), true
	case r.Lex.Lang == corpus.English && to == start+1 && strings.HasSuffix(last, "-year-old") && !r.indefinite(from, start):
		return r.agedOne(last), true
	case r.Lex.Before("generic person", r.Words, to) > 0 && r.plainNoun(start, to) && !r.indefinite(from, start) && !(to > start+1 && r.Words[start].Capital):
		if who := r.Cast.InOffice(people.FoldedWords(r.Span(start, to))); who != nil {
			return nil, false
		}
		if v := r.Talk.UnnamedBefore(last, r.At); v != nil {
			return v, true
		}
		if v := r.introducedAs(from, start); v != nil && to == start+1 {
			return v, true
		}
		if v, ok := r.calledByKindOf(start, to, s); ok && !r.possessive(from, start) {
			return v, v != nil
		}
		if v := r.Talk.OfficeNear(last, r.At); v != nil && r.Lex.Lang == corpus.Spanish {
			return v, true
		}
		if delegates[last] {
			return nil, false
		}
		if v, ok := r.ofAge(to, s); ok {
			return v, v != nil
		}
		if v := r.Talk.OneNear(s, r.At); v != nil && r.mayBe(v, last) {
			r.calledNow(v, start, to)
			return v, true
		}
		if v := r.oneOfSex(s); v != nil && r.mayBe(v, last) && !r.possessive(from, start) {
			return v, true
		}
		if v := r.alone(s); v != nil && v.Who != nil && r.mayBe(v, last) && !r.possessive(from, start) && (to-start == 1 || r.Lex.Is("demonstrative", r.Words[from].Fold)) {
			v.How = "noun"
			return v, true
		}
		return nil, false
	case r.Lex.Is("organization", last) && r.plainNoun(start, to) && !r.indefinite(from, start):
		v := r.Talk.LastOrganization(last, r.Lex.Is("generic organization", last) && !r.Words[to-1].Capital, r.At)
		if v == nil && to == start+1 {
			v = r.fullOrganization(r.Words[start].Fold)
		}
		if v == nil {
			v = r.bodyMeant(start)
		}
		if v == nil && to == start+1 && r.Lex.Is("generic organization", last) {
			v = r.lastProper(from)
		}
		return v, v != nil
	}
	return nil, false
}

// calledNow enters the noun from start to by which a Spanish text points back to someone of whom it
// has said no office so far: "resume este ingeniero jubilado".
func (r *reader) calledNow(v *story.Voice, start, to int) {
	if r.Lex.Lang == corpus.Spanish && v.Who != nil && len(v.Who.Offices) == 0 && !v.Who.Known && r.RoleAt(start) > 0 {
		v.Who.Holds(r.Span(start, to))
	}
}

// concerned are French and Spanish nouns for the one whom the words before are about.
var concerned = map[string]bool{"intéressé": true, "intéressée": true, "interesado": true, "interesada": true, "aludido": true, "aludida": true}

// kinSex is what a noun of kinship at word i says of a person.
func (r *reader) kinSex(i int) wording.Sex {
	switch fold := r.Words[i].Fold; {
	case r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish:
	case r.Lex.Is("kin female", fold):
		return wording.Female
	case r.Lex.Is("kin male", fold):
		return wording.Male
	}
	return wording.UnknownSex
}

// anaphorEnd is the end of a noun for a person that begins at word start, behind which a verb
// may stand that the lexicon lacks: "l'édile retrouve sa verve".
func (r *reader) anaphorEnd(start, to int) int {
	if n := r.Lex.At("generic person", r.Words[:to], start); n > 0 && start+n+1 == to && isAdjective(r.Lex.Lang, r.Words[to-1].Fold) && r.Lex.Lang != corpus.English && r.RoleAt(start+n) == 0 && !(start > 0 && r.Lex.Is("demonstrative", r.Words[start-1].Fold)) {
		return start + n // "la mandataria provincial"
	}
	if (r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish) && r.RoleAt(start) > 0 {
		return r.officeEnd(start, to)
	}
	return to
}

// plainNoun reports whether words are one noun with at most one adjective before it.
func (r *reader) plainNoun(start, to int) bool { return to-start <= 2 && r.Words[start].Letters }

func (r *reader) indefinite(from, start int) bool {
	return from < start && r.Lex.Is("indefinite", r.Words[from].Fold)
}

// possessive reports whether the determiners are "his", "sa", "su".
func (r *reader) possessive(from, start int) bool {
	for k := from; k < start; k++ {
		if r.Lex.Is("possessive", r.Words[k].Fold) {
			return true
		}
	}
	return false
}

// formSex is what the article or the ending of a French or Spanish noun says of a person.
func (r *reader) formSex(from, start, to int) wording.Sex {
	if from < start {
		if s := r.ArticleSex(from); s != wording.UnknownSex {
			return s
		}
		switch r.Words[from].Fold {
		case "cette", "esta", "esa", "sa", "ma", "ella":
			return wording.Female
		case "ce", "cet", "este", "ese":
			return wording.Male
		}
	}
	return nounSex(r.Lex.Lang, r.Words[to-1].Fold)
}

// nounSex is what the form of a noun for a person says.
func nounSex(lang corpus.Lang, noun string) wording.Sex {
	endings := map[wording.Sex][]string{}
	switch lang {
	case corpus.French:
		endings[wording.Female] = []string{"trice", "euse", "ière", "ienne", "née", "lue", "cheffe", "ente", "ante", "celle-ci", "seconde", "première", "dernière", "essée"}
		endings[wording.Male] = []string{"teur", "ier", "ien", "celui-ci", "second", "premier", "dernier", "élu"}
	case corpus.Spanish:
		endings[wording.Female] = []string{"ora", "ada", "ida", "ina", "era", "oga", "afa", "enta", "esa", "aria"}
		endings[wording.Male] = []string{"or", "ado", "ido", "ero", "ogo", "afo", "ario"}
	case corpus.English:
		endings[wording.Female] = []string{"woman"}
	}
	for _, s := range []wording.Sex{wording.Female, wording.Male} {
		for _, e := range endings[s] {
			if len(noun) > len(e) && noun[len(noun)-len(e):] == e || noun == e {
				return s
			}
		}
	}
	return wording.UnknownSex
}

// ofTwo is the first or the last of the two who were named last, both of whom are near.
func (r *reader) ofTwo(s wording.Sex, first bool) *story.Voice {
	two := r.Talk.Pair
	if two[0] == nil || r.Talk.PairAt.Paragraph < r.At.Paragraph-1 {
		two = r.lastTwo()
	}
	if two[0] == nil {
		return nil
	}
	r.Talk.Pair, r.Talk.PairAt = two, r.At
	v := two[1]
	if first {
		v = two[0]
	}
	if !v.Fits(s) {
		return nil
	}
	v = v.Meant(s)
	v.How = "noun"
	return v
}

// lastTwo are the two voices named last, in the order of the text.
func (r *reader) lastTwo() (two [2]*story.Voice) {
	for i := len(r.Talk.Events) - 1; i >= 0; i-- {
		e := r.Talk.Events[i]
		switch {
		case e.Place.Paragraph < r.At.Paragraph-1:
			return [2]*story.Voice{}
		case e.Voice.How == story.ByOrganization:
		case two[1] == nil:
			two[1] = e.Voice
		case !e.Voice.Same(two[1]):
			two[0] = e.Voice
			return two
		}
	}
	return [2]*story.Voice{}
}

// relation is whom "his wife" or "her colleague" means: of the person named last, the one other of
// the family, or the one other person named nearby.
func (r *reader) relation(noun string) (*story.Voice, bool) {
	s, family := wording.UnknownSex, true
	switch {
	case r.Lex.Is("kin female", noun):
		s = wording.Female
	case r.Lex.Is("kin male", noun):
		s = wording.Male
	case r.Lex.Is("kin", noun):
	case r.Lex.Is("counterpart", noun):
		family = false
	default:
		return nil, false
	}
	owner := r.Talk.LastPerson()
	if owner == nil {
		return nil, true
	}
	if who := r.Cast.Relative(owner, s); family && who != nil {
		who.Learn(s)
		return &story.Voice{Who: who, How: "noun", Sure: .8}, true
	}
	var found *people.Person
	for _, who := range r.Cast.List {
		if who == owner || !wording.Compatible(who.Sex, s) || family && !who.IsOfFamily(owner) || !family && !r.Talk.Near(who, r.At) {
			continue
		}
		if found != nil {
			return nil, true
		}
		found = who
	}
	if found == nil {
		return r.kinOnly(noun, s, family)
	}
	found.Learn(s)
	return &story.Voice{Who: found, How: "noun", Sure: .8}, true
}

// pronounBehind is pronoun for one at word i, which may stand behind an office that is the
// person's from now on: "Now Special Envoy, he said".
func (r *reader) pronounBehind(i int, s wording.Sex) *story.Voice {
	v := r.answersQuestions(r.Pronoun(s), s)
	if v == nil || v.Who == nil || i == r.From || !r.Words[i-1].IsMark(",") {
		return v
	}
	from, office := r.OfficeBefore(i)
	if office == "" || from < r.From {
		return v
	}
	for k := r.From; k < from; k++ {
		if !r.Words[k].Letters || !r.Lex.Is("adverb", r.Words[k].Fold) && !r.Lex.Is("determiner", r.Words[k].Fold) && !r.Lex.Is("capacity", r.Words[k].Fold) {
			return v
		}
	}
	v.Who.Holds(office)
	return v
}

// demonstrative is whom a Spanish "este" or "aquella" without a noun means: of two named before
// the last or the first, else the one the sentence before named last.
func (r *reader) demonstrative(from, to int) *story.Voice {
	if r.Lex.Lang != corpus.Spanish || to != from+1 {
		return nil
	}
	switch r.Words[from].Fold {
	case "este", "éste":
		return r.lastNamed(wording.Male)
	case "esta", "ésta":
		return r.lastNamed(wording.Female)
	case "aquel", "aquél":
		return r.ofTwo(wording.Male, true)
	case "aquella", "aquélla":
		return r.ofTwo(wording.Female, true)
	}
	return nil
}

// lastNamed is who was named last in the paragraph, if he or she fits.
func (r *reader) lastNamed(s wording.Sex) *story.Voice {
	for i := len(r.Talk.Events) - 1; i >= 0; i-- {
		v, at := r.Talk.Events[i].Voice, r.Talk.Events[i].Place.Paragraph
		if at != r.At.Paragraph && !(at == r.At.Paragraph-1 && !r.Talk.Has(r.At)) {
			break
		}
		if v.How == story.ByOrganization {
			continue
		}
		if !v.Fits(s) {
			if r.Lex.Lang == corpus.French && s != wording.UnknownSex {
				continue
			}
			return nil
		}
		v = v.Meant(s)
		v.How = "noun"
		return v
	}
	return nil
}

// A portrait or a reportage keeps to one person over many paragraphs: "dice" and "sourit-elle"
// mean him or her again though nobody was named for a while.

// alone is the protagonist where no one else fits who was named or spoke within reach: then a
// noun such as "el médico" means him, whatever his office was.
func (r *reader) alone(s wording.Sex) *story.Voice {
	v := r.Protagonist(s)
	if v == nil {
		return nil
	}
	for i := len(r.Talk.Events) - 1; i >= 0 && r.Talk.Events[i].Place.Paragraph >= r.At.Paragraph-story.LongReach; i-- {
		if e := r.Talk.Events[i]; e.Voice.Fits(s) && !e.Voice.Same(v) {
			return nil
		}
	}
	return v
}
