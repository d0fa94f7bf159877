package story

import (
	"slices"

	"travaux/internal/annotate/wording"
)

// ColonQuote returns the word of a colon that a quotation follows, 0 where there is none.
func (r *Sentence) ColonQuote() int {
	for i := r.From + 1; i+1 < r.To; i++ {
		if r.Words[i].IsMark(":") && r.Words[i+1].Quote != nil {
			return i
		}
	}
	return 0
}

// ColonCue adds to the cues of a sentence, in its place, that the subject before its bare colon
// speaks, if subject finds one.
func (r *Sentence) ColonCue(cues []Cue, subject func(colon int) *Voice) []Cue {
	colon := r.bareColon(cues)
	if colon == 0 {
		return cues
	}
	v := subject(colon)
	if v == nil {
		return cues
	}
	r.Talk.Spoke(v, r.At)
	at := slices.IndexFunc(cues, func(c Cue) bool { return c.At > colon })
	if at < 0 {
		at = len(cues)
	}
	return slices.Insert(cues, at, Cue{Verb: wording.Saying | wording.NoReport, At: colon, From: r.From, To: colon, Voice: v})
}

// bareColon returns the colon before a quotation, or at the end of the sentence, where no cue
// stands before it; 0 where there is none, and before what a notice on a wall says.
func (r *Sentence) bareColon(cues []Cue) int {
	colon := r.ColonQuote()
	if colon == 0 && r.To > r.From && r.Words[r.To-1].IsMark(":") {
		colon = r.To - 1
	}
	for _, c := range cues {
		if c.At < colon && !c.Denied {
			return 0
		}
	}
	for i := r.From; i < colon; i++ {
		if w := r.Words[i]; w.Letters && r.Lex.Is("sign", w.Fold) {
			return 0
		}
	}
	return colon
}
