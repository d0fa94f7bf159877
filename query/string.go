package query

import (
	"reflect"
	"strconv"
	"strings"

	"travaux/corpus"
)

// String writes the tree of q: Parse reads the same tree from it, as long as it is no
// longer than MaxLength. It is empty where q has no tree.
func (q *Query) String() string {
	if q.Root == nil {
		return ""
	}
	if loose := render(q.Root, " "); reads(loose, q.Root) {
		return loose
	}
	full := q.Root.String()
	if reads(full, q.Root) {
		return full
	}
	return "(" + full + ")" // what would be taken for a question
}

func reads(text string, root Node) bool {
	return reflect.DeepEqual(Parse(text).Root, root)
}

func (n *And) String() string { return render(n, " AND ") }
func (n *Or) String() string  { return render(n, " AND ") }
func (n *Not) String() string { return render(n, " AND ") }

// render writes a tree; and stands between the parts of an And.
func render(n Node, and string) string {
	switch n := n.(type) {
	case *And:
		return join(n.Parts, and, and)
	case *Or:
		return join(n.Parts, " OR ", and)
	case *Not:
		return "NOT " + bracketed(n.Part, and)
	}
	return n.String()
}

func join(parts []Node, sign, and string) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			b.WriteString(sign)
		}
		b.WriteString(bracketed(p, and))
	}
	return b.String()
}

func bracketed(n Node, and string) string {
	switch n.(type) {
	case *And, *Or:
		return "(" + render(n, and) + ")"
	}
	return render(n, and)
}

func (n *Word) String() string     { return n.Text }
func (n *Wildcard) String() string { return n.Pattern }
func (n *Fuzzy) String() string    { return n.Text + "~" + strconv.Itoa(n.Edits) }

func (n *Phrase) String() string {
	s := `"` + n.Text + `"`
	if n.Slop > 0 {
		s += "~" + strconv.Itoa(n.Slop)
	}
	return s
}

func (n *Near) String() string {
	sign := " NEAR/"
	if n.Ordered {
		sign = " PRE/"
	}
	return n.Left.String() + sign + strconv.Itoa(n.Distance) + " " + n.Right.String()
}

func (n *Field) String() string {
	switch {
	case n.Exact:
		return n.Name + `:"` + n.Value + `"`
	case strings.Contains(n.Value, " "):
		return n.Name + ":(" + n.Value + ")"
	}
	return n.Name + ":" + n.Value
}

func (n *DateFilter) String() string {
	if strings.ContainsAny(n.Typed, " \u00a0()（）|") && !strings.HasPrefix(n.Typed, "[") && !strings.HasPrefix(n.Typed, "{") {
		return n.Name + `:"` + n.Typed + `"`
	}
	return n.Name + ":" + n.Typed
}

func (n *SymbolRef) String() string {
	s := string(n.Symbol)
	switch n.Annex {
	case "":
	case corpus.AnyAnnex:
		s += " annex"
	default:
		s += " annex " + string(n.Annex)
	}
	if n.Part != "" {
		s += " " + string(n.Part)
	}
	if n.Para != "" {
		s += " para " + n.Para
	}
	if n.ParaTo != "" {
		s += "-" + n.ParaTo
	}
	if n.Page > 0 {
		s += " p. " + strconv.Itoa(n.Page)
	}
	return s
}
