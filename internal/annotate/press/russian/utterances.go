package russian

import (
	"strings"
	"unicode"

	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// Russian says whose words are quoted by a noun with its owner in the genitive ("фраза эколога
// Варда «...»"), by a passive with its agent in the instrumental ("назван делегатом «...»"), and
// by a paper that cites someone.

// utterance reads a noun for what someone said at word i with its owner, before a quotation or
// at once behind one: "её слова о том, что «...»", "«...» — вопрос Варда остался без ответа".
func (r Reader) utterance(i int) (story.Cue, bool) {
	w := r.Words[i]
	if !w.Letters || !r.Lex.Is("utterance", w.Fold) {
		return story.Cue{}, false
	}
	c := story.Cue{Verb: wording.Saying | wording.NoReport, At: i, From: i, To: i + 1}
	if v := r.possessor(i); v != nil {
		c.Voice = v
	} else {
		c.Voice, c.To = r.genitiveAt(i + 1)
	}
	if c.Voice == nil || !r.quoteNear(c.To) && !r.tellsOfQuotation(i) {
		return story.Cue{}, false
	}
	return c, true
}

// recalls reports whether the last of the cues says that its voice quotes someone, or calls what
// someone said by a name: "вспомнил слова бабушки: «...»", "назвал обещания министра «...»".
func (r Reader) recalls(before []story.Cue) bool {
	if len(before) == 0 || before[len(before)-1].Voice == nil {
		return false
	}
	last := before[len(before)-1]
	if last.Verb&wording.Describing != 0 {
		return true
	}
	fold := r.Words[last.At].Fold
	for _, stem := range []string{"вспомн", "вспомин", "напомн", "напомин", "процитир", "цитир", "повтор", "сосл", "ссыл", "зачит", "упомян", "упомин"} {
		if strings.HasPrefix(fold, stem) {
			return true
		}
	}
	return false
}

// possessor is whom "его" or "ее" before word i means, adjectives between them aside.
func (r Reader) possessor(i int) *story.Voice {
	for i > r.From && r.Words[i-1].Letters && inflection.IsAdjective(r.Words[i-1].Fold) {
		i--
	}
	if i == r.From {
		return nil
	}
	switch r.Words[i-1].Fold {
	case "ее":
		return r.Pronoun(wording.Female)
	case "его":
		return r.Pronoun(wording.Male)
	}
	return nil
}

// genitiveAt is the person, office or organization named at word i in an oblique case, and
// where that ends.
func (r Reader) genitiveAt(i int) (*story.Voice, int) {
	for i < r.To && r.Words[i].Letters && r.NamingOf(i) == nil && !r.isHead(i) && (inflection.IsAdjective(r.Words[i].Fold) || r.Words[i].Fold == "самой" || r.Words[i].Fold == "самого") {
		i++
	}
	if i >= r.To {
		return nil, i
	}
	if n := r.NamingOf(i); n != nil {
		if n.From != i || r.FollowedByAnother(n) || r.Joint(n) {
			return nil, i
		}
		return story.ByName(n.Who), n.To
	}
	if s := r.oneOf(i, i+1, wording.UnknownSex); !s.None() {
		return s.Voice, s.To
	}
	form, role := r.Russian.Roles[r.Words[i].Fold]
	if !role {
		form = r.Russian.Organizations[r.Words[i].Fold]
	}
	if !form.Oblique {
		return nil, i
	}
	s := r.nounVoice(i, wording.UnknownSex, true)
	return s.Voice, s.To
}

// isHead reports whether word i is a noun for a person or a body.
func (r Reader) isHead(i int) bool {
	_, role := r.Russian.Roles[r.Words[i].Fold]
	_, org := r.Russian.Organizations[r.Words[i].Fold]
	return role || org
}

// quoteNear reports whether a quotation that is no name of a thing stands at word i or soon
// behind it, with at most "о том, что" between.
func (r Reader) quoteNear(i int) bool {
	i = r.behindApposition(i)
	for k := i; k < r.To && k-i <= 6; k++ {
		w := r.Words[k]
		if w.Quote != nil {
			inner := r.Text[w.Quote.Inner.Start:w.Quote.Inner.End]
			return k > i || !unicode.IsUpper(wording.FirstLetter(inner)) || wording.EndsInStop(inner) || r.QuotedWords(k) > 3
		}
		if w.Letters && !smallBeforeQuote[w.Fold] || !w.Letters && !w.IsMark(",:") {
			return false
		}
	}
	return false
}

// behindApposition is the colon that ends what is said between a comma at word i and it of the
// one named before: "рассказ Варды, матери троих детей: «...»". It is i where none is.
func (r Reader) behindApposition(i int) int {
	if i >= r.To || !r.Words[i].IsMark(",") {
		return i
	}
	for k := i + 1; k < r.To && k-i <= 8; k++ {
		switch w := r.Words[k]; {
		case w.IsMark(":"):
			return k
		case !w.Letters || inflection.LooksLikeVerb(w.Fold) || r.Lex.VerbAt(w.Fold) != 0 || r.Lex.Is("clause", w.Fold):
			return i
		}
	}
	return i
}

var smallBeforeQuote = wording.Set("о, об, том, что, как, будто, дескать, мол, насчет, тот, еще, был, была, было, были")

// tellsOfQuotation reports whether the noun at word i stands behind a quotation and a dash, a
// verb between them aside: "«...» — приводит слова".
func (r Reader) tellsOfQuotation(i int) bool {
	if r.BehindQuotation(i) {
		return true
	}
	k := i - 1
	return k > r.From && r.Words[k].Letters && (r.Lex.Is("relays", r.Words[k].Fold) || r.Words[k].Fold == "это") && r.BehindQuotation(k)
}

// withWords reads "со словами «...»" whose noun is word i: they are the sentence's subject's.
func (r Reader) withWords(i int) (story.Cue, bool) {
	if !r.IsWithWords(i) || i+1 >= r.To {
		return story.Cue{}, false
	}
	k := i + 1
	for k < r.To && r.Words[k].IsMark(":,") {
		k++
	}
	if k >= r.To || r.Words[k].Quote == nil {
		return story.Cue{}, false
	}
	v := r.MainSubject(r.From, i-1, wording.UnknownSex)
	if v == nil {
		v = r.MainSubject(k+1, r.To, wording.UnknownSex)
	}
	if v == nil {
		return story.Cue{}, false
	}
	return story.Cue{Verb: wording.Saying | wording.NoReport, At: i, From: i, To: i + 1, Voice: v}, true
}

// IsWithWords reports whether "со словами", "с возгласом" ends with word i.
func (r Reader) IsWithWords(i int) bool {
	if i <= r.From || !r.Words[i].Letters || !withWords[r.Words[i].Fold] {
		return false
	}
	prev := r.Words[i-1].Fold
	return prev == "с" || prev == "со" || prev == "под"
}

var withWords = wording.Set("словами, криком, криками, возгласом, возгласами, фразой, репликой, вопросом, шуткой, призывом")

// passiveAgent reads "назван делегатом Маренны «...»" whose participle is word i.
func (r Reader) passiveAgent(i int) (story.Cue, bool) {
	w := r.Words[i]
	if !w.Letters || !r.isPassiveOfSaying(w.Fold) {
		return story.Cue{}, false
	}
	k := i + 1
	for k < r.To && r.Lex.At("adverb", r.Words[:r.To], k) > 0 && r.NamingOf(k) == nil {
		k += r.Lex.At("adverb", r.Words[:r.To], k)
	}
	if k >= r.To || !r.Words[k].Letters || r.NamingOf(k) == nil && !inflection.IsInstrumental(r.Words[k].Fold) {
		return story.Cue{}, false
	}
	v, end := r.genitiveAt(k)
	if v == nil || !r.QuoteSoon(end-1) {
		return story.Cue{}, false
	}
	return story.Cue{Verb: wording.Describing | wording.NoReport, At: i, From: i, To: end, Voice: v}, true
}

// isPassiveOfSaying reports whether a folded word is a passive participle of naming or saying in
// any case: назван, названную.
func (r Reader) isPassiveOfSaying(fold string) bool {
	for _, stem := range passives {
		rest, ok := strings.CutPrefix(fold, stem)
		if !ok {
			continue
		}
		switch rest {
		case "", "а", "о", "ы":
			return true
		}
		if rest, ok = strings.CutPrefix(rest, "н"); ok && (inflection.IsAdjective("назван"+rest) || rest == "ое" || rest == "ые" || rest == "ыми") {
			return true
		}
	}
	return false
}

// passives are the short forms of passive participles.
var passives = []string{"назван", "охарактеризован", "описан", "окрещен", "прозван", "определен", "оценен", "произнесен", "сказан", "высказан", "сформулирован", "озвучен", "расценен", "воспринят", "обозначен", "сравнен", "заклеймен", "поименован", "наречен", "раскритикован", "осужден", "отвергнут"}

// citesOne reads "«...», — цитирует «Волна» Марту Вард", "цитирует её издание" whose verb is word
// i: the words are those of the one who is cited.
func (r Reader) citesOne(i int) (story.Cue, bool) {
	w := r.Words[i]
	if !w.Letters || !strings.HasPrefix(w.Fold, "цитиру") && !strings.HasPrefix(w.Fold, "процитир") || !r.BehindQuotation(i) {
		return story.Cue{}, false
	}
	c := story.Cue{Verb: wording.Saying | wording.NoReport, At: i, From: i, To: i + 1}
	for k := i + 1; k < r.To && k-i <= 10; k++ {
		switch r.Words[k].Fold {
		case "ее":
			c.Voice = r.Pronoun(wording.Female)
		case "его":
			c.Voice = r.Pronoun(wording.Male)
		}
		if n := r.NamingOf(k); n != nil && !r.Governed(n.From) {
			c.Voice = story.ByName(n.Who)
		}
		if c.Voice != nil {
			c.To = k + 1
			return c, true
		}
		if form, ok := r.Russian.Roles[r.Words[k].Fold]; ok && form.Oblique {
			c.Voice, c.To = r.genitiveAt(k)
			return c, c.Voice != nil
		}
		if r.Words[k].IsMark(".;:") {
			break
		}
	}
	return story.Cue{}, false
}

// thisIs reads "«...» — это уже Вард" whose "это" is word i.
func (r Reader) thisIs(i int) (story.Cue, bool) {
	if r.Words[i].Fold != "это" || !r.Words[i].Letters || i == r.From || !r.Words[i-1].IsMark("—–-") || !r.BehindQuotation(i) {
		return story.Cue{}, false
	}
	k := i + 1
	for k < r.To && r.Words[k].Letters && r.NamingOf(k) == nil && r.Lex.At("adverb", r.Words[:r.To], k) > 0 {
		k += r.Lex.At("adverb", r.Words[:r.To], k)
	}
	if k >= r.To {
		return story.Cue{}, false
	}
	if n := r.NamingOf(k); n != nil && n.From == k && r.nominative(n, wording.UnknownSex) {
		return story.Cue{Verb: wording.Saying | wording.NoReport, At: i, From: i, To: n.To, Voice: story.ByName(n.Who)}, true
	}
	if s := r.nounVoice(k, wording.UnknownSex, false); s.Voice != nil {
		return story.Cue{Verb: wording.Saying | wording.NoReport, At: i, From: i, To: s.To, Voice: s.Voice}, true
	}
	return story.Cue{}, false
}

// withOpinion is whose opinion follows the colon: "у Варда иное мнение: «...»".
func (r Reader) withOpinion(colon int) *story.Voice {
	k := r.From
	for k < colon && r.Words[k].Letters && (wording.IsConjunction(r.Words[k].Fold) || r.Words[k].Fold == "а" || r.Words[k].Fold == "но" || r.Words[k].Fold == "вот" || r.Words[k].Fold == "зато") {
		k++
	}
	if k+1 >= colon || r.Words[k].Fold != "у" && r.Words[k].Fold != "для" {
		return nil
	}
	v, end := r.genitiveAt(k + 1)
	if end > colon {
		return nil
	}
	return v
}
