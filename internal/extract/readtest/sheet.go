package readtest

import (
	"bytes"
	"fmt"
	"strings"
)

// Sheet is a page of a PDF that a test makes: words at places, in Times of some size.
type Sheet struct{ content bytes.Buffer }

// Fonts of a sheet.
const (
	Regular = iota + 1
	Bold
	Italic
	Courier
)

// Put sets a text in a font of some size, its baseline beginning at x and y.
func (s *Sheet) Put(font int, size, x, y float64, text string) {
	text = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(text)
	fmt.Fprintf(&s.content, "BT /F%d %g Tf %g %g Td (%s) Tj ET\n", font, size, x, y, text)
}

// Lines puts lines below one another and returns the height of the next one.
func (s *Sheet) Lines(font int, size, x, y, pitch float64, lines ...string) float64 {
	for _, l := range lines {
		s.Put(font, size, x, y, l)
		y -= pitch
	}
	return y
}

// Rule draws a line from x0 to x1 at the height y.
func (s *Sheet) Rule(x0, x1, y float64) {
	fmt.Fprintf(&s.content, "%g %g m %g %g l S\n", x0, y, x1, y)
}

// PDF writes a PDF of the sheets, 612 by 792 points each.
func PDF(sheets ...*Sheet) []byte {
	var b bytes.Buffer
	var offsets []int
	object := func(format string, args ...any) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n"+format+"\nendobj\n", append([]any{len(offsets)}, args...)...)
	}
	b.WriteString("%PDF-1.4\n")
	object("<< /Type /Catalog /Pages 2 0 R >>")
	var kids strings.Builder
	for i := range sheets {
		fmt.Fprintf(&kids, "%d 0 R ", 7+2*i)
	}
	object("<< /Type /Pages /Kids [%s] /Count %d >>", kids.String(), len(sheets))
	for _, name := range []string{"Times-Roman", "Times-Bold", "Times-Italic", "Courier"} {
		object("<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>", name)
	}
	for _, s := range sheets {
		object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R /F4 6 0 R >> >> >>", len(offsets)+2)
		object("<< /Length %d >>\nstream\n%sendstream", s.content.Len(), s.content.String())
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets)+1)
	for _, o := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(offsets)+1, start)
	return b.Bytes()
}
