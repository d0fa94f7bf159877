package press

import (
	"strconv"
	"strings"

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

// agedOne is whom "the 22-year-old" means in English: the one near of that age, else whom the
// sentence before is about, else the only one near whose age no one tells.
func (r *reader) agedOne(noun string) *story.Voice {
	age, _ := strconv.Atoi(strings.TrimSuffix(noun, "-year-old"))
	var found *story.Voice
	for i := len(r.Talk.Events) - 1; i >= 0 && r.Talk.Events[i].Place.Paragraph >= r.At.Paragraph-story.Reach; i-- {
		v := r.Talk.Events[i].Voice
		if v.Who == nil || age == 0 || v.Who.Age != age || v.Same(found) {
			continue
		}
		if found != nil {
			return nil
		}
		found = v
	}
	for _, v := range []*story.Voice{found, r.TopicBefore(), r.Talk.OneNear(wording.UnknownSex, r.At)} {
		if v != nil && v.Who != nil && (v.Who.Age == 0 || v.Who.Age == age) {
			out := *v
			out.How, out.Sure = "noun", .75
			return &out
		}
	}
	return nil
}

// onlyWithoutOffice is the one person who spoke of late and of whom no office is said yet.
func (r *reader) onlyWithoutOffice(s wording.Sex) *story.Voice {
	var found *story.Voice
	for i := len(r.Talk.Events) - 1; i >= 0 && r.Talk.Events[i].Place.Paragraph >= r.At.Paragraph-story.Reach; i-- {
		e := r.Talk.Events[i]
		if !e.Speaks || e.Voice.Who == nil || len(e.Voice.Who.Offices) > 0 || !e.Voice.Fits(s) || e.Voice.Same(found) {
			continue
		}
		if found != nil {
			return nil
		}
		found = e.Voice
	}
	if found == nil {
		return nil
	}
	v := found.Meant(s)
	v.How = "noun"
	return v
}

// theWoman is the one person near whom "the woman" or "the older man" means in English: of that sex
// whom the sentence before is about, else the only one.
func (r *reader) theWoman(noun string) *story.Voice {
	s := wording.Male
	if r.Lex.Is("someone female", noun) {
		s = wording.Female
	}
	for _, v := range []*story.Voice{r.TopicBefore(), r.Talk.OneNear(s, r.At)} {
		if v != nil && v.Who != nil && v.Fits(s) && (v.Who.Sex == s || noun == "woman" || noun == "man") {
			out := v.Meant(s)
			out.How, out.Sure = "noun", .7
			return out
		}
	}
	return nil
}
