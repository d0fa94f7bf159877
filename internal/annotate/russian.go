package annotate

// A Russian verb in the past has the gender of its subject, which may stand before it or
// behind it, with the ones spoken to between; nouns that are no subject have another case.
// Author's words stand behind a quotation and a dash, before a colon, or between two parts.

// russianCues finds the cues of the sentence in order, and tells the discourse who was named
// and who spoke.
func (r russianReader) russianCues() []cue {
	var out []cue
	for i := r.from; i < r.to; i++ {
		if n := r.namingOf(i); n != nil {
			switch {
			case n.from != i && i != r.from:
			case r.nominative(n, unknownSex) && !(i > r.from && r.ofRelative(i-1)):
				r.talk.named(n.who, r.at)
			default:
				r.talk.namedAside(n.who, r.at)
			}
			if n.from == i && (r.doesBehind(i, n.to) || r.signsBehind(i, n.to)) && r.nominative(n, unknownSex) { // «...», — Вард пожал плечами
				v := byName(n.who)
				r.talk.spoke(v, r.at)
				out = append(out, cue{verb: saying | noReport, at: i, from: i, to: n.to, voice: v})
			}
			continue
		}
		if w := r.words[i]; w.letters && (r.lex.is("she", w.fold) || r.lex.is("he", w.fold)) && r.doesBehind(i, i+1) {
			s := female
			if r.lex.is("he", w.fold) {
				s = male
			}
			if v := r.pronoun(s); v != nil {
				r.talk.spoke(v, r.at)
				out = append(out, cue{verb: saying | noReport, at: i, from: i, to: i + 1, voice: v})
				continue
			}
		}
		r.hearOrganization(i)
		r.hearOffice(i)
		c, ok := r.russianCue(i, out)
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
	return r.russianColon(out)
}

// russianCue reads the cue at word i, whatever its kind.
func (r russianReader) russianCue(i int, before []cue) (cue, bool) {
	for _, read := range []func(int) (cue, bool){r.russianSource, r.russianStated, r.replyOf, r.saidAt, r.pluralSaid, r.withWords, r.passiveAgent, r.citesOne, r.thisIs} {
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
	return r.russianVerb(i, before)
}

// doesBehind reports whether the subject from i to to stands at once behind a quotation and a
// dash, and does something.
func (r russianReader) doesBehind(i, to int) bool {
	return i > r.from && r.words[i-1].isMark("—–-") && r.behindQuotation(i) && to < r.to && r.words[to].letters && looksLikeVerb(r.words[to].fold)
}

// russianVerb reads the verb at word i with its subject.
func (r russianReader) russianVerb(i int, before []cue) (cue, bool) {
	w := r.words[i]
	v := r.lex.verbAt(w.fold)
	if r.lex.tells(w.fold) {
		v = r.tellingVerb(i)
	}
	opens := r.opensTag(i)
	if v == 0 && r.lex.is("relays", w.fold) {
		return cue{}, false // "передаёт их слова радио"
	}
	if v == 0 && opens && w.letters && looksLikeVerb(w.fold) {
		v = saying | noReport // whatever one does behind a quotation and a dash: «...», — начала она
	}
	if v == 0 || !w.letters || w.capital && i != r.from && r.words[i-1].letters {
		return cue{}, false
	}
	if follow := r.lex.follow[w.fold]; follow != nil && (i+1 >= r.to || !follow[r.words[i+1].fold]) {
		return cue{}, false
	}
	if i > r.from && !opens && !(i+1 < r.to && r.words[i+1].isMark(":")) && (r.lex.is("negation", r.words[i-1].fold) || r.lex.is("modal", r.words[i-1].fold) || r.lex.is("passive", r.words[i-1].fold)) {
		return cue{}, false
	}
	if r.ofRelative(i) && !r.quoteSoon(i) {
		return cue{}, false // "фонд, о котором объявил Вард, пуст"
	}
	if v&^noReport == describing && !r.quoteSoon(i) && !r.behindQuotation(i) {
		return cue{}, false
	}
	c := cue{verb: v, at: i, from: i, to: i + 1}
	if v&following != 0 && v&(saying|speechAct) == 0 {
		if c.voice = r.russianMain(i, before); c.voice == nil && r.quoteSoon(i) {
			c.voice = r.behindGerund(i)
		}
		return c, c.voice != nil
	}
	s := r.russianSubject(i, before)
	if s.none() {
		return cue{}, false
	}
	c.voice, c.from, c.to = s.voice, min(s.from, i), max(s.to, i+1)
	return c, true
}

// tellingVerb is what an attributive participle at word i does: behind a comma, "назвавший
// сроки «...»". It needs a quotation or "что".
func (r russianReader) tellingVerb(i int) verb {
	if i > r.from && r.words[i-1].isMark(",") && r.quoteSoon(i) {
		return saying | noReport
	}
	return 0
}

// russianMain is whose a gerund at word i is: of the cue before it, else of the subject that
// stands before it.
func (r russianReader) russianMain(i int, before []cue) *voice {
	for k := len(before) - 1; k >= 0; k-- {
		if before[k].voice != nil {
			return before[k].voice
		}
	}
	return r.mainRussian(r.from, i, unknownSex)
}

// behindGerund is the subject behind the gerund at word i and its comma.
func (r russianReader) behindGerund(i int) *voice {
	for k := i; k < r.to; k++ {
		if r.words[k].isMark(",") {
			return r.mainRussian(k+1, r.to, unknownSex)
		}
	}
	return nil
}

// russianReader reads a Russian sentence.
type russianReader struct{ *sentence }
