package wording

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// Quotation is what stands between a pair of quotation marks in one paragraph. One that
// runs on over several paragraphs is one quotation in each, with the same thread.
type Quotation struct {
	Outer   corpus.Span // with its marks
	Inner   corpus.Span // without
	Inside  []Quotation // quotations within it, in order
	Thread  int         // shared by the parts of one that runs over several paragraphs
	Opened  bool        // it goes on from the paragraph before
	Open    bool        // it goes on in the next paragraph
	single  bool        // in single marks
	Line    bool        // in a turn of a conversation printed with dashes
	count   int         // how many words it has, where counted
	counted bool
}

// pairs are the marks that open a quotation, with those that may close it. The title marks
// of Chinese are not here: what stands between them is no quotation.
var pairs = map[rune]string{
	'“': "”", '«': "»", '‹': "›", '„': "“”", '「': "」", '『': "』", '‘': "’", '"': "\"", '\'': "'",
	'”': "“”", // in Arabic, and in some European prints
	'‚': "‘’",
}

// longestRun is over how many paragraphs a quotation may run.
const longestRun = 8

// Quotations finds the quotations of each paragraph. A mark that nothing closes quotes
// nothing.
func Quotations(paragraphs []string) [][]Quotation {
	all := make([][]Quotation, len(paragraphs))
	thread := 0
	carried, run := rune(0), 0
	for i, text := range paragraphs {
		s := markScanner{text: text, thread: &thread}
		if carried != 0 {
			s.resume(carried)
		}
		next := ""
		if i+1 < len(paragraphs) && run < longestRun {
			next = paragraphs[i+1]
		}
		carried = s.scan(next)
		if carried != 0 {
			run++
		} else {
			run = 0
		}
		all[i] = s.found
	}
	return all
}

// markScanner reads one paragraph.
type markScanner struct {
	text   string
	found  []Quotation
	stack  []pending
	thread *int
}

type pending struct {
	mark   rune
	outer  int
	inner  int
	inside []Quotation
	opened bool
}

// resume begins the paragraph inside a quotation that the paragraph before left open. By
// custom each further paragraph opens with the mark again; after a page break it doesn't.
func (s *markScanner) resume(mark rune) {
	start := 0
	if r, n := utf8.DecodeRuneInString(s.text); r == mark || mark == '«' && r == '»' {
		start = n
	}
	*s.thread--
	s.stack = append(s.stack, pending{mark: mark, outer: 0, inner: start, opened: true})
}

// scan reads the paragraph and returns the mark of a quotation that goes on in next.
func (s *markScanner) scan(next string) rune {
	from := 0
	if len(s.stack) > 0 {
		from = s.stack[0].inner
	}
	for i, r := range s.text {
		if i < from || r < 0x80 && r != '"' && r != '\'' {
			continue
		}
		if s.closes(r, i) {
			s.close(i, i+utf8.RuneLen(r))
			continue
		}
		if _, ok := pairs[r]; ok && s.opens(r, i) {
			s.stack = append(s.stack, pending{mark: r, outer: i, inner: i + utf8.RuneLen(r)})
		}
	}
	return s.finish(next)
}

// closes reports whether the mark r at byte i closes the innermost open quotation. An
// apostrophe does not: a single mark closes only behind a letter or stop and before what
// is no letter.
func (s *markScanner) closes(r rune, i int) bool {
	if len(s.stack) == 0 {
		return false
	}
	top := s.stack[len(s.stack)-1]
	if !strings.ContainsRune(pairs[top.mark], r) {
		// A double mark that closes an outer quotation ends a single one that was none.
		if len(s.stack) > 1 && isSingle(top.mark) && strings.ContainsRune(pairs[s.stack[len(s.stack)-2].mark], r) {
			s.stack = s.stack[:len(s.stack)-1]
			return true
		}
		return false
	}
	before, after := s.around(i, utf8.RuneLen(r))
	switch {
	case isSingle(top.mark):
		return !unicode.IsLetter(after) && !unicode.IsSpace(before) && !s.possessive(i, r)
	case r == '"':
		return before != tatweel && (!unicode.IsSpace(before) || !unicode.IsLetter(after))
	}
	return true
}

// possessive reports whether ’ at i, after an s and before a space, belongs to a plural
// ("the migrants’ families") because the quotation is closed later.
func (s *markScanner) possessive(i int, r rune) bool {
	rest := s.text[i+utf8.RuneLen(r):]
	if !strings.HasPrefix(rest, " ") || !strings.HasSuffix(s.text[:i], "s") {
		return false
	}
	for j, c := range rest {
		if strings.ContainsRune("”»\"“«", c) || c == '‘' && r == '’' { // another one opens first
			return false
		}
		if c == r {
			next, _ := utf8.DecodeRuneInString(rest[j+utf8.RuneLen(r):])
			return !unicode.IsLetter(next)
		}
	}
	return false
}

func isSingle(r rune) bool { return r == '‘' || r == '\'' || r == '‚' }

func (s *markScanner) around(i, size int) (before, after rune) {
	before, after = ' ', ' '
	if i > 0 {
		before, _ = utf8.DecodeLastRuneInString(s.text[:i])
	}
	if i+size < len(s.text) {
		after, _ = utf8.DecodeRuneInString(s.text[i+size:])
	}
	return before, after
}

