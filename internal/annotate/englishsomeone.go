package annotate

import "travaux/corpus"

// someoneOnce is the voice of a person of whom the text says once what he or she is, in a
// common noun that is no office: "a woman in the third row", "one protester".
func (r *reader) someoneOnce(from, start, to int) *voice {
	if r.lex.lang != corpus.English || from == start || !r.lex.is("one", r.words[from].fold) {
		return nil
	}
	head := r.headOf(start, to)
	if head < 0 || r.words[head].capital {
		return nil
	}
	noun := r.words[head].fold
	s := unknownSex
	switch {
	case r.lex.is("kin female", noun) || r.lex.is("someone female", noun):
		s = female
	case r.lex.is("kin male", noun) || r.lex.is("someone male", noun):
		s = male
	case !r.lex.is("someone", noun) && !r.lex.is("kin", noun) && !r.lex.is("counterpart", noun):
		return nil
	}
	printed := r.span(start, to)
	return &voice{id: printed, unnamed: true, capacity: printed, how: "office", sure: .6, sex: s}
}
