package annotate

import (
	"slices"

	"travaux/corpus"
)

// spouse returns the one person of the other sex who bears a person's family name, and nil
// where there is none or more than one: "her husband" in a text that names both. Russian
// family names have an ending for each sex.
func (p *people) spouse(of *person) *person {
	if of == nil || len(of.words) < 2 || of.sex == unknownSex {
		return nil
	}
	var found *person
	for _, who := range p.list {
		if who == of || len(who.words) < 2 || who.sex == of.sex || !sameFamily(who.words[1:], of.words[1:]) {
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
	return isCyrillicWord(x) && isCyrillicWord(y) && nominativeStem(x) == nominativeStem(y)
}

// kinOnly is the voice of someone of whom a French or Spanish text says only whose wife or
// brother it is.
func (r *reader) kinOnly(noun string, s sex, family bool) (*voice, bool) {
	if !family || r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish {
		return nil, false
	}
	return &voice{id: noun, unnamed: true, capacity: noun, how: "noun", sure: .6, sex: s}, true
}

// kinSex is what the word for kin before a name says: "su marido, Pedro Cifre".
func (r *nameReader) kinSex(i int) sex {
	if i > 0 && r.words[i-1].isMark(",") {
		i--
	}
	if i == 0 || !r.words[i-1].letters || r.lex.lang != corpus.French && r.lex.lang != corpus.Spanish {
		return unknownSex
	}
	switch fold := r.words[i-1].fold; {
	case r.lex.is("kin female", fold):
		return female
	case r.lex.is("kin male", fold):
		return male
	}
	return unknownSex
}
