package corpus

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// FoundDate is a date in a running text.
type FoundDate struct {
	Date Date
	// Last is the last day where the text names a range ("4–6 December 2017": Date is the
	// 4th), else zero.
	Last Date
	Span Span
}

// FindDates returns the dates that text names in any of the six languages, in order, not
// overlapping: days and months with their year, not years alone. lang, the language of
// the text, decides only what 6/12/2017 means; in English and where lang is empty such a
// date counts only if one of its numbers can't be a month. An impossible day is no date.
func FindDates(text string, lang Lang) []FoundDate {
	var found []FoundDate
	done := 0
	add := func(f FoundDate, ok bool) bool {
		if !ok || f.Span.Start < done {
			return false
		}
		found = append(found, f)
		done = f.Span.End
		return true
	}
	for i := nextDigit(text, 0); i < len(text); i = nextDigit(text, i) {
		year, end := yearAt(text, i)
		if end == 0 {
			i = afterDigits(text, i)
			continue
		}
		if !add(isoDate(text, i, year, end)) && !add(chineseDate(text, i, year, end)) && !add(numericDate(text, i, year, end, lang)) && !add(hyphenedDate(text, i, year, end)) {
			add(namedDate(text, i, year, end, done))
		}
		i = max(end, done)
	}
	if strings.Contains(text, "年") {
		found = addChineseNumerals(found, text)
	}
	return found
}

func afterDigits(text string, i int) int {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if digitValue(r) < 0 {
			break
		}
		i += n
	}
	return i
}

// isoDate reads 2017-12-06 and 2017-12.
func isoDate(text string, start, year, end int) (FoundDate, bool) {
	if partOfSymbol(text, start) {
		return FoundDate{}, false
	}
	month, e := twoDigits(text, end)
	if e == 0 {
		return FoundDate{}, false
	}
	d := Date{Year: year, Month: month}
	if day, e2 := twoDigits(text, e); e2 != 0 {
		d.Day, e = day, e2
	}
	if r, _ := utf8.DecodeRuneInString(text[e:]); digitValue(r) >= 0 || r == '-' || r == '/' || !d.valid() || month == 0 {
		return FoundDate{}, false
	}
	return FoundDate{Date: d, Span: Span{start, e}}, true
}

// twoDigits reads "-12" at i.
func twoDigits(text string, i int) (value, end int) {
	if i+3 > len(text) || text[i] != '-' || !isDigit(text[i+1]) || !isDigit(text[i+2]) {
		return 0, 0
	}
	return int(text[i+1]-'0')*10 + int(text[i+2]-'0'), i + 3
}

// partOfSymbol says whether what stands before i makes a number there part of a symbol, a
// word or a larger number.
func partOfSymbol(text string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return i > 0 && (r == '/' || r == '.' || r == '_' || r == '-' || digitValue(r) >= 0 || unicode.IsLetter(r) && r < 0x600)
}

// numericDate reads 6.12.2017, where the day is always first, 6/12/2017 and 6-12-2017.
func numericDate(text string, start, year, end int, lang Lang) (FoundDate, bool) {
	if start == 0 || followedBySymbol(text, end) || strings.HasPrefix(text[end:], "/") || strings.HasPrefix(text[end:], "-") {
		return FoundDate{}, false
	}
	sign := text[start-1]
	if sign != '.' && sign != '/' && sign != '-' {
		return FoundDate{}, false
	}
	from := max(0, start-6)
	for from < start && !utf8.RuneStart(text[from]) {
		from++
	}
	parts := strings.Split(text[from:start-1], string(sign))
	if len(parts) < 2 {
		return FoundDate{}, false
	}
	second := parts[len(parts)-1]
	first := parts[len(parts)-2]
	first = first[strings.LastIndexFunc(first, func(r rune) bool { return r < '0' || r > '9' })+1:]
	at := start - 2 - len(second) - len(first)
	if !isNumber(first) || !isNumber(second) || len(first) > 2 || len(second) > 2 || partOfSymbol(text, at) {
		return FoundDate{}, false
	}
	a, b := atoi(first), atoi(second)
	d := Date{Year: year, Month: b, Day: a}
	if sign != '.' && (lang == English || !lang.Official()) && a != b {
		switch {
		case a <= 12 && b <= 12:
			return FoundDate{}, false
		case b > 12:
			d.Month, d.Day = a, b
		}
	}
	return FoundDate{Date: d, Span: Span{at, end}}, d.Month > 0 && d.Day > 0 && d.valid()
}

