package web

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/index"
)

// params is a search as an address says it: the one form that the API, the pages and their
// links share. Its methods that return params leave the receiver as it is.
type params struct {
	text       string
	scope      index.Scope
	selections []index.Selection // in the order of index.Facets, none empty
	from, to   corpus.Date
	sort       index.Sort
	facets     []index.Field // nil for all
	noFacets   bool
	facetSize  int // 0 for the default
	size       int // -1 for the default
	cursor     string
	byDocument bool
	strict     bool
	asTyped    bool // no other reading
	ui         string

	// fromTyped and toTyped are what stood in the address, right or wrong: a page shows
	// them again.
	fromTyped, toTyped string
}

// readParams reads a query string. It finds all faults at once, and returns what it
// could make of the rest: a page shows both. Parameters that are empty count as not given,
// because a form sends those too.
func readParams(values url.Values) (params, []Fault) {
	r := paramReader{values: values, p: params{size: -1}}
	r.names(searchParameters())
	p := &r.p
	p.text = r.one("q")
	p.scope = index.Scope(r.word("scope"))
	p.sort = index.Sort(r.word("sort"))
	p.byDocument = r.word("by") == "document"
	p.strict = r.word("strict") == "true"
	p.asTyped = r.word("as") == "typed"
	p.ui = r.word("ui")
	p.fromTyped, p.from = r.date("from")
	p.toTyped, p.to = r.date("to")
	p.size = r.number("size", 0, index.MaxSize, -1)
	p.facetSize = r.number("facet_size", 1, maxFacetSize, 0)
	r.facets()
	r.selections()
	p.cursor = r.cursor() // after the selections: choosing begins at the first page
	if from, to := p.from.Interval(), p.to.Interval(); from.From > 0 && to.To > 0 && from.From > to.To {
		r.fault("from", p.fromTyped, "empty-range", "to", p.toTyped)
	}
	return r.p, r.faults
}

// paramReader collects what readParams finds.
type paramReader struct {
	values url.Values
	p      params
	faults []Fault
}

func (r *paramReader) fault(name, value, id string, args ...any) {
	r.faults = append(r.faults, newFault(name, value, id, args...))
}

// names finds parameters that no one knows: a misspelt filter must not be passed over.
func (r *paramReader) names(known []parameter) {
	for _, name := range sortedKeys(r.values) {
		if !slices.ContainsFunc(known, func(p parameter) bool { return p.name == name }) {
			r.fault(name, "", "no-parameter", "names", parameterNames(known))
		}
	}
}

func (r *paramReader) one(name string) string {
	all := r.values[name]
	if len(all) == 0 {
		return ""
	}
	if len(all) > 1 {
		r.fault(name, strings.Join(all, ", "), "given-again", "times", len(all))
	}
	return all[0]
}

// word reads a parameter that has a list of allowed words.
func (r *paramReader) word(name string) string {
	v := r.one(name)
	words := parameterWords(name)
	if v != "" && !slices.Contains(words, v) {
		r.fault(name, v, "no-word", "words", strings.Join(words, ", "))
		return ""
	}
	return v
}

func (r *paramReader) number(name string, least, most, otherwise int) int {
	v := r.one(name)
	if v == "" {
		return otherwise
	}
	n, err := strconv.Atoi(v)
	if err != nil || n < least || n > most {
		r.fault(name, v, "no-number", "least", least, "most", most)
		return otherwise
	}
	return n
}

func (r *paramReader) date(name string) (string, corpus.Date) {
	typed := strings.TrimSpace(r.one(name))
	d, err := corpus.ParseISO(typed)
	if err != nil {
		r.fault(name, typed, "no-date")
	}
	return typed, d
}

func (r *paramReader) cursor() string {
	v := r.one("cursor")
	if len(v) > maxValue {
		r.fault("cursor", v[:32]+"…", "long-cursor", "most", maxValue)
		return ""
	}
	return v
}

// facets reads which facets to count: repeated, or joined by commas; "none" for none.
func (r *paramReader) facets() {
	for _, list := range r.values["facets"] {
		for name := range strings.SplitSeq(list, ",") {
			switch f := index.Field(strings.TrimSpace(name)); {
			case f == "":
			case f == "none":
				r.p.noFacets = true
			case !slices.Contains(index.Facets(), f):
				r.fault("facets", name, "no-facet", "names", joinFields(index.Facets()))
			case !slices.Contains(r.p.facets, f):
				r.p.facets = append(r.p.facets, f)
			}
		}
	}
	if r.p.noFacets && len(r.p.facets) > 0 {
		r.fault("facets", "none", "none-and-facets")
	}
}

func (r *paramReader) selections() {
	count := 0
	for _, f := range index.Facets() {
		for _, v := range r.values[string(f)] {
			if r.selection(f, v) {
				count++
			}
		}
	}
	if count > maxSelected {
		r.fault("q", "", "too-many-values", "count", count, "most", maxSelected)
	}
}

func (r *paramReader) selection(f index.Field, v string) bool {
	value, exclude := strings.CutPrefix(strings.TrimSpace(v), "-")
	value = strings.TrimSpace(value)
	switch {
	case value == "":
		return false
	case len(value) > maxValue:
		r.fault(string(f), value[:32]+"…", "long-value", "most", maxValue)
		return false
	case f == index.Date && !isDateValue(value):
		r.fault("date", value, "no-date-value")
		return false
	}
	r.p = r.p.choose(f, value, exclude)
	return true
}

func isDateValue(v string) bool {
	_, ok := parseDateValue(v)
	return ok || v == index.Unknown
}

// checkUTF8 says which part of a query string is not UTF-8. Such bytes would be replaced
// on the way and something else searched.
func checkUTF8(rawQuery string) *Problem {
	values, err := url.ParseQuery(rawQuery)
	if err != nil {
		return faultsProblem([]Fault{newFault("", "", "no-query-string", "reason", err)})
	}
	var faults []Fault
	for _, name := range sortedKeys(values) {
		if !utf8.ValidString(name) {
			faults = append(faults, newFault("", "", "name-not-utf-8"))
		}
		for _, v := range values[name] {
			if !utf8.ValidString(v) {
				faults = append(faults, newFault(strings.ToValidUTF8(name, "�"), "", "value-not-utf-8"))
			}
		}
	}
	if len(faults) > 0 {
		return faultsProblem(faults)
	}
	return nil
}

func sortedKeys(v url.Values) []string {
	keys := make([]string, 0, len(v))
	for k := range v {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func joinFields(fields []index.Field) string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = string(f)
	}
	return strings.Join(names, ", ")
}
