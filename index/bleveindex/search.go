package bleveindex

import (
	"cmp"
	"context"
	"fmt"
	"math/bits"
	"slices"

	"travaux/corpus"
	"travaux/index"
)

// Search implements index.Searcher.
func (s *searcher) Search(ctx context.Context, req index.Request) (res *index.Result, err error) {
	if err := s.usable(ctx); err != nil {
		return nil, err
	}
	defer s.catchFault(&err)()
	if req.Size < 0 || req.Size > index.MaxSize {
		return nil, fmt.Errorf("search: %d hits; want 0 to %d", req.Size, index.MaxSize)
	}
	if err := checkFields(&req); err != nil {
		return nil, err
	}
	after, err := s.parseCursor(&req)
	if err != nil {
		return nil, err
	}
	p, err := s.compile(ctx, req.Query)
	if err != nil {
		return nil, err
	}
	e := s.evaluation(p, &req)
	defer s.scratch.Put(e.scratch)
	e.setFacets(req.Facets)
	r := &ranking{evaluation: e, sort: req.Sort, size: req.Size, after: after}
	if err := e.run(ctx, r); err != nil {
		return nil, err
	}
	return s.result(ctx, &req, r)
}

// checkFields expects every field that is counted or selected to be a facet, and to be
// selected once.
func checkFields(req *index.Request) error {
	known := index.Facets()
	for _, f := range req.Facets {
		if !slices.Contains(known, f) {
			return fmt.Errorf("search: %q is not a facet", f)
		}
	}
	for i, sel := range req.Selections {
		if !slices.Contains(known, sel.Field) {
			return fmt.Errorf("search: %q is not a facet", sel.Field)
		}
		if slices.ContainsFunc(req.Selections[:i], func(s index.Selection) bool { return s.Field == sel.Field }) {
			return fmt.Errorf("search: %q is selected twice", sel.Field)
		}
	}
	return nil
}

// evaluation prepares the evaluation of a plan.
func (s *searcher) evaluation(p *plan, req *index.Request) *evaluation {
	e := &evaluation{searcher: s, scratch: s.scratch.Get().(*scratch), plan: p, filter: s.newChooser(p, req),
		scope: req.Scope, byDoc: req.ByDocument, whole: req.AllPassages, everywhere: p.expr.holds(0), negates: p.expr.negates()}
	e.blockIsDoc = req.Scope == index.InDocument || req.ByDocument
	every := uint64(1)<<len(p.clauses) - 1
	x := &p.expr
	e.single = len(x.parts) == 0 && (len(p.clauses) == 0 || x.op == anyOf && x.bits == every || x.op == allOf && len(p.clauses) == 1)
	if x.op == allOf {
		for m := x.bits; m != 0; m &= m - 1 {
			e.required = append(e.required, bits.TrailingZeros64(m))
		}
		slices.SortFunc(e.required, func(a, b int) int { return p.clauses[a].most() - p.clauses[b].most() })
	}
	if len(e.required) > 1 {
		e.meets = req.Scope == index.InPassage
		e.leaps = p.clauses[e.required[0]].most() < len(s.cols.secDoc)
	}
	return e
}

// result writes what the evaluation found.
func (s *searcher) result(ctx context.Context, req *index.Request, r *ranking) (*index.Result, error) {
	e := r.evaluation
	res := &index.Result{Generation: s.manifest.Number, Total: r.total, Together: r.together, Notes: e.plan.notes}
	size := req.FacetSize
	if size == 0 {
		size = index.DefaultFacetSize
	}
	for _, f := range e.facets {
		res.Facets = append(res.Facets, f.result(s, size))
	}
	best, more := r.best()
	e.facets = nil
	for _, b := range best {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		hit, err := e.hit(b)
		if err != nil {
			return nil, err
		}
		res.Hits = append(res.Hits, hit)
	}
	res.Exact = len(res.Hits) > 0 && req.Cursor == "" && (e.plan.asksFor(&res.Hits[0].Document) || e.namesFirst(best))
	if more && len(best) > 0 {
		res.Next = s.cursor(req, best[len(best)-1])
	}
	return res, nil
}

