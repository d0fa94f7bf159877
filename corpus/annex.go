package corpus

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Annex names one of the annexes of a document, by its number in Roman figures or its letter:
// "I", "A". Empty is none of them.
type Annex string

// AnyAnnex is the only annex of a document, or any of several.
const AnyAnnex Annex = "any"

// annexWord begins a heading or a citation of an annex; annexNumber may follow it.
var (
	annexWord   = regexp.MustCompile(`^(?i:annexe?s?|anexos?|приложени(?:е|я|и|ю|ем)|(?:ال|لل|بال)?مرفق|附件)`)
	annexNumber = regexp.MustCompile(`^(?:[\s\x{a0}]*(?:(?i:no\.?|n[º°]|№)|رقم)?[\s\x{a0}]*)((?i:[IVX]{1,6})|[0-9٠-٩]{1,2}|\p{Lu}|[一二三四五六七八九十]{1,3}|ال(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر))`)
)

// ReadAnnex reads the name of an annex that text begins with: "annex I", "Anexo 2", "附件一". It
// returns where that ends, 0 where text begins with none.
func ReadAnnex(text string) (Annex, int) {
	word := annexWord.FindString(text)
	if word == "" {
		return "", 0
	}
	end := len(word)
	if m := annexNumber.FindStringSubmatch(text[end:]); m != nil && !lettersFollow(text[end+len(m[0]):], m[1]) {
		return annexNamed(m[1]), end + len(m[0])
	}
	if lettersFollow(text[end:], word) {
		return "", 0
	}
	return AnyAnnex, end
}

// lettersFollow reports whether what was read goes on as a word. Chinese has no spaces.
func lettersFollow(rest, read string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	last, _ := utf8.DecodeLastRuneInString(read)
	return (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.Is(unicode.Han, last) && !unicode.Is(unicode.Han, r)
}

// annexNamed writes the number or letter of an annex in one way.
func annexNamed(s string) Annex {
	if n := annexCount(s); n > 0 {
		return Annex(strings.ToUpper(roman(n)))
	}
	return Annex(strings.ToUpper(s))
}

// annexCount returns the number that s writes in figures of any kind, 0 where it is a letter.
func annexCount(s string) int {
	if i := slices.Index(arabicOrdinals, s); i >= 0 {
		return i + 1
	}
	if r, _ := utf8.DecodeRuneInString(s); unicode.Is(unicode.Han, r) {
		return chineseCount(s)
	}
	digits := strings.Map(func(r rune) rune {
		if r >= '٠' && r <= '٩' {
			return '0' + r - '٠'
		}
		return r
	}, s)
	if n, err := strconv.Atoi(digits); err == nil {
		return n
	}
	for n := 1; n <= 40; n++ {
		if strings.EqualFold(roman(n), s) {
			return n
		}
	}
	return 0
}

var arabicOrdinals = []string{"الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"}

// chineseCount reads a number below 100 in Chinese figures.
func chineseCount(s string) int {
	n, digit := 0, 0
	for _, r := range s {
		if r == '十' {
			n += max(digit, 1) * 10
			digit = 0
			continue
		}
		digit = slices.Index([]rune("零一二三四五六七八九"), r)
	}
	return n + digit
}

// Has reports whether a section is part of the annex, by the headings over it.
func (a Annex) Has(s *Section) bool {
	if a == AnyAnnex && s.Form == FormAnnex {
		return true
	}
	return slices.ContainsFunc(s.Path, func(heading string) bool {
		b, end := ReadAnnex(strings.TrimSpace(heading))
		return end > 0 && (a == AnyAnnex || a == b)
	})
}
