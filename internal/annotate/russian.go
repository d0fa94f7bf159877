package annotate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// A Russian verb in the past has the gender of its subject, which may stand before it or
// behind it, with the ones spoken to between; nouns that are no subject have another case.
// Author's words stand behind a quotation and a dash, before a colon, or between two parts.

// russianCues finds the cues of the sentence in order, and tells the discourse who was named
// and who spoke.
func (r *reader) russianCues() []cue {
	var out []cue
	for i := r.from; i < r.to; i++ {
		if n := r.namingOf(i); n != nil {
			switch {
			case n.from != i && i != r.from:
			case r.nominative(n, unknownSex):
				r.talk.named(n.who, r.at)
			default:
				r.talk.namedAside(n.who, r.at)
			}
			if n.from == i && r.doesBehind(i, n.to) && r.nominative(n, unknownSex) { // «...», — Вард пожал плечами
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
			if v := r.talk.pronoun(s, r.at); v != nil {
				r.talk.spoke(v, r.at)
				out = append(out, cue{verb: saying | noReport, at: i, from: i, to: i + 1, voice: v})
				continue
			}
		}
		r.hearOrganization(i)
		c, ok := r.russianSource(i)
		if !ok {
			c, ok = r.russianStated(i)
		}
		if !ok {
			c, ok = r.replyOf(i)
		}
		if !ok {
			c, ok = r.russianVerb(i, out)
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
	return r.russianColon(out)
}

// doesBehind reports whether the subject from i to to stands at once behind a quotation and a
// dash, and does something.
func (r *reader) doesBehind(i, to int) bool {
	return i > r.from && r.words[i-1].isMark("—–-") && r.behindQuotation(i) && to < r.to && r.words[to].letters && looksLikeVerb(r.words[to].fold)
}

// replyOf reads "ответ Корсаковой был краток: «Нет»", "ее ответ: «Нет»": whose the noun is.
func (r *reader) replyOf(i int) (cue, bool) {
	w := r.words[i]
	if !w.letters || !r.lex.is("reply", w.fold) {
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
	case i > r.from && (r.words[i-1].fold == "ее" || r.words[i-1].fold == "его"):
		s := female
		if r.words[i-1].fold == "его" {
			s = male
		}
		c.voice = r.talk.pronoun(s, r.at)
	}
	return c, c.voice != nil
}

// hearOrganization remembers the organization that is named at word i, in any case: its later
// "statement" is its own.
func (r *reader) hearOrganization(i int) {
	form, ok := r.ru.organizations[r.words[i].fold]
	if !ok || !r.words[i].letters || r.lex.is("paper", form.base) {
		return
	}
	end := r.nounEnd(i)
	if !r.words[i].capital && !slices.ContainsFunc(r.words[i:end], func(w word) bool { return w.quote != nil || w.capital }) {
		return
	}
	r.talk.org = r.russianOrganization(i, end)
}

func (r *reader) russianOrganization(from, to int) *voice {
	printed := r.span2(from, to)
	v := &voice{id: corpus.Slug(printed), name: printed, how: byOrganization, sure: .8}
	if g, ok := r.a.authority.Group(printed); ok {
		v.id = g.ID
	}
	return v
}

// span2 is the text of words, a quotation at the end of them kept.
func (r *reader) span2(from, to int) string {
	for to > from && !r.words[to-1].letters && r.words[to-1].quote == nil {
		to--
	}
	if from >= to {
		return ""
	}
	return strings.Join(strings.Fields(r.text[r.words[from].Start:r.words[to-1].End]), " ")
}

// russianSource reads "по словам X", "как отметила X", "по ее мнению" at word i.
func (r *reader) russianSource(i int) (cue, bool) {
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
	if subj.none() {
		return cue{}, false
	}
	return cue{verb: saying, at: i, from: i, to: subj.to, voice: subj.voice, source: true}, true
}

// russianStated reads "говорится в заявлении X", "сказано в ее письме" at word i: whose the
// statement is, else of the organization named last.
func (r *reader) russianStated(i int) (cue, bool) {
	n := r.lex.at("stated", r.words[:r.to], i)
	if n == 0 && r.words[i].letters && (r.words[i].fold == "в" || r.words[i].fold == "во") {
		return r.theySaid(i)
	}
	if n == 0 && r.words[i].letters && r.lex.is("stated verb", r.words[i].fold) {
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
	if c.voice = r.talk.org; c.voice == nil {
		return cue{}, false
	}
	return c, true
}

// statedBehind reads "в заявлении X говорится" whose verb is word i.
func (r *reader) statedBehind(i int) (cue, bool) {
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
	c := cue{verb: saying, at: i, from: k - 1, to: i + 1, voice: r.talk.org}
	for j := k; j < i; j++ {
		if n := r.namingOf(j); n != nil {
			c.voice = byName(n.who)
			return c, true
		}
		if s := r.nounVoiceRu(j, unknownSex, true); !s.none() && s.voice != nil {
			c.voice = s.voice
			return c, true
		}
		if w := r.words[j]; w.letters && isAcronym(r.text[w.Start:w.End]) {
			c.voice = r.russianOrganization(j, min(r.nounEnd(j), i))
			return c, true
		}
	}
	return c, c.voice != nil
}

// theySaid reads "в министерстве уточнили" whose preposition is word i.
func (r *reader) theySaid(i int) (cue, bool) {
	k := i + 1
	for k < r.to && k-i <= 3 && r.words[k].letters && isAdjectiveForm(r.words[k].fold) {
		k++
	}
	if k >= r.to || !r.words[k].letters {
		return cue{}, false
	}
	form, org := r.ru.organizations[r.words[k].fold]
	if !org && !isAcronym(r.text[r.words[k].Start:r.words[k].End]) {
		return cue{}, false
	}
	end := r.nounEnd(k)
	verb := end
	for verb < r.to && r.words[verb].letters && r.lex.is("adverb", r.words[verb].fold) {
		verb++
	}
	if verb >= r.to || !r.lex.is("they say", r.words[verb].fold) {
		return cue{}, false
	}
	v := r.russianOrganization(i+1, end)
	if known := r.talk.org; known != nil && end == k+1 && nominativeStem(foldedWords(known.name)[0]) == nominativeStem(form.base) {
		v = known
	}
	return cue{verb: saying, at: verb, from: i, to: verb + 1, voice: v}, true
}

// pastSex is the gender of a verb in the past, unknownSex in other tenses.
func pastSex(fold string) sex {
	switch {
	case strings.HasSuffix(fold, "ла") || strings.HasSuffix(fold, "лась") || strings.HasSuffix(fold, "вшая") || fold == "убеждена" || fold == "уверена":
		return female
	case strings.HasSuffix(fold, "л") || strings.HasSuffix(fold, "лся") || strings.HasSuffix(fold, "вший") || fold == "убежден" || fold == "уверен" ||
		fold == "произнес" || fold == "предостерег" || fold == "опроверг" || fold == "отверг" || fold == "изрек":
		return male
	}
	return unknownSex
}

// russianVerb reads the verb at word i with its subject.
func (r *reader) russianVerb(i int, before []cue) (cue, bool) {
	w := r.words[i]
	v := r.lex.verbAt(w.fold)
	if r.lex.is("telling", w.fold) {
		v = r.tellingVerb(i)
	}
	if v == 0 && w.letters && looksLikeVerb(w.fold) && i > r.from && r.words[i-1].isMark("—–-") && r.behindQuotation(i) {
		v = saying | noReport // whatever one does behind a quotation and a dash: «...», — начала она
	}
	if v == 0 || !w.letters || w.capital && i != r.from && r.words[i-1].letters {
		return cue{}, false
	}
	if follow := r.lex.follow[w.fold]; follow != nil && (i+1 >= r.to || !follow[r.words[i+1].fold]) {
		return cue{}, false
	}
	if i > r.from && (r.lex.is("negation", r.words[i-1].fold) || r.lex.is("modal", r.words[i-1].fold) || r.lex.is("passive", r.words[i-1].fold)) {
		return cue{}, false
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
func (r *reader) tellingVerb(i int) verb {
	if i > r.from && r.words[i-1].isMark(",") && r.quoteSoon(i) {
		return saying | noReport
	}
	return 0
}

// russianMain is whose a gerund at word i is: of the cue before it, else of the subject that
// stands before it.
func (r *reader) russianMain(i int, before []cue) *voice {
	for k := len(before) - 1; k >= 0; k-- {
		if before[k].voice != nil {
			return before[k].voice
		}
	}
	return r.mainRussian(r.from, i, unknownSex)
}

// behindGerund is the subject behind the gerund at word i and its comma.
func (r *reader) behindGerund(i int) *voice {
	for k := i; k < r.to; k++ {
		if r.words[k].isMark(",") {
			return r.mainRussian(k+1, r.to, unknownSex)
		}
	}
	return nil
}

// russianSubject finds the subject of the verb at word i: behind it where it follows a
// quotation, else before it, else behind it.
func (r *reader) russianSubject(i int, before []cue) subject {
	g := pastSex(r.words[i].fold)
	tag := r.behindQuotation(i)
	if tag {
		if s := r.russianBehind(i+1, g, false); !s.none() {
			return r.orAnswers(s, i)
		}
	}
	from := r.from
	if len(before) > 0 {
		from = max(from, before[len(before)-1].to)
	}
	if v := r.lex.verbAt(r.words[i].fold); v&saying == 0 && v&speechAct != 0 { // Саару поддержала и биолог О'Нил
		if s := r.russianBehind(i+1, g, false); !s.none() && s.voice != nil && s.voice.who != nil && s.to <= r.to && (s.to == r.to || !r.words[s.to].letters) {
			return s
		}
	}
	if s := r.russianAhead(from, i, g); !s.none() {
		return s
	}
	if r.conjoined(i) || i > r.from && r.words[i-1].isMark(",") && len(before) > 0 {
		if v := r.lastAgreeing(before, g); v != nil {
			return subjectOf(v, i, i+1)
		}
	}
	if !tag {
		if s := r.russianBehind(i+1, g, false); !s.none() {
			return s
		}
	}
	if v := r.lastAgreeing(before, g); v != nil {
		return subjectOf(v, i, i+1)
	}
	if g != unknownSex && r.onlySmall(r.from, i) { // "И добавила: ..."
		return subjectOf(r.leftOutRussian(g), i, i+1)
	}
	return subject{}
}

// onlySmall reports whether the words from to are conjunctions and adverbs.
func (r *reader) onlySmall(from, to int) bool {
	for k := from; k < to; {
		switch n := r.lex.at("adverb", r.words[:to], k); {
		case n > 0:
			k += n
		case conjunctions[r.words[k].fold], r.words[k].fold == "а", r.words[k].fold == "но", r.words[k].isMark(","):
			k++
		default:
			return false
		}
	}
	return true
}

// leftOutRussian is the last speaker, if no one was named since and the gender agrees, else
// whom a pronoun would mean.
func (r *reader) leftOutRussian(g sex) *voice {
	if v := r.talk.leftOut(); v != nil && r.talk.undisturbed() && v.agrees(g) {
		return v
	}
	return r.talk.pronoun(g, r.at)
}

func (r *reader) lastAgreeing(before []cue, g sex) *voice {
	for k := len(before) - 1; k >= 0; k-- {
		if v := before[k].voice; v != nil && v.agrees(g) {
			return v
		}
	}
	return nil
}

// orAnswers: who answers is not the one who asked, though a pronoun could mean both.
func (r *reader) orAnswers(s subject, i int) subject {
	if f := r.words[i].fold; f != "ответил" && f != "ответила" && f != "отвечает" && f != "возразил" && f != "возразила" {
		return s
	}
	if s.voice == nil || s.voice.how != "pronoun" || r.talk.last == nil || !s.voice.same(r.talk.last) {
		return s
	}
	g := pastSex(r.words[i].fold)
	var other *voice
	for _, e := range r.talk.recent(r.at) {
		if e.place.paragraph < r.at.paragraph-1 || e.voice.same(s.voice) || e.voice.same(other) || !e.voice.fits(g) {
			continue
		}
		if other != nil {
			return s
		}
		other = e.voice
	}
	if other != nil {
		s.voice = other.meant(g)
	}
	return s
}

// nominative reports whether the naming may be a subject of gender g.
func (r *reader) nominative(n *naming, g sex) bool {
	if !compatible(n.who.sex, g) {
		return false
	}
	if r.governed(n.from) {
		return false
	}
	words := nameWords(r.text, r.words[n.from:n.to])
	if len(words) == 0 || obliques[words[0]] {
		return false
	}
	if isObliqueName(words) {
		return false
	}
	last := words[len(words)-1]
	if !n.who.inflected && len(n.who.words) > 0 {
		family := n.who.words[len(n.who.words)-1]
		return last == family || last == n.who.words[0] || slices.Contains(n.who.families, last)
	}
	return true
}

// russianBehind reads a subject between word j and the next mark: a name, a pronoun, an
// office, an organization. In a phrase that governs it, it may have any case.
func (r *reader) russianBehind(j int, g sex, anyCase bool) subject {
	end := j
	for end < r.to && (r.words[end].letters || r.words[end].quote != nil && end > j && isShort(r.words[end].quote) && !r.words[end-1].isMark(",:—–-") || r.namingOf(end) != nil) && !r.lex.is("clause", r.words[end].fold) {
		end++
	}
	for k := j; k < end; k++ {
		if r.namingOf(k) == nil {
			if s := r.pronounAt(k, g, j); !s.none() {
				return s
			}
		}
		if n := r.namingOf(k); n != nil && (k == n.from || k == j) {
			if anyCase && !(k > j && r.governed(n.from)) || !anyCase && r.nominative(n, g) {
				if r.followedByAnother(n) || r.joint(n) {
					return subjectOf(nil, j, n.to)
				}
				if g != unknownSex {
					n.who.learn(g)
				}
				return subjectOf(byName(n.who), j, max(n.to, r.insertionEnd(n.to)))
			}
			k = n.to - 1
		}
	}
	for k := j; k < end; k++ {
		if s := r.nounVoiceRu(k, g, anyCase); !s.none() {
			if k > j && r.words[k-1].letters && r.lex.is("preposition", r.words[k-1].fold) {
				continue
			}
			s.from = j
			return s
		}
	}
	if s := r.oneOf(j, end, g); !s.none() {
		return s
	}
	if anyCase {
		return subject{}
	}
	return r.unknownNoun(j, g)
}

// unknownNoun reads a noun at word j that the lexicon lacks and that has the gender of its
// verb: what someone is.
func (r *reader) unknownNoun(j int, g sex) subject {
	k := j
	for k < r.to && k-j < 3 && r.words[k].letters && (isAdjectiveForm(r.words[k].fold) || r.lex.at("adverb", r.words[:r.to], k) == 1) {
		k++
	}
	if k >= r.to || !r.words[k].letters || r.words[k].capital && k != r.from || !r.isUnknownNoun(k, g) {
		return subject{}
	}
	stem := nominativeStem(r.words[k].fold)
	var found *person
	for _, who := range r.people.list {
		if !compatible(who.sex, g) || !slices.ContainsFunc(who.offices, func(o string) bool {
			return slices.ContainsFunc(foldedWords(o), func(w string) bool { return nominativeStem(w) == stem })
		}) {
			continue
		}
		if found != nil {
			return subject{}
		}
		found = who
	}
	if found != nil {
		return subjectOf(&voice{who: found, how: "office by introduction", sure: .7}, j, k+1)
	}
	end := r.nounEnd(k)
	printed := r.span2(k, end)
	return subjectOf(&voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .6, sex: g}, j, end)
}

// isUnknownNoun reports whether the word at k may be a noun of gender g in the nominative that
// the lexicon says nothing of.
func (r *reader) isUnknownNoun(k int, g sex) bool {
	fold := r.words[k].fold
	if g == unknownSex || utf8.RuneCountInString(fold) < 4 || !endsLikeName(fold, g == female) || looksLikeVerb(fold) || r.lex.verbAt(fold) != 0 || r.namingOf(k) != nil {
		return false
	}
	if strings.HasSuffix(fold, "м") || g == male && strings.ContainsAny(fold[len(fold)-2:], "оуеэ") || strings.HasSuffix(fold, "ть") || strings.HasSuffix(fold, "ах") || strings.HasSuffix(fold, "ях") || strings.HasSuffix(fold, "ей") || strings.HasSuffix(fold, "ой") || strings.HasSuffix(fold, "вшись") || strings.HasSuffix(fold, "ив") || strings.HasSuffix(fold, "ав") || strings.HasSuffix(fold, "ясь") || strings.HasSuffix(fold, "ая") && g == male {
		return false
	}
	for _, part := range []string{"adverb", "preposition", "they", "she", "he", "clause", "determiner", "statement", "scare", "place word", "time", "reply", "negation", "modal", "passive", "not a name", "participle", "telling"} {
		if r.lex.is(part, fold) {
			return false
		}
	}
	for _, forms := range []map[string]caseForm{r.ru.organizations, r.ru.papers, r.ru.things} {
		if _, ok := forms[fold]; ok {
			return false
		}
	}
	return true
}

// insertionEnd is where an office between commas behind a name ends.
func (r *reader) insertionEnd(i int) int { return i }

// oneOf reads "одна из жительниц" at word j.
func (r *reader) oneOf(j, end int, g sex) subject {
	for k := j; k < end && k+2 < r.to; k++ {
		f := r.words[k].fold
		if (f == "один" || f == "одна" || f == "одного" || f == "одной" || f == "одному") && r.words[k+1].fold == "из" {
			to := k + 3
			if g != unknownSex && g == female != (f == "одна" || f == "одной") {
				return subject{}
			}
			for to < r.to && r.words[to].letters && r.namingOf(to) == nil && r.lex.verbAt(r.words[to].fold) == 0 && to-k < 5 && !r.lex.is("preposition", r.words[to].fold) && !r.lex.is("adverb", r.words[to].fold) {
				to++
			}
			printed := r.span(k, to)
			return subjectOf(&voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .7, sex: g}, k, to)
		}
	}
	return subject{}
}

// pronounAt reads он or она at word k; someone else's words are no one's.
func (r *reader) pronounAt(k int, g sex, j int) subject {
	w := r.words[k]
	if !w.letters {
		return subject{}
	}
	s := unknownSex
	switch {
	case r.lex.is("she", w.fold):
		s = female
	case r.lex.is("he", w.fold):
		s = male
	case (w.fold == "та" || w.fold == "тот") && k == j && (k+1 == r.to || !r.words[k+1].letters):
		s = male
		if w.fold == "та" {
			s = female
		}
		if v := r.other(s); v != nil && compatible(s, g) {
			return subjectOf(v, j, k+1)
		}
		return subject{}
	default:
		if k == j {
			if v := r.kinRu(k); v != nil {
				return subjectOf(v, k, k+2)
			}
		}
		return subject{}
	}
	if !compatible(s, g) {
		return subject{}
	}
	return subjectOf(r.talk.pronoun(s, r.at), j, k+1)
}

// other is the one voice of gender s of this paragraph and the two before, but for the last
// speaker: "отвечает та".
func (r *reader) other(s sex) *voice {
	var found *voice
	for _, e := range r.talk.recent(r.at) {
		if !e.voice.fits(s) || e.voice.same(r.talk.last) || e.voice.same(found) {
			continue
		}
		if found != nil {
			return nil
		}
		found = e.voice
	}
	if found == nil {
		return nil
	}
	return found.meant(s)
}

// kinRu is the voice of "ее муж" at word k, where the text names him.
func (r *reader) kinRu(k int) *voice {
	s := unknownSex
	switch {
	case r.lex.at("her husband", r.words[:r.to], k) > 0:
		s = female
	case r.lex.at("his wife", r.words[:r.to], k) > 0:
		s = male
	default:
		return nil
	}
	of := r.talk.pronoun(s, r.at)
	if of == nil || of.who == nil {
		return nil
	}
	who := r.people.spouse(of.who)
	if who == nil {
		return nil
	}
	return &voice{who: who, how: "kin", sure: .7}
}

// clauseStart goes back from word i to the beginning of its clause, but not before from.
func (r *reader) clauseStart(from, i int) int {
	for k := i - 1; k >= from; k-- {
		w := r.words[k]
		switch {
		case w.quote != nil && (k == from || !r.words[k-1].letters || !isShort(w.quote)):
			return k + 1
		case w.isMark(";:—–"), w.isMark("-") && k > from:
			return k + 1
		case w.letters && (subordinates[w.fold] && w.fold != "как" && w.fold != "а" || w.fold == "поскольку" || w.fold == "так") && r.namingOf(k) == nil && k > r.from:
			return k + 1
		case w.letters && (w.fold == "а" || w.fold == "но") && k > from && r.words[k-1].isMark(","):
			return k + 1
		}
	}
	return from
}

// russianAhead finds the subject before the verb at word i, in its clause.
func (r *reader) russianAhead(from, i int, g sex) subject {
	start := r.clauseStart(from, i)
	k := i
	for k > start && r.smallBefore(k) > 0 {
		k -= r.smallBefore(k)
	}
	if k > start && r.words[k-1].letters && r.lex.is("who", r.words[k-1].fold) || r.lex.is("telling", r.words[i].fold) {
		return r.beforeRelative(start, k, g)
	}
	if k > start && r.namingOf(k-1) != nil {
		if n := r.namingOf(k - 1); r.nominative(n, g) {
			if r.joint(n) {
				return subjectOf(nil, n.from, i+1)
			}
			if g != unknownSex {
				n.who.learn(g)
			}
			return subjectOf(byName(n.who), n.from, i+1)
		}
	}
	if v := r.mainRussian(start, i, g); v != nil {
		return subjectOf(v, start, i+1)
	}
	if s := r.unknownNoun(start, g); !s.none() && s.to <= i && r.onlySmall(s.to, i) {
		return s
	}
	return subject{}
}

// beforeRelative finds whom "который" or a participle behind a comma before word i means.
func (r *reader) beforeRelative(start, i int, g sex) subject {
	for k := i - 1; k >= start; k-- {
		if !r.words[k].isMark(",") {
			continue
		}
		if n := r.namingOf(k - 1); k > 0 && n != nil {
			if compatible(n.who.sex, g) {
				return subjectOf(byName(n.who), n.from, i)
			}
			return subject{}
		}
		for j := k - 1; j >= start && k-j <= 10; j-- {
			if s := r.nounVoiceRu(j, g, true); !s.none() && s.to >= k-1 && (j == start || r.namingOf(j) == nil && !r.inGenitive(j)) {
				return s
			}
		}
		return subject{}
	}
	return subject{}
}

// inGenitive reports whether the noun at word j depends on another one before it.
func (r *reader) inGenitive(j int) bool {
	if j == r.from || !r.words[j-1].letters {
		return false
	}
	_, role := r.ru.roles[r.words[j-1].fold]
	_, org := r.ru.organizations[r.words[j-1].fold]
	form := r.ru.roles[r.words[j].fold]
	return (role || org) && form.oblique
}

// mainRussian is the subject among the words from to: the first name, office, organization or
// pronoun in the nominative that no preposition governs and whose gender is g.
func (r *reader) mainRussian(from, to int, g sex) *voice {
	for k := from; k < to; k++ {
		w := r.words[k]
		if n := r.namingOf(k); n != nil {
			if r.nominative(n, g) {
				if r.joint(n) || r.followedByAnother(n) {
					return nil
				}
				if g != unknownSex {
					n.who.learn(g)
				}
				return byName(n.who)
			}
			k = n.to - 1
			continue
		}
		if !w.letters {
			continue
		}
		if s := r.pronounAt(k, g, k); !s.none() {
			return s.voice
		}
		if s := r.oneOf(k, min(to, k+1), g); !s.none() {
			return s.voice
		}
		if k > from && r.words[k-1].letters && r.lex.is("preposition", r.words[k-1].fold) {
			continue
		}
		if s := r.nounVoiceRu(k, g, false); !s.none() && !r.governedRu(k) {
			return s.voice
		}
	}
	return nil
}

// governedRu reports whether a preposition stands before the adjectives of the noun at word k.
func (r *reader) governedRu(k int) bool {
	for k > r.from && r.words[k-1].letters && (isAdjectiveForm(r.words[k-1].fold) && r.lex.verbAt(r.words[k-1].fold) == 0) {
		k--
	}
	return k > r.from && r.words[k-1].letters && r.lex.is("preposition", r.words[k-1].fold)
}

// nounEnd returns where the phrase of the noun at word k ends: its complement in the genitive
// and what "по", "при" and a name in marks add.
func (r *reader) nounEnd(k int) int {
	end := k + 1
	for end < r.to && end-k < 14 {
		w := r.words[end]
		if w.quote != nil {
			if !isShort(w.quote) || !r.words[end-1].letters {
				break
			}
			return end + 1
		}
		if !w.letters || r.namingOf(end) != nil {
			break
		}
		if !w.capital && (r.lex.verbAt(w.fold) != 0 || looksLikeVerb(w.fold) || r.lex.is("adverb", w.fold)) || r.lex.is("clause", w.fold) || r.lex.is("who", w.fold) || r.lex.is("she", w.fold) || r.lex.is("he", w.fold) {
			break
		}
		if conjunctions[w.fold] && !(end+1 < r.to && r.words[end+1].letters && !looksLikeVerb(r.words[end+1].fold) && r.lex.verbAt(r.words[end+1].fold) == 0 && r.namingOf(end+1) == nil) {
			break
		}
		if r.lex.is("preposition", w.fold) && w.fold != "по" && w.fold != "при" && !(w.fold == "в" && end+1 < r.to && r.words[end+1].capital && end == k+1) && !(w.fold == "из" && end+1 < r.to && r.words[end+1].capital) && !(w.fold == "от" && end == k+1) {
			break
		}
		end++
	}
	for end > k+1 && r.words[end-1].letters && (r.lex.is("preposition", r.words[end-1].fold) || conjunctions[r.words[end-1].fold]) {
		end--
	}
	return end
}

// nounVoiceRu reads the office or organization whose noun is word k.
func (r *reader) nounVoiceRu(k int, g sex, anyCase bool) subject {
	w := r.words[k]
	if !w.letters || r.namingOf(k) != nil {
		return subject{}
	}
	if form, ok := r.ru.roles[w.fold]; ok {
		if form.oblique && !anyCase || k > r.from && r.inGenitive(k) && !anyCase {
			return subject{}
		}
		return r.russianOffice(k, g)
	}
	if form, ok := r.ru.organizations[w.fold]; ok && !r.lex.is("paper", form.base) {
		if form.oblique && !anyCase || g != unknownSex && !agreesWithNoun(form.base, g) {
			return subject{}
		}
		end := r.nounEnd(k)
		if !w.capital && end == k+1 {
			if v := r.talk.org; v != nil && foldedWords(v.name)[0] == form.base {
				return subjectOf(v, k, end)
			}
			return subject{}
		}
		if !w.capital && !slices.ContainsFunc(r.words[k:end], func(w word) bool { return w.quote != nil || w.capital }) {
			return subject{}
		}
		start := k
		for start > r.from && r.words[start-1].letters && isAdjectiveForm(r.words[start-1].fold) && r.namingOf(start-1) == nil {
			start--
		}
		return subjectOf(r.russianOrganization(start, end), start, end)
	}
	if isAcronym(r.text[w.Start:w.End]) && (g == unknownSex || !anyCase) && !r.governed(k) && !r.inComplement(k) {
		printed := r.span(k, k+1)
		return subjectOf(&voice{id: corpus.Slug(printed), name: printed, how: byOrganization, sure: .75}, k, k+1)
	}
	return subject{}
}

// inComplement reports whether word k belongs to a noun before it: секретарь ООН.
func (r *reader) inComplement(k int) bool {
	if k == r.from || !r.words[k-1].letters {
		return false
	}
	_, role := r.ru.roles[r.words[k-1].fold]
	return role || !r.words[k-1].capital && r.lex.verbAt(r.words[k-1].fold) == 0 && !r.lex.is("adverb", r.words[k-1].fold) && !looksLikeVerb(r.words[k-1].fold)
}

// agreesWithNoun reports whether a noun in the nominative has the gender g.
func agreesWithNoun(base string, g sex) bool {
	switch {
	case strings.HasSuffix(base, "а") || strings.HasSuffix(base, "я") || base == "сеть":
		return g == female
	case strings.HasSuffix(base, "о") || strings.HasSuffix(base, "ие"):
		return false // it is neuter, and so would the verb be
	}
	return g == male
}

// russianOffice is the voice of the office at word k: of the person named with it, of the one
// introduced so, else its own.
func (r *reader) russianOffice(k int, g sex) subject {
	end := r.nounEnd(k)
	if end < r.to {
		if n := r.namingOf(end); n != nil {
			if compatible(n.who.sex, g) {
				if g != unknownSex {
					n.who.learn(g)
				}
				return subjectOf(byName(n.who), k, n.to)
			}
			return subject{}
		}
	}
	if n := r.appendedRussian(end, g); n != nil {
		n.who.holds(r.span2(k, end))
		return subjectOf(byName(n.who), k, n.to)
	}
	start := k
	for start > r.from && r.words[start-1].letters && isAdjectiveForm(r.words[start-1].fold) && r.namingOf(start-1) == nil && !r.lex.is("they", r.words[start-1].fold) {
		start--
	}
	fresh := r.lex.is("new", r.words[start].fold)
	if fresh || r.lex.is("determiner", r.words[start].fold) {
		start++
	}
	if start > k {
		start = k
	}
	printed := r.span2(start, end)
	title := foldedWords(r.text[r.words[start].Start:r.words[end-1].End])
	base := r.ru.roles[r.words[k].fold].base
	if fresh {
		if who := r.newHolder(base, g); who != nil {
			who.holds(printed)
			r.people.succeed(base, who)
			return subjectOf(&voice{who: who, how: "office by introduction", sure: .75}, start, end)
		}
	}
	if who := r.people.succeeded[base]; who != nil && compatible(who.sex, g) && len(title) == 1 {
		return subjectOf(&voice{who: who, how: "office by introduction", sure: .8}, start, end)
	}
	if who := r.russianHolder(title, base, g); who != nil {
		return subjectOf(&voice{who: who, how: "office by introduction", sure: .8}, start, end)
	}
	if v := r.saidAs(title, g); v != nil {
		return subjectOf(v, start, end)
	}
	if holder := r.holderOf(printed); holder != nil {
		return subjectOf(&voice{who: holder, how: "office by date", sure: .8}, start, end)
	}
	if len(title) == 1 {
		if v := r.talk.onlyIn(r.at, g); v != nil && v.who != nil && len(v.who.offices) > 0 && g != unknownSex {
			return subjectOf(&voice{who: v.who, how: "office by context", sure: .65}, start, end)
		}
	}
	return subjectOf(&voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .75, sex: g,
		delegation: r.a.delegationOf(printed)}, start, end)
}

// appendedRussian is the name between commas behind an office that ends before word i:
// "делегат от молодежи, двадцатилетняя Нура Ито".
func (r *reader) appendedRussian(i int, g sex) *naming {
	if i >= r.to || !r.words[i].isMark(",") {
		return nil
	}
	k := i + 1
	for k < r.to && k-i <= 3 && r.words[k].letters && r.namingOf(k) == nil && isAdjectiveForm(r.words[k].fold) {
		k++
	}
	if k >= r.to {
		return nil
	}
	n := r.namingOf(k)
	if n == nil || n.from != k || !compatible(n.who.sex, g) || isObliqueName(nameWords(r.text, r.words[n.from:n.to])) || n.to < r.to && r.words[n.to].letters {
		return nil
	}
	return n
}

// newHolder is the one person of gender g named in this paragraph or the one before who does
// not hold the office yet.
func (r *reader) newHolder(base string, g sex) *person {
	var found *person
	for _, e := range r.talk.recent(r.at) {
		who := e.voice.who
		if e.place.paragraph < r.at.paragraph-1 || who == nil || who == found || !compatible(who.sex, g) || r.holdsHead(who, base) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

func (r *reader) holdsHead(who *person, base string) bool {
	for _, o := range who.offices {
		for _, w := range foldedWords(o) {
			if f, ok := r.ru.roles[w]; ok {
				if f.base == base {
					return true
				}
				break
			}
		}
	}
	return false
}

// russianHolder is the one person of gender g whose office has the head base and all words of
// the title, in any case.
func (r *reader) russianHolder(title []string, base string, g sex) *person {
	var found *person
	for _, who := range r.people.list {
		if !compatible(who.sex, g) || !r.holdsHead(who, base) {
			continue
		}
		if !slices.ContainsFunc(who.offices, func(o string) bool { return hasStemsOf(foldedWords(o), title) }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

// hasStemsOf reports whether the stems of all words of part are among those of words.
func hasStemsOf(words, part []string) bool {
	for _, p := range part {
		if !slices.ContainsFunc(words, func(w string) bool { return nominativeStem(w) == nominativeStem(p) }) {
			return false
		}
	}
	return true
}

// saidAs is the office that spoke before and whose words hold the title.
func (r *reader) saidAs(title []string, g sex) *voice {
	for i := len(r.talk.events) - 1; i >= 0; i-- {
		v := r.talk.events[i].voice
		if v.who == nil && v.how == "office" && compatible(v.sex, g) && hasStemsOf(foldedWords(v.name), title) {
			return v
		}
	}
	return nil
}

// russianColon adds a cue for words before a colon and a quotation that hold no verb of
// saying: their subject speaks, unless they tell what is written on a wall.
func (r *reader) russianColon(out []cue) []cue {
	colon := r.colonQuote()
	if colon == 0 && r.to > r.from && r.words[r.to-1].isMark(":") {
		colon = r.to - 1
	}
	if colon == 0 {
		return out
	}
	for _, c := range out {
		if c.at < colon {
			return out
		}
	}
	for i := r.from; i < colon; i++ {
		if w := r.words[i]; w.letters && r.lex.is("sign", w.fold) {
			return out
		}
	}
	v := r.mainRussian(r.from, colon, unknownSex)
	if v == nil {
		return out
	}
	r.talk.spoke(v, r.at)
	return append([]cue{{verb: saying | noReport, at: colon, from: r.from, to: colon, voice: v}}, out...)
}

// saidOf reports whether a quotation of two words stands in the case that a preposition asks
// for, behind a verb of saying: обвинил их в «рыбьей бухгалтерии».
func (r *reader) saidOf(k int, cues []cue) bool {
	if r.lex.lang != corpus.Russian || k == r.from || !r.words[k-1].letters || !r.lex.is("preposition", r.words[k-1].fold) || r.quotedWords(k) < 2 ||
		unicode.IsUpper(firstLetter(r.text[r.words[k].quote.inner.Start:r.words[k].quote.inner.End])) {
		return false
	}
	return slices.ContainsFunc(cues, func(c cue) bool { return c.at < k && c.voice != nil && c.verb&(saying|speechAct) != 0 })
}

// namesThing reports whether the quotation at word k is the name of what stands before it: an
// organization, a paper.
func (r *reader) namesThing(k int) bool {
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
