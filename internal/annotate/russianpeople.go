package annotate

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// A name in Russian prose is two words with capitals, or three with a father's name, and has
// an ending for each case. The same person may be printed as Олжас Ли, Олжаса Ли, И. О. Ли
// and Ли: what counts is the stem.

// introduceRussian finds the persons whom the words introduce.
func (r *nameReader) introduceRussian(p *people, contact bool) []naming {
	var out []naming
	for i := 0; i < len(r.words); i++ {
		if !r.words[i].letters {
			continue
		}
		n, ok := r.russianAt(p, i, contact)
		if !ok {
			continue
		}
		if len(out) > 0 && n.from < out[len(out)-1].to {
			continue
		}
		out = append(out, n)
		i = n.to - 1
	}
	return out
}

func (r *nameReader) russianAt(p *people, i int, contact bool) (naming, bool) {
	if first, end, s := r.titled(i); end > 0 {
		from, to := r.lastName(first, end)
		if from == to {
			return naming{}, false
		}
		return r.meetRussian(p, i, from, to, s, obliques[r.words[i].fold])
	}
	if r.isHonorific(i) || i > 0 && r.words[i-1].letters && (r.isCapitalName(i-1) || r.isHonorific(i-1)) {
		return naming{}, false
	}
	end := i
	for end < len(r.words) && end-i < 2*longestName && (r.isCapitalName(end) || r.isInitialAt(end) || end > i && r.words[end].isMark(".") && r.isInitialAt(end-1) || end > i && r.isParticle(end)) {
		end++
	}
	from, to := r.lastName(i, end)
	if to-from < 2 {
		return naming{}, false
	}
	if !r.isRussianPerson(p, i, from, to, contact) {
		return naming{}, false
	}
	return r.meetRussian(p, from, from, to, unknownSex, false)
}

// isSingleName reports whether the word at i, alone with its capital, is what a person is
// called: behind a title or an office that agrees with it, or beside a verb of saying whose
// gender it has.
func (r *nameReader) isSingleName(i int) bool {
	fold := r.words[i].fold
	if !r.isCapitalName(i) || isAdjectiveForm(fold) && r.stems[nominativeStem(fold)] < 2 || strings.HasSuffix(fold, "ии") || r.startsHere(i) && (!r.speaksRussian(i, i+1) || r.stems[nominativeStem(fold)] < 2) {
		return false
	}
	if _, ok := r.a.authority.Country(r.span(i, i+1)); ok {
		return false
	}
	if i > 0 && r.words[i-1].letters {
		prev := r.words[i-1].fold
		if r.lex.is("title", prev) {
			return true
		}
		if form, ok := r.ru.roles[prev]; ok {
			return !form.oblique && !r.lex.is("of a place", form.base) && endsLikeName(fold, endsFeminine(form.base))
		}
		if !conjunctions[prev] && !r.lex.is("clause", prev) && !r.lex.is("adverb", prev) && r.lex.verbAt(prev) == 0 {
			return false // the complement of a noun
		}
	}
	if !r.speaksRussian(i, i+1) || r.preposed(i) {
		return false
	}
	switch r.singleSex(i) {
	case female:
		return endsLikeName(fold, true)
	case male:
		return endsLikeName(fold, false)
	}
	return r.stems[nominativeStem(fold)] > 1
}

// singleSex is the gender of the verb of saying beside word i.
func (r *nameReader) singleSex(i int) sex {
	for k := i + 1; k < len(r.words) && k <= i+3 && r.words[k].letters; k++ {
		if r.lex.verbAt(r.words[k].fold) != 0 {
			return pastSex(r.words[k].fold)
		}
	}
	for k := i - 1; k >= 0 && k >= i-3 && r.words[k].letters; k-- {
		if r.lex.verbAt(r.words[k].fold) != 0 {
			return pastSex(r.words[k].fold)
		}
	}
	return unknownSex
}

