// Package query is the query language of Travaux, one for the search page, the HTTP API and
// the command line: Parse reads what a person typed into a tree of nodes and says what it
// repaired; String writes a tree back so that Parse reads the same tree; Describe says it
// in words. docs/query.md is the manual for those who type.
//
// The package knows no index, no HTTP and no collection: which speakers or themes there
// are, and what a word matches, is the engine's business.
package query

import "travaux/corpus"

// Query is what Parse made of a text.
type Query struct {
	// Text is what was typed, cut to MaxLength characters.
	Text string
	// Root is the tree; nil where there is nothing to search for, which matches everything.
	Root Node
	// Notes say what was repaired, dropped or read in another way than typed, in order.
	Notes []Note
	// Subject is how many of the first parts of Root name who spoke, where the text asks what
	// someone said: "what did Arbour say about gender?" has 1. It is 0 for any other text.
	Subject int
}

// Node is one of *And, *Or, *Not, *Word, *Phrase, *Near, *Wildcard, *Fuzzy, *Field,
// *DateFilter or *SymbolRef. A tree is not changed once it was parsed.
type Node interface {
	// String writes the node in the query language.
	String() string
}

// And asks for all of its parts. It has two or more.
type And struct{ Parts []Node }

// Or asks for at least one of its parts. It has two or more.
type Or struct{ Parts []Node }

// Not asks that its part does not occur.
type Not struct{ Part Node }

// Word asks for a word in any of its forms (stemmed by the language of the passage).
// Text is as typed, one word.
type Word struct{ Text string }

// Phrase asks for words next to each other, in order, unstemmed; case, accents and
// punctuation do not count. A single quoted word is a Phrase of one word. Text is what
// stood between the quotation marks. With Slop above 0 ("a b"~5) the words may stand in
// any order with at most that many other words among them.
type Phrase struct {
	Text string
	Slop int
}

// Near asks for Left and Right (each a *Word, *Phrase without slop, or *Wildcard) with at
// most Distance-1 words between them, unstemmed: Left before Right if Ordered.
type Near struct {
	Left, Right Node
	Distance    int
	Ordered     bool
}

// Wildcard asks for an unstemmed, folded word of the pattern: * stands for any letters or
// none, ? for exactly one.
type Wildcard struct{ Pattern string }

// Fuzzy asks for unstemmed words within Edits (1 or 2) single-letter changes of Text.
type Fuzzy struct {
	Text  string
	Edits int
}

// Field restricts to passages, statements or documents with a value in a field: `speaker:arbour`,
// `type:"press release"`, `title:(a OR b)` becomes an Or of Fields. Name is the canonical
// English field name of Fields. Value is as typed, without quotation marks; Exact is true
// where it was quoted.
type Field struct {
	Name  string
	Value string
	Exact bool
}

// DateFilter restricts to a range of dates: Name is "date" (said, else meeting, else
// issued) or "issued". Typed keeps how it was written.
type DateFilter struct {
	Name     string
	Interval corpus.Interval
	Typed    string
}

// SymbolRef asks for the document with a symbol, or for passages that cite it; with Para,
// for the numbered paragraphs from Para to ParaTo (both as printed; ParaTo empty for one).
// Page asks for a page of it ("A/73/PV.60 p. 4"), 0 for any. Annex asks for one of its
// annexes, or for the paragraphs and pages in that; Part for its preamble or an article.
type SymbolRef struct {
	Symbol corpus.Symbol
	Annex  corpus.Annex
	Part   corpus.Part
	Para   string
	ParaTo string
	Page   int
}

// Whole reports whether the whole document is asked for, and no place in it.
func (n *SymbolRef) Whole() bool { return n.Annex == "" && n.Part == "" && n.Para == "" && n.Page == 0 }
