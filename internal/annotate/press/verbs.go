package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// verb returns what the word at i can do as a verb, 0 where it is none here: it must stand
// with a small letter or begin the sentence, behind its auxiliary if it needs one, before
// one of the words that must follow it.
func (r *reader) verb(i int) wording.Verb {
	w := r.Words[i]
	if i > r.From && r.Words[i-1].Fold == "haber" && r.Lex.Lang == corpus.Spanish { // "asegura haber visto"
		return 0
	}
	v := r.Lex.VerbAt(w.Fold)
	if g := r.governor(i); g > 0 {
		v = r.Lex.Infinitive(w.Fold)
	}
	if v == wording.NoReport { // an infinitive without its governor
		v = 0
	}
	if r.isHeadOfNoun(i) || r.isVerbalAdjective(i) || r.behindTagWithin(i) || r.noSaying(i) || r.readOrHeard(i) {
		return 0
	}
	if v == 0 && r.anyVerb(i) {
		return wording.Saying | wording.NoReport
	}
	if v == 0 || !w.Letters || w.Capital && i != r.From && !(r.Words[i-1].IsMark("¿¡—–-") || r.Words[i-1].Quote != nil) {
		return 0
	}
	if v&wording.WithAux != 0 && !r.hasAuxiliary(i) {
		if v &^= wording.Saying | wording.SpeechAct | wording.WithAux; v == 0 || v == wording.NoReport {
			return 0
		}
	}
	if follow := r.Lex.Follow[w.Fold]; follow != nil {
		if v&wording.Describing != 0 && r.QuoteSoon(i) {
			return wording.Describing | wording.NoReport | v&wording.Following
		}
		next := i + 1
		if next < r.To && r.isSheOrHe(next) { // "fait-il valoir"
			next++
		}
		if (next >= r.To || !follow[r.Words[next].Fold]) && !(v&wording.Saying != 0 && (r.BehindQuotation(i) || r.Lex.Lang == corpus.English && r.someoneQuotedBefore(i))) {
			return 0
		}
	}
	if v&^wording.NoReport == wording.Describing && !r.QuoteSoon(i) {
		if (r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish) && r.BehindQuotation(i) && (r.someoneAt(r.behindVerb(i)) || r.Lex.Lang == corpus.Spanish && r.clauseEnds(i+1)) {
			return wording.Saying | wording.NoReport // « ... », a décrit le directeur
		}
		return 0
	}
	return v
}

// hasAuxiliary reports whether an auxiliary stands before word i, adverbs and an inverted
// pronoun between them aside.
func (r *reader) hasAuxiliary(i int) bool {
	if r.insertionBefore(i) > 0 {
		return true
	}
	for k := i; k > r.From && i-k <= 6 && r.Words[k-1].Letters; {
		f := r.Words[k-1].Fold
		if r.Lex.Is("auxiliary", f) && !wording.IsClitic(f) {
			return true
		}
		switch n := r.SmallBefore(k); {
		case n > 0:
			k -= n
		case r.Lex.Is("she", f), r.Lex.Is("he", f), r.Lex.Is("they", f):
			k--
		default:
			return false
		}
	}
	return false
}

// standing says how a form stands in its sentence.
type standing int

const (
	asVerb standing = iota
	asNoun          // "the notes", "was told", "the text proposed by": attributes nothing
	denied          // "did not say", "would say"
)

func (r *reader) standing(i int) standing {
	if r.Lex.Lang == corpus.English && i+1 < r.To && r.Words[i+1].Fold == "by" {
		return asNoun
	}
	if i > r.From && r.Lex.Is("determiner", r.Words[i-1].Fold) && !r.Lex.Is("auxiliary", r.Words[i-1].Fold) && r.Lex.Lang != corpus.Arabic && r.oneOfSeveral(i-1) == nil {
		return asNoun
	}
	if r.Lex.Lang == corpus.Spanish && i > r.From && (beforeNouns[r.Words[i-1].Fold] || r.behindArticle(i)) {
		return asNoun // "ninguna denuncia"
	}
	if r.Words[i].Fold == "asked" && (i == r.From || r.Words[i-1].IsMark(",") && i+1 < r.To && questions[r.Words[i+1].Fold]) {
		return asNoun // "Asked about ...", "Ms. X, asked whether ..."
	}
	for k := i - 1; k >= r.From && i-k <= 4 && r.Words[k].Letters && r.NamingOf(k) == nil; k-- {
		f := r.Words[k].Fold
		switch {
		case r.Lex.Is("negation", f):
			if r.saysNot(k, i) {
				return asVerb
			}
			return denied
		case r.Lex.Is("passive", f) && !(k > r.From && (r.Words[k-1].Fold == "s'" || r.Words[k-1].Fold == "se")):
			return asNoun
		case r.Lex.Is("modal", f) && !r.Lex.Is("auxiliary", f) && !(r.IsAdverb(k) && k+1 < i):
			return denied
		case !r.IsAdverb(k) && !r.Lex.Is("auxiliary", f):
			return asVerb
		}
	}
	return asVerb
}

// behindArticle reports whether the Spanish "la" or "los" before word i is an article and no
// pronoun: behind a preposition, or where it begins the sentence and no one follows who could be
// the subject of a verb: "apeló a la calma", "La sentencia considera probado que".
func (r *reader) behindArticle(i int) bool {
	if f := r.Words[i-1].Fold; f != "la" && f != "las" && f != "los" {
		return false
	}
	if i-1 == r.From {
		return !r.someoneAt(i + 1)
	}
	return r.Words[i-2].Letters && r.Lex.Is("preposition", r.Words[i-2].Fold)
}

// beforeNouns are Spanish words that stand before a noun and are no subject of a verb.
var beforeNouns = map[string]bool{"ninguna": true, "ningún": true, "alguna": true, "algún": true, "cada": true, "toda": true, "misma": true, "propia": true, "primera": true, "dicha": true, "presunta": true, "sus": true, "mi": true, "otra": true, "una": true}

var questions = map[string]bool{"about": true, "whether": true, "if": true, "what": true, "how": true, "why": true, "when": true, "where": true, "to": true, "on": true}
