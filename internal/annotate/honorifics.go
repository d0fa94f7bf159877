package annotate

import (
	"strings"

	"travaux/analyzers"
)

// sex is what a word says of a person; it serves to resolve pronouns.
type sex byte

const (
	unknownSex sex = iota
	female
	male
)

// honorifics stand before a name, or in Chinese behind it, and are no part of it. Keys are
// in small letters, Arabic ones folded, without full stops.
var honorifics = map[string]sex{
	"mr": male, "mister": male, "mrs": female, "ms": female, "miss": female, "mx": unknownSex, "dr": unknownSex, "prof": unknownSex, "professor": unknownSex,
	"messrs": male, "hon": unknownSex, "excellency": unknownSex,
	"m": male, "mm": male, "mme": female, "mmes": female, "mlle": female, "monsieur": male, "madame": female, "mademoiselle": female,
	"sr": male, "sra": female, "srta": female, "dra": female, "dres": unknownSex, "sres": male, "sras": female, "señor": male, "señora": female, "don": male, "doña": female, "dña": female, "monseñor": male, "fray": male, "sor": female, "monsignor": male, "monseigneur": male, "excmo": male, "excma": female,
	"me": unknownSex, "doctor": unknownSex, "doctora": female, "docteur": unknownSex, "docteure": female, "mgr": male, "sœur": female, "père": male, "padre": male, "hermana": female,
	"г-н": male, "г-жа": female, "г-на": male, "г-ну": male, "г-ном": male, "г-не": male, "г-жи": female, "г-же": female, "г-жу": female, "г-жой": female,
	"д-р": unknownSex, "гр-н": male, "гр-ка": female, "тов": unknownSex, "месье": male, "мсье": male, "мадам": female, "мадемуазель": female, "сеньор": male, "сеньора": female, "мистер": male, "миссис": female, "мисс": female, "синьор": male, "синьора": female, "фрау": female, "герр": male, "пан": male, "пани": female,
	"господин": male, "госпожа": female, "господина": male, "господину": male, "господином": male, "госпожи": female, "госпоже": female, "госпожу": female, "госпожой": female,
	"السيد": male, "السيده": female, "الانسه": female, "الدكتور": male, "الدكتوره": female, "الاستاذ": male, "الاستاذه": female,
	"والسيد": male, "والسيده": female, "للسيد": male, "للسيده": female,
	"先生": male, "女士": female, "夫人": female, "小姐": female, "博士": unknownSex, "教授": unknownSex,
}

// obliques are the honorifics of Russian in other cases than the nominative: the name behind
// one is inflected too.
var obliques = map[string]bool{
	"г-на": true, "г-ну": true, "г-ном": true, "г-не": true, "г-жи": true, "г-же": true, "г-жу": true, "г-жой": true,
	"господина": true, "господину": true, "господином": true, "госпожи": true, "госпоже": true, "госпожу": true, "госпожой": true,
}

// styles are longer forms of address, folded; they are cut from the beginning of a name.
var styles = []string{
	"his excellency ", "her excellency ", "their excellency ", "his majesty ", "her majesty ", "his highness ", "her highness ", "his royal highness ", "her royal highness ",
	"his eminence ", "his holiness ", "h.e. ", "h. e. ", "h.h. ", "h.m. ", "h.r.h. ", "s.e. ", "s. e. ", "s.m. ", "son excellence ", "su excelencia ", "la sra. ", "el sr. ", "la srta. ",
}

// folded is the form in which words are looked up.
func folded(word string) string {
	return strings.Trim(analyzers.Fold(word), ".,;:!?")
}

// bareName takes the honorifics and forms of address off a name as printed.
func bareName(s string) string {
	s = strings.TrimSpace(s)
	for {
		rest := withoutHonorific(s)
		if rest == s {
			return s
		}
		s = rest
	}
}

func withoutHonorific(s string) string {
	lower := strings.ToLower(s)
	for _, style := range styles {
		if strings.HasPrefix(lower, style) && len(lower) == len(s) {
			return strings.TrimSpace(s[len(style):])
		}
	}
	if first, rest, ok := strings.Cut(s, " "); ok {
		if _, known := honorific(strings.TrimRight(lowered(first), ".")); known {
			return strings.TrimSpace(rest)
		}
	}
	for _, behind := range []string{"女士", "先生", "夫人", "小姐", "博士", "教授"} {
		if rest, ok := strings.CutSuffix(s, behind); ok && rest != "" {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

// honorific returns what a word says of the sex of whom it stands before, or in Chinese
// behind. ok is false where the word is no honorific.
func honorific(word string) (s sex, ok bool) {
	s, ok = honorifics[word]
	return s, ok
}

// isOblique reports whether a word is a Russian honorific in another case than the
// nominative: the name behind it is inflected too.
func isOblique(word string) bool { return obliques[word] }
