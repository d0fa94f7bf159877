package annotate

import "travaux/corpus"

// begunByGiven reports whether the English words from i to end are a known given name and a family
// name, and no place or prize called after someone.
func (r *nameReader) begunByGiven(i, end int) bool {
	fold := r.words[i].fold
	if r.lex.lang != corpus.English || !r.lex.is("female name", fold) && !r.lex.is("male name", fold) ||
		r.holdsInstitution(i, end) || r.lex.is("place end", r.words[end-1].fold) || end < len(r.words) && r.lex.is("place end", r.words[end].fold) {
		return false
	}
	return i == 0 || !r.words[i-1].letters || !r.words[i-1].capital || r.lex.is("role", r.words[i-1].fold) || r.isHonorific(i-1) || r.lex.is("preposition", r.words[i-1].fold) || r.lex.is("time", r.words[i-1].fold)
}
