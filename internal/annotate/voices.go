package annotate

import (
	"strings"

	"travaux/corpus"
)

// voice is someone to whom words can be attributed: a person, an office without a name, or
// an organization or delegation.
type voice struct {
	who                        *person
	id, name                   string
	capacity                   string
	delegation, delegationName string
	how                        string // the rule's word for how it was found
	sure                       float64
	// sex is what the form of an office or of its verb says of a speaker without a name.
	sex sex
	// unnamed: only an office is known, and not whose.
	unnamed bool
}

func (v *voice) same(o *voice) bool {
	return v != nil && o != nil && (v.who != nil && v.who == o.who || v.who == nil && o.who == nil && v.id == o.id)
}

// byName is the voice of a person who is named.
func byName(who *person) *voice { return &voice{who: who, how: "name", sure: .95} }

// byOrganization is how the voice of an organization is found.
const byOrganization = "organization"

// nounBefore finds the noun phrase that ends just before word j, and who it is: an office,
// an organization, a delegation. What is none of these no words are attributed to.
func (r *reader) nounBefore(j int) subject {
	from := r.phraseStart(j)
	if from == j {
		return subject{}
	}
	if r.joins(from) {
		return subjectOf(nil, from, j)
	}
	return subjectOf(r.nounVoice(from, j), from, j)
}

// joins reports whether the noun phrase at word i is joined to another name: "the League of
// Towns and the Union of Ports".
func (r *reader) joins(i int) bool {
	return r.lex.lang != corpus.Russian && r.lex.lang != corpus.Arabic && i > r.from+2 && conjunctions[r.words[i-1].fold] &&
		r.words[i-2].letters && r.words[i-2].capital && r.namingOf(i-2) == nil && r.lex.is("determiner", r.words[i].fold)
}

// phraseStart goes back over the words of a noun phrase: up to a mark, a verb, a conjunction
// between small words, or the article that begins it.
func (r *reader) phraseStart(j int) int {
	k := j
	for k > r.from && j-k < 20 {
		w := r.words[k-1]
		if w.isMark("'’") && k-1 > r.from && strings.HasSuffix(r.words[k-2].fold, "s") { // the Port Workers' Union
			k--
			continue
		}
		if !w.letters || r.namingOf(k-1) != nil || r.lex.is("that", w.fold) || r.relative(k-1) || r.breaksPhrase(k-1, j) {
			break
		}
		k--
		if r.lex.is("determiner", w.fold) && !r.lex.is("of", w.fold) && !r.joinedBefore(k) {
			break
		}
	}
	return k
}

func (r *reader) breaksPhrase(i, end int) bool {
	w := r.words[i]
	if conjunctions[w.fold] {
		return !(i > r.from && i+1 < end && r.words[i-1].capital && r.words[i+1].capital)
	}
	if subordinates[w.fold] {
		return true
	}
	v := r.lex.verbAt(w.fold)
	return (v != 0 && v&withAux == 0 || finite(r.lex.lang, w.fold)) && !w.capital
}

// subordinates begin a clause.
var subordinates = map[string]bool{
	"that": true, "but": true, "as": true, "when": true, "while": true, "because": true, "although": true, "if": true, "where": true, "whether": true, "since": true,
	"que": true, "qu'": true, "mais": true, "quand": true, "si": true, "lorsque": true, "pero": true, "cuando": true, "porque": true, "aunque": true,
	"что": true, "но": true, "а": true, "как": true, "когда": true, "если": true, "чтобы": true,
}

// joinedBefore reports whether the article at word k belongs to a phrase that a preposition
// joins to the noun before it: "the Minister for the Foreshore".
func (r *reader) joinedBefore(k int) bool {
	return k > r.from+1 && r.lex.is("of", r.words[k-1].fold) || k > r.from+1 && r.lex.is("preposition", r.words[k-1].fold) && r.words[k-2].letters && r.lex.is("role", r.words[k-2].fold)
}

// nounVoice tells who a noun phrase is by its first word for an office, an organization or
// a paper.
func (r *reader) nounVoice(from, to int) *voice {
	start := from
	for start < to && r.lex.is("determiner", r.words[start].fold) {
		start++
	}
	if start == to {
		return r.demonstrative(from, to)
	}
	if v, ok := r.anaphor(from, start, to); ok {
		return v
	}
	for k := start; k < to; k++ {
		switch fold := r.words[k].fold; {
		case r.isPossessive(k): // "the engineer's brother"
		case r.roleAt(k) > 0:
			if k > start && r.lex.is("preposition", r.words[k-1].fold) {
				return nil
			}
			if k > start && r.words[start].capital && !r.words[k].capital && start > r.from && (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) {
				printed := r.span(start, to) // "la Coordination paysanne"
				return &voice{id: corpus.Slug(printed), name: printed, how: byOrganization, sure: .75}
			}
			return r.roleVoice(from, start, to)
		case r.lex.is("paper", fold):
			return nil
		case r.lex.is("organization", fold):
			return r.organization(from, start, to)
		case r.lex.is("preposition", fold) && k > start && !r.words[k-1].capital:
			return nil
		}
	}
	return r.organization(from, start, to)
}

func (r *reader) isPossessive(k int) bool {
	raw := r.text[r.words[k].Start:r.words[k].End]
	return strings.HasSuffix(raw, "'s") || strings.HasSuffix(raw, "’s")
}

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
			if v := r.sameAsNear(from, start, to); v != nil {
				return v
			}
		}
	} else if holder := r.holderOf(printed); holder != nil && strings.Contains(printed, " ") {
		return &voice{who: holder, how: "office by date", sure: .8}
	}
	return &voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .75,
		delegation: r.a.delegationOf(printed), sex: r.formSex(from, start, r.headEnd(start, to))}
}

