package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// sentenceVoice is whose words the sentence reports so far, else the person it begins with.
func (r *reader) sentenceVoice(before []story.Cue) *story.Voice {
	for k := len(before) - 1; k >= 0; k-- {
		if before[k].Voice != nil {
			return before[k].Voice
		}
		if before[k].Verb != 0 {
			return nil
		}
	}
	for i := r.From; i < r.To && i < r.From+25; i++ {
		if n := r.NamingOf(i); n != nil {
			if r.Governed(n.From) || r.Joint(n) {
				return nil
			}
			return story.ByName(n.Who)
		}
		w := r.Words[i]
		if w.Letters && i == r.From {
			if r.Lex.Is("she", w.Fold) {
				return r.Talk.Pronoun(wording.Female, r.At)
			}
			if r.Lex.Is("he", w.Fold) {
				return r.Talk.Pronoun(wording.Male, r.At)
			}
		}
	}
	if v := r.organizationFirst(); v != nil {
		return v
	}
	if r.Lex.Lang != corpus.English && r.Lex.Lang != corpus.French || len(before) > 0 {
		return nil
	}
	if r.Lex.Lang == corpus.French {
		return r.topic()
	}
	if v := r.topic(); v != nil && v.How != story.ByOrganization {
		return v
	}
	return nil
}

// center is whom the sentence before in the paragraph is about: whose words it reports, else
// its subject. It is blocked where someone speaks there to whom no words can be attributed.
func (r *reader) center() (v *story.Voice, blocked bool) {
	if r.before == nil {
		return nil, false
	}
	for k := len(r.before.Read) - 1; k >= 0; k-- {
		switch c := r.before.Read[k]; {
		case c.Relative:
		case c.Voice != nil:
			return c.Voice, false
		case r.before.peopleIn(c.From, c.To):
			blocked = true
		}
	}
	return r.before.About, blocked && r.before.About == nil
}

// leftOut is the subject of a Spanish verb without one: that of the verb before it in the
// sentence, else noSubject.
func (r *reader) leftOut(i int, before []story.Cue) story.Subject {
	if strings.HasSuffix(r.Words[i].Fold, "n") { // they
		return story.SubjectOf(r.theyLeftOut(before), i, i+1)
	}
	if len(before) > 0 && before[len(before)-1].Voice != nil || len(before) > 0 && before[len(before)-1].Relative {
		return story.SubjectOf(r.sentenceVoice(before), i, i+1)
	}
	if v, ok := r.replied(i); ok {
		return story.SubjectOf(v, i, i+1)
	}
	if v := r.sameSentence(i); v != nil && !v.SeveralOnes {
		return story.SubjectOf(surely(v, .75), i, i+1)
	}
	return r.noSubject(i)
}

// namesStranger reports whether the sentence has a capitalized word that may be someone's name
// and belongs to no naming.
func (r *reader) namesStranger() bool {
	for i := r.From + 1; i < r.To; i++ {
		if r.NamingOf(i) != nil || !r.Words[i].Letters || !r.IsNameWord(i, false) || r.Lex.Is("not a name", r.Words[i].Fold) {
			continue
		}
		prev := r.Words[i-1]
		if prev.Letters && !prev.Capital && !r.Lex.Is("determiner", prev.Fold) && !r.Lex.Is("preposition", prev.Fold) && !r.Lex.Is("of", prev.Fold) {
			return true
		}
	}
	return false
}

// peopleIn reports whether words from to speak of people: "los vecinos", "several delegates".
// A report or a plan that says something does not end what someone says.
func (r *reader) peopleIn(from, to int) bool {
	for k := from; k < to; k++ {
		w := r.Words[k]
		if !w.Letters {
			continue
		}
		if r.RoleAt(k) > 0 || r.Lex.Is("role", strings.TrimSuffix(w.Fold, "s")) || r.Lex.Is("role", strings.TrimSuffix(w.Fold, "es")) || r.Lex.Is("they", w.Fold) && !r.Lex.Is("who", w.Fold) || r.Lex.Is("organization", w.Fold) {
			return true
		}
	}
	return false
}

// noSubject is the subject of a verb that has none in its sentence, where the language
// leaves it out: the last speaker, if no one else was named since.
func (r *reader) noSubject(i int) story.Subject {
	if v := r.presented(); v != nil {
		return story.SubjectOf(v, i, i+1)
	}
	v, blocked := r.center()
	if v == nil && (r.writtenThere(i) || r.behindStranger()) {
		return story.SubjectOf(nil, i, i+1)
	}
	if blocked || v.IfSeveral() != nil {
		return story.SubjectOf(nil, i, i+1)
	}
	if v != nil {
		v = v.Meant(wording.UnknownSex)
	} else if v = r.Talk.Pronoun(wording.UnknownSex, r.At); v == nil {
		if v = r.TopicBefore(); v == nil {
			v = r.Protagonist(wording.UnknownSex)
		}
		if v == nil {
			return story.SubjectOf(nil, i, i+1)
		}
		v = v.Meant(wording.UnknownSex)
	}
	if r.before != nil && !r.Talk.Has(r.At) && r.Lex.Lang == corpus.Spanish && r.before.namesStranger() {
		return story.SubjectOf(nil, i, i+1)
	}
	if v.SeveralOnes {
		return story.SubjectOf(nil, i, i+1)
	}
	if v.Who != nil {
		v.Who.Doubtful = false // who speaks is a person
	}
	v.How, v.Sure = "left out", .75
	return story.SubjectOf(v, i, i+1)
}
