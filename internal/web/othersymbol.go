package web

import "travaux/query"

// otherSymbols returns a query with the symbols that no document has in the spelling of one
// that has it; nil where there is nothing to replace.
func otherSymbols(root query.Node, known query.Known) query.Node {
	if known.Symbol == nil || known.Near == nil {
		return nil
	}
	replaced := false
	out := query.Replace(root, func(n query.Node) query.Node {
		ref, ok := n.(*query.SymbolRef)
		if !ok || known.Symbol(ref.Symbol) {
			return n
		}
		near := known.Near(ref.Symbol)
		if len(near) == 0 {
			return n
		}
		replaced = true
		other := *ref
		other.Symbol = near[0]
		return &other
	})
	if !replaced {
		return nil
	}
	return out
}
