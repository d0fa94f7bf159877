package annotate

import "travaux/corpus"

// closingBehind is who is named in the rest of a French or Spanish sentence that only says
// whose the words at word k are: “...”: así lo define su redactora, Noelia Abascal; « ... » :
// c'est la réponse de Mme Vale.
func (r *reader) closingBehind(k int) *voice {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish {
		return nil
	}
	i := k + 1
	for i < r.to && (r.words[i].isMark(",:;—–-.") || r.words[i].letters && (conjunctions[r.words[i].fold] || contrasts[r.words[i].fold])) {
		i++
	}
	if i == k+1 || i >= r.to {
		return nil
	}
	return r.closingFrom(i)
}