// namesFirst reports whether the first of ranked groups belongs to a document whose title was typed.
func (e *evaluation) namesFirst(best []rank) bool {
	if len(e.named) == 0 || len(best) == 0 {
		return false
	}
	doc := best[0].group
	if !e.byDoc {
		doc = e.cols.secDoc[doc]
	}
	_, ok := e.named[doc]
	return ok
}

// asksFor reports whether a symbol of the document was typed.
func (p *plan) asksFor(d *corpus.Document) bool {
	return p.typed[d.Symbol.Key()] || slices.ContainsFunc(d.AltSymbols, func(s corpus.Symbol) bool { return p.typed[s.Key()] })
}

// hit gathers the passages of a group once more and reads what is shown of them.
func (e *evaluation) hit(k rank) (index.Hit, error) {
	found := e.groupPassages(k.group)
	if len(found) == 0 {
		return index.Hit{}, fmt.Errorf("hit %d has no passages", k.group)
	}
	hit := index.Hit{Score: e.groupScore(found)}
	best := slices.MaxFunc(found, func(a, b foundPassage) int {
		switch {
		case a.score > b.score:
			return 1
		case a.score < b.score:
			return -1
		}
		return int(b.ord) - int(a.ord)
	})
	c := e.cols
	sec := c.passSec[best.ord]
	var err error
	if hit.Document, err = load(e.searcher, c.docs[c.secDoc[sec]].at, getDocument); err != nil {
		return hit, err
	}
	if hit.Section, err = load(e.searcher, c.secAt[sec], getSection); err != nil {
		return hit, err
	}
	shown := found
	if !e.whole {
		shown = e.plan.bestPassages(found)
	}
	hit.More = len(found) - len(shown)
	if hit.Twins, hit.TwinCount, err = e.twinsOf(sec); err != nil {
		return hit, err
	}
	m := marking{searcher: e.searcher, plan: e.plan}
	for _, f := range shown {
		p, err := load(e.searcher, c.passAt[f.ord], getPassage)
		if err != nil {
			return hit, err
		}
		section := hit.Section
		if own := c.passSec[f.ord]; own != sec {
			if section, err = load(e.searcher, c.secAt[own], getSection); err != nil {
				return hit, err
			}
		}
		spans := m.spans(c.lang(f.ord), p.Text)
		hit.Passages = append(hit.Passages, index.PassageHit{Passage: p, Section: section, Spans: spans, Score: float64(f.score), Clauses: f.mask & e.plan.positive})
	}
	return hit, nil
}

func (c *columns) lang(ord uint32) corpus.Lang {
	return corpus.Lang(c.dicts[dictLanguage].ids[c.passLang[ord]])
}

// groupPassages evaluates the block of a group again.
func (e *evaluation) groupPassages(group uint32) []foundPassage {
	c := e.cols
	sec := group
	if e.byDoc {
		sec = c.docSec[group]
	}
	from, to := e.block(c.secPass[sec])
	e.rewind()
	e.view = span{from, to}
	e.evaluate(from, to)
	var found []foundPassage
	e.groups(func(g uint32, passages []foundPassage) {
		if g == group {
			found = slices.Clone(passages)
		}
	})
	return found
}

// bestPassages chooses the passages of a hit that are shown, in reading order.
func (p *plan) bestPassages(found []foundPassage) []foundPassage {
	if len(found) <= index.MaxHitPassages {
		return found
	}
	best := slices.Clone(found)
	slices.SortStableFunc(best, func(a, b foundPassage) int { return cmp.Compare(b.score, a.score) })
	shown := index.Covering(index.MaxHitPassages, best, func(f *foundPassage) uint64 { return f.mask & p.positive })
	slices.SortFunc(shown, func(a, b foundPassage) int { return cmp.Compare(a.ord, b.ord) })
	return shown
}
