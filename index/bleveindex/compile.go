package bleveindex

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/index"
	"travaux/query"
)

// plan is a query made ready for one generation: clauses with the passages in which they
// occur, the condition on them, and the filters that choose passages.
type plan struct {
	clauses  []clause
	expr     expr
	positive uint64 // clauses that are asked for, not excluded
	filters  filters
	notes    []query.Message
	typed    map[string]bool // keys of the symbols that were asked for
	titled   []uint32        // documents of which the query is the title, in order
}

// clause is one leaf of a query. It occurs in the passages that have any of its terms.
type clause struct {
	terms []term
	idf   float32 // what the clause as a whole can gain, about
	mark  marker  // nil: nothing to highlight
}

// of makes the clause of one term.
func of(t term, mark marker) clause { return clause{[]term{t}, t.gain, mark} }

// most returns in how many passages the clause occurs at most.
func (c *clause) most() (n int) {
	for i := range c.terms {
		n += c.terms[i].len()
	}
	return n
}

func (c *clause) bytes() (n int64) {
	for i := range c.terms {
		n += c.terms[i].bytes()
		for _, p := range c.terms[i].members {
			n += p.bytes()
		}
	}
	if c.mark != nil {
		n += c.mark.bytes()
	}
	return n
}

// compiler turns a query tree into a plan.
type compiler struct {
	*searcher
	ctx    context.Context
	plan   *plan
	share  map[corpus.Lang]float64 // of the query's words, in the vocabulary of a language
	likely []corpus.Lang           // languages with the largest share
	stops  bool                    // all words are stop words, so that they count
	negate bool
	work   int // postings and positions read so far
}

// A query may read so many postings and positions: they take a second or so, and
// more than its 64 words ever take where each occurs in every other passage. Wildcards
// beside wildcards can ask for many times that.
const (
	workPerPassage = 128
	leastWork      = 8 << 20
	// joinedWork is what a posting costs that is read to be joined with those of other words:
	// those of a single word are often at hand, and are in order.
	joinedWork = 4
)

// spend counts work that was done. It returns an error where a query has taken too much of
// it, or is out of time.
func (c *compiler) spend(n int) error {
	before := c.work
	c.work += n
	if c.work > leastWork+workPerPassage*int(c.cols.passages()) {
		return index.ErrTooBroad
	}
	if before>>16 != c.work>>16 {
		return c.ctx.Err()
	}
	return nil
}

// compile makes the plan of a query.
func (s *searcher) compile(ctx context.Context, q *query.Query) (*plan, error) {
	c := &compiler{searcher: s, ctx: ctx, plan: &plan{typed: map[string]bool{}}}
	if q == nil || q.Root == nil {
		return c.plan, nil
	}
	c.plan.titled = s.titled(q.Root)
	if err := c.languages(wordsOf(q.Root, nil)); err != nil {
		return nil, err
	}
	var parts []expr
	for _, n := range topParts(q.Root) {
		if c.filter(n) {
			continue
		}
		e, ok, err := c.node(n)
		if err != nil {
			return nil, err
		}
		if ok {
			parts = append(parts, e)
		}
	}
	c.plan.expr = join(allOf, parts)
	return c.plan, nil
}

// topParts are what a query asks for all of.
func topParts(n query.Node) []query.Node {
	if and, ok := n.(*query.And); ok {
		return and.Parts
	}
	return []query.Node{n}
}

// filter takes a part that only speaks of fields as a filter, and reports whether it did.
func (c *compiler) filter(n query.Node) bool {
	if not, ok := n.(*query.Not); ok {
		if !onlyFields(not.Part) {
			return false
		}
		c.plan.filters.never = append(c.plan.filters.never, c.fieldTest(not.Part))
		return true
	}
	if !onlyFields(n) {
		return false
	}
	c.plan.filters.always = append(c.plan.filters.always, c.fieldTest(n))
	return true
}

func onlyFields(n query.Node) bool {
	switch n := n.(type) {
	case *query.Field, *query.DateFilter:
		return true
	case *query.And:
		return !slices.ContainsFunc(n.Parts, func(p query.Node) bool { return !onlyFields(p) })
	case *query.Or:
		return !slices.ContainsFunc(n.Parts, func(p query.Node) bool { return !onlyFields(p) })
	case *query.Not:
		return onlyFields(n.Part)
	}
	return false
}

