package annotate

import (
	"strings"

	"travaux/corpus"
)

// cue is a place in a sentence that attributes words: a verb of saying with its subject, or
// a phrase such as "according to Ms. ...". Its words are from to (excluded), at is the verb.
type cue struct {
	verb     verb
	at       int
	from, to int
	// voice is nil where the cue has a subject that no words can be attributed to, or says
	// that something was not said: then it keeps words from being attributed to others.
	voice *voice
	// source is true for a phrase that only names whose words they are.
	source bool
	// relative is true for a verb in a clause that "who" begins.
	relative bool
}

// cues finds the cues of the sentence in order, and tells the discourse who was named and
// who spoke.
func (r *reader) cues() []cue {
	if r.lex.lang == corpus.Arabic {
		return r.arabicCues()
	}
	if r.lex.lang == corpus.Russian {
		return r.russianCues()
	}
	var out []cue
	for i := r.from; i < r.to; i++ {
		r.doubt(i)
		if n := r.namingOf(i); n != nil {
			switch {
			case n.from != i && i != r.from:
			case n.from > r.from && r.governed(n.from):
				r.talk.namedAside(n.who, r.at)
			default:
				r.talk.named(n.who, r.at)
			}
			continue
		}
		r.notices(i)
		c, ok := r.sourcePhrase(i)
		if !ok {
			c, ok = r.verbCue(i, out)
		}
		if !ok {
			continue
		}
		switch {
		case c.voice == nil:
		case c.verb&noReport != 0 && !r.quotesAny():
			r.talk.events = append(r.talk.events, event{voice: c.voice, place: r.at})
		default:
			r.talk.spoke(c.voice, r.at)
		}
		out = append(out, c)
		if c.source {
			i = c.to - 1
		}
	}
	return out
}

// quotesAny reports whether the sentence has a quotation.
func (r *reader) quotesAny() bool {
	for _, w := range r.words[r.from:r.to] {
		if w.quote != nil {
			return true
		}
	}
	return false
}

// doubt tells the discourse of a name at word i that may be a person's.
func (r *reader) doubt(i int) {
	for _, n := range r.namings {
		if n.from == i && n.who.doubtful {
			r.talk.named(n.who, r.at)
		}
	}
}

// sourcePhrase reads "according to X", "in the words of X", "in her view" at word i.
func (r *reader) sourcePhrase(i int) (cue, bool) {
	if !r.words[i].letters {
		return cue{}, false
	}
	if n := r.lex.at("own view", r.words[:r.to], i); n > 0 {
		if s := r.noSubject(i); s.voice != nil {
			return cue{verb: saying, at: i, from: i, to: i + n, voice: s.voice, source: true}, true
		}
	}
	for _, part := range []string{"her view", "his view"} {
		s := female
		if part == "his view" {
			s = male
		}
		if n := r.lex.at(part, r.words[:r.to], i); n > 0 {
			return cue{verb: saying, at: i, from: i, to: i + n, voice: r.talk.pronoun(s, r.at), source: true}, true
		}
	}
	n := r.lex.at("according", r.words[:r.to], i)
	if n == 0 && i == r.from && r.lex.is("for", r.words[i].fold) { // "Pour Mme Vale, ..."
		s := r.subjectAt(i + 1)
		if s.voice == nil || s.voice.who == nil || !r.commaBehind(s.to) {
			return cue{}, false
		}
		return cue{verb: saying, at: i, from: i, to: s.to, voice: s.voice, source: true}, true
	}
	if n == 0 || r.lex.lang == corpus.Arabic {
		return cue{}, false
	}
	s := r.subjectAt(i + n)
	if s.none() {
		return cue{}, false
	}
	if s.voice == nil {
		return cue{verb: saying, at: i, from: i, to: s.to, source: true}, true
	}
	return cue{verb: saying, at: i, from: i, to: s.to, voice: s.voice, source: true}, true
}

// commaBehind reports whether a comma stands behind a name, an office in apposition aside.
func (r *reader) commaBehind(i int) bool { return i < r.to && r.words[i].isMark(",") }

