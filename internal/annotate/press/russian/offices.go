package russian

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// Nouns for offices and organizations in Russian, with their complement in the genitive.

// nounEnd returns where the phrase of the noun at word k ends: its complement in the genitive
// and what "по", "при" and a name in marks add.
func (r Reader) nounEnd(k int) int {
	end := k + 1
	for end < r.To && end-k < 14 {
		w := r.Words[end]
		if w.Quote != nil {
			if !people.IsShort(w.Quote) || !r.Words[end-1].Letters || !unicode.IsUpper(wording.FirstLetter(r.Text[w.Quote.Inner.Start:w.Quote.Inner.End])) {
				break
			}
			return end + 1
		}
		if !w.Letters || r.NamingOf(end) != nil {
			break
		}
		if !w.Capital && (r.Lex.VerbAt(w.Fold) != 0 || inflection.LooksLikeVerb(w.Fold) || r.Lex.Is("adverb", w.Fold)) || r.Lex.Is("clause", w.Fold) || r.Lex.Is("who", w.Fold) || r.Lex.Is("she", w.Fold) || r.Lex.Is("he", w.Fold) {
			break
		}
		if !w.Capital && (w.Fold == "тем" || w.Fold == "не" || strings.HasSuffix(w.Fold, "ть") || strings.HasSuffix(w.Fold, "ться") || strings.HasSuffix(w.Fold, "но") && utf8.RuneCountInString(w.Fold) > 5) {
			break // an adverb, a verb
		}
		if !w.Capital && inflection.IsObject(w.Fold) && !r.Lex.Is("preposition", r.Words[end-1].Fold) {
			break
		}
		if wording.IsConjunction(w.Fold) && !(end+1 < r.To && r.Words[end+1].Letters && !inflection.LooksLikeVerb(r.Words[end+1].Fold) && r.Lex.VerbAt(r.Words[end+1].Fold) == 0 && r.NamingOf(end+1) == nil) {
			break
		}
		if r.Lex.Is("preposition", w.Fold) && w.Fold != "по" && w.Fold != "при" && !(w.Fold == "в" && end+1 < r.To && r.Words[end+1].Capital && end == k+1) && !(w.Fold == "из" && end+1 < r.To && r.Words[end+1].Capital) && !(w.Fold == "от" && end == k+1) && !(w.Fold == "на" && end == k+1 && end+2 < r.To && r.Lex.Is("occasion", r.Words[end+1].Fold) && r.NamingOf(end+2) != nil) {
			break
		}
		end++
	}
	for end > k+1 && r.Words[end-1].Letters && (r.Lex.Is("preposition", r.Words[end-1].Fold) || wording.IsConjunction(r.Words[end-1].Fold)) {
		end--
	}
	return end
}

// nounVoice reads the office or organization whose noun is word k.
func (r Reader) nounVoice(k int, g wording.Sex, anyCase bool) story.Subject {
	w := r.Words[k]
	if !w.Letters || r.NamingOf(k) != nil {
		return story.Subject{}
	}
	if form, ok := r.Russian.Roles[w.Fold]; ok {
		if form.Oblique && !anyCase || k > r.From && r.inGenitive(k) && !anyCase {
			return story.Subject{}
		}
		return r.office(k, g)
	}
	if form, ok := r.Russian.Organizations[w.Fold]; ok && !r.Lex.Is("paper", form.Base) {
		if form.Oblique && !anyCase || g != wording.UnknownSex && !agreesWithNoun(form.Base, g) {
			return story.Subject{}
		}
		end := r.nounEnd(k)
		if !w.Capital && end == k+1 && (k == r.From || !r.Words[k-1].Letters || !r.Words[k-1].Capital || !inflection.IsAdjective(r.Words[k-1].Fold)) {
			if v := r.orgCalled(form.Base); v != nil {
				return story.SubjectOf(v, k, end)
			}
			if !bodies[form.Base] {
				return story.Subject{}
			}
		}
		start := k
		for start > r.From && r.Words[start-1].Letters && inflection.Agrees(r.Words[start-1].Fold, form) && r.NamingOf(start-1) == nil && !r.Lex.Is("adverb", r.Words[start-1].Fold) && !r.Lex.Is("determiner", r.Words[start-1].Fold) {
			start--
		}
		if !r.isNamedBody(start, end) && !(end > k+1 || start < k || bodies[form.Base]) {
			return story.Subject{}
		}
		return story.SubjectOf(r.organization(start, end), start, end)
	}
	if wording.IsInitials(r.Text[w.Start:w.End]) && (g == wording.UnknownSex || !anyCase) && !r.Governed(k) && !r.inComplement(k) {
		printed := r.Span(k, k+1)
		return story.SubjectOf(&story.Voice{ID: corpus.Slug(printed), Name: printed, How: story.ByOrganization, Sure: .75}, k, k+1)
	}
	return story.Subject{}
}

// inComplement reports whether word k belongs to a noun before it: секретарь ООН.
func (r Reader) inComplement(k int) bool {
	if k == r.From || !r.Words[k-1].Letters {
		return false
	}
	_, role := r.Russian.Roles[r.Words[k-1].Fold]
	return role || !r.Words[k-1].Capital && r.Lex.VerbAt(r.Words[k-1].Fold) == 0 && !r.Lex.Is("adverb", r.Words[k-1].Fold) && !inflection.LooksLikeVerb(r.Words[k-1].Fold)
}

// agreesWithNoun reports whether a noun in the nominative has the gender g.
func agreesWithNoun(base string, g wording.Sex) bool {
	switch {
	case strings.HasSuffix(base, "а") || strings.HasSuffix(base, "я") || base == "сеть" || base == "артель" || base == "верфь":
		return g == wording.Female
	case strings.HasSuffix(base, "о") || strings.HasSuffix(base, "е") || base == "минобороны" || base == "минприроды" || base == "минэкономики" || base == "племя":
		return g == wording.Neuter
	}
	return g == wording.Male
}

