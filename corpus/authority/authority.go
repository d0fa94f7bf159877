// Package authority knows the names of this field: delegations, groups of delegations,
// persons with the offices they held and when, and the themes of migration, in the six
// official languages where a name is certain. data/ has the files, README.md their origin.
//
// It answers whether a name as printed is one of them. It guesses nothing: a name that may
// be two things is none, and what no file lists is not found. It reads no documents; to
// find names and themes in a text is package annotate's business.
package authority

import (
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"travaux/analyzers"
	"travaux/corpus"
)

//go:embed data/*.json data/*.csv
var files embed.FS

// Authority is what the data files say. It is never changed after Load, and may be used
// from several goroutines. What its methods return must not be changed.
type Authority struct {
	shelves []fs.FS // where the data files are, in the order in which they are read

	delegations []Delegation
	groups      []corpus.Name
	offices     []Office
	persons     []Person
	themes      []Theme
	objectives  []Objective

	members map[string]map[string][]membership // by group, then delegation

	delegationByName map[string]int // by key
	delegationByID   map[string]int
	groupByName      map[string]int
	officeByTitle    map[string]int
	officeByID       map[string]int
	personByID       map[string]int
	personByName     map[string][]int // by key of a full name
	personByWords    map[string][]int // by the words of a full name in order of the alphabet
	personByFamily   map[string][]int // by key of a family name
	personByLetters  map[string][]int // by key of a full name without its spaces
	themeByID        map[string]int
}

// Load reads the data files of this package, and after them those in more: folders with
// files of the same names and columns (any of them may be missing), for the persons,
// delegations and groups of a conference that are not known here. An entry whose id is
// known already adds its names to that. An error means that a file is not in order, or
// that two entries share a name.
func Load(more ...fs.FS) (*Authority, error) {
	own, err := fs.Sub(files, "data")
	if err != nil {
		return nil, fmt.Errorf("authority: %w", err)
	}
	a := &Authority{shelves: append([]fs.FS{own}, more...)}
	for _, load := range []func() error{a.loadDelegations, a.loadGroups, a.loadMemberships, a.loadOffices, a.loadPersons, a.loadThemes} {
		if err := load(); err != nil {
			return nil, fmt.Errorf("authority: %w", err)
		}
	}
	return a, nil
}

// Names returns the labels and other spellings of all values of a facet: "speaker",
// "delegation", "group" or "theme". A theme is also spelled as each phrase that shows it by
// itself, and no other theme. For any other field it returns nil.
func (a *Authority) Names(field string) []corpus.Name {
	switch field {
	case "speaker":
		return names(a.persons, func(p Person) corpus.Name { return p.Name })
	case "delegation":
		return names(a.delegations, func(d Delegation) corpus.Name { return d.Name })
	case "group":
		return a.groups
	case "theme":
		return a.themeNames()
	}
	return nil
}

func names[T any](list []T, name func(T) corpus.Name) []corpus.Name {
	out := make([]corpus.Name, len(list))
	for i, v := range list {
		out[i] = name(v)
	}
	return out
}

// key is the form in which names are compared: their exact words, so that case, marks,
// punctuation and spacing do not count.
func key(name string) string {
	if name == "" {
		return ""
	}
	return strings.Join(analyzers.ExactWords(name), " ")
}

// articles stand before names of countries, groups and offices, and count for nothing there.
var articles = map[string]bool{
	"the": true, "le": true, "la": true, "les": true, "l": true, "el": true, "los": true, "las": true,
}

// bare returns a key without the article it begins with.
func bare(key string) string {
	first, rest, ok := strings.Cut(key, " ")
	if ok && articles[first] {
		return rest
	}
	return key
}

// lookup finds a name by its key, else by its key without the article, else by its loose
// key, and as an index or a list prints it ("Korea, Republic of").
func lookup(index map[string]int, name string) (int, bool) {
	k := key(name)
	if k == "" {
		return 0, false
	}
	for _, form := range []func() string{
		func() string { return k }, func() string { return bare(k) }, func() string { return loose(k) }, func() string { return loose(key(turned(name))) },
	} {
		if i, ok := index[form()]; ok && i != ambiguous {
			return i, true
		}
	}
	return 0, false
}

// small are the words that are left out, or printed as a sign, in names of countries and
// groups: "Trinidad & Tobago".
var small = map[string]bool{"and": true, "et": true, "y": true, "и": true, "e": true, "of": true, "the": true}

// loose returns a key without its small words and with Saint written in full, where it has
// two other words or more; else "".
func loose(k string) string {
	if !strings.Contains(k, " ") {
		return ""
	}
	var kept []string
	for _, w := range strings.Fields(k) {
		switch {
		case small[w]:
			continue
		case w == "st":
			w = "saint"
		}
		kept = append(kept, w)
	}
	if len(kept) < 2 {
		return ""
	}
	return looseMark + strings.Join(kept, " ")
}

// looseMark keeps loose keys apart from the others.
const looseMark = "~ "

// turned returns a name whose second part stands first in speech: "Congo, Democratic
// Republic of the".
func turned(name string) string {
	head, tail, ok := strings.Cut(name, ",")
	if !ok || strings.Contains(tail, ",") {
		return ""
	}
	return strings.TrimSpace(tail) + " " + strings.TrimSpace(head)
}

// put enters a name into an index, with and without its article. Two entries that share a
// name are an error in the data.
func put(index map[string]int, name string, i int) error {
	k := key(name)
	if k == "" {
		return nil
	}
	for _, k := range []string{k, bare(k)} {
		if j, taken := index[k]; taken && j != i {
			return fmt.Errorf("%q names two entries", name)
		}
		index[k] = i
	}
	if k := loose(k); k != "" {
		if j, taken := index[k]; taken && j != i {
			i = ambiguous
		}
		index[k] = i
	}
	return nil
}

// ambiguous stands for a loose key that two entries share.
const ambiguous = -1

// spellings are all labels of n and its aliases.
func spellings(n corpus.Name) []string {
	var out []string
	for _, l := range corpus.Languages() {
		if s := n.Labels[l]; s != "" {
			out = append(out, s)
		}
	}
	return append(out, n.Aliases...)
}

// merged returns n with the names of more: labels where n has none, all others as aliases.
func merged(n, more corpus.Name) corpus.Name {
	labels := maps.Clone(n.Labels)
	if labels == nil {
		labels = map[corpus.Lang]string{}
	}
	aliases := slices.Clone(n.Aliases)
	for _, l := range corpus.Languages() {
		switch s := more.Labels[l]; {
		case s == "" || s == labels[l]:
		case labels[l] == "":
			labels[l] = s
		default:
			aliases = append(aliases, s)
		}
	}
	return corpus.Name{ID: n.ID, Labels: labels, Aliases: append(aliases, more.Aliases...)}
}
