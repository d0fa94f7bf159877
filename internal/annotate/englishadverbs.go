package annotate

import (
	"strings"

	"travaux/corpus"
)

// isAdverb reports whether word i is an adverb: one of the lexicon, or an English one by its
// ending, "kindly". In capitals such a word may be a name: Kelly.
func (r *nameReader) isAdverb(i int) bool {
	w := r.words[i]
	if r.lex.is("adverb", w.fold) {
		return true
	}
	return r.lex.lang == corpus.English && w.letters && !w.capital && len(w.fold) > 4 && strings.HasSuffix(w.fold, "ly") && !r.lex.is("no adverb", w.fold) && r.lex.verbAt(w.fold) == 0
}
