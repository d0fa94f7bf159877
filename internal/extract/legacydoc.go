package extract

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"travaux/internal/extract/content"
)

// Word files of before 2007 are read by LibreOffice or antiword, where one is installed: the
// format is too large to be read by the way. A worker, which has limits that LibreOffice
// does not fit in, only says that the file is one; the Pool has it converted in a process of
// its own, and gives what comes out to a worker again.

// errLegacyWord is a Word file that a converter could read.
var errLegacyWord = &content.SkipError{Reason: "it is a Word file of before 2007: reading it needs LibreOffice (soffice) or antiword on the PATH; install one and run sync or retry, or save it as DOCX"}

// isLegacyWord reports whether the error is errLegacyWord, also from a worker.
func isLegacyWord(err error) bool {
	var skip *content.SkipError
	return errors.As(err, &skip) && skip.Reason == errLegacyWord.Reason
}

// inspectOLE says why a compound file is not read as it is. The streams of each program have
// names of their own.
func inspectOLE(data []byte) error {
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
		return errLegacyWord
	case items["Workbook"] != nil || items["Book"] != nil:
		return &content.SkipError{Reason: "it is an Excel file of before 2007: spreadsheets are not read; save it as PDF, or as CSV with one document a row"}
	case items["PowerPoint Document"] != nil || items["PP40"] != nil:
		return &content.SkipError{Reason: "it is a PowerPoint file of before 2007: presentations are not read; save it as PDF"}
	case items["__properties_version1.0"] != nil:
		return &content.SkipError{Reason: "it is an e-mail as Outlook saves it (.msg); save it as .eml or text, and its attachments as files"}
	case items["VisioDocument"] != nil:
		return &content.SkipError{Reason: "it is a Visio drawing; save it as PDF"}
	case items["Quill"] != nil:
		return &content.SkipError{Reason: "it is a Publisher file; save it as PDF"}
	}
	return &content.SkipError{Reason: "it is a file of an Office program of before 2007 that is not known; save it as PDF"}
}

// convert reads a Word file of before 2007 by the programs installed, the best first. The
// first error counts.
func (p *Pool) convert(ctx context.Context, name string, data []byte) (*content.Extract, error) {
	var first error = &ToolError{ToolWord, errLegacyWord.Reason}
	for i, program := range wordReaders() {
		ex, err := p.convertBy(ctx, program, data)
		if err == nil {
			if misnamed(name, content.FormatOLE) {
				ex.Flags = append(ex.Flags, "named-otherwise")
			}
			return ex, nil
		}
		if i == 0 || ctx.Err() != nil {
			first = err
		}
	}
	return nil, first
}

func (p *Pool) convertBy(ctx context.Context, program string, data []byte) (*content.Extract, error) {
	out, err := p.converted(ctx, program, data)
	if err != nil {
		return nil, err
	}
	tool := filepath.Base(program)
	ex, err := p.read(ctx, out.name, out.data)
	var skip *content.SkipError
	switch {
	case errors.As(err, &skip):
		return nil, err
	case err != nil:
		return nil, fmt.Errorf("what %s made of it: %w", tool, err)
	}
	ex.Format, ex.Engine = "doc", tool
	return ex, nil
}

type convertedFile struct {
	name string
	data []byte
}

// converted runs the program in a folder of its own, in the place of a worker.
func (p *Pool) converted(ctx context.Context, program string, data []byte) (*convertedFile, error) {
	w, err := p.take(ctx)
	if err != nil {
		return nil, err
	}
	defer func() { p.slots <- w }()
	dir, err := os.MkdirTemp("", "travaux-doc-*")
	if err != nil {
		return nil, fmt.Errorf("make a folder for a converter: %w", err)
	}
	defer os.RemoveAll(dir)
	if err := os.WriteFile(filepath.Join(dir, "in.doc"), data, 0o600); err != nil {
		return nil, fmt.Errorf("write for a converter: %w", err)
	}
	c := converter{program: program, dir: dir, limits: p.limits}
	if strings.HasPrefix(filepath.Base(program), "antiword") {
		return c.antiword(ctx)
	}
	return c.office(ctx)
}
