package people

import (
	"travaux/corpus"
)

// begunByGiven reports whether the English words from i to end are a known given name and a family
// name, and no place or prize called after someone.
func (r *Reader) begunByGiven(i, end int) bool {
	fold := r.Words[i].Fold
	if r.Lex.Lang != corpus.English || !r.Lex.Is("female name", fold) && !r.Lex.Is("male name", fold) ||
		r.holdsInstitution(i, end) || r.Lex.Is("place end", r.Words[end-1].Fold) || end < len(r.Words) && r.Lex.Is("place end", r.Words[end].Fold) {
		return false
	}
	return i == 0 || !r.Words[i-1].Letters || !r.Words[i-1].Capital || r.Lex.Is("role", r.Words[i-1].Fold) || r.isHonorific(i-1) || r.Lex.Is("preposition", r.Words[i-1].Fold) || r.Lex.Is("time", r.Words[i-1].Fold)
}
