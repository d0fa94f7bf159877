package extract

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"travaux/internal/extract/content"
	"travaux/internal/extract/scan"
)

// OCR says whether a Pool reads scanned pages and images by a machine that knows letters by
// their shape: the program tesseract, where it is installed. The zero value is OCROff.
type OCR string

// The values of OCR.
const (
	OCROff  OCR = "off"
	OCRAuto OCR = "auto" // where tesseract is installed
)

// ParseOCR reads the value of a setting.
func ParseOCR(s string) (OCR, error) {
	switch o := OCR(s); o {
	case OCROff, OCRAuto:
		return o, nil
	}
	return "", fmt.Errorf("%q is neither auto nor off", s)
}

// MaxOCRPages is how many pages of one document are read by OCR: at three seconds a page
// more would hold up the others for too long. The pages behind are named in the Extract's
// Scans.
const MaxOCRPages = 400

// withoutOCR is what there is to say of an extract whose scanned pages can't be read, for a
// reason.
func withoutOCR(ex *content.Extract, reason string) (*content.Extract, error) {
	if len(ex.Scans) > 0 && len(ex.Blocks) == 0 {
		return nil, &content.SkipError{Reason: reason}
	}
	return ex, nil
}

// reasonOff is why scanned pages are not read where a librarian wants none read.
const reasonOff = "scanned pages without text: needs OCR, which is turned off (--ocr)"

// Scans names the program that reads scanned pages, with its packs; empty where there is
// none. What was left unread under another name may be read now.
func (p *Pool) Scans(ctx context.Context) string {
	if p.OCR != OCRAuto {
		return ""
	}
	p.once.Do(p.start)
	tool, err := p.ocrTool(ctx)
	if err != nil {
		return ""
	}
	return tool.Describe()
}

// recognizer reads pages of one Pool by OCR.
type recognizer struct {
	once  sync.Once
	tess  *scan.Tesseract
	err   error
	slots chan struct{} // one a page being read
}

// ocrTool finds tesseract, once.
func (p *Pool) ocrTool(ctx context.Context) (*scan.Tesseract, error) {
	r := &p.recognizer
	r.once.Do(func() {
		r.slots = make(chan struct{}, p.Size)
		r.tess, r.err = scan.FindTesseract(context.WithoutCancel(ctx))
	})
	return r.tess, r.err
}

// recognize reads the pages that ex names in Scans and returns the document with them.
func (p *Pool) recognize(ctx context.Context, name string, data []byte, ex *content.Extract) (*content.Extract, error) {
	if p.OCR != OCRAuto {
		return withoutOCR(ex, reasonOff)
	}
	tool, err := p.ocrTool(ctx)
	if err != nil {
		return withoutOCR(ex, err.Error())
	}
	d := &recognition{pool: p, tool: tool, name: name, data: data}
	d.read(ctx, ex.Scans[:min(len(ex.Scans), MaxOCRPages)])
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case len(d.pages) == 0 && len(ex.Blocks) == 0:
		return nil, d.failure()
	case len(d.pages) == 0:
		return ex, nil
	}
	read, err := p.read(ctx, layMark+name, d.request())
	if err != nil {
		if len(ex.Blocks) > 0 && !errors.As(err, new(*content.SkipError)) {
			return ex, nil // the text that it has stands
		}
		return nil, err
	}
	d.note(read, ex.Scans)
	return read, nil
}

// recognition is a document whose pages are being read by OCR.
type recognition struct {
	pool *Pool
	tool *scan.Tesseract
	name string
	data []byte

	mu     sync.Mutex
	packs  string // that the last page of the document was read with
	pages  []*scan.Page
	errs   []error
	wanted []string // packs that would have read better
}

// firstPages is how many pages are read one after the other in the hope that one shows the
// language of the document.
const firstPages = 4

