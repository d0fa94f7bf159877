package web

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"

	"travaux/corpus"
	"travaux/index"
)

// symbolPage lists the documents that bear one symbol.
type symbolPage struct {
	layout
	Symbol    string
	Documents []docVersion
}

// symbol leads from a symbol to its document, or lists them where there are several:
// languages, reissues. `lang` asks for one of the languages. The address stays when
// documents come and go.
func (s *Server) symbol(c *gin.Context) error {
	values := c.Request.URL.Query()
	if faults := onlyKnown(values, uiParameter(), parameter{name: "lang"}); faults != nil {
		return faultsProblem(faults)
	}
	ui, err := readUI(values)
	if err != nil {
		return err
	}
	searcher, release, err := s.lend(c)
	if searcher == nil {
		return err
	}
	defer release()
	symbol := corpus.Symbol(strings.Trim(pathValue(c, "symbol"), "/"))
	ids, err := searcher.BySymbol(c.Request.Context(), symbol)
	if err != nil {
		return fmt.Errorf("symbol %s: %w", symbol, err)
	}
	documents, err := heads(c, searcher, ids, corpus.Lang(values.Get("lang")))
	if err != nil {
		return err
	}
	switch len(documents) {
	case 0:
		return newProblem(notFound, "no document has the symbol %q; search for it at /search?q=%s, which also finds passages that cite it", symbol, url.QueryEscape(string(symbol)))
	case 1:
		c.Redirect(http.StatusFound, documentPath(documents[0].ID)+encode(uiPair(ui)))
		return nil
	}
	v := viewer{pr: s.printer(c), names: s.state.names.of(searcher), params: params{ui: ui, size: -1}}
	data := symbolPage{layout: s.layout(c, string(symbol)), Symbol: string(symbol)}
	for _, d := range documents {
		data.Documents = append(data.Documents, docVersion{v.docLine(d), documentPath(d.ID) + encode(uiPair(ui))})
	}
	return s.render(c, http.StatusOK, "symbol", data)
}

// heads reads what is known of documents, in one language or in all.
func heads(c *gin.Context, searcher index.Searcher, ids []string, lang corpus.Lang) ([]*corpus.Document, error) {
	var out []*corpus.Document
	for _, id := range ids[:min(len(ids), maxVersions)] {
		d, err := searcher.Document(c.Request.Context(), id)
		if err != nil {
			return nil, fmt.Errorf("document %s: %w", id, err)
		}
		if lang == "" || d.Language == lang {
			d.Sections = nil
			out = append(out, d)
		}
	}
	return out, nil
}
