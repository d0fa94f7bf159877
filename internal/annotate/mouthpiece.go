package annotate

import "travaux/corpus"

// An organization speaks by someone's mouth: "salue, par la voix de son porte-parole, Teva
// Marchetti-Lo, « ... »"; "lamentó, por boca de su presidenta, «...»". The words are that
// person's.

// mouthpiece is who speaks for the organization of a French or Spanish sentence, and where it
// says so; nil where the sentence names no one who does.
func (r *reader) mouthpiece() (v *voice, at int) {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish {
		return nil, 0
	}
	for i := r.from; i < r.to; i++ {
		n := r.lex.at("by the mouth of", r.words[:r.to], i)
		if n == 0 {
			continue
		}
		if s := r.subjectAt(i + n); s.voice != nil && s.voice.how != byOrganization {
			return s.voice, i
		}
	}
	return nil, 0
}

// spokenFor gives the cue of an organization to who speaks for it: that before the words that
// say so, else the first behind them.
func (r *reader) spokenFor(cues []cue) []cue {
	v, at := r.mouthpiece()
	if v == nil {
		return cues
	}
	best := -1
	for i, c := range cues {
		if c.denied || c.voice != nil && c.voice.how != byOrganization {
			continue
		}
		if best < 0 || c.at < at {
			best = i
		}
	}
	if best >= 0 {
		cues[best].voice = v
		r.talk.spoke(v, r.at)
	}
	return cues
}
