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
	text     string  // the query without the words
	sections int     // what it finds
	from     *params // the search that it is chosen in; nil for the one that was asked
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
	eachWindow(parts, func(from, to int) bool {
		found := a.named(parts[from:to])
		rest := textOf(slices.Concat(parts[:from], parts[to:]))
		for _, o := range found {
			o.text = rest
			out = append(out, o)
		}
		return len(found) > 0
	})
	return out[:min(len(out), maxOffers)]
}

// countOffers says what each offer finds. One that finds nothing may be the way to another:
// where a name and a year are among the words, both are to be taken. On a further page, where
// they were seen before, nothing is counted.
func (a *reply) countOffers(ctx context.Context, searcher index.Searcher) error {
	if a.asked().cursor != "" {
		return nil
	}
	for i := range a.offered {
		o := &a.offered[i]
		p := a.offerParams(*o)
		res, err := a.count(ctx, searcher, query.Parse(p.text), p)
		if err != nil {
			return err
		}
		o.sections = res.Total.Sections
	}
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
	if a.isQuestion() && len(words) == 1 && len(words[0]) == 4 && isDateValue(words[0]) {
		out = append(out, offer{field: index.Date, value: words[0]})
	}
	for _, f := range offerFields() {
		if a.asked().chosen(f) {
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
	if o.field == index.Date {
		return p.chooseDate(o.value)
	}
	return p.choose(o.field, o.value, false)
}

// offerChips shows the offers of a search.
func offerChips(pr *printer, a *reply) []chip {
	var out []chip
	for _, o := range a.offered {
		c := chip{Field: pr.T("field." + string(o.field)), Label: a.names.label(pr, o.field, o.value), Href: a.offerParams(o).searchURL()}
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
