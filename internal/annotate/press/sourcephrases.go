package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// sourcePhrase reads "according to X", "in the words of X", "in her view" at word i.
func (r *reader) sourcePhrase(i int) (story.Cue, bool) {
	if !r.Words[i].Letters {
		return story.Cue{}, false
	}
	if n := r.Lex.At("own view", r.Words[:r.To], i); n > 0 {
		if s := r.noSubject(i); s.Voice != nil {
			return story.Cue{Verb: wording.Saying, At: i, From: i, To: i + n, Voice: s.Voice, Source: true}, true
		}
	}
	for _, part := range []string{"her view", "his view"} {
		s := wording.Female
		if part == "his view" {
			s = wording.Male
		}
		if n := r.Lex.At(part, r.Words[:r.To], i); n > 0 {
			return story.Cue{Verb: wording.Saying, At: i, From: i, To: i + n, Voice: r.Talk.Pronoun(s, r.At), Source: true}, true
		}
	}
	if n := r.Lex.At("by whom", r.Words[:r.To], i); n > 0 && i > r.From+1 { // "Iriarte, para quien"
		if s := r.antecedent(i); s.Voice != nil {
			return story.Cue{Verb: wording.Saying, At: i, From: i, To: i + n, Voice: s.Voice, Source: true}, true
		}
	}
	if c, ok := r.asSaid(i); ok {
		return c, true
	}
	n := r.Lex.At("according", r.Words[:r.To], i)
	if n == 0 && r.opensView(i) { // "Pour Mme Vale, ...", "pour elle, ..."
		if s, ok := r.standpoint(i + 1); ok && r.quotesAny() {
			return story.Cue{Verb: wording.Saying, At: i, From: i, To: i + 2, Voice: r.Pronoun(s), Source: true}, true
		}
		s := r.subjectAt(i + 1)
		if s.Voice == nil && r.Lex.Lang == corpus.French && r.quotesAny() { // "Pour Mer libre, ..."
			r.speaking = true
			if proper := r.nounAt(i + 1); proper.Voice != nil && proper.Voice.How == story.ByOrganization {
				s = proper
			}
			r.speaking = false
		}
		if s.Voice == nil || s.Voice.Who == nil && !r.quotesAny() || !r.commaBehind(s.To) {
			return story.Cue{}, false
		}
		v := wording.Saying
		if r.Lex.Lang == corpus.English {
			v |= wording.NoReport
		}
		return story.Cue{Verb: v, At: i, From: i, To: s.To, Voice: s.Voice, Source: true}, true
	}
	if n == 0 || r.Lex.Lang == corpus.Arabic {
		return story.Cue{}, false
	}
	r.speaking = r.Lex.Lang == corpus.English
	s := r.subjectAt(i + n)
	r.speaking = false
	if s.Voice == nil && r.Lex.Lang == corpus.French {
		r.speaking = true
		if proper := r.nounAt(i + n); proper.Voice != nil {
			s = proper
		}
		r.speaking = false
	}
	if r.Lex.Lang == corpus.Spanish && r.Words[i+n-1].Fold == "del" && (s.Voice == nil || s.Voice.Who == nil) { // "a juicio del dirigente": his article
		if with := r.subjectAt(i + n - 1); with.Voice != nil {
			s = with
		}
	}
	if s.Voice == nil && r.Lex.Lang == corpus.French {
		if v, end := r.paperOf(i + n); v != nil {
			s = story.SubjectOf(v, i+n, end)
		}
	}
	if s.None() {
		return story.Cue{}, false
	}
	if s.Voice == nil {
		s.Voice = r.keeper(s)
	}
	if s.Voice == nil {
		return story.Cue{Verb: wording.Saying, At: i, From: i, To: s.To, Source: true}, true
	}
	return story.Cue{Verb: wording.Saying, At: i, From: i, To: s.To, Voice: s.Voice, Source: true}, true
}

// commaBehind reports whether a comma stands behind a name, an office in apposition aside.
func (r *reader) commaBehind(i int) bool { return i < r.To && r.Words[i].IsMark(",") }

// opensView reports whether "for" stands at word i at the head of the sentence; in French and
// Spanish also of a clause.
func (r *reader) opensView(i int) bool {
	if !r.Lex.Is("for", r.Words[i].Fold) {
		return false
	}
	if i == r.From {
		return true
	}
	prev := r.Words[i-1]
	return (r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish) && (prev.IsMark(";") || prev.IsMark(",") && r.quotesAny() || prev.Letters && (wording.IsConjunction(prev.Fold) || contrasts[prev.Fold]))
}

// standpoint reports whether a French or Spanish pronoun stands at word i and a comma behind it.
func (r *reader) standpoint(i int) (s wording.Sex, ok bool) {
	if i+1 >= r.To || !r.Words[i+1].IsMark(",") {
		return wording.UnknownSex, false
	}
	switch r.Words[i].Fold {
	case "ella", "elle":
		return wording.Female, true
	case "él", "lui":
		return wording.Male, true
	}
	return wording.UnknownSex, false
}
