// Package records reads files that hold many documents, or say what is known of them: Read the
// rows of JSON lines and CSV, Catalogue the records of a library's catalogue, in MARCXML or as
// a table.
//
// It does not make blocks of the text of a row, and does not match records with files: ingest
// does.
package records

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/extract/encodings"
	"travaux/internal/extract/gunzip"
)

// MaxRowBytes is the size of the largest row that is read: ten times the longest
// verbatim record of a day.
const MaxRowBytes = 16 << 20

// Record is one row of a file of records.
type Record struct {
	Row   int          // from 1; the line in a file of JSON lines, the row below the header in CSV
	Entry corpus.Entry // the columns that a manifest may have; the others in Extra
	Text  string       // the column "text", as it stands
	// SHA256 is that of the row's bytes, without its line end.
	SHA256 string
	// Notes say which fields could not be used, and that the row counts all the same.
	Notes []string
	// Err says why the row can't be used, in a librarian's words. The rows after it can.
	Err error
}

// Read reads a file of records: JSON lines or CSV with a header row, either of them
// compressed with gzip, told apart by content. Rows come in the file's order; a bad row is
// one with Err set. A file that can't be read on, such as a damaged or endlessly growing
// gzip file, ends with a row that says so.
func Read(r io.Reader, name string) iter.Seq[Record] {
	return func(yield func(Record) bool) {
		src, err := unzipped(r)
		if err != nil {
			yield(Record{Row: 1, Err: fmt.Errorf("read %s: %w", name, err)})
			return
		}
		lines := &lineReader{r: bufio.NewReaderSize(src, 256<<10)}
		lines.skipBOM()
		if lines.startsObject() {
			jsonRows(lines, yield)
			return
		}
		csvRows(lines, yield)
	}
}

func unzipped(r io.Reader) (io.Reader, error) {
	in := gunzip.NewCounter(r)
	buf := bufio.NewReader(in)
	head, err := buf.Peek(2)
	if err != nil || head[0] != 0x1f || head[1] != 0x8b {
		return buf, nil
	}
	z, err := gzip.NewReader(buf)
	if err != nil {
		return nil, fmt.Errorf("it is a damaged gzip file: %w", err)
	}
	return gunzip.NewReader(z, in, 0), nil
}

var errLongRow = fmt.Errorf("the row has more than %d MB", MaxRowBytes>>20)

// lineReader reads lines of bounded length and goes on behind longer ones.
type lineReader struct {
	r    *bufio.Reader
	line int
	back [][]byte // lines that were given back, the next one last
}

// unread gives a line back; the last one given back is the next one read.
func (l *lineReader) unread(line []byte) {
	l.back = append(l.back, line)
	l.line--
}

func (l *lineReader) skipBOM() {
	if head, _ := l.r.Peek(3); string(head) == "\xef\xbb\xbf" {
		_, _ = l.r.Discard(3)
	}
}

// startsObject reports whether the first sign that is no space is a brace.
func (l *lineReader) startsObject() bool {
	head, _ := l.r.Peek(4096)
	return bytes.HasPrefix(bytes.TrimSpace(head), []byte("{"))
}

// next returns the next line with its line feed. A line over limit is errLongRow, and
// consumed. The error io.EOF comes with no line.
func (l *lineReader) next(limit int) ([]byte, error) {
	if n := len(l.back); n > 0 {
		line := l.back[n-1]
		l.back = l.back[:n-1]
		l.line++
		return line, nil
	}
	var line []byte
	long := false
	for {
		piece, err := l.r.ReadSlice('\n')
		if long = long || len(line)+len(piece) > limit; !long {
			line = append(line, piece...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && len(piece) == 0 && len(line) == 0 && !long:
			return nil, io.EOF
		case err != nil && err != io.EOF:
			return nil, err
		}
		l.line++
		if long {
			return nil, errLongRow
		}
		return line, nil
	}
}

func jsonRows(lines *lineReader, yield func(Record) bool) {
	for {
		raw, err := lines.next(MaxRowBytes)
		if err == io.EOF {
			return
		}
		rec := Record{Row: lines.line, Err: err}
		if err != nil && !errors.Is(err, errLongRow) {
			rec.Row++
			yield(rec)
			return
		}
		raw = bytes.TrimRight(raw, "\r\n")
		if err == nil && len(bytes.TrimSpace(raw)) == 0 {
			continue
		}
		if err == nil {
			rec.json(raw)
		}
		if !yield(rec) {
			return
		}
	}
}

func (rec *Record) json(raw []byte) {
	rec.SHA256 = hexSum(raw)
	src, err := encodings.Decode(raw, "", new(content.Flags))
	if err != nil {
		rec.Err = err
		return
	}
	var columns map[string]json.RawMessage
	if err := json.Unmarshal([]byte(src), &columns); err != nil {
		rec.Err = fmt.Errorf("the row is not a JSON object: %w", err)
		return
	}
	for key, v := range columns {
		rec.set(strings.ToLower(strings.TrimSpace(key)), jsonValue(v))
	}
	rec.check()
}

// jsonValue writes a value as a column: strings and numbers as they are, a list of them
// between commas, anything else as JSON.
func jsonValue(raw json.RawMessage) string {
	var v any
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.UseNumber()
	if dec.Decode(&v) != nil {
		return ""
	}
	switch v := v.(type) {
	case nil:
		return ""
	case map[string]any:
		return compact(raw)
	case []any:
		parts := make([]string, 0, len(v))
		for _, m := range v {
			switch m.(type) {
			case map[string]any, []any:
				return compact(raw)
			}
			parts = append(parts, fmt.Sprint(m))
		}
		return strings.Join(parts, ", ")
	}
	return fmt.Sprint(v)
}

// set puts a column's value where it belongs. The column path, which in a manifest names a
// file, has no meaning of its own here.
func (rec *Record) set(column, value string) {
	switch column {
	case "text":
		rec.Text = value
	case "path":
		if value = strings.TrimSpace(value); value != "" {
			if rec.Entry.Extra == nil {
				rec.Entry.Extra = map[string]string{}
			}
			rec.Entry.Extra[column] = value
		}
	default:
		rec.Entry.Set(column, value)
	}
}

func (rec *Record) check() {
	rec.Notes = rec.Entry.Check()
	if strings.TrimSpace(rec.Text) == "" {
		rec.Err = errors.New("the row has no text")
	}
}

func hexSum(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// compact writes any JSON value on one line.
func compact(raw json.RawMessage) string {
	var b bytes.Buffer
	if err := json.Compact(&b, raw); err != nil {
		return ""
	}
	return b.String()
}
