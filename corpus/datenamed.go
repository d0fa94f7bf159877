package corpus

import (
	"sort"
	"strings"
)

// namedDate reads a date with the name of its month that ends in the year at start:
// "6 December 2017", "December 6, 2017", "le 1er décembre 2017", "6 de diciembre de 2017",
// "6 декабря 2017 года", "٦ كانون الأول/ديسمبر ٢٠١٧", "December 2017", and ranges of days. It
// looks no further back than done.
func namedDate(text string, start, year, end, done int) (FoundDate, bool) {
	if followedBySymbol(text, end) || partOfSymbol(text, start) {
		return FoundDate{}, false
	}
	from := max(done, start-100)
	before := window(text, from, start)
	r := dateReader{tokens: lexDate(before, start-len(before)), text: text}
	f := FoundDate{Span: Span{Start: start, End: yearWordEnd(text, end)}}
	ok := r.read(&f, year)
	return f, ok && f.valid()
}

// yearWordEnd takes in "года", "г." and the like.
func yearWordEnd(text string, end int) int {
	rest := strings.TrimLeft(text[end:], " \u00a0")
	gap := len(text) - end - len(rest)
	for _, w := range []string{"года", "году", "год", "г."} {
		if strings.HasPrefix(rest, w) {
			return end + gap + len(w)
		}
	}
	return end
}

// dateReader reads tokens from the last to the first.
type dateReader struct {
	tokens []dateToken
	text   string
}

func (r *dateReader) last() dateToken {
	if len(r.tokens) == 0 {
		return dateToken{number: -1}
	}
	return r.tokens[len(r.tokens)-1]
}

func (r *dateReader) drop(n int) { r.tokens = r.tokens[:len(r.tokens)-n] }

// skip drops the last token if it is one of words.
func (r *dateReader) skip(words ...string) bool {
	if t := r.last(); t.number < 0 && len(r.tokens) > 0 && t.isWord(words...) {
		r.drop(1)
		return true
	}
	return false
}

func (r *dateReader) read(f *FoundDate, year int) bool {
	comma := r.skip(",", "،")
	for r.skip("de", "del", "of", "عام", "سنة", "من", "م") {
	}
	if day, start, ok := r.day(); ok { // December 6, 2017
		return r.monthFirst(f, year, day, start)
	}
	month, start, ok := r.month()
	if !ok {
		return false
	}
	r.skip("de", "of", "من", "شهر")
	f.Date, f.Span.Start = Date{Year: year, Month: month}, start
	day, start, ok := r.day()
	if !ok {
		return !comma
	}
	f.Date.Day, f.Span.Start = day, start
	r.dayRange(f)
	return true
}

// monthFirst reads what stands before the day in "December 6, 2017" and "December 4-6, 2017".
func (r *dateReader) monthFirst(f *FoundDate, year, day, start int) bool {
	f.Date.Day = day
	first := 0
	if sign := r.rangeSign(); sign != "" {
		n, at, ok := r.day()
		if !ok || !joinsDays(sign, n, day) {
			return false
		}
		first, start = n, at
	}
	month, at, ok := r.month()
	if !ok || at >= start {
		return false
	}
	f.Date, f.Span.Start = Date{year, month, day}, at
	if first > 0 {
		f.Last = f.Date
		f.Date.Day = first
	}
	return true
}

// dayRange reads what stands before the last day of a range: "4 to", "28 November –".
func (r *dateReader) dayRange(f *FoundDate) {
	saved := r.tokens
	r.skip("the", "le", "el")
	sign := r.rangeSign()
	if sign == "" {
		return
	}
	first := f.Date
	if month, _, ok := r.month(); ok {
		r.skip("de", "of")
		first.Month = month
		if month > f.Date.Month {
			first.Year--
		}
	}
	day, start, ok := r.day()
	first.Day = day
	if !ok || !first.valid() || !joinsDays(sign, first.number(), f.Date.number()) || first.number() >= f.Date.number() {
		r.tokens = saved
		return
	}
	f.Last, f.Date, f.Span.Start = f.Date, first, start
}

// rangeSign drops and returns a word or sign that joins the two days of a range.
func (r *dateReader) rangeSign() string {
	sign := r.last().word
	if r.skip("-", "–", "—", "‑", "to", "au", "al", "a", "по", "до", "الى", "حتى") || r.skip(andWords...) {
		return sign
	}
	return ""
}

var andWords = []string{"and", "et", "y", "и", "و"}

// joinsDays says whether the days between two belong to the range: "4 and 5 December" is
// one, "4 and 6 December" are two days.
func joinsDays(sign string, first, last int) bool {
	for _, w := range andWords {
		if sign == w {
			return first+1 == last
		}
	}
	return true
}

// day reads the day of a month with the ending of an ordinal.
func (r *dateReader) day() (day, start int, ok bool) {
	saved := r.tokens
	if r.skip("st", "nd", "rd", "th", "er", "re", "eme", "o", "го", "е", "°") {
		r.skip("-", ".")
	}
	t := r.last()
	if t.number < 1 || t.number > 31 || t.digits > 2 || partOfSymbol(r.text, t.start) && !r.afterRangeSign(t.start) {
		r.tokens = saved
		return 0, 0, false
	}
	r.drop(1)
	return t.number, t.start, true
}

// afterRangeSign says whether the hyphen before i joins two days: "4-6 December",
// "28 December-3 January"; in COVID-19 it does not.
func (r *dateReader) afterRangeSign(i int) bool {
	before, ok := strings.CutSuffix(r.text[:i], "-")
	if !ok {
		return false
	}
	tokens := lexDate(window(before, len(before)-30, len(before)), 0)
	if len(tokens) == 0 {
		return false
	}
	last := tokens[len(tokens)-1]
	return last.number >= 0 || months()[last.word] > 0
}

// month reads a name of one or two words, and the two Arabic names with a slash between
// them, which must agree.
func (r *dateReader) month() (month, start int, ok bool) {
	saved := r.tokens
	r.skip(".")
	month, start, ok = r.monthName()
	if !ok {
		r.tokens = saved
		return 0, 0, false
	}
	if r.skip("/") {
		other, at, ok := r.monthName()
		if !ok || other != month {
			r.tokens = saved
			return 0, 0, false
		}
		start = at
	}
	return month, start, true
}

func (r *dateReader) monthName() (month, start int, ok bool) {
	n := len(r.tokens)
	if n > 1 {
		if m := months()[r.tokens[n-2].word+" "+r.tokens[n-1].word]; m > 0 {
			start = r.tokens[n-2].start
			r.drop(2)
			return m, start, true
		}
	}
	t := r.last()
	m := months()[t.word]
	if m == 0 {
		return 0, 0, false
	}
	r.drop(1)
	return m, t.start, true
}

func sortDates(found []FoundDate) []FoundDate {
	sort.Slice(found, func(i, j int) bool { return found[i].Span.Start < found[j].Span.Start })
	return found
}
