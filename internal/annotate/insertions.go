package annotate

import (
	"strings"

	"travaux/corpus"
)

// participle reports whether a word at i behind a French or Spanish subject and its comma begins
// what is said of the subject in passing: a participle, an adjective, an office. "la alcaldesa,
// visiblemente cansada, añadió"; "sa mère, interprète, acquiesce".
func (r *reader) participle(i int) bool {
	fold := r.words[i].fold
	if r.roleAt(i) > 0 || isAdjective(r.lex.lang, fold) {
		return true
	}
	for _, e := range []string{"ado", "ada", "ido", "ida", "ados", "adas", "oso", "osa", "ible", "able", "mente", "ment", "é", "ée", "i", "ie", "u", "ue", "is", "ise", "it", "ite", "eux", "euse", "ant", "ante", "ent", "ente"} {
		if strings.HasSuffix(fold, e) && len(fold) > len(e)+2 {
			return true
		}
	}
	return false
}

// isAttribute reports whether a word for an office at i that is as well an adjective stands
// behind a noun: "comité técnico", « police scientifique ».
func (r *nameReader) isAttribute(i int) bool {
	if i == 0 || !r.lex.is("role or adjective", r.words[i].fold) || !r.words[i-1].letters {
		return false
	}
	prev := r.words[i-1].fold
	if i > 1 && prenominal[prev] && r.words[i-2].letters && r.lex.is("determiner", r.words[i-2].fold) {
		return false // "su principal asesora"
	}
	return !r.lex.is("determiner", prev) && !r.lex.is("preposition", prev) && !isConjunction(prev) && !r.lex.is("adverb", prev) && r.lex.verbAt(prev) == 0
}

// prenominal are adjectives that stand before the noun.
var prenominal = map[string]bool{"principal": true, "primer": true, "primera": true, "antiguo": true, "antigua": true, "máximo": true, "máxima": true, "actual": true, "joven": true, "gran": true, "viejo": true, "vieja": true, "propio": true, "propia": true,
	"ancien": true, "ancienne": true, "jeune": true, "vieux": true, "vieille": true, "grand": true, "grande": true, "petit": true, "petite": true, "premier": true, "première": true, "futur": true, "future": true, "futuro": true, "futura": true,
	"otro": true, "otra": true, "autre": true, "único": true, "única": true, "seul": true, "seule": true, "simple": true, "humilde": true, "célebre": true, "principale": true, "buen": true, "buena": true, "bon": true, "bonne": true, "anterior": true, "ex": true}

// beginsAnother reports whether an article at word i behind a French or Spanish noun begins
// another one: "explica por teléfono un portavoz".
func (r *reader) beginsAnother(i int) bool {
	prev := r.words[i-1]
	return (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) && !r.words[i].capital && (r.lex.is("one", r.words[i].fold) || definite[r.words[i].fold] && !r.lex.is("preposition", r.words[i].fold)) && prev.letters &&
		!r.lex.is("preposition", prev.fold) && !r.lex.is("of", prev.fold) && !r.lex.is("determiner", prev.fold) && !isConjunction(prev.fold) && prev.fold != "para" && prev.fold != "pour"
}

// governs reports whether a preposition at word i, which is as well part of an adverb, has a noun
// of its own behind it: "por teléfono", and not "por su parte".
func (r *reader) governs(i int) bool {
	return (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) && r.lex.is("preposition", r.words[i].fold) &&
		!(i+2 < r.to && r.lex.is("adverb", r.words[i+1].fold) && r.lex.is("adverb", r.words[i+2].fold)) && r.lex.at("adverb", r.words[:r.to], i) < 2
}

// behindInserted is the subject of a verb at word i that follows a quotation inside a relative
// clause and has one of its own behind it: "el colectivo, cuyos miembros gritaban «...»,
// denunció «...»".
func (r *reader) behindInserted(i int) subject {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || !r.quoteSoon(i) {
		return subject{}
	}
	k := i
	for k > r.from && !r.words[k-1].isMark(",") && r.words[k-1].quote == nil {
		k--
	}
	if k == r.from || !r.words[k-1].isMark(",") {
		return subject{}
	}
	return r.beforeInsertion(k - 1)
}

// objectPhrase reports whether a preposition governs the words at i, or is part of their article.
func (r *reader) objectPhrase(i int) bool {
	return r.governed(i) || r.lex.is("preposition", r.words[i].fold)
}

// objectRelative reports whether the relative pronoun before the verb at word i stands for its
// object: "el secretario, al que ha acusado de".
func (r *reader) objectRelative(i int) bool {
	for k := i - 1; k > r.from && i-k <= 4 && r.words[k].letters; k-- {
		if !r.lex.is("who", r.words[k].fold) {
			continue
		}
		p := r.words[k-1].fold
		return p == "al" || p == "del" || p == "a" || p == "de" || k-2 >= r.from && r.lex.is("determiner", p) && (r.words[k-2].fold == "a" || r.words[k-2].fold == "de")
	}
	return false
}

// articleWithin are prepositions with an article in them, which begin no subject.
var articleWithin = map[string]bool{"al": true, "del": true, "au": true, "aux": true, "du": true}

// isLetter reports whether a subject is what someone wrote, with its article: "la misiva
// reclama «...»". The words are the writer's.
func (r *reader) isLetter(s subject) bool {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || s.none() || s.voice != nil || s.relative {
		return false
	}
	for k := s.from; k < s.to && k <= s.from+1; k++ {
		if r.lex.is("letter", r.words[k].fold) {
			return k > s.from && definite[r.words[s.from].fold]
		}
	}
	return false
}

// insertionBefore returns the first comma of a short insertion that ends with the one before
// word i, behind an auxiliary: "M. Faleolo a, quant à lui, rappelé". It is 0 where there is none.
func (r *reader) insertionBefore(i int) int {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish || i-1 <= r.from || !r.words[i-1].isMark(",") {
		return 0
	}
	for k := i - 2; k > r.from && i-k <= 8; k-- {
		w := r.words[k]
		if w.isMark(",") {
			if r.lex.is("auxiliary", r.words[k-1].fold) && r.words[k-1].letters && !isClitic(r.words[k-1].fold) {
				return k
			}
			return 0
		}
		if !w.letters || w.quote != nil {
			return 0
		}
	}
	return 0
}

// opensWithLetter reports whether the sentence begins with what someone wrote, and what is said
// of it ends with a comma before the verb at word i: "La missive, longue de deux pages, réclame".
func (r *reader) opensWithLetter(i int) bool {
	return i > r.from+2 && r.words[i-1].isMark(",") && r.isLetter(subjectOf(nil, r.from, r.from+2))
}

// oneNamed is the naming behind "una de ellas," or "l'un des pêcheurs," at word j.
func (r *reader) oneNamed(j int) *naming {
	if r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish {
		return nil
	}
	for k := j; k+1 < r.to && k-j <= 7; k++ {
		if r.words[k].isMark(",") {
			if n := r.namingOf(k + 1); n != nil && (r.oneOfMany(k) || r.lex.before("one of them", r.words, k) > 0) {
				return n
			}
			return nil
		}
		if !r.words[k].letters {
			return nil
		}
	}
	return nil
}
