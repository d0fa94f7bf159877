package annotate

import "slices"

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
