package ingest

import (
	"context"
	"fmt"
	"runtime"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
	"travaux/internal/extract"
	"travaux/internal/extract/content"
)

// Extractor reads the bytes of one file; extract.Pool is one that does it in child
// processes. name is for messages and for telling text formats apart.
type Extractor interface {
	Extract(ctx context.Context, name string, data []byte) (*content.Extract, error)
}

// Annotator adds speakers, dates, languages and themes to a document in place. It is used
// from several goroutines.
type Annotator interface {
	Annotate(d *corpus.Document)
}

// Ingester makes an index equal to its sources. One run at a time.
type Ingester struct {
	Engine   index.Engine
	Extract  Extractor
	Cache    *extract.Cache // nil for none
	Annotate Annotator
	// Names returns the labels that the authority has for the values of a facet.
	Names func(field index.Field) []corpus.Name
	// Authority names the state of the names that Annotate goes by. Where it differs from
	// the ledger's, every document is made anew.
	Authority string
	// AuthorityDir is the folder, absolute, that further names are from, empty for none. The
	// ledger remembers it.
	AuthorityDir string
	// DataDir is the folder of the index, absolute: where it lies inside a source it is no
	// part of it.
	DataDir string
	// Scans names what reads scanned pages, empty for nothing. Documents that were left
	// without it, or read in part, are tried again where it is another.
	Scans string
	// Workers is how many documents are worked on at once; 0 means one a core.
	Workers int
	// Progress is told of each document in order; nil for no one.
	Progress Progress
}

// Progress follows a run. Its methods are called from one goroutine.
type Progress interface {
	// Files says how many files were found.
	Files(n int)
	// Document says what became of a document; last is true for the last one of its file.
	Document(path string, s Status, last bool)
	// Publishing says that all documents are in and the generation is being completed.
	Publishing()
}

// Options say what a run does.
type Options struct {
	// Sources are folders and files; none means those that the published generation
	// remembers. Only the documents of the sources named are touched.
	Sources []string
	// Manifest overrides the manifests beside and above the documents.
	Manifest string
	// DryRun writes nothing; the report says what would change and why.
	DryRun bool
	// AllowRemovals lets a run remove more than a tenth of the documents of its sources.
	AllowRemovals bool
	// Rebuild makes every document anew from its cached extract; Reread also reads the
	// sources again. Both touch all sources.
	Rebuild, Reread bool
	// Forget takes these sources, absolute, and their documents out of the index. Nothing
	// else is looked at.
	Forget []string
	// Only, where set, chooses the documents that are tried again: those that failed or
	// were skipped and that it accepts. All others are left as they are.
	Only func(Failure) bool
}

// RemovalError is a run that would have removed more than a tenth of the documents of its
// sources. Nothing was changed.
type RemovalError struct {
	Removed, Of int
	Example     string
}

func (e *RemovalError) Error() string {
	return fmt.Sprintf("%d of %d documents are no longer in the sources (the first is %s); check that every disk and folder is there, or run again with --allow-removals", e.Removed, e.Of, e.Example)
}

// NoSourcesError is a run without sources over an index that remembers none.
type NoSourcesError struct{}

func (NoSourcesError) Error() string {
	return "no sources are named and none are remembered; name the folders or files to index"
}

// versions names the code that a document passes on its way. Where it differs from the
// ledger's, every document is made anew.
func (in *Ingester) versions() map[string]string {
	return map[string]string{
		"authority": in.Authority,
		"index":     in.Engine.Version(),
		"analyzers": analyzers.Version,
		"extract":   extract.Version,
		"ingest":    Version,
	}
}

// Version names the state of segmentation, annotation and of this package. It is raised
// with every change there that alters documents.
const Version = "4"

func (in *Ingester) workers() int {
	if in.Workers > 0 {
		return in.Workers
	}
	return runtime.GOMAXPROCS(0)
}
