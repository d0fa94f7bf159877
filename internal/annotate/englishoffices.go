package annotate

import (
	"slices"

	"travaux/corpus"
)

// English calls someone by an office in other words than it introduced him or her: "the
// minister" is the Environment Minister, "the conference president" the President of the
// Conference.

// lesser make another office of the one behind them.
var lesser = map[string]bool{"deputy": true, "vice": true, "assistant": true, "former": true, "under": true, "acting": true, "shadow": true, "ex": true, "late": true, "then": true, "outgoing": true, "junior": true, "associate": true, "honorary": true}

// looseOffice is the one person named so far who holds an office with all the words of a
// description, words start to to: where there are several, the one of them who is near.
func (r *reader) looseOffice(start, to int) *person {
	if r.lex.lang != corpus.English {
		return nil
	}
	var words []string
	for k := start; k < to; k++ {
		if w := r.words[k]; w.letters && !r.lex.is("preposition", w.fold) && !r.lex.is("determiner", w.fold) && !isConjunction(w.fold) {
			words = append(words, r.foldedSpan(k, k+1)...)
		}
	}
	if len(words) == 0 {
		return nil
	}
	var all, near []*person
	for _, who := range r.people.list {
		if who.since > r.people.now || !slices.ContainsFunc(who.offices, func(o string) bool { return holdsWords(foldedWords(o), words) }) {
			continue
		}
		all = append(all, who)
		if r.talk.near(who, r.at) {
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
