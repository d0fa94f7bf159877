package annotate

import "slices"

// colonQuote returns the word of a colon that a quotation follows, 0 where there is none.
func (r *sentence) colonQuote() int {
	for i := r.from + 1; i+1 < r.to; i++ {
		if r.words[i].isMark(":") && r.words[i+1].quote != nil {
			return i
		}
	}
	return 0
}

// colonBefore reports whether another colon stands before word i in the sentence: what is
// before that is a key or a heading, and says nothing.
func (r *reader) colonBefore(i int) bool {
	for k := r.from; k < i; k++ {
		if r.words[k].isMark(":") {
			return true
		}
	}
	return false
}

// bareColon returns the colon before a quotation, or at the end of the sentence, where no cue
// stands before it; 0 where there is none, and before what a notice on a wall says.
func (r *sentence) bareColon(cues []cue) int {
	colon := r.colonQuote()
	if colon == 0 && r.to > r.from && r.words[r.to-1].isMark(":") {
		colon = r.to - 1
	}
	for _, c := range cues {
		if c.at < colon && !c.denied {
			return 0
		}
	}
	for i := r.from; i < colon; i++ {
		if w := r.words[i]; w.letters && r.lex.is("sign", w.fold) {
			return 0
		}
	}
	return colon
}

// colonCue adds to the cues of a sentence, in its place, that the subject before its bare colon
// speaks, if subject finds one.
func (r *sentence) colonCue(cues []cue, subject func(colon int) *voice) []cue {
	colon := r.bareColon(cues)
	if colon == 0 {
		return cues
	}
	v := subject(colon)
	if v == nil {
		return cues
	}
	r.talk.spoke(v, r.at)
	at := slices.IndexFunc(cues, func(c cue) bool { return c.at > colon })
	if at < 0 {
		at = len(cues)
	}
	return slices.Insert(cues, at, cue{verb: saying | noReport, at: colon, from: r.from, to: colon, voice: v})
}
