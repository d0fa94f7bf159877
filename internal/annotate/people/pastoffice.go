package people

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// Offices over time: "then Minister of Works, called the fund “unaffordable”. Now Special
// Envoy, he says ..." The one is the capacity of what was said then, the other of the rest.

// pastOffice returns an office without the word that says that it was one then, where such a
// word stands before it or begins it.
func (r *Reader) pastOffice(at int, office string) (string, bool) {
	if office == "" {
		return "", false
	}
	first, rest, _ := strings.Cut(office, " ")
	if rest != "" && r.Lex.Is("then", strings.ToLower(first)) {
		return rest, true
	}
	k := r.withoutDeterminers(at)
	if k > 0 && r.Words[k-1].Letters && r.Lex.Before("then", r.Words, k) > 0 {
		return office, true
	}
	return "", false
}

// officeStart is the word behind the mark at word i and the articles that follow it.
func (r *Reader) officeStart(i int) int {
	if i < len(r.Words) && r.Words[i].IsMark(",(") {
		i++
	}
	return i
}

// officeOfTitled is the office before another one that is a title: "its Chair, Ambassador ...".
func (r *Reader) officeOfTitled(at int, office string) string {
	if office == "" || r.Lex.Lang == corpus.Russian || r.Lex.Lang == corpus.Arabic {
		return ""
	}
	k := r.withoutDeterminers(at)
	if k == 0 || !r.Words[k-1].IsMark(",") || strings.Contains(office, ",") {
		return ""
	}
	from, more := r.OfficeBefore(k)
	if more == "" || from == 0 || !r.Lex.Is("determiner", r.Words[from-1].Fold) {
		return ""
	}
	for _, w := range r.Words[from : k-1] {
		if r.Lex.Is("modal", w.Fold) || r.Lex.Is("passive", w.Fold) || r.Lex.Is("negation", w.Fold) || r.Lex.Is("that", w.Fold) || r.Lex.VerbAt(w.Fold)&wording.Saying != 0 && !w.Capital {
			return ""
		}
	}
	return more
}

// sharedOffice is an office in the plural before the name at word i, or before another one that
// "and" joins to it: "the Co-Chairs, Mateo Quispe and Nalini Wick".
func (r *Reader) sharedOffice(i int) string {
	if r.Lex.Lang == corpus.Russian || r.Lex.Lang == corpus.Arabic {
		return ""
	}
	k := i
	for n := 0; n < 3; n++ { // names joined before it
		end := k
		if end > 0 && r.Words[end-1].IsMark(",") {
			end--
		}
		if office := r.pluralOffice(end); office != "" {
			return office
		}
		if k < 2 || !wording.IsConjunction(r.Words[k-1].Fold) && !r.Words[k-1].IsMark(",") {
			return ""
		}
		j := k - 1
		for j > 0 && r.Words[j-1].Letters && (r.IsNameWord(j-1, false) || r.isHonorific(j-1) || r.Lex.Is("name particle", r.Words[j-1].Fold)) {
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
func (r *Reader) pluralOffice(end int) string {
	if end == 0 || !r.Words[end-1].Letters {
		return ""
	}
	fold := r.Words[end-1].Fold
	single, ok := strings.CutSuffix(fold, "s")
	if !ok || r.Lex.Is("role", fold) || !r.Lex.Is("role", single) && !r.Lex.Is("role", strings.TrimSuffix(single, "e")) {
		return ""
	}
	if r.Lex.Lang == corpus.French && end > 2 && (r.Words[end-2].Fold == "des" || r.Words[end-2].Fold == "aux") && !r.Lex.Is("one of several", r.Words[end-3].Fold) {
		return "" // "sur le banc des prévenus, Hector Lanvin"
	}
	if r.Lex.Lang == corpus.French && end > 2 && (r.Words[end-2].Fold == "des" || r.Words[end-2].Fold == "aux") && !r.Lex.Is("one of several", r.Words[end-3].Fold) {
		return "" // "sur le banc des prévenus, Hector Lanvin"
	}
	return r.Span(end-1, end)
}

// withAge returns the word of the mark behind an age that stands behind the mark at word i:
// ", 58, a former electrician".
func (r *Reader) withAge(i int) int {
	if !r.Words[i].IsMark(",") || !r.hasAge(i) {
		return i
	}
	for k := i + 1; k < len(r.Words) && k-i <= 4; k++ {
		if r.Words[k].IsMark(",") {
			return k
		}
	}
	return i
}
