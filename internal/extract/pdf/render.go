package pdf

import (
	"context"
	"image"
	"math"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"travaux/internal/extract/scan"
)

// RenderPage draws a page of a PDF, from 1, in shades of gray, in this process: for files
// that are known to be good.
func RenderPage(ctx context.Context, data []byte, page, dpi int) (*image.Gray, error) {
	r := &Reader{}
	defer r.Close()
	g, err := r.Render(ctx, data, page, dpi)
	if err != nil {
		return nil, err
	}
	return &image.Gray{Pix: g.Gray, Stride: g.Width, Rect: image.Rect(0, 0, g.Width, g.Height)}, nil
}

// Render draws a page, from 1, for OCR.
func (r *Reader) Render(ctx context.Context, data []byte, page, dpi int) (img *scan.Image, err error) {
	err = r.with(ctx, data, func(p *pdfium) error {
		img, err = p.render(data, page, dpi)
		return err
	})
	return img, err
}

// render draws a page, from 1.
func (p *pdfium) render(data []byte, number, dpi int) (*scan.Image, error) {
	p.files++
	opened, err := p.lib.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return nil, err
	}
	defer p.lib.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: opened.Document})
	loaded, err := p.lib.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: opened.Document, Index: number - 1})
	if err != nil {
		return nil, err
	}
	defer p.lib.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
	return p.draw(loaded.Page, dpi)
}

func (p *pdfium) draw(page references.FPDF_PAGE, dpi int) (*scan.Image, error) {
	ref := requests.Page{ByReference: &page}
	size, err := p.lib.GetPageSize(&requests.GetPageSize{Page: ref})
	if err != nil {
		return nil, err
	}
	if dpi = drawnDPI(size.Width, size.Height, dpi); dpi < 1 {
		return nil, scan.ErrPageSize
	}
	got, err := p.lib.RenderPageInDPI(&requests.RenderPageInDPI{Page: ref, DPI: dpi, RenderFlags: enums.FPDF_RENDER_FLAG_GRAYSCALE, ImageFormat: requests.RenderImageFormatGrayscale})
	if err != nil {
		return nil, err
	}
	defer got.Cleanup()
	gray, ok := got.Result.RenderedImage.(*image.Gray)
	if !ok || gray.Rect.Dx() < scan.LeastSide || gray.Rect.Dy() < scan.LeastSide {
		return nil, scan.ErrPageSize
	}
	out := &scan.Image{Width: gray.Rect.Dx(), Height: gray.Rect.Dy(), Box: []float64{0, 0, size.Width, size.Height}}
	for y := range out.Height { // it lies in the sandbox, and a row may be padded
		out.Gray = append(out.Gray, gray.Pix[y*gray.Stride:y*gray.Stride+out.Width]...)
	}
	out.At, err = p.pixelsToPoints(ref, out.Width, out.Height)
	return out, err
}

// drawnDPI is how fine a page is drawn: as wanted, or as a large page can be.
func drawnDPI(width, height float64, dpi int) int {
	inches := width / 72 * height / 72
	if !(inches > 0) {
		return 0
	}
	return int(min(float64(dpi), math.Sqrt(scan.MaxPixels/inches)))
}

// pixelsToPoints asks where the corners of the image stand on the page: the page may be
// turned, and its box may begin anywhere.
func (p *pdfium) pixelsToPoints(page requests.Page, w, h int) (scan.Affine, error) {
	corner := func(x, y int) (float64, float64, error) {
		at, err := p.lib.FPDF_DeviceToPage(&requests.FPDF_DeviceToPage{Page: page, SizeX: w, SizeY: h, DeviceX: x, DeviceY: y})
		if err != nil {
			return 0, 0, err
		}
		return at.PageX, at.PageY, nil
	}
	ox, oy, err := corner(0, 0)
	if err != nil {
		return scan.Affine{}, err
	}
	rx, ry, err := corner(w, 0)
	if err != nil {
		return scan.Affine{}, err
	}
	dx, dy, err := corner(0, h)
	if err != nil {
		return scan.Affine{}, err
	}
	fw, fh := float64(w), float64(h)
	return scan.Affine{A: (rx - ox) / fw, B: (dx - ox) / fh, C: ox, D: (ry - oy) / fw, E: (dy - oy) / fh, F: oy}, nil
}
