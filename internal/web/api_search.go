package web

import (
	"context"
	"slices"

	"travaux/corpus"
	"travaux/index"
)

func (s *Server) apiSearch(ctx context.Context, in *apiInput) (*searchBody, error) {
	p, faults := readParams(in.values)
	if len(faults) > 0 {
		return nil, faultsProblem(faults)
	}
	searcher, release, err := s.lend(in.c)
	if searcher == nil {
		return nil, err
	}
	defer release()
	a, err := s.ask(ctx, searcher, p, index.Request{Size: pageSize, FacetSize: index.DefaultFacetSize})
	if err != nil {
		return nil, err
	}
	return s.searchBody(a, s.apiPrinter(p.ui)), nil
}

func (s *Server) searchBody(a *reply, pr *printer) *searchBody {
	r := a.result
	m := maker{server: s, pr: pr, names: a.names}
	out := &searchBody{
		Query:      queryJSON{Text: a.askedQuery().Text, Interpretation: a.interpretation(pr), Notes: []string{}},
		Generation: r.Generation,
		Total:      totalJSON{Sections: r.Total.Sections, Documents: r.Total.Documents, Passages: r.Total.Passages, Together: r.Together},
		Hits:       []hitJSON{},
		Facets:     map[index.Field][]facetJSON{},
		Next:       r.Next,
		TookMS:     a.took.Milliseconds(),
	}
	out.Query.ReadAs = s.readAs(a, pr)
	for _, n := range slices.Concat(a.said, a.notes) {
		out.Query.Notes = append(out.Query.Notes, n.Msg)
		out.Query.NoteDetails = append(out.Query.NoteDetails, n.json())
	}
	for _, o := range a.offered {
		out.Query.Offers = append(out.Query.Offers, offerJSON{Field: string(o.field), Value: o.value, Label: a.offerLabel(pr, o), Text: o.text, Sections: o.sections})
	}
	if a.meant != nil {
		out.Query.Meant = &meantJSON{Text: a.meant.query.Text, Sections: a.meant.sections}
	}
	for i := range r.Hits {
		out.Hits = append(out.Hits, m.hit(&r.Hits[i]))
	}
	for _, f := range r.Facets {
		out.Facets[f.Field] = m.facet(f)
	}
	return out
}

// readAs tells the other reading; nil where what was typed was searched for.
func (s *Server) readAs(a *reply, pr *printer) *readAsJSON {
	if a.reading == nil {
		return nil
	}
	first := a.params
	first.cursor = ""
	out := &readAsJSON{Text: a.params.text, URL: s.url(first.searchURL()), Typed: a.reading.typed}
	for _, u := range a.reading.uses {
		for _, id := range u.ids {
			if u.field == index.Date {
				out.Chosen = append(out.Chosen, chosenJSON{"from", id, pr.Date(u.date)}, chosenJSON{"to", id, pr.Date(u.date)})
				continue
			}
			out.Chosen = append(out.Chosen, chosenJSON{Field: string(u.field), Value: id, Label: a.names.label(pr, u.field, id)})
		}
	}
	return out
}

func (m maker) hit(h *index.Hit) hitJSON {
	out := hitJSON{
		Section:  m.section(&h.Document, &h.Section),
		Document: m.head(&h.Document),
		Score:    h.Score,
		Passages: []passageJSON{},
		More:     h.More,
		Twins:    m.twins(&h.Document, h.Section.ID, h.Twins),
		TwinsAll: h.TwinCount,
	}
	for i := range h.Passages {
		p := &h.Passages[i]
		out.Passages = append(out.Passages, m.passage(&h.Document, &p.Section, &p.Passage, p.Spans))
	}
	return out
}

func (s *Server) apiSuggest(ctx context.Context, in *apiInput) (*suggestBody, error) {
	r := paramReader{values: in.values}
	text, size, ui := r.one("q"), r.number("size", 1, maxSuggestions, 10), r.word("ui")
	if len(r.faults) > 0 {
		return nil, faultsProblem(r.faults)
	}
	searcher, release, err := s.lend(in.c)
	if searcher == nil {
		return nil, err
	}
	defer release()
	found, err := searcher.Suggest(ctx, text, size)
	if err != nil {
		return nil, err
	}
	out := &suggestBody{Suggestions: []suggestionJSON{}, Generation: searcher.Generation().Number}
	for _, f := range found {
		out.Suggestions = append(out.Suggestions, suggestionJSON{Field: string(f.Field), Value: f.Value, Label: suggestionLabel(f, s.apiPrinter(ui).Lang), Count: f.Count})
	}
	return out, nil
}

func suggestionLabel(f index.Suggestion, l corpus.Lang) string {
	if label := f.Name.Label(l); label != "" {
		return label
	}
	return f.Value
}
