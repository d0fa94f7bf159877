package annotate

import "travaux/corpus"

// In French and Spanish the subject may stand far behind its verb, behind how, when, where and
// to whom: «...», replicó después, ante los periodistas, el director de la Oficina, Baltasar
// Nyambura; « ... », a lancé hier, visiblement émue, devant le Conseil, la ministre.

// furthest is how many words behind a verb its subject is looked for.
const furthest = 30

// subjectFurther finds the subject of a verb behind it, what stands between them passed over:
// the first name, office or organization from word j on that no preposition governs. A verb or
// a clause of its own ends the search.
func (r *reader) subjectFurther(j int) subject {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish {
		return subject{}
	}
	for k := j; k < r.to && k-j <= furthest; {
		w := r.words[k]
		switch {
		case w.isMark(","):
			k++
		case r.ofPlace(k):
			end := r.governedEnd(k)
			if n := r.namingAfter(end); n != nil && end < r.to && r.words[end].isMark(",") && r.holdsRole(k, end) {
				end = n.to // "ante el ministro, Gil Undabeitia"
			}
			k = end
		case r.namingOf(k) != nil:
			if n := r.namingOf(k); n.from == k {
				return r.named(n, k)
			}
			return subject{}
		case !w.letters || w.quote != nil || r.endsSearch(k):
			return subject{}
		case r.someOffice(k):
			return r.nounAt(k)
		case r.opensNoun(k) || r.lex.is("determiner", w.fold) && r.lex.at("generic person", r.words[:r.to], k+1) > 0 || r.lex.is("determiner", w.fold) && k+1 < r.to && r.words[k+1].capital:
			if s := r.subjectAt(k); s.voice != nil {
				return s
			}
			k = r.governedEnd(k + 1)
		case r.bareRole(k, j):
			if s := r.officeAndName(k); s.voice != nil {
				return s
			}
			k++
		default:
			k++
		}
	}
	return subject{}
}

// bareRole reports whether an office without an article stands at word k, behind a comma.
func (r *reader) bareRole(k, j int) bool {
	return k > j && r.words[k-1].isMark(",") && r.roleAt(k) > 0
}

// ofPlace reports whether a preposition begins a phrase at word k, which is no subject.
func (r *reader) ofPlace(k int) bool {
	w := r.words[k]
	return w.letters && r.lex.is("preposition", w.fold)
}

// governedEnd is the end of the phrase that a preposition or an article begins at word k: at the
// next mark, subject or end of search.
func (r *reader) governedEnd(k int) int {
	first := k
	for k++; k < r.to && k-first < 16; k++ {
		w := r.words[k]
		if !w.letters || w.quote != nil || r.endsSearch(k) {
			return k
		}
		prev := r.words[k-1]
		joined := prev.letters && (r.lex.is("preposition", prev.fold) || r.lex.is("of", prev.fold) || r.lex.is("determiner", prev.fold))
		if joined {
			continue
		}
		if n := r.namingOf(k); n != nil && n.from == k {
			if office, at := r.officeOf(n); office && at >= first { // "ante el ministro Gil"
				k = n.to - 1
				continue
			}
			return k
		}
		if r.lex.is("determiner", w.fold) && !r.lex.is("of", w.fold) && !r.lex.is("preposition", w.fold) {
			return k
		}
	}
	return k
}

// officeOf reports whether an office stands at once before a naming, and where it begins.
func (r *reader) officeOf(n *naming) (bool, int) {
	from, office := r.officeBefore(n.from)
	return office != "" && !r.words[n.from-1].isMark(","), from
}

// endsSearch reports whether a clause of its own begins at word k.
func (r *reader) endsSearch(k int) bool {
	w := r.words[k]
	if !w.letters || w.capital {
		return false
	}
	switch {
	case isConjunction(w.fold), subordinates[w.fold], r.lex.is("who", w.fold), r.lex.is("that", w.fold), meanwhile[w.fold], isRelative(w.fold):
		return true
	case finite(r.lex.lang, w.fold):
		return true
	}
	v := r.lex.verbAt(w.fold)
	return v != 0 && v&withAux == 0 && v&noReport == 0
}

// meanwhile begin a clause about what happens at the same time.
var meanwhile = map[string]bool{"mientras": true, "cuando": true, "tandis": true, "pendant": true, "alors": true, "puis": true, "aunque": true, "donde": true, "où": true}

// holdsRole reports whether a word for an office stands among words from to.
func (r *reader) holdsRole(from, to int) bool {
	for k := from; k < to; k++ {
		if r.roleAt(k) > 0 {
			return true
		}
	}
	return false
}

// someOffice reports whether "un rescapé", "una portavoz del departamento" stands at word k.
func (r *reader) someOffice(k int) bool {
	return r.words[k].letters && r.lex.is("one", r.words[k].fold) && k+1 < r.to && (r.roleAt(k+1) > 0 || k+2 < r.to && r.words[k+1].letters && !r.lex.is("of", r.words[k+1].fold) && r.roleAt(k+2) > 0)
}
