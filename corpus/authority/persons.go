package authority

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// Person is someone who held an office that these documents speak of.
type Person struct {
	corpus.Name
	Sex     string // "f", "m" or unknown
	State   string // delegation id of the country
	Offices []Tenure
	// Family are the family names by which records call the person.
	Family []string
}

// Tenure is an office held for a time.
type Tenure struct {
	Office  string      `json:"office"` // id
	From    corpus.Date `json:"from"`
	To      corpus.Date `json:"to"`      // zero while it lasts
	Session int         `json:"session"` // of the General Assembly, for its presidents
}

// on reports whether the office may have been held on a day of d. In the month of a change
// it is both the predecessor's and the successor's.
func (t Tenure) on(d corpus.Date) bool {
	held := corpus.Interval{From: t.From.Interval().From, To: t.To.Interval().To}
	return held.Overlaps(d.Interval())
}

// Person returns the person that name means: by a full name at any date, in any order of
// its words; by a family name, alone or with initials, only where one person of that name
// held an office on a day of on. Honorifics and titles before it, initials between given
// and family name, hyphens, spaces and the ways of writing umlauts do not count.
func (a *Authority) Person(name string, on corpus.Date) (Person, bool) {
	if p, ok := a.personCalled(name, on); ok {
		return p, true
	}
	if bare := Bare(name); bare != name {
		return a.personCalled(bare, on)
	}
	return Person{}, false
}

func (a *Authority) personCalled(name string, on corpus.Date) (Person, bool) {
	k := key(name)
	if k == "" {
		return Person{}, false
	}
	initials, family := parted(k)
	for _, found := range [][]int{a.personByName[k], a.personByWords[inAlphabet(k)], a.personByLetters[letters(k)], a.personByLetters[letters(family)]} {
		if len(found) == 1 {
			return a.persons[found[0]], true
		}
	}
	if on.IsZero() {
		return Person{}, false
	}
	if p, ok := a.only(a.personByFamily[k], func(Tenure) bool { return true }, on); ok || len(initials) == 0 {
		return p, ok
	}
	return a.only(a.initialled(initials, family), func(Tenure) bool { return true }, on)
}

// initialled are the persons of a family name whose given names begin with the initials.
func (a *Authority) initialled(initials []string, family string) []int {
	var out []int
	for _, i := range a.personByFamily[family] {
		for _, s := range spellings(a.persons[i].Name) {
			given := strings.Fields(strings.TrimSuffix(key(s), family))
			if len(given) > 0 && strings.HasPrefix(given[0], initials[0]) {
				out = append(out, i)
				break
			}
		}
	}
	return out
}

// parted returns the single letters of a key of several words, and the other words.
func parted(k string) (initials []string, rest string) {
	var long []string
	for _, w := range strings.Fields(k) {
		if r, n := utf8.DecodeRuneInString(w); n == len(w) && !unicode.Is(unicode.Han, r) {
			initials = append(initials, w)
		} else {
			long = append(long, w)
		}
	}
	return initials, strings.Join(long, " ")
}

// letters is a key without its spaces, where that is long enough to be no other name; the
// form in which "Kimoon" is Ki-moon and "Koehler" is Köhler.
func letters(k string) string {
	if len(k) < shortestJoined {
		return ""
	}
	return strings.ReplaceAll(k, " ", "")
}

// shortestJoined is how many bytes a name has at least that is compared without its spaces.
const shortestJoined = 8

// Delegate returns the person whom a family name means in the mouth of a delegation: the
// only one of that name whom the data files list for it without an office. For persons with
// offices the name alone is no proof, since delegations have namesakes.
func (a *Authority) Delegate(family, delegation string) (Person, bool) {
	found := -1
	for _, i := range a.personByFamily[key(family)] {
		p := &a.persons[i]
		if p.State != delegation || delegation == "" || len(p.Offices) > 0 {
			continue
		}
		if found >= 0 {
			return Person{}, false
		}
		found = i
	}
	if found < 0 {
		return Person{}, false
	}
	return a.persons[found], true
}

// PersonByID returns the person with an id.
func (a *Authority) PersonByID(id string) (Person, bool) {
	i, ok := a.personByID[id]
	if !ok {
		return Person{}, false
	}
	return a.persons[i], true
}

// Persons returns all persons.
func (a *Authority) Persons() []Person { return a.persons }

// Holder returns who held an office on a day of on. Where it may be two, as in the month
// of a change, it is none.
func (a *Authority) Holder(office string, on corpus.Date) (Person, bool) {
	if on.IsZero() {
		return Person{}, false
	}
	every := make([]int, len(a.persons))
	for i := range every {
		every[i] = i
	}
	return a.only(every, func(t Tenure) bool { return t.Office == office }, on)
}

