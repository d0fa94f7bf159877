package extract

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
)

// MaxOCRPixels is the size of the image that a page is read from: A3 at 300 points an inch
// has 17 million.
const MaxOCRPixels = 24 << 20

// ocrDPI is how fine a page is drawn for OCR.
const ocrDPI = 300

// leastSide is the least width and height in pixels of an image that may hold words.
const leastSide = 24

// pageImage is a page as an image in shades of gray, one byte a pixel, row by row.
type pageImage struct {
	Width  int       `json:"width"`
	Height int       `json:"height"`
	At     affine    `json:"at"`  // from its pixels to points of the page
	Box    []float64 `json:"box"` // of the page: left, bottom, right, top
	gray   []byte
}

// dpi is how fine it is, for the program that reads it.
func (g *pageImage) dpi() int {
	return int(math.Round(min(max(72/g.At.scale(), 70), 2400)))
}

// pnm writes it in the plainest of formats, which no decoder gets wrong.
func (g *pageImage) pnm() []byte {
	return append(fmt.Appendf(nil, "P5\n%d %d\n255\n", g.Width, g.Height), g.gray...)
}

// encode writes it for the pipe between worker and parent.
func (g *pageImage) encode() ([]byte, error) {
	head, err := json.Marshal(g)
	if err != nil {
		return nil, fmt.Errorf("write the image of a page: %w", err)
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(head)))
	return append(append(out, head...), g.gray...), nil
}

func decodePageImage(data []byte) (*pageImage, error) {
	bad := errors.New("the image of a page is damaged")
	if len(data) < 4 {
		return nil, bad
	}
	n := int(binary.LittleEndian.Uint32(data))
	if n > len(data)-4 {
		return nil, bad
	}
	g := new(pageImage)
	if err := json.Unmarshal(data[4:4+n], g); err != nil {
		return nil, fmt.Errorf("the image of a page is damaged: %w", err)
	}
	g.gray = data[4+n:]
	if g.Width < 1 || g.Height < 1 || g.Width > MaxOCRPixels || g.Height > MaxOCRPixels || g.Width*g.Height != len(g.gray) || len(g.Box) != 4 || !(g.At.scale() > 0) {
		return nil, bad
	}
	return g, nil
}

// turned returns it turned clockwise by quarter turns.
func (g *pageImage) turned(quarters int) *pageImage {
	for range quarters {
		g = g.turnedOnce()
	}
	return g
}

func (g *pageImage) turnedOnce() *pageImage {
	w, h := g.Height, g.Width
	out := make([]byte, len(g.gray))
	for y := range h {
		for x := range w {
			// What is at (x, y) was at (y, w-1-x).
			out[y*w+x] = g.gray[(w-1-x)*g.Width+y]
		}
	}
	m := g.At // old pixel = (y, w-x)
	at := affine{A: -m.B, B: m.A, C: m.C + m.B*float64(w), D: -m.E, E: m.D, F: m.F + m.E*float64(w)}
	return &pageImage{Width: w, Height: h, At: at, Box: g.Box, gray: out}
}

// render asks a worker for the image of a page.
func (p *Pool) render(ctx context.Context, name string, data []byte, page int) (*pageImage, error) {
	payload, err := p.send(ctx, renderName(name, page), data)
	if err != nil {
		return nil, err
	}
	return decodePageImage(payload)
}
