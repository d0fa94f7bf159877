package press

import (
	"slices"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// English calls someone by an office in other words than it introduced him or her: "the
// minister" is the Environment Minister, "the conference president" the President of the
// Conference.

// lesser make another office of the one behind them.
var lesser = map[string]bool{"deputy": true, "vice": true, "assistant": true, "former": true, "under": true, "acting": true, "shadow": true, "ex": true, "late": true, "then": true, "outgoing": true, "junior": true, "associate": true, "honorary": true}

// looseOffice is the one person named so far who holds an office with all the words of a
// description, words start to to: where there are several, the one of them who is near.
func (r *reader) looseOffice(start, to int) *people.Person {
	if r.Lex.Lang != corpus.English {
		return nil
	}
	var words []string
	for k := start; k < to; k++ {
		if w := r.Words[k]; w.Letters && !r.Lex.Is("preposition", w.Fold) && !r.Lex.Is("determiner", w.Fold) && !wording.IsConjunction(w.Fold) {
			words = append(words, r.FoldedSpan(k, k+1)...)
		}
	}
	if len(words) == 0 {
		return nil
	}
	var all, near []*people.Person
	for _, who := range r.Cast.List {
		if who.Since > r.Cast.Now || !slices.ContainsFunc(who.Offices, func(o string) bool { return holdsWords(people.FoldedWords(o), words) }) {
			continue
		}
		all = append(all, who)
		if r.Talk.Near(who, r.At) {
			near = append(near, who)
		}
	}
	switch {
	case len(all) == 1:
		return all[0]
	case len(near) == 1:
		return near[0]
	}
	return nil
}

// holdsWords reports whether an office has all the words, and none that makes another of it.
func holdsWords(office, words []string) bool {
	for _, w := range words {
		if !slices.Contains(office, w) {
			return false
		}
	}
	return !slices.ContainsFunc(office, func(w string) bool { return lesser[w] && !slices.Contains(words, w) })
}

// someoneOnce is the voice of a person of whom the text says once what he or she is, in a
// common noun that is no office: "a woman in the third row", "one protester".
func (r *reader) someoneOnce(from, start, to int) *story.Voice {
	if r.Lex.Lang == corpus.French {
		return r.frenchSomeone(from, start, to)
	}
	if r.Lex.Lang == corpus.Spanish {
		return r.someSpanish(from, start, to)
	}
	if r.Lex.Lang != corpus.English || from == start || !r.Lex.Is("one", r.Words[from].Fold) {
		return nil
	}
	head := r.headOf(start, to)
	if head < 0 || r.Words[head].Capital {
		return nil
	}
	noun := r.Words[head].Fold
	s := wording.UnknownSex
	switch {
	case r.Lex.Is("kin female", noun) || r.Lex.Is("someone female", noun):
		s = wording.Female
	case r.Lex.Is("kin male", noun) || r.Lex.Is("someone male", noun):
		s = wording.Male
	case !r.Lex.Is("someone", noun) && !r.Lex.Is("kin", noun) && !r.Lex.Is("counterpart", noun):
		return nil
	}
	printed := r.Span(start, to)
	return &story.Voice{ID: printed, Unnamed: true, Capacity: printed, How: "office", Sure: .6, Sex: s}
}

// titledSo is the one person of the text so far whose honorific a noun spells out: "the professor"
// for Prof. Keel.
func (r *reader) titledSo(start, to int) *story.Voice {
	if r.Lex.Lang != corpus.English || to != start+1 {
		return nil
	}
	var found *people.Person
	for _, who := range r.Cast.List {
		if who.Title != r.Words[start].Fold || !r.Talk.Knows(who) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	if found == nil {
		return nil
	}
	return &story.Voice{Who: found, How: "office by introduction", Sure: .75}
}
