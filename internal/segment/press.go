package segment

import (
	"regexp"
	"strings"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

// A press release is one section. Its links and the line that says whom to ask are notices:
// they are kept, and are no one's words.
func pressLayout(b *builder, _ masthead, blocks []content.Block) {
	b.open(corpus.FormRelease)
	blocks = b.takeNotes(blocks)
	var nums numberer
	titled := false
	_, _, news := dateline(blocks)
	for i, block := range blocks {
		switch {
		case i < news && block.Kind == content.Paragraph && isHeadline(block):
			b.add(headlineKind(blocks, i, news), "", block)
		case isNotice(block.Text):
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
			m := labelOf(block)
			block.Text = m.rest
			b.add(corpus.Paragraph, number(&nums, m, blocks[i+1:]), block)
		}
	}
}

// headlineKind tells the title of a release without marked headings from its letterhead:
// the title is the last headline before the first paragraph.
func headlineKind(blocks []content.Block, i, news int) corpus.PassageKind {
	for _, b := range blocks[i+1 : news] {
		if isHeadline(b) {
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

// number is the full number of a paragraph marked m, and empty for one without a mark.
func number(nums *numberer, m mark, rest []content.Block) string {
	if m.label == "" {
		return ""
	}
	return nums.next(m, nextLabel(rest))
}

// nextLabel is the label of the next marked block, a few blocks ahead at most.
func nextLabel(rest []content.Block) string {
	for i, b := range rest {
		if i == 8 {
			break
		}
		if m := labelOf(b); m.label != "" {
			return m.label
		}
	}
	return ""
}

var (
	linkLine    = regexp.MustCompile(`^[<(\[]*(?:(?i:https?://|www\.)\S+|\S+@\S+\.\w+)[>)\].]*$`)
	contactLine = regexp.MustCompile(`(?i)^[*_#\s]*(?:` +
		`for (?:more|further|additional) (?:information|details)|for (?:media|press) (?:inquiries|enquiries|queries)|(?:media|press) contacts?\b|contacts?:|` +
		`pour (?:plus|tout complément|de plus amples|toute) (?:d.)?informations?|contacts? (?:presse|médias)|` +
		`para (?:más|mayor|obtener más) información|contactos? (?:de|para la|con la) prensa|` +
		`(?:за дополнительной|для получения (?:более подробной|дополнительной)) информаци|контакты? для (?:прессы|сми)|` +
		`(?:欲了解|欲知|如需|要了解|获取)?(?:更多|进一步)(?:信息|资料|详情)|(?:媒体|新闻)(?:联系|联络)|` +
		`(?:للمزيد|لمزيد|للحصول على (?:مزيد|المزيد)) من المعلومات|للاتصال الإعلامي)`)
)

// isNotice reports whether a line is a link, an address, or says whom the press may ask.
func isNotice(s string) bool {
	return linkLine.MatchString(strings.TrimSpace(s)) || contactLine.MatchString(s)
}
