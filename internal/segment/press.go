package segment

import (
	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/about"
	"travaux/internal/segment/lines"
)

// A press release is one section. Its links and the line that says whom to ask are notices:
// they are kept, and are no one's words.
func pressLayout(b *builder, _ about.Masthead, blocks []content.Block) {
	b.open(corpus.FormRelease)
	blocks = b.takeNotes(blocks)
	var nums lines.Numberer
	titled := false
	_, _, news := about.Dateline(blocks)
	for i, block := range blocks {
		switch {
		case i < news && block.Kind == content.Paragraph && lines.IsHeadline(block):
			b.add(headlineKind(blocks, i, news), "", block)
		case lines.IsNotice(block.Text):
			b.add(corpus.Notice, "", block)
		case block.Kind == content.TableRow:
			b.add(corpus.TableRow, "", block)
		case block.Kind == content.Heading && !titled && b.bare():
			b.add(corpus.Title, "", block)
			b.section().Heading = block.Text
			titled = true
		case block.Kind == content.Heading:
			b.head(max(block.Level, 1), block.Text, block)
		default:
			m := lines.LabelOf(block)
			block.Text = m.Rest
			b.add(corpus.Paragraph, nums.Number(m, blocks[i+1:]), block)
		}
	}
}

// headlineKind tells the title of a release without marked headings from its letterhead:
// the title is the last headline before the first paragraph.
func headlineKind(blocks []content.Block, i, news int) corpus.PassageKind {
	for _, b := range blocks[i+1 : news] {
		if lines.IsHeadline(b) {
			return corpus.Notice
		}
	}
	for _, b := range blocks[:i] {
		if b.Kind == content.Heading {
			return corpus.Notice
		}
	}
	return corpus.Title
}
