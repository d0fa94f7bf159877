package arabic

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// The subject behind an Arabic verb, and the nouns there that are none.

// calledByAll reports whether the noun behind the verb of naming at word i is a text's or that of
// several: ما تسميه المسودة, كما يسميه المختصون.
func (r reader) calledByAll(i int) bool {
	j := i + 1
	if r.Lex.VerbAt(r.Words[i].Fold) != 0 && (i == r.From || r.Words[i-1].Fold != "ما" && r.Words[i-1].Fold != "كما") {
		return false
	}
	if j >= r.To || !r.Words[j].Letters {
		return false
	}
	fold := r.Words[j].Fold
	return r.Lex.Is("paper", fold) || people.WithArticle(fold) && (strings.HasSuffix(fold, "ون") || r.Lex.Is("collective", fold))
}

// isAddressed reports whether the group behind the verb at word i is whom someone who spoke
// before in the sentence calls upon: ودعا الدول إلى.
func (r reader) isAddressed(i int, s story.Subject, before []story.Cue) bool {
	if s.Voice == nil || r.disagrees(i, s) {
		return s.Voice != nil
	}
	if !s.Voice.SeveralOnes || r.SayingAt(i)&wording.SpeechAct == 0 {
		return false
	}
	v := r.Talk.Last
	if r.Talk.At.Paragraph != r.At.Paragraph {
		v = nil
	}
	if len(before) > 0 {
		v = before[len(before)-1].Voice
	}
	return v != nil && !v.SeveralOnes && v.Agrees(r.verbSex(i))
}

// disagrees reports whether the noun at once behind the verb at word i has another gender than
// the verb: شكرت الوزير, دعا الحكومة.
func (r reader) disagrees(i int, s story.Subject) bool {
	j := i + 1
	if j >= r.To || r.SayingAt(i) == 0 || s.Voice.SeveralOnes || r.NamingOf(j) != nil || s.Voice.Who != nil && s.Voice.Who.Sex == r.verbSex(i) {
		return false
	}
	woman := strings.HasSuffix(r.Text[r.Words[j].Start:r.Words[j].End], "ة")
	switch {
	case r.verbSex(i) == wording.Male:
		return woman && (r.RoleAt(j) > 0 || r.OrganizationAt(j) > 0)
	case r.RoleAt(j) > 0 && s.Voice.Who == nil:
		return r.OfficeSex(j) == wording.Male && s.Voice.How == "office"
	}
	return false
}

// joined reports whether "and" or "so" is written before the verb at word i.
func (r reader) joined(i int) bool {
	for _, and := range []string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(r.Words[i].Fold, and); ok && r.Lex.VerbAt(rest) != 0 {
			return true
		}
	}
	return false
}

// quotesBehind reports whether the sentence quotes something behind word i.
func (r reader) quotesBehind(i int) bool {
	for k := i + 1; k < r.To; k++ {
		if r.Words[k].Quote != nil {
			return true
		}
	}
	return false
}

// unknownSubject is the noun behind a verb of saying that the lexicon doesn't know: someone
// by what he is. The statement of an organization speaks for it.
func (r reader) unknownSubject(i int) story.Subject {
	j := i + 1
	if v := r.SayingAt(i); v&wording.Saying == 0 || v&wording.Describing != 0 || j >= r.To || !r.Words[j].Letters || r.NamingOf(j) != nil || r.kin(j) != nil {
		return story.Subject{}
	}
	w := r.Words[j]
	if !r.ArabicNameWord(j, j) || r.IsCircumstance(j) || r.Closed(w.Fold) || r.Lex.Is("time noun", w.Fold) || people.IsPluralForm(w.Fold) || r.PlaceAt(j) > 0 || r.IsPerson(j) || r.Lex.Is("adverb", w.Fold) || strings.HasPrefix(w.Fold, "ب") && !r.QuoteSoon(i) {
		return story.Subject{}
	}
	if len(w.Fold) > 4 && strings.HasPrefix(w.Fold, "ب") && r.adverbial(w.Fold) {
		return story.Subject{}
	}
	end, _, _ := r.ArabicNoun(j, 1)
	end = min(max(end, j+1), r.To)
	if who := r.holder(r.FoldedSpan(j, end), wording.UnknownSex); who != nil {
		return story.SubjectOf(&story.Voice{Who: who, How: "office by introduction", Sure: .7}, j, end)
	}
	if !r.ArabicBoundary(end) || !people.WithArticle(w.Fold) && !r.introduces(end) || end-j > 1 && r.verbSex(i) == wording.Female && r.OfficeSex(j) == wording.Male && !people.WithArticle(w.Fold) {
		return story.Subject{}
	}
	if v := r.meant(j, end); v != nil {
		return story.SubjectOf(v, j, end)
	}
	v := r.printedVoice(j, end)
	v.Sure, v.Sex = .6, r.verbSex(i)
	return story.SubjectOf(v, j, end)
}

// introduces reports whether what is said stands at word i: a colon, a quotation, "that".
func (r reader) introduces(i int) bool {
	return i >= r.To || !r.Words[i].Letters || r.Lex.Is("saying that", r.Words[i].Fold)
}

// startsClause reports whether a mark or a quotation stands before word i.
func (r reader) startsClause(i int) bool {
	return i == r.From || !r.Words[i-1].Letters
}

