package web

import (
	"context"
	"fmt"
	"slices"

	"travaux/index"
	"travaux/query"
)

// emptyHelp says what to try where nothing was found.
type emptyHelp struct {
	Tips  []link
	Parts []part
}

// part is what one clause finds by itself.
type part struct {
	Text  string
	Count string
	Href  string
	None  bool
}

// maxParts is how many clauses are searched by themselves where all together find nothing.
const maxParts = 8

// emptyHelp finds out which clause found nothing, and what would find something.
func (s *Server) emptyHelp(ctx context.Context, searcher index.Searcher, a *reply, pr *printer) (*emptyHelp, error) {
	help := &emptyHelp{Tips: emptyTips(pr, a)}
	and, ok := a.query.Root.(*query.And)
	if !ok || len(and.Parts) > maxParts {
		return help, nil
	}
	for _, node := range and.Parts {
		req := a.params.request(&query.Query{Text: node.String(), Root: node}, index.Request{})
		req.Size, req.Facets, req.Cursor = 0, nil, ""
		found, err := searcher.Search(ctx, req)
		if err != nil {
			return nil, fmt.Errorf("search part %s: %w", node, err)
		}
		help.Parts = append(help.Parts, part{
			Text:  node.String(),
			Count: pr.T("total.sections", "n", found.Total.Sections),
			Href:  a.params.withText(node.String()).searchURL(),
			None:  found.Total.Sections == 0,
		})
	}
	return help, nil
}

func emptyTips(pr *printer, a *reply) []link {
	var tips []link
	p := a.params
	if p.narrowed() {
		tips = append(tips, link{pr.T("empty.clear"), p.clear().searchURL()})
	}
	wider := map[index.Scope]index.Scope{index.InPassage: index.InSection, index.InSection: index.InDocument, "": index.InDocument}
	if scope, ok := wider[p.scope]; ok && a.query.Root != nil && clauses(a.query.Root) > 1 {
		q := p
		q.scope = scope
		tips = append(tips, link{pr.T("empty." + string(scope)), q.searchURL()})
	}
	if any := anyWords(a.query.Root); any != nil {
		tips = append(tips, link{pr.T("empty.any"), p.withText(any.String()).searchURL()})
	}
	if ref, ok := a.query.Root.(*query.SymbolRef); ok && !ref.Whole() {
		tips = append(tips, link{pr.T("empty.place", "symbol", string(ref.Symbol)), p.withText(string(ref.Symbol)).searchURL()})
	}
	all := params{size: -1, ui: p.ui}
	return append(tips, link{pr.T("empty.all"), all.searchURL()})
}

// anyWords turns "all of these" into "any of these"; nil where there is nothing to turn.
func anyWords(n query.Node) query.Node {
	and, ok := n.(*query.And)
	if !ok || slices.ContainsFunc(and.Parts, func(p query.Node) bool { return clauses(p) == 0 }) {
		return nil
	}
	return &query.Or{Parts: and.Parts}
}
