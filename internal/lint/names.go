package lint

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/corpus/authority"
)

// names looks at who speaks, and for whom.
func (c *checker) names() {
	if c.in.wants(Speaker, Name, Same, Namesake) {
		people := c.people()
		c.unknownSpeakers(people)
		c.sameSpeakers(people)
		c.namesakes(people)
	}
	if c.in.wants(Delegation) {
		c.unknownDelegations()
	}
	if c.in.wants(Group) {
		c.unknownGroups()
		c.notMembers()
	}
}

func (c *checker) unknownSpeakers(people []*person) {
	candidates := forms(c.in.Authority.Names("speaker"))
	organizations := forms(append(c.in.Authority.Names("delegation"), c.in.Authority.Names("group")...))
	for _, p := range people {
		if c.known(p.id) || c.noPerson(p) {
			continue
		}
		if p.organization {
			c.unknownOrganization(p, organizations)
			continue
		}
		name := authority.Bare(p.name())
		if why := suspicious(p.name()); why != "" {
			c.add(Finding{Kind: Name, Value: p.name(), Why: why, Count: p.count, Document: p.at.document, Passage: p.at.passage, Example: p.at.text,
				Delegation: p.state(), IDs: []string{p.id}, Do: "see the passage (indexer show " + p.at.document + "); where a manifest gave the name, correct it there; where the text was misread, please report it"})
			continue
		}
		if !c.in.wants(Speaker) {
			continue
		}
		f := newForm(p.id, name)
		near, score := nearest(&f, candidates)
		found := Finding{Kind: Speaker, Value: p.name(), Why: "the authority does not know this name", Count: p.count, Document: p.at.document, Passage: p.at.passage,
			Example: p.at.text, Delegation: p.state(), IDs: []string{p.id}, Near: near, Do: addPerson}
		if _, _, alone := corpus.SplitFamilyID(p.id); !alone || p.state() != "" || score <= surely {
			found.File, found.Line, found.Do = "persons.json", personLine(p, name, near, score), addLine
		}
		c.add(found)
	}
}

// addLine is the way out where a line is given.
const addLine = "if it is right, add the line to the file in the folder of --authority, and sync with that"

// unknownOrganization reports an organization that speaks in its own name.
func (c *checker) unknownOrganization(p *person, candidates []form) {
	if !c.in.wants(Speaker) {
		return
	}
	f := newForm(p.id, p.name())
	near, _ := nearest(&f, candidates)
	c.add(Finding{Kind: Speaker, Value: p.name(), Why: "the authority does not know this organization", Count: p.count, Document: p.at.document, Passage: p.at.passage,
		Example: p.at.text, Delegation: p.state(), IDs: []string{p.id}, Near: near, File: "delegations.csv", Line: csvLine(p.id, "organization", p.name()), Do: addLine})
}

// addPerson is the way out for a family name without a state: an entry with nothing else would
// make one person of all who have it.
const addPerson = "a family name alone, kept apart from others by its document; where it is known who that is, add the person with the full name to persons.json in the folder of --authority, and say the full name in the manifest"

// alias is an entry that gives one known another spelling.
type alias struct {
	ID      string   `json:"id"`
	Aliases []string `json:"aliases"`
}

// personLine is the entry that makes the name known: another spelling of the nearest where
// that is very like, else a new person.
func personLine(p *person, name string, near []Near, score int) string {
	if len(near) > 0 && score <= surely {
		return jsonLine(alias{near[0].ID, []string{name}})
	}
	return jsonLine(struct {
		ID    string                 `json:"id"`
		State string                 `json:"state,omitempty"`
		Names map[corpus.Lang]string `json:"names"`
	}{p.entryID(), p.state(), map[corpus.Lang]string{nameLanguage(name, p.at.language): name}})
}

// surely is the likeness up to which two names are taken for one in a suggestion.
const surely = 4

// nameLanguage is the language under whose label a name is put: by its script, else that of
// the text.
func nameLanguage(name string, text corpus.Lang) corpus.Lang {
	switch scriptOf(name) {
	case 'c':
		return corpus.Russian
	case 'a':
		return corpus.Arabic
	case 'h':
		return corpus.Chinese
	}
	if text == corpus.French || text == corpus.Spanish {
		return text
	}
	return corpus.English
}

func jsonLine(v any) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return ""
	}
	return strings.TrimSpace(b.String())
}

func csvLine(fields ...string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	_ = w.Write(fields)
	w.Flush()
	return strings.TrimSpace(b.String())
}

