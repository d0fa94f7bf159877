package annotate

import "travaux/corpus"

// carriedFar attributes a quotation that is a sentence by itself, in Russian and Arabic: one
// that is a whole paragraph to the last speaker, if he spoke in the paragraph before and no
// one was named since; one behind a sentence about someone, the only one of the paragraph, to
// this person: "Мадина улыбается. «Мы привыкли»".
func (r *reader) carriedFar(k int, alone bool) finding {
	if !alone || r.colon != nil && r.at.sentence == 0 || r.lex.lang != corpus.Russian && r.lex.lang != corpus.Arabic {
		return finding{}
	}
	if r.from == 0 && r.to == len(r.words) && r.talk.last != nil && r.talk.at.paragraph == r.at.paragraph-1 && r.talk.undisturbed() {
		return r.by(r.talk.last, "goes on", .2)
	}
	if r.at.sentence == 0 || r.quotedWords(k) < 2 || r.talk.last != nil && r.talk.at.paragraph == r.at.paragraph {
		return finding{}
	}
	var only *voice
	for i := len(r.talk.events) - 1; i >= 0 && r.talk.events[i].place.paragraph == r.at.paragraph; i-- {
		e := r.talk.events[i]
		if e.voice.who == nil || e.voice.who.doubtful || only != nil && !only.same(e.voice) {
			return finding{}
		}
		if only == nil && (e.aside || e.place.sentence != r.at.sentence-1) {
			return finding{}
		}
		only = e.voice
	}
	return r.by(only, "the only one named", .3)
}
