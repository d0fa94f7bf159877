package annotate

import "travaux/corpus"

// French and Spanish leave a verb out where the clause before has it: "El delegado la tachó de
// «fraude»; su colega de Norlund, de «acto de fe»", « ... ; la seconde, d'« une aumône » ».

// gap is who stands for the subject of the quotation at word k in a clause without a verb
// behind another quotation, before a comma. ok is true where there is such a clause, whoever
// it is about.
func (r *reader) gap(k int) (v *voice, ok bool) {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish {
		return nil, false
	}
	comma := k - 1
	for comma > r.from && r.words[comma].letters && k-comma <= 4 &&
		(r.lex.is("preposition", r.words[comma].fold) || r.lex.is("determiner", r.words[comma].fold) || r.lex.is("of", r.words[comma].fold) || asWords[r.words[comma].fold]) {
		comma--
	}
	if comma <= r.from+1 || !r.words[comma].isMark(",") {
		return nil, false
	}
	start := comma
	for start > r.from && comma-start < 24 && !r.parts(start-1) {
		start--
	}
	if start == comma || start <= r.from || !r.quotedIn(r.from, start) && !r.words[start-1].isMark(";") {
		return nil, false
	}
	if r.lex.is("for", r.words[start].fold) || r.lex.at("according", r.words[:r.to], start) > 0 {
		return nil, false // a phrase says whose words they are
	}
	for i := start; i < comma; i++ {
		if w := r.words[i]; r.namingOf(i) == nil && w.letters && !w.capital && (r.endsSearch(i) && !isConjunction(w.fold) || r.hasAuxiliary(i)) {
			return nil, false // a verb
		}
	}
	s := r.subjectAt(start)
	if s.voice == nil && s.to < comma {
		s = r.nounAt(start)
	}
	return s.voice, true
}

// asWords stand before what something is called.
var asWords = map[string]bool{"como": true, "comme": true, "pour": true, "por": true}

// parts reports whether the mark or word at i parts two clauses.
func (r *reader) parts(i int) bool {
	w := r.words[i]
	if w.quote != nil || w.isMark(";:—–") || w.isMark(",") && i > r.from && r.words[i-1].quote != nil {
		return true
	}
	return w.letters && (isConjunction(w.fold) && (i == r.from || !r.words[i-1].letters || r.words[i-1].quote != nil) || contrasts[w.fold] || meanwhile[w.fold] || w.fold == "que" && i > r.from && meanwhile[r.words[i-1].fold])
}

// quotedIn reports whether a quotation stands among words from to.
func (r *reader) quotedIn(from, to int) bool {
	for i := from; i < to; i++ {
		if r.words[i].quote != nil {
			return true
		}
	}
	return false
}
