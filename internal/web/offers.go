package web

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// Names that stand among the words of a query are offered as choices: what did Arbour say
// about gender? can be had as the statements of Louise Arbour with the word gender. Nothing
// is chosen unasked: the words are searched for as they stand.

// offer is a choice that can take the place of words of a query.
type offer struct {
	field index.Field
	value string
	text  string // the query without the words
}

const (
	// maxOffers is how many choices are offered: they stand in one line.
	maxOffers = 6
	// maxNameWords is how many words of a query are taken for one name.
	maxNameWords = 5
	// maxSameName is how many speakers of one surname are offered.
	maxSameName = 3
	// maxOfferWords is how many words of a query are looked at.
	maxOfferWords = 16
)

// offerFields are the facets whose names people type as words.
func offerFields() []index.Field {
	return []index.Field{index.Speaker, index.Delegation, index.Theme}
}

// offers finds the names among the words of the query.
func (a *reply) offers() []offer {
	parts := a.plainParts()
	var out []offer
	used := make([]bool, len(parts))
	for n := min(maxNameWords, len(parts)); n > 0; n-- {
		for i := 0; i+n <= len(parts); i++ {
			if slices.Contains(used[i:i+n], true) {
				continue
			}
			found := a.named(parts[i : i+n])
			if len(found) == 0 {
				continue
			}
			rest := textOf(slices.Concat(parts[:i], parts[i+n:]))
			for _, o := range found {
				o.text = rest
				out = append(out, o)
			}
			for j := i; j < i+n; j++ {
				used[j] = true
			}
		}
	}
	return out[:min(len(out), maxOffers)]
}

// plainParts returns what the query asks for at once, where it has not too many parts.
func (a *reply) plainParts() []query.Node {
	switch n := a.query.Root.(type) {
	case *query.Word:
		return []query.Node{n}
	case *query.And:
		if len(n.Parts) <= maxOfferWords {
			return n.Parts
		}
	}
	return nil
}

// textOf writes parts of a query as a query.
func textOf(parts []query.Node) string {
	switch len(parts) {
	case 0:
		return ""
	case 1:
		return (&query.Query{Root: parts[0]}).String()
	}
	return (&query.Query{Root: &query.And{Parts: parts}}).String()
}

// named returns the values that words name together.
func (a *reply) named(parts []query.Node) []offer {
	var words []string
	capital := false
	for _, p := range parts {
		w, ok := p.(*query.Word)
		if !ok {
			return nil
		}
		words = append(words, nameWords(w.Text)...)
		first, _ := utf8.DecodeRuneInString(w.Text)
		capital = capital || !unicode.IsLower(first)
	}
	var out []offer
	if a.isQuestion() && len(words) == 1 && len(words[0]) == 4 && isDateValue(words[0]) {
		out = append(out, offer{field: index.Date, value: words[0]})
	}
	for _, f := range offerFields() {
		if slices.ContainsFunc(a.params.selections, func(s index.Selection) bool { return s.Field == f }) {
			continue
		}
		ids := a.names.whole(f, words)
		if len(ids) == 0 && f == index.Speaker && capital {
			ids = a.names.within(f, words)
		}
		if len(ids) > maxSameName {
			continue
		}
		for _, id := range ids {
			out = append(out, offer{field: f, value: id})
		}
	}
	return out
}

func (a *reply) isQuestion() bool {
	return slices.ContainsFunc(a.query.Notes, func(n query.Note) bool { return n.ID == "question" })
}

// nameWords parts a word of a query as names are parted, without a French article before it
// and the English 's behind it.
func nameWords(word string) []string {
	parts := strings.Split(corpus.Slug(word), "-")
	if len(parts) == 2 && len(parts[1]) == 1 {
		return parts[:1]
	}
	if len(parts) == 2 && slices.Contains([]string{"l", "d", "qu"}, parts[0]) {
		return parts[1:]
	}
	return parts
}

// take returns the search in which an offer was taken.
func (p params) take(o offer) params {
	p = p.withText(o.text)
	if o.field == index.Date {
		return p.chooseDate(o.value)
	}
	return p.choose(o.field, o.value, false)
}

// offerChips shows the offers of a search.
func offerChips(pr *printer, a *reply) []chip {
	var out []chip
	for _, o := range a.offered {
		out = append(out, chip{Field: pr.T("field." + string(o.field)), Label: a.names.label(pr, o.field, o.value), Href: a.params.take(o).searchURL()})
	}
	return out
}

// wordChips shows what was left of a question, each part with the search without it.
func wordChips(pr *printer, a *reply) []chip {
	parts := a.plainParts()
	if !a.isQuestion() || len(parts) < 2 {
		return nil
	}
	var out []chip
	for i, part := range parts {
		rest := a.params.withText(textOf(slices.Concat(parts[:i], parts[i+1:])))
		out = append(out, chip{Field: pr.T("chips.word"), Label: part.String(), Href: rest.searchURL()})
	}
	return out
}

// nameList finds, without looking at all of them, the values of a facet by the words of their names.
type nameList struct {
	spellings []spelledName
	byWord    map[string][]int // into spellings
}

type spelledName struct {
	id    string
	words []string
	code  bool // an id beside names: that of mixed flows is "mixed", which is no name
}

func newNameList(all map[string]corpus.Name, ids []string) *nameList {
	l := &nameList{byWord: map[string][]int{}}
	for _, id := range ids {
		for i, s := range spellings(all[id]) {
			slug := corpus.Slug(s)
			if slug == "" {
				continue
			}
			n := spelledName{id, strings.Split(slug, "-"), i == 0 && len(all[id].Labels) > 0}
			for _, w := range n.words {
				l.byWord[w] = append(l.byWord[w], len(l.spellings))
			}
			l.spellings = append(l.spellings, n)
		}
	}
	return l
}

// whole returns the values of which words are a whole name, in any order.
func (n *names) whole(f index.Field, words []string) []string {
	return n.lists[f].find(words, func(s *spelledName) bool { return !s.code && len(s.words) == len(words) })
}

// within returns the values that have words in one name.
func (n *names) within(f index.Field, words []string) []string {
	if len(words) == 1 && utf8.RuneCountInString(words[0]) < 2 {
		return nil
	}
	return n.lists[f].find(words, func(s *spelledName) bool { return !s.code })
}

func (l *nameList) find(words []string, fits func(*spelledName) bool) []string {
	if l == nil || len(words) == 0 {
		return nil
	}
	var ids []string
	for _, i := range l.byWord[words[0]] {
		s := &l.spellings[i]
		if fits(s) && !slices.Contains(ids, s.id) && containsAll(s.words, words) {
			ids = append(ids, s.id)
		}
	}
	return ids
}

func containsAll(have, wanted []string) bool {
	return !slices.ContainsFunc(wanted, func(w string) bool { return !slices.Contains(have, w) })
}
