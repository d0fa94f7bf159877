package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// findSubject finds the subject of the verb at word i: before it or behind it, as the language
// and the place of quotations have it.
func (r *reader) findSubject(i int, before []story.Cue) story.Subject {
	g := r.governor(i)
	if g > 0 {
		if s := r.ofInfinitive(i, g, before); !s.None() {
			return s
		}
		if i-g == r.From && (r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish) && r.Words[i-g].Capital && r.Lex.Is("preposed", r.Words[i-g].Fold) {
			return r.noSubject(i) // "Avant d'ajouter : « ... »"
		}
	}
	if r.BehindQuotation(i - g) {
		j := r.behindVerb(i)
		s := r.subjectAt(j)
		adverbial := s.Voice == nil && (r.Lex.Lang == corpus.Spanish || r.Lex.Lang == corpus.French) && j < r.To && !r.Words[j].Capital && (!r.Lex.Is("determiner", r.Words[j].Fold) || r.Lex.Is("preposition", r.Words[j].Fold)) && !r.Lex.Is("they", r.Words[j].Fold)
		adverbial = adverbial || j < r.To && r.Lex.Lang == corpus.Spanish && articleWithin[r.Words[j].Fold] // "le dijo al agente"
		if !s.None() && !adverbial {                                                                        // not "dijo antes de salir"
			return s
		}
		if further := r.subjectFurther(j); further.Voice != nil {
			return further
		}
		if s := r.behindInserted(i - g); s.Voice != nil {
			return s
		}
		if r.Lex.Lang == corpus.Spanish {
			return r.leftOut(i, before)
		}
		return story.Subject{}
	}
	if r.Conjoined(i - g) {
		if v := r.sentenceVoice(before); v != nil {
			return story.SubjectOf(v, i, i+1)
		}
	}
	if s := r.invertedBefore(i); s.Voice != nil {
		return s
	}
	s := r.subjectBefore(i - g)
	if s.Voice == nil {
		if q := r.behindQuoting(i - g); q.Voice != nil {
			return q
		}
	}
	if s.Relative && s.Voice == nil && r.Lex.VerbAt(r.Words[i].Fold)&wording.Describing != 0 && r.Lex.Lang == corpus.Spanish && !strings.HasSuffix(r.Words[i].Fold, "n") {
		if v := r.sentenceVoice(before); v != nil { // "un registro, que calificó de «...»"
			return story.SubjectOf(v, i, i+1)
		}
	}
	if s.Relative && r.Lex.Lang == corpus.Spanish && r.objectRelative(i) {
		if v := r.sentenceVoice(before); v != nil {
			return story.SubjectOf(v, i, i+1)
		}
	}
	if s.Voice == nil && r.inPaper(i) { // "un comunicado en el que califica"
		if v := r.topic(); v != nil {
			return story.SubjectOf(v, i, i+1)
		}
	}
	if !s.None() && (s.Voice != nil || r.Lex.Lang == corpus.English) {
		return s
	}
	if r.Lex.Lang == corpus.English {
		return s
	}
	if s.None() && r.Lex.Lang == corpus.Spanish {
		if own := r.ownSubject(i - g); !own.None() {
			return own
		}
	}
	after := r.subjectAt(r.behindVerb(i))
	if j := r.behindVerb(i); !after.None() && articleWithin[r.Words[j].Fold] {
		after = story.Subject{} // "se le menciona al ministro"
	} else if !after.None() && r.indefiniteObject(j, after) {
		after = story.Subject{}
	}
	switch {
	case after.Voice != nil:
		return after
	case r.Lex.Lang == corpus.Spanish && s.None() && r.behindVerb(i) < r.To && r.Words[r.behindVerb(i)].IsMark(","): // "Le contestó, megáfono en mano, la presidenta"
		if further := r.subjectFurther(r.behindVerb(i)); further.Voice != nil {
			return further
		}
		return r.leftOut(i, before)
	case r.isLetter(s) || s.None() && r.opensWithLetter(i):
		if v, _ := r.center(); v != nil {
			return story.SubjectOf(v, i, i+1)
		}
	case s.None() && r.Lex.Lang == corpus.Spanish && (after.None() || r.isObject(i, after) || r.Lex.VerbAt(r.Words[i].Fold)&wording.Describing != 0): // "Describió el Pacto como"
		return r.leftOut(i, before)
	case s.None():
		return after
	}
	return s
}

// isObject reports whether the noun behind the Spanish verb at word i, to which no words can be
// attributed, is not its subject but its object: "Anunció la creación de un fondo".
func (r *reader) isObject(i int, noun story.Subject) bool {
	if noun.Voice != nil || strings.HasSuffix(r.Words[i].Fold, "n") {
		return false
	}
	for k := noun.From; k < noun.To; k++ {
		if fold := r.Words[k].Fold; !r.Lex.Is("determiner", fold) {
			return !r.Lex.Is("paper", fold) && !r.Lex.Is("they", fold)
		}
	}
	return false
}

// behindVerb is the word behind a verb and the adverbs that follow it.
func (r *reader) behindVerb(i int) int {
	j := i + 1
	if follow := r.Lex.Follow[r.Words[i].Fold]; follow != nil && j < r.To && follow[r.Words[j].Fold] && !r.Lex.Is("determiner", r.Words[j].Fold) {
		j++
	}
	for j < r.To && r.Words[j].Letters && r.NamingOf(j) == nil {
		switch {
		case !r.governs(j) && (r.IsAdverb(j)), r.Lex.Is("time", r.Words[j].Fold):
			j++
		case j+1 < r.To && r.Lex.Is("time", r.Words[j+1].Fold) && (r.Lex.Is("determiner", r.Words[j].Fold) || r.Lex.Is("preposition", r.Words[j].Fold)):
			j += 2
		default:
			return j
		}
	}
	return j
}
