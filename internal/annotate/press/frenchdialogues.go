package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
)

// In a French conversation printed with dashes the words go back and forth between two, of whom
// often only one is said to speak: the other one is who the text was about before.

// frenchDialogues gives the turns of runs in which one speaker is known to the other.
func frenchDialogues(list []*story.Paragraph, talk *story.Discourse) {
	for from := 0; from < len(list); {
		to := from
		for to < len(list) && list[to].Turn && !list[to].Answer && list[to].Lex.Lang == corpus.French {
			to++
		}
		if to-from > 1 {
			backAndForthTurns(list[from:to], talk)
		}
		from = max(to, from+1)
	}
}

// backAndForthTurns gives the turns of a run, where all that are known of one side are of one
// speaker and no turn contradicts it.
func backAndForthTurns(run []*story.Paragraph, talk *story.Discourse) {
	var sides [2]*story.Voice
	for i, p := range run {
		v := p.Speaker()
		if v == nil {
			continue
		}
		if o := sides[i%2]; o != nil && !o.Same(v) {
			return
		}
		sides[i%2] = v
	}
	if sides[0] == nil && sides[1] == nil || sides[0].Same(sides[1]) {
		return
	}
	known := 0
	if sides[0] == nil {
		known = 1
	}
	if sides[1-known] == nil {
		sides[1-known] = otherBefore(run, 1-known, sides[known], talk)
	}
	for i, p := range run {
		if v := sides[i%2]; v != nil && p.Speaker() == nil {
			giveTurn(p, v)
		}
	}
}

// otherBefore is the last one named before a run of turns who is not its known speaker: in the
// paragraph before it, or where that is about the known one and the other answers, further up.
func otherBefore(run []*story.Paragraph, side int, known *story.Voice, talk *story.Discourse) *story.Voice {
	first := run[0].Number
	answers := false
	for i := side; i < len(run); i += 2 {
		answers = answers || !asks(run[i])
	}
	for i := len(talk.Events) - 1; i >= 0; i-- {
		e := talk.Events[i]
		switch {
		case e.Place.Paragraph >= first:
			continue
		case e.Place.Paragraph < first-3, e.Place.Paragraph < first-1 && !answers:
			return nil
		case e.Voice.How == story.ByOrganization || e.Voice.Same(known) || e.Voice.SeveralOnes:
			continue
		}
		return e.Voice
	}
	return nil
}
