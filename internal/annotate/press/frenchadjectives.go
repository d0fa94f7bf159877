package press

import (
	"strings"

	"travaux/corpus"
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
	return !isFrenchAdjective(w.Fold)
}

// adjectiveEndings are those of French adjectives that follow a noun, in the singular.
var adjectiveEndings = strings.Fields("al ale el elle if ive aire ique ic ain aine ien ienne ais aise ois oise int inte ué uée é ée able ible uble ier ière er ère eux euse eur eure ent ente ant ante in ine at ate on onne ard arde ct cte ure if ège ueil ogue aux uelle erte ert ort orte and ande ond onde il ile ide ute ein eine os ose esque otal otale ieux ieuse eau elle ou olle anne iste aste iel ielle ime")

// isFrenchAdjective reports whether a word may be an adjective behind a noun, by its ending.
func isFrenchAdjective(fold string) bool {
	switch fold {
	case "durable", "rouge", "libre", "propre", "jeune", "mixte", "civile", "publics", "vertes", "verts", "bleue", "bleus", "pauvre", "riche", "mobile", "numérique", "bis", "ter", "senior", "junior", "moderne", "adulte", "jaune", "noire", "blanche", "verte", "sèche", "douce", "rose", "d'":
		return true
	}
	single := strings.TrimSuffix(fold, "s")
	for _, e := range adjectiveEndings {
		if strings.HasSuffix(single, e) && len(single) > len(e)+1 {
			return true
		}
	}
	return false
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
		if w.Capital || !w.Letters || r.Lex.Is("preposition", w.Fold) || r.Lex.Is("of", w.Fold) || r.Lex.Is("determiner", w.Fold) || wording.IsConjunction(w.Fold) || isFrenchAdjective(w.Fold) || r.Lex.Is("role", w.Fold) || r.Lex.Is("role or adjective", w.Fold) {
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
