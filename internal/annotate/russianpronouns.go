package annotate

import (
	"slices"
	"strings"

	"travaux/corpus"
)

// Whom он, она and тот mean in Russian, and "her husband".

// pronounAt reads он or она at word k; someone else's words are no one's.
func (r russianReader) pronounAt(k int, g sex, j int) subject {
	w := r.words[k]
	if !w.letters {
		return subject{}
	}
	s := unknownSex
	switch {
	case r.lex.is("she", w.fold):
		s = female
	case r.lex.is("he", w.fold):
		s = male
	case (w.fold == "та" || w.fold == "тот") && k == j && (k+1 == r.to || !r.words[k+1].letters):
		s = male
		if w.fold == "та" {
			s = female
		}
		if v := r.other(s); v != nil && compatible(s, g) {
			return subjectOf(v, j, k+1)
		}
		return subject{}
	default:
		if k == j {
			if v := r.kinRu(k); v != nil {
				return subjectOf(v, k, k+2)
			}
		}
		return subject{}
	}
	if !compatible(s, g) {
		return subject{}
	}
	return subjectOf(r.russianPronoun(s), j, k+1)
}

// russianPronoun is whom a pronoun means: before those of other paragraphs the only one whom
// this paragraph named, though not as a subject: "Последнее слово осталось за Вардом".
func (r russianReader) russianPronoun(s sex) *voice {
	v := r.pronoun(s)
	only := r.talk.onlyIn(r.at, s)
	if v == nil || only == nil || only.same(v) || slices.ContainsFunc(r.talk.recent(r.at), func(e event) bool { return e.place.paragraph == r.at.paragraph && e.voice.same(v) }) {
		return v
	}
	return only.meant(s)
}

// other is the one voice of gender s of this paragraph and the two before, but for the last
// speaker: "отвечает та".
func (r russianReader) other(s sex) *voice {
	var found *voice
	for _, e := range r.talk.recent(r.at) {
		if !e.voice.fits(s) || e.voice.same(r.talk.last) || e.voice.same(found) {
			continue
		}
		if found != nil {
			return nil
		}
		found = e.voice
	}
	if found == nil {
		return nil
	}
	return found.meant(s)
}

// kinRu is the voice of "ее муж" at word k, where the text names him.
func (r russianReader) kinRu(k int) *voice {
	switch {
	case r.lex.at("her husband", r.words[:r.to], k) > 0:
		return r.spouseOf(female)
	case r.lex.at("his wife", r.words[:r.to], k) > 0:
		return r.spouseOf(male)
	}
	return nil
}

// orAnswers: who answers is not the one who asked, though a pronoun could mean both.
func (r russianReader) orAnswers(s subject, i int) subject {
	if f := r.words[i].fold; f != "ответил" && f != "ответила" && f != "отвечает" && f != "возразил" && f != "возразила" {
		return s
	}
	if s.voice == nil || s.voice.how != "pronoun" || r.talk.last == nil || !s.voice.same(r.talk.last) {
		return s
	}
	g := pastSex(r.words[i].fold)
	var other *voice
	for _, e := range r.talk.recent(r.at) {
		if e.place.paragraph < r.at.paragraph-1 || e.voice.same(s.voice) || e.voice.same(other) || !e.voice.fits(g) {
			continue
		}
		if other != nil {
			return s
		}
		other = e.voice
	}
	if other != nil {
		s.voice = other.meant(g)
	}
	return s
}

// oneOf reads "одна из жительниц" at word j.
func (r russianReader) oneOf(j, end int, g sex) subject {
	for k := j; k < end && k+2 < r.to; k++ {
		f := r.words[k].fold
		if (f == "один" || f == "одна" || f == "одного" || f == "одной" || f == "одному") && r.words[k+1].fold == "из" {
			to := k + 3
			if !isPersonal(g) || g != unknownSex && g == female != (f == "одна" || f == "одной") {
				return subject{}
			}
			for to < r.to && r.words[to].letters && r.namingOf(to) == nil && r.lex.verbAt(r.words[to].fold) == 0 && to-k < 5 && !r.lex.is("preposition", r.words[to].fold) && !r.lex.is("adverb", r.words[to].fold) {
				to++
			}
			if f != "один" && f != "одна" && !r.namesPeople(k+2, to) { // "одной из движущих сил"
				return subject{}
			}
			printed := r.span(k, to)
			return subjectOf(&voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .7, sex: g}, k, to)
		}
	}
	return subject{}
}

// namesPeople reports whether the words from to hold a noun for persons.
func (r russianReader) namesPeople(from, to int) bool {
	for k := from; k < to; k++ {
		if f := r.words[k].fold; f == "них" || strings.HasSuffix(f, "щихся") || strings.HasSuffix(f, "вших") || r.ru.people[nominativeStem(f)] || r.ru.people[strings.TrimSuffix(strings.TrimSuffix(f, "ов"), "ей")] {
			return true
		}
	}
	return false
}
