package annotate

import (
	"strings"

	"travaux/corpus"
)

// subjectAt reads a subject that begins at word j, behind its verb: a pronoun, a name, an
// office with or without one, an organization.
func (r *reader) subjectAt(j int) subject {
	if j >= r.to || r.words[j].quote != nil {
		return subject{}
	}
	w := r.words[j]
	if n := r.oneNamed(j); n != nil {
		return subjectOf(byName(n.who), j, n.to)
	}
	switch n := r.namingOf(j); {
	case n != nil:
		return r.named(n, j)
	case !w.letters:
		return subject{}
	case r.lex.is("she", w.fold):
		return subjectOf(r.pronoun(female), j, j+1)
	case r.lex.is("he", w.fold):
		return subjectOf(r.pronoun(male), j, j+1)
	case r.lex.is("they", w.fold) && !r.lex.is("determiner", w.fold):
		if r.lex.lang == corpus.Spanish && !r.lex.is("that", w.fold) && !r.lex.is("who", w.fold) { // "comentó uno de ellos"
			return subjectOf(nil, j, j+1)
		}
		return subject{}
	}
	if v := r.oneOfSeveral(j); v != nil && (j+1 >= r.to || !r.words[j+1].letters) {
		return subjectOf(v, j, j+1)
	}
	if s := r.officeAndName(j); !s.none() {
		return s
	}
	s := r.nounAt(j)
	if n := r.inApposition(s); n != nil {
		return subjectOf(byName(n.who), j, n.to)
	}
	if s.to > j && s.to < r.to && r.lex.before("named", r.words, s.to) > 0 {
		if n := r.namingOf(s.to); n != nil { // "un vendedor llamado Teófilo Arrieta"
			return subjectOf(byName(n.who), j, n.to)
		}
	}
	return s
}

func (r *sentence) named(n *naming, j int) subject {
	if r.joint(n) || r.followedByAnother(n) {
		return subjectOf(nil, j, n.to)
	}
	return subjectOf(byName(n.who), j, n.to)
}

// joint reports whether another person is joined to a naming by "and", before it.
func (r *sentence) joint(n *naming) bool {
	return n.from > r.from+1 && isConjunction(r.words[n.from-1].fold) && r.namingOf(n.from-2) != nil
}

func (r *sentence) followedByAnother(n *naming) bool {
	return n.to+1 < r.to && isConjunction(r.words[n.to].fold) && r.namingOf(n.to+1) != nil
}

// officeAndName finds a name behind the verb with other words between: its office ("said the
// President of the Conference, Mr. ..."), and where the language puts those first, the ones
// spoken to.
func (r *reader) officeAndName(j int) subject {
	for k := j; k < r.to && k-j <= 24; k++ {
		w := r.words[k]
		if w.quote != nil || w.isMark(".;:!?") {
			return subject{}
		}
		n := r.namingOf(k)
		if n == nil {
			if w.isMark(",") && r.namingAfter(k) == nil && !r.apposedOffice(k+1) {
				return subject{}
			}
			if r.lex.is("that", w.fold) || subordinates[w.fold] && r.lex.lang != corpus.Russian {
				return subject{}
			}
			continue
		}
		from, office := r.officeBefore(n.from)
		if r.genitiveOffice(j, from, office) || office != "" && r.bareTitle(j, from) {
			return r.named(n, j)
		}
		switch {
		case office != "" && from >= j:
			start := r.determinersBefore(from)
			if start == j || r.lex.lang != corpus.English && !r.governed(start) {
				return r.named(n, j)
			}
			return subject{}
		case r.lex.lang != corpus.English && !r.governed(n.from):
			return r.named(n, j)
		}
		return subject{}
	}
	return subject{}
}

func (r *reader) namingAfter(k int) *naming {
	if k+1 < r.to {
		return r.namingOf(k + 1)
	}
	return nil
}

// pluralPossessive reports whether the mark at word i is that of "the Peoples’ Caucus".
func (r *reader) pluralPossessive(i int) bool {
	return i > r.from && i+1 < r.to && r.genitiveMark(i)
}

// nounAt reads a noun phrase that begins at word j.
func (r *reader) nounAt(j int) subject {
	end := j
	for end < r.to && end-j < 14 {
		w := r.words[end]
		if r.pluralPossessive(end) && end > j {
			end++
			continue
		}
		if !w.letters || r.namingOf(end) != nil || r.lex.is("that", w.fold) || r.breaksPhrase(end, r.to) || end > j && r.endsNoun(end) ||
			end > j && r.lex.is("preposition", w.fold) && !r.lex.is("of", w.fold) && w.fold != "for" && w.fold != "pour" && w.fold != "para" ||
			end > j && (r.isAdverb(end) || r.endsProper(end) || r.beginsAnother(end)) {
			break
		}
		end++
	}
	if end == j || r.lex.is("preposition", r.words[j].fold) && !r.lex.is("determiner", r.words[j].fold) {
		return subject{}
	}
	return subjectOf(r.voiceOf(j, end), j, end)
}

// pluralOfRole reports whether word i is a word for an office in the plural.
func (r *reader) pluralOfRole(i int) bool {
	single, ok := strings.CutSuffix(r.words[i].fold, "s")
	return ok && r.lex.is("role", single)
}

// apposedOffice reports whether an office with its article stands at word i and a name at once behind
// it, in French and Spanish: "son voisin de table, le géomètre Hector Lanvin".
func (r *reader) apposedOffice(i int) bool {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || i >= r.to || !r.words[i].letters || !r.lex.is("determiner", r.words[i].fold) {
		return false
	}
	for k := i + 1; k < r.to && k-i <= 4 && r.words[k].letters; k++ {
		if n := r.namingOf(k); n != nil {
			return n.from == k && r.lex.before("role", r.words, k) > 0
		}
	}
	return false
}
