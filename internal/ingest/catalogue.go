package ingest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"github.com/klauspost/compress/zstd"

	"travaux/corpus"
	"travaux/index"
	"travaux/internal/extract/records"
)

// catalogueName is the attachment of a generation that holds the records of the catalogues in
// its sources, as JSON in zstd: a run that looks at some sources only needs those of the others.
const catalogueName = "catalogue.json.zst"

// CatalogueFile is a file of a library's records among the sources. It is no document: its
// records say what is known of documents, by their symbols.
type CatalogueFile struct {
	Path    string `json:"path"` // absolute
	Name    string `json:"name"` // as shown to people
	Size    int64  `json:"size"`
	MTime   int64  `json:"mtime"`
	Records int    `json:"records"`
}

// catalogueData is a file and its records, as they are kept.
type catalogueData struct {
	Path    string                   `json:"path"`
	Records []corpus.CatalogueRecord `json:"records"`
}

// catalogue finds records by symbol. It is not changed while documents are made.
type catalogue struct {
	files    []CatalogueFile
	data     []catalogueData
	bySymbol map[string][]*catalogued // by the key of a symbol, the one that counts first
}

// catalogued is a record and where it is from.
type catalogued struct {
	corpus.CatalogueRecord
	file   string // as shown to people
	digest string
}

// rule says where a field came from.
func (c *catalogued) rule() string {
	if c.ID == "" {
		return "catalogue record in " + c.file
	}
	return fmt.Sprintf("catalogue record %s in %s", c.ID, c.file)
}

// find returns the records of a text that goes by any of the symbols, the one that counts
// first.
func (c *catalogue) find(symbols []corpus.Symbol) []*catalogued {
	if c == nil {
		return nil
	}
	var out []*catalogued
	for _, s := range symbols {
		for _, rec := range c.bySymbol[s.Key()] {
			if !slices.Contains(out, rec) {
				out = append(out, rec)
			}
		}
	}
	return out
}

// digest names the state of the records of a text; it is empty where there is none.
func (c *catalogue) digest(symbols []corpus.Symbol) string {
	var all []string
	for _, rec := range c.find(symbols) {
		all = append(all, rec.digest)
	}
	if len(all) == 0 {
		return ""
	}
	return hash([]byte(strings.Join(all, "\n")))[:16]
}

func (c *catalogue) add(f CatalogueFile, records []corpus.CatalogueRecord) {
	f.Records = len(records)
	c.files = append(c.files, f)
	c.data = append(c.data, catalogueData{f.Path, records})
}

// order makes the records findable, in an order that does not depend on that of the files.
func (c *catalogue) order() {
	sort.Slice(c.files, func(i, j int) bool { return c.files[i].Path < c.files[j].Path })
	sort.Slice(c.data, func(i, j int) bool { return c.data[i].Path < c.data[j].Path })
	c.bySymbol = map[string][]*catalogued{}
	for i, f := range c.files {
		for _, rec := range c.data[i].Records {
			held := &catalogued{CatalogueRecord: rec, file: f.Name, digest: recordDigest(rec, f.Name)}
			for _, s := range rec.Symbols {
				if list := c.bySymbol[s.Key()]; !slices.Contains(list, held) {
					c.bySymbol[s.Key()] = append(list, held)
				}
			}
		}
	}
	for _, list := range c.bySymbol {
		sort.SliceStable(list, func(i, j int) bool {
			if list[i].Updated != list[j].Updated {
				return list[i].Updated > list[j].Updated
			}
			return list[i].file < list[j].file
		})
	}
}

func recordDigest(rec corpus.CatalogueRecord, file string) string {
	data, err := json.Marshal(rec)
	if err != nil {
		return ""
	}
	return hash(append(data, file...))
}

// loadCatalogue takes the files of catalogues out of the scan, and reads those that are new or
// changed. The records of the others, and of sources that are not looked at, are those of
// the published generation.
func (r *run) loadCatalogue(ctx context.Context) error {
	c := &catalogue{}
	kept, err := r.keptRecords(ctx)
	if err != nil {
		return err
	}
	known := map[string]CatalogueFile{}
	for _, f := range r.old.Catalogues {
		known[f.Path] = f
		forgotten := within(f.Path, r.opt.Forget) && !within(f.Path, r.sources)
		if !forgotten && (!within(f.Path, r.touched) || within(f.Path, r.scan.unreadable)) {
			c.add(f, kept[f.Path])
		}
	}
	var documents []file // a slice of their own: the scan's map points into the old one
	for _, f := range r.scan.files {
		if ctx.Err() != nil || !mayBeCatalogue(&f) || !r.catalogueFile(c, &f, known, kept) {
			documents = append(documents, f)
		}
	}
	r.scan.files = documents
	c.order()
	r.catalogue = c
	r.changed = r.changed || !slices.Equal(c.files, r.old.Catalogues)
	for _, f := range c.files {
		r.report.Catalogues = append(r.report.Catalogues, f.Name)
		r.report.Records += f.Records
	}
	return nil
}

