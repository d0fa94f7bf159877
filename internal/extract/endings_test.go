package extract

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"travaux/internal/extract/content"
	"travaux/internal/extract/readtest"
)

const harbourWords = "The harbour master spoke of the lamps along the mole, and of what it costs to keep them lit."

// TestContentDecides reads what is readable, whatever the name claims, and says so.
func TestContentDecides(t *testing.T) {
	text := []byte(harbourWords + "\n\nNobody objected.\n")
	page := []byte("<!DOCTYPE html><html><body><p>" + harbourWords + "</p><p>Nobody objected.</p></body></html>")
	rtf := []byte(`{\rtf1\ansi ` + harbourWords + `\par Nobody objected.\par}`)
	word := readtest.ZIP(t, readtest.DOCX(`<w:p><w:r><w:t>`+harbourWords+`</w:t></w:r></w:p>`))
	open := readtest.ZIP(t, readtest.ODT(`<text:p>`+harbourWords+`</text:p>`))
	letter := []byte("From: clerk@harbour.example\nMessage-ID: <1@harbour.example>\nSubject: Lamps\n\n" + harbourWords + "\n")
	wide := []byte("\xff\xfe")
	for _, c := range harbourWords {
		wide = append(wide, byte(c), 0)
	}
	tests := []struct {
		name string
		data []byte
		says string // of the name; empty where it is right
	}{
		{"a.txt", text, ""},
		{"a", text, ""},
		{"A/80/L.7", text, ""},
		{"a.v2", text, ""},
		{"a.pdf", text, "named .pdf, but is plain text"},
		{"a.PDF", text, "named .pdf, but is plain text"},
		{"papers.zip#talks/a.pdf", text, "named .pdf, but is plain text"},
		{"a.docx", text, "named .docx, but is plain text"},
		{"a.doc", text, "named .doc, but is plain text"},
		{"a.rtf", text, "named .rtf, but is plain text"},
		{"a.odt", text, "named .odt, but is plain text"},
		{"a.html", text, "named .html, but is plain text"},
		{"a.xlsx", text, "named .xlsx, but is plain text"},
		{"a.png", text, "named .png, but is plain text"},
		{"a.zip", text, "named .zip, but is plain text"},
		{"a.pdf", wide, "named .pdf, but is plain text"},
		{"a.pdf", []byte("just words"), "named .pdf, but is plain text"},
		{"a.csv", text, "named .csv, but is plain text"},
		{"a.jsonl", text, "named .jsonl, but is plain text"},
		{"a.pdf.part", text, "named .part, but is plain text"},
		{"a.pdf", []byte("# Lamps\n\n" + harbourWords), "named .pdf, but is Markdown text"},
		{"a.html", page, ""},
		{"a.htm", page, ""},
		{"a.pdf", page, "named .pdf, but is a web page (HTML)"},
		{"a.doc", page, "named .doc, but is a web page (HTML)"},
		{"a.txt", page, "named .txt, but is a web page (HTML)"},
		{"a.rtf", rtf, ""},
		{"a.doc", rtf, "named .doc, but is RTF"},
		{"a.pdf", rtf, "named .pdf, but is RTF"},
		{"a.docx", word, ""},
		{"a.docm", word, ""},
		{"a.doc", word, "named .doc, but is a Word document (DOCX)"},
		{"a.zip", word, "named .zip, but is a Word document (DOCX)"},
		{"a.odt", open, ""},
		{"a.docx", open, "named .docx, but is an OpenDocument text (ODT)"},
		{"a.eml", letter, ""},
		{"a.txt", letter, "named .txt, but is an e-mail"},
	}
	for _, tt := range tests {
		ex, err := Read(t.Context(), tt.name, tt.data)
		if err != nil {
			t.Errorf("Read(%q, %.20q): %v", tt.name, tt.data, err)
			continue
		}
		if got := NamedOtherwise(tt.name, ex.Format); got != tt.says {
			t.Errorf("NamedOtherwise(%q, %q) = %q; want %q", tt.name, ex.Format, got, tt.says)
		}
		if got := slices.Contains(ex.Flags, flagNamed); got != (tt.says != "") {
			t.Errorf("%s, which is %s: flags %v", tt.name, ex.Format, ex.Flags)
		}
	}
}

