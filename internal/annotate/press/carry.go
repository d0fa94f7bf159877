package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
)

// carriedFar attributes a quotation that is a sentence by itself, in Russian and Arabic: one
// that is a whole paragraph to the last speaker, if he spoke in the paragraph before and no
// one was named since; one behind a sentence about someone, the only one of the paragraph, to
// this person: "Мадина улыбается. «Мы привыкли»".
func (r *reader) carriedFar(k int, alone bool) story.Finding {
	if !alone || r.colon != nil && r.At.Sentence == 0 || r.Lex.Lang != corpus.Russian && r.Lex.Lang != corpus.Arabic {
		return story.Finding{}
	}
	if r.From == 0 && r.To == len(r.Words) && r.Talk.Last != nil && r.Talk.At.Paragraph == r.At.Paragraph-1 && r.Talk.Undisturbed() {
		return r.By(r.Talk.Last, "goes on", .2)
	}
	if r.At.Sentence == 0 || r.QuotedWords(k) < 2 || r.Talk.Last != nil && r.Talk.At.Paragraph == r.At.Paragraph {
		return story.Finding{}
	}
	var only *story.Voice
	for i := len(r.Talk.Events) - 1; i >= 0 && r.Talk.Events[i].Place.Paragraph == r.At.Paragraph; i-- {
		e := r.Talk.Events[i]
		if e.Voice.Who == nil || e.Voice.Who.Doubtful || only != nil && !only.Same(e.Voice) {
			return story.Finding{}
		}
		if only == nil && (e.Aside || e.Place.Sentence != r.At.Sentence-1) {
			return story.Finding{}
		}
		only = e.Voice
	}
	return r.By(only, "the only one named", .3)
}
