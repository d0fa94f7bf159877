package numbering

import (
	"strconv"
	"strings"
)

// Figures writes a number in a kind of figures; kinds that are not known in Arabic ones.
// The kinds are those of Word (ECMA-376, 17.18.59), and the one-letter ones of HTML and
// OpenDocument.
func Figures(n int, kind string) string {
	switch kind {
	case "lowerLetter", "a", "upperLetter", "A":
		return cased(doubled(n, latinLetters), kind)
	case "columnLower", "columnUpper":
		return cased(columnLetters(n, latinLetters), kind)
	case "lowerRoman", "i", "upperRoman", "I":
		return cased(roman(n), kind)
	case "russianLower", "russianUpper":
		return cased(doubled(n, russianLetters), kind)
	case "arabicAlpha":
		return doubled(n, arabicLetters)
	case "arabicAbjad":
		return doubled(n, abjadLetters)
	case "hebrew2":
		return doubled(n, hebrewLetters)
	case "hebrew1":
		return gematria(n)
	case "greekLower", "greekUpper":
		return cased(doubled(n, greekLetters), kind)
	case "chicago":
		return doubled(n, []string{"*", "†", "‡", "§"})
	case "decimalZero":
		if n >= 0 && n < 10 {
			return "0" + strconv.Itoa(n)
		}
	case "001", "0001", "00001":
		s := strconv.Itoa(n)
		return strings.Repeat("0", max(len(kind)-len(s), 0)) + s
	case "numberInDash":
		return "- " + strconv.Itoa(n) + " -"
	case "hex":
		return strings.ToUpper(strconv.FormatInt(int64(n), 16))
	case "ordinal":
		return strconv.Itoa(n) + englishOrdinal(n)
	case "cardinalText", "ordinalText":
		return englishNumber(n, kind == "ordinalText")
	}
	if s, ok := eastFigures(n, kind); ok {
		return s
	}
	return strconv.Itoa(n)
}

// cased gives letters in the case that the name of a kind says.
func cased(s, kind string) string {
	if kind == "A" || kind == "I" || strings.HasPrefix(kind, "upper") || strings.HasSuffix(kind, "Upper") {
		return strings.ToUpper(s)
	}
	return strings.ToLower(s)
}

var (
	latinLetters = strings.Split("abcdefghijklmnopqrstuvwxyz", "")
	greekLetters = strings.Split("αβγδεζηθικλμνξοπρστυφχψω", "")
	// Without ё, й, ъ and ь, as Word counts and Russian documents are lettered.
	russianLetters = strings.Split("абвгдежзиклмнопрстуфхцчшщыэюя", "")
	arabicLetters  = strings.Fields("أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن هـ و ي")
	abjadLetters   = strings.Fields("أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ")
	hebrewLetters  = strings.Split("אבגדהוזחטיכלמנסעפצקרשת", "")
)

// doubled counts in letters; after the last one come two of each, as Word counts.
func doubled(n int, letters []string) string {
	if n < 1 {
		return ""
	}
	return strings.Repeat(letters[(n-1)%len(letters)], min((n-1)/len(letters)+1, 9))
}

// columnLetters counts in letters as the columns of a table are: after z comes aa, then ab.
func columnLetters(n int, letters []string) string {
	s := ""
	for ; n > 0; n = (n - 1) / len(letters) {
		s = letters[(n-1)%len(letters)] + s
	}
	return s
}

type numeral struct {
	value int
	sign  string
}

// additive writes n as a sum of signs, the largest first.
func additive(n int, signs []numeral) string {
	var b strings.Builder
	for _, d := range signs {
		for ; n >= d.value; n -= d.value {
			b.WriteString(d.sign)
		}
	}
	return b.String()
}

// roman writes 1 to 3999; there are no Roman figures beyond.
func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	return additive(n, []numeral{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
		{40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}})
}

// gematria writes Hebrew figures; 15 and 16 avoid the letters of the Name.
func gematria(n int) string {
	if n < 1 || n > 999 {
		return strconv.Itoa(n)
	}
	signs := []numeral{{400, "ת"}, {300, "ש"}, {200, "ר"}, {100, "ק"}, {90, "צ"}, {80, "פ"}, {70, "ע"}, {60, "ס"}, {50, "נ"},
		{40, "מ"}, {30, "ל"}, {20, "כ"}, {16, "טז"}, {15, "טו"}, {10, "י"}}
	for i := 9; i > 0; i-- {
		signs = append(signs, numeral{i, hebrewLetters[i-1]})
	}
	return additive(n, signs)
}

func englishOrdinal(n int) string {
	if n%100 >= 11 && n%100 <= 13 {
		return "th"
	}
	switch n % 10 {
	case 1:
		return "st"
	case 2:
		return "nd"
	case 3:
		return "rd"
	}
	return "th"
}

// englishNumber writes 1 to 99 in English words, as Word does for lists that count in
// words: the first letter a capital.
func englishNumber(n int, ordinal bool) string {
	if n < 1 || n > 99 {
		return strconv.Itoa(n)
	}
	units := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens := strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
	s := ""
	switch {
	case n < 20:
		s = units[n]
	case n%10 == 0:
		s = tens[n/10]
	default:
		s = tens[n/10] + "-" + units[n%10]
	}
	if ordinal {
		s = ordinalWord(s)
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// ordinalWord makes "twenty-first" of "twenty-one".
func ordinalWord(s string) string {
	for _, odd := range [][2]string{{"one", "first"}, {"two", "second"}, {"three", "third"}, {"five", "fifth"}, {"eight", "eighth"},
		{"nine", "ninth"}, {"twelve", "twelfth"}, {"y", "ieth"}} {
		if head, ok := strings.CutSuffix(s, odd[0]); ok {
			return head + odd[1]
		}
	}
	return s + "th"
}
