package bleveindex

import (
	"slices"
	"strconv"

	"travaux/analyzers"
	"travaux/index"
	"travaux/query"
)

// phrase compiles a phrase: exact words, next to each other or with slop.
func (c *compiler) phrase(n *query.Phrase) (expr, bool, error) {
	words := analyzers.ExactWords(n.Text)
	if len(words) == 0 {
		c.note("“%s” has no letters or digits and was left out.", n.Text)
		return expr{}, false, nil
	}
	if n.Slop == 0 {
		return c.exactWords(words)
	}
	p, err := c.phrasePattern(words, n.Slop)
	if err != nil {
		return expr{}, false, err
	}
	return c.pattern(&clausePattern{left: p}, cacheKey(append([]string{"slop", strconv.Itoa(n.Slop)}, words...)...))
}

// exactWords compiles exact words that follow each other.
func (c *compiler) exactWords(words []string) (expr, bool, error) {
	p, err := c.phrasePattern(words, 0)
	if err != nil {
		return expr{}, false, err
	}
	return c.pattern(&clausePattern{left: p}, cacheKey(append([]string{"phrase"}, words...)...))
}

func (c *compiler) phrasePattern(words []string, slop int) (*pattern, error) {
	p := &pattern{slop: slop}
	for _, w := range words {
		sl, err := c.slotOf([]string{w})
		if err != nil {
			return nil, err
		}
		p.slots = append(p.slots, sl)
	}
	return p, nil
}

// pattern gives a clause with positions its bit; key names it in the cache.
func (c *compiler) pattern(p *clausePattern, key string) (expr, bool, error) {
	o, ok := c.leaves.get(key)
	if !ok {
		o = c.patternOccurrences(p)
		c.leaves.put(key, o, o.bytes()+int64(len(key)))
	}
	return c.clause(clause{o, &patternMarker{p}})
}

// near compiles two words, phrases or wildcards near each other.
func (c *compiler) near(n *query.Near) (expr, bool, error) {
	left, err := c.nearSide(n.Left)
	if err != nil {
		return expr{}, false, err
	}
	right, err := c.nearSide(n.Right)
	if err != nil {
		return expr{}, false, err
	}
	if left == nil || right == nil {
		c.note("%s has a side without letters or digits and was left out.", n)
		return expr{}, false, nil
	}
	p := &clausePattern{left: left, right: right, distance: n.Distance, ordered: n.Ordered}
	return c.pattern(p, cacheKey("near", n.String()))
}

// nearSide makes the pattern of one side; nil where it has no words.
func (c *compiler) nearSide(n query.Node) (*pattern, error) {
	switch n := n.(type) {
	case *query.Word:
		return c.side(n.Text, 0)
	case *query.Phrase:
		return c.side(n.Text, n.Slop)
	case *query.Wildcard:
		terms, err := c.wildcardTerms(n.Pattern)
		if err != nil {
			return nil, err
		}
		sl, err := c.slotOf(terms)
		return &pattern{slots: []*slot{sl}}, err
	}
	return nil, nil
}

func (c *compiler) side(text string, slop int) (*pattern, error) {
	words := analyzers.ExactWords(text)
	if len(words) == 0 {
		return nil, nil
	}
	return c.phrasePattern(words, slop)
}

// wildcard compiles a pattern of a word.
func (c *compiler) wildcard(n *query.Wildcard) (expr, bool, error) {
	terms, err := c.wildcardTerms(n.Pattern)
	if err != nil {
		return expr{}, false, err
	}
	return c.anyTerm(terms, cacheKey("wildcard", analyzers.Fold(n.Pattern)))
}

// fuzzy compiles a word with misspellings.
func (c *compiler) fuzzy(n *query.Fuzzy) (expr, bool, error) {
	words := analyzers.ExactWords(n.Text)
	if len(words) != 1 {
		c.note("“%s” is not a single word; it was searched as a phrase.", n.Text)
		return c.phrase(&query.Phrase{Text: n.Text})
	}
	terms, err := c.fuzzyTerms(words[0], n.Edits)
	if err != nil {
		return expr{}, false, err
	}
	return c.anyTerm(terms, cacheKey("fuzzy", strconv.Itoa(n.Edits), words[0]))
}

// anyTerm compiles a set of exact words, any of which will do: they are scored as one word
// that occurs as often as all of them. More than index.MaxExpansions are joined in full
// all the same, with a constant score.
func (c *compiler) anyTerm(terms []string, key string) (expr, bool, error) {
	mark := &termsMarker{words: setOf(terms)}
	if o, ok := c.leaves.get(key); ok {
		return c.clause(clause{o, mark})
	}
	var o *occurrences
	var err error
	if len(terms) > index.MaxExpansions {
		o, err = c.joinTerms(terms)
	} else {
		o, err = c.scoreTerms(terms)
	}
	if err != nil {
		return expr{}, false, err
	}
	c.leaves.put(key, o, o.bytes()+int64(len(key)))
	return c.clause(clause{o, mark})
}

func (c *compiler) scoreTerms(terms []string) (*occurrences, error) {
	sl, err := c.slotOf(terms)
	if err != nil {
		return nil, err
	}
	o := &occurrences{}
	var counts []uint32
	for i, ord := range sl.ords {
		n := uint32(c.chain(ord).count(sl.first[i] - 1))
		if k := len(o.ords); k > 0 && o.ords[k-1] == ord {
			counts[k-1] += n
			continue
		}
		o.ords = append(o.ords, ord)
		counts = append(counts, n)
	}
	c.weigh(o, counts)
	return o, nil
}

// joinTerms unites the postings of many words without keeping them.
func (c *compiler) joinTerms(terms []string) (*occurrences, error) {
	found := make([]bool, c.cols.passages())
	n := 0
	for _, t := range terms {
		if err := c.ctx.Err(); err != nil {
			return nil, err
		}
		p, err := c.decode(exactField, []byte(t))
		if err != nil {
			return nil, err
		}
		for _, ord := range p.ords {
			if !found[ord] {
				found[ord] = true
				n++
			}
		}
	}
	w := float32(idf(c.exact.passages, n))
	o := &occurrences{ords: make([]uint32, 0, n), weights: slices.Repeat([]float32{w}, n), idf: w}
	for ord, ok := range found {
		if ok {
			o.ords = append(o.ords, uint32(ord))
		}
	}
	return o, nil
}

func setOf(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