// sameSpeakers finds ids of one delegation whose names are nearly the same.
func (c *checker) sameSpeakers(people []*person) {
	if !c.in.wants(Same) {
		return
	}
	byState := map[string][]*person{}
	for _, p := range people {
		if suspicious(p.name()) == "" && !p.organization && !c.noPerson(p) {
			byState[p.state()] = append(byState[p.state()], p)
		}
	}
	prepared := map[*person]form{}
	for _, p := range people {
		prepared[p] = newForm(p.id, authority.Bare(p.name()))
	}
	for _, state := range sortedStates(byState) {
		list := byState[state]
		for i, a := range list {
			for _, b := range list[i+1:] {
				c.compare(a, b, prepared[a], prepared[b], state)
			}
		}
	}
}

func sortedStates(m map[string][]*person) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func (c *checker) compare(a, b *person, fa, fb form, state string) {
	score, why := likeness(&fa, &fb)
	if score == unlike && state != "" && familyAlone(&fa, &fb) {
		score, why = 8, "one has the family name alone"
	}
	if score == unlike || c.known(a.id) && c.known(b.id) || apart(a, b) {
		return
	}
	// The other name becomes an alias of the one the authority knows, else of the fuller one.
	if c.known(b.id) || !c.known(a.id) && (len(fb.words) > len(fa.words) || len(fb.words) == len(fa.words) && b.count > a.count) {
		a, b, fa, fb = b, a, fb, fa
	}
	line := jsonLine(alias{a.entryID(), []string{fb.name}})
	if !c.known(a.id) {
		line = jsonLine(struct {
			ID      string                 `json:"id"`
			State   string                 `json:"state,omitempty"`
			Names   map[corpus.Lang]string `json:"names"`
			Aliases []string               `json:"aliases"`
		}{a.entryID(), state, map[corpus.Lang]string{nameLanguage(fa.name, a.at.language): fa.name}, []string{fb.name}})
	}
	c.add(Finding{Kind: Same, Value: a.name() + " / " + b.name(), Why: "probably one person: " + why, Count: a.count + b.count,
		Document: b.at.document, Passage: b.at.passage, Example: b.at.text, Delegation: state, IDs: []string{a.id, b.id},
		File: "persons.json", Line: line, Do: addLine})
}

// apart reports whether two are one family name alone in different documents, which says
// nothing of whether they are one person.
func apart(a, b *person) bool {
	x, _, alone := corpus.SplitFamilyID(a.id)
	y, _, both := corpus.SplitFamilyID(b.id)
	return alone && both && x == y
}

// familyAlone reports whether one name is a family name and the other has a given name to it.
func familyAlone(a, b *form) bool {
	if len(a.words) > len(b.words) {
		a, b = b, a
	}
	n := len(b.words) - len(a.words)
	return a.script != 'h' && len(a.words) > 0 && n > 0 && len(a.joined) > 3 && slices.Equal(a.words, b.words[n:])
}

// namesakes finds ids that speak for several delegations, or for one over a long time.
func (c *checker) namesakes(people []*person) {
	for _, p := range people {
		c.severalInTime(p)
		var states []string
		for _, s := range sortedKeys(p.states) {
			if d, ok := c.in.Authority.DelegationByID(s); ok && d.State() {
				states = append(states, s)
			}
		}
		if len(states) < 2 || c.known(p.id) {
			continue
		}
		why := "one name in several delegations (" + strings.Join(states, ", ") + ")"
		if len(strings.Fields(authority.Bare(p.name()))) == 1 {
			why = "one family name in several delegations (" + strings.Join(states, ", ") + "): probably several persons"
		}
		name := authority.Bare(p.name())
		c.add(Finding{Kind: Namesake, Value: p.name(), Why: why, Count: p.count, Document: p.at.document, Passage: p.at.passage, Example: p.at.text,
			IDs: []string{p.id}, File: "persons.json", Line: jsonLine(struct {
				ID    string                 `json:"id"`
				State string                 `json:"state"`
				Names map[corpus.Lang]string `json:"names"`
			}{p.id + "-" + states[0], states[0], map[corpus.Lang]string{nameLanguage(name, p.at.language): name}}),
			Do: "add a line like this for each of them, with the full name if it is known, to the file in the folder of --authority, and sync with that"})
	}
}

// tally is a printed name that is counted.
type tally struct {
	printed, id string
	count       int
	at          place
}

