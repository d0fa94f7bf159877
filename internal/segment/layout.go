package segment

import (
	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/about"
)

// layoutOf returns the way in which a document of this form is cut.
func layoutOf(form corpus.DocType, blocks []content.Block) layout {
	if about.HasVoices(blocks) {
		return debateLayout
	}
	switch form {
	case corpus.PressRelease:
		return pressLayout
	case corpus.Speech, corpus.NGOStatement:
		return speechLayout
	case corpus.VerbatimRecord, corpus.SummaryRecord:
		return recordLayout
	default:
		return paperLayout
	}
}

// A layout cuts the blocks of one kind of document into sections and passages.
type layout func(b *builder, front about.Masthead, blocks []content.Block)
