package web

import (
	"context"
	"encoding/json"
	"net/http"
	"net/url"
	"reflect"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humagin"
	"github.com/gin-gonic/gin"

	"travaux/index"
)

// apiVersion is the version of the API's description.
const apiVersion = "1.0.0"

// registerAPI adds the API and its OpenAPI description. huma does the routes, the
// description and the encoding; parameters are read by readParams, which the pages share
// and which names every fault.
func (s *Server) registerAPI(engine *gin.Engine) {
	api := newAPI(engine, engine.Group("", s.limitSearches))
	register(s, api, "search", "/api/v1/search", "Search the collection", searchParameters(), s.apiSearch)
	register(s, api, "document", "/api/v1/documents/{id}", "A document whole", []parameter{uiParameter()}, s.apiDocument)
	register(s, api, "passage", "/api/v1/passages/{id}", "A passage, and where it stands", []parameter{uiParameter()}, s.apiPassage)
	register(s, api, "compare", "/api/v1/compare", "Two sections or documents compared, paragraph by paragraph", compareParameters(), s.apiCompare)
	register(s, api, "suggest", "/api/v1/suggest", "Complete what was typed to names of speakers, delegations, themes, symbols and titles", suggestParameters(), s.apiSuggest)
	describeExports(api.OpenAPI())

	free := &unlimited{API: api, adapter: humagin.New(engine, huma.Config{}).Adapter()}
	register(s, free, "health", "/healthz", "Whether the server runs", nil, s.apiHealth)
	register(s, free, "ready", "/readyz", "Whether there is an index to search", nil, s.apiReady)

	spec, err := json.Marshal(api.OpenAPI())
	if err != nil {
		panic(err)
	}
	engine.GET("/openapi.json", func(c *gin.Context) { c.Data(http.StatusOK, "application/openapi+json", spec) })
	exports := engine.Group("", s.limitExports)
	exports.GET(csvPath, s.export("text/csv; charset=utf-8; header=present", "travaux.csv", newCSVExport))
	exports.GET(jsonlPath, s.export("application/jsonl; charset=utf-8", "travaux.jsonl", newJSONLExport))
}

func newAPI(engine *gin.Engine, group *gin.RouterGroup) huma.API {
	asJSON := huma.Format{Marshal: encodeJSON, Unmarshal: json.Unmarshal}
	return humagin.NewWithGroup(engine, group, huma.Config{
		OpenAPI: &huma.OpenAPI{
			OpenAPI: "3.1.0",
			Info: &huma.Info{
				Title:       "Travaux",
				Version:     apiVersion,
				Description: "Full-text search over the process documents of intergovernmental conferences. Offsets are in Unicode code points. Errors are RFC 9457 problem documents.",
			},
			Components: &huma.Components{Schemas: huma.NewMapRegistry("#/components/schemas/", schemaName)},
		},
		Formats:       map[string]huma.Format{"application/json": asJSON, "json": asJSON}, // "json" is what +json comes to
		DefaultFormat: "application/json",
	})
}

// schemaName names our unexported types in the description as their JSON is spoken of.
func schemaName(t reflect.Type, hint string) string {
	return strings.TrimSuffix(huma.DefaultSchemaNamer(t, hint), "JSON")
}

// unlimited is the API on routes that answer even while the searches are all taken.
type unlimited struct {
	huma.API
	adapter huma.Adapter
}

func (u *unlimited) Adapter() huma.Adapter { return u.adapter }

// apiInput is a request before its parameters are read.
type apiInput struct {
	values url.Values
	id     string
	c      *gin.Context
}

// Resolve takes from the request what the handlers read; huma calls it.
func (in *apiInput) Resolve(ctx huma.Context) []error {
	in.c = humagin.Unwrap(ctx)
	in.values = in.c.Request.URL.Query()
	in.id = pathValue(in.c, "id")
	return nil
}

