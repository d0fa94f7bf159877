package press

import (
	"travaux/corpus"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// Negotiators move words about: "proposed replacing “shall” with “should”", "the deletion of
// “robust”", "agreed to insert “where appropriate”". Such words are no one's.

// isEdited reports whether the quotation at word k is the object of such a verb, or what takes
// the place of one that is.
func (r *reader) isEdited(k int) bool {
	if r.Lex.Lang != corpus.English {
		return false
	}
	i := k
	for i > r.From && k-i <= 4 && r.Words[i-1].Letters && (r.Lex.Is("determiner", r.Words[i-1].Fold) || r.Lex.Is("of", r.Words[i-1].Fold) || r.Lex.Is("scare", r.Words[i-1].Fold) || wordNouns[r.Words[i-1].Fold]) {
		i--
	}
	if i == r.From {
		return false
	}
	prev := r.Words[i-1]
	if prev.Letters && r.Lex.Is("editing", prev.Fold) {
		return true
	}
	if !prev.Letters || !exchanges[prev.Fold] {
		return false
	}
	for j := i - 2; j >= r.From && i-j <= 6; j-- {
		if r.Words[j].Quote != nil {
			return r.isEdited(j) || exchanges[prev.Fold] && prev.Fold == "rather"
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
func (r *reader) isTerm(k int, c story.Cue) bool {
	at := c.At + 1
	return r.Lex.Lang == corpus.English && c.Verb&wording.Saying != 0 && c.Verb&wording.Describing == 0 && k-at >= 2 && r.Words[k-1].Fold == "the" && r.Words[at].Fold == "that" && k+1 < r.To && r.Words[k+1].Letters
}

// edits are Spanish verbs of changing a text: what they change is its wording, and no one's words.
var edits = map[string]bool{"sustituir": true, "sustituya": true, "sustituyera": true, "reemplazar": true, "reemplace": true, "reemplazara": true, "suprimir": true, "suprima": true, "suprimiera": true, "insertar": true, "inserte": true, "intercalar": true}

// isWording reports whether the Spanish quotation at word k is what a text should say or no longer
// say: "sustituir «en lo posible» por «siempre»", "suprimir la frase «...»".
func (r *reader) isWording(k int) bool {
	if r.Lex.Lang != corpus.Spanish {
		return false
	}
	for i := k - 1; i >= r.From && k-i <= 10; i-- {
		switch w := r.Words[i]; {
		case w.IsMark(".;:"):
			return false
		case w.Quote != nil && !(r.Words[k-1].Fold == "por" || r.Words[k-1].IsMark(",")):
			return false
		case edits[w.Fold]:
			return true
		}
	}
	return false
}

// choosesTerm reports whether "the term" before the quotation at word k is what someone chooses to
// call a thing by: "preferring the term “...”".
func (r *reader) choosesTerm(k int) bool {
	if r.Lex.Lang != corpus.English || k-3 < r.From || !wordNouns[r.Words[k-1].Fold] || r.Words[k-2].Fold != "the" {
		return false
	}
	switch r.Words[k-3].Fold {
	case "preferring", "preferred", "prefers", "coining", "coined", "coins", "choosing", "chose", "used", "uses", "using", "use":
		return true
	}
	return false
}