// Held returns the offices that p held on a day of on, in the order of the data.
func (a *Authority) Held(p Person, on corpus.Date) []Office {
	var out []Office
	for _, t := range p.Offices {
		if !on.IsZero() && t.on(on) {
			out = append(out, a.offices[a.officeByID[t.Office]])
		}
	}
	return out
}

// only returns the one person among candidates who held a wanted office on a day of on.
func (a *Authority) only(candidates []int, wanted func(Tenure) bool, on corpus.Date) (Person, bool) {
	found := -1
	for _, i := range candidates {
		held := slices.ContainsFunc(a.persons[i].Offices, func(t Tenure) bool { return wanted(t) && t.on(on) })
		if !held {
			continue
		}
		if found >= 0 {
			return Person{}, false
		}
		found = i
	}
	if found < 0 {
		return Person{}, false
	}
	return a.persons[found], true
}

func (a *Authority) loadPersons() error {
	var records []struct {
		ID      string                 `json:"id"`
		Sex     string                 `json:"sex"`
		State   string                 `json:"state"`
		Names   map[corpus.Lang]string `json:"names"`
		Aliases []string               `json:"aliases"`
		Family  []string               `json:"family"`
		Offices []Tenure               `json:"offices"`
	}
	if err := list(a.shelves, "persons.json", &records); err != nil {
		return err
	}
	a.personByID, a.personByName = map[string]int{}, map[string][]int{}
	a.personByWords, a.personByFamily, a.personByLetters = map[string][]int{}, map[string][]int{}, map[string][]int{}
	for _, r := range records {
		if i, again := a.personByID[r.ID]; again {
			p := &a.persons[i]
			p.Name = merged(p.Name, corpus.Name{Labels: r.Names, Aliases: r.Aliases})
			p.Family = append(slices.Clone(p.Family), r.Family...)
			p.Offices = append(slices.Clone(p.Offices), r.Offices...)
			continue
		}
		p := Person{Name: corpus.Name{ID: r.ID, Labels: r.Names, Aliases: r.Aliases},
			Sex: r.Sex, State: r.State, Offices: r.Offices, Family: r.Family}
		if len(p.Family) == 0 {
			p.Family = familyNames(r.Names)
		}
		a.personByID[p.ID] = len(a.persons)
		a.persons = append(a.persons, p)
	}
	for i, p := range a.persons {
		for _, t := range p.Offices {
			if _, ok := a.officeByID[t.Office]; !ok {
				return fmt.Errorf("persons.json: %s: no office %q", p.ID, t.Office)
			}
		}
		a.indexPerson(i)
	}
	return nil
}

func (a *Authority) indexPerson(i int) {
	p := a.persons[i]
	for _, s := range spellings(p.Name) {
		k := key(s)
		if p.delegateOnly() && !strings.Contains(k, " ") {
			add(a.personByFamily, k, i)
			continue
		}
		add(a.personByName, k, i)
		if strings.Contains(k, " ") {
			add(a.personByLetters, letters(k), i)
			add(a.personByLetters, letters(key(spelledOut.Replace(s))), i)
		}
		if strings.Contains(k, " ") && !slices.Contains(p.Family, s) {
			add(a.personByWords, inAlphabet(k), i)
		}
	}
	for _, s := range p.Family {
		add(a.personByFamily, key(s), i)
	}
}

// delegateOnly reports whether a person is known only as one of a delegation: a name of one
// word is then no proof outside it.
func (p *Person) delegateOnly() bool { return p.State != "" && len(p.Offices) == 0 }

// spelledOut writes letters with marks as they are written where there are none.
var spelledOut = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue", "Ø", "Oe", "Å", "Aa")

func add(index map[string][]int, k string, i int) {
	if k != "" && !slices.Contains(index[k], i) {
		index[k] = append(index[k], i)
	}
}

// inAlphabet orders the words of a key, so that "Guterres, António" is António Guterres.
func inAlphabet(k string) string {
	words := strings.Fields(k)
	slices.Sort(words)
	return strings.Join(words, " ")
}

// familyNames takes the last word of each name for the family name. Where that is not so,
// the data says what is.
func familyNames(names map[corpus.Lang]string) []string {
	var out []string
	for _, l := range corpus.Languages() {
		parts := strings.FieldsFunc(names[l], func(r rune) bool { return r == ' ' || r == '·' })
		if len(parts) > 1 {
			if last := parts[len(parts)-1]; !slices.Contains(out, last) {
				out = append(out, last)
			}
		}
	}
	return out
}
