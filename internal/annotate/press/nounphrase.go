package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// nounBefore finds the noun phrase that ends just before word j, and who it is: an office,
// an organization, a delegation. What is none of these no words are attributed to.
func (r *reader) nounBefore(j int) story.Subject {
	from := r.phraseStart(j)
	if from == j {
		return story.Subject{}
	}
	if r.joins(from) {
		return story.SubjectOf(nil, from, j)
	}
	return story.SubjectOf(r.voiceOf(from, j), from, j)
}

// joins reports whether the noun phrase at word i is joined to another name: "the League of
// Towns and the Union of Ports".
func (r *reader) joins(i int) bool {
	return r.Lex.Lang != corpus.Russian && r.Lex.Lang != corpus.Arabic && i > r.From+2 && wording.IsConjunction(r.Words[i-1].Fold) &&
		r.Words[i-2].Letters && r.Words[i-2].Capital && r.NamingOf(i-2) == nil && r.Lex.Is("determiner", r.Words[i].Fold)
}

// phraseStart goes back over the words of a noun phrase: up to a mark, a verb, a conjunction
// between small words, or the article that begins it.
func (r *reader) phraseStart(j int) int {
	k := j
	for k > r.From && j-k < 20 {
		w := r.Words[k-1]
		if w.IsMark("&") && k-1 > r.From && r.Words[k-2].Capital { // Keel & Marsh
			k--
			continue
		}
		if w.IsMark("'’") && k-1 > r.From && strings.HasSuffix(r.Words[k-2].Fold, "s") { // the Port Workers' Union
			k--
			continue
		}
		if !w.Letters || r.NamingOf(k-1) != nil || r.Lex.Is("that", w.Fold) || r.Relative(k-1) || r.breaksPhrase(k-1, j) {
			break
		}
		k--
		if r.Lex.Is("determiner", w.Fold) && !r.Lex.Is("of", w.Fold) && !r.joinedBefore(k) && !r.opensName(k) {
			break
		}
	}
	return k
}

func (r *reader) breaksPhrase(i, end int) bool {
	w := r.Words[i]
	if wording.IsConjunction(w.Fold) {
		return !(i > r.From && i+1 < end && r.Words[i-1].Capital && r.Words[i+1].Capital)
	}
	if story.OpensClause(w.Fold) {
		return true
	}
	if r.asNounToo(i, end) {
		return false
	}
	v := r.Lex.VerbAt(w.Fold)
	if r.Lex.Lang == corpus.English {
		v &^= wording.NoReport // of an infinitive alone: "the second mate"
	}
	return (v != 0 && v&wording.WithAux == 0 || finite(r.Lex.Lang, w.Fold) || r.finite(i)) && !w.Capital
}

// joinedBefore reports whether the article at word k belongs to a phrase that a preposition
// joins to the noun before it: "the Minister for the Foreshore".
func (r *reader) joinedBefore(k int) bool {
	for r.Lex.Lang == corpus.English && k > r.From+1 && r.Lex.Is("determiner", r.Words[k-1].Fold) && !r.Lex.Is("of", r.Words[k-1].Fold) { // of a new panel
		k--
	}
	return k > r.From+1 && r.Lex.Is("of", r.Words[k-1].Fold) || k > r.From+1 && r.Lex.Is("preposition", r.Words[k-1].Fold) && r.Words[k-2].Letters && r.Lex.Is("role", r.Words[k-2].Fold)
}
