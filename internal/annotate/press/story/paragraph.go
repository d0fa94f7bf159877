package story

import (
	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/wording"
)

// Paragraph is a passage of prose taken apart.
type Paragraph struct {
	people.Text
	Sentences []wording.Stretch // none of Chinese
	Number    int               // among the paragraphs of the document, for what is near
	Offset    int               // of its first sentence
	Prose     bool              // no title, heading or notice
	Turn      bool              // a turn of a conversation that dashes part
	Answer    bool              // of the guest of an interview
	Found     []Finding         // what is attributed in it
	Colon     *Voice            // whose words follow, where the paragraph ends in a colon
}

// Speaker is whose turn a paragraph is, nil where nothing tells.
func (p *Paragraph) Speaker() *Voice {
	for _, f := range p.Found {
		if f.Kind != corpus.Indirect && f.Voice != nil {
			return f.Voice
		}
	}
	return nil
}

// TurnDashes begin a turn.
const TurnDashes = "—–―"
