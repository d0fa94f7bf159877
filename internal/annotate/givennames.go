package annotate

import (
	"strings"

	"travaux/corpus"
)

// givenSex is what a given name says of its bearer: by a list, and in Spanish by its ending. A name alone, which may be a family's, says nothing.
func (r *nameReader) givenSex(words []string) sex {
	if len(words) < 2 {
		return unknownSex
	}
	first := words[0]
	switch {
	case r.lex.is("female name", first):
		return female
	case r.lex.is("male name", first):
		return male
	case r.lex.lang != corpus.Spanish || len([]rune(first)) < 4 || r.lex.is("either name", first):
		return unknownSex
	case strings.HasSuffix(first, "a"):
		return female
	case strings.HasSuffix(first, "o"):
		return male
	}
	return unknownSex
}
