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
	denied   bool // it says that something was not said
}

// cues finds the cues of the sentence in order, and tells the discourse who was named and
// who spoke.
func (r *reader) cues() []cue {
	if r.lex.lang == corpus.Arabic {
		return readArabic(&r.sentence)
	}
	if r.lex.lang == corpus.Russian {
		return r.russian().russianCues()
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
		c, ok := r.wordsCue(i)
		if !ok {
			c, ok = r.sourcePhrase(i)
		}
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
		case c.relative && (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) && r.objectPhrase(c.from):
			r.talk.events = append(r.talk.events, event{voice: c.voice, place: r.at, speaks: true, aside: true})
		default:
			r.talk.spoke(c.voice, r.at)
		}
		out = append(out, c)
		if c.source {
			i = max(i, c.to-1)
		}
	}
	if r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish {
		out = r.spokenFor(r.colonCue(out, r.spokenBeforeColon))
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
	if s := r.ofParticiple(i); v&following != 0 && !s.none() {
		return cue{verb: v, at: i, from: s.from, to: i + 1, voice: s.voice}, true
	}
	g := r.governor(i)
	switch r.standing(i - g) {
	case asNoun:
		return cue{}, false
	case denied:
		c.denied = true
		return c, true
	}
	c.from = i - g
	if v&following != 0 && v&(saying|speechAct) == 0 {
		c.voice = r.sentenceVoice(before)
		return c, c.voice != nil
	}
	r.speaking = r.lex.lang == corpus.English && v&(saying|describing) != 0 && r.quotesAny()
	s := r.answering(i, r.findSubject(i, before))
	r.speaking = false
	if s.none() {
		return cue{}, false
	}
	if s.voice != nil && s.voice.unnamed && s.voice.how == byOrganization || r.inObjectClause(s) {
		c.verb |= noReport
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
