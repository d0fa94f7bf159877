package people

import (
	"strings"

	"travaux/corpus"
)

// IsAdverb reports whether word i is an adverb: one of the lexicon, or an English one by its
// ending, "kindly". In capitals such a word may be a name: Kelly.
func (r *Reader) IsAdverb(i int) bool {
	w := r.Words[i]
	if r.Lex.Is("adverb", w.Fold) {
		return true
	}
	return r.Lex.Lang == corpus.English && w.Letters && !w.Capital && len(w.Fold) > 4 && strings.HasSuffix(w.Fold, "ly") && !r.Lex.Is("no adverb", w.Fold) && r.Lex.VerbAt(w.Fold) == 0
}
