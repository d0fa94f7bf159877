package extract

import (
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/akn"
	"travaux/internal/extract/archive"
	"travaux/internal/extract/content"
	"travaux/internal/extract/encodings"
	"travaux/internal/extract/epub"
	"travaux/internal/extract/mail"
	"travaux/internal/extract/markdown"
	"travaux/internal/extract/office"
	"travaux/internal/extract/oldword"
	"travaux/internal/extract/parts"
	"travaux/internal/extract/pdf"
	"travaux/internal/extract/plaintext"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/records"
	"travaux/internal/extract/scan"
	"travaux/internal/extract/slides"
	"travaux/internal/extract/webpage"
	"travaux/internal/extract/xmltree"
)

// Read reads a file in this process: use a Pool for files that may be hostile. name is for
// telling text formats apart and for messages. A file that is left out by rule gives a
// *SkipError, as do scans: only a Pool reads them; every other error says what is wrong with the file in a librarian's words.
func Read(ctx context.Context, name string, data []byte) (*content.Extract, error) {
	if err := checkSize(data); err != nil {
		return nil, err
	}
	r := &reader{}
	defer r.close()
	ex, err := r.read(ctx, name, data)
	if err != nil {
		return nil, err
	}
	return withoutOCR(ex, scan.ReasonNoOCR)
}

func checkSize(data []byte) error {
	if len(data) > content.MaxFileBytes {
		return fmt.Errorf("it has %d MB; files over %d MB are not read", len(data)>>20, content.MaxFileBytes>>20)
	}
	return nil
}

// reader reads file after file, and keeps what is costly to start.
type reader struct {
	pdf pdf.Reader
}

func (r *reader) close() { r.pdf.Close() }

// reply answers a request of a Pool: with an extract, or the image of a page.
func (r *reader) reply(ctx context.Context, name string, data []byte) ([]byte, error) {
	if file, page, ok := splitRender(name); ok {
		img, err := r.render(ctx, file, data, page)
		if err != nil {
			return nil, err
		}
		return img.Encode()
	}
	ex, err := r.read(ctx, name, data)
	if err != nil {
		return nil, err
	}
	return Encode(ex)
}

func (r *reader) read(ctx context.Context, name string, data []byte) (*content.Extract, error) {
	if _, second := strings.CutPrefix(name, secondMark); second {
		return pdf.ReadSecond(data)
	}
	if name, lay := strings.CutPrefix(name, layMark); lay {
		return r.layOutRead(ctx, name, data)
	}
	format := Sniff(name, data, int64(len(data)))
	ex, err := r.format(ctx, format, name, data)
	if err != nil {
		return nil, err
	}
	CheckName(ex, name)
	return ex, nil
}

func (r *reader) format(ctx context.Context, f content.Format, name string, data []byte) (*content.Extract, error) {
	switch {
	case isOfParts(f) && archive.IsCutOff(data):
		return nil, archive.ErrCutOffice
	case f == content.FormatXML && office.IsFlatODT(data):
		return office.ReadFlatODT(data)
	case f == content.FormatOLE && office.IsLocked(data):
		return nil, content.ErrEncrypted
	}
	switch f {
	case content.FormatEmpty:
		return nil, errors.New("the file is empty; fetch it again")
	case content.FormatPDF:
		return r.pdf.Read(ctx, data)
	case content.FormatHTML:
		return webpage.Read(data)
	case content.FormatMarkdown, content.FormatText:
		ex, err := readText(f, data)
		if errors.Is(err, encodings.ErrBinary) { // its beginning alone looks like text
			return nil, unknown(name)
		}
		return ex, err
	case content.FormatJSON:
		return webpage.ReadJSON(data)
	case content.FormatDOCX:
		return office.ReadDOCX(data)
	case content.FormatODT:
		return office.ReadODT(data)
	case content.FormatRTF:
		return office.ReadRTF(data)
	case content.FormatPPTX:
		return slides.ReadPPTX(data)
	case content.FormatODP:
		return slides.ReadODP(data)
	case content.FormatEPUB:
		return epub.Read(data)
	case content.FormatAKN:
		return akn.Read(data)
	case content.FormatMARC:
		return nil, records.SkipMARC(data)
	case content.FormatXML:
		return nil, skipXML(data)
	case content.FormatDocBook:
		return office.ReadDocBook(string(data))
	case content.FormatMail:
		return mail.Read(data)
	case content.FormatOLE:
		return nil, oldword.Inspect(data)
	case content.FormatImage:
		return scan.Read(data)
	}
	if f == content.FormatBinary {
		return nil, unknown(name)
	}
	_, claims := claimed(name)
	if (f == content.FormatZip || f == content.FormatPackage) && (slices.Contains(claims, "docx") || slices.Contains(claims, "odt")) {
		if err := parts.Check(data); err != nil {
			return nil, err
		}
	}
	return nil, &content.SkipError{Reason: refusals(f) + asManifest(name, f)}
}

