package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"travaux/corpus"
	"travaux/eval/internal/ungdc"
	"travaux/index"
	"travaux/query"
)

// pageSize is the number of hits asked for: what a page shows.
const pageSize = 10

// search is a query with what every engine needs to know of it.
type search struct {
	ungdc.Query
	distance int      // of near words
	chosen   []string // delegations, of which any
	years    []string // of which any
	edits    int      // of a fuzzy word, as ours reads it
	root     *query.Query
}

// searches are the 58 queries of the shared folder, and those that it lacks: words near each
// other, and several values chosen in facets.
func searches(shared string) ([]search, error) {
	list, err := ungdc.Queries(shared)
	if err != nil {
		return nil, err
	}
	var all []search
	for _, q := range list {
		all = append(all, search{Query: q})
	}
	for i, q := range append(near(), several()...) {
		q.Name = q.Kind + strconv.Itoa(i)
		all = append(all, q)
	}
	for i := range all {
		if err := all[i].parse(); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func near() []search {
	pair := func(a, b string, distance int) search {
		return search{Query: ungdc.Query{Kind: "near", Op: "near", Terms: []string{a, b}}, distance: distance}
	}
	return []search{
		pair("women", "children", 5), pair("peace", "security", 3), pair("debt", "relief", 4), pair("migration", "development", 10),
		pair("states", "terrorism", 8), pair("nuclear", "weapons", 2), pair("trade", "countries", 10), pair("island", "climate", 20),
	}
}

func several() []search {
	ask := func(op, words, delegations, years string) search {
		return search{Query: ungdc.Query{Kind: "several", Op: op, Terms: strings.Fields(words)}, chosen: strings.Fields(delegations), years: strings.Fields(years)}
	}
	return []search{
		ask("and", "migration", "mex ken phl", ""),
		ask("or", "women peace security", "ind bra zaf", "2001 2002 2003"),
		ask("and", "development", "", "1999 2000"),
		ask("phrase", "human rights", "fra deu swe nor", ""),
		ask("and", "climate change", "tuv mdv fji", "2007 2008 2009"),
		ask("or", "nuclear disarmament", "jpn nzl", "1995 1996 1997 1998"),
	}
}

// parse reads the query as a person's text.
func (s *search) parse() error {
	text, err := s.text()
	if err != nil {
		return err
	}
	s.root = query.Parse(text)
	if len(s.root.Notes) > 0 {
		return fmt.Errorf("query %s: %q was not read as meant: %s", s.Name, text, s.root.Notes[0].Msg)
	}
	if f, ok := s.root.Root.(*query.Fuzzy); ok {
		s.edits = f.Edits
	}
	return nil
}

func (s *search) text() (string, error) {
	if s.Op == "near" {
		return strings.Join(s.Terms, fmt.Sprintf(" NEAR/%d ", s.distance)), nil
	}
	return s.Query.Text()
}

// delegations are those that are asked for, whether as a filter or chosen.
func (s *search) delegations() []string {
	if s.Filter.Country != "" {
		return []string{strings.ToLower(s.Filter.Country)}
	}
	return s.chosen
}

// mode is what an answer has beside the ten best hits.
type mode struct {
	name   string
	facets []index.Field
	total  bool // the exact total
	text   bool // the text of the hits, with the words marked
}

// The modes that targets speak of.
const (
	bestMode     = "top 10"
	totalMode    = "top 10, exact total"
	fiveMode     = "5 facets and histogram"
	completeMode = "complete answer"
)

func modes() []mode {
	five := ungdc.Facets()
	return []mode{
		{name: bestMode},
		{name: totalMode, total: true},
		{name: "1 facet", total: true, facets: []index.Field{index.Delegation}},
		{name: fiveMode, total: true, facets: five},
		{name: "top 10 with text and marks", total: true, text: true},
		{name: completeMode, total: true, text: true, facets: five},
	}
}

// request is the search in a mode, as Travaux is asked. Its hits always have a total and the
// marked text.
func (s *search) request(m mode, scope index.Scope) index.Request {
	req := index.Request{Query: s.root, Scope: scope, Size: pageSize, Facets: m.facets}
	if list := s.delegations(); len(list) > 0 {
		req.Selections = append(req.Selections, index.Selection{Field: index.Delegation, Values: list})
	}
	if len(s.years) > 0 {
		req.Selections = append(req.Selections, index.Selection{Field: index.Date, Values: s.years})
	}
	if y := s.Filter.Year; len(y) == 2 {
		req.From, req.To = corpus.Date{Year: y[0]}, corpus.Date{Year: y[1]}
	}
	return req
}

// ask is the search in a mode, as a child is asked.
func (s *search) ask(m mode) ask {
	a := ask{Do: "query", Op: s.Op, Terms: s.Terms, Edits: s.edits, Distance: s.distance, Delegation: s.delegations(), Year: s.years,
		Size: pageSize, Total: m.total, Text: m.text}
	if y := s.Filter.Year; len(y) == 2 {
		a.From, a.To = y[0], y[1]
	}
	for _, f := range m.facets {
		a.Facets = append(a.Facets, column(f))
	}
	return a
}

// column is the name of a facet in the exported passages: years stand for dates.
func column(f index.Field) string {
	if f == index.Date {
		return "year"
	}
	return string(f)
}

// kinds returns the kinds of the searches in order of first appearance.
func kinds(list []search) []string {
	var all []string
	for _, s := range list {
		if !slices.Contains(all, s.Kind) {
			all = append(all, s.Kind)
		}
	}
	return all
}
