package annotate

import (
	"slices"
	"strings"

	"travaux/corpus"
)

// French and Spanish prose reports groups like single speakers: "los vecinos denuncian", "fuentes
// del Ministerio señalaron", "selon les autorités du Rhoual". Who they are is known only so
// far, and only a verb in the plural can mean them.

// several is the voice of a group that the words from to name in the plural, beside a verb of
// saying in the plural or behind "according to"; nil where they are none.
func (r *reader) several(from, start, to int) *voice {
	if r.lex.lang != corpus.Spanish && r.lex.lang != corpus.French || !r.saidBySeveral(from, to) {
		return nil
	}
	if r.lex.lang == corpus.French && from > r.from && subordinating[r.words[from-1].fold] { // "rappelé que les femmes assurent"
		return nil
	}
	return r.group(from, start, to)
}

// group is several, whatever the verb.
func (r *reader) group(from, start, to int) *voice {
	if start+1 < to && r.words[start].fold == "de" { // "coincide con el de otros vecinos, que"
		start++
	}
	if start < to && r.lex.is("determiner", r.words[start].fold) {
		start++
	}
	head := start
	for head < to && r.lex.is("quantity", r.words[head].fold) {
		head++
	}
	if head >= to || r.possessive(from, start) || r.words[from].fold == "sus" || r.words[from].fold == "ses" || r.words[from].fold == "leurs" || !r.words[head].letters || r.words[head].capital && head > r.from || !r.namesGroup(head) {
		return nil
	}
	if v := r.sameGroup(head, to); v != nil {
		return v
	}
	printed := r.span(start, r.groupEnd(head, to))
	v := &voice{id: printed, unnamed: true, severalOnes: true, capacity: printed, how: byOrganization, sure: .6}
	if slices.ContainsFunc(r.words[head+1:to], func(w word) bool { return w.letters && w.capital }) { // "fuentes del Ministerio"
		v.id, v.name, v.unnamed = corpus.Slug(printed), printed, false
	}
	return v
}

// groupEnd is the end of the words for a group whose noun stands at word head: adjectives and what
// it is of, up to another preposition or a verb in the plural.
func (r *reader) groupEnd(head, to int) int {
	end := head + 1
	for end < to && r.words[end].letters {
		w := r.words[end]
		within := r.lex.is("of", w.fold) || w.fold == "del" || w.fold == "du" || w.fold == "des"
		if !within && r.lex.is("preposition", w.fold) || r.pluralVerb(w.fold) && !w.capital && !r.lex.is("determiner", r.words[end-1].fold) && !r.lex.is("of", r.words[end-1].fold) || r.lex.is("time", w.fold) {
			break
		}
		end++
	}
	for end > head+1 && (r.lex.is("of", r.words[end-1].fold) || r.lex.is("determiner", r.words[end-1].fold)) {
		end--
	}
	return end
}

// namesGroup reports whether word i is a noun in the plural for persons or organizations.
func (r *reader) namesGroup(i int) bool {
	fold := r.words[i].fold
	if r.lex.is("several people", fold) {
		return true
	}
	for _, ending := range []string{"s", "es"} {
		single, ok := strings.CutSuffix(fold, ending)
		if ok && (r.lex.is("role", single) || r.lex.is("generic person", single) || r.lex.is("organization", single) || isTrade(r.lex.lang, single)) {
			return true
		}
	}
	if r.lex.lang == corpus.French {
		return false
	}
	singular, ok := strings.CutSuffix(fold, "ones") // organizaciones
	return ok && r.lex.is("organization", singular+"ón")
}

// saidBySeveral reports whether a verb of saying in the plural stands soon before or behind the
// words, or "according to" before them.
func (r *reader) saidBySeveral(from, to int) bool {
	if r.on("sign") { // "los vecinos lo resumen en una pancarta"
		return false
	}
	if r.lex.before("according", r.words, from) > 0 {
		return true
	}
	for k := max(r.from, from-5); k < min(r.to, to+15); k++ {
		w := r.words[k]
		if (k < from || k >= to) && w.letters && r.saysInPlural(k) {
			return true
		}
	}
	return false
}

// subordinating are the French words behind which a clause tells what was said.
var subordinating = map[string]bool{"que": true, "qu'": true, "dont": true, "si": true}

// pluralVerb reports whether a word has the form of a verb in the plural.
func (r *reader) pluralVerb(fold string) bool {
	if r.lex.lang == corpus.French {
		return fold == "ont" || strings.HasSuffix(fold, "ent") && r.lex.verbAt(fold) != 0
	}
	return strings.HasSuffix(fold, "n")
}

// saysInPlural reports whether the word k is a verb of saying in the plural, in French also the
// participle soon behind "ont".
func (r *reader) saysInPlural(k int) bool {
	if !r.pluralVerb(r.words[k].fold) {
		return false
	}
	end := k + 1
	if r.words[k].fold == "ont" {
		end = min(k+4, r.to)
	}
	for ; k < end; k++ {
		if r.lex.verbAt(r.words[k].fold)&(saying|speechAct|describing) != 0 {
			return true
		}
	}
	return false
}

