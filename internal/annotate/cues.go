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
}

// cues finds the cues of the sentence in order, and tells the discourse who was named and
// who spoke.
func (r *reader) cues() []cue {
	var out []cue
	for i := r.from; i < r.to; i++ {
		if n := r.namingOf(i); n != nil {
			if n.from == i || i == r.from {
				r.talk.named(n.who, r.at)
			}
			continue
		}
		c, ok := r.sourcePhrase(i)
		if !ok {
			c, ok = r.verbCue(i, out)
		}
		if !ok {
			continue
		}
		if c.voice != nil {
			r.talk.spoke(c.voice, r.at)
		}
		out = append(out, c)
		if c.source {
			i = c.to - 1
		}
	}
	return out
}

// sourcePhrase reads "according to X", "in the words of X", "in her view" at word i.
func (r *reader) sourcePhrase(i int) (cue, bool) {
	if !r.words[i].letters {
		return cue{}, false
	}
	for part, s := range map[string]sex{"her view": female, "his view": male} {
		if n := r.lex.at(part, r.words[:r.to], i); n > 0 {
			return cue{verb: saying, at: i, from: i, to: i + n, voice: byPronoun(r.talk.pronoun(s, r.at)), source: true}, true
		}
	}
	n := r.lex.at("according", r.words[:r.to], i)
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

// verbCue reads the verb at word i with its subject.
func (r *reader) verbCue(i int, before []cue) (cue, bool) {
	v := r.verb(i)
	if v == 0 {
		return cue{}, false
	}
	c := cue{verb: v, at: i, from: i, to: i + 1}
	switch r.standing(i) {
	case asNoun:
		return cue{}, false
	case denied:
		return c, true
	}
	if v&following != 0 && v&(saying|speechAct) == 0 {
		c.voice = r.sentenceVoice(before)
		return c, c.voice != nil
	}
	s := r.subjectOf(i, before)
	if s.none() {
		return cue{}, false
	}
	if s.voice == nil && r.lex.lang == corpus.English && strings.HasSuffix(r.words[i].fold, "s") {
		return cue{}, false // as well a noun: remarks, notes, calls
	}
	c.voice, c.from, c.to = s.voice, min(s.from, i), max(s.to, i+1)
	return c, true
}

// verb returns what the word at i can do as a verb, 0 where it is none here: it must stand
// with a small letter or begin the sentence, behind its auxiliary if it needs one, before
// one of the words that must follow it.
func (r *reader) verb(i int) verb {
	w := r.words[i]
	v := r.lex.verbAt(w.fold)
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
		if i+1 >= r.to || !follow[r.words[i+1].fold] {
			return 0
		}
	}
	if v&^noReport == describing && !r.quoteSoon(i) {
		return 0
	}
	return v
}

// hasAuxiliary reports whether an auxiliary stands before word i, adverbs and an inverted
// pronoun between them aside.
func (r *reader) hasAuxiliary(i int) bool {
	for k := i - 1; k >= r.from && i-k <= 5 && r.words[k].letters; k-- {
		f := r.words[k].fold
		switch {
		case r.lex.is("auxiliary", f) && f != "le" && f != "la" && f != "l'" && f != "lui" && f != "leur" && f != "y" && f != "en" && f != "nous" && f != "se" && f != "s'" && f != "les" && f != "lo" && f != "me" && f != "nos":
			return true
		case r.lex.is("adverb", f), r.lex.is("auxiliary", f), r.lex.is("she", f), r.lex.is("he", f), r.lex.is("they", f):
		default:
			return false
		}
	}
	return false
}

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
	if r.words[i].fold == "asked" && (i == r.from || r.words[i-1].isMark(",")) {
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

// subjectOf finds the subject of the verb at word i: before it or behind it, as the language
// and the place of quotations have it.
func (r *reader) subjectOf(i int, before []cue) subject {
	if r.lex.lang == corpus.Arabic {
		return r.arabicSubject(i, before)
	}
	if r.behindQuotation(i) {
		if s := r.subjectAt(r.behindVerb(i)); !s.none() {
			return s
		}
		if r.lex.lang == corpus.Spanish {
			return r.noSubject(i)
		}
		return subject{}
	}
	if r.conjoined(i) {
		if v := r.sentenceVoice(before); v != nil {
			return subject{v, i, i + 1}
		}
	}
	s := r.subjectBefore(i)
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
	case s.none() && r.lex.lang == corpus.Spanish && (after.none() || r.lex.verbAt(r.words[i].fold)&describing != 0): // "Describió el Pacto como"
		return r.noSubject(i)
	case s.none():
		return after
	}
	return s
}

// behindVerb is the word behind a verb and the adverbs that follow it.
func (r *reader) behindVerb(i int) int {
	j := i + 1
	if follow := r.lex.follow[r.words[i].fold]; follow != nil && j < r.to && follow[r.words[j].fold] && !r.lex.is("determiner", r.words[j].fold) {
		j++
	}
	for j < r.to && r.words[j].letters && r.namingOf(j) == nil && r.lex.is("adverb", r.words[j].fold) {
		j++
	}
	return j
}

// behindQuotation reports whether a verb follows a quotation with nothing but marks,
// auxiliaries and adverbs between: “...”, said ...
func (r *reader) behindQuotation(i int) bool {
	k := i - 1
	for k >= r.from && (r.words[k].isMark(",،—–-") || r.words[k].letters && r.namingOf(k) == nil && (r.lex.is("auxiliary", r.words[k].fold) || r.lex.is("adverb", r.words[k].fold))) {
		k--
	}
	return k >= r.from && r.words[k].quote != nil
}

