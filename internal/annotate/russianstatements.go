package annotate

import (
	"slices"
	"strings"
	"unicode"

	"travaux/corpus"
)

// Whose words a phrase says they are, in Russian: "по словам X", "говорится в заявлении X",
// "в министерстве уточнили", "ответ X был краток".

// replyOf reads "ответ Корсаковой был краток: «Нет»", "ее ответ: «Нет»": whose the noun is.
func (r russianReader) replyOf(i int) (cue, bool) {
	w := r.words[i]
	if !w.letters || !r.lex.is("reply", w.fold) && !(r.opensClause(i) && (r.lex.is("utterance", w.fold) || published[w.fold])) {
		return cue{}, false
	}
	colon := r.colonQuote()
	if colon <= i || colon-i > 8 {
		return cue{}, false
	}
	c := cue{verb: saying | noReport, at: i, from: i, to: i + 1}
	switch {
	case i+1 < r.to && r.namingOf(i+1) != nil:
		n := r.namingOf(i + 1)
		c.voice, c.to = byName(n.who), n.to
	default:
		if c.voice = r.russianPossessor(i); c.voice == nil {
			c.voice, c.to = r.genitiveAt(i + 1)
		}
	}
	return c, c.voice != nil
}

// hearOrganization remembers the organization that is named at word i, in any case: its later
// "statement" is its own.
func (r russianReader) hearOrganization(i int) {
	form, ok := r.ru.organizations[r.words[i].fold]
	if !ok || !r.words[i].letters || r.lex.is("paper", form.base) {
		return
	}
	end := r.nounEnd(i)
	start := i
	for start > r.from && r.words[start-1].letters && r.words[start-1].capital && isAdjectiveForm(r.words[start-1].fold) && r.namingOf(start-1) == nil {
		start--
	}
	if !r.isNamedBody(start, end) && !(bodies[form.base] && end > i+1) {
		return
	}
	r.talk.org, r.talk.orgAt = r.russianOrganization(start, end), r.at
}

func (r russianReader) russianOrganization(from, to int) *voice {
	printed := r.ru.organizations.inNominative(r.spanWithMarks(from, to))
	v := &voice{id: corpus.Slug(printed), name: printed, how: byOrganization, sure: .8}
	if g, ok := r.dir.authority.Group(printed); ok {
		v.id = g.ID
	}
	return v
}

// spanWithMarks is the text of words, a quotation at the end of them kept.
func (r *sentence) spanWithMarks(from, to int) string {
	for to > from && !r.words[to-1].letters && r.words[to-1].quote == nil {
		to--
	}
	if from >= to {
		return ""
	}
	return strings.Join(strings.Fields(r.text[r.words[from].Start:r.words[to-1].End]), " ")
}

// russianSource reads "по словам X", "как отметила X", "по ее мнению" at word i.
func (r russianReader) russianSource(i int) (cue, bool) {
	if !r.words[i].letters {
		return cue{}, false
	}
	words := r.words[:r.to]
	for _, p := range []struct {
		part string
		sex  sex
	}{{"her view", female}, {"his view", male}} {
		if n := r.lex.at(p.part, words, i); n > 0 {
			return cue{verb: saying, at: i, from: i, to: i + n, voice: r.talk.pronoun(p.sex, r.at), source: true}, true
		}
	}
	n := r.lex.at("source", words, i)
	if n == 0 {
		return cue{}, false
	}
	verb := r.lex.verbAt(r.words[i+n-1].fold) != 0
	s := unknownSex
	if verb {
		s = pastSex(r.words[i+n-1].fold)
	}
	subj := r.russianBehind(i+n, s, !verb)
	if subj.none() && !verb {
		subj = r.unknownGenitive(i + n)
	}
	if subj.none() {
		return cue{}, false
	}
	return cue{verb: saying, at: i, from: i, to: subj.to, voice: subj.voice, source: true}, true
}

