// Package bleveindex is the embedded engine behind the contract of package index: a folder
// of generations, each of them Bleve index files for the postings and a few files of our
// own for everything else.
//
// Bleve (its scorch index) holds postings and nothing else: one Bleve document per passage,
// the words counted by us. Its queries, scorers, facets, highlighter, stored fields and
// document numbers are not used: scores would not be BM25, facets would count passages
// instead of sections, and numbers change with every merge. What a query means is evaluated
// here, over postings decoded into the collection's own order.
//
// The files of a generation are described at the top of the Go file that reads them:
//
//	manifest.json   generation.go   size and SHA-256 of every other file
//	columns         rows.go         one row per document: structure, attributes, places of the rest
//	names.json      dictionary.go   labels of facet values
//	text.NNNNNN     blocks.go       the records, in small zstd blocks with a primer; append-only in a line of generations
//	chains.NNNNNN   chains.go       where each word occurs next; likewise append-only
//	index/          bleve.go        the Bleve index
//	attached/       generation.go   the caller's own files
//
// A query goes through these files in turn:
//
//	compile.go         the tree becomes clauses with terms, an expression over them, and filters
//	postings.go        the passages of a word, decoded once, with frequency and positions
//	dense.go           the same as a bit set, where they are many
//	occurrences.go     phrases and words near each other
//	joint.go           the words of a wildcard, which count as one
//	evaluate.go        windows of passages, and passages gathered one by one
//	sweep.go           windows of sections as bit sets
//	bounds.go          which sections need scores
//	units.go           what is chosen of a section, and which units the expression holds for
//	facets.go          counting, in the same pass; by the section in facetsections.go
//	ranking.go         totals and the best hits
//	search.go          the page: only its hits are read and marked
//
// The package never reads source files, knows no HTTP, and makes no words of its own:
// package analyzers does.
package bleveindex
