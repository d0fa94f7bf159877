package annotate

import (
	"strings"

	"travaux/corpus"
)

// No list has all verbs that prose uses for "said". Between a quotation and whoever is named
// at once behind it, whatever verb stands there says who spoke: «...», se maravilla la
// alcaldesa; “...,” marvelled Ms. Vale; “...,” Ms. Vale marvelled.

// anyVerb reports whether word i, which the lexicon does not know as a verb, stands where only
// a verb of saying can.
func (r *reader) anyVerb(i int) bool {
	w := r.words[i]
	if !w.letters || w.capital || r.namingOf(i) != nil || r.isSmall(i) || r.roleAt(i) > 0 || len([]rune(w.fold)) < 4 {
		return false
	}
	switch r.lex.lang {
	case corpus.English:
		return (strings.HasSuffix(w.fold, "ed") || strings.HasSuffix(w.fold, "s")) && (r.quotedBefore(i) && r.someoneAt(i+1) || r.someoneQuotedBefore(i))
	case corpus.French, corpus.Spanish:
		k := i
		for k > r.from && r.words[k-1].letters && (r.lex.is("auxiliary", r.words[k-1].fold) || isClitic(r.words[k-1].fold) || r.isAdverb(k-1)) {
			k--
		}
		if r.lex.lang == corpus.French && k-2 >= r.from && r.isSheOrHe(k-1) && r.lex.is("auxiliary", r.words[k-2].fold) && r.invertedTag(k-2) && frenchParticiple(w.fold) {
			return true // « ... », a-t-il tempêté
		}
		if r.lex.lang == corpus.Spanish && r.quotedBefore(k) && r.clauseEnds(i+1) && strings.ContainsAny(w.fold[len(w.fold)-1:], "ae") {
			return true // «...», presume.
		}
		return r.quotedBefore(k) && (r.someoneAt(i+1) || r.lex.lang == corpus.French && i+1 < r.to && r.isSheOrHe(i+1))
	}
	return false
}

// clauseEnds reports whether nothing but how and when can follow before word i ends its clause.
func (r *reader) clauseEnds(i int) bool {
	return i >= r.to || r.words[i].isMark(".,;") || r.words[i].letters && (r.lex.is("preposition", r.words[i].fold) || r.isAdverb(i))
}

// isSmall reports whether word i is of those that are no verb.
func (r *reader) isSmall(i int) bool {
	fold := r.words[i].fold
	for _, part := range []string{"preposition", "determiner", "adverb", "auxiliary", "passive", "modal", "negation", "that", "they", "she", "he", "who", "clause", "time", "of", "for", "organization", "paper"} {
		if r.lex.is(part, fold) {
			return true
		}
	}
	return isConjunction(fold) || subordinates[fold]
}

// quotedBefore reports whether a quotation ends just before word i, a comma between them or
// inside its marks.
func (r *reader) quotedBefore(i int) bool {
	k := i - 1
	comma := k > r.from && r.words[k].isMark(",")
	if comma {
		k--
	}
	if k < r.from || r.words[k].quote == nil {
		return false
	}
	inner := strings.TrimSpace(r.text[r.words[k].quote.inner.Start:r.words[k].quote.inner.End])
	return comma || strings.HasSuffix(inner, ",") || strings.HasSuffix(inner, "?") || strings.HasSuffix(inner, "!") || strings.HasSuffix(inner, "…")
}

// someoneAt reports whether a person is named at word i, or an office with its article, or a
// Spanish pronoun.
func (r *reader) someoneAt(i int) bool {
	if i >= r.to {
		return false
	}
	if r.namingOf(i) != nil {
		return true
	}
	if r.lex.lang == corpus.Spanish && r.isSheOrHe(i) {
		return true
	}
	if !r.words[i].letters || !r.lex.is("determiner", r.words[i].fold) {
		return false
	}
	for k := i + 1; k < r.to && k <= i+3 && r.words[k].letters; k++ {
		if r.roleAt(k) > 0 || r.namingOf(k) != nil {
			return true
		}
		if r.lex.is("preposition", r.words[k].fold) {
			return false
		}
	}
	return false
}

// someoneQuotedBefore reports whether a person or an office stands between a quotation and
// word i, and the clause ends soon behind it.
func (r *reader) someoneQuotedBefore(i int) bool {
	k := i - 1
	if k <= r.from {
		return false
	}
	switch n := r.namingOf(k); {
	case n != nil:
		k = n.from
	case r.isSheOrHe(k):
	default:
		s := r.nounBefore(i)
		if s.voice == nil {
			return false
		}
		k = s.from
	}
	return r.quotedBefore(k) && (i+1 == r.to || !r.words[i+1].letters || r.lex.is("preposition", r.words[i+1].fold) || r.isAdverb(i+1))
}

// invertedTag reports whether a quotation ends before the auxiliary at word i, a reflexive
// pronoun between them aside.
func (r *reader) invertedTag(i int) bool {
	for i > r.from && r.words[i-1].letters && isClitic(r.words[i-1].fold) {
		i--
	}
	return r.quotedBefore(i)
}

// frenchParticiple reports whether a word has an ending of past participles.
func frenchParticiple(fold string) bool {
	for _, e := range []string{"é", "ée", "i", "ie", "u", "ue", "is", "ise", "it", "ite", "int", "inte", "ert", "erte"} {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}
