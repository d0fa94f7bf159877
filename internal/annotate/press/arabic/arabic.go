// Package arabic has the rules by which Arabic prose says whose words it quotes and reports: the
// verb stands before its subject, and no capital shows a name. Cues is all of it; what follows
// from the cues package press does.
package arabic

import (
	"strings"

	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// An Arabic verb stands before its subject and agrees with it in gender. Where the subject is
// left out, it is she or he who spoke last. A verb without و or ف at once behind a quotation
// tells who spoke it; with one it begins what follows.

// cues finds the cues of the sentence in order, and tells the discourse who was named
// and who spoke.
func (r reader) cues() []story.Cue {
	var out []story.Cue
	for i := r.From; i < r.To; i++ {
		if n := r.NamingOf(i); n != nil {
			if n.From == i && r.presided(i) {
				r.Cast.Succeed(presidency, n.Who)
			}
			switch {
			case n.From != i && i != r.From:
			case r.governedName(n):
				r.Talk.NamedAside(n.Who, r.At)
			default:
				r.Talk.Named(n.Who, r.At)
			}
			if n.From == i && r.Words[i].Letters && r.SayingAt(i) == 0 {
				continue
			}
			if n.From != i {
				continue
			}
		}
		if r.isTopic(i) {
			v := r.printedVoice(i, i+1)
			if r.RoleAt(i) > 0 {
				v = r.nounVoiceAt(i).Voice
			}
			if v != nil {
				r.Talk.Events = append(r.Talk.Events, story.Event{Voice: v, Place: r.At})
			}
		}
		if v := r.organizationAt(i); v != nil && strings.Contains(v.Name, " ") {
			r.Talk.Org = v
		}
		c, ok := r.phrase(i)
		if !ok {
			c, ok = r.ownWords(i, out)
		}
		if !ok {
			c, ok = r.verbCue(i, out)
		}
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
	if len(out) == 0 || r.ColonQuote() > 0 {
		out = r.beforeColon(out)
	}
	return out
}

// isTopic reports whether an office begins the sentence: جارته في الطابق الثامن ليست متحمسة.
func (r reader) isTopic(i int) bool {
	if fold := r.Words[i].Fold; i == r.From && (fold == "احدهم" || fold == "احداهن" || fold == "احدهما" || fold == "احداهما") {
		return true
	}
	if !r.Words[i].Letters || r.NamingOf(i) != nil || r.RoleAt(i) == 0 || r.IsKin(i) || r.SayingAt(i) != 0 || strings.HasPrefix(r.Words[i].Fold, "ل") && !r.Lex.Is("role", r.Words[i].Fold) || strings.HasPrefix(r.Words[i].Fold, "ب") && !r.Lex.Is("role", r.Words[i].Fold) {
		return false
	}
	return i == r.From || i == r.From+1 && r.Lex.Is("opening", r.Words[r.From].Fold)
}

// phrase reads "according to X", "as she put it" at word i.
func (r reader) phrase(i int) (story.Cue, bool) {
	if !r.Words[i].Letters {
		return story.Cue{}, false
	}
	words := r.withoutWaw(i)
	for _, p := range []struct {
		part string
		sex  wording.Sex
	}{{"her words", wording.Female}, {"his words", wording.Male}} {
		n := r.Lex.At(p.part, words, i)
		if n == 0 || i+n < r.To && r.Words[i+n].Letters && r.Lex.At("according", words, i) == n && !r.subjectBehind(i+n).None() {
			continue
		}
		if n == 2 && r.Lex.VerbAt(r.Words[i+1].Fold) != 0 && i+n < r.To && r.Words[i+n].Letters && !r.Lex.Is("particle", r.Words[i+n].Fold) {
			continue // كما قال X
		}
		v := r.Talk.Pronoun(p.sex, r.At)
		if v == nil {
			v = r.lastOrganization()
		}
		return story.Cue{Verb: wording.Saying, At: i, From: i, To: i + n, Voice: v, Source: true}, true
	}
	n := r.Lex.At("according", words, i)
	if n == 0 && i+1 < r.To && (words[i].Fold == "وفقا" || r.Words[i].Fold == "وفقا") && strings.HasPrefix(r.Words[i+1].Fold, "ل") {
		n = 1
	}
	if n == 0 {
		return story.Cue{}, false
	}
	s := r.subjectBehind(i + n)
	if v := r.issuedBy(i + n); v != nil {
		return story.Cue{Verb: wording.Saying, At: i, From: i, To: i + n + 1, Voice: v, Source: true}, true
	}
	if s.None() || s.Voice == nil {
		return story.Cue{}, false
	}
	return story.Cue{Verb: wording.Saying, At: i, From: i, To: s.To, Voice: s.Voice, Source: true}, true
}

// withoutWaw are the words of the sentence up to its end, "and" taken off the one at i.
func (r reader) withoutWaw(i int) []wording.Word {
	words := r.Words[:r.To]
	if rest, ok := strings.CutPrefix(r.Words[i].Fold, "و"); ok && len(rest) >= 4 {
		words = append([]wording.Word(nil), words...)
		words[i].Fold = rest
	}
	return words
}

// verbCue reads the verb at word i with its subject.
func (r reader) verbCue(i int, before []story.Cue) (story.Cue, bool) {
	v := r.SayingAt(i)
	if v == 0 && r.tagsUnknown(i) {
		v = wording.Saying | wording.NoReport
	}
	if v == 0 || r.notSaid(i) || r.afterNoun(i) ||
		r.Lex.Is("role", r.Words[i].Fold) && (i == r.From || !r.Words[i-1].Letters) { // X، طالب الهندسة،
		return story.Cue{}, false
	}
	if v&^wording.NoReport == wording.Describing && !r.QuoteSoon(i) || !r.Complete(i) {
		return story.Cue{}, false
	}
	c := story.Cue{Verb: v, At: i, From: i, To: i + 1}
	if v&wording.Following != 0 && v&(wording.Saying|wording.SpeechAct) == 0 {
		c.Voice = r.mainVoice(i, before)
		return c, c.Voice != nil
	}
	var s story.Subject
	if r.isPlural(i) {
		s = r.pluralSubject(i)
	} else {
		s = r.subject(i, before)
	}
	if s.None() {
		return story.Cue{}, false
	}
	if r.embedded(i, before) {
		return story.Cue{}, false
	}
	c.Voice, c.From, c.To, c.Relative = s.Voice, min(s.From, i), max(s.To, i+1), s.Relative
	if c.From == i && i == r.From+1 && r.Lex.Is("auxiliary", r.Words[r.From].Fold) {
		c.From = r.From // هكذا يلخص
	}
	if v&^wording.NoReport == wording.Describing && c.Voice != nil && c.Voice.SeveralOnes {
		c.Voice = nil // ما يسميه المختصون
	}
	return c, true
}

// embedded reports whether the verb at word i stands in what another verb reports, and quotes
// nothing: أضافت أن الشرطة رفضت. A verb behind و, a mark or a conjunction begins a clause of its
// own.
func (r reader) embedded(i int, before []story.Cue) bool {
	if len(before) == 0 || i == r.From || !r.Words[i-1].Letters || r.Lex.Is("opening", r.Words[i-1].Fold) {
		return false
	}
	for _, and := range []string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(r.Words[i].Fold, and); ok && r.Lex.VerbAt(rest) != 0 {
			return false
		}
	}
	that := false
	for k := before[len(before)-1].At + 1; k < i; k++ {
		that = that || r.Lex.Is("saying that", r.Words[k].Fold)
	}
	if !that {
		return false
	}
	for k := i + 1; k < r.To && k-i <= 10; k++ {
		if r.Words[k].Quote != nil {
			return false
		}
	}
	return true
}

// notSaid reports whether what stands before the verb at word i makes it none that tells what was
// said: لم يقل, أن يقول, but not قبل أن يقول before a colon.
func (r reader) notSaid(i int) bool {
	if i == r.From || !r.Lex.Is("not said", r.Words[i-1].Fold) || r.Lex.VerbAt(r.Words[i].Fold) == 0 {
		return false
	}
	if i-2 >= r.From && r.Words[i-1].Fold == "ان" {
		switch r.Words[i-2].Fold {
		case "قبل", "وقبل", "بعد", "وبعد", "الي", "يلبث", "تلبث", "لبث", "لبثت":
			return r.ColonQuote() < i
		}
	}
	return true
}

// tagsUnknown reports whether word i, of which the lexicon knows nothing, stands between a
// quotation with its comma and a name: whatever it says that she does, the words are hers.
func (r reader) tagsUnknown(i int) bool {
	k := i
	for k > r.From && r.Words[k-1].Letters && r.Lex.Is("auxiliary", r.Words[k-1].Fold) {
		k--
	}
	if k < r.From+2 || i+1 >= r.To || !r.Words[i].Letters || !r.Words[k-1].IsMark("،,") || r.Words[k-2].Quote == nil {
		return false
	}
	if r.Closed(r.Words[i].Fold) || people.WithArticle(r.Words[i].Fold) || r.NamingOf(i) != nil {
		return false
	}
	if k < i && r.RoleAt(i+1) > 0 { // «...»، بهذه الكلمات افتتحت الرئيسة الجلسة
		return true
	}
	n := r.NamingOf(i + 1)
	return n != nil && n.From == i+1 && !r.governedName(n)
}

// afterNoun reports whether a form is a noun here: behind a preposition, or with the article.
func (r reader) afterNoun(i int) bool {
	if i == r.From || !r.Words[i-1].Letters {
		return false
	}
	switch r.Words[i-1].Fold {
	case "في", "من", "عن", "علي", "الي", "مع", "هذا", "هذه", "اي", "كل", "بعد", "قبل":
		return true
	}
	return false
}

// mainVoice is whose the participle at word i is: of the cue before it, else of the
// subject that the sentence begins with.
func (r reader) mainVoice(i int, before []story.Cue) *story.Voice {
	s := r.verbSex(i)
	for k := len(before) - 1; k >= 0; k-- {
		if v := before[k].Voice; v != nil && v.Agrees(s) {
			return v
		}
	}
	if v := r.mainSubject(i); v != nil && v.Agrees(s) {
		return v
	}
	return r.Talk.Pronoun(s, r.At)
}

// verbSex is the gender of the verb or participle at word i.
func (r reader) verbSex(i int) wording.Sex {
	if r.Lex.IsFemale(r.Words[i].Fold) {
		return wording.Female
	}
	for _, object := range []string{"ها", "هم", "هما", "ه", "نا", "ني", "كم"} {
		if base, ok := strings.CutSuffix(r.Words[i].Fold, object); ok && r.Lex.VerbAt(r.Words[i].Fold) == 0 && r.Lex.IsFemale(base) {
			return wording.Female
		}
	}
	return wording.Male
}

// beforeColon adds a cue for a sentence that ends in a colon before the quotation, or before
// the next paragraph, and has no verb of saying near it: its subject speaks.
func (r reader) beforeColon(out []story.Cue) []story.Cue {
	return r.ColonCue(out, func(colon int) *story.Voice {
		if v := r.statementOf(colon); v != nil {
			return v
		}
		return r.mainSubject(colon)
	})
}

// reader reads an Arabic sentence.
type reader struct{ *story.Sentence }

// Cues finds the cues of an Arabic sentence in order, and tells the discourse who was named
// and who spoke.
func Cues(s *story.Sentence) []story.Cue { return reader{s}.cues() }
