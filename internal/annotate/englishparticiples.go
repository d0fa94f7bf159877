package annotate

import "travaux/corpus"

// ofParticiple is the subject that a participle has for itself: "with one minister calling it
// “...” and another describing it as “...”". A participle behind a comma has the sentence's.
func (r *reader) ofParticiple(i int) subject {
	if r.lex.lang != corpus.English || i <= r.from+1 || !r.words[i-1].letters || r.isAdverb(i-1) {
		return subject{}
	}
	if n := r.namingOf(i - 1); n != nil {
		if n.to == i && n.from > r.from && opensAbsolute(r.words[n.from-1]) {
			return subjectOf(byName(n.who), n.from, i)
		}
		return subject{}
	}
	if r.words[i-1].fold == "another" && opensAbsolute(r.words[i-2]) {
		return subjectOf(r.another(i-1), i-1, i)
	}
	s := r.nounBefore(i)
	if s.from > r.from && s.from < i && opensAbsolute(r.words[s.from-1]) {
		return s
	}
	return subject{}
}

// another is whom "another" at word i means behind "one minister" in the sentence.
func (r *reader) another(i int) *voice {
	for k := i - 1; k > r.from; k-- {
		if n := r.roleAt(k); n > 0 && r.lex.is("one", r.words[k-1].fold) {
			printed := "another " + r.span(k, k+n)
			return &voice{id: printed, unnamed: true, capacity: printed, how: "office", sure: .6}
		}
	}
	return nil
}

// opensAbsolute reports whether a clause with a participle for its verb may begin behind w.
func opensAbsolute(w word) bool {
	return w.letters && (w.fold == "with" || w.fold == "and" || w.fold == "or" || w.fold == "while") || w.isMark(",")
}

// inObjectClause reports whether a subject stands in a clause that says something of the noun
// before it: "the text, which one delegate described as ...", "what critics called".
func (r *reader) inObjectClause(s subject) bool {
	return r.lex.lang == corpus.English && !s.none() && s.from > r.from && (r.words[s.from-1].fold == "which" || r.words[s.from-1].fold == "what" || r.words[s.from-1].fold == "whom")
}
