package web

import (
	"maps"
	"slices"
	"strings"
	"sync/atomic"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// names finds the labels of facet values, and the values that a label means. It is made
// once a generation and not changed afterwards.
type names struct {
	generation index.Generation
	byID       map[index.Field]map[string]corpus.Name
	ids        map[index.Field][]string // in the order of the engine
	lists      map[index.Field]*nameList
	wholes     map[index.Field]*index.WholeNames
	large      map[index.Field]map[string][]string // ids by names without the small words
	key        func(word string) string            // what is compared of a word
	offices    map[string]bool                     // by key
}

// nameCache keeps the names of the generation asked for last.
type nameCache struct{ last atomic.Pointer[names] }

func (c *nameCache) of(s index.Searcher) *names {
	g := s.Generation()
	if n := c.last.Load(); n != nil && n.generation.Number == g.Number && n.generation.Built.Equal(g.Built) {
		return n
	}
	n := newNames(s)
	c.last.Store(n)
	return n
}

func newNames(s index.Searcher) *names {
	n := &names{
		generation: s.Generation(),
		byID:       map[index.Field]map[string]corpus.Name{},
		ids:        map[index.Field][]string{},
		lists:      map[index.Field]*nameList{},
		wholes:     map[index.Field]*index.WholeNames{},
		large:      map[index.Field]map[string][]string{},
		key:        query.NameKeys(),
	}
	n.offices = officeKeys(n.key)
	for _, f := range index.Facets() {
		m := map[string]corpus.Name{}
		for _, name := range s.Names(f) {
			m[name.ID] = name
			n.ids[f] = append(n.ids[f], name.ID)
		}
		n.byID[f] = m
	}
	for _, f := range index.Facets() {
		n.lists[f] = newNameList(n.byID[f], n.ids[f], n.key)
		if f == index.Delegation || f == index.Group {
			n.wholes[f] = index.NewWholeNames(maps.Values(n.byID[f]))
			n.large[f] = largeNames(n.byID[f], n.ids[f])
		}
	}
	return n
}

// label says a facet value in the printer's language: our own text for what this program
// names (kinds, types, languages), else the authority's, else the value itself.
func (n *names) label(p *printer, f index.Field, value string) string {
	if value == index.Unknown {
		return p.T("value.unknown")
	}
	if f == index.Date {
		return p.DateValue(value)
	}
	if key := string(f) + "." + corpus.Slug(value); p.Has(key) {
		return p.T(key)
	}
	if name, ok := n.byID[f][value]; ok {
		return name.Label(p.Lang)
	}
	return value
}

// labelOr is label for a value that may be without an entry: then what was printed. So is a
// family name alone beside the words: what tells it from others is for lists.
func (n *names) labelOr(p *printer, f index.Field, id, printed string) string {
	if _, _, family := corpus.SplitFamilyID(id); family && printed != "" {
		return printed
	}
	if name, ok := n.byID[f][id]; ok && (len(name.Labels) > 0 || printed == "") {
		return name.Label(p.Lang)
	}
	if printed != "" {
		return printed
	}
	return id
}

// resolve returns the values that someone who wrote v can mean: v itself if it is one;
// those with v as a label or alias; those with all of v's words in one. Spelling is compared
// without case, marks and punctuation. It returns nothing where no value fits.
func (n *names) resolve(f index.Field, v string) []string {
	if _, ok := n.byID[f][v]; ok || v == index.Unknown {
		return []string{v}
	}
	wanted := corpus.Slug(v)
	if wanted == "" {
		return nil
	}
	parts := strings.Split(wanted, "-")
	if f == index.Delegation {
		if whole := n.wholes[f].Named(v); len(whole) > 0 {
			return whole
		}
	}
	if exact := n.lists[f].find(parts, func(s *spelledName) bool { return slices.Equal(s.words, parts) }); len(exact) > 0 && !n.bearers(f, parts, exact) {
		return exact
	}
	// A word of the phrases that a theme is also known by says little.
	return n.lists[f].find(parts, func(s *spelledName) bool { return f != index.Theme || !s.alias })
}

// labelsIn names values in a language, with semicolons between them.
func (n *names) labelsIn(l corpus.Lang, f index.Field, ids []string) string {
	labels := make([]string, len(ids))
	for i, id := range ids {
		if labels[i] = id; n.byID[f][id].ID != "" {
			labels[i] = n.byID[f][id].Label(l)
		}
	}
	return strings.Join(labels, "; ")
}

func spellings(n corpus.Name) []string {
	all := append([]string{n.ID}, n.Aliases...)
	for _, l := range n.Labels {
		all = append(all, l)
	}
	return all
}
