package epub_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract"
	"travaux/internal/extract/epub"
	"travaux/internal/extract/readtest"
)

// book is the parts of an e-book with these chapters, read in the order of their number.
func book(chapters ...string) map[string]string {
	parts := map[string]string{
		"mimetype":               "application/epub+zip",
		"META-INF/container.xml": `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
		"OEBPS/nav.xhtml":        "<html><body><nav><p>Contents</p></nav></body></html>",
	}
	items, spine := `<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>`, `<itemref idref="nav"/>`
	for i, text := range chapters {
		name := "part " + string(rune('z'-i)) // the names are in another order
		parts["OEBPS/text/"+name+".xhtml"] = `<?xml version="1.0"?><html xmlns="h"><head><title>Not text</title></head><body>` + text + `</body></html>`
		items += `<item id="` + string(rune('a'+i)) + `" href="text/` + strings.ReplaceAll(name, " ", "%20") + `.xhtml" media-type="application/xhtml+xml"/>`
		spine += `<itemref idref="` + string(rune('a'+i)) + `"/>`
	}
	parts["OEBPS/book.opf"] = `<package xmlns:dc="dc"><metadata><dc:title>Harbours of the north</dc:title><dc:language>en-GB</dc:language><dc:date>2031-05-03</dc:date></metadata><manifest>` + items + `</manifest><spine>` + spine + `<itemref idref="a"/></spine></package>`
	return parts
}

func TestBook(t *testing.T) {
	ex, err := extract.Read(t.Context(), "a.epub", readtest.ZIP(t, book("<h1>The mole</h1><p>It is <b>long</b>.</p>", "<h1>The lamps</h1><ul><li>They are lit.</li></ul>")))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff("heading|The mole\n|It is long.\nheading|The lamps\nitem|They are lit.\n", readtest.Show(ex.Blocks)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if ex.Format != "epub" || ex.Title != "Harbours of the north" || ex.Language != "en" || len(ex.Flags) > 0 {
		t.Errorf("format %q, title %q, language %q, flags %v", ex.Format, ex.Title, ex.Language, ex.Flags)
	}
}

func TestBooksThatCannotBeRead(t *testing.T) {
	text := "<p>" + strings.Repeat("The lamps are lit. ", 300) + "</p>"
	bare, locked, fonts, lost := book(text), book(text), book(text), book("<p>One.</p>", "<p>Two.</p>")
	bare["META-INF/container.xml"] = "<container/>"
	locked["META-INF/encryption.xml"] = `<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/text/part%20z.xhtml"/></CipherData></EncryptedData></encryption>`
	fonts["META-INF/encryption.xml"] = `<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/fonts/a.otf"/></CipherData></EncryptedData></encryption>`
	delete(lost, "OEBPS/text/part y.xhtml")
	whole := readtest.ZIP(t, book(text))
	for name, tt := range map[string]struct {
		data []byte
		want string
	}{
		"no package": {readtest.ZIP(t, bare), "without a list of what is in it"},
		"locked":     {readtest.ZIP(t, locked), "DRM"},
		"empty":      {readtest.ZIP(t, book("")), "no text"},
		"no chapter": {readtest.ZIP(t, book()), "without a list of what is in it"},
		"cut off":    {whole[:len(whole)-200], "cut off"},
	} {
		if _, err := extract.Read(t.Context(), "a.epub", tt.data); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v; want %q", name, err, tt.want)
		}
	}
	if _, err := epub.Read(readtest.ZIP(t, fonts)); err != nil {
		t.Errorf("a book with locked fonts: %v", err)
	}
	if ex, err := epub.Read(readtest.ZIP(t, lost)); err != nil || readtest.Show(ex.Blocks) != "|One.\n" || len(ex.Flags) != 1 || ex.Flags[0] != "truncated" {
		t.Errorf("a book without one of its chapters: %+v, %v", ex, err)
	}
}

func FuzzEPUB(f *testing.F) {
	f.Add(book()["OEBPS/book.opf"], "<p>a</p>")
	f.Add(`<package><manifest><item id="a" href="%zz" media-type="text/html"/><item id="b" href="../../x" media-type="text/html"/></manifest><spine><itemref idref="b"/></spine></package>`, "<table>")
	f.Fuzz(func(t *testing.T, pack, text string) {
		parts := book(text)
		parts["OEBPS/book.opf"] = pack
		if ex, err := epub.Read(readtest.ZIP(t, parts)); err == nil {
			readtest.Check(t, ex)
		}
	})
}
