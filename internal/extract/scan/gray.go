package scan

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
)

// MaxPixels is the size of the image that a page is read from: A3 at 300 points an inch
// has 17 million.
const MaxPixels = 24 << 20

// DPI is how fine a page is drawn for OCR.
const DPI = 300

// LeastSide is the least width and height in pixels of an image that may hold words.
const LeastSide = 24

// Image is a page as an image in shades of gray, one byte a pixel, row by row.
type Image struct {
	Width  int       `json:"width"`
	Height int       `json:"height"`
	At     Affine    `json:"at"`  // from its pixels to points of the page
	Box    []float64 `json:"box"` // of the page: left, bottom, right, top
	Gray   []byte    `json:"-"`
}

// dpi is how fine it is, for the program that reads it.
func (g *Image) dpi() int {
	return int(math.Round(min(max(72/g.At.scale(), 70), 2400)))
}

// pnm writes it in the plainest of formats, which no decoder gets wrong.
func (g *Image) pnm() []byte {
	return append(fmt.Appendf(nil, "P5\n%d %d\n255\n", g.Width, g.Height), g.Gray...)
}

// Encode writes it for the pipe between worker and parent.
func (g *Image) Encode() ([]byte, error) {
	head, err := json.Marshal(g)
	if err != nil {
		return nil, fmt.Errorf("write the image of a page: %w", err)
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(head)))
	return append(append(out, head...), g.Gray...), nil
}

// DecodeImage reads what Encode wrote.
func DecodeImage(data []byte) (*Image, error) {
	bad := errors.New("the image of a page is damaged")
	if len(data) < 4 {
		return nil, bad
	}
	n := int(binary.LittleEndian.Uint32(data))
	if n > len(data)-4 {
		return nil, bad
	}
	g := new(Image)
	if err := json.Unmarshal(data[4:4+n], g); err != nil {
		return nil, fmt.Errorf("the image of a page is damaged: %w", err)
	}
	g.Gray = data[4+n:]
	if g.Width < 1 || g.Height < 1 || g.Width > MaxPixels || g.Height > MaxPixels || g.Width*g.Height != len(g.Gray) || len(g.Box) != 4 || !(g.At.scale() > 0) {
		return nil, bad
	}
	return g, nil
}

// turned returns it turned clockwise by quarter turns.
func (g *Image) turned(quarters int) *Image {
	for range quarters {
		g = g.turnedOnce()
	}
	return g
}

func (g *Image) turnedOnce() *Image {
	w, h := g.Height, g.Width
	out := make([]byte, len(g.Gray))
	for y := range h {
		for x := range w {
			// What is at (x, y) was at (y, w-1-x).
			out[y*w+x] = g.Gray[(w-1-x)*g.Width+y]
		}
	}
	m := g.At // old pixel = (y, w-x)
	at := Affine{A: -m.B, B: m.A, C: m.C + m.B*float64(w), D: -m.E, E: m.D, F: m.F + m.E*float64(w)}
	return &Image{Width: w, Height: h, At: at, Box: g.Box, Gray: out}
}

// ErrPageSize is a page that no image for OCR can be made of.
var ErrPageSize = errors.New("a page is too small or too large to be read by OCR")
