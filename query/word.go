package query

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"

	"travaux/analyzers"
)

// inWord says whether a word can begin or end with r.
func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }

func hasWords(text string) bool { return wordCount(text) > 0 }

func wordCount(text string) int { return len(analyzers.ExactWords(text)) }

// newWord makes a word. One that looks like an operator ("AND," or "OR:") is written small,
// or quoted where that changes nothing, so that it is none when it is read again.
func newWord(text string) Node {
	_, ok := groupOperators[text]
	if !ok && !isNear(text) {
		return &Word{Text: text}
	}
	if small := strings.ToLower(text); !isNear(small) {
		return &Word{Text: small}
	}
	return &Phrase{Text: text}
}

func isNear(text string) bool {
	return nearOperator.MatchString(text) || sameSentence.MatchString(text) || sameParagraph.MatchString(text)
}

// partsWords says whether r stands between words and never inside one. A comma between
// digits and a dot are looked at by wordEnd.
func partsWords(r rune) bool {
	return unicode.IsSpace(r) || closers[r] != "" || strings.ContainsRune("()（）[]{}<>|=^;!¿¡…–—，。、；！？：؛؟،」』", r)
}

// wordEnd returns the end of the word that begins at i.
func (l *lexer) wordEnd(i int) int {
	for i < len(l.text) {
		r, n := utf8.DecodeRuneInString(l.text[i:])
		switch {
		case partsWords(r), r == ',' && !betweenDigits(l.text, i):
			return i
		case r == '~':
			return l.tildeEnd(i)
		}
		i += n
	}
	return i
}

// betweenDigits says whether the comma at i is inside a number.
func betweenDigits(text string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	return unicode.IsDigit(before) && unicode.IsDigit(firstRune(text[i+1:]))
}

func (l *lexer) tildeEnd(i int) int {
	i++
	for i < len(l.text) && (isASCIIDigit(l.text[i]) || l.text[i] == '.') {
		i++
	}
	return i
}

// word reads a word, pattern or similar word, or passes over a sign.
func (l *lexer) word() {
	start := l.i
	end := l.wordEnd(start)
	if end == start {
		_, n := utf8.DecodeRuneInString(l.rest())
		l.i += n
		return
	}
	l.i = end
	text := l.text[start:end]
	if m := fuzzySign.FindStringSubmatch(text); m != nil {
		l.fuzzy(start, m[1], m[2])
		return
	}
	text = strings.TrimLeftFunc(text, func(r rune) bool { return !inWord(r) && r != '*' && r != '?' })
	start = end - len(text)
	text = strings.TrimRightFunc(text, func(r rune) bool { return !inWord(r) && !unicode.IsMark(r) && r != '*' && r != '?' })
	if bare := strings.TrimRight(text, "?"); bare != text && hasWords(bare) {
		if !l.endsQuestion(end) {
			l.note(start+len(bare), "question-mark", "typed", bare)
		}
		text = strings.TrimRightFunc(bare, func(r rune) bool { return !inWord(r) && !unicode.IsMark(r) && r != '*' })
	}
	switch {
	case !hasWords(text):
		l.starAlone(start, text)
	case strings.ContainsAny(text, "*?"):
		l.pattern(start, text)
	default:
		if foreignOperators[text] && len(l.tokens) > 0 && !l.endsQuestion(end) && strings.ContainsFunc(l.text, unicode.IsLower) {
			l.note(start, "foreign-operator", "typed", text)
		}
		n := wordOrSymbol(text)
		_, phrase := n.(*Phrase)
		l.add(token{kind: leaf, pos: start, node: n, plain: !phrase})
	}
}

// foreignOperators are what AND, OR and NOT are elsewhere. In a text of capitals they are
// words like all others.
var foreignOperators = map[string]bool{"ET": true, "OU": true, "SAUF": true, "Y": true, "O": true, "И": true, "ИЛИ": true, "НЕ": true}

// wordOrSymbol makes a word, or a symbol of what is one where it stands alone: a bracket
// that is not closed behind it must not change what it is.
func wordOrSymbol(text string) Node {
	if s, ok := corpus.ParseSymbol(text); ok {
		return &SymbolRef{Symbol: s}
	}
	return newWord(text)
}

// endsQuestion says whether a question mark before end is the last sign of the text: then
// the question as a whole is looked at later.
func (l *lexer) endsQuestion(end int) bool {
	return strings.TrimFunc(l.text[end:], func(r rune) bool { return !inWord(r) }) == ""
}

func (l *lexer) starAlone(pos int, text string) {
	if strings.Contains(text, "*") {
		l.note(pos, "star-alone", "typed", text)
	}
}

var fuzzySign = regexp.MustCompile(`^(.*)~([0-9.]*)$`)

