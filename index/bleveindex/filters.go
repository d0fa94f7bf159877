package bleveindex

import (
	"slices"
	"strings"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// test is a condition on one statement of a passage. What belongs to the passage or the
// document is the same for all of its statements.
type test func(pass, stmt uint32) bool

// filters choose passages by what the query says of fields.
type filters struct {
	always []test // all must hold for one and the same statement
	never  []test // none may hold for any statement of the passage
	uneven bool   // a field was named that passages of one section may differ in
}

func (f *filters) empty() bool { return len(f.always) == 0 && len(f.never) == 0 }

// excludes reports whether a passage has a statement that it must not have.
func (f *filters) excludes(c *columns, pass uint32) bool {
	for _, t := range f.never {
		if anyStatement(c, pass, t) {
			return true
		}
	}
	return false
}

// admits reports whether a statement is one of those that are asked for.
func (f *filters) admits(pass, stmt uint32) bool {
	for _, t := range f.always {
		if !t(pass, stmt) {
			return false
		}
	}
	return true
}

func anyStatement(c *columns, pass uint32, t test) bool {
	for s := c.stmt[pass]; s < c.stmt[pass+1]; s++ {
		if t(pass, s) {
			return true
		}
	}
	return false
}

// alikeInSection are the fields that do not differ among the passages of a section in which
// one speaks throughout (columns.uniform), nor among those of a document.
func alikeInSection(field string) bool {
	switch field {
	case "speaker", "delegation", "kind", "group", "date", "issued", "type", "body", "meeting", "stage", "title", "symbol", "id":
		return true
	}
	return false
}

// fieldTest makes the condition of a tree of fields.
func (c *compiler) fieldTest(n query.Node) test {
	switch n := n.(type) {
	case *query.And:
		parts := c.fieldTests(n.Parts)
		return func(p, s uint32) bool {
			return !slices.ContainsFunc(parts, func(t test) bool { return !t(p, s) })
		}
	case *query.Or:
		parts := c.fieldTests(n.Parts)
		return func(p, s uint32) bool {
			return slices.ContainsFunc(parts, func(t test) bool { return t(p, s) })
		}
	case *query.Not:
		part, cols := c.fieldTest(n.Part), c.cols
		return func(p, s uint32) bool { return !anyStatement(cols, p, part) }
	case *query.DateFilter:
		return c.dateTest(n)
	case *query.Field:
		c.plan.filters.uneven = c.plan.filters.uneven || !alikeInSection(n.Name)
		return c.valueTest(n)
	}
	return func(uint32, uint32) bool { return false }
}

func (c *compiler) fieldTests(nodes []query.Node) []test {
	tests := make([]test, len(nodes))
	for i, n := range nodes {
		tests[i] = c.fieldTest(n)
	}
	return tests
}

func (c *compiler) dateTest(n *query.DateFilter) test {
	ok := c.cols.dates.overlapping(n.Interval)
	cols := c.cols
	if n.Name == "issued" {
		return c.documentTest(func(doc uint32) bool { return ok[cols.docIssued[doc]] })
	}
	return func(_, s uint32) bool { return ok[cols.date[s]] }
}

// overlapping returns for each date whether it shares a day with i; the unknown date never
// does.
func (t *dateTable) overlapping(i corpus.Interval) []bool {
	ok := make([]bool, len(t.dates))
	for n := 1; n < len(ok); n++ {
		ok[n] = t.intervals[n].Overlaps(i)
	}
	return ok
}

// documentTest makes the condition of documents into one of passages.
func (c *compiler) documentTest(match func(doc uint32) bool) test {
	ok := make([]bool, len(c.cols.docs))
	for d := range ok {
		ok[d] = match(uint32(d))
	}
	cols := c.cols
	return func(p, _ uint32) bool { return ok[cols.secDoc[cols.passSec[p]]] }
}

// valueTest makes the condition of one field. Names are found by whole words in any of
// their spellings, in any order, so that speaker:arbour finds Louise Arbour.
func (c *compiler) valueTest(n *query.Field) test {
	cols := c.cols
	w := newWanted(n.Value, n.Exact)
	switch n.Name {
	case "speaker":
		return onStatement(cols.speaker, c.values(n, dictSpeaker, w))
	case "delegation":
		return onStatement(cols.delegation, c.values(n, dictDelegation, w))
	case "kind":
		return onStatement(cols.kind, c.values(n, dictKind, w))
	case "date": // date:unknown; what is a date is a DateFilter
		return onStatement(cols.date, onlyUnknown(n, len(cols.dates.dates)))
	case "issued":
		return c.onDocument(cols.docIssued, onlyUnknown(n, len(cols.dates.dates)))
	case "capacity":
		return onStatement(cols.capacity, c.values(n, dictCapacity, w))
	case "group":
		return onList(&cols.groups, c.values(n, dictGroup, w))
	case "source":
		ok := c.values(n, dictSource, w)
		return func(_, s uint32) bool { return anyOK(cols.sources.of(s), ok) }
	case "theme":
		ok := c.values(n, dictTheme, w)
		return func(p, _ uint32) bool { return anyOrUnknown(cols.themes.of(p), ok) }
	case "mentions":
		ok := c.values(n, dictMention, w)
		return func(p, _ uint32) bool { return anyOK(cols.mentions.of(p), ok) }
	case "language":
		ok := c.values(n, dictLanguage, w)
		return func(p, _ uint32) bool { return ok[cols.passLang[p]] }
	case "number":
		ok := c.numbers(n)
		return func(p, _ uint32) bool { return ok[cols.passNumber[p]] }
	case "page":
		return c.pageTest(n)
	case "type":
		return c.onDocument(cols.docType, c.values(n, dictType, w))
	case "body":
		return c.onDocument(cols.docBody, c.values(n, dictBody, w))
	case "meeting":
		return c.onDocument(cols.docMeet, c.values(n, dictMeeting, w))
	case "stage":
		return c.onDocument(cols.docStage, c.values(n, dictStage, w))
	}
	return c.textTest(n, w)
}

// onlyUnknown admits number 0 of n values, which is the unknown one, where a field asks for
// it; else nothing.
func onlyUnknown(f *query.Field, n int) []bool {
	ok := make([]bool, n)
	ok[0] = f.Value == query.Unknown
	return ok
}

// textTest makes the condition of the fields of a document that have no dictionary.
func (c *compiler) textTest(n *query.Field, w wanted) test {
	cols := c.cols
	var match func(doc uint32) bool
	switch n.Name {
	case "title":
		match = func(d uint32) bool { return w.in(cols.docs[d].title) }
	case "symbol":
		key := corpus.Symbol(n.Value).Key()
		match = func(d uint32) bool {
			return symbolUnder(cols.docs[d].symbol, key) || slices.ContainsFunc(cols.docs[d].alt, func(s corpus.Symbol) bool { return symbolUnder(s, key) })
		}
	case "id":
		match = func(d uint32) bool { return cols.docs[d].id == n.Value }
	default:
		c.note("unknown-field", "typed", n.Name)
		return func(uint32, uint32) bool { return false }
	}
	found := false
	t := c.documentTest(func(d uint32) bool {
		ok := match(d)
		found = found || ok
		return ok
	})
	if !found {
		c.nothingFound(n)
	}
	return t
}

// symbolUnder reports whether a symbol is key or begins with it and goes on with a slash.
func symbolUnder(s corpus.Symbol, key string) bool {
	k := s.Key()
	return key != "" && (k == key || strings.HasPrefix(k, strings.TrimSuffix(key, "/")+"/"))
}

func (c *compiler) nothingFound(n *query.Field) {
	c.note("no-value", "field", n.Name, "typed", n.Value)
}

func onStatement(col []uint32, ok []bool) test {
	return func(_, s uint32) bool { return ok[col[s]] }
}

func onList(l *lists, ok []bool) test {
	return func(_, s uint32) bool { return anyOrUnknown(l.of(s), ok) }
}

func (c *compiler) onDocument(col []uint32, ok []bool) test {
	return c.documentTest(func(d uint32) bool { return ok[col[d]] })
}

func anyOK(values []uint32, ok []bool) bool {
	for _, v := range values {
		if ok[v] {
			return true
		}
	}
	return false
}

// anyOrUnknown is anyOK for facets, in which an empty list is the value unknown.
func anyOrUnknown(values []uint32, ok []bool) bool {
	if len(values) == 0 {
		return ok[0]
	}
	return anyOK(values, ok)
}

// values returns for each value of a dictionary whether a text names it.
func (c *compiler) values(n *query.Field, dict int, w wanted) []bool {
	d := c.cols.dicts[dict]
	ok := make([]bool, len(d.ids))
	if strings.EqualFold(n.Value, index.Unknown) && facetOf(dict) != "" {
		ok[0] = true
		return ok
	}
	var whole []string
	if facetOf(dict) == index.Delegation {
		if whole = c.delegationNames().Named(n.Value); len(whole) > 1 {
			c.note("many-values", "field", n.Name, "typed", n.Value, "values", c.labelsOf(whole))
		}
	}
	used := c.inUse(dict)
	found := false
	for v := 1; v < len(ok); v++ {
		if used[v] > 0 && (whole == nil && c.named(dict, uint32(v), w) || slices.Contains(whole, d.ids[v])) {
			ok[v], found = true, true
		}
	}
	switch {
	case !found:
		c.nothingFound(n)
	case facetOf(dict) == index.Delegation && whole == nil:
		c.noteSeveral(n, ok)
	}
	return ok
}

// noteSeveral says which delegations have the words of a value in their names, where they
// are several and few enough to be read.
func (c *compiler) noteSeveral(n *query.Field, ok []bool) {
	var ids []string
	for v, id := range c.cols.dicts[dictDelegation].ids {
		if ok[v] && len(c.names[index.Delegation][id].Labels) > 0 {
			ids = append(ids, id)
		}
	}
	if len(ids) > 1 && len(ids) <= mostNamed {
		c.note("many-values", "field", n.Name, "typed", n.Value, "values", c.labelsOf(ids))
	}
}

const mostNamed = 12

// labelsOf names delegations for a note.
func (c *compiler) labelsOf(ids []string) string {
	labels := make([]string, len(ids))
	for i, id := range ids {
		labels[i] = c.names[index.Delegation][id].Label(corpus.English)
	}
	return strings.Join(labels, "; ")
}

// named reports whether a value's id, a printed form, a label or an alias has the words.
func (c *compiler) named(dict int, v uint32, w wanted) bool {
	d := c.cols.dicts[dict]
	if slices.ContainsFunc(d.spelled(v), w.in) || dict == dictSpeaker && c.familyNamed(v, w) {
		return true
	}
	name, ok := c.names[facetOf(dict)][d.ids[v]]
	if !ok {
		return false
	}
	for _, label := range name.Labels {
		if w.in(label) {
			return true
		}
	}
	if dict == dictTheme { // phrases of a text, of which one word says little
		return slices.ContainsFunc(name.Aliases, w.is)
	}
	return slices.ContainsFunc(name.Aliases, w.in)
}

// wanted are the words that a name must have; exact ones must follow each other.
type wanted struct {
	words []string
	exact bool
}

func newWanted(text string, exact bool) wanted { return wanted{analyzers.ExactWords(text), exact} }

// is reports whether a name has these words in this order and no other.
func (w wanted) is(name string) bool {
	return len(w.words) > 0 && slices.Equal(w.words, analyzers.ExactWords(name))
}

func (w wanted) in(name string) bool {
	if len(w.words) == 0 {
		return false
	}
	have := analyzers.ExactWords(name)
	if w.exact {
		for i := 0; i+len(w.words) <= len(have); i++ {
			if slices.Equal(have[i:i+len(w.words)], w.words) {
				return true
			}
		}
		return false
	}
	for _, word := range w.words {
		if !slices.Contains(have, word) {
			return false
		}
	}
	return true
}

// passagesWith makes a condition into a term that adds nothing to the passages that meet it.
func (c *compiler) passagesWith(t test) term {
	p := &postings{}
	for ord := range c.cols.passages() {
		if anyStatement(c.cols, ord, t) {
			p.ords = append(p.ords, ord)
		}
	}
	return term{postings: p}
}
