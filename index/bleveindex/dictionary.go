package bleveindex

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/index"
)

// The attributes that are kept as numbers into a dictionary. Number 0 is "unknown" in each.
const (
	dictSpeaker = iota
	dictDelegation
	dictGroup
	dictKind
	dictTheme
	dictLanguage
	dictType
	dictBody
	dictMeeting
	dictStage
	dictCapacity
	dictNumber  // printed paragraph numbers
	dictMention // persons named
	dictSource  // nested sources
	dictCount
)

// maxPrinted bounds the printed forms that are kept of one value: they help to find a
// speaker by another spelling, and ten say as much as a thousand.
const maxPrinted = 10

// dictionary numbers the values of one attribute. In a line of generations it only grows,
// so that rows can be taken over as they stand; a fresh build starts anew.
type dictionary struct {
	ids     []string   // ids[0] is ""
	printed [][]string // the forms in which a value was printed, first seen first
	byID    map[string]uint32
}

func newDictionary() *dictionary {
	return &dictionary{ids: []string{""}, printed: [][]string{nil}, byID: map[string]uint32{"": 0}}
}

// intern returns the number of a value, and remembers how it was printed.
func (t *dictionary) intern(id, printed string) uint32 {
	n, ok := t.byID[id]
	if !ok {
		n = uint32(len(t.ids))
		t.ids = append(t.ids, id)
		t.printed = append(t.printed, nil)
		t.byID[id] = n
	}
	if n == 0 || printed == "" || len(t.printed[n]) >= maxPrinted {
		return n
	}
	for _, p := range t.printed[n] {
		if p == printed {
			return n
		}
	}
	t.printed[n] = append(t.printed[n], printed)
	return n
}

func (t *dictionary) put(e *encoder) {
	e.num(len(t.ids) - 1)
	for i := 1; i < len(t.ids); i++ {
		e.str(t.ids[i])
		e.strs(t.printed[i])
	}
}

func readDictionary(d *decoder) *dictionary {
	t := newDictionary()
	n := d.count()
	t.byID = make(map[string]uint32, n+1)
	t.byID[""] = 0
	for i := 0; i < n && d.err == nil; i++ {
		id := d.str()
		t.byID[id] = uint32(len(t.ids))
		t.ids = append(t.ids, id)
		t.printed = append(t.printed, d.strs())
	}
	return t
}

// dictionaries holds one dictionary for each attribute.
type dictionaries [dictCount]*dictionary

func newDictionaries() *dictionaries {
	var all dictionaries
	for i := range all {
		all[i] = newDictionary()
	}
	return &all
}

// facetDict returns the dictionary of a facet, -1 for the date, which has none.
func facetDict(f index.Field) int {
	switch f {
	case index.Speaker:
		return dictSpeaker
	case index.Delegation:
		return dictDelegation
	case index.Group:
		return dictGroup
	case index.Kind:
		return dictKind
	case index.Theme:
		return dictTheme
	case index.Language:
		return dictLanguage
	case index.Type:
		return dictType
	case index.Body:
		return dictBody
	case index.Meeting:
		return dictMeeting
	case index.Stage:
		return dictStage
	}
	return -1
}

// facetOf returns the facet of a dictionary, "" where it has none.
func facetOf(dict int) index.Field {
	for _, f := range index.Facets() {
		if facetDict(f) == dict {
			return f
		}
	}
	return ""
}

// nameTable gives the labels of facet values: what Writer.Names said of a value, else how
// it was printed, else its id.
type nameTable map[index.Field]map[string]corpus.Name

func newNameTable(names map[index.Field][]corpus.Name) nameTable {
	t := nameTable{}
	for f, list := range names {
		m := make(map[string]corpus.Name, len(list))
		for _, n := range list {
			m[n.ID] = n
		}
		t[f] = m
	}
	return t
}

// name returns the labels of the value that dict numbers n.
func (t nameTable) name(f index.Field, dict *dictionary, n uint32) corpus.Name {
	if n == 0 {
		return corpus.Name{ID: index.Unknown}
	}
	id := dict.ids[n]
	if known, ok := t[f][id]; ok {
		return known
	}
	name := corpus.Name{ID: id}
	if printed := dict.printed[n]; len(printed) > 0 {
		name.Labels = map[corpus.Lang]string{corpus.English: printed[0]}
		name.Aliases = printed[1:]
		return name
	}
	switch f {
	case index.Speaker, index.Delegation, index.Group:
		name.Labels = map[corpus.Lang]string{corpus.English: readable(id)}
	}
	return name
}

// readable makes words of an id that nothing is known of, as a label is read.
func readable(id string) string {
	words := strings.Fields(strings.ReplaceAll(id, "-", " "))
	for i, w := range words {
		switch w {
		case "of", "the", "and", "for", "de", "la", "des", "du", "et", "y", "del":
			continue
		}
		r, n := utf8.DecodeRuneInString(w)
		words[i] = string(unicode.ToUpper(r)) + w[n:]
	}
	return strings.Join(words, " ")
}
