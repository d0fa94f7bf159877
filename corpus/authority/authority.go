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

	delegationByName map[string]int // by key
	delegationByID   map[string]int
	groupByName      map[string]int
	officeByTitle    map[string]int
	officeByID       map[string]int
	personByID       map[string]int
	personByName     map[string][]int // by key of a full name
	personByWords    map[string][]int // by the words of a full name in order of the alphabet
	personByFamily   map[string][]int // by key of a family name
	themeByID        map[string]int
}

// Load reads the data files of this package, and after them those in more: folders with
// files of the same names and columns (any of them may be missing), for the persons,
// delegations and groups of a conference that are not known here. An error means that a
// file is not in order, or that two entries share a name.
func Load(more ...fs.FS) (*Authority, error) {
	own, err := fs.Sub(files, "data")
	if err != nil {
		return nil, fmt.Errorf("authority: %w", err)
	}
	a := &Authority{shelves: append([]fs.FS{own}, more...)}
	for _, load := range []func() error{a.loadDelegations, a.loadGroups, a.loadOffices, a.loadPersons, a.loadThemes} {
		if err := load(); err != nil {
			return nil, fmt.Errorf("authority: %w", err)
		}
	}
	return a, nil
}

// Names returns the labels and other spellings of all values of a facet: "speaker",
// "delegation", "group" or "theme". For any other field it returns nil.
func (a *Authority) Names(field string) []corpus.Name {
	switch field {
	case "speaker":
		return names(a.persons, func(p Person) corpus.Name { return p.Name })
	case "delegation":
		return names(a.delegations, func(d Delegation) corpus.Name { return d.Name })
	case "group":
		return a.groups
	case "theme":
		return names(a.themes, func(t Theme) corpus.Name { return t.Name })
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
func key(name string) string { return strings.Join(analyzers.ExactWords(name), " ") }

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

// lookup finds a name by its key, else by its key without the article.
func lookup(index map[string]int, name string) (int, bool) {
	k := key(name)
	if k == "" {
		return 0, false
	}
	if i, ok := index[k]; ok {
		return i, true
	}
	i, ok := index[bare(k)]
	return i, ok
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
	return nil
}

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
