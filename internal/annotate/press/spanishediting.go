package press

import (
	"travaux/corpus"
)

// edits are Spanish verbs of changing a text: what they change is its wording, and no one's words.
var edits = map[string]bool{"sustituir": true, "sustituya": true, "sustituyera": true, "reemplazar": true, "reemplace": true, "reemplazara": true, "suprimir": true, "suprima": true, "suprimiera": true, "insertar": true, "inserte": true, "intercalar": true}

// isWording reports whether the Spanish quotation at word k is what a text should say or no longer
// say: "sustituir «en lo posible» por «siempre»", "suprimir la frase «...»".
func (r *reader) isWording(k int) bool {
	if r.Lex.Lang != corpus.Spanish {
		return false
	}
	for i := k - 1; i >= r.From && k-i <= 10; i-- {
		switch w := r.Words[i]; {
		case w.IsMark(".;:"):
			return false
		case w.Quote != nil && !(r.Words[k-1].Fold == "por" || r.Words[k-1].IsMark(",")):
			return false
		case edits[w.Fold]:
			return true
		}
	}
	return false
}
