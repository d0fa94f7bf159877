package archive

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"travaux/internal/extract/content"
)

// IsZip reports whether a file begins as a zip archive does: with a member, with the mark of
// a divided archive, or with the end of an empty one.
func IsZip(head []byte) bool {
	for _, m := range []string{"PK\x03\x04", "PK\x07\x08PK\x03\x04", "PK\x05\x06"} {
		if bytes.HasPrefix(head, []byte(m)) {
			return true
		}
	}
	return false
}

// ZipFormat tells an archive of documents from office files, which are one document in a
// zip archive of parts. The names of the parts at the top tell, never those further in: an
// archive may hold office files whole.
func ZipFormat(r io.ReaderAt, size int64) content.Format {
	z, err := listZip(r, size)
	if err == nil {
		names := make([]string, len(z.File))
		for i, f := range z.File {
			names[i] = f.Name
		}
		return packageKind(names, func() string { return firstBytes(z) })
	}
	return zipHeadFormat(r, size)
}

// firstBytes reads what the part mimetype says, which OpenDocument and EPUB put first.
func firstBytes(z *zip.Reader) string {
	r, err := z.File[0].Open()
	if err != nil {
		return ""
	}
	defer r.Close()
	var b [256]byte
	n, _ := io.ReadFull(r, b[:])
	return string(b[:n])
}

const openText = "application/vnd.oasis.opendocument.text"

// byMimetype are the formats of files that begin with a part mimetype, by what that says.
func byMimetype(says string) content.Format {
	for _, m := range []struct {
		says string
		is   content.Format
	}{
		{openText, content.FormatODT},
		{"application/vnd.oasis.opendocument.presentation", content.FormatODP},
		{"application/vnd.oasis.opendocument.spreadsheet", content.FormatSheet},
		{"application/epub+zip", content.FormatEPUB},
	} {
		if strings.HasPrefix(says, m.says) {
			return m.is
		}
	}
	return content.FormatPackage
}

func packageKind(names []string, mimetype func() string) content.Format {
	if len(names) > 0 && names[0] == "mimetype" {
		return byMimetype(mimetype())
	}
	kind := content.FormatZip
	for _, name := range names {
		name = strings.ReplaceAll(name, `\`, "/")
		switch {
		case strings.HasPrefix(name, "word/document") && strings.HasSuffix(name, ".xml"):
			return content.FormatDOCX
		case name == "ppt/presentation.xml":
			return content.FormatPPTX
		case name == "xl/workbook.xml", name == "xl/workbook.bin":
			return content.FormatSheet
		case name == "[Content_Types].xml",
			strings.HasPrefix(name, "META-INF/"), strings.HasPrefix(name, "Index/") && path.Ext(name) == ".iwa":
			kind = content.FormatPackage
		}
	}
	return kind
}

// isOfficePart reports whether a member is a part of an office file by its name: of one that
// was cut off the part that tells may be lost.
func isOfficePart(name string) bool {
	name = strings.ReplaceAll(name, `\`, "/")
	if name == "_rels/.rels" {
		return true
	}
	ext := path.Ext(name)
	if ext != ".xml" && ext != ".rels" {
		return false
	}
	for _, folder := range []string{"word/", "xl/", "ppt/", "docProps/"} {
		if strings.HasPrefix(name, folder) {
			return true
		}
	}
	return false
}

// ErrCutOffice is what a file of parts is without its table of contents.
var ErrCutOffice = errors.New("it is an office file that was cut off or damaged; fetch it again")

// IsCutOff reports whether an office file has lost its table of contents.
func IsCutOff(data []byte) bool {
	_, err := listZip(bytes.NewReader(data), int64(len(data)))
	return err != nil && !errors.Is(err, errDirectory)
}

// headMembers is how many members of an archive without a table of contents are looked at:
// office files begin with the parts that tell them.
const headMembers = 32

// zipHeadFormat does the same for a file of which the end is missing or not at hand.
func zipHeadFormat(r io.ReaderAt, size int64) content.Format {
	var names []string
	mimetype := ""
	for off := int64(0); len(names) < headMembers; {
		h, err := readLocal(r, off)
		if err != nil {
			break
		}
		if len(names) == 0 && h.packed < 256 {
			b := make([]byte, h.packed)
			n, _ := r.ReadAt(b, h.data)
			mimetype = string(b[:n])
		}
		names = append(names, h.name.text)
		if h.flags&zipDescriptor != 0 && h.packed == 0 {
			break
		}
		off = h.data + h.packed
	}
	kind := packageKind(names, func() string { return mimetype })
	if kind == content.FormatZip && slices.ContainsFunc(names, isOfficePart) {
		kind = content.FormatPackage
	}
	if len(names) > 0 && kind != content.FormatPackage {
		return kind
	}
	// Which one it is only the raw bytes tell.
	head := make([]byte, min(size, 64<<10))
	n, _ := r.ReadAt(head, 0)
	switch head = head[:n]; {
	case bytes.Contains(head, []byte("word/document")):
		return content.FormatDOCX
	case bytes.Contains(head, []byte(openText)):
		return content.FormatODT
	}
	return kind
}
