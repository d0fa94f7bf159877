package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// invertedBefore is the subject behind a verb of saying that stands before its quotation or
// outside one: "By then, joked Ms. Vale, “...”", "Added the minister: “...”". It ends at a mark.
func (r *reader) invertedBefore(i int) story.Subject {
	if r.Lex.Lang != corpus.English || r.Lex.VerbAt(r.Words[i].Fold)&wording.Saying == 0 || r.Lex.Is("to someone", r.Words[i].Fold) && i > r.From {
		return story.Subject{}
	}
	if i > r.From && !r.Words[i-1].IsMark(",—–-;:") && r.Words[i-1].Quote == nil {
		return story.Subject{}
	}
	j := r.behindVerb(i)
	if j != i+1 || j >= r.To {
		return story.Subject{}
	}
	s := r.subjectAt(j)
	if s.Voice == nil {
		return story.Subject{}
	}
	if n := r.lastNaming(s); n != nil && s.To < r.To && r.Words[s.To].Letters && people.IsAffiliation(r.Words[s.To].Fold) {
		for s.To < r.To && (r.Words[s.To].Letters || r.GenitiveMark(s.To)) && r.NamingOf(s.To) == nil && r.Lex.VerbAt(r.Words[s.To].Fold)&wording.Saying == 0 {
			s.To++
		}
	}
	if s.To < r.To && r.Words[s.To].Letters {
		return story.Subject{}
	}
	return s
}

// lastNaming is the naming that a subject ends with.
func (r *reader) lastNaming(s story.Subject) *people.Naming { return r.NamingOf(s.To - 1) }

// behindQuoting is the office between a quotation and the verb at word i, however it is
// described: “...,” the UN envoy in charge of keeping the port open has warned.
func (r *reader) behindQuoting(i int) story.Subject {
	if r.Lex.Lang != corpus.English || i+1 < r.To && r.Words[i+1].Letters && r.Words[i+1].Quote == nil && !r.isTime(i+1) && !r.Lex.Is("preposition", r.Words[i+1].Fold) && !r.IsAdverb(i+1) {
		return story.Subject{}
	}
	k := i
	for k > r.From && i-k <= 20 && r.Words[k-1].Letters && r.NamingOf(k-1) == nil {
		k--
	}
	if k == i || k == r.From || !r.quoteEndsAt(k) || !r.Lex.Is("determiner", r.Words[k].Fold) {
		return story.Subject{}
	}
	for j := k + 1; j < i && j <= k+4; j++ {
		if r.isPossessive(j) {
			break
		}
		if r.RoleAt(j) > 0 {
			end := i
			for n := r.SmallBefore(end); n > 0; n = r.SmallBefore(end) {
				end -= n
			}
			return story.SubjectOf(r.roleVoice(k, k+1, end), k, i)
		}
		if r.Lex.Is("preposition", r.Words[j].Fold) {
			break
		}
	}
	return story.Subject{}
}
