package query

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// group reads the values in brackets behind a field's name: title:(a OR b). Words that no
// operator stands between are one value. It returns nil where there is no value in them.
func (l *lexer) group(name named, i int) (Node, int) {
	inner := lexer{parser: &parser{text: l.text}, i: i}
	depth, words := 0, []string(nil)
	at := i
	flush := func() {
		if text := strings.Join(words, " "); hasWords(text) {
			inner.noteRange(name, text, at)
			inner.leaf(at, name.node(text, false))
		}
		words = nil
	}
	for inner.i < len(l.text) {
		r, size := utf8.DecodeRuneInString(inner.rest())
		switch {
		case unicode.IsSpace(r):
			inner.i += size
			continue
		case r == '(' || r == '（':
			flush()
			depth++
			inner.add(token{kind: openBracket, pos: inner.i})
			inner.i += size
			continue
		case r == ')' || r == '）':
			flush()
			depth--
			inner.add(token{kind: closeBracket, pos: inner.i})
			inner.i += size
			if depth == 0 {
				return l.groupTree(inner)
			}
			continue
		case closers[r] != "":
			flush()
			text, end := inner.quotation(inner.i)
			if text != "" {
				inner.noteRange(name, text, inner.i)
				inner.leaf(inner.i, name.node(text, true))
			}
			inner.i = end
			continue
		case r == '|' || r == '-' && inner.atStart() && inner.beginsPart(inner.i+size):
			flush()
			k := orSign
			if r == '-' {
				k = notSign
			}
			inner.add(token{kind: k, pos: inner.i, raw: string(r)})
			inner.i += size
			continue
		}
		end := l.groupWordEnd(inner.i)
		word := l.text[inner.i:end]
		if k, ok := groupOperators[word]; ok {
			flush()
			inner.add(token{kind: k, pos: inner.i, raw: word})
		} else if v := trimValue(word); hasWords(v) {
			if words == nil {
				at = inner.i
			}
			words = append(words, v)
		}
		inner.i = end
	}
	flush()
	return l.groupTree(inner)
}

var groupOperators = map[string]kind{"AND": andSign, "OR": orSign, "NOT": notSign}

// groupWordEnd is at least one sign further than i.
func (l *lexer) groupWordEnd(i int) int {
	end := l.valueEnd(i)
	if end == i {
		_, n := utf8.DecodeRuneInString(l.text[i:])
		end += n
	}
	return end
}

// groupTree makes the tree of the values and takes over the notes.
func (l *lexer) groupTree(inner lexer) (Node, int) {
	tokens := inner.tidy(inner.balance(inner.tokens))
	l.notes = append(l.notes, inner.notes...)
	if len(tokens) == 0 {
		return nil, inner.i
	}
	t := tree{tokens: tokens}
	return t.or(), inner.i
}

func itoa(n int) string { return strconv.Itoa(n) }
