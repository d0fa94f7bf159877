package people

import (
	"slices"

	"travaux/internal/annotate/wording"
)

// Relate enters that two persons are said to be of one family.
func (p *Cast) Relate(a, b *Person) {
	if a == b {
		return
	}
	if p.kin == nil {
		p.kin = map[*Person][]*Person{}
	}
	for _, pair := range [][2]*Person{{a, b}, {b, a}} {
		if !slices.Contains(p.kin[pair[0]], pair[1]) {
			p.kin[pair[0]] = append(p.kin[pair[0]], pair[1])
		}
	}
}

// Relative is the one person of a sex who is said to be of someone's family, nil where there is
// none or another.
func (p *Cast) Relative(of *Person, s wording.Sex) *Person {
	var found *Person
	for _, who := range p.kin[of] {
		if !wording.Compatible(who.Sex, s) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}
