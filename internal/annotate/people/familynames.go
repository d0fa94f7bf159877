package people

import (
	"slices"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
)

// Spanish names have two families, and the press calls people by the first: "Ugarte" and
// "Ugarte Bolaños" are Remedios Ugarte Bolaños, "De la Hoz" is Anselmo de la Hoz Tembo.

// hasFirstFamily reports whether the words stand in a name before its last word and behind
// its first.
func (who *Person) hasFirstFamily(words []string) bool {
	k := len(who.Words) - 1 - len(words)
	return k > 0 && slices.Equal(who.Words[k:k+len(words)], words)
}

// firstFamilyAt returns the one person whose first family name, of several words, stands at
// word i.
func (r *Reader) firstFamilyAt(p *Cast, i int) (found *Person, end int) {
	if r.Lex.Lang != corpus.Spanish {
		return nil, 0
	}
	for n := 4; n > 1; n-- {
		if i+n > len(r.Words) {
			continue
		}
		words := r.FoldedSpan(i, i+n)
		if len(words) != n {
			continue
		}
		for _, who := range p.List {
			if !who.hasFirstFamily(words) || !r.Lex.Is("name particle", words[0]) {
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
func (p *Cast) severalAre(words []string, s wording.Sex) bool {
	var found *Person
	for _, who := range p.List {
		if !wording.Compatible(who.Sex, s) || !who.isCalled(words) && !who.hasFamily(words) && !who.hasFirstFamily(words) {
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
func (r *Reader) endsApposition(i int) bool {
	return (r.Lex.Lang == corpus.French || r.Lex.Lang == corpus.Spanish) && (r.Words[i].IsMark(":;)?!") || r.Words[i].Quote != nil)
}

// articleBefore is the word of the article before an office at word i, words such as "entonces"
// between them.
func (r *Reader) articleBefore(i int) int {
	k := i - 1
	for k > 0 && r.Words[k].Letters && (r.Lex.Is("then", r.Words[k].Fold) || r.Lex.Is("new", r.Words[k].Fold) || r.Words[k].Fold == "ex") {
		k--
	}
	return k
}

// isSurname reports whether the word at j, which is as well one for an office, is a family name
// behind a given one or a particle: "Lucía Pastor Ruiz", "Catalina de la Fuente".
func (r *Reader) isSurname(j int) bool {
	if r.isFrenchSurname(j) {
		return true
	}
	if j == 0 || !r.Lex.Is("surname", r.Words[j].Fold) || !r.Words[j].Capital || !r.Words[j-1].Letters {
		return false
	}
	prev := r.Words[j-1]
	if prev.Capital {
		return !r.Lex.Is("role", prev.Fold) && !r.Lex.Is("organization", prev.Fold) && !r.Lex.Is("not a name", prev.Fold) && !r.isHonorific(j-1)
	}
	return j > 1 && r.Lex.Is("name particle", prev.Fold) && r.Words[j-2].Letters && (r.Words[j-2].Capital || r.Lex.Is("name particle", r.Words[j-2].Fold))
}
