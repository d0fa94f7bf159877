package annotate

import (
	"slices"
	"strings"
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
func (r *reader) byKind(k, end int, base string, g sex) *voice {
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
		if v == nil || v.who == nil || len(kinds) > 0 && len(v.who.offices) > 0 && !r.holdsOneOf(v.who, kinds) {
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
func (r *reader) isKind(k, end int, base string) bool {
	if end == k+1 {
		return r.lex.is("generic person", base) && !r.describedNew(end)
	}
	if r.lex.kinds[base] == nil || !r.lex.is("generic person", base) {
		return false
	}
	last := r.words[end-1]
	form, ok := r.ru.organizations[last.fold]
	if !ok || !form.oblique || last.capital || !r.lex.is("generic organization", form.base) && !ministries[form.base] {
		return ok && ministries[form.base] || isAcronym(r.text[last.Start:last.End]) && base != "представитель" && end == k+2 && ministries[last.fold]
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
func (r *reader) describedNew(end int) bool {
	if end+1 >= r.to || !r.words[end].isMark(",") {
		return false
	}
	fold := r.words[end+1].fold
	return r.lex.is("who", fold) || strings.Contains(fold, "вш") || strings.Contains(fold, "ющ") || strings.Contains(fold, "ящ") || strings.HasPrefix(fold, "знаком")
}

// ofKind is the one person of gender g named since a paragraph who holds an office of the
// kinds; several is true where more than one does.
func (r *reader) ofKind(kinds map[string]bool, g sex, since int) (found *person, several bool) {
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
func (r *reader) holdsOneOf(who *person, kinds map[string]bool) bool {
	return slices.ContainsFunc(who.offices, func(o string) bool {
		for _, w := range foldedWords(o) {
			if form, ok := r.ru.roles[w]; ok {
				return kinds[form.base]
			}
		}
		return false
	})
}
