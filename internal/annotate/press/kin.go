package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// kinOnly is the voice of someone of whom a French or Spanish text says only whose wife or
// brother it is.
func (r *reader) kinOnly(noun string, s wording.Sex, family bool) (*story.Voice, bool) {
	if !family || r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish {
		return nil, false
	}
	return &story.Voice{ID: noun, Unnamed: true, Capacity: noun, How: "noun", Sure: .6, Sex: s}, true
}
