// Package extract reads bytes of any supported format into a content.Extract: the text in
// reading order, as blocks, with what the format itself says of them (headings, list labels,
// bold, pages, rectangles). It says what a file is, by its bytes, and has the room that knows
// the format read it: in this process (Read), or in child processes with limits (Pool). Cache
// keeps what was read.
//
// It does not interpret: which block is a numbered paragraph, a turn or a masthead is
// package segment's business, and who speaks is package annotate's.
package extract

// Version names the state of the reading code. It is part of the name of a cached extract:
// raise it with every change that alters what is read.
const Version = "4"
