// Package pdf reads PDF. A Reader takes the words of each page and their places from PDFium, which
// runs in a sandbox, and makes of them columns, paragraphs, tables, footnotes and headings, in
// reading order, without the running lines; each page is given a quality. ReadSecond asks another
// library, which knows no layout, where that fails or is poor, and Better takes the better reading
// of each page. Pages that OCR read (package scan) are laid out by the same rules.
//
// It does not read the words of scans, and sets no limits of memory or time: callers read hostile
// files in a process of their own.
package pdf

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/scan"
)

// Reader reads PDF after PDF, and keeps PDFium, which is costly to start. Its zero value is
// ready. It serves one goroutine.
type Reader struct{ lib *pdfium }

// Close ends PDFium; the next file starts it again.
func (r *Reader) Close() {
	if r.lib != nil {
		r.lib.close()
		r.lib = nil
	}
}

// Read reads a PDF: pages by pdfium, and from their words and rectangles the layout by
// our own rules, for pdfium knows no columns, headers, footnotes or paragraphs.
func (r *Reader) Read(ctx context.Context, data []byte) (*content.Extract, error) {
	doc, err := r.doc(ctx, data)
	if err != nil {
		return nil, err
	}
	ex := layOut(doc)
	return ex, judge(ex, doc)
}

// doc reads the pages of a PDF.
func (r *Reader) doc(ctx context.Context, data []byte) (doc *pdfDoc, err error) {
	err = r.with(ctx, data, func(p *pdfium) error {
		doc, err = p.read(ctx, data)
		return err
	})
	return doc, err
}

// with hands over the PDF reader, and explains its errors.
func (r *Reader) with(ctx context.Context, data []byte, do func(*pdfium) error) error {
	if r.lib == nil {
		p, err := startPDFium(ctx)
		if err != nil {
			return err
		}
		r.lib = p
	}
	if err := do(r.lib); err != nil {
		// After a trap every later file would fail too.
		r.Close()
		return explainPDF(err, data)
	}
	if r.lib.spent() {
		r.Close()
	}
	return nil
}

// pdfDoc is what was read of a PDF before its layout is understood.
type pdfDoc struct {
	meta  map[string]string
	pages []*pdfPage
	form  bool // it has form fields
	flags content.Flags
}

var (
	errNotPDF  = errors.New("it begins like a PDF but is damaged beyond reading; fetch it again")
	errHead    = errors.New("it is a PDF whose beginning is lost; fetch it again")
	errCutOff  = errors.New("it is a PDF that was cut off: its end is missing; fetch it again")
	errNoPages = errors.New("it is a PDF without pages")
	errTrap    = errors.New("the PDF reader ran out of memory or met a fault on this file")
)

// explainPDF says in a librarian's words why a PDF can't be read.
func explainPDF(err error, data []byte) error {
	text := err.Error()
	switch {
	case errors.Is(err, errNoPages), errors.Is(err, scan.ErrPageSize), errors.As(err, new(*tooManyPages)):
		return err
	case strings.Contains(text, "4: invalid password"):
		return content.ErrEncrypted
	case strings.Contains(text, "5: invalid encryption"):
		return errors.New("encrypted in a way that is not read")
	case strings.Contains(text, "wasm error"), strings.Contains(text, "panic occurred"), strings.Contains(text, "memory"):
		return errTrap
	case !strings.Contains(string(data[:min(len(data), 1024)]), "%PDF-"):
		return errHead
	case !strings.Contains(string(data[max(0, len(data)-2048):]), "%%EOF"):
		return errCutOff
	}
	return errNotPDF
}

type tooManyPages struct{ n int }

func (e *tooManyPages) Error() string {
	return fmt.Sprintf("it has %d pages; files over %d pages are not read", e.n, content.MaxPages)
}

// Readers of a page.
const (
	enginePDFium    = "pdfium"
	engineSecond    = "ledongthuc"
	engineTesseract = "tesseract"
)

func (p *pdfPage) engine() string {
	if p.read {
		return engineTesseract
	}
	return enginePDFium
}

// judge gives the pages their quality and decides whether there is a text at all.
func judge(ex *content.Extract, doc *pdfDoc) error {
	scans, empty, layers := 0, 0, 0
	for i, p := range doc.pages {
		q := p.quality()
		ex.PageQuality = append(ex.PageQuality, q)
		ex.PageEngine = append(ex.PageEngine, p.engine())
		if p.wantsOCR(q) {
			ex.Scans = append(ex.Scans, i+1)
		}
		switch {
		case p.isScan():
			scans++
		case len(p.words) == 0:
			empty++
		case p.image > 0.8 && !p.read:
			layers++
		}
	}
	ex.Quality = meanQuality(ex.PageQuality, doc.pages)
	switch {
	case scans+empty == len(doc.pages) && scans > 0:
		ex.Blocks = nil // OCR is to read it
		return nil
	case empty == len(doc.pages) && doc.form:
		return &content.SkipError{Reason: "its pages are empty but for form fields, which are not read: print it to a new PDF, or save it without its fields"}
	case empty == len(doc.pages):
		return &content.SkipError{Reason: "its pages are empty: there is no text on them"}
	case scans > 0:
		ex.Flags = append(ex.Flags, content.FlagNeedsOCR)
	}
	if layers > 0 {
		ex.Flags = append(ex.Flags, "ocr-layer")
	}
	if ex.Quality < PoorQuality {
		ex.Flags = append(ex.Flags, "poor-text")
	}
	return prose.SkipErrorPage(ex)
}
