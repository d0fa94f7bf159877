package bleveindex

import (
	"slices"

	"travaux/analyzers"
	"travaux/query"
)

// symbol compiles a symbol: the passages of its document, or those asked for of it, and
// where the whole document is meant also the passages that cite it.
func (c *compiler) symbol(n *query.SymbolRef) (expr, bool, error) {
	o := &occurrences{}
	docs := slices.Clone(c.symbols[n.Symbol.Key()])
	slices.Sort(docs)
	for _, doc := range docs {
		from, to := c.cols.docPassages(doc)
		for p := from; p < to; p++ {
			if c.refers(n, p) {
				o.add(p, symbolWeight)
			}
		}
	}
	if !c.negate {
		c.plan.typed[n.Symbol.Key()] = true
	}
	if len(docs) == 0 {
		c.note("No document of the collection has the symbol %s.", n.Symbol)
	} else if len(o.ords) == 0 {
		c.note("%s has nothing at that place.", n.Symbol)
	}
	words := analyzers.ExactWords(string(n.Symbol))
	if n.Para != "" || n.Page != 0 || len(words) == 0 {
		return c.clause(clause{occurrences: o})
	}
	p, err := c.phrasePattern(words, 0)
	if err != nil {
		return expr{}, false, err
	}
	cites := c.pattern(&clausePattern{left: p})
	both := union(o, cites.occurrences)
	both.idf = cites.idf
	return c.clause(clause{both, cites.mark})
}

// refers reports whether a passage of the document is at the place that is asked for.
func (c *compiler) refers(n *query.SymbolRef, p uint32) bool {
	if n.Page != 0 && !c.cols.onPage(p, n.Page) {
		return false
	}
	if n.Para == "" {
		return true
	}
	printed := c.cols.dicts[dictNumber].ids[c.cols.passNumber[p]]
	if n.ParaTo == "" {
		return numberUnder(printed, n.Para)
	}
	number := leadingNumber(printed)
	from, to := leadingNumber(n.Para), leadingNumber(n.ParaTo)
	return number >= 0 && number >= from && number <= to
}
