package annotate

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// Nouns for offices and organizations in Russian, with their complement in the genitive.

// nounEnd returns where the phrase of the noun at word k ends: its complement in the genitive
// and what "по", "при" and a name in marks add.
func (r *reader) nounEnd(k int) int {
	end := k + 1
	for end < r.to && end-k < 14 {
		w := r.words[end]
		if w.quote != nil {
			if !isShort(w.quote) || !r.words[end-1].letters || !unicode.IsUpper(firstLetter(r.text[w.quote.inner.Start:w.quote.inner.End])) {
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
		if !w.capital && (w.fold == "тем" || w.fold == "не" || strings.HasSuffix(w.fold, "ть") || strings.HasSuffix(w.fold, "ться") || strings.HasSuffix(w.fold, "но") && utf8.RuneCountInString(w.fold) > 5) {
			break // an adverb, a verb
		}
		if !w.capital && isObjectForm(w.fold) && !r.lex.is("preposition", r.words[end-1].fold) {
			break
		}
		if conjunctions[w.fold] && !(end+1 < r.to && r.words[end+1].letters && !looksLikeVerb(r.words[end+1].fold) && r.lex.verbAt(r.words[end+1].fold) == 0 && r.namingOf(end+1) == nil) {
			break
		}
		if r.lex.is("preposition", w.fold) && w.fold != "по" && w.fold != "при" && !(w.fold == "в" && end+1 < r.to && r.words[end+1].capital && end == k+1) && !(w.fold == "из" && end+1 < r.to && r.words[end+1].capital) && !(w.fold == "от" && end == k+1) && !(w.fold == "на" && end == k+1 && end+2 < r.to && r.lex.is("occasion", r.words[end+1].fold) && r.namingOf(end+2) != nil) {
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
		if !w.capital && end == k+1 && (k == r.from || !r.words[k-1].letters || !r.words[k-1].capital || !isAdjectiveForm(r.words[k-1].fold)) {
			if v := r.orgCalled(form.base); v != nil {
				return subjectOf(v, k, end)
			}
			if !bodies[form.base] {
				return subject{}
			}
		}
		start := k
		for start > r.from && r.words[start-1].letters && agreesWith(r.words[start-1].fold, form) && r.namingOf(start-1) == nil && !r.lex.is("adverb", r.words[start-1].fold) && !r.lex.is("determiner", r.words[start-1].fold) {
			start--
		}
		if !r.isNamedBody(start, end) && !(end > k+1 || start < k || bodies[form.base]) {
			return subject{}
		}
		return subjectOf(r.russianOrganization(start, end), start, end)
	}
	if isInitials(r.text[w.Start:w.End]) && (g == unknownSex || !anyCase) && !r.governed(k) && !r.inComplement(k) {
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
	case strings.HasSuffix(base, "а") || strings.HasSuffix(base, "я") || base == "сеть" || base == "артель" || base == "верфь":
		return g == female
	case strings.HasSuffix(base, "о") || strings.HasSuffix(base, "е") || base == "минобороны" || base == "минприроды" || base == "минэкономики" || base == "племя":
		return g == neuter
	}
	return g == male
}

// russianOffice is the voice of the office at word k: of the person named with it, of the one
// introduced so, else its own.
func (r *reader) russianOffice(k int, g sex) subject {
	if !isPersonal(g) {
		return subject{}
	}
	end := r.nounEnd(k)
	if end < r.to {
		if n := r.namingOf(end); n != nil {
			if v := r.someones(k, n, g); v != nil {
				return subjectOf(v, k, n.to)
			}
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
		n.who.holds(r.spanWithMarks(k, end))
		return subjectOf(byName(n.who), k, n.to)
	}
	start := k
	for start > r.from && r.words[start-1].letters && isAdjectiveForm(r.words[start-1].fold) && r.namingOf(start-1) == nil && !r.lex.is("they", r.words[start-1].fold) && !r.isPassiveOfSaying(r.words[start-1].fold) {
		start--
	}
	fresh := r.lex.is("new", r.words[start].fold)
	if fresh || r.lex.is("determiner", r.words[start].fold) {
		start++
	}
	if start > k {
		start = k
	}
	printed := r.spanWithMarks(start, end)
	title := foldedWords(r.text[r.words[start].Start:r.words[end-1].End])
	base := r.ru.roles[r.words[k].fold].base
	full, head := spelledOut(title), base
	if len(full) > len(title) {
		head = r.ru.roles[spelledOut([]string{base})[0]].base
	}
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
	if who := cmp.Or(r.russianHolder(full, head, g), r.russianHolder(title, base, g)); who != nil {
		return subjectOf(&voice{who: who, how: "office by introduction", sure: .8}, start, end)
	}
	if who := r.beforeObject(k, end, base, g); who != nil {
		return subjectOf(&voice{who: who, how: "office by introduction", sure: .7}, start, k+1)
	}
	if who := r.chairs(base, g); who != nil && start == k && len(title) <= 4 {
		return subjectOf(&voice{who: who, how: "office by introduction", sure: .7}, start, end)
	}
	if v := r.saidAs(title, g); v != nil {
		return subjectOf(v, start, end)
	}
	if start == k {
		if v := r.byKind(k, end, base, g); v != nil {
			return subjectOf(v, start, end)
		}
	}
	if holder := r.holderOf(printed); holder != nil {
		return subjectOf(&voice{who: holder, how: "office by date", sure: .8}, start, end)
	}
	if len(title) == 1 {
		if v := r.talk.onlyIn(r.at, g); v != nil && v.who != nil && len(v.who.offices) > 0 && g != unknownSex && !(r.lex.kinds[base] != nil && !r.holdsOneOf(v.who, r.lex.kinds[base])) {
			return subjectOf(&voice{who: v.who, how: "office by context", sure: .65}, start, end)
		}
	}
	if start == k {
		printed = r.ru.roles.inNominative(printed)
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
	if k < r.to && r.words[k].letters && r.namingOf(k) == nil { // "модератор, географ Нура Ито"
		if form, ok := r.ru.roles[r.words[k].fold]; ok && !form.oblique {
			k = r.nounEnd(k)
		}
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
		first := true
		for _, w := range spelledOut(r.people.wordsOfOffice(o)) {
			if f, ok := r.ru.roles[w]; ok && (first || !f.oblique) { // "начальник переправы полковник Рейн"
				if f.base == base {
					return true
				}
				first = false
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
		if !slices.ContainsFunc(who.offices, func(o string) bool { return hasStemsOf(spelledOut(r.people.wordsOfOffice(o)), title) }) {
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

// someones is the voice of the office at word k that is not the named one's but works for him or
// her: "пресс-секретарь Обухова-Диаса", "муж Досжан-Рейес".
func (r *reader) someones(k int, n *naming, g sex) *voice {
	form := r.ru.roles[r.words[k].fold]
	if form.oblique || r.namedFirst(n) {
		return nil
	}
	kin := r.lex.is("his kin", form.base) && n.who.sex == female || r.lex.is("her kin", form.base) && n.who.sex == male
	words := nameWords(r.text, r.words[n.from:n.to])
	if !kin && (r.nominative(n, unknownSex) || !isObliqueName(words) && !r.printedOtherwise(n, words)) {
		return nil
	}
	printed := r.spanWithMarks(k, n.to)
	return &voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .75, sex: g}
}

// namedFirst reports whether a naming is the one that tells the person's whole name.
func (r *reader) namedFirst(n *naming) bool {
	return n.to-n.from > 1 && n.who.inflected
}

// printedOtherwise reports whether a name is known in the nominative and stands here in another
// form.
func (r *reader) printedOtherwise(n *naming, words []string) bool {
	return !n.who.inflected && len(words) > 0 && len(n.who.words) > 0 && words[len(words)-1] != n.who.words[len(n.who.words)-1] && words[len(words)-1] != n.who.words[0]
}

// bodies are nouns for bodies of which there is one where they are named without more.
var bodies = set("правительство, мэрия, парламент, полиция, прокуратура, руководство, администрация, секретариат, оргкомитет, минздрав, минфин, мид, минобороны, минтранс, минсельхоз, минприроды, пресс-служба, правление, редакция, дума, госдума, сенат, дирекция, суд, регулятор, кабмин, оппозиция, жюри, следствие, защита, обвинение, посольство")

// beforeObject is the holder of the office at word k, alone, where the one word behind it is
// the object of a verb: "управляющий обвинения отвергает".
func (r *reader) beforeObject(k, end int, base string, g sex) *person {
	if end != k+2 || end >= r.to || !r.words[end].letters || r.words[k+1].capital || !looksLikeVerb(r.words[end].fold) && r.lex.verbAt(r.words[end].fold) == 0 {
		return nil
	}
	if _, role := r.ru.roles[r.words[k+1].fold]; role {
		return nil
	}
	if _, org := r.ru.organizations[r.words[k+1].fold]; org {
		return nil
	}
	return r.russianHolder([]string{base}, base, g)
}

// chairs is the one person of gender g of whom the text says no more than that he or she
// presides or leads, where the noun base says that: "под председательством посла Дзанты".
func (r *reader) chairs(base string, g sex) *person {
	if base != "председатель" && base != "руководитель" {
		return nil
	}
	var found *person
	for _, who := range r.people.list {
		if !compatible(who.sex, g) || !r.holdsHead(who, base) {
			continue
		}
		if found != nil || !slices.Contains(who.offices, base) {
			return nil
		}
		found = who
	}
	return found
}
