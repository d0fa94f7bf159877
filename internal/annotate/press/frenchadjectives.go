package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/wording"
)

// endsFrenchNoun reports whether word k, behind a noun that says what an office is of, is no word
// of it: neither an adjective nor what begins another noun, so a verb that the lexicon lacks.
func (r *reader) endsFrenchNoun(k int) bool {
	w, prev := r.Words[k], r.Words[k-1]
	if w.Capital || wording.IsConjunction(w.Fold) || prev.Capital || !prev.Letters || r.RoleAt(k) > 0 || wording.IsConjunction(prev.Fold) {
		return false
	}
	if r.Lex.Is("preposition", prev.Fold) || r.Lex.Is("of", prev.Fold) || r.Lex.Is("determiner", prev.Fold) {
		return false
	}
	if w.Fold == "ans" {
		return false
	}
	return !people.IsFrenchAdjective(w.Fold)
}

// frenchFuture reports whether a word has the ending of a French verb in the future.
func frenchFuture(fold string) bool {
	for _, e := range []string{"era", "eront", "ira", "iront", "dra", "dront"} {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

// bodyEnd is the end of the name of a body that begins with its kind at word start, before a verb
// that the lexicon lacks: "la Banque du Golfe double ses prêts".
func (r *reader) bodyEnd(start, to int) int {
	if r.Lex.Lang != corpus.French || !r.Words[start].Capital || !r.Lex.Is("organization", r.Words[start].Fold) {
		return to
	}
	for k := start + 1; k < to; k++ {
		w, prev := r.Words[k], r.Words[k-1]
		if w.Capital || !w.Letters || r.Lex.Is("preposition", w.Fold) || r.Lex.Is("of", w.Fold) || r.Lex.Is("determiner", w.Fold) || wording.IsConjunction(w.Fold) || people.IsFrenchAdjective(w.Fold) || r.Lex.Is("role", w.Fold) || r.Lex.Is("role or adjective", w.Fold) {
			continue
		}
		if prev.Capital || !r.Lex.Is("preposition", prev.Fold) && !r.Lex.Is("of", prev.Fold) && !r.Lex.Is("determiner", prev.Fold) && !wording.IsConjunction(prev.Fold) {
			return k
		}
	}
	return to
}

// isFrenchVerb reports whether a word that looks like an adjective is a verb of saying in the
// present: "cette hydrogéologue pointe les forages".
func (r *reader) isFrenchVerb(fold string) bool {
	v := r.Lex.VerbAt(fold)
	return v&(wording.Saying|wording.SpeechAct|wording.Describing) != 0 && v&wording.WithAux == 0 && (strings.HasSuffix(fold, "e") || strings.HasSuffix(fold, "it"))
}
