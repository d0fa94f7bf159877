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
		if who == nil || who.Doubtful || !wording.Compatible(who.Sex, s) || slices.Contains(found, who) || !holdsWord(who, offices) && !(offices["délégué"] && who.DelegationName != "") {
			continue
		}
		found, at = append(found, who), e.Place.Paragraph
	}
	if len(found) == 0 {
		if v := r.Talk.OnlyIn(r.At, s); v != nil && v.Who != nil && len(v.Who.Offices) == 0 {
			return nil, false // the one of the paragraph of whom no office is said
		}
		return r.officeOfKind(offices, s)
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

// frenchSomeone is someone of whom a text says only that it is "un homme en bottes", "une mère".
func (r *reader) frenchSomeone(from, start, to int) *story.Voice {
	if from == start || !r.Lex.Is("one", r.Words[from].Fold) {
		return nil
	}
	k := start
	for k < to && (qualifiers[r.Words[k].Fold] || r.Lex.Is("quantity", r.Words[k].Fold)) {
		k++
	}
	n := max(r.Lex.At("generic person", r.Words[:to], k), r.Lex.At("generic person", r.Words[:to], start))
	if k < to && n == 0 && (r.Lex.Is("kin female", r.Words[k].Fold) || r.Lex.Is("kin male", r.Words[k].Fold)) {
		n = 1
	}
	if n == 0 || k >= to {
		return nil
	}
	printed := r.Span(start, k+n)
	return &story.Voice{ID: printed, Unnamed: true, Capacity: printed, How: "office", Sure: .6, Sex: r.formSex(from, start, k+1)}
}

// qualifiers stand between an article and a noun for a person.
var qualifiers = wording.Set("jeune, vieux, vieil, vieille, autre, ancien, ancienne, petit, petite, grand, grande, premier, première, deuxième, second, seconde, simple, pauvre, brave, haut, haute, même, certain, certaine, troisième, futur, future, gros, grosse, bon, bonne")

// ofKindWithin is who a noun with what he or she is of means, in the paragraph that names the one
// person whom it fits: "La chercheuse de l'université de Limours".
func (r *reader) ofKindWithin(from, start, to int) *story.Voice {
	if r.Lex.Lang != corpus.French || from == start || !definite[r.Words[from].Fold] || r.headEnd(start, to) == to {
		return nil
	}
	for end := to; end > start+1; end-- {
		if r.isKind(start, end) {
			s := r.formSex(from, start, start+1)
			if v, _ := r.calledByKindOf(start, end, s); v != nil {
				return v
			}
			if v := r.Talk.OnlyIn(r.At, s); v != nil && v.Who != nil && len(v.Who.Offices) == 0 && !v.Who.Doubtful {
				return &story.Voice{Who: v.Who, How: "noun", Sure: .7}
			}
			return nil
		}
	}
	if fold := r.Words[start].Fold; r.Words[start].Capital || !r.Talk.Has(r.At) || r.Lex.Is("situational", fold) || r.Lex.Is("holder", fold) || !r.Lex.Is("generic person", fold) {
		return nil
	}
	v, _ := r.calledByKindOf(start, start+1, r.formSex(from, start, start+1))
	if v == nil {
		return nil
	}
	for _, e := range r.Talk.Events {
		if e.Voice.Who == v.Who && e.Place.Paragraph == r.At.Paragraph {
			v.Sure = .7
			return v
		}
	}
	return nil
}

// delegates are nouns for those who speak for others: they mean someone only by the office.
var delegates = wording.Set("représentant, représentante, délégué, déléguée, ambassadeur, ambassadrice")

// officeOfKind is the last one near of whom only an office is known, which has one of the words.
func (r *reader) officeOfKind(offices map[string]bool, s wording.Sex) (v *story.Voice, ok bool) {
	for i := len(r.Talk.Events) - 1; i >= 0 && r.Talk.Events[i].Place.Paragraph >= r.At.Paragraph-longReachOfKind; i-- {
		v := r.Talk.Events[i].Voice
		if v.Who != nil || v.How == story.ByOrganization || v.SeveralOnes || !wording.Compatible(v.Sex, s) {
			continue
		}
		for _, w := range wording.Words(v.Capacity, 0, len(v.Capacity), nil) {
			if offices[w.Fold] {
				out := *v
				out.Sure = min(v.Sure, .7)
				return &out, true
			}
		}
	}
	return nil, false
}

// longReachOfKind is over how many paragraphs a noun looks back for an office.
const longReachOfKind = 4

// isKind reports whether the words from start to are a noun that may stand for an office.
func (r *reader) isKind(start, end int) bool {
	for _, base := range masculines(strings.ReplaceAll(strings.ToLower(r.Span(start, end)), "’", "'")) {
		if r.Lex.Kinds[base] != nil {
			return true
		}
	}
	return false
}
