package extract

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"travaux/internal/extract/scan"
)

// Marks before the name of a file in a request that is more than to read the file. No file
// has such a name.
const (
	renderMark = "\x00render\x00" // then the number of a page and another zero: its image
	layMark    = "\x00lay\x00"    // read it with the pages that were read by OCR
)

// maxRecognized is the size of what OCR read of one document, as it goes to the worker.
const maxRecognized = 64 << 20

// request is the document and, behind it, what was read, for the worker: a file is known by
// its beginning.
func (d *recognition) request() []byte {
	pages, err := json.Marshal(d.pages)
	if err != nil { // numbers that JSON has not
		pages = []byte("[]")
	}
	out := slices.Concat(d.data, pages)
	return binary.LittleEndian.AppendUint32(out, uint32(len(pages)))
}

// splitLay takes such a request apart.
func splitLay(data []byte) (file []byte, pages []*scan.Page, err error) {
	bad := errors.New("lay out: not what OCR read")
	if len(data) < 4 {
		return nil, nil, bad
	}
	end := len(data) - 4
	n := int(binary.LittleEndian.Uint32(data[end:]))
	if n > end || n > maxRecognized {
		return nil, nil, bad
	}
	if err := json.Unmarshal(data[end-n:end], &pages); err != nil {
		return nil, nil, fmt.Errorf("lay out: %w", err)
	}
	for _, p := range pages {
		if p == nil || len(p.Box) != 4 {
			return nil, nil, bad
		}
	}
	return data[: end-n : end-n], pages, nil
}

// renderName makes the name of a request for a page's image.
func renderName(name string, page int) string {
	return renderMark + strconv.Itoa(page) + "\x00" + name
}

// splitRender takes it apart; ok is false for other names.
func splitRender(name string) (file string, page int, ok bool) {
	rest, ok := strings.CutPrefix(name, renderMark)
	number, file, found := strings.Cut(rest, "\x00")
	page, err := strconv.Atoi(number)
	return file, page, ok && found && err == nil
}

// plainName is the name of the file that a request is about.
func plainName(name string) string {
	if file, _, ok := splitRender(name); ok {
		return file
	}
	return strings.TrimPrefix(strings.TrimPrefix(name, layMark), secondMark)
}

// secondMark stands before the name of a file in a request for the second reader. No file
// has such a name.
const secondMark = "\x00second\x00"
