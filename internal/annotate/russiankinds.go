package annotate

import (
	"cmp"
	"slices"
	"strings"

	"travaux/corpus"
)

// Russian prose calls a person again by what he or she is: the minister is "чиновник", then
// "глава ведомства". Such a noun means whoever of those named nearby holds an office of its
// kind, or whom a pronoun would mean where it is said of anyone.

// contracted are offices in one word, and the words that say the same.
var contracted = map[string]string{
	"замминистра": "заместитель министра", "генсек": "генеральный секретарь", "гендиректор": "генеральный директор", "постпред": "постоянный представитель",
	"спецпосланник": "специальный посланник", "спецпредставитель": "специальный представитель", "спецдокладчик": "специальный докладчик", "спецкоординатор": "специальный координатор",
	"премьер": "премьер-министр", "зампред": "заместитель председателя", "зампредседателя": "заместитель председателя", "замдиректора": "заместитель директора", "замглавы": "заместитель главы",
	"замгенсека": "заместитель генерального секретаря", "замначальника": "заместитель начальника", "замруководителя": "заместитель руководителя", "госсекретарь": "государственный секретарь", "главред": "главный редактор",
}

// spelledOut are the words of an office, a contraction taken apart.
func spelledOut(words []string) []string {
	for i, w := range words {
		if full, ok := contracted[w]; ok {
			return slices.Concat(words[:i], strings.Fields(full), words[i+1:])
		}
	}
	return words
}

// byKind is whom the noun at word k means whose phrase ends before word end: "чиновник",
// "глава ведомства". It is nil where that is no one named nearby, or may be several.
func (r russianReader) byKind(k, end int, base string, g sex) *voice {
	if r.lex.is("other person", base) && end == k+1 {
		return r.otherNear(g)
	}
	if r.lex.is("present person", base) && end > k+1 && !r.describedNew(end) {
		if v := r.pronoun(g); v != nil && v.who != nil { // "хозяйка кабинета"
			return v
		}
		return nil
	}
	if !r.isKind(k, end, base) {
		return nil
	}
	kinds := r.lex.kinds[base]
	if end > k+1 {
		if of := r.lex.kinds[base+" "+r.words[end-1].fold]; of != nil {
			kinds = of
		}
	}
	found, several := r.ofKind(kinds, g, r.at.paragraph)
	if found == nil && !several {
		found, several = r.ofKind(kinds, g, r.at.paragraph-reach)
	}
	if found == nil {
		v := r.talk.pronoun(g, r.at)
		if v == nil || v.who == nil || len(v.who.offices) > 0 && !r.holdsOneOf(v.who, kinds) && (len(kinds) > 0 || !r.lex.is("plain person", base)) {
			return nil
		}
		if several && !(r.talk.at.paragraph == r.at.paragraph && v.same(r.talk.last)) {
			return nil
		}
		found = v.who
	}
	return &voice{who: found, how: "noun", sure: .75}
}

// isKind reports whether the words from k to end are a noun that points back: one that may be
// said of anyone, alone, or the head of an organization that is not named.
func (r russianReader) isKind(k, end int, base string) bool {
	if end == k+1 {
		return r.lex.is("generic person", base) && !r.describedNew(end)
	}
	if r.lex.kinds[base] == nil || !r.lex.is("generic person", base) {
		return false
	}
	last := r.words[end-1]
	form, ok := r.ru.organizations[last.fold]
	if !ok || !form.oblique || last.capital || !r.lex.is("generic organization", form.base) && !ministries[form.base] {
		return ok && ministries[form.base] || isInitials(r.text[last.Start:last.End]) && base != "представитель" && end == k+2 && ministries[last.fold]
	}
	for _, w := range r.words[k+1 : end-1] {
		if !w.letters || !isAdjectiveForm(w.fold) {
			return false
		}
	}
	return true
}

// ministries are the short names of ministries, whose heads are ministers.
var ministries = map[string]bool{"мид": true, "минздрав": true, "минфин": true, "минобороны": true, "минтранс": true, "минсельхоз": true, "минприроды": true, "минэкономики": true, "минобр": true, "минкульт": true, "минкультуры": true, "минюст": true, "минэнерго": true, "минтруд": true, "минстрой": true, "минпром": true, "минторг": true}

// describedNew reports whether words behind word end say more of someone not named: "дипломат,
// попросивший не называть его имени".
func (r russianReader) describedNew(end int) bool {
	if end+1 < r.to && r.words[end].letters && lookOf[r.words[end].fold] && r.words[end+1].letters && !r.lex.is("occasion", r.words[end+1].fold) && r.lex.at("adverb", r.words[:r.to], end) == 0 {
		return true // "старик в тюбетейке"
	}
	if end+1 >= r.to || !r.words[end].isMark(",") {
		return false
	}
	fold := r.words[end+1].fold
	return r.lex.is("who", fold) || strings.Contains(fold, "вш") || strings.Contains(fold, "ющ") || strings.Contains(fold, "ящ") || strings.HasPrefix(fold, "знаком")
}

// describedEnd is the end of what says how someone looks or where he is from, behind word end:
// end itself where nothing does.
func (r russianReader) describedEnd(end int) int {
	if !r.describedNew(end) || r.words[end].isMark(",") {
		return end
	}
	for k := end; k < r.to && k-end <= 5; k++ {
		if w := r.words[k]; !w.letters || k > end && (r.lex.verbAt(w.fold) != 0 || looksLikeVerb(w.fold)) {
			return k
		}
	}
	return min(end+3, r.to)
}

// lookOf are prepositions behind which stands how someone looks or where he is from.
var lookOf = set("в, с, со, из, на, без, у, от, лет")

