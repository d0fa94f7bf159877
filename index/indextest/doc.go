// Package indextest is the suite that every engine behind the contract of package index has
// to pass, and that shows what a query means: Run plays the scripts of testdata, which are
// documents, queries, and the hits and counts expected of them (README.md has their
// syntax); Compare asks an engine random questions about random collections and holds its
// answers against Scan.
//
// Scan is the meaning of a query written down as plainly as possible: no index, no
// shortcut, every rule of docs/meaning.md (points 1 to 5) as a loop over
// the documents. Where an engine and Scan disagree, one of them is wrong.
package indextest
