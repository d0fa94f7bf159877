package annotate

import "travaux/corpus"

// Negotiators move words about: "proposed replacing “shall” with “should”", "the deletion of
// “robust”", "agreed to insert “where appropriate”". Such words are no one's.

// isEdited reports whether the quotation at word k is the object of such a verb, or what takes
// the place of one that is.
func (r *reader) isEdited(k int) bool {
	if r.lex.lang != corpus.English {
		return false
	}
	i := k
	for i > r.from && k-i <= 4 && r.words[i-1].letters && (r.lex.is("determiner", r.words[i-1].fold) || r.lex.is("of", r.words[i-1].fold) || r.lex.is("scare", r.words[i-1].fold) || wordNouns[r.words[i-1].fold]) {
		i--
	}
	if i == r.from {
		return false
	}
	prev := r.words[i-1]
	if prev.letters && r.lex.is("editing", prev.fold) {
		return true
	}
	if !prev.letters || !exchanges[prev.fold] {
		return false
	}
	for j := i - 2; j >= r.from && i-j <= 6; j-- {
		if r.words[j].quote != nil {
			return r.isEdited(j) || exchanges[prev.fold] && prev.fold == "rather"
		}
	}
	return false
}

var (
	wordNouns = map[string]bool{"word": true, "words": true, "phrase": true, "term": true, "terms": true, "adjective": true, "adverb": true, "verb": true, "noun": true, "clause": true, "sentence": true, "reference": true, "references": true, "to": true, "expression": true, "qualifier": true, "line": true}
	exchanges = map[string]bool{"with": true, "by": true, "for": true, "to": true, "and": true, "or": true, "before": true, "after": true, "between": true, "instead": true, "into": true, "than": true}
)

// isTerm reports whether the quotation at word k is what a clause behind a verb of saying is
// about, with its article: "said that the “lean season” would be over".
func (r *reader) isTerm(k int, c cue) bool {
	at := c.at + 1
	return r.lex.lang == corpus.English && c.verb&saying != 0 && c.verb&describing == 0 && k-at >= 2 && r.words[k-1].fold == "the" && r.words[at].fold == "that" && k+1 < r.to && r.words[k+1].letters
}
