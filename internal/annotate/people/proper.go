package people

import (
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// Capitals show that words are a name, and not whose. What follows tells the names of
// institutions, peoples and things from those of persons, where they stand alike.

// allCommon reports whether the text has every word of a name in small letters elsewhere:
// "Emerging Technologies".
func (r *Reader) allCommon(from, to int) bool {
	if r.Evidence == nil || r.Lex.Lang == corpus.Russian {
		return false
	}
	return !slices.ContainsFunc(r.Words[from:to], func(w wording.Word) bool { return w.Letters && !r.Evidence.common[w.Fold] })
}

// insideProper reports whether an article stands before the name at word i with words between
// that are no person's: "the National Oil Corporation", "la República Democrática Federal de
// Etiopía", "the predominantly Pashto Quaymen".
func (r *Reader) insideProper(i int) bool {
	if r.Lex.Lang == corpus.Russian || r.Lex.Lang == corpus.Arabic {
		return false
	}
	if r.Lex.Lang != corpus.English && i > 1 && r.Words[i-1].Letters && r.Words[i-1].Capital && r.Lex.Is("organization", r.Words[i-1].Fold) && r.Lex.Is("determiner", r.Words[i-2].Fold) {
		return true // "la Misión Permanente de Egipto"
	}
	if i > 0 && r.Words[i-1].Letters && r.Words[i-1].Capital && stateForms[r.Words[i-1].Fold] {
		return true
	}
	k := i - 1
	for k >= 0 && r.Words[k].Letters && !r.Lex.Is("role", r.Words[k].Fold) && !r.Lex.Is("determiner", r.Words[k].Fold) &&
		(r.Words[k].Capital && institutional[r.Words[k].Fold] || r.Lex.Lang == corpus.English && strings.HasSuffix(r.Words[k].Fold, "ly") && !r.Words[k].Capital) {
		k--
	}
	return k < i-1 && k >= 0 && r.Words[k].Letters && r.Lex.Is("determiner", r.Words[k].Fold)
}

// Possessive reports whether an English word says whose something is.
func Possessive(printed string) bool {
	return strings.HasSuffix(printed, "'s") || strings.HasSuffix(printed, "’s")
}

// stateForms are the nouns behind which the name of a state goes on.
var stateForms = wording.Set("république, royaume, república, reino")

// institutional are words that begin the name of an institution or a state and stand before no
// person's.
var institutional = wording.Set("national, international, federal, royal, central, united, general, global, world, regional, supreme, joint, democratic, islamic, republic, kingdom, " +
	"république, royaume, fédération, " +
	"república, reino, federación, estado, unión, nacional, internacional")

// officeTail reports whether the word at i, which the text has in small letters too, is the end
// of an office or institution that runs on into a name of two words or more without a comma:
// "the Office on Drugs and Crime Candice Marrow".
func (r *Reader) officeTail(i int) bool {
	if r.Lex.Lang != corpus.English || r.Evidence == nil || i < 2 || i+2 >= len(r.Words) || !r.Evidence.common[r.Words[i].Fold] || !r.IsNameWord(i, false) || !r.IsNameWord(i+1, false) || !r.IsNameWord(i+2, false) ||
		r.Evidence.common[r.Words[i+1].Fold] || r.Evidence.common[r.Words[i+2].Fold] {
		return false
	}
	before := r.Words[i-1]
	return before.Letters && (wording.IsConjunction(before.Fold) && r.Words[i-2].Letters && r.Words[i-2].Capital || before.Capital && r.Lex.Is("adverb", before.Fold))
}
