package annotate

import (
	"strings"

	"travaux/corpus"
)

// sentenceVoice is whose words the sentence reports so far, else the person it begins with.
func (r *reader) sentenceVoice(before []cue) *voice {
	for k := len(before) - 1; k >= 0; k-- {
		if before[k].voice != nil {
			return before[k].voice
		}
		if before[k].verb != 0 {
			return nil
		}
	}
	for i := r.from; i < r.to && i < r.from+25; i++ {
		if n := r.namingOf(i); n != nil {
			if r.governed(n.from) || r.joint(n) {
				return nil
			}
			return byName(n.who)
		}
		w := r.words[i]
		if w.letters && i == r.from {
			if r.lex.is("she", w.fold) {
				return r.talk.pronoun(female, r.at)
			}
			if r.lex.is("he", w.fold) {
				return r.talk.pronoun(male, r.at)
			}
		}
	}
	return r.organizationFirst()
}

// center is whom the sentence before in the paragraph is about: whose words it reports, else
// its subject. It is blocked where someone speaks there to whom no words can be attributed.
func (r *reader) center() (v *voice, blocked bool) {
	if r.before == nil {
		return nil, false
	}
	for k := len(r.before.read) - 1; k >= 0; k-- {
		switch c := r.before.read[k]; {
		case c.relative:
		case c.voice != nil:
			return c.voice, false
		case r.before.peopleIn(c.from, c.to):
			blocked = true
		}
	}
	return r.before.about, blocked && r.before.about == nil
}

// leftOut is the subject of a Spanish verb without one: that of the verb before it in the
// sentence, else noSubject.
func (r *reader) leftOut(i int, before []cue) subject {
	if strings.HasSuffix(r.words[i].fold, "n") { // they
		return subjectOf(r.theyLeftOut(before), i, i+1)
	}
	if len(before) > 0 && before[len(before)-1].voice != nil || len(before) > 0 && before[len(before)-1].relative {
		return subjectOf(r.sentenceVoice(before), i, i+1)
	}
	return r.noSubject(i)
}

// namesStranger reports whether the sentence has a capitalized word that may be someone's name
// and belongs to no naming.
func (r *reader) namesStranger() bool {
	for i := r.from + 1; i < r.to; i++ {
		if r.namingOf(i) != nil || !r.words[i].letters || !r.isNameWord(i, false) || r.lex.is("not a name", r.words[i].fold) {
			continue
		}
		prev := r.words[i-1]
		if prev.letters && !prev.capital && !r.lex.is("determiner", prev.fold) && !r.lex.is("preposition", prev.fold) && !r.lex.is("of", prev.fold) {
			return true
		}
	}
	return false
}

// peopleIn reports whether words from to speak of people: "los vecinos", "several delegates".
// A report or a plan that says something does not end what someone says.
func (r *reader) peopleIn(from, to int) bool {
	for k := from; k < to; k++ {
		w := r.words[k]
		if !w.letters {
			continue
		}
		if r.roleAt(k) > 0 || r.lex.is("role", strings.TrimSuffix(w.fold, "s")) || r.lex.is("role", strings.TrimSuffix(w.fold, "es")) || r.lex.is("they", w.fold) && !r.lex.is("who", w.fold) || r.lex.is("organization", w.fold) {
			return true
		}
	}
	return false
}

// noSubject is the subject of a verb that has none in its sentence, where the language
// leaves it out: the last speaker, if no one else was named since.
func (r *reader) noSubject(i int) subject {
	if v := r.presented(); v != nil {
		return subjectOf(v, i, i+1)
	}
	v, blocked := r.center()
	if blocked || v.ifSeveral() != nil {
		return subjectOf(nil, i, i+1)
	}
	if v != nil {
		v = v.meant(unknownSex)
	} else if v = r.talk.pronoun(unknownSex, r.at); v == nil {
		if v = r.topicBefore(); v == nil {
			v = r.protagonist(unknownSex)
		}
		if v == nil {
			return subjectOf(nil, i, i+1)
		}
		v = v.meant(unknownSex)
	}
	if r.before != nil && !r.talk.has(r.at) && r.lex.lang == corpus.Spanish && r.before.namesStranger() {
		return subjectOf(nil, i, i+1)
	}
	if v.severalOnes {
		return subjectOf(nil, i, i+1)
	}
	if v.who != nil {
		v.who.doubtful = false // who speaks is a person
	}
	v.how, v.sure = "left out", .75
	return subjectOf(v, i, i+1)
}
