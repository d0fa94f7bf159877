package web

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"travaux/corpus"
	"travaux/index"
)

//go:embed pages/*.html
var pageFiles embed.FS

//go:embed static/*
var staticFiles embed.FS

// pages holds one template set a page: the layout, the shared parts and the page's own.
type pages map[string]*template.Template

func pageNames() []string {
	return []string{"home", "search", "document", "compare", "symbol", "help", "error"}
}

func mustLoadPages() pages {
	out := pages{}
	for _, name := range pageNames() {
		out[name] = template.Must(template.New(name).ParseFS(pageFiles, "pages/layout.html", "pages/parts.html", "pages/"+name+".html"))
	}
	return out
}

// assets are the static files, with a version that changes when any of them, a template
// or a text does.
type assets struct {
	version string
	files   map[string][]byte
}

func mustLoadAssets() assets {
	a := assets{files: map[string][]byte{}}
	sum := sha256.New()
	for _, files := range []embed.FS{staticFiles, pageFiles, localeFiles} {
		err := fs.WalkDir(files, ".", func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			b, err := files.ReadFile(name)
			if strings.HasPrefix(name, "static/") {
				a.files[path.Base(name)] = b
			}
			sum.Write(b)
			return err
		})
		if err != nil {
			panic(err)
		}
	}
	a.version = hex.EncodeToString(sum.Sum(nil))[:12]
	return a
}

// static sends a style sheet, script or picture. Its address carries the version, so it
// may be kept for ever.
func (s *Server) static(c *gin.Context) {
	name := c.Param("name")
	b, ok := s.state.assets.files[name]
	if !ok {
		s.notFound(c)
		return
	}
	c.Header("Cache-Control", "public, max-age=3600")
	if c.Query("v") == s.state.assets.version {
		c.Header("Cache-Control", "public, max-age=31536000, immutable")
	}
	c.Data(http.StatusOK, contentTypes()[path.Ext(name)], b)
}

func contentTypes() map[string]string {
	return map[string]string{".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
}

// layout is what every page has. Pages embed it, so that templates say {{.T "skip"}}.
type layout struct {
	*printer
	Title   string
	Version string // of the static files
	Sample  bool
	Form    form
	Langs   []langLink
	Home    string
	Help    string
}

// form is the search form at the top of each page.
type form struct {
	Text   string
	Scope  index.Scope
	Hidden []pair // what the form keeps: selections, order
	Dates  bool   // whether the page has the fields from and to, which belong to the form
}

// langLink leads to the same page in another language.
type langLink struct {
	Lang    corpus.Lang
	Name    string // in that language
	Href    string
	Current bool
}

// layout makes the frame of a page for a request.
func (s *Server) layout(c *gin.Context, title string) layout {
	ui := c.Query("ui")
	pr := s.printer(c)
	return layout{
		printer: pr,
		Title:   title,
		Version: s.state.assets.version,
		Sample:  s.Sample,
		Form:    form{Scope: index.InSection, Hidden: uiPair(ui)},
		Langs:   s.langLinks(c, pr.Lang),
		Home:    "/" + encode(uiPair(ui)),
		Help:    "/help" + encode(uiPair(ui)),
	}
}

// printer returns the printer of the language asked for by `ui`, else accepted by the client.
func (s *Server) printer(c *gin.Context) *printer {
	if h := c.Writer.Header(); !slices.Contains(h.Values("Vary"), "Accept-Language") {
		h.Add("Vary", "Accept-Language")
	}
	return s.state.locales.printer(c.Query("ui"), c.GetHeader("Accept-Language"))
}

func uiPair(ui string) []pair {
	if ui == "" {
		return nil
	}
	return []pair{{"ui", ui}}
}

func (s *Server) langLinks(c *gin.Context, current corpus.Lang) []langLink {
	var out []langLink
	for _, l := range corpus.Languages() {
		q := c.Request.URL.Query()
		q.Set("ui", string(l))
		out = append(out, langLink{
			Lang:    l,
			Name:    s.state.locales.printers[l].T("language.own"),
			Href:    c.Request.URL.EscapedPath() + "?" + q.Encode(),
			Current: l == current,
		})
	}
	return out
}

// page turns a handler that returns an error into one that answers with it.
func (s *Server) page(h func(*gin.Context) error) gin.HandlerFunc {
	return func(c *gin.Context) {
		if err := h(c); err != nil {
			s.fail(c, err)
		}
	}
}

// render writes a page. It is rendered whole before anything is sent.
func (s *Server) render(c *gin.Context, status int, name string, data any) error {
	var buf bytes.Buffer
	if err := s.state.pages[name].ExecuteTemplate(&buf, "layout", data); err != nil {
		return fmt.Errorf("render %s: %w", name, err)
	}
	c.Data(status, "text/html; charset=utf-8", buf.Bytes())
	return nil
}

// errorPage is the page of an error.
type errorPage struct {
	Faults []faultView
	layout
	Heading string
	Way     string // what to do about it
	Problem *Problem
}

// errorPage answers with the page of a problem, or with its JSON if that page is what failed.
func (s *Server) errorPage(c *gin.Context, p *Problem) {
	forget(c.Writer.Header())
	for name, values := range p.GetHeaders() {
		c.Writer.Header()[name] = values
	}
	l := s.layout(c, "")
	l.Title = l.T("problem." + p.code)
	data := errorPage{layout: l, Heading: l.Title, Way: l.T("problem." + p.code + ".way"), Problem: p}
	if p.code == badParameter {
		data.Faults = faultViews(l.printer, p.Errors)
	}
	data.Form.Text = c.Query("q")
	if err := s.render(c, p.Status, "error", data); err != nil {
		s.state.log.Error("error page", "err", err)
		writeProblem(c.Writer, p)
	}
}

// scene is what a shared part of a page is given: something to show, and the language.
type scene struct {
	*printer
	V any
}

// With joins v with the printer for a shared part: {{template "said" ($.With .)}}.
func (p *printer) With(v any) scene { return scene{p, v} }
