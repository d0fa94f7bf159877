package web

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
)

// csvExport writes a table.
type csvExport struct {
	out io.Writer
	w   *csv.Writer
	c   *gin.Context
}

func newCSVExport(c *gin.Context, _ *printer) exportWriter {
	return &csvExport{out: c.Writer, w: csv.NewWriter(c.Writer), c: c}
}

// csvColumns are the columns of the table, one row a passage.
func csvColumns() []string {
	return []string{"document", "symbol", "title", "type", "date", "section", "passage", "number", "page",
		"language", "speaker", "capacity", "delegation", "kind", "said", "themes", "text", "citation", "url"}
}

func (x *csvExport) begin() error {
	// Spreadsheets take a table without it for their own encoding.
	if _, err := io.WriteString(x.out, "\ufeff"); err != nil {
		return err
	}
	return x.w.Write(csvColumns())
}

func (x *csvExport) hit(h hitJSON) error {
	for _, p := range h.Passages {
		row := csvRow(h, p)
		for i := range row {
			row[i] = plainCell(row[i])
		}
		if err := x.w.Write(row); err != nil {
			return err
		}
	}
	return nil
}

func (x *csvExport) cut(c cutOff) error {
	row := make([]string, len(csvColumns()))
	row[0] = c.Detail
	return x.w.Write(row)
}

func (x *csvExport) flush() error {
	x.w.Flush()
	x.c.Writer.Flush()
	return x.w.Error()
}

// jsonlExport writes a line of JSON for each hit.
type jsonlExport struct{ c *gin.Context }

func newJSONLExport(c *gin.Context, _ *printer) exportWriter { return &jsonlExport{c} }

func (x *jsonlExport) begin() error { return nil }

func (x *jsonlExport) hit(h hitJSON) error { return encodeJSON(x.c.Writer, h) }

func (x *jsonlExport) cut(c cutOff) error {
	return encodeJSON(x.c.Writer, map[string]cutOff{"cut_off": c})
}

func (x *jsonlExport) flush() error {
	x.c.Writer.Flush()
	return x.c.Request.Context().Err()
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

func itoa(n int) string { return strconv.Itoa(n) }
