package query

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a clause, a bracket or an operator.
type token struct {
	kind kind
	pos  int
	raw  string // of an operator, as typed
	node Node   // of a leaf
	// plain is true for a word that stands by itself, as in a sentence.
	plain    bool
	distance int // of NEAR
	ordered  bool
}

type kind uint8

const (
	leaf kind = iota
	openBracket
	closeBracket
	andSign
	orSign
	notSign
	nearSign
)

// joins says whether k wants something on both sides.
func (k kind) joins() bool { return k == andSign || k == orSign || k == nearSign }

// lexer reads a text from left to right.
type lexer struct {
	*parser
	i      int
	tokens []token
}

func (p *parser) lex() []token {
	l := lexer{parser: p}
	for l.i < len(l.text) {
		l.step()
	}
	return l.tokens
}

func (l *lexer) rest() string { return l.text[l.i:] }

func (l *lexer) add(t token) { l.tokens = append(l.tokens, t) }

func (l *lexer) leaf(pos int, n Node) { l.add(token{kind: leaf, pos: pos, node: n}) }

// step reads one token, or passes over one sign that means nothing.
func (l *lexer) step() {
	r, size := utf8.DecodeRuneInString(l.rest())
	switch {
	case unicode.IsSpace(r):
		l.i += size
	case r == '(' || r == '（':
		l.add(token{kind: openBracket, pos: l.i})
		l.i += size
	case r == ')' || r == '）':
		l.add(token{kind: closeBracket, pos: l.i})
		l.i += size
	case closers[r] != "":
		l.phrase(r, size)
	case (r == '\'' || r == '‘') && l.singleQuoted(size):
	case r == '|':
		n := len(l.rest()) - len(strings.TrimLeft(l.rest(), "|"))
		l.add(token{kind: orSign, pos: l.i, raw: l.text[l.i : l.i+n]})
		l.i += n
	case strings.HasPrefix(l.rest(), "&&"):
		l.add(token{kind: andSign, pos: l.i, raw: "&&"})
		l.i += 2
	case l.atStart() && (r == '-' || r == '!' || r == '+') && l.beginsPart(l.i+size):
		if r != '+' {
			l.add(token{kind: notSign, pos: l.i, raw: string(r)})
		}
		l.i += size
	case r == '[' || r == '{':
		l.bracketDates()
	case r == '>' || r == '<':
		l.comparedDate()
	case r == '^':
		l.weight()
	case r == '~':
		l.strayTilde()
	case l.operator() || l.symbolOrPlace():
	case !inWord(r) && r != '*' && r != '?':
		l.i += size
	case l.field() || l.dates() || l.number():
	default:
		l.word()
	}
}

// atStart says whether a sign here stands before a part and not inside one.
func (l *lexer) atStart() bool {
	r, n := utf8.DecodeLastRuneInString(l.text[:l.i])
	return n == 0 || unicode.IsSpace(r) || r == '(' || r == '（' || r == '|' || r == '-' || r == '!' || r == '+'
}

// beginsPart says whether a word, phrase or bracket begins at i.
func (l *lexer) beginsPart(i int) bool {
	r, _ := utf8.DecodeRuneInString(l.text[i:])
	if r == '-' || r == '!' || r == '+' { // "--" is a dash
		return false
	}
	return inWord(r) || r == '(' || r == '（' || r == '\'' || r == '‘' || closers[r] != "" || r == '*' || r == '¿'
}

// closers has for each sign that opens a quotation those that can close it.
var closers = map[rune]string{
	'"': `"`, '＂': `＂"`, '“': `”"“`, '”': `”"`, '„': `“”"`, '‟': `”"`,
	'«': `»"`, '»': `«»"`, '「': `」"`, '『': `』"`,
}

// lateClosers close a quotation that none of its closers does.
const lateClosers = `"”“»」』`

// singleQuoted reads a phrase between single quotation marks. The first stands where a word
// begins and the last where one ends; an apostrophe is neither.
func (l *lexer) singleQuoted(size int) bool {
	if !l.atStart() || !inWord(firstRune(l.text[l.i+size:])) {
		return false
	}
	body := l.text[l.i+size:]
	for end, r := range body {
		if closers[r] != "" {
			return false
		}
		if r != '\'' && r != '’' {
			continue
		}
		after := body[end+utf8.RuneLen(r):]
		if end == 0 || unicode.IsSpace(lastRune(body[:end])) || inWord(firstRune(after)) {
			continue
		}
		l.i += size
		start := l.i
		l.i += end + utf8.RuneLen(r)
		slop, _ := l.slop()
		if wordCount(body[:end]) < 2 {
			slop = 0
		}
		l.quotedWildcards(start, body[:end])
		l.leaf(start-size, &Phrase{Text: body[:end], Slop: slop})
		return true
	}
	return false
}