// hyphenedDate reads 6-Dec-2017, as spreadsheets write it.
func hyphenedDate(text string, start, year, end int) (FoundDate, bool) {
	if start == 0 || text[start-1] != '-' || followedBySymbol(text, end) || strings.HasPrefix(text[end:], "-") {
		return FoundDate{}, false
	}
	before := window(text, start-60, start)
	m := dayAndMonth.FindStringSubmatchIndex(before)
	if m == nil {
		return FoundDate{}, false
	}
	d := Date{Year: year, Month: months()[foldName(before[m[4]:m[5]])], Day: atoi(before[m[2]:m[3]])}
	return FoundDate{Date: d, Span: Span{start - len(before) + m[2], end}}, d.Month > 0 && d.Day > 0 && d.valid()
}

// dayAndMonth is what stands before the year of 6-Dec-2017.
var dayAndMonth = regexp.MustCompile(`(?:^|[^\pL\pN/._-])(\d{1,2})-(\p{L}{3,20})\.?-$`)

func atoi(s string) int {
	n := 0
	for i := range len(s) {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// chineseDate reads 2017年12月6日, also with spaces, also a range 2017年12月4日至6日.
func chineseDate(text string, start, year, end int) (FoundDate, bool) {
	tokens := lexDate(window(text, end, end+100), end)
	f := FoundDate{Date: Date{Year: year}, Span: Span{Start: start}}
	tokens = splitHan(tokens)
	if len(tokens) < 3 || tokens[0].word != "年" || tokens[1].number < 1 || tokens[2].word != "月" {
		return f, false
	}
	f.Date.Month = tokens[1].number
	f.Span.End = tokens[2].end
	rest := tokens[3:]
	if len(rest) > 1 && rest[0].number > 0 && rest[1].isWord("日", "号") {
		f.Date.Day = rest[0].number
		f.Span.End = rest[1].end
		rest = rest[2:]
		if len(rest) > 2 && rest[0].isWord("至", "到", "-", "–", "—") && rest[1].number > 0 && rest[2].isWord("日", "号") {
			f.Last = Date{year, f.Date.Month, rest[1].number}
			f.Span.End = rest[2].end
		}
	}
	return f, f.valid()
}

func (f FoundDate) valid() bool {
	return f.Date.Month > 0 && f.Date.valid() && (f.Last.IsZero() || f.Last.valid() && f.Date.number() <= f.Last.number())
}

// splitHan parts words of Chinese, which have no spaces, into numbers and characters.
func splitHan(tokens []dateToken) []dateToken {
	var out []dateToken
	for _, t := range tokens {
		if t.number >= 0 || !unicode.Is(unicode.Han, firstRune(t.word)) {
			out = append(out, t)
			continue
		}
		for i := 0; i < len(t.word); {
			n := strings.IndexFunc(t.word[i:], func(r rune) bool { return !strings.ContainsRune(chineseDigits+"○零十", r) })
			if n < 0 {
				n = len(t.word) - i
			}
			value, ok := chineseNumber(t.word[i : i+n])
			if n > 0 && ok {
				out = append(out, dateToken{t.start + i, t.start + i + n, value, 1, ""})
				i += n
				continue
			}
			_, size := utf8.DecodeRuneInString(t.word[i:])
			out = append(out, dateToken{t.start + i, t.start + i + size, -1, 0, t.word[i : i+size]})
			i += size
		}
	}
	return out
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// window returns text[from:to] as far as there is text, cut at characters.
func window(text string, from, to int) string {
	from, to = max(0, from), min(len(text), to)
	for from < to && !utf8.RuneStart(text[from]) {
		from++
	}
	for to > from && to < len(text) && !utf8.RuneStart(text[to]) {
		to--
	}
	return text[from:to]
}

// addChineseNumerals finds 二〇一七年十二月六日.
func addChineseNumerals(found []FoundDate, text string) []FoundDate {
	for from := 0; ; {
		n := strings.Index(text[from:], "年")
		if n < 0 {
			return sortDates(found)
		}
		end := from + n
		from = end + len("年")
		start := end
		for range 4 {
			r, size := utf8.DecodeLastRuneInString(text[:start])
			if !strings.ContainsRune(chineseDigits+"○零", r) {
				break
			}
			start -= size
		}
		year, ok := chineseNumber(text[start:end])
		if !ok || !plausibleYear(year) {
			continue
		}
		if f, ok := chineseDate(text, start, year, end); ok {
			found = append(found, f)
		}
	}
}
