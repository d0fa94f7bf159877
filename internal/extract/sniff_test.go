package extract

import (
	"errors"
	"strings"
	"testing"

	"travaux/internal/extract/content"
	"travaux/internal/extract/readtest"
)

func TestSniff(t *testing.T) {
	tests := []struct {
		name, head string
		want       content.Format
	}{
		{"a.txt", "%PDF-1.7\n", content.FormatPDF},
		{"a.pdf", "junk before\n%PDF-1.4\n", content.FormatPDF},
		{"a.zip", "PK\x03\x04....a.pdf%PDF-1.7\n", content.FormatZip},
		{"a.pdf", "<html><body>no</body></html>", content.FormatHTML},
		{"a.txt", "\ufeff<!DOCTYPE html><p>x", content.FormatHTML},
		{"a.txt", "<?xml version=\"1.0\"?>\n<!-- c -->\n<html xmlns=\"x\">", content.FormatHTML},
		{"a.html", "<?xml version=\"1.0\"?><akomaNtoso><p>x</p></akomaNtoso>", content.FormatAKN},
		{"a", "{\"text\": 1}", content.FormatJSON},
		{"a", "{\"a\":1}\n{\"a\":2}\n", content.FormatTable},
		{"a.csv", "id,text\n1,x\n", content.FormatTable},
		{"a.pdf", "{\\rtf1\\ansi}", content.FormatRTF},
		{"a.txt", "PK\x03\x04....word/document.xml", content.FormatDOCX},
		{"a", "PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", content.FormatODT},
		{"a.docx", "PK\x03\x04....xl/workbook.xml", content.FormatZip},
		{"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", content.FormatOLE},
		{"a", "\x89PNG\r\n\x1a\n", content.FormatImage},
		{"a.txt", "Message-ID: <x@y>\nFrom: a\n\nHello\n", content.FormatMail},
		{"a.md", "plain words\n", content.FormatMarkdown},
		{"a.txt", "# not a heading here\n", content.FormatText},
		{"a", "Words\n\n## Heading\n", content.FormatMarkdown},
		{"a", "The page {was} <here> and there.\n", content.FormatText},
		{"a", "\xff\xfeT\x00e\x00x\x00t\x00", content.FormatText},
		{"a.txt", "\x00\x01\x02\x03\x04", content.FormatBinary},
		{"a.txt", "", content.FormatEmpty},
	}
	for _, tt := range tests {
		if got := Sniff(tt.name, []byte(tt.head), int64(len(tt.head))); got != tt.want {
			t.Errorf("Sniff(%q, %q) = %q; want %q", tt.name, tt.head, got, tt.want)
		}
	}
}

func TestReadSaysWhyItDoesNotRead(t *testing.T) {
	tests := []struct {
		name, src string
		skip      bool
	}{
		{"a.pdf", "", false},
		{"a.pdf", "%PDF-1.7\nnothing more", false},
		{"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", false},
		{"a.png", "\x89PNG\r\n\x1a\n", false},
		{"a.csv", "id,text\n1,x\n", true},
		{"a.bin", "\x00\x01\x02\x03\x04", true},
	}
	for _, tt := range tests {
		_, err := Read(t.Context(), tt.name, []byte(tt.src))
		var skip *content.SkipError
		if err == nil || errors.As(err, &skip) != tt.skip {
			t.Errorf("Read(%q, %q) = %v; want an error, a *SkipError: %v", tt.name, tt.src, err, tt.skip)
		}
	}
}

func FuzzSniff(f *testing.F) {
	f.Add("a.txt", []byte("%PDF-"))
	f.Fuzz(func(t *testing.T, name string, head []byte) {
		if f := Sniff(name, head, int64(len(head))); f == "" {
			t.Error("Sniff returned nothing")
		}
	})
}

func FuzzText(f *testing.F) {
	f.Add([]byte("We came to speak of the\nsea, which takes our land-\nmarks.\n\n23\n\n\f(a) One;\n  (b) two.\n"))
	f.Add([]byte("\xff\xfea\x00b\x00"))
	f.Fuzz(func(t *testing.T, src []byte) {
		for _, format := range []content.Format{content.FormatText, content.FormatMarkdown} {
			if ex, err := readText(format, src); err == nil {
				readtest.Check(t, ex)
			}
		}
	})
}

func TestContainerOfNothing(t *testing.T) {
	for _, data := range []string{"", "PK", "words", "\x1f\x8b", "%PDF-1.4"} {
		if f := Container("a.zip", strings.NewReader(data), int64(len(data))); f != "" {
			t.Errorf("Container(%q) = %q; want none", data, f)
		}
	}
}

func TestSniffImages(t *testing.T) {
	for name, head := range map[string]string{"png": "\x89PNG\r\n\x1a\n", "jpeg": "\xff\xd8\xff\xe0", "gif": "GIF89a", "bmp": "BM\x00\x00", "tiff": "II*\x00", "tiff of a Macintosh": "MM\x00*", "jpeg 2000": "\x00\x00\x00\x0cjP  "} {
		if f := Sniff("a", []byte(head), int64(len(head))); f != content.FormatImage {
			t.Errorf("%s: Sniff = %q; want an image", name, f)
		}
	}
}
