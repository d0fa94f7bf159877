package annotate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/corpus/authority"
)

// person is someone whom a document names.
type person struct {
	id      string
	name    string   // as printed where it was fullest, without honorifics
	words   []string // of the name, folded
	sex     sex
	offices []string // as printed, without articles
	// delegation is an id, delegationName as printed.
	delegation, delegationName string
	known                      bool     // to the authority
	doubtful                   bool     // perhaps no person at all
	age                        int      // as printed behind the name; 0 where none is
	since                      int      // the paragraph that named the person first
	inflected                  bool     // the name is printed in another case than the nominative
	families                   []string // folded; by the authority
	stems                      []string // of the words of stemmed
	stemmed                    string   // the name whose stems are known; of Russian
}

// people are those whom a document names.
type people struct {
	dir  *directory
	on   corpus.Date
	list []*person
	// now is the paragraph that is read.
	now int
	// succeeded has by its title who took an office over in the text.
	succeeded map[string]*person
	// unsure are those who may be no persons, by thingKey.
	unsure map[string]*person
	// folds has the folded words of offices, which are compared again and again; of Russian.
	folds map[string][]string
}

// wordsOfOffice are the folded words of an office, to be read only.
func (p *people) wordsOfOffice(office string) []string {
	words, ok := p.folds[office]
	if !ok {
		words = foldedWords(office)
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

// meet returns the person that a name as printed means: one who was named before, by the
// whole name or by a family name that only one bears, else a new one. It is nil where
// there are no words. s is what an honorific says.
func (p *people) meet(name string, words []string, s sex) *person {
	if len(words) == 0 {
		return nil
	}
	if who := p.find(words, s); who != nil {
		who.learn(s)
		if len(words) > len(who.words) {
			p.rename(who, name, words)
		}
		return who
	}
	who := &person{sex: s, since: p.now}
	p.rename(who, name, words)
	if len(p.list) < maxPeople {
		p.list = append(p.list, who)
	}
	return who
}

// perhaps is who is meant by a name that may be none.
func (p *people) perhaps(name string, words []string) *person {
	if p.unsure == nil {
		p.unsure = map[string]*person{}
	}
	key := thingKey(words)
	if p.unsure[key] == nil {
		p.unsure[key] = &person{id: corpus.Slug(name), name: name, words: words, doubtful: true}
	}
	return p.unsure[key]
}

// holder returns the person who held an office on the day of the document, and who is
// called by the title as printed until a name is.
func (p *people) holder(o authority.Office, title string) *person {
	known, ok := p.dir.authority.Holder(o.ID, p.on)
	if !ok {
		return nil
	}
	for _, who := range p.list {
		if who.id == known.ID {
			return who
		}
	}
	who := &person{name: title, offices: []string{title}, delegation: o.Delegation}
	who.identify(known)
	p.list = append(p.list, who)
	return who
}

// rename gives a person a fuller name, and the identity that goes with it.
func (p *people) rename(who *person, name string, words []string) {
	who.name, who.words = name, words
	if who.known {
		return
	}
	who.id = corpus.Slug(name)
	known, ok := authority.Person{}, false
	if len(words) > 1 || isHan(name) { // not by a family name alone
		known, ok = p.dir.authority.Person(name, corpus.Date{})
	}
	if !ok {
		return
	}
	who.identify(known)
}

func (who *person) identify(known authority.Person) {
	who.id, who.known = known.ID, true
	for _, f := range known.Family {
		who.families = append(who.families, folded(f))
	}
	switch known.Sex {
	case "f":
		who.learn(female)
	case "m":
		who.learn(male)
	}
}

func (who *person) learn(s sex) {
	if who.sex == unknownSex {
		who.sex = s
	}
}

// find returns the one person already named whom the words fit, and nil where there is
// none or more than one.
func (p *people) find(words []string, s sex) *person {
	for _, fits := range []func(*person, []string) bool{(*person).isCalled, (*person).hasFamily, (*person).hasPart, (*person).extends} {
		var found *person
		for _, who := range p.list {
			if !compatible(who.sex, s) || !fits(who, words) {
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

func compatible(a, b sex) bool { return a == unknownSex || b == unknownSex || a == b }

func (who *person) isCalled(words []string) bool { return slices.Equal(who.words, words) }

// hasFamily: the words are the last of the name, or a family name by the authority.
func (who *person) hasFamily(words []string) bool {
	n := len(who.words) - len(words)
	return n > 0 && slices.Equal(who.words[n:], words) || slices.Contains(who.families, strings.Join(words, " "))
}

// hasPart: the words stand in the name behind the first one (the first of two family names),
// or, a single word, before all others (where the family name comes first).
func (who *person) hasPart(words []string) bool {
	for k := 1; k+len(words) <= len(who.words); k++ {
		if slices.Equal(who.words[k:k+len(words)], words) {
			return true
		}
	}
	return len(words) == 1 && len(who.words) == 2 && who.words[0] == words[0]
}

// extends: the words are a fuller form of a name that was a family name only.
func (who *person) extends(words []string) bool {
	n := len(words) - len(who.words)
	if len(who.words) == 0 { // so far only an office
		return n > 1 && slices.ContainsFunc(who.families, func(f string) bool { return strings.HasSuffix(strings.Join(words, " "), " "+f) })
	}
	return n > 0 && slices.Equal(words[n:], who.words)
}

// oblique returns the one person whose family name a Russian word in another case is:
// "Корсаковой" is Корсакова. Two letters at the end may differ.
func (p *people) oblique(word string) *person {
	var found *person
	for _, who := range p.list {
		if len(who.words) == 0 {
			continue
		}
		family := []rune(who.words[len(who.words)-1])
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
func (p *people) byFamily(word string, lang corpus.Lang) *person {
	var found *person
	for _, who := range p.list {
		if !who.hasFamily([]string{word}) && !(len(who.words) == 1 && who.words[0] == word) &&
			!(lang == corpus.Spanish && who.hasFirstFamily([]string{word})) {
			continue
		}
		switch {
		case found == nil:
			found = who
		case who.since > p.now && found.since <= p.now: // the other is not there yet
		case found.since > p.now && who.since <= p.now:
			found = who
		default:
			return nil
		}
	}
	return found
}

// byGiven returns the one person whom a given name alone means.
func (p *people) byGiven(word string) *person {
	var found *person
	for _, who := range p.list {
		if len(who.words) < 2 || who.words[0] != word {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

// inOffice returns the one person whose capacity a description such as "the Secretary" or
// "the Minister for the Foreshore" fits: all its words stand there, in order.
func (p *people) inOffice(description []string) *person {
	var found *person
	for _, who := range p.list {
		if !slices.ContainsFunc(who.offices, func(o string) bool { return begins(foldedWords(o), description) }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

// begins reports whether words begin with part: "Secretary of the Conference" begins with
// "Secretary", but "Secretary-General" and "Deputy Minister" do not begin with "Secretary"
// and "Minister".
func begins(words, part []string) bool {
	return len(part) > 0 && len(part) <= len(words) && slices.Equal(words[:len(part)], part)
}

// capacity is all offices, as printed.
func (who *person) capacity() string { return strings.Join(who.offices, "; ") }

// holds adds an office as printed.
func (who *person) holds(office string) {
	if office == "" {
		return
	}
	for i, o := range who.offices {
		if o == office || strings.HasPrefix(o, office+" ") {
			return
		}
		if strings.HasPrefix(office, o+" ") {
			who.offices[i] = office
			return
		}
	}
	who.offices = append(who.offices, office)
}

func isHan(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.Is(unicode.Han, r)
}

func foldedWords(s string) []string {
	return nameWords(s, wordsOf(s, 0, len(s), nil))
}
