package russian

import (
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// The subject of a Russian verb stands in the nominative and in the gender of the verb.

// subject finds the subject of the verb at word i: behind it where it follows a
// quotation, else before it, else behind it.
func (r Reader) subject(i int, before []story.Cue) story.Subject {
	g := inflection.SexOfVerb(r.Words[i].Fold)
	tag := r.BehindQuotation(i)
	if tag {
		if s := r.behind(i+1, g, false); !s.None() {
			return r.orAnswers(s, i)
		}
		if k := r.behindInsertion(i + 1); k > 0 {
			if s := r.behind(k, g, false); !s.None() {
				return r.orAnswers(s, i)
			}
		}
	}
	from := r.From
	if len(before) > 0 {
		from = max(from, r.behindCue(before[len(before)-1], i))
	}
	if v := r.Lex.VerbAt(r.Words[i].Fold); v&wording.Saying == 0 && v&wording.SpeechAct != 0 { // Саару поддержала и биолог О'Нил
		if s := r.behind(i+1, g, false); !s.None() && s.Voice != nil && s.Voice.Who != nil && s.To <= r.To && (s.To == r.To || !r.Words[s.To].Letters) {
			return s
		}
	}
	if s := r.ahead(from, i, g); !s.None() {
		return s
	}
	if r.Conjoined(i) || i > r.From && r.Words[i-1].IsMark(",") && len(before) > 0 {
		if v := r.lastAgreeing(before, g); v != nil {
			return story.SubjectOf(v, i, i+1)
		}
	}
	if !tag {
		if s := r.behind(i+1, g, false); !s.None() {
			return s
		}
	}
	if v := r.lastAgreeing(before, g); v != nil {
		return story.SubjectOf(v, i, i+1)
	}
	if g != wording.UnknownSex && (r.onlySmall(r.From, i) || i+1 < r.To && r.Words[i+1].IsMark(":") && r.QuoteSoon(i)) { // "И добавила: ..."
		return story.SubjectOf(r.leftOut(g), i, i+1)
	}
	return story.Subject{}
}

// onlySmall reports whether the words from to are conjunctions and adverbs.
func (r Reader) onlySmall(from, to int) bool {
	for k := from; k < to; {
		switch n := r.Lex.At("adverb", r.Words[:to], k); {
		case n > 0:
			k += n
		case wording.IsConjunction(r.Words[k].Fold), r.Words[k].Fold == "а", r.Words[k].Fold == "но", r.Words[k].IsMark(","):
			k++
		default:
			return false
		}
	}
	return true
}

// leftOut is the last speaker, if no one was named since and the gender agrees, else
// whom a pronoun would mean.
func (r Reader) leftOut(g wording.Sex) *story.Voice {
	if v := r.Talk.LeftOut(); v != nil && r.Talk.Undisturbed() && v.AgreesInRussian(g) {
		return v
	}
	if !wording.IsPersonal(g) {
		return nil
	}
	return r.Talk.Pronoun(g, r.At)
}

func (r Reader) lastAgreeing(before []story.Cue, g wording.Sex) *story.Voice {
	for k := len(before) - 1; k >= 0; k-- {
		if v := before[k].Voice; v != nil && v.AgreesInRussian(g) {
			return v
		}
	}
	return nil
}

// nominative reports whether the naming may be a subject of gender g.
func (r Reader) nominative(n *people.Naming, g wording.Sex) bool {
	if !wording.IsPersonal(g) || !wording.Compatible(n.Who.Sex, g) || r.Governed(n.From) {
		return false
	}
	words := people.NameWords(r.Text, r.Words[n.From:n.To])
	if len(words) == 0 || wording.IsOblique(words[0]) {
		return false
	}
	if inflection.IsObliqueName(words) {
		return false
	}
	last := words[len(words)-1]
	if !n.Who.Inflected && len(n.Who.Words) > 0 {
		family := n.Who.Words[len(n.Who.Words)-1]
		return last == family || last == n.Who.Words[0] || slices.Contains(n.Who.Families, last)
	}
	return true
}

// behind reads a subject between word j and the next mark: a name, a pronoun, an
// office, an organization. In a phrase that governs it, it may have any case.
func (r Reader) behind(j int, g wording.Sex, anyCase bool) story.Subject {
	end := j
	for end < r.To && (r.Words[end].Letters || r.Words[end].Quote != nil && end > j && people.IsShort(r.Words[end].Quote) && !r.Words[end-1].IsMark(",:—–-") || r.NamingOf(end) != nil) && !r.Lex.Is("clause", r.Words[end].Fold) {
		end++
	}
	for k := j; k < end; k++ {
		if r.NamingOf(k) == nil {
			if s := r.pronounAt(k, g, j); !s.None() {
				return s
			}
		}
		if n := r.NamingOf(k); n != nil && (k == n.From || k == j) {
			if anyCase && !(k > j && r.Governed(n.From)) || !anyCase && r.nominative(n, g) {
				if r.FollowedByAnother(n) || r.Joint(n) {
					return story.SubjectOf(nil, j, n.To)
				}
				if g != wording.UnknownSex {
					n.Who.Learn(g)
				}
				return story.SubjectOf(story.ByName(n.Who), j, n.To)
			}
			k = n.To - 1
		}
	}
	for k := j; k < end; k++ {
		if s := r.nounVoice(k, g, anyCase); !s.None() {
			if k > j && r.Words[k-1].Letters && r.Lex.Is("preposition", r.Words[k-1].Fold) {
				continue
			}
			s.From = j
			return s
		}
	}
	if s := r.oneOf(j, end, g); !s.None() {
		return s
	}
	if anyCase {
		return story.Subject{}
	}
	return r.unknownNoun(j, g)
}

// unknownNoun reads a noun at word j that the lexicon lacks and that has the gender of its
// verb: what someone is.
func (r Reader) unknownNoun(j int, g wording.Sex) story.Subject {
	k := j
	for k < r.To && k-j < 3 && r.Words[k].Letters && (inflection.IsAdjective(r.Words[k].Fold) || r.Lex.At("adverb", r.Words[:r.To], k) == 1) {
		k++
	}
	if k >= r.To || !r.Words[k].Letters || r.Words[k].Capital && k != r.From || !r.isUnknownNoun(k, g) {
		return story.Subject{}
	}
	stem := inflection.Stem(r.Words[k].Fold)
	var found *people.Person
	for _, who := range r.Cast.List {
		if !wording.Compatible(who.Sex, g) || !slices.ContainsFunc(who.Offices, func(o string) bool {
			return slices.ContainsFunc(r.Cast.WordsOfOffice(o), func(w string) bool { return inflection.Stem(w) == stem })
		}) {
			continue
		}
		if found != nil {
			return story.Subject{}
		}
		found = who
	}
	if found != nil {
		return story.SubjectOf(&story.Voice{Who: found, How: "office by introduction", Sure: .7}, j, k+1)
	}
	end := r.nounEnd(k)
	printed := r.SpanWithMarks(k, end)
	return story.SubjectOf(&story.Voice{ID: corpus.Slug(printed), Name: printed, Capacity: printed, How: "office", Sure: .6, Sex: g}, j, end)
}

// isUnknownNoun reports whether the word at k may be a noun of gender g in the nominative that
// the lexicon says nothing of.
func (r Reader) isUnknownNoun(k int, g wording.Sex) bool {
	fold := r.Words[k].Fold
	if g == wording.UnknownSex || !wording.IsPersonal(g) || utf8.RuneCountInString(fold) < 4 || !people.EndsLikeName(fold, g == wording.Female) || inflection.LooksLikeVerb(fold) || r.Lex.VerbAt(fold) != 0 || r.NamingOf(k) != nil {
		return false
	}
	if strings.HasSuffix(fold, "м") || g == wording.Male && strings.ContainsAny(fold[len(fold)-2:], "оуеэ") || strings.HasSuffix(fold, "ть") || strings.HasSuffix(fold, "ах") || strings.HasSuffix(fold, "ях") || strings.HasSuffix(fold, "ей") || strings.HasSuffix(fold, "ой") || strings.HasSuffix(fold, "вшись") || strings.HasSuffix(fold, "ив") || strings.HasSuffix(fold, "ав") || strings.HasSuffix(fold, "ясь") || strings.HasSuffix(fold, "ая") && g == wording.Male {
		return false
	}
	for _, part := range []string{"adverb", "preposition", "they", "she", "he", "clause", "determiner", "statement", "scare", "place word", "time", "reply", "negation", "modal", "passive", "not a name", "participle", "telling"} {
		if r.Lex.Is(part, fold) {
			return false
		}
	}
	for _, forms := range []inflection.Forms{r.Russian.Organizations, r.Russian.Papers, r.Russian.Things} {
		if _, ok := forms[fold]; ok {
			return false
		}
	}
	return true
}

// clauseStart goes back from word i to the beginning of its clause, but not before from.
func (r Reader) clauseStart(from, i int) int {
	for k := i - 1; k >= from; k-- {
		w := r.Words[k]
		switch {
		case w.Quote != nil && (k == from || !r.Words[k-1].Letters || !people.IsShort(w.Quote)):
			return k + 1
		case w.IsMark(";:—–"), w.IsMark("-") && k > from:
			return k + 1
		case w.Letters && (story.OpensClause(w.Fold) && w.Fold != "как" && w.Fold != "а" || w.Fold == "поскольку" || w.Fold == "так") && r.NamingOf(k) == nil && k > r.From:
			return k + 1
		case w.Letters && (w.Fold == "а" || w.Fold == "но") && k > from && r.Words[k-1].IsMark(",") && r.NamingOf(k) == nil:
			return k + 1
		}
	}
	return from
}

// ahead finds the subject before the verb at word i, in its clause.
func (r Reader) ahead(from, i int, g wording.Sex) story.Subject {
	start := r.clauseStart(from, i)
	k := i
	for k > start && r.SmallBefore(k) > 0 {
		k -= r.SmallBefore(k)
	}
	if k > start && r.Words[k-1].Letters && r.Lex.Is("who", r.Words[k-1].Fold) || r.Lex.Tells(r.Words[i].Fold) {
		return r.beforeRelative(start, k, g)
	}
	if k > start && r.NamingOf(k-1) != nil {
		if n := r.NamingOf(k - 1); r.nominative(n, g) {
			if r.Joint(n) {
				return story.SubjectOf(nil, n.From, i+1)
			}
			if g != wording.UnknownSex {
				n.Who.Learn(g)
			}
			return story.SubjectOf(story.ByName(n.Who), n.From, i+1)
		}
	}
	if k > start && k-1 != r.From && r.Words[k-1].Letters && (r.Lex.Is("she", r.Words[k-1].Fold) || r.Lex.Is("he", r.Words[k-1].Fold)) {
		if s := r.pronounAt(k-1, g, k-1); !s.None() { // "обещание Варда он считает"
			return story.SubjectOf(s.Voice, start, i+1)
		}
	}
	if v := r.MainSubject(start, i, g); v != nil {
		return story.SubjectOf(v, start, i+1)
	}
	if s := r.unknownNoun(start, g); !s.None() && s.To <= i && r.onlySmall(s.To, i) {
		return s
	}
	return story.Subject{}
}

// beforeRelative finds whom "который" or a participle behind a comma before word i means.
func (r Reader) beforeRelative(start, i int, g wording.Sex) story.Subject {
	for k := i - 1; k >= start; k-- {
		if !r.Words[k].IsMark(",") {
			continue
		}
		if n := r.NamingOf(k - 1); k > 0 && n != nil {
			if wording.IsPersonal(g) && wording.Compatible(n.Who.Sex, g) {
				return story.SubjectOf(story.ByName(n.Who), n.From, i)
			}
			return story.Subject{}
		}
		for j := k - 1; j >= start && k-j <= 10; j-- {
			if s := r.nounVoice(j, g, true); !s.None() && s.To >= k-1 && (j == start || r.NamingOf(j) == nil && !r.inGenitive(j)) {
				return s
			}
		}
		return story.Subject{}
	}
	return story.Subject{}
}

// inGenitive reports whether the noun at word j depends on another one before it.
func (r Reader) inGenitive(j int) bool {
	if j == r.From || !r.Words[j-1].Letters {
		return false
	}
	_, role := r.Russian.Roles[r.Words[j-1].Fold]
	_, org := r.Russian.Organizations[r.Words[j-1].Fold]
	form := r.Russian.Roles[r.Words[j].Fold]
	return (role || org) && form.Oblique
}

// MainSubject is the subject among the words from to: the first name, office, organization or
// pronoun in the nominative that no preposition governs and whose gender is g.
func (r Reader) MainSubject(from, to int, g wording.Sex) *story.Voice {
	for k := from; k < to; k++ {
		w := r.Words[k]
		if n := r.NamingOf(k); n != nil {
			if r.nominative(n, g) {
				if r.Joint(n) || r.FollowedByAnother(n) {
					return nil
				}
				if g != wording.UnknownSex {
					n.Who.Learn(g)
				}
				return story.ByName(n.Who)
			}
			k = n.To - 1
			continue
		}
		if !w.Letters {
			continue
		}
		if s := r.pronounAt(k, g, k); !s.None() {
			return s.Voice
		}
		if s := r.oneOf(k, min(to, k+1), g); !s.None() {
			return s.Voice
		}
		if k > from && r.Words[k-1].Letters && r.Lex.Is("preposition", r.Words[k-1].Fold) {
			continue
		}
		if s := r.nounVoice(k, g, false); !s.None() && !r.governedNoun(k) {
			return s.Voice
		}
	}
	return nil
}

// governedNoun reports whether a preposition stands before the adjectives of the noun at word k.
func (r Reader) governedNoun(k int) bool {
	for k > r.From && r.Words[k-1].Letters && (inflection.IsAdjective(r.Words[k-1].Fold) && r.Lex.VerbAt(r.Words[k-1].Fold) == 0) {
		k--
	}
	return k > r.From && r.Words[k-1].Letters && r.Lex.Is("preposition", r.Words[k-1].Fold)
}
