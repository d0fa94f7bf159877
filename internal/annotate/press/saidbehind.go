package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// closingBehind is who is named in the rest of a French or Spanish sentence that only says
// whose the words at word k are: “...”: así lo define su redactora, Noelia Abascal; « ... » :
// c'est la réponse de Mme Vale.
func (r *reader) closingBehind(k int) *story.Voice {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish {
		return nil
	}
	i := k + 1
	for i < r.To && (r.Words[i].IsMark(",:;—–-.") || r.Words[i].Letters && (wording.IsConjunction(r.Words[i].Fold) || contrasts[r.Words[i].Fold])) {
		i++
	}
	if i == k+1 || i >= r.To {
		return nil
	}
	return r.closingFrom(i)
}

// saysThat reports whether the words from word i on say that someone says it: "Lo admite sin
// rodeos Octavio Benavente", "Así lo ve la alcaldesa", « C'est ce que dit Mme Vale ».
func (r *reader) saysThat(i int) bool {
	k := i
	switch r.Lex.Lang {
	case corpus.Spanish:
		for k < r.To && k-i < 3 && r.Words[k].Letters && thatOnes[r.Words[k].Fold] {
			k++
		}
	case corpus.French:
		for k < r.To && k-i < 4 && r.Words[k].Letters && thatOnes[r.Words[k].Fold] {
			k++
		}
		if k-i == 1 && r.Words[i].Fold != "ainsi" {
			return false
		}
	}
	return k > i && k < r.To && r.Words[k].Letters && r.Lex.VerbAt(r.Words[k].Fold)&wording.Saying != 0 && (k+1 == r.To || !r.Lex.Is("that", r.Words[k+1].Fold) && r.Words[k+1].Fold != "que")
}

// thatOnes point back to words just quoted.
var thatOnes = map[string]bool{"lo": true, "así": true, "esto": true, "eso": true, "c'": true, "est": true, "ce": true, "que": true, "qu'": true, "ainsi": true, "voilà": true, "comme": true, "se": true, "le": true, "s'": true}

// introducedBehind is who a text names for the first time in the sentence behind a quotation
// that opens its paragraph: « Nous l'avons commandé tard. » Octave Benavent, ancien directeur de
// l'Institut, ne mâche pas ses mots.
func (r *reader) introducedBehind(next *reader) *story.Voice {
	if v := r.broughtIn(next); v != nil {
		return v
	}
	if next == nil || r.At.Sentence != 0 || r.prev != nil && r.Lex != r.prev.Lex || r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || next.quotesAny() {
		return nil
	}
	var n *people.Naming
	for i := next.From; i < next.To && n == nil; i++ {
		if next.Words[i].IsMark(";:") {
			return nil
		}
		n = next.NamingOf(i)
	}
	if n == nil || n.From != next.From && next.withOffice(n.From) != next.From || n.Who.Doubtful || next.Joint(n) || next.FollowedByAnother(n) {
		return nil
	}
	for _, e := range r.Talk.Events {
		if e.Voice.Who == n.Who {
			return nil
		}
	}
	return story.ByName(n.Who)
}

// phraseBy is who spoke a phrase that the words from word i on speak of: "La frase, pronunciada
// ayer por el embajador, Nicanor Weiss, arrancó una carcajada".
func (r *reader) phraseBy(i int) *story.Voice {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || i+2 >= r.To || !r.Lex.Is("determiner", r.Words[i].Fold) || r.Lex.At("words", r.Words[:r.To], i+1) == 0 || r.quotesAny() {
		return nil
	}
	for k := i + 2; k+1 < r.To && k-i < 14; k++ {
		if w := r.Words[k]; w.Letters && (w.Fold == "por" || w.Fold == "par") {
			return r.subjectAt(k + 1).Voice
		}
	}
	return nil
}
