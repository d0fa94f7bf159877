package segment

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/about"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/phrase"
)

// paper cuts a text that has headings and numbered paragraphs: a report, a resolution, a
// draft, a letter with its annexes. Each lowest headed part is a section; so is what stands
// before the first heading; of a resolution the preamble, the operative part and each part
// of an annex.
type paper struct {
	*builder
	nums     lines.Numberer
	form     corpus.SectionForm // of the next part
	preamble bool
	contents bool // inside a table of contents
	caption  bool // the block before was "Figure 3"
	closed   bool // the block before was "Sincerely,"
	colon    bool // the last paragraph of the preamble ends in a colon
}

func paperLayout(b *builder, front about.Masthead, blocks []content.Block) {
	flow := b.takeNotes(b.front(front, blocks))
	p := &paper{builder: b, form: corpus.FormPart}
	if !p.bare() || p.section().Form == corpus.FormFront {
		p.open(corpus.FormText)
	}
	for i := 0; i < len(flow); i++ {
		i += p.step(flow[i], flow[i+1:])
	}
}

// step adds one block, and returns how many of the blocks after it it used.
func (p *paper) step(block content.Block, rest []content.Block) int {
	closed := p.closed
	p.closed = about.IsLetterClose(strings.TrimSpace(block.Text)) && utf8.RuneCountInString(block.Text) < 80
	switch {
	case closed && lines.IsSignature(block):
		p.add(corpus.Paragraph, "", block)
	case p.inContents(block):
		block.Text = phrase.SqueezeLeaders(block.Text)
		p.add(corpus.TableRow, "", block)
	case p.caption && lines.IsHeading(block) && !lines.IsPartHead(block.Text):
		p.add(corpus.Heading, "", block) // what a figure shows is no part of the text
	case lines.IsHeading(block):
		return p.part(block, rest)
	case block.Kind == content.TableRow:
		p.add(corpus.TableRow, "", block)
	case lines.IsNotice(block.Text), about.IsAdoptionLine(block.Text):
		p.add(corpus.Notice, "", block)
	case lines.IsEnacting(block.Text), lines.OpensPreamble(block.Text):
		p.enact(block)
	default:
		p.paragraph(block, rest)
	}
	p.caption = figureLine.MatchString(block.Text)
	return 0
}

var figureLine = regexp.MustCompile(`(?i)^(?:figure|table|box|map|graphique|tableau|encadré|carte|figura|cuadro|gráfico|recuadro|рисунок|таблица|вставка|диаграмма|الشكل|الجدول|الإطار|图|表)\s*(?:[IVXL]+|\d+)\.?\d*\s*$`)

func (p *paper) paragraph(block content.Block, rest []content.Block) {
	m := lines.LabelOf(block)
	if p.preamble && (lines.IsOperative(m) || p.colon && lines.BeginsOperative(m.Rest)) {
		p.preamble = false
		p.next(p.form)
	}
	p.colon = strings.HasSuffix(m.Rest, ":") || strings.HasSuffix(m.Rest, "：")
	block.Text = m.Rest
	p.add(corpus.Paragraph, p.nums.Number(m, rest), block)
}

// enact opens the preamble of a resolution, or, where the organ is followed by a colon and
// acts at once, its operative part.
func (p *paper) enact(block content.Block) {
	p.nums.Reset()
	p.preamble = !strings.HasSuffix(block.Text, ":") && !strings.HasSuffix(block.Text, "：")
	form := corpus.FormPreamble
	if !p.preamble {
		form = p.form
	}
	p.next(form)
	p.add(corpus.Paragraph, "", block)
}

// next opens a section of the form under the same headings, unless the present one holds
// only headings and can take it.
func (p *paper) next(form corpus.SectionForm) {
	if p.bare() {
		p.section().Form = form
		return
	}
	p.open(form)
}

var titleLabel = regexp.MustCompile(`(?i)^(?:title|titre|título|название|标题|العنوان)\s*[:：]\s*`)

// part enters a heading, in a new section where the present one has text, and returns how
// many of the blocks after it are the rest of the heading.
func (p *paper) part(block content.Block, rest []content.Block) int {
	p.nums.Reset()
	p.preamble = false
	text, level, used := block.Text, p.levelOf(block), 0
	if lines.IsObjective(text) && len(rest) > 0 && rest[0].Kind == content.Heading {
		if name := titleLabel.ReplaceAllString(rest[0].Text, ""); name != rest[0].Text {
			text, used = strings.TrimRight(text, ":. ")+": "+name, 1
		}
	}
	if !p.explicit {
		p.closeUnlabelled(level, block.Size)
	}
	if lines.IsAnnexHead(block) {
		p.form = corpus.FormAnnex
	}
	if p.inObjective(level) {
		p.subhead(level, text, block)
		return used
	}
	if !p.bare() {
		p.enter(level, text, block.Size)
		p.open(p.form)
	}
	p.section().Form = p.form
	p.head(level, text, block)
	p.contents = contentsHead.MatchString(strings.TrimSpace(text))
	return used
}

// inObjective reports whether an objective is open above the level.
func (b *builder) inObjective(level int) bool {
	for _, h := range b.path {
		if h.level < level && lines.IsObjective(h.text) {
			return true
		}
	}
	return false
}

// subhead adds a heading that opens no section and gives none its name.
func (b *builder) subhead(level int, text string, block content.Block) {
	b.enter(level, text, block.Size)
	block.Text = text
	b.add(corpus.Heading, "", block)
}

var (
	contentsHead = regexp.MustCompile(`(?i)^(?:contents|table\s+of\s+contents|table\s+des\s+mati[eè]res|sommaire|índice|содержание|المحتويات|目录)\s*$`)
	endsInPage   = regexp.MustCompile(`(?:^|[\s.…])(?:\d{1,3}(?:\s?[-–]\s?\d{1,3})?)\s*$`)
	columnHead   = regexp.MustCompile(`(?i)^(?:chapter|page|pages|paragraphs?|paragraphes?|párrafos?|página|página|пункты|стр\.?|الصفحة|الفقرات|页次|段次|\s)+$`)
)

// inContents reports whether a block is a row of a table of contents, and ends the table
// at the first block that is none.
func (p *paper) inContents(b content.Block) bool {
	if phrase.HasLeaders(b.Text) {
		return true
	}
	if !p.contents {
		return false
	}
	text := strings.TrimSpace(b.Text)
	if b.Kind == content.Heading && !endsInPage.MatchString(text) {
		p.contents = false
		return false
	}
	if utf8.RuneCountInString(text) < 250 && (endsInPage.MatchString(text) || columnHead.MatchString(text) || b.Kind == content.TableRow || b.Kind == content.ListItem) {
		return true
	}
	if n := utf8.RuneCountInString(text); n < 200 && !strings.HasSuffix(text, ".") && p.section().Passages != nil {
		last := p.section().Passages[len(p.section().Passages)-1]
		if last.Page == b.Page || last.Page == 0 {
			return true
		}
	}
	p.contents = false
	return false
}
