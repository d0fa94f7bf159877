// Package oldword knows the files of Microsoft Office from before 2007, which are compound files
// (OLE): Inspect says what one is and why it is not read as it is, and Convert has LibreOffice
// or antiword, where one is installed, make of a Word file what package office reads.
//
// It reads no text itself.
package oldword

import (
	"encoding/binary"
	"errors"
	"os/exec"

	"travaux/internal/extract/content"
)

// Word files of before 2007 are read by LibreOffice or antiword, where one is installed: the
// format is too large to be read by the way. A worker, which has limits that LibreOffice
// does not fit in, only says that the file is one; the Pool has it converted in a process of
// its own, and gives what comes out to a worker again.

// ErrWord is a Word file that a converter could read.
var ErrWord = &content.SkipError{Reason: "it is a Word file of before 2007: reading it needs LibreOffice (soffice) or antiword on the PATH; install one and run sync or retry, or save it as DOCX"}

// IsWord reports whether the error is ErrWord, also from a worker.
func IsWord(err error) bool {
	var skip *content.SkipError
	return errors.As(err, &skip) && skip.Reason == ErrWord.Reason
}

// Inspect says why a compound file is not read as it is. The streams of each program have
// names of their own.
func Inspect(data []byte) error {
	f, err := openOLE(data)
	if err != nil {
		return err
	}
	items := f.root()
	word := items["WordDocument"]
	switch {
	case items["EncryptedPackage"] != nil:
		return content.ErrEncrypted
	case word != nil:
		// FibBase, [MS-DOC] 2.5.2: in the flags at byte 10, bit 8 is fEncrypted.
		fib := f.head(word, 12)
		if len(fib) == 12 && binary.LittleEndian.Uint16(fib[10:])&0x0100 != 0 {
			return content.ErrEncrypted
		}
		return ErrWord
	case items["Workbook"] != nil || items["Book"] != nil:
		return &content.SkipError{Reason: "it is an Excel file of before 2007: spreadsheets are not read; save it as PDF, or as CSV with one document a row"}
	case items["PowerPoint Document"] != nil || items["PP40"] != nil:
		return &content.SkipError{Reason: "it is a PowerPoint file of before 2007: such are not read; save it as PPTX or PDF"}
	case items["__properties_version1.0"] != nil:
		return &content.SkipError{Reason: "it is an e-mail as Outlook saves it (.msg); save it as .eml or text, and its attachments as files"}
	case items["VisioDocument"] != nil:
		return &content.SkipError{Reason: "it is a Visio drawing; save it as PDF"}
	case items["Quill"] != nil:
		return &content.SkipError{Reason: "it is a Publisher file; save it as PDF"}
	}
	return &content.SkipError{Reason: "it is a file of an Office program of before 2007 that is not known; save it as PDF"}
}

// Programs returns the paths of the programs installed that read Word files of before
// 2007, the best first: LibreOffice keeps the numbers of lists as they are printed.
func Programs() []string {
	var paths []string
	for _, names := range [][]string{{"soffice", "libreoffice"}, {"antiword"}} {
		for _, name := range names {
			if path, err := exec.LookPath(name); err == nil {
				paths = append(paths, path)
				break
			}
		}
	}
	return paths
}
