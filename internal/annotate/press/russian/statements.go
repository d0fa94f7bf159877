package russian

import (
	"slices"
	"unicode"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// Whose words a phrase says they are, in Russian: "по словам X", "говорится в заявлении X",
// "в министерстве уточнили", "ответ X был краток".

// replyOf reads "ответ Корсаковой был краток: «Нет»", "ее ответ: «Нет»": whose the noun is.
func (r Reader) replyOf(i int) (story.Cue, bool) {
	w := r.Words[i]
	if !w.Letters || !r.Lex.Is("reply", w.Fold) && !(r.opensClause(i) && (r.Lex.Is("utterance", w.Fold) || published[w.Fold])) {
		return story.Cue{}, false
	}
	colon := r.ColonQuote()
	if colon <= i || colon-i > 8 {
		return story.Cue{}, false
	}
	c := story.Cue{Verb: wording.Saying | wording.NoReport, At: i, From: i, To: i + 1}
	switch {
	case i+1 < r.To && r.NamingOf(i+1) != nil:
		n := r.NamingOf(i + 1)
		c.Voice, c.To = story.ByName(n.Who), n.To
	default:
		if c.Voice = r.possessor(i); c.Voice == nil {
			c.Voice, c.To = r.genitiveAt(i + 1)
		}
	}
	return c, c.Voice != nil
}

// hearOrganization remembers the organization that is named at word i, in any case: its later
// "statement" is its own.
func (r Reader) hearOrganization(i int) {
	form, ok := r.Russian.Organizations[r.Words[i].Fold]
	if !ok || !r.Words[i].Letters || r.Lex.Is("paper", form.Base) {
		return
	}
	end := r.nounEnd(i)
	start := i
	for start > r.From && r.Words[start-1].Letters && r.Words[start-1].Capital && inflection.IsAdjective(r.Words[start-1].Fold) && r.NamingOf(start-1) == nil {
		start--
	}
	if !r.isNamedBody(start, end) && !(bodies[form.Base] && end > i+1) {
		return
	}
	r.Talk.Org, r.Talk.OrgAt = r.organization(start, end), r.At
}

func (r Reader) organization(from, to int) *story.Voice {
	printed := r.Russian.Organizations.InNominative(r.SpanWithMarks(from, to))
	v := &story.Voice{ID: corpus.Slug(printed), Name: printed, How: story.ByOrganization, Sure: .8}
	if g, ok := r.Directory.Authority.Group(printed); ok {
		v.ID = g.ID
	}
	return v
}

// source reads "по словам X", "как отметила X", "по ее мнению" at word i.
func (r Reader) source(i int) (story.Cue, bool) {
	if !r.Words[i].Letters {
		return story.Cue{}, false
	}
	words := r.Words[:r.To]
	for _, p := range []struct {
		part string
		sex  wording.Sex
	}{{"her view", wording.Female}, {"his view", wording.Male}} {
		if n := r.Lex.At(p.part, words, i); n > 0 {
			return story.Cue{Verb: wording.Saying, At: i, From: i, To: i + n, Voice: r.Talk.Pronoun(p.sex, r.At), Source: true}, true
		}
	}
	n := r.Lex.At("source", words, i)
	if n == 0 {
		return story.Cue{}, false
	}
	verb := r.Lex.VerbAt(r.Words[i+n-1].Fold) != 0
	s := wording.UnknownSex
	if verb {
		s = inflection.SexOfVerb(r.Words[i+n-1].Fold)
	}
	subj := r.behind(i+n, s, !verb)
	if subj.None() && !verb {
		subj = r.unknownGenitive(i + n)
	}
	if subj.None() {
		return story.Cue{}, false
	}
	return story.Cue{Verb: wording.Saying, At: i, From: i, To: subj.To, Voice: subj.Voice, Source: true}, true
}

// stated reads "говорится в заявлении X", "сказано в ее письме" at word i: whose the
// statement is, else of the organization named last.
func (r Reader) stated(i int) (story.Cue, bool) {
	n := r.Lex.At("stated", r.Words[:r.To], i)
	if n == 0 && r.Words[i].Letters && (r.Words[i].Fold == "в" || r.Words[i].Fold == "во") {
		return r.theySaid(i)
	}
	if n == 0 && r.Words[i].Letters && (r.Lex.Is("stated verb", r.Words[i].Fold) || r.isPassiveOfSaying(r.Words[i].Fold)) {
		return r.statedBehind(i)
	}
	if n == 0 || !r.Words[i].Letters {
		return story.Cue{}, false
	}
	j := i + n
	possessed := false
	for j < r.To && r.Words[j].Letters && r.Lex.Is("statement", r.Words[j].Fold) {
		possessed = possessed || r.Words[j].Fold == "его"
		j++
	}
	c := story.Cue{Verb: wording.Saying, At: i, From: i, To: j, Source: true}
	if j < r.To && (r.Words[j].Letters || r.Words[j].Quote != nil) && !r.Lex.Is("adverb", r.Words[j].Fold) && !r.Lex.Is("preposition", r.Words[j].Fold) {
		s := r.behind(j, wording.UnknownSex, true)
		if form, org := r.Russian.Organizations[r.Words[j].Fold]; org && (s.None() || s.Voice == nil) {
			s = story.SubjectOf(&story.Voice{ID: corpus.Slug(form.Base), Name: form.Base, How: story.ByOrganization, Sure: .7}, j, j+1)
		}
		if s.None() || s.Voice == nil || possessed {
			return story.Cue{}, false
		}
		c.Voice, c.To = s.Voice, s.To
		return c, true
	}
	if j == i+n || possessed {
		return story.Cue{}, false
	}
	if c.Voice = r.orgOfStatement(); c.Voice == nil {
		return story.Cue{}, false
	}
	return c, true
}

// statedBehind reads "в заявлении X говорится" whose verb is word i.
func (r Reader) statedBehind(i int) (story.Cue, bool) {
	if c, ok := r.statedIn(i); ok {
		return c, c.Voice != nil
	}
	k := i
	for k > r.From && i-k < 12 && !(r.Words[k-1].Letters && r.Lex.Is("statement", r.Words[k-1].Fold)) {
		if r.Words[k-1].IsMark(".;:") {
			return story.Cue{}, false
		}
		k--
	}
	if k == r.From || k == i && !r.Lex.Is("statement", r.Words[i-1].Fold) {
		return story.Cue{}, false
	}
	c := story.Cue{Verb: wording.Saying, At: i, From: k - 1, To: i + 1, Voice: r.orgOfStatement()}
	if v := r.possessor(k - 1); v != nil {
		c.Voice = v
		return c, true
	}
	if v := r.issuedBy(k - 1); v != nil {
		c.Voice = v
		return c, true
	}
	for j := k; j < i; j++ {
		if n := r.NamingOf(j); n != nil {
			c.Voice = story.ByName(n.Who)
			return c, true
		}
		if s := r.nounVoice(j, wording.UnknownSex, true); !s.None() && s.Voice != nil && !r.Governed(j) {
			c.Voice = s.Voice
			return c, true
		}
		if w := r.Words[j]; w.Letters && wording.IsInitials(r.Text[w.Start:w.End]) {
			c.Voice = r.organization(j, min(r.nounEnd(j), i))
			return c, true
		}
	}
	return c, c.Voice != nil
}

// theySaid reads "в министерстве уточнили" whose preposition is word i.
func (r Reader) theySaid(i int) (story.Cue, bool) {
	k, end, ok := r.bodyAt(i+1, 3)
	if !ok {
		return story.Cue{}, false
	}
	verb := end
	for verb < r.To && verb-end <= 5 && r.Words[verb].Letters && !r.saysPlural(verb) && r.NamingOf(verb) == nil {
		verb++
	}
	if verb >= r.To || !r.saysPlural(verb) {
		return story.Cue{}, false
	}
	return story.Cue{Verb: wording.Saying, At: verb, From: i, To: verb + 1, Voice: r.bodyVoice(i+1, k, end)}, true
}

// bodyAt finds the noun for a body, or its initials, that begins at word from behind so many
// adjectives at most, and the end of its words.
func (r Reader) bodyAt(from, adjectives int) (noun, end int, ok bool) {
	k := from
	for k < r.To && k-from < adjectives && r.Words[k].Letters && inflection.IsAdjective(r.Words[k].Fold) {
		k++
	}
	if k >= r.To || !r.Words[k].Letters {
		return 0, 0, false
	}
	if _, org := r.Russian.Organizations[r.Words[k].Fold]; !org && !wording.IsInitials(r.Text[r.Words[k].Start:r.Words[k].End]) {
		return 0, 0, false
	}
	return k, r.nounEnd(k), true
}

// bodyVoice is the voice of the body that bodyAt found: one that the text named before, where
// nothing but the noun stands here.
func (r Reader) bodyVoice(from, noun, end int) *story.Voice {
	form := r.Russian.Organizations[r.Words[noun].Fold]
	if known := r.orgCalled(form.Base); known != nil && end == noun+1 {
		return known
	}
	return r.organization(from, end)
}

// colon adds a cue for words before a colon and a quotation that hold no verb of
// saying: their subject speaks.
func (r Reader) colon(out []story.Cue) []story.Cue {
	return r.ColonCue(out, func(colon int) *story.Voice {
		if v := r.MainSubject(r.From, colon, wording.UnknownSex); v != nil {
			return v
		}
		return r.withOpinion(colon)
	})
}

// SaidOf reports whether a quotation of two words stands in the case that a preposition asks
// for, behind a verb of saying: обвинил их в «рыбьей бухгалтерии».
func (r Reader) SaidOf(k int, cues []story.Cue) bool {
	if r.Lex.Lang == corpus.Russian && r.QuotedWords(k) > 1 && r.inReport(k, cues) {
		return true
	}
	if r.Lex.Lang != corpus.Russian || k == r.From || !r.Words[k-1].Letters || !r.Lex.Is("preposition", r.Words[k-1].Fold) || r.QuotedWords(k) < 2 ||
		unicode.IsUpper(wording.FirstLetter(r.Text[r.Words[k].Quote.Inner.Start:r.Words[k].Quote.Inner.End])) {
		return false
	}
	return slices.ContainsFunc(cues, func(c story.Cue) bool {
		return c.At < k && c.Voice != nil && c.Verb&(wording.Saying|wording.SpeechAct) != 0
	})
}

// NamesThing reports whether the quotation at word k is the name of what stands before it: an
// organization, a paper.
func (r Reader) NamesThing(k int) bool {
	if k == r.From || !r.Words[k-1].Letters || !people.IsShort(r.Words[k].Quote) {
		return false
	}
	fold := r.Words[k-1].Fold
	_, org := r.Russian.Organizations[fold]
	_, paper := r.Russian.Papers[fold]
	_, thing := r.Russian.Things[fold]
	inner := r.Text[r.Words[k].Quote.Inner.Start:r.Words[k].Quote.Inner.End]
	return (org || paper || thing) && unicode.IsUpper(wording.FirstLetter(inner)) && !wording.EndsInStop(inner)
}

// inReport reports whether the quotation at word k, which begins with a small letter, stands in
// the clause that a verb of saying opens with "что", or soon behind the noun that is the object
// of an act of speech: выразил удовлетворение «краткостью».
func (r Reader) inReport(k int, cues []story.Cue) bool {
	if unicode.IsUpper(wording.FirstLetter(r.Text[r.Words[k].Quote.Inner.Start:r.Words[k].Quote.Inner.End])) {
		return false
	}
	for i := len(cues) - 1; i >= 0; i-- {
		c := cues[i]
		if c.At >= k || c.Voice == nil {
			continue
		}
		if c.Verb&wording.SpeechAct != 0 && k-max(c.To, c.At+1) <= 5 && !slices.ContainsFunc(r.Words[c.At:k], func(w wording.Word) bool { return !w.Letters }) {
			return true
		}
		for j := c.At + 1; j < k && c.Verb&(wording.Saying|wording.SpeechAct|wording.Following) != 0; j++ {
			if r.Words[j].Fold == "что" {
				return true
			}
		}
		return false
	}
	return false
}

// opensClause reports whether only adjectives and pronouns stand before word i in its sentence:
// it is the subject, "её письмо заняло две строки: «...»".
func (r Reader) opensClause(i int) bool {
	for k := r.From; k < i; k++ {
		if w := r.Words[k]; !w.Letters || !inflection.IsAdjective(w.Fold) && w.Fold != "ее" && w.Fold != "его" && !r.Lex.Is("adverb", w.Fold) && !wording.IsConjunction(w.Fold) && w.Fold != "а" && w.Fold != "вот" {
			return false
		}
	}
	return true
}
