package segment

import (
	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/about"
	"travaux/internal/segment/phrase"
)

// front adds the lines of the masthead as notices and the title under them, and returns
// the blocks after them.
func (b *builder) front(m about.Masthead, blocks []content.Block) []content.Block {
	if len(m.Blocks)+len(m.Titles) == 0 {
		return blocks
	}
	if len(m.Blocks) > 0 {
		b.open(corpus.FormFront)
	}
	for i, block := range m.Blocks {
		kind := corpus.Notice
		if m.Inside[i] {
			kind = corpus.Title
		}
		block.Text = phrase.SqueezeLeaders(block.Text)
		b.add(kind, "", block)
	}
	if len(m.Inside) > 0 {
		return blocks[len(m.Blocks):]
	}
	for _, block := range m.Titles {
		b.add(corpus.Title, "", block)
	}
	return blocks[len(m.Blocks)+len(m.Titles):]
}
