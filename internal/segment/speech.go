package segment

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract"
)

// A speech is one section, and each of its paragraphs carries the statement of the speaker
// whom the manifest names, else the line over the speech, or of an unknown one. What stands
// over the speech itself is its title, and no one's words.
func speechLayout(b *builder, front masthead, blocks []extract.Block) {
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
	b.voice = documentVoice(b.doc, slices.Concat(front.titles, blocks[:head]))
	blocks = blocks[head:]
	if b.voice.OnBehalfOf == "" && !severalPeople(b.doc.Speaker) && !severalPeople(b.doc.Delegation) {
		b.voice.OnBehalfOf = saidOnBehalfOf(blocks)
	}
	var nums numberer
	for i, block := range blocks {
		switch {
		case isHeading(block):
			nums.reset()
			b.head(b.levelOf(block), block.Text, block)
		case block.Kind == extract.TableRow:
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
func (b *builder) circular(blocks []extract.Block) []extract.Block {
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
func speechHead(blocks []extract.Block) int {
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
func isSentence(b extract.Block) bool {
	text := strings.TrimRight(strings.TrimSpace(b.Text), closing)
	if b.Kind != extract.Paragraph || !strings.ContainsAny(lastOf(text), ".!?。！？؟") || isTitleLine(b) || isUpper(b.Text) || stressed(b) || statementBy.MatchString(b.Text) {
		return false
	}
	return len(strings.Fields(text)) >= 5 || strings.HasSuffix(text, "。") && utf8.RuneCountInString(text) >= 12
}

func lastOf(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[len(s)-n:]
}

func isTitleLine(b extract.Block) bool {
	if date, _, _ := dateline([]extract.Block{b}); !date.IsZero() && utf8.RuneCountInString(b.Text) < 80 {
		return true
	}
	return isHeadline(b) && (stressed(b) || isUpper(b.Text) || statementBy.MatchString(b.Text))
}

// statementBy is the line that says whose words follow, in the six languages.
var statementBy = regexp.MustCompile(`(?i)^(?:(?:written|joint|opening|closing|national|oral)\s+)*(?:(?:statement|remarks|address|speech|intervention)s?\s+(?:(?:delivered|submitted|made|given|as\s+delivered)\s+)?|(?:as\s+)?(?:delivered|submitted|made|given)\s+)(?:by|of)\s+(.+)$` +
	`|^(?:déclaration|exposé|allocution|intervention|discours)\s+(?:(?:écrite?|prononcée?|présentée?|faite)\s+)*(?:par|de)\s+(.+)$` +
	`|^(?:declaración|exposición|intervención|discurso)\s+(?:(?:escrita|presentada|formulada|pronunciado)\s+)*(?:por|del?)\s+(.+)$` +
	`|^(?:заявление|выступление|речь)(?:,\s+представленное)?\s+(.+)$|^(?:بيان|كلمة|خطاب)\s+(.+)$|^(.+?)(?:的|提交的)(?:书面)?(?:发言|讲话|声明|陈述)$`)

// documentVoice is the statement that a whole document makes: by the word of its manifest,
// else by the line over it. A cell that names several people says of none which words are
// his.
func documentVoice(d *corpus.Document, lines []extract.Block) *corpus.Statement {
	v := &corpus.Statement{ID: "s1", Kind: corpus.Spoken, Said: d.Said, Rule: "manifest", Confidence: 1}
	if severalPeople(d.Speaker) || severalPeople(d.Delegation) {
		return v
	}
	v.Speaker, v.Capacity, v.DelegationName = d.Speaker, d.Capacity, d.Delegation
	if v.Speaker != "" || v.DelegationName != "" {
		return v
	}
	v.Rule, v.Confidence = "type", 1
	for _, b := range lines {
		if who := namedSpeaker(b.Text); who.name != "" {
			v.Speaker, v.Capacity, v.OnBehalfOf = who.name, who.capacity, who.onBehalf
			v.Rule, v.Confidence = "line over the speech", 0.9
			break
		}
	}
	return v
}

// namedSpeaker reads "Statement by Ms. Tamsin Okoro-Vale, Permanent Representative of
// Vandalia, on behalf of ...": the name up to the first comma or word of office, and the
// office behind it. It returns nobody for a line that names no person by an honorific and
// no organization.
func namedSpeaker(line string) person {
	m := statementBy.FindStringSubmatch(strings.TrimSpace(titleMarks.ReplaceAllString(line, "")))
	if m == nil {
		return person{}
	}
	who := ""
	for _, g := range m[1:] {
		who = firstNonEmpty(who, g)
	}
	who, _, _ = strings.Cut(who, " at the ")
	var p person
	if i := behalfInLine.FindStringIndex(who); i != nil {
		p.onBehalf = strings.TrimSpace(who[i[1]:])
		who = strings.TrimRight(who[:i[0]], ", ")
	}
	name := who
	if i := strings.Index(who, ", "); i >= 0 {
		name, p.capacity = who[:i], strings.TrimSpace(who[i+2:])
	}
	if i := officeBegins.FindStringIndex(name); i != nil && i[0] > 0 {
		p.capacity = joinNonEmpty(strings.TrimSpace(name[i[0]:]), p.capacity)
		name = name[:i[0]]
	}
	bare := bareName(name)
	if bare == name && !strings.Contains(line, "submitted") && !titled.MatchString(name) {
		return person{}
	}
	if strings.Contains(p.capacity, "non-governmental organization") {
		p.capacity = ""
	}
	p.name = strings.TrimSpace(bare)
	return p
}

var (
	behalfInLine = regexp.MustCompile(`(?i),?\s(?:speaking\s+)?on\s+behalf\s+of\s|,?\sau\s+nom\s+(?:du|des|de)\s|,?\sen\s+nombre\s+del?\s`)
	officeBegins = regexp.MustCompile(`\s(?:Minister|Permanent|Ambassador|President|Prime|Head\s+of|Secretary|Director|Representative|Chair|Deputy|Vice|Under-Secretary|Special|High\s+Commissioner|spokesperson|Ministre|Représentante?|Ambassadeur|Ambassadrice|Ministr[oa]|Representante|Embajador|Embajadora)\b`)
)
