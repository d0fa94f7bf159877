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

// Capitalized English words that look like a person's name and are a part of another name: the
// Oil Corporation of "the National Oil Corporation", the Working Group on Artificial
// Intelligence.

// insideTitle reports whether the words from i on go on with the name of a body or a paper.
func (r *Reader) insideTitle(i int) bool {
	if r.Lex.Lang != corpus.English || i == 0 || !r.Words[i-1].Letters {
		return false
	}
	prev := r.Words[i-1]
	if prev.Capital && i > 1 && r.Words[i-2].Letters && r.Lex.Is("not a name", prev.Fold) && !r.Lex.Is("time", prev.Fold) && r.RoleAt(i-1) == 0 && !r.Lex.Is("role", prev.Fold) && !r.isHonorific(i-1) && !r.Lex.Is("preposition", prev.Fold) &&
		!r.Lex.Is("adverb", prev.Fold) && !r.Lex.Is("they", prev.Fold) && wording.MonthNamed(prev.Fold) == 0 && !r.portfolio(i-1) {
		return true
	}
	return i > 1 && (prev.Fold == "on" || prev.Fold == "for" || prev.Fold == "in") && r.Words[i-2].Letters && r.Words[i-2].Capital && r.Words[i-2].Fold != "minister" &&
		(r.Lex.Is("organization", r.Words[i-2].Fold) || r.Lex.Is("paper", r.Words[i-2].Fold) || r.Lex.Is("role", r.Words[i-2].Fold))
}

// portfolio reports whether the word at i belongs to an office that ends there: "Minister for
// Foreign Affairs Odo Keel".
func (r *Reader) portfolio(i int) bool {
	for k := i; k >= 0 && i-k <= 8 && r.Words[k].Letters; k-- {
		if r.Lex.Is("role", r.Words[k].Fold) {
			return true
		}
		if r.Lex.Is("who", r.Words[k].Fold) || r.Lex.VerbAt(r.Words[k].Fold) != 0 && !r.Words[k].Capital {
			return false
		}
	}
	return false
}

// breaksEnglishOffice reports whether word i is a verb before an office, none of its words:
// "the Secretary-General had", "the officer accompanied the Special Rapporteur".
func (r *Reader) breaksEnglishOffice(i int) bool {
	w := r.Words[i]
	if r.Lex.Lang != corpus.English || w.Capital || !w.Letters {
		return false
	}
	if r.isEnglishAuxiliary(i) || w.Fold == "also" || w.Fold == "both" {
		return true
	}
	return strings.HasSuffix(w.Fold, "ed") && i > 0 && r.Words[i-1].Letters && (r.Words[i-1].Capital && !r.Lex.Is("determiner", r.Words[i-1].Fold) || r.RoleAt(i-1) > 0)
}

// isEnglishAuxiliary reports whether word i is an English auxiliary or a negation.
func (r *Reader) isEnglishAuxiliary(i int) bool {
	w := r.Words[i]
	if r.Lex.Lang != corpus.English || w.Capital || !w.Letters {
		return false
	}
	return r.Lex.Is("modal", w.Fold) && w.Fold != "to" || r.Lex.Is("negation", w.Fold) || w.Fold == "had" || w.Fold == "has" || w.Fold == "have" || w.Fold == "was" || w.Fold == "is" || w.Fold == "were" || w.Fold == "are"
}

// joinsName reports whether "and" at word i joins another name to the one before it.
func (r *Reader) joinsName(i int) bool {
	return r.Lex.Lang == corpus.English && wording.IsConjunction(r.Words[i].Fold) && i > 0 && i+1 < len(r.Words) && r.Words[i-1].Capital && r.Words[i+1].Capital && r.IsNameWord(i-1, false) &&
		(r.Lex.Before("role", r.Words, i-1) > 0 || i > 1 && r.Words[i-2].Capital && r.Lex.Before("role", r.Words, i-2) > 0)
}

// endsOffice reports whether the English words in capitals before word i say what an office is
// of, so that "and" joins another office to it: "Envoy for Maravel and Head of the Mission".
func (r *Reader) endsOffice(i int) bool {
	k := i
	for k > 0 && r.Words[k-1].Letters && r.Words[k-1].Capital {
		k--
	}
	return r.Lex.Lang == corpus.English && k < i && k > 0 && r.Words[k-1].Letters && r.Lex.Is("preposition", r.Words[k-1].Fold)
}
