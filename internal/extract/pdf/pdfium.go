package pdf

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	pdfiumlib "github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
)

// CacheEnv names the environment variable for the folder in which the compiled PDF reader
// is kept; without it that is a folder in the user's cache. Without a folder each worker
// compiles it anew, which takes some seconds.
const CacheEnv = "TRAVAUX_PDFIUM_CACHE"

const (
	wasmPages    = 8192 // of 64 KiB: 512 MiB for one file and its pages
	filesPerLoad = 50   // an instance's memory grows and never shrinks
	startTimeout = 60 * time.Second
)

// pdfium is PDFium in a WebAssembly sandbox without files, network or clock. One
// instance reads file after file until something goes wrong.
type pdfium struct {
	cache wazero.CompilationCache
	pool  pdfiumlib.Pool
	lib   pdfiumlib.Pdfium
	files int
}

func startPDFium(ctx context.Context) (*pdfium, error) {
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(wasmPages)
	p := &pdfium{cache: compilationCache()}
	if p.cache != nil {
		config = config.WithCompilationCache(p.cache)
	}
	var err error
	p.pool, err = webassembly.Init(webassembly.Config{
		Context:       context.WithoutCancel(ctx),
		MaxTotal:      1,
		FSConfig:      wazero.NewFSConfig(), // else the whole disk is mounted
		RuntimeConfig: config,
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
	if err != nil {
		return nil, fmt.Errorf("start the PDF reader: %w", err)
	}
	if p.lib, err = p.pool.GetInstance(startTimeout); err != nil {
		p.close()
		return nil, fmt.Errorf("start the PDF reader: %w", err)
	}
	return p, nil
}

// compilationCache returns nil where there is no folder for it.
func compilationCache() wazero.CompilationCache {
	dir := os.Getenv(CacheEnv)
	if dir == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return nil
		}
		dir = filepath.Join(user, "travaux", "pdfium")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil
	}
	cache, err := wazero.NewCompilationCacheWithDir(dir)
	if err != nil {
		return nil
	}
	return cache
}

func (p *pdfium) close() {
	if p.lib != nil {
		_ = p.lib.Close()
	}
	if p.pool != nil {
		_ = p.pool.Close()
	}
	if p.cache != nil {
		_ = p.cache.Close(context.Background())
	}
}

// spent reports whether the instance should be replaced though nothing went wrong.
func (p *pdfium) spent() bool { return p.files >= filesPerLoad }

// read reads all pages of a PDF.
func (p *pdfium) read(ctx context.Context, data []byte) (*pdfDoc, error) {
	p.files++
	opened, err := p.lib.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return nil, err
	}
	defer p.lib.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: opened.Document})
	count, err := p.lib.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: opened.Document})
	switch {
	case err != nil:
		return nil, err
	case count.PageCount < 1:
		return nil, errNoPages
	case count.PageCount > content.MaxPages:
		return nil, &tooManyPages{count.PageCount}
	}
	doc := &pdfDoc{meta: p.meta(opened.Document)}
	if form, err := p.lib.FPDF_GetFormType(&requests.FPDF_GetFormType{Document: opened.Document}); err == nil {
		doc.form = form.FormType != enums.FPDF_FORMTYPE_NONE
	}
	for i := range count.PageCount {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		page, err := p.page(opened.Document, i, &doc.flags)
		if err != nil {
			return nil, fmt.Errorf("page %d: %w", i+1, err)
		}
		doc.pages = append(doc.pages, page)
	}
	return doc, nil
}

// meta reads the document's information dictionary and the language that its catalogue names.
func (p *pdfium) meta(doc references.FPDF_DOCUMENT) map[string]string {
	got, err := p.lib.GetMetaData(&requests.GetMetaData{Document: doc})
	if err != nil {
		return nil
	}
	meta := map[string]string{}
	for _, t := range got.Tags {
		if v := prose.OneLine(prose.Clean(t.Value, new(content.Flags))); v != "" && len(v) <= content.MaxMetaBytes {
			meta[strings.ToLower(t.Tag)] = v
		}
	}
	if lang, err := p.lib.FPDFCatalog_GetLanguage(&requests.FPDFCatalog_GetLanguage{Document: doc}); err == nil && lang.Language != "" && len(lang.Language) < 20 {
		meta["lang"] = lang.Language // of the template as often as of the text
	}
	return meta
}

// page reads one page. A page that can't be loaded is an empty one, and flagged: the
// others count.
func (p *pdfium) page(doc references.FPDF_DOCUMENT, i int, flags *content.Flags) (*pdfPage, error) {
	loaded, err := p.lib.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: doc, Index: i})
	if err != nil {
		if isTrap(err) {
			return nil, err
		}
		flags.Add("damaged-page")
		return &pdfPage{number: i + 1, damaged: true}, nil
	}
	defer p.lib.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
	r := &pageReader{lib: p.lib, ref: requests.Page{ByReference: &loaded.Page}, flags: flags}
	return r.read(i + 1)
}

func isTrap(err error) bool { return strings.Contains(err.Error(), "wasm error") }
