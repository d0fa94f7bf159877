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
	docs := c.symbolDocs(n.Symbol)
	of, annexed, err := c.place(n, docs)
	if err != nil {
		return expr{}, false, err
	}
	if !c.negate {
		for _, key := range corpus.NamedBy(n.Symbol) {
			c.plan.typed[key] = true
		}
	}
	all := clause{terms: []term{{postings: of, gain: symbolWeight}}}
	if n.Whole() {
		if all, err = c.citing(all, n.Symbol); err != nil {
			return expr{}, false, err
		}
	}
	switch {
	case len(docs) == 0:
		c.noteNoSymbol(n.Symbol, len(all.terms) > 1)
	case !annexed:
		c.note("no-annex", "symbol", n.Symbol, "annex", n.Annex)
	case of.len() == 0:
		c.note("no-place", "symbol", n.Symbol)
	}
	return c.clause(all)
}

// place returns the passages of documents at the place that is asked for, and whether they
// have the annex.
func (c *compiler) place(n *query.SymbolRef, docs []uint32) (of *postings, annexed bool, err error) {
	of, annexed = &postings{}, n.Annex == ""
	for _, doc := range docs {
		for sec := c.cols.docSec[doc]; sec < c.cols.docSec[doc+1]; sec++ {
			in, err := c.inAnnex(n.Annex, sec)
			if err != nil {
				return nil, false, err
			}
			annexed = annexed || in
			if in && n.Part != "" {
				if in, err = c.inPart(n.Part, sec); err != nil {
					return nil, false, err
				}
			}
			for p := c.cols.secPass[sec]; in && p < c.cols.secPass[sec+1]; p++ {
				if c.refers(n, p) {
					of.ords = append(of.ords, p)
				}
			}
		}
	}
	return of, annexed, nil
}

// citing adds the passages that cite a document in any way.
func (c *compiler) citing(all clause, sym corpus.Symbol) (clause, error) {
	for _, way := range corpus.CitedAs(sym) {
		words := analyzers.ExactWords(way)
		if len(words) == 0 {
			continue
		}
		p, err := c.phrasePattern(words, 0)
		if err != nil {
			return all, err
		}
		cites, err := c.pattern(&clausePattern{left: p})
		if err != nil {
			return all, err
		}
		if len(cites.terms) > 0 && len(cites.terms[0].postings.ords) > 0 {
			all = withCites(all, cites)
		}
	}
	return all, nil
}

// inAnnex reports whether a section is part of the annex that is asked for, if one is.
func (c *compiler) inAnnex(annex corpus.Annex, sec uint32) (bool, error) {
	if annex == "" {
		return true, nil
	}
	s, err := load(c.searcher, c.cols.secAt[sec], getSection)
	if err != nil {
		return false, err
	}
	return annex.Has(&s), nil
}

// inPart reports whether a section is part of the preamble or article that is asked for.
func (c *compiler) inPart(part corpus.Part, sec uint32) (bool, error) {
	s, err := load(c.searcher, c.cols.secAt[sec], getSection)
	if err != nil {
		return false, err
	}
	return part.Has(&s), nil
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
