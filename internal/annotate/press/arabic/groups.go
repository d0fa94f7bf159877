package arabic

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// Groups speak in Arabic prose like single speakers: قال السكان إن. A verb before them stands in
// the singular, one behind them in the plural.

// groupAt is the voice of the group whose noun stands at word j.
func (r reader) groupAt(j int) story.Subject {
	if !r.Words[j].Letters || r.collective(j) == "" {
		return story.Subject{}
	}
	end, name, _ := r.ArabicNoun(j, 1)
	if name > 0 {
		end = name
	}
	end = max(min(end, r.To), j+1)
	printed := strings.TrimPrefix(r.Span(j, end), r.collective(j))
	return story.SubjectOf(&story.Voice{ID: corpus.Slug(printed), Unnamed: true, SeveralOnes: true, Capacity: printed, How: story.ByOrganization, Sure: .6}, j, end)
}

// none is what collective returns of a noun that nothing is written before.
const none = " "

// collective is the conjunction written before the noun for a group at word j, none where there
// is no conjunction; "" where it is no noun for a group.
func (r reader) collective(j int) string {
	fold := r.Words[j].Fold
	if r.Lex.Is("collective", fold) {
		return none
	}
	for _, and := range []string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(fold, and); ok && r.Lex.Is("collective", rest) {
			return and
		}
	}
	return ""
}

// isPlural reports whether the verb at word i says that several do it.
func (r reader) isPlural(i int) bool {
	fold := r.Words[i].Fold
	for _, and := range []string{"", "و", "ف"} {
		if rest, ok := strings.CutPrefix(fold, and); ok && r.Lex.Is("plural verb", rest) {
			return true
		}
	}
	return false
}

// pluralSubject is whose the verb in the plural at word i is: the group before it in its clause,
// else the one that spoke last. No one else is meant, so that it keeps a quotation from them.
func (r reader) pluralSubject(i int) story.Subject {
	for k := i - 1; k >= r.From && i-k < 8 && r.Words[k].Letters; k-- {
		if s := r.groupAt(k); !s.None() && s.To <= i && !r.isGoverned(k) {
			s.To = i + 1
			return s
		}
	}
	if v := r.Talk.Last; v != nil && v.SeveralOnes && r.Talk.Undisturbed() {
		return story.SubjectOf(v, i, i+1)
	}
	return story.SubjectOf(nil, i, i+1)
}

// meant is who of those named is meant by a noun with article and no name, at words from to: the
// old man, the trainer. The one of that sex named last in the paragraph, or in the one before
// where this one names no one, of whom nothing else is known than that he or she is such.
func (r reader) meant(from, to int) *story.Voice {
	if !people.WithArticle(r.Words[from].Fold) {
		return nil
	}
	noun := strings.TrimPrefix(strings.TrimPrefix(r.Words[from].Fold, "و"), "ف")
	generic := r.Lex.Is("generic person", noun)
	if !generic && r.RoleAt(from) == 0 || to-from > 1 && !r.onlyDescribed(from+1, to) {
		return nil
	}
	sex := r.OfficeSex(from)
	if r.same(to) {
		if v := r.Talk.Last; v != nil && v.Who != nil && v.Fits(sex) {
			return asNoun(v)
		}
	}
	at := r.At
	for back := 0; back < 2; back++ {
		if v := r.lastIn(at, sex, generic, noun); v != nil {
			if !generic {
				v.Who.Holds(r.Span(from, to))
			}
			return asNoun(v)
		}
		if r.named(at, sex) {
			return nil
		}
		at.Paragraph--
	}
	return nil
}

// named reports whether someone who fits was named in a paragraph.
func (r reader) named(at story.Place, s wording.Sex) bool {
	for i := len(r.Talk.Events) - 1; i >= 0; i-- {
		if e := r.Talk.Events[i]; e.Place.Paragraph == at.Paragraph && e.Voice.Who != nil && e.Voice.Fits(s) {
			return true
		}
	}
	return false
}

// meantByTitle is meant for one who is called by the title of a work: بطلة «ملح».
func (r reader) meantByTitle(from, to int) *story.Voice {
	if to >= r.To || to <= from || r.Words[to-1].Quote == nil {
		return nil
	}
	if v := r.lastIn(r.At, r.OfficeSex(from), true, ""); v != nil {
		return asNoun(v)
	}
	return nil
}

func asNoun(v *story.Voice) *story.Voice {
	out := *v
	out.How, out.Sure = "noun", min(v.Sure, .75)
	return &out
}

// same reports whether "the same" stands at word i.
func (r reader) same(i int) bool {
	if i >= r.To {
		return false
	}
	switch r.Words[i].Fold {
	case "ذاته", "ذاتها", "نفسه", "نفسها", "عينه", "عينها":
		return true
	}
	return false
}

// onlyDescribed reports whether the words from to say of a noun only what its bearer is like.
func (r reader) onlyDescribed(from, to int) bool {
	for k := from; k < to; k++ {
		fold := r.Words[k].Fold
		if !r.Lex.Is("generic person", fold) && !strings.HasPrefix(fold, "البالغ") && !r.Lex.Is("adjective", fold) && !r.same(k) && r.RoleAt(k) == 0 && !r.isOrigin(k) {
			return false
		}
	}
	return true
}

// isOrigin reports whether an adjective of belonging stands at word k.
func (r reader) isOrigin(k int) bool {
	fold := r.Words[k].Fold
	return people.WithArticle(fold) && (strings.HasSuffix(fold, "ي") || strings.HasSuffix(fold, "يه"))
}

// lastIn is the person of a sex named last in a paragraph of whom the noun may be said: of one
// whose offices are known only a noun that is said of anyone.
func (r reader) lastIn(at story.Place, s wording.Sex, generic bool, noun string) *story.Voice {
	var found *story.Voice
	for i := len(r.Talk.Events) - 1; i >= 0; i-- {
		e := r.Talk.Events[i]
		if e.Place.Paragraph != at.Paragraph || e.Aside || e.Voice.Who == nil || !e.Voice.Fits(s) || e.Voice.Same(found) {
			continue
		}
		if len(e.Voice.Who.Offices) > 0 && !generic && !r.holds(e.Voice.Who, strings.TrimPrefix(noun, "ال")) {
			continue
		}
		if found != nil {
			if e.Voice.Who.Sex != s && found.Who.Sex == s {
				continue
			}
			return nil
		}
		found = e.Voice
	}
	return found
}
