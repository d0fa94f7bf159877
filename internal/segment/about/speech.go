package about

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/phrase"
	"travaux/internal/segment/turns"
)

// SpeechHead counts the lines over a speech: headings, lines in capitals, who speaks, where
// and when; all that stands before the words of address, where it is short and is no
// sentence of the speech.
func SpeechHead(blocks []content.Block) int {
	for n, b := range blocks[:min(len(blocks), mostTitleBlocks)] {
		if lines.IsAddress(b.Text) || isSentence(b) {
			return n
		}
		if utf8.RuneCountInString(b.Text) > 250 {
			break
		}
	}
	n := 0
	for n < len(blocks) && n < mostTitleBlocks && IsTitleLine(blocks[n]) && !(n > 0 && lines.OpensBody(blocks[n])) {
		n++
	}
	return n
}

// isSentence reports whether a block is a sentence that someone says and no line of a
// title. "Check against delivery." is too short for one.
func isSentence(b content.Block) bool {
	text := strings.TrimRight(strings.TrimSpace(b.Text), phrase.Closing)
	if b.Kind != content.Paragraph || !strings.ContainsAny(lastOf(text), ".!?。！？؟") || IsTitleLine(b) || lines.IsUpper(b.Text) || lines.IsStressed(b) || statementBy.MatchString(b.Text) && !strings.HasSuffix(text, ".") {
		return false
	}
	return len(strings.Fields(text)) >= 5 || strings.HasSuffix(text, "。") && utf8.RuneCountInString(text) >= 12
}

func lastOf(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[len(s)-n:]
}

// IsTitleLine reports whether a block over a speech is a line of its title: a headline set
// off from the text, or a day.
func IsTitleLine(b content.Block) bool {
	if date, _, _ := Dateline([]content.Block{b}); !date.IsZero() && utf8.RuneCountInString(b.Text) < 80 {
		return true
	}
	return lines.IsHeadline(b) && (lines.IsStressed(b) || lines.IsUpper(b.Text) || statementBy.MatchString(b.Text))
}

// SpeechVoice is the statement that a speech makes, by the blocks over it where its manifest
// doesn't say who speaks.
func SpeechVoice(doc *corpus.Document, head []content.Block) *corpus.Statement {
	lines := creditLines(head)
	who := creditOf(lines)
	for _, line := range lines {
		if p := namedSpeaker(line); p.Name != "" && who.name == "" {
			who.name, who.capacity = p.Name, p.Capacity
		}
	}
	return documentVoice(doc, who)
}

// namedSpeaker reads who submits a written statement: a non-governmental organization.
func namedSpeaker(line string) turns.Person {
	m := submittedBy.FindStringSubmatch(strings.TrimSpace(titleMarks.ReplaceAllString(line, "")))
	if m == nil {
		return turns.Person{}
	}
	name, rest, _ := strings.Cut(firstOf(m[1:]), ", ")
	p := turns.Person{Name: strings.TrimSpace(turns.BareName(name)), Capacity: strings.TrimSpace(rest)}
	if nonGovernmental.MatchString(p.Capacity) {
		p.Capacity = ""
	}
	return p
}

var submittedBy = regexp.MustCompile(`(?i)^(?:joint\s+)?(?:written\s+)?statement\*?\s+submitted\s+by\s+(.+)$|^(?:exposé|déclaration)\s+(?:écrite?\s+)?(?:conjointe?\s+)?\*?présentée?\s+(?:conjointement\s+)?par\s+(.+)$|^(?:exposición|declaración)\s+(?:conjunta\s+)?(?:escrita\s+)?presentada\s+(?:conjuntamente\s+)?por\s+(.+)$|^(?:письменное\s+)?(?:заявление|изложение),?\s+представленное\s+(.+)$|^بيان\s+(?:خطي\s+)?مقدم\s+من\s+(.+)$|^(.+?)提交的(?:书面|联合)*(?:陈述|声明)$`)

var nonGovernmental = regexp.MustCompile(`(?i)non-?governmental|non\s+gouvernementale|no\s+gubernamental|неправительственн|غير\s+حكومية|非政府组织`)
