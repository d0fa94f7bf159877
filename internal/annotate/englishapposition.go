package annotate

import "travaux/corpus"

// genitiveOffice reports whether the words from j to the office at word from are whose office
// it is: "said Plain Reasons’ director, Ms. Vale", "the ministry's legal officer, Odo Keel".
func (r *reader) genitiveOffice(j, from int, office string) bool {
	if r.lex.lang != corpus.English || office == "" || from <= j {
		return false
	}
	if !r.pluralGenitive(from) && !(r.words[from-1].letters && r.isPossessive(from-1)) {
		return false
	}
	for k := j; k < from; k++ {
		if w := r.words[k]; !w.letters && !w.isMark("'’") || r.namingOf(k) != nil {
			return false
		}
	}
	return true
}

// inApposition is the naming between marks behind a noun phrase that describes a person in
// words that no list has: "her European opposite number, Ms. Vale, was blunter".
func (r *reader) inApposition(s subject) *naming {
	if r.lex.lang != corpus.English || s.none() || s.voice != nil && s.voice.who != nil || s.to+1 >= r.to || !r.words[s.to].isMark(",") ||
		!r.lex.is("determiner", r.words[s.from].fold) {
		return nil
	}
	n := r.namingOf(s.to + 1)
	for k := s.to + 2; n == nil && k < r.to && k-s.to <= 8 && r.words[k].letters; k++ { // its title before it
		if n = r.namingOf(k); n == nil {
			continue
		}
		if from, office := r.officeBefore(n.from); office == "" || from < s.to+1 {
			return nil
		}
	}
	if n == nil || r.joint(n) || r.followedByAnother(n) {
		return nil
	}
	if n.to < r.to && !r.words[n.to].isMark(",.:;—–") {
		return nil
	}
	return n
}
