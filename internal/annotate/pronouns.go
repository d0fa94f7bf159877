package annotate

// discourse remembers, sentence by sentence, who was named and who spoke, so that a pronoun
// finds its person. Where two persons fit, it finds none.
type discourse struct {
	events []event
	last   *voice // whose words were reported last
	at     place  // where
}

// event is a naming of a person outside quotations; speaks, where words were reported of
// the person.
type event struct {
	who    *person
	place  place
	speaks bool
}

// place is a sentence of a document.
type place struct{ paragraph, sentence int }

// reach is over how many paragraphs a pronoun looks back.
const reach = 2

func (d *discourse) named(who *person, at place) {
	d.events = append(d.events, event{who: who, place: at})
}

func (d *discourse) spoke(v *voice, at place) {
	d.last, d.at = v, at
	if v.who != nil {
		d.events = append(d.events, event{who: v.who, place: at, speaks: true})
	}
}

// pronoun returns the person that "she" or "he" means at a place: the last one who spoke and
// fits, if no other who fits was named since; else the only one who fits and was named in
// this paragraph or the one before.
func (d *discourse) pronoun(s sex, at place) *person {
	others := []*person(nil)
	for i := len(d.events) - 1; i >= 0; i-- {
		e := d.events[i]
		if e.place.paragraph < at.paragraph-reach {
			break
		}
		if !compatible(e.who.sex, s) {
			continue
		}
		if e.speaks {
			if len(others) == 0 || len(others) == 1 && others[0] == e.who {
				return e.who
			}
			return nil
		}
		if e.place.paragraph < at.paragraph-1 && len(others) == 0 {
			break // named only, and too far back
		}
		others = addPerson(others, e.who)
	}
	if len(others) == 1 {
		return others[0]
	}
	return nil
}

func addPerson(list []*person, who *person) []*person {
	for _, p := range list {
		if p == who {
			return list
		}
	}
	return append(list, who)
}

// undisturbed reports whether no other person than the last speaker was named since.
func (d *discourse) undisturbed() bool {
	if d.last == nil {
		return false
	}
	for i := len(d.events) - 1; i >= 0; i-- {
		e := d.events[i]
		if e.speaks && e.place == d.at {
			return true
		}
		if e.who != d.last.who {
			return false
		}
	}
	return true
}
