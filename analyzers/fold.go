package analyzers

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"travaux/corpus"
)

// Fold returns s in the form in which exact words are compared, without parting it into
// words: for names and look-ups in dictionaries. Letters are folded as in Token.Exact;
// apostrophes and hyphens of all kinds become ' and -, white space becomes single
// spaces, none of it at the ends; other punctuation stays. Fold(Fold(s)) is Fold(s).
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range compose(s) {
		switch {
		case unicode.IsSpace(r):
			b.WriteByte(' ')
		case classOf(r) == ignorable:
		case isApostrophe(r):
			b.WriteByte('\'')
		case classOf(r) == hyphen:
			b.WriteByte('-')
		default:
			foldRune(&b, r)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// ExactWords returns the Exact form of each token of text, in order.
func ExactWords(text string) []string {
	var words []string
	for p, ok := scan(text, 0); ok; p, ok = scan(text, p.next) {
		if w := exactForm(text[p.start:p.end], p.kind); w != "" {
			words = append(words, w)
		}
	}
	return words
}

// exactForm folds one piece. It is empty for a piece of which nothing is left (a tatweel
// that stands alone).
func exactForm(raw string, k kind) string {
	if k == symbol {
		return corpus.Symbol(raw).Key()
	}
	if isPlainASCII(raw) {
		return strings.ToLower(raw)
	}
	var b strings.Builder
	b.Grow(len(raw))
	for _, r := range compose(raw) {
		switch classOf(r) {
		case letter, digit, han, mark:
			foldRune(&b, r)
		}
	}
	return b.String()
}

// compose returns s in NFKC. What is not UTF-8 must not reach norm: some of what follows
// it would stay as it is.
func compose(s string) string { return norm.NFKC.String(strings.ToValidUTF8(s, "\ufffd")) }

func isPlainASCII(s string) bool {
	for i := range len(s) {
		if c := ascii[s[i]]; c != letter && c != digit {
			return false
		}
	}
	return true
}

// foldRune appends the folding of one character in NFKC: lower case; Latin and Greek
// letters without marks; ё as е, while й stays; Arabic letters in one shape each, without
// vowel signs; digits of Arabic script as 0-9.
func foldRune(b *strings.Builder, r rune) {
	switch {
	case r < utf8.RuneSelf:
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		b.WriteByte(byte(r))
	case r < 0x250 || r >= 0x1e00 && r < 0x2000 || r >= 0x370 && r < 0x400:
		foldLatinGreek(b, unicode.ToLower(r))
	case isCyrillic(r):
		b.WriteRune(foldCyrillic(unicode.ToLower(r)))
	case isArabic(r):
		if f := foldArabic(r); f != 0 {
			b.WriteRune(f)
		}
	case r >= 0x300 && r < 0x370 || r >= 0x483 && r < 0x48a: // marks of Latin, Greek, Cyrillic letters
	case r >= 0x591 && r < 0x5c8 && unicode.Is(unicode.Mn, r): // points of Hebrew letters
	default:
		b.WriteRune(unicode.ToLower(r))
	}
}

func foldLatinGreek(b *strings.Builder, r rune) {
	switch r = withoutMarks(r); r {
	case 'ß':
		b.WriteString("ss")
	case 'æ':
		b.WriteString("ae")
	case 'œ':
		b.WriteString("oe")
	case 'þ':
		b.WriteString("th")
	case 'ø':
		b.WriteByte('o')
	case 'ł':
		b.WriteByte('l')
	case 'đ', 'ð':
		b.WriteByte('d')
	case 'ħ':
		b.WriteByte('h')
	case 'ŧ':
		b.WriteByte('t')
	case 'ı':
		b.WriteByte('i')
	case 'ς':
		b.WriteRune('σ')
	default:
		b.WriteRune(r)
	}
}

// withoutMarks returns the letter that a letter with marks is made of.
func withoutMarks(r rune) rune {
	var buf [utf8.UTFMax]byte
	n := utf8.EncodeRune(buf[:], r)
	if d := norm.NFD.Properties(buf[:n]).Decomposition(); len(d) > 0 {
		r, _ = utf8.DecodeRune(d)
	}
	return r
}

// foldCyrillic takes ё for е, and the stress marks off ѐ and ѝ. The й keeps its breve: it is
// a letter of its own.
func foldCyrillic(r rune) rune {
	switch r {
	case 'ё', 'ѐ':
		return 'е'
	case 'ѝ':
		return 'и'
	}
	return r
}

// foldArabic gives the letters that are written for one another one shape, and 0 for what
// is not part of the word: vowel signs and tatweel.
func foldArabic(r rune) rune {
	switch {
	case r >= 0x660 && r <= 0x669:
		return r - 0x660 + '0'
	case r >= 0x6f0 && r <= 0x6f9:
		return r - 0x6f0 + '0'
	}
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ی':
		return 'ي'
	case 'ة':
		return 'ه'
	case 'ک':
		return 'ك'
	case 'ـ':
		return 0
	}
	if unicode.Is(unicode.Mn, r) {
		return 0
	}
	return r
}
