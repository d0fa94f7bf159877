package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// Organizations in English prose that no capital letter shows to be one, or no word for what
// they are: "the campaign group said", "according to the conference secretariat", “...,”
// Lifelines at Sea said.

// calledSmall is the voice of an organization that is called by its kind in small letters: it
// is someone who speaks, and not which. It is nil where the phrase is none, or of several.
func (r *reader) calledSmall(from, start, to int) *story.Voice {
	if r.Lex.Lang == corpus.French {
		return r.bareKind(from, start, to)
	}
	if r.Lex.Lang != corpus.English || from == start || r.Words[start].Capital {
		return nil
	}
	if r.indefinite(from, start) && !r.Lex.Is("one", r.Words[from].Fold) {
		return nil
	}
	head := r.headOf(start, to)
	if head < 0 || r.Words[head].Capital || !r.Lex.Is("organization", r.Words[head].Fold) || r.Words[head].Fold == "delegations" {
		return nil
	}
	printed := r.Span(start, to)
	return &story.Voice{ID: printed, Unnamed: true, Capacity: printed, How: story.ByOrganization, Sure: .6}
}

// storms begin the names of what is no one.
var storms = map[string]bool{"hurricane": true, "typhoon": true, "cyclone": true, "storm": true, "operation": true, "mount": true, "lake": true, "highway": true}

// companies stand in small letters behind the name of a company.
var companies = map[string]bool{"plc": true, "inc": true, "ltd": true, "llc": true, "gmbh": true, "sa": true, "nv": true}

// headOf is the last word of the noun in the phrase from to, before what it is of, -1 where
// there is none.
func (r *reader) headOf(from, to int) int {
	end := from
	for end < to && (r.Words[end].Letters && !r.Lex.Is("preposition", r.Words[end].Fold) && !r.Relative(end) || r.pluralPossessive(end)) {
		end++
	}
	if end == from {
		return -1
	}
	return end - 1
}

// whichMeans is the subject that "which" at word i means: the organization named just
// before it.
func (r *reader) whichMeans(i int) story.Subject {
	k := i
	if k > r.From && r.Words[k-1].IsMark(",") {
		k--
	}
	s := r.nounBefore(k)
	if s.None() || s.Voice == nil || s.Voice.How != story.ByOrganization || r.Governed(s.From) {
		return story.SubjectOf(nil, i, i+1)
	}
	return story.Subject{Voice: s.Voice, From: s.From, To: i + 1, Relative: true}
}

// voiceOf is nounVoice, and properSubject where that finds no one.
func (r *reader) voiceOf(from, to int) *story.Voice {
	v := r.nounVoice(from, to)
	if v == nil && r.speaking {
		v = r.properSubject(from, to)
	}
	return v
}

// properSubject is the voice of the subject, words from to, of a verb of saying beside a
// quotation whose words all have capitals: whatever it is, it speaks.
func (r *reader) properSubject(from, to int) *story.Voice {
	for from < to && r.Lex.Is("determiner", r.Words[from].Fold) {
		from++
	}
	proper := false
	if head := r.headOf(from, to); head < 0 || r.Lex.Is("paper", r.Words[head].Fold) || r.Lex.Is("time", r.Words[head].Fold) {
		return nil
	}
	for k := from; k < to; k++ {
		w := r.Words[k]
		switch {
		case !w.Letters && !w.IsMark("&'’"):
			return nil
		case !w.Letters, r.Lex.Is("of", w.Fold), r.Lex.Is("for", w.Fold), wording.IsConjunction(w.Fold), r.Lex.Is("determiner", w.Fold), r.Lex.Is("preposition", w.Fold) && k > from:
		case companies[w.Fold] && k > from:
		case !w.Capital || r.NamingOf(k) != nil:
			return nil
		default:
			proper = proper || !r.Lex.Is("not a name", w.Fold) && !r.Lex.Is("adverb", w.Fold) && !r.Lex.Is("they", w.Fold) && !r.Lex.Is("clause", w.Fold)
		}
	}
	if r.Lex.Lang == corpus.English && !r.quotesAny() && to < from+2 && !wording.IsAcronym(r.Span(from, to)) {
		return nil
	}
	if !proper || storms[r.Words[from].Fold] || !r.Words[from].Capital || r.Lex.Is("preposition", r.Words[from].Fold) {
		return nil
	}
	printed := r.Span(from, to)
	v := &story.Voice{ID: corpus.Slug(printed), Name: printed, How: story.ByOrganization, Sure: .7}
	if d, ok := r.Directory.Authority.Country(printed); ok {
		v.Delegation, v.DelegationName, v.ID = d.ID, printed, d.ID
	}
	return v
}

// organizationFirst is the organization that an English sentence with a quotation begins with:
// "Nodule Resources issued a statement praising “...”".
func (r *reader) organizationFirst() *story.Voice {
	if r.Lex.Lang != corpus.English || !r.quotesAny() {
		return nil
	}
	r.speaking = true
	s := r.nounAt(r.From)
	r.speaking = false
	if s.Voice == nil || s.Voice.How != story.ByOrganization || s.To == r.From || !r.Words[s.To-1].Letters {
		return nil
	}
	return s.Voice
}
