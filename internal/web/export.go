package web

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gin-gonic/gin"

	"travaux/index"
)

// An export is all that a search found, streamed page by page from one generation: what
// would be a screen after the other is one file. It is bounded, and says where it was cut off.

// The addresses of exports.
const (
	csvPath   = "/api/v1/search.csv"
	jsonlPath = "/api/v1/search.jsonl"
)

const (
	// DefaultMaxExport is how many passages an export has at most: as many as a person can go
	// through in a table, and not so many that one export keeps the server busy for minutes.
	DefaultMaxExport = 20_000
	// exportTime is how long an export may take in all.
	exportTime = 5 * time.Minute
	// exportPage is how many hits of an export are gathered at once.
	exportPage = 100
)

// exportWriter writes an export in some format.
type exportWriter interface {
	begin() error
	// hit writes a hit with its passages, of which there is one at least.
	hit(h hitJSON) error
	// cut says that the export ends before the end of what was found.
	cut(c cutOff) error
	// flush hands on what was written.
	flush() error
}

// cutOff says how much of what was found an export has.
type cutOff struct {
	Passages int    `json:"passages" doc:"How many passages the export has"`
	Of       int    `json:"of" doc:"How many were found"`
	Detail   string `json:"detail" doc:"The same in words"`
}

// describeExports adds the exports to the API's description; huma describes what it encodes
// itself.
func describeExports(doc *huma.OpenAPI) {
	for _, e := range []struct{ id, path, summary, kind, what string }{
		{"search-csv", csvPath, "All results as a table", "text/csv",
			"One row a passage, in UTF-8, with a heading; values of several statements or themes are joined by semicolons. Where it was cut off, the last row says so"},
		{"search-jsonl", jsonlPath, "All results as lines of JSON", "application/jsonl",
			"One line a hit, with all of its passages, as in the answer of /api/v1/search. Where it was cut off, the last line is an object cut_off"},
	} {
		responses := problemResponses(doc)
		responses["200"] = &huma.Response{Description: e.what, Content: map[string]*huma.MediaType{e.kind: {Schema: &huma.Schema{Type: "string"}}}}
		doc.AddOperation(&huma.Operation{
			OperationID: e.id, Method: http.MethodGet, Path: e.path, Summary: e.summary,
			Description: "With size or cursor it is one page of them. At most " + itoa(DefaultMaxExport) + " passages, unless the server was told otherwise. Names among the words are not read in another way.",
			Parameters:  describe(searchParameters()), Responses: responses,
		})
	}
}

// export answers with all that was found, in the format that open makes a writer of.
func (s *Server) export(kind, file string, open func(c *gin.Context, pr *printer) exportWriter) gin.HandlerFunc {
	return func(c *gin.Context) {
		p, faults := readParams(c.Request.URL.Query())
		if len(faults) > 0 {
			s.fail(c, faultsProblem(faults))
			return
		}
		searcher, release, err := s.lend(c)
		if searcher == nil {
			if err != nil {
				s.fail(c, err)
			}
			return // 304
		}
		defer release()
		x := &exporting{Server: s, searcher: searcher, c: c, pr: s.apiPrinter(p.ui), deadline: now().Add(exportTime)}
		p.noFacets, p.asTyped = true, true // no note could say how else it was read
		if err := x.first(p); err != nil {
			s.fail(c, err)
			return
		}
		c.Header("Content-Type", kind)
		c.Header("Content-Disposition", `attachment; filename="`+file+`"`)
		c.Status(http.StatusOK)
		x.out = open(c, x.pr)
		if err := x.run(); err != nil {
			if c.Request.Context().Err() == nil {
				s.state.log.Error("export", "query", c.Request.URL.RawQuery, "err", err)
			}
			panic(http.ErrAbortHandler) // what went out is no whole answer, and must not look like one
		}
	}
}

// exporting is an export under way.
type exporting struct {
	*Server
	searcher index.Searcher
	c        *gin.Context
	pr       *printer
	out      exportWriter
	deadline time.Time

	answer  *reply
	onePage bool
	written int // passages
}

// first asks for the first page, so that what is wrong with the search is told as ever.
func (x *exporting) first(p params) (err error) {
	x.onePage = p.size >= 0 || p.cursor != ""
	ctx, cancel := x.time()
	defer cancel()
	defaults := index.Request{Size: exportPage, AllPassages: true}
	if x.onePage {
		defaults = index.Request{Size: pageSize}
	}
	x.answer, err = x.ask(ctx, x.searcher, p, defaults)
	return err
}

// run writes page after page.
func (x *exporting) run() error {
	if err := x.out.begin(); err != nil {
		return err
	}
	found := x.answer.result
	total := found.Total.Passages
	for {
		whole, err := x.page(found)
		if err != nil {
			return err
		}
		if x.onePage || whole && found.Next == "" {
			return x.out.flush()
		}
		if !whole || now().After(x.deadline) {
			cut := cutOff{Passages: x.written, Of: total}
			cut.Detail = x.pr.T("export.cut", "shown", x.written, "all", total)
			if err := x.out.cut(cut); err != nil {
				return err
			}
			return x.out.flush()
		}
		if found, err = x.next(found.Next); err != nil {
			return err
		}
	}
}

// page writes the hits of a page; whole is false where they were too many.
func (x *exporting) page(found *index.Result) (whole bool, err error) {
	// A client that reads slowly has as long for each page as a search may take.
	_ = http.NewResponseController(x.c.Writer).SetWriteDeadline(now().Add(2 * x.timeout()))
	m := maker{server: x.Server, pr: x.pr, names: x.answer.names}
	for i := range found.Hits {
		h := m.hit(&found.Hits[i])
		left := x.maxExport() - x.written
		if whole = len(h.Passages) <= left; !whole {
			h.More += len(h.Passages) - left
			h.Passages = h.Passages[:left]
		}
		x.written += len(h.Passages)
		if len(h.Passages) > 0 {
			if err := x.out.hit(h); err != nil {
				return false, err
			}
		}
		if !whole {
			return false, nil
		}
	}
	return true, x.out.flush()
}

func (x *exporting) next(cursor string) (*index.Result, error) {
	ctx, cancel := x.time()
	defer cancel()
	req := x.answer.request
	req.Cursor = cursor
	return x.searcher.Search(ctx, req)
}

// time limits a search.
func (x *exporting) time() (context.Context, context.CancelFunc) {
	return context.WithTimeout(x.c.Request.Context(), x.timeout())
}

func (s *Server) maxExport() int {
	if s.MaxExport > 0 {
		return s.MaxExport
	}
	return DefaultMaxExport
}

// limitExports lets a few exports run at once, beside the searches: they take longer.
func (s *Server) limitExports(c *gin.Context) {
	select {
	case s.state.exports <- struct{}{}:
	default:
		s.state.metrics.rejected.Inc()
		p := newProblem(tooBusy, "%d exports are under way, which is as many as this server runs at once; try again in a minute", cap(s.state.exports))
		p.retryAfter = 60
		s.fail(c, p)
		c.Abort()
		return
	}
	defer func() { <-s.state.exports }()
	c.Next()
}
