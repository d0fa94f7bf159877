package annotate

import (
	"slices"

	"travaux/corpus"
)

// holderOfWhat is the one person whose office is of what follows a French or Spanish noun for
// whoever holds one: "la titular de Ambiente" is the ministra de Ambiente, "le patron des
// Dockers" their président.
func (r *reader) holderOfWhat(start, to int) *person {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || !r.lex.is("holder", r.words[start].fold) || start+2 >= to || !r.lex.is("of", r.words[start+1].fold) && r.words[start+1].fold != "del" {
		return nil
	}
	var what []string
	for k := start + 1; k < to; k++ {
		if w := r.words[k]; w.letters && !r.lex.is("of", w.fold) && !r.lex.is("determiner", w.fold) {
			what = append(what, r.foldedSpan(k, k+1)...)
		}
	}
	if len(what) == 0 {
		return nil
	}
	s := r.formSex(start, start, start+1)
	if start > 0 && r.lex.is("determiner", r.words[start-1].fold) {
		s = r.articleSex(start - 1)
	}
	var found *person
	for _, who := range r.people.list {
		if who.since > r.people.now || !compatible(who.sex, s) || !slices.ContainsFunc(who.offices, func(o string) bool { return ofWhat(foldedWords(o), what) }) {
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
