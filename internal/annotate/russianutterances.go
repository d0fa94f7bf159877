package annotate

import (
	"strings"
	"unicode"
)

// Russian says whose words are quoted by a noun with its owner in the genitive ("фраза эколога
// Варда «...»"), by a passive with its agent in the instrumental ("назван делегатом «...»"), and
// by a paper that cites someone.

// utterance reads a noun for what someone said at word i with its owner, before a quotation or
// at once behind one: "её слова о том, что «...»", "«...» — вопрос Варда остался без ответа".
func (r russianReader) utterance(i int) (cue, bool) {
	w := r.words[i]
	if !w.letters || !r.lex.is("utterance", w.fold) {
		return cue{}, false
	}
	c := cue{verb: saying | noReport, at: i, from: i, to: i + 1}
	if v := r.russianPossessor(i); v != nil {
		c.voice = v
	} else {
		c.voice, c.to = r.genitiveAt(i + 1)
	}
	if c.voice == nil || !r.quoteNear(c.to) && !r.tellsOfQuotation(i) {
		return cue{}, false
	}
	return c, true
}

// recalls reports whether the last of the cues says that its voice quotes someone, or calls what
// someone said by a name: "вспомнил слова бабушки: «...»", "назвал обещания министра «...»".
func (r russianReader) recalls(before []cue) bool {
	if len(before) == 0 || before[len(before)-1].voice == nil {
		return false
	}
	last := before[len(before)-1]
	if last.verb&describing != 0 {
		return true
	}
	fold := r.words[last.at].fold
	for _, stem := range []string{"вспомн", "вспомин", "напомн", "напомин", "процитир", "цитир", "повтор", "сосл", "ссыл", "зачит", "упомян", "упомин"} {
		if strings.HasPrefix(fold, stem) {
			return true
		}
	}
	return false
}

// russianPossessor is whom "его" or "ее" before word i means, adjectives between them aside.
func (r russianReader) russianPossessor(i int) *voice {
	for i > r.from && r.words[i-1].letters && isAdjectiveForm(r.words[i-1].fold) {
		i--
	}
	if i == r.from {
		return nil
	}
	switch r.words[i-1].fold {
	case "ее":
		return r.pronoun(female)
	case "его":
		return r.pronoun(male)
	}
	return nil
}

// genitiveAt is the person, office or organization named at word i in an oblique case, and
// where that ends.
func (r russianReader) genitiveAt(i int) (*voice, int) {
	for i < r.to && r.words[i].letters && r.namingOf(i) == nil && !r.isHead(i) && (isAdjectiveForm(r.words[i].fold) || r.words[i].fold == "самой" || r.words[i].fold == "самого") {
		i++
	}
	if i >= r.to {
		return nil, i
	}
	if n := r.namingOf(i); n != nil {
		if n.from != i || r.followedByAnother(n) || r.joint(n) {
			return nil, i
		}
		return byName(n.who), n.to
	}
	if s := r.oneOf(i, i+1, unknownSex); !s.none() {
		return s.voice, s.to
	}
	form, role := r.ru.roles[r.words[i].fold]
	if !role {
		form = r.ru.organizations[r.words[i].fold]
	}
	if !form.oblique {
		return nil, i
	}
	s := r.nounVoiceRu(i, unknownSex, true)
	return s.voice, s.to
}

// isHead reports whether word i is a noun for a person or a body.
func (r russianReader) isHead(i int) bool {
	_, role := r.ru.roles[r.words[i].fold]
	_, org := r.ru.organizations[r.words[i].fold]
	return role || org
}

// quoteNear reports whether a quotation that is no name of a thing stands at word i or soon
// behind it, with at most "о том, что" between.
func (r russianReader) quoteNear(i int) bool {
	i = r.behindApposition(i)
	for k := i; k < r.to && k-i <= 6; k++ {
		w := r.words[k]
		if w.quote != nil {
			inner := r.text[w.quote.inner.Start:w.quote.inner.End]
			return k > i || !unicode.IsUpper(firstLetter(inner)) || endsInStop(inner) || r.quotedWords(k) > 3
		}
		if w.letters && !smallBeforeQuote[w.fold] || !w.letters && !w.isMark(",:") {
			return false
		}
	}
	return false
}

// behindApposition is the colon that ends what is said between a comma at word i and it of the
// one named before: "рассказ Варды, матери троих детей: «...»". It is i where none is.
func (r russianReader) behindApposition(i int) int {
	if i >= r.to || !r.words[i].isMark(",") {
		return i
	}
	for k := i + 1; k < r.to && k-i <= 8; k++ {
		switch w := r.words[k]; {
		case w.isMark(":"):
			return k
		case !w.letters || looksLikeVerb(w.fold) || r.lex.verbAt(w.fold) != 0 || r.lex.is("clause", w.fold):
			return i
		}
	}
	return i
}

var smallBeforeQuote = set("о, об, том, что, как, будто, дескать, мол, насчет, тот, еще, был, была, было, были")

// tellsOfQuotation reports whether the noun at word i stands behind a quotation and a dash, a
// verb between them aside: "«...» — приводит слова".
func (r russianReader) tellsOfQuotation(i int) bool {
	if r.behindQuotation(i) {
		return true
	}
	k := i - 1
	return k > r.from && r.words[k].letters && (r.lex.is("relays", r.words[k].fold) || r.words[k].fold == "это") && r.behindQuotation(k)
}

