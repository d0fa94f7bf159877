package wording

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// A dateline is a place of at most maxPlace characters, a day, and a colon, dash or stop.
const maxPlace = 60

var (
	writtenDay = regexp.MustCompile(`(\d{1,2})(?:er)?\s+(?:de\s+)?(\p{L}+(?:\s\p{L}+)??(?:/\p{L}+)?)\s+(?:de\s+)?(\d{4})(?:\s*(?:года|г\.))?`)
	chineseDay = regexp.MustCompile(`(\d{4})年(\d{1,2})月(\d{1,2})日`)
	afterDay   = regexp.MustCompile(`^\s*(?:[:：—–.)]+|--|-\s|-–)\s*`)
)

// Dateline returns the day of the dateline that a text begins with, the zero day where it has none.
func Dateline(text string) corpus.Date {
	day, _ := datelineIn(text)
	return day
}

// DatelineEnd returns where the dateline of a text ends, 0 where it has none.
func DatelineEnd(text string) int {
	_, end := datelineIn(text)
	return end
}

func datelineIn(text string) (corpus.Date, int) {
	head := text[:min(len(text), 240)]
	var day corpus.Date
	var at []int
	if m := chineseDay.FindStringSubmatchIndex(head); m != nil {
		at = m
		day = dayOf(head[m[2]:m[3]], atoi(head[m[4]:m[5]]), head[m[6]:m[7]])
	} else if m := writtenDay.FindStringSubmatchIndex(head); m != nil {
		at = m
		day = dayOf(head[m[6]:m[7]], monthOf(head[m[4]:m[5]]), head[m[2]:m[3]])
	}
	if day.IsZero() {
		return day, 0
	}
	place := strings.TrimSpace(head[:at[0]])
	if !isPlace(place) || utf8.RuneCountInString(place) > maxPlace || strings.ContainsAny(place, ".:;!?。") || !afterDay.MatchString(head[at[1]:]) {
		return corpus.Date{}, 0
	}
	return day, at[1] + len(afterDay.FindString(head[at[1]:]))
}

// isPlace reports whether what stands before a day may be a place: it ends in a comma or
// bracket, or has capitals only.
func isPlace(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune(",،，)）", r) {
		return true
	}
	for _, w := range strings.Fields(s) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) {
			return false
		}
	}
	return s != ""
}

func atoi(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

func dayOf(year string, month int, day string) corpus.Date {
	if month == 0 {
		return corpus.Date{}
	}
	d, err := corpus.ParseISO(corpus.Date{Year: atoi(year), Month: month, Day: atoi(day)}.String())
	if err != nil {
		return corpus.Date{}
	}
	return d
}

// monthOf knows a month by its name; of "تشرين الأول/أكتوبر" either will do.
func monthOf(name string) int {
	for _, part := range strings.Split(name, "/") {
		if m := MonthNamed(Lower(part)); m != 0 {
			return m
		}
	}
	return 0
}
