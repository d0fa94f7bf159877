package annotate

import (
	"strconv"
	"strings"

	"travaux/corpus"
	"travaux/corpus/authority"
	"travaux/internal/annotate/people"
	"travaux/internal/annotate/wording"
)

// speakerKey is what the identity of a statement's speaker depends on: many passages share it.
type speakerKey struct {
	speaker, capacity, delegation, onBehalf string
	on                                      corpus.Date
	turn                                    bool
}

// identity is what the authority makes of it.
type identity struct {
	speaker, delegation string
	groups              []string
}

// setSpeakers gives the statements that the layout or a manifest attributes to someone the
// ids of speaker, delegation and groups.
func (a *Annotator) setSpeakers(d *corpus.Document) {
	known := map[speakerKey]identity{}
	for s, p := range d.Passages {
		for i := range p.Statements {
			st := &p.Statements[i]
			key := speakerKey{st.Speaker, st.Capacity, st.DelegationName, st.OnBehalfOf, statedOn(st, s, d), st.Kind == corpus.Turn}
			id, ok := known[key]
			if !ok {
				id = a.identify(key, d)
				known[key] = id
			}
			id.apply(st)
			if st.OnBehalfOf != "" && len(st.Groups) == 0 && a.Dir.OwnState(st.OnBehalfOf) {
				st.OnBehalfOf = ""
			}
		}
	}
	oneFamily(d)
	a.chairFamilies(d)
}

func statedOn(st *corpus.Statement, s *corpus.Section, d *corpus.Document) corpus.Date {
	switch {
	case !st.Said.IsZero():
		return st.Said
	case !s.Date.IsZero():
		return s.Date
	}
	return d.Date()
}

func (id identity) apply(st *corpus.Statement) {
	if st.SpeakerID == "" {
		st.SpeakerID = id.speaker
	}
	if st.Delegation == "" {
		st.Delegation = id.delegation
	}
	if st.Groups == nil {
		st.Groups = id.groups
	}
}

func (a *Annotator) identify(k speakerKey, d *corpus.Document) identity {
	id := identity{groups: a.Dir.Groups(k.onBehalf)}
	if k.delegation != "" && !strings.Contains(k.delegation, ";") {
		id.delegation = a.Dir.Delegation(k.delegation)
		if coded, ok := a.codedDelegation(d); ok && k.delegation == d.Delegation {
			id.delegation = coded
		}
	}
	if strings.Contains(k.speaker, ";") {
		return id
	}
	p, ok := a.person(k, id.delegation, d)
	if id.delegation == "" {
		id.delegation = a.Dir.DelegationOf(k.capacity)
	}
	if id.delegation == "" && ok && !presides(k.capacity) {
		id.delegation = a.Dir.SpeaksFor(p, k.on)
	}
	switch {
	case ok:
		id.speaker = p.ID
	case k.speaker != "":
		id.speaker = a.Dir.PrintedID(k.speaker, k.capacity, id.delegation, k.turn)
	case k.capacity != "":
		id.speaker = corpus.Slug(people.WithoutArticle(k.capacity)) // the role stays a role
	}
	return id
}

// codedDelegation returns the delegation that a manifest's column iso3 states for the whole
// document: a code says more than a name, which may be cut off or another's.
func (a *Annotator) codedDelegation(d *corpus.Document) (string, bool) {
	for column, code := range d.Extra {
		if strings.EqualFold(column, "iso3") {
			of, ok := a.Dir.Authority.DelegationByID(strings.ToLower(strings.TrimSpace(code)))
			return of.ID, ok
		}
	}
	return "", false
}

