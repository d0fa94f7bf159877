package annotate

import (
	"slices"

	"travaux/corpus"
)

// Nouns that point back to someone named before without naming him or her: "the former",
// "his wife", "the official", "the organization". Where two may be meant, none is.

// anaphor returns the voice that a noun phrase with its article means, words from to start
// being the determiners. ok is true where the phrase is such a noun, whether it is resolved
// or not.
func (r *reader) anaphor(from, start, to int) (v *voice, ok bool) {
	if r.lex.lang == corpus.Arabic || r.lex.lang == corpus.Russian {
		return nil, false
	}
	last := r.words[to-1].fold
	s := r.formSex(from, start, to)
	switch {
	case from == start && !r.lex.is("this one", last):
		return nil, false
	case to == start+1 && r.lex.is("former", last):
		return r.ofTwo(s, true), true
	case to == start+1 && (r.lex.is("latter", last) || r.lex.is("this one", last)):
		return r.ofTwo(s, false), true
	case to == start+1 && r.possessive(from, start):
		return r.relation(last)
	case to == start+1 && concerned[last] && r.lastNamed(s) != nil:
		return r.lastNamed(s), true
	case start == from+1 && r.lex.is("demonstrative", r.words[from].fold) && r.kinSex(start) != unknownSex && r.lastNamed(r.kinSex(start)) != nil:
		return r.lastNamed(r.kinSex(start)), true // "dit ce père de quatre enfants"
	case r.lex.before("generic person", r.words, to) > 0 && r.plainNoun(start, to) && !r.indefinite(from, start) && !(to > start+1 && r.words[start].capital):
		if who := r.people.inOffice(foldedWords(r.span(start, to))); who != nil {
			return nil, false
		}
		if v := r.talk.unnamedBefore(last, r.at); v != nil {
			return v, true
		}
		if v, ok := r.ofAge(to, s); ok {
			return v, v != nil
		}
		if v := r.talk.oneNear(s, r.at); v != nil {
			return v, true
		}
		if v := r.alone(s); v != nil && v.who != nil && !r.possessive(from, start) && (to-start == 1 || r.lex.is("demonstrative", r.words[from].fold)) {
			v.how = "noun"
			return v, true
		}
		return nil, false
	case r.lex.is("organization", last) && r.plainNoun(start, to) && !r.indefinite(from, start):
		v := r.talk.lastOrganization(last, r.lex.is("generic organization", last) && !r.words[to-1].capital, r.at)
		if v == nil && to == start+1 {
			v = r.fullOrganization(r.words[start].fold)
		}
		return v, v != nil
	}
	return nil, false
}

// concerned are French and Spanish nouns for the one whom the words before are about.
var concerned = map[string]bool{"intéressé": true, "intéressée": true, "interesado": true, "interesada": true, "aludido": true, "aludida": true}

// kinSex is what a noun of kinship at word i says of a person.
func (r *reader) kinSex(i int) sex {
	switch fold := r.words[i].fold; {
	case r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish:
	case r.lex.is("kin female", fold):
		return female
	case r.lex.is("kin male", fold):
		return male
	}
	return unknownSex
}

// anaphorEnd is the end of a noun for a person that begins at word start, behind which a verb
// may stand that the lexicon lacks: "l'édile retrouve sa verve".
func (r *reader) anaphorEnd(start, to int) int {
	if n := r.lex.at("generic person", r.words[:to], start); n > 0 && start+n+1 == to && isAdjective(r.lex.lang, r.words[to-1].fold) && r.lex.lang != corpus.English && r.roleAt(start+n) == 0 && !(start > 0 && r.lex.is("demonstrative", r.words[start-1].fold)) {
		return start + n // "la mandataria provincial"
	}
	if (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) && r.roleAt(start) > 0 {
		return r.officeEnd(start, to)
	}
	return to
}

// plainNoun reports whether words are one noun with at most one adjective before it.
func (r *reader) plainNoun(start, to int) bool { return to-start <= 2 && r.words[start].letters }

func (r *reader) indefinite(from, start int) bool {
	return from < start && r.lex.is("indefinite", r.words[from].fold)
}

// possessive reports whether the determiners are "his", "sa", "su".
func (r *reader) possessive(from, start int) bool {
	for k := from; k < start; k++ {
		if r.lex.is("possessive", r.words[k].fold) {
			return true
		}
	}
	return false
}

// formSex is what the article or the ending of a French or Spanish noun says of a person.
func (r *reader) formSex(from, start, to int) sex {
	if from < start {
		if s := r.articleSex(from); s != unknownSex {
			return s
		}
		switch r.words[from].fold {
		case "cette", "esta", "esa", "sa", "ma", "ella":
			return female
		case "ce", "cet", "este", "ese":
			return male
		}
	}
	return nounSex(r.lex.lang, r.words[to-1].fold)
}