// phrase reads a quotation; one that is not closed goes to the end.
func (l *lexer) phrase(open rune, size int) {
	start := l.i
	body := l.text[start+size:]
	end := strings.IndexAny(body, closers[open])
	if end < 0 {
		end = strings.IndexAny(body, lateClosers)
	}
	if end < 0 {
		if !l.atStart() || strings.TrimSpace(body) == "" {
			l.note(start, "stray-quotation")
			l.i += size
			return
		}
		l.note(start, "open-quotation")
		end = len(body)
		l.i = len(l.text)
	} else {
		_, n := utf8.DecodeRuneInString(body[end:])
		l.i = start + size + end + n
	}
	text := strings.TrimSpace(strings.ReplaceAll(body[:end], `"`, " "))
	slop, typed := l.slop()
	if !hasWords(text) {
		l.note(start, "empty-quotation")
		return
	}
	l.quotedWildcards(start, text)
	if typed && l.nextIsPhrase() {
		if slop == 0 {
			l.note(start, "small-distance", "typed", 0, "least", 1)
		}
		l.leaf(start, &Phrase{Text: text})
		l.add(token{kind: nearSign, pos: l.i, raw: "~" + strconv.Itoa(slop), distance: max(1, slop)})
		return
	}
	if wordCount(text) < 2 {
		slop = 0
	}
	l.leaf(start, &Phrase{Text: text, Slop: slop})
}

var slopSign = regexp.MustCompile(`^(\s*)~([0-9]+)(\.[0-9]*)?`)

// slop reads "~5" behind a quotation; apart is true where a space stands before it.
func (l *lexer) slop() (slop int, apart bool) {
	m := slopSign.FindStringSubmatch(l.rest())
	if m == nil {
		return 0, false
	}
	pos := l.i + len(m[1])
	l.i += len(m[0])
	if m[3] != "" {
		l.note(pos, "whole-distance", "typed", shortened(m[2]+m[3]), "read", shortened(m[2]))
	}
	return l.distance(pos, m[2], 0), m[1] != ""
}

// nextIsPhrase says whether another quotation follows: "a b" ~5 "c d" asks for two
// phrases near each other.
func (l *lexer) nextIsPhrase() bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(l.rest(), unicode.IsSpace))
	return closers[r] != "" && r != '”' && r != '»'
}

// distance reads a number of words, and notes one that is out of range.
func (l *lexer) distance(pos int, typed string, least int) int {
	n, err := strconv.Atoi(typed)
	switch {
	case n < least:
		l.note(pos, "small-distance", "typed", shortened(typed), "least", least)
		return least
	case err != nil || n > MaxDistance:
		l.note(pos, "large-distance", "typed", shortened(typed), "most", MaxDistance)
		return MaxDistance
	}
	return n
}

// defaultDistance is that of NEAR without a number.
const defaultDistance = 10

// sentenceDistance stands for "in one sentence": sentences are not indexed, and most of
// these texts' sentences are not much longer.
const sentenceDistance = 25

// nearOperator has the forms of several systems. With a number small letters do as well:
// nobody looks for the word "near/5".
var nearOperator = regexp.MustCompile(`^(?:(NEAR|ONEAR|ADJ)([0-9]+)?|(?i:(NEAR|ONEAR|ADJ|PRE|W)/(-?[0-9]+))|/([0-9]+))$`)

// sameSentence and sameParagraph are Westlaw's.
var (
	sameSentence  = regexp.MustCompile(`^(?i:w?/s|pre/s)$`)
	sameParagraph = regexp.MustCompile(`^(?i:w?/p|pre/p)$`)
)

// ordered says whether an operator asks for the order in which its sides are typed.
func ordered(name string) bool {
	switch strings.ToUpper(name) {
	case "ONEAR", "ADJ", "PRE":
		return true
	}
	return false
}

