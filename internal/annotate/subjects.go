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
}

func (v *voice) same(o *voice) bool {
	return v != nil && o != nil && (v.who != nil && v.who == o.who || v.who == nil && o.who == nil && v.id == o.id)
}

// subject is what stands as the subject of a verb: words from to (excluded). voice is nil
// where it is someone or something that no words can be attributed to; there is no subject
// where from == to.
type subject struct {
	voice    *voice
	from, to int
}

func (s subject) none() bool { return s.from == s.to }

// byName is the voice of a person who is named.
func byName(who *person) *voice { return &voice{who: who, how: "name", sure: .95} }

// byPronoun is the voice of a person who is "she" or "he".
func byPronoun(who *person) *voice {
	if who == nil {
		return nil
	}
	return &voice{who: who, how: "pronoun", sure: .85}
}

// subjectBefore finds the subject that ends just before word i. Auxiliaries and adverbs
// between it and the verb are passed over.
func (r *reader) subjectBefore(i int) subject {
	j := i
	for j > r.from && r.words[j-1].letters && r.namingOf(j-1) == nil && (r.lex.is("auxiliary", r.words[j-1].fold) || r.lex.is("adverb", r.words[j-1].fold)) {
		j--
	}
	if j == r.from {
		return subject{}
	}
	w := r.words[j-1]
	switch {
	case r.namingOf(j-1) != nil:
		n := r.namingOf(j - 1)
		if r.governed(n.from) {
			return r.ofPhrase(n.from, j)
		}
		return subject{byName(n.who), n.from, j}
	case r.lex.is("who", w.fold):
		return r.antecedent(j - 1)
	case w.letters && r.lex.is("she", w.fold):
		return subject{byPronoun(r.talk.pronoun(female, r.at)), j - 1, j}
	case w.letters && r.lex.is("he", w.fold):
		return subject{byPronoun(r.talk.pronoun(male, r.at)), j - 1, j}
	case w.letters && r.lex.is("they", w.fold):
		return subject{nil, j - 1, j}
	case w.isMark(",،)—–"):
		return r.beforeInsertion(j - 1)
	case w.letters:
		return r.nounBefore(j)
	}
	return subject{}
}

// governed reports whether a preposition stands before word i, so that what begins there is
// no subject: "a letter to Ms. ...".
func (r *reader) governed(i int) bool {
	k := i
	for k > r.from && r.lex.is("determiner", r.words[k-1].fold) && !r.lex.is("preposition", r.words[k-1].fold) {
		k--
	}
	if k == r.from || !r.words[k-1].letters {
		return false
	}
	return r.lex.is("preposition", r.words[k-1].fold)
}

// ofPhrase deals with a name that a preposition governs just before a verb: "the Minister of
// Ms. ..." is no one, "the spokesman for Ms. Vale" is a spokesman.
func (r *reader) ofPhrase(from, to int) subject {
	s := r.nounBefore(from)
	if s.none() {
		return subject{nil, from, to}
	}
	s.to = to
	if s.voice != nil && s.voice.who == nil && s.voice.how != "organization" {
		s.voice = &voice{id: s.voice.id, name: r.span(s.from, to), capacity: r.span(s.from, to), how: s.voice.how, sure: s.voice.sure}
		return s
	}
	return subject{nil, from, to}
}

// antecedent finds whom "who" at word i means: the person named just before it.
func (r *reader) antecedent(i int) subject {
	k := i
	if k > r.from && r.words[k-1].isMark(",،") {
		k--
	}
	if k > r.from {
		if n := r.namingOf(k - 1); n != nil {
			return subject{byName(n.who), n.from, i + 1}
		}
	}
	return subject{nil, i, i + 1}
}

// beforeInsertion finds the subject behind which something is inserted between commas, the
// second of which is word i: an office, a clause. Where the inserted words are a name, that
// is the subject itself.
func (r *reader) beforeInsertion(i int) subject {
	if i == r.from {
		return subject{}
	}
	if n := r.namingOf(i - 1); n != nil && (n.from == r.from || r.words[n.from-1].isMark(",،(")) {
		return subject{byName(n.who), r.withOffice(n.from), i + 1}
	}
	for k := i - 1; k >= r.from && i-k <= 30; k-- {
		w := r.words[k]
		if w.quote != nil || w.isMark(";:.؛") {
			break
		}
		if !w.isMark(",،(—–") || k == r.from {
			continue
		}
		if n := r.namingOf(k - 1); n != nil && !r.governed(n.from) && !r.verbBetween(k+1, i) {
			return subject{byName(n.who), r.withOffice(n.from), i + 1}
		}
		if s := r.nounBefore(k); s.voice != nil && !r.verbBetween(k+1, i) && r.relative(k+1) {
			s.to = i + 1
			return s
		}
	}
	if n := r.namingOf(i - 1); n != nil && !r.governed(n.from) {
		return subject{byName(n.who), n.from, i + 1}
	}
	return subject{}
}

