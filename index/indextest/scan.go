package indextest

import (
	"slices"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// Scan answers requests by reading every document, every time.
type Scan struct {
	docs   []*corpus.Document
	names  map[index.Field][]corpus.Name
	chains map[corpus.Lang]analyzers.Analyzer
	vocab  map[corpus.Lang]map[string]bool // stems in the passages of a language
}

// NewScan makes a Scan of documents, with the names of facet values as a Writer is given
// them.
func NewScan(docs []*corpus.Document, names map[index.Field][]corpus.Name) *Scan {
	s := &Scan{docs: docs, names: names, chains: map[corpus.Lang]analyzers.Analyzer{}, vocab: map[corpus.Lang]map[string]bool{}}
	for _, p := range s.passages() {
		for _, t := range s.tokens(p.lang(), p.Text) {
			if t.Stem != "" {
				if s.vocab[p.lang()] == nil {
					s.vocab[p.lang()] = map[string]bool{}
				}
				s.vocab[p.lang()][t.Stem] = true
			}
		}
	}
	return s
}

// Answer is what Scan says of a request.
type Answer struct {
	Total    index.Total
	Together int
	// Sections are the ids "document/section" of those found, in no order.
	Sections []string
	// Facets has the values with a count above 0, by facet.
	Facets map[index.Field]map[string]int
}

// passage is a passage with what it belongs to.
type passage struct {
	*corpus.Passage
	doc *corpus.Document
	sec *corpus.Section
}

func (p passage) lang() corpus.Lang {
	if p.Language != "" {
		return p.Language
	}
	return p.doc.Language
}

func (p passage) section() string { return p.doc.ID + "/" + p.sec.ID }

// statements returns those of the passage; where there is none, one of which nothing is
// known.
func (p passage) statements() []corpus.Statement {
	if len(p.Statements) == 0 {
		return []corpus.Statement{{}}
	}
	return p.Statements
}

// date is when a statement of the passage was made: as far as it says, else the section,
// else the document.
func (p passage) date(st *corpus.Statement) corpus.Date {
	for _, d := range []corpus.Date{st.Said, p.sec.Date} {
		if !d.IsZero() {
			return d
		}
	}
	return p.doc.Date()
}

func (s *Scan) passages() []passage {
	var all []passage
	for _, d := range s.docs {
		for i := range d.Sections {
			for j := range d.Sections[i].Passages {
				all = append(all, passage{&d.Sections[i].Passages[j], d, &d.Sections[i]})
			}
		}
	}
	return all
}

func (s *Scan) tokens(lang corpus.Lang, text string) []analyzers.Token {
	if s.chains[lang] == nil {
		s.chains[lang] = analyzers.For(lang)
	}
	return s.chains[lang].Tokens(nil, text)
}

// Search answers a request. A facet value's count is what a request with that value alone
// in its facet finds.
func (s *Scan) Search(req index.Request) Answer {
	a := s.find(req)
	a.Facets = map[index.Field]map[string]int{}
	for _, f := range req.Facets {
		a.Facets[f] = map[string]int{}
		for _, v := range s.values(f) {
			if n := s.find(choosing(req, f, v)).units(req.Scope); n > 0 {
				a.Facets[f][v] = n
			}
		}
	}
	return a
}

func (a Answer) units(scope index.Scope) int {
	switch scope {
	case index.InPassage:
		return a.Total.Passages
	case index.InDocument:
		return a.Total.Documents
	}
	return a.Total.Sections
}

// choosing is the request with one value alone chosen in a facet. Values excluded there
// stay so, but for the chosen one.
func choosing(req index.Request, f index.Field, value string) index.Request {
	sel := index.Selection{Field: f, Values: []string{value}}
	var others []index.Selection
	for _, old := range req.Selections {
		if old.Field != f {
			others = append(others, old)
			continue
		}
		for _, x := range old.Excluded {
			if x != value {
				sel.Excluded = append(sel.Excluded, x)
			}
		}
	}
	req.Selections = append(others, sel)
	return req
}

// find finds the passages of a request, unit by unit.
func (s *Scan) find(req index.Request) Answer {
	q := s.newQuestion(req.Query)
	units := map[string][]passage{} // chosen passages
	var order []string
	for _, p := range s.passages() {
		if !s.chosen(p, req, q) {
			continue
		}
		id := unitOf(p, req.Scope)
		if units[id] == nil {
			order = append(order, id)
		}
		units[id] = append(units[id], p)
	}
	var found []passage
	for _, id := range order {
		if !q.holds(q.root, units[id]) {
			continue
		}
		for _, p := range units[id] {
			if q.holds(q.root, nil) || q.asked(q.root, p, true) {
				found = append(found, p)
			}
		}
	}
	return q.answer(found, req.Scope)
}

func (q *question) answer(found []passage, scope index.Scope) Answer {
	var a Answer
	docs, together := map[string]bool{}, map[string]bool{}
	for _, p := range found {
		docs[p.doc.ID] = true
		if !slices.Contains(a.Sections, p.section()) {
			a.Sections = append(a.Sections, p.section())
		}
		if q.holds(q.root, []passage{p}) {
			together[p.section()] = true
		}
	}
	a.Total = index.Total{Sections: len(a.Sections), Documents: len(docs), Passages: len(found)}
	if q.clauses > 1 && scope != index.InPassage {
		a.Together = len(together)
	}
	return a
}

func unitOf(p passage, scope index.Scope) string {
	switch scope {
	case index.InPassage:
		return p.section() + "/" + p.ID
	case index.InDocument:
		return p.doc.ID
	}
	return p.section()
}

// chosen reports whether a passage is chosen: by no excluded value, and by one statement
// that has everything that is asked of statements.
func (s *Scan) chosen(p passage, req index.Request, q *question) bool {
	sts := p.statements()
	for i := range sts {
		for _, sel := range req.Selections {
			if hasAny(s.valuesOf(sel.Field, p, &sts[i]), sel.Excluded) {
				return false
			}
		}
		for _, n := range q.never {
			if q.field(n, p, &sts[i]) {
				return false
			}
		}
	}
	for i := range sts {
		if s.admitted(p, &sts[i], req, q) {
			return true
		}
	}
	return false
}

func (s *Scan) admitted(p passage, st *corpus.Statement, req index.Request, q *question) bool {
	if !req.From.IsZero() || !req.To.IsZero() {
		said := p.date(st)
		if said.IsZero() || !said.Interval().Overlaps(corpus.Interval{From: req.From.Interval().From, To: req.To.Interval().To}) {
			return false
		}
	}
	for _, sel := range req.Selections {
		if len(sel.Values) > 0 && !hasAny(s.valuesOf(sel.Field, p, st), sel.Values) {
			return false
		}
	}
	for _, n := range q.always {
		if !q.field(n, p, st) {
			return false
		}
	}
	return true
}

func hasAny(have, wanted []string) bool {
	for _, w := range wanted {
		if slices.Contains(have, w) {
			return true
		}
	}
	return false
}

// values returns all values of a facet in the collection, unknown among them.
func (s *Scan) values(f index.Field) []string {
	all := []string{index.Unknown}
	for _, p := range s.passages() {
		sts := p.statements()
		for i := range sts {
			for _, v := range s.valuesOf(f, p, &sts[i]) {
				if !slices.Contains(all, v) {
					all = append(all, v)
				}
			}
		}
	}
	return all
}

// valuesOf returns the values that a statement, its passage or its document has in a facet.
func (s *Scan) valuesOf(f index.Field, p passage, st *corpus.Statement) []string {
	var have []string
	switch f {
	case index.Speaker:
		have = []string{st.SpeakerID}
	case index.Delegation:
		have = []string{st.Delegation}
	case index.Group:
		have = st.Groups
	case index.Kind:
		have = []string{string(st.Kind)}
	case index.Date:
		if d := p.date(st); !d.IsZero() {
			year := corpus.Date{Year: d.Year}.String()
			have = []string{year, corpus.Date{Year: d.Year, Month: d.Month}.String()}
			if d.Month == 0 {
				have[1] = year + "-00"
			}
		}
	case index.Theme:
		for _, t := range p.Themes {
			have = append(have, t.Theme)
		}
	case index.Language:
		have = []string{string(p.lang())}
	case index.Type:
		have = []string{string(p.doc.Type)}
	case index.Body:
		have = []string{p.doc.Body}
	case index.Meeting:
		have = []string{p.doc.Meeting}
	case index.Stage:
		have = []string{p.doc.Stage}
	}
	have = slices.DeleteFunc(slices.Clone(have), func(v string) bool { return v == "" })
	if len(have) == 0 {
		return []string{index.Unknown}
	}
	return have
}

// question is a query with the parts taken out that choose passages.
type question struct {
	*Scan
	root          query.Node // nil: everything
	always, never []query.Node
	clauses       int // that are asked for
	likely        []corpus.Lang
	stops         bool // only stop words
}
