package annotate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
)

// chineseConjunctions stand before a subject.
var chineseConjunctions = []string{"但是", "但", "而", "同时", "此外", "另外", "对此", "随后", "最后", "然而", "不过", "因此", "当天", "会上", " "}

func withoutConjunction(s string) string {
	for {
		rest := s
		for _, word := range chineseConjunctions {
			rest = strings.TrimPrefix(rest, word)
		}
		if rest == s {
			return s
		}
		s = rest
	}
}

// subject tells who the words before a verb are; known is false where they are no subject.
func (c *chineseReader) subject(start, end int, at place) (v *voice, known bool) {
	s := c.text[start:end]
	trimmed := withoutConjunction(s)
	for _, pronoun := range []struct {
		word string
		sex  sex
	}{{"她", female}, {"他", male}} {
		if strings.HasPrefix(trimmed, pronoun.word) && !strings.HasPrefix(trimmed, pronoun.word+"们") && !strings.HasPrefix(trimmed, pronoun.word+"的") {
			return c.talk.pronoun(pronoun.sex, at), true
		}
	}
	var last *naming
	for k := range c.names {
		if n := &c.names[k]; n.from >= start && n.to <= end {
			if last != nil {
				return nil, true // two persons
			}
			last = n
		}
	}
	if last != nil {
		return byName(last.who), true
	}
	for word := range c.lex.sets["indefinite"] {
		if strings.Contains(trimmed, word) {
			return nil, true
		}
	}
	if who := c.met(trimmed); who != nil {
		return byName(who), true
	}
	return c.office(trimmed)
}

// met returns the person named before whose name, or family name, the words begin with.
func (c *chineseReader) met(s string) *person {
	var found *person
	for _, who := range c.people.list {
		if len(who.words) == 0 { // an office so far
			continue
		}
		family := who.words[len(who.words)-1]
		if !strings.HasPrefix(s, who.name) && !(utf8.RuneCountInString(family) > 1 && strings.HasPrefix(s, family)) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

// office is the voice of an office without an honorific behind it: of the person whose name
// follows, of the one introduced with it or who held it, else of the office itself.
func (c *chineseReader) office(s string) (*voice, bool) {
	end := 0
	for part := range c.lex.sets["role"] {
		if k := strings.Index(s, part); k >= 0 && k+len(part) > end {
			end = k + len(part)
		}
	}
	if end == 0 {
		return c.organization(s)
	}
	title, rest := s[:end], s[end:]
	name := rest[:chineseNameEnd(rest)]
	if n := utf8.RuneCountInString(name); n >= 2 && (n <= 4 || strings.Contains(name, "·")) {
		who := c.people.meet(name, chineseParts(name), unknownSex)
		if who == nil {
			return nil, true
		}
		who.holds(title)
		who.place(title, c.lex, c.people)
		if o, ok := c.people.a.authority.Office(title); ok && !who.known {
			if p, ok := c.people.a.authority.Holder(o.ID, c.people.on); ok && slices.ContainsFunc(spelled(p.Labels[corpus.Chinese], p.Family), func(f string) bool { return f == name }) {
				who.identify(p)
			}
		}
		return byName(who), true
	}
	who := c.introducedAs(title)
	if who != nil {
		return &voice{who: who, how: "office by introduction", sure: .8}, true
	}
	if o, ok := c.people.a.authority.Office(title); ok {
		if holder := c.people.holder(o, title); holder != nil {
			return &voice{who: holder, how: "office by date", sure: .8}, true
		}
	}
	return &voice{id: corpus.Slug(title), name: title, capacity: title, how: "office", sure: .75}, true
}

func spelled(label string, families []string) []string {
	return append(append([]string{label}, families...), chineseParts(label)...)
}

func (c *chineseReader) introducedAs(title string) *person {
	var found *person
	for _, who := range c.people.list {
		if !slices.ContainsFunc(who.offices, func(o string) bool { return o == title || strings.HasSuffix(o, title) && len(o) > len(title) }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = who
	}
	return found
}

// chineseNameEnd ends a name before the words that say how, where or to whom it was said.
func chineseNameEnd(s string) int {
	for i, r := range s {
		if !unicode.Is(unicode.Han, r) && r != '·' && r != '-' || strings.ContainsRune("在对于则还也再就向今昨日曾并先后随又", r) {
			return i
		}
	}
	return len(s)
}

func (c *chineseReader) organization(s string) (*voice, bool) {
	s = strings.TrimRight(s, "则还也再次随后")
	if d, ok := c.people.a.authority.Country(s); ok {
		return &voice{id: d.ID, name: s, delegation: d.ID, delegationName: s, how: byOrganization, sure: .8}, true
	}
	if g, ok := c.people.a.authority.Group(s); ok {
		return &voice{id: g.ID, name: s, how: byOrganization, sure: .8}, true
	}
	return nil, true
}
