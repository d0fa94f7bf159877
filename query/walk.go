package query

// Walk calls visit with n and, where visit returns true, with the nodes below it, in the
// order in which they were typed. A nil n is not visited. The two sides of a Near are not
// visited: it is one clause.
func Walk(n Node, visit func(Node) bool) {
	if n == nil || !visit(n) {
		return
	}
	switch n := n.(type) {
	case *And:
		for _, p := range n.Parts {
			Walk(p, visit)
		}
	case *Or:
		for _, p := range n.Parts {
			Walk(p, visit)
		}
	case *Not:
		Walk(n.Part, visit)
	}
}

// Leaves returns the clauses of a tree in the order in which they were typed, excluded
// ones too: all nodes but And, Or and Not. MaxClauses limits their number.
func Leaves(n Node) []Node {
	var leaves []Node
	Walk(n, func(n Node) bool {
		switch n.(type) {
		case *And, *Or, *Not:
			return true
		}
		leaves = append(leaves, n)
		return false
	})
	return leaves
}

// Replace returns a copy of a tree with each clause, excluded ones too, replaced by what
// with returns for it; a clause for which it returns the same node stays. The tree itself
// is not changed.
func Replace(n Node, with func(Node) Node) Node {
	switch n := n.(type) {
	case nil:
		return nil
	case *And:
		return &And{Parts: replaceAll(n.Parts, with)}
	case *Or:
		return &Or{Parts: replaceAll(n.Parts, with)}
	case *Not:
		return &Not{Part: Replace(n.Part, with)}
	}
	return with(n)
}

func replaceAll(parts []Node, with func(Node) Node) []Node {
	out := make([]Node, len(parts))
	for i, p := range parts {
		out[i] = Replace(p, with)
	}
	return out
}
