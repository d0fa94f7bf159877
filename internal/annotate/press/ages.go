package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// Ages that tell whom "la joven" and "le vieil homme" mean.
const (
	youngest = 30 // a young person is below
	oldest   = 60 // an old one above
)

// ofAge is the one person of the text so far whose printed age a noun ending before word to
// fits, else the one of whom no office is said. ok is true where the noun says an age.
func (r *reader) ofAge(to int, s wording.Sex) (v *story.Voice, ok bool) {
	young := r.Lex.Before("young", r.Words, to) > 0
	if !young && r.Lex.Before("old", r.Words, to) == 0 {
		return nil, false
	}
	var aged, plain []*people.Person
	for _, who := range r.Cast.List {
		if !wording.Compatible(who.Sex, s) || !r.Talk.Knows(who) {
			continue
		}
		switch {
		case who.Age > 0 && young == (who.Age < youngest) && (young || who.Age > oldest):
			aged = append(aged, who)
		case who.Age == 0 && len(who.Offices) == 0:
			plain = append(plain, who)
		}
	}
	if len(aged) == 0 && r.Lex.Lang == corpus.French {
		return nil, false
	}
	if len(aged) == 0 {
		aged = plain
	}
	if len(aged) != 1 {
		return nil, true
	}
	aged[0].Learn(s)
	return &story.Voice{Who: aged[0], How: "noun", Sure: .75}, true
}
