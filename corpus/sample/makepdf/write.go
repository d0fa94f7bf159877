package makepdf

import (
	"bytes"
	"fmt"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// write makes the file: PDF 1.4 with a classic cross-reference table (ISO 32000-1, 7.5).
// Objects are numbered in order: catalogue, page tree, information, two fonts, then a page
// and its content in turn.
func write(pages []page, title, symbol string) []byte {
	const firstPage = 6
	var kids []string
	for i := range pages {
		kids = append(kids, fmt.Sprintf("%d 0 R", firstPage+2*i))
	}
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
		fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count %d >>", strings.Join(kids, " "), len(pages)),
		fmt.Sprintf("<< /Title (%s) /Subject (%s) /Producer (Travaux sample) >>", escape(docString(title)), escape(docString(symbol))),
		fontObject(roman),
		fontObject(bold),
	}
	for i, p := range pages {
		objects = append(objects,
			fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %g %g] /Contents %d 0 R /Resources << /Font << /%s 4 0 R /%s 5 0 R >> >> >>",
				pageWidth, pageHeight, firstPage+2*i+1, roman.name, bold.name),
			stream(content(p)))
	}
	return file(objects)
}

// file joins objects, numbered from 1, with header, cross-references and trailer.
func file(objects []string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	var offsets []int
	for i, o := range objects {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, off := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", off)
	}
	fmt.Fprintf(&b, "trailer\n<< /Size %d /Root 1 0 R /Info 3 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, start)
	return b.Bytes()
}

func fontObject(f *font) string {
	widths := make([]string, len(f.widths))
	for i, w := range f.widths {
		widths[i] = fmt.Sprint(w)
	}
	return fmt.Sprintf("<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [%s] >>",
		f.base, strings.Join(widths, " "))
}

func stream(data string) string {
	return fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(data), data)
}

// content sets each line by itself, at an absolute place.
func content(p page) string {
	var b strings.Builder
	for _, l := range p {
		fmt.Fprintf(&b, "BT /%s %g Tf %.4f Tw 1 0 0 1 %.2f %.2f Tm (%s) Tj ET\n", l.font.name, l.size, l.space, l.x, l.y, escape(l.text))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func escape(encoded string) string {
	return strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`).Replace(encoded)
}

// docString puts s into the encoding of document information as far as that agrees with
// Latin-1, and writes a question mark for the rest.
func docString(s string) string {
	var b []byte
	for _, r := range s {
		c, ok := charmap.ISO8859_1.EncodeRune(r)
		if !ok {
			c = '?'
		}
		b = append(b, c)
	}
	return string(b)
}
