package annotate

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func isCyrillicWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Cyrillic, r)
}

// nominativeStem is what the forms of a Russian name have in common, each part of a hyphened
// one by itself: Сафиева-Штерн and Сафиевой-Штерн, Ясный and Ясного.
func nominativeStem(word string) string {
	parts := strings.Split(word, "-")
	for i, p := range parts {
		parts[i] = stemOfName(p)
	}
	return strings.Join(parts, "-")
}

// nameEndings are the endings of names in all cases, longest first.
var nameEndings = []string{"ыми", "ими", "ого", "его", "ому", "ему", "ами", "ями", "ей", "ой", "ою", "ею", "ия", "ие", "ии", "ию", "ый", "ий", "ая", "яя", "ую", "юю", "ым", "им", "ом", "ем", "ых", "их", "ых", "ов", "ев", "ам", "ям", "ах", "ях", "а", "я", "у", "ю", "е", "ы", "и", "ь", "й", "о"}

// stemOfName takes the ending of a case off, leaving three letters at least.
func stemOfName(word string) string {
	n := utf8.RuneCountInString(word)
	for _, ending := range nameEndings {
		// the endings of Иванов and Сергеев belong to the stem
		if ending == "ов" || ending == "ев" {
			continue
		}
		if rest, ok := strings.CutSuffix(word, ending); ok && n-utf8.RuneCountInString(ending) >= 3 {
			return strings.TrimRight(rest, "ьй")
		}
	}
	return word
}
