package analyzers

import (
	"unicode"

	"travaux/corpus"
)

// PlausibleLanguages returns the official languages that a word, typed in a query, can
// belong to by its script, in the order of the United Nations. A word without letters, or
// in a script of none of the six, can belong to any. The caller owns the slice.
func PlausibleLanguages(word string) []corpus.Lang {
	for _, r := range word {
		switch {
		case !unicode.IsLetter(r) && classOf(r) != han:
		case isArabic(r):
			return []corpus.Lang{corpus.Arabic}
		case classOf(r) == han:
			return []corpus.Lang{corpus.Chinese}
		case isCyrillic(r):
			return []corpus.Lang{corpus.Russian}
		case isLatin(r):
			return []corpus.Lang{corpus.English, corpus.French, corpus.Spanish}
		}
	}
	return corpus.Languages()
}
