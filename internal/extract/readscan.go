package extract

import (
	"context"

	"travaux/internal/extract/content"
)

// render makes the image of a page for OCR.
func (r *reader) render(ctx context.Context, name string, data []byte, page int) (img *pageImage, err error) {
	if Sniff(name, data, int64(len(data))) == content.FormatImage {
		return renderImage(data, page)
	}
	err = r.withPDFium(ctx, data, func(p *pdfium) error {
		img, err = p.render(data, page, ocrDPI)
		return err
	})
	return img, err
}

// layOutRead reads a document again with the pages that OCR read: they pass the same rules of
// layout as all others.
func (r *reader) layOutRead(ctx context.Context, name string, data []byte) (*content.Extract, error) {
	data, pages, err := splitLay(data)
	if err != nil {
		return nil, err
	}
	isPDF := Sniff(name, data, int64(len(data))) == content.FormatPDF
	var doc *pdfDoc
	if isPDF {
		doc, err = r.pdfDoc(ctx, data)
	} else {
		doc, err = imageDoc(data)
	}
	if err != nil {
		return nil, err
	}
	any := doc.recognized(pages)
	ex := layOut(doc)
	switch {
	case !isPDF:
		ex.Format, ex.Engine = string(content.FormatImage), ""
	case doc.allRead():
		ex.Engine = ""
	}
	if any {
		ex.Flags = append(ex.Flags, content.FlagOCR)
	}
	if misnamed(name, content.FormatPDF) && isPDF {
		ex.Flags = append(ex.Flags, "named-otherwise")
	}
	return ex, judge(ex, doc)
}

// imageDoc is an image file before its pages are read.
func imageDoc(data []byte) (*pdfDoc, error) {
	n, err := imageCount(data)
	if err != nil {
		return nil, err
	}
	doc := &pdfDoc{}
	for i := range n {
		doc.pages = append(doc.pages, &pdfPage{number: i + 1, image: 1, objects: 1})
	}
	return doc, nil
}

// allRead reports whether OCR read all pages.
func (doc *pdfDoc) allRead() bool {
	for _, p := range doc.pages {
		if !p.read {
			return false
		}
	}
	return true
}