// asManifest says what to do with a table that seems to be meant as a manifest.
func asManifest(name string, f content.Format) string {
	base := strings.ToLower(path.Base(name))
	if (f == content.FormatTable || f == content.FormatSheet) && strings.HasPrefix(base, "manifest") {
		return "; if it is meant as the manifest, save it as CSV under the name " + corpus.ManifestName
	}
	return ""
}

// isOfParts reports whether files of a format are zip archives of the parts of one document.
func isOfParts(f content.Format) bool {
	switch f {
	case content.FormatDOCX, content.FormatODT, content.FormatPPTX, content.FormatODP, content.FormatEPUB, content.FormatSheet, content.FormatPackage:
		return true
	}
	return false
}

// refusals say why a format is not read, and what to do.
func refusals(f content.Format) string {
	switch f {
	case content.FormatTable:
		return "it is a table, not a document; name it in a manifest with the type “records” to read one document a row"
	case content.FormatZip, content.FormatTar:
		return fmt.Sprintf("it is an archive; those in an archive are opened %d deep: unpack it", archive.MaxDepth)
	case content.FormatGzip:
		return "it is one file compressed with gzip; unpack it"
	case content.FormatPacked:
		return "RAR and 7-Zip archives are not read; unpack it, or pack it as ZIP"
	case content.FormatSheet:
		return "it is a spreadsheet, which is not read; save it as PDF, or as CSV with one document a row, and name that in a manifest with the type “records”"
	case content.FormatPackage:
		return "it is a file of parts (a drawing, a program, a document of a kind that is not known), which is not read; save it as PDF"
	}
	return "it is in a format that is not read"
}

// unknown is said of a file whose content can't be told: one that is named as a document should
// have been one.
func unknown(name string) error {
	if ending, _ := claimed(name); ending != "" {
		return fmt.Errorf("it is named %s, but is neither that nor anything else that can be read: damaged, or a download that failed; fetch it again", ending)
	}
	return &content.SkipError{Reason: "it is not a document: binary data of an unknown kind"}
}

// skipXML leaves XML out that is not Akoma Ntoso: which of its elements are text a reader would
// see, only its own vocabulary says. Its root element is named, for the librarian to know it by.
func skipXML(data []byte) error {
	text, err := xmltree.Text(data, new(content.Flags))
	if err != nil {
		return err
	}
	name, _ := xmltree.Root(text)
	if name == "" {
		return errors.New("it begins as XML does, but has no element that can be read; fetch it again")
	}
	return &content.SkipError{Reason: fmt.Sprintf("it is XML of a kind that is not read (its root element is <%.60s>); of XML only Akoma Ntoso is", name)}
}

// noDocument are the beginnings of texts that programs write for themselves, and what those are.
func noDocument(src string) string {
	src = strings.TrimSpace(strings.TrimPrefix(src, "\ufeff"))
	switch {
	case strings.HasPrefix(src, "[InternetShortcut]"), strings.HasPrefix(src, "[Desktop Entry]"):
		return "it is a shortcut to a page or program, not what that shows; save the page itself"
	case strings.HasPrefix(src, "BEGIN:VCALENDAR"):
		return "it is an entry of a calendar, not a document"
	case strings.HasPrefix(src, "BEGIN:VCARD"):
		return "it is an address card, not a document"
	}
	return ""
}

func readText(f content.Format, data []byte) (*content.Extract, error) {
	var flags content.Flags
	src, err := encodings.Decode(data, "", &flags)
	if err != nil {
		return nil, err
	}
	if reason := noDocument(src); reason != "" {
		return nil, &content.SkipError{Reason: reason}
	}
	var ex *content.Extract
	if f == content.FormatMarkdown {
		ex, err = markdown.Read(src)
	} else {
		ex = plaintext.Read(src)
	}
	if err != nil {
		return nil, err
	}
	ex.Flags = append(flags, ex.Flags...)
	return ex, prose.SkipErrorPage(ex)
}
