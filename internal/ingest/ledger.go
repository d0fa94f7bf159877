package ingest

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"travaux/corpus"
	"travaux/index"
)

// ledgerName is the attachment of a generation that holds its Ledger, as JSON in zstd.
const ledgerName = "ledger.json.zst"

// Status is what became of a document that was found.
type Status string

// Every document found has one of these.
const (
	Indexed   Status = "indexed"
	Unchanged Status = "unchanged" // only in a Report: a ledger keeps Indexed
	Duplicate Status = "duplicate" // the same bytes as another
	Skipped   Status = "skipped"   // by rule: an error page, needs OCR, a format not read
	Failed    Status = "failed"    // should have been readable
)

// Ledger is the account of a generation: its sources, and every document found in them.
// It is kept with the generation.
type Ledger struct {
	Versions map[string]string `json:"versions"`
	Sources  []string          `json:"sources"` // absolute paths
	Manifest string            `json:"manifest,omitempty"`
	// Authority is the folder, absolute, with the further names that the documents were made
	// with, empty for none. Versions has the state of the names.
	Authority string       `json:"authority,omitempty"`
	Files     []FileRecord `json:"files"` // in order of Path
	// Catalogues are the files of a library's records among the sources, in order of Path.
	Catalogues []CatalogueFile `json:"catalogues,omitempty"`
}

// FileRecord is a file and the documents in it: one, or one a row or member.
type FileRecord struct {
	Path      string      `json:"path"` // absolute
	Name      string      `json:"name"` // as shown to people
	Size      int64       `json:"size"`
	MTime     int64       `json:"mtime"`
	SHA256    string      `json:"sha256,omitempty"`
	EntryHash string      `json:"entry,omitempty"`    // of what the manifests say of it
	Manifest  string      `json:"manifest,omitempty"` // the nearest that lists it
	Above     []string    `json:"above,omitempty"`    // manifests further up that list it too
	Documents []DocRecord `json:"documents"`
	// Lacks are the members of an archive that a manifest inside it names and that are not
	// there, by their path in it, in order.
	Lacks []string `json:"lacks,omitempty"`
}

// DocRecord is one document of a file.
type DocRecord struct {
	Member string `json:"member,omitempty"` // row or archive member, empty for the whole file
	SHA256 string `json:"sha256,omitempty"`
	Status Status `json:"status"`
	Reason string `json:"reason,omitempty"`
	// Entry is the hash of a member's row in a manifest.
	Entry string `json:"entry,omitempty"`
	Waits Wait   `json:"waits,omitzero"`
	// ID is the document in the index, empty where it has none. A document that failed
	// after it had been indexed keeps its last good version, and so its ID.
	ID     string `json:"id,omitempty"`
	Format string `json:"format,omitempty"`
	// OwnType is the document's type where its manifest has a word for it that is none of the
	// types told apart.
	OwnType    corpus.DocType `json:"own_type,omitempty"`
	Passages   int            `json:"passages,omitempty"`
	Statements int            `json:"statements,omitempty"`
	// Symbols are those by which a catalogue is asked, Catalogue the digest of the records that
	// it had.
	Symbols   []corpus.Symbol `json:"symbols,omitempty"`
	Catalogue string          `json:"catalogue,omitempty"`
	// TextSays has, by field, what the text says where the manifest says something else:
	// "symbol", "date", "type", "language".
	TextSays map[string]string `json:"text_says,omitempty"`
}

// ReadLedger returns the ledger of a generation; an empty one for generation 0 and for a
// generation that has none.
func ReadLedger(ctx context.Context, e index.Engine, generation int) (*Ledger, error) {
	if generation == 0 {
		return &Ledger{}, nil
	}
	data, err := e.Attachment(ctx, generation, ledgerName)
	if errors.Is(err, index.ErrNotFound) {
		return &Ledger{}, nil
	}
	if err != nil {
		return nil, err
	}
	return decodeLedger(generation, data)
}

