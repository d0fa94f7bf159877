package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// officeEnd is where the words of an office end that begin at word start: its noun with
// adjectives, and what it is the office of. A verb that the lexicon lacks is none of these.
func (r *reader) officeEnd(start, to int) int {
	k := start
	for k < to && r.RoleAt(k) == 0 {
		k++
	}
	if k == to {
		return to
	}
	k += r.RoleAt(k)
	within := false // what it is the office of
	for k < to {
		w := r.Words[k]
		switch {
		case r.finite(k):
			return k
		case r.pluralPossessive(k):
		case !w.Letters:
			return k
		case r.Lex.Is("preposition", w.Fold) || r.Lex.Is("of", w.Fold) || r.Lex.Is("determiner", w.Fold):
			within = true
		case r.Lex.Lang == corpus.French && within && r.endsFrenchNoun(k):
			return k
		case r.Lex.Lang == corpus.French && !w.Capital && w.Letters && r.RoleAt(k) == 0 && r.isFrenchVerb(w.Fold):
			return k
		case w.Capital, within, r.RoleAt(k) > 0, isAdjective(r.Lex.Lang, w.Fold):
		case wording.IsConjunction(w.Fold) && within:
		default:
			return k
		}
		k++
	}
	return to
}

// isAdjective reports whether a word has an ending of the adjectives that follow an office in
// French and Spanish.
func isAdjective(lang corpus.Lang, fold string) bool {
	var endings []string
	switch lang {
	case corpus.French:
		endings = []string{"al", "ale", "el", "elle", "if", "ive", "aire", "ique", "ain", "aine", "ien", "ienne", "ais", "aise", "ois", "oise", "int", "inte", "oint", "ointe", "ué", "uée", "ée", "éral", "érale", "cial", "ciale", "eur", "eure", "chef", "in", "ine"}
	case corpus.Spanish:
		endings = []string{"al", "ivo", "iva", "ario", "aria", "ico", "ica", "ente", "ante", "ense", "ano", "ana", "unto", "unta", "ino", "ina", "és", "esa", "ado", "ada", "or", "ora", "eño", "eña"}
	case corpus.English:
		return fold == "general" || fold == "elect" || fold == "designate" || fold == "emeritus" || fold == "plenipotentiary"
	}
	for _, e := range endings {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

// headEnd is the end of the noun of an office: before what it is the office of.
func (r *reader) headEnd(start, to int) int {
	k := start + 1
	for k < to && r.Words[k].Letters && !r.Lex.Is("preposition", r.Words[k].Fold) {
		k++
	}
	return k
}
