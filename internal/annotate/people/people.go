// Package people finds who is named in a text: persons with their offices, delegations and
// organizations, in six languages, and who each is by the authority. A Directory is where names
// are looked up, a Reader finds them among the words of a Text, and a Cast remembers whom a
// document named.
//
// It does not ask who says something; package press does. Where two persons may be meant it
// finds none.
package people

import (
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/corpus/authority"
	"travaux/internal/annotate/wording"
)

// Person is someone whom a document names.
type Person struct {
	ID      string      // the authority's, else a slug of the name
	Name    string      // as printed where it was fullest, without honorifics
	Words   []string    // of the name, folded
	Sex     wording.Sex // as far as something told
	Offices []string    // as printed, without articles
	Titles  []string    // behind the name, as 老人 and 教授; of Chinese
	// Delegation is an id, DelegationName as printed.
	Delegation, DelegationName string
	Known                      bool     // to the authority
	Doubtful                   bool     // perhaps no person at all
	Age                        int      // as printed behind the name; 0 where none is
	Kin                        string   // the noun by which the text says whose kin this is; of Spanish
	Since                      int      // the paragraph that named the person first
	Inflected                  bool     // the name is printed in another case than the nominative
	Families                   []string // folded; by the authority
	Title                      string   // what an honorific before the name calls the bearer; of English
	stems                      []string // of the words of stemmed
	stemmed                    string   // the name whose stems are known; of Russian
}

// Cast are those whom a document names.
type Cast struct {
	// Directory is where they are looked up.
	Directory *Directory
	// On is the day of the document.
	On corpus.Date
	// List has them in the order in which they were met.
	List []*Person
	// Now is the paragraph that is read.
	Now int
	// Succeeded has by its title who took an office over in the text.
	Succeeded map[string]*Person
	// Short has the full names of organizations by what the text calls them in short, in
	// simplified signs; of Chinese.
	Short map[string]string
	// unsure are those who may be no persons, by ThingKey.
	unsure map[string]*Person
	// folds has the folded words of offices, which are compared again and again; of Russian.
	folds map[string][]string
	// kin are those whom the text says to be of one family, both ways; of English.
	kin map[*Person][]*Person
}

// WordsOfOffice are the folded words of an office, to be read only.
func (p *Cast) WordsOfOffice(office string) []string {
	words, ok := p.folds[office]
	if !ok {
		words = FoldedWords(office)
		if p.folds == nil {
			p.folds = map[string][]string{}
		}
		p.folds[office] = words
	}
	return words
}

// maxPeople bounds how many persons of a document are remembered: a text with more is a
// list of names, and looking each word up among them would take long.
const maxPeople = 1000

// Meet returns the person that a name as printed means: one who was named before, by the
// whole name or by a family name that only one bears, else a new one. It is nil where
// there are no words. s is what an honorific says.
func (p *Cast) Meet(name string, words []string, s wording.Sex) *Person {
	if len(words) == 0 {
		return nil
	}
	if who := p.find(words, s); who != nil {
		who.Learn(s)
		if len(words) > len(who.Words) {
			p.rename(who, name, words)
		}
		return who
	}
	who := &Person{Sex: s, Since: p.Now}
	p.rename(who, name, words)
	if len(p.List) < maxPeople {
		p.List = append(p.List, who)
	}
	return who
}

// perhaps is who is meant by a name that may be none.
func (p *Cast) perhaps(name string, words []string) *Person {
	if p.unsure == nil {
		p.unsure = map[string]*Person{}
	}
	key := ThingKey(words)
	if p.unsure[key] == nil {
		p.unsure[key] = &Person{ID: corpus.Slug(name), Name: name, Words: words, Doubtful: true}
	}
	return p.unsure[key]
}

// Holder returns the person who held an office on the day of the document, and who is
// called by the title as printed until a name is.
func (p *Cast) Holder(o authority.Office, title string) *Person {
	known, ok := p.Directory.Authority.Holder(o.ID, p.On)
	if !ok {
		return nil
	}
	for _, who := range p.List {
		if who.ID == known.ID {
			return who
		}
	}
	who := &Person{Name: title, Offices: []string{title}, Delegation: o.Delegation}
	who.Identify(known)
	p.List = append(p.List, who)
	return who
}

// rename gives a person a fuller name, and the identity that goes with it.
func (p *Cast) rename(who *Person, name string, words []string) {
	who.Name, who.Words = name, words
	if who.Known {
		return
	}
	who.ID = corpus.Slug(name)
	known, ok := authority.Person{}, false
	if len(words) > 1 || wording.IsHan(name) { // not by a family name alone
		known, ok = p.Directory.Authority.Person(name, corpus.Date{})
	}
	if !ok {
		return
	}
	who.Identify(known)
}

// Identify makes the person the one whom the authority knows.
func (who *Person) Identify(known authority.Person) {
	who.ID, who.Known = known.ID, true
	for _, f := range known.Family {
		who.Families = append(who.Families, wording.Fold(f))
	}
	switch known.Sex {
	case "f":
		who.Learn(wording.Female)
	case "m":
		who.Learn(wording.Male)
	}
}