// node compiles a part; ok is false for what was left out, such as a stop word.
func (c *compiler) node(n query.Node) (e expr, ok bool, err error) {
	if err := c.ctx.Err(); err != nil {
		return expr{}, false, err
	}
	switch n := n.(type) {
	case *query.And:
		return c.list(allOf, n.Parts)
	case *query.Or:
		return c.list(anyOf, n.Parts)
	case *query.Not:
		c.negate = !c.negate
		defer func() { c.negate = !c.negate }()
		e, ok, err := c.node(n.Part)
		return join(noneOf, []expr{e}), ok, err
	case *query.Word:
		return c.word(n.Text)
	case *query.Phrase:
		return c.phrase(n)
	case *query.Near:
		return c.near(n)
	case *query.Wildcard:
		return c.wildcard(n)
	case *query.Fuzzy:
		return c.fuzzy(n)
	case *query.SymbolRef:
		return c.symbol(n)
	case *query.Field, *query.DateFilter:
		return c.clause(of(c.passagesWith(c.fieldTest(n)), nil))
	}
	return expr{}, false, fmt.Errorf("query node %T is not known", n)
}

func (c *compiler) list(op exprOp, nodes []query.Node) (expr, bool, error) {
	var parts []expr
	for _, n := range nodes {
		e, ok, err := c.node(n)
		if err != nil {
			return expr{}, false, err
		}
		if ok {
			parts = append(parts, e)
		}
	}
	return join(op, parts), len(parts) > 0, nil
}

// cached returns the clause named by key, and makes it where the cache doesn't have it.
func (c *compiler) cached(key string, compile func() (clause, error)) (clause, error) {
	cl, ok := c.leaves.get(key)
	if ok {
		return cl, nil
	}
	cl, err := compile()
	if err == nil {
		c.leaves.put(key, cl, cl.bytes()+int64(len(key)))
	}
	return cl, err
}

// leaf gives the clause named by key its bit.
func (c *compiler) leaf(key string, compile func() (clause, error)) (expr, bool, error) {
	cl, err := c.cached(key, compile)
	if err != nil {
		return expr{}, false, err
	}
	return c.clause(cl)
}

// clause gives a clause its bit. Past the limit it is dropped and named.
func (c *compiler) clause(cl clause) (expr, bool, error) {
	bit := len(c.plan.clauses)
	if bit == index.MaxClauses {
		c.note("too-many-clauses", "most", index.MaxClauses)
		return expr{}, false, nil
	}
	if c.negate { // what is excluded scores nothing, where it occurs all the same
		cl = cl.weightless()
	} else {
		c.plan.positive |= 1 << bit
	}
	c.plan.clauses = append(c.plan.clauses, cl)
	return clauseExpr(bit), true, nil
}

// weightless returns a clause that occurs in the same passages and adds nothing to them.
func (c clause) weightless() clause {
	terms := make([]term, len(c.terms))
	for i, t := range c.terms {
		terms[i] = term{postings: t.postings}
	}
	return clause{terms: terms, mark: c.mark}
}

// note adds the note with an id of index.Messages, once; args are names and values in turn.
func (c *compiler) note(id string, args ...any) {
	n := index.NewNote(id, args...)
	if !slices.ContainsFunc(c.plan.notes, func(m query.Message) bool { return m.Msg == n.Msg }) {
		c.plan.notes = append(c.plan.notes, n)
	}
}

// wordsOf collects the words of a tree that are searched by their stems.
func wordsOf(n query.Node, dst []string) []string {
	switch n := n.(type) {
	case *query.And:
		for _, p := range n.Parts {
			dst = wordsOf(p, dst)
		}
	case *query.Or:
		for _, p := range n.Parts {
			dst = wordsOf(p, dst)
		}
	case *query.Not:
		dst = wordsOf(n.Part, dst)
	case *query.Word:
		dst = append(dst, n.Text)
	}
	return dst
}

// cacheKey writes the parts of a key so that no two lists give the same.
func cacheKey(parts ...string) string { return strings.Join(parts, "\x00") }
