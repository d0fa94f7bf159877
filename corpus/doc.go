// Package corpus is the domain of Travaux: what a document, a section, a passage, a
// statement, a speaker, a theme, a symbol and a date are in the process documents of an
// intergovernmental conference. docs/terms.md gives each word its meaning.
//
// The package knows no technology: no index, no file format, no HTTP. Its types are plain
// structs with useful zero values, and an empty field always means "unknown".
package corpus
