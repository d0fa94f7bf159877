package people

import (
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/corpus/authority"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// RussianWords are the nouns of the Russian lexicon in all their forms.
type RussianWords struct {
	// Roles, Organizations, Papers and Things are nouns of those parts, by each of their forms.
	Roles, Organizations, Papers, Things inflection.Forms
	given                                map[string]bool // stems of given names
	Persons                              map[string]bool // stems of roles
	places                               map[string]bool // stems of the words in names of countries
}

func newRussianWords(lex *wording.Lexicon, a *authority.Authority) *RussianWords {
	if lex == nil {
		return nil
	}
	given := map[string]bool{}
	for name := range lex.Sets["given name"] {
		given[inflection.Stem(name)] = true
	}
	people := map[string]bool{}
	for noun := range lex.Sets["role"] {
		people[inflection.Stem(noun)] = true
	}
	places := map[string]bool{}
	for _, d := range a.Delegations() {
		for _, w := range strings.Fields(d.Labels[corpus.Russian]) {
			w = wording.Lower(strings.Trim(w, "(),"))
			if utf8.RuneCountInString(w) > 3 && !inflection.IsAdjective(w) && d.State() {
				places[inflection.Stem(w)] = true
			}
		}
	}
	return &RussianWords{given: given, Persons: people, places: places, Roles: inflection.Declined(lex.Sets["role"]), Organizations: inflection.Declined(lex.Sets["organization"]), Papers: inflection.Declined(lex.Sets["paper"]), Things: inflection.Declined(lex.Sets["thing"])}
}