// verbCue reads the verb at word i with its subject.
func (r *reader) verbCue(i int, before []cue) (cue, bool) {
	v := r.verb(i)
	if v == 0 {
		return cue{}, false
	}
	c := cue{verb: v, at: i, from: i, to: i + 1}
	if i > r.from && r.lex.before("quoting", r.words, i+1) > 1 && r.words[r.from].fold == "comme" {
		return cue{}, false // "Comme l'écrivait Odile Ferran, ..."
	}
	if v&describing != 0 {
		if s := r.agent(i); s.voice != nil {
			return cue{verb: describing | noReport, at: i, from: i, to: i + 1, voice: s.voice}, true
		}
	}
	g := r.governor(i)
	switch r.standing(i - g) {
	case asNoun:
		return cue{}, false
	case denied:
		return c, true
	}
	c.from = i - g
	if v&following != 0 && v&(saying|speechAct) == 0 {
		c.voice = r.sentenceVoice(before)
		return c, c.voice != nil
	}
	s := r.findSubject(i, before)
	if s.none() {
		return cue{}, false
	}
	if s.voice == nil && r.lex.lang == corpus.English && strings.HasSuffix(r.words[i].fold, "s") {
		return cue{}, false // as well a noun: remarks, notes, calls
	}
	c.voice, c.from, c.to, c.relative = s.voice, min(s.from, c.from), max(s.to, i+1), s.relative
	return c, true
}

// agent is who is named behind the quotation that a participle introduces: called “thin” by
// Ms. Vale, « bien commode » par le délégué.
func (r *reader) agent(i int) subject {
	for k := i + 1; k+2 < r.to && k-i <= 6; k++ {
		if r.words[k].quote == nil {
			continue
		}
		switch r.words[k+1].fold {
		case "by", "par", "por":
			return r.subjectAt(k + 2)
		}
		return subject{}
	}
	return subject{}
}

// verb returns what the word at i can do as a verb, 0 where it is none here: it must stand
// with a small letter or begin the sentence, behind its auxiliary if it needs one, before
// one of the words that must follow it.
func (r *reader) verb(i int) verb {
	w := r.words[i]
	v := r.lex.verbAt(w.fold)
	if g := r.governor(i); g > 0 {
		v = r.lex.infinitive(w.fold)
	}
	if v == noReport { // an infinitive without its governor
		v = 0
	}
	if v == 0 && r.anyVerb(i) {
		return saying | noReport
	}
	if v == 0 || !w.letters || w.capital && i != r.from && !(r.words[i-1].isMark("¿¡—–-") || r.words[i-1].quote != nil) {
		return 0
	}
	if v&withAux != 0 && !r.hasAuxiliary(i) {
		if v &^= saying | speechAct | withAux; v == 0 || v == noReport {
			return 0
		}
	}
	if follow := r.lex.follow[w.fold]; follow != nil {
		if v&describing != 0 && r.quoteSoon(i) {
			return describing | noReport
		}
		next := i + 1
		if next < r.to && r.isSheOrHe(next) { // "fait-il valoir"
			next++
		}
		if (next >= r.to || !follow[r.words[next].fold]) && !(v&saying != 0 && r.behindQuotation(i)) {
			return 0
		}
	}
	if v&^noReport == describing && !r.quoteSoon(i) {
		return 0
	}
	return v
}

// governor returns how many words before the infinitive at word i govern it: "went on to",
// "s'est bornée à", "quiso". An inverted pronoun may stand among them: "finit-elle par".
func (r *reader) governor(i int) int {
	if i == r.from || r.lex.infinitive(r.words[i].fold) == 0 {
		return 0
	}
	end := i
	for end > r.from+1 && r.words[end-1].letters && (clitics[r.words[end-1].fold] || r.lex.is("adverb", r.words[end-1].fold)) {
		end--
	}
	if n := r.lex.before("governor", r.words, end); n > 0 && end-n >= r.from {
		return i - end + n
	}
	if r.lex.lang == corpus.French && i > r.from+1 && r.words[r.from].fold == "et" && (r.words[i-1].fold == "de" || r.words[i-1].fold == "d'") {
		return 1 // "Et la Commissaire de conclure"
	}
	if n := r.invertedGovernor(end); n > 0 {
		return i - end + n
	}
	return 0
}

