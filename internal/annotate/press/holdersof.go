package press

import (
	"slices"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/wording"
)

// holderOfWhat is the one person whose office is of what follows a French or Spanish noun for
// whoever holds one: "la titular de Ambiente" is the ministra de Ambiente, "le patron des
// Dockers" their président.
func (r *reader) holderOfWhat(start, to int) *people.Person {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || !r.Lex.Is("holder", r.Words[start].Fold) || start+2 >= to || !r.Lex.Is("of", r.Words[start+1].Fold) && r.Words[start+1].Fold != "del" {
		return nil
	}
	var what []string
	for k := start + 1; k < to; k++ {
		if w := r.Words[k]; w.Letters && !r.Lex.Is("of", w.Fold) && !r.Lex.Is("determiner", w.Fold) {
			what = append(what, r.FoldedSpan(k, k+1)...)
		}
	}
	if len(what) == 0 {
		return nil
	}
	s := r.formSex(start, start, start+1)
	if start > 0 && r.Lex.Is("determiner", r.Words[start-1].Fold) {
		s = r.ArticleSex(start - 1)
	}
	var found *people.Person
	for _, who := range r.Cast.List {
		if who.Since > r.Cast.Now || !wording.Compatible(who.Sex, s) || !slices.ContainsFunc(who.Offices, func(o string) bool { return ofWhat(people.FoldedWords(o), what) }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

// ofWhat reports whether an office has all the words behind its first.
func ofWhat(office, what []string) bool {
	if len(office) < 2 {
		return false
	}
	return !slices.ContainsFunc(what, func(w string) bool { return !slices.Contains(office[1:], w) })
}
