package bleveindex

import (
	"slices"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/query"
)

// symbol compiles a symbol: the passages of its document, or those asked for of it, and
// where the whole document is meant also the passages that cite it.
func (c *compiler) symbol(n *query.SymbolRef) (expr, bool, error) {
	of := &postings{}
	docs := c.symbolDocs(n.Symbol)
	for _, doc := range docs {
		from, to := c.cols.docPassages(doc)
		for p := from; p < to; p++ {
			if c.refers(n, p) {
				of.ords = append(of.ords, p)
			}
		}
	}
	if !c.negate {
		for _, key := range corpus.NamedBy(n.Symbol) {
			c.plan.typed[key] = true
		}
	}
	if len(docs) == 0 {
		c.note("no-symbol", "symbol", n.Symbol)
	} else if len(of.ords) == 0 {
		c.note("no-place", "symbol", n.Symbol)
	}
	terms := []term{{postings: of, gain: symbolWeight}}
	if n.Para != "" || n.Page != 0 {
		return c.clause(clause{terms: terms})
	}
	all := clause{terms: terms}
	for _, way := range corpus.CitedAs(n.Symbol) {
		words := analyzers.ExactWords(way)
		if len(words) == 0 {
			continue
		}
		p, err := c.phrasePattern(words, 0)
		if err != nil {
			return expr{}, false, err
		}
		cites, err := c.pattern(&clausePattern{left: p})
		if err != nil {
			return expr{}, false, err
		}
		all = withCites(all, cites)
	}
	return c.clause(all)
}

// symbolDocs returns the documents that a symbol names, in order.
func (s *searcher) symbolDocs(sym corpus.Symbol) []uint32 {
	var docs []uint32
	for _, key := range corpus.NamedBy(sym) {
		docs = append(docs, s.symbols[key]...)
	}
	slices.Sort(docs)
	return slices.Compact(docs)
}

// withCites adds the passages that cite a document in one way. What is marked in a passage
// is every way.
func withCites(all, cites clause) clause {
	return clause{append(all.terms, cites.terms...), max(all.idf, cites.idf), append(marks{}, append(all.ways(), cites.mark)...)}
}

// ways returns the markers of a clause that was made by withCites.
func (c clause) ways() marks {
	m, _ := c.mark.(marks)
	return m
}

// marks marks what any of its markers does.
type marks []marker

func (all marks) mark(lang corpus.Lang, tokens []analyzers.Token, m *matcher, dst []stretch) []stretch {
	for _, one := range all {
		if one != nil {
			dst = one.mark(lang, tokens, m, dst)
		}
	}
	return dst
}

func (all marks) bytes() int64 {
	n := int64(0)
	for _, one := range all {
		if one != nil {
			n += one.bytes()
		}
	}
	return n
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
