package wording

import (
	"strings"

	"travaux/analyzers"
)

// Sex is what a word says of a person; it serves to resolve pronouns.
type Sex byte

const (
	UnknownSex Sex = iota // nothing tells
	Female                // she
	Male                  // he
)

// honorifics stand before a name, or in Chinese behind it, and are no part of it. Keys are
// in small letters, Arabic ones folded, without full stops.
var honorifics = map[string]Sex{
	"mr": Male, "mister": Male, "mrs": Female, "ms": Female, "miss": Female, "mx": UnknownSex, "dr": UnknownSex, "prof": UnknownSex, "professor": UnknownSex,
	"messrs": Male, "hon": UnknownSex, "excellency": UnknownSex,
	"m": Male, "mm": Male, "mme": Female, "mmes": Female, "mlle": Female, "monsieur": Male, "madame": Female, "mademoiselle": Female,
	"sr": Male, "sra": Female, "srta": Female, "dra": Female, "dres": UnknownSex, "sres": Male, "sras": Female, "señor": Male, "señora": Female, "don": Male, "doña": Female, "dña": Female, "monseñor": Male, "fray": Male, "sor": Female, "monsignor": Male, "monseigneur": Male, "excmo": Male, "excma": Female,
	"me": UnknownSex, "doctor": UnknownSex, "doctora": Female, "docteur": UnknownSex, "docteure": Female, "mgr": Male, "sœur": Female, "père": Male, "padre": Male, "hermana": Female,
	"г-н": Male, "г-жа": Female, "г-на": Male, "г-ну": Male, "г-ном": Male, "г-не": Male, "г-жи": Female, "г-же": Female, "г-жу": Female, "г-жой": Female,
	"д-р": UnknownSex, "гр-н": Male, "гр-ка": Female, "тов": UnknownSex, "месье": Male, "мсье": Male, "мадам": Female, "мадемуазель": Female, "сеньор": Male, "сеньора": Female, "мистер": Male, "миссис": Female, "мисс": Female, "синьор": Male, "синьора": Female, "фрау": Female, "герр": Male, "пан": Male, "пани": Female,
	"господин": Male, "госпожа": Female, "господина": Male, "господину": Male, "господином": Male, "госпожи": Female, "госпоже": Female, "госпожу": Female, "госпожой": Female,
	"السيد": Male, "السيده": Female, "الانسه": Female, "الدكتور": Male, "الدكتوره": Female, "الاستاذ": Male, "الاستاذه": Female,
	"معالي": UnknownSex, "سعاده": UnknownSex, "سياده": UnknownSex, "فضيله": Male, "سماحه": Male, "نيافه": Male, "غبطه": Male, "الحاج": Male, "الحاجه": Female, "دكتور": Male, "دكتوره": Female, "البروفيسور": UnknownSex, "البروفسور": UnknownSex, "بروفيسور": UnknownSex, "المرحوم": Male, "المرحومه": Female,
	"والسيد": Male, "والسيده": Female, "للسيد": Male, "للسيده": Female,
	"先生": Male, "女士": Female, "夫人": Female, "小姐": Female, "博士": UnknownSex, "教授": UnknownSex,
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

// Fold is the form in which words are looked up.
func Fold(word string) string {
	return strings.Trim(analyzers.Fold(word), ".,;:!?")
}

// BareName takes the honorifics and forms of address off a name as printed.
func BareName(s string) string {
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
		if _, known := Honorific(strings.TrimRight(Lower(first), ".")); known {
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

// Honorific returns what a word says of the sex of whom it stands before, or in Chinese
// behind. ok is false where the word is no honorific.
func Honorific(word string) (s Sex, ok bool) {
	s, ok = honorifics[word]
	return s, ok
}

// IsOblique reports whether a word is a Russian honorific in another case than the
// nominative: the name behind it is inflected too.
func IsOblique(word string) bool { return obliques[word] }

// Compatible reports whether two words may be said of one person: one says nothing of the sex, or
// both say the same.
func Compatible(a, b Sex) bool { return a == UnknownSex || b == UnknownSex || a == b }

// Of nouns only: no person is one of these.
const (
	Neuter Sex = Male + 1 + iota
	Plural
)

// IsPersonal reports whether a form of a verb may be one person's.
func IsPersonal(g Sex) bool { return g != Neuter && g != Plural }
