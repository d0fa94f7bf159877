package segment

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

// paper cuts a text that has headings and numbered paragraphs: a report, a resolution, a
// draft, a letter with its annexes. Each lowest headed part is a section; so is what stands
// before the first heading; of a resolution the preamble, the operative part and each part
// of an annex.
type paper struct {
	*builder
	nums     numberer
	form     corpus.SectionForm // of the next part
	preamble bool
	contents bool // inside a table of contents
	caption  bool // the block before was "Figure 3"
	closed   bool // the block before was "Sincerely,"
	colon    bool // the last paragraph of the preamble ends in a colon
}

func paperLayout(b *builder, front masthead, blocks []content.Block) {
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
	p.closed = noteClose.MatchString(strings.TrimSpace(block.Text)) && utf8.RuneCountInString(block.Text) < 80
	switch {
	case closed && isSignature(block):
		p.add(corpus.Paragraph, "", block)
	case p.inContents(block):
		block.Text = squeezeLeaders(block.Text)
		p.add(corpus.TableRow, "", block)
	case p.caption && isHeading(block) && !partHead.MatchString(block.Text):
		p.add(corpus.Heading, "", block) // what a figure shows is no part of the text
	case isHeading(block):
		return p.part(block, rest)
	case block.Kind == content.TableRow:
		p.add(corpus.TableRow, "", block)
	case isNotice(block.Text), isClosing(block.Text):
		p.add(corpus.Notice, "", block)
	case isEnacting(block.Text), opensPreamble(block.Text):
		p.enact(block)
	default:
		p.paragraph(block, rest)
	}
	p.caption = figureLine.MatchString(block.Text)
	return 0
}

// isSignature reports whether what stands under "Sincerely," is a name with its office,
// however large it is printed.
func isSignature(b content.Block) bool {
	return b.Kind != content.TableRow && utf8.RuneCountInString(b.Text) < 150 && !isAnnexHead(b) && labelOf(b).label == "" && !articleLabel.MatchString(b.Text)
}

var figureLine = regexp.MustCompile(`(?i)^(?:figure|table|box|map|graphique|tableau|encadré|carte|figura|cuadro|gráfico|recuadro|рисунок|таблица|вставка|диаграмма|الشكل|الجدول|الإطار|图|表)\s*(?:[IVXL]+|\d+)\.?\d*\s*$`)

func (p *paper) paragraph(block content.Block, rest []content.Block) {
	m := labelOf(block)
	if p.preamble && (isOperative(m) || p.colon && operativeVerb.MatchString(m.rest)) {
		p.preamble = false
		p.next(p.form)
	}
	p.colon = strings.HasSuffix(m.rest, ":") || strings.HasSuffix(m.rest, "：")
	block.Text = m.rest
	p.add(corpus.Paragraph, number(&p.nums, m, rest), block)
}

// enact opens the preamble of a resolution, or, where the organ is followed by a colon and
// acts at once, its operative part.
func (p *paper) enact(block content.Block) {
	p.nums.reset()
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

// isOperative reports whether a paragraph is the first of the operative part: numbered, or
// a whole sentence that does not begin as a preamble does.
func isOperative(m mark) bool {
	if m.label != "" {
		return m.style == digitStyle && !strings.HasPrefix(m.label, "PP")
	}
	text := strings.TrimRight(strings.TrimSpace(m.rest), "0123456789 ")
	r, _ := utf8.DecodeLastRuneInString(text)
	return !preambleWord.MatchString(m.rest) && strings.ContainsRune(".;:。；：؛", r)
}

// objectiveHeading is the heading of one of the numbered aims of a text, which is one
// section however many headings stand below it.
var (
	objectiveHeading = regexp.MustCompile(`(?i)^(?:(?:objective|objectif|objetivo|goal|commitment|цель|目标|الهدف|action|mesure|medida|действие|الإجراء|行动)\s*(?:[0-9٠-٩]{1,3}|[一二三四五六七八九十]{1,3}))(?:[^\p{L}\p{N}]|$)`)
	titleLabel       = regexp.MustCompile(`(?i)^(?:title|titre|título|название|标题|العنوان)\s*[:：]\s*`)
)

// part enters a heading, in a new section where the present one has text, and returns how
// many of the blocks after it are the rest of the heading.
func (p *paper) part(block content.Block, rest []content.Block) int {
	p.nums.reset()
	p.preamble = false
	text, level, used := block.Text, p.levelOf(block), 0
	if objectiveHeading.MatchString(text) && len(rest) > 0 && rest[0].Kind == content.Heading {
		if name := titleLabel.ReplaceAllString(rest[0].Text, ""); name != rest[0].Text {
			text, used = strings.TrimRight(text, ":. ")+": "+name, 1
		}
	}
	if !p.explicit {
		p.closeUnlabelled(level, block.Size)
	}
	if isAnnexHead(block) {
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
		if h.level < level && objectiveHeading.MatchString(h.text) {
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
	if leaders.MatchString(b.Text) {
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