// subjectBehind reads a subject that begins at word j, adverbs before it passed over.
func (r reader) subjectBehind(j int) story.Subject {
	for j < r.To && r.Words[j].Letters && (r.Lex.Is("adverb", r.Words[j].Fold) || r.Lex.Is("time noun", r.Words[j].Fold) || r.Lex.Is("media", r.Words[j].Fold)) && r.NamingOf(j) == nil {
		j++
	}
	if j >= r.To || r.Words[j].Quote != nil || !r.Words[j].Letters {
		return story.Subject{}
	}
	for j+1 < r.To && r.NamingOf(j) == nil && r.isTitle(j) {
		j++ // السيد الوزير
	}
	if n := r.NamingOf(j); n != nil {
		return r.Named(n, j)
	}
	if r.RoleAt(j) > 0 || r.OrganizationAt(j) > 0 {
		return r.nounVoiceAt(j)
	}
	if s := r.groupAt(j); !s.None() {
		if strings.HasSuffix(r.Words[j].Fold, "ين") {
			return story.Subject{} // خاطب الحاضرين
		}
		return s
	}
	w := r.Words[j]
	if v := r.meant(j, j+1); v != nil {
		return story.SubjectOf(v, j, j+1)
	}
	if v := r.kin(j); v != nil {
		return story.SubjectOf(v, j, j+1)
	}
	switch {
	case r.Lex.Is("she", w.Fold):
		return story.SubjectOf(r.Talk.Pronoun(wording.Female, r.At), j, j+1)
	case r.Lex.Is("he", w.Fold):
		return story.SubjectOf(r.Talk.Pronoun(wording.Male, r.At), j, j+1)
	case r.Lex.Is("one", w.Fold):
		end := r.phraseEnd(j + 1)
		return story.SubjectOf(r.printedVoice(j, end), j, end)
	case w.Fold == "احدهم" || w.Fold == "احداهن" || w.Fold == "احدهما":
		return story.SubjectOf(r.printedVoice(j, j+1), j, j+1)
	case r.Lex.Is("indefinite", w.Fold):
		return story.SubjectOf(nil, j, j+1)
	case r.IsCircumstance(j) || r.Lex.Is("particle", w.Fold) || r.Lex.Is("that", w.Fold) || r.Lex.VerbAt(w.Fold) != 0 || strings.HasPrefix(w.Fold, "لل") || strings.HasPrefix(w.Fold, "بال"):
		return story.Subject{}
	}
	if len(w.Fold) > 4 && strings.HasPrefix(w.Fold, "ب") && r.Text[w.Start:w.End] != "" && r.adverbial(w.Fold) {
		return story.Subject{}
	}
	for n := 4; n > 1; n-- {
		if j+n > r.To {
			continue
		}
		if p, ok := r.Directory.Authority.Person(r.Span(j, j+n), r.Cast.On); ok {
			who := r.Cast.Meet(r.Span(j, j+n), r.FoldedSpan(j, j+n), wording.UnknownSex)
			who.Identify(p)
			return story.SubjectOf(story.ByName(who), j, j+n)
		}
	}
	if n := r.PlaceAt(j); n > 0 {
		printed := r.Span(j, j+n)
		d, _ := r.Directory.Authority.Country(printed)
		return story.SubjectOf(&story.Voice{ID: d.ID, Name: printed, Delegation: d.ID, DelegationName: printed, How: story.ByOrganization, Sure: .8}, j, j+n)
	}
	if r.isObject(j) {
		return story.Subject{}
	}
	return story.SubjectOf(nil, j, j+1)
}

// isObject reports whether the noun at word j behind a verb is what is said rather than who says
// it: it has no article, or it is the speaker's own, or the verb has another gender.
func (r reader) isObject(j int) bool {
	w := r.Words[j]
	if !people.WithArticle(w.Fold) {
		return true
	}
	return j > r.From && r.SayingAt(j-1) != 0 && r.verbSex(j-1) == wording.Female && r.OfficeSex(j) == wording.Male && !people.IsPluralForm(w.Fold)
}

// isTitle reports whether an honorific stands at word j, before an office.
func (r reader) isTitle(j int) bool {
	_, ok := wording.Honorific(r.Words[j].Fold)
	return ok && r.Words[j+1].Letters && (r.NamingOf(j+1) != nil || r.RoleAt(j+1) > 0 || r.isHonored(j+1))
}

func (r reader) isHonored(j int) bool {
	_, ok := wording.Honorific(r.Words[j].Fold)
	return ok && j+1 < r.To && r.RoleAt(j+1) > 0
}

// adverbial: بحزم and the like say how.
func (r reader) adverbial(fold string) bool {
	return !r.Closed(fold) && r.Seen[fold] < 2
}

// phraseEnd returns the end of the nouns that begin at word j.
func (r reader) phraseEnd(j int) int {
	k := j
	for k < r.To && r.Words[k].Letters && k-j < 5 && (k == j || people.WithArticle(r.Words[k].Fold)) && !r.Lex.Is("particle", r.Words[k].Fold) && r.SayingAt(k) == 0 {
		k++
	}
	return k
}

func (r reader) printedVoice(from, to int) *story.Voice {
	printed := r.Span(from, to)
	s := r.OfficeSex(from)
	if r.Words[from].Fold == "احدي" {
		s = wording.Female
	}
	return &story.Voice{ID: corpus.Slug(printed), Name: printed, Capacity: printed, How: "office", Sure: .7, Sex: s}
}
