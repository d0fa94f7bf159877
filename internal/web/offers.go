package web

import (
	"context"
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
	field    index.Field
	value    string
	ids      []string // where value is a name: everyone who has it
	text     string   // the query without the words
	sections int      // what it finds
	from     *params  // the search that it is chosen in; nil for the one that was asked
}

// symbolField is that of an offer to ask for a document by its symbol, which is no facet.
const symbolField index.Field = "symbol"

const (
	// maxOffers is how many choices are offered: they stand in one line.
	maxOffers = 6
	// maxCounted is how many choices are looked at, of which those are offered that find anything.
	maxCounted = 12
	// maxNameWords is how many words of a query are taken for one name.
	maxNameWords = 5
	// maxSameName is how many speakers of one surname are offered each.
	maxSameName = 4
	// maxOfferWords is how many words of a query are looked at.
	maxOfferWords = 16
)

// offerFields are the facets whose names people type as words.
func offerFields() []index.Field {
	return []index.Field{index.Speaker, index.Delegation, index.Group, index.Theme}
}

// offers finds the names among the words of the query.
func (a *reply) offers() []offer {
	parts := a.plainParts()
	var out []offer
	eachWindow(parts, func(from, to int) bool {
		found := a.named(parts[from:to])
		if to-from == 1 && to < len(parts) && capitalized(parts[to]) {
			found = slices.DeleteFunc(found, func(o offer) bool { return a.givenName(o, parts[from]) })
		}
		rest := textOf(slices.Concat(parts[:from], parts[to:]))
		for _, o := range found {
			o.text = rest
			out = append(out, o)
		}
		return len(found) > 0
	})
	slices.SortStableFunc(out, func(x, y offer) int { return speakersFirst(x) - speakersFirst(y) })
	return out[:min(len(out), maxCounted)]
}

func speakersFirst(o offer) int {
	if o.field == index.Speaker {
		return 0
	}
	return 1
}

func capitalized(part query.Node) bool {
	w, ok := part.(*query.Word)
	if !ok {
		return false
	}
	first, _ := utf8.DecodeRuneInString(w.Text)
	return unicode.IsUpper(first)
}

// givenName reports whether a speaker is offered for a word that is no family name of that
// speaker: with another name behind it, it is someone else's.
func (a *reply) givenName(o offer, part query.Node) bool {
	w, ok := part.(*query.Word)
	if !ok || o.field != index.Speaker || len(o.ids) > 0 {
		return false
	}
	words := nameWords(w.Text)
	key := a.names.key(words[len(words)-1])
	return !slices.Contains(a.names.lists[o.field].find(words, func(s *spelledName) bool { return s.keys[len(s.keys)-1] == key }), o.value)
}

// countOffers says what each offer finds, and keeps those that find anything. On a further
// page, where they were seen before, nothing is counted.
func (a *reply) countOffers(ctx context.Context, searcher index.Searcher) error {
	if a.asked().cursor != "" {
		a.offered = a.offered[:min(len(a.offered), maxOffers)]
		return nil
	}
	var kept []offer
	for _, o := range a.offered {
		if len(kept) == maxOffers {
			break
		}
		p := a.offerParams(o)
		if len(o.ids) > 0 {
			p = p.drop(o.field, o.value)
			for _, id := range o.ids {
				p = p.choose(o.field, id, false)
			}
		}
		res, err := a.count(ctx, searcher, query.Parse(p.text), p)
		if err != nil {
			return err
		}
		if o.sections = res.Total.Sections; o.sections > 0 {
			kept = append(kept, o)
		}
	}
	a.offered = kept
	return nil
}

// offerParams is the search in which an offer was taken.
func (a *reply) offerParams(o offer) params {
	p := a.asked()
	if o.from != nil {
		p = *o.from
	}
	return p.take(o)
}