// ofKind is the one person of gender g named since a paragraph who holds an office of the
// kinds; several is true where more than one does.
func (r russianReader) ofKind(kinds map[string]bool, g sex, since int) (found *person, several bool) {
	for _, e := range r.talk.recent(r.at) {
		who := e.voice.who
		if who == nil || who == found || e.place.paragraph < since || !compatible(who.sex, g) || !r.holdsOneOf(who, kinds) {
			continue
		}
		if found != nil {
			return nil, true
		}
		found = who
	}
	return found, false
}

// holdsOneOf reports whether the head of an office of a person is of the kinds.
func (r russianReader) holdsOneOf(who *person, kinds map[string]bool) bool {
	return slices.ContainsFunc(who.offices, func(o string) bool {
		for _, w := range r.people.wordsOfOffice(o) {
			if form, ok := r.ru.roles[w]; ok {
				return kinds[form.base] || isScholar(form.base) && kinds["ученый"]
			}
		}
		return false
	})
}

// isScholar reports whether a noun for a person ends as those for scholars do.
func isScholar(base string) bool {
	for _, e := range []string{"лог", "вед", "физик", "химик", "граф"} {
		if strings.HasSuffix(base, e) {
			return true
		}
	}
	return false
}

// hearOffice tells the discourse of one known by the office, or meant by the pronoun, that
// stands at word i as a subject: a pronoun behind means him or her first.
func (r russianReader) hearOffice(i int) {
	w := r.words[i]
	if !w.letters {
		return
	}
	if i == r.from && (r.lex.is("she", w.fold) || r.lex.is("he", w.fold)) {
		s := female
		if r.lex.is("he", w.fold) {
			s = male
		}
		if v := r.talk.pronoun(s, r.at); v != nil && v.who != nil {
			r.talk.named(v.who, r.at)
		}
		return
	}
	if i == r.from && (w.fold == "тот" || w.fold == "та") && i+1 < r.to && r.words[i+1].letters && looksLikeVerb(r.words[i+1].fold) {
		s := male
		if w.fold == "та" {
			s = female
		}
		if v := r.other(s); v != nil && v.who != nil {
			r.talk.named(v.who, r.at)
		}
		return
	}
	form, ok := r.ru.roles[w.fold]
	if !ok || form.oblique || r.governed(i) || i > r.from && r.inGenitive(i) {
		return
	}
	end := r.nounEnd(i)
	if end < r.to && r.namingOf(end) != nil || r.appendedRussian(end, unknownSex) != nil {
		return
	}
	title := foldedWords(r.text[w.Start:r.words[end-1].End])
	if who := cmp.Or(r.russianHolder(spelledOut(title), form.base, unknownSex), r.beforeObject(i, end, form.base, unknownSex)); who != nil {
		r.talk.named(who, r.at)
		return
	}
	if v := r.stranger(i, end, form.base); v != nil {
		for k := end; k < r.to; k++ {
			if n := r.namingOf(k); n != nil && n.from == k && k > 0 && isNameNoun(r.words[k-1].fold) { // "под именем Самуэль"
				n.who.holds(v.name)
				r.talk.named(n.who, r.at)
				return
			}
		}
		r.talk.events = append(r.talk.events, event{voice: v, place: r.at})
	}
}

// stranger is the one without a name whom the noun at word i means, whose phrase ends before
// end, where it is the subject of its clause: "самой громкой оказалась болельщица с третьего
// ряда".
func (r russianReader) stranger(i, end int, base string) *voice {
	start := i
	for start > r.from && r.words[start-1].letters && isAdjectiveForm(r.words[start-1].fold) && r.namingOf(start-1) == nil {
		start--
	}
	if k := start - 1; k > r.from && r.words[k].isMark("—–") && end > i+1 {
		switch r.words[r.from].fold { // "одна из тех, кто спорит, — мать троих детей"
		case "один":
			return unnamedRussian(r.spanWithMarks(start, end), male)
		case "одна":
			return unnamedRussian(r.spanWithMarks(start, end), female)
		}
	}
	before := start
	for before > r.from+1 && r.words[before-1].letters && r.lex.at("adverb", r.words[:r.to], before-1) == 1 {
		before-- // "выступил также наблюдатель"
	}
	if before > r.from && (!r.words[before-1].letters || r.lex.is("preposition", r.words[before-1].fold) || isConjunction(r.words[before-1].fold) || r.namingOf(before-1) != nil) {
		return nil // of another, or one of several
	}
	if before > r.from && (!looksLikeVerb(r.words[before-1].fold) || before < start && r.lex.verbAt(r.words[before-1].fold)&saying != 0) {
		return nil // no subject, or one whose words are quoted
	}
	if described := r.describedEnd(end); described > end {
		end = described
	} else if end == i+1 && start == i {
		return nil // someone already known, perhaps
	}
	s := unknownSex
	if endsFeminine(base) {
		s = female
	}
	for k := r.from; k < r.to; k++ {
		if g := pastSex(r.words[k].fold); r.words[k].letters && (g == male || g == female) && looksLikeVerb(r.words[k].fold) {
			s = g
			break
		}
	}
	return unnamedRussian(r.spanWithMarks(start, end), s)
}

// unnamedRussian is the voice of one of whom only what he or she is is known.
func unnamedRussian(printed string, s sex) *voice {
	return &voice{id: corpus.Slug(printed), name: printed, capacity: printed, how: "office", sure: .65, sex: s}
}

// otherNear is the one person of gender g named nearby who did not speak last: "его визави".
func (r russianReader) otherNear(g sex) *voice {
	var found *person
	for _, e := range r.talk.recent(r.at) {
		who := e.voice.who
		if who == nil || who == found || !compatible(who.sex, g) || r.talk.last != nil && r.talk.last.who == who {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	if found == nil {
		return nil
	}
	return &voice{who: found, how: "noun", sure: .7}
}
