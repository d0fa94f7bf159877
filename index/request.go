package index

import (
	"travaux/corpus"
	"travaux/query"
)

// Field names a facet or a filter.
type Field string

// The fields. Those of a statement must hold for one and the same statement; those of a
// document choose documents; theme and language belong to the passage.
const (
	Speaker    Field = "speaker"    // of a statement
	Delegation Field = "delegation" // of a statement
	Group      Field = "group"      // of a statement: on whose behalf
	Kind       Field = "kind"       // of a statement
	Date       Field = "date"       // of a statement, else of its section, else of its document
	Theme      Field = "theme"      // of a passage
	Language   Field = "language"   // of a passage
	Type       Field = "type"       // of a document
	Body       Field = "body"       // of a document
	Meeting    Field = "meeting"    // of a document
	Stage      Field = "stage"      // of a document
)

// Facets returns the fields that can be counted, in the order in which they are shown.
// The caller owns the slice.
func Facets() []Field {
	return []Field{Speaker, Delegation, Group, Date, Theme, Type, Stage, Language, Kind, Body, Meeting}
}

// Unknown is the value, in every facet, of what has no value there. It can be chosen.
const Unknown = "unknown"

// Scope says within what all clauses of a query must occur.
type Scope string

// The scopes. The zero value means InSection.
const (
	InSection  Scope = "section"
	InPassage  Scope = "passage"
	InDocument Scope = "document"
)

// Sort is the order of hits.
type Sort string

// The orders. The zero value means ByRelevance. Ties fall back to the order of the
// collection, so that every order is total and pages never overlap.
const (
	ByRelevance Sort = "relevance"
	ByDate      Sort = "date"  // oldest first, unknown last
	ByNewest    Sort = "-date" // newest first, unknown last
	BySymbol    Sort = "symbol"
	BySpeaker   Sort = "speaker"
)

// Selection is what was chosen in one facet: passages with any of Values, and none of
// Excluded. For Date a value is "2017", "2017-12", or
// "2017-00" for what of that year has no known month.
type Selection struct {
	Field    Field
	Values   []string
	Excluded []string
}

// Request is one search. The zero Request matches every passage.
type Request struct {
	Query *query.Query
	Scope Scope
	// Selections has at most one entry a field. From and To restrict the date said.
	Selections []Selection
	From, To   corpus.Date
	// Facets to count; none when nil. FacetSize is how many values of each are returned
	// (selected and excluded ones always are); 0 means 50.
	Facets    []Field
	FacetSize int
	Sort      Sort
	// Size is the number of hits wanted, 0 for none (counts only), at most MaxSize.
	Size int
	// Cursor is Result.Next of the page before, empty for the first.
	Cursor string
	// ByDocument puts the sections of one document into one hit.
	ByDocument bool
	// AllPassages gives hits all of their passages, and not only the best ones.
	AllPassages bool
}

// Limits of a request.
const (
	MaxSize          = 100 // hits on a page: a page is read by a person
	DefaultFacetSize = 50
	MaxHitPassages   = 10   // passages in a hit; Hit.More counts the rest
	MaxClauses       = 64   // one bit each in a machine word
	MaxExpansions    = 1024 // terms of a wildcard that are scored one by one
)
