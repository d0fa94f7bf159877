package annotate

import "travaux/corpus"

// English nouns that look like other words: "states" and "claims" are as well verbs, and in
// "the conference secretariat" the noun for a meeting is none.

// asNounToo reports whether word i, which may be a verb, is a noun in the phrase that ends
// before word end: "a bloc of small island states", "the author of three reports".
func (r *reader) asNounToo(i, end int) bool {
	if r.lex.lang != corpus.English || !r.lex.is("also noun", r.words[i].fold) {
		return false
	}
	if i+1 == end {
		return true
	}
	if i == r.from || !r.words[i-1].letters {
		return false
	}
	prev := r.words[i-1]
	return r.lex.is("determiner", prev.fold) || r.lex.is("preposition", prev.fold) || r.lex.is("of", prev.fold) || prev.fold == "island" || prev.fold == "member" || r.isPossessive(i-1)
}

// describesOffice reports whether the noun for an organization at word k describes one for
// an office: "a Department spokesperson", "a Department of Health spokesperson".
func (r *reader) describesOffice(k, to int) bool {
	if r.lex.lang != corpus.English || k+1 >= to {
		return false
	}
	last := r.words[to-1]
	if last.letters && !last.capital && to-2 > k && r.roleAt(to-1) > 0 && !r.lex.is("preposition", r.words[to-2].fold) && !r.lex.is("determiner", r.words[to-2].fold) {
		return true
	}
	return r.words[k+1].letters && !r.words[k+1].capital && r.roleAt(k+1) > 0
}

// inCompound reports whether the noun at word k only describes one for an office or an
// organization behind it.
func (r *reader) inCompound(k, to int) bool {
	if r.lex.lang != corpus.English {
		return false
	}
	for i := k + 1; i < to && i-k <= 3 && r.words[i].letters && !r.lex.is("preposition", r.words[i].fold) && !isConjunction(r.words[i].fold); i++ {
		if r.roleAt(i) > 0 || r.lex.is("organization", r.words[i].fold) {
			return true
		}
	}
	return false
}
