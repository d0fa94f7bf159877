package arabic

import (
	"strings"

	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// A noun for what someone says stands for a verb: ختم بالقول, نقلت الوكالة عن فلان قوله.

// ownWords reads such a noun at word i: of the one from whom it is passed on, else of the
// subject before it.
func (r reader) ownWords(i int, before []story.Cue) (story.Cue, bool) {
	w := r.Words[i]
	if !w.Letters || !r.Lex.Is("own words", w.Fold) {
		return story.Cue{}, false
	}
	c := story.Cue{Verb: wording.Saying | wording.NoReport, At: i, From: i, To: i + 1}
	if v, ok := r.passedOn(i); ok {
		c.Voice = v
		return c, true
	}
	if w.Fold == "قوله" || w.Fold == "قولها" || w.Fold == "قولهم" {
		return story.Cue{}, false
	}
	s := wording.Male
	switch w.Fold {
	case "بقولها":
		s = wording.Female
	case "بالقول":
		s = wording.UnknownSex
	}
	for k := len(before) - 1; k >= 0; k-- {
		if v := before[k].Voice; v != nil && v.Agrees(s) {
			c.Voice = v
			return c, true
		}
	}
	if v := r.subjectNear(i); v != nil && v.Agrees(s) {
		c.Voice = v
		return c, true
	}
	if v := r.mainSubject(i); v != nil && v.Agrees(s) {
		c.Voice = v
		return c, true
	}
	if s == wording.UnknownSex {
		s = r.clauseSex(i)
	}
	c.Voice = r.pronoun(s)
	return c, c.Voice != nil
}

// subjectNear is the office, organization, group or person named between the last mark and word
// i, which no preposition governs: اكتفى مصدر في النيابة بالقول.
func (r reader) subjectNear(i int) *story.Voice {
	from := i
	for from > r.From && r.Words[from-1].Letters {
		from--
	}
	for k := from; k < i; k++ {
		if r.isGoverned(k) {
			continue
		}
		if n := r.NamingOf(k); n != nil {
			if r.governedName(n) {
				continue
			}
			return story.ByName(n.Who)
		}
		if r.RoleAt(k) > 0 || r.OrganizationAt(k) > 0 {
			return r.nounVoiceAt(k).Voice
		}
		if s := r.groupAt(k); !s.None() && !strings.HasSuffix(r.Words[k].Fold, "ين") {
			return s.Voice
		}
	}
	return nil
}

// clauseSex is the gender of the verb that begins the sentence before word i.
func (r reader) clauseSex(i int) wording.Sex {
	for k := r.From; k < i && k < r.From+3; k++ {
		if r.Words[k].Letters && r.SayingAt(k) != 0 {
			return r.verbSex(k)
		}
	}
	return wording.Male
}

// passedOn is the one from whom the words at i are passed on: عن فلان قوله, عنها قولها.
func (r reader) passedOn(i int) (*story.Voice, bool) {
	for k := i - 1; k >= r.From && i-k < 16; k-- {
		switch r.Words[k].Fold {
		case "عنه":
			return r.pronoun(wording.Male), true
		case "عنها":
			return r.pronoun(wording.Female), true
		case "عن":
			if s := r.subjectBehind(k + 1); s.Voice != nil {
				return s.Voice, true
			}
		}
	}
	return nil, false
}
