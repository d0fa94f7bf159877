package scan

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"math"

	"golang.org/x/image/bmp"
	"golang.org/x/image/tiff"

	"travaux/internal/extract/content"
)

// MaxImagePixels is the size of an image that is read: A2 at 300 points an inch has 35
// million. It is known from the first bytes, before anything is unpacked.
const MaxImagePixels = 64 << 20

var errImage = errors.New("it begins like an image but is damaged; fetch it again")

// Read names the pages of an image file; OCR is to read them.
func Read(data []byte) (*content.Extract, error) {
	n, err := Count(data)
	if err != nil {
		return nil, err
	}
	c, err := imageSize(data)
	if err != nil {
		return nil, err
	}
	ex := &content.Extract{Format: string(content.FormatImage), Pages: n}
	if n == 1 && (c.Width < LeastSide || c.Height < LeastSide) {
		return nil, &content.SkipError{Reason: "it is an image too small to have words on it"}
	}
	for i := range n {
		ex.Scans = append(ex.Scans, i+1)
	}
	return ex, nil
}

// Count is how many pages an image file has: only TIFF has several.
func Count(data []byte) (int, error) {
	if !isTIFF(data) {
		return 1, nil
	}
	starts, err := tiffPages(data)
	return len(starts), err
}

// imagePage is a page, from 1, as a file that has it first.
func imagePage(data []byte, number int) ([]byte, error) {
	if !isTIFF(data) && number == 1 {
		return data, nil
	}
	starts, err := tiffPages(data)
	if err != nil || number < 1 || number > len(starts) {
		return nil, errImage
	}
	if number == 1 {
		return data, nil
	}
	return tiffPage(data, starts[number-1]), nil
}

// imageSize reads the size that an image declares, and refuses what is too large.
func imageSize(data []byte) (image.Config, error) {
	c, err := decoderOf(data).config(bytes.NewReader(data))
	switch {
	case err != nil:
		return c, imageError(err)
	case c.Width < 1 || c.Height < 1:
		return c, errImage
	case c.Width > MaxImagePixels/c.Height:
		return c, fmt.Errorf("it is an image of %d by %d pixels; those of more than %d million are not read", c.Width, c.Height, MaxImagePixels>>20)
	}
	return c, nil
}

// imageError says of a decoder's error what a librarian can do.
func imageError(err error) error {
	var skip *content.SkipError
	if errors.As(err, &skip) {
		return skip
	}
	return errImage
}

// imageDecoder is one format.
type imageDecoder struct {
	config func(r *bytes.Reader) (image.Config, error)
	decode func(r *bytes.Reader) (image.Image, error)
}

func decoderOf(data []byte) imageDecoder {
	switch {
	case bytes.HasPrefix(data, []byte("\x89PNG")):
		return imageDecoder{
			func(r *bytes.Reader) (image.Config, error) { return png.DecodeConfig(r) },
			func(r *bytes.Reader) (image.Image, error) { return png.Decode(r) },
		}
	case bytes.HasPrefix(data, []byte("\xff\xd8")):
		return imageDecoder{
			func(r *bytes.Reader) (image.Config, error) { return jpeg.DecodeConfig(r) },
			func(r *bytes.Reader) (image.Image, error) { return jpeg.Decode(r) },
		}
	case bytes.HasPrefix(data, []byte("GIF8")):
		return imageDecoder{
			func(r *bytes.Reader) (image.Config, error) { return gif.DecodeConfig(r) },
			func(r *bytes.Reader) (image.Image, error) { return gif.Decode(r) },
		}
	case bytes.HasPrefix(data, []byte("BM")):
		return imageDecoder{
			func(r *bytes.Reader) (image.Config, error) { return bmp.DecodeConfig(r) },
			func(r *bytes.Reader) (image.Image, error) { return bmp.Decode(r) },
		}
	case isTIFF(data):
		return imageDecoder{
			func(r *bytes.Reader) (image.Config, error) { return tiff.DecodeConfig(r) },
			func(r *bytes.Reader) (image.Image, error) { return tiff.Decode(r) },
		}
	}
	return imageDecoder{func(*bytes.Reader) (image.Config, error) {
		return image.Config{}, &content.SkipError{Reason: "it is a JPEG 2000 image, which is not read: save it as PNG or TIFF"}
	}, nil}
}