func (r *reader) invertedGovernor(end int) int {
	if end-3 < r.from || !r.isSheOrHe(end-2) {
		return 0
	}
	for _, p := range r.lex.begin["governor"][r.words[end-3].fold] {
		if len(p) == 2 && p[1] == r.words[end-1].fold {
			return 3
		}
	}
	return 0
}

// ofInfinitive is the subject of an infinitive that its governor tells: an inverted pronoun
// in it, or in "et d'ajouter" the one whose words were reported before.
func (r *reader) ofInfinitive(i, g int, before []cue) subject {
	for k := i - g + 1; k < i; k++ {
		switch fold := r.words[k].fold; {
		case !r.words[k].letters:
		case r.lex.is("she", fold):
			return subjectOf(r.talk.pronoun(female, r.at), i-g, i+1)
		case r.lex.is("he", fold):
			return subjectOf(r.talk.pronoun(male, r.at), i-g, i+1)
		}
	}
	if !conjunctions[r.words[i-g].fold] {
		return subject{}
	}
	if v := r.sentenceVoice(before); v != nil {
		return subjectOf(v, i-g, i+1)
	}
	return r.noSubject(i)
}

func (r *reader) isSheOrHe(i int) bool {
	return r.words[i].letters && (r.lex.is("she", r.words[i].fold) || r.lex.is("he", r.words[i].fold))
}

// hasAuxiliary reports whether an auxiliary stands before word i, adverbs and an inverted
// pronoun between them aside.
func (r *reader) hasAuxiliary(i int) bool {
	for k := i; k > r.from && i-k <= 6 && r.words[k-1].letters; {
		f := r.words[k-1].fold
		if r.lex.is("auxiliary", f) && !clitics[f] {
			return true
		}
		switch n := r.smallBefore(k); {
		case n > 0:
			k -= n
		case r.lex.is("she", f), r.lex.is("he", f), r.lex.is("they", f):
			k--
		default:
			return false
		}
	}
	return false
}

// clitics are the pronouns among the auxiliaries.
var clitics = map[string]bool{"le": true, "la": true, "l'": true, "les": true, "lui": true, "leur": true, "y": true, "en": true, "nous": true, "se": true, "s'": true, "lo": true, "me": true, "nos": true}

// quoteSoon reports whether a quotation stands behind word i in the sentence.
func (r *reader) quoteSoon(i int) bool {
	for k := i + 1; k < r.to && k-i <= 25; k++ {
		if r.words[k].quote != nil {
			return true
		}
		if r.words[k].isMark(";") {
			return false
		}
	}
	return false
}

// standing says how a form stands in its sentence.
type standing int

const (
	asVerb standing = iota
	asNoun          // "the notes", "was told", "the text proposed by": attributes nothing
	denied          // "did not say", "would say"
)

func (r *reader) standing(i int) standing {
	if r.lex.lang == corpus.English && i+1 < r.to && r.words[i+1].fold == "by" {
		return asNoun
	}
	if i > r.from && r.lex.is("determiner", r.words[i-1].fold) && !r.lex.is("auxiliary", r.words[i-1].fold) && r.lex.lang != corpus.Arabic {
		return asNoun
	}
	if r.words[i].fold == "asked" && (i == r.from || r.words[i-1].isMark(",") && i+1 < r.to && questions[r.words[i+1].fold]) {
		return asNoun // "Asked about ...", "Ms. X, asked whether ..."
	}
	for k := i - 1; k >= r.from && i-k <= 4 && r.words[k].letters && r.namingOf(k) == nil; k-- {
		f := r.words[k].fold
		switch {
		case r.lex.is("negation", f):
			return denied
		case r.lex.is("passive", f) && !(k > r.from && (r.words[k-1].fold == "s'" || r.words[k-1].fold == "se")):
			return asNoun
		case r.lex.is("modal", f) && !r.lex.is("auxiliary", f) && !(r.lex.is("adverb", f) && k+1 < i):
			return denied
		case !r.lex.is("adverb", f) && !r.lex.is("auxiliary", f):
			return asVerb
		}
	}
	return asVerb
}

var questions = map[string]bool{"about": true, "whether": true, "if": true, "what": true, "how": true, "why": true, "when": true, "where": true, "to": true, "on": true}

