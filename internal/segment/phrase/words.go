package phrase

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// First returns the first n characters of s.
func First(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}

// JoinNonEmpty puts a comma between a and b where neither is empty.
func JoinNonEmpty(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + ", " + b
}

// HasWord reports whether s has a letter or a digit.
func HasWord(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// EndsInComma reports whether the last sign of s is a comma of one of the six languages,
// closing marks behind it left aside.
func EndsInComma(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, Closing+" "))
	return strings.ContainsRune(",،，、", r)
}

// SqueezeLeaders makes the dots that lead the eye in a table one sign.
func SqueezeLeaders(s string) string {
	return strings.TrimSpace(leaders.ReplaceAllString(s, " …"))
}

var leaders = regexp.MustCompile(`(?:\s?[.…·]){5,}`)

// HasLeaders reports whether s has the dots that lead the eye in a table.
func HasLeaders(s string) bool { return leaders.MatchString(s) }

// StartsLower reports whether s begins with a small letter.
func StartsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// WithoutVowels returns s without the vowel signs of Arabic.
func WithoutVowels(s string) string {
	if !strings.ContainsFunc(s, isArabicVowel) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if isArabicVowel(r) {
			return -1
		}
		return r
	}, s)
}

func isArabicVowel(r rune) bool { return r >= 0x64b && r <= 0x652 }