// on reports whether the sentence has a word of a part of the lexicon.
func (r *reader) on(part string) bool {
	return slices.ContainsFunc(r.words[r.from:r.to], func(w word) bool { return w.letters && r.lex.is(part, w.fold) })
}

// sameGroup is the group that spoke nearby and that a noun alone means again: "añadieron las
// mismas fuentes".
func (r *reader) sameGroup(head, to int) *voice {
	if to > head+1 {
		return nil
	}
	for i := len(r.talk.events) - 1; i >= 0 && r.talk.events[i].place.paragraph >= r.at.paragraph-reach; i-- {
		v := r.talk.events[i].voice
		if v.severalOnes && slices.Contains(foldedWords(v.capacity), folded(r.words[head].fold)) {
			return v
		}
	}
	return nil
}

// theyLeftOut is whom a Spanish verb in the plural without a subject means: the group that the
// sentence reports, else the one of the sentence before.
func (r *reader) theyLeftOut(before []cue) *voice {
	if v := r.within(); v != nil {
		return v
	}
	for k := len(before) - 1; k >= 0; k-- {
		if v := before[k].voice; v != nil {
			return v.ifSeveral()
		}
	}
	if r.before == nil {
		return nil
	}
	v, blocked := r.center()
	if blocked {
		return nil
	}
	if v == nil {
		return r.before.groupFirst()
	}
	return v.ifSeveral()
}

// groupFirst is the group that is the subject of a sentence, where the sentence begins with it or
// with an introduction up to a comma: "Los convocantes esperan a miles de personas".
func (r *reader) groupFirst() *voice {
	i := r.from
	if i < r.to && r.lex.is("preposition", r.words[i].fold) {
		for i < r.to && !r.words[i].isMark(",") {
			i++
		}
		i++
	}
	if i+1 >= r.to || !r.words[i].letters || !definite[r.words[i].fold] {
		return nil
	}
	end := i + 1
	for end < r.to && r.words[end].letters && !r.breaksPhrase(end, r.to) && r.namingOf(end) == nil && !r.endsNoun(end) {
		end++
	}
	return r.group(i, i+1, end)
}

// ifSeveral is the voice where it is a group's.
func (v *voice) ifSeveral() *voice {
	if v == nil || !v.severalOnes {
		return nil
	}
	return v
}

// equivalents are titles that the press puts for another of the same office: what the title
// begins with, and the words of which the office has one. A title holds for both sexes.
var equivalents = map[string][]string{
	"jefe de la diplomacia":        {"exteriores", "canciller", "cancillera"},
	"jefe de la cartera":           {"ministro", "ministra"},
	"jefe del ejecutivo":           {"presidente", "presidenta"},
	"jefe del gobierno":            {"presidente", "presidenta"},
	"jefe de gobierno":             {"presidente", "presidenta"},
	"jefe de estado":               {"presidente", "presidenta"},
	"jefe del estado":              {"presidente", "presidenta"},
	"jefe del consistorio":         {"alcalde", "alcaldesa"},
	"jefe de la delegacion":        {"embajador", "embajadora"},
	"titular de exteriores":        {"exteriores", "canciller", "cancillera"},
	"titular de la diplomacia":     {"exteriores", "canciller", "cancillera"},
	"responsable de la diplomacia": {"exteriores", "canciller", "cancillera"},
	"responsable de exteriores":    {"exteriores", "canciller", "cancillera"},
}

// inEquivalent is the one person near whose office is what a Spanish title is another word for.
func (r *reader) inEquivalent(from, start, to int) *person {
	if r.lex.lang != corpus.Spanish {
		return nil
	}
	words := r.foldedSpan(start, to)
	if len(words) > 0 && words[0] == "jefa" {
		words[0] = "jefe"
	}
	title := strings.Join(words, " ") + " "
	s := r.formSex(from, start, start+1)
	var found *person
	for begin, offices := range equivalents {
		if !strings.HasPrefix(title, begin+" ") {
			continue
		}
		for _, who := range r.people.list {
			if who == found || !r.talk.knows(who) || !compatible(who.sex, s) || !slices.ContainsFunc(who.offices, func(o string) bool { return hasAny(foldedWords(o), offices) }) {
				continue
			}
			if found != nil {
				return nil
			}
			found = who
		}
	}
	return found
}

// hasAny reports whether an office begins with one of the words, or is the ministry of one; that
// of a deputy is another.
func hasAny(office, words []string) bool {
	if len(office) == 0 {
		return false
	}
	if slices.Contains(words, office[0]) {
		return true
	}
	return (office[0] == "ministro" || office[0] == "ministra") && slices.ContainsFunc(office[1:], func(w string) bool { return slices.Contains(words, w) })
}
