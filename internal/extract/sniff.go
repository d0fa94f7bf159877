package extract

import (
	"bytes"
	"path/filepath"
	"regexp"
	"strings"
)

// Format is what a file is by its content.
type Format string

// The formats that are told apart. Those that Read does not read end in a SkipError that
// says what to do.
const (
	FormatEmpty    Format = "empty"
	FormatPDF      Format = "pdf"
	FormatHTML     Format = "html"
	FormatMarkdown Format = "markdown"
	FormatText     Format = "text"
	FormatJSON     Format = "json"
	FormatTable    Format = "table" // CSV or JSON lines outside a manifest
	FormatXML      Format = "xml"
	FormatAKN      Format = "akn"     // Akoma Ntoso
	FormatDocBook  Format = "docbook" // what antiword makes of a Word file
	FormatMARC     Format = "marcxml" // records of a library's catalogue
	FormatRTF      Format = "rtf"
	FormatDOCX     Format = "docx"
	FormatODT      Format = "odt"
	FormatOLE      Format = "ole" // Word 97 and other Office files before 2007
	FormatZip      Format = "zip"
	FormatTar      Format = "tar"
	FormatGzip     Format = "gzip"
	FormatPacked   Format = "packed"  // RAR and 7-Zip
	FormatPackage  Format = "package" // an office or program file that is a zip archive: EPUB, XLSX, PPTX
	FormatImage    Format = "image"
	FormatMail     Format = "mail"
	FormatBinary   Format = "binary"
)

// Sniff says what a file is by its first bytes, or all of them: a zip file may need all.
// The name decides among Markdown, plain text and tables only, which may look alike. size
// is that of the whole file, -1 if unknown.
func Sniff(name string, head []byte, size int64) Format {
	if size == 0 || (size < 0 && len(head) == 0) {
		return FormatEmpty
	}
	if f := magic(head); f != "" {
		return f
	}
	text, err := decode(wholeRunes(head[:min(len(head), 64<<10)]), "", new(flagSet))
	if err != nil {
		return FormatBinary
	}
	if f := markup(text); f != "" {
		return f
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".md", ".markdown":
		return FormatMarkdown
	case ".txt", ".text":
		return FormatText
	case ".eml":
		if mailField.MatchString(text) {
			return FormatMail
		}
	case ".csv", ".tsv", ".jsonl", ".ndjson":
		return FormatTable
	}
	if looksMarkdown.MatchString(text) {
		return FormatMarkdown
	}
	return FormatText
}

// wholeRunes drops the part of a UTF-8 sequence that a cut left at the end.
func wholeRunes(head []byte) []byte {
	for i := 1; i <= 3 && i <= len(head); i++ {
		if c := head[len(head)-i]; c >= 0xc0 {
			return head[:len(head)-i]
		} else if c < 0x80 {
			break
		}
	}
	return head
}

// magic knows formats by the bytes that their definitions demand. A PDF's header may stand
// anywhere in the first 1,024 bytes.
func magic(head []byte) Format {
	switch {
	case bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-")):
		return FormatPDF
	case isZip(head):
		return zipFormat(bytes.NewReader(head), int64(len(head)))
	case bytes.HasPrefix(head, []byte(`{\rtf`)):
		return FormatRTF
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return FormatOLE
	case bytes.HasPrefix(head, []byte("Rar!\x1a\x07")), bytes.HasPrefix(head, []byte("7z\xbc\xaf\x27\x1c")):
		return FormatPacked
	case bytes.HasPrefix(head, gzipMagic):
		return FormatGzip
	case isTar(head):
		return FormatTar
	}
	for _, m := range []string{"\x89PNG\r\n", "\xff\xd8\xff", "GIF8", "II*\x00", "MM\x00*", "BM", "\x00\x00\x00\x0cjP  "} {
		if bytes.HasPrefix(head, []byte(m)) && (m != "BM" || bytes.IndexByte(head, 0) >= 0) {
			return FormatImage
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
func markup(text string) Format {
	text = strings.TrimPrefix(text, "\ufeff")
	start := text[:min(len(text), 8<<10)]
	switch {
	case isAKN(text):
		return FormatAKN
	case isMARC(text):
		return FormatMARC
	case htmlStart.MatchString(start):
		return FormatHTML
	case docbookStart.MatchString(start):
		return FormatDocBook
	case xmlStart.MatchString(start):
		return FormatXML
	case jsonStart.MatchString(start):
		if line, rest, ok := strings.Cut(text, "\n"); ok && isObject(line) && strings.HasPrefix(strings.TrimSpace(rest), "{") {
			return FormatTable
		}
		return FormatJSON
	case mailStart.MatchString(start):
		return FormatMail
	}
	return ""
}

func isObject(line string) bool {
	line = strings.TrimSpace(line)
	return strings.HasPrefix(line, "{") && strings.HasSuffix(line, "}")
}
