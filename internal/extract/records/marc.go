package records

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"regexp"
	"strings"

	"golang.org/x/net/html/charset"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/extract/encodings"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/xmltree"
)

// Limits of a catalogue, which is read as a stream: the whole of a large library's records
// comes in files of some hundred megabytes, and a record has some kilobytes.
const (
	MaxCatalogueBytes   = 512 << 20
	MaxCatalogueRecords = 500_000
	maxMARCRecord       = 1 << 20
	maxMARCDepth        = 16
)

var marcField = regexp.MustCompile(`<(?:[\w.-]+:)?(?:controlfield|datafield)\s[^>]*\btag=`)

// IsMARC reports whether an XML text holds MARC records: a collection or a record, by its
// namespace, or by the fields it begins with.
func IsMARC(text string) bool {
	name, attrs := xmltree.Root(text)
	if name != "collection" && name != "record" {
		return false
	}
	return strings.Contains(attrs, "loc.gov/MARC21/slim") || marcField.MatchString(text[:min(len(text), 16<<10)])
}

// IsCatalogue reports whether a file, by its name and its first bytes, holds records of a
// catalogue: MARC in XML, or the table of MARC fields that the United Nations Digital Library
// exports. Such records describe documents and are none.
func IsCatalogue(name string, head []byte) bool {
	text, err := encodings.Decode(encodings.WholeRunes(head), "", new(content.Flags))
	if err != nil {
		return false
	}
	if strings.HasSuffix(strings.ToLower(name), ".csv") {
		line, _, _ := strings.Cut(strings.TrimPrefix(text, "\ufeff"), "\n")
		_, ok := marcColumns(line)
		return ok
	}
	return IsMARC(text)
}

// Catalogue reads the records of a catalogue in the file's order, those without the
// symbol of a document too. An error names the record that it belongs to, in a librarian's
// words; the records after it follow, unless the file can't be read on.
func Catalogue(r io.Reader, name string) iter.Seq2[corpus.CatalogueRecord, error] {
	r = &limitedReader{r: r, left: MaxCatalogueBytes}
	if strings.HasSuffix(strings.ToLower(name), ".csv") {
		return func(yield func(corpus.CatalogueRecord, error) bool) { marcRows(r, yield) }
	}
	return func(yield func(corpus.CatalogueRecord, error) bool) {
		m := &marcReader{dec: xml.NewDecoder(r)}
		m.dec.Strict = false
		m.dec.Entity = xml.HTMLEntity
		m.dec.CharsetReader = charset.NewReaderLabel
		m.records(yield)
	}
}

// SkipMARC says what there is to say of a catalogue that is taken for a document: that it is
// none, or that it can't be read.
func SkipMARC(data []byte) error {
	for _, err := range Catalogue(bytes.NewReader(data), ".marcxml") {
		if err != nil {
			return fmt.Errorf("it holds records of a catalogue, but can't be read: %w; fetch it again", err)
		}
		break
	}
	return &content.SkipError{Reason: "it holds records of a catalogue, which describe documents; it is none itself"}
}

// limitedReader ends a file that is too large with an error.
type limitedReader struct {
	r    io.Reader
	left int64
}

func (c *limitedReader) Read(p []byte) (int, error) {
	if c.left <= 0 {
		return 0, fmt.Errorf("it has more than %d MB", MaxCatalogueBytes>>20)
	}
	n, err := c.r.Read(p[:min(int64(len(p)), c.left)])
	c.left -= int64(n)
	return n, err
}

// marcRecord is a record as MARC has it.
type marcRecord struct {
	leader string
	fields []marcFieldValue
	size   int
}

// marcFieldValue is a field: one of control has its value in the one subfield without code.
type marcFieldValue struct {
	tag  string
	subs []marcSub
}

type marcSub struct{ code, value string }

// marcReader reads records off a stream of XML.
type marcReader struct {
	dec   *xml.Decoder
	rec   *marcRecord // that is open
	n     int
	text  strings.Builder
	flags content.Flags
}

