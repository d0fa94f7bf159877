package arabic

import (
	"strings"

	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// The subject of an Arabic verb: behind it, before it, or left out.

// mainSubject is the subject of the sentence before word end: the first name that no
// preposition governs, or the office or organization behind the first word.
func (r reader) mainSubject(end int) *story.Voice {
	for i := r.From; i < end && i < r.From+14; i++ {
		w := r.Words[i]
		if n := r.NamingOf(i); n != nil {
			if r.governedName(n) {
				i = n.To - 1
				continue
			}
			return story.ByName(n.Who)
		}
		if w.Quote != nil || w.IsMark(".;؛:") || r.Lex.Is("saying that", w.Fold) {
			return nil
		}
		if v := r.kin(i); v != nil {
			return v
		}
		if i > r.From+2 && w.Letters && r.RoleAt(i) > 0 && r.opensBehindVerb(i) {
			return r.nounVoiceAt(i).Voice
		}
		if i <= r.From+2 && w.Letters && (r.RoleAt(i) > 0 || r.OrganizationAt(i) > 0) && (i == r.From || !r.isGoverned(i)) {
			return r.nounVoiceAt(i).Voice
		}
	}
	return nil
}

// opensBehindVerb reports whether the noun at word i stands behind a word that begins a clause
// and is no preposition: في المناقشة، تكلم ممثل فالدوريا.
func (r reader) opensBehindVerb(i int) bool {
	w := r.Words[i-1]
	if i == r.From+3 && strings.HasPrefix(w.Fold, "ب") && r.Words[i-3].Letters && !r.isGoverned(i) { // ثم أدلى ببيان ممثل
		return true
	}
	return w.Letters && i-2 >= r.From && r.Words[i-2].IsMark("،,") && !r.isPreposition(i-1) && !people.WithArticle(w.Fold) && !r.Lex.Is("particle", w.Fold) && r.RoleAt(i-1) == 0
}

// kin is the voice of "her husband" at word i, where the text names him.
func (r reader) kin(i int) *story.Voice {
	switch fold := r.Words[i].Fold; {
	case r.Lex.Is("her husband", fold):
		return r.SpouseOf(wording.Female)
	case r.Lex.Is("his wife", fold):
		return r.SpouseOf(wording.Male)
	}
	return nil
}

// governedName reports whether a preposition stands before a naming, as a word or as the
// letter written before the name.
func (r reader) governedName(n *people.Naming) bool {
	first := r.Words[n.From].Fold
	if words := people.NameWords(r.Text, r.Words[n.From:n.To]); len(n.Who.Words) > 0 && len(words) > 0 && !sameForm(n.Who.Words, words[0]) && !sameForm(n.Who.Words, strings.TrimPrefix(first, "و")) && !sameForm(n.Who.Words, strings.TrimPrefix(first, "ف")) {
		if _, honorific := wording.Honorific(first); !honorific {
			return true
		}
		return strings.HasPrefix(first, "لل")
	}
	return r.isGoverned(n.From)
}

func sameForm(words []string, w string) bool {
	for _, x := range words {
		if x == w {
			return true
		}
	}
	return false
}

// presided reports whether "under the presidency of" stands before the name at word i, honorifics
// and offices between.
func (r reader) presided(i int) bool {
	for k := i; k > r.From && i-k < 4; k-- {
		if r.Words[k-1].Fold == presidency {
			return true
		}
		if _, ok := wording.Honorific(r.Words[k-1].Fold); !ok && r.RoleAt(k-1) == 0 {
			return false
		}
	}
	return false
}

// isGoverned reports whether a preposition stands before word i.
func (r reader) isGoverned(i int) bool {
	if i == r.From || !r.Words[i-1].Letters {
		return false
	}
	if i-2 >= r.From && people.WithArticle(r.Words[i-1].Fold) && r.RoleAt(i-1) > 0 && r.Words[i-2].Letters {
		i-- // وعن طرد المدافع فلان
	}
	if r.isPreposition(i - 1) {
		return true
	}
	if i-3 == r.From && people.WithArticle(r.Words[i-1].Fold) && r.isNoun(i-2) && r.Words[i-3].Letters && r.isPreposition(i-3) {
		return true // وعن طرد المدافع فلان
	}
	return i-2 >= r.From && r.isNoun(i-1) && r.Words[i-2].Letters && r.isPreposition(i-2)
}

// isNoun reports whether word i may be a noun without article that another noun stands behind.
func (r reader) isNoun(i int) bool {
	w := r.Words[i]
	return w.Letters && !people.WithArticle(w.Fold) && r.SayingAt(i) == 0 && r.NamingOf(i) == nil && !r.Lex.Is("particle", w.Fold)
}

// isPreposition reports whether word i is a preposition, or a noun that governs like one.
func (r reader) isPreposition(i int) bool {
	before := r.Words[i].Fold
	if bare, ok := strings.CutPrefix(before, "و"); ok && bare != "" {
		before = bare
	}
	switch before {
	case "في", "من", "عن", "علي", "الي", "مع", "ضد", "حول", "بين", "لدي", "بشان", "ازاء", "تجاه", "نحو", "امام", "بعد", "قبل", "عند", "باسم", "جانب", "برئاسه", "بقياده", "زوجه", "زوج", "ابن", "ابنه", "والد", "والده":
		return true
	}
	return false
}

// subject finds the subject of the verb at word i: behind it, else before it, else the
// one who spoke last and whose gender it has.
func (r reader) subject(i int, before []story.Cue) story.Subject {
	if v := r.SayingAt(i); v&wording.Saying != 0 && v&wording.Describing == 0 && i+1 < r.To && r.Words[i+1].Letters && r.NamingOf(i+1) == nil && (r.Lex.Is("paper", r.Words[i+1].Fold) || r.Lex.Is("issued", r.Words[i+1].Fold)) {
		return story.SubjectOf(r.issuer(i+1), i+1, i+2)
	}
	if strings.HasPrefix(r.Words[i].Fold, "ف") && r.joined(i) && (r.Words[r.From].Fold == "اما" || r.Words[r.From].Fold == "واما") {
		if v := r.mainSubject(i); v != nil { // أما فلانة فوصفت
			return story.SubjectOf(v, i, i+1)
		}
	}
	if r.SayingAt(i)&^wording.NoReport == wording.Describing && r.calledByAll(i) {
		return story.SubjectOf(nil, i, i+1)
	}
	if i > r.From && (r.Words[i-1].Fold == "التي" || r.Words[i-1].Fold == "الذي") && r.NamingOf(min(i+1, r.To-1)) == nil {
		if s := r.subjectAhead(i); s.Voice != nil {
			return s
		}
	}
	if s := r.unknownSubject(i); !s.None() {
		return s
	}
	if s := r.subjectBehind(i + 1); !s.None() && !r.isAddressed(i, s, before) && (s.Voice != nil || r.SayingAt(i)&wording.Saying != 0 && r.SayingAt(i)&wording.Describing == 0) {
		return s
	}
	if s := r.subjectAhead(i); !s.None() {
		return s
	}
	s := r.verbSex(i)
	if len(before) > 0 && (r.Words[i].Fold != strings.TrimPrefix(r.Words[i].Fold, "و") || !r.startsClause(i)) {
		if v := before[len(before)-1].Voice; v != nil && v.Agrees(s) {
			return story.SubjectOf(v, i, i+1)
		}
	}
	if len(before) == 0 && i > r.From && (r.Words[i-1].Letters || r.joined(i)) {
		if v := r.mainSubject(i); v != nil && v.Agrees(s) {
			return story.SubjectOf(v, i, i+1)
		}
	}
	if r.Lex.Is("needs subject", strings.TrimPrefix(r.Words[i].Fold, "و")) && !r.quotesBehind(i) {
		return story.Subject{}
	}
	return story.SubjectOf(r.pronoun(s), i, i+1)
}

// pronoun is whom a verb without subject means; an organization that spoke last and
// after which no one was named counts too.
func (r reader) pronoun(s wording.Sex) *story.Voice {
	if v := r.Talk.Last; v != nil && v.Who == nil && v.How == story.ByOrganization && r.Talk.Undisturbed() {
		out := *v
		out.How, out.Sure = "left out", .7
		return &out
	}
	if v := r.Talk.Pronoun(s, r.At); v != nil {
		return v
	}
	return r.subjectBefore(s)
}

// subjectBefore is the last one of the paragraph who was named as a subject and fits, where that
// was in the sentence before: prose goes on with whom it has just named.
func (r reader) subjectBefore(s wording.Sex) *story.Voice {
	for i := len(r.Talk.Events) - 1; i >= 0; i-- {
		e := r.Talk.Events[i]
		if e.Place.Paragraph != r.At.Paragraph || e.Place.Sentence < r.At.Sentence-1 {
			return nil
		}
		if !e.Aside && e.Voice.Who != nil && e.Voice.Fits(s) {
			return e.Voice.Meant(s)
		}
	}
	return nil
}

func (r reader) lastOrganization() *story.Voice {
	if v := r.Talk.Last; v != nil && v.Who == nil && r.Talk.Undisturbed() {
		return v
	}
	return nil
}

// subjectAhead finds a subject before the verb at word i: "who" and the name before it, a
// name with its office between commas, "she".
func (r reader) subjectAhead(i int) story.Subject {
	j := i
	if j > r.From && r.Words[j-1].Letters && strings.HasPrefix(r.Words[i].Fold, "و") && r.Lex.VerbAt(strings.TrimPrefix(r.Words[i].Fold, "و")) != 0 {
		return story.Subject{} // التفت إلى أحدهم وقال
	}
	for j > r.From && r.Words[j-1].Letters && (r.Words[j-1].Fold == "قد" || r.Words[j-1].Fold == "فقد" || r.Words[j-1].Fold == "كان" || r.Words[j-1].Fold == "كانت" || r.Lex.Is("adverb", r.Words[j-1].Fold)) {
		j--
	}
	if j == r.From {
		return story.Subject{}
	}
	relative := false
	switch w := r.Words[j-1]; {
	case w.Fold == "الذي" || w.Fold == "التي":
		relative = true
		j--
	case w.Fold == "وهو" || w.Fold == "هو":
		return story.SubjectOf(r.Talk.Pronoun(wording.Male, r.At), j-1, i+1)
	case w.Fold == "وهي" || w.Fold == "هي":
		return story.SubjectOf(r.Talk.Pronoun(wording.Female, r.At), j-1, i+1)
	}
	comma := j > r.From && r.Words[j-1].IsMark("،,)")
	if comma {
		j--
	}
	if j == r.From {
		return story.Subject{}
	}
	if n := r.NamingOf(j - 1); n != nil {
		if relative || !r.governedName(n) && (!comma || n.From == r.From || r.apposed(n)) {
			return story.Subject{Voice: story.ByName(n.Who), From: n.From, To: i + 1, Relative: relative}
		}
		return story.Subject{}
	}
	if relative {
		if s := r.officeEnding(j); !s.None() {
			s.To, s.Relative = i+1, true
			return s
		}
	}
	if !comma && !relative {
		if s := r.nounAhead(j); !s.None() {
			s.To = i + 1
			return s
		}
		return story.Subject{}
	}
	// X، ممثلة وادي الريم، رأت
	for k := j - 1; k > r.From && j-k < 14; k-- {
		if r.Words[k].Quote != nil || r.Words[k].IsMark(".؛:") {
			break
		}
		if n := r.NamingOf(k - 1); n != nil && r.Words[k].IsMark("،,(") && (r.RoleAt(k+1) > 0 || relative) {
			if r.governedName(n) && !relative {
				break
			}
			return story.Subject{Voice: story.ByName(n.Who), From: n.From, To: i + 1, Relative: relative}
		}
	}
	return story.Subject{}
}

// officeEnding is the office whose phrase ends at word j.
func (r reader) officeEnding(j int) story.Subject {
	for k := max(r.From, j-10); k < j; k++ {
		if !r.Words[k].Letters || r.RoleAt(k) == 0 || r.isGoverned(k) {
			continue
		}
		if s := r.nounVoiceAt(k); s.To == j {
			return s
		}
	}
	return story.Subject{}
}

// apposed reports whether a naming before a comma is the head of the clause: أن X، قال.
func (r reader) apposed(n *people.Naming) bool {
	if n.From == r.From {
		return true
	}
	w := r.Words[n.From-1]
	return !w.Letters || r.Lex.Is("saying that", w.Fold) || r.Lex.Is("opening", w.Fold)
}

// nounAhead reads an office or organization that ends at word j, where it begins its clause.
func (r reader) nounAhead(j int) story.Subject {
	for k := j - 1; k >= r.From && j-k < 8; k-- {
		if !r.Words[k].Letters {
			break
		}
		if r.Lex.Is("one", r.Words[k].Fold) && r.phraseEnd(k+1) == j && !r.isGoverned(k) {
			return story.SubjectOf(r.printedVoice(k, j), k, j)
		}
		if (r.RoleAt(k) > 0 || r.OrganizationAt(k) > 0) && (k == r.From || !r.Words[k-1].Letters || r.Lex.Is("saying that", r.Words[k-1].Fold) || r.Lex.Is("opening", r.Words[k-1].Fold)) {
			if s := r.nounVoiceAt(k); s.To >= j-1 && s.To <= j {
				return s
			}
		}
	}
	return story.Subject{}
}
