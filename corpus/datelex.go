package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A date is read from a few tokens: numbers, words and single signs.
type dateToken struct {
	start, end int
	number     int    // value, -1 where the token is none
	digits     int    // how many
	word       string // folded; a sign stands for itself
}

func (t dateToken) isWord(words ...string) bool {
	for _, w := range words {
		if t.word == w {
			return true
		}
	}
	return false
}

// lexDate parts text into tokens, with byte offsets that begin at base. White space makes
// no token.
func lexDate(text string, base int) []dateToken {
	var tokens []dateToken
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		start := i
		switch {
		case digitValue(r) >= 0:
			t := dateToken{start: base + i, number: 0}
			for i < len(text) {
				r, n := utf8.DecodeRuneInString(text[i:])
				v := digitValue(r)
				if v < 0 {
					break
				}
				if t.digits < 9 {
					t.number = t.number*10 + v
				}
				t.digits++
				i += n
			}
			t.end = base + i
			tokens = append(tokens, t)
			continue
		case unicode.IsLetter(r):
			for i < len(text) {
				r, n := utf8.DecodeRuneInString(text[i:])
				if !unicode.IsLetter(r) && !unicode.IsMark(r) || unicode.Is(unicode.Lo, r) && unicode.Is(unicode.Latin, r) {
					break
				}
				i += n
			}
			if i == start { // º
				i += n
			}
			tokens = append(tokens, dateToken{start: base + start, end: base + i, number: -1, word: foldName(text[start:i])})
			continue
		case unicode.IsSpace(r), r == '\u200e', r == '\u200f':
		default:
			tokens = append(tokens, dateToken{start: base + i, end: base + i + n, number: -1, word: text[i : i+n]})
		}
		i += n
	}
	return tokens
}

// digitValue returns the value of a Western, Arabic, Persian or wide digit, -1 for any
// other character.
func digitValue(r rune) int {
	for _, zero := range []rune{'0', '٠', '۰', '０'} {
		if r >= zero && r <= zero+9 {
			return int(r - zero)
		}
	}
	return -1
}

// yearAt returns the value and the end of a year of four digits that begins at i, where
// a year can begin.
func yearAt(text string, i int) (year, end int) {
	if r, _ := utf8.DecodeLastRuneInString(text[:i]); digitValue(r) >= 0 {
		return 0, 0
	}
	end = i
	for n := 0; n < 4; n++ {
		r, size := utf8.DecodeRuneInString(text[end:])
		v := digitValue(r)
		if v < 0 {
			return 0, 0
		}
		year = year*10 + v
		end += size
	}
	if r, _ := utf8.DecodeRuneInString(text[end:]); digitValue(r) >= 0 || !plausibleYear(year) {
		return 0, 0
	}
	return year, end
}

// plausibleYear keeps paragraph numbers, quantities and telephone numbers out.
func plausibleYear(y int) bool { return y >= 1900 && y < 2100 }

// nextDigit returns the first place at or after i where a digit of any script begins, or
// the length of text.
func nextDigit(text string, i int) int {
	for i < len(text) {
		b := text[i]
		if b >= '0' && b <= '9' {
			return i
		}
		if b >= 0xd9 && (b <= 0xdb || b == 0xef) {
			if r, _ := utf8.DecodeRuneInString(text[i:]); digitValue(r) >= 0 {
				return i
			}
		}
		i++
	}
	return len(text)
}

// followedBySymbol says whether what stands at i makes a number before it part of a symbol
// or of another number: 2017/12, 2017.5.
func followedBySymbol(text string, i int) bool {
	rest := text[i:]
	if rest == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsLetter(r) && r < 0x600 && !strings.HasPrefix(rest, "г") {
		return true
	}
	if r == '/' || r == '.' || r == ',' || r == '-' || r == '–' {
		next, _ := utf8.DecodeRuneInString(rest[utf8.RuneLen(r):])
		return digitValue(next) >= 0 && r != '-' && r != '–' && r != ','
	}
	return false
}
