// Package russian has the rules by which Russian prose says whose words it quotes and reports.
// Verbs in the past have the gender of their subject, names and offices a case; talks are printed
// as lines with dashes. Reader reads one sentence; what follows from it package press does.
package russian

import (
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// A Russian verb in the past has the gender of its subject, which may stand before it or
// behind it, with the ones spoken to between; nouns that are no subject have another case.
// Author's words stand behind a quotation and a dash, before a colon, or between two parts.

// Cues finds the cues of the sentence in order, and tells the discourse who was named
// and who spoke.
func (r Reader) Cues() []story.Cue {
	var out []story.Cue
	for i := r.From; i < r.To; i++ {
		if n := r.NamingOf(i); n != nil {
			switch {
			case n.From != i && i != r.From:
			case r.nominative(n, wording.UnknownSex) && !(i > r.From && r.ofRelative(i-1)):
				r.Talk.Named(n.Who, r.At)
			default:
				r.Talk.NamedAside(n.Who, r.At)
			}
			if n.From == i && (r.doesBehind(i, n.To) || r.signsBehind(i, n.To)) && r.nominative(n, wording.UnknownSex) { // «...», — Вард пожал плечами
				v := story.ByName(n.Who)
				r.Talk.Spoke(v, r.At)
				out = append(out, story.Cue{Verb: wording.Saying | wording.NoReport, At: i, From: i, To: n.To, Voice: v})
			}
			continue
		}
		if w := r.Words[i]; w.Letters && (r.Lex.Is("she", w.Fold) || r.Lex.Is("he", w.Fold)) && r.doesBehind(i, i+1) {
			s := wording.Female
			if r.Lex.Is("he", w.Fold) {
				s = wording.Male
			}
			if v := r.Pronoun(s); v != nil {
				r.Talk.Spoke(v, r.At)
				out = append(out, story.Cue{Verb: wording.Saying | wording.NoReport, At: i, From: i, To: i + 1, Voice: v})
				continue
			}
		}
		r.hearOrganization(i)
		r.hearOffice(i)
		c, ok := r.cue(i, out)
		if !ok {
			continue
		}
		if c.Voice != nil {
			r.Talk.Spoke(c.Voice, r.At)
		}
		out = append(out, c)
		if c.Source {
			i = c.To - 1
		}
	}
	return r.colon(out)
}

// cue reads the cue at word i, whatever its kind.
func (r Reader) cue(i int, before []story.Cue) (story.Cue, bool) {
	for _, read := range []func(int) (story.Cue, bool){r.source, r.stated, r.replyOf, r.saidAt, r.pluralSaid, r.withWords, r.passiveAgent, r.citesOne, r.thisIs} {
		if c, ok := read(i); ok {
			return c, true
		}
	}
	if c, ok := r.gapped(i, before); ok {
		return c, true
	}
	if c, ok := r.utterance(i); ok && !r.recalls(before) {
		return c, true
	}
	return r.verb(i, before)
}

// doesBehind reports whether the subject from i to to stands at once behind a quotation and a
// dash, and does something.
func (r Reader) doesBehind(i, to int) bool {
	return i > r.From && r.Words[i-1].IsMark("—–-") && r.BehindQuotation(i) && to < r.To && r.Words[to].Letters && inflection.LooksLikeVerb(r.Words[to].Fold)
}

// verb reads the verb at word i with its subject.
func (r Reader) verb(i int, before []story.Cue) (story.Cue, bool) {
	w := r.Words[i]
	v := r.Lex.VerbAt(w.Fold)
	if r.Lex.Tells(w.Fold) {
		v = r.tellingVerb(i)
	}
	opens := r.opensTag(i)
	if v == 0 && r.Lex.Is("relays", w.Fold) {
		return story.Cue{}, false // "передаёт их слова радио"
	}
	if v == 0 && opens && w.Letters && inflection.LooksLikeVerb(w.Fold) {
		v = wording.Saying | wording.NoReport // whatever one does behind a quotation and a dash: «...», — начала она
	}
	if v == 0 || !w.Letters || w.Capital && i != r.From && r.Words[i-1].Letters {
		return story.Cue{}, false
	}
	if follow := r.Lex.Follow[w.Fold]; follow != nil && (i+1 >= r.To || !follow[r.Words[i+1].Fold]) {
		return story.Cue{}, false
	}
	if i > r.From && !opens && !(i+1 < r.To && r.Words[i+1].IsMark(":")) && (r.Lex.Is("negation", r.Words[i-1].Fold) || r.Lex.Is("modal", r.Words[i-1].Fold) || r.Lex.Is("passive", r.Words[i-1].Fold)) {
		return story.Cue{}, false
	}
	if r.ofRelative(i) && !r.QuoteSoon(i) {
		return story.Cue{}, false // "фонд, о котором объявил Вард, пуст"
	}
	if v&^wording.NoReport == wording.Describing && !r.QuoteSoon(i) && !r.BehindQuotation(i) {
		return story.Cue{}, false
	}
	c := story.Cue{Verb: v, At: i, From: i, To: i + 1}
	if v&wording.Following != 0 && v&(wording.Saying|wording.SpeechAct) == 0 {
		if c.Voice = r.main(i, before); c.Voice == nil && r.QuoteSoon(i) {
			c.Voice = r.behindGerund(i)
		}
		return c, c.Voice != nil
	}
	s := r.subject(i, before)
	if s.None() {
		return story.Cue{}, false
	}
	c.Voice, c.From, c.To = s.Voice, min(s.From, i), max(s.To, i+1)
	return c, true
}

// tellingVerb is what an attributive participle at word i does: behind a comma, "назвавший
// сроки «...»". It needs a quotation or "что".
func (r Reader) tellingVerb(i int) wording.Verb {
	if i > r.From && r.Words[i-1].IsMark(",") && r.QuoteSoon(i) {
		return wording.Saying | wording.NoReport
	}
	return 0
}

// main is whose a gerund at word i is: of the cue before it, else of the subject that
// stands before it.
func (r Reader) main(i int, before []story.Cue) *story.Voice {
	for k := len(before) - 1; k >= 0; k-- {
		if before[k].Voice != nil {
			return before[k].Voice
		}
	}
	return r.MainSubject(r.From, i, wording.UnknownSex)
}

// behindGerund is the subject behind the gerund at word i and its comma.
func (r Reader) behindGerund(i int) *story.Voice {
	for k := i; k < r.To; k++ {
		if r.Words[k].IsMark(",") {
			return r.MainSubject(k+1, r.To, wording.UnknownSex)
		}
	}
	return nil
}

// Reader reads a Russian sentence.
type Reader struct{ *story.Sentence }
