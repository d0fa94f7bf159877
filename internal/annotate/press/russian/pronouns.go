package russian

import (
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// Whom он, она and тот mean in Russian, and "her husband".

// pronounAt reads он or она at word k; someone else's words are no one's.
func (r Reader) pronounAt(k int, g wording.Sex, j int) story.Subject {
	w := r.Words[k]
	if !w.Letters {
		return story.Subject{}
	}
	s := wording.UnknownSex
	switch {
	case r.Lex.Is("she", w.Fold):
		s = wording.Female
	case r.Lex.Is("he", w.Fold):
		s = wording.Male
	case (w.Fold == "та" || w.Fold == "тот") && k == j && (k+1 == r.To || !r.Words[k+1].Letters):
		s = wording.Male
		if w.Fold == "та" {
			s = wording.Female
		}
		if v := r.other(s); v != nil && wording.Compatible(s, g) {
			return story.SubjectOf(v, j, k+1)
		}
		return story.Subject{}
	default:
		if k == j {
			if v := r.kin(k); v != nil {
				return story.SubjectOf(v, k, k+2)
			}
		}
		return story.Subject{}
	}
	if !wording.Compatible(s, g) {
		return story.Subject{}
	}
	return story.SubjectOf(r.pronoun(s), j, k+1)
}

// pronoun is whom a pronoun means: before those of other paragraphs the only one whom
// this paragraph named, though not as a subject: "Последнее слово осталось за Вардом".
func (r Reader) pronoun(s wording.Sex) *story.Voice {
	v := r.Pronoun(s)
	only := r.Talk.OnlyIn(r.At, s)
	if v == nil || only == nil || only.Same(v) || slices.ContainsFunc(r.Talk.Recent(r.At), func(e story.Event) bool { return e.Place.Paragraph == r.At.Paragraph && e.Voice.Same(v) }) {
		return v
	}
	return only.Meant(s)
}

// other is the one voice of gender s of this paragraph and the two before, but for the last
// speaker: "отвечает та".
func (r Reader) other(s wording.Sex) *story.Voice {
	var found *story.Voice
	for _, e := range r.Talk.Recent(r.At) {
		if !e.Voice.Fits(s) || e.Voice.Same(r.Talk.Last) || e.Voice.Same(found) {
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
	return found.Meant(s)
}

// kin is the voice of "ее муж" at word k, where the text names him.
func (r Reader) kin(k int) *story.Voice {
	switch {
	case r.Lex.At("her husband", r.Words[:r.To], k) > 0:
		return r.SpouseOf(wording.Female)
	case r.Lex.At("his wife", r.Words[:r.To], k) > 0:
		return r.SpouseOf(wording.Male)
	}
	return nil
}

// orAnswers: who answers is not the one who asked, though a pronoun could mean both.
func (r Reader) orAnswers(s story.Subject, i int) story.Subject {
	if f := r.Words[i].Fold; f != "ответил" && f != "ответила" && f != "отвечает" && f != "возразил" && f != "возразила" {
		return s
	}
	if s.Voice == nil || s.Voice.How != "pronoun" || r.Talk.Last == nil || !s.Voice.Same(r.Talk.Last) {
		return s
	}
	g := inflection.SexOfVerb(r.Words[i].Fold)
	var other *story.Voice
	for _, e := range r.Talk.Recent(r.At) {
		if e.Place.Paragraph < r.At.Paragraph-1 || e.Voice.Same(s.Voice) || e.Voice.Same(other) || !e.Voice.Fits(g) {
			continue
		}
		if other != nil {
			return s
		}
		other = e.Voice
	}
	if other != nil {
		s.Voice = other.Meant(g)
	}
	return s
}

// oneOf reads "одна из жительниц" at word j.
func (r Reader) oneOf(j, end int, g wording.Sex) story.Subject {
	for k := j; k < end && k+2 < r.To; k++ {
		f := r.Words[k].Fold
		if (f == "один" || f == "одна" || f == "одного" || f == "одной" || f == "одному") && r.Words[k+1].Fold == "из" {
			to := k + 3
			if !wording.IsPersonal(g) || g != wording.UnknownSex && g == wording.Female != (f == "одна" || f == "одной") {
				return story.Subject{}
			}
			for to < r.To && r.Words[to].Letters && r.NamingOf(to) == nil && r.Lex.VerbAt(r.Words[to].Fold) == 0 && to-k < 5 && !r.Lex.Is("preposition", r.Words[to].Fold) && !r.Lex.Is("adverb", r.Words[to].Fold) {
				to++
			}
			if f != "один" && f != "одна" && !r.namesPeople(k+2, to) { // "одной из движущих сил"
				return story.Subject{}
			}
			printed := r.Span(k, to)
			return story.SubjectOf(&story.Voice{ID: corpus.Slug(printed), Name: printed, Capacity: printed, How: "office", Sure: .7, Sex: g}, k, to)
		}
	}
	return story.Subject{}
}

// namesPeople reports whether the words from to hold a noun for persons.
func (r Reader) namesPeople(from, to int) bool {
	for k := from; k < to; k++ {
		if f := r.Words[k].Fold; f == "них" || strings.HasSuffix(f, "щихся") || strings.HasSuffix(f, "вших") || r.Russian.Persons[inflection.Stem(f)] || r.Russian.Persons[strings.TrimSuffix(strings.TrimSuffix(f, "ов"), "ей")] {
			return true
		}
	}
	return false
}
