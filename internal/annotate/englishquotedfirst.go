package annotate

import "travaux/corpus"

// behindQuoting is the office between a quotation and the verb at word i, however it is
// described: “...,” the UN envoy in charge of keeping the port open has warned.
func (r *reader) behindQuoting(i int) subject {
	if r.lex.lang != corpus.English || i+1 < r.to && r.words[i+1].letters && r.words[i+1].quote == nil && !r.isTime(i+1) && !r.lex.is("preposition", r.words[i+1].fold) && !r.isAdverb(i+1) {
		return subject{}
	}
	k := i
	for k > r.from && i-k <= 20 && r.words[k-1].letters && r.namingOf(k-1) == nil {
		k--
	}
	if k == i || k == r.from || !r.quoteEndsAt(k) || !r.lex.is("determiner", r.words[k].fold) {
		return subject{}
	}
	for j := k + 1; j < i && j <= k+4; j++ {
		if r.isPossessive(j) {
			break
		}
		if r.roleAt(j) > 0 {
			end := i
			for n := r.smallBefore(end); n > 0; n = r.smallBefore(end) {
				end -= n
			}
			return subjectOf(r.roleVoice(k, k+1, end), k, i)
		}
		if r.lex.is("preposition", r.words[j].fold) {
			break
		}
	}
	return subject{}
}