// fuzzy reads word~ and word~1. Without a number, short words may differ in one letter
// and longer ones in two.
func (l *lexer) fuzzy(pos int, text, number string) {
	trimmed := strings.TrimLeftFunc(text, func(r rune) bool { return !inWord(r) })
	pos += len(text) - len(trimmed)
	text = strings.TrimRightFunc(trimmed, func(r rune) bool { return !inWord(r) && !unicode.IsMark(r) })
	words := analyzers.ExactWords(text)
	switch {
	case len(words) == 0:
		l.note(pos, "stray-tilde", "typed", "~")
		return
	case len(words) > 1 || strings.ContainsAny(text, "*?") || strings.ContainsFunc(text, unicode.IsDigit) || utf8.RuneCountInString(words[0]) < minFuzzy:
		l.note(pos, "not-similar", "typed", text)
		l.plainWords(pos, text)
		return
	}
	edits := 2
	if utf8.RuneCountInString(words[0]) <= shortFuzzy {
		edits = 1
	}
	if n, err := strconv.Atoi(number); err == nil && n >= 1 {
		edits = min(n, 2)
	}
	if number != "" && number != strconv.Itoa(edits) {
		l.note(pos, "similar-letters", "typed", number, "letters", edits)
	}
	l.leaf(pos, &Fuzzy{Text: text, Edits: edits})
}

const (
	minFuzzy   = 3 // letters: two edits away from fewer is any short word
	shortFuzzy = 5
)

// plainWords adds what text would be without the signs of patterns and similar words.
func (l *lexer) plainWords(pos int, text string) {
	plain := parser{text: strings.Map(func(r rune) rune {
		if strings.ContainsRune("*?~", r) {
			return ' '
		}
		return r
	}, text)}
	for _, t := range plain.lex() {
		t.pos, t.plain = pos, false
		l.add(t)
	}
}

// pattern reads a word with wildcards in it. A hyphen or the like parts it as it parts
// words of the text, so that co-facil* is co next to facil*.
func (l *lexer) pattern(pos int, text string) {
	pieces, lost := patternPieces(text)
	if lost && len(pieces) > 0 {
		l.note(pos, "lost-wildcard", "typed", text, "read", strings.Join(pieces, " "))
	}
	for _, p := range pieces {
		if strings.ContainsAny(p[:1], "*?") && letters(p) < MinLeadingLetters {
			l.note(pos, "leading-wildcard", "typed", p, "least", MinLeadingLetters)
			l.plainWords(pos, text)
			return
		}
	}
	switch len(pieces) {
	case 0:
	case 1:
		l.leaf(pos, piece(pieces[0]))
	case 2:
		l.leaf(pos, &Near{Left: piece(pieces[0]), Right: piece(pieces[1]), Distance: 1, Ordered: true})
	default:
		l.note(pos, "pattern-parts", "typed", text, "parts", len(pieces))
		for _, p := range pieces {
			l.leaf(pos, piece(p))
		}
	}
}

func piece(p string) Node {
	if strings.ContainsAny(p, "*?") {
		return &Wildcard{Pattern: p}
	}
	return newWord(p)
}

// patternPieces folds a pattern and parts it where words are parted. The pattern of a
// symbol (A/CONF.231/*) is one piece. lost is true where wildcards belong to no word, as in
// co-*, and are in no piece.
func patternPieces(text string) (pieces []string, lost bool) {
	if symbolPattern.MatchString(text) {
		return []string{strings.ToLower(text)}, false
	}
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return !inWord(r) && !unicode.IsMark(r) && r != '*' && r != '?' }) {
		whole := foldPattern(part)
		folded := strings.TrimRight(whole, "?") // punctuation, as behind a word
		lost = lost || folded != whole || strings.Trim(folded, "*?") == ""
		if strings.Trim(folded, "*?") != "" {
			pieces = append(pieces, folded)
		}
	}
	return pieces, lost
}

var symbolPattern = regexp.MustCompile(`^[A-Za-z]{1,9}(?:/[A-Za-z0-9.()-]+)+[/.]?\*$`)

// foldPattern folds what stands between the wildcards, which keep their places.
func foldPattern(s string) string {
	var b strings.Builder
	from := 0
	fold := func(to int) {
		for _, w := range analyzers.ExactWords(s[from:to]) {
			b.WriteString(w)
		}
	}
	for i, r := range s {
		if r == '*' || r == '?' {
			fold(i)
			if r != '*' || !strings.HasSuffix(b.String(), "*") {
				b.WriteRune(r)
			}
			from = i + 1
		}
	}
	fold(len(s))
	return b.String()
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if inWord(r) {
			n++
		}
	}
	return n
}

// Words returns where the words of a text are, as the index cuts it into words, in order.
func Words(text string) []corpus.Span {
	var spans []corpus.Span
	for _, t := range analyzers.For("").Tokens(nil, text) {
		spans = append(spans, corpus.Span{Start: t.Start, End: t.End})
	}
	return spans
}