// conjoined reports whether "and" stands before the verb, which then has the subject of the
// verb before.
func (r *reader) conjoined(i int) bool {
	k := i - 1
	for k > r.from && r.words[k].letters && r.namingOf(k) == nil && !conjunctions[r.words[k].fold] && (r.lex.is("adverb", r.words[k].fold) || r.lex.is("auxiliary", r.words[k].fold)) {
		k--
	}
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
				return byPronoun(r.talk.pronoun(female, r.at))
			}
			if r.lex.is("he", w.fold) {
				return byPronoun(r.talk.pronoun(male, r.at))
			}
		}
	}
	return nil
}

// noSubject is the subject of a verb that has none in its sentence, where the language
// leaves it out: the last speaker, if no one else was named since.
func (r *reader) noSubject(i int) subject {
	if !r.talk.undisturbed() || r.at.paragraph-r.talk.at.paragraph > reach {
		return subject{nil, i, i + 1}
	}
	v := *r.talk.last
	v.how, v.sure = "left out", .75
	return subject{&v, i, i + 1}
}

// subjectAt reads a subject that begins at word j, behind its verb: a pronoun, a name, an
// office with or without one, an organization.
func (r *reader) subjectAt(j int) subject {
	if j >= r.to || r.words[j].quote != nil {
		return subject{}
	}
	w := r.words[j]
	switch n := r.namingOf(j); {
	case n != nil:
		return r.named(n, j)
	case !w.letters:
		return subject{}
	case r.lex.is("she", w.fold):
		return subject{byPronoun(r.talk.pronoun(female, r.at)), j, j + 1}
	case r.lex.is("he", w.fold):
		return subject{byPronoun(r.talk.pronoun(male, r.at)), j, j + 1}
	case r.lex.is("they", w.fold) && !r.lex.is("determiner", w.fold):
		return subject{}
	}
	if s := r.officeAndName(j); !s.none() {
		return s
	}
	return r.nounAt(j)
}

func (r *reader) named(n *naming, j int) subject {
	if r.joint(n) || r.followedByAnother(n) {
		return subject{nil, j, n.to}
	}
	return subject{byName(n.who), j, n.to}
}

// joint reports whether another person is joined to a naming by "and", before it.
func (r *reader) joint(n *naming) bool {
	return n.from > r.from+1 && conjunctions[r.words[n.from-1].fold] && r.namingOf(n.from-2) != nil
}

func (r *reader) followedByAnother(n *naming) bool {
	return n.to+1 < r.to && conjunctions[r.words[n.to].fold] && r.namingOf(n.to+1) != nil
}

// officeAndName finds a name behind the verb with other words between: its office ("said the
// President of the Conference, Mr. ..."), and where the language puts those first, the ones
// spoken to.
func (r *reader) officeAndName(j int) subject {
	for k := j; k < r.to && k-j <= 24; k++ {
		w := r.words[k]
		if w.quote != nil || w.isMark(".;:!?") {
			return subject{}
		}
		n := r.namingOf(k)
		if n == nil {
			if w.isMark(",") && r.namingAfter(k) == nil {
				return subject{}
			}
			if r.lex.is("that", w.fold) || subordinates[w.fold] && r.lex.lang != corpus.Russian {
				return subject{}
			}
			continue
		}
		from, office := r.officeBefore(n.from)
		switch {
		case office != "" && from >= j:
			start := r.determinersBefore(from)
			if start == j || r.lex.lang != corpus.English && !r.governed(start) {
				return r.named(n, j)
			}
			return subject{}
		case r.lex.lang != corpus.English && !r.governed(n.from):
			return r.named(n, j)
		}
		return subject{}
	}
	return subject{}
}

func (r *reader) namingAfter(k int) *naming {
	if k+1 < r.to {
		return r.namingOf(k + 1)
	}
	return nil
}

// nounAt reads a noun phrase that begins at word j.
func (r *reader) nounAt(j int) subject {
	end := j
	for end < r.to && end-j < 14 {
		w := r.words[end]
		if !w.letters || r.namingOf(end) != nil || r.lex.is("that", w.fold) || r.breaksPhrase(end, r.to) ||
			end > j && r.lex.is("preposition", w.fold) && !r.lex.is("of", w.fold) && w.fold != "for" && w.fold != "pour" && w.fold != "para" ||
			end > j && r.lex.is("adverb", w.fold) {
			break
		}
		end++
	}
	if end == j || r.lex.is("preposition", r.words[j].fold) && !r.lex.is("determiner", r.words[j].fold) {
		return subject{}
	}
	return subject{r.nounVoice(j, end), j, end}
}

// isFemale reports whether an Arabic verb has the ending or beginning of the feminine.
func (l *lexicon) isFemale(fold string) bool {
	for _, particle := range []string{"و", "ف", ""} {
		rest, ok := strings.CutPrefix(fold, particle)
		if !ok {
			continue
		}
		if base, ok := strings.CutSuffix(rest, "ت"); ok && l.verbs[base] != 0 {
			return true
		}
		if base, ok := strings.CutPrefix(rest, "ت"); ok && l.verbs["ي"+base] != 0 {
			return true
		}
		if strings.HasSuffix(rest, "ه") && l.verbs[rest]&following != 0 {
			return true
		}
	}
	return false
}
