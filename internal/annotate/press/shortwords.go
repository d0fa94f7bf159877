package press

import (
	"slices"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// One or two words in marks are often a term and no quotation. They are someone's where the
// sentence says that he answered with just these words, or reports him and lets the words stand
// for what he called something.

// curtly reports whether an adjective of brevity stands at word i: "un escueto «veremos»", « un
// laconique « on verra » ».
func (r *reader) curtly(i int) bool { return r.Lex.Is("curt", r.Words[i].Fold) }

// inReported reports whether a short quotation in French or Spanish stands in what a verb of
// saying before it reports, and is not what a definite article makes a known term.
func (r *reader) inReported(k int, cues []story.Cue) bool {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || k == r.From || r.QuotedWords(k) < 2 {
		return false
	}
	q := r.Words[k].Quote
	if unicode.IsUpper(wording.FirstLetter(r.Text[q.Inner.Start:q.Inner.End])) {
		return false
	}
	prev := r.Words[k-1]
	if !prev.Letters && !prev.IsMark(",") || definite[prev.Fold] || r.Lex.Is("paper", prev.Fold) || r.Lex.Is("work", prev.Fold) || r.Lex.Is("organization", prev.Fold) {
		return false
	}
	return slices.ContainsFunc(cues, func(c story.Cue) bool {
		return c.At < k && c.Voice != nil && c.Verb&(wording.Saying|wording.SpeechAct) != 0 && !r.quotedIn(c.At, k)
	})
}

// definite are the articles that say that a thing is known.
var definite = map[string]bool{"el": true, "la": true, "los": true, "las": true, "al": true, "del": true, "le": true, "les": true, "l'": true, "du": true, "au": true, "aux": true, "ce": true, "cette": true, "ces": true, "este": true, "esta": true, "ese": true, "esa": true}

// byTheNoun is the subject of a French or Spanish sentence that has no verb of saying, before
// the quotation at word k and a noun for words: "inauguró la Semana con un llamamiento a «...»".
func (r *reader) byTheNoun(k int) *story.Voice {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || k < r.From+3 {
		return nil
	}
	i := k
	for i > r.From && r.Words[i-1].Letters && (r.Lex.Is("preposition", r.Words[i-1].Fold) || r.Lex.Is("of", r.Words[i-1].Fold) || r.Lex.Is("determiner", r.Words[i-1].Fold)) {
		i--
	}
	if i == k || i == r.From || r.Lex.Before("words", r.Words, i) == 0 {
		return nil
	}
	return r.topic()
}

// stopBehind reports whether the full stop of a French or Spanish quotation stands behind its
// marks: «O viceversa».
func (r *reader) stopBehind(k int) bool {
	return (r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish) && k+1 < r.To && r.Words[k+1].IsMark(".")
}
