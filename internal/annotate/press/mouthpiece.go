package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
)

// An organization speaks by someone's mouth: "salue, par la voix de son porte-parole, Teva
// Marchetti-Lo, « ... »"; "lamentó, por boca de su presidenta, «...»". The words are that
// person's.

// mouthpiece is who speaks for the organization of a French or Spanish sentence, and where it
// says so; nil where the sentence names no one who does.
func (r *reader) mouthpiece() (v *story.Voice, at int) {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish {
		return nil, 0
	}
	for i := r.From; i < r.To; i++ {
		n := r.Lex.At("by the mouth of", r.Words[:r.To], i)
		if n == 0 {
			continue
		}
		if s := r.subjectAt(i + n); s.Voice != nil && s.Voice.How != story.ByOrganization {
			return s.Voice, i
		}
	}
	return nil, 0
}

// spokenFor gives the cue of an organization to who speaks for it: that before the words that
// say so, else the first behind them.
func (r *reader) spokenFor(cues []story.Cue) []story.Cue {
	v, at := r.mouthpiece()
	if v == nil {
		return cues
	}
	best := -1
	for i, c := range cues {
		if c.Denied || c.Voice != nil && c.Voice.How != story.ByOrganization {
			continue
		}
		if best < 0 || c.At < at {
			best = i
		}
	}
	if best >= 0 {
		cues[best].Voice = v
		r.Talk.Spoke(v, r.At)
	}
	return cues
}
