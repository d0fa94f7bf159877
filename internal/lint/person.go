package lint

import (
	"fmt"
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/segment/about"
)

// person is a speaker's id with the ways in which it is printed.
type person struct {
	id     string
	names  map[string]int // as printed, with the number of statements
	states map[string]int // delegations
	count  int
	years  [2]int // of the first and the last statement, 0 where none is known
	office bool   // never more than an office is printed
	// organization is known of the speaker by how the words were found.
	organization bool
	at           place
}

// spoke takes up the year of a document.
func (p *person) spoke(year int) {
	if year == 0 {
		return
	}
	if p.years[0] == 0 || year < p.years[0] {
		p.years[0] = year
	}
	p.years[1] = max(p.years[1], year)
}

// name is the fullest way in which the speaker is printed; of two the more frequent.
func (p *person) name() string {
	best, words := "", 0
	for _, n := range sortedKeys(p.names) {
		if w := len(strings.Fields(n)); w > words || w == words && p.names[n] > p.names[best] {
			best, words = n, w
		}
	}
	return best
}

func (p *person) state() string {
	best := ""
	for _, s := range sortedKeys(p.states) {
		if s != "" && p.states[s] > p.states[best] || best == "" {
			best = s
		}
	}
	return best
}

func sortedKeys(m map[string]int) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// people gathers the speakers that are printed with a name, in order of their ids.
func (c *checker) people() []*person {
	byID := map[string]*person{}
	var all []*person
	for _, d := range c.docs {
		for i := range d.voices {
			v := &d.voices[i]
			if v.speaker == "" || v.name == "" {
				continue
			}
			p := byID[v.speaker]
			if p == nil {
				p = &person{id: v.speaker, names: map[string]int{}, states: map[string]int{}, at: v.at, office: true}
				byID[v.speaker] = p
				all = append(all, p)
			}
			p.names[v.name] += v.count
			p.states[v.delegation] += v.count
			p.count += v.count
			p.spoke(d.doc.Date().Year)
			p.office = p.office && v.office
			p.organization = p.organization || v.organization
		}
	}
	slices.SortFunc(all, func(a, b *person) int { return strings.Compare(a.id, b.id) })
	return all
}

func (c *checker) known(id string) bool {
	_, ok := c.in.Authority.PersonByID(id)
	return ok
}

// noPerson reports whether a speaker is a delegation, a group or an office that the authority
// knows, an organ of the United Nations, or an office that a text names without its holder.
func (c *checker) noPerson(p *person) bool {
	if p.office {
		return true
	}
	if _, ok := c.in.Authority.DelegationByID(p.id); ok {
		return true
	}
	for name := range p.names {
		_, delegation := c.in.Authority.Delegation(name)
		_, group := c.in.Authority.Group(name)
		if _, office := c.in.Authority.Office(name); delegation || group || office || about.KnownBody(name) {
			return true
		}
	}
	return false
}

// entryID is the id that an entry for the person would have: of a family name alone with the
// state behind it.
func (p *person) entryID() string {
	family, _, alone := corpus.SplitFamilyID(p.id)
	if alone && p.state() != "" {
		return family + "-" + p.state()
	}
	return family
}

// longestPost is for how many years the same person may well speak for a delegation.
const longestPost = 8

// severalInTime reports a family name alone that spoke for one delegation over more years than
// one person is likely to.
func (c *checker) severalInTime(p *person) {
	if _, _, alone := corpus.SplitFamilyID(p.id); !alone || p.years[1]-p.years[0] <= longestPost {
		return
	}
	c.add(Finding{Kind: Namesake, Value: p.name(), Why: fmt.Sprintf("one family name in one delegation from %d to %d: perhaps several persons", p.years[0], p.years[1]), Count: p.count,
		Document: p.at.document, Passage: p.at.passage, Example: p.at.text, Delegation: p.state(), IDs: []string{p.id},
		Do: "where the full names are known, say them in the manifest, in the column speaker, and sync"})
}
