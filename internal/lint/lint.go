// Package lint finds in a published generation what a librarian should look at: names that
// the authority lacks, facts that are unknown or at odds, documents that are read badly or
// are there twice. Check is all of it; each Finding says where, and the way out.
//
// It changes nothing, and a finding is no failure: many are as they should be.
package lint

import (
	"context"
	"slices"
	"time"

	"travaux/corpus/authority"
	"travaux/index"
	"travaux/internal/ingest"
)

// Kind says what a finding is about.
type Kind string

// The kinds, in the order in which they are reported.
const (
	Speaker    Kind = "speaker"    // a name that the authority does not know
	Delegation Kind = "delegation" // the same of a delegation
	Group      Kind = "group"      // the same of a group on whose behalf was spoken
	Name       Kind = "name"       // a speaker's name that looks like none
	Same       Kind = "same"       // two speakers who are probably one
	Namesake   Kind = "namesake"   // one speaker who is probably two
	Language   Kind = "language"   // a document without language
	Date       Kind = "date"       // a document without date, or with an impossible one
	Type       Kind = "type"       // a document without type
	Title      Kind = "title"      // a document without a title
	FileName   Kind = "file-name"  // a file named for another symbol than its text has
	Quality    Kind = "quality"    // a document that was read badly or in part
	Manifest   Kind = "manifest"   // a manifest that says something else than the text, or what can't be used
	Missing    Kind = "missing"    // a row of a manifest whose file is not there
	Reissue    Kind = "reissue"    // one symbol and language in several documents
	Twin       Kind = "twin"       // nearly the same text in several documents
	Vocabulary Kind = "vocabulary" // a type or body that is a word of its own
)

// Kinds returns all kinds in the order in which they are reported.
func Kinds() []Kind {
	return []Kind{Speaker, Delegation, Group, Name, Same, Namesake, Language, Date, Type, Title, FileName,
		Quality, Manifest, Missing, Reissue, Twin, Vocabulary}
}

// Finding is one thing to look at.
type Finding struct {
	Kind  Kind   `json:"kind"`
	Value string `json:"value"` // as printed: a name, a title, a symbol
	Why   string `json:"why"`
	// Count is how many statements have it, else how many documents.
	Count int `json:"count"`
	// Document and Passage are the first place, Example its words; Path is the document's file.
	Document string `json:"document,omitempty"`
	Passage  string `json:"passage,omitempty"`
	Example  string `json:"example,omitempty"`
	Path     string `json:"path,omitempty"`
	// Documents are all that a reissue or twin is about, IDs the speakers of Same.
	Documents []string `json:"documents,omitempty"`
	IDs       []string `json:"ids,omitempty"`
	// Delegation is the id of the speaker's.
	Delegation string `json:"delegation,omitempty"`
	Near       []Near `json:"near,omitempty"`
	// Do is the way out. Where it is a line to add to a file of the folder of --authority,
	// File and Line are that.
	Do   string `json:"do"`
	File string `json:"file,omitempty"`
	Line string `json:"line,omitempty"`
}

// Near is an entry of the authority, or a speaker of the collection, that may be meant.
type Near struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Why  string `json:"why"`
}

// Report is what was found.
type Report struct {
	Generation int          `json:"generation"`
	Documents  int          `json:"documents"`
	Statements int          `json:"statements"`
	Counts     map[Kind]int `json:"counts"` // of findings, of the kinds asked for
	Findings   []Finding    `json:"findings"`
	// Names is the folder that further names were taken from; the caller fills it in.
	Names string `json:"authority,omitempty"`
}

// Limit keeps the first n findings of each kind; Counts stay.
func (r *Report) Limit(n int) {
	seen := map[Kind]int{}
	r.Findings = slices.DeleteFunc(r.Findings, func(f Finding) bool {
		seen[f.Kind]++
		return seen[f.Kind] > n
	})
}

// Input is what is looked at. All fields must be set.
type Input struct {
	Searcher  index.Searcher
	Ledger    *ingest.Ledger // of the Searcher's generation
	Authority *authority.Authority
	Today     time.Time
	// Only chooses kinds; none means all.
	Only []Kind
}

func (in *Input) wants(kinds ...Kind) bool {
	return len(in.Only) == 0 || slices.ContainsFunc(kinds, func(k Kind) bool { return slices.Contains(in.Only, k) })
}

// Check looks at every document of the generation, on all cores. Findings are in order of
// kind, those of a kind the most frequent first. On an error there is no report.
func Check(ctx context.Context, in Input) (*Report, error) {
	docs, err := collect(ctx, &in)
	if err != nil {
		return nil, err
	}
	r := &Report{Generation: in.Searcher.Generation().Number, Documents: len(docs), Counts: map[Kind]int{}, Findings: []Finding{}}
	c := &checker{in: &in, docs: docs, byID: map[string]*document{}}
	for _, d := range docs {
		c.byID[d.doc.ID] = d
		r.Statements += d.statements
	}
	c.names()
	c.facts()
	if err := c.copies(ctx); err != nil {
		return nil, err
	}
	c.manifests()
	for _, kind := range Kinds() {
		if !in.wants(kind) {
			continue
		}
		found := c.found[kind]
		slices.SortStableFunc(found, func(a, b Finding) int { return b.Count - a.Count })
		r.Findings = append(r.Findings, found...)
		r.Counts[kind] = len(found)
	}
	return r, nil
}

// checker collects findings.
type checker struct {
	in    *Input
	docs  []*document // in order of id
	byID  map[string]*document
	found map[Kind][]Finding
}

func (c *checker) add(f Finding) {
	if c.found == nil {
		c.found = map[Kind][]Finding{}
	}
	if f.Path == "" {
		if d := c.byID[f.Document]; d != nil {
			f.Path = d.doc.Source.Path
			if d.doc.Source.Member != "" {
				f.Path += "#" + d.doc.Source.Member
			}
		}
	}
	c.found[f.Kind] = append(c.found[f.Kind], f)
}
