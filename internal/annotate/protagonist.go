package annotate

import "travaux/corpus"

// A portrait or a reportage keeps to one person over many paragraphs: "dice" and "sourit-elle"
// mean him or her again though nobody was named for a while.

// longReach is over how many paragraphs a text is taken to keep to someone.
const longReach = 7

// protagonist is whom a French or Spanish text keeps to at a place: the last one who was named
// or spoke and fits, where he or she spoke last, or is the only one of the text so far.
func (r *sentence) protagonist(s sex) *voice {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish {
		return nil
	}
	var last *voice
	speaks := false
	for i := len(r.talk.events) - 1; i >= 0; i-- {
		e := r.talk.events[i]
		if e.place.paragraph < r.at.paragraph-longReach {
			break
		}
		if !e.voice.fits(s) {
			continue
		}
		switch {
		case last == nil:
			last, speaks = e.voice, e.speaks
		case !e.voice.same(last):
			if speaks {
				return last.meant(s)
			}
			return nil
		}
		speaks = speaks || e.speaks
	}
	if last == nil || last.who == nil {
		return nil
	}
	return last.meant(s)
}

// alone is the protagonist where no one else fits who was named or spoke within reach: then a
// noun such as "el médico" means him, whatever his office was.
func (r *reader) alone(s sex) *voice {
	v := r.protagonist(s)
	if v == nil {
		return nil
	}
	for i := len(r.talk.events) - 1; i >= 0 && r.talk.events[i].place.paragraph >= r.at.paragraph-longReach; i-- {
		if e := r.talk.events[i]; e.voice.fits(s) && !e.voice.same(v) {
			return nil
		}
	}
	return v
}
