package corpus

import (
	"strings"
	"time"
)

// After returns the days after i, Before those before it. An end that is open to that
// side leaves none; then ok is false.
func (i Interval) After() (after Interval, ok bool) {
	if i.To == 0 {
		return Interval{}, false
	}
	return Interval{From: shiftDay(i.To, 1)}, true
}

// Before returns the days before i; ok is false where i is open to the past.
func (i Interval) Before() (before Interval, ok bool) {
	if i.From == 0 {
		return Interval{}, false
	}
	return Interval{To: shiftDay(i.From, -1)}, true
}

func shiftDay(n, days int) int {
	t := time.Date(n/10000, time.Month(n/100%100), n%100+days, 0, 0, 0, 0, time.UTC)
	return Date{t.Year(), int(t.Month()), t.Day()}.number()
}

// ParseInterval reads a range of days as people type it: a date (see ParseDate), or
//
//	2018-01..2018-03   2018-01-01..   ..2018   20080101..20080131   1948->1949
//	>2018   >=2018-03   <2018   <=2018
//	[2018-01-01 TO 2018-03-31]   [2018 TO *]   {2017 TO 2019}
//	2018-01-01/2018-03-31   2017-2018   4-6 December 2017   2017 to 2018
//
// Both ends belong to it, except with >, < and {}. A range typed backwards is turned round.
func ParseInterval(text string) (Interval, bool) {
	text = strings.TrimSpace(text)
	if len(text) > 2*maxDateText {
		return Interval{}, false
	}
	for _, sign := range []string{"..", "->", "→"} {
		if from, to, ok := strings.Cut(text, sign); ok {
			return joinInterval(from, to)
		}
	}
	if i, ok := dateInterval(text); ok {
		return i, true
	}
	for _, op := range []string{">=", "<=", ">", "<", "≥", "≤"} {
		if rest, ok := strings.CutPrefix(text, op); ok {
			return openInterval(op, rest)
		}
	}
	if n := len(text); n > 2 && strings.ContainsRune("[{", rune(text[0])) && strings.ContainsRune("]}", rune(text[n-1])) {
		return bracketInterval(text)
	}
	for _, sign := range []string{"–", "—", " to ", " TO ", " - ", "/", "-", "至"} {
		if from, to, ok := strings.Cut(text, sign); ok {
			if i, ok := joinInterval(from, to); ok {
				return i, true
			}
		}
	}
	return Interval{}, false
}

func dateInterval(text string) (Interval, bool) {
	if d, ok := ParseDate(text, ""); ok {
		return d.Interval(), true
	}
	found := FindDates(text, "")
	if len(found) == 1 && !found[0].Last.IsZero() && onlyFillers(text[:found[0].Span.Start]) && onlyFillers(text[found[0].Span.End:]) {
		return Interval{found[0].Date.number(), found[0].Last.number()}, true
	}
	return Interval{}, false
}

func openInterval(op, text string) (Interval, bool) {
	i, ok := dateInterval(text)
	if !ok {
		return i, false
	}
	switch op {
	case ">":
		return i.After()
	case "<":
		return i.Before()
	case ">=", "≥":
		return Interval{From: i.From}, true
	}
	return Interval{To: i.To}, true
}

// bracketInterval reads Lucene's form; a brace leaves its end out.
func bracketInterval(text string) (Interval, bool) {
	from, to, ok := cutAnyCase(text[1:len(text)-1], " to ")
	if !ok {
		return Interval{}, false
	}
	i, ok := joinInterval(strings.Replace(from, "*", "", 1), strings.Replace(to, "*", "", 1))
	if !ok {
		return Interval{}, false
	}
	if text[0] == '{' && i.From != 0 {
		first, _ := dateInterval(strings.TrimSpace(from))
		i.From = shiftDay(first.To, 1)
	}
	if text[len(text)-1] == '}' && i.To != 0 {
		last, _ := dateInterval(strings.TrimSpace(to))
		i.To = shiftDay(last.From, -1)
	}
	return i, i.From == 0 || i.To == 0 || i.From <= i.To
}

func cutAnyCase(s, sep string) (before, after string, ok bool) {
	i := strings.Index(strings.ToLower(s), sep)
	if i < 0 || len(strings.ToLower(s)) != len(s) {
		return "", "", false
	}
	return s[:i], s[i+len(sep):], true
}

// joinInterval makes a range of its two ends, one of which may be open.
func joinInterval(from, to string) (Interval, bool) {
	from, to = strings.TrimSpace(from), strings.TrimSpace(to)
	a, okA := dateInterval(from)
	b, okB := dateInterval(to)
	switch {
	case from == "" && okB:
		return Interval{To: b.To}, true
	case to == "" && okA:
		return Interval{From: a.From}, true
	case !okA || !okB:
		return Interval{}, false
	case a.From > b.To:
		a, b = b, a
	}
	return Interval{min(a.From, b.From), max(a.To, b.To)}, true
}
