package russian

import (
	"cmp"
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
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
func (r Reader) byKind(k, end int, base string, g wording.Sex) *story.Voice {
	if r.Lex.Is("other person", base) && end == k+1 {
		return r.otherNear(g)
	}
	if r.Lex.Is("present person", base) && end > k+1 && !r.describedNew(end) {
		if v := r.Pronoun(g); v != nil && v.Who != nil { // "хозяйка кабинета"
			return v
		}
		return nil
	}
	if !r.isKind(k, end, base) {
		return nil
	}
	kinds := r.Lex.Kinds[base]
	if end > k+1 {
		if of := r.Lex.Kinds[base+" "+r.Words[end-1].Fold]; of != nil {
			kinds = of
		}
	}
	found, several := r.ofKind(kinds, g, r.At.Paragraph)
	if found == nil && !several {
		found, several = r.ofKind(kinds, g, r.At.Paragraph-story.Reach)
	}
	if found == nil {
		v := r.Talk.Pronoun(g, r.At)
		if v == nil || v.Who == nil || len(v.Who.Offices) > 0 && !r.holdsOneOf(v.Who, kinds) && (len(kinds) > 0 || !r.Lex.Is("plain person", base)) {
			return nil
		}
		if several && !(r.Talk.At.Paragraph == r.At.Paragraph && v.Same(r.Talk.Last)) {
			return nil
		}
		found = v.Who
	}
	return &story.Voice{Who: found, How: "noun", Sure: .75}
}

// isKind reports whether the words from k to end are a noun that points back: one that may be
// said of anyone, alone, or the head of an organization that is not named.
func (r Reader) isKind(k, end int, base string) bool {
	if end == k+1 {
		return r.Lex.Is("generic person", base) && !r.describedNew(end)
	}
	if r.Lex.Kinds[base] == nil || !r.Lex.Is("generic person", base) {
		return false
	}
	last := r.Words[end-1]
	form, ok := r.Russian.Organizations[last.Fold]
	if !ok || !form.Oblique || last.Capital || !r.Lex.Is("generic organization", form.Base) && !ministries[form.Base] {
		return ok && ministries[form.Base] || wording.IsInitials(r.Text[last.Start:last.End]) && base != "представитель" && end == k+2 && ministries[last.Fold]
	}
	for _, w := range r.Words[k+1 : end-1] {
		if !w.Letters || !inflection.IsAdjective(w.Fold) {
			return false
		}
	}
	return true
}

// ministries are the short names of ministries, whose heads are ministers.
var ministries = map[string]bool{"мид": true, "минздрав": true, "минфин": true, "минобороны": true, "минтранс": true, "минсельхоз": true, "минприроды": true, "минэкономики": true, "минобр": true, "минкульт": true, "минкультуры": true, "минюст": true, "минэнерго": true, "минтруд": true, "минстрой": true, "минпром": true, "минторг": true}

// describedNew reports whether words behind word end say more of someone not named: "дипломат,
// попросивший не называть его имени".
func (r Reader) describedNew(end int) bool {
	if end+1 < r.To && r.Words[end].Letters && lookOf[r.Words[end].Fold] && r.Words[end+1].Letters && !r.Lex.Is("occasion", r.Words[end+1].Fold) && r.Lex.At("adverb", r.Words[:r.To], end) == 0 {
		return true // "старик в тюбетейке"
	}
	if end+1 >= r.To || !r.Words[end].IsMark(",") {
		return false
	}
	fold := r.Words[end+1].Fold
	return r.Lex.Is("who", fold) || strings.Contains(fold, "вш") || strings.Contains(fold, "ющ") || strings.Contains(fold, "ящ") || strings.HasPrefix(fold, "знаком")
}

// describedEnd is the end of what says how someone looks or where he is from, behind word end:
// end itself where nothing does.
func (r Reader) describedEnd(end int) int {
	if !r.describedNew(end) || r.Words[end].IsMark(",") {
		return end
	}
	for k := end; k < r.To && k-end <= 5; k++ {
		if w := r.Words[k]; !w.Letters || k > end && (r.Lex.VerbAt(w.Fold) != 0 || inflection.LooksLikeVerb(w.Fold)) {
			return k
		}
	}
	return min(end+3, r.To)
}

// lookOf are prepositions behind which stands how someone looks or where he is from.
var lookOf = wording.Set("в, с, со, из, на, без, у, от, лет")

// ofKind is the one person of gender g named since a paragraph who holds an office of the
// kinds; several is true where more than one does.
func (r Reader) ofKind(kinds map[string]bool, g wording.Sex, since int) (found *people.Person, several bool) {
	for _, e := range r.Talk.Recent(r.At) {
		who := e.Voice.Who
		if who == nil || who == found || e.Place.Paragraph < since || !wording.Compatible(who.Sex, g) || !r.holdsOneOf(who, kinds) {
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
func (r Reader) holdsOneOf(who *people.Person, kinds map[string]bool) bool {
	return slices.ContainsFunc(who.Offices, func(o string) bool {
		for _, w := range r.Cast.WordsOfOffice(o) {
			if form, ok := r.Russian.Roles[w]; ok {
				return kinds[form.Base] || isScholar(form.Base) && kinds["ученый"]
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
func (r Reader) hearOffice(i int) {
	w := r.Words[i]
	if !w.Letters {
		return
	}
	if i == r.From && (r.Lex.Is("she", w.Fold) || r.Lex.Is("he", w.Fold)) {
		s := wording.Female
		if r.Lex.Is("he", w.Fold) {
			s = wording.Male
		}
		if v := r.Talk.Pronoun(s, r.At); v != nil && v.Who != nil {
			r.Talk.Named(v.Who, r.At)
		}
		return
	}
	if i == r.From && (w.Fold == "тот" || w.Fold == "та") && i+1 < r.To && r.Words[i+1].Letters && inflection.LooksLikeVerb(r.Words[i+1].Fold) {
		s := wording.Male
		if w.Fold == "та" {
			s = wording.Female
		}
		if v := r.other(s); v != nil && v.Who != nil {
			r.Talk.Named(v.Who, r.At)
		}
		return
	}
	form, ok := r.Russian.Roles[w.Fold]
	if !ok || form.Oblique || r.Governed(i) || i > r.From && r.inGenitive(i) {
		return
	}
	end := r.nounEnd(i)
	if end < r.To && r.NamingOf(end) != nil || r.appended(end, wording.UnknownSex) != nil {
		return
	}
	title := people.FoldedWords(r.Text[w.Start:r.Words[end-1].End])
	if who := cmp.Or(r.holder(spelledOut(title), form.Base, wording.UnknownSex), r.beforeObject(i, end, form.Base, wording.UnknownSex)); who != nil {
		r.Talk.Named(who, r.At)
		return
	}
	if v := r.stranger(i, end, form.Base); v != nil {
		for k := end; k < r.To; k++ {
			if n := r.NamingOf(k); n != nil && n.From == k && k > 0 && people.IsNameNoun(r.Words[k-1].Fold) { // "под именем Самуэль"
				n.Who.Holds(v.Name)
				r.Talk.Named(n.Who, r.At)
				return
			}
		}
		r.Talk.Events = append(r.Talk.Events, story.Event{Voice: v, Place: r.At})
	}
}

// stranger is the one without a name whom the noun at word i means, whose phrase ends before
// end, where it is the subject of its clause: "самой громкой оказалась болельщица с третьего
// ряда".
func (r Reader) stranger(i, end int, base string) *story.Voice {
	start := i
	for start > r.From && r.Words[start-1].Letters && inflection.IsAdjective(r.Words[start-1].Fold) && r.NamingOf(start-1) == nil {
		start--
	}
	if k := start - 1; k > r.From && r.Words[k].IsMark("—–") && end > i+1 {
		switch r.Words[r.From].Fold { // "одна из тех, кто спорит, — мать троих детей"
		case "один":
			return unnamed(r.SpanWithMarks(start, end), wording.Male)
		case "одна":
			return unnamed(r.SpanWithMarks(start, end), wording.Female)
		}
	}
	before := start
	for before > r.From+1 && r.Words[before-1].Letters && r.Lex.At("adverb", r.Words[:r.To], before-1) == 1 {
		before-- // "выступил также наблюдатель"
	}
	if before > r.From && (!r.Words[before-1].Letters || r.Lex.Is("preposition", r.Words[before-1].Fold) || wording.IsConjunction(r.Words[before-1].Fold) || r.NamingOf(before-1) != nil) {
		return nil // of another, or one of several
	}
	if before > r.From && (!inflection.LooksLikeVerb(r.Words[before-1].Fold) || before < start && r.Lex.VerbAt(r.Words[before-1].Fold)&wording.Saying != 0) {
		return nil // no subject, or one whose words are quoted
	}
	if described := r.describedEnd(end); described > end {
		end = described
	} else if end == i+1 && start == i {
		return nil // someone already known, perhaps
	}
	s := wording.UnknownSex
	if people.EndsFeminine(base) {
		s = wording.Female
	}
	for k := r.From; k < r.To; k++ {
		if g := inflection.SexOfVerb(r.Words[k].Fold); r.Words[k].Letters && (g == wording.Male || g == wording.Female) && inflection.LooksLikeVerb(r.Words[k].Fold) {
			s = g
			break
		}
	}
	return unnamed(r.SpanWithMarks(start, end), s)
}

// unnamed is the voice of one of whom only what he or she is is known.
func unnamed(printed string, s wording.Sex) *story.Voice {
	return &story.Voice{ID: corpus.Slug(printed), Name: printed, Capacity: printed, How: "office", Sure: .65, Sex: s}
}

// otherNear is the one person of gender g named nearby who did not speak last: "его визави".
func (r Reader) otherNear(g wording.Sex) *story.Voice {
	var found *people.Person
	for _, e := range r.Talk.Recent(r.At) {
		who := e.Voice.Who
		if who == nil || who == found || !wording.Compatible(who.Sex, g) || r.Talk.Last != nil && r.Talk.Last.Who == who {
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
	return &story.Voice{Who: found, How: "noun", Sure: .7}
}
