package segment

import (
	"regexp"
	"slices"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/about"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/turns"
)

// A speech is one section, and each of its paragraphs carries the statement of the speaker
// whom the manifest names, else the line over the speech, or of an unknown one. What stands
// over the speech itself is its title, and no one's words.
func speechLayout(b *builder, front about.Masthead, blocks []content.Block) {
	blocks = b.takeNotes(b.front(front, blocks))
	if len(b.doc.Sections) == 0 || b.section().Form == corpus.FormFront {
		b.open(corpus.FormSpeech)
	}
	b.section().Form = corpus.FormSpeech
	blocks = b.circular(blocks)
	head := about.SpeechHead(blocks)
	for _, block := range blocks[:head] {
		if about.IsTitleLine(block) {
			b.add(corpus.Title, "", block)
		} else {
			b.add(corpus.Notice, "", block)
		}
	}
	b.voice = about.SpeechVoice(b.doc, slices.Concat(front.Titles, blocks[:head]))
	blocks = blocks[head:]
	if b.voice.OnBehalfOf == "" && !turns.SeveralPeople(b.doc.Speaker) && !turns.SeveralPeople(b.doc.Delegation) {
		foundGroup(b.voice, turns.SaidOnBehalfOf(blocks))
	}
	var nums lines.Numberer
	for i, block := range blocks {
		switch {
		case lines.IsHeading(block):
			nums.Reset()
			b.head(b.levelOf(block), block.Text, block)
		case block.Kind == content.TableRow:
			b.add(corpus.TableRow, "", block)
		default:
			m := lines.LabelOf(block)
			block.Text = m.Rest
			b.add(corpus.Paragraph, nums.Number(m, blocks[i+1:]), block)
		}
	}
}

// circular adds the words by which the Secretariat circulates a written statement, up to
// the heading "Statement": they are not the speaker's.
func (b *builder) circular(blocks []content.Block) []content.Block {
	for i, block := range blocks[:min(len(blocks), 8)] {
		if !statementHead.MatchString(block.Text) {
			continue
		}
		for _, before := range blocks[:i] {
			b.add(corpus.Notice, "", before)
		}
		return blocks[i:]
	}
	return blocks
}

var statementHead = regexp.MustCompile(`(?i)^(?:statement|déclaration|exposé|declaración|exposición|заявление|بيان|陈述|发言)\s*\*?$`)