// Render unpacks a page, from 1, for OCR.
func Render(data []byte, number int) (*Image, error) {
	data, err := imagePage(data, number)
	if err != nil {
		return nil, err
	}
	if c, err := imageSize(data); err != nil {
		return nil, err
	} else if c.Width < LeastSide || c.Height < LeastSide {
		return nil, ErrPageSize
	}
	img, err := decoderOf(data).decode(bytes.NewReader(data))
	if err != nil {
		return nil, imageError(err)
	}
	g := grayImage(img)
	if isTIFF(data) && isInverted(g.Gray) {
		for i := range g.Gray {
			g.Gray[i] = ^g.Gray[i]
		}
	}
	dpi := imageDPI(data, g.Width, g.Height)
	g.setSize(dpi)
	return g.shrunk(), nil
}

// grayImage takes an image as shades of gray on white paper.
func grayImage(img image.Image) *Image {
	b := img.Bounds()
	g := &Image{Width: b.Dx(), Height: b.Dy(), Gray: make([]byte, b.Dx()*b.Dy())}
	if src, ok := img.(*image.Gray); ok {
		for y := range g.Height {
			copy(g.Gray[y*g.Width:(y+1)*g.Width], src.Pix[y*src.Stride:])
		}
		return g
	}
	if src, ok := img.(*image.YCbCr); ok {
		for y := range g.Height {
			copy(g.Gray[y*g.Width:(y+1)*g.Width], src.Y[y*src.YStride:])
		}
		return g
	}
	if src, ok := img.(*image.Paletted); ok {
		shades := make([]byte, 256)
		for i, c := range src.Palette {
			shades[i] = shade(c)
		}
		for y := range g.Height {
			for x := range g.Width {
				g.Gray[y*g.Width+x] = shades[src.Pix[y*src.Stride+x]]
			}
		}
		return g
	}
	for y := range g.Height {
		for x := range g.Width {
			g.Gray[y*g.Width+x] = shade(img.At(b.Min.X+x, b.Min.Y+y))
		}
	}
	return g
}

// shade is how bright a colour is on white paper.
func shade(c color.Color) byte {
	r, g, b, a := c.RGBA()
	y := (299*r + 587*g + 114*b) / 1000
	return byte((y + 0xffff - a) >> 8)
}

// isInverted reports whether most of an image is dark: facsimiles are saved either way.
func isInverted(gray []byte) bool {
	dark := 0
	for _, v := range gray {
		if v < 128 {
			dark++
		}
	}
	return dark > len(gray)/10*7
}

// A4 in points, the size of the pages of the United Nations.
const a4Height = 842

// setSize sets the size of the page by how fine the image is.
func (g *Image) setSize(dpi float64) {
	scale := 72 / dpi
	w, h := float64(g.Width)*scale, float64(g.Height)*scale
	g.Box = []float64{0, 0, w, h}
	g.At = Affine{A: scale, E: -scale, F: h}
}

// likelyDPI takes the longer side for that of a page of A4.
func likelyDPI(w, h int) float64 { return float64(max(w, h)) / a4Height * 72 }

// plausible reports whether a declared fineness gives a page that a letter can have, or a
// small poster.
func plausible(dpi float64, w, h int) bool {
	inches := float64(max(w, h)) / dpi
	return dpi >= 90 && dpi <= 1300 && inches > 3 && inches < 50
}

// shrunk makes an image of more pixels than are read, or much finer than is useful, smaller
// by a whole number.
func (g *Image) shrunk() *Image {
	by := int(math.Ceil(math.Sqrt(float64(g.Width*g.Height) / MaxPixels)))
	if g.dpi() >= 2*DPI {
		by = max(by, g.dpi()/DPI)
	}
	if by < 2 {
		return g
	}
	w, h := g.Width/by, g.Height/by
	out := &Image{Width: w, Height: h, Box: g.Box, Gray: make([]byte, w*h)}
	for y := range h {
		for x := range w {
			sum := 0
			for dy := range by {
				row := (y*by + dy) * g.Width
				for dx := range by {
					sum += int(g.Gray[row+x*by+dx])
				}
			}
			out.Gray[y*w+x] = byte(sum / (by * by))
		}
	}
	k := float64(by)
	out.At = Affine{A: g.At.A * k, B: g.At.B * k, C: g.At.C, D: g.At.D * k, E: g.At.E * k, F: g.At.F}
	return out
}
