package annotate

import (
	"strings"

	"travaux/corpus"
)

// roleVoice is the voice of an office: of the person introduced with it, of who held it on
// the day, else of the office itself. "A delegate" is no one, "a spokesperson for the
// Ministry" is an office.
func (r *reader) roleVoice(from, start, to int) *voice {
	if r.lex.lang != corpus.Russian && r.lex.lang != corpus.Arabic {
		to = r.officeEnd(start, to)
	}
	printed := r.span(start, to)
	if printed == "head" || printed == "chief" { // "her head"
		return nil
	}
	if from < start && r.lex.is("indefinite", r.words[from].fold) && !r.belongs(start, to) || from == start && r.lex.is("indefinite", r.words[start].fold) {
		return r.unnamed(from, start, printed)
	}
	if from < start && !r.lex.is("indefinite", r.words[from].fold) || r.lex.lang == corpus.Russian || r.lex.lang == corpus.Arabic {
		who, holder := r.people.inOffice(foldedWords(printed)), r.holderOf(printed)
		if next := r.successor(from, start, to, who); next != nil {
			who, holder = next, nil
		}
		switch {
		case who != nil && (holder == nil || holder == who || len(holder.words) == 0): // the text itself says who is meant
			who.learn(r.formSex(from, start, r.headEnd(start, to)))
			return &voice{who: who, how: "office by introduction", sure: .8}
		case who == nil && holder != nil:
			return &voice{who: holder, how: "office by date", sure: .8}
		}
		if who == nil && holder == nil {
			if who := r.looseOffice(start, to); who != nil && !r.possessive(from, start) {
				return &voice{who: who, how: "office by introduction", sure: .7}
			}
			if who := r.inEquivalent(from, start, to); who != nil {
				return &voice{who: who, how: "office by introduction", sure: .75}
			}
			if who := r.holderOfWhat(start, to); who != nil {
				return &voice{who: who, how: "office by introduction", sure: .7}
			}
			if v := r.sameAsNear(from, start, to); v != nil {
				return v
			}
		}
	} else if holder := r.holderOf(printed); holder != nil && strings.Contains(printed, " ") {
		return &voice{who: holder, how: "office by date", sure: .8}
	}
	return &voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .75,
		delegation: r.dir.delegationOf(printed), sex: r.formSex(from, start, r.headEnd(start, to))}
}

// successor is who took an office over in the text: "the new Chair" is the one named last who
// is not the old one, and from then on "the Chair" is too.
func (r *reader) successor(from, start, to int, old *person) *person {
	title := strings.Join(foldedWords(r.span(start, to)), " ")
	if r.nameBehind(to) {
		return nil
	}
	for k := from; k < start; k++ {
		if !r.lex.is("new", r.words[k].fold) {
			continue
		}
		for i := len(r.talk.events) - 1; i >= 0 && r.talk.events[i].place.paragraph >= r.at.paragraph-1; i-- {
			who := r.talk.events[i].voice.who
			if who == nil || who == old || who.doubtful {
				continue
			}
			if r.people.succeeded == nil {
				r.people.succeeded = map[string]*person{}
			}
			who.holds(r.span(start, to))
			r.people.succeeded[title] = who
			return who
		}
	}
	return r.people.succeeded[title]
}

// sameAsNear is the person of whom the text says an office for the first time when it points
// back: the one who is near and has none yet ("the mayor"), or behind "this", any one.
func (r *reader) sameAsNear(from, start, to int) *voice {
	if r.lex.lang == corpus.Russian || r.lex.lang == corpus.Arabic || r.belongs(start, to) && r.headEnd(start, to) < to && !r.ofField(start, to) || r.words[start].capital || r.possessive(from, start) {
		return nil
	}
	s := r.formSex(from, start, r.headEnd(start, to))
	v := r.talk.oneNear(s, r.at)
	if v == nil || v.who == nil || v.who.known {
		return nil
	}
	if !r.lex.is("demonstrative", r.words[from].fold) && (len(v.who.offices) > 0 || r.lex.is("situational", r.words[r.headEnd(start, to)-1].fold) || r.lex.is("situational", r.words[start].fold)) {
		return nil
	}
	v.who.learn(s)
	v.who.holds(r.span(start, to))
	v.sure = .7
	return v
}

// unnamed is the voice of someone of whom only the office is known, and who is no one that
// can be found again: "a delegate".
func (r *reader) unnamed(from, start int, printed string) *voice {
	if from == start || !r.lex.is("one", r.words[from].fold) {
		return nil
	}
	return &voice{id: printed, unnamed: true, capacity: printed, how: "office", sure: .6, sex: r.formSex(from, start, r.headEnd(start, start+1))}
}

// belongs reports whether the office is said to be someone's: "spokesperson for the Ministry".
func (r *reader) belongs(from, to int) bool {
	for k := from; k+1 < to; k++ {
		if r.lex.is("preposition", r.words[k].fold) || r.words[k].capital && k > from {
			return true
		}
	}
	return r.words[from].capital
}

// holderOf is the person who held the office of a title on the document's day.
func (r *sentence) holderOf(title string) *person {
	o, ok := r.dir.authority.Office(title)
	if !ok {
		return nil
	}
	return r.people.holder(o, title)
}

// ofField reports whether a French or Spanish office has only its field behind it, and someone
// was named in the paragraph whom it may mean: "l'étudiante en économie".
func (r *reader) ofField(start, to int) bool {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || !r.talk.has(r.at) {
		return false
	}
	for k := start + 1; k < to; k++ {
		if r.words[k].capital || r.lex.is("determiner", r.words[k].fold) && !r.lex.is("of", r.words[k].fold) {
			return false
		}
	}
	return true
}

// nameBehind reports whether the holder of an office is named behind it: "the new Special
// Envoy, Ms. Vale".
func (r *reader) nameBehind(i int) bool {
	if i < r.to && r.words[i].isMark(",،") {
		i++
	}
	return i < r.to && r.namingOf(i) != nil
}
