package annotate

import (
	"strings"

	"travaux/corpus"
)

// Offices over time: "then Minister of Works, called the fund “unaffordable”. Now Special
// Envoy, he says ..." The one is the capacity of what was said then, the other of the rest.

// pastOffice returns an office without the word that says that it was one then, where such a
// word stands before it or begins it.
func (r *nameReader) pastOffice(at int, office string) (string, bool) {
	if office == "" {
		return "", false
	}
	first, rest, _ := strings.Cut(office, " ")
	if rest != "" && r.lex.is("then", strings.ToLower(first)) {
		return rest, true
	}
	k := r.withoutDeterminers(at)
	if k > 0 && r.words[k-1].letters && r.lex.before("then", r.words, k) > 0 {
		return office, true
	}
	return "", false
}

// officeStart is the word behind the mark at word i and the articles that follow it.
func (r *nameReader) officeStart(i int) int {
	if i < len(r.words) && r.words[i].isMark(",(") {
		i++
	}
	return i
}

// officeOfTitled is the office before another one that is a title: "its Chair, Ambassador ...".
func (r *nameReader) officeOfTitled(at int, office string) string {
	if office == "" || r.lex.lang == corpus.Russian || r.lex.lang == corpus.Arabic {
		return ""
	}
	k := r.withoutDeterminers(at)
	if k == 0 || !r.words[k-1].isMark(",") || strings.Contains(office, ",") {
		return ""
	}
	from, more := r.officeBefore(k)
	if more == "" || from == 0 || !r.lex.is("determiner", r.words[from-1].fold) {
		return ""
	}
	for _, w := range r.words[from : k-1] {
		if r.lex.is("modal", w.fold) || r.lex.is("passive", w.fold) || r.lex.is("negation", w.fold) || r.lex.is("that", w.fold) || r.lex.verbAt(w.fold)&saying != 0 && !w.capital {
			return ""
		}
	}
	return more
}

// sharedOffice is an office in the plural before the name at word i, or before another one that
// "and" joins to it: "the Co-Chairs, Mateo Quispe and Nalini Wick".
func (r *nameReader) sharedOffice(i int) string {
	if r.lex.lang == corpus.Russian || r.lex.lang == corpus.Arabic {
		return ""
	}
	k := i
	for n := 0; n < 3; n++ { // names joined before it
		end := k
		if end > 0 && r.words[end-1].isMark(",") {
			end--
		}
		if office := r.pluralOffice(end); office != "" {
			return office
		}
		if k < 2 || !isConjunction(r.words[k-1].fold) && !r.words[k-1].isMark(",") {
			return ""
		}
		j := k - 1
		for j > 0 && r.words[j-1].letters && (r.isNameWord(j-1, false) || r.isHonorific(j-1) || r.lex.is("name particle", r.words[j-1].fold)) {
			j--
		}
		if j == k-1 {
			return ""
		}
		k = j
	}
	return ""
}

// pluralOffice is the office in the plural that ends just before word end.
func (r *nameReader) pluralOffice(end int) string {
	if end == 0 || !r.words[end-1].letters {
		return ""
	}
	fold := r.words[end-1].fold
	single, ok := strings.CutSuffix(fold, "s")
	if !ok || r.lex.is("role", fold) || !r.lex.is("role", single) && !r.lex.is("role", strings.TrimSuffix(single, "e")) {
		return ""
	}
	return r.span(end-1, end)
}

// withAge returns the word of the mark behind an age that stands behind the mark at word i:
// ", 58, a former electrician".
func (r *nameReader) withAge(i int) int {
	if !r.words[i].isMark(",") || !r.hasAge(i) {
		return i
	}
	for k := i + 1; k < len(r.words) && k-i <= 4; k++ {
		if r.words[k].isMark(",") {
			return k
		}
	}
	return i
}

// capacityThen is the office that the words of the sentence were said in by someone whose
// office has changed since.
func (r *reader) capacityThen(v *voice) string {
	if v == nil || v.who == nil {
		return ""
	}
	for i := r.from; i < r.to; i++ {
		if n := r.namingOf(i); n != nil && n.who == v.who && n.past != "" {
			return n.past
		}
	}
	return ""
}
