package annotate

import "strconv"

// Ages that tell whom "la joven" and "le vieil homme" mean.
const (
	youngest = 30 // a young person is below
	oldest   = 60 // an old one above
)

// ofAge is the one person of the text so far whose printed age a noun ending before word to
// fits, else the one of whom no office is said. ok is true where the noun says an age.
func (r *reader) ofAge(to int, s sex) (v *voice, ok bool) {
	young := r.lex.before("young", r.words, to) > 0
	if !young && r.lex.before("old", r.words, to) == 0 {
		return nil, false
	}
	var aged, plain []*person
	for _, who := range r.people.list {
		if !compatible(who.sex, s) || !r.talk.knows(who) {
			continue
		}
		switch {
		case who.age > 0 && young == (who.age < youngest) && (young || who.age > oldest):
			aged = append(aged, who)
		case who.age == 0 && len(who.offices) == 0:
			plain = append(plain, who)
		}
	}
	if len(aged) == 0 {
		aged = plain
	}
	if len(aged) != 1 {
		return nil, true
	}
	aged[0].learn(s)
	return &voice{who: aged[0], how: "noun", sure: .75}, true
}

// knows reports whether a person was named or spoke so far.
func (d *discourse) knows(who *person) bool {
	for _, e := range d.events {
		if e.voice.who == who {
			return true
		}
	}
	return false
}

// ageAt is the age printed behind a name that ends at word i, 0 where there is none.
func (r *nameReader) ageAt(i int) int {
	if !r.hasAge(i) {
		return 0
	}
	for k := i + 1; k < len(r.words) && k-i <= 2; k++ {
		if n, err := strconv.Atoi(r.words[k].fold); err == nil {
			return n
		}
	}
	return 0
}
