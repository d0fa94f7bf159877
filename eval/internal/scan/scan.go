// Package scan answers requests by looking at every passage, as docs/meaning.md words their
// meaning and without any index: the answers that an engine's counts are compared with. It
// is written to be plainly right, not to be quick, and shares with the engines only the
// analyzers, the query tree and the contract.
//
// It knows words, phrases without slop, prefixes, fuzzy words and their combinations;
// fields and dates come as selections. It does not rank.
package scan

import (
	"errors"
	"fmt"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// Collection is the passages that are scanned. It is used from one goroutine.
type Collection struct {
	chains   map[corpus.Lang]analyzers.Analyzer
	ids      map[string]uint32 // of words and stems; 0 stands for none
	words    []string          // by id
	passages []passage
	buffer   []analyzers.Token
}

// passage is one passage with its words as ids. Its text is not kept.
type passage struct {
	document *corpus.Document
	section  *corpus.Section
	*corpus.Passage
	lang   corpus.Lang // its own, else its document's
	tokens []token
}

type token struct{ exact, stem uint32 }

// New returns an empty collection.
func New() *Collection {
	return &Collection{chains: map[corpus.Lang]analyzers.Analyzer{}, ids: map[string]uint32{"": 0}, words: []string{""}}
}

// Add adds a document. It takes the document over and drops its text.
func (c *Collection) Add(d *corpus.Document) {
	for s, p := range d.Passages {
		lang := p.Language
		if lang == "" {
			lang = d.Language
		}
		c.buffer = c.chain(lang).Tokens(c.buffer[:0], p.Text)
		tokens := make([]token, len(c.buffer))
		for i, t := range c.buffer {
			tokens[i] = token{c.id(t.Exact), c.id(t.Stem)}
		}
		p.Text = ""
		c.passages = append(c.passages, passage{d, s, p, lang, tokens})
	}
}

// Passages returns how many passages there are.
func (c *Collection) Passages() int { return len(c.passages) }

func (c *Collection) chain(l corpus.Lang) analyzers.Analyzer {
	if c.chains[l] == nil {
		c.chains[l] = analyzers.For(l)
	}
	return c.chains[l]
}

func (c *Collection) id(word string) uint32 {
	id, ok := c.ids[word]
	if !ok {
		id = uint32(len(c.words))
		c.ids[word] = id
		c.words = append(c.words, word)
	}
	return id
}

// Answer is what a request counts.
type Answer struct {
	Total  index.Total
	Facets map[index.Field]map[string]int
}

// Answer answers req: totals, and the counts of the facets asked for, of all their values
// that have any.
func (c *Collection) Answer(req index.Request) (*Answer, error) {
	e := &evaluation{c: c, req: req}
	if req.Query != nil {
		if err := e.prepare(req.Query.Root); err != nil {
			return nil, err
		}
	}
	a := &Answer{Facets: map[index.Field]map[string]int{}}
	a.Total = e.total()
	for _, f := range req.Facets {
		a.Facets[f] = e.facet(f)
	}
	return a, nil
}

// evaluation is one request on its way. Each leaf of the query has the passages that it
// occurs in.
type evaluation struct {
	c        *Collection
	req      index.Request
	leaves   map[query.Node][]bool
	positive []query.Node // leaves that are not below an odd number of Nots
}

// prepare looks every leaf up in every passage.
func (e *evaluation) prepare(root query.Node) error {
	e.leaves = map[query.Node][]bool{}
	if root == nil {
		return nil
	}
	return e.leaf(root, true)
}

func (e *evaluation) leaf(n query.Node, positive bool) error {
	var parts []query.Node
	switch n := n.(type) {
	case *query.And:
		parts = n.Parts
	case *query.Or:
		parts = n.Parts
	case *query.Not:
		return e.leaf(n.Part, !positive)
	default:
		found, err := e.c.find(n)
		if err != nil {
			return err
		}
		e.leaves[n] = found
		if positive {
			e.positive = append(e.positive, n)
		}
		return nil
	}
	for _, p := range parts {
		if err := e.leaf(p, positive); err != nil {
			return err
		}
	}
	return nil
}

// units calls do with each unit of the scope: a run of passages, from first to before end.
func (e *evaluation) units(do func(first, end int)) {
	all := e.c.passages
	for first := 0; first < len(all); {
		end := first + 1
		for end < len(all) && e.together(&all[first], &all[end]) {
			end++
		}
		do(first, end)
		first = end
	}
}

func (e *evaluation) together(a, b *passage) bool {
	switch e.req.Scope {
	case index.InPassage:
		return false
	case index.InDocument:
		return a.document == b.document
	}
	return a.section == b.section
}

// holds reports whether the query holds for the passages with the given numbers: whether
// each clause occurs in at least one of them.
func (e *evaluation) holds(n query.Node, chosen []int) bool {
	switch n := n.(type) {
	case nil:
		return len(chosen) > 0
	case *query.And:
		for _, p := range n.Parts {
			if !e.holds(p, chosen) {
				return false
			}
		}
		return true
	case *query.Or:
		for _, p := range n.Parts {
			if e.holds(p, chosen) {
				return true
			}
		}
		return false
	case *query.Not:
		return !e.holds(n.Part, chosen)
	}
	for _, i := range chosen {
		if e.leaves[n][i] {
			return true
		}
	}
	return false
}

func (e *evaluation) matches(chosen []int) bool {
	if len(chosen) == 0 {
		return false
	}
	var root query.Node
	if e.req.Query != nil {
		root = e.req.Query.Root
	}
	return e.holds(root, chosen)
}

// total counts matching units' sections and documents, and the passages that hits consist of.
func (e *evaluation) total() index.Total {
	var t index.Total
	sections, documents := map[*corpus.Section]bool{}, map[*corpus.Document]bool{}
	e.units(func(first, end int) {
		chosen := e.choose(first, end, e.req.Selections)
		if !e.matches(chosen) {
			return
		}
		for _, i := range chosen {
			if !e.shown(i) {
				continue
			}
			t.Passages++
			sections[e.c.passages[i].section] = true
			documents[e.c.passages[i].document] = true
		}
	})
	t.Sections, t.Documents = len(sections), len(documents)
	return t
}

// shown reports whether a chosen passage of a matching unit is part of a hit.
func (e *evaluation) shown(i int) bool {
	if len(e.positive) == 0 {
		return true
	}
	for _, n := range e.positive {
		if e.leaves[n][i] {
			return true
		}
	}
	return false
}

var errNode = errors.New("the scan does not know this kind of clause")

// find looks a leaf up in every passage.
func (c *Collection) find(n query.Node) ([]bool, error) {
	m, err := c.matcher(n)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", n, err)
	}
	found := make([]bool, len(c.passages))
	for i := range c.passages {
		found[i] = m(&c.passages[i])
	}
	return found, nil
}
