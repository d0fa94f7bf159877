package annotate

import (
	"strings"

	"travaux/corpus"
)

// isPredicate reports whether a quotation of a word or two at word k is what someone says that
// a thing is or does, and no term that the reporter sets in marks: "said the plan was
// “unworkable”", "says it receives “everybody's yesterday”".
func (r *reader) isPredicate(k int, cues []cue) bool {
	if r.lex.lang != corpus.English || k == r.from || !r.words[k-1].letters {
		return false
	}
	var last *cue
	for i := range cues {
		if cues[i].at < k {
			last = &cues[i]
		}
	}
	if last == nil || last.voice == nil || last.verb&(saying|speechAct) == 0 || r.lex.is("denial", r.words[last.at].fold) {
		return false
	}
	i := k
	for i > last.to && r.words[i-1].letters && (r.isAdverb(i-1) || r.lex.is("degree", r.words[i-1].fold)) {
		i--
	}
	if i > last.at && r.words[i-1].letters && r.lex.is("being", r.words[i-1].fold) {
		return true
	}
	if i-2 > last.at && strings.HasSuffix(r.words[i-1].fold, "ing") && r.lex.is("being", r.words[i-2].fold) { // was investing “record sums”
		return true
	}
	if prev := r.words[k-1]; r.isSheOrHe(k-1) || prev.fold == "it" || prev.fold == "they" || prev.capital && k-1 > last.at && r.namingOf(k-1) == nil && !r.isHeadline(k) { // that Velhania “took note”
		return true
	}
	if r.beginsSmall(k) {
		return true
	}
	at := max(last.to, last.at+1)
	if at < k && r.lex.is("that", r.words[at].fold) {
		at++
	}
	return k-at == 2 && r.words[at].letters && (r.isSheOrHe(at) || r.lex.is("they", r.words[at].fold)) && r.words[at+1].letters && !r.isSmall(at+1)
}

// beginsSmall reports whether the first of the words in marks is one that no term begins with:
// "asked to live “between brackets”", "treated the scores “as weather”".
func (r *reader) beginsSmall(k int) bool {
	q := r.words[k].quote
	words := wordsOf(r.text, q.inner.Start, q.inner.End, q.inside)
	if len(words) < 2 || !words[0].letters || words[0].capital {
		return false
	}
	fold := words[0].fold
	return r.lex.is("preposition", fold) || r.lex.is("being", fold) || r.lex.is("they", fold) || r.lex.is("negation", fold) || r.lex.is("modal", fold) || isConjunction(fold)
}

// otherClause reports whether a clause of its own parts the quotation at word k from the verb at
// word i, which has another quotation: the one calls it “...”; the others call it “...”.
func (r *reader) otherClause(i, k int) bool {
	if r.lex.lang != corpus.English {
		return false
	}
	quoted, parted := false, false
	for ; i < k; i++ {
		quoted = quoted || r.words[i].quote != nil
		parted = parted || quoted && r.words[i].isMark(";")
	}
	return parted && !r.words[k-1].isMark(";,:")
}
