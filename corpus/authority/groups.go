package authority

import (
	"travaux/corpus"
)

// Group returns the group of delegations that name means: a regional or negotiating group
// by its name, a shorter form or an abbreviation, in any of the six languages.
func (a *Authority) Group(name string) (corpus.Name, bool) {
	i, ok := lookup(a.groupByName, name)
	if !ok {
		return corpus.Name{}, false
	}
	return a.groups[i], true
}

// Groups returns all groups.
func (a *Authority) Groups() []corpus.Name { return a.groups }

func (a *Authority) loadGroups() error {
	a.groupByName = map[string]int{}
	var all []corpus.Name
	if err := list(a.shelves, "groups.json", &all); err != nil {
		return err
	}
	byID := map[string]int{}
	for _, g := range all {
		if i, again := byID[g.ID]; again {
			a.groups[i] = merged(a.groups[i], g)
			continue
		}
		byID[g.ID] = len(a.groups)
		a.groups = append(a.groups, g)
	}
	for i, g := range a.groups {
		for _, s := range spellings(g) {
			if err := put(a.groupByName, s, i); err != nil {
				return err
			}
		}
	}
	return nil
}
