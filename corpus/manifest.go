package corpus

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"sort"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// ManifestName is the file name by which a manifest is found beside or above documents.
const ManifestName = "manifest.csv"

// Records is the manifest type of a file that holds one document a row.
const Records = "records"

// Manifest is what a manifest.csv says of the files below its folder.
type Manifest struct {
	entries map[string]Entry // by cleaned, slash-separated path
	// Problems are the rows and fields that could not be used. The rest of the manifest holds.
	Problems []ManifestProblem
}

// ManifestProblem names a row of a manifest and what is wrong with it.
type ManifestProblem struct {
	Line int // in the file, from 1
	Msg  string
}

func (p ManifestProblem) String() string { return fmt.Sprintf("line %d: %s", p.Line, p.Msg) }

// ReadManifest reads CSV with a header row that has at least a column "path", or by another
// of its usual names (file, filename, fichier, ...). It takes what spreadsheets write: UTF-8 or
// UTF-16, with commas, semicolons, tabs or upright strokes between the fields (also where the
// first line says so: sep=;), and rows without their last,
// empty fields. Columns are found by name, whatever their order and case; those without a
// field in Entry go to Extra. A row that can't be used is a Problem, not an error; an error
// means that r is no manifest at all.
func ReadManifest(r io.Reader) (*Manifest, error) {
	text, err := manifestText(r)
	if err != nil {
		return nil, err
	}
	skipped := 0
	if first := separatorLine.FindString(text); first != "" {
		text, skipped = text[len(first):], 1
	}
	rows := csv.NewReader(strings.NewReader(text))
	rows.Comma = separator(text)
	rows.FieldsPerRecord = -1
	first, err := rows.Read()
	if err != nil {
		return nil, fmt.Errorf("manifest has no header row: %w", err)
	}
	head, ok := newHeader(first)
	if !ok {
		return nil, errors.New(`manifest has no column "path" (or file, filename, fichier, archivo, файл, 文件, الملف) in its first row`)
	}
	m := &Manifest{entries: map[string]Entry{}}
	for _, note := range head.notes {
		m.problem(skipped+1, note)
	}
	for {
		row, err := rows.Read()
		if err == io.EOF {
			m.untyped()
			return m, nil
		}
		if err != nil {
			var bad *csv.ParseError
			if !errors.As(err, &bad) {
				return nil, fmt.Errorf("read manifest: %w", err)
			}
			bad.StartLine, bad.Line = bad.StartLine+skipped, bad.Line+skipped
			m.problem(bad.StartLine, notCSV(bad))
			continue
		}
		line, _ := rows.FieldPos(0)
		if end := swallowed(row, line, rows, len(head.columns)); end > line {
			m.problem(skipped+line, fmt.Sprintf("a quoted field of this row runs to line %d; if lines %d to %d are rows of their own, a quote is missing or too many", skipped+end, skipped+line+1, skipped+end))
		}
		m.add(skipped+line, head.columns, row)
	}
}

// notCSV says what is wrong with a row, and which rows are lost with it.
func notCSV(bad *csv.ParseError) string {
	if last := bad.Line; last > bad.StartLine {
		return fmt.Sprintf("a quote in this row is not closed, or has text behind it; it is ignored, and so are lines %d to %d, which it may have swallowed", bad.StartLine+1, last)
	}
	return "this row is not valid CSV (" + bad.Err.Error() + "); it is ignored"
}

// swallowed returns the last line of a row of which a field holds what looks like further
// rows, else 0.
func swallowed(row []string, line int, rows *csv.Reader, columns int) int {
	for i, field := range row {
		for _, inner := range strings.Split(field, "\n")[1:] {
			if columns > 1 && strings.Count(inner, string(rows.Comma))*2 >= columns-1 {
				start, _ := rows.FieldPos(i)
				return max(line, start+strings.Count(field, "\n"))
			}
		}
	}
	return 0
}

// untyped notes, once, the rows that have a speaker and no type.
func (m *Manifest) untyped() {
	n, first := 0, ""
	for _, p := range m.Paths() {
		if e := m.entries[p]; e.Speaker != "" && e.Type == "" {
			if n++; n == 1 {
				first = p
			}
		}
	}
	if n > 0 {
		m.problem(1, fmt.Sprintf("rows with a speaker and no type: %d (the first is %s); a speaker makes a statement in a speech only: write speech as the type, where the text does not show that it is one", n, first))
	}
}

