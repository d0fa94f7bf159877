package extract

import (
	"context"

	"travaux/internal/extract/content"
	"travaux/internal/extract/pdf"
	"travaux/internal/extract/scan"
)

// render makes the image of a page for OCR.
func (r *reader) render(ctx context.Context, name string, data []byte, page int) (*scan.Image, error) {
	if Sniff(name, data, int64(len(data))) == content.FormatImage {
		return scan.Render(data, page)
	}
	return r.pdf.Render(ctx, data, page, scan.DPI)
}

// layOutRead reads a document again with the pages that OCR read: they pass the same rules of
// layout as all others.
func (r *reader) layOutRead(ctx context.Context, name string, data []byte) (*content.Extract, error) {
	data, pages, err := splitLay(data)
	if err != nil {
		return nil, err
	}
	if Sniff(name, data, int64(len(data))) != content.FormatPDF {
		n, err := scan.Count(data)
		if err != nil {
			return nil, err
		}
		ex, err := pdf.ReadScans(n, pages)
		if err == nil {
			CheckName(ex, name)
		}
		return ex, err
	}
	ex, err := r.pdf.ReadWith(ctx, data, pages)
	if err == nil {
		CheckName(ex, name)
	}
	return ex, err
}
