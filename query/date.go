package query

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// maxDateWords is how many words the longest date has ("1 de diciembre de 2017 ..").
const maxDateWords = 8

// dateValue reads the date or range of dates behind the name of a date field. Of several
// words it takes as many as make a date.
// A minus before it excludes it.
func (l *lexer) dateValue(name named, i int) (Node, int, bool) {
	if strings.HasPrefix(l.text[i:], "-") && l.beginsPart(i+1) {
		n, end, ok := l.dateValue(name, i+1)
		if !ok {
			return nil, 0, false
		}
		return not(n), end, true
	}
	if strings.HasPrefix(l.text[i:], "(") {
		return l.dateGroup(name, i)
	}
	if closers[firstRune(l.text[i:])] != "" {
		text, end := l.quotation(i)
		if n := name.filter(text); n != nil {
			return n, end, true
		}
		return l.noDate(name, i, text)
	}
	if end := l.runEnd(i); name.bound == "" && name.isUnknown(trimValue(l.text[i:end])) {
		return name.node(trimValue(l.text[i:end]), false), end, true
	}
	ends := l.dateEnds(i)
	for n := len(ends) - 1; n >= 0; n-- {
		if f := name.filter(l.text[i:ends[n]]); f != nil {
			return f, ends[n], true
		}
	}
	return l.noDate(name, i, l.text[i:l.runEnd(i)])
}

func (l *lexer) noDate(name named, i int, text string) (Node, int, bool) {
	if text == "" {
		l.note(i, "no-date", "name", name.typed)
	} else {
		l.note(i, "not-a-date", "typed", text)
	}
	return nil, 0, false
}

// dateGroup reads date:(2017 OR 2018-03).
func (l *lexer) dateGroup(name named, i int) (Node, int, bool) {
	n, end := l.group(name, i)
	bad := ""
	n = replaceLeaves(n, func(leaf Node) Node {
		f, ok := leaf.(*Field)
		if !ok {
			return leaf
		}
		if name.bound == "" && f.Value == Unknown {
			return leaf
		}
		d := name.filter(f.Value)
		if d == nil {
			bad = f.Value
			return leaf
		}
		return d
	})
	if n == nil || bad != "" {
		return l.noDate(name, i, bad)
	}
	return n, end, true
}

func replaceLeaves(n Node, with func(Node) Node) Node {
	switch n := n.(type) {
	case nil:
		return nil
	case *And:
		for i, p := range n.Parts {
			n.Parts[i] = replaceLeaves(p, with)
		}
		return n
	case *Or:
		for i, p := range n.Parts {
			n.Parts[i] = replaceLeaves(p, with)
		}
		return n
	case *Not:
		n.Part = replaceLeaves(n.Part, with)
		return n
	}
	return with(n)
}

// dateEnds returns the ends of the first words from i on; a bracket of a range is one word.
func (l *lexer) dateEnds(i int) []int {
	if strings.HasPrefix(l.text[i:], "[") || strings.HasPrefix(l.text[i:], "{") {
		if n := strings.IndexAny(l.text[i:], "]}"); n > 0 {
			return []int{i + n + 1}
		}
	}
	var ends []int
	for len(ends) < maxDateWords && i < len(l.text) {
		end := l.runEnd(i)
		word := strings.TrimRight(l.text[i:end], ",;:!?。，；")
		if word == "AND" || word == "OR" || word == "NOT" {
			break
		}
		if stop := strings.TrimSuffix(word, "."); stop != word && !strings.HasSuffix(word, "..") {
			ends = append(ends, i+len(stop))
		}
		ends = append(ends, i+len(word))
		i = end
		r, size := utf8.DecodeRuneInString(l.text[i:])
		if !unicode.IsSpace(r) {
			break
		}
		for unicode.IsSpace(r) {
			i += size
			r, size = utf8.DecodeRuneInString(l.text[i:])
		}
	}
	return ends
}

// said is the field that dates without a name are of.
var said = named{field: "date", date: true}

// bracketDates reads [2018 TO 2019].
func (l *lexer) bracketDates() {
	if n := strings.IndexAny(l.rest(), "]}"); n > 0 {
		if f := said.filter(l.text[l.i : l.i+n+1]); f != nil {
			l.leaf(l.i, f)
			l.i += n + 1
			return
		}
	}
	l.i++
}

