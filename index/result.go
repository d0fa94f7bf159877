package index

import (
	"time"

	"travaux/corpus"
	"travaux/query"
)

// Result answers a Request from one generation. Every count in it is exact.
type Result struct {
	Generation int
	Total      Total
	// Together counts the sections in which all clauses occur in one passage; the others
	// of Total.Sections have them in several. Only where the query has two clauses or more.
	Together int
	Hits     []Hit
	// Facets are in the order asked for.
	Facets []Facet
	// Notes say what the engine did with the query beyond the parser's notes: a name that no
	// one bears, a common word that was left out. Their ids are those of Messages.
	Notes []query.Message
	// Exact is true where the document of a typed symbol or title stands first.
	Exact bool
	// Next is the cursor of the following page, empty on the last.
	Next string
}

// Total counts what matched in three units. Passages are those that hits consist of: the
// chosen passages, in matching sections, in which a clause occurs.
type Total struct {
	Sections, Documents, Passages int
}

// Hit is a section (or, by document, the sections of one document) with its best passages.
type Hit struct {
	// Document and Section are without their Sections and Passages.
	Document corpus.Document
	Section  corpus.Section
	Score    float64
	Passages []PassageHit // in reading order, at most MaxHitPassages, the best ones, unless all were asked for
	More     int          // passages that matched but are not in Passages
	// Twins are the sections of other documents with nearly the same text as the one that
	// has the best passage: at most MaxTwins, the most alike first. TwinCount is how many
	// there are.
	Twins     []Twin
	TwinCount int
}

// Twin is a section with nearly the same text as another: a speech as delivered and as it
// stands in the record, a document issued again, one text in several files.
type Twin struct {
	// Document is without its Sections; Section has its first passage only.
	Document corpus.Document
	Section  corpus.Section
	// Likeness estimates the share of runs of three words that both have, 0..1.
	Likeness float64
}

// Sections are twins where their likeness is at least TwinLikeness: one word in eighteen
// may be another.
const (
	TwinLikeness = 0.7
	MaxTwins     = 5
)

// PassageHit is a passage with the places where the query's clauses occur.
type PassageHit struct {
	Passage corpus.Passage
	// Section is the one the passage is in, without its passages: Hit.Section, but where
	// hits are documents any of the document's.
	Section corpus.Section
	// Spans are byte offsets into Passage.Text, in order, not overlapping; a phrase is one span.
	Spans []corpus.Span
	Score float64
	// Clauses has a bit for each clause of the query that is asked for and occurs in the passage.
	// A bit is the same clause in all passages of one answer, and means nothing else.
	Clauses uint64
}

// Covering takes n of passages that are ordered best first: each time the next that has a
// clause which those before lack, then the first of the rest. So each word is shown that a
// hit has. The result is in no order.
func Covering[P any](n int, best []P, clauses func(*P) uint64) []P {
	if len(best) <= n {
		return best
	}
	shown, rest := make([]P, 0, len(best)), make([]P, 0, len(best))
	seen := uint64(0)
	for i := range best {
		if c := clauses(&best[i]); c&^seen != 0 {
			shown = append(shown, best[i])
			seen |= c
		} else {
			rest = append(rest, best[i])
		}
	}
	return append(shown, rest...)[:n]
}

// Facet is the counted values of a field: by count, highest first, ties by label; Unknown
// last; selected values first. Date is in order of time with months where its years were
// narrowed to three or fewer, and complete whatever FacetSize says.
type Facet struct {
	Field  Field
	Values []FacetValue
	// Distinct is how many values there are in all, Unknown not counted.
	Distinct int
}

// FacetValue is one value with the number of units (sections, or what the scope says) that
// would be found if it alone were chosen in its facet: choosing a value with the count n
// finds n. The other values that are excluded in its facet stay so.
type FacetValue struct {
	// Value is what a Selection takes. In the date facet it is a year ("2017"), a month
	// ("2017-12"), or what of a year has no known month ("2017-00").
	Value    string
	Name     corpus.Name // labels
	Count    int
	Selected bool
	Excluded bool
}

// RarerBy is how many times more passages another spelling must have to be offered for a word
// that is in the collection.
const RarerBy = 20

// Spelling is a word of the collection that is like another.
type Spelling struct {
	Word     string // as most passages write it
	Edits    int    // letters inserted, left out, exchanged, or swapped with their neighbour
	Passages int    // that have it, about: some may have been removed since
}

// Suggestion completes what a person began to type.
type Suggestion struct {
	Field Field       // or "symbol", "title", "word"
	Value string      // to put into a query or selection
	Name  corpus.Name // labels
	Count int         // passages (statements for a speaker) that have it
}

// Generation describes one build of the index.
type Generation struct {
	Number    int       `json:"number"`
	Parent    int       `json:"parent,omitempty"`
	Built     time.Time `json:"built"`
	Published bool      `json:"published"`
	Documents int       `json:"documents"`
	Sections  int       `json:"sections"`
	Passages  int       `json:"passages"`
	// Stmts counts each statement once, however many passages it runs through.
	Stmts     int               `json:"statements"`
	Languages map[string]int    `json:"languages,omitempty"` // passages by language
	TextBytes int64             `json:"text_bytes"`
	DiskBytes int64             `json:"disk_bytes"` // hard links counted in full
	Versions  map[string]string `json:"versions,omitempty"`
}
