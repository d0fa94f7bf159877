package web

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"

	"travaux/corpus"
	"travaux/index"
)

func (s *Server) apiDocument(ctx context.Context, in *apiInput) (*documentBody, error) {
	ui, err := readUI(in.values)
	if err != nil {
		return nil, err
	}
	searcher, release, err := s.lend(in.c)
	if searcher == nil {
		return nil, err
	}
	defer release()
	d, err := findDocument(ctx, searcher, in.id)
	if err != nil {
		return nil, err
	}
	m := maker{server: s, pr: s.apiPrinter(ui), names: s.state.names.of(searcher)}
	twins, err := searcher.Twins(ctx, d.ID)
	if err != nil {
		return nil, fmt.Errorf("twins of %s: %w", d.ID, err)
	}
	out, err := m.document(ctx, d, twins)
	if err != nil {
		return nil, fmt.Errorf("document %s: %w", d.ID, err)
	}
	out.Generation = searcher.Generation().Number
	others, err := versions(ctx, searcher, d)
	if err != nil {
		return nil, err
	}
	for _, v := range others {
		out.Versions = append(out.Versions, versionJSON{ID: v.ID, Symbol: string(v.Symbol), Language: string(v.Language), Title: v.Title, URL: s.url(documentPath(v.ID))})
	}
	return out, nil
}

func (s *Server) apiPassage(ctx context.Context, in *apiInput) (*passageBody, error) {
	ui, err := readUI(in.values)
	if err != nil {
		return nil, err
	}
	documentID, passageID, ok := splitPassageName(in.id)
	if !ok {
		return nil, newProblem(notFound, "%q is not the id of a passage; it is the document's id, a tilde, and the passage's: %s~12", in.id, in.id)
	}
	searcher, release, err := s.lend(in.c)
	if searcher == nil {
		return nil, err
	}
	defer release()
	d, err := findDocument(ctx, searcher, documentID)
	if err != nil {
		return nil, err
	}
	m := maker{server: s, pr: s.apiPrinter(ui), names: s.state.names.of(searcher)}
	out := m.inContext(d, passageID)
	if out == nil {
		return nil, newProblem(notFound, "document %q has no passage %q; its passages are listed at /api/v1/documents/%s", d.ID, passageID, url.PathEscape(d.ID))
	}
	out.Generation = searcher.Generation().Number
	return out, nil
}

// inContext returns a passage with its neighbours; nil where the document has none of that id.
func (m maker) inContext(d *corpus.Document, id string) *passageBody {
	var out *passageBody
	previous := ""
	for sec, p := range d.Passages {
		name := passageName(d.ID, p.ID)
		switch {
		case out != nil:
			out.Next = name
			return out
		case p.ID == id:
			out = &passageBody{Passage: m.passage(d, sec, p, nil), Section: m.section(d, sec), Document: m.head(d), Previous: previous}
		}
		previous = name
	}
	return out
}

func readUI(values url.Values) (string, error) {
	r := paramReader{values: values}
	ui := r.word("ui")
	if len(r.faults) > 0 {
		return "", faultsProblem(r.faults)
	}
	return ui, nil
}

// findDocument says which document there is not.
func findDocument(ctx context.Context, searcher index.Searcher, id string) (*corpus.Document, error) {
	d, err := searcher.Document(ctx, id)
	if errors.Is(err, index.ErrNotFound) {
		return nil, newProblem(notFound, "there is no document %q in generation %d; search for it at /api/v1/search", id, searcher.Generation().Number)
	}
	if err != nil {
		return nil, fmt.Errorf("document %s: %w", id, err)
	}
	return d, nil
}

// versions returns the other documents that bear one of d's symbols, without their
// sections: by language, then id.
func versions(ctx context.Context, searcher index.Searcher, d *corpus.Document) ([]*corpus.Document, error) {
	seen := []string{d.ID}
	var out []*corpus.Document
	for _, symbol := range append([]corpus.Symbol{d.Symbol}, d.AltSymbols...) {
		if symbol == "" {
			continue
		}
		ids, err := searcher.BySymbol(ctx, symbol)
		if err != nil {
			return nil, fmt.Errorf("versions of %s: %w", symbol, err)
		}
		for _, id := range ids {
			if slices.Contains(seen, id) || len(out) == maxVersions {
				continue
			}
			seen = append(seen, id)
			other, err := searcher.Document(ctx, id)
			if err != nil {
				return nil, fmt.Errorf("version %s: %w", id, err)
			}
			other.Sections = nil
			out = append(out, other)
		}
	}
	return out, nil
}

// originalURL returns the address where a document was published, where its manifest has
// one; only addresses of the web are taken for links.
func originalURL(d *corpus.Document) string {
	for _, column := range []string{"url", "source_url", "link"} {
		u, err := url.Parse(d.Extra[column])
		if err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" {
			return u.String()
		}
	}
	return ""
}
