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

// ReadManifest reads CSV with a header row that has at least a column "path". It takes what
// spreadsheets write: UTF-8 or UTF-16, with commas, semicolons or tabs between the fields.
// Columns are found by name, whatever their order and case; those without a field in Entry
// go to Extra. A row that can't be used is a Problem, not an error; an error means that r is
// no manifest at all.
func ReadManifest(r io.Reader) (*Manifest, error) {
	text, err := manifestText(r)
	if err != nil {
		return nil, err
	}
	rows := csv.NewReader(strings.NewReader(text))
	rows.Comma = separator(text)
	rows.FieldsPerRecord = -1
	header, err := rows.Read()
	if err != nil {
		return nil, fmt.Errorf("manifest has no header row: %w", err)
	}
	columns := make([]string, len(header))
	hasPath := false
	for i, h := range header {
		columns[i] = strings.ToLower(strings.TrimSpace(h))
		hasPath = hasPath || columns[i] == "path"
	}
	if !hasPath {
		return nil, errors.New(`manifest has no column "path" in its first row`)
	}
	m := &Manifest{entries: map[string]Entry{}}
	for {
		row, err := rows.Read()
		if err == io.EOF {
			return m, nil
		}
		line, _ := rows.FieldPos(0)
		if err != nil {
			var bad *csv.ParseError
			if !errors.As(err, &bad) {
				return nil, fmt.Errorf("read manifest: %w", err)
			}
			m.problem(bad.StartLine, "this row is not valid CSV ("+bad.Err.Error()+"); it is ignored")
			continue
		}
		m.add(line, columns, row)
	}
}

func (m *Manifest) problem(line int, msg string) {
	m.Problems = append(m.Problems, ManifestProblem{line, msg})
}

func (m *Manifest) add(line int, columns, row []string) {
	if len(row) != len(columns) {
		m.problem(line, fmt.Sprintf("this row has %d fields, the header %d; it is ignored", len(row), len(columns)))
		return
	}
	var e Entry
	for i, value := range row {
		e.Set(columns[i], value)
	}
	if e.Path == "" {
		m.problem(line, "this row has no path; it is ignored")
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

// Check empties the fields that can't be used and says for each why, in a librarian's
// words. A range of years ("2016/2018"), which describes a file of records, is emptied
// without complaint.
func (e *Entry) Check() []string {
	var msgs []string
	check := func(name string, field *string) {
		if _, err := ParseISO(*field); err == nil {
			return
		}
		if d, ok := ParseDate(*field, ""); ok && !strings.Contains(*field, "/") {
			*field = d.String()
			return
		}
		if !yearRange.MatchString(*field) {
			msgs = append(msgs, fmt.Sprintf("%s %q is not a date (write 2017, 2017-12 or 2017-12-06); it is taken as unknown", name, *field))
		}
		*field = ""
	}
	check("date", &e.Date)
	check("issued", &e.Issued)
	if !languageTag.MatchString(e.Language) {
		msgs = append(msgs, fmt.Sprintf("language %q is not a code (write en, fr, es, ru, ar, zh); it is taken as unknown", e.Language))
		e.Language = ""
	}
	return msgs
}

var (
	yearRange = regexp.MustCompile(`^\d{4}/\d{4}$`)
	// languageTag also takes what manifests write of mixed documents: "en+ar", "en fr es",
	// "en; labels in six languages".
	languageTag = regexp.MustCompile(`^([a-z]{2,3}([+ ;,].*)?)?$`)
)

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
// another one leaves a column "path".
func separator(text string) rune {
	header, _, _ := strings.Cut(text, "\n")
	for _, sep := range ",;\t" {
		for _, column := range strings.Split(header, string(sep)) {
			if strings.EqualFold(strings.Trim(column, " \"\r"), "path") {
				return sep
			}
		}
	}
	return ','
}