// operator reads an operator in capitals, or one that begins with a slash.
func (l *lexer) operator() bool {
	end := l.runEnd(l.i)
	raw := l.text[l.i:end]
	t := token{pos: l.i, raw: raw}
	switch {
	case raw == "AND":
		t.kind = andSign
	case raw == "OR":
		t.kind = orSign
	case raw == "NOT":
		t.kind = notSign
	case sameParagraph.MatchString(raw):
		l.note(l.i, "same-paragraph", "typed", raw)
		t.kind = andSign
	case sameSentence.MatchString(raw):
		l.note(l.i, "same-sentence", "typed", raw, "distance", sentenceDistance)
		t.kind, t.distance, t.ordered = nearSign, sentenceDistance, ordered(raw[:len(raw)-2])
	default:
		m := nearOperator.FindStringSubmatch(raw)
		if m == nil {
			return false
		}
		t.kind, t.distance, t.ordered = nearSign, defaultDistance, ordered(m[1]+m[3])
		if typed := m[2] + m[4] + m[5]; typed != "" {
			t.distance = l.distance(l.i, typed, 1)
		}
	}
	l.add(t)
	l.i = end
	return true
}

// runEnd returns the end of what stands without a space from i on, up to a bracket or
// quotation mark.
func (l *lexer) runEnd(i int) int {
	n := strings.IndexFunc(l.text[i:], func(r rune) bool {
		return unicode.IsSpace(r) || closers[r] != "" || strings.ContainsRune("()（）|」』", r)
	})
	if n < 0 {
		return len(l.text)
	}
	return i + n
}

// weight passes over Lucene's ^2.
func (l *lexer) weight() {
	start := l.i
	l.i++
	for l.i < len(l.text) && (isASCIIDigit(l.text[l.i]) || l.text[l.i] == '.') {
		l.i++
	}
	if l.i > start+1 {
		l.note(start, "weight", "typed", l.text[start:l.i])
	}
}

// strayTilde passes over a tilde that belongs to no word or phrase.
func (l *lexer) strayTilde() {
	start := l.i
	l.i = l.tildeEnd(start)
	l.note(start, "stray-tilde", "typed", l.text[start:l.i])
}

func isASCIIDigit(b byte) bool { return b >= '0' && b <= '9' }

// symbolOrPlace reads a symbol, with the paragraphs or pages that are asked for.
func (l *lexer) symbolOrPlace() bool {
	refs, n := readActs(l.rest())
	if n == 0 {
		var ref place
		if ref, n = readSymbol(l.rest()); n == 0 {
			return false
		}
		refs = []place{ref}
	}
	for _, ref := range refs {
		l.refs(ref)
		l.outOfRange(l.i, ref)
		if ref.preamble != "" {
			l.note(l.i, "preamble", "typed", ref.preamble)
		}
	}
	l.i += n
	return true
}

// refs adds a symbol: more than one paragraph or range of it are alternatives.
func (l *lexer) refs(ref place) {
	if len(ref.more) == 0 {
		l.leaf(l.i, &ref.SymbolRef)
		return
	}
	l.add(token{kind: openBracket, pos: l.i})
	l.leaf(l.i, &ref.SymbolRef)
	for i := range ref.more {
		l.add(token{kind: orSign, pos: l.i})
		l.leaf(l.i, &ref.more[i])
	}
	l.add(token{kind: closeBracket, pos: l.i})
}

// outOfRange names the numbers that no paragraph or page has.
func (l *lexer) outOfRange(pos int, ref place) {
	for _, typed := range ref.dropped {
		l.note(pos, "number-limit", "typed", shortened(typed), "most", maxNumber)
	}
}

// number reads a number whose digits stand in groups of three as one word, as analyzers do.
func (l *lexer) number() bool {
	end := l.i
	for n := 0; ; n++ {
		digits := 0
		for end+digits < len(l.text) && isASCIIDigit(l.text[end+digits]) {
			digits++
		}
		if n == 0 && (digits == 0 || digits > 3) {
			return false
		}
		if n > 0 && digits != 3 {
			return false
		}
		end += digits
		r, size := utf8.DecodeRuneInString(l.text[end:])
		next, _ := utf8.DecodeRuneInString(l.text[end+size:])
		if strings.ContainsRune(" \u00a0\u2009\u202f", r) && groupFollows(l.text[end+size:]) {
			end += size
			continue
		}
		if n == 0 || inWord(r) || strings.ContainsRune("-/*?~:.,", r) && inWord(next) {
			return false
		}
		break
	}
	l.add(token{kind: leaf, pos: l.i, node: &Word{Text: l.text[l.i:end]}, plain: true})
	l.i = end
	return true
}

// groupFollows says whether text begins with three digits and no more.
func groupFollows(text string) bool {
	n := 0
	for n < len(text) && isASCIIDigit(text[n]) {
		n++
	}
	return n == 3
}
