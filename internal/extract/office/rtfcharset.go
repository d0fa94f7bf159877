package office

import (
	"strconv"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// rtfFont is a font of the font table. encoding is nil for the document's.
type rtfFont struct {
	name     string
	encoding encoding.Encoding
}

// rtfDefinition is a font or a style that is being read from its table.
type rtfDefinition struct {
	name     string
	number   int
	given    bool
	encoding encoding.Encoding
	level    int // of a heading, by \outlinelevel
	based    int // on the style of this number
	other    bool
}

// define ends a font or a style.
func (r *rtfReader) define(into rtfPlace) {
	d := r.def
	r.def = rtfDefinition{}
	name := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(d.name), ";"))
	switch {
	case into == rtfFonts && d.given:
		r.fonts[d.number] = rtfFont{name, d.encoding}
	case into == rtfStyles && !d.other && (d.given || name != ""):
		level, ok := namedLevel(name)
		if d.level > 0 && (!ok || level > 0) {
			level = d.level
		} else if !ok && d.based > 0 {
			level = r.styles[d.based]
		}
		r.styles[d.number] = level
	}
}

// codePage is the encoding of a code page of Windows, DOS or the Macintosh; nil where it
// is not known.
func codePage(n int) encoding.Encoding {
	for _, name := range []string{"windows-" + strconv.Itoa(n), "ibm" + strconv.Itoa(n), "cp" + strconv.Itoa(n)} {
		if enc, err := htmlindex.Get(name); err == nil {
			return enc
		}
	}
	switch n {
	case 437:
		return charmap.CodePage437
	case 708:
		return charmap.ISO8859_6
	case 850:
		return charmap.CodePage850
	case 852:
		return charmap.CodePage852
	case 855:
		return charmap.CodePage855
	case 932:
		return lookup("shift_jis")
	case 936, 54936:
		return lookup("gb18030")
	case 949:
		return lookup("euc-kr")
	case 950:
		return lookup("big5")
	case 10000:
		return charmap.Macintosh
	case 10007:
		return charmap.MacintoshCyrillic
	case 20866:
		return charmap.KOI8R
	case 65001:
		return unicode.UTF8
	}
	if n > 28590 && n < 28606 {
		return lookup("iso-8859-" + strconv.Itoa(n-28590))
	}
	return nil
}

func lookup(name string) encoding.Encoding {
	enc, _ := charset.Lookup(name)
	return enc
}

// fontCharset is the encoding of a font's character set; nil is the document's.
func fontCharset(n int) encoding.Encoding {
	pages := map[int]int{78: 932, 79: 949, 80: 936, 81: 950, 83: 1255, 84: 1256, 85: 1253, 86: 1254, 89: 10007,
		128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 179: 1256, 180: 1256,
		186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850}
	if page, ok := pages[n]; ok {
		return codePage(page)
	}
	if n == 77 {
		return charmap.Macintosh
	}
	return nil
}
