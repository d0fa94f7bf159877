package press

import (
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// French prose seldom says a name twice in a row: the procureur is next "le magistrat", the
// secrétaire of a syndicat "la syndicaliste". Such a noun means the one whose office it may
// stand for.

// calledByKindOf is the person whom the words from start to, behind their article, mean by what his or
// her office is. ok is true where the noun is one of the lexicon and someone fits, even where
// several do.
func (r *reader) calledByKindOf(start, to int, s wording.Sex) (v *story.Voice, ok bool) {
	if r.Lex.Lang != corpus.French {
		return nil, false
	}
	offices := r.kindsOf(start, to)
	if offices == nil {
		return nil, false
	}
	var found []*people.Person
	at := -1
	for i := len(r.Talk.Events) - 1; i >= 0; i-- {
		e := r.Talk.Events[i]
		who := e.Voice.Who
		if at >= 0 && e.Place.Paragraph < at {
			break
		}
		if who == nil || who.Doubtful || !wording.Compatible(who.Sex, s) || slices.Contains(found, who) || !holdsWord(who, offices) {
			continue
		}
		found, at = append(found, who), e.Place.Paragraph
	}
	if len(found) == 0 {
		return nil, false
	}
	if len(found) > 1 {
		return nil, true
	}
	found[0].Learn(s)
	return &story.Voice{Who: found[0], How: "noun", Sure: .8}, true
}

// kindsOf are the words of the offices for which the noun from start to may stand.
func (r *reader) kindsOf(start, to int) map[string]bool {
	for end := to; end > start; end-- {
		noun := strings.ToLower(r.Span(start, end))
		for _, base := range masculines(strings.ReplaceAll(noun, "’", "'")) {
			if k := r.Lex.Kinds[base]; k != nil {
				return k
			}
		}
	}
	return nil
}

// feminine endings of nouns for persons, with the masculine ones.
var feminine = [][2]string{{"trice", "teur"}, {"euse", "eur"}, {"ère", "er"}, {"enne", "en"}, {"ière", "ier"}, {"ive", "if"}, {"ale", "al"}, {"esse", "e"}, {"onne", "on"}, {"eure", "eur"}, {"e", ""}, {"ne", ""}, {"elle", "el"}, {"euse", "eux"}, {"fe", ""}}

// masculines are a noun and what it may be the feminine of; of several words the first is changed.
func masculines(noun string) []string {
	out := []string{noun}
	head, rest, _ := strings.Cut(noun, " ")
	if rest != "" {
		rest = " " + rest
	}
	for _, e := range feminine {
		if stem, ok := strings.CutSuffix(head, e[0]); ok && len(stem) > 2 {
			out = append(out, stem+e[1]+rest)
		}
	}
	if head == "femme" {
		out = append(out, "homme"+rest)
	}
	if stem, ok := strings.CutPrefix(noun, "première "); ok {
		for _, m := range masculines(stem) {
			out = append(out, "premier "+m)
		}
	}
	if stem, ok := strings.CutPrefix(noun, "haute "); ok {
		out = append(out, "haut "+stem)
	}
	return out
}

// holdsWord reports whether an office of a person has one of the words, or names a science.
func holdsWord(who *people.Person, words map[string]bool) bool {
	for _, office := range who.Offices {
		for _, w := range wording.Words(office, 0, len(office), nil) {
			if words[w.Fold] || words["chercheur"] && people.IsTrade(corpus.French, w.Fold) && strings.HasSuffix(w.Fold, "gue") {
				return true
			}
		}
		lower := wording.Lower(office)
		for of := range words {
			if strings.Contains(of, " ") && strings.HasPrefix(lower, of) {
				return true
			}
		}
	}
	return false
}
