package query

import "strings"

// wildcardExample is shown where what was typed can't be written without quotation marks.
const wildcardExample = "climate PRE/1 chang*"

// quotedWildcards notes the wildcards at the words of a phrase, where they are punctuation. A
// sign that stands apart and a question mark behind the last word of the text are not noted here.
func (l *lexer) quotedWildcards(pos int, text string) {
	words := strings.Fields(text)
	for i, w := range words {
		w = strings.TrimFunc(w, func(r rune) bool { return !inWord(r) && r != '*' && r != '?' })
		bare := strings.TrimRight(w, "?")
		switch {
		case !hasWords(w):
		case strings.ContainsAny(bare, "*?"):
			l.note(pos, "quoted-wildcard", "typed", w, "example", unquoted(words))
			return
		case bare != w && (i < len(words)-1 || !l.endsQuestion(l.i)):
			l.note(pos, "question-mark", "typed", bare)
			return
		}
	}
}

// unquoted writes one or two words so that their wildcards count.
func unquoted(words []string) string {
	if len(words) > 2 {
		return wildcardExample
	}
	return strings.Join(words, " PRE/1 ")
}
