package records

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
)

// The United Nations Digital Library exports its records as a table too: a column a MARC tag
// ("191" or "X191", zeros at its head left out), and in a cell the subfields of all fields of the
// tag, between "; " and without their codes. What a value is its form tells: an authority's
// number begins a symbol, an agenda item or a subject; a mark of ISBD ends a part of a title.

var marcColumn = regexp.MustCompile(`^X?(\d{1,3})$`)

// marcColumns returns the tags of the columns of a header, empty for other columns, and
// whether it is that of such a table.
func marcColumns(header string) ([]string, bool) {
	fields, err := csvFields([]byte(strings.TrimRight(header, "\r\n")), separator([]byte(header)))
	if err != nil {
		return nil, false
	}
	tags := make([]string, len(fields))
	found := map[string]bool{}
	for i, f := range fields {
		if m := marcColumn.FindStringSubmatch(strings.TrimSpace(f)); m != nil {
			tags[i] = strings.Repeat("0", 3-len(m[1])) + m[1]
			found[tags[i]] = true
		}
	}
	return tags, found["191"] && found["245"]
}

func marcRows(r io.Reader, yield func(corpus.CatalogueRecord, error) bool) {
	lines := &lineReader{r: bufio.NewReaderSize(r, 256<<10)}
	lines.skipBOM()
	header, err := csvRow(lines, ',')
	if err != nil {
		yield(corpus.CatalogueRecord{}, fmt.Errorf("its first row can't be read: %w", err))
		return
	}
	tags, ok := marcColumns(string(header))
	if !ok {
		yield(corpus.CatalogueRecord{}, errors.New("its first row does not name MARC fields"))
		return
	}
	comma := separator(header)
	for n := 1; ; n++ {
		raw, err := csvRow(lines, byte(comma))
		if err == io.EOF {
			return
		}
		if err != nil && !errors.Is(err, errLongRow) || n > MaxCatalogueRecords {
			yield(corpus.CatalogueRecord{}, fmt.Errorf("it can't be read behind row %d: %w", n-1, errors.Join(err)))
			return
		}
		if err == nil && len(bytes.TrimSpace(raw)) == 0 {
			n--
			continue
		}
		rec, err := marcRow(raw, comma, tags, err)
		if err != nil {
			err = fmt.Errorf("row %d: %w", n, err)
		}
		if !yield(rec, err) {
			return
		}
	}
}

func marcRow(raw []byte, comma rune, tags []string, err error) (corpus.CatalogueRecord, error) {
	if err != nil {
		return corpus.CatalogueRecord{}, err
	}
	cells, err := csvFields(raw, comma)
	if err != nil {
		return corpus.CatalogueRecord{}, err
	}
	if len(cells) != len(tags) {
		return corpus.CatalogueRecord{}, fmt.Errorf("it has %d fields, the first row %d", len(cells), len(tags))
	}
	rec := &marcRecord{}
	var flags content.Flags
	for i, cell := range cells {
		cell = prose.OneLine(prose.Clean(cell, &flags))
		if tags[i] != "" && cell != "" && cell != "NA" {
			rec.fields = append(rec.fields, cellFields(tags[i], cell)...)
		}
	}
	c := rec.catalogued()
	if c.TitleLanguage == "" {
		c.TitleLanguage = corpus.English // the library catalogues in English, and its tables don't say so
	}
	return c, nil
}

// authorityNumber begins the values that come from an authority file.
var authorityNumber = regexp.MustCompile(`^(?:\(DHLAUTH\))?\d{4,}$`)

// groups parts the values of a cell at each authority's number.
func groups(cell string) [][]string {
	var out [][]string
	for _, v := range strings.Split(cell, "; ") {
		v = strings.TrimSpace(v)
		if authorityNumber.MatchString(v) {
			out = append(out, nil)
			continue
		}
		if len(out) == 0 {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], v)
	}
	return out
}

// cellFields makes fields of a cell, with the codes that their values have in MARC.
func cellFields(tag, cell string) []marcFieldValue {
	field := func(pairs ...string) marcFieldValue {
		f := marcFieldValue{tag: tag}
		for i := 0; i+1 < len(pairs); i += 2 {
			f.subs = append(f.subs, marcSub{pairs[i], pairs[i+1]})
		}
		return f
	}
	var out []marcFieldValue
	switch tag {
	case "001", "005":
		return []marcFieldValue{field("", cell)}
	case "191":
		for _, g := range groups(cell) {
			if symbol, session := symbolGroup(g); symbol != "" {
				out = append(out, field("a", symbol, "c", session))
			}
		}
	case "245":
		title, _, _ := strings.Cut(cell, " /;")
		return []marcFieldValue{field("a", strings.ReplaceAll(title, " :;", " :"))}
	case "991":
		for _, g := range groups(cell) {
			if len(g) >= 2 {
				out = append(out, field("a", g[0], "b", g[1], "c", strings.Join(g[2:], "; ")))
			}
		}
	case "610", "630", "650", "651":
		for _, v := range strings.Split(cell, "; ") {
			if !authorityNumber.MatchString(v) && v != "unbist" && v != "unbisn" {
				out = append(out, field("a", v))
			}
		}
	case "089":
		for _, v := range strings.Split(cell, "; ") {
			out = append(out, field("b", v))
		}
	case "520", "996":
		return []marcFieldValue{field("a", cell)}
	case "040":
		return []marcFieldValue{field("b", cell[strings.LastIndex(cell, " ")+1:])}
	case "981", "989":
		f := marcFieldValue{tag: tag}
		for i, v := range strings.Split(cell, "; ") {
			f.subs = append(f.subs, marcSub{"abc"[min(i, 2) : min(i, 2)+1], v})
		}
		return []marcFieldValue{f}
	default:
		for _, v := range strings.Split(cell, "; ") {
			if !authorityNumber.MatchString(v) || tag == "269" || tag == "992" {
				out = append(out, field("a", v))
			}
		}
	}
	return out
}

// symbolGroup takes the symbol and the session out of the values of one field 191: the
// symbol comes first, then the series, which ends in a stroke, then the session.
func symbolGroup(values []string) (symbol, session string) {
	if len(values) == 0 || strings.HasSuffix(values[0], "/") || !strings.Contains(values[0], "/") {
		return "", ""
	}
	if len(values) > 2 && strings.HasSuffix(values[1], "/") {
		session = values[2]
	}
	return values[0], session
}