// russianStated reads "говорится в заявлении X", "сказано в ее письме" at word i: whose the
// statement is, else of the organization named last.
func (r russianReader) russianStated(i int) (cue, bool) {
	n := r.lex.at("stated", r.words[:r.to], i)
	if n == 0 && r.words[i].letters && (r.words[i].fold == "в" || r.words[i].fold == "во") {
		return r.theySaid(i)
	}
	if n == 0 && r.words[i].letters && (r.lex.is("stated verb", r.words[i].fold) || r.isPassiveOfSaying(r.words[i].fold)) {
		return r.statedBehind(i)
	}
	if n == 0 || !r.words[i].letters {
		return cue{}, false
	}
	j := i + n
	possessed := false
	for j < r.to && r.words[j].letters && r.lex.is("statement", r.words[j].fold) {
		possessed = possessed || r.words[j].fold == "его"
		j++
	}
	c := cue{verb: saying, at: i, from: i, to: j, source: true}
	if j < r.to && (r.words[j].letters || r.words[j].quote != nil) && !r.lex.is("adverb", r.words[j].fold) && !r.lex.is("preposition", r.words[j].fold) {
		s := r.russianBehind(j, unknownSex, true)
		if form, org := r.ru.organizations[r.words[j].fold]; org && (s.none() || s.voice == nil) {
			s = subjectOf(&voice{id: corpus.Slug(form.base), name: form.base, how: byOrganization, sure: .7}, j, j+1)
		}
		if s.none() || s.voice == nil || possessed {
			return cue{}, false
		}
		c.voice, c.to = s.voice, s.to
		return c, true
	}
	if j == i+n || possessed {
		return cue{}, false
	}
	if c.voice = r.orgOfStatement(); c.voice == nil {
		return cue{}, false
	}
	return c, true
}

// statedBehind reads "в заявлении X говорится" whose verb is word i.
func (r russianReader) statedBehind(i int) (cue, bool) {
	if c, ok := r.statedIn(i); ok {
		return c, c.voice != nil
	}
	k := i
	for k > r.from && i-k < 12 && !(r.words[k-1].letters && r.lex.is("statement", r.words[k-1].fold)) {
		if r.words[k-1].isMark(".;:") {
			return cue{}, false
		}
		k--
	}
	if k == r.from || k == i && !r.lex.is("statement", r.words[i-1].fold) {
		return cue{}, false
	}
	c := cue{verb: saying, at: i, from: k - 1, to: i + 1, voice: r.orgOfStatement()}
	if v := r.russianPossessor(k - 1); v != nil {
		c.voice = v
		return c, true
	}
	if v := r.issuedBy(k - 1); v != nil {
		c.voice = v
		return c, true
	}
	for j := k; j < i; j++ {
		if n := r.namingOf(j); n != nil {
			c.voice = byName(n.who)
			return c, true
		}
		if s := r.nounVoiceRu(j, unknownSex, true); !s.none() && s.voice != nil && !r.governed(j) {
			c.voice = s.voice
			return c, true
		}
		if w := r.words[j]; w.letters && isInitials(r.text[w.Start:w.End]) {
			c.voice = r.russianOrganization(j, min(r.nounEnd(j), i))
			return c, true
		}
	}
	return c, c.voice != nil
}

// theySaid reads "в министерстве уточнили" whose preposition is word i.
func (r russianReader) theySaid(i int) (cue, bool) {
	k, end, ok := r.bodyAt(i+1, 3)
	if !ok {
		return cue{}, false
	}
	verb := end
	for verb < r.to && verb-end <= 5 && r.words[verb].letters && !r.saysPlural(verb) && r.namingOf(verb) == nil {
		verb++
	}
	if verb >= r.to || !r.saysPlural(verb) {
		return cue{}, false
	}
	return cue{verb: saying, at: verb, from: i, to: verb + 1, voice: r.bodyVoice(i+1, k, end)}, true
}

// bodyAt finds the noun for a body, or its initials, that begins at word from behind so many
// adjectives at most, and the end of its words.
func (r russianReader) bodyAt(from, adjectives int) (noun, end int, ok bool) {
	k := from
	for k < r.to && k-from < adjectives && r.words[k].letters && isAdjectiveForm(r.words[k].fold) {
		k++
	}
	if k >= r.to || !r.words[k].letters {
		return 0, 0, false
	}
	if _, org := r.ru.organizations[r.words[k].fold]; !org && !isInitials(r.text[r.words[k].Start:r.words[k].End]) {
		return 0, 0, false
	}
	return k, r.nounEnd(k), true
}