// endsLikeName reports whether a word has the ending that names of the gender have in the
// nominative and that no genitive has.
func endsLikeName(fold string, feminine bool) bool {
	last, _ := utf8.DecodeLastRuneInString(fold)
	if feminine {
		return strings.ContainsRune("ая", last)
	}
	return strings.ContainsRune("бвгджзйклмнпрстфхцчшщьоэуе", last)
}

func endsFeminine(base string) bool {
	return (strings.HasSuffix(base, "а") || strings.HasSuffix(base, "я")) && base != "глава" && base != "судья" && base != "староста"
}

// isParticle reports whether word i is a small part of a name before another part.
func (r *nameReader) isParticle(i int) bool {
	return r.lex.is("name particle", r.words[i].fold) && i+1 < len(r.words) && r.isCapitalName(i+1)
}

func (r *nameReader) isInitialAt(i int) bool {
	w := r.words[i]
	return w.letters && w.capital && utf8.RuneCountInString(w.fold) <= 2 && i+1 < len(r.words) && r.words[i+1].isMark(".")
}

// isCapitalName reports whether word i may be part of a person's name.
func (r *nameReader) isCapitalName(i int) bool {
	w := r.words[i]
	if !w.letters || !w.capital || utf8.RuneCountInString(w.fold) < 2 || strings.IndexFunc(w.fold, unicode.IsDigit) >= 0 {
		return false
	}
	if isAcronym(r.text[w.Start:w.End]) || r.isInitialAt(i) {
		return false
	}
	if _, ok := honorifics[w.fold]; ok {
		return false
	}
	for _, forms := range []map[string]caseForm{r.ru.roles, r.ru.organizations, r.ru.papers} {
		if _, ok := forms[w.fold]; ok {
			return false
		}
	}
	if r.startsHere(i) && (r.lex.is("adverb", w.fold) || r.lex.is("preposition", w.fold) || r.lex.verbAt(w.fold) != 0 || r.lex.is("place word", w.fold) || r.lex.is("determiner", w.fold) || r.lex.is("scare", w.fold) || r.lex.is("clause", w.fold) || r.seen[w.fold] > 0) {
		return false
	}
	return !r.lex.is("not a name", w.fold) && !r.lex.is("place word", w.fold) && !r.lex.is("preposition", w.fold) && !r.lex.is("they", w.fold) && !r.lex.is("she", w.fold) && !r.lex.is("he", w.fold)
}

// startsHere reports whether word i begins a sentence, where any word has a capital.
func (r *nameReader) startsHere(i int) bool {
	return i == 0 || !r.words[i-1].letters && !r.words[i-1].isMark(",()-")
}

// lastName takes from a run of capitalized words the last two, which are a given and a family
// name; three with a father's name, more with particles, all with initials.
func (r *nameReader) lastName(from, to int) (int, int) {
	if to <= from {
		return from, from
	}
	last := to - 1
	if !r.words[last].letters || r.isParticle(last) {
		return from, from
	}
	k := last
	for k > from && r.isParticle(k-1) {
		k--
	}
	if k > from && r.words[k-1].isMark(".") { // И. О. Ли
		for k > from && (r.words[k-1].isMark(".") || r.isInitialAt(k-1)) {
			k--
		}
		if k > from && !r.isInitialAt(k) {
			k++
		}
		if k-1 >= from && r.isCapitalName(k-1) && !r.isInitialAt(k-1) {
			k-- // Иван О. Ли
		}
		return k, to
	}
	if isPatronymic(r.words[last].fold) && last-1 >= from && last-2 < from { // Анна Петровна
		return last - 1, to
	}
	if k > from {
		k--
	}
	if isPatronymic(r.words[k].fold) && k > from {
		k--
	} else if isPatronymic(r.words[last].fold) && k > from { // Ли Анна Петровна
		k--
	}
	return k, to
}

