package annotate

import (
	"strings"

	"travaux/corpus"
)

// nounBefore finds the noun phrase that ends just before word j, and who it is: an office,
// an organization, a delegation. What is none of these no words are attributed to.
func (r *reader) nounBefore(j int) subject {
	from := r.phraseStart(j)
	if from == j {
		return subject{}
	}
	if r.joins(from) {
		return subjectOf(nil, from, j)
	}
	return subjectOf(r.voiceOf(from, j), from, j)
}

// joins reports whether the noun phrase at word i is joined to another name: "the League of
// Towns and the Union of Ports".
func (r *reader) joins(i int) bool {
	return r.lex.lang != corpus.Russian && r.lex.lang != corpus.Arabic && i > r.from+2 && isConjunction(r.words[i-1].fold) &&
		r.words[i-2].letters && r.words[i-2].capital && r.namingOf(i-2) == nil && r.lex.is("determiner", r.words[i].fold)
}

// phraseStart goes back over the words of a noun phrase: up to a mark, a verb, a conjunction
// between small words, or the article that begins it.
func (r *reader) phraseStart(j int) int {
	k := j
	for k > r.from && j-k < 20 {
		w := r.words[k-1]
		if w.isMark("&") && k-1 > r.from && r.words[k-2].capital { // Keel & Marsh
			k--
			continue
		}
		if w.isMark("'’") && k-1 > r.from && strings.HasSuffix(r.words[k-2].fold, "s") { // the Port Workers' Union
			k--
			continue
		}
		if !w.letters || r.namingOf(k-1) != nil || r.lex.is("that", w.fold) || r.relative(k-1) || r.breaksPhrase(k-1, j) {
			break
		}
		k--
		if r.lex.is("determiner", w.fold) && !r.lex.is("of", w.fold) && !r.joinedBefore(k) && !r.opensName(k) {
			break
		}
	}
	return k
}

func (r *reader) breaksPhrase(i, end int) bool {
	w := r.words[i]
	if isConjunction(w.fold) {
		return !(i > r.from && i+1 < end && r.words[i-1].capital && r.words[i+1].capital)
	}
	if subordinates[w.fold] {
		return true
	}
	if r.asNounToo(i, end) {
		return false
	}
	v := r.lex.verbAt(w.fold)
	return (v != 0 && v&withAux == 0 || finite(r.lex.lang, w.fold)) && !w.capital
}

// subordinates begin a clause.
var subordinates = map[string]bool{
	"that": true, "but": true, "as": true, "when": true, "while": true, "because": true, "although": true, "if": true, "where": true, "whether": true, "since": true,
	"que": true, "qu'": true, "mais": true, "quand": true, "si": true, "lorsque": true, "pero": true, "cuando": true, "porque": true, "aunque": true,
	"что": true, "но": true, "а": true, "как": true, "когда": true, "если": true, "чтобы": true,
}

// joinedBefore reports whether the article at word k belongs to a phrase that a preposition
// joins to the noun before it: "the Minister for the Foreshore".
func (r *reader) joinedBefore(k int) bool {
	for r.lex.lang == corpus.English && k > r.from+1 && r.lex.is("determiner", r.words[k-1].fold) && !r.lex.is("of", r.words[k-1].fold) { // of a new panel
		k--
	}
	return k > r.from+1 && r.lex.is("of", r.words[k-1].fold) || k > r.from+1 && r.lex.is("preposition", r.words[k-1].fold) && r.words[k-2].letters && r.lex.is("role", r.words[k-2].fold)
}
