// Package analyzers turns text into the words that are indexed and searched: one readable
// chain per language for the stems, one for all languages for exact words. It may use
// Bleve's analysis pieces and snowball as libraries; it knows no index.
package analyzers

import "travaux/corpus"

// Version names the state of the chains. A generation built by another version is rebuilt
// from its extracts, because its words are not those that a query is now made of.
const Version = "3"

// Token is one word of a text, in both of its forms. Tokens come in order; positions are
// their indexes; Start and End are byte offsets into the text as given, and no filter
// moves them.
type Token struct {
	Start, End int
	// Exact is the folded, unstemmed word: what quotes, wildcards, NEAR, fuzzy search and
	// suggestions use. Never empty.
	Exact string
	// Stem is the form searched by language; empty for a stop word, and where the language
	// has no chain.
	Stem string
	// Pair is, in Chinese text, the stem of this character and the next one; else empty.
	Pair string
}

// Analyzer is the chain of one language. It may be used from several goroutines.
type Analyzer interface {
	// Tokens appends the tokens of text to dst and returns it.
	Tokens(dst []Token, text string) []Token
	// Lang returns the language of the chain.
	Lang() corpus.Lang
}
