package web

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"

	"travaux/index"
)

// csvPath is the address of a page of results as a table.
const csvPath = "/api/v1/search.csv"

// csvColumns are the columns of the table, one row a passage.
func csvColumns() []string {
	return []string{"document", "symbol", "title", "type", "date", "section", "passage", "number", "page",
		"language", "speaker", "capacity", "delegation", "kind", "said", "themes", "text", "citation", "url"}
}

// describeCSV adds the table to the API's description; huma describes what it encodes
// itself.
func describeCSV(doc *huma.OpenAPI) {
	responses := problemResponses(doc)
	responses["200"] = &huma.Response{
		Description: "One row a passage, in UTF-8, with a heading; values of several statements or themes are joined by semicolons",
		Content:     map[string]*huma.MediaType{"text/csv": {Schema: &huma.Schema{Type: "string"}}},
	}
	doc.AddOperation(&huma.Operation{
		OperationID: "search-csv",
		Method:      http.MethodGet,
		Path:        csvPath,
		Summary:     "A page of results as a table",
		Parameters:  describe(searchParameters()),
		Responses:   responses,
	})
}

// exportCSV answers with the same page of results as apiSearch, as a table.
func (s *Server) exportCSV(c *gin.Context) {
	body, err := s.searchWithoutFacets(c)
	if err != nil {
		s.fail(c, err)
		return
	}
	if body == nil {
		return // 304
	}
	var buf bytes.Buffer
	if err := writeCSV(&buf, body); err != nil {
		s.fail(c, err)
		return
	}
	c.Header("Content-Disposition", `attachment; filename="travaux.csv"`)
	c.Data(http.StatusOK, "text/csv; charset=utf-8; header=present", buf.Bytes())
}

func (s *Server) searchWithoutFacets(c *gin.Context) (*searchBody, error) {
	p, faults := readParams(c.Request.URL.Query())
	if len(faults) > 0 {
		return nil, faultsProblem(faults)
	}
	searcher, release, err := s.lend(c)
	if searcher == nil {
		return nil, err
	}
	defer release()
	p.noFacets = true
	a, err := s.ask(c.Request.Context(), searcher, p, index.Request{Size: pageSize})
	if err != nil {
		return nil, err
	}
	return s.searchBody(a, s.apiPrinter(p.ui)), nil
}

func writeCSV(buf *bytes.Buffer, body *searchBody) error {
	buf.WriteString("\ufeff") // spreadsheets take a table without it for their own encoding
	w := csv.NewWriter(buf)
	rows := [][]string{csvColumns()}
	for _, h := range body.Hits {
		for _, p := range h.Passages {
			rows = append(rows, csvRow(h, p))
		}
	}
	for _, row := range rows {
		for i := range row {
			row[i] = plainCell(row[i])
		}
		if err := w.Write(row); err != nil {
			return fmt.Errorf("write table: %w", err)
		}
	}
	w.Flush()
	return w.Error()
}

func csvRow(h hitJSON, p passageJSON) []string {
	page := ""
	if p.Page > 0 {
		page = strconv.Itoa(p.Page)
	}
	var themes []string
	for _, t := range p.Themes {
		themes = append(themes, t.Label)
	}
	each := func(value func(statementJSON) string) string {
		var out []string
		for _, st := range p.Statements {
			out = append(out, value(st))
		}
		return strings.Join(out, "; ")
	}
	return []string{
		h.Document.ID, h.Document.Symbol, h.Document.Title, h.Document.Type, h.Document.Date,
		h.Section.Heading, p.ID, p.Number, page, p.Language,
		each(func(st statementJSON) string { return st.Speaker.Name }),
		each(func(st statementJSON) string { return st.Capacity }),
		each(func(st statementJSON) string { return st.Delegation }),
		each(func(st statementJSON) string { return st.Kind }),
		each(func(st statementJSON) string { return st.Date }),
		strings.Join(themes, "; "), p.Text, p.Citation, p.URL,
	}
}

// plainCell keeps a spreadsheet from running a cell of a document as a formula.
func plainCell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
