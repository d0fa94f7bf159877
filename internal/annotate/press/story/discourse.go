package story

import (
	"slices"

	"travaux/internal/annotate/people"
	"travaux/internal/annotate/wording"
)

// Discourse remembers, sentence by sentence, who was named and who spoke, so that a pronoun
// finds its person. Where two persons fit, it finds none.
type Discourse struct {
	Events  []Event        // in the order of the text
	Last    *Voice         // whose words were reported last
	At      Place          // where
	Threads map[int]*Voice // whose the quotations are that go on in the next paragraph
	Org     *Voice         // the organization named last; not of English, French and Spanish
	OrgAt   Place          // where; of Russian
	Asked   bool           // the last quotation was a question; of Chinese
	// Pair are the two that "the former" and "the latter" mean, named at PairAt.
	Pair   [2]*Voice
	PairAt Place
}

// Event is a naming of a person outside quotations, or words reported of a voice.
type Event struct {
	Voice  *Voice
	Place  Place
	Speaks bool // its words are reported
	// Aside is a naming that is no subject: "with Ms. X". A pronoun means it only where it can
	// mean no one else.
	Aside bool
}

// Place is a sentence of a document.
type Place struct {
	Paragraph int // its number in the document
	Sentence  int // its number in the paragraph
}

// Reach is over how many paragraphs a pronoun looks back.
const Reach = 2

// LongReach is over how many paragraphs a text is taken to keep to someone.
const LongReach = 7

// Named tells that a person is named at a place as the subject of a sentence.
func (d *Discourse) Named(who *people.Person, at Place) {
	d.Events = append(d.Events, Event{Voice: ByName(who), Place: at})
}

// NamedAside is Named for one who is no subject of the sentence.
func (d *Discourse) NamedAside(who *people.Person, at Place) {
	d.Events = append(d.Events, Event{Voice: ByName(who), Place: at, Aside: true})
}

// Spoke tells that the words of a voice are reported at a place.
func (d *Discourse) Spoke(v *Voice, at Place) {
	d.Last, d.At = v, at
	d.Events = append(d.Events, Event{Voice: v, Place: at, Speaks: true})
}

// Pronoun returns whom "she" or "he" means at a place: the only one in its paragraph who
// fits; else the last one who spoke and fits, if no other who fits was named since; else the
// only one who fits and was named in this paragraph or the one before. An office without a
// name fits both. Those named aside count only where no one else is meant.
func (d *Discourse) Pronoun(s wording.Sex, at Place) *Voice {
	if recent := d.Recent(at); slices.ContainsFunc(recent, Event.isAside) {
		all := d.Events
		d.Events = slices.DeleteFunc(slices.Clone(recent), Event.isAside)
		v := d.meant(s, at)
		d.Events = all
		if v != nil {
			return v
		}
	}
	return d.meant(s, at)
}

// Recent are the events to which a pronoun at a place may look back.
func (d *Discourse) Recent(at Place) []Event {
	from := len(d.Events)
	for from > 0 && d.Events[from-1].Place.Paragraph >= at.Paragraph-Reach {
		from--
	}
	return d.Events[from:]
}

func (e Event) isAside() bool { return e.Aside }

// meant is Pronoun by all events.
func (d *Discourse) meant(s wording.Sex, at Place) *Voice {
	if v := d.OnlyIn(at, s); v != nil {
		return v.Meant(s)
	}
	if v := d.OnlyIn(Place{at.Paragraph - 1, 0}, s); v != nil && d.OnlyIn(at, wording.UnknownSex) == nil && !d.Has(at) {
		return v.Meant(s)
	}
	var others []*Voice
	for i := len(d.Events) - 1; i >= 0; i-- {
		e := d.Events[i]
		if e.Place.Paragraph < at.Paragraph-Reach {
			break
		}
		if !e.Voice.Fits(s) {
			continue
		}
		if e.Speaks {
			if len(others) == 0 || len(others) == 1 && others[0].Same(e.Voice) {
				return e.Voice.Meant(s)
			}
			return nil
		}
		if e.Place.Paragraph < at.Paragraph-1 && len(others) == 0 {
			break // named only, and too far back
		}
		others = AddVoice(others, e.Voice)
	}
	if len(others) == 1 {
		return others[0].Meant(s)
	}
	if len(others) == 0 {
		return d.farther(s, at)
	}
	return nil
}

// farther is the last one named farther back than a pronoun looks, where no one was named
// since, and in the paragraph there no one else who fits.
func (d *Discourse) farther(s wording.Sex, at Place) *Voice {
	for i := len(d.Events) - 1; i >= 0; i-- {
		e := d.Events[i]
		switch {
		case e.Aside || e.Voice.How == ByOrganization:
			continue
		case e.Place.Paragraph >= at.Paragraph-Reach || !e.Voice.Fits(s):
			return nil
		}
		if v := d.OnlyIn(e.Place, s); v != nil {
			return v.Meant(s)
		}
		return nil
	}
	return nil
}