// nounSex is what the form of a noun for a person says.
func nounSex(lang corpus.Lang, noun string) sex {
	endings := map[sex][]string{}
	switch lang {
	case corpus.French:
		endings[female] = []string{"trice", "euse", "ière", "ienne", "née", "lue", "cheffe", "ente", "ante", "celle-ci", "seconde", "première", "dernière", "essée"}
		endings[male] = []string{"teur", "ier", "ien", "celui-ci", "second", "premier", "dernier", "élu"}
	case corpus.Spanish:
		endings[female] = []string{"ora", "ada", "ida", "ina", "era", "oga", "afa", "enta", "esa", "aria"}
		endings[male] = []string{"or", "ado", "ido", "ero", "ogo", "afo", "ario"}
	case corpus.English:
		endings[female] = []string{"woman"}
	}
	for _, s := range []sex{female, male} {
		for _, e := range endings[s] {
			if len(noun) > len(e) && noun[len(noun)-len(e):] == e || noun == e {
				return s
			}
		}
	}
	return unknownSex
}

// ofTwo is the first or the last of the two who were named last, both of whom are near.
func (r *reader) ofTwo(s sex, first bool) *voice {
	two := r.talk.pair
	if two[0] == nil || r.talk.pairAt.paragraph < r.at.paragraph-1 {
		two = r.lastTwo()
	}
	if two[0] == nil {
		return nil
	}
	r.talk.pair, r.talk.pairAt = two, r.at
	v := two[1]
	if first {
		v = two[0]
	}
	if !v.fits(s) {
		return nil
	}
	v = v.meant(s)
	v.how = "noun"
	return v
}

// lastTwo are the two voices named last, in the order of the text.
func (r *reader) lastTwo() (two [2]*voice) {
	for i := len(r.talk.events) - 1; i >= 0; i-- {
		e := r.talk.events[i]
		switch {
		case e.place.paragraph < r.at.paragraph-1:
			return [2]*voice{}
		case e.voice.how == byOrganization:
		case two[1] == nil:
			two[1] = e.voice
		case !e.voice.same(two[1]):
			two[0] = e.voice
			return two
		}
	}
	return [2]*voice{}
}

// relation is whom "his wife" or "her colleague" means: of the person named last, the one other of
// the family, or the one other person named nearby.
func (r *reader) relation(noun string) (*voice, bool) {
	s, family := unknownSex, true
	switch {
	case r.lex.is("kin female", noun):
		s = female
	case r.lex.is("kin male", noun):
		s = male
	case r.lex.is("kin", noun):
	case r.lex.is("counterpart", noun):
		family = false
	default:
		return nil, false
	}
	owner := r.talk.lastPerson()
	if owner == nil {
		return nil, true
	}
	var found *person
	for _, who := range r.people.list {
		if who == owner || !compatible(who.sex, s) || family && !who.isOfFamily(owner) || !family && !r.talk.near(who, r.at) {
			continue
		}
		if found != nil {
			return nil, true
		}
		found = who
	}
	if found == nil {
		return r.kinOnly(noun, s, family)
	}
	found.learn(s)
	return &voice{who: found, how: "noun", sure: .8}, true
}

// isOfFamily reports whether two persons have all but their given names in common.
func (who *person) isOfFamily(other *person) bool {
	return len(who.words) > 1 && len(other.words) > 1 && sameFamily(who.words[1:], other.words[1:])
}

// lastPerson is the person named or quoted last.
func (d *discourse) lastPerson() *person {
	for i := len(d.events) - 1; i >= 0; i-- {
		if w := d.events[i].voice.who; w != nil && !w.doubtful {
			return w
		}
	}
	return nil
}

// unnamedBefore is the last one of whom only the office is known, which has the noun in it.
func (d *discourse) unnamedBefore(noun string, at place) *voice {
	for i := len(d.events) - 1; i >= 0 && d.events[i].place.paragraph >= at.paragraph-1; i-- {
		if v := d.events[i].voice; v.unnamed && slices.Contains(foldedWords(v.capacity), folded(noun)) {
			return v
		}
	}
	return nil
}

// oneNear is the one voice of the paragraph of a place that fits, else of the one before.
func (d *discourse) oneNear(s sex, at place) *voice {
	for at.paragraph > 0 && !d.has(at) {
		at.paragraph--
	}
	v := d.onlyIn(at, s)
	if v != nil {
		v = v.meant(s)
		v.how = "noun"
	}
	return v
}

// has reports whether anyone was named in the paragraph of a place.
func (d *discourse) has(at place) bool {
	for i := len(d.events) - 1; i >= 0 && d.events[i].place.paragraph >= at.paragraph; i-- {
		if d.events[i].place.paragraph == at.paragraph {
			return true
		}
	}
	return false
}

