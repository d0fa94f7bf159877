package extract

import (
	"strconv"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
)

func codePage(n int) encoding.Encoding {
	for _, name := range []string{"windows-" + strconv.Itoa(n), "ibm" + strconv.Itoa(n), "cp" + strconv.Itoa(n)} {
		if enc, err := htmlindex.Get(name); err == nil {
			return enc
		}
	}
	switch n {
	case 437:
		return charmap.CodePage437
	case 850:
		return charmap.CodePage850
	case 932:
		return lookup("shift_jis")
	case 936:
		return lookup("gb18030")
	case 949:
		return lookup("euc-kr")
	case 950:
		return lookup("big5")
	case 10000:
		return charmap.Macintosh
	}
	return nil
}

func lookup(name string) encoding.Encoding {
	enc, _ := charset.Lookup(name)
	return enc
}

// fontCharset is the encoding of a font's character set; nil is the document's.
func fontCharset(n int) encoding.Encoding {
	pages := map[int]int{128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 255: 850}
	if page, ok := pages[n]; ok {
		return codePage(page)
	}
	if n == 77 {
		return charmap.Macintosh
	}
	return nil
}