// Learn enters what a word says of the person's sex, where nothing said it before.
func (who *Person) Learn(s wording.Sex) {
	if who.Sex == wording.UnknownSex {
		who.Sex = s
	}
}

// find returns the one person already named whom the words fit, and nil where there is
// none or more than one.
func (p *Cast) find(words []string, s wording.Sex) *Person {
	for _, fits := range []func(*Person, []string) bool{(*Person).isCalled, (*Person).hasFamily, (*Person).hasPart, (*Person).extends} {
		var found *Person
		for _, who := range p.List {
			if !wording.Compatible(who.Sex, s) || !fits(who, words) {
				continue
			}
			if found != nil && found != who {
				return nil
			}
			found = who
		}
		if found != nil {
			return found
		}
	}
	return nil
}

func (who *Person) isCalled(words []string) bool { return slices.Equal(who.Words, words) }

// hasFamily: the words are the last of the name, or a family name by the authority.
func (who *Person) hasFamily(words []string) bool {
	n := len(who.Words) - len(words)
	return n > 0 && slices.Equal(who.Words[n:], words) || slices.Contains(who.Families, strings.Join(words, " "))
}

// hasPart: the words stand in the name behind the first one (the first of two family names),
// or, a single word, before all others (where the family name comes first).
func (who *Person) hasPart(words []string) bool {
	for k := 1; k+len(words) <= len(who.Words); k++ {
		if slices.Equal(who.Words[k:k+len(words)], words) {
			return true
		}
	}
	return len(words) == 1 && len(who.Words) == 2 && who.Words[0] == words[0]
}

// extends: the words are a fuller form of a name that was a family name only.
func (who *Person) extends(words []string) bool {
	n := len(words) - len(who.Words)
	if len(who.Words) == 0 { // so far only an office
		return n > 1 && slices.ContainsFunc(who.Families, func(f string) bool { return strings.HasSuffix(strings.Join(words, " "), " "+f) })
	}
	return n > 0 && slices.Equal(words[n:], who.Words)
}

// oblique returns the one person whose family name a Russian word in another case is:
// "Корсаковой" is Корсакова. Two letters at the end may differ.
func (p *Cast) oblique(word string) *Person {
	var found *Person
	for _, who := range p.List {
		if len(who.Words) == 0 {
			continue
		}
		family := []rune(who.Words[len(who.Words)-1])
		stem := string(family[:max(min(len(family), 3), len(family)-2)])
		if !strings.HasPrefix(word, stem) || utf8.RuneCountInString(word) > len(family)+2 {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

// byFamily returns the one person whom a bare family name in running text means; in Spanish
// it may be the first of two.
func (p *Cast) byFamily(word string, lang corpus.Lang) *Person {
	var found *Person
	for _, who := range p.List {
		if !who.hasFamily([]string{word}) && !(len(who.Words) == 1 && who.Words[0] == word) &&
			!(lang == corpus.Spanish && who.hasFirstFamily([]string{word})) {
			continue
		}
		switch {
		case found == nil:
			found = who
		case who.Since > p.Now && found.Since <= p.Now: // the other is not there yet
		case found.Since > p.Now && who.Since <= p.Now:
			found = who
		default:
			return nil
		}
	}
	return found
}

// byGiven returns the one person whom a given name alone means.
func (p *Cast) byGiven(word string) *Person {
	var found *Person
	for _, who := range p.List {
		if len(who.Words) < 2 || who.Words[0] != word {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

// InOffice returns the one person whose capacity a description such as "the Secretary" or
// "the Minister for the Foreshore" fits: all its words stand there, in order.
func (p *Cast) InOffice(description []string) *Person {
	var found *Person
	for _, who := range p.List {
		if !slices.ContainsFunc(who.Offices, func(o string) bool { return Begins(FoldedWords(o), description) }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

// Begins reports whether words begin with part: "Secretary of the Conference" begins with
// "Secretary", but "Secretary-General" and "Deputy Minister" do not begin with "Secretary"
// and "Minister".
func Begins(words, part []string) bool {
	return len(part) > 0 && len(part) <= len(words) && slices.Equal(words[:len(part)], part)
}

// Capacity is all offices, as printed.
func (who *Person) Capacity() string { return strings.Join(who.Offices, "; ") }

// Holds adds an office as printed.
func (who *Person) Holds(office string) {
	if office == "" {
		return
	}
	for i, o := range who.Offices {
		if o == office || strings.HasPrefix(o, office+" ") {
			return
		}
		if strings.HasPrefix(office, o+" ") {
			who.Offices[i] = office
			return
		}
	}
	who.Offices = append(who.Offices, office)
}

// FoldedWords are the words of s as names and offices are compared by them.
func FoldedWords(s string) []string {
	return NameWords(s, wording.Words(s, 0, len(s), nil))
}

// IsOfFamily reports whether two persons have all but their given names in common.
func (who *Person) IsOfFamily(other *Person) bool {
	return len(who.Words) > 1 && len(other.Words) > 1 && sameFamily(who.Words[1:], other.Words[1:])
}

// Succeed enters that an office has changed hands.
func (p *Cast) Succeed(title string, who *Person) {
	if p.Succeeded == nil {
		p.Succeeded = map[string]*Person{}
	}
	p.Succeeded[title] = who
}
