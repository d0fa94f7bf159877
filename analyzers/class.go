package analyzers

import "unicode"

// class is what a character is to the scanner.
type class uint8

const (
	other class = iota
	letter
	digit
	mark      // combining: belongs to the letter before it
	han       // a word by itself
	hyphen    // parts words, except at the end of a line
	ignorable // invisible: soft hyphen, joiners, direction marks
)

// ascii has the classes of the characters below 0x80; the bytes above are other.
var ascii = [256]class{
	'-': hyphen,
	'0': digit, '1': digit, '2': digit, '3': digit, '4': digit,
	'5': digit, '6': digit, '7': digit, '8': digit, '9': digit,
	'A': letter, 'B': letter, 'C': letter, 'D': letter, 'E': letter, 'F': letter, 'G': letter,
	'H': letter, 'I': letter, 'J': letter, 'K': letter, 'L': letter, 'M': letter, 'N': letter,
	'O': letter, 'P': letter, 'Q': letter, 'R': letter, 'S': letter, 'T': letter, 'U': letter,
	'V': letter, 'W': letter, 'X': letter, 'Y': letter, 'Z': letter,
	'a': letter, 'b': letter, 'c': letter, 'd': letter, 'e': letter, 'f': letter, 'g': letter,
	'h': letter, 'i': letter, 'j': letter, 'k': letter, 'l': letter, 'm': letter, 'n': letter,
	'o': letter, 'p': letter, 'q': letter, 'r': letter, 's': letter, 't': letter, 'u': letter,
	'v': letter, 'w': letter, 'x': letter, 'y': letter, 'z': letter,
}

// classOf first decides the blocks of the six languages by their ranges: the tables of
// package unicode give the same answer at several times the cost.
func classOf(r rune) class {
	switch {
	case r < 0x80:
		if r < 0 {
			return other
		}
		return ascii[r]
	case r < 0xc0:
		switch r {
		case 0xaa, 0xb5, 0xba:
			return letter
		case 0xad:
			return ignorable
		}
		return other
	case r < 0x2b0:
		if r == 0xd7 || r == 0xf7 {
			return other
		}
		return letter
	case r >= 0x400 && r < 0x482 || r >= 0x48a && r < 0x530 || r >= 0x620 && r <= 0x64a:
		return letter
	case r >= 0x300 && r < 0x370 || r >= 0x64b && r < 0x660 || r == 0x670:
		return mark
	case r >= 0x660 && r < 0x66a:
		return digit
	case r >= 0x3400 && r <= 0x9fff || r >= 0x3041 && r <= 0x30ff && r != '・':
		return han
	}
	return rareClass(r)
}

func rareClass(r rune) class {
	switch {
	case r >= 0x2b9 && r <= 0x2bf: // modifier apostrophes
		return other
	case r >= 0x200c && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2060 && r <= 0x2069, r == 0xfeff:
		return ignorable
	case r == 0x2010 || r == 0x2011:
		return hyphen
	case r == 0x3005 || r == 0x3007 || unicode.Is(unicode.Han, r):
		return han
	case unicode.IsLetter(r):
		return letter
	case unicode.Is(unicode.Nd, r):
		return digit
	case unicode.IsMark(r):
		return mark
	}
	return other
}

func isArabic(r rune) bool {
	return r >= 0x600 && r < 0x780 || r >= 0x8a0 && r < 0x900 || r >= 0xfb50 && r < 0xfe00 || r >= 0xfe70 && r < 0xfeff
}

func isCyrillic(r rune) bool { return r >= 0x400 && r < 0x530 }

// isApostrophe takes all that is typed for an apostrophe to be one.
func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', 'ʼ', '‘', '‛', '＇', '´', '`':
		return true
	}
	return false
}