// catalogueFile enters the records of a file, and reports whether it is a catalogue.
func (r *run) catalogueFile(c *catalogue, f *file, known map[string]CatalogueFile, kept map[string][]corpus.CatalogueRecord) bool {
	old, seen := known[f.path]
	if records, have := kept[f.path]; seen && have && !r.fresh && old.Size == f.size && old.MTime == f.mtime {
		c.add(old, records)
		return true
	}
	records, problems, is := readCatalogue(f.path)
	for _, p := range problems {
		r.report.Warnings = append(r.report.Warnings, f.name+": "+p)
	}
	if is {
		c.add(CatalogueFile{Path: f.path, Name: f.name, Size: f.size, MTime: f.mtime}, records)
	}
	return is
}

// mayBeCatalogue reports whether the name of a file allows that it holds records.
func mayBeCatalogue(f *file) bool {
	if f.fail != "" || f.refuse != "" || isRecords(f) {
		return false
	}
	switch strings.ToLower(filepath.Ext(f.path)) {
	case ".xml", ".marcxml", ".mrcx", ".csv":
		return true
	}
	return false
}

// sniffed is how much of a file is looked at to see whether it is a catalogue.
const sniffed = 64 << 10

// readCatalogue reads the records of a file and what is wrong with them. It is no catalogue by
// its first bytes, or where no record of it can be read: then it is a document like any other,
// and the ledger says what is wrong with it.
func readCatalogue(path string) (found []corpus.CatalogueRecord, problems []string, is bool) {
	in, err := os.Open(path)
	if err != nil {
		return nil, nil, false
	}
	defer in.Close()
	head, err := io.ReadAll(io.LimitReader(in, sniffed))
	if err != nil || !records.IsCatalogue(path, head) {
		return nil, nil, false
	}
	if _, err := in.Seek(0, io.SeekStart); err != nil {
		return nil, nil, false
	}
	for rec, err := range records.Catalogue(in, path) {
		if err != nil {
			problems = append(problems, err.Error())
			continue
		}
		found = append(found, rec)
	}
	if len(found) == 0 && len(problems) > 0 {
		return nil, nil, false
	}
	return found, problems, true
}

// keptRecords returns the records that the published generation keeps, by file.
func (r *run) keptRecords(ctx context.Context) (map[string][]corpus.CatalogueRecord, error) {
	kept := map[string][]corpus.CatalogueRecord{}
	if len(r.old.Catalogues) == 0 {
		return kept, nil
	}
	data, err := r.in.Engine.Attachment(ctx, r.base, catalogueName)
	if r.fresh && err != nil || errors.Is(err, index.ErrNotFound) {
		return kept, nil // the files are read again
	}
	if err != nil {
		return nil, err
	}
	var list []catalogueData
	if err := unpackJSON(data, &list); err != nil {
		if r.fresh {
			return kept, nil
		}
		return nil, &index.DamagedError{Generation: r.base, File: catalogueName, Reason: err.Error()}
	}
	for _, d := range list {
		kept[d.Path] = d.Records
	}
	return kept, nil
}

// unpackJSON reads an attachment.
func unpackJSON(data []byte, into any) error {
	d, err := zstd.NewReader(nil, zstd.WithDecoderMaxMemory(1<<30))
	if err != nil {
		return err
	}
	defer d.Close()
	plain, err := d.DecodeAll(data, nil)
	if err != nil {
		return err
	}
	return json.Unmarshal(plain, into)
}

func packJSON(v any) ([]byte, error) {
	plain, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	w, err := zstd.NewWriter(nil)
	if err != nil {
		return nil, err
	}
	return w.EncodeAll(plain, nil), nil
}

// recordChanged says why a document must be made anew for its catalogue record's sake; it is
// empty where nothing changed.
func (r *run) recordChanged(d *DocRecord) string {
	if d == nil || d.Status != Indexed && d.Status != Unchanged {
		return ""
	}
	switch now := r.catalogue.digest(d.Symbols); {
	case now == d.Catalogue:
		return ""
	case d.Catalogue == "":
		return "a catalogue record of it came"
	case now == "":
		return "its catalogue record is gone"
	}
	return "its catalogue record changed"
}
