package annotate

import "travaux/corpus"

// sourcePhrase reads "according to X", "in the words of X", "in her view" at word i.
func (r *reader) sourcePhrase(i int) (cue, bool) {
	if !r.words[i].letters {
		return cue{}, false
	}
	if n := r.lex.at("own view", r.words[:r.to], i); n > 0 {
		if s := r.noSubject(i); s.voice != nil {
			return cue{verb: saying, at: i, from: i, to: i + n, voice: s.voice, source: true}, true
		}
	}
	for _, part := range []string{"her view", "his view"} {
		s := female
		if part == "his view" {
			s = male
		}
		if n := r.lex.at(part, r.words[:r.to], i); n > 0 {
			return cue{verb: saying, at: i, from: i, to: i + n, voice: r.talk.pronoun(s, r.at), source: true}, true
		}
	}
	if n := r.lex.at("by whom", r.words[:r.to], i); n > 0 && i > r.from+1 { // "Iriarte, para quien"
		if s := r.antecedent(i); s.voice != nil {
			return cue{verb: saying, at: i, from: i, to: i + n, voice: s.voice, source: true}, true
		}
	}
	n := r.lex.at("according", r.words[:r.to], i)
	if n == 0 && r.opensView(i) { // "Pour Mme Vale, ...", "pour elle, ..."
		if s, ok := r.standpoint(i + 1); ok && r.quotesAny() {
			return cue{verb: saying, at: i, from: i, to: i + 2, voice: r.pronoun(s), source: true}, true
		}
		s := r.subjectAt(i + 1)
		if s.voice == nil || s.voice.who == nil && !r.quotesAny() || !r.commaBehind(s.to) {
			return cue{}, false
		}
		v := saying
		if r.lex.lang == corpus.English {
			v |= noReport
		}
		return cue{verb: v, at: i, from: i, to: s.to, voice: s.voice, source: true}, true
	}
	if n == 0 || r.lex.lang == corpus.Arabic {
		return cue{}, false
	}
	s := r.subjectAt(i + n)
	if s.none() {
		return cue{}, false
	}
	if s.voice == nil {
		return cue{verb: saying, at: i, from: i, to: s.to, source: true}, true
	}
	return cue{verb: saying, at: i, from: i, to: s.to, voice: s.voice, source: true}, true
}

// commaBehind reports whether a comma stands behind a name, an office in apposition aside.
func (r *reader) commaBehind(i int) bool { return i < r.to && r.words[i].isMark(",") }

// opensView reports whether "for" stands at word i at the head of the sentence; in French and
// Spanish also of a clause.
func (r *reader) opensView(i int) bool {
	if !r.lex.is("for", r.words[i].fold) {
		return false
	}
	if i == r.from {
		return true
	}
	prev := r.words[i-1]
	return (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) && (prev.isMark(";") || prev.isMark(",") && r.quotesAny() || prev.letters && (isConjunction(prev.fold) || contrasts[prev.fold]))
}

// standpoint reports whether a French or Spanish pronoun stands at word i and a comma behind it.
func (r *reader) standpoint(i int) (s sex, ok bool) {
	if i+1 >= r.to || !r.words[i+1].isMark(",") {
		return unknownSex, false
	}
	switch r.words[i].fold {
	case "ella", "elle":
		return female, true
	case "él", "lui":
		return male, true
	}
	return unknownSex, false
}
