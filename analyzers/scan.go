package analyzers

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// The scanner finds the words of a text. It follows UAX #29 where that serves, and departs
// from it where readers of these documents expect something else:
//
//   - A symbol (A/CONF.231/3) is one word, see corpus.SymbolEnd.
//   - Initials with full stops between them (U.N.) are one word.
//   - Hyphens, apostrophes, underscores and full stops part words: co-facilitators is two,
//     and so is l'homme, whatever the language. A possessive 's is no word.
//   - A soft hyphen inside a word is passed over, and so is a hyphen with a line break.
//   - Letters and digits part from each other (nº123).
//   - A number may have its digits in groups of three, by commas or spaces.
//   - Each Chinese character is a word.
//   - Superior and inferior figures, which mark notes, are no words.
//
// Every rule looks only at the text around the word, never at the language.
type piece struct {
	start, end int
	next       int // where to go on
	kind       kind
}

type kind uint8

const (
	word kind = iota
	number
	ideograph
	symbol
)

// maxWord is the length in bytes at which a run of letters is cut: no word of any
// language is so long, and a file of garbage must not make terms of a megabyte.
const maxWord = 256

// scan returns the first piece of text at or after byte i; ok is false at the end.
func scan(text string, i int) (p piece, ok bool) {
	for i < len(text) {
		if b := text[i]; b < utf8.RuneSelf {
			switch ascii[b] {
			case letter:
				return scanWord(text, i), true
			case digit:
				return scanNumber(text, i), true
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		switch classOf(r) {
		case letter:
			return scanWord(text, i), true
		case digit:
			return scanNumber(text, i), true
		case han:
			return piece{i, i + n, i + n, ideograph}, true
		}
		i += n
	}
	return piece{}, false
}

func scanWord(text string, i int) piece {
	j := i
	for j < len(text) && ascii[text[j]] == letter && j-i < maxWord {
		j++
	}
	if j < len(text) && j > i {
		switch text[j] {
		case ' ', ',': // by far the most frequent
			return piece{i, j, j, word}
		case '/', "／"[0]:
			if end := corpus.SymbolEnd(text, i); end > j {
				return piece{i, end, end, symbol}
			}
		case '.':
			if end := initialsEnd(text, i); end > j {
				return piece{i, end, afterPossessive(text, end), word}
			}
		}
	}
	if j == i { // a letter beyond ASCII
		if end := initialsEnd(text, i); end > i {
			return piece{i, end, afterPossessive(text, end), word}
		}
	}
	end := wordEnd(text, i, j)
	return piece{i, end, afterPossessive(text, end), word}
}

// wordEnd returns the end of the word that begins at i and is known to reach to j.
func wordEnd(text string, i, j int) int {
	arabic, first := false, true
	if j > i {
		first = false
	}
	for end := j; ; {
		if j >= len(text) || j-i >= maxWord {
			return end
		}
		r, n := utf8.DecodeRuneInString(text[j:])
		switch classOf(r) {
		case letter:
			if a := isArabic(r); first {
				arabic, first = a, false
			} else if a != arabic {
				return end
			}
			j += n
			end = j
		case mark:
			j += n
			end = j
		case ignorable:
			j += n
		case hyphen:
			k := afterLineBreak(text, j+n)
			if k == 0 || end != j {
				return end
			}
			j = k
		default:
			return end
		}
	}
}

// afterLineBreak returns where a word goes on whose hyphen ends before i: the text has a
// line break there and then a letter that is no capital. Otherwise it returns 0.
func afterLineBreak(text string, i int) int {
	broken := false
	for i < len(text) {
		switch text[i] {
		case '\n':
			if broken {
				return 0
			}
			broken = true
		case ' ', '\r', '\t':
		default:
			r, _ := utf8.DecodeRuneInString(text[i:])
			if broken && classOf(r) == letter && !unicode.IsUpper(r) {
				return i
			}
			return 0
		}
		i++
	}
	return 0
}

// initialsEnd returns the end of initials that begin at i: two or more single letters with
// full stops between them. The stop after the last is not part of them. Otherwise it returns 0.
func initialsEnd(text string, i int) int {
	if r, _ := utf8.DecodeLastRuneInString(text[:i]); joins(r) {
		return 0
	}
	end, letters := 0, 0
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if classOf(r) != letter {
			break
		}
		after, _ := utf8.DecodeRuneInString(text[i+n:])
		if c := classOf(after); c == letter || c == mark || c == digit {
			return 0
		}
		letters++
		end = i + n
		if after != '.' {
			break
		}
		i = end + 1
	}
	if letters < 2 {
		return 0
	}
	return end
}

// joins says whether r, standing before a letter, makes it a part of something longer.
func joins(r rune) bool {
	switch classOf(r) {
	case letter, digit, mark:
		return true
	}
	return r == '.'
}

// afterPossessive passes over 's, where it ends the word that ends at i.
func afterPossessive(text string, i int) int {
	j := i
	if j < len(text) && text[j] == '.' { // U.N.'s
		j++
	}
	r, n := utf8.DecodeRuneInString(text[j:])
	if !isApostrophe(r) {
		return i
	}
	j += n
	if j == len(text) || text[j] != 's' && text[j] != 'S' {
		return i
	}
	after, _ := utf8.DecodeRuneInString(text[j+1:])
	switch classOf(after) {
	case letter, digit, mark:
		return i
	}
	return j + 1
}

func scanNumber(text string, i int) piece {
	end, n := digitsEnd(text, i)
	if n <= 3 {
		if grouped := groupsEnd(text, end); grouped > end {
			end = grouped
		}
	}
	return piece{i, end, afterPossessive(text, end), number}
}

// digitsEnd returns where the digits that begin at i end, and how many there are.
func digitsEnd(text string, i int) (end, n int) {
	start := i
	for i < len(text) && i-start < maxWord {
		r, size := utf8.DecodeRuneInString(text[i:])
		if classOf(r) != digit {
			break
		}
		i += size
		n++
	}
	return i, n
}

// groupsEnd returns the end of the groups of three digits that follow the first one, which
// ends at i, by one and the same separator; i where there are none. A comma with another
// number of digits after it makes a list, not a number.
func groupsEnd(text string, i int) int {
	end, separator := i, rune(0)
	for end-i < maxWord {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !strings.ContainsRune(groupSeparators, r) || separator != 0 && r != separator || r == utf8.RuneError {
			break
		}
		next, n := digitsEnd(text, end+size)
		if n != 3 {
			if n > 0 && r == ',' {
				return i
			}
			break
		}
		end, separator = next, r
	}
	return end
}

// groupSeparators stand between the thousands of a number: comma, space, no-break space,
// thin space, narrow no-break space, Arabic thousands separator.
const groupSeparators = ", \u00a0\u2009\u202f\u066c"
