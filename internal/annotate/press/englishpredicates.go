package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// isPredicate reports whether a quotation of a word or two at word k is what someone says that
// a thing is or does, and no term that the reporter sets in marks: "said the plan was
// “unworkable”", "says it receives “everybody's yesterday”".
func (r *reader) isPredicate(k int, cues []story.Cue) bool {
	if r.Lex.Lang != corpus.English || k == r.From || !r.Words[k-1].Letters {
		return false
	}
	var last *story.Cue
	for i := range cues {
		if cues[i].At < k {
			last = &cues[i]
		}
	}
	if last == nil || last.Voice == nil || last.Verb&(wording.Saying|wording.SpeechAct) == 0 || r.Lex.Is("denial", r.Words[last.At].Fold) {
		return false
	}
	i := k
	for i > last.To && r.Words[i-1].Letters && (r.IsAdverb(i-1) || r.Lex.Is("degree", r.Words[i-1].Fold)) {
		i--
	}
	if i > last.At && r.Words[i-1].Letters && r.Lex.Is("being", r.Words[i-1].Fold) {
		return true
	}
	if i-2 > last.At && strings.HasSuffix(r.Words[i-1].Fold, "ing") && r.Lex.Is("being", r.Words[i-2].Fold) { // was investing “record sums”
		return true
	}
	if prev := r.Words[k-1]; r.isSheOrHe(k-1) || prev.Fold == "it" || prev.Fold == "they" || prev.Capital && k-1 > last.At && r.NamingOf(k-1) == nil && !r.isHeadline(k) { // that Velhania “took note”
		return true
	}
	if r.beginsSmall(k) {
		return true
	}
	at := max(last.To, last.At+1)
	if at < k && r.Lex.Is("that", r.Words[at].Fold) {
		at++
	}
	return k-at == 2 && r.Words[at].Letters && (r.isSheOrHe(at) || r.Lex.Is("they", r.Words[at].Fold)) && r.Words[at+1].Letters && !r.isSmall(at+1)
}

// beginsSmall reports whether the first of the words in marks is one that no term begins with:
// "asked to live “between brackets”", "treated the scores “as weather”".
func (r *reader) beginsSmall(k int) bool {
	q := r.Words[k].Quote
	words := wording.Words(r.Text, q.Inner.Start, q.Inner.End, q.Inside)
	if len(words) < 2 || !words[0].Letters || words[0].Capital {
		return false
	}
	fold := words[0].Fold
	return r.Lex.Is("preposition", fold) || r.Lex.Is("being", fold) || r.Lex.Is("they", fold) || r.Lex.Is("negation", fold) || r.Lex.Is("modal", fold) || wording.IsConjunction(fold)
}

// otherClause reports whether a clause of its own parts the quotation at word k from the verb at
// word i, which has another quotation: the one calls it “...”; the others call it “...”.
func (r *reader) otherClause(i, k int) bool {
	if r.Lex.Lang != corpus.English {
		return false
	}
	quoted, parted := false, false
	for ; i < k; i++ {
		quoted = quoted || r.Words[i].Quote != nil
		parted = parted || quoted && r.Words[i].IsMark(";")
	}
	return parted && !r.Words[k-1].IsMark(";,:")
}

// saysOfOneself is the one whose words the English sentence before reports, where this one says in
// words in marks what she or he is or feels: "The inspector said her office was small. She was “not
// in a position to say”".
func (r *reader) saysOfOneself(k int) *story.Voice {
	if r.Lex.Lang != corpus.English || r.before == nil || k < r.From+2 || k > r.From+4 {
		return nil
	}
	i := k
	for i > r.From+1 && r.Words[i-1].Letters && (r.IsAdverb(i-1) || r.Lex.Is("degree", r.Words[i-1].Fold) || r.Lex.Is("being", r.Words[i-1].Fold) || r.Lex.Is("auxiliary", r.Words[i-1].Fold)) {
		i--
	}
	if i == k || !r.Lex.Is("being", r.Words[k-1].Fold) && !r.Lex.Is("being", r.Words[i].Fold) || i != r.From+1 {
		return nil
	}
	var v *story.Voice
	switch {
	case r.NamingOf(r.From) != nil:
		v = story.ByName(r.NamingOf(r.From).Who)
	case r.isSheOrHe(r.From):
		s := wording.Male
		if r.Lex.Is("she", r.Words[r.From].Fold) {
			s = wording.Female
		}
		v = r.Pronoun(s)
	}
	for c := len(r.before.Read) - 1; v != nil && c >= 0; c-- {
		if cue := r.before.Read[c]; !cue.Relative && cue.Verb&wording.Saying != 0 {
			if cue.Voice.Same(v) {
				return v
			}
			return nil
		}
	}
	return nil
}
