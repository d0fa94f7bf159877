package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/arabic"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// cues finds the cues of the sentence in order, and tells the discourse who was named and
// who spoke.
func (r *reader) cues() []story.Cue {
	if r.Lex.Lang == corpus.Arabic {
		return arabic.Cues(&r.Sentence)
	}
	if r.Lex.Lang == corpus.Russian {
		return r.russian().Cues()
	}
	var out []story.Cue
	for i := r.From; i < r.To; i++ {
		r.doubt(i)
		if n := r.NamingOf(i); n != nil {
			if n.From == i {
				r.relates(n)
			}
			switch {
			case n.From != i && i != r.From:
			case n.From > r.From && r.Governed(n.From) && !r.asksOf(n) && !r.experiencer(n.From):
				r.Talk.NamedAside(n.Who, r.At)
			default:
				r.Talk.Named(n.Who, r.At)
			}
			continue
		}
		r.tellsSex(i)
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
		case c.Voice == nil:
		case c.Verb&wording.NoReport != 0 && !r.quotesAny():
			r.Talk.Events = append(r.Talk.Events, story.Event{Voice: c.Voice, Place: r.At})
		case c.Relative && (r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish) && r.objectPhrase(c.From):
			r.Talk.Events = append(r.Talk.Events, story.Event{Voice: c.Voice, Place: r.At, Speaks: true, Aside: true})
		default:
			r.Talk.Spoke(c.Voice, r.At)
		}
		out = append(out, c)
		if c.Source {
			i = max(i, c.To-1)
		}
	}
	if r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish {
		out = r.spokenFor(r.ColonCue(out, r.spokenBeforeColon))
	}
	return out
}

// quotesAny reports whether the sentence has a quotation.
func (r *reader) quotesAny() bool {
	for _, w := range r.Words[r.From:r.To] {
		if w.Quote != nil {
			return true
		}
	}
	return false
}

// doubt tells the discourse of a name at word i that may be a person's.
func (r *reader) doubt(i int) {
	for _, n := range r.Namings {
		if n.From == i && n.Who.Doubtful {
			r.Talk.Named(n.Who, r.At)
		}
	}
}

// verbCue reads the verb at word i with its subject.
func (r *reader) verbCue(i int, before []story.Cue) (story.Cue, bool) {
	v := r.verb(i)
	if v == 0 {
		return story.Cue{}, false
	}
	c := story.Cue{Verb: v, At: i, From: i, To: i + 1}
	if i > r.From && r.Lex.Before("quoting", r.Words, i+1) > 1 && r.Words[r.From].Fold == "comme" {
		return story.Cue{}, false // "Comme l'écrivait Odile Ferran, ..."
	}
	if v&wording.Describing != 0 {
		if s := r.agent(i); s.Voice != nil {
			return story.Cue{Verb: wording.Describing | wording.NoReport, At: i, From: i, To: i + 1, Voice: s.Voice}, true
		}
	}
	if s := r.ofParticiple(i); v&wording.Following != 0 && !s.None() {
		return story.Cue{Verb: v, At: i, From: s.From, To: i + 1, Voice: s.Voice}, true
	}
	if at := r.quotedAs(i); at > 0 {
		if s := r.subjectBefore(at); s.Voice != nil {
			return story.Cue{Verb: wording.Saying, At: i, From: s.From, To: i + 1, Voice: s.Voice, Relative: s.Relative}, true
		}
	}
	g := r.governor(i)
	switch r.standing(i - g) {
	case asNoun:
		return story.Cue{}, false
	case denied:
		c.Denied = true
		return c, true
	}
	c.From = i - g
	if v&wording.Following != 0 && v&(wording.Saying|wording.SpeechAct) == 0 {
		c.Voice = r.sentenceVoice(before)
		return c, c.Voice != nil
	}
	r.speaking = r.Lex.Lang == corpus.English && v&(wording.Saying|wording.Describing) != 0 && (r.quotesAny() || r.plainlySays(i)) || r.frenchSpeaking(i, v)
	s := r.answering(i, r.findSubject(i, before))
	r.speaking = false
	if v := r.quotedOne(i); v != nil {
		s.Voice, c.Verb = v, c.Verb|wording.NoReport
	} else if v := r.writer(s); v != nil {
		s.Voice = v
	}
	if s.None() {
		return story.Cue{}, false
	}
	if s.Voice != nil && s.Voice.Unnamed && s.Voice.How == story.ByOrganization && r.Lex.Lang != corpus.English || r.inObjectClause(s) {
		c.Verb |= wording.NoReport
	}
	if s.Voice == nil && r.Lex.Lang == corpus.English && strings.HasSuffix(r.Words[i].Fold, "s") {
		return story.Cue{}, false // as well a noun: remarks, notes, calls
	}
	c.Voice, c.From, c.To, c.Relative = s.Voice, min(s.From, c.From), max(s.To, i+1), s.Relative
	return c, true
}

// agent is who is named behind the quotation that a participle introduces: called “thin” by
// Ms. Vale, « bien commode » par le délégué.
func (r *reader) agent(i int) story.Subject {
	for k := i + 1; k+2 < r.To && k-i <= 6; k++ {
		if r.Words[k].Quote == nil {
			continue
		}
		switch r.Words[k+1].Fold {
		case "by", "par", "por":
			return r.subjectAt(k + 2)
		}
		return story.Subject{}
	}
	return story.Subject{}
}
