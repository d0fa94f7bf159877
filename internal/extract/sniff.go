package extract

import (
	"bytes"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/internal/extract/akn"
	"travaux/internal/extract/archive"
	"travaux/internal/extract/content"
	"travaux/internal/extract/encodings"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/records"
)

// Sniff says what a file is by its first bytes, or all of them: a zip file may need all.
// The name decides among Markdown, plain text, letters and tables only, which may look alike.
// size is that of the whole file, -1 if unknown.
func Sniff(name string, head []byte, size int64) content.Format {
	if size == 0 || (size < 0 && len(head) == 0) {
		return content.FormatEmpty
	}
	if f := magic(head); f != "" {
		return f
	}
	if isPDFBody(head) {
		return content.FormatPDF
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
	case ".csv", ".tsv":
		if isTable(text) {
			return content.FormatTable
		}
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

// pdfObject is how an object of a PDF begins, on a line of its own.
var pdfObject = regexp.MustCompile(`(?:^|[\r\n])[0-9]{1,7} [0-9]{1,5} obj\s*[\r\n<\[(]`)

// isPDFBody reports whether bytes are of a PDF that has lost its beginning.
func isPDFBody(head []byte) bool {
	return bytes.Contains(head, []byte("endobj")) && bytes.Contains(head, []byte("endstream")) && pdfObject.Match(head)
}

// isTable reports whether most lines of a text are short, or are rows of as many fields as the
// first one has: prose is neither.
func isTable(text string) bool {
	lines := strings.Split(strings.TrimSpace(strings.TrimPrefix(text, "\ufeff")), "\n")
	lines = lines[:min(len(lines), tableLines)]
	short := 0
	for _, l := range lines {
		if utf8.RuneCountInString(l) <= tableField && !prose.EndsSentence(l) {
			short++
		}
	}
	if short*4 >= len(lines)*3 {
		return true
	}
	for _, sep := range []string{",", ";", "\t"} {
		fields := strings.Count(lines[0], sep)
		rows := 0
		for _, l := range lines {
			if strings.Count(l, sep) >= fields {
				rows++
			}
		}
		if fields > 0 && isHeader(lines[0], sep) && (rows*2 >= len(lines) || strings.Contains(text, `"`)) {
			return true
		}
	}
	return false
}

// isHeader reports whether each field of a row is short, as the names of columns are.
func isHeader(row, sep string) bool {
	return !slices.ContainsFunc(strings.Split(row, sep), func(f string) bool {
		return len(strings.Fields(f)) > headerWords || prose.EndsSentence(f)
	})
}

// A table is known by its first lines; a field that stands alone on its line, and the name of
// a column, are this short.
const (
	tableLines  = 40
	tableField  = 40
	headerWords = 3
)

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
