package press

import (
	"strings"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// French and Spanish put titles in the same marks as quotations. What stands behind a noun for
// something that has a title, begins with a capital and is no sentence is one.

// longestTitle is how many words a title has that no mark ends.
const longestTitle = 9

// isWork reports whether the words at k in marks are the title of a work, a programme, a law:
// "en su último boletín, “Arena en los bolsillos”", « dans son rapport annuel « L'eau rare » ».
func (r *reader) isWork(k int) bool {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || k == r.From {
		return false
	}
	q := r.Words[k].Quote
	inner := strings.TrimSpace(r.Text[q.Inner.Start:q.Inner.End])
	if !unicode.IsUpper(wording.FirstLetter(inner)) || strings.HasSuffix(inner, ".") || strings.HasSuffix(inner, ",") || r.QuotedWords(k) > longestTitle || len(q.Inside) > 0 {
		return false
	}
	i := k
	if r.Words[i-1].IsMark(",") {
		i--
	}
	if r.isBehindMaker(i) {
		return true
	}
	for n := 0; i > r.From && n < 3; n++ {
		w := r.Words[i-1]
		if !w.Letters || w.Capital || r.NamingOf(i-1) != nil || r.Lex.Is("preposition", w.Fold) || r.Lex.Is("determiner", w.Fold) || n > 0 && r.Lex.VerbAt(w.Fold)&wording.Saying != 0 && !isAdjective(r.Lex.Lang, w.Fold) {
			return false
		}
		if r.Lex.Is("work", w.Fold) || r.Lex.Before("work", r.Words, i) > 0 {
			return i-1 == r.From || !r.says(i-1)
		}
		i--
	}
	return false
}

// says reports whether the noun at word i is the subject of the words behind it, or a verb.
func (r *reader) says(i int) bool {
	return !r.Lex.Is("determiner", r.Words[i-1].Fold) && !r.Lex.Is("preposition", r.Words[i-1].Fold) && !r.Lex.Is("of", r.Words[i-1].Fold) &&
		!r.Words[i-1].IsMark(",") && r.Lex.VerbAt(r.Words[i].Fold)&wording.Saying != 0
}

// saysOfWords reports whether "the words" before the quotation at word k are the subject of
// what someone says, and not the term itself: "En opinión de Vale, las palabras “también piden
// asilo”".
func (r *reader) saysOfWords(k int, cues []story.Cue) bool {
	if r.QuotedWords(k) < 3 || r.Words[k-1].Fold != "palabras" && r.Words[k-1].Fold != "mots" {
		return false
	}
	for _, c := range cues {
		if c.Source && c.Voice != nil && c.At < k {
			return true
		}
	}
	return false
}

// isBehindMaker reports whether who made a work stands before word i: "auteur de « ... »".
func (r *reader) isBehindMaker(i int) bool {
	return r.Lex.Lang == corpus.French && i-2 >= r.From && r.Lex.Is("of", r.Words[i-1].Fold) && makers[r.Words[i-2].Fold]
}

var makers = wording.Set("auteur, autrice, auteure, coauteur, coautrice, réalisateur, réalisatrice, créateur, créatrice, rédacteur, rédactrice, compositeur, compositrice, fondateur, fondatrice, cofondateur, cofondatrice, animateur, animatrice, producteur, productrice, éditeur, éditrice, directeur, directrice, traducteur, traductrice, interprète, héros, héroïne, lecteur, lectrice, signataire, membre, bénévole, porte-parole")