// isRussianPerson reports whether something shows that the words from to, the last of a run
// that begins at run, are a person's name.
func (r *nameReader) isRussianPerson(p *people, run, from, to int, contact bool) bool {
	printed := r.span(from, to)
	if _, ok := r.a.authority.Country(printed); ok {
		return false
	}
	if _, ok := r.a.authority.Group(printed); ok {
		return false
	}
	if _, ok := r.a.authority.Person(printed, corpus.Date{}); ok {
		return true
	}
	folds := r.foldedSpan(from, to)
	for _, f := range folds {
		if isPatronymic(f) {
			return true
		}
	}
	if r.isInitialAt(from) {
		return true
	}
	switch form, role := r.roleBefore(run); {
	case role && !form.oblique && isObliqueName(folds[:1]) && !isObliqueName(folds[len(folds)-1:]):
		return false
	case role && !form.oblique && oblique(folds[0]) && from == run: // посол Южного Берега
		return false
	case role:
		return true
	}
	if r.speaksRussian(from, to) {
		return true
	}
	if contact && r.canBeReached(from, to) {
		return true
	}
	if to < len(r.words) && r.words[to].isMark(",(") {
		for k := to + 1; k < len(r.words) && k <= to+7 && r.words[k].letters; k++ {
			if form, ok := r.ru.roles[r.words[k].fold]; ok && (!r.words[k].capital || k == to+1) {
				return !form.oblique || true
			}
			if !r.lex.is("preposition", r.words[k].fold) && !isAdjectiveForm(r.words[k].fold) && k > to+4 {
				break
			}
		}
	}
	if from == run && r.isCalling(run) && !isAdjectiveForm(folds[0]) {
		return true
	}
	// the family name by itself in another place, in any case
	if isAdjectiveForm(folds[0]) && oblique(folds[0]) {
		return false
	}
	family := folds[len(folds)-1]
	return r.stems[nominativeStem(family)] > 1 && !(len(folds) == 2 && r.stems[nominativeStem(folds[0])] == r.stems[nominativeStem(family)] && r.preposed(from))
}

// preposed reports whether a preposition of place stands before word i.
func (r *nameReader) preposed(i int) bool {
	return i > 0 && (r.words[i-1].fold == "в" || r.words[i-1].fold == "на" || r.words[i-1].fold == "из" || r.words[i-1].fold == "из-за")
}

// roleBefore returns the office whose phrase ends before word i: its complement in the
// genitive, with capitals or without, is passed over.
func (r *nameReader) roleBefore(i int) (caseForm, bool) {
	for k := i - 1; k >= 0 && i-k <= 10; k-- {
		w := r.words[k]
		if !w.letters {
			if w.quote != nil && isShort(w.quote) || w.isMark(",") && k == i-1 {
				continue
			}
			break
		}
		if form, ok := r.ru.roles[w.fold]; ok {
			return form, true
		}
		if r.lex.verbAt(w.fold) != 0 && !w.capital || conjunctions[w.fold] && w.fold != "и" || r.lex.is("clause", w.fold) || r.lex.is("who", w.fold) || r.lex.is("they", w.fold) {
			break
		}
		if r.lex.is("preposition", w.fold) && w.fold != "по" && w.fold != "при" && w.fold != "в" && w.fold != "из" && !r.behindRole(k) {
			break
		}
		if looksLikeVerb(w.fold) {
			break
		}
	}
	return caseForm{}, false
}

// nounsLikeVerbs are the stems of nouns some form of which has an ending of verbs.
var nounsLikeVerbs = stemsOf("журнал канал сигнал портал финал материал персонал вокзал квартал капитал потенциал мемориал ритуал минерал филиал генерал адмирал либерал радикал арсенал трибунал карнавал интервал обвал перевал провал металл зал отдел раздел предел передел надел артель модель неделя отель цель постель метель апрель стрела сила могила штиль стиль автомобиль земля профиль фасад комитет совет бюджет университет факультет кабинет интернет ответ пакет билет портрет предмет приоритет авторитет паритет суверенитет иммунитет секрет запрет буфет газета анкета планета ракета монета карета цвет свет банкет паркет балет браслет пистолет вертолет самолет кредит дефицит лимит гранит визит аудит транзит профицит магнит бандит лето сюжет макет бильярд жилет привет обет завет спектр атлет скелет поэт эстафета диета клевета комета котлета табурет туалет турникет отчет дел дело тело мыло масло число село крыло кресло ремесло весло покрывало зеркало одеяло школа скала шкала похвала качели юбилей")