// withWords reads "со словами «...»" whose noun is word i: they are the sentence's subject's.
func (r russianReader) withWords(i int) (cue, bool) {
	if !r.isWithWords(i) || i+1 >= r.to {
		return cue{}, false
	}
	k := i + 1
	for k < r.to && r.words[k].isMark(":,") {
		k++
	}
	if k >= r.to || r.words[k].quote == nil {
		return cue{}, false
	}
	v := r.mainRussian(r.from, i-1, unknownSex)
	if v == nil {
		v = r.mainRussian(k+1, r.to, unknownSex)
	}
	if v == nil {
		return cue{}, false
	}
	return cue{verb: saying | noReport, at: i, from: i, to: i + 1, voice: v}, true
}

// isWithWords reports whether "со словами", "с возгласом" ends with word i.
func (r russianReader) isWithWords(i int) bool {
	if i <= r.from || !r.words[i].letters || !withWords[r.words[i].fold] {
		return false
	}
	prev := r.words[i-1].fold
	return prev == "с" || prev == "со" || prev == "под"
}

var withWords = set("словами, криком, криками, возгласом, возгласами, фразой, репликой, вопросом, шуткой, призывом")

// passiveAgent reads "назван делегатом Маренны «...»" whose participle is word i.
func (r russianReader) passiveAgent(i int) (cue, bool) {
	w := r.words[i]
	if !w.letters || !r.isPassiveOfSaying(w.fold) {
		return cue{}, false
	}
	k := i + 1
	for k < r.to && r.lex.at("adverb", r.words[:r.to], k) > 0 && r.namingOf(k) == nil {
		k += r.lex.at("adverb", r.words[:r.to], k)
	}
	if k >= r.to || !r.words[k].letters || r.namingOf(k) == nil && !isInstrumental(r.words[k].fold) {
		return cue{}, false
	}
	v, end := r.genitiveAt(k)
	if v == nil || !r.quoteSoon(end-1) {
		return cue{}, false
	}
	return cue{verb: describing | noReport, at: i, from: i, to: end, voice: v}, true
}

func isInstrumental(fold string) bool {
	for _, e := range []string{"ом", "ем", "ой", "ей", "ым", "им", "ью"} {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

// isPassiveOfSaying reports whether a folded word is a passive participle of naming or saying in
// any case: назван, названную.
func (r russianReader) isPassiveOfSaying(fold string) bool {
	for _, stem := range passives {
		rest, ok := strings.CutPrefix(fold, stem)
		if !ok {
			continue
		}
		switch rest {
		case "", "а", "о", "ы":
			return true
		}
		if rest, ok = strings.CutPrefix(rest, "н"); ok && (isAdjectiveForm("назван"+rest) || rest == "ое" || rest == "ые" || rest == "ыми") {
			return true
		}
	}
	return false
}

// passives are the short forms of passive participles.
var passives = []string{"назван", "охарактеризован", "описан", "окрещен", "прозван", "определен", "оценен", "произнесен", "сказан", "высказан", "сформулирован", "озвучен", "расценен", "воспринят", "обозначен", "сравнен", "заклеймен", "поименован", "наречен", "раскритикован", "осужден", "отвергнут"}

// citesOne reads "«...», — цитирует «Волна» Марту Вард", "цитирует её издание" whose verb is word
// i: the words are those of the one who is cited.
func (r russianReader) citesOne(i int) (cue, bool) {
	w := r.words[i]
	if !w.letters || !strings.HasPrefix(w.fold, "цитиру") && !strings.HasPrefix(w.fold, "процитир") || !r.behindQuotation(i) {
		return cue{}, false
	}
	c := cue{verb: saying | noReport, at: i, from: i, to: i + 1}
	for k := i + 1; k < r.to && k-i <= 10; k++ {
		switch r.words[k].fold {
		case "ее":
			c.voice = r.pronoun(female)
		case "его":
			c.voice = r.pronoun(male)
		}
		if n := r.namingOf(k); n != nil && !r.governed(n.from) {
			c.voice = byName(n.who)
		}
		if c.voice != nil {
			c.to = k + 1
			return c, true
		}
		if form, ok := r.ru.roles[r.words[k].fold]; ok && form.oblique {
			c.voice, c.to = r.genitiveAt(k)
			return c, c.voice != nil
		}
		if r.words[k].isMark(".;:") {
			break
		}
	}
	return cue{}, false
}

// thisIs reads "«...» — это уже Вард" whose "это" is word i.
func (r russianReader) thisIs(i int) (cue, bool) {
	if r.words[i].fold != "это" || !r.words[i].letters || i == r.from || !r.words[i-1].isMark("—–-") || !r.behindQuotation(i) {
		return cue{}, false
	}
	k := i + 1
	for k < r.to && r.words[k].letters && r.namingOf(k) == nil && r.lex.at("adverb", r.words[:r.to], k) > 0 {
		k += r.lex.at("adverb", r.words[:r.to], k)
	}
	if k >= r.to {
		return cue{}, false
	}
	if n := r.namingOf(k); n != nil && n.from == k && r.nominative(n, unknownSex) {
		return cue{verb: saying | noReport, at: i, from: i, to: n.to, voice: byName(n.who)}, true
	}
	if s := r.nounVoiceRu(k, unknownSex, false); s.voice != nil {
		return cue{verb: saying | noReport, at: i, from: i, to: s.to, voice: s.voice}, true
	}
	return cue{}, false
}

// withOpinion is whose opinion follows the colon: "у Варда иное мнение: «...»".
func (r russianReader) withOpinion(colon int) *voice {
	k := r.from
	for k < colon && r.words[k].letters && (isConjunction(r.words[k].fold) || r.words[k].fold == "а" || r.words[k].fold == "но" || r.words[k].fold == "вот" || r.words[k].fold == "зато") {
		k++
	}
	if k+1 >= colon || r.words[k].fold != "у" && r.words[k].fold != "для" {
		return nil
	}
	v, end := r.genitiveAt(k + 1)
	if end > colon {
		return nil
	}
	return v
}
