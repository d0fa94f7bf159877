package annotate

import "slices"

// discourse remembers, sentence by sentence, who was named and who spoke, so that a pronoun
// finds its person. Where two persons fit, it finds none.
type discourse struct {
	events  []event
	last    *voice // whose words were reported last
	at      place  // where
	threads map[int]*voice
	org     *voice // the organization named last; not of English, French and Spanish
	orgAt   place  // where; of Russian
	asked   bool   // the last quotation was a question; of Chinese
	// pair are the two that "the former" and "the latter" mean.
	pair   [2]*voice
	pairAt place
}

// event is a naming of a person outside quotations, or words reported of a voice.
type event struct {
	voice  *voice
	place  place
	speaks bool
	// aside is a naming that is no subject: "with Ms. X". A pronoun means it only where it can
	// mean no one else.
	aside bool
}

// place is a sentence of a document.
type place struct{ paragraph, sentence int }

// reach is over how many paragraphs a pronoun looks back.
const reach = 2

func (d *discourse) named(who *person, at place) {
	d.events = append(d.events, event{voice: byName(who), place: at})
}

// namedAside is named for one who is no subject of the sentence.
func (d *discourse) namedAside(who *person, at place) {
	d.events = append(d.events, event{voice: byName(who), place: at, aside: true})
}

func (d *discourse) spoke(v *voice, at place) {
	d.last, d.at = v, at
	d.events = append(d.events, event{voice: v, place: at, speaks: true})
}

// pronoun returns whom "she" or "he" means at a place: the only one in its paragraph who
// fits; else the last one who spoke and fits, if no other who fits was named since; else the
// only one who fits and was named in this paragraph or the one before. An office without a
// name fits both. Those named aside count only where no one else is meant.
func (d *discourse) pronoun(s sex, at place) *voice {
	if recent := d.recent(at); slices.ContainsFunc(recent, event.isAside) {
		all := d.events
		d.events = slices.DeleteFunc(slices.Clone(recent), event.isAside)
		v := d.meant(s, at)
		d.events = all
		if v != nil {
			return v
		}
	}
	return d.meant(s, at)
}

// recent are the events to which a pronoun at a place may look back.
func (d *discourse) recent(at place) []event {
	from := len(d.events)
	for from > 0 && d.events[from-1].place.paragraph >= at.paragraph-reach {
		from--
	}
	return d.events[from:]
}

func (e event) isAside() bool { return e.aside }

// meant is pronoun by all events.
func (d *discourse) meant(s sex, at place) *voice {
	if v := d.onlyIn(at, s); v != nil {
		return v.meant(s)
	}
	if v := d.onlyIn(place{at.paragraph - 1, 0}, s); v != nil && d.onlyIn(at, unknownSex) == nil && !d.has(at) {
		return v.meant(s)
	}
	var others []*voice
	for i := len(d.events) - 1; i >= 0; i-- {
		e := d.events[i]
		if e.place.paragraph < at.paragraph-reach {
			break
		}
		if !e.voice.fits(s) {
			continue
		}
		if e.speaks {
			if len(others) == 0 || len(others) == 1 && others[0].same(e.voice) {
				return e.voice.meant(s)
			}
			return nil
		}
		if e.place.paragraph < at.paragraph-1 && len(others) == 0 {
			break // named only, and too far back
		}
		others = addVoice(others, e.voice)
	}
	if len(others) == 1 {
		return others[0].meant(s)
	}
	if len(others) == 0 {
		return d.farther(s, at)
	}
	return nil
}

// farther is the last one named farther back than a pronoun looks, where no one was named
// since, and in the paragraph there no one else who fits.
func (d *discourse) farther(s sex, at place) *voice {
	for i := len(d.events) - 1; i >= 0; i-- {
		e := d.events[i]
		switch {
		case e.aside || e.voice.how == byOrganization:
			continue
		case e.place.paragraph >= at.paragraph-reach || !e.voice.fits(s):
			return nil
		}
		if v := d.onlyIn(e.place, s); v != nil {
			return v.meant(s)
		}
		return nil
	}
	return nil
}

// onlyIn returns the one voice of the paragraph so far that fits.
func (d *discourse) onlyIn(at place, s sex) *voice {
	var found *voice
	for i := len(d.events) - 1; i >= 0 && d.events[i].place.paragraph >= at.paragraph; i-- {
		if d.events[i].place.paragraph > at.paragraph {
			continue
		}
		v := d.events[i].voice
		if !v.fits(s) || v.same(found) {
			continue
		}
		if found != nil {
			return nil
		}
		found = v
	}
	return found
}

func (v *voice) fits(s sex) bool {
	if v.who == nil {
		return v.how != byOrganization && compatible(v.sex, s)
	}
	return compatible(v.who.sex, s)
}

// meant is a voice found by a pronoun, which also tells the sex.
func (v *voice) meant(s sex) *voice {
	out := *v
	out.how, out.sure = "pronoun", min(v.sure, .85)
	if v.who != nil {
		v.who.learn(s)
		v.who.doubtful = v.who.doubtful && s == unknownSex // a she or he is a person
	}
	return &out
}

func addVoice(list []*voice, v *voice) []*voice {
	for _, o := range list {
		if o.same(v) {
			return list
		}
	}
	return append(list, v)
}

// undisturbed reports whether no other than the last speaker was named since.
func (d *discourse) undisturbed() bool {
	if d.last == nil {
		return false
	}
	for i := len(d.events) - 1; i >= 0; i-- {
		e := d.events[i]
		if e.speaks && e.place == d.at {
			return true
		}
		if e.aside {
			continue
		}
		if !e.voice.same(d.last) {
			return false
		}
	}
	return true
}
