package press

import (
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// replies are the verbs of one who answers another.
var replies = map[string]bool{"replied": true, "replies": true, "answered": true, "answers": true, "retorted": true, "retorts": true, "responded": true, "responds": true, "countered": true, "counters": true, "rejoined": true}

// answering is whom a pronoun means before a verb of answering at word i: not the one whose
// words the sentence before quotes, where that one is answered: “We heard you,” the minister told
// him. “Hearing is free,” he replied.
func (r *reader) answering(i int, s story.Subject) story.Subject {
	if r.Lex.Lang != corpus.English || s.Voice == nil || s.Voice.How != "pronoun" || !replies[r.Words[i].Fold] || r.before == nil || r.asked() {
		return s
	}
	if !r.before.asks(s.Voice) && (!s.Voice.Same(r.Talk.Last) || r.Talk.At.Paragraph != r.At.Paragraph || r.Talk.At.Sentence != r.At.Sentence-1 || !r.before.quotesAny() || r.before.asked()) {
		return s
	}
	not := s.Voice
	sx := wording.UnknownSex
	for k := s.From; k < s.To; k++ {
		switch {
		case r.Lex.Is("she", r.Words[k].Fold):
			sx = wording.Female
		case r.Lex.Is("he", r.Words[k].Fold):
			sx = wording.Male
		}
	}
	all := r.Talk.Events
	r.Talk.Events = slices.DeleteFunc(slices.Clone(all), func(e story.Event) bool { return e.Voice.Same(not) })
	v := r.Talk.Pronoun(sx, r.At)
	r.Talk.Events = all
	s.Voice = v
	return s
}

// asks reports whether the sentence says that v asks someone: "the prosecutor asked her whether".
func (r *reader) asks(v *story.Voice) bool {
	for _, c := range r.Read {
		if !c.Voice.Same(v) || c.At+1 >= r.To {
			continue
		}
		switch r.Words[c.At].Fold {
		case "asked", "pressed", "challenged", "questioned", "asks", "wondered":
			switch r.Words[c.At+1].Fold {
			case "her", "him", "them":
				return true
			}
		}
	}
	return false
}

// asked reports whether the sentence says that someone was asked.
func (r *reader) asked() bool {
	for i := r.From; i < r.To; i++ {
		switch r.Words[i].Fold {
		case "asked", "pressed", "questioned", "challenged", "quizzed", "prompted", "question", "questions":
			return !r.Words[i].IsMark("") && r.Words[i].Quote == nil && !r.BehindQuotation(i)
		}
	}
	return false
}

// oneOfSeveral is whom "one" at word i means behind a word for several of an office in the
// sentence or the one before: "Three ministers left. One said".
func (r *reader) oneOfSeveral(i int) *story.Voice {
	if r.Lex.Lang != corpus.English || r.Words[i].Fold != "one" && r.Words[i].Fold != "another" || i+1 < r.To && r.Words[i+1].Fold == "of" {
		return nil
	}
	from := r.From
	if r.before != nil {
		from = r.before.From
	}
	for k := i - 1; k >= from; k-- {
		if !r.Words[k].Letters || !r.pluralOfRole(k) && !r.severalPeople(k) {
			continue
		}
		single := strings.TrimSuffix(r.Words[k].Fold, "s")
		return &story.Voice{ID: single, Unnamed: true, Capacity: single, How: "office", Sure: .55}
	}
	return nil
}

// severalPeople reports whether word i is a common noun for persons in the plural.
func (r *reader) severalPeople(i int) bool {
	single, ok := strings.CutSuffix(r.Words[i].Fold, "s")
	return ok && r.Lex.Is("someone", single)
}

// severalOrOne is whom a pronoun in the plural at word i means: one of several, or by "they" the
// one without a name who spoke last: “...,” a spokesperson said. “...,” they added.
func (r *reader) severalOrOne(i int) *story.Voice {
	if v := r.oneOfSeveral(i); v != nil {
		return v
	}
	v := r.Talk.Last
	if r.Lex.Lang != corpus.English || r.Words[i].Fold != "they" || v == nil || v.Who != nil || v.How == story.ByOrganization || r.Talk.At.Paragraph != r.At.Paragraph || !r.Talk.Undisturbed() {
		return nil
	}
	return v
}

// asksOf reports whether the English sentence is a question at the head of a paragraph that names
// one person, whom the paragraph goes on with: "What now for Odo Keel?"
func (r *reader) asksOf(n *people.Naming) bool {
	if r.Lex.Lang != corpus.English || r.before != nil || !r.Words[r.To-1].IsMark("?") {
		return false
	}
	for i := r.From; i < r.To; i++ {
		if o := r.NamingOf(i); o != nil && o.Who != n.Who || r.Words[i].Quote != nil {
			return false
		}
	}
	return true
}

// askedByMe is whom the English reporter asks in the sentence before: "I ask him how long he has been
// at it."
func (r *reader) askedByMe() *story.Voice {
	b := r.before
	if r.Lex.Lang != corpus.English || b == nil || b.quotesAny() {
		return nil
	}
	for i := b.From; i+2 < b.To; i++ {
		if f := b.Words[i].Fold; f != "i" && f != "we" {
			continue
		}
		switch b.Words[i+1].Fold {
		case "ask", "asked", "press", "pressed", "put":
		default:
			continue
		}
		k := i + 2
		for k < b.To && k < i+5 && b.Words[k].Letters && b.NamingOf(k) == nil && b.Words[k].Fold != "him" && b.Words[k].Fold != "her" {
			k++
		}
		if k >= b.To {
			return nil
		}
		switch n := b.NamingOf(k); {
		case n != nil:
			return story.ByName(n.Who)
		case b.Words[k].Fold == "him":
			return b.Pronoun(wording.Male)
		case b.Words[k].Fold == "her":
			return b.Pronoun(wording.Female)
		}
	}
	return nil
}

// whoIsAsked is who was named or spoke last, the one aside who asks in the sentence before.
func (r *reader) whoIsAsked() *story.Voice {
	all := r.Talk.Events
	if b := r.before; b != nil {
		for _, c := range b.Read {
			switch b.Words[c.At].Fold {
			case "asked", "asks", "wondered", "demanded", "inquired", "enquired":
				if c.Voice != nil {
					r.Talk.Events = slices.DeleteFunc(slices.Clone(r.Talk.Events), func(e story.Event) bool { return e.Voice.Same(c.Voice) })
				}
			}
		}
	}
	v := r.Talk.Pronoun(wording.UnknownSex, r.At)
	r.Talk.Events = all
	return v
}
