package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// English nouns that look like other words: "states" and "claims" are as well verbs, and in
// "the conference secretariat" the noun for a meeting is none.

// asNounToo reports whether word i, which may be a verb, is a noun in the phrase that ends
// before word end: "a bloc of small island states", "the author of three reports".
func (r *reader) asNounToo(i, end int) bool {
	if r.Lex.Lang == corpus.French {
		return i > r.From && definite[r.Words[i-1].Fold] && r.Words[i-1].Fold != "l'" && r.RoleAt(i) > 0
	}
	if r.Lex.Lang != corpus.English || !r.Lex.Is("also noun", r.Words[i].Fold) {
		return false
	}
	if i+1 == end {
		return true
	}
	if i == r.From || !r.Words[i-1].Letters {
		return false
	}
	prev := r.Words[i-1]
	return r.Lex.Is("determiner", prev.Fold) || r.Lex.Is("preposition", prev.Fold) || r.Lex.Is("of", prev.Fold) || prev.Fold == "island" || prev.Fold == "member" || r.isPossessive(i-1)
}

// describesOffice reports whether the noun for an organization at word k describes one for
// an office: "a Department spokesperson", "a Department of Health spokesperson".
func (r *reader) describesOffice(k, to int) bool {
	if r.Lex.Lang != corpus.English || k+1 >= to {
		return false
	}
	last := r.Words[to-1]
	if last.Letters && !last.Capital && to-2 > k && r.RoleAt(to-1) > 0 && !r.Lex.Is("preposition", r.Words[to-2].Fold) && !r.Lex.Is("determiner", r.Words[to-2].Fold) {
		return true
	}
	return r.Words[k+1].Letters && !r.Words[k+1].Capital && r.RoleAt(k+1) > 0
}

// inCompound reports whether the noun at word k only describes one for an office or an
// organization behind it.
func (r *reader) inCompound(k, to int) bool {
	if r.Lex.Lang != corpus.English {
		return false
	}
	for i := k + 1; i < to && i-k <= 3 && r.Words[i].Letters && !r.Lex.Is("preposition", r.Words[i].Fold) && !wording.IsConjunction(r.Words[i].Fold); i++ {
		if r.RoleAt(i) > 0 || r.Lex.Is("organization", r.Words[i].Fold) {
			return true
		}
	}
	return false
}

// endsProper reports whether the noun phrase ends before word i, a word in small letters behind
// the name of a body that is none of its words: "the Committee recognized".
func (r *reader) endsProper(i int) bool {
	w := r.Words[i]
	if r.Lex.Lang != corpus.English || w.Capital || !r.Words[i-1].Capital || !r.Words[i-1].Letters || !r.Lex.Is("organization", r.Words[i-1].Fold) ||
		r.Lex.Is("of", w.Fold) || r.Lex.Is("for", w.Fold) || r.Lex.Is("preposition", w.Fold) || r.Lex.Is("determiner", w.Fold) || wording.IsConjunction(w.Fold) || r.isPossessive(i-1) {
		return false
	}
	for k := i; k < r.To && k <= i+3 && r.Words[k].Letters; k++ {
		if r.RoleAt(k) > 0 || r.Lex.Is("organization", r.Words[k].Fold) || r.Lex.Is("paper", r.Words[k].Fold) || r.pluralOfRole(k) {
			return false
		}
	}
	return true
}

// isNamed reports whether the quotation at word k is the name of a thing in the sentence around
// it: the “Kigali Measures on Shared Reserves”, in “A Partnership for Growth”.
func (r *reader) isNamed(k int) bool {
	if r.Lex.Lang != corpus.English || k == r.From || !r.Words[k-1].Letters || r.Words[k-1].Capital && k-1 > r.From || r.QuotedWords(k) < 2 || !r.isHeadline(k) {
		return false
	}
	fold := r.Words[k-1].Fold
	return r.Lex.Is("determiner", fold) && fold != "that" && fold != "this" || r.Lex.Is("preposition", fold) && fold != "with" && fold != "to" || r.Lex.Is("of", fold)
}

// noSaying reports whether the English word at i, which may be a verb of saying, does not say
// anything with what stands behind it: "continues to support", "reports to the Council",
// "maintained an office".
func (r *reader) noSaying(i int) bool {
	if r.Lex.Lang == corpus.Spanish {
		return r.impersonal(i)
	}
	if r.Lex.Lang != corpus.English || r.BehindQuotation(i) {
		return false
	}
	next := ""
	if i+1 < r.To {
		next = r.Words[i+1].Fold
	}
	switch r.Words[i].Fold {
	case "continued", "continues", "began", "begins", "continuing":
		return next == "to" || next == "with" || next == "in" || next == "its" || next == "their" || r.actsOn(i+1) && !r.QuoteSoon(i)
	case "went", "goes", "carried", "carries":
		return i+2 < r.To && strings.HasSuffix(r.Words[i+2].Fold, "ing") && r.Lex.VerbAt(r.Words[i+2].Fold)&wording.Following == 0 // "went on flying"
	case "ended", "ends", "opened", "opens", "finished", "finishes", "resumed", "resumes":
		return r.actsOn(i+1) && !r.QuoteSoon(i)
	case "reports", "reported", "reporting":
		return next == "to" || next == "back"
	case "maintained", "maintains", "maintaining":
		return !(next == "that" || next == "," || next == ":" || i+1 < r.To && r.Words[i+1].Quote != nil)
	case "written", "sworn", "spoken", "sung":
		return next != "that" && next != ":"
	case "called", "calls", "calling":
		return next == "off" || next == "in" || next == "back" || next == "up" || next == "at"
	}
	return false
}

// actsOn reports whether a noun stands at word i behind an English verb, which then begins or ends a
// thing and no words: "began a public hearing".
func (r *reader) actsOn(i int) bool {
	return i < r.To && r.Words[i].Letters && r.NamingOf(i) == nil && !r.isTime(i) && !r.IsAdverb(i) && !r.Lex.Is("preposition", r.Words[i].Fold) && !r.Lex.Is("clause", r.Words[i].Fold) && !r.isSheOrHe(i) && !wording.IsConjunction(r.Words[i].Fold)
}
