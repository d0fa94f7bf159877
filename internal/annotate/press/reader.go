package press

import (
	"travaux/internal/annotate/press/russian"
	"travaux/internal/annotate/press/story"
)

// reader reads one sentence.
type reader struct {
	story.Sentence
	tag      bool        // the sentence says who spoke the quotation before it, and no more
	end      story.Place // the last sentence of the paragraph before
	tagAsked bool
	tagged   *story.Voice
	prev     *reader      // of the last sentence of the paragraph before
	whole    bool         // the sentence is its paragraph
	before   *reader      // of the sentence before in the paragraph
	speaking bool         // the subject of a verb of saying beside a quotation is sought; of English
	colon    *story.Voice // who speaks in a paragraph before that ends in a colon
}

// russian reads the sentence by the rules of Russian.
func (r *reader) russian() russian.Reader { return russian.Reader{Sentence: &r.Sentence} }