// LatestLedger returns the ledger of the published generation; where that can't be read,
// the newest one that can; an empty one where there is none.
func LatestLedger(ctx context.Context, e index.Engine) (*Ledger, error) {
	published, err := e.Published(ctx)
	if err == nil {
		var l *Ledger
		if l, err = ReadLedger(ctx, e, published); err == nil {
			return l, nil
		}
	}
	if !errors.As(err, new(*index.DamagedError)) {
		return nil, err
	}
	kept, err := e.Generations(ctx)
	if err != nil {
		return nil, err
	}
	for _, g := range slices.Backward(kept) {
		if l, err := ReadLedger(ctx, e, g.Number); err == nil {
			return l, nil
		}
	}
	return &Ledger{}, nil
}

func decodeLedger(generation int, data []byte) (*Ledger, error) {
	damaged := func(err error) error {
		return &index.DamagedError{Generation: generation, File: ledgerName, Reason: err.Error()}
	}
	var l Ledger
	if err := unpackJSON(data, &l); err != nil {
		return nil, damaged(err)
	}
	return l.withPaths(unpackPath), nil
}

func (l *Ledger) encode() ([]byte, error) {
	data, err := packJSON(l.withPaths(packPath))
	if err != nil {
		return nil, fmt.Errorf("write ledger: %w", err)
	}
	return data, nil
}

// Count returns how many documents have each status.
func (l *Ledger) Count() map[Status]int {
	n := map[Status]int{}
	for _, f := range l.Files {
		for _, d := range f.Documents {
			n[d.Status]++
		}
	}
	return n
}

// Failures lists the documents that failed or were skipped, in order.
func (l *Ledger) Failures() []Failure {
	var list []Failure
	for _, f := range l.Files {
		for _, d := range f.Documents {
			if d.Status == Failed || d.Status == Skipped {
				list = append(list, failure(f, d))
			}
		}
	}
	return list
}

// Copy is a document with the same bytes as another. It is not in the index.
type Copy struct {
	Path string `json:"path"` // as shown to people, with "#row" for a row
	File string `json:"file"` // absolute
	Of   string `json:"of"`   // the path of the one that is in the index
	ID   string `json:"id"`   // of that one; empty where it could not be read either
}

// Duplicates lists the documents that have the same bytes as another, in order.
func (l *Ledger) Duplicates() []Copy {
	type original struct{ path, id string }
	by := map[string]original{}
	for _, f := range l.Files {
		for _, d := range f.Documents {
			if d.Status != Duplicate && (by[d.SHA256].id == "" || d.Status == Indexed) {
				by[d.SHA256] = original{nameOf(f, d), d.ID}
			}
		}
	}
	var list []Copy
	for _, f := range l.Files {
		for _, d := range f.Documents {
			if d.Status == Duplicate {
				o := by[d.SHA256]
				list = append(list, Copy{Path: nameOf(f, d), File: Readable(f.Path), Of: o.path, ID: o.id})
			}
		}
	}
	return list
}

// nameOf is a document as shown to people.
func nameOf(f FileRecord, d DocRecord) string {
	if d.Member == "" {
		return f.Name
	}
	return f.Name + "#" + d.Member
}

func failure(f FileRecord, d DocRecord) Failure {
	return Failure{Path: nameOf(f, d), File: Readable(f.Path), Status: d.Status, Reason: d.Reason, Format: d.Format, KeptID: d.ID}
}

// Failure is one document that did not get into the index, and why.
type Failure struct {
	Path   string `json:"path"` // as shown to people, with "#row" for a row
	File   string `json:"file"` // absolute
	Status Status `json:"status"`
	Reason string `json:"reason"`
	Format string `json:"format,omitempty"`
	// KeptID is the document whose last good version is still published, if there is one.
	KeptID string `json:"kept,omitempty"`
}