var errRecordSize = errors.New("it has more text than a record has")

func (m *marcReader) records(yield func(corpus.CatalogueRecord, error) bool) {
	depth := 0
	for {
		tok, err := m.dec.Token()
		if err == io.EOF {
			return
		}
		if err == nil && depth > maxMARCDepth {
			err = xmltree.ErrTooMuch
		}
		if err != nil {
			yield(corpus.CatalogueRecord{}, fmt.Errorf("it can't be read behind record %d: %w", m.n, err))
			return
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			depth++
			m.start(tok)
		case xml.CharData:
			if m.rec != nil && m.rec.size+m.text.Len()+len(tok) <= maxMARCRecord {
				m.text.Write(tok)
			} else if m.rec != nil {
				m.rec.size = maxMARCRecord + 1
			}
		case xml.EndElement:
			depth--
			if m.end(tok.Name.Local) && !m.yield(yield) {
				return
			}
		}
	}
}

func (m *marcReader) start(e xml.StartElement) {
	m.text.Reset()
	get := func(name string) string {
		for _, a := range e.Attr {
			if a.Name.Local == name {
				return a.Value
			}
		}
		return ""
	}
	switch e.Name.Local {
	case "record":
		m.rec = &marcRecord{}
	case "controlfield", "datafield":
		if m.rec != nil {
			m.rec.fields = append(m.rec.fields, marcFieldValue{tag: get("tag")})
			m.rec.size += 16
		}
	case "subfield":
		if f := m.field(); f != nil {
			f.subs = append(f.subs, marcSub{code: get("code")})
		}
	}
}

func (m *marcReader) field() *marcFieldValue {
	if m.rec == nil || len(m.rec.fields) == 0 {
		return nil
	}
	return &m.rec.fields[len(m.rec.fields)-1]
}

// end closes an element, and reports whether it was a record.
func (m *marcReader) end(name string) bool {
	if m.rec == nil {
		return false
	}
	text := prose.OneLine(prose.Clean(m.text.String(), &m.flags))
	m.text.Reset()
	m.rec.size += len(text)
	switch f := m.field(); name {
	case "leader":
		m.rec.leader = text
	case "controlfield":
		if f != nil {
			f.subs = append(f.subs, marcSub{value: text})
		}
	case "subfield":
		if f != nil && len(f.subs) > 0 {
			f.subs[len(f.subs)-1].value = text
		}
	case "record":
		return true
	}
	return false
}

// yield hands on the record that is open; it is false where no more is wanted.
func (m *marcReader) yield(yield func(corpus.CatalogueRecord, error) bool) bool {
	rec := m.rec
	m.rec = nil
	m.n++
	switch {
	case m.n > MaxCatalogueRecords:
		yield(corpus.CatalogueRecord{}, fmt.Errorf("it has more than %d records; those behind them are not read", MaxCatalogueRecords))
		return false
	case rec.size > maxMARCRecord:
		return yield(corpus.CatalogueRecord{}, fmt.Errorf("record %d: %w; it is left out", m.n, errRecordSize))
	}
	return yield(rec.catalogued(), nil)
}

// all returns the values of a subfield in all fields of a tag, in order; any subfield where
// no code is named.
func (r *marcRecord) all(tag, codes string) []string {
	var out []string
	for _, f := range r.fields {
		if f.tag != tag {
			continue
		}
		for _, s := range f.subs {
			if s.value != "" && (codes == "" || s.code != "" && strings.Contains(codes, s.code)) {
				out = append(out, s.value)
			}
		}
	}
	return out
}

func (r *marcRecord) one(tag, codes string) string {
	if v := r.all(tag, codes); len(v) > 0 {
		return v[0]
	}
	return ""
}

func (f *marcFieldValue) get(code string) string {
	for _, s := range f.subs {
		if s.code == code {
			return s.value
		}
	}
	return ""
}
