package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// nounVoice tells who a noun phrase is by its first word for an office, an organization or
// a paper.
func (r *reader) nounVoice(from, to int) *story.Voice {
	start := from
	for start < to && r.Lex.Is("determiner", r.Words[start].Fold) {
		start++
	}
	if start == to {
		return r.demonstrative(from, to)
	}
	if v, _ := r.oneOfGroup(from); v != nil {
		return v
	}
	if v, ok := r.anaphor(from, start, r.anaphorEnd(start, to)); ok {
		return v
	}
	if v := r.several(from, start, to); v != nil {
		return v
	}
	if v := r.kinOf(from, start, to); v != nil {
		return v
	}
	for k := start; k < to; k++ {
		switch fold := r.Words[k].Fold; {
		case r.isPossessive(k), r.possessiveRole(k, to): // "the engineer's brother", "the attorney general's office"
		case fold == "member" && k+1 < to && (r.Words[k+1].Fold == "states" || r.Words[k+1].Fold == "state"):
			return nil
		case r.RoleAt(k) > 0 && !r.ofBody(k, to):
			if k > start && r.Lex.Is("preposition", r.Words[k-1].Fold) {
				return nil
			}
			if k > start && r.Words[start].Capital && !r.Words[k].Capital && start > r.From && (r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish) {
				printed := r.Span(start, to) // "la Coordination paysanne"
				return &story.Voice{ID: corpus.Slug(printed), Name: printed, How: story.ByOrganization, Sure: .75}
			}
			return r.roleVoice(from, start, to)
		case r.Lex.Is("paper", fold) && !r.inCompound(k, to):
			return nil
		case r.Lex.Is("organization", fold) && !r.describesOffice(k, to):
			return r.organization(from, start, to)
		case r.Lex.Is("preposition", fold) && k > start && !r.Words[k-1].Capital:
			return r.someoneOnce(from, start, to)
		}
	}
	if v := r.someoneOnce(from, start, to); v != nil {
		return v
	}
	return r.organization(from, start, to)
}

func (r *reader) isPossessive(k int) bool {
	return people.Possessive(r.Text[r.Words[k].Start:r.Words[k].End])
}

// kinOnly is the voice of someone of whom a text says only whose wife or
// brother it is.
func (r *reader) kinOnly(noun string, s wording.Sex, family bool) (*story.Voice, bool) {
	if !family || r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish && r.Lex.Lang != corpus.English {
		return nil, false
	}
	return &story.Voice{ID: noun, Unnamed: true, Capacity: noun, How: "noun", Sure: .6, Sex: s}, true
}
