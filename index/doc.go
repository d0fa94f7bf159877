// Package index is the contract between those who search or fill the collection and the
// engine that keeps it: Engine, Writer, Searcher, and the values they exchange.
//
// A generation is one complete, immutable, verified build of the index; one of them is
// published. A Writer makes the next one beside it; a Searcher holds one and answers from
// it for as long as it is open. Live swaps the published Searcher under running queries.
//
// The package knows no engine, no file format and no HTTP. What a query means is written
// in docs/meaning.md and tested for every engine by index/indextest.
package index

import "errors"

var (
	// ErrNoGeneration is returned by Open where nothing was published yet.
	ErrNoGeneration = errors.New("no index has been published yet")
	// ErrLocked is returned by Begin while another writer is at work.
	ErrLocked = errors.New("another indexer is at work on this index")
	// ErrNotFound is returned where a document, passage or generation does not exist.
	ErrNotFound = errors.New("not found")
	// ErrTooBroad is returned by Search for a query that takes more work than one may: there
	// are too many words like its wildcards, near too many others.
	ErrTooBroad = errors.New("too many words are like those of the query")
	// ErrBadCursor is returned by Search for a cursor that belongs to another generation
	// or query.
	ErrBadCursor = errors.New("this page of results belongs to an earlier state of the collection; search again")
)

// DamagedError says that a generation is not what its manifest says.
type DamagedError struct {
	Generation int
	File       string // relative to the generation's folder
	Reason     string
}

func (e *DamagedError) Error() string {
	return "generation " + itoa(e.Generation) + " is damaged: " + e.File + ": " + e.Reason
}
