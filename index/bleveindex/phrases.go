package bleveindex

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"travaux/analyzers"
	"travaux/index"
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

// wildcard compiles a pattern of a word; of several, where it has a hyphen or the like.
func (c *compiler) wildcard(n *query.Wildcard) (expr, bool, error) {
	parts := patternParts(n.Pattern)
	if len(parts) == 0 {
		c.note("no-letters", "typed", n.Pattern)
		return expr{}, false, nil
	}
	return c.leaf(cacheKey(append([]string{"wildcard"}, parts...)...), func() (clause, error) {
		if len(parts) > 1 {
			p, err := c.wildcardPattern(parts)
			if err != nil {
				return clause{}, err
			}
			return c.pattern(&clausePattern{left: p})
		}
		terms, err := c.wildcardTerms(parts[0])
		if err != nil {
			return clause{}, err
		}
		return c.anyTerm(terms)
	})
}

// patternParts folds a pattern and parts it where a text is parted into words. A symbol
// stays whole, as it does there.
func patternParts(pattern string) []string {
	p := analyzers.Fold(pattern)
	if strings.Contains(p, "/") {
		return []string{p}
	}
	return strings.FieldsFunc(p, func(r rune) bool {
		return r != '*' && r != '?' && !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

func (c *compiler) wildcardPattern(parts []string) (*pattern, error) {
	p := &pattern{}
	for _, part := range parts {
		terms, err := c.wildcardTerms(part)
		if err != nil {
			return nil, err
		}
		sl, err := c.slotOf(terms)
		if err != nil {
			return nil, err
		}
		p.slots = append(p.slots, sl)
	}
	return p, nil
}

// fuzzy compiles a word with misspellings.
func (c *compiler) fuzzy(n *query.Fuzzy) (expr, bool, error) {
	words := analyzers.ExactWords(n.Text)
	if len(words) != 1 {
		c.note("read-as-phrase", "typed", n.Text)
		return c.phrase(&query.Phrase{Text: n.Text})
	}
	return c.leaf(cacheKey("fuzzy", strconv.Itoa(n.Edits), words[0]), func() (clause, error) {
		terms, err := c.fuzzyTerms(words[0], n.Edits)
		if err != nil {
			return clause{}, err
		}
		return c.anyTerm(terms)
	})
}

// anyTerm makes the clause of a set of exact words, any of which will do: they are scored
// as one word that occurs as often as all of them. More than index.MaxExpansions are joined
// in full all the same, with a constant score.
func (c *compiler) anyTerm(terms []string) (clause, error) {
	mark := &termsMarker{setOf(terms)}
	if len(terms) > index.MaxExpansions {
		t, err := c.joinTerms(terms)
		return of(t, mark), err
	}
	sl, err := c.slotOf(terms)
	if err != nil {
		return clause{}, err
	}
	return of(newTerm(sl.united(), &c.exact, 1), mark), nil
}

// united adds up how often the words of a slot occur in each passage.
func (sl *slot) united() *postings {
	if len(sl.words) == 1 {
		return sl.postings
	}
	p := &postings{}
	for i := 0; i < len(sl.ords); {
		ord, n := sl.ords[i], uint32(0)
		for ; i < len(sl.ords) && sl.ords[i] == ord; i++ {
			n += sl.times(i)
		}
		p.add(ord, n)
	}
	return p
}

// joinTerms unites the postings of many words without keeping them.
func (c *compiler) joinTerms(terms []string) (term, error) {
	found := make([]bool, c.cols.passages())
	n := 0
	for _, t := range terms {
		if err := c.ctx.Err(); err != nil {
			return term{}, err
		}
		p, err := c.decode(exactField, []byte(t))
		if err != nil {
			return term{}, err
		}
		if err := c.spend(joinedWork * len(p.ords)); err != nil {
			return term{}, err
		}
		for _, ord := range p.ords {
			if !found[ord] {
				found[ord] = true
				n++
			}
		}
	}
	p := &postings{ords: make([]uint32, 0, n)}
	for ord, ok := range found {
		if ok {
			p.ords = append(p.ords, uint32(ord))
		}
	}
	return term{postings: p, gain: float32(idf(c.exact.passages, n))}, nil
}

func setOf(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
