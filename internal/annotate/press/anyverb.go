package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// No list has all verbs that prose uses for "said". Between a quotation and whoever is named
// at once behind it, whatever verb stands there says who spoke: «...», se maravilla la
// alcaldesa; “...,” marvelled Ms. Vale; “...,” Ms. Vale marvelled.

// anyVerb reports whether word i, which the lexicon does not know as a verb, stands where only
// a verb of saying can.
func (r *reader) anyVerb(i int) bool {
	w := r.Words[i]
	if !w.Letters || w.Capital || r.NamingOf(i) != nil || r.isSmall(i) || r.RoleAt(i) > 0 || len([]rune(w.Fold)) < 4 {
		return false
	}
	switch r.Lex.Lang {
	case corpus.English:
		return (strings.HasSuffix(w.Fold, "ed") || strings.HasSuffix(w.Fold, "s")) && (r.quotedBefore(i) && r.someoneAt(i+1) || r.someoneQuotedBefore(i))
	case corpus.French, corpus.Spanish:
		k := i
		for k > r.From && r.Words[k-1].Letters && (r.Lex.Is("auxiliary", r.Words[k-1].Fold) || wording.IsClitic(r.Words[k-1].Fold) || r.IsAdverb(k-1)) {
			k--
		}
		if r.Lex.Lang == corpus.French && k-2 >= r.From && r.isSheOrHe(k-1) && r.Lex.Is("auxiliary", r.Words[k-2].Fold) && r.invertedTag(k-2) && frenchParticiple(w.Fold) {
			return true // « ... », a-t-il tempêté
		}
		if r.Lex.Lang == corpus.Spanish && r.quotedBefore(k) && r.clauseEnds(i+1) && strings.ContainsAny(w.Fold[len(w.Fold)-1:], "ae") {
			return true // «...», presume.
		}
		if r.Lex.Lang == corpus.French && k < i && (r.Words[i-1].Fold == "s'" || r.Words[i-1].Fold == "se") && r.quotedBefore(k) && i+1 < r.To && r.Words[i+1].IsMark(",") {
			return true // « ... ! » s'étrangle, au bout du fil, la directrice
		}
		return r.quotedBefore(k) && (r.someoneAt(i+1) || r.Lex.Lang == corpus.French && i+1 < r.To && r.isSheOrHe(i+1))
	}
	return false
}

// clauseEnds reports whether nothing but how and when can follow before word i ends its clause.
func (r *reader) clauseEnds(i int) bool {
	return i >= r.To || r.Words[i].IsMark(".,;") || r.Words[i].Letters && (r.Lex.Is("preposition", r.Words[i].Fold) || r.IsAdverb(i))
}

// isSmall reports whether word i is of those that are no verb.
func (r *reader) isSmall(i int) bool {
	fold := r.Words[i].Fold
	for _, part := range []string{"preposition", "determiner", "adverb", "auxiliary", "passive", "modal", "negation", "that", "they", "she", "he", "who", "clause", "time", "of", "for", "organization", "paper"} {
		if r.Lex.Is(part, fold) {
			return true
		}
	}
	return wording.IsConjunction(fold) || story.OpensClause(fold)
}

// quotedBefore reports whether a quotation ends just before word i, a comma between them or
// inside its marks.
func (r *reader) quotedBefore(i int) bool {
	k := i - 1
	if r.Lex.Lang == corpus.Spanish && k > r.From && r.Words[k].IsMark(story.TurnDashes) && r.Words[k-1].Quote != nil {
		return true // «Esperamos —sigue la alcaldesa—»
	}
	comma := k > r.From && r.Words[k].IsMark(",")
	if comma {
		k--
	}
	if k < r.From || r.Words[k].Quote == nil {
		return false
	}
	inner := strings.TrimSpace(r.Text[r.Words[k].Quote.Inner.Start:r.Words[k].Quote.Inner.End])
	return comma || strings.HasSuffix(inner, ",") || strings.HasSuffix(inner, "?") || strings.HasSuffix(inner, "!") || strings.HasSuffix(inner, "…")
}

// someoneAt reports whether a person is named at word i, or an office with its article, or a
// Spanish pronoun.
func (r *reader) someoneAt(i int) bool {
	if i >= r.To {
		return false
	}
	if r.NamingOf(i) != nil {
		return true
	}
	if r.Lex.Lang == corpus.Spanish && r.isSheOrHe(i) {
		return true
	}
	if !r.Words[i].Letters || !r.Lex.Is("determiner", r.Words[i].Fold) {
		return false
	}
	for k := i + 1; k < r.To && k <= i+3 && r.Words[k].Letters; k++ {
		if r.RoleAt(k) > 0 || r.NamingOf(k) != nil {
			return true
		}
		if r.Lex.Is("preposition", r.Words[k].Fold) {
			return false
		}
	}
	return false
}

// someoneQuotedBefore reports whether a person or an office stands between a quotation and
// word i, and the clause ends soon behind it.
func (r *reader) someoneQuotedBefore(i int) bool {
	k := i - 1
	if k <= r.From {
		return false
	}
	switch n := r.NamingOf(k); {
	case n != nil:
		k = n.From
	case r.isSheOrHe(k):
	default:
		s := r.nounBefore(i)
		if s.Voice == nil {
			return false
		}
		k = s.From
	}
	return r.quotedBefore(k) && (i+1 == r.To || !r.Words[i+1].Letters || r.Lex.Is("preposition", r.Words[i+1].Fold) || r.IsAdverb(i+1))
}

// invertedTag reports whether a quotation ends before the auxiliary at word i, a reflexive
// pronoun between them aside.
func (r *reader) invertedTag(i int) bool {
	for i > r.From && r.Words[i-1].Letters && wording.IsClitic(r.Words[i-1].Fold) {
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
