// Package about finds what a document says of itself: symbols, title, type, dates, body,
// session, language, sender, and the speaker that stands over a speech. It reads the masthead
// and what a manifest or the format states, and says by which rule each field was found.
//
// It cuts nothing into sections: that is package segment's business, by the type found here.
// What no rule finds stays empty.
package about

import (
	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/mend"
)

// titleHeading returns the heading that a text without a masthead begins with, where it is
// the title of all: the format says so, or no other heading stands as high.
func titleHeading(ex *content.Extract, blocks []content.Block) []content.Block {
	if len(blocks) == 0 || blocks[0].Kind != content.Heading {
		return nil
	}
	top := blocks[0]
	if top.Text == ex.Title {
		return blocks[:1:1]
	}
	for _, b := range blocks[1:] {
		if b.Kind == content.Heading && b.Level <= top.Level {
			return nil
		}
	}
	return blocks[:1:1]
}

// IsExplicit reports whether the format itself gives the levels of headings.
func IsExplicit(ex *content.Extract) bool {
	return ex.Format != "pdf" && ex.Format != "text" && ex.Format != "record"
}

// Read finds the fields of a document, and what its passages are to be made of.
func Read(ex *content.Extract, known corpus.Entry) (*Description, []content.Block, Masthead) {
	d := describe(ex, known)
	blocks, front := d.head(ex, IsExplicit(ex))
	d.symbols(ex, front)
	d.inferType(front, blocks)
	d.inferFields(ex, front, blocks)
	return d, blocks, front
}

// Finish finds the title, and who sends the letter that it names.
func (d *Description) Finish(ex *content.Extract, front Masthead, blocks []content.Block) {
	d.inferTitle(ex, front)
	d.sender(d.Doc.Title, blocks)
}

// head returns the blocks that have words, and what the first of them say of the document.
func (d *Description) head(ex *content.Extract, explicit bool) ([]content.Block, Masthead) {
	if IsStated(ex) {
		blocks := mend.Tidied(ex.Blocks)
		front := statedFront(blocks)
		d.stated(ex, &front)
		return blocks, front
	}
	blocks := mend.Clean(ex.Blocks, explicit)
	front := readMasthead(blocks)
	if body := dropHeaders(ex.Blocks, front.symbols); len(body) < len(ex.Blocks) {
		blocks = mend.Clean(body, explicit)
		front = readMasthead(blocks)
	}
	if len(front.Blocks) == 0 {
		front.Titles = titleHeading(ex, blocks)
	}
	return blocks, front
}
