package annotate

import "travaux/corpus"

// invertedBefore is the subject behind a verb of saying that stands before its quotation or
// outside one: "By then, joked Ms. Vale, “...”", "Added the minister: “...”". It ends at a mark.
func (r *reader) invertedBefore(i int) subject {
	if r.lex.lang != corpus.English || r.lex.verbAt(r.words[i].fold)&saying == 0 || r.lex.is("to someone", r.words[i].fold) && i > r.from {
		return subject{}
	}
	if i > r.from && !r.words[i-1].isMark(",—–-;:") && r.words[i-1].quote == nil {
		return subject{}
	}
	j := r.behindVerb(i)
	if j != i+1 || j >= r.to {
		return subject{}
	}
	s := r.subjectAt(j)
	if s.voice == nil {
		return subject{}
	}
	if n := r.lastNaming(s); n != nil && s.to < r.to && r.words[s.to].letters && isAffiliation(r.words[s.to].fold) {
		for s.to < r.to && (r.words[s.to].letters || r.genitiveMark(s.to)) && r.namingOf(s.to) == nil && r.lex.verbAt(r.words[s.to].fold)&saying == 0 {
			s.to++
		}
	}
	if s.to < r.to && r.words[s.to].letters {
		return subject{}
	}
	return s
}

// lastNaming is the naming that a subject ends with.
func (r *reader) lastNaming(s subject) *naming { return r.namingOf(s.to - 1) }
