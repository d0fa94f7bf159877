package web

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// choose returns p with a value chosen in a facet, or excluded from it. The pages start
// again at the first one.
func (p params) choose(f index.Field, value string, exclude bool) params {
	p = p.drop(f, value)
	i := slices.IndexFunc(p.selections, func(s index.Selection) bool { return s.Field == f })
	if i < 0 {
		p.selections = append(p.selections, index.Selection{Field: f})
		i = len(p.selections) - 1
	}
	s := &p.selections[i]
	if exclude {
		s.Excluded = append(s.Excluded, value)
	} else {
		s.Values = append(s.Values, value)
	}
	slices.SortFunc(p.selections, func(a, b index.Selection) int {
		return slices.Index(index.Facets(), a.Field) - slices.Index(index.Facets(), b.Field)
	})
	return p
}

// chooseDate returns p with a year or month chosen. A month takes the place of its year,
// and a year that of its months: together they would mean the year alone.
func (p params) chooseDate(value string) params {
	for _, s := range p.selections {
		if s.Field != index.Date {
			continue
		}
		for _, v := range s.Values {
			if strings.HasPrefix(v, value) || strings.HasPrefix(value, v) {
				p = p.drop(index.Date, v)
			}
		}
	}
	return p.choose(index.Date, value, false)
}

// drop returns p without a value of a facet, chosen or excluded.
func (p params) drop(f index.Field, value string) params {
	p.cursor = ""
	var kept []index.Selection
	for _, s := range p.selections {
		if s.Field == f {
			s.Values = without(s.Values, value)
			s.Excluded = without(s.Excluded, value)
		} else {
			s.Values, s.Excluded = slices.Clone(s.Values), slices.Clone(s.Excluded)
		}
		if len(s.Values)+len(s.Excluded) > 0 {
			kept = append(kept, s)
		}
	}
	p.selections = kept
	return p
}

// clear returns p without selections and dates.
func (p params) clear() params {
	p.cursor, p.selections = "", nil
	p.from, p.to, p.fromTyped, p.toTyped = corpus.Date{}, corpus.Date{}, "", ""
	return p
}

// linkedText is the part of a query that links carry: what is read of it, and one more
// character, so that it is still said to be too long. A page has a hundred links.
func linkedText(text string) string {
	n := 0
	for i := range text {
		if n++; n > query.MaxLength+1 {
			return text[:i]
		}
	}
	return text
}

// withText returns p with another query, on its first page.
func (p params) withText(q string) params {
	p.cursor, p.text, p.asTyped = "", q, false
	return p
}

// narrowed reports whether anything but the query chooses passages.
func (p params) narrowed() bool {
	return len(p.selections) > 0 || p.fromTyped != "" || p.toTyped != ""
}

func without(list []string, value string) []string {
	var out []string
	for _, v := range list {
		if v != value {
			out = append(out, v)
		}
	}
	return out
}

// pair is one parameter in an address.
type pair struct{ Name, Value string }

// pairs lists what p says beyond the defaults, the query first: what an address must hold.
func (p params) pairs() []pair {
	var out []pair
	add := func(name, value string) {
		if value != "" {
			out = append(out, pair{name, value})
		}
	}
	add("q", linkedText(p.text))
	if p.scope != index.InSection {
		add("scope", string(p.scope))
	}
	out = append(out, p.narrowing()...)
	if p.sort != index.ByRelevance {
		add("sort", string(p.sort))
	}
	if p.byDocument {
		add("by", "document")
	}
	if p.strict {
		add("strict", "true")
	}
	if p.asTyped {
		add("as", "typed")
	}
	if p.size >= 0 && p.size != pageSize {
		add("size", strconv.Itoa(p.size))
	}
	if p.facetSize > 0 {
		add("facet_size", strconv.Itoa(p.facetSize))
	}
	if p.noFacets {
		add("facets", "none")
	}
	for _, f := range p.facets {
		add("facets", string(f))
	}
	add("cursor", p.cursor)
	add("ui", p.ui)
	return out
}

// narrowing lists the selections and dates.
func (p params) narrowing() []pair {
	var out []pair
	for _, s := range p.selections {
		for _, v := range s.Values {
			out = append(out, pair{string(s.Field), v})
		}
		for _, v := range s.Excluded {
			out = append(out, pair{string(s.Field), "-" + v})
		}
	}
	if p.fromTyped != "" {
		out = append(out, pair{"from", p.fromTyped})
	}
	if p.toTyped != "" {
		out = append(out, pair{"to", p.toTyped})
	}
	return out
}

// queryString returns "?q=…" for p, or nothing where p is all defaults.
func (p params) queryString() string { return encode(p.pairs()) }

func encode(pairs []pair) string {
	var b strings.Builder
	for i, kv := range pairs {
		if i == 0 {
			b.WriteByte('?')
		} else {
			b.WriteByte('&')
		}
		b.WriteString(url.QueryEscape(kv.Name))
		b.WriteByte('=')
		b.WriteString(url.QueryEscape(kv.Value))
	}
	return b.String()
}

// searchURL is the address of p's page of results.
func (p params) searchURL() string { return "/search" + p.queryString() }

// exported returns the query string of all results of p.
func (p params) exported() string {
	p.cursor, p.size, p.facets, p.noFacets, p.facetSize, p.asTyped = "", -1, nil, false, 0, false
	return p.queryString()
}

// documentQuery is what the address of a document's part carries, so that it can mark what
// was searched for and lead back.
func (p params) documentQuery(part int) string {
	q := params{text: p.text, scope: p.scope, selections: p.selections, fromTyped: p.fromTyped, toTyped: p.toTyped, ui: p.ui, size: -1}
	return encode(append(q.pairs(), partPair(part)...))
}

// documentPath is the address of a document, passagePath that of a passage in it.
func documentPath(id string) string { return "/documents/" + url.PathEscape(id) }

func passagePath(id string, p *corpus.Passage) string {
	return documentPath(id) + encode(partPair(partOf(p.Ordinal))) + "#" + anchor(p.ID)
}

// anchor makes the name of a place on a document's page from the id of a passage: white
// space is not allowed in one.
func anchor(passageID string) string {
	return strings.Join(strings.Fields(passageID), "-")
}

// symbolPath is the address that stays with a symbol. The slashes of the symbol are those
// of the address.
func symbolPath(s corpus.Symbol) string {
	parts := strings.Split(string(s), "/")
	for i, part := range parts {
		parts[i] = url.PathEscape(part)
	}
	return "/symbols/" + strings.Join(parts, "/")
}

// passageName is the id of a passage in the whole collection: the document's id, a tilde,
// and the passage's id within it. Neither of the slugs in it has a tilde.
func passageName(documentID, passageID string) string { return documentID + "~" + passageID }

// splitPassageName undoes passageName.
func splitPassageName(name string) (documentID, passageID string, ok bool) {
	i := strings.LastIndexByte(name, '~')
	if i < 0 {
		return "", "", false
	}
	return name[:i], name[i+1:], true
}