func stemsOf(list string) map[string]bool {
	stems := map[string]bool{}
	for _, w := range strings.Fields(list) {
		stems[nominativeStem(w)] = true
	}
	return stems
}

// looksLikeVerb reports whether a folded word has an ending of the past tense.
func looksLikeVerb(fold string) bool {
	if utf8.RuneCountInString(fold) < 4 {
		return false
	}
	if nounsLikeVerbs[nominativeStem(fold)] {
		return false
	}
	for _, e := range []string{"ал", "ала", "али", "ил", "ила", "или", "ел", "ела", "ели", "лся", "лась", "лись", "ет", "ит", "ают", "яют", "ется", "ится", "нул", "нула", "вший", "вшая"} {
		if strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

// speaksRussian reports whether a verb of saying stands at once before or behind words from
// to, adverbs aside.
func (r *nameReader) speaksRussian(from, to int) bool {
	if from > 0 && r.lex.is("preposition", r.words[from-1].fold) {
		return false
	}
	j := to
	for j < len(r.words) && r.words[j].letters && r.lex.is("adverb", r.words[j].fold) {
		j++
	}
	if j < len(r.words) && r.words[j].letters && r.lex.verbAt(r.words[j].fold) != 0 && !r.words[j].capital {
		return true
	}
	k := from
	for k > 0 && r.words[k-1].letters && r.lex.is("adverb", r.words[k-1].fold) {
		k--
	}
	return k > 0 && r.words[k-1].letters && r.lex.verbAt(r.words[k-1].fold) != 0
}

// meetRussian enters the person named by the words from to; run is where honorific or name
// begins.
func (r *nameReader) meetRussian(p *people, run, from, to int, s sex, inflected bool) (naming, bool) {
	words := r.foldedSpan(from, to)
	form, role := r.roleBefore(run)
	inflected = inflected || role && form.oblique || isObliqueName(words)
	if s == unknownSex && !inflected {
		s = sexOfRussian(words)
	}
	who := p.stemmed(words, s)
	if who == nil && len(words) == 2 && r.startsHere(from) && r.stems[nominativeStem(words[0])] < 2 {
		if who := p.stemmed(words[1:], unknownSex); who != nil { // Напоследок Вуйцик-Абаев
			return naming{from: to - 1, to: to, who: who, name: r.words[to-1].Span}, true
		}
	}
	switch {
	case who == nil:
		if who = p.meet(r.span(from, to), words, s); who == nil {
			return naming{}, false
		}
		who.inflected = inflected
	case len(words) > len(who.words) || len(words) == len(who.words) && who.inflected && !inflected:
		p.rename(who, r.span(from, to), words)
		who.inflected = inflected
	}
	who.learn(s)
	n := naming{from: run, to: to, who: who, name: corpus.Span{Start: r.words[from].Start, End: r.words[to-1].End}}
	r.describeRussian(who, run, to)
	return n, true
}

// describeRussian enters the office before or behind a name.
func (r *nameReader) describeRussian(who *person, from, to int) {
	if start, end := r.officeSpan(from); end > start {
		who.holds(r.span(start, end))
		if d := r.a.delegationOf(r.span(start, end)); who.delegation == "" {
			who.delegation = d
		}
		return
	}
	if end, office := r.officeAfter(to); end > 0 {
		if len(who.offices) == 0 {
			who.holds(office)
		}
		return
	}
	defer r.calling(who, from)
	if to < len(r.words) && r.words[to].isMark(",(") {
		for k := to + 1; k < len(r.words) && k <= to+4 && r.words[k].letters; k++ {
			if _, ok := r.ru.roles[r.words[k].fold]; ok {
				end := k + 1
				for end < len(r.words) && end-k < 14 && !r.words[end].isMark(",.;:)—–-") {
					end++
				}
				if len(who.offices) == 0 {
					who.holds(r.span(k, end))
				}
				return
			}
		}
	}
}

// calling enters the noun in small letters just before a name, of which the lexicon knows
// nothing, as what the person is: "ткачиха Дина Пак".
func (r *nameReader) calling(who *person, from int) {
	if len(who.offices) == 0 && r.isCalling(from) {
		who.holds(r.span(from-1, from))
	}
}

// isCalling reports whether the word before a name at word from is a noun that says what a
// person is, so far as the lexicon does not say that it is something else.
func (r *nameReader) isCalling(from int) bool {
	if from == 0 || !r.words[from-1].letters {
		return false
	}
	w := r.words[from-1]
	if w.capital && !r.startsHere(from-1) || utf8.RuneCountInString(w.fold) < 4 || isAdjectiveForm(w.fold) || looksLikeVerb(w.fold) || r.lex.verbAt(w.fold) != 0 || strings.HasSuffix(w.fold, "ть") || conjunctions[w.fold] {
		return false
	}
	for _, part := range []string{"adverb", "preposition", "they", "clause", "determiner", "place word", "who", "time", "participle", "telling", "source"} {
		if r.lex.is(part, w.fold) {
			return false
		}
	}
	for _, forms := range []map[string]caseForm{r.ru.organizations, r.ru.papers, r.ru.things} {
		if _, ok := forms[w.fold]; ok {
			return false
		}
	}
	return true
}

// officeSpan returns the words of the office that ends before word i.
func (r *nameReader) officeSpan(i int) (start, end int) {
	end = i
	if end > 0 && r.words[end-1].isMark(",") {
		end--
	}
	role := -1
	for k := end - 1; k >= 0 && end-k <= 12; k-- {
		w := r.words[k]
		if !w.letters && (w.quote == nil || !isShort(w.quote)) || w.letters && (r.lex.verbAt(w.fold) != 0 && !w.capital || looksLikeVerb(w.fold) && !w.capital || r.lex.is("clause", w.fold)) {
			break
		}
		if r.lex.is("preposition", w.fold) && w.fold != "по" && w.fold != "при" && w.fold != "в" && w.fold != "из" && !r.behindRole(k) {
			break
		}
		if _, ok := r.ru.roles[w.fold]; ok {
			role = k
		}
	}
	if role < 0 {
		return 0, 0
	}
	start = role
	for start > 0 && r.words[start-1].letters && isAdjectiveForm(r.words[start-1].fold) && !r.lex.is("new", r.words[start-1].fold) {
		start--
	}
	return start, end
}

// behindRole reports whether a word for an office stands just before word i.
func (r *nameReader) behindRole(i int) bool {
	if i == 0 || !r.words[i-1].letters {
		return false
	}
	_, ok := r.ru.roles[r.words[i-1].fold]
	return ok
}

// stemmed returns the one person already named whose name has the stems of the words, or
// whose family name the last of them is where all but initials agree.
func (p *people) stemmed(words []string, s sex) *person {
	var found *person
	for _, who := range p.list {
		if !compatible(who.sex, s) || !who.hasStems(words) {
			continue
		}
		if found != nil && found != who {
			return nil
		}
		found = who
	}
	return found
}

// stemsOf are the stems of the words of a person's name.
func (who *person) stemsOf() []string {
	if who.stemmed != who.name || len(who.stems) != len(who.words) {
		who.stemmed, who.stems = who.name, make([]string, len(who.words))
		for i, w := range who.words {
			who.stems[i] = nominativeStem(w)
		}
	}
	return who.stems
}

func (who *person) hasStems(words []string) bool {
	if len(who.words) == 0 || who.doubtful || len(words) == 0 {
		return false
	}
	if len(words) == 1 != (len(who.words) == 1) { // a name alone may be the first or the last
		stems := who.stemsOf()
		if len(words) == 1 {
			stem := nominativeStem(words[0])
			return stem == stems[0] || stem == stems[len(stems)-1]
		}
		return stems[0] == nominativeStem(words[0]) || stems[0] == nominativeStem(words[len(words)-1])
	}
	if stems := who.stemsOf(); stems[len(stems)-1] != nominativeStem(words[len(words)-1]) {
		return false
	}
	a, b := who.words, words
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) == 1 {
		return true
	}
	// the given name: its stem, or an initial
	x, y := a[0], b[0]
	if utf8.RuneCountInString(x) <= 2 || utf8.RuneCountInString(y) <= 2 {
		rx, _ := utf8.DecodeRuneInString(x)
		ry, _ := utf8.DecodeRuneInString(y)
		return rx == ry
	}
	return nominativeStem(x) == nominativeStem(y)
}

// referRussian finds the persons met anywhere in the document by their family name, or by
// their given name where it is theirs alone.
func (r *nameReader) referRussian(p *people, have []naming) []naming {
	taken := make([]bool, len(r.words))
	for _, n := range have {
		for i := n.from; i < n.to; i++ {
			taken[i] = true
		}
	}
	for i := 0; i < len(r.words); i++ {
		w := r.words[i]
		if taken[i] || !w.letters {
			continue
		}
		from := i
		if _, ok := honorifics[w.fold]; ok && i+1 < len(r.words) {
			i++
			for i+1 < len(r.words) && r.words[i].isMark(".") {
				i++
			}
			w = r.words[i]
		}
		if !w.capital || taken[i] {
			continue
		}
		end := i + 1
		for end < len(r.words) && (r.words[end].isMark(".") && r.isInitialAt(end-1) || r.words[end-1].isMark(".") && r.words[end].capital && end-1 > i) {
			end++
		}
		who, several := r.russianMet(p, i, end)
		if who == nil {
			if !several && end == i+1 && r.isSingleName(i) {
				if n, ok := r.meetRussian(p, i, i, end, r.singleSex(i), false); ok {
					have = append(have, n)
				}
			}
			continue
		}
		have = append(have, naming{from: from, to: end, who: who, name: corpus.Span{Start: w.Start, End: r.words[end-1].End}})
		i = end - 1
	}
	slices.SortFunc(have, func(a, b naming) int { return cmp.Compare(a.from, b.from) })
	return have
}

// russianMet returns whom the family or given name at words from to means. Of two persons of
// one family name an ending may tell: Хусейнова is she, Хусейнов he. several is true where
// none is meant because more than one may be.
func (r *nameReader) russianMet(p *people, from, to int) (who *person, several bool) {
	last := r.foldedSpan(to-1, to)
	if len(last) == 0 { // a full stop
		return nil, true
	}
	word := last[0]
	if utf8.RuneCountInString(word) < 2 {
		return nil, true
	}
	stem := nominativeStem(word)
	var family, exact, given []*person
	for _, who := range p.list {
		if len(who.words) == 0 || who.doubtful {
			continue
		}
		last, stems := who.words[len(who.words)-1], who.stemsOf()
		switch {
		case stems[len(stems)-1] == stem || slices.Contains(who.families, word):
			family = append(family, who)
			if last == word {
				exact = append(exact, who)
			}
		case len(who.words) > 1 && stems[0] == stem && utf8.RuneCountInString(word) > 2:
			given = append(given, who)
		}
	}
	switch {
	case len(family) == 1:
		return family[0], false
	case len(exact) == 1:
		return exact[0], false
	case len(family) == 0 && len(given) == 1 && to-from == 1:
		return given[0], false
	}
	return nil, len(family)+len(given) > 0
}

// countRussian counts the words of the Russian paragraphs in small letters, and the stems of
// those with capitals.
func countRussian(list []*paragraph) {
	seen, stems := map[string]int{}, map[string]int{}
	for _, p := range list {
		if p.lex.lang != corpus.Russian {
			continue
		}
		p.seen, p.stems = seen, stems
		for i, w := range p.words {
			switch {
			case !w.letters:
			case !w.capital:
				seen[w.fold]++
			default:
				stems[nominativeStem(nameWords(p.passage.Text, p.words[i:i+1])[0])]++
			}
		}
	}
}