// pathValue returns a value of the path as it was meant.
func pathValue(c *gin.Context, name string) string {
	v, err := url.PathUnescape(c.Param(name))
	if err != nil { // refuse has seen it unescaped
		return c.Param(name)
	}
	return v
}

type apiOutput[T any] struct{ Body T }

// register adds one operation that is read with GET.
func register[T any](s *Server, api huma.API, id, path, summary string, known []parameter, h func(context.Context, *apiInput) (*T, error)) {
	op := huma.Operation{
		OperationID:        id,
		Method:             http.MethodGet,
		Path:               path,
		Summary:            summary,
		Parameters:         append(pathParameters(path), describe(known)...),
		SkipValidateParams: true,
		Responses:          problemResponses(api.OpenAPI()),
	}
	huma.Register(api, op, func(ctx context.Context, in *apiInput) (*apiOutput[T], error) {
		if faults := onlyKnown(in.values, known...); faults != nil {
			return nil, faultsProblem(faults)
		}
		body, err := h(ctx, in)
		if err != nil {
			forget(in.c.Writer.Header())
			return nil, s.problem(in.c.Request, err)
		}
		if in.c.Writer.Status() == http.StatusNotModified {
			return nil, notModified{}
		}
		return &apiOutput[T]{Body: *body}, nil
	})
}

func pathParameters(path string) []*huma.Param {
	docs := map[string]string{
		"/api/v1/documents/{id}": "Id of the document, as in `document.id` of a hit.",
		"/api/v1/passages/{id}":  "Id of the passage, as in `passages[].id` of a hit: the document's id, a tilde, the passage's.",
	}
	doc, ok := docs[path]
	if !ok {
		return nil
	}
	return []*huma.Param{{Name: "id", In: "path", Required: true, Description: doc, Schema: &huma.Schema{Type: "string"}}}
}

func problemResponses(doc *huma.OpenAPI) map[string]*huma.Response {
	schema := doc.Components.Schemas.Schema(reflect.TypeFor[Problem](), true, "Problem")
	out := map[string]*huma.Response{}
	for code, what := range map[string]string{
		"400": "A parameter, the query or the cursor is wrong; each fault is named",
		"404": "There is no such thing",
		"503": "No index, too many searches at once, or out of time",
	} {
		out[code] = &huma.Response{Description: what, Content: map[string]*huma.MediaType{problemType: {Schema: schema}}}
	}
	return out
}

// notModified makes huma send a 304 without a body.
type notModified struct{}

func (notModified) Error() string  { return "not modified" }
func (notModified) GetStatus() int { return http.StatusNotModified }

func (s *Server) apiHealth(context.Context, *apiInput) (*healthBody, error) {
	return &healthBody{Status: "ok"}, nil
}

func (s *Server) apiReady(context.Context, *apiInput) (*readyBody, error) {
	if s.draining.Load() {
		return nil, newProblem(shuttingDown, "the server is stopping and takes no more requests")
	}
	searcher, release, err := s.Index.Acquire()
	if err != nil {
		return nil, err
	}
	defer release()
	g := searcher.Generation()
	if err := s.state.damage.of(g.Number); err != nil {
		return nil, err
	}
	return &readyBody{Status: "ready", Generation: g}, nil
}

// apiPrinter returns the printer of labels and citations: the API speaks English unless
// asked otherwise, so that its answers don't change with the client's settings.
func (s *Server) apiPrinter(ui string) *printer { return s.state.locales.printer(ui, "") }

// lend acquires the searcher for a request; a nil searcher with a nil error means that the
// client has the answer already.
func (s *Server) lend(c *gin.Context) (index.Searcher, func(), error) {
	searcher, release, err := s.Index.Acquire()
	if err != nil {
		return nil, nil, err
	}
	if s.fresh(c, searcher.Generation()) {
		release()
		return nil, nil, nil
	}
	return searcher, release, nil
}
