package corpus

import (
	"regexp"
	"strings"
)

// ParseDate reads a text that is a date and nothing else, a day of the week or the word
// "year" apart: as FindDates, and also a year alone, 20171206, 2017/12/06 and a moment
// (2017-12-06T10:00:00Z), of which it returns the day as written. lang decides what
// 6/12/2017 means, see there.
func ParseDate(text string, lang Lang) (Date, bool) {
	text = strings.TrimSpace(text)
	if len(text) > maxDateText {
		return Date{}, false
	}
	if m := momentOfDay.FindStringSubmatch(text); m != nil {
		text = m[1]
	}
	if d, ok := plainDate(text); ok {
		return d, true
	}
	found := FindDates(text, lang)
	switch len(found) {
	case 0:
		return loneYear(text)
	case 1:
		f := found[0]
		return f.Date, f.Last.IsZero() && onlyFillers(text[:f.Span.Start]) && onlyFillers(text[f.Span.End:])
	}
	return Date{}, false
}

var momentOfDay = regexp.MustCompile(`^(\d{4}-\d{2}-\d{2})[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[Zz]|[+-]\d{2}:?\d{2})?$`)

// maxDateText is longer than any date with its day of the week.
const maxDateText = 120

// plainDate reads dates of nothing but digits, hyphens and slashes, the year first.
func plainDate(text string) (Date, bool) {
	if len(text) == 8 && isNumber(text) {
		d := Date{atoi(text[:4]), atoi(text[4:6]), atoi(text[6:])}
		return d, plausibleYear(d.Year) && d.Month > 0 && d.Day > 0 && d.valid()
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '-' || r == '/' })
	var n [3]int
	for i, p := range parts {
		if i > 2 || !isNumber(p) || (i == 0) != (len(p) == 4) || i > 0 && (len(p) > 2 || atoi(p) == 0) {
			return Date{}, false
		}
		n[i] = atoi(p)
	}
	d := Date{n[0], n[1], n[2]}
	return d, len(parts) > 0 && d.valid() && strings.Count(text, "-")+strings.Count(text, "/") == len(parts)-1
}

// loneYear reads "2017", also with the word "year" and in other digits.
func loneYear(text string) (Date, bool) {
	i := nextDigit(text, 0)
	if i == len(text) {
		i = strings.IndexFunc(text, func(r rune) bool { return strings.ContainsRune(chineseDigits+"○零", r) })
		if y, ok := strings.CutSuffix(text, "年"); ok && i == 0 {
			n, ok := chineseNumber(y)
			return Date{Year: n}, ok && plausibleYear(n)
		}
		return Date{}, false
	}
	year, end := yearAt(text, i)
	if end == 0 || !onlyFillers(text[:i]) || !onlyFillers(text[end:]) {
		return Date{}, false
	}
	return Date{Year: year}, true
}

// onlyFillers says whether text has nothing but words and signs that don't matter in a date.
func onlyFillers(text string) bool {
	for _, t := range lexDate(text, 0) {
		if !dateFillers()[t.word] && !t.isWord(",", ".", "(", ")", "،") {
			return false
		}
	}
	return true
}