// successor is who took an office over in the text: "the new Chair" is the one named last who
// is not the old one, and from then on "the Chair" is too.
func (r *reader) successor(from, start, to int, old *person) *person {
	title := strings.Join(foldedWords(r.span(start, to)), " ")
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
	if r.lex.lang == corpus.Russian || r.lex.lang == corpus.Arabic || r.belongs(start, to) && r.headEnd(start, to) < to || r.words[start].capital || r.possessive(from, start) {
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

// ownName is where the name of an organization begins behind the words in small letters for
// what it is, start where it has none.
func (r *reader) ownName(start, to int) int {
	if r.words[start].capital || r.lex.lang == corpus.Russian || r.lex.lang == corpus.Arabic {
		return start
	}
	kind := false
	for k := start; k < to && k-start <= 4 && r.words[k].letters; k++ {
		w := r.words[k]
		if w.capital {
			if kind && !isAcronym(r.span(k, k+1)) || kind && k+1 == to {
				return k
			}
			return start
		}
		kind = kind || r.lex.is("organization", w.fold)
		if r.lex.is("of", w.fold) || r.lex.is("preposition", w.fold) || r.lex.is("paper", w.fold) {
			return start
		}
	}
	return start
}

// calledByKind is the voice of an organization that the text calls by its kind only, "the
// Secretariat": what it is is known, and not which.
func (a *Annotator) calledByKind(v *voice, lang corpus.Lang) *voice {
	if lang == corpus.Russian || v == nil || v.who != nil || v.unnamed || v.how != byOrganization || v.id == "" || a.knows(v.name) || strings.Contains(v.name, " ") || !a.commonAlone(v.name, lang) {
		return v
	}
	return &voice{id: v.id, unnamed: true, capacity: v.name, how: v.how, sure: v.sure - .1}
}

// officeEnd is where the words of an office end that begin at word start: its noun with
// adjectives, and what it is the office of. A verb that the lexicon lacks is none of these.
func (r *reader) officeEnd(start, to int) int {
	k := start
	for k < to && r.roleAt(k) == 0 {
		k++
	}
	if k == to {
		return to
	}
	k += r.roleAt(k)
	within := false // what it is the office of
	for k < to {
		w := r.words[k]
		switch {
		case r.pluralPossessive(k):
		case !w.letters:
			return k
		case r.lex.is("preposition", w.fold) || r.lex.is("of", w.fold) || r.lex.is("determiner", w.fold):
			within = true
		case w.capital, within, r.roleAt(k) > 0, isAdjective(r.lex.lang, w.fold):
		case conjunctions[w.fold] && within:
		default:
			return k
		}
		k++
	}
	return to
}

// isAdjective reports whether a word has an ending of the adjectives that follow an office in
// French and Spanish.
func isAdjective(lang corpus.Lang, fold string) bool {
	var endings []string
	switch lang {
	case corpus.French:
		endings = []string{"al", "ale", "el", "elle", "if", "ive", "aire", "ique", "ain", "aine", "ien", "ienne", "ais", "aise", "ois", "oise", "int", "inte", "oint", "ointe", "ué", "uée", "ée", "éral", "érale", "cial", "ciale", "eur", "eure", "chef", "in", "ine"}
	case corpus.Spanish:
		endings = []string{"al", "ivo", "iva", "ario", "aria", "ico", "ica", "ente", "ante", "ense", "ano", "ana", "unto", "unta", "ino", "ina", "és", "esa", "ado", "ada", "or", "ora", "eño", "eña"}
	case corpus.English:
		return fold == "general" || fold == "elect" || fold == "designate" || fold == "emeritus" || fold == "plenipotentiary"
	}
	for _, e := range endings {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

// headEnd is the end of the noun of an office: before what it is the office of.
func (r *reader) headEnd(start, to int) int {
	k := start + 1
	for k < to && r.words[k].letters && !r.lex.is("preposition", r.words[k].fold) {
		k++
	}
	return k
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
func (r *reader) holderOf(title string) *person {
	o, ok := r.a.authority.Office(title)
	if !ok {
		return nil
	}
	return r.people.holder(o, title)
}

// organization is the voice of a delegation, group or other organization.
func (r *reader) organization(from, start, to int) *voice {
	printed := r.span(start, to)
	v := &voice{id: corpus.Slug(printed), name: printed, how: byOrganization, sure: .8}
	if d, ok := r.a.authority.Country(printed); ok {
		v.delegation, v.delegationName, v.id = d.ID, printed, d.ID
		return v
	}
	if g, ok := r.a.authority.Group(printed); ok {
		v.id = g.ID
		return v
	}
	if to == start+1 && isAcronym(printed) {
		if full := r.fullOrganization(printed); full != nil {
			return full
		}
	}
	if at := r.ownName(start, to); at > start { // "l'organisation Santé sans Guichet"
		name := r.span(at, to)
		return &voice{id: corpus.Slug(name), name: name, how: byOrganization, sure: .8}
	}
	capital, institution := r.words[start].capital, false
	for k := start; k < to; k++ {
		w := r.words[k]
		institution = institution || r.lex.is("organization", w.fold) && w.capital
		if e := r.evidence; e != nil && w.letters && w.capital && e.organizations[thingKey(r.foldedSpan(k, to))] {
			institution, capital = true, true
		}
		if k == start && isAcronym(r.text[w.Start:w.End]) && to == start+1 {
			institution = true
		}
	}
	if !capital || !institution || r.lex.is("indefinite", r.words[from].fold) {
		return nil
	}
	return v
}
