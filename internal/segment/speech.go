package segment

import (
	"travaux/corpus"
	"travaux/internal/extract"
)

// A speech is one section, and each of its paragraphs carries the statement of the speaker
// whom the manifest names, or of an unknown one.
func speechLayout(b *builder, front masthead, blocks []extract.Block) {
	blocks = b.front(front, blocks)
	b.open(corpus.FormSpeech)
	b.voice = manifestVoice(b.doc)
	var nums numberer
	for i, block := range blocks {
		switch block.Kind {
		case extract.Heading:
			nums.reset()
			b.head(b.levelOf(block), block.Text, block)
		case extract.Footnote:
			b.add(corpus.Footnote, block.Label, block)
		case extract.TableRow:
			b.add(corpus.TableRow, "", block)
		default:
			m := labelOf(block)
			block.Text = m.rest
			b.add(corpus.Paragraph, number(&nums, m, blocks[i+1:]), block)
		}
	}
}

// manifestVoice is the statement that a whole document makes by the word of its manifest.
// A cell that names several people says of none which words are his.
func manifestVoice(d *corpus.Document) *corpus.Statement {
	v := &corpus.Statement{ID: "s1", Kind: corpus.Spoken, Said: d.Date(), Rule: "manifest", Confidence: 1}
	if !severalPeople(d.Speaker) {
		v.Speaker, v.Capacity = d.Speaker, d.Capacity
	}
	if !severalPeople(d.Delegation) {
		v.DelegationName = d.Delegation
	}
	return v
}
