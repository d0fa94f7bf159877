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
