package segment

import (
	"regexp"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract"
)

// partsLayout cuts a text with headings: each lowest headed part is a section, and what
// stands before the first heading is one too.
func partsLayout(b *builder, front masthead, blocks []extract.Block) {
	blocks = b.front(front, blocks)
	b.open(corpus.FormText)
	var nums numberer
	for i := 0; i < len(blocks); i++ {
		block := blocks[i]
		switch block.Kind {
		case extract.Heading:
			nums.reset()
			i += b.part(block, blocks[i+1:])
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

// objectiveHeading is the heading of one of the numbered aims of a text, which is one
// section however many headings stand below it.
var (
	objectiveHeading = regexp.MustCompile(`(?i)^(?:objective|objectif|objetivo|цель|目标|الهدف|goal|commitment|engagement|compromiso|обязательство)\s*[0-9٠-٩一二三四五六七八九十]{1,3}\b`)
	titleLabel       = regexp.MustCompile(`(?i)^(?:title|titre|título|название|标题|العنوان)\s*[:：]\s*`)
)

// part enters a heading, in a new section where the present one has text, and returns how
// many of the blocks after it are the rest of the heading.
func (b *builder) part(block extract.Block, rest []extract.Block) int {
	text, level, used := block.Text, max(block.Level, 1), 0
	if objectiveHeading.MatchString(text) && len(rest) > 0 && rest[0].Kind == extract.Heading {
		if name := titleLabel.ReplaceAllString(rest[0].Text, ""); name != rest[0].Text {
			text, used = strings.TrimRight(text, ":. ")+": "+name, 1
		}
	}
	if b.inObjective(level) {
		b.subhead(level, text, block)
		return used
	}
	if !b.bare() {
		b.leave(level)
		b.enter(level, text)
		b.open(corpus.FormPart)
	}
	b.section().Form = corpus.FormPart
	b.head(level, text, block)
	return used
}

// inObjective reports whether an objective is open above the level.
func (b *builder) inObjective(level int) bool {
	for _, h := range b.path {
		if h.level < level && objectiveHeading.MatchString(h.text) {
			return true
		}
	}
	return false
}

// subhead adds a heading that opens no section and gives none its name.
func (b *builder) subhead(level int, text string, block extract.Block) {
	b.enter(level, text)
	block.Text = text
	b.add(corpus.Heading, "", block)
}
