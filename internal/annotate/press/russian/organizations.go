package russian

import (
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// Organizations that Russian prose calls again by a noun alone, and those whose statement it
// quotes without saying so in the same sentence.

// farOrganization is over how many paragraphs a noun alone means an organization.
const farOrganization = 3

// orgCalled is the organization named last, if a noun in the nominative alone may mean it: it
// is in its name, or is said of any organization.
func (r Reader) orgCalled(base string) *story.Voice {
	v := r.Talk.Org
	if v == nil || r.Talk.OrgAt.Paragraph < r.At.Paragraph-farOrganization {
		return nil
	}
	if anyOrganization[base] || allies[base] && r.Talk.OrgAt.Paragraph == r.At.Paragraph && r.isAlliance(v) {
		return v
	}
	for _, w := range people.FoldedWords(v.Name) {
		if inflection.Stem(w) == inflection.Stem(base) {
			return v
		}
	}
	return nil
}

// isAlliance reports whether an organization is one of persons who work for a cause, or its
// kind is not said.
func (r Reader) isAlliance(v *story.Voice) bool {
	for _, w := range people.FoldedWords(v.Name) {
		if form, ok := r.Russian.Organizations[w]; ok {
			return allies[form.Base]
		}
	}
	return true
}

// allies are nouns that one alliance of persons may be called by as well as by another.
var allies = wording.Set("движение, объединение, организация, ассоциация, союз, сеть, коалиция, альянс, федерация, сообщество, группа, инициатива, платформа, фонд, общество, профсоюз, братство, кооператив, артель")

// anyOrganization are nouns said of organizations of all kinds.
var anyOrganization = map[string]bool{"ведомство": true, "организация": true, "структура": true, "учреждение": true, "объединение": true}

// orgOfStatement is the organization named last, whose statement it may be that is quoted: not
// where the sentence before says that many agreed on a document.
func (r Reader) orgOfStatement() *story.Voice {
	before := r.Prior
	if before == nil {
		before = r.Ended
	}
	if before != nil && before.Lex == r.Lex {
		b := Reader{Sentence: before}
		if b.adopts() {
			return nil
		}
		if v, ok := b.ownerOfPaper(); ok {
			return v
		}
	}
	if r.Talk.Org == nil || r.Talk.OrgAt.Paragraph < r.At.Paragraph-1 {
		return nil
	}
	return r.Talk.Org
}

// ownerOfPaper is whose the statement is that the sentence names in the nominative or
// accusative: that of the noun behind it, else of the subject that published it.
func (r Reader) ownerOfPaper() (*story.Voice, bool) {
	for k := r.From; k < r.To; k++ {
		w := r.Words[k]
		if !w.Letters || !published[w.Fold] || k+1 >= r.To {
			continue
		}
		for j := k + 1; j < r.To && j-k <= 4 && r.Words[j].Letters; j++ {
			if n := r.NamingOf(j); n != nil {
				return story.ByName(n.Who), true
			}
			if s := r.nounVoice(j, wording.UnknownSex, true); s.Voice != nil {
				return s.Voice, true
			}
			if !inflection.IsAdjective(r.Words[j].Fold) {
				break
			}
		}
		if v := r.MainSubject(r.From, r.To, wording.UnknownSex); v != nil {
			return v, true
		}
	}
	return nil, false
}

var published = wording.Set("заявление, обращение, письмо, послание, воззвание, сообщение, пресс-релиз, релиз, комментарий, коммюнике, петицию, петиция, манифест, ноту, нота, записку, записка, отчет, доклад, пост, запись, телеграмму, телеграмма, открытку, открытка, статью, статья, колонку, колонка, меморандум, декларацию, памятку, памятка")

// adopts reports whether the sentence says that a document was adopted or signed.
func (r Reader) adopts() bool {
	paper, passive := false, false
	for _, w := range r.Words[r.From:r.To] {
		if !w.Letters {
			continue
		}
		if form, ok := r.Russian.Papers[w.Fold]; ok && !form.Oblique {
			paper = true
		}
		passive = passive || adopted[w.Fold]
	}
	return paper && passive
}

var adopted = wording.Set("принят, принята, принято, приняты, подписан, подписана, подписано, подписаны, согласован, согласована, согласовано, согласованы, одобрен, одобрена, одобрено, одобрены, утвержден, утверждена, утверждено, утверждены, выработан, выработана, выработано")

// statedIn reads "распространил обращение, в котором говорится" whose verb is word i: the
// statement is of the subject of the clause before.
func (r Reader) statedIn(i int) (story.Cue, bool) {
	k := i
	for k > r.From && r.Words[k-1].Letters && r.Lex.Is("adverb", r.Words[k-1].Fold) {
		k--
	}
	switch {
	case k > r.From+1 && r.Words[k-1].Letters && relativeIn[r.Words[k-1].Fold] && r.Lex.Is("preposition", r.Words[k-2].Fold):
		k -= 2
	case k > r.From && r.Words[k-1].Fold == "где":
		k--
	default:
		return story.Cue{}, false
	}
	c := story.Cue{Verb: wording.Saying, At: i, From: k, To: i + 1}
	if k == r.From || !r.Words[k-1].IsMark(",") {
		return c, true
	}
	if c.Voice = r.MainSubject(r.From, k-1, wording.UnknownSex); c.Voice == nil {
		c.Voice = r.onlyNamed(r.From, k-1)
	}
	return c, true
}

var relativeIn = map[string]bool{"котором": true, "которой": true, "которых": true}

// onlyNamed is the one person named by the words from to.
func (r Reader) onlyNamed(from, to int) *story.Voice {
	var found *story.Voice
	for k := from; k < to; k++ {
		n := r.NamingOf(k)
		if n == nil {
			continue
		}
		if found != nil && found.Who != n.Who {
			return nil
		}
		found = story.ByName(n.Who)
	}
	return found
}

// isNamedBody reports whether the words from start to end name an organization: one of them
// has a capital or stands in marks.
func (r Reader) isNamedBody(start, end int) bool {
	for _, w := range r.Words[start:end] {
		if w.Quote != nil || w.Letters && w.Capital {
			return true
		}
	}
	return false
}

// issuedBy is whom the pronoun before the noun at word i means: "в распространенном им
// заявлении".
func (r Reader) issuedBy(i int) *story.Voice {
	for k := i - 1; k > r.From && i-k <= 3 && r.Words[k].Letters; k-- {
		switch r.Words[k].Fold {
		case "им":
			if v := r.TopicBefore(); v != nil {
				return v
			}
			return r.Talk.Org
		case "ею", "ей":
			if v := r.Pronoun(wording.Female); v != nil {
				return v
			}
			return r.Talk.Org
		}
	}
	return nil
}

// saysPlural reports whether word i is a verb of saying in the plural.
func (r Reader) saysPlural(i int) bool {
	fold := r.Words[i].Fold
	return r.Lex.Is("they say", fold) || r.Lex.VerbAt(fold)&(wording.Saying|wording.SpeechAct) != 0 && inflection.SexOfVerb(fold) == wording.Plural
}
