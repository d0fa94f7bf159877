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
	if !prev.letters || definite[prev.fold] || r.lex.is("paper", prev.fold) || r.lex.is("work", prev.fold) || r.lex.is("organization", prev.fold) {
		return false
	}
	return slices.ContainsFunc(cues, func(c cue) bool {
		return c.at < k && c.voice != nil && c.verb&(saying|speechAct) != 0 && !r.quotedIn(c.at, k)
	})
}

// definite are the articles that say that a thing is known.
var definite = map[string]bool{"el": true, "la": true, "los": true, "las": true, "al": true, "del": true, "le": true, "les": true, "l'": true, "du": true, "au": true, "aux": true, "ce": true, "cette": true, "ces": true, "este": true, "esta": true, "ese": true, "esa": true}
