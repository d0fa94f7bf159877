package annotate

import (
	"slices"
	"strings"

	"travaux/corpus"
)

// replies are the verbs of one who answers another.
var replies = map[string]bool{"replied": true, "replies": true, "answered": true, "answers": true, "retorted": true, "retorts": true, "responded": true, "responds": true, "countered": true, "counters": true, "rejoined": true}

// answering is whom a pronoun means before a verb of answering at word i: not the one whose
// words the sentence before quotes, where that one is answered: “We heard you,” the minister told
// him. “Hearing is free,” he replied.
func (r *reader) answering(i int, s subject) subject {
	if r.lex.lang != corpus.English || s.voice == nil || s.voice.how != "pronoun" || !replies[r.words[i].fold] || r.before == nil || r.asked() {
		return s
	}
	if !r.before.asks(s.voice) && (!s.voice.same(r.talk.last) || r.talk.at.paragraph != r.at.paragraph || r.talk.at.sentence != r.at.sentence-1 || !r.before.quotesAny() || r.before.asked()) {
		return s
	}
	not := s.voice
	sx := unknownSex
	for k := s.from; k < s.to; k++ {
		switch {
		case r.lex.is("she", r.words[k].fold):
			sx = female
		case r.lex.is("he", r.words[k].fold):
			sx = male
		}
	}
	all := r.talk.events
	r.talk.events = slices.DeleteFunc(slices.Clone(all), func(e event) bool { return e.voice.same(not) })
	v := r.talk.pronoun(sx, r.at)
	r.talk.events = all
	s.voice = v
	return s
}

// asks reports whether the sentence says that v asks someone: "the prosecutor asked her whether".
func (r *reader) asks(v *voice) bool {
	for _, c := range r.read {
		if !c.voice.same(v) || c.at+1 >= r.to {
			continue
		}
		switch r.words[c.at].fold {
		case "asked", "pressed", "challenged", "questioned", "asks", "wondered":
			switch r.words[c.at+1].fold {
			case "her", "him", "them":
				return true
			}
		}
	}
	return false
}

// asked reports whether the sentence says that someone was asked.
func (r *reader) asked() bool {
	for i := r.from; i < r.to; i++ {
		switch r.words[i].fold {
		case "asked", "pressed", "questioned", "challenged", "quizzed", "prompted", "question", "questions":
			return !r.words[i].isMark("") && r.words[i].quote == nil && !r.behindQuotation(i)
		}
	}
	return false
}

// oneOfSeveral is whom "one" at word i means behind a word for several of an office in the
// sentence or the one before: "Three ministers left. One said".
func (r *reader) oneOfSeveral(i int) *voice {
	if r.lex.lang != corpus.English || r.words[i].fold != "one" && r.words[i].fold != "another" || i+1 < r.to && r.words[i+1].fold == "of" {
		return nil
	}
	from := r.from
	if r.before != nil {
		from = r.before.from
	}
	for k := i - 1; k >= from; k-- {
		if !r.words[k].letters || !r.pluralOfRole(k) && !r.severalPeople(k) {
			continue
		}
		single := strings.TrimSuffix(r.words[k].fold, "s")
		return &voice{id: single, unnamed: true, capacity: single, how: "office", sure: .55}
	}
	return nil
}

// severalPeople reports whether word i is a common noun for persons in the plural.
func (r *reader) severalPeople(i int) bool {
	single, ok := strings.CutSuffix(r.words[i].fold, "s")
	return ok && r.lex.is("someone", single)
}

// severalOrOne is whom a pronoun in the plural at word i means: one of several, or by "they" the
// one without a name who spoke last: “...,” a spokesperson said. “...,” they added.
func (r *reader) severalOrOne(i int) *voice {
	if v := r.oneOfSeveral(i); v != nil {
		return v
	}
	v := r.talk.last
	if r.lex.lang != corpus.English || r.words[i].fold != "they" || v == nil || v.who != nil || v.how == byOrganization || r.talk.at.paragraph != r.at.paragraph || !r.talk.undisturbed() {
		return nil
	}
	return v
}
