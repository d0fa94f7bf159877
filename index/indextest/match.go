package indextest

import (
	"slices"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/query"
)

// newQuestion parts a query: what all of it asks for and speaks only of fields chooses
// passages, the rest has to occur in them.
func (s *Scan) newQuestion(q *query.Query) *question {
	out := &question{Scan: s}
	if q == nil || q.Root == nil {
		return out
	}
	out.languages(q.Root)
	parts := []query.Node{q.Root}
	if and, ok := q.Root.(*query.And); ok {
		parts = and.Parts
	}
	var rest []query.Node
	for _, n := range parts {
		not, isNot := n.(*query.Not)
		switch {
		case isNot && onlyFields(not.Part):
			out.never = append(out.never, not.Part)
		case onlyFields(n):
			out.always = append(out.always, n)
		default:
			rest = append(rest, n)
		}
	}
	if len(rest) > 0 {
		out.root = out.parted(&query.And{Parts: rest})
		out.clauses = out.count(out.root, true)
	}
	return out
}

// parted replaces runs of Chinese that occur nowhere by their pieces: from the left, each
// time the longest of two characters and more that occurs somewhere.
func (q *question) parted(n query.Node) query.Node {
	switch n := n.(type) {
	case *query.And:
		return &query.And{Parts: q.partedAll(n.Parts)}
	case *query.Or:
		return &query.Or{Parts: q.partedAll(n.Parts)}
	case *query.Not:
		return &query.Not{Part: q.parted(n.Part)}
	case *query.Word:
		if pieces := q.pieces(n.Text); len(pieces) > 1 {
			var parts []query.Node
			for _, p := range pieces {
				parts = append(parts, &query.Word{Text: p})
			}
			return &query.And{Parts: parts}
		}
	}
	return n
}

func (q *question) partedAll(nodes []query.Node) []query.Node {
	var parts []query.Node
	for _, n := range nodes {
		parts = append(parts, q.parted(n))
	}
	return parts
}

func onlyFields(n query.Node) bool {
	switch n := n.(type) {
	case *query.Field, *query.DateFilter:
		return true
	case *query.And:
		return all(n.Parts, onlyFields)
	case *query.Or:
		return all(n.Parts, onlyFields)
	case *query.Not:
		return onlyFields(n.Part)
	}
	return false
}

func all(nodes []query.Node, ok func(query.Node) bool) bool {
	return !slices.ContainsFunc(nodes, func(n query.Node) bool { return !ok(n) })
}

// kept leaves out the parts that say nothing: stop words, and words without letters.
func (q *question) kept(nodes []query.Node) []query.Node {
	var kept []query.Node
	for _, n := range nodes {
		if !q.empty(n) {
			kept = append(kept, n)
		}
	}
	return kept
}

func (q *question) empty(n query.Node) bool {
	switch n := n.(type) {
	case *query.And:
		return len(q.kept(n.Parts)) == 0
	case *query.Or:
		return len(q.kept(n.Parts)) == 0
	case *query.Not:
		return q.empty(n.Part)
	case *query.Word:
		return len(analyzers.ExactWords(n.Text)) == 0 || !q.stops && len(q.content(n.Text)) == 0
	case *query.Phrase:
		return len(analyzers.ExactWords(n.Text)) == 0
	case *query.Wildcard:
		return len(patternParts(n.Pattern)) == 0
	case *query.Near:
		return wordless(n.Left) || wordless(n.Right)
	}
	return false
}

// wordless reports whether a side of a Near has no letters or digits; stop words are words
// there.
func wordless(n query.Node) bool {
	switch n := n.(type) {
	case *query.Word:
		return len(analyzers.ExactWords(n.Text)) == 0
	case *query.Phrase:
		return len(analyzers.ExactWords(n.Text)) == 0
	}
	return false
}

// holds reports whether a query is met by the passages of a unit.
func (q *question) holds(n query.Node, unit []passage) bool {
	if n == nil || q.empty(n) {
		return true
	}
	switch n := n.(type) {
	case *query.And:
		return all(q.kept(n.Parts), func(p query.Node) bool { return q.holds(p, unit) })
	case *query.Or:
		return slices.ContainsFunc(q.kept(n.Parts), func(p query.Node) bool { return q.holds(p, unit) })
	case *query.Not:
		return !q.holds(n.Part, unit)
	}
	return slices.ContainsFunc(unit, func(p passage) bool { return q.occurs(n, p) })
}

// asked reports whether a clause that is asked for, not excluded, occurs in a passage.
func (q *question) asked(n query.Node, p passage, wanted bool) bool {
	if n == nil || q.empty(n) {
		return false
	}
	switch n := n.(type) {
	case *query.And:
		return slices.ContainsFunc(n.Parts, func(m query.Node) bool { return q.asked(m, p, wanted) })
	case *query.Or:
		return slices.ContainsFunc(n.Parts, func(m query.Node) bool { return q.asked(m, p, wanted) })
	case *query.Not:
		return q.asked(n.Part, p, !wanted)
	}
	return wanted && q.occurs(n, p)
}

func (q *question) count(n query.Node, wanted bool) int {
	if q.empty(n) {
		return 0
	}
	total := 0
	switch n := n.(type) {
	case *query.And:
		for _, m := range n.Parts {
			total += q.count(m, wanted)
		}
	case *query.Or:
		for _, m := range n.Parts {
			total += q.count(m, wanted)
		}
	case *query.Not:
		return q.count(n.Part, !wanted)
	default:
		if wanted {
			return 1
		}
	}
	return total
}

// occurs reports whether a clause occurs in a passage.
func (q *question) occurs(n query.Node, p passage) bool {
	switch n := n.(type) {
	case *query.Word:
		return q.word(n.Text, p)
	case *query.SymbolRef:
		return q.symbol(n, p)
	case *query.Field, *query.DateFilter:
		sts := p.statements()
		for i := range sts {
			if q.field(n, p, &sts[i]) {
				return true
			}
		}
		return false
	}
	return len(q.places(n, p)) > 0
}

// paragraphNumber leaves out the marks of footnotes: no one asks for a paragraph by them.
func paragraphNumber(p passage) string {
	if p.Kind == corpus.Footnote {
		return ""
	}
	return p.Number
}