// near reports whether a person was named in the paragraph of a place or the one before.
func (d *discourse) near(who *person, at place) bool {
	for i := len(d.events) - 1; i >= 0 && d.events[i].place.paragraph >= at.paragraph-1; i-- {
		if d.events[i].voice.who == who {
			return true
		}
	}
	return false
}

// lastOrganization is the one organization nearby whose name has the noun in it, or where the
// noun is said of any organization, the only one.
func (d *discourse) lastOrganization(noun string, generic bool, at place) *voice {
	var found *voice
	for i := len(d.events) - 1; i >= 0 && d.events[i].place.paragraph >= at.paragraph-reach; i-- {
		v := d.events[i].voice
		if v.who != nil || v.how != byOrganization && v.how != "pronoun" || v.same(found) {
			continue
		}
		if !slices.Contains(foldedWords(v.name), folded(noun)) && !generic {
			continue
		}
		if found != nil {
			return nil
		}
		found = v
	}
	return found
}

// pronoun is whom "she" or "he" means; in French and Spanish also the organization that spoke
// last in the paragraph, where no person can be meant.
func (r *sentence) pronoun(s sex) *voice {
	if v := r.onlyHere(s); v != nil {
		return v.meant(s)
	}
	if v := r.talk.pronoun(s, r.at); v != nil {
		return v
	}
	if v := r.topicBefore(); v != nil && v.fits(s) {
		return v.meant(s)
	}
	if r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish {
		if v := r.itself(); v != nil {
			return v
		}
		if v := r.bodyBefore(s); v != nil {
			return v
		}
		return r.protagonist(s)
	}
	return nil
}

// topicBefore is the one person whom the sentence before is about, at the head of a paragraph
// the last one of the paragraph before: a pronoun goes on with him or her rather than with
// those named further back.
func (r *sentence) topicBefore() *voice {
	b := r.prior
	if b == nil {
		b = r.ended
	}
	if b == nil || b.lex != r.lex {
		return nil
	}
	for k := len(b.read) - 1; k >= 0; k-- {
		if c := b.read[k]; !c.relative {
			if c.voice == nil || b.others(c.voice) {
				return nil
			}
			return c.voice
		}
	}
	if b.about == nil || b.others(b.about) {
		return nil
	}
	return b.about
}

// pronounBehind is pronoun for one at word i, which may stand behind an office that is the
// person's from now on: "Now Special Envoy, he said".
func (r *reader) pronounBehind(i int, s sex) *voice {
	v := r.pronoun(s)
	if v == nil || v.who == nil || i == r.from || !r.words[i-1].isMark(",") {
		return v
	}
	from, office := r.officeBefore(i)
	if office == "" || from < r.from {
		return v
	}
	for k := r.from; k < from; k++ {
		if !r.words[k].letters || !r.lex.is("adverb", r.words[k].fold) && !r.lex.is("determiner", r.words[k].fold) && !r.lex.is("capacity", r.words[k].fold) {
			return v
		}
	}
	v.who.holds(office)
	return v
}

// itself is the organization that spoke last in the paragraph, no one else having been named
// since.
func (r *sentence) itself() *voice {
	v := r.talk.last
	if b := r.prior; r.lex.lang == corpus.English && b != nil && b.about != nil && b.about.how == byOrganization && (v == nil || r.talk.at.paragraph != r.at.paragraph) {
		return b.about
	}
	if v == nil || v.who != nil || v.severalOnes || v.how != byOrganization || r.talk.at.paragraph != r.at.paragraph || !r.talk.undisturbed() {
		return nil
	}
	return v
}

// demonstrative is whom a Spanish "este" or "aquella" without a noun means: of two named before
// the last or the first, else the one the sentence before named last.
func (r *reader) demonstrative(from, to int) *voice {
	if r.lex.lang != corpus.Spanish || to != from+1 {
		return nil
	}
	switch r.words[from].fold {
	case "este", "éste":
		return r.lastNamed(male)
	case "esta", "ésta":
		return r.lastNamed(female)
	case "aquel", "aquél":
		return r.ofTwo(male, true)
	case "aquella", "aquélla":
		return r.ofTwo(female, true)
	}
	return nil
}

// lastNamed is who was named last in the paragraph, if he or she fits.
func (r *reader) lastNamed(s sex) *voice {
	for i := len(r.talk.events) - 1; i >= 0; i-- {
		v, at := r.talk.events[i].voice, r.talk.events[i].place.paragraph
		if at != r.at.paragraph && !(at == r.at.paragraph-1 && !r.talk.has(r.at)) {
			break
		}
		if v.how == byOrganization {
			continue
		}
		if !v.fits(s) {
			return nil
		}
		v = v.meant(s)
		v.how = "noun"
		return v
	}
	return nil
}
