package web

import (
	"net/url"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"travaux/corpus"
	"travaux/index"
)

// parameter describes one parameter of the query string: what it may be is checked by
// paramReader, and told to others by the OpenAPI description, from this one table.
type parameter struct {
	name, doc string
	words     []string // allowed values, the first being the default
	kind      string   // "string", "integer"
	least     float64
	most      float64
	fallback  any
	repeats   bool
	example   any
}

// searchParameters lists what /api/v1/search and the pages understand.
func searchParameters() []parameter {
	list := []parameter{
		{name: "q", doc: "The query, at most 500 characters. See docs/query.md. Empty matches everything that is chosen.", example: `gender "mixed flows"`},
		{name: "scope", doc: "Within what all clauses must occur.", words: words(index.InSection, index.InPassage, index.InDocument)},
	}
	for _, f := range index.Facets() {
		list = append(list, parameter{name: string(f), doc: facetDoc(f), repeats: true})
	}
	return append(list,
		parameter{name: "from", doc: "First day, month or year said: 2017, 2017-12 or 2017-12-06.", example: "2017-12"},
		parameter{name: "to", doc: "Last day, month or year said.", example: "2018-07"},
		parameter{name: "sort", doc: "Order of the hits; -date is newest first.", words: words(index.ByRelevance, index.ByDate, index.ByNewest, index.BySymbol, index.BySpeaker)},
		parameter{name: "facets", doc: "Facets to count, repeated or joined by commas; all where it is not given, none for none.", repeats: true, example: []string{"speaker", "theme"}},
		parameter{name: "facet_size", doc: "Values returned of each facet; selected ones always are.", kind: "integer", least: 1, most: maxFacetSize, fallback: index.DefaultFacetSize},
		parameter{name: "size", doc: "Hits on a page.", kind: "integer", least: 0, most: index.MaxSize, fallback: pageSize},
		parameter{name: "cursor", doc: "`next` of the page before."},
		parameter{name: "by", doc: "document puts the sections of one document into one hit.", words: []string{"section", "document"}},
		parameter{name: "strict", doc: "true turns every repair of the query into a 400 with its position.", words: []string{"false", "true"}},
		parameter{name: "as", doc: "typed never reads a name among the words as its speaker or delegation, which is done, and said in the notes, where the words as typed find nothing.", words: []string{"meant", "typed"}},
		uiParameter(),
	)
}

func uiParameter() parameter {
	return parameter{name: "ui", doc: "Language of labels and citations; the pages follow Accept-Language without it, the API speaks English.", words: words(corpus.Languages()...)}
}

func suggestParameters() []parameter {
	return []parameter{
		{name: "q", doc: "What was typed so far.", example: "arb"},
		{name: "size", doc: "Completions wanted.", kind: "integer", least: 1, most: maxSuggestions, fallback: 10},
		uiParameter(),
	}
}

func facetDoc(f index.Field) string {
	doc := "Only what has this " + string(f) + "; repeated: any of them. A leading - excludes. `unknown` is what has none."
	if f == index.Date {
		doc = "Only what was said in this year (2017), in this month (2017-12), or in this year without a known month (2017-00); repeated: any of them. A leading - excludes. `unknown` is what has no date."
	}
	return doc
}

func words[T ~string](all ...T) []string {
	out := make([]string, len(all))
	for i, w := range all {
		out[i] = string(w)
	}
	return out
}

func parameterNames(list []parameter) string {
	names := make([]string, len(list))
	for i, p := range list {
		names[i] = p.name
	}
	return strings.Join(names, ", ")
}

func parameterWords(name string) []string {
	list := searchParameters()
	i := slices.IndexFunc(list, func(p parameter) bool { return p.name == name })
	return list[i].words
}

// describe writes the table for the OpenAPI description.
func describe(list []parameter) []*huma.Param {
	out := make([]*huma.Param, len(list))
	for i, p := range list {
		schema := &huma.Schema{Type: "string"}
		if p.kind != "" {
			schema.Type = p.kind
			schema.Minimum, schema.Maximum, schema.Default = &p.least, &p.most, p.fallback
		}
		for _, w := range p.words {
			schema.Enum = append(schema.Enum, w)
		}
		if p.repeats {
			schema = &huma.Schema{Type: "array", Items: schema}
		}
		explode := true
		out[i] = &huma.Param{Name: p.name, In: "query", Description: p.doc, Schema: schema, Example: p.example, Style: "form", Explode: &explode}
	}
	return out
}

// onlyKnown returns the faults of parameters that are not in the table.
func onlyKnown(values url.Values, known ...parameter) []Fault {
	r := paramReader{values: values}
	r.names(known)
	return r.faults
}
