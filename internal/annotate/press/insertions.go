package press

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/press/story"
	"travaux/internal/annotate/wording"
)

// participle reports whether a word at i behind a French or Spanish subject and its comma begins
// what is said of the subject in passing: a participle, an adjective, an office. "la alcaldesa,
// visiblemente cansada, añadió"; "sa mère, interprète, acquiesce".
func (r *reader) participle(i int) bool {
	fold := r.Words[i].Fold
	if r.RoleAt(i) > 0 || isAdjective(r.Lex.Lang, fold) {
		return true
	}
	for _, e := range []string{"ado", "ada", "ido", "ida", "ados", "adas", "oso", "osa", "ible", "able", "mente", "ment", "é", "ée", "i", "ie", "u", "ue", "is", "ise", "it", "ite", "eux", "euse", "ant", "ante", "ent", "ente"} {
		if strings.HasSuffix(fold, e) && len(fold) > len(e)+2 {
			return true
		}
	}
	return false
}

// beginsAnother reports whether an article at word i behind a French or Spanish noun begins
// another one: "explica por teléfono un portavoz".
func (r *reader) beginsAnother(i int) bool {
	prev := r.Words[i-1]
	return (r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish) && !r.Words[i].Capital && (r.Lex.Is("one", r.Words[i].Fold) || definite[r.Words[i].Fold] && !r.Lex.Is("preposition", r.Words[i].Fold)) && prev.Letters &&
		!r.Lex.Is("preposition", prev.Fold) && !r.Lex.Is("of", prev.Fold) && !r.Lex.Is("determiner", prev.Fold) && !wording.IsConjunction(prev.Fold) && prev.Fold != "para" && prev.Fold != "pour"
}

// governs reports whether a preposition at word i, which is as well part of an adverb, has a noun
// of its own behind it: "por teléfono", and not "por su parte".
func (r *reader) governs(i int) bool {
	return (r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish) && r.Lex.Is("preposition", r.Words[i].Fold) &&
		!(i+2 < r.To && r.Lex.Is("adverb", r.Words[i+1].Fold) && r.Lex.Is("adverb", r.Words[i+2].Fold)) && r.Lex.At("adverb", r.Words[:r.To], i) < 2
}

// behindInserted is the subject of a verb at word i that follows a quotation inside a relative
// clause and has one of its own behind it: "el colectivo, cuyos miembros gritaban «...»,
// denunció «...»".
func (r *reader) behindInserted(i int) story.Subject {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || !r.QuoteSoon(i) && !r.saysThatBehind(i) {
		return story.Subject{}
	}
	k := i
	for k > r.From && !r.Words[k-1].IsMark(",") && r.Words[k-1].Quote == nil {
		k--
	}
	if k == r.From || !r.Words[k-1].IsMark(",") {
		return story.Subject{}
	}
	return r.beforeInsertion(k - 1)
}

// objectPhrase reports whether a preposition governs the words at i, or is part of their article.
func (r *reader) objectPhrase(i int) bool {
	return r.Governed(i) || r.Lex.Is("preposition", r.Words[i].Fold)
}

// objectRelative reports whether the relative pronoun before the verb at word i stands for its
// object: "el secretario, al que ha acusado de".
func (r *reader) objectRelative(i int) bool {
	for k := i - 1; k > r.From && i-k <= 4 && r.Words[k].Letters; k-- {
		if !r.Lex.Is("who", r.Words[k].Fold) {
			continue
		}
		p := r.Words[k-1].Fold
		return p == "al" || p == "del" || p == "a" || p == "de" || k-2 >= r.From && r.Lex.Is("determiner", p) && (r.Words[k-2].Fold == "a" || r.Words[k-2].Fold == "de")
	}
	return false
}

// articleWithin are prepositions with an article in them, which begin no subject.
var articleWithin = map[string]bool{"al": true, "del": true, "au": true, "aux": true, "du": true}

// isLetter reports whether a subject is what someone wrote, with its article: "la misiva
// reclama «...»". The words are the writer's.
func (r *reader) isLetter(s story.Subject) bool {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || s.None() || s.Voice != nil || s.Relative {
		return false
	}
	for k := s.From; k < s.To && k <= s.From+1; k++ {
		if r.Lex.Is("letter", r.Words[k].Fold) {
			return k > s.From && definite[r.Words[s.From].Fold]
		}
	}
	return false
}

// insertionBefore returns the first comma of a short insertion that ends with the one before
// word i, behind an auxiliary: "M. Faleolo a, quant à lui, rappelé". It is 0 where there is none.
func (r *reader) insertionBefore(i int) int {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish || i-1 <= r.From || !r.Words[i-1].IsMark(",") {
		return 0
	}
	for k := i - 2; k > r.From && i-k <= 8; k-- {
		w := r.Words[k]
		if w.IsMark(",") {
			if r.Lex.Is("auxiliary", r.Words[k-1].Fold) && r.Words[k-1].Letters && !wording.IsClitic(r.Words[k-1].Fold) {
				return k
			}
			return 0
		}
		if !w.Letters || w.Quote != nil {
			return 0
		}
	}
	return 0
}

// opensWithLetter reports whether the sentence begins with what someone wrote, and what is said
// of it ends with a comma before the verb at word i: "La missive, longue de deux pages, réclame".
func (r *reader) opensWithLetter(i int) bool {
	return i > r.From+2 && r.Words[i-1].IsMark(",") && r.isLetter(story.SubjectOf(nil, r.From, r.From+2))
}

// oneNamed is the naming behind "una de ellas," or "l'un des pêcheurs," at word j.
func (r *reader) oneNamed(j int) *people.Naming {
	if r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish {
		return nil
	}
	for k := j; k+1 < r.To && k-j <= 7; k++ {
		if r.Words[k].IsMark(",") {
			if n := r.NamingOf(k + 1); n != nil && (r.OneOfMany(k) || r.Lex.Before("one of them", r.Words, k) > 0) {
				return n
			}
			return nil
		}
		if !r.Words[k].Letters {
			return nil
		}
	}
	return nil
}
