// Package scantest makes scans of documents whose text is known. It serves tests and
// measurements; no program uses it.
package scantest

import (
	"bytes"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"math"
	"math/rand/v2"

	"context"

	"travaux/internal/extract/content"
	"travaux/internal/extract/pdf"
)

// Look says what a scan is like.
type Look struct {
	DPI     int
	Degrees float64 // by which the paper lay askew
	Blur    float64 // radius in pixels
	Noise   float64 // standard deviation, of 255
	JPEG    int     // quality; 0 for none
}

// Clean is a good scan, Worn one of a copy from a poor machine.
func Clean() Look { return Look{DPI: 200} }

// Worn is a copy from a poor machine, laid askew and compressed hard.
func Worn() Look { return Look{DPI: 150, Degrees: 0.8, Blur: 0.6, Noise: 12, JPEG: 45} }

// Page draws a page of a PDF, from 1, as a scan of that look. bare takes off the tenth at the
// head and foot of the page, where running headers and page numbers stand.
func Page(ctx context.Context, file []byte, page int, l Look, bare bool) (*image.Gray, error) {
	img, err := pdf.RenderPage(ctx, file, page, l.DPI)
	if err != nil {
		return nil, err
	}
	if bare {
		h := img.Rect.Dy()
		for y := range h {
			if y < h*7/100 || y > h*93/100 {
				row := img.Pix[y*img.Stride : y*img.Stride+img.Rect.Dx()]
				for x := range row {
					row[x] = 255
				}
			}
		}
	}
	img = rotated(img, l.Degrees)
	img = blurred(img, l.Blur)
	noisy(img, l.Noise)
	if l.JPEG == 0 {
		return img, nil
	}
	return recoded(img, l.JPEG)
}

// rotated turns an image around its middle, on white paper.
func rotated(src *image.Gray, degrees float64) *image.Gray {
	if degrees == 0 {
		return src
	}
	out := image.NewGray(src.Rect)
	w, h := src.Rect.Dx(), src.Rect.Dy()
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	cx, cy := float64(w)/2, float64(h)/2
	for y := range h {
		for x := range w {
			dx, dy := float64(x)-cx, float64(y)-cy
			out.Pix[y*out.Stride+x] = between(src, cx+dx*cos+dy*sin, cy-dx*sin+dy*cos)
		}
	}
	return out
}

// between is the shade between pixels.
func between(src *image.Gray, x, y float64) byte {
	x0, y0 := math.Floor(x), math.Floor(y)
	fx, fy := x-x0, y-y0
	at := func(x, y int) float64 {
		if !(image.Point{X: x, Y: y}).In(src.Rect) {
			return 255
		}
		return float64(src.Pix[y*src.Stride+x])
	}
	ix, iy := int(x0), int(y0)
	top := at(ix, iy)*(1-fx) + at(ix+1, iy)*fx
	bottom := at(ix, iy+1)*(1-fx) + at(ix+1, iy+1)*fx
	return byte(math.Round(top*(1-fy) + bottom*fy))
}

// blurred spreads each pixel over its neighbours by a Gaussian.
func blurred(src *image.Gray, radius float64) *image.Gray {
	if radius == 0 {
		return src
	}
	side := math.Exp(-1 / (2 * radius * radius))
	kernel := [3]float64{side / (1 + 2*side), 1 / (1 + 2*side), side / (1 + 2*side)}
	return convolved(convolved(src, kernel, 1, 0), kernel, 0, 1)
}

func convolved(src *image.Gray, kernel [3]float64, dx, dy int) *image.Gray {
	out := image.NewGray(src.Rect)
	w, h := src.Rect.Dx(), src.Rect.Dy()
	for y := range h {
		for x := range w {
			sum := 0.0
			for k, weight := range kernel {
				px, py := min(max(x+(k-1)*dx, 0), w-1), min(max(y+(k-1)*dy, 0), h-1)
				sum += weight * float64(src.Pix[py*src.Stride+px])
			}
			out.Pix[y*out.Stride+x] = byte(math.Round(sum))
		}
	}
	return out
}

// noisy adds grain, the same each time.
func noisy(img *image.Gray, deviation float64) {
	if deviation == 0 {
		return
	}
	random := rand.New(rand.NewPCG(1, 2))
	for i, v := range img.Pix {
		img.Pix[i] = byte(min(max(float64(v)+random.NormFloat64()*deviation, 0), 255))
	}
}

func recoded(img *image.Gray, quality int) (*image.Gray, error) {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, &jpeg.Options{Quality: quality}); err != nil {
		return nil, fmt.Errorf("make a scan: %w", err)
	}
	back, err := jpeg.Decode(&b)
	if err != nil {
		return nil, fmt.Errorf("make a scan: %w", err)
	}
	gray, ok := back.(*image.Gray)
	if !ok {
		return nil, fmt.Errorf("make a scan: a %T came back", back)
	}
	return gray, nil
}

// PNG writes a scan as an image file.
func PNG(img *image.Gray) ([]byte, error) {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return nil, fmt.Errorf("make a scan: %w", err)
	}
	return b.Bytes(), nil
}

// PDF writes scans as a PDF without text, one a page.
func PDF(pages []*image.Gray, dpi int) ([]byte, error) {
	var b bytes.Buffer
	var offsets []int
	object := func(head string, stream []byte) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\n", len(offsets), head)
		if stream != nil {
			fmt.Fprintf(&b, "stream\n%s\nendstream\n", stream)
		}
		b.WriteString("endobj\n")
	}
	b.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>", nil)
	kids := ""
	for i := range pages {
		kids += fmt.Sprintf("%d 0 R ", 3+3*i)
	}
	object(fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", kids, len(pages)), nil)
	for i, img := range pages {
		w, h := img.Rect.Dx(), img.Rect.Dy()
		pw, ph := float64(w)*72/float64(dpi), float64(h)*72/float64(dpi)
		content := fmt.Sprintf("q %g 0 0 %g 0 0 cm /I Do Q", pw, ph)
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %g %g] /Contents %d 0 R /Resources << /XObject << /I %d 0 R >> >> >>", pw, ph, 4+3*i, 5+3*i), nil)
		object(fmt.Sprintf("<< /Length %d >>", len(content)), []byte(content))
		var pixels bytes.Buffer
		if err := jpeg.Encode(&pixels, img, &jpeg.Options{Quality: 95}); err != nil {
			return nil, fmt.Errorf("make a scan: %w", err)
		}
		object(fmt.Sprintf("<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length %d >>", w, h, pixels.Len()), pixels.Bytes())
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return b.Bytes(), nil
}

// Text is what an extract says, a block a line, numbers before what they number.
func Text(ex *content.Extract) string {
	var b bytes.Buffer
	for _, bl := range ex.Blocks {
		if bl.Label != "" {
			b.WriteString(bl.Label + " ")
		}
		b.WriteString(bl.Text + "\n")
	}
	return b.String()
}