// person finds the person of the authority who is meant by a name, or by an office alone.
// One who is said to speak for a state is someone known only where that is the state of
// the person known.
func (a *Annotator) person(k speakerKey, delegation string, d *corpus.Document) (authority.Person, bool) {
	if k.speaker == "" {
		return a.holder(k.capacity, k.on, d)
	}
	name := wording.BareName(k.speaker)
	p, ok := a.Dir.Authority.Person(name, k.on)
	if !ok {
		p, ok = a.presiding(name, d)
	}
	if !ok {
		return a.Dir.Authority.Delegate(name, delegation)
	}
	if from, known := a.Dir.Authority.DelegationByID(delegation); known && from.State() && p.State != from.ID {
		return authority.Person{}, false
	}
	return p, true
}

// holder finds who held an office that a title as printed means, on a day.
func (a *Annotator) holder(title string, on corpus.Date, d *corpus.Document) (authority.Person, bool) {
	o, ok := a.Dir.Authority.Office(title)
	if ok {
		return a.Dir.Authority.Holder(o.ID, on)
	}
	if presides(title) && !acting(title) && d.Body == "General Assembly" && strings.Contains(d.Meeting, "plenary") {
		return a.presidentOf(d.Session)
	}
	return authority.Person{}, false
}

// presiding finds the President of the General Assembly of the document's session, if his
// or her family name is name.
func (a *Annotator) presiding(name string, d *corpus.Document) (authority.Person, bool) {
	if d.Body != "General Assembly" {
		return authority.Person{}, false
	}
	p, ok := a.presidentOf(d.Session)
	if !ok {
		return p, false
	}
	for _, family := range p.Family {
		if wording.Fold(family) == wording.Fold(name) {
			return p, true
		}
	}
	return authority.Person{}, false
}

const presidency = "president-general-assembly"

func (a *Annotator) presidentOf(session string) (authority.Person, bool) {
	n, err := strconv.Atoi(session)
	if err != nil {
		return authority.Person{}, false
	}
	for _, p := range a.Dir.Authority.Persons() {
		for _, t := range p.Offices {
			if t.Office == presidency && t.Session == n {
				return p, true
			}
		}
	}
	return authority.Person{}, false
}

// chairs are offices that say nothing but that someone presides.
var chairs = map[string]bool{
	"president": true, "presidente": true, "presidenta": true, "chair": true, "chairman": true, "chairperson": true, "chairwoman": true,
	"председатель": true, "الرئيس": true, "الرئيسه": true, "主席": true,
	"co-president": true, "co-chair": true, "vice-president": true, "vice-chair": true,
}

var stands = map[string]bool{
	"acting": true, "temporary": true, "interim": true, "provisional": true, "provisoire": true, "interino": true, "interina": true, "temporal": true,
	"временный": true, "исполняющий": true, "обязанности": true, "بالنيابه": true, "المؤقت": true, "المؤقته": true,
}

// presides reports whether a capacity says nothing but that someone is in the chair, who
// speaks for no delegation.
func presides(capacity string) bool {
	found := false
	for _, w := range strings.Fields(wording.Fold(people.WithoutArticle(capacity))) {
		if !chairs[w] && !stands[w] {
			return false
		}
		found = found || chairs[w]
	}
	return found
}

// acting reports whether a capacity is of someone who stands in for the chair.
func acting(capacity string) bool {
	for _, w := range strings.Fields(wording.Fold(capacity)) {
		if stands[w] || strings.HasPrefix(w, "vice") || strings.HasPrefix(w, "co-") {
			return true
		}
	}
	return false
}

// bracketedState makes the state that a manifest has in brackets behind its speaker, "Orrin
// Vale (Spain)", the delegation: it is no capacity.
func (a *Annotator) bracketedState(d *corpus.Document) {
	state := d.Capacity
	if d.Speaker == "" || state == "" || d.Delegation != "" || d.Inferred["speaker"] != "" || d.Inferred["capacity"] != "" || !a.Dir.OwnState(state) {
		return
	}
	d.Capacity, d.Delegation = "", state
	for _, p := range d.Passages {
		for i := range p.Statements {
			if st := &p.Statements[i]; st.Speaker == d.Speaker && st.Capacity == state {
				st.Capacity = ""
				if st.DelegationName == "" {
					st.DelegationName = state
				}
			}
		}
	}
}