// findSubject finds the subject of the verb at word i: before it or behind it, as the language
// and the place of quotations have it.
func (r *reader) findSubject(i int, before []cue) subject {
	g := r.governor(i)
	if g > 0 {
		if s := r.ofInfinitive(i, g, before); !s.none() {
			return s
		}
	}
	if r.behindQuotation(i - g) {
		j := r.behindVerb(i)
		s := r.subjectAt(j)
		adverbial := s.voice == nil && r.lex.lang == corpus.Spanish && j < r.to && !r.words[j].capital && !r.lex.is("determiner", r.words[j].fold) && !r.lex.is("they", r.words[j].fold)
		if !s.none() && !adverbial { // not "dijo antes de salir"
			return s
		}
		if r.lex.lang == corpus.Spanish {
			return r.leftOut(i, before)
		}
		return subject{}
	}
	if r.conjoined(i - g) {
		if v := r.sentenceVoice(before); v != nil {
			return subjectOf(v, i, i+1)
		}
	}
	s := r.subjectBefore(i - g)
	if s.relative && s.voice == nil && r.lex.verbAt(r.words[i].fold)&describing != 0 && r.lex.lang == corpus.Spanish {
		if v := r.sentenceVoice(before); v != nil { // "un registro, que calificó de «...»"
			return subjectOf(v, i, i+1)
		}
	}
	if !s.none() && (s.voice != nil || r.lex.lang == corpus.English) {
		return s
	}
	if r.lex.lang == corpus.English {
		return s
	}
	after := r.subjectAt(r.behindVerb(i))
	switch {
	case after.voice != nil:
		return after
	case s.none() && r.lex.lang == corpus.Spanish && (after.none() || r.isObject(i, after) || r.lex.verbAt(r.words[i].fold)&describing != 0): // "Describió el Pacto como"
		return r.leftOut(i, before)
	case s.none():
		return after
	}
	return s
}

// isObject reports whether the noun behind the Spanish verb at word i, to which no words can be
// attributed, is not its subject but its object: "Anunció la creación de un fondo".
func (r *reader) isObject(i int, noun subject) bool {
	if noun.voice != nil || strings.HasSuffix(r.words[i].fold, "n") {
		return false
	}
	for k := noun.from; k < noun.to; k++ {
		if fold := r.words[k].fold; !r.lex.is("determiner", fold) {
			return !r.lex.is("paper", fold) && !r.lex.is("they", fold)
		}
	}
	return false
}

// behindVerb is the word behind a verb and the adverbs that follow it.
func (r *reader) behindVerb(i int) int {
	j := i + 1
	if follow := r.lex.follow[r.words[i].fold]; follow != nil && j < r.to && follow[r.words[j].fold] && !r.lex.is("determiner", r.words[j].fold) {
		j++
	}
	for j < r.to && r.words[j].letters && r.namingOf(j) == nil {
		switch {
		case r.lex.is("adverb", r.words[j].fold), r.lex.is("time", r.words[j].fold):
			j++
		case j+1 < r.to && r.lex.is("time", r.words[j+1].fold) && (r.lex.is("determiner", r.words[j].fold) || r.lex.is("preposition", r.words[j].fold)):
			j += 2
		default:
			return j
		}
	}
	return j
}

// behindQuotation reports whether a verb follows a quotation with nothing but marks,
// auxiliaries and adverbs between: “...”, said ...
func (r *reader) behindQuotation(i int) bool {
	k := i
	for k > r.from {
		n := r.smallBefore(k)
		if n == 0 && r.words[k-1].isMark(",،—–-") {
			n = 1
		}
		if n == 0 {
			break
		}
		k -= n
	}
	return k > r.from && r.words[k-1].quote != nil
}

// conjoined reports whether "and" stands before the verb, which then has the subject of the
// verb before.
func (r *reader) conjoined(i int) bool {
	k := i
	for k > r.from && !conjunctions[r.words[k-1].fold] {
		n := r.smallBefore(k)
		if n == 0 {
			break
		}
		k -= n
	}
	k--
	return k > r.from && r.words[k].letters && (conjunctions[r.words[k].fold] || r.words[k].fold == "but" || r.words[k].fold == "mais" || r.words[k].fold == "pero" || r.words[k].fold == "sino" || r.words[k].fold == "но")
}

