package people

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

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
