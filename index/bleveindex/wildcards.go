package bleveindex

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"travaux/analyzers"
	"travaux/index"
	"travaux/query"
)

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
	scored := len(terms) <= index.MaxExpansions
	p, err := c.joined(terms, scored)
	if err != nil {
		return clause{}, err
	}
	t := newTerm(p, &c.exact, 1)
	if !scored {
		t.norm = nil
	}
	return of(t, &termsMarker{setOf(terms)}), nil
}

// joined returns the passages that have any of some exact words, and how often all of them
// together if that is asked for; else the words are not kept in memory either.
func (c *compiler) joined(terms []string, often bool) (*postings, error) {
	if len(terms) == 1 && often {
		return c.read(exactField, terms[0])
	}
	sum := c.sums.Get().(*sums)
	defer c.sums.Put(sum)
	defer sum.clear()
	for _, t := range terms {
		if err := c.ctx.Err(); err != nil {
			return nil, err
		}
		p, err := c.exactWord(t, often)
		if err != nil {
			return nil, err
		}
		if err := c.spend(joinedWork * len(p.ords)); err != nil {
			return nil, err
		}
		sum.add(p, often)
	}
	p := sum.postings(often)
	p.addBits(c.cols.passages())
	p.addPeaks(c.exact.norm, c.cols.heavy)
	return p, nil
}

// sums adds up how often words occur in each passage of a collection.
type sums struct {
	found bitset
	times []uint16
}

func newSums(passages uint32) *sums {
	return &sums{found: newBitset(int(passages)), times: make([]uint16, passages)}
}

func (s *sums) add(p *postings, often bool) {
	for i, ord := range p.ords {
		s.found.add(ord)
		if often {
			s.times[ord] = uint16(min(uint32(s.times[ord])+p.times(i), math.MaxUint16))
		}
	}
}

// postings returns what was added, without positions.
func (s *sums) postings(often bool) *postings {
	n := s.found.len()
	p := &postings{ords: make([]uint32, 0, n)}
	if often {
		p.tf = make([]uint8, 0, n)
	}
	for at, ok := s.found.next(0); ok; at, ok = s.found.next(at + 1) {
		if often {
			p.add(at, uint32(s.times[at]))
		} else {
			p.ords = append(p.ords, at)
		}
	}
	return p
}

func (s *sums) clear() {
	clear(s.found)
	clear(s.times)
}

func setOf(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
