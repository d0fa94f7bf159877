// Package vocabulary has the words that mean one thing wherever a document prints them, in the
// six languages: numbers, languages, and the organs of the United Nations with the symbols of
// their documents.
//
// It reads words, not documents: where in a text such a word counts is for the rooms above
// it. Persons, offices, countries and themes are package authority's.
package vocabulary

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// numberWords are the words that ordinals up to 199 are put together from in the languages
// with an alphabet, by what they stand for; they are compared without marks over Latin
// letters, by their beginning. Their values add up: "seventy-ninth", "soixante-dix-neuvième",
// "septuagésima novena", "семьдесят девятая", "التاسعة والسبعون".
var numberWords = []struct {
	value int
	stems string
}{
	{1, "first unieme premier primer первая первой первого الاولى الحادية"},
	{2, "second deuxieme segund вторая второй второго الثانية"},
	{3, "third troisieme tercer третья третьей третьего الثالثة"},
	{4, "fourth quatrieme cuart четверт الرابعة"},
	{5, "fifth cinquieme quint пятая пятой пятого الخامسة"},
	{6, "sixth sixieme sext шестая шестой шестого السادسة"},
	{7, "seventh septieme septim седьм السابعة"},
	{8, "eighth huitieme octav восьмая восьмой восьмого الثامنة"},
	{9, "ninth neuvieme noven девятая девятой девятого التاسعة"},
	{10, "tenth dixieme decim десят العاشرة عشرة"},
	{11, "eleventh onzieme undecim одиннадцат"},
	{12, "twelfth douzieme duodecim двенадцат"},
	{13, "thirteenth treizieme decimotercer тринадцат"},
	{14, "fourteenth quatorzieme decimocuart четырнадцат"},
	{15, "fifteenth quinzieme decimoquint пятнадцат"},
	{16, "sixteenth seizieme decimosext шестнадцат"},
	{17, "seventeenth decimoseptim семнадцат"},
	{18, "eighteenth decimoctav decimooctav восемнадцат"},
	{19, "nineteenth decimonoven девятнадцат"},
	{20, "twentieth twenty vingt vigesim двадцат العشرون العشرين"},
	{30, "thirtieth thirty trent trigesim тридцат الثلاثون الثلاثين"},
	{40, "fortieth forty quarant cuadragesim сорок الاربعون الاربعين"},
	{50, "fiftieth fifty cinquant quincuagesim пятьдесят пятидесят الخمسون الخمسين"},
	{60, "sixtieth sixty soixant sexagesim шестьдесят шестидесят الستون الستين"},
	{70, "seventieth seventy septuagesim семьдесят семидесят السبعون السبعين"},
	{80, "eightieth eighty quatre-vingt octogesim восемьдесят восьмидесят الثمانون الثمانين"},
	{90, "ninetieth ninety nonagesim девяност التسعون التسعين"},
	{100, "hundred centieme centesim сот المائة المئة"},
}

var (
	hanOrdinal   = regexp.MustCompile(`第([〇零一二三四五六七八九十百]+)`)
	digitOrdinal = regexp.MustCompile(`(?:第\s*)?\b(\d{1,4})(?:st|nd|rd|th|e|er|re|ème|ª|º|\.ª|\.º|-[йяе]|-я)?\b`)
)

// Ordinal reads the number that the words or digits of an ordinal stand for; 0 when there
// is none in s.
func Ordinal(s string) int {
	if m := hanOrdinal.FindStringSubmatch(s); m != nil {
		return hanNumber(m[1])
	}
	if m := digitOrdinal.FindStringSubmatch(s); m != nil {
		n, err := strconv.Atoi(m[1])
		if err == nil {
			return n
		}
	}
	sum := 0
	for _, w := range strings.FieldsFunc(Plain(s), func(r rune) bool { return r == ' ' || r == '-' || r == '\n' }) {
		sum += NumberWord(w)
	}
	return sum
}

// Plain folds s for comparison: lower case, no marks, quatre-vingt in one word, the
// Arabic alef without hamza and words without "and the".
func Plain(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		if r >= 0x300 && r <= 0x36f || r >= 0x64b && r <= 0x655 {
			continue
		}
		b.WriteRune(r)
	}
	out := strings.NewReplacer("quatre-vingt-dix", "quatrevingt dix", "quatre-vingt", "quatrevingt", "soixante-dix", "soixante dix").Replace(b.String())
	return out
}

// NumberWord returns the number that a word stands for, folded by Plain, cardinal or ordinal,
// and 0 for any other word.
func NumberWord(w string) int {
	w = strings.TrimPrefix(w, "و")
	if strings.HasPrefix(w, "quatrevingt") {
		return 80
	}
	best, size := 0, 0
	for _, n := range numberWords {
		for _, stem := range strings.Fields(n.stems) {
			if len(stem) > size && strings.HasPrefix(w, stem) {
				best, size = n.value, len(stem)
			}
		}
	}
	if size == 0 && (w == "dix" || w == "diez") {
		return 10
	}
	return best
}

func hanNumber(s string) int {
	sum, digit := 0, 0
	for _, r := range s {
		switch r {
		case '十':
			sum += max(digit, 1) * 10
			digit = 0
		case '百':
			sum += max(digit, 1) * 100
			digit = 0
		default:
			if i := strings.IndexRune("〇一二三四五六七八九", r); i >= 0 {
				digit = i / 3
			}
		}
	}
	return sum + digit
}
