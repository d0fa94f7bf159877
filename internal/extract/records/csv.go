package records

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/encodings"
)

// csvRows reads CSV whose first row names the columns. Commas, semicolons or tabs, as the
// header has them, stand between fields.
func csvRows(lines *lineReader, yield func(Record) bool) {
	raw, err := csvRow(lines, ',')
	if err != nil {
		if err == io.EOF {
			return
		}
		yield(Record{Row: 1, Err: err})
		return
	}
	comma := separator(raw)
	columns, err := csvFields(raw, comma)
	if err != nil {
		yield(Record{Row: 1, Err: fmt.Errorf("the header row can't be read: %w", err)})
		return
	}
	for i, c := range columns {
		columns[i] = strings.ToLower(strings.TrimSpace(c))
	}
	if !slices.Contains(columns, "text") {
		yield(Record{Row: 1, Err: errors.New(`the first row names no column "text"`)})
		return
	}
	for row := 1; ; row++ {
		raw, err := csvRow(lines, byte(comma))
		if err == io.EOF {
			return
		}
		rec := Record{Row: row, Err: err}
		if err == nil {
			if len(bytes.TrimSpace(raw)) == 0 {
				row--
				continue
			}
			rec.csv(raw, comma, columns)
		}
		if !yield(rec) || (err != nil && !errors.Is(err, errLongRow)) {
			return
		}
	}
}

// csvRow reads the lines of one row: a line feed inside quotation marks belongs to a
// field. The row comes without its line end. Where the marks don't match, the row is its
// first line alone, so that a stray mark costs one row and not all below it.
func csvRow(lines *lineReader, comma byte) ([]byte, error) {
	var row []byte
	var starts []int
	quoted := false
	for {
		line, err := lines.next(MaxRowBytes)
		if err == io.EOF && len(row) > 0 {
			return firstLine(lines, row, starts), nil
		}
		if err != nil {
			return nil, err
		}
		starts = append(starts, len(row))
		row = append(row, line...)
		var ok bool
		if quoted, ok = scanQuotes(line, quoted, comma); !ok || len(row) > MaxRowBytes {
			return firstLine(lines, row, starts), nil
		}
		if !quoted {
			return bytes.TrimRight(row, "\r\n"), nil
		}
	}
}

// firstLine gives back all lines of a row but the first.
func firstLine(lines *lineReader, row []byte, starts []int) []byte {
	if len(starts) < 2 {
		return bytes.TrimRight(row, "\r\n")
	}
	for i := len(starts) - 1; i > 0; i-- {
		lines.unread(row[starts[i]:])
		row = row[:starts[i]]
	}
	return bytes.TrimRight(row, "\r\n")
}

// scanQuotes follows the quotation marks of a line. It is not ok where a mark closes a
// field that goes on behind it.
func scanQuotes(line []byte, quoted bool, comma byte) (still, ok bool) {
	start := !quoted // of a field
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case quoted && c == '"' && i+1 < len(line) && line[i+1] == '"':
			i++
		case quoted && c == '"':
			quoted = false
			if i+1 < len(line) && line[i+1] != comma && line[i+1] != '\r' && line[i+1] != '\n' {
				return false, false
			}
		case !quoted && c == comma:
			start = true
			continue
		case c == '"' && start:
			quoted = true
		}
		start = false
	}
	return quoted, true
}

func separator(header []byte) rune {
	best, most := ',', bytes.Count(header, []byte(","))
	for _, r := range ";\t" {
		if n := bytes.Count(header, []byte(string(r))); n > most {
			best, most = r, n
		}
	}
	return best
}

func csvFields(raw []byte, comma rune) ([]string, error) {
	src, err := encodings.Decode(raw, "", new(content.Flags))
	if err != nil {
		return nil, err
	}
	r := csv.NewReader(strings.NewReader(src))
	r.Comma = comma
	fields, err := r.Read()
	var bad *csv.ParseError
	if errors.As(err, &bad) {
		return nil, bad.Err // its line is that of the row, which is 1
	}
	if err != nil {
		return nil, err
	}
	if _, err := r.Read(); err != io.EOF {
		return nil, errors.New("its quotation marks don't match")
	}
	return fields, nil
}

func (rec *Record) csv(raw []byte, comma rune, columns []string) {
	rec.SHA256 = hexSum(raw)
	fields, err := csvFields(raw, comma)
	if err != nil {
		rec.Err = fmt.Errorf("the row is not valid CSV: %w", err)
		return
	}
	if len(fields) != len(columns) {
		rec.Err = fmt.Errorf("the row has %d fields, the header %d", len(fields), len(columns))
		return
	}
	for i, v := range fields {
		rec.set(columns[i], v)
	}
	rec.check()
}