// plainParts returns what the query asks for at once, where it has not too many parts.
func (a *reply) plainParts() []query.Node {
	switch n := a.askedQuery().Root.(type) {
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
	words, capital := wordsOf(parts)
	if len(words) == 0 {
		return nil
	}
	var out []offer
	if d := yearOf(parts); d != "" && a.isQuestion() {
		out = append(out, offer{field: index.Date, value: d})
	}
	for _, f := range offerFields() {
		if a.asked().chosen(f) {
			continue
		}
		ids := a.names.whole(f, words)
		if f == index.Group {
			ids = nil
		}
		if len(ids) == 0 {
			ids = a.names.ordered(f, words, capital)
		}
		if f == index.Speaker && (len(ids) == 0 && capital || a.names.bearers(f, words, ids)) {
			ids = a.names.within(f, words)
		}
		if f == index.Speaker && len(ids) > 1 && len(ids) <= maxNamesakes {
			out = append(out, offer{field: f, value: typedOf(parts), ids: ids})
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

// yearOf returns the year that a part of a query is, in the figures of any script.
func yearOf(parts []query.Node) string {
	if len(parts) != 1 {
		return ""
	}
	w, ok := parts[0].(*query.Word)
	if !ok {
		return ""
	}
	if d, ok := corpus.ParseDate(w.Text, ""); ok && d.Month == 0 && len([]rune(w.Text)) <= len("2018")+1 {
		return d.String()
	}
	return ""
}

// documentOffers offers the documents that the whole text means by their number or by the
// initials of their title: UDHR.
func (a *reply) documentOffers(known query.Known) []offer {
	text := strings.TrimSpace(a.askedQuery().Text)
	if _, symbol := a.askedQuery().Root.(*query.SymbolRef); symbol || known.Symbol == nil || known.Title == nil {
		return nil
	}
	var out []offer
	for _, s := range query.BareAct(text) {
		if known.Symbol(s) {
			out = append(out, offer{field: symbolField, value: string(s), text: string(s)})
		}
	}
	if len(out) == 0 && !strings.ContainsFunc(text, func(r rune) bool { return !unicode.IsUpper(r) }) {
		if s, _ := known.Title(text); s != "" {
			out = append(out, offer{field: symbolField, value: string(s), text: string(s)})
		}
	}
	return out
}

// wordsOf returns the words of parts as names are parted, and whether one begins with no
// small letter; none where a part is more than a word.
func wordsOf(parts []query.Node) (words []string, capital bool) {
	for _, p := range parts {
		w, ok := p.(*query.Word)
		if !ok {
			return nil, false
		}
		words = append(words, nameWords(w.Text)...)
		first, _ := utf8.DecodeRuneInString(w.Text)
		capital = capital || !unicode.IsLower(first)
	}
	return words, capital
}

func (a *reply) isQuestion() bool {
	return slices.ContainsFunc(a.askedQuery().Notes, func(n query.Note) bool { return n.ID == "question" })
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
	switch o.field {
	case symbolField:
		return p
	case index.Date:
		return p.chooseDate(o.value)
	}
	return p.choose(o.field, o.value, false)
}

// offerLabel names an offer to a reader.
func (a *reply) offerLabel(pr *printer, o offer) string {
	if len(o.ids) > 0 {
		return pr.T("offers.everyone", "name", o.value)
	}
	return a.names.label(pr, o.field, o.value)
}

// offerChips shows the offers of a search.
func offerChips(pr *printer, a *reply) []chip {
	var out []chip
	for _, o := range a.offered {
		c := chip{Field: pr.T("field." + string(o.field)), Label: a.offerLabel(pr, o), Href: a.offerParams(o).searchURL()}
		if o.sections > 0 {
			c.Count = pr.T("total.sections", "n", o.sections)
		}
		out = append(out, c)
	}
	return out
}

// wordChips shows what was left of a question, each part with the search without it.
func wordChips(pr *printer, a *reply) []chip {
	parts := a.plainParts()
	if !a.isQuestion() || len(parts) < 2 || a.reading != nil { // of which the names are chips already
		return nil
	}
	var out []chip
	for i, part := range parts {
		rest := a.params.withText(textOf(slices.Concat(parts[:i], parts[i+1:])))
		out = append(out, chip{Field: pr.T("chips.word"), Label: part.String(), Href: rest.searchURL()})
	}
	return out
}
