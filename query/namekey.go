package query

import (
	"unicode"
	"unicode/utf8"

	"travaux/analyzers"
	"travaux/corpus"
)

// NameKeys returns the function that makes words of names comparable with words of a query: a
// Russian name is declined, and an Arabic one has its article and prepositions written to it.
// Words of other scripts are their own keys. The function may be used from several goroutines,
// and remembers words: it is to be kept.
func NameKeys() func(word string) string {
	russian, arabic := analyzers.For(corpus.Russian), analyzers.For(corpus.Arabic)
	return func(word string) string {
		var chain analyzers.Analyzer
		switch first, _ := utf8.DecodeRuneInString(word); {
		case unicode.Is(unicode.Cyrillic, first):
			chain = russian
		case unicode.Is(unicode.Arabic, first):
			chain = arabic
		default:
			return word
		}
		if t := chain.Tokens(nil, word); len(t) == 1 && t[0].Stem != "" {
			return t[0].Stem
		}
		return word
	}
}