// TestWhatCannotBeToldIsRefused says of a file what it seems to be and what to do.
func TestWhatCannotBeToldIsRefused(t *testing.T) {
	noise := "\x00\x01\xfe\x02\x90\x81\x00\x03\xff"
	body := "\n3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n4 0 obj\n<< /Length 9 >>\nstream\nBT (a) Tj\nendstream\nendobj\nxref\n"
	tests := []struct {
		name, data string
		skip       bool
		says       string
	}{
		{"a.pdf", noise, false, "it is named .pdf, but is neither that nor anything else that can be read"},
		{"a.docx", noise, false, "it is named .docx, but is neither that nor anything else that can be read"},
		{"a.txt", noise, false, "it is named .txt, but is neither that nor anything else that can be read"},
		{"a.bin", noise, true, "binary data of an unknown kind"},
		{"a", noise, true, "binary data of an unknown kind"},
		{"a.pdf", "%PDF-1.7\nnothing more", false, "it is a PDF that was cut off"},
		{"a.txt", "%PDF-1.7\nnothing more", false, "it is a PDF that was cut off"},
		{"a.pdf", body, false, "it is a PDF whose beginning is lost"},
		{"a.pdf", noise + body, false, "it is a PDF whose beginning is lost"},
		{"a.docx", "PK\x03\x04....word/document.xml", false, "an office file that was cut off"},
		{"Manifest.CSV", "path,title\na.txt,Lamps\n", true, "save it as CSV under the name manifest.csv"},
		{"a.url", "[InternetShortcut]\r\nURL=https://harbour.example/lamps\r\n", true, "a shortcut to a page"},
		{"a.ics", "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n", true, "an entry of a calendar"},
		{"a.vcf", "\ufeffBEGIN:VCARD\nFN:Tamsin Okoro-Vale\nEND:VCARD\n", true, "an address card"},
		{"a.xlsx", "not found\n", true, "the error page of a website"},
		{"a.pdf.crdownload", "404 Not Found\n", true, "the error page of a website"},
	}
	for _, tt := range tests {
		_, err := Read(t.Context(), tt.name, []byte(tt.data))
		var skip *content.SkipError
		if err == nil || errors.As(err, &skip) != tt.skip || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("Read(%q, %.30q): %v; want %q, a *SkipError: %v", tt.name, tt.data, err, tt.says, tt.skip)
		}
	}
}

// TestTableOrText tells a table from prose that is named as one.
func TestTableOrText(t *testing.T) {
	tests := []struct {
		src  string
		want content.Format
	}{
		{"id,text\n1,x\n", content.FormatTable},
		{"path;title\na.pdf;Lamps\nb.pdf;Tides, and moles\n", content.FormatTable},
		{"path\ttitle\na.pdf\tLamps\n", content.FormatTable},
		{"symbol\nA/80/1\nA/80/2\n", content.FormatTable},
		{"id,text\n1,\"The mole is long.\nIt is lit.\"\n", content.FormatTable},
		{"Madam President, we came to speak of lamps.\nThey are lit, as you know, each night, and cost much.\n", content.FormatText},
		{"We came to speak of lamps and of nothing else today.\n", content.FormatText},
	}
	for _, tt := range tests {
		if got := Sniff("a.csv", []byte(tt.src), int64(len(tt.src))); got != tt.want {
			t.Errorf("Sniff(a.csv, %q) = %q; want %q", tt.src, got, tt.want)
		}
	}
}

// TestRenamedFile does not blame a file for the name that it had when it was read.
func TestRenamedFile(t *testing.T) {
	ex := &content.Extract{Format: "text", Flags: []string{"mojibake", flagNamed}}
	CheckName(ex, "a.txt")
	if slices.Contains(ex.Flags, flagNamed) || !slices.Contains(ex.Flags, "mojibake") {
		t.Errorf("flags %v; want mojibake alone", ex.Flags)
	}
	CheckName(ex, "a.pdf")
	CheckName(ex, "a.pdf")
	if !slices.Equal(ex.Flags, []string{"mojibake", flagNamed}) {
		t.Errorf("flags %v; want %s once", ex.Flags, flagNamed)
	}
}
