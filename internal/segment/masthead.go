package segment

import (
	"travaux/corpus"
	"travaux/internal/extract"
)

// masthead is what the head of a document says of it.
type masthead struct {
	blocks []extract.Block // the lines of the masthead
}

func readMasthead(blocks []extract.Block) masthead { return masthead{} }

// front adds the lines of the masthead as notices, and returns the blocks after them.
func (b *builder) front(m masthead, blocks []extract.Block) []extract.Block {
	if len(m.blocks) == 0 {
		return blocks
	}
	b.open(corpus.FormFront)
	for _, block := range m.blocks {
		b.add(corpus.Notice, "", block)
	}
	return blocks[len(m.blocks):]
}

func (d *description) inferType(ex *extract.Extract, m masthead, blocks []extract.Block) {
	if d.form == "" {
		d.doc.Type, d.form = corpus.Other, corpus.Other
	}
}

func (d *description) inferFields(ex *extract.Extract, m masthead) {
	if d.dated.IsZero() {
		return
	}
	if said(d.form) {
		d.doc.Said = d.dated
	} else if d.doc.Issued.IsZero() {
		d.doc.Issued = d.dated
	}
}

func (d *description) inferTitle(ex *extract.Extract) {
	if d.doc.Title == "" && ex.Title != "" {
		d.doc.Title = ex.Title
		d.infer("title", "format")
	}
}

func isTurnLine(b extract.Block) bool { return false }
