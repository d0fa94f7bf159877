package query

import (
	"regexp"
	"strings"

	"travaux/corpus"
)

// slashedWord is what may be a symbol in print.
var slashedWord = regexp.MustCompile(`[^\s"“”«»()（）|]+/[^\s"“”«»|]+`)

// lookalikes are letters of other scripts that look like those of symbols: a keyboard was not
// switched, or a text recognised by its shapes.
var lookalikes = strings.NewReplacer(
	"А", "A", "В", "B", "С", "C", "Е", "E", "Н", "H", "К", "K", "М", "M", "О", "O", "Р", "P", "Ѕ", "S", "Т", "T", "Х", "X", "І", "I", "Ј", "J",
	"а", "a", "с", "c", "е", "e", "о", "o", "р", "p", "ѕ", "s", "х", "x", "і", "i",
	"Α", "A", "Β", "B", "Ε", "E", "Η", "H", "Ι", "I", "Κ", "K", "Μ", "M", "Ν", "N", "Ο", "O", "Ρ", "P", "Τ", "T", "Χ", "X", "Ζ", "Z",
)

// latinSymbols writes the letters of symbols in Latin ones, where that makes a symbol of what
// is none.
func latinSymbols(text string) string {
	return slashedWord.ReplaceAllStringFunc(text, func(word string) string {
		latin := lookalikes.Replace(word)
		if latin == word || corpus.SymbolEnd(latin, 0) == 0 || corpus.SymbolEnd(word, 0) > 0 {
			return word
		}
		return latin
	})
}
