package annotate

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// Nouns for offices and organizations in Russian, with their complement in the genitive.

// nounEnd returns where the phrase of the noun at word k ends: its complement in the genitive
// and what "по", "при" and a name in marks add.
func (r russianReader) nounEnd(k int) int {
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
		if isConjunction(w.fold) && !(end+1 < r.to && r.words[end+1].letters && !looksLikeVerb(r.words[end+1].fold) && r.lex.verbAt(r.words[end+1].fold) == 0 && r.namingOf(end+1) == nil) {
			break
		}
		if r.lex.is("preposition", w.fold) && w.fold != "по" && w.fold != "при" && !(w.fold == "в" && end+1 < r.to && r.words[end+1].capital && end == k+1) && !(w.fold == "из" && end+1 < r.to && r.words[end+1].capital) && !(w.fold == "от" && end == k+1) && !(w.fold == "на" && end == k+1 && end+2 < r.to && r.lex.is("occasion", r.words[end+1].fold) && r.namingOf(end+2) != nil) {
			break
		}
		end++
	}
	for end > k+1 && r.words[end-1].letters && (r.lex.is("preposition", r.words[end-1].fold) || isConjunction(r.words[end-1].fold)) {
		end--
	}
	return end
}

// nounVoiceRu reads the office or organization whose noun is word k.
func (r russianReader) nounVoiceRu(k int, g sex, anyCase bool) subject {
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
func (r russianReader) inComplement(k int) bool {
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
func (r russianReader) russianOffice(k int, g sex) subject {
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
	if len(title) == 1 { // of several ministers the one named nearby
		if who, _ := r.ofKind(map[string]bool{base: true}, g, r.at.paragraph-reach); who != nil {
			return subjectOf(&voice{who: who, how: "office by context", sure: .65}, start, end)
		}
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
		delegation: r.dir.delegationOf(printed)}, start, end)
}

// appendedRussian is the name between commas behind an office that ends before word i:
// "делегат от молодежи, двадцатилетняя Нура Ито".
func (r russianReader) appendedRussian(i int, g sex) *naming {
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