// OnlyIn returns the one voice of the paragraph so far that fits, one that may be no person's only
// where there is no other.
func (d *Discourse) OnlyIn(at Place, s wording.Sex) *Voice {
	var sure, unsure []*Voice
	for i := len(d.Events) - 1; i >= 0 && d.Events[i].Place.Paragraph >= at.Paragraph; i-- {
		v := d.Events[i].Voice
		switch {
		case d.Events[i].Place.Paragraph > at.Paragraph || !v.Fits(s):
		case v.Who != nil && v.Who.Doubtful:
			unsure = AddVoice(unsure, v)
		default:
			sure = AddVoice(sure, v)
		}
	}
	switch {
	case len(sure) == 1:
		return sure[0]
	case len(sure) == 0 && len(unsure) == 1:
		return unsure[0]
	}
	return nil
}

// Undisturbed reports whether no other than the last speaker was named since.
func (d *Discourse) Undisturbed() bool {
	if d.Last == nil {
		return false
	}
	for i := len(d.Events) - 1; i >= 0; i-- {
		e := d.Events[i]
		if e.Speaks && e.Place == d.At {
			return true
		}
		if e.Aside {
			continue
		}
		if !e.Voice.Same(d.Last) {
			return false
		}
	}
	return true
}

// Knows reports whether a person was named or spoke so far.
func (d *Discourse) Knows(who *people.Person) bool {
	for _, e := range d.Events {
		if e.Voice.Who == who {
			return true
		}
	}
	return false
}

// LastPerson is the person named or quoted last.
func (d *Discourse) LastPerson() *people.Person {
	for i := len(d.Events) - 1; i >= 0; i-- {
		if w := d.Events[i].Voice.Who; w != nil && !w.Doubtful {
			return w
		}
	}
	return nil
}

// UnnamedBefore is the last one of whom only the office is known, which has the noun in it.
func (d *Discourse) UnnamedBefore(noun string, at Place) *Voice {
	for i := len(d.Events) - 1; i >= 0 && d.Events[i].Place.Paragraph >= at.Paragraph-1; i-- {
		if v := d.Events[i].Voice; v.Unnamed && slices.Contains(people.FoldedWords(v.Capacity), wording.Fold(noun)) {
			return v
		}
	}
	return nil
}

// OneNear is the one voice of the paragraph of a place that fits, else of the one before.
func (d *Discourse) OneNear(s wording.Sex, at Place) *Voice {
	for at.Paragraph > 0 && !d.Has(at) {
		at.Paragraph--
	}
	v := d.OnlyIn(at, s)
	if v != nil {
		v = v.Meant(s)
		v.How = "noun"
	}
	return v
}

// Has reports whether anyone was named in the paragraph of a place.
func (d *Discourse) Has(at Place) bool {
	for i := len(d.Events) - 1; i >= 0 && d.Events[i].Place.Paragraph >= at.Paragraph; i-- {
		if d.Events[i].Place.Paragraph == at.Paragraph {
			return true
		}
	}
	return false
}

// Near reports whether a person was named in the paragraph of a place or the one before.
func (d *Discourse) Near(who *people.Person, at Place) bool {
	for i := len(d.Events) - 1; i >= 0 && d.Events[i].Place.Paragraph >= at.Paragraph-1; i-- {
		if d.Events[i].Voice.Who == who {
			return true
		}
	}
	return false
}

// LastOrganization is the one organization nearby whose name has the noun in it, or where the
// noun is said of any organization, the only one.
func (d *Discourse) LastOrganization(noun string, generic bool, at Place) *Voice {
	var found *Voice
	for i := len(d.Events) - 1; i >= 0 && d.Events[i].Place.Paragraph >= at.Paragraph-Reach; i-- {
		v := d.Events[i].Voice
		if v.Who != nil || v.How != ByOrganization && (v.How != "pronoun" || v.Unnamed) || v.Same(found) {
			continue
		}
		if !slices.Contains(people.FoldedWords(v.Name), wording.Fold(noun)) && !generic {
			continue
		}
		if found != nil {
			return nil
		}
		found = v
	}
	return found
}

// LeftOut is the last speaker as the subject that a sentence leaves out.
func (d *Discourse) LeftOut() *Voice {
	if d.Last == nil {
		return nil
	}
	v := *d.Last
	v.How, v.Sure = "left out", min(v.Sure, .75)
	return &v
}

// Hold keeps whose a quotation is that goes on in the next paragraph.
func (d *Discourse) Hold(thread int, v *Voice) {
	if d.Threads == nil {
		d.Threads = map[int]*Voice{}
	}
	d.Threads[thread] = v
}

// NamedAbove reports whether someone was named or spoke in a paragraph before that of a place.
func (d *Discourse) NamedAbove(who *people.Person, at Place) bool {
	for _, e := range d.Events {
		if e.Voice.Who == who && e.Place.Paragraph < at.Paragraph {
			return true
		}
	}
	return false
}

// OfficeNear is the one of whom only an office is known that begins with a noun, in this paragraph
// or the one before.
func (d *Discourse) OfficeNear(noun string, at Place) *Voice {
	for i := len(d.Events) - 1; i >= 0 && d.Events[i].Place.Paragraph >= at.Paragraph-1; i-- {
		v := d.Events[i].Voice
		if v.Who != nil || v.How == ByOrganization || v.Capacity == "" {
			continue
		}
		if words := people.FoldedWords(v.Capacity); len(words) > 1 && words[0] == wording.Fold(noun) {
			return v
		}
	}
	return nil
}
