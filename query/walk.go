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