// bodyVoice is the voice of the body that bodyAt found: one that the text named before, where
// nothing but the noun stands here.
func (r russianReader) bodyVoice(from, noun, end int) *voice {
	form := r.ru.organizations[r.words[noun].fold]
	if known := r.orgCalled(form.base); known != nil && end == noun+1 {
		return known
	}
	return r.russianOrganization(from, end)
}

// russianColon adds a cue for words before a colon and a quotation that hold no verb of
// saying: their subject speaks.
func (r russianReader) russianColon(out []cue) []cue {
	return r.colonCue(out, func(colon int) *voice {
		if v := r.mainRussian(r.from, colon, unknownSex); v != nil {
			return v
		}
		return r.withOpinion(colon)
	})
}

// saidOf reports whether a quotation of two words stands in the case that a preposition asks
// for, behind a verb of saying: обвинил их в «рыбьей бухгалтерии».
func (r russianReader) saidOf(k int, cues []cue) bool {
	if r.lex.lang == corpus.Russian && r.quotedWords(k) > 1 && r.inReport(k, cues) {
		return true
	}
	if r.lex.lang != corpus.Russian || k == r.from || !r.words[k-1].letters || !r.lex.is("preposition", r.words[k-1].fold) || r.quotedWords(k) < 2 ||
		unicode.IsUpper(firstLetter(r.text[r.words[k].quote.inner.Start:r.words[k].quote.inner.End])) {
		return false
	}
	return slices.ContainsFunc(cues, func(c cue) bool { return c.at < k && c.voice != nil && c.verb&(saying|speechAct) != 0 })
}

// namesThing reports whether the quotation at word k is the name of what stands before it: an
// organization, a paper.
func (r russianReader) namesThing(k int) bool {
	if k == r.from || !r.words[k-1].letters || !isShort(r.words[k].quote) {
		return false
	}
	fold := r.words[k-1].fold
	_, org := r.ru.organizations[fold]
	_, paper := r.ru.papers[fold]
	_, thing := r.ru.things[fold]
	inner := r.text[r.words[k].quote.inner.Start:r.words[k].quote.inner.End]
	return (org || paper || thing) && unicode.IsUpper(firstLetter(inner)) && !endsInStop(inner)
}

// inReport reports whether the quotation at word k, which begins with a small letter, stands in
// the clause that a verb of saying opens with "что", or soon behind the noun that is the object
// of an act of speech: выразил удовлетворение «краткостью».
func (r russianReader) inReport(k int, cues []cue) bool {
	if unicode.IsUpper(firstLetter(r.text[r.words[k].quote.inner.Start:r.words[k].quote.inner.End])) {
		return false
	}
	for i := len(cues) - 1; i >= 0; i-- {
		c := cues[i]
		if c.at >= k || c.voice == nil {
			continue
		}
		if c.verb&speechAct != 0 && k-max(c.to, c.at+1) <= 5 && !slices.ContainsFunc(r.words[c.at:k], func(w word) bool { return !w.letters }) {
			return true
		}
		for j := c.at + 1; j < k && c.verb&(saying|speechAct|following) != 0; j++ {
			if r.words[j].fold == "что" {
				return true
			}
		}
		return false
	}
	return false
}

// opensClause reports whether only adjectives and pronouns stand before word i in its sentence:
// it is the subject, "её письмо заняло две строки: «...»".
func (r russianReader) opensClause(i int) bool {
	for k := r.from; k < i; k++ {
		if w := r.words[k]; !w.letters || !isAdjectiveForm(w.fold) && w.fold != "ее" && w.fold != "его" && !r.lex.is("adverb", w.fold) && !isConjunction(w.fold) && w.fold != "а" && w.fold != "вот" {
			return false
		}
	}
	return true
}
