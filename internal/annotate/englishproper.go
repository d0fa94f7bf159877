package annotate

import (
	"strings"

	"travaux/corpus"
)

// Capitalized English words that look like a person's name and are a part of another name: the
// Oil Corporation of "the National Oil Corporation", the Working Group on Artificial
// Intelligence.

// insideTitle reports whether the words from i on go on with the name of a body or a paper.
func (r *nameReader) insideTitle(i int) bool {
	if r.lex.lang != corpus.English || i == 0 || !r.words[i-1].letters {
		return false
	}
	prev := r.words[i-1]
	if prev.capital && i > 1 && r.words[i-2].letters && r.lex.is("not a name", prev.fold) && !r.lex.is("time", prev.fold) && r.roleAt(i-1) == 0 && !r.lex.is("role", prev.fold) && !r.isHonorific(i-1) && !r.lex.is("preposition", prev.fold) &&
		!r.lex.is("adverb", prev.fold) && !r.lex.is("they", prev.fold) && monthNamed(prev.fold) == 0 && !r.portfolio(i-1) {
		return true
	}
	return i > 1 && (prev.fold == "on" || prev.fold == "for" || prev.fold == "in") && r.words[i-2].letters && r.words[i-2].capital && r.words[i-2].fold != "minister" &&
		(r.lex.is("organization", r.words[i-2].fold) || r.lex.is("paper", r.words[i-2].fold) || r.lex.is("role", r.words[i-2].fold))
}

// portfolio reports whether the word at i belongs to an office that ends there: "Minister for
// Foreign Affairs Odo Keel".
func (r *nameReader) portfolio(i int) bool {
	for k := i; k >= 0 && i-k <= 8 && r.words[k].letters; k-- {
		if r.lex.is("role", r.words[k].fold) {
			return true
		}
		if r.lex.is("who", r.words[k].fold) || r.lex.verbAt(r.words[k].fold) != 0 && !r.words[k].capital {
			return false
		}
	}
	return false
}

// breaksEnglishOffice reports whether word i is a verb before an office, none of its words:
// "the Secretary-General had", "the officer accompanied the Special Rapporteur".
func (r *nameReader) breaksEnglishOffice(i int) bool {
	w := r.words[i]
	if r.lex.lang != corpus.English || w.capital || !w.letters {
		return false
	}
	if r.isEnglishAuxiliary(i) || w.fold == "also" || w.fold == "both" {
		return true
	}
	return strings.HasSuffix(w.fold, "ed") && i > 0 && r.words[i-1].letters && (r.words[i-1].capital && !r.lex.is("determiner", r.words[i-1].fold) || r.roleAt(i-1) > 0)
}

// isEnglishAuxiliary reports whether word i is an English auxiliary or a negation.
func (r *nameReader) isEnglishAuxiliary(i int) bool {
	w := r.words[i]
	if r.lex.lang != corpus.English || w.capital || !w.letters {
		return false
	}
	return r.lex.is("modal", w.fold) && w.fold != "to" || r.lex.is("negation", w.fold) || w.fold == "had" || w.fold == "has" || w.fold == "have" || w.fold == "was" || w.fold == "is" || w.fold == "were" || w.fold == "are"
}

// joinsName reports whether "and" at word i joins another name to the one before it.
func (r *nameReader) joinsName(i int) bool {
	return r.lex.lang == corpus.English && isConjunction(r.words[i].fold) && i > 0 && i+1 < len(r.words) && r.words[i-1].capital && r.words[i+1].capital && r.isNameWord(i-1, false) &&
		(r.lex.before("role", r.words, i-1) > 0 || i > 1 && r.words[i-2].capital && r.lex.before("role", r.words, i-2) > 0)
}

// endsProper reports whether the noun phrase ends before word i, a word in small letters behind
// the name of a body that is none of its words: "the Committee recognized".
func (r *reader) endsProper(i int) bool {
	w := r.words[i]
	if r.lex.lang != corpus.English || w.capital || !r.words[i-1].capital || !r.words[i-1].letters || !r.lex.is("organization", r.words[i-1].fold) ||
		r.lex.is("of", w.fold) || r.lex.is("for", w.fold) || r.lex.is("preposition", w.fold) || r.lex.is("determiner", w.fold) || isConjunction(w.fold) || r.isPossessive(i-1) {
		return false
	}
	for k := i; k < r.to && k <= i+3 && r.words[k].letters; k++ {
		if r.roleAt(k) > 0 || r.lex.is("organization", r.words[k].fold) || r.lex.is("paper", r.words[k].fold) || r.pluralOfRole(k) {
			return false
		}
	}
	return true
}

// isNamed reports whether the quotation at word k is the name of a thing in the sentence around
// it: the “Kigali Measures on Shared Reserves”, in “A Partnership for Growth”.
func (r *reader) isNamed(k int) bool {
	if r.lex.lang != corpus.English || k == r.from || !r.words[k-1].letters || r.words[k-1].capital && k-1 > r.from || r.quotedWords(k) < 2 || !r.isHeadline(k) {
		return false
	}
	fold := r.words[k-1].fold
	return r.lex.is("determiner", fold) && fold != "that" && fold != "this" || r.lex.is("preposition", fold) && fold != "with" && fold != "to" || r.lex.is("of", fold)
}

// endsOffice reports whether the English words in capitals before word i say what an office is
// of, so that "and" joins another office to it: "Envoy for Maravel and Head of the Mission".
func (r *nameReader) endsOffice(i int) bool {
	k := i
	for k > 0 && r.words[k-1].letters && r.words[k-1].capital {
		k--
	}
	return r.lex.lang == corpus.English && k < i && k > 0 && r.words[k-1].letters && r.lex.is("preposition", r.words[k-1].fold)
}
