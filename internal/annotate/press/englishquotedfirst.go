package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
)

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
