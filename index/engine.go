package index

import (
	"context"
	"strconv"

	"travaux/corpus"
	"travaux/query"
)

// Engine keeps the generations of one index. Its methods may be called from several
// goroutines and processes; only writing is exclusive.
type Engine interface {
	// Begin starts the next generation. With fresh false it starts from the published one
	// (if there is any) and costs what changes; with fresh true it starts empty. It returns
	// ErrLocked while another writer, here or in another process, is at work.
	Begin(ctx context.Context, fresh bool) (Writer, error)
	// Open opens the published generation; ErrNoGeneration where there is none, a
	// *DamagedError where it can't be trusted. OpenGeneration opens a kept one.
	Open(ctx context.Context) (Searcher, error)
	OpenGeneration(ctx context.Context, n int) (Searcher, error)
	// Published returns the number of the published generation, 0 where there is none. It
	// is cheap: a daemon asks it every second.
	Published(ctx context.Context) (int, error)
	// Generations lists the complete generations that are kept, oldest first.
	Generations(ctx context.Context) ([]Generation, error)
	// Publish publishes a kept generation, after checking it (a roll-back, or forward again).
	Publish(ctx context.Context, n int) error
	// Verify reads every byte of a generation against its manifest, and returns what is damaged.
	Verify(ctx context.Context, n int) ([]DamagedError, error)
	// Prune removes all but the newest keep generations and the published one, and what an
	// interrupted build left; it returns the numbers removed. With dryRun it only returns them.
	Prune(ctx context.Context, keep int, dryRun bool) ([]int, error)
	// Attachment returns a file that a Writer attached to a generation; ErrNotFound where
	// there is none.
	Attachment(ctx context.Context, n int, name string) ([]byte, error)
	// Version names the layout of what the engine writes. A generation of another layout
	// can't be opened, and nothing can be taken over from it but its attachments.
	Version() string
	Close() error
}

// Writer builds one generation. It is used from one goroutine. Nothing that it does is
// seen before Publish, and nothing of it is left after Discard.
type Writer interface {
	// Put adds a document, or replaces the one with the same ID. It takes the document over:
	// the caller does not change it afterwards.
	Put(ctx context.Context, d *corpus.Document) error
	// Remove takes a document out; it is no error if there is none of that ID.
	Remove(ctx context.Context, id string) error
	// Names gives labels and aliases for the values of a facet. Only values in use are
	// kept. It replaces what was given before for the field.
	Names(field Field, names []corpus.Name)
	// Attach keeps a file with the generation, for the caller's own use. Attachments are
	// not taken over from the parent.
	Attach(name string, data []byte)
	// Publish completes the generation, syncs it to disk, verifies it by reading it back and
	// asking probe queries, and makes it the published one. On an error nothing is published
	// and the Writer is as after Discard.
	Publish(ctx context.Context) (Generation, error)
	// Discard abandons the generation and removes its files. It does nothing after Publish.
	Discard() error
}

// Searcher answers from one generation. Its methods may be called from several goroutines.
type Searcher interface {
	// Search returns at most req.Size hits, best first. It returns ctx.Err() when it runs
	// out of time, never a partial answer, and ErrBadCursor for a foreign cursor.
	Search(ctx context.Context, req Request) (*Result, error)
	// Document returns a document whole; ErrNotFound where there is none. The caller owns it.
	Document(ctx context.Context, id string) (*corpus.Document, error)
	// BySymbol returns the ids of the documents with that symbol, whatever its spelling, in
	// order of language then id.
	BySymbol(ctx context.Context, s corpus.Symbol) ([]string, error)
	// Highlight returns the spans of req's clauses in each passage of a document, by ordinal:
	// what a document page marks.
	Highlight(ctx context.Context, req Request, id string) (map[int][]corpus.Span, error)
	// Twins returns the twins of a document's sections, by section id; ErrNotFound where
	// there is no such document. Sections without a twin are not in the map.
	Twins(ctx context.Context, id string) (map[string][]Twin, error)
	// Spellings returns words that the collection has and that differ from word in one letter
	// or two, at most size: the fewest letters first, then the likeliest by how many passages have
	// it and what fingers do. The word itself is not among them, nor is there any for Chinese,
	// for words of fewer than three letters, and for a word that the collection has itself,
	// unless RarerBy times as many passages have the first of the others: names that differ in
	// a letter are not mistakes of each other.
	Spellings(ctx context.Context, word string, size int) ([]Spelling, error)
	// Suggest completes text to names of speakers, delegations, themes, symbols and titles,
	// best first.
	Suggest(ctx context.Context, text string, size int) ([]Suggestion, error)
	// Known returns what the collection says of symbols and titles, for query.ParseFor.
	Known() query.Known
	// Names returns the labels of every value in use in a facet.
	Names(field Field) []corpus.Name
	Generation() Generation
	Close() error
}

func itoa(n int) string { return strconv.Itoa(n) }