// relative reports whether a relative clause or a country begins at word i: "the Network,
// which has observer status, declared".
func (r *reader) relative(i int) bool {
	return r.lex.is("who", r.words[i].fold) || relatives[r.words[i].fold]
}

// relatives begin a clause about the noun before them.
var relatives = map[string]bool{"which": true, "whose": true, "whom": true, "where": true, "dont": true, "cuyo": true, "cuya": true, "чей": true, "чья": true, "который": true, "которая": true, "الذي": true, "التي": true}

// verbBetween reports whether the words hold a verb of saying with a subject of its own
// outside a relative clause.
func (r *reader) verbBetween(from, to int) bool {
	if from >= to || r.relative(from) || r.lex.is("who", r.words[from].fold) {
		return false
	}
	for k := from; k < to; k++ {
		if r.words[k].quote != nil {
			return true
		}
		if v := r.lex.verbAt(r.words[k].fold); v&saying != 0 && v&withAux == 0 && r.namingOf(k) == nil {
			return true
		}
	}
	return false
}

// withOffice returns where the office printed before a name begins.
func (r *reader) withOffice(i int) int {
	if from, office := r.officeBefore(i); office != "" && from >= r.from {
		return r.determinersBefore(from)
	}
	return i
}

func (r *reader) determinersBefore(i int) int {
	for i > r.from && r.lex.is("determiner", r.words[i-1].fold) {
		i--
	}
	return i
}

// nounBefore finds the noun phrase that ends just before word j, and who it is: an office,
// an organization, a delegation. What is none of these no words are attributed to.
func (r *reader) nounBefore(j int) subject {
	from := r.phraseStart(j)
	if from == j {
		return subject{}
	}
	return subject{r.nounVoice(from, j), from, j}
}

// phraseStart goes back over the words of a noun phrase: up to a mark, a verb, a conjunction
// between small words, or the article that begins it.
func (r *reader) phraseStart(j int) int {
	k := j
	for k > r.from && j-k < 20 {
		w := r.words[k-1]
		if !w.letters || r.namingOf(k-1) != nil || r.lex.is("that", w.fold) || r.breaksPhrase(k-1, j) {
			break
		}
		k--
		if r.lex.is("determiner", w.fold) && !r.joinedBefore(k) {
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
	return v != 0 && v&withAux == 0 && !w.capital
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
		return nil
	}
	for k := start; k < to; k++ {
		switch fold := r.words[k].fold; {
		case r.roleAt(k) > 0:
			if k > start && r.lex.is("preposition", r.words[k-1].fold) {
				return nil
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

// roleVoice is the voice of an office: of the person introduced with it, of who held it on
// the day, else of the office itself. "A delegate" is no one, "a spokesperson for the
// Ministry" is an office.
func (r *reader) roleVoice(from, start, to int) *voice {
	printed := r.span(start, to)
	if from < start && r.lex.is("indefinite", r.words[from].fold) && !r.belongs(start, to) || from == start && r.lex.is("indefinite", r.words[start].fold) {
		return nil
	}
	if from < start && !r.lex.is("indefinite", r.words[from].fold) || r.lex.lang == corpus.Russian || r.lex.lang == corpus.Arabic {
		who, office := r.people.inOffice(foldedWords(printed)), r.holderOf(printed)
		switch {
		case who != nil && (office == nil || office.id == who.id):
			return &voice{who: who, how: "office by introduction", sure: .8}
		case who == nil && office != nil:
			office.capacity = printed
			return office
		}
	} else if office := r.holderOf(printed); office != nil && strings.Contains(printed, " ") {
		office.capacity = printed
		return office
	}
	return &voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .75,
		delegation: r.a.delegationOf(printed)}
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

// holderOf is the voice of the person who held the office of a title on the document's day.
func (r *reader) holderOf(title string) *voice {
	o, ok := r.a.authority.Office(title)
	if !ok {
		return nil
	}
	p, ok := r.a.authority.Holder(o.ID, r.people.on)
	if !ok {
		return nil
	}
	return &voice{id: p.ID, name: title, delegation: o.Delegation, how: "office by date", sure: .8}
}

// organization is the voice of a delegation, group or other organization.
func (r *reader) organization(from, start, to int) *voice {
	printed := r.span(start, to)
	v := &voice{id: corpus.Slug(printed), name: printed, how: "organization", sure: .8}
	if d, ok := r.a.authority.Country(printed); ok {
		v.delegation, v.delegationName, v.id = d.ID, printed, d.ID
		return v
	}
	if g, ok := r.a.authority.Group(printed); ok {
		v.id = g.ID
		return v
	}
	capital, institution := r.words[start].capital, false
	for k := start; k < to; k++ {
		w := r.words[k]
		institution = institution || r.lex.is("organization", w.fold) && w.capital
		if k == start && isAcronym(r.text[w.Start:w.End]) && to == start+1 {
			institution = true
		}
	}
	if !capital || !institution || from < start && r.lex.is("indefinite", r.words[from].fold) {
		return nil
	}
	return v
}
