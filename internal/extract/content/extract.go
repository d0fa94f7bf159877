// Package content is what reading a file gives: an Extract of Blocks, with the text in reading
// order and what the format itself says of it. The readers of all formats make it, and
// segment takes it from there; so it also holds what they must agree on, as the names of the
// formats, the limits of a source file and the errors that say why one is not read.
//
// It reads nothing: the rooms beside it do, and package extract chooses among them. What
// they make blocks with is in package prose.
package content

import (
	"fmt"
	"strings"

	"travaux/corpus"
)

// Extract is what one file, or one row or member of a file, says.
type Extract struct {
	Format string `json:"format"`           // "markdown", "text", "html", "pdf", "record", ...
	Engine string `json:"engine,omitempty"` // which reader of several won, all that did with "+"
	// Title, Language and Meta are what the file's own metadata claims; any may be wrong.
	Title    string            `json:"title,omitempty"`
	Language corpus.Lang       `json:"language,omitempty"`
	Meta     map[string]string `json:"meta,omitempty"`
	Pages    int               `json:"pages,omitempty"`
	// Quality is 0..1, the mean over pages; 0 where it was not judged. PageQuality has one a page.
	Quality     float64   `json:"quality,omitempty"`
	PageQuality []float64 `json:"page_quality,omitempty"`
	// PageEngine names the reader of each page, where several may have read some.
	PageEngine []string `json:"page_engine,omitempty"`
	// Flags say what a librarian should know: "needs-ocr" (pages without text), "ocr-layer"
	// (text that a machine read off a scan before), "ocr" (pages that OCR read),
	// "ocr-without-fra" (for want of that pack), "poor-text", "damaged-page", "second-reader",
	// "truncated", "mojibake", "encoding-guessed", "broken-bytes", "lost-letter", "controls",
	// "named-otherwise", "damaged-markup" (read as far as its elements could be told),
	// "tracked-changes" (insertions that are not accepted yet are in the text, deletions are
	// not), "part-not-read" (a document inside the document), "damaged-part"
	// (a header or the properties of an office file, which are not its text).
	Flags []string `json:"flags,omitempty"`
	// Scans are the pages, from 1, whose text is missing or poor and that OCR has not read.
	Scans []int `json:"scans,omitempty"`
	// Headers are the distinct running headers and footers that were taken out.
	Headers []string `json:"headers,omitempty"`
	Blocks  []Block  `json:"blocks"`
}

// BlockKind says what the format says a block is.
type BlockKind string

// The kinds of a block. The zero value is a paragraph.
const (
	Paragraph BlockKind = ""
	Heading   BlockKind = "heading"
	ListItem  BlockKind = "item"
	TableRow  BlockKind = "row" // cells joined by tabs
	Footnote  BlockKind = "footnote"
	Quote     BlockKind = "quote"
	Rule      BlockKind = "rule" // a line across the page; Text empty
	// Only formats that state it have these two.
	Front BlockKind = "front" // a line of a cover page or preface; Level 1 is the title
	Stage BlockKind = "stage" // a stage direction of a debate: no one's words
)

// Block is one paragraph, heading, list item, table row or footnote.
type Block struct {
	Kind  BlockKind `json:"kind,omitempty"`
	Level int       `json:"level,omitempty"` // of a heading (1..6) or a list item (1..), 0 unknown
	// Label is the number of a paragraph or list item, or the mark of a footnote, as printed
	// and not part of Text ("3.", "(a)"). Headings and table rows keep theirs in Text, and a
	// bullet is none: its block is a ListItem.
	Label string `json:"label,omitempty"`
	// Text is in NFC and logical order, without line breaks except where the source means
	// them (verse, an address).
	Text string `json:"text"`
	Page int    `json:"page,omitempty"` // 1-based
	// PageEnd is the page of the last line, where a block was joined across pages, else 0.
	PageEnd int `json:"page_end,omitempty"`
	// Marks are the footnote marks that were taken out of Text, in order.
	Marks []Mark `json:"marks,omitempty"`
	// Runs are the bold and italic parts of Text, in order, not overlapping.
	Runs []Run `json:"runs,omitempty"`
	// Indent is the first line's distance from the left edge of its column in points;
	// Size the font size of most of the block; Centered whether it stands in the middle.
	Indent   float64 `json:"indent,omitempty"`
	Size     float64 `json:"size,omitempty"`
	Centered bool    `json:"centered,omitempty"`
	// Rects has a rectangle a line, in order, where the source has geometry.
	Rects []corpus.Rect `json:"rects,omitempty"`
	// Voice is who speaks the block, where the format states it; nil elsewhere.
	Voice *Voice `json:"voice,omitempty"`
}

// Voice is who speaks a block, where the format itself states it: a speech in Akoma Ntoso.
type Voice struct {
	// Speech counts the speeches of the document from 1; the blocks of one speech share it.
	Speech int `json:"speech"`
	// Speaker, Role and Delegation are what the format's own list of persons, roles and
	// organizations shows, as it stands; empty where that has nothing.
	Speaker    string `json:"speaker,omitempty"`
	Role       string `json:"role,omitempty"`
	Delegation string `json:"delegation,omitempty"`
	// Lead is how many bytes at the head of Text print who speaks: they are not the
	// speaker's words.
	Lead int `json:"lead,omitempty"`
}

// Run is a stretch of Text, in byte offsets, set in bold or italics, or inserted by a
// tracked change that is not accepted yet.
type Run struct {
	Start  int  `json:"start"`
	End    int  `json:"end"`
	Bold   bool `json:"bold,omitempty"`
	Italic bool `json:"italic,omitempty"`
	// Inserted marks text that an editor proposes: w:ins, text:insertion, <ins>, \revised.
	Inserted bool `json:"inserted,omitempty"`
}

// Mark is a footnote's mark: the footnote is the block with that Label nearest after it.
type Mark struct {
	At    int    `json:"at"` // byte offset in Text, behind the word that has the mark
	Label string `json:"label"`
}

// SkipError says that a file is left out by rule, with a reason for the librarian: an error
// page, a scan without text, a format that is not read.
type SkipError struct{ Reason string }

func (e *SkipError) Error() string { return e.Reason }

// NeedsOCR reports whether it is a scan that may be read where OCR is installed.
func (e *SkipError) NeedsOCR() bool { return strings.Contains(e.Reason, "needs OCR") }

// Check is nil where an extract has what others rely on: runs lie inside their text, in order.
func (ex *Extract) Check() error {
	for i, b := range ex.Blocks {
		at := 0
		for _, r := range b.Runs {
			if r.Start < at || r.End < r.Start || r.End > len(b.Text) {
				return fmt.Errorf("block %d: run %d..%d outside its text", i, r.Start, r.End)
			}
			at = r.End
		}
	}
	return nil
}

// Complete reports whether all pages were read. What is not complete may be read better
// later, where OCR is there then, and is not to be kept.
func (ex *Extract) Complete() bool { return len(ex.Scans) == 0 }
