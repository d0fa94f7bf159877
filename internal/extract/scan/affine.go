package scan

import "math"

// Affine maps pixels of an image to points of a page: x = a*px + b*py + c, y alike.
type Affine struct{ A, B, C, D, E, F float64 }

func (m Affine) at(px, py float64) (x, y float64) {
	return m.A*px + m.B*py + m.C, m.D*px + m.E*py + m.F
}

// box maps the corners of a rectangle of pixels: left, bottom, right, top.
func (m Affine) box(x0, y0, x1, y1 float64) [4]float64 {
	ax, ay := m.at(x0, y0)
	bx, by := m.at(x1, y1)
	return [4]float64{min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)}
}

// turn is by how many quarter turns what is upright in the image is turned on the page.
func (m Affine) turn() int {
	return (int(math.Round(math.Atan2(m.D, m.A)/(math.Pi/2))) + 4) % 4
}

// scale is the points of one pixel.
func (m Affine) scale() float64 { return math.Hypot(m.A, m.D) }