// read reads pages: one after the other until one shows the language, then side by side. It
// gives up where the first ones are in a script for which there is no pack.
func (d *recognition) read(ctx context.Context, pages []int) {
	for i := 0; i < firstPages && len(pages) > 0 && d.packs == "" && ctx.Err() == nil; i++ {
		d.page(ctx, pages[0])
		pages = pages[1:]
	}
	if len(d.pages) == 0 && len(d.errs) > 0 && errors.As(d.failure(), new(*content.SkipError)) {
		return
	}
	var wg sync.WaitGroup
	for _, n := range pages {
		if ctx.Err() != nil || !d.take(ctx) {
			break
		}
		wg.Go(func() {
			defer d.give()
			d.work(ctx, n)
		})
	}
	wg.Wait()
	slices.SortFunc(d.pages, func(a, b *scan.Page) int { return a.Number - b.Number })
}

func (d *recognition) take(ctx context.Context) bool {
	select {
	case d.pool.recognizer.slots <- struct{}{}:
		return true
	case <-ctx.Done():
		return false
	}
}

func (d *recognition) give() { <-d.pool.recognizer.slots }

func (d *recognition) page(ctx context.Context, n int) {
	if d.take(ctx) {
		defer d.give()
		d.work(ctx, n)
	}
}

// work reads one page and keeps what came of it.
func (d *recognition) work(ctx context.Context, n int) {
	img, err := d.pool.render(ctx, d.name, d.data, n)
	var got *scan.Reading
	if err == nil {
		d.mu.Lock()
		known := d.packs
		d.mu.Unlock()
		got, err = d.tool.Page(ctx, img, known)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if err != nil {
		d.errs = append(d.errs, err)
		return
	}
	if got.Sure {
		d.packs = got.Packs
	}
	if got.Missing != "" && !slices.Contains(d.wanted, got.Missing) {
		d.wanted = append(d.wanted, got.Missing)
	}
	page := got.Page()
	page.Number = n
	d.pages = append(d.pages, page)
}

// failure is why no page was read: what all of them met, or the first.
func (d *recognition) failure() error {
	for _, err := range d.errs {
		if errors.As(err, new(*content.SkipError)) {
			return err
		}
	}
	if len(d.errs) > 0 {
		return d.errs[0]
	}
	return &content.SkipError{Reason: scan.ReasonNoOCR}
}

// note completes the extract: which program read it, which pages were not read.
func (d *recognition) note(ex *content.Extract, wanted []int) {
	if slices.Contains(ex.Flags, content.FlagOCR) {
		if ex.Engine != "" {
			ex.Engine += "+"
		}
		ex.Engine += d.tool.Version
	}
	have := map[int]bool{}
	for _, p := range d.pages {
		have[p.Number] = true
	}
	ex.Scans = nil
	for _, n := range wanted {
		if !have[n] {
			ex.Scans = append(ex.Scans, n)
		}
	}
	for _, pack := range d.wanted {
		ex.Flags = append(ex.Flags, "ocr-without-"+pack)
	}
	if len(ex.Scans) == 0 {
		return
	}
	if !slices.Contains(ex.Flags, content.FlagNeedsOCR) {
		ex.Flags = append(ex.Flags, content.FlagNeedsOCR)
	}
	if ex.Meta == nil {
		ex.Meta = map[string]string{}
	}
	ex.Meta["pages not read"] = ranges(ex.Scans)
	if len(d.errs) > 0 {
		ex.Meta["pages not read because"] = d.errs[0].Error()
	}
}

// ranges writes page numbers in ascending order: "3, 7-9".
func ranges(pages []int) string {
	var parts []string
	for i := 0; i < len(pages); {
		j := i
		for j+1 < len(pages) && pages[j+1] == pages[j]+1 {
			j++
		}
		part := strconv.Itoa(pages[i])
		if j > i {
			part += "-" + strconv.Itoa(pages[j])
		}
		parts = append(parts, part)
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// render asks a worker for the image of a page.
func (p *Pool) render(ctx context.Context, name string, data []byte, page int) (*scan.Image, error) {
	payload, err := p.send(ctx, renderName(name, page), data)
	if err != nil {
		return nil, err
	}
	return scan.DecodeImage(payload)
}
