package bleveindex

import (
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
func (c *compiler) anyTerm(words []string) (clause, error) {
	t, err := c.joint(words, len(words) <= index.MaxExpansions)
	return of(t, &termsMarker{setOf(words)}), err
}

// joint makes a term of several exact words. Where it is not scored by how often they occur
// they are not kept in memory.
func (c *compiler) joint(words []string, scored bool) (term, error) {
	all := joined{set: newBitset(int(c.cols.passages()))}
	var members []*postings
	for _, w := range words {
		if err := c.ctx.Err(); err != nil {
			return term{}, err
		}
		p, err := c.exactWord(w, scored)
		if err != nil {
			return term{}, err
		}
		if err := c.spend(joinedWork * p.len()); err != nil {
			return term{}, err
		}
		all.add(p)
		if scored {
			members = append(members, p)
		}
	}
	t := newTerm(all.postings(), &c.exact, 1)
	if !scored {
		t.norm = nil
	}
	t.members = members
	return t, nil
}

func setOf(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}
