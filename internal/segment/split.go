// Package segment turns what was read from a file into a document: it cuts the text into
// sections and passages with their printed numbers, headings and pages. Where a record
// prints who speaks, each passage of a turn carries the statement. Split is all of it.
//
// What the document says of itself, who begins to speak in a line and what a line is, its
// rooms find: about, turns, lines. This package puts that together, with a layout for each
// kind of document: paper, speech, press release, record, debate.
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
	"travaux/internal/segment/about"
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
	d, blocks, front := about.Read(ex, known)
	b := &builder{quality: ex.PageQuality, doc: d.Doc, explicit: about.IsExplicit(ex), stated: about.IsStated(ex)}
	layoutOf(d.Form, blocks)(b, front, blocks)
	b.finish()
	d.Finish(ex, front, blocks)
	return d.Doc, nil
}

// Describe returns what Split finds out of a document's symbols, type, dates and language
// where nothing else is known of it, without cutting it into passages. ex is not nil.
func Describe(ex *content.Extract) *corpus.Document {
	d, _, _ := about.Read(ex, corpus.Entry{})
	return d.Doc
}
