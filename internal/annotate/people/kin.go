package people

import (
	"slices"

	"travaux/corpus"
	"travaux/internal/annotate/wording"
	"travaux/internal/annotate/wording/inflection"
)

// Spouse returns the one person of the other sex who bears a person's family name, and nil
// where there is none or more than one: "her husband" in a text that names both. Russian
// family names have an ending for each sex.
func (p *Cast) Spouse(of *Person) *Person {
	if of == nil || len(of.Words) < 2 || of.Sex == wording.UnknownSex {
		return nil
	}
	var found *Person
	for _, who := range p.List {
		if who == of || len(who.Words) < 2 || who.Sex == of.Sex || !sameFamily(who.Words[1:], of.Words[1:]) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

func sameFamily(a, b []string) bool {
	if slices.Equal(a, b) {
		return true
	}
	x, y := a[len(a)-1], b[len(b)-1]
	return inflection.IsWord(x) && inflection.IsWord(y) && inflection.Stem(x) == inflection.Stem(y)
}

// kinSex is what the word for kin before a name says: "su marido, Pedro Cifre".
func (r *Reader) kinSex(i int) wording.Sex {
	if i > 0 && r.Words[i-1].IsMark(",") {
		i--
	}
	if i == 0 || !r.Words[i-1].Letters || r.Lex.Lang != corpus.French && r.Lex.Lang != corpus.Spanish {
		return wording.UnknownSex
	}
	switch fold := r.Words[i-1].Fold; {
	case r.Lex.Is("kin female", fold):
		return wording.Female
	case r.Lex.Is("kin male", fold):
		return wording.Male
	}
	return wording.UnknownSex
}

// kinNoun is the noun of kinship that stands before a name, or before a comma and the name.
func (r *Reader) kinNoun(i int) string {
	if r.Lex.Lang != corpus.Spanish {
		return ""
	}
	if i > 0 && r.Words[i-1].IsMark(",") {
		i--
	}
	if i > 1 && r.isKin(i-1) {
		return r.Words[i-1].Fold
	}
	return ""
}
