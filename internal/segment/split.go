// Package segment turns what was read from a file into a document: it finds the symbol,
// title, type, dates and body that the text itself states, and cuts the text into sections
// and passages with their printed numbers, headings and pages. Where a record prints who
// speaks, each passage of a turn carries the statement. Split is all of it.
//
// It looks at one document at a time and knows no authority: whether "Mr. Duclos" is a
// known person, which code a country has, who is quoted inside a paragraph and which theme
// a passage has is package annotate's business. Its rules are those of United Nations
// documents in the six languages and hold no word of any single document.
package segment

import (
	"errors"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

// Split makes a document of an extract and of what a manifest says of it; known wins over
// the text in every field that it fills. Passages are in reading order; their ordinals
// count from 1 and their texts, joined by line feeds, are the text that Start refers to.
// Nothing of the extract is left out but running headers, page numbers, rules and other
// lines without a letter or digit. The document's ID is left to the caller, unless known
// has one. Split fails only when there is no extract.
func Split(ex *content.Extract, known corpus.Entry) (*corpus.Document, error) {
	if ex == nil {
		return nil, errors.New("segment: no extract")
	}
	d, blocks, front := understand(ex, known)
	b := &builder{quality: ex.PageQuality, doc: d.doc, explicit: isExplicit(ex), stated: isStated(ex)}
	layoutOf(d.form, blocks)(b, front, blocks)
	b.finish()
	d.finish(ex, front, blocks)
	return d.doc, nil
}

// Describe returns what Split finds out of a document's symbols, type, dates and language
// where nothing else is known of it, without cutting it into passages. ex is not nil.
func Describe(ex *content.Extract) *corpus.Document {
	d, _, _ := understand(ex, corpus.Entry{})
	return d.doc
}

// isExplicit reports whether the format itself gives the levels of headings.
func isExplicit(ex *content.Extract) bool {
	return ex.Format != "pdf" && ex.Format != "text" && ex.Format != "record"
}

// understand finds the fields of a document, and what its passages are to be made of.
func understand(ex *content.Extract, known corpus.Entry) (*description, []content.Block, masthead) {
	d := describe(ex, known)
	blocks, front := d.head(ex, isExplicit(ex))
	d.symbols(ex, front)
	d.inferType(front, blocks)
	d.inferFields(ex, front, blocks)
	return d, blocks, front
}

// finish finds the title, and who sends the letter that it names.
func (d *description) finish(ex *content.Extract, front masthead, blocks []content.Block) {
	d.inferTitle(ex, front)
	d.sender(d.doc.Title, blocks)
}

// head returns the blocks that have words, and what the first of them say of the document.
func (d *description) head(ex *content.Extract, explicit bool) ([]content.Block, masthead) {
	if isStated(ex) {
		blocks := tidied(ex.Blocks)
		front := statedFront(blocks)
		d.stated(ex, &front)
		return blocks, front
	}
	blocks := clean(ex.Blocks, explicit)
	front := readMasthead(blocks)
	if body := dropHeaders(ex.Blocks, front.symbols); len(body) < len(ex.Blocks) {
		blocks = clean(body, explicit)
		front = readMasthead(blocks)
	}
	if len(front.blocks) == 0 {
		front.titles = titleHeading(ex, blocks)
	}
	return blocks, front
}

// A layout cuts the blocks of one kind of document into sections and passages.
type layout func(b *builder, front masthead, blocks []content.Block)
