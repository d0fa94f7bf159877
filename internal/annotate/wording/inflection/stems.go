package inflection

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsWord reports whether s begins with a Cyrillic letter.
func IsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Cyrillic, r)
}

// Stem is what the forms of a Russian name have in common, each part of a hyphened
// one by itself: Сафиева-Штерн and Сафиевой-Штерн, Ясный and Ясного.
func Stem(word string) string {
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

// IsPlainAdjective reports whether a folded word has an ending that adjectives have and given
// names have not.
func IsPlainAdjective(fold string) bool {
	if utf8.RuneCountInString(fold) < 5 {
		return false
	}
	for _, e := range []string{"ский", "цкий", "ским", "цким", "ской", "цкой", "ный", "ной", "ным", "ний", "ней", "ая", "яя", "ый", "ого", "его", "ому", "ему", "ую", "юю", "ых"} {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

// IsIndeclinable reports whether a folded name has an ending that keeps it the same in all cases
// and is no ending of a genitive.
func IsIndeclinable(fold string) bool {
	return strings.ContainsAny(fold[max(0, len(fold)-2):], "оуэюе")
}

// IsAbstract reports whether a folded word has an ending that nouns have and given names have not.
func IsAbstract(fold string) bool {
	for _, e := range []string{"ние", "тие", "вие", "сие", "ость", "ство", "ция", "изм", "ота", "ика", "ура"} {
		if strings.HasSuffix(fold, e) && utf8.RuneCountInString(fold) > 5 {
			return true
		}
	}
	return false
}

// stemsOf returns the stems of words.
func stemsOf(list string) map[string]bool {
	stems := map[string]bool{}
	for _, w := range strings.Fields(list) {
		stems[Stem(w)] = true
	}
	return stems
}
