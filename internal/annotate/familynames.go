package annotate

import (
	"slices"

	"travaux/corpus"
)

// Spanish names have two families, and the press calls people by the first: "Ugarte" and
// "Ugarte Bolaños" are Remedios Ugarte Bolaños, "De la Hoz" is Anselmo de la Hoz Tembo.

// hasFirstFamily reports whether the words stand in a name before its last word and behind
// its first.
func (who *person) hasFirstFamily(words []string) bool {
	k := len(who.words) - 1 - len(words)
	return k > 0 && slices.Equal(who.words[k:k+len(words)], words)
}

// firstFamilyAt returns the one person whose first family name, of several words, stands at
// word i.
func (r *nameReader) firstFamilyAt(p *people, i int) (found *person, end int) {
	if r.lex.lang != corpus.Spanish {
		return nil, 0
	}
	for n := 4; n > 1; n-- {
		if i+n > len(r.words) {
			continue
		}
		words := r.foldedSpan(i, i+n)
		if len(words) != n {
			continue
		}
		for _, who := range p.list {
			if !who.hasFirstFamily(words) || !r.lex.is("name particle", words[0]) {
				continue
			}
			if found != nil && found != who {
				return nil, 0
			}
			found, end = who, i+n
		}
		if found != nil {
			return found, end
		}
	}
	return nil, 0
}

// severalAre reports whether more than one of those named bears a name of one word.
func (p *people) severalAre(words []string, s sex) bool {
	var found *person
	for _, who := range p.list {
		if !compatible(who.sex, s) || !who.isCalled(words) && !who.hasFamily(words) && !who.hasFirstFamily(words) {
			continue
		}
		if found != nil {
			return true
		}
		found = who
	}
	return false
}

// endsApposition reports whether a French or Spanish name in apposition may end before word i:
// "la alcaldesa de Puerto Calmo, Herminia Otxoa: «...»".
func (r *nameReader) endsApposition(i int) bool {
	return (r.lex.lang == corpus.French || r.lex.lang == corpus.Spanish) && (r.words[i].isMark(":;)?!") || r.words[i].quote != nil)
}

// articleBefore is the word of the article before an office at word i, words such as "entonces"
// between them.
func (r *nameReader) articleBefore(i int) int {
	k := i - 1
	for k > 0 && r.words[k].letters && (r.lex.is("then", r.words[k].fold) || r.lex.is("new", r.words[k].fold) || r.words[k].fold == "ex") {
		k--
	}
	return k
}

// isSurname reports whether the word at j, which is as well one for an office, is a family name
// behind a given one or a particle: "Lucía Pastor Ruiz", "Catalina de la Fuente".
func (r *nameReader) isSurname(j int) bool {
	if j == 0 || !r.lex.is("surname", r.words[j].fold) || !r.words[j].capital || !r.words[j-1].letters {
		return false
	}
	prev := r.words[j-1]
	if prev.capital {
		return !r.lex.is("role", prev.fold) && !r.lex.is("organization", prev.fold) && !r.lex.is("not a name", prev.fold) && !r.isHonorific(j-1)
	}
	return j > 1 && r.lex.is("name particle", prev.fold) && r.words[j-2].letters && (r.words[j-2].capital || r.lex.is("name particle", r.words[j-2].fold))
}
