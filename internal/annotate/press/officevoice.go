package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
)

// roleVoice is the voice of an office: of the person introduced with it, of who held it on
// the day, else of the office itself. "A delegate" is no one, "a spokesperson for the
// Ministry" is an office.
func (r *reader) roleVoice(from, start, to int) *story.Voice {
	if r.Lex.Lang != corpus.Russian && r.Lex.Lang != corpus.Arabic {
		to = r.officeEnd(start, to)
	}
	printed := r.Span(start, to)
	if v := r.ownedOffice(start, to); v != nil {
		return v
	}
	if printed == "head" || printed == "chief" { // "her head"
		return nil
	}
	if from < start && r.Lex.Is("indefinite", r.Words[from].Fold) && !r.belongs(start, to) || from == start && r.Lex.Is("indefinite", r.Words[start].Fold) {
		return r.unnamed(from, start, printed)
	}
	if from < start && !r.Lex.Is("indefinite", r.Words[from].Fold) || r.Lex.Lang == corpus.Russian || r.Lex.Lang == corpus.Arabic {
		who, holder := r.Cast.InOffice(people.FoldedWords(printed)), r.HolderOf(printed)
		if next := r.successor(from, start, to, who); next != nil {
			who, holder = next, nil
		}
		switch {
		case who != nil && (holder == nil || holder == who || len(holder.Words) == 0): // the text itself says who is meant
			who.Learn(r.formSex(from, start, r.headEnd(start, to)))
			return &story.Voice{Who: who, How: "office by introduction", Sure: .8}
		case who == nil && holder != nil:
			return &story.Voice{Who: holder, How: "office by date", Sure: .8}
		}
		if who == nil && holder == nil {
			if v := r.ofKindWithin(from, start, to); v != nil {
				return v
			}
			if who := r.looseOffice(start, to); who != nil && !r.possessive(from, start) {
				return &story.Voice{Who: who, How: "office by introduction", Sure: .7}
			}
			if who := r.headAndField(start, to); who != nil && !r.possessive(from, start) {
				return &story.Voice{Who: who, How: "office by introduction", Sure: .7}
			}
			if who := r.inEquivalent(from, start, to); who != nil {
				return &story.Voice{Who: who, How: "office by introduction", Sure: .75}
			}
			if who := r.holderOfWhat(start, to); who != nil {
				return &story.Voice{Who: who, How: "office by introduction", Sure: .7}
			}
			if v := r.titledSo(start, to); v != nil {
				return v
			}
			if v := r.sameAsNear(from, start, to); v != nil {
				return v
			}
			if v := r.epithet(from, start, to); v != nil {
				return v
			}
		}
	} else if holder := r.HolderOf(printed); holder != nil && strings.Contains(printed, " ") {
		return &story.Voice{Who: holder, How: "office by date", Sure: .8}
	}
	return &story.Voice{ID: corpus.Slug(printed), Name: printed, Capacity: printed, How: "office", Sure: .75,
		Delegation: r.Directory.DelegationOf(printed), Sex: r.formSex(from, start, r.headEnd(start, to))}
}

// successor is who took an office over in the text: "the new Chair" is the one named last who
// is not the old one, and from then on "the Chair" is too.
func (r *reader) successor(from, start, to int, old *people.Person) *people.Person {
	title := strings.Join(people.FoldedWords(r.Span(start, to)), " ")
	if r.nameBehind(to) {
		return nil
	}
	for k := from; k < start; k++ {
		if !r.Lex.Is("new", r.Words[k].Fold) {
			continue
		}
		for i := len(r.Talk.Events) - 1; i >= 0 && r.Talk.Events[i].Place.Paragraph >= r.At.Paragraph-1; i-- {
			who := r.Talk.Events[i].Voice.Who
			if who == nil || who == old || who.Doubtful {
				continue
			}
			if r.Cast.Succeeded == nil {
				r.Cast.Succeeded = map[string]*people.Person{}
			}
			who.Holds(r.Span(start, to))
			r.Cast.Succeeded[title] = who
			return who
		}
	}
	return r.Cast.Succeeded[title]
}

// sameAsNear is the person of whom the text says an office for the first time when it points
// back: the one who is near and has none yet ("the mayor"), or behind "this", any one.
func (r *reader) sameAsNear(from, start, to int) *story.Voice {
	if r.Lex.Lang == corpus.Russian || r.Lex.Lang == corpus.Arabic || r.belongs(start, to) && r.headEnd(start, to) < to && !r.ofField(start, to) || r.Words[start].Capital || r.possessive(from, start) {
		return nil
	}
	s := r.formSex(from, start, r.headEnd(start, to))
	v := r.Talk.OneNear(s, r.At)
	if r.Lex.Lang == corpus.English && (v == nil || v.Who == nil || len(v.Who.Offices) > 0) {
		v = r.onlyWithoutOffice(s)
	}
	if v == nil || v.Who == nil || v.Who.Known {
		return nil
	}
	if !r.Lex.Is("demonstrative", r.Words[from].Fold) && (len(v.Who.Offices) > 0 || r.Lex.Is("situational", r.Words[r.headEnd(start, to)-1].Fold) || r.Lex.Is("situational", r.Words[start].Fold)) {
		return nil
	}
	v.Who.Learn(s)
	v.Who.Holds(r.Span(start, to))
	v.Sure = .7
	return v
}

// unnamed is the voice of someone of whom only the office is known, and who is no one that
// can be found again: "a delegate".
func (r *reader) unnamed(from, start int, printed string) *story.Voice {
	if from == start || !r.Lex.Is("one", r.Words[from].Fold) {
		return nil
	}
	return &story.Voice{ID: printed, Unnamed: true, Capacity: printed, How: "office", Sure: .6, Sex: r.formSex(from, start, r.headEnd(start, start+1))}
}

// belongs reports whether the office is said to be someone's: "spokesperson for the Ministry".
func (r *reader) belongs(from, to int) bool {
	for k := from; k+1 < to; k++ {
		if r.Lex.Is("preposition", r.Words[k].Fold) || r.Words[k].Capital && k > from {
			return true
		}
	}
	return r.Words[from].Capital
}

// ofField reports whether a French or Spanish office has only its field behind it, and someone
// was named in the paragraph whom it may mean: "l'étudiante en économie".
func (r *reader) ofField(start, to int) bool {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || !r.Talk.Has(r.At) {
		return false
	}
	for k := start + 1; k < to; k++ {
		if r.Words[k].Capital || r.Lex.Is("determiner", r.Words[k].Fold) && !r.Lex.Is("of", r.Words[k].Fold) {
			return false
		}
	}
	return true
}

// nameBehind reports whether the holder of an office is named behind it: "the new Special
// Envoy, Ms. Vale".
func (r *reader) nameBehind(i int) bool {
	if i < r.To && r.Words[i].IsMark(",،") {
		i++
	}
	return i < r.To && r.NamingOf(i) != nil
}

// capacityThen is the office that the words of the sentence were said in by someone whose
// office has changed since.
func (r *reader) capacityThen(v *story.Voice) string {
	if v == nil || v.Who == nil {
		return ""
	}
	for i := r.From; i < r.To; i++ {
		if n := r.NamingOf(i); n != nil && n.Who == v.Who && n.Past != "" {
			return n.Past
		}
	}
	return ""
}
