package annotate

import (
	"strings"

	"travaux/corpus"
)

// topic is who a sentence is about, where that is someone: the subject it begins with, behind
// an introduction up to a comma. It tells whose words follow a colon, and whose a quotation
// is that stands as a sentence of its own behind it.
func (r *reader) topic() *voice {
	if r.from >= r.to {
		return nil
	}
	if v := r.subjectHere(r.from); v != nil {
		return v
	}
	w := r.words[r.from]
	if viewpoints[w.fold] && r.from+1 < r.to {
		if n := r.namingOf(r.from + 1); n != nil && n.to < r.to && r.words[n.to].isMark(",") {
			return byName(n.who)
		}
	}
	if !w.letters || r.lex.is("determiner", w.fold) && !r.lex.is("preposition", w.fold) && !r.lex.is("adverb", w.fold) {
		return nil
	}
	for k := r.from + 1; k+1 < r.to && k-r.from <= 20; k++ {
		if r.words[k].quote != nil || r.words[k].isMark(";:") {
			return nil
		}
		if !r.words[k].isMark(",،") {
			continue
		}
		if v := r.subjectHere(k + 1); v != nil {
			return v
		}
	}
	return nil
}

// viewpoints stand before one who thinks what follows.
var viewpoints = map[string]bool{"for": true, "pour": true, "para": true}

// subjectHere is who a subject at word i is, adverbs before it passed over.
func (r *reader) subjectHere(i int) *voice {
	for i < r.to && r.words[i].letters && r.namingOf(i) == nil && r.isAdverb(i) && !r.lex.is("determiner", r.words[i].fold) {
		i++
	}
	if i >= r.to || !r.words[i].letters {
		return nil
	}
	if n := r.namingOf(i); n != nil {
		if r.joint(n) || r.followedByAnother(n) {
			return nil
		}
		return byName(n.who)
	}
	s := r.subjectAt(i)
	if s.voice == nil || s.voice.how == "left out" {
		return nil
	}
	return s.voice
}

// others reports whether the sentence names a person or an organization that speaks beside v.
func (r *sentence) others(v *voice) bool {
	for i := r.from; i < r.to; i++ {
		if n := r.namingOf(i); n != nil && !v.same(byName(n.who)) {
			return true
		}
	}
	return false
}

// notices tells the discourse of someone at word i whom the sentence calls by an office or a
// noun that points back, and of what organizations are its subject.
func (r *reader) notices(i int) {
	if !r.opensNoun(i) {
		return
	}
	s := r.nounAt(i)
	if s.none() || s.voice == nil || s.voice.who == nil && (r.governed(i) || r.lex.is("preposition", r.words[i].fold)) {
		return
	}
	if s.to < r.to && (r.namingOf(s.to) != nil || r.inApposition(s) != nil || r.words[s.to].isMark(",") && s.voice.who == nil && s.voice.unnamed && r.namingAfter(s.to) != nil) { // "the minister, Ms. Vale"
		return
	}
	if r.lex.lang == corpus.Spanish && s.to < r.to && r.words[s.to].isMark(",") && r.apposedOffice(s.to+1) { // "el jefe de la misión, el coronel Rueda"
		return
	}
	if s.voice.who != nil {
		r.talk.named(s.voice.who, r.at)
		return
	}
	r.talk.events = append(r.talk.events, event{voice: s.voice, place: r.at})
}

// opensNoun reports whether an article stands at word i with a word for an office, or for an
// organization, soon behind it.
func (r *reader) opensNoun(i int) bool {
	w := r.words[i]
	if !w.letters || r.namingOf(i) != nil || !r.lex.is("determiner", w.fold) || r.lex.lang == corpus.Russian || r.lex.is("indefinite", w.fold) {
		return false
	}
	if i+1 < r.to && r.pointsBack(i) {
		return true
	}
	for k := i + 1; k < r.to && k <= i+3 && r.words[k].letters && r.namingOf(k) == nil; k++ {
		fold := r.words[k].fold
		if r.roleAt(k) > 0 {
			return true
		}
		if r.lex.is("organization", fold) {
			return i == r.from
		}
		if r.lex.is("preposition", fold) {
			return false
		}
	}
	return false
}

// pointsBack reports whether "his wife" or "the former" stands at word i.
func (r *reader) pointsBack(i int) bool {
	next := r.words[i+1].fold
	if r.lex.is("possessive", r.words[i].fold) {
		return r.lex.is("kin", next) || r.lex.is("kin female", next) || r.lex.is("kin male", next) || r.lex.is("counterpart", next)
	}
	return (r.lex.is("former", next) || r.lex.is("latter", next)) && (i+2 >= r.to || !r.words[i+2].letters || r.endsNoun(i+2) || r.lex.verbAt(r.words[i+2].fold) != 0 || finite(r.lex.lang, r.words[i+2].fold))
}

// closing is who is named in a sentence that only says whose words those before it were:
// "That was Ms. Vale's advice", "Con esa frase resumió Vale su trabajo".
func (r *reader) closing() *voice { return r.closingFrom(r.from) }

// closingFrom is closing for the words of the sentence from word from on.
func (r *reader) closingFrom(from int) *voice {
	if r.lex.at("that was", r.words[:r.to], from) == 0 && !r.saysThat(from) {
		return r.phraseBy(from)
	}
	var found *voice
	for i := from; i < r.to; i++ {
		if r.words[i].quote != nil {
			return nil
		}
		n := r.namingOf(i)
		if n == nil {
			continue
		}
		v := byName(n.who)
		if found != nil && !found.same(v) {
			return nil
		}
		found = v
	}
	if found != nil {
		return found
	}
	if r.lex.lang == corpus.Russian {
		return r.russian().mainRussian(from, r.to, unknownSex)
	}
	for i := from + 1; i < r.to; i++ {
		if r.opensNoun(i) || r.lex.lang != corpus.English && r.properAt(i) {
			return r.nounAt(i).voice
		}
	}
	return nil
}

// endsNoun reports whether word i is a small word of a verb, which no noun phrase holds: an
// auxiliary, a negation, a modal.
func (r *reader) endsNoun(i int) bool {
	fold := r.words[i].fold
	if r.lex.lang == corpus.Spanish && objects[fold] && i > r.from && r.words[i-1].letters && !r.lex.is("preposition", r.words[i-1].fold) {
		return true
	}
	if r.words[i].capital || r.lex.is("preposition", fold) || r.lex.is("determiner", fold) || r.lex.is("of", fold) || r.lex.is("for", fold) {
		return false
	}
	if r.lex.is("auxiliary", fold) {
		return !isClitic(fold) || fold == "se" || fold == "s'"
	}
	return r.lex.is("negation", fold) || r.lex.is("modal", fold) || r.lex.is("passive", fold) || r.lex.is("governor", fold)
}

// objects are the Spanish pronouns that stand before a verb.
var objects = map[string]bool{"lo": true, "le": true, "les": true, "se": true, "nos": true, "me": true, "te": true}

// finite reports whether a word has the form of a finite verb, which ends a noun phrase: the
// Spanish past with its accent, the French imperfect.
func finite(lang corpus.Lang, fold string) bool {
	switch lang {
	case corpus.Spanish:
		return len(fold) > 4 && (strings.HasSuffix(fold, "ó") || strings.HasSuffix(fold, "aron") || strings.HasSuffix(fold, "ieron"))
	case corpus.French:
		return len(fold) > 5 && (strings.HasSuffix(fold, "ait") || strings.HasSuffix(fold, "aient")) && fold != "souhait" && fold != "portrait" && fold != "retrait" && fold != "extrait"
	}
	return false
}
