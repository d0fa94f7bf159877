package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// topic is who a sentence is about, where that is someone: the subject it begins with, behind
// an introduction up to a comma. It tells whose words follow a colon, and whose a quotation
// is that stands as a sentence of its own behind it.
func (r *reader) topic() *story.Voice {
	if r.From >= r.To {
		return nil
	}
	if v := r.behindEpithet(); v != nil {
		return v
	}
	if v := r.sharesView(); v != nil {
		return v
	}
	if v := r.subjectHere(r.From); v != nil {
		return v
	}
	w := r.Words[r.From]
	if viewpoints[w.Fold] && r.From+1 < r.To {
		if n := r.NamingOf(r.From + 1); n != nil && n.To < r.To && r.Words[n.To].IsMark(",") {
			return story.ByName(n.Who)
		}
	}
	if !w.Letters || r.Lex.Is("determiner", w.Fold) && !r.Lex.Is("preposition", w.Fold) && !r.Lex.Is("adverb", w.Fold) && !r.opensWithTime() {
		return nil
	}
	for k := r.From + 1; k+1 < r.To && k-r.From <= 20; k++ {
		if r.Words[k].Quote != nil || r.Words[k].IsMark(";:") {
			return nil
		}
		if !r.Words[k].IsMark(",،") {
			continue
		}
		if r.Lex.Lang == corpus.French && r.RoleAt(k+1) > 0 { // what someone before it is
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
func (r *reader) subjectHere(i int) *story.Voice {
	for i < r.To && r.Words[i].Letters && r.NamingOf(i) == nil && r.IsAdverb(i) && !r.Lex.Is("determiner", r.Words[i].Fold) {
		i++
	}
	if i >= r.To || !r.Words[i].Letters {
		return nil
	}
	if n := r.NamingOf(i); n != nil {
		if r.Joint(n) || r.FollowedByAnother(n) {
			return nil
		}
		return story.ByName(n.Who)
	}
	s := r.subjectAt(i)
	if s.Voice == nil || s.Voice.How == "left out" {
		return nil
	}
	return s.Voice
}

// notices tells the discourse of someone at word i whom the sentence calls by an office or a
// noun that points back, and of what organizations are its subject.
func (r *reader) notices(i int) {
	if r.noticesSomeone(i) || !r.opensNoun(i) && !r.opensStory(i) {
		return
	}
	s := r.nounAt(i)
	if s.None() || s.Voice == nil || r.isElliptical() || s.Voice.Who == nil && (r.Governed(i) || r.Lex.Is("preposition", r.Words[i].Fold)) {
		return
	}
	if s.To < r.To && (r.NamingOf(s.To) != nil || r.inApposition(s) != nil || r.Words[s.To].IsMark(",") && s.Voice.Who == nil && s.Voice.Unnamed && r.namingAfter(s.To) != nil) { // "the minister, Ms. Vale"
		return
	}
	if r.Lex.Lang == corpus.Spanish && s.To < r.To && r.Words[s.To].IsMark(",") && r.apposedOffice(s.To+1) { // "el jefe de la misión, el coronel Rueda"
		return
	}
	if s.Voice.Who != nil {
		r.Talk.Named(s.Voice.Who, r.At)
		return
	}
	if r.namedBehindBracket(s.To) {
		return
	}
	aside := r.Lex.Lang == corpus.English && i > r.From && (r.Words[i-1].Fold == "which" || r.Words[i-1].Fold == "whom" || r.Words[i-1].Fold == "what") // "which the operator had planned"
	r.Talk.Events = append(r.Talk.Events, story.Event{Voice: s.Voice, Place: r.At, Aside: aside})
}

// opensNoun reports whether an article stands at word i with a word for an office, or for an
// organization, soon behind it.
func (r *reader) opensNoun(i int) bool {
	w := r.Words[i]
	if !w.Letters || r.NamingOf(i) != nil || !r.Lex.Is("determiner", w.Fold) || r.Lex.Lang == corpus.Russian || r.Lex.Is("indefinite", w.Fold) {
		return false
	}
	if i+1 < r.To && (r.pointsBack(i) || concerned[r.Words[i+1].Fold]) {
		return true
	}
	for k := i + 1; k < r.To && k <= i+3 && r.Words[k].Letters && r.NamingOf(k) == nil; k++ {
		fold := r.Words[k].Fold
		if r.RoleAt(k) > 0 {
			return true
		}
		if r.Lex.Is("organization", fold) {
			return i == r.From
		}
		if r.Lex.Is("preposition", fold) {
			return false
		}
	}
	return false
}

// pointsBack reports whether "his wife" or "the former" stands at word i.
func (r *reader) pointsBack(i int) bool {
	next := r.Words[i+1].Fold
	if r.Lex.Is("possessive", r.Words[i].Fold) {
		return r.Lex.Is("kin", next) || r.Lex.Is("kin female", next) || r.Lex.Is("kin male", next) || r.Lex.Is("counterpart", next)
	}
	return (r.Lex.Is("former", next) || r.Lex.Is("latter", next)) && (i+2 >= r.To || !r.Words[i+2].Letters || r.endsNoun(i+2) || r.Lex.VerbAt(r.Words[i+2].Fold) != 0 || finite(r.Lex.Lang, r.Words[i+2].Fold))
}

// closing is who is named in a sentence that only says whose words those before it were:
// "That was Ms. Vale's advice", "Con esa frase resumió Vale su trabajo".
func (r *reader) closing() *story.Voice { return r.closingFrom(r.From) }

// closingFrom is closing for the words of the sentence from word from on.
func (r *reader) closingFrom(from int) *story.Voice {
	if r.Lex.At("that was", r.Words[:r.To], from) == 0 && !r.saysWhoseWords(from) && !r.saysThat(from) {
		return r.phraseBy(from)
	}
	var found *story.Voice
	for i := from; i < r.To; i++ {
		if r.Words[i].Quote != nil {
			return nil
		}
		n := r.NamingOf(i)
		if n == nil {
			continue
		}
		v := story.ByName(n.Who)
		if found != nil && !found.Same(v) {
			return nil
		}
		found = v
	}
	if found != nil {
		return found
	}
	if r.Lex.Lang == corpus.Russian {
		return r.russian().MainSubject(from, r.To, wording.UnknownSex)
	}
	for i := from + 1; i < r.To; i++ {
		if r.opensNoun(i) || r.Lex.Lang != corpus.English && r.properAt(i) {
			return r.nounAt(i).Voice
		}
	}
	return nil
}

// endsNoun reports whether word i is a small word of a verb, which no noun phrase holds: an
// auxiliary, a negation, a modal.
func (r *reader) endsNoun(i int) bool {
	fold := r.Words[i].Fold
	if r.Lex.Lang == corpus.Spanish && objects[fold] && i > r.From && r.Words[i-1].Letters && !r.Lex.Is("preposition", r.Words[i-1].Fold) {
		return true
	}
	if r.Words[i].Capital || r.Lex.Is("preposition", fold) || r.Lex.Is("determiner", fold) || r.Lex.Is("of", fold) || r.Lex.Is("for", fold) {
		return false
	}
	if r.Lex.Is("auxiliary", fold) {
		return !wording.IsClitic(fold) || fold == "se" || fold == "s'"
	}
	return r.finite(i) || r.Lex.Is("negation", fold) || r.Lex.Is("modal", fold) || r.Lex.Is("passive", fold) || r.Lex.Is("governor", fold)
}

// objects are the Spanish pronouns that stand before a verb.
var objects = map[string]bool{"lo": true, "le": true, "les": true, "se": true, "nos": true, "me": true, "te": true}

// finite reports whether a word has the form of a finite verb, which ends a noun phrase: the
// Spanish past and future with their accents, the French imperfect.
func finite(lang corpus.Lang, fold string) bool {
	switch lang {
	case corpus.Spanish:
		return len(fold) > 4 && (strings.HasSuffix(fold, "ó") || strings.HasSuffix(fold, "aron") || strings.HasSuffix(fold, "ieron") || strings.HasSuffix(fold, "rá") || strings.HasSuffix(fold, "rán")) ||
			len(fold) > 5 && (strings.HasSuffix(fold, "aba") || strings.HasSuffix(fold, "aban") || strings.HasSuffix(fold, "ían")) && fold != "guayaba" && fold != "sílaba"
	case corpus.French:
		return len(fold) > 5 && (frenchFuture(fold) || strings.HasSuffix(fold, "ait") || strings.HasSuffix(fold, "aient")) && fold != "souhait" && fold != "portrait" && fold != "retrait" && fold != "extrait"
	}
	return false
}