// comparedDate reads >2018.
func (l *lexer) comparedDate() {
	end := l.runEnd(l.i)
	if f := said.filter(l.text[l.i:end]); f != nil {
		l.leaf(l.i, f)
		l.i = end
		return
	}
	l.i++
}

// dates reads a range of dates that stands by itself: 2018-01..2018-03, 1948->1949.
func (l *lexer) dates() bool {
	end := l.runEnd(l.i)
	typed := strings.TrimRight(l.text[l.i:end], ".,;")
	if !strings.Contains(typed, "..") && !strings.Contains(typed, "->") && !strings.Contains(typed, "→") {
		return false
	}
	f := said.filter(typed)
	if f == nil {
		return false
	}
	l.leaf(l.i, f)
	l.i = end
	return true
}

// filter makes the condition that a date lies in the range that text names, or before or
// after it; nil where text is no range.
func (n named) filter(text string) Node {
	text = strings.Join(strings.Fields(text), " ")
	i, ok := corpus.ParseInterval(text)
	if !ok {
		if i, ok = spokenInterval(text); !ok {
			return nil
		}
		text = intervalText(i)
	}
	typed := text
	switch n.bound {
	case ">":
		i, ok = i.After()
	case "<":
		i, ok = i.Before()
	case ">=":
		i, ok = corpus.Interval{From: i.From}, i.From != 0
	case "<=":
		i, ok = corpus.Interval{To: i.To}, i.To != 0
	}
	if !ok {
		return nil
	}
	if n.bound != "" {
		typed = n.bound + text
		if again, ok := corpus.ParseInterval(typed); !ok || again != i {
			typed = intervalText(i)
		}
	}
	if strings.HasPrefix(typed, "-") { // behind a field's name it would exclude
		typed = intervalText(i)
	}
	return &DateFilter{Name: n.field, Interval: i, Typed: typed}
}

// spoken is a range in words: "from 2017 to 2018", "с 4 по 6 декабря 2017 года".
var spoken = regexp.MustCompile(`(?i)^(?:(?:from|between|depuis|entre|de|du|desde|del|с|со|от|между|من|بين|منذ|自|从)\s*)?(.*?\d.*?)(?:\s+(?:to|until|till|and|à|au|jusqu['’]à|jusqu['’]au|et|a|al|hasta|y|по|до|и|إلى|حتى|و)\s+|\s*(?:至|到|–|—|-)\s*)(.*\d.*)$`)

// inMonth are the words that stand before a month or a year: "in December 2017".
var inMonth = regexp.MustCompile(`(?i)^(?:in|en|во?|في|au mois de|du|del?)\s+`)

// spokenInterval reads what ParseInterval does not: ranges and dates as they are said.
func spokenInterval(text string) (corpus.Interval, bool) {
	if bare := inMonth.ReplaceAllString(text, ""); bare != text {
		if i, ok := corpus.ParseInterval(bare); ok {
			return i, true
		}
	}
	m := spoken.FindStringSubmatch(text)
	if m == nil {
		return corpus.Interval{}, false
	}
	last, ok := corpus.ParseInterval(m[2])
	if !ok {
		return corpus.Interval{}, false
	}
	first, ok := corpus.ParseInterval(m[1])
	if !ok { // "4 to 6 December 2017": the first day has the month and year of the last
		first, ok = corpus.ParseInterval(m[1] + " " + strings.TrimLeft(m[2], "0123456789 "))
	}
	if year := fmt.Sprint(last.From / 10000); !ok && last.From > 0 {
		first, ok = corpus.ParseInterval(m[1] + " " + year)
	}
	if !ok || first.From == 0 || last.To == 0 || first.From > last.To {
		return corpus.Interval{}, false
	}
	return corpus.Interval{From: first.From, To: last.To}, true
}

// intervalText writes a range so that ParseInterval reads it.
func intervalText(i corpus.Interval) string {
	day := func(n int) string {
		if n == 0 {
			return ""
		}
		return fmt.Sprintf("%08d", n)
	}
	return day(i.From) + ".." + day(i.To)
}