// office is the voice of the office at word k: of the person named with it, of the one
// introduced so, else its own.
func (r Reader) office(k int, g wording.Sex) story.Subject {
	if !wording.IsPersonal(g) {
		return story.Subject{}
	}
	end := r.nounEnd(k)
	if end < r.To {
		if n := r.NamingOf(end); n != nil {
			if v := r.someones(k, n, g); v != nil {
				return story.SubjectOf(v, k, n.To)
			}
			if wording.Compatible(n.Who.Sex, g) {
				if g != wording.UnknownSex {
					n.Who.Learn(g)
				}
				return story.SubjectOf(story.ByName(n.Who), k, n.To)
			}
			return story.Subject{}
		}
	}
	if n := r.appended(end, g); n != nil {
		n.Who.Holds(r.SpanWithMarks(k, end))
		return story.SubjectOf(story.ByName(n.Who), k, n.To)
	}
	start := k
	for start > r.From && r.Words[start-1].Letters && inflection.IsAdjective(r.Words[start-1].Fold) && r.NamingOf(start-1) == nil && !r.Lex.Is("they", r.Words[start-1].Fold) && !r.isPassiveOfSaying(r.Words[start-1].Fold) {
		start--
	}
	fresh := r.Lex.Is("new", r.Words[start].Fold)
	if fresh || r.Lex.Is("determiner", r.Words[start].Fold) {
		start++
	}
	if start > k {
		start = k
	}
	printed := r.SpanWithMarks(start, end)
	title := people.FoldedWords(r.Text[r.Words[start].Start:r.Words[end-1].End])
	base := r.Russian.Roles[r.Words[k].Fold].Base
	full, head := spelledOut(title), base
	if len(full) > len(title) {
		head = r.Russian.Roles[spelledOut([]string{base})[0]].Base
	}
	if fresh {
		if who := r.newHolder(base, g); who != nil {
			who.Holds(printed)
			r.Cast.Succeed(base, who)
			return story.SubjectOf(&story.Voice{Who: who, How: "office by introduction", Sure: .75}, start, end)
		}
	}
	if who := r.Cast.Succeeded[base]; who != nil && wording.Compatible(who.Sex, g) && len(title) == 1 {
		return story.SubjectOf(&story.Voice{Who: who, How: "office by introduction", Sure: .8}, start, end)
	}
	if who := cmp.Or(r.holder(full, head, g), r.holder(title, base, g)); who != nil {
		return story.SubjectOf(&story.Voice{Who: who, How: "office by introduction", Sure: .8}, start, end)
	}
	if who := r.beforeObject(k, end, base, g); who != nil {
		return story.SubjectOf(&story.Voice{Who: who, How: "office by introduction", Sure: .7}, start, k+1)
	}
	if who := r.chairs(base, g); who != nil && start == k && len(title) <= 4 {
		return story.SubjectOf(&story.Voice{Who: who, How: "office by introduction", Sure: .7}, start, end)
	}
	if len(title) == 1 { // of several ministers the one named nearby
		if who, _ := r.ofKind(map[string]bool{base: true}, g, r.At.Paragraph-story.Reach); who != nil {
			return story.SubjectOf(&story.Voice{Who: who, How: "office by context", Sure: .65}, start, end)
		}
	}
	if v := r.saidAs(title, g); v != nil {
		return story.SubjectOf(v, start, end)
	}
	if start == k {
		if v := r.byKind(k, end, base, g); v != nil {
			return story.SubjectOf(v, start, end)
		}
	}
	if holder := r.HolderOf(printed); holder != nil {
		return story.SubjectOf(&story.Voice{Who: holder, How: "office by date", Sure: .8}, start, end)
	}
	if len(title) == 1 {
		if v := r.Talk.OnlyIn(r.At, g); v != nil && v.Who != nil && len(v.Who.Offices) > 0 && g != wording.UnknownSex && !(r.Lex.Kinds[base] != nil && !r.holdsOneOf(v.Who, r.Lex.Kinds[base])) {
			return story.SubjectOf(&story.Voice{Who: v.Who, How: "office by context", Sure: .65}, start, end)
		}
	}
	if start == k {
		printed = r.Russian.Roles.InNominative(printed)
	}
	return story.SubjectOf(&story.Voice{ID: corpus.Slug(printed), Name: printed, Capacity: printed, How: "office", Sure: .75, Sex: g,
		Delegation: r.Directory.DelegationOf(printed)}, start, end)
}

// appended is the name between commas behind an office that ends before word i:
// "делегат от молодежи, двадцатилетняя Нура Ито".
func (r Reader) appended(i int, g wording.Sex) *people.Naming {
	if i >= r.To || !r.Words[i].IsMark(",") {
		return nil
	}
	k := i + 1
	for k < r.To && k-i <= 3 && r.Words[k].Letters && r.NamingOf(k) == nil && inflection.IsAdjective(r.Words[k].Fold) {
		k++
	}
	if k < r.To && r.Words[k].Letters && r.NamingOf(k) == nil { // "модератор, географ Нура Ито"
		if form, ok := r.Russian.Roles[r.Words[k].Fold]; ok && !form.Oblique {
			k = r.nounEnd(k)
		}
	}
	if k >= r.To {
		return nil
	}
	n := r.NamingOf(k)
	if n == nil || n.From != k || !wording.Compatible(n.Who.Sex, g) || inflection.IsObliqueName(people.NameWords(r.Text, r.Words[n.From:n.To])) || n.To < r.To && r.Words[n.To].Letters {
		return nil
	}
	return n
}
