package extract

import (
	"bytes"
	"io"
	"path/filepath"
	"regexp"
	"strings"

	"travaux/internal/extract/akn"
	"travaux/internal/extract/archive"
	"travaux/internal/extract/content"
	"travaux/internal/extract/encodings"
	"travaux/internal/extract/records"
)

// Sniff says what a file is by its first bytes, or all of them: a zip file may need all.
// The name decides among Markdown, plain text and tables only, which may look alike. size
// is that of the whole file, -1 if unknown.
func Sniff(name string, head []byte, size int64) content.Format {
	if size == 0 || (size < 0 && len(head) == 0) {
		return content.FormatEmpty
	}
	if f := magic(head); f != "" {
		return f
	}
	text, err := encodings.Decode(encodings.WholeRunes(head[:min(len(head), 64<<10)]), "", new(content.Flags))
	if err != nil {
		return content.FormatBinary
	}
	if f := markup(text); f != "" {
		return f
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown":
		return content.FormatMarkdown
	case ".txt", ".text":
		return content.FormatText
	case ".eml":
		if mailField.MatchString(text) {
			return content.FormatMail
		}
	case ".csv", ".tsv", ".jsonl", ".ndjson":
		return content.FormatTable
	}
	if looksMarkdown.MatchString(text) {
		return content.FormatMarkdown
	}
	return content.FormatText
}

// magic knows formats by the bytes that their definitions demand. A PDF's header may stand
// anywhere in the first 1,024 bytes: an archive whose first member is one, not packed, is
// still an archive.
func magic(head []byte) content.Format {
	switch {
	case archive.IsZip(head):
		return archive.ZipFormat(bytes.NewReader(head), int64(len(head)))
	case bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")):
		return content.FormatPDF
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return content.FormatRTF
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return content.FormatOLE
	case bytes.HasPrefix(head, []byte("Rar!\x1a\x07")), bytes.HasPrefix(head, []byte("7z\xbc\xaf\x27\x1c")):
		return content.FormatPacked
	case bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return content.FormatGzip
	case archive.IsTar(head):
		return content.FormatTar
	}
	for _, m := range []string{"\x89PNG\r\n", "\xff\xd8\xff", "GIF8", "II*\x00", "MM\x00*", "BM", "\x00\x00\x00\x0cjP  "} {
		if bytes.HasPrefix(head, []byte(m)) && (m != "BM" || bytes.IndexByte(head, 0) >= 0) {
			return content.FormatImage
		}
	}
	return ""
}

var (
	// What may stand before the first element of a page, and the elements that begin one.
	htmlStart = regexp.MustCompile(`(?i)^\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|script|meta|div|table|p|h[1-6])[\s>/]`)
	xmlStart  = regexp.MustCompile(`^\s*<\?xml|^\s*<[A-Za-z][\w:.-]*(?:\s+[\w:.-]+\s*=|\s*/?>)`)
	jsonStart = regexp.MustCompile(`^\s*(?:\{\s*(?:"|\})|\[\s*[\[{"\]0-9tfn-])`)
	mailStart = regexp.MustCompile(`(?i)^(?:>?From [^\n]*\n)?(?:(?:[A-Za-z-]+):[^\n]*\n(?:[ \t][^\n]*\n)*)*(?:message-id|mime-version|received|return-path):`)

	docbookStart = regexp.MustCompile(`^\s*<\?xml[^>]*>\s*<!DOCTYPE book PUBLIC "-//OASIS//DTD DocBook XML`)

	mailField = regexp.MustCompile(`(?i)^\s*(?:from|to|subject|date|sender|content-type):`)

	looksMarkdown = regexp.MustCompile(`(?m)^(?:#{1,6} \S|\[[^\]\n]+\]\([^)\n]+\)|\*\*[^*\n]+\*\*\s*$|---\n(?:[A-Za-z_]+:.*\n)+---$)`)
)

// markup knows the formats that are text.
func markup(text string) content.Format {
	text = strings.TrimPrefix(text, "\ufeff")
	start := text[:min(len(text), 8<<10)]
	switch {
	case akn.Is(text):
		return content.FormatAKN
	case records.IsMARC(text):
		return content.FormatMARC
	case htmlStart.MatchString(start):
		return content.FormatHTML
	case docbookStart.MatchString(start):
		return content.FormatDocBook
	case xmlStart.MatchString(start):
		return content.FormatXML
	case jsonStart.MatchString(start):
		if line, rest, ok := strings.Cut(text, "\n"); ok && isObject(line) && strings.HasPrefix(strings.TrimSpace(rest), "{") {
			return content.FormatTable
		}
		return content.FormatJSON
	case mailStart.MatchString(start):
		return content.FormatMail
	}
	return ""
}

func isObject(line string) bool {
	line = strings.TrimSpace(line)
	return strings.HasPrefix(line, "{") && strings.HasSuffix(line, "}")
}

// Container says whether a file holds several documents: FormatZip or FormatTar, for
// archive.Open, FormatMail, for Attachments, or nothing.
func Container(name string, r io.ReaderAt, size int64) content.Format {
	head := make([]byte, min(size, 64<<10))
	n, _ := r.ReadAt(head, 0)
	head = head[:n]
	switch f := archive.Format(r, size); {
	case f == content.FormatZip || f == content.FormatTar:
		return f
	case f == "" && Sniff(name, head, size) == content.FormatMail:
		return content.FormatMail
	}
	return ""
}
