package annotate

import (
	"slices"
	"unicode"

	"travaux/corpus"
)

// One or two words in marks are often a term and no quotation. They are someone's where the
// sentence says that he answered with just these words, or reports him and lets the words stand
// for what he called something.

// curtly reports whether an adjective of brevity stands at word i: "un escueto «veremos»", « un
// laconique « on verra » ».
func (r *reader) curtly(i int) bool { return r.lex.is("curt", r.words[i].fold) }

// inReported reports whether a short quotation in French or Spanish stands in what a verb of
// saying before it reports, and is not what a definite article makes a known term.
func (r *reader) inReported(k int, cues []cue) bool {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || k == r.from || r.quotedWords(k) < 2 {
		return false
	}
	q := r.words[k].quote
	if unicode.IsUpper(firstLetter(r.text[q.inner.Start:q.inner.End])) {
		return false
	}
	prev := r.words[k-1]
	if !prev.letters && !prev.isMark(",") || definite[prev.fold] || r.lex.is("paper", prev.fold) || r.lex.is("work", prev.fold) || r.lex.is("organization", prev.fold) {
		return false
	}
	return slices.ContainsFunc(cues, func(c cue) bool {
		return c.at < k && c.voice != nil && c.verb&(saying|speechAct) != 0 && !r.quotedIn(c.at, k)
	})
}

// definite are the articles that say that a thing is known.
var definite = map[string]bool{"el": true, "la": true, "los": true, "las": true, "al": true, "del": true, "le": true, "les": true, "l'": true, "du": true, "au": true, "aux": true, "ce": true, "cette": true, "ces": true, "este": true, "esta": true, "ese": true, "esa": true}

// byTheNoun is the subject of a French or Spanish sentence that has no verb of saying, before
// the quotation at word k and a noun for words: "inauguró la Semana con un llamamiento a «...»".
func (r *reader) byTheNoun(k int) *voice {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || k < r.from+3 {
		return nil
	}
	i := k
	for i > r.from && r.words[i-1].letters && (r.lex.is("preposition", r.words[i-1].fold) || r.lex.is("of", r.words[i-1].fold) || r.lex.is("determiner", r.words[i-1].fold)) {
		i--
	}
	if i == k || i == r.from || r.lex.before("words", r.words, i) == 0 {
		return nil
	}
	return r.topic()
}

// stopBehind reports whether the full stop of a French or Spanish quotation stands behind its
// marks: «O viceversa».
func (r *reader) stopBehind(k int) bool {
	return (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) && k+1 < r.to && r.words[k+1].isMark(".")
}
