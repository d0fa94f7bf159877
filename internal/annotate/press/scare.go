package press

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// isScare reports whether marks are no quotation of a speaker: a title, a slogan, a word
// that is called so, a word or two that no cue stands next to.
func (r *reader) isScare(k int, cues []story.Cue) bool {
	if r.Lex.Lang == corpus.English && r.NamingOf(k) != nil {
		return true // Ezekiel “Zeke” Charles
	}
	if q := r.Words[k].Quote; q.Open || q.Opened || q.IsPart() {
		return false
	}
	if r.Lex.Lang == corpus.Russian && (r.Words[k].Quote.Line || r.russian().IsWithWords(k-1) || r.russian().SaidBehindColon(k, cues)) {
		return false
	}
	if r.Lex.Lang == corpus.Russian && (r.russian().NamesThing(k) || r.russian().IsProperName(k, cues) || r.russian().IsCalledByAll(k)) {
		return true
	}
	if r.Lex.Lang == corpus.Arabic && (r.isNameOfBody(k, cues) || r.isLaw(k)) {
		return true
	}
	i := k
	for i > r.From && (r.Words[i-1].IsMark(",:") || r.Words[i-1].Letters && r.Lex.Is("determiner", r.Words[i-1].Fold)) {
		i--
	}
	if r.isEdited(k) || r.isWording(k) || r.isNamed(k) || (r.Lex.Before("scare", r.Words, i) > 0 || r.Lex.Before("scare", r.Words, k) > 0) && !r.saysOfWords(k, cues) && !r.calledBySomeone(i, k) && !r.choosesTerm(k) {
		return true
	}
	if r.isWork(k) {
		return true
	}
	if k > r.From && r.Words[k-1].Letters && r.Lex.Is("paper", r.Words[k-1].Fold) && (r.isHeadline(k) || r.isTitle(k)) {
		return true
	}
	return r.QuotedWords(k) <= 2 && !r.nextToCue(k, cues) && !r.isSentence(k) && !r.russian().SaidOf(k, cues) && !r.inReported(k, cues) && !r.isPredicate(k, cues) && r.hasAgent(k) == nil
}

// isSentence reports whether the words in marks are set as a sentence, and the sentence
// around them is nothing else: “Se respetan.”
func (r *reader) isSentence(k int) bool {
	inner := r.Text[r.Words[k].Quote.Inner.Start:r.Words[k].Quote.Inner.End]
	return r.QuotesOnly() && unicode.IsUpper(wording.FirstLetter(inner)) && (wording.EndsInStop(inner) || r.stopBehind(k))
}

// isTitle reports whether the words in marks behind a noun for a text are set as French and
// Spanish titles are: a capital at their head, no stop at their end.
func (r *reader) isTitle(k int) bool {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish {
		return false
	}
	inner := r.Text[r.Words[k].Quote.Inner.Start:r.Words[k].Quote.Inner.End]
	return unicode.IsUpper(wording.FirstLetter(inner)) && !wording.EndsInStop(inner) && !r.Words[k-1].IsMark(":")
}

// isHeadline reports whether the words in marks are set as titles are: each longer word with
// a capital, no stop at the end.
func (r *reader) isHeadline(k int) bool {
	q := r.Words[k].Quote
	capitals, small := 0, 0
	for _, w := range wording.Words(r.Text, q.Inner.Start, q.Inner.End, nil) {
		switch {
		case w.IsMark(".!?") && w.End == q.Inner.End:
			return false
		case w.Letters && w.Capital:
			capitals++
		case w.Letters && utf8.RuneCountInString(w.Fold) > 4:
			small++
		}
	}
	return capitals > 0 && small*3 <= capitals
}

// nextToCue reports whether a cue stands at once before or behind a quotation, a few small
// words between them aside.
func (r *reader) nextToCue(k int, cues []story.Cue) bool {
	if r.tagAt(k+1, cues) != nil {
		return true
	}
	for i := len(cues) - 1; i >= 0; i-- {
		c := cues[i]
		if c.At >= k {
			continue
		}
		if c.Voice != nil && k > r.From && r.Words[k-1].IsMark(":") { // she answered curtly: “Not yet”
			return true
		}
		if c.Verb&wording.Describing != 0 {
			return true
		}
		content := 0
		for j := max(c.To, c.At+1); j < k; j++ {
			if w := r.Words[j]; w.Letters && !r.Lex.Is("preposition", w.Fold) && !r.Lex.Is("clause", w.Fold) && !r.Lex.Is("determiner", w.Fold) && !r.curtly(j) && !(r.Lex.Lang == corpus.French && r.IsAdverb(j)) && !(r.Lex.Lang == corpus.Spanish && feeling[w.Fold]) {
				content++
			}
		}
		return content == 0 && !r.isTerm(k, c)
	}
	return false
}

// One or two words in marks are often a term and no quotation. They are someone's where the
// sentence says that he answered with just these words, or reports him and lets the words stand
// for what he called something.

// curtly reports whether an adjective of brevity stands at word i: "un escueto «veremos»", « un
// laconique « on verra » ».
func (r *reader) curtly(i int) bool { return r.Lex.Is("curt", r.Words[i].Fold) }

// inReported reports whether a short quotation in French or Spanish stands in what a verb of
// saying before it reports, and is not what a definite article makes a known term.
func (r *reader) inReported(k int, cues []story.Cue) bool {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || k == r.From || r.QuotedWords(k) < 2 && !r.isFrenchPredicate(k) {
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

// isNameOfBody reports whether the few words in marks at k stand inside the words for whom an
// Arabic cue attributes to: الرئيسة التنفيذية لـ«بحر للطاقة».
func (r *reader) isNameOfBody(k int, cues []story.Cue) bool {
	if r.QuotedWords(k) > 4 {
		return false
	}
	for _, c := range cues {
		if k > c.From && k < c.To-1 && k != c.At+1 {
			return true
		}
	}
	return false
}

// isLaw reports whether the Arabic words in marks at k are what a law or a treaty lays down.
func (r *reader) isLaw(k int) bool {
	for i := k - 1; i >= r.From && k-i <= 8 && r.Words[i].Quote == nil && !r.Words[i].IsMark(".؛;"); i-- {
		fold := r.Words[i].Fold
		if !r.Words[i].Letters {
			continue
		}
		if r.Lex.Is("law", fold) || r.Lex.Is("law", strings.TrimPrefix(fold, "و")) {
			return true
		}
		if r.Lex.VerbAt(fold)&wording.Saying != 0 {
			return false
		}
	}
	return false
}

// feeling are Spanish infinitives between a verb of saying and what someone says to be: "Dijo sentirse
// «avergonzada»".
var feeling = wording.Set("sentirse, sentir, estar, ser, verse, hallarse, encontrarse, considerarse, declararse, haber, tener")