// tallies counts what pick returns of each voice, by printed name.
func (c *checker) tallies(pick func(v *voice) []tally) []*tally {
	byName := map[string]*tally{}
	var all []*tally
	for _, d := range c.docs {
		for i := range d.voices {
			v := &d.voices[i]
			for _, t := range pick(v) {
				have := byName[t.id]
				if have == nil {
					have = &tally{printed: t.printed, id: t.id, at: v.at}
					byName[t.id] = have
					all = append(all, have)
				}
				have.count += v.count
			}
		}
	}
	slices.SortFunc(all, func(a, b *tally) int { return strings.Compare(a.id, b.id) })
	return all
}

func (c *checker) unknownDelegations() {
	candidates := forms(c.in.Authority.Names("delegation"))
	for _, t := range c.tallies(func(v *voice) []tally {
		if v.delegation == "" {
			return nil
		}
		if _, ok := c.in.Authority.DelegationByID(v.delegation); ok {
			return nil
		}
		printed := v.delegated
		if printed == "" {
			printed = v.delegation
		}
		return []tally{{printed: printed, id: v.delegation}}
	}) {
		f := newForm(t.id, t.printed)
		near, score := nearest(&f, candidates)
		finding := Finding{Kind: Delegation, Value: t.printed, Why: "the authority does not know this delegation", Count: t.count,
			Document: t.at.document, Passage: t.at.passage, Example: t.at.text, Near: near, Do: addLine}
		finding.File, finding.Line = "delegations.csv", csvLine(t.id, "organization", t.printed)
		if len(near) > 0 && score <= surely+2 {
			finding.File, finding.Line = "delegation-aliases.csv", csvLine(near[0].ID, "misspelled", t.printed)
		}
		c.add(finding)
	}
}

func (c *checker) unknownGroups() {
	groups := c.in.Authority.Names("group")
	candidates := forms(groups)
	known := map[string]bool{}
	for _, g := range groups {
		known[g.ID] = true
	}
	for _, t := range c.tallies(func(v *voice) []tally {
		var out []tally
		for _, id := range v.groups {
			if _, delegation := c.in.Authority.DelegationByID(id); !known[id] && !delegation {
				out = append(out, tally{printed: printedAs(id, v), id: id})
			}
		}
		return out
	}) {
		f := newForm(t.id, t.printed)
		near, score := nearest(&f, candidates)
		line := jsonLine(struct {
			ID     string                 `json:"id"`
			Labels map[corpus.Lang]string `json:"labels"`
		}{t.id, map[corpus.Lang]string{nameLanguage(t.printed, t.at.language): t.printed}})
		if len(near) > 0 && score <= surely+2 {
			line = jsonLine(alias{near[0].ID, []string{t.printed}})
		}
		c.add(Finding{Kind: Group, Value: t.printed, Why: "the authority does not know this group", Count: t.count,
			Document: t.at.document, Passage: t.at.passage, Example: t.at.text, Near: near, File: "groups.json", Line: line, Do: addLine})
	}
}

// notMembers finds who spoke for a group without belonging to it.
func (c *checker) notMembers() {
	for _, d := range c.docs {
		for i := range d.voices {
			v := &d.voices[i]
			from, ok := c.in.Authority.DelegationByID(v.delegation)
			if !ok || !from.State() {
				continue
			}
			for _, id := range v.groups {
				member, known := c.in.Authority.Member(v.delegation, id, d.doc.Date())
				if member || !known {
					continue
				}
				c.add(Finding{Kind: Group, Value: v.onBehalf, Why: fmt.Sprintf("%s spoke for %s, of which it was no member on %s", from.Label(corpus.English), id, d.doc.Date()), Count: v.count,
					Document: v.at.document, Passage: v.at.passage, Example: v.at.text, Delegation: v.delegation,
					Do: "see whether the group and the date are right; who belongs to a group is in memberships.csv in the folder of --authority"})
			}
		}
	}
}

// printedAs finds the words of what is printed that a group's slug was made of.
func printedAs(id string, v *voice) string {
	words := strings.Fields(v.onBehalf)
	for n := len(words); n > 0; n-- {
		for i := 0; i+n <= len(words); i++ {
			if part := strings.Trim(strings.Join(words[i:i+n], " "), ",;.، "); corpus.Slug(part) == id {
				return part
			}
		}
	}
	return fmt.Sprintf("%s (of “%s”)", id, v.onBehalf)
}