// opens reports whether the mark r at byte i can open a quotation. Marks whose shape tells
// that always can, unless one of the same shape is open; the others need a gap before and a
// word behind.
func (s *markScanner) opens(r rune, i int) bool {
	for _, p := range s.stack {
		if p.mark == r {
			return r == '«' && s.pairs(i)
		}
	}
	before, after := s.around(i, utf8.RuneLen(r))
	switch r {
	case '"', '\'', '‘', '‚', '”':
		gap := unicode.IsSpace(before) || strings.ContainsRune("([{—–-:«“„\"،,/", before) || strings.ContainsRune("，：。！？；、）》", before) || before == tatweel || r == '"' && (before == '’' || before == '\'') && elidedBefore(s.text[:i])
		starts := unicode.IsLetter(after) || unicode.IsDigit(after) || strings.ContainsRune("“‘¿¡[(…«", after)
		return (gap || unicode.Is(unicode.Han, before) && r != '\'') && starts
	}
	return true
}

// pairs reports whether « at i within « is closed by a mark of its own: a name in a quotation
// that another » closes later.
func (s *markScanner) pairs(i int) bool {
	rest := s.text[i+len("«"):]
	end := strings.IndexRune(rest, '»')
	if end < 0 || end > LongestName*20 || strings.ContainsRune(rest[:end], '«') {
		return false
	}
	rest = rest[end+len("»"):]
	next := strings.IndexRune(rest, '»')
	other := strings.IndexRune(rest, '«')
	return next >= 0 && (other < 0 || next < other)
}

func (s *markScanner) close(inner, outer int) {
	last := len(s.stack) - 1
	p := s.stack[last]
	s.stack = s.stack[:last]
	q := Quotation{Outer: corpus.Span{Start: p.outer, End: outer}, Inner: s.trim(p.inner, inner),
		Inside: p.inside, Opened: p.opened, single: isSingle(p.mark)}
	s.keep(q)
}

func (s *markScanner) keep(q Quotation) {
	if q.Inner.Start >= q.Inner.End {
		return
	}
	if n := len(s.stack); n > 0 {
		s.stack[n-1].inside = append(s.stack[n-1].inside, q)
		return
	}
	*s.thread++
	q.Thread = *s.thread
	s.found = append(s.found, q)
}

// finish deals with what is still open: a quotation that next goes on with is kept, what
// was found inside others is given back.
func (s *markScanner) finish(next string) rune {
	for len(s.stack) > 1 {
		s.drop()
	}
	if len(s.stack) == 0 {
		return 0
	}
	p := s.stack[0]
	if isSingle(p.mark) || !goesOn(next, p.mark) {
		s.drop()
		return 0
	}
	s.stack = nil
	s.keep(Quotation{Outer: corpus.Span{Start: p.outer, End: len(s.text)}, Inner: s.trim(p.inner, len(s.text)),
		Inside: p.inside, Opened: p.opened, Open: true})
	return p.mark
}

// drop takes the innermost open mark for none.
func (s *markScanner) drop() {
	last := len(s.stack) - 1
	p := s.stack[last]
	s.stack = s.stack[:last]
	if p.opened { // its thread was taken back
		*s.thread++
	}
	for _, q := range p.inside {
		s.keep(q)
	}
}

// goesOn reports whether a quotation that mark opened goes on in the paragraph next: it
// begins with the mark again, or closes it before it opens another.
func goesOn(next string, mark rune) bool {
	if next == "" {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(next); r == mark {
		return true
	}
	if mark == '"' { // shape tells nothing: only the custom counts
		return false
	}
	for _, r := range next {
		if strings.ContainsRune(pairs[mark], r) {
			return true
		}
		if r == mark {
			return false
		}
	}
	return false
}

func (s *markScanner) trim(start, end int) corpus.Span {
	body := s.text[start:end]
	start += len(body) - len(strings.TrimLeftFunc(body, unicode.IsSpace))
	end -= len(body) - len(strings.TrimRightFunc(body, unicode.IsSpace))
	return corpus.Span{Start: min(start, end), End: end}
}

// IsPart reports whether a quotation is one that its attribution interrupts, before it or
// behind it: one of its marks stands elsewhere.
func (q *Quotation) IsPart() bool {
	return !q.Line && (q.Outer.Start == q.Inner.Start || q.Outer.End == q.Inner.End)
}

// CountWords returns how many words a quotation of text has, one within it counted as two.
func (q *Quotation) CountWords(text string) int {
	if q.counted {
		return q.count
	}
	q.counted = true
	for _, w := range Words(text, q.Inner.Start, q.Inner.End, q.Inside) {
		if w.Letters {
			q.count++
		}
		if w.Quote != nil {
			q.count += 2
		}
	}
	return q.count
}

// elidedBefore reports whether a text ends in a French word that has lost its vowel: d', qu’.
func elidedBefore(text string) bool {
	text = strings.TrimRight(text, "'’")
	at := strings.LastIndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) + 1
	return elided[strings.ToLower(text[at:])]
}

// tatweel draws an Arabic preposition out before marks: بـ"كلمة".
const tatweel = 'ـ'
