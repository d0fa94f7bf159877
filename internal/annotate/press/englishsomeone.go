package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// someoneOnce is the voice of a person of whom the text says once what he or she is, in a
// common noun that is no office: "a woman in the third row", "one protester".
func (r *reader) someoneOnce(from, start, to int) *story.Voice {
	if r.Lex.Lang != corpus.English || from == start || !r.Lex.Is("one", r.Words[from].Fold) {
		return nil
	}
	head := r.headOf(start, to)
	if head < 0 || r.Words[head].Capital {
		return nil
	}
	noun := r.Words[head].Fold
	s := wording.UnknownSex
	switch {
	case r.Lex.Is("kin female", noun) || r.Lex.Is("someone female", noun):
		s = wording.Female
	case r.Lex.Is("kin male", noun) || r.Lex.Is("someone male", noun):
		s = wording.Male
	case !r.Lex.Is("someone", noun) && !r.Lex.Is("kin", noun) && !r.Lex.Is("counterpart", noun):
		return nil
	}
	printed := r.Span(start, to)
	return &story.Voice{ID: printed, Unnamed: true, Capacity: printed, How: "office", Sure: .6, Sex: s}
}
