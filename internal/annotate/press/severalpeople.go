package press

import (
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// French and Spanish prose reports groups like single speakers: "los vecinos denuncian", "fuentes
// del Ministerio señalaron", "selon les autorités du Rhoual". Who they are is known only so
// far, and only a verb in the plural can mean them.

// several is the voice of a group that the words from to name in the plural, beside a verb of
// saying in the plural or behind "according to"; nil where they are none.
func (r *reader) several(from, start, to int) *story.Voice {
	if r.Lex.Lang != corpus.Spanish && r.Lex.Lang != corpus.French || !r.saidBySeveral(from, to) {
		return nil
	}
	if r.Lex.Lang == corpus.French && from > r.From && subordinating[r.Words[from-1].Fold] { // "rappelé que les femmes assurent"
		return nil
	}
	return r.group(from, start, to)
}

// group is several, whatever the verb.
func (r *reader) group(from, start, to int) *story.Voice {
	if start+1 < to && r.Words[start].Fold == "de" { // "coincide con el de otros vecinos, que"
		start++
	}
	if start < to && r.Lex.Is("determiner", r.Words[start].Fold) {
		start++
	}
	head := start
	for head < to && r.Lex.Is("quantity", r.Words[head].Fold) {
		head++
	}
	if head >= to || r.possessive(from, start) || r.Words[from].Fold == "sus" || r.Words[from].Fold == "ses" || r.Words[from].Fold == "leurs" || !r.Words[head].Letters || r.Words[head].Capital && head > r.From || !r.namesGroup(head) {
		return nil
	}
	if v := r.sameGroup(head, to); v != nil {
		return v
	}
	printed := r.Span(start, r.groupEnd(head, to))
	v := &story.Voice{ID: printed, Unnamed: true, SeveralOnes: true, Capacity: printed, How: story.ByOrganization, Sure: .6}
	if slices.ContainsFunc(r.Words[head+1:to], func(w wording.Word) bool { return w.Letters && w.Capital }) { // "fuentes del Ministerio"
		v.ID, v.Name, v.Unnamed = corpus.Slug(printed), printed, false
	}
	return v
}

// groupEnd is the end of the words for a group whose noun stands at word head: adjectives and what
// it is of, up to another preposition or a verb in the plural.
func (r *reader) groupEnd(head, to int) int {
	end := head + 1
	for end < to && r.Words[end].Letters {
		w := r.Words[end]
		within := r.Lex.Is("of", w.Fold) || w.Fold == "del" || w.Fold == "du" || w.Fold == "des"
		if !within && r.Lex.Is("preposition", w.Fold) || r.pluralVerb(w.Fold) && !w.Capital && !r.Lex.Is("determiner", r.Words[end-1].Fold) && !r.Lex.Is("of", r.Words[end-1].Fold) || r.Lex.Is("time", w.Fold) {
			break
		}
		end++
	}
	for end > head+1 && (r.Lex.Is("of", r.Words[end-1].Fold) || r.Lex.Is("determiner", r.Words[end-1].Fold)) {
		end--
	}
	return end
}

// namesGroup reports whether word i is a noun in the plural for persons or organizations.
func (r *reader) namesGroup(i int) bool {
	fold := r.Words[i].Fold
	if r.Lex.Is("several people", fold) {
		return true
	}
	for _, ending := range []string{"s", "es"} {
		single, ok := strings.CutSuffix(fold, ending)
		if ok && (r.Lex.Is("role", single) || r.Lex.Is("generic person", single) || r.Lex.Is("organization", single) || people.IsTrade(r.Lex.Lang, single)) {
			return true
		}
	}
	if r.Lex.Lang == corpus.French {
		return false
	}
	singular, ok := strings.CutSuffix(fold, "ones") // organizaciones
	return ok && r.Lex.Is("organization", singular+"ón")
}

// saidBySeveral reports whether a verb of saying in the plural stands soon before or behind the
// words, or "according to" before them.
func (r *reader) saidBySeveral(from, to int) bool {
	if r.on("sign") { // "los vecinos lo resumen en una pancarta"
		return false
	}
	if r.Lex.Lang == corpus.French && from == r.From+1 && r.Words[r.From].Fold == "pour" && r.quotesAny() {
		return true // "Pour les syndicats, c'est « ... »"
	}
	if r.Lex.Before("according", r.Words, from) > 0 {
		return true
	}
	for k := max(r.From, from-5); k < min(r.To, to+15); k++ {
		w := r.Words[k]
		if (k < from || k >= to) && w.Letters && r.saysInPlural(k) {
			return true
		}
	}
	return false
}

// subordinating are the French words behind which a clause tells what was said.
var subordinating = map[string]bool{"que": true, "qu'": true, "dont": true, "si": true}

// pluralVerb reports whether a word has the form of a verb in the plural.
func (r *reader) pluralVerb(fold string) bool {
	if r.Lex.Lang == corpus.French {
		return fold == "ont" || strings.HasSuffix(fold, "ent") && r.Lex.VerbAt(fold) != 0
	}
	return strings.HasSuffix(fold, "n")
}

// saysInPlural reports whether the word k is a verb of saying in the plural, in French also the
// participle soon behind "ont".
func (r *reader) saysInPlural(k int) bool {
	if !r.pluralVerb(r.Words[k].Fold) {
		return false
	}
	end := k + 1
	if r.Words[k].Fold == "ont" {
		end = min(k+4, r.To)
	}
	for ; k < end; k++ {
		if r.Lex.VerbAt(r.Words[k].Fold)&(wording.Saying|wording.SpeechAct|wording.Describing) != 0 {
			return true
		}
	}
	return false
}

// on reports whether the sentence has a word of a part of the lexicon.
func (r *reader) on(part string) bool {
	return slices.ContainsFunc(r.Words[r.From:r.To], func(w wording.Word) bool { return w.Letters && r.Lex.Is(part, w.Fold) })
}

// sameGroup is the group that spoke nearby and that a noun alone means again: "añadieron las
// mismas fuentes".
func (r *reader) sameGroup(head, to int) *story.Voice {
	if to > head+1 {
		return nil
	}
	for i := len(r.Talk.Events) - 1; i >= 0 && r.Talk.Events[i].Place.Paragraph >= r.At.Paragraph-story.Reach; i-- {
		v := r.Talk.Events[i].Voice
		if v.SeveralOnes && slices.Contains(people.FoldedWords(v.Capacity), wording.Fold(r.Words[head].Fold)) {
			return v
		}
	}
	return nil
}

// theyLeftOut is whom a Spanish verb in the plural without a subject means: the group that the
// sentence reports, else the one of the sentence before.
func (r *reader) theyLeftOut(before []story.Cue) *story.Voice {
	if v := r.within(); v != nil {
		return v
	}
	for k := len(before) - 1; k >= 0; k-- {
		if v := before[k].Voice; v != nil {
			return v.IfSeveral()
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
	return v.IfSeveral()
}

// groupFirst is the group that is the subject of a sentence, where the sentence begins with it or
// with an introduction up to a comma: "Los convocantes esperan a miles de personas".
func (r *reader) groupFirst() *story.Voice {
	i := r.From
	if i < r.To && r.Lex.Is("preposition", r.Words[i].Fold) {
		for i < r.To && !r.Words[i].IsMark(",") {
			i++
		}
		i++
	}
	if i+1 >= r.To || !r.Words[i].Letters || !definite[r.Words[i].Fold] {
		return nil
	}
	end := i + 1
	for end < r.To && r.Words[end].Letters && !r.breaksPhrase(end, r.To) && r.NamingOf(end) == nil && !r.endsNoun(end) {
		end++
	}
	return r.group(i, i+1, end)
}

// equivalents are titles that the press puts for another of the same office: what the title
// begins with, and the words of which the office has one. A title holds for both sexes.
var equivalents = map[string][]string{
	"jefe de la diplomacia":                {"exteriores", "canciller", "cancillera"},
	"canciller":                            {"exteriores"},
	"jefe de la cartera":                   {"ministro", "ministra"},
	"titular de la cartera":                {"ministro", "ministra", "consejero", "consejera", "secretario", "secretaria"},
	"titular del ramo":                     {"ministro", "ministra", "consejero", "consejera", "secretario", "secretaria"},
	"titular del departamento":             {"ministro", "ministra", "consejero", "consejera", "secretario", "secretaria"},
	"titular del ministerio":               {"ministro", "ministra"},
	"titular de la consejeria":             {"consejero", "consejera"},
	"titular de la secretaria":             {"secretario", "secretaria"},
	"titular de la gobernacion":            {"gobernador", "gobernadora"},
	"titular de la alcaldia":               {"alcalde", "alcaldesa"},
	"titular del juzgado":                  {"juez", "jueza", "magistrado", "magistrada"},
	"titular de la fiscalia":               {"fiscal"},
	"titular del organismo":                {"director", "directora", "presidente", "presidenta", "secretario", "secretaria"},
	"titular de la institucion":            {"director", "directora", "presidente", "presidenta", "defensor", "defensora", "rector", "rectora"},
	"responsable de la cartera":            {"ministro", "ministra", "consejero", "consejera"},
	"jefe del ejecutivo local":             {"alcalde", "alcaldesa", "intendente", "intendenta"},
	"jefe comunal":                         {"alcalde", "alcaldesa", "intendente", "intendenta"},
	"jefe del ejecutivo municipal":         {"alcalde", "alcaldesa", "intendente", "intendenta"},
	"jefe del gobierno local":              {"alcalde", "alcaldesa", "intendente", "intendenta"},
	"jefe del cabildo":                     {"alcalde", "alcaldesa", "presidente", "presidenta"},
	"primera autoridad municipal":          {"alcalde", "alcaldesa", "intendente", "intendenta", "presidente", "presidenta"},
	"primera autoridad local":              {"alcalde", "alcaldesa", "intendente", "intendenta"},
	"maximo mandatario":                    {"presidente", "presidenta"},
	"mandatario provincial":                {"gobernador", "gobernadora"},
	"mandatario regional":                  {"gobernador", "gobernadora"},
	"mandatario estatal":                   {"gobernador", "gobernadora"},
	"mandatario local":                     {"alcalde", "alcaldesa"},
	"representante del ministerio publico": {"fiscal"},
	"jefe del ejecutivo":                   {"presidente", "presidenta"},
	"jefe del gobierno":                    {"presidente", "presidenta"},
	"jefe de gobierno":                     {"presidente", "presidenta"},
	"jefe de estado":                       {"presidente", "presidenta"},
	"jefe del estado":                      {"presidente", "presidenta"},
	"jefe del consistorio":                 {"alcalde", "alcaldesa"},
	"jefe de la delegacion":                {"embajador", "embajadora"},
	"titular de exteriores":                {"exteriores", "canciller", "cancillera"},
	"titular de la diplomacia":             {"exteriores", "canciller", "cancillera"},
	"responsable de la diplomacia":         {"exteriores", "canciller", "cancillera"},
	"responsable de exteriores":            {"exteriores", "canciller", "cancillera"},
}

// inEquivalent is the one person near whose office is what a Spanish title is another word for.
func (r *reader) inEquivalent(from, start, to int) *people.Person {
	if r.Lex.Lang != corpus.Spanish {
		return nil
	}
	words := r.FoldedSpan(start, to)
	if len(words) > 0 && words[0] == "jefa" {
		words[0] = "jefe"
	}
	title := strings.Join(words, " ") + " "
	s := r.formSex(from, start, start+1)
	var found *people.Person
	for begin, offices := range equivalents {
		if !strings.HasPrefix(title, begin+" ") {
			continue
		}
		for _, who := range r.Cast.List {
			if who == found || !r.Talk.Knows(who) || !wording.Compatible(who.Sex, s) || !slices.ContainsFunc(who.Offices, func(o string) bool { return hasAny(people.FoldedWords(o), offices) }) {
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
