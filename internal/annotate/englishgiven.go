package annotate

import "travaux/corpus"

// givenSex is what an English given name at word i says of its bearer; ok is false where it is
// none that is known.
func (r *nameReader) givenSex(i int) (s sex, ok bool) {
	if r.lex.lang != corpus.English || i >= len(r.words) {
		return unknownSex, false
	}
	switch fold := r.words[i].fold; {
	case r.lex.is("given female", fold):
		return female, true
	case r.lex.is("given male", fold):
		return male, true
	}
	return unknownSex, false
}

// begunByGiven reports whether the words from i to end are a known given name and a family name,
// and no place or prize called after someone.
func (r *nameReader) begunByGiven(i, end int) bool {
	_, ok := r.givenSex(i)
	if !ok || r.holdsInstitution(i, end) || r.lex.is("place word", r.words[end-1].fold) || end < len(r.words) && r.lex.is("place word", r.words[end].fold) {
		return false
	}
	return i == 0 || !r.words[i-1].letters || !r.words[i-1].capital || r.lex.is("role", r.words[i-1].fold) || r.isHonorific(i-1) || r.lex.is("preposition", r.words[i-1].fold) || r.lex.is("time", r.words[i-1].fold)
}
