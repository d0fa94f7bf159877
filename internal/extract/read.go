package extract

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// Read reads a file in this process: use a Pool for files that may be hostile. name is for
// telling text formats apart and for messages. A file that is left out by rule gives a
// *SkipError, as do scans: only a Pool reads them; every other error says what is wrong with the file in a librarian's words.
func Read(ctx context.Context, name string, data []byte) (*Extract, error) {
	if err := checkSize(data); err != nil {
		return nil, err
	}
	r := &reader{}
	defer r.close()
	ex, err := r.read(ctx, name, data)
	if err != nil {
		return nil, err
	}
	return withoutOCR(ex, reasonNoOCR)
}

func checkSize(data []byte) error {
	if len(data) > MaxFileBytes {
		return fmt.Errorf("it has %d MB; files over %d MB are not read", len(data)>>20, MaxFileBytes>>20)
	}
	return nil
}

// reader reads file after file, and keeps what is costly to start.
type reader struct {
	pdf *pdfium
}

func (r *reader) close() {
	if r.pdf != nil {
		r.pdf.close()
		r.pdf = nil
	}
}

// reply answers a request of a Pool: with an extract, or the image of a page.
func (r *reader) reply(ctx context.Context, name string, data []byte) ([]byte, error) {
	if file, page, ok := splitRender(name); ok {
		img, err := r.render(ctx, file, data, page)
		if err != nil {
			return nil, err
		}
		return img.encode()
	}
	ex, err := r.read(ctx, name, data)
	if err != nil {
		return nil, err
	}
	return Encode(ex)
}

func (r *reader) read(ctx context.Context, name string, data []byte) (*Extract, error) {
	if _, second := strings.CutPrefix(name, secondMark); second {
		return readSecond(data)
	}
	if name, lay := strings.CutPrefix(name, layMark); lay {
		return r.layOutRead(ctx, name, data)
	}
	format := Sniff(name, data, int64(len(data)))
	ex, err := r.format(ctx, format, name, data)
	if err != nil {
		return nil, err
	}
	if misnamed(name, format) {
		ex.Flags = append(ex.Flags, "named-otherwise")
	}
	return ex, nil
}

func (r *reader) format(ctx context.Context, f Format, name string, data []byte) (*Extract, error) {
	if claim := claimed(name); claim != "" && claim != FormatRTF && (f == FormatText || f == FormatMarkdown || f == FormatBinary) {
		return nil, fmt.Errorf("it is named .%s but is none, or its beginning is lost; fetch it again", claim)
	}
	if claim := binaryName(name); claim != "" && (f == FormatText || f == FormatMarkdown || f == FormatBinary) && len(data) < fewestOffice {
		return nil, fmt.Errorf("it is named %s but has only %d bytes of something else: a download that failed; fetch it again", claim, len(data))
	}
	switch {
	case (f == FormatPackage || f == FormatDOCX || f == FormatODT) && isCutOff(data):
		return nil, errCutOffice
	case f == FormatXML && isFlatODT(data):
		return readFlatODT(data)
	case f == FormatOLE && isLocked(data):
		return nil, errEncrypted
	}
	switch f {
	case FormatEmpty:
		return nil, errors.New("the file is empty; fetch it again")
	case FormatPDF:
		return r.readPDF(ctx, data)
	case FormatHTML:
		return readHTML(data)
	case FormatMarkdown, FormatText:
		return readText(f, data)
	case FormatJSON:
		return readJSON(data)
	case FormatDOCX:
		return readDOCX(data)
	case FormatODT:
		return readODT(data)
	case FormatRTF:
		return readRTF(data)
	case FormatAKN:
		return readAKN(data)
	case FormatMARC:
		return nil, skipMARC(data)
	case FormatXML:
		return nil, skipXML(data)
	case FormatDocBook:
		return readDocBook(string(data))
	case FormatMail:
		return readMail(data)
	case FormatOLE:
		return nil, inspectOLE(data)
	case FormatImage:
		return readImage(data)
	}
	if claim := claimed(name); (f == FormatZip || f == FormatPackage) && (claim == FormatDOCX || claim == FormatODT) {
		if _, err := openArchive(data); err != nil {
			return nil, err
		}
	}
	return nil, &SkipError{refusals(f)}
}

// refusals say why a format is not read, and what to do.
func refusals(f Format) string {
	switch f {
	case FormatTable:
		return "it is a table, not a document; name it in a manifest with the type “records” to read one document a row"
	case FormatZip, FormatTar:
		return fmt.Sprintf("it is an archive; those in an archive are opened %d deep: unpack it", MaxArchiveDepth)
	case FormatGzip:
		return "it is one file compressed with gzip; unpack it"
	case FormatPacked:
		return "RAR and 7-Zip archives are not read; unpack it, or pack it as ZIP"
	case FormatPackage:
		return "it is a spreadsheet, presentation, e-book or program file, which is not read; save it as PDF"
	}
	return "it is not a document: binary data of an unknown kind"
}

// skipXML leaves XML out that is not Akoma Ntoso: which of its elements are text a reader would
// see, only its own vocabulary says. Its root element is named, for the librarian to know it by.
func skipXML(data []byte) error {
	text, err := xmlText(data, new(flagSet))
	if err != nil {
		return err
	}
	name, _ := rootElement(text)
	if name == "" {
		return errors.New("it begins as XML does, but has no element that can be read; fetch it again")
	}
	return &SkipError{fmt.Sprintf("it is XML of a kind that is not read (its root element is <%.60s>); of XML only Akoma Ntoso is", name)}
}

func readText(f Format, data []byte) (*Extract, error) {
	var flags flagSet
	src, err := decode(data, "", &flags)
	if err != nil {
		return nil, err
	}
	var ex *Extract
	if f == FormatMarkdown {
		ex, err = readMarkdown(src)
	} else {
		ex = FromText(src)
	}
	if err != nil {
		return nil, err
	}
	ex.Flags = append(flags, ex.Flags...)
	return ex, skipErrorPage(ex)
}

// misnamed reports whether the name claims another format than the bytes have.
func misnamed(name string, f Format) bool {
	claim := claimed(name)
	return claim != "" && claim != f || binaryName(name) != "" && f != FormatPackage
}

// fewestOffice is the size under which what is named as an office file or as a download that
// goes on, and is text, is no document.
const fewestOffice = 512

// binaryName is the ending of a name that no text has: of the office files that are not read,
// and of downloads that did not end.
func binaryName(name string) string {
	name = strings.ToLower(name)
	for _, end := range []string{".xlsx", ".pptx", ".xls", ".ppt", ".epub", ".crdownload", ".part"} {
		if strings.HasSuffix(name, end) {
			return end
		}
	}
	return ""
}

// claimed is the format that a name claims, of those that have a form of their own.
func claimed(name string) Format {
	name = strings.ToLower(name)
	for _, claim := range []Format{FormatPDF, FormatDOCX, FormatODT, FormatRTF} {
		if strings.HasSuffix(name, "."+string(claim)) {
			return claim
		}
	}
	return ""
}
