package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// French and Spanish leave a verb out where the clause before has it: "El delegado la tachó de
// «fraude»; su colega de Norlund, de «acto de fe»", « ... ; la seconde, d'« une aumône » ».

// gap is who stands for the subject of the quotation at word k in a clause without a verb
// behind another quotation, before a comma. ok is true where there is such a clause, whoever
// it is about.
func (r *reader) gap(k int) (v *story.Voice, ok bool) {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish {
		return nil, false
	}
	comma := k - 1
	for comma > r.From && r.Words[comma].Letters && k-comma <= 4 &&
		(r.Lex.Is("preposition", r.Words[comma].Fold) || r.Lex.Is("determiner", r.Words[comma].Fold) || r.Lex.Is("of", r.Words[comma].Fold) || asWords[r.Words[comma].Fold]) {
		comma--
	}
	if comma <= r.From+1 || !r.Words[comma].IsMark(",") {
		return nil, false
	}
	start := comma
	for start > r.From && comma-start < 24 && !r.parts(start-1) {
		start--
	}
	if start == comma || start <= r.From || !r.quotedIn(r.From, start) && !r.Words[start-1].IsMark(";") {
		return nil, false
	}
	if r.Lex.Is("for", r.Words[start].Fold) || r.Lex.At("according", r.Words[:r.To], start) > 0 {
		return nil, false // a phrase says whose words they are
	}
	for i := start; i < comma; i++ {
		if w := r.Words[i]; r.NamingOf(i) == nil && w.Letters && !w.Capital && (r.endsSearch(i) && !wording.IsConjunction(w.Fold) || r.hasAuxiliary(i)) {
			return nil, false // a verb
		}
	}
	s := r.subjectAt(start)
	if s.Voice == nil && s.To < comma {
		s = r.nounAt(start)
	}
	return s.Voice, true
}

// asWords stand before what something is called.
var asWords = map[string]bool{"como": true, "comme": true, "pour": true, "por": true}

// parts reports whether the mark or word at i parts two clauses.
func (r *reader) parts(i int) bool {
	w := r.Words[i]
	if w.Quote != nil || w.IsMark(";:—–") || w.IsMark(",") && i > r.From && r.Words[i-1].Quote != nil {
		return true
	}
	return w.Letters && (wording.IsConjunction(w.Fold) && (i == r.From || !r.Words[i-1].Letters || r.Words[i-1].Quote != nil) || contrasts[w.Fold] || meanwhile[w.Fold] || w.Fold == "que" && i > r.From && meanwhile[r.Words[i-1].Fold])
}

// quotedIn reports whether a quotation stands among words from to.
func (r *reader) quotedIn(from, to int) bool {
	for i := from; i < to; i++ {
		if r.Words[i].Quote != nil {
			return true
		}
	}
	return false
}
