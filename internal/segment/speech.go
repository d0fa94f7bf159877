package segment

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

// A speech is one section, and each of its paragraphs carries the statement of the speaker
// whom the manifest names, else the line over the speech, or of an unknown one. What stands
// over the speech itself is its title, and no one's words.
func speechLayout(b *builder, front masthead, blocks []content.Block) {
	blocks = b.takeNotes(b.front(front, blocks))
	if len(b.doc.Sections) == 0 || b.section().Form == corpus.FormFront {
		b.open(corpus.FormSpeech)
	}
	b.section().Form = corpus.FormSpeech
	blocks = b.circular(blocks)
	head := speechHead(blocks)
	for _, block := range blocks[:head] {
		if isTitleLine(block) {
			b.add(corpus.Title, "", block)
		} else {
			b.add(corpus.Notice, "", block)
		}
	}
	b.voice = speechVoice(b.doc, slices.Concat(front.titles, blocks[:head]))
	blocks = blocks[head:]
	if b.voice.OnBehalfOf == "" && !severalPeople(b.doc.Speaker) && !severalPeople(b.doc.Delegation) {
		foundGroup(b.voice, saidOnBehalfOf(blocks))
	}
	var nums numberer
	for i, block := range blocks {
		switch {
		case isHeading(block):
			nums.reset()
			b.head(b.levelOf(block), block.Text, block)
		case block.Kind == content.TableRow:
			b.add(corpus.TableRow, "", block)
		default:
			m := labelOf(block)
			block.Text = m.rest
			b.add(corpus.Paragraph, number(&nums, m, blocks[i+1:]), block)
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

// speechHead counts the lines over a speech: headings, lines in capitals, who speaks, where
// and when; all that stands before the words of address, where it is short and is no
// sentence of the speech.
func speechHead(blocks []content.Block) int {
	for n, b := range blocks[:min(len(blocks), mostTitleBlocks)] {
		if addressWords.MatchString(b.Text) || isSentence(b) {
			return n
		}
		if utf8.RuneCountInString(b.Text) > 250 {
			break
		}
	}
	n := 0
	for n < len(blocks) && n < mostTitleBlocks && isTitleLine(blocks[n]) && !(n > 0 && opensBody(blocks[n])) {
		n++
	}
	return n
}

// isSentence reports whether a block is a sentence that someone says and no line of a
// title. "Check against delivery." is too short for one.
func isSentence(b content.Block) bool {
	text := strings.TrimRight(strings.TrimSpace(b.Text), closing)
	if b.Kind != content.Paragraph || !strings.ContainsAny(lastOf(text), ".!?。！？؟") || isTitleLine(b) || isUpper(b.Text) || stressed(b) || statementBy.MatchString(b.Text) && !strings.HasSuffix(text, ".") {
		return false
	}
	return len(strings.Fields(text)) >= 5 || strings.HasSuffix(text, "。") && utf8.RuneCountInString(text) >= 12
}

func lastOf(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[len(s)-n:]
}

func isTitleLine(b content.Block) bool {
	if date, _, _ := dateline([]content.Block{b}); !date.IsZero() && utf8.RuneCountInString(b.Text) < 80 {
		return true
	}
	return isHeadline(b) && (stressed(b) || isUpper(b.Text) || statementBy.MatchString(b.Text))
}

// speechVoice is the statement that a speech makes, by the blocks over it where its manifest
// doesn't say who speaks.
func speechVoice(doc *corpus.Document, head []content.Block) *corpus.Statement {
	lines := creditLines(head)
	who := creditOf(lines)
	for _, line := range lines {
		if p := namedSpeaker(line); p.name != "" && who.name == "" {
			who.name, who.capacity = p.name, p.capacity
		}
	}
	return documentVoice(doc, who)
}

// namedSpeaker reads who submits a written statement: a non-governmental organization.
func namedSpeaker(line string) person {
	m := submittedBy.FindStringSubmatch(strings.TrimSpace(titleMarks.ReplaceAllString(line, "")))
	if m == nil {
		return person{}
	}
	name, rest, _ := strings.Cut(firstOf(m[1:]), ", ")
	p := person{name: strings.TrimSpace(bareName(name)), capacity: strings.TrimSpace(rest)}
	if nonGovernmental.MatchString(p.capacity) {
		p.capacity = ""
	}
	return p
}

var (
	submittedBy     = regexp.MustCompile(`(?i)^(?:joint\s+)?(?:written\s+)?statement\*?\s+submitted\s+by\s+(.+)$|^(?:exposé|déclaration)\s+(?:écrite?\s+)?(?:conjointe?\s+)?\*?présentée?\s+(?:conjointement\s+)?par\s+(.+)$|^(?:exposición|declaración)\s+(?:conjunta\s+)?(?:escrita\s+)?presentada\s+(?:conjuntamente\s+)?por\s+(.+)$|^(?:письменное\s+)?(?:заявление|изложение),?\s+представленное\s+(.+)$|^بيان\s+(?:خطي\s+)?مقدم\s+من\s+(.+)$|^(.+?)提交的(?:书面|联合)*(?:陈述|声明)$`)
	nonGovernmental = regexp.MustCompile(`(?i)non-?governmental|non\s+gouvernementale|no\s+gubernamental|неправительственн|غير\s+حكومية|非政府组织`)
	officeBegins    = regexp.MustCompile(`(?i)[\s,](?:minister|permanent|ambassador|president|prime|head\s+of|secretary|director|representative|chair|deputy|vice|under-secretary|assistant|special|high\s+commissioner|spokesperson|executive|chargé|first\s+lady|member|state\s+secretary|foreign|ministre|représentante?|ambassadeur|ambassadrice|président|secrétaire|directeur|directrice|ministr[oa]|representante|embajador|embajadora|presidente|secretari[oa]|министр|постоянн|посол|президент|председател|генеральн)`)
)
