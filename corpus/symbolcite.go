package corpus

import (
	"regexp"
	"strconv"
	"strings"
)

var assemblyResolution = regexp.MustCompile(`(?i)^A/RES/(\d+)/(\d+)$`)

// lastSharedSession is above every session of the Human Rights Council so far: up to it,
// "resolution 52/1" may be the Council's as well as the Assembly's.
const lastSharedSession = 65

// CitedAs returns the ways in which texts in the six languages cite the document with a
// symbol: its symbol, for a resolution of the General Assembly also "resolution 79/1", where
// that number can be no other body's, and for one that is printed with its year or session
// in brackets also "1325 (2000)", whether the symbol has that or not.
func CitedAs(s Symbol) []string {
	if m := markedNumber.FindStringSubmatch(string(s)); m != nil {
		return citedByMark(s, m[1], m[2], m[3]+m[5], m[4])
	}
	ways := []string{string(s)}
	m := assemblyResolution.FindStringSubmatch(string(s))
	if m == nil {
		return ways
	}
	if session, err := strconv.Atoi(m[1]); err != nil || session <= lastSharedSession {
		return ways
	}
	return append(ways, asResolution(m[1]+"/"+m[2])...)
}

// asResolution writes "resolution" in all its forms before a number.
func asResolution(number string) []string {
	var ways []string
	for _, word := range []string{
		"resolution", "resolutions", "résolution", "résolutions", "resolución", "resoluciones",
		"резолюция", "резолюции", "резолюцию", "резолюцией", "резолюций",
		"القرار", "قرار", "قرارها", "بالقرار", "للقرار", "قرارات",
	} {
		ways = append(ways, word+" "+number)
	}
	return append(ways, "第"+number+"号决议")
}

// markedNumber is a resolution of the Security Council, or one of another organ from before
// sessions were part of the number: S/RES/1325 (2000), A/RES/217(III)A, A/RES/1514.
var markedNumber = regexp.MustCompile(`^([A-Z]+)/RES/(\d{1,4})([A-Z]?)(?: ?\(([0-9]{4}|(?:E?S-)?[IVXLC]+)\))?([A-Z]?)$`)

const (
	// leastBare is the first number that "242 (1967)" is taken for, without the word
	// resolution before it: lists of resolutions have it only once. Volumes of journals are
	// cited so too, and are fewer.
	leastBare = 100
	// lastOfFirstSession is above all numbers of the Assembly's first session: "I" is an
	// English word.
	lastOfFirstSession = 120
)

func citedByMark(s Symbol, organ, number, letter, mark string) []string {
	head := organ + "/RES/" + number
	ways := []string{head + letter}
	letters := []string{letter}
	if letter == "" {
		letters = append(letters, "A", "B")
	} else {
		ways = append(ways, head+" "+letter)
	}
	n, err := strconv.Atoi(number)
	if err != nil {
		return ways
	}
	marks := []string{mark}
	if mark == "" {
		marks = marksOf(organ, n)
	}
	if organ == "S" {
		ways = append(ways, "UNSCR "+number, "SCR "+number, "Security Council resolution "+number,
			"résolution "+number+" du Conseil de sécurité", "resolución "+number+" del Consejo de Seguridad",
			"قرار مجلس الأمن "+number, "安理会第"+number+"号决议", "安全理事会第"+number+"号决议")
		for _, word := range []string{"резолюция", "резолюции", "резолюцию", "резолюцией"} {
			ways = append(ways, word+" "+number+" Совета Безопасности")
		}
	}
	for _, m := range marks {
		for _, l := range letters {
			bare := strings.TrimSuffix(number+" "+l, " ") + " (" + m + ")"
			switch {
			case n >= leastBare:
				ways = append(ways, bare)
			case mark != "":
				ways = append(ways, asResolution(bare)...)
			}
			if organ == "S" { // the Council letters none
				break
			}
		}
	}
	return ways
}

// marksOf returns the years or sessions that a number may have behind it. The Assembly
// numbered so until its thirtieth session, the Economic and Social Council until its
// sixty-third, the Trusteeship Council until it had no more to do.
func marksOf(organ string, n int) []string {
	var marks []string
	if organ == "S" {
		for year := 1946; year < 2100; year++ {
			marks = append(marks, strconv.Itoa(year))
		}
		return marks
	}
	sessions := 30
	if organ != "A" {
		sessions = 63
	}
	for i := 1; i <= sessions; i++ {
		if i > 1 || n <= lastOfFirstSession {
			marks = append(marks, roman(i))
		}
	}
	for i := 1; organ == "A" && i <= 10; i++ {
		marks = append(marks, "S-"+roman(i), "ES-"+roman(i))
	}
	return marks
}

// roman writes a number below 90 in Roman figures.
func roman(n int) string {
	var b strings.Builder
	for _, d := range []struct {
		n int
		s string
	}{{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= d.n; n -= d.n {
			b.WriteString(d.s)
		}
	}
	return b.String()
}

// NamedBy returns the keys of the documents that someone who writes the symbol may mean: its
// own, and for an old resolution without a letter those of its parts, A/RES/217(III)A for
// A/RES/217.
func NamedBy(s Symbol) []string {
	keys := []string{s.Key()}
	m := markedNumber.FindStringSubmatch(string(s))
	if m == nil || m[1] == "S" || m[3]+m[5] != "" {
		return keys
	}
	for letter := 'a'; letter <= 'h'; letter++ {
		keys = append(keys, keys[0]+string(letter))
	}
	return keys
}
