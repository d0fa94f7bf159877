package people

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// givenSex is what a given name says of its bearer: by a list, and in Spanish by its ending. A name alone, which may be a family's, says nothing.
func (r *Reader) givenSex(words []string) wording.Sex {
	if len(words) < 2 {
		return wording.UnknownSex
	}
	first := words[0]
	switch {
	case r.Lex.Is("female name", first):
		return wording.Female
	case r.Lex.Is("male name", first):
		return wording.Male
	case r.Lex.Lang != corpus.Spanish || len([]rune(first)) < 4 || r.Lex.Is("either name", first):
		return wording.UnknownSex
	case strings.HasSuffix(first, "a"):
		return wording.Female
	case strings.HasSuffix(first, "o"):
		return wording.Male
	}
	return wording.UnknownSex
}

// begunByGiven reports whether the English words from i to end are a known given name and a family
// name, and no place or prize called after someone.
func (r *Reader) begunByGiven(i, end int) bool {
	fold := r.Words[i].Fold
	if r.Lex.Lang == corpus.French {
		return r.begunByFrenchGiven(i, end)
	}
	if r.Lex.Lang != corpus.English || !r.Lex.Is("female name", fold) && !r.Lex.Is("male name", fold) ||
		r.holdsInstitution(i, end) || r.Lex.Is("place end", r.Words[end-1].Fold) || end < len(r.Words) && r.Lex.Is("place end", r.Words[end].Fold) {
		return false
	}
	return i == 0 || !r.Words[i-1].Letters || !r.Words[i-1].Capital || r.Lex.Is("role", r.Words[i-1].Fold) || r.isHonorific(i-1) || r.Lex.Is("preposition", r.Words[i-1].Fold) || r.Lex.Is("time", r.Words[i-1].Fold)
}
