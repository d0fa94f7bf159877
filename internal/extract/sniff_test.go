package extract

import (
	"errors"
	"testing"
)

func TestSniff(t *testing.T) {
	tests := []struct {
		name, head string
		want       Format
	}{
		{"a.txt", "%PDF-1.7\n", FormatPDF},
		{"a.pdf", "junk before\n%PDF-1.4\n", FormatPDF},
		{"a.pdf", "<html><body>no</body></html>", FormatHTML},
		{"a.txt", "\ufeff<!DOCTYPE html><p>x", FormatHTML},
		{"a.txt", "<?xml version=\"1.0\"?>\n<!-- c -->\n<html xmlns=\"x\">", FormatHTML},
		{"a.html", "<?xml version=\"1.0\"?><akomaNtoso><p>x</p></akomaNtoso>", FormatAKN},
		{"a", "{\"text\": 1}", FormatJSON},
		{"a", "{\"a\":1}\n{\"a\":2}\n", FormatTable},
		{"a.csv", "id,text\n1,x\n", FormatTable},
		{"a.pdf", "{\\rtf1\\ansi}", FormatRTF},
		{"a.txt", "PK\x03\x04....word/document.xml", FormatDOCX},
		{"a", "PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", FormatODT},
		{"a.docx", "PK\x03\x04....xl/workbook.xml", FormatZip},
		{"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FormatOLE},
		{"a", "\x89PNG\r\n\x1a\n", FormatImage},
		{"a.txt", "Message-ID: <x@y>\nFrom: a\n\nHello\n", FormatMail},
		{"a.md", "plain words\n", FormatMarkdown},
		{"a.txt", "# not a heading here\n", FormatText},
		{"a", "Words\n\n## Heading\n", FormatMarkdown},
		{"a", "The page {was} <here> and there.\n", FormatText},
		{"a", "\xff\xfeT\x00e\x00x\x00t\x00", FormatText},
		{"a.txt", "\x00\x01\x02\x03\x04", FormatBinary},
		{"a.txt", "", FormatEmpty},
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
		{"a.pdf", "just words", false},
		{"a.pdf", "%PDF-1.7\nnothing more", false},
		{"a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", false},
		{"a.png", "\x89PNG\r\n\x1a\n", false},
		{"a.csv", "id,text\n1,x\n", true},
		{"a.bin", "\x00\x01\x02\x03\x04", true},
	}
	for _, tt := range tests {
		_, err := Read(t.Context(), tt.name, []byte(tt.src))
		var skip *SkipError
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
