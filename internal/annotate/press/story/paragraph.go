package story

import (
	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/wording"
)

// TurnDashes begin a turn.
const TurnDashes = "—–―"

// Speaker is whose turn a paragraph is.
func Speaker(p *Paragraph) *Voice {
	for _, f := range p.Found {
		if f.Kind != corpus.Indirect && f.Voice != nil {
			return f.Voice
		}
	}
	return nil
}

// Paragraph is a passage of prose taken apart.
type Paragraph struct {
	people.Text
	Sentences []wording.Stretch
	Number    int  // among the paragraphs of the document, for what is near
	Offset    int  // of its first sentence
	Prose     bool // no title, heading or notice
	Turn      bool // a turn of a conversation that dashes part
	Found     []Finding
	Colon     *Voice // whose words follow, where the paragraph ends in a colon
}
