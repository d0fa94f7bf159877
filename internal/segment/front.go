package segment

import (
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/content"
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

// front adds the lines of the masthead as notices and the title under them, and returns
// the blocks after them.
func (b *builder) front(m masthead, blocks []content.Block) []content.Block {
	if len(m.blocks)+len(m.titles) == 0 {
		return blocks
	}
	if len(m.blocks) > 0 {
		b.open(corpus.FormFront)
	}
	for i, block := range m.blocks {
		kind := corpus.Notice
		if m.inside[i] {
			kind = corpus.Title
		}
		block.Text = squeezeLeaders(block.Text)
		b.add(kind, "", block)
	}
	if len(m.inside) > 0 {
		return blocks[len(m.blocks):]
	}
	for _, block := range m.titles {
		b.add(corpus.Title, "", block)
	}
	return blocks[len(m.blocks)+len(m.titles):]
}

// squeezeLeaders makes the dots that lead the eye in a table one sign.
func squeezeLeaders(s string) string {
	return strings.TrimSpace(leaders.ReplaceAllString(s, " …"))
}
