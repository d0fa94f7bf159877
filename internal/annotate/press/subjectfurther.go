package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// In French and Spanish the subject may stand far behind its verb, behind how, when, where and
// to whom: «...», replicó después, ante los periodistas, el director de la Oficina, Baltasar
// Nyambura; « ... », a lancé hier, visiblement émue, devant le Conseil, la ministre.

// furthest is how many words behind a verb its subject is looked for.
const furthest = 30

// subjectFurther finds the subject of a verb behind it, what stands between them passed over:
// the first name, office or organization from word j on that no preposition governs. A verb or
// a clause of its own ends the search.
func (r *reader) subjectFurther(j int) story.Subject {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish {
		return story.Subject{}
	}
	for k := j; k < r.To && k-j <= furthest; {
		w := r.Words[k]
		switch {
		case w.IsMark(","):
			k++
		case r.ofPlace(k):
			end := r.governedEnd(k)
			if n := r.namingAfter(end); n != nil && end < r.To && r.Words[end].IsMark(",") && r.holdsRole(k, end) {
				end = n.To // "ante el ministro, Gil Undabeitia"
			}
			k = end
		case r.NamingOf(k) != nil:
			if n := r.NamingOf(k); n.From == k {
				return r.Named(n, k)
			}
			return story.Subject{}
		case !w.Letters || w.Quote != nil || r.endsSearch(k):
			return story.Subject{}
		case r.someOffice(k):
			return r.nounAt(k)
		case r.opensNoun(k) || r.Lex.Is("determiner", w.Fold) && r.Lex.At("generic person", r.Words[:r.To], k+1) > 0 || r.Lex.Is("determiner", w.Fold) && k+1 < r.To && r.Words[k+1].Capital:
			if s := r.subjectAt(k); s.Voice != nil {
				return s
			}
			k = r.governedEnd(k + 1)
		case r.bareRole(k, j):
			if s := r.officeAndName(k); s.Voice != nil {
				return s
			}
			k++
		default:
			k++
		}
	}
	return story.Subject{}
}

// bareRole reports whether an office without an article stands at word k, behind a comma.
func (r *reader) bareRole(k, j int) bool {
	return k > j && r.Words[k-1].IsMark(",") && r.RoleAt(k) > 0
}

// ofPlace reports whether a preposition begins a phrase at word k, which is no subject.
func (r *reader) ofPlace(k int) bool {
	w := r.Words[k]
	return w.Letters && r.Lex.Is("preposition", w.Fold)
}

// governedEnd is the end of the phrase that a preposition or an article begins at word k: at the
// next mark, subject or end of search.
func (r *reader) governedEnd(k int) int {
	first := k
	for k++; k < r.To && k-first < 16; k++ {
		w := r.Words[k]
		if !w.Letters || w.Quote != nil || r.endsSearch(k) {
			return k
		}
		prev := r.Words[k-1]
		joined := prev.Letters && (r.Lex.Is("preposition", prev.Fold) || r.Lex.Is("of", prev.Fold) || r.Lex.Is("determiner", prev.Fold))
		if joined {
			continue
		}
		if n := r.NamingOf(k); n != nil && n.From == k {
			if office, at := r.officeOf(n); office && at >= first { // "ante el ministro Gil"
				k = n.To - 1
				continue
			}
			return k
		}
		if r.Lex.Is("determiner", w.Fold) && !r.Lex.Is("of", w.Fold) && !r.Lex.Is("preposition", w.Fold) {
			return k
		}
	}
	return k
}

// officeOf reports whether an office stands at once before a naming, and where it begins.
func (r *reader) officeOf(n *people.Naming) (bool, int) {
	from, office := r.OfficeBefore(n.From)
	return office != "" && !r.Words[n.From-1].IsMark(","), from
}

// endsSearch reports whether a clause of its own begins at word k.
func (r *reader) endsSearch(k int) bool {
	w := r.Words[k]
	if !w.Letters || w.Capital {
		return false
	}
	switch {
	case wording.IsConjunction(w.Fold), story.OpensClause(w.Fold), r.Lex.Is("who", w.Fold), r.Lex.Is("that", w.Fold), meanwhile[w.Fold], wording.IsRelative(w.Fold):
		return true
	case finite(r.Lex.Lang, w.Fold):
		return true
	}
	v := r.Lex.VerbAt(w.Fold)
	return v != 0 && v&wording.WithAux == 0 && v&wording.NoReport == 0
}

// meanwhile begin a clause about what happens at the same time.
var meanwhile = map[string]bool{"mientras": true, "cuando": true, "tandis": true, "pendant": true, "alors": true, "puis": true, "aunque": true, "donde": true, "où": true}

// holdsRole reports whether a word for an office stands among words from to.
func (r *reader) holdsRole(from, to int) bool {
	for k := from; k < to; k++ {
		if r.RoleAt(k) > 0 {
			return true
		}
	}
	return false
}

// someOffice reports whether "un rescapé", "una portavoz del departamento" stands at word k.
func (r *reader) someOffice(k int) bool {
	return r.Words[k].Letters && r.Lex.Is("one", r.Words[k].Fold) && k+1 < r.To && (r.RoleAt(k+1) > 0 || k+2 < r.To && r.Words[k+1].Letters && !r.Lex.Is("of", r.Words[k+1].Fold) && r.RoleAt(k+2) > 0)
}

// affiliated finds the person named before word j with what he or she belongs to between: "Ms.
// Vale of the Polymer Makers' Federation said", "Odo Farnham from the law firm Keel & Marsh".
func (r *reader) affiliated(j int) story.Subject {
	if r.Lex.Lang != corpus.English {
		return story.Subject{}
	}
	for k := j - 1; k > r.From && j-k <= farthestWords; k-- {
		w := r.Words[k]
		if !w.Letters && !w.IsMark("'’&.") || w.Letters && (r.Lex.Is("that", w.Fold) || r.Relative(k) || r.breaksPhrase(k, j)) {
			return story.Subject{}
		}
		n := r.NamingOf(k - 1)
		if n == nil || n.To != k {
			continue
		}
		if !people.IsAffiliation(w.Fold) || r.Governed(n.From) || r.Joint(n) {
			return story.Subject{}
		}
		return story.SubjectOf(story.ByName(n.Who), n.From, j)
	}
	return story.Subject{}
}
