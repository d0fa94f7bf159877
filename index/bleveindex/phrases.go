package bleveindex

import (
	"fmt"
	"slices"
	"strconv"

	"travaux/analyzers"
	"travaux/query"
)

// phrase compiles a phrase: exact words, next to each other or with slop.
func (c *compiler) phrase(n *query.Phrase) (expr, bool, error) {
	words := analyzers.ExactWords(n.Text)
	if len(words) == 0 {
		c.note("no-letters", "typed", n.Text)
		return expr{}, false, nil
	}
	return c.exactWords(words, n.Slop)
}

// exactWords compiles exact words that follow each other, or stand near each other.
func (c *compiler) exactWords(words []string, slop int) (expr, bool, error) {
	key := cacheKey(append([]string{"phrase", strconv.Itoa(slop)}, words...)...)
	return c.leaf(key, func() (clause, error) {
		p, err := c.phrasePattern(words, slop)
		if err != nil {
			return clause{}, err
		}
		return c.pattern(&clausePattern{left: p})
	})
}

func (c *compiler) phrasePattern(words []string, slop int) (*pattern, error) {
	p := &pattern{slop: slop}
	for i, w := range words {
		first := slices.Index(words, w)
		p.twin = append(p.twin, first)
		if first < i {
			p.slots = append(p.slots, p.slots[first])
			continue
		}
		sl, err := c.slotOf([]string{w})
		if err != nil {
			return nil, err
		}
		p.slots = append(p.slots, sl)
	}
	return p, nil
}

// pattern makes the clause of words with positions.
func (c *compiler) pattern(p *clausePattern) (clause, error) {
	found, err := c.patternPostings(p)
	if err != nil {
		return clause{}, err
	}
	found.condense(c.exact.norm, c.cols.heavy)
	return of(newTerm(found, &c.exact, 1), newPatternMarker(p)), nil
}

// near compiles two words, phrases or wildcards near each other.
func (c *compiler) near(n *query.Near) (expr, bool, error) {
	if wordless(n.Left) || wordless(n.Right) {
		c.note("near-no-letters", "typed", n)
		return expr{}, false, nil
	}
	key := cacheKey("near", n.Left.String(), n.Right.String(), strconv.Itoa(n.Distance), strconv.FormatBool(n.Ordered))
	return c.leaf(key, func() (clause, error) {
		left, err := c.nearSide(n.Left)
		if err != nil {
			return clause{}, err
		}
		right, err := c.nearSide(n.Right)
		if err != nil {
			return clause{}, err
		}
		return c.pattern(&clausePattern{left: left, right: right, distance: n.Distance, ordered: n.Ordered})
	})
}

func wordless(n query.Node) bool {
	switch n := n.(type) {
	case *query.Word:
		return len(analyzers.ExactWords(n.Text)) == 0
	case *query.Phrase:
		return len(analyzers.ExactWords(n.Text)) == 0
	case *query.Wildcard:
		return len(patternParts(n.Pattern)) == 0
	}
	return true
}

// nearSide makes the pattern of one side.
func (c *compiler) nearSide(n query.Node) (*pattern, error) {
	switch n := n.(type) {
	case *query.Word:
		return c.phrasePattern(analyzers.ExactWords(n.Text), 0)
	case *query.Phrase:
		return c.phrasePattern(analyzers.ExactWords(n.Text), n.Slop)
	case *query.Wildcard:
		return c.wildcardPattern(patternParts(n.Pattern))
	}
	return nil, fmt.Errorf("%T can't be near anything", n)
}
