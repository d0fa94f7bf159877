package people

import (
	"strings"

	"travaux/corpus"
)

// behindOfficeAndField reports whether a Spanish office stands at once before the name at word i with
// its field or an adjective between them: "el viceministro de Justicia Anselmo Lete", "la
// portavoz vecinal Ana Bru".
func (r *Reader) behindOfficeAndField(i int) bool {
	if r.Lex.Lang != corpus.Spanish || i < 2 || !r.Words[i-1].Letters {
		return false
	}
	for k := i - 1; k > 0 && i-k <= 6 && r.Words[k].Letters; k-- {
		w := r.Words[k]
		if r.Lex.Before("role", r.Words, k+1) > 0 && k < i-1 {
			return true
		}
		of := r.Lex.Is("of", w.Fold) || w.Fold == "la" || w.Fold == "y" || w.Fold == "e"
		field := w.Capital && r.Lex.Is("not a name", w.Fold)
		if !(of && k < i-1) && !field && (w.Capital || !describes(w.Fold) || r.Lex.VerbAt(w.Fold) != 0) {
			return false
		}
	}
	return false
}

// describes reports whether a Spanish word has an ending of the adjectives that follow an office.
func describes(fold string) bool {
	for _, e := range []string{"al", "ales", "ivo", "iva", "ario", "aria", "ico", "ica", "ente", "ense", "ano", "ana", "unto", "unta", "ino", "ina", "és", "esa", "eño", "eña", "ista", "or", "ora", "és", "lés", "lesa", "egro", "olo", "ola", "eco", "eca", "ego", "ega", "ués", "uesa"} {
		if strings.HasSuffix(fold, e) && len(fold) > len(e)+2 {
			return true
		}
	}
	return false
}