// sentenceVoice is whose words the sentence reports so far, else the person it begins with.
func (r *reader) sentenceVoice(before []cue) *voice {
	for k := len(before) - 1; k >= 0; k-- {
		if before[k].voice != nil {
			return before[k].voice
		}
		if before[k].verb != 0 {
			return nil
		}
	}
	for i := r.from; i < r.to && i < r.from+25; i++ {
		if n := r.namingOf(i); n != nil {
			if r.governed(n.from) || r.joint(n) {
				return nil
			}
			return byName(n.who)
		}
		w := r.words[i]
		if w.letters && i == r.from {
			if r.lex.is("she", w.fold) {
				return r.talk.pronoun(female, r.at)
			}
			if r.lex.is("he", w.fold) {
				return r.talk.pronoun(male, r.at)
			}
		}
	}
	return nil
}

// center is whom the sentence before in the paragraph is about: whose words it reports, else
// its subject. It is blocked where someone speaks there to whom no words can be attributed.
func (r *reader) center() (v *voice, blocked bool) {
	if r.before == nil {
		return nil, false
	}
	for k := len(r.before.read) - 1; k >= 0; k-- {
		switch c := r.before.read[k]; {
		case c.relative:
		case c.voice != nil:
			return c.voice, false
		case r.before.peopleIn(c.from, c.to):
			blocked = true
		}
	}
	return r.before.about, blocked && r.before.about == nil
}

// leftOut is the subject of a Spanish verb without one: that of the verb before it in the
// sentence, else noSubject.
func (r *reader) leftOut(i int, before []cue) subject {
	if strings.HasSuffix(r.words[i].fold, "n") { // they
		return subjectOf(nil, i, i+1)
	}
	if len(before) > 0 && before[len(before)-1].voice != nil || len(before) > 0 && before[len(before)-1].relative {
		return subjectOf(r.sentenceVoice(before), i, i+1)
	}
	return r.noSubject(i)
}

// namesStranger reports whether the sentence has a capitalized word that may be someone's name
// and belongs to no naming.
func (r *reader) namesStranger() bool {
	for i := r.from + 1; i < r.to; i++ {
		if r.namingOf(i) != nil || !r.words[i].letters || !r.isNameWord(i, false) || r.lex.is("not a name", r.words[i].fold) {
			continue
		}
		prev := r.words[i-1]
		if prev.letters && !prev.capital && !r.lex.is("determiner", prev.fold) && !r.lex.is("preposition", prev.fold) && !r.lex.is("of", prev.fold) {
			return true
		}
	}
	return false
}

// peopleIn reports whether words from to speak of people: "los vecinos", "several delegates".
// A report or a plan that says something does not end what someone says.
func (r *reader) peopleIn(from, to int) bool {
	for k := from; k < to; k++ {
		w := r.words[k]
		if !w.letters {
			continue
		}
		if r.roleAt(k) > 0 || r.lex.is("role", strings.TrimSuffix(w.fold, "s")) || r.lex.is("role", strings.TrimSuffix(w.fold, "es")) || r.lex.is("they", w.fold) && !r.lex.is("who", w.fold) || r.lex.is("organization", w.fold) {
			return true
		}
	}
	return false
}

// noSubject is the subject of a verb that has none in its sentence, where the language
// leaves it out: the last speaker, if no one else was named since.
func (r *reader) noSubject(i int) subject {
	v, blocked := r.center()
	if blocked {
		return subjectOf(nil, i, i+1)
	}
	if v != nil {
		v = v.meant(unknownSex)
	} else if v = r.talk.pronoun(unknownSex, r.at); v == nil {
		if v = r.topicBefore(); v == nil {
			return subjectOf(nil, i, i+1)
		}
		v = v.meant(unknownSex)
	}
	if r.before != nil && !r.talk.has(r.at) && r.lex.lang == corpus.Spanish && r.before.namesStranger() {
		return subjectOf(nil, i, i+1)
	}
	if v.who != nil {
		v.who.doubtful = false // who speaks is a person
	}
	v.how, v.sure = "left out", .75
	return subjectOf(v, i, i+1)
}
