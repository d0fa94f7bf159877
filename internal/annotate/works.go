package annotate

import (
	"strings"
	"unicode"

	"travaux/corpus"
)

// French and Spanish put titles in the same marks as quotations. What stands behind a noun for
// something that has a title, begins with a capital and is no sentence is one.

// longestTitle is how many words a title has that no mark ends.
const longestTitle = 9

// isWork reports whether the words at k in marks are the title of a work, a programme, a law:
// "en su último boletín, “Arena en los bolsillos”", « dans son rapport annuel « L'eau rare » ».
func (r *reader) isWork(k int) bool {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || k == r.from {
		return false
	}
	q := r.words[k].quote
	inner := strings.TrimSpace(r.text[q.inner.Start:q.inner.End])
	if !unicode.IsUpper(firstLetter(inner)) || strings.HasSuffix(inner, ".") || strings.HasSuffix(inner, ",") || r.quotedWords(k) > longestTitle || len(q.inside) > 0 {
		return false
	}
	i := k
	if r.words[i-1].isMark(",") {
		i--
	}
	for n := 0; i > r.from && n < 3; n++ {
		w := r.words[i-1]
		if !w.letters || w.capital || r.namingOf(i-1) != nil || r.lex.is("preposition", w.fold) || r.lex.is("determiner", w.fold) || n > 0 && r.lex.verbAt(w.fold)&saying != 0 && !isAdjective(r.lex.lang, w.fold) {
			return false
		}
		if r.lex.is("work", w.fold) || r.lex.before("work", r.words, i) > 0 {
			return i-1 == r.from || !r.says(i-1)
		}
		i--
	}
	return false
}

// says reports whether the noun at word i is the subject of the words behind it, or a verb.
func (r *reader) says(i int) bool {
	return !r.lex.is("determiner", r.words[i-1].fold) && !r.lex.is("preposition", r.words[i-1].fold) && !r.lex.is("of", r.words[i-1].fold) &&
		!r.words[i-1].isMark(",") && r.lex.verbAt(r.words[i].fold)&saying != 0
}

// saysOfWords reports whether "the words" before the quotation at word k are the subject of
// what someone says, and not the term itself: "En opinión de Vale, las palabras “también piden
// asilo”".
func (r *reader) saysOfWords(k int, cues []cue) bool {
	if r.quotedWords(k) < 3 || r.words[k-1].fold != "palabras" && r.words[k-1].fold != "mots" {
		return false
	}
	for _, c := range cues {
		if c.source && c.voice != nil && c.at < k {
			return true
		}
	}
	return false
}
