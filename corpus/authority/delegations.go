package authority

import (
	"fmt"

	"travaux/corpus"
)

// Delegation is a state, or an organization that speaks at conferences. Its ID is the
// ISO 3166 alpha-3 code in lower case (3166-3 for a state that is no more), else a slug.
type Delegation struct {
	corpus.Name
	// Kind is "member" or "observer" of the United Nations, "state" (neither), "former" or
	// "organization".
	Kind string
	// Misspelled are spellings found in records that are errors. They are understood, and
	// are not in Aliases.
	Misspelled []string
}

// State reports whether d is or was a state, the Holy See among them.
func (d Delegation) State() bool { return d.Kind != "organization" }

// Country returns the delegation that name means: a state or organization by its short,
// formal, common or former name, or by an abbreviation, in any of the six languages. The
// article, case, accents and punctuation do not count.
func (a *Authority) Country(name string) (corpus.Name, bool) {
	d, ok := a.Delegation(name)
	return d.Name, ok
}

// Delegation is Country with all that is known of it.
func (a *Authority) Delegation(name string) (Delegation, bool) {
	i, ok := lookup(a.delegationByName, name)
	if !ok {
		return Delegation{}, false
	}
	return a.delegations[i], true
}

// DelegationByID returns the delegation with an id.
func (a *Authority) DelegationByID(id string) (Delegation, bool) {
	i, ok := a.delegationByID[id]
	if !ok {
		return Delegation{}, false
	}
	return a.delegations[i], true
}

// Delegations returns all, members first.
func (a *Authority) Delegations() []Delegation { return a.delegations }

// loadDelegations reads delegations.csv (id, kind, six short names, six formal names) and
// delegation-aliases.csv (id, kind of name, name).
func (a *Authority) loadDelegations() error {
	a.delegationByName, a.delegationByID = map[string]int{}, map[string]int{}
	rows, err := a.table("delegations.csv", "id", "kind", "en", "fr", "es", "ru", "zh", "ar")
	if err != nil {
		return err
	}
	for _, row := range rows {
		if i, again := a.delegationByID[row["id"]]; again {
			a.delegations[i].Name = merged(a.delegations[i].Name, delegationNames(row))
			continue
		}
		d := Delegation{Kind: row["kind"], Name: delegationNames(row)}
		a.delegationByID[d.ID] = len(a.delegations)
		a.delegations = append(a.delegations, d)
	}
	if err := a.addAliases(); err != nil {
		return err
	}
	return a.indexDelegations()
}

func delegationNames(row map[string]string) corpus.Name {
	n := corpus.Name{ID: row["id"], Labels: map[corpus.Lang]string{}}
	for _, l := range corpus.Languages() {
		if s := row[string(l)]; s != "" {
			n.Labels[l] = s
		}
		if s := row["formal_"+string(l)]; s != "" {
			n.Aliases = append(n.Aliases, s)
		}
	}
	return n
}

func (a *Authority) addAliases() error {
	rows, err := a.table("delegation-aliases.csv", "id", "kind", "name")
	if err != nil {
		return err
	}
	for _, row := range rows {
		i, ok := a.delegationByID[row["id"]]
		if !ok {
			return fmt.Errorf("delegation-aliases.csv: %q has no row in delegations.csv", row["id"])
		}
		d := &a.delegations[i]
		if row["kind"] == "misspelled" {
			d.Misspelled = append(d.Misspelled, row["name"])
			continue
		}
		d.Aliases = append(d.Aliases, row["name"])
	}
	return nil
}

func (a *Authority) indexDelegations() error {
	for i, d := range a.delegations {
		for _, s := range append(spellings(d.Name), d.Misspelled...) {
			if err := put(a.delegationByName, s, i); err != nil {
				return err
			}
		}
	}
	return nil
}