func (m *Manifest) problem(line int, msg string) {
	m.Problems = append(m.Problems, ManifestProblem{line, msg})
}

func (m *Manifest) add(line int, columns, row []string) {
	for len(row) > len(columns) && strings.TrimSpace(row[len(row)-1]) == "" {
		row = row[:len(row)-1]
	}
	if len(row) > len(columns) {
		m.problem(line, fmt.Sprintf("this row has %d fields, the header %d; it is ignored (a field with a separator in it needs quotes around it)", len(row), len(columns)))
		return
	}
	var e Entry
	for i, value := range row {
		e.Set(columns[i], value)
	}
	if e.Path == "" {
		if strings.TrimSpace(strings.Join(row, "")) != "" {
			m.problem(line, "this row has no path; it is ignored")
		}
		return
	}
	e.Path = path.Clean(strings.ReplaceAll(e.Path, `\`, "/"))
	if _, twice := m.entries[e.Path]; twice {
		m.problem(line, "a second row for "+e.Path+"; the first one counts")
		return
	}
	for _, msg := range e.Check() {
		m.problem(line, msg)
	}
	m.entries[e.Path] = e
}

// Lookup returns the entry of a file, by its path relative to the manifest's folder.
func (m *Manifest) Lookup(rel string) (Entry, bool) {
	e, ok := m.entries[path.Clean(rel)]
	return e, ok
}

// Paths returns the paths of all entries in order.
func (m *Manifest) Paths() []string {
	paths := make([]string, 0, len(m.entries))
	for p := range m.entries {
		paths = append(paths, p)
	}
	sort.Strings(paths)
	return paths
}

// Set puts a value into the field of a column; an unknown column goes to Extra. Spaces
// around the value are dropped, and an empty value sets nothing.
func (e *Entry) Set(column, value string) {
	value = strings.TrimSpace(value)
	if value == "" {
		return
	}
	field := e.field(column)
	if field == nil {
		if e.Extra == nil {
			e.Extra = map[string]string{}
		}
		e.Extra[column] = value
		return
	}
	*field = value
}

func (e *Entry) field(column string) *string {
	switch column {
	case "path":
		return &e.Path
	case "id":
		return &e.ID
	case "title":
		return &e.Title
	case "symbol":
		return &e.Symbol
	case "speaker":
		return &e.Speaker
	case "capacity":
		return &e.Capacity
	case "delegation":
		return &e.Delegation
	case "date":
		return &e.Date
	case "issued":
		return &e.Issued
	case "language":
		return &e.Language
	case "type":
		return &e.Type
	case "body":
		return &e.Body
	case "session":
		return &e.Session
	case "meeting":
		return &e.Meeting
	case "place":
		return &e.Place
	case "stage":
		return &e.Stage
	}
	return nil
}

// maxManifest is far above a manifest of a million rows of the usual length.
const maxManifest = 256 << 20

// manifestText reads a manifest as UTF-8, without the byte order mark that spreadsheets put
// at its head.
func manifestText(r io.Reader) (string, error) {
	decode := unicode.BOMOverride(transform.Nop)
	data, err := io.ReadAll(io.LimitReader(transform.NewReader(r, decode), maxManifest+1))
	if err != nil {
		return "", fmt.Errorf("read manifest: %w", err)
	}
	if !utf8.Valid(data) { // what an old spreadsheet writes
		data, err = charmap.Windows1252.NewDecoder().Bytes(data)
		if err != nil {
			return "", fmt.Errorf("read manifest: %w", err)
		}
	}
	if len(data) > maxManifest {
		return "", fmt.Errorf("manifest is larger than %d MB", maxManifest>>20)
	}
	return string(data), nil
}

// separator returns what stands between the fields of the header row: a comma, unless only
// another one leaves a column of paths.
func separator(text string) rune {
	header, _, _ := strings.Cut(strings.TrimLeft(text, "\r\n"), "\n")
	for _, sep := range ",;\t|" {
		for _, column := range strings.Split(header, string(sep)) {
			if isPathColumn(strings.Trim(column, " \"\r")) {
				return sep
			}
		}
	}
	return ','
}

// separatorLine is what Excel writes over the header to say what stands between the fields.
var separatorLine = regexp.MustCompile(`^"?sep=.?"?\r?\n`)
