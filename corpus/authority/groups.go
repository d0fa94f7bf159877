package authority

import (
	"regexp"
	"strings"

	"travaux/corpus"
)

// Group returns the group of delegations that name means: a regional or negotiating group
// by its name, a shorter form or an abbreviation, in any of the six languages.
func (a *Authority) Group(name string) (corpus.Name, bool) {
	if i, ok := lookup(a.groupByName, name); ok {
		return a.groups[i], true
	}
	bare := name
	if strings.ContainsAny(name, "(（") {
		bare = inBrackets.ReplaceAllString(name, "")
	}
	forms := []string{bare, memberStates.ReplaceAllString(bare, "")}
	for k, form := range forms {
		if form == name || k > 0 && form == forms[k-1] { // looked up already
			continue
		}
		if i, ok := lookup(a.groupByName, form); ok {
			return a.groups[i], true
		}
	}
	return corpus.Name{}, false
}

var (
	// inBrackets is an abbreviation behind a name.
	inBrackets = regexp.MustCompile(`\s*[(（][^()（）]*[)）]$`)
	// memberStates stand before the name of a group that they are the members of.
	memberStates = regexp.MustCompile(`(?i)^(?:the\s+|les\s+|los\s+)?(?:\d+\s+|[\w-]+\s+)?(?:member\s+states?|members|member\s+countries|countries|states\s+members|states|(?:états|pays|estados|países)(?:\s+membres|\s+miembros)?)\s+(?:of\s+(?:the\s+)?|d[eu]\s+(?:l['’]|la\s+)?|de\s+l['’])`)
)

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
