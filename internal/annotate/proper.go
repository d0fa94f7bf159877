package annotate

import (
	"slices"
	"strings"

	"travaux/corpus"
)

// Capitals show that words are a name, and not whose. What follows tells the names of
// institutions, peoples and things from those of persons, where they stand alike.

// allCommon reports whether the text has every word of a name in small letters elsewhere:
// "Emerging Technologies".
func (r *nameReader) allCommon(from, to int) bool {
	if r.evidence == nil || r.lex.lang == corpus.Russian {
		return false
	}
	return !slices.ContainsFunc(r.words[from:to], func(w word) bool { return w.letters && !r.evidence.common[w.fold] })
}

// insideProper reports whether an article stands before the name at word i with words between
// that are no person's: "the National Oil Corporation", "la República Democrática Federal de
// Etiopía", "the predominantly Pashto Quaymen".
func (r *nameReader) insideProper(i int) bool {
	if r.lex.lang == corpus.Russian || r.lex.lang == corpus.Arabic {
		return false
	}
	if r.lex.lang != corpus.English && i > 1 && r.words[i-1].letters && r.words[i-1].capital && r.lex.is("organization", r.words[i-1].fold) && r.lex.is("determiner", r.words[i-2].fold) {
		return true // "la Misión Permanente de Egipto"
	}
	if i > 0 && r.words[i-1].letters && r.words[i-1].capital && stateForms[r.words[i-1].fold] {
		return true
	}
	k := i - 1
	for k >= 0 && r.words[k].letters && !r.lex.is("role", r.words[k].fold) && !r.lex.is("determiner", r.words[k].fold) &&
		(r.words[k].capital && institutional[r.words[k].fold] || r.lex.lang == corpus.English && strings.HasSuffix(r.words[k].fold, "ly") && !r.words[k].capital) {
		k--
	}
	return k < i-1 && k >= 0 && r.words[k].letters && r.lex.is("determiner", r.words[k].fold)
}

// possessive reports whether an English word says whose something is.
func possessive(printed string) bool {
	return strings.HasSuffix(printed, "'s") || strings.HasSuffix(printed, "’s")
}

// stateForms are the nouns behind which the name of a state goes on.
var stateForms = set("république, royaume, república, reino")

// institutional are words that begin the name of an institution or a state and stand before no
// person's.
var institutional = set("national, international, federal, royal, central, united, general, global, world, regional, supreme, joint, democratic, islamic, republic, kingdom, " +
	"république, royaume, fédération, " +
	"república, reino, federación, estado, unión, nacional, internacional")

// officeTail reports whether the word at i, which the text has in small letters too, is the end
// of an office or institution that runs on into a name of two words or more without a comma:
// "the Office on Drugs and Crime Candice Marrow".
func (r *nameReader) officeTail(i int) bool {
	if r.lex.lang != corpus.English || r.evidence == nil || i < 2 || i+2 >= len(r.words) || !r.evidence.common[r.words[i].fold] || !r.isNameWord(i, false) || !r.isNameWord(i+1, false) || !r.isNameWord(i+2, false) ||
		r.evidence.common[r.words[i+1].fold] || r.evidence.common[r.words[i+2].fold] {
		return false
	}
	before := r.words[i-1]
	return before.letters && (isConjunction(before.fold) && r.words[i-2].letters && r.words[i-2].capital || before.capital && r.lex.is("adverb", before.fold))
}
