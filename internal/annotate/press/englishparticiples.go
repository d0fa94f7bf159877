package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// ofParticiple is the subject that a participle has for itself: "with one minister calling it
// “...” and another describing it as “...”". A participle behind a comma has the sentence's.
func (r *reader) ofParticiple(i int) story.Subject {
	if r.Lex.Lang != corpus.English || i <= r.From+1 || !r.Words[i-1].Letters || r.IsAdverb(i-1) {
		return story.Subject{}
	}
	if n := r.NamingOf(i - 1); n != nil {
		if n.To == i && n.From > r.From && opensAbsolute(r.Words[n.From-1]) {
			return story.SubjectOf(story.ByName(n.Who), n.From, i)
		}
		return story.Subject{}
	}
	if r.Words[i-1].Fold == "another" && opensAbsolute(r.Words[i-2]) {
		return story.SubjectOf(r.another(i-1), i-1, i)
	}
	s := r.nounBefore(i)
	if s.From > r.From && s.From < i && opensAbsolute(r.Words[s.From-1]) {
		return s
	}
	return story.Subject{}
}

// another is whom "another" at word i means behind "one minister" in the sentence.
func (r *reader) another(i int) *story.Voice {
	for k := i - 1; k > r.From; k-- {
		if n := r.RoleAt(k); n > 0 && r.Lex.Is("one", r.Words[k-1].Fold) {
			printed := "another " + r.Span(k, k+n)
			return &story.Voice{ID: printed, Unnamed: true, Capacity: printed, How: "office", Sure: .6}
		}
	}
	return nil
}

// opensAbsolute reports whether a clause with a participle for its verb may begin behind w.
func opensAbsolute(w wording.Word) bool {
	return w.Letters && (w.Fold == "with" || w.Fold == "and" || w.Fold == "or" || w.Fold == "while") || w.IsMark(",")
}

// inObjectClause reports whether a subject stands in a clause that says something of the noun
// before it: "the text, which one delegate described as ...", "what critics called".
func (r *reader) inObjectClause(s story.Subject) bool {
	return r.Lex.Lang == corpus.English && !s.None() && s.From > r.From && (r.Words[s.From-1].Fold == "which" || r.Words[s.From-1].Fold == "what" || r.Words[s.From-1].Fold == "whom")
}
