package segment

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

// record cuts the record of a meeting into turns. What stands before the first turn, stage
// line or heading is its front; each speaker's turn is a section, under the headings of
// the item it belongs to; stage directions and votes stay in the turn that they follow,
// and are no one's words.
type record struct {
	*builder
	indirect bool // a summary record
	bold     bool // speakers' names are in bold, so that a name that is not is none
	chairs   chairs
	turns    int
	voting   bool           // under a vote's label
	previous *content.Block // the block before, when that was a heading
	said     corpus.Date    // of the meeting
	nums     numberer
	read     strings.Builder // the words of the meeting so far
}

func recordLayout(b *builder, front masthead, blocks []content.Block) {
	r := &record{builder: b, indirect: b.doc.Type == corpus.SummaryRecord, said: b.doc.Said, chairs: mastheadChairs(blocks)}
	blocks = b.takeNotes(b.recordFront(front, blocks))
	r.bold = boldNames(blocks, r.indirect)
	for i, block := range blocks {
		r.step(block, blocks[i+1:])
	}
	for i := range b.doc.Sections {
		s := &b.doc.Sections[i]
		if s.Form == corpus.FormTurn && !hasStatement(s) {
			s.Form = corpus.FormText
		}
	}
}

func hasStatement(s *corpus.Section) bool {
	for i := range s.Passages {
		if len(s.Passages[i].Statements) > 0 {
			return true
		}
	}
	return false
}

// boldNames reports whether this record prints its speakers' names in bold: two are enough,
// for no paragraph begins so otherwise.
func boldNames(blocks []content.Block, indirect bool) bool {
	n := 0
	for _, b := range blocks {
		t, ok := parseTurnLine(b)
		if indirect && !ok {
			t, ok = parseIndirect(b, true)
		}
		if ok && t.bold {
			n++
		}
	}
	return n >= 2
}

// recordFront adds the masthead, the members, the agenda and the note on corrections, and
// returns the blocks of the meeting itself.
func (b *builder) recordFront(m masthead, blocks []content.Block) []content.Block {
	b.open(corpus.FormFront)
	n := len(m.blocks)
	for n < len(blocks) && !startsMeeting(blocks[n]) {
		n++
	}
	if n == len(blocks) {
		n = len(m.blocks)
	}
	var rest []content.Block
	for i, block := range blocks {
		if i >= n && !correctionsNote.MatchString(block.Text) {
			rest = append(rest, block)
			continue
		}
		if jobNumber.FindString(block.Text) == block.Text {
			continue
		}
		block.Text = squeezeLeaders(block.Text)
		b.add(corpus.Notice, "", block)
	}
	return joinLists(splitTurns(clean(rest, b.explicit), b.doc.Type == corpus.SummaryRecord))
}

// joinLists joins the lists of a vote that a page break cut after a comma, and a speaker's
// line that fills its line with the words that begin on the next.
func joinLists(blocks []content.Block) []content.Block {
	var out []content.Block
	for _, b := range blocks {
		if last := len(out) - 1; last >= 0 && b.Kind == content.Paragraph && b.Label == "" && !startsMeeting(b) && (listGoesOn(out[last], b) || isBareHead(out[last])) {
			out[last] = join(out[last], b)
			continue
		}
		out = append(out, b)
	}
	return out
}

func listGoesOn(a, b content.Block) bool {
	return a.Kind == content.Paragraph && b.Page > max(a.Page, a.PageEnd) && endsInComma(a.Text)
}

// isBareHead reports whether a block is a speaker's line without words behind it.
func isBareHead(b content.Block) bool {
	t, ok := parseTurnLine(b)
	return ok && strings.TrimSpace(b.Text[t.end:]) == ""
}

// startsMeeting reports whether the meeting itself begins with b: a stage line, a turn, or
// the heading of an item.
func startsMeeting(b content.Block) bool {
	return isTurnLine(b) || isStageText(b.Text) || italicShare(b) > 0.9 && countLetters(b.Text) > 20 ||
		itemHeading.MatchString(b.Text) && boldShare(b) > 0.5
}

// step adds one block.
func (r *record) step(block content.Block, rest []content.Block) {
	t, isTurn := parseTurnLine(block)
	if r.indirect && !isTurn {
		t, isTurn = parseIndirect(block, r.bold)
	}
	isTurn = isTurn && (t.bold || !r.bold && r.mayFollow(t, block))
	r.read.WriteString(" " + block.Text)
	heading := !isTurn && (r.isRecordHeading(block) || r.isPlainHeading(block))
	if m := labelOf(block); !isTurn && block.Label == "" && m.style == digitStyle && len(block.Runs) == 0 && (isStageText(m.rest) || r.isStageParagraph(m.rest)) {
		block.Label, block.Text = m.label, m.rest // numbered as a paragraph is
	}
	switch {
	case isTurn:
		r.turn(t, block, rest)
	case heading:
		r.recordHeading(block)
	case voteLabel.MatchString(block.Text) && (r.voting || !abstaining.MatchString(block.Text)):
		r.voting = true
		r.add(corpus.Vote, "", block)
	case r.isStage(block):
		r.voting = false
		r.stage(block)
	case r.voting:
		r.add(corpus.Vote, "", block)
	case block.Kind == content.TableRow:
		r.add(corpus.TableRow, "", block)
	default:
		r.words(block, rest)
	}
	r.previous = nil
	if heading {
		r.previous = &block
	}
}

// mayFollow reports whether a head without bold type can be one where it stands. A number of
// votes behind it is the result of a ballot; and someone of whom nothing but the name is said
// was called by that name before.
func (r *record) mayFollow(t turnLine, b content.Block) bool {
	if votesOnly.MatchString(b.Text[min(t.end, len(b.Text)):]) {
		return false
	}
	if r.indirect || t.place != "" || t.role != "" || t.onBehalf != "" || t.spoken != "" || t.delegate || !civilTitle.MatchString(t.name) {
		return true
	}
	words := strings.Fields(t.name)
	return strings.Contains(r.read.String(), words[len(words)-1])
}

var civilTitle = regexp.MustCompile(`^(?:(?:Mr|Mrs|Ms|MM?|Mmes?|Mlle|Sra?)\.?[\s\x{a0}]|M\.|(?:El|La)\s+Sra?\.|Г-н\s|Г-жа\s|السيدة?\s)`)

var votesOnly = regexp.MustCompile(`(?i)^\s*\d+\s*(?:votes?|voix|votos?|голос\p{L}*|صوتا?|أصوات|票)?[.。;,]?\s*$`)

// turn opens the section of a turn and adds its first paragraph, head and all: the head is
// found by a search, and is not part of the statement.
func (r *record) turn(t turnLine, block content.Block, rest []content.Block) {
	r.voting = false
	if len(r.doc.Sections) == 0 || r.section().Form == corpus.FormFront || !r.bare() {
		r.open(corpus.FormTurn)
	}
	r.section().Form = corpus.FormTurn
	r.turns++
	r.voice = r.statement(t, block, rest)
	m := labelOf(block)
	number := number(&r.nums, m, nil)
	if m.label != "" && block.Label == "" {
		t.end -= len(block.Text) - len(m.rest)
		block.Text = m.rest
	}
	block.Kind = content.Paragraph
	r.say(corpus.Paragraph, number, block, max(t.end, 0))
}

// statement is what the parts of a turn share.
func (r *record) statement(t turnLine, block content.Block, rest []content.Block) *corpus.Statement {
	st := &corpus.Statement{
		ID: fmt.Sprintf("t%d", r.turns), Kind: corpus.Turn, Said: r.said, Spoken: t.spoken,
		Rule: "turn: name and colon", Confidence: 1, OnBehalfOf: t.onBehalf, Capacity: t.role,
	}
	if t.bold {
		st.Rule = "turn: bold name and colon"
	}
	if r.indirect {
		st.Kind, st.Rule = corpus.Indirect, "turn: name and verb in a summary record"
		if t.bold {
			st.Rule = "turn: bold name in a summary record"
		}
	}
	if t.delegate {
		st.Capacity, st.DelegationName = joinNonEmpty(t.name, t.role), t.place
		return st
	}
	if isOfficeLine(t.name) {
		st.Speaker, st.Capacity = r.chairs.named(t.name, t.place), joinNonEmpty(t.name, t.role)
		return st
	}
	st.Speaker = bareName(t.name)
	if officeWords.MatchString(t.place) {
		st.Capacity = joinNonEmpty(t.place, t.role)
	} else {
		st.DelegationName = t.place
	}
	if st.OnBehalfOf == "" {
		st.OnBehalfOf = onBehalfOf(block.Text[min(t.end, len(block.Text)):], rest)
	}
	return st
}

// isRecordHeading reports whether a block is a heading of the record: it begins in bold and
// most of it is, or the format calls it one.
func (r *record) isRecordHeading(b content.Block) bool {
	n := utf8.RuneCountInString(b.Text)
	switch {
	case n > 600 || voteLabel.MatchString(b.Text), r.bold && boldPrefix(b) == 0 && !itemHeading.MatchString(b.Text):
		return false
	case b.Kind == content.Heading, itemHeading.MatchString(b.Text) && n < 120 && !strings.HasSuffix(b.Text, "."):
		return true
	}
	return b.Kind == content.Paragraph && boldPrefix(b) > 0 && boldShare(b)+italicShare(b) > 0.6 && boldShare(b) > 0.4
}

// isPlainHeading reports whether a block of a record without styles is a heading by its form:
// a short line that is no sentence, between the paragraphs of a summary record, or that ends
// with the symbol of a paper.
func (r *record) isPlainHeading(b content.Block) bool {
	if r.bold || len(b.Runs) > 0 || r.voting || b.Kind != content.Paragraph || labelOf(b).style == digitStyle || utf8.RuneCountInString(b.Text) > 200 {
		return false
	}
	if !unfinished(b.Text) || endsInComma(b.Text) || startsLower(b.Text) || isStageText(b.Text) || r.isStageParagraph(b.Text) || languageSwitch.MatchString(b.Text) {
		return false
	}
	if labelOf(b).label != "" && r.previous == nil {
		return false
	}
	return r.indirect || paperHeading.MatchString(b.Text)
}

// paperHeading is a heading that names a paper and ends with its symbol.
var paperHeading = regexp.MustCompile(`^[^.;:。；：،,]{4,160}[(（][A-Z]{1,6}/[A-Z0-9./-]{3,40}[)）]$`)

// recordHeading enters a heading: an item of the agenda, its title, the papers under it.
// Headings that follow one another stand each under the one before, unless they are set at
// the same distance from the margin and neither is the item.
func (r *record) recordHeading(b content.Block) {
	r.voting, r.voice = false, nil
	r.nums.reset()
	level := 10
	switch {
	case itemHeading.MatchString(b.Text):
	case r.previous != nil && r.previousIsItem():
		level = 20
	case b.Indent > 10:
		level = 30
	case r.previous != nil && r.previous.Indent > 10:
		level = 20
	case r.previous != nil:
		level = 21
	}
	if r.section().Form == corpus.FormFront || !r.bare() {
		r.enter(level, b.Text, 0)
		r.open(corpus.FormTurn)
	}
	r.head(level, b.Text, b)
}

func (r *record) previousIsItem() bool { return itemHeading.MatchString(r.previous.Text) }

// isStage reports whether a block is a stage direction: set in italics as a whole, one of
// the fixed forms where italics are not known, or a remark of the editor in brackets.
func (r *record) isStage(b content.Block) bool {
	if languageSwitch.MatchString(b.Text) && r.voice != nil {
		return true
	}
	n := utf8.RuneCountInString(b.Text)
	if r.voice != nil && unfinished(b.Text) && !isStageText(b.Text) {
		return false // the title of a group in the result of a ballot
	}
	if italic := italicShare(b); italic > 0.8 || italic > 0.6 && n < 300 && len(b.Runs) > 0 && b.Runs[0].Italic && b.Runs[0].Start == 0 {
		return true
	}
	if !r.bold && len(b.Runs) == 0 && n < 400 && r.isStageParagraph(b.Text) {
		return true
	}
	return bracketed1.MatchString(b.Text) || n < 400 && isStageText(b.Text) && (italicShare(b) > 0.4 || !r.bold)
}

// isStageParagraph reports whether a paragraph that stands alone is a stage direction by its
// words, or in a summary record the decision of the body.
func (r *record) isStageParagraph(text string) bool {
	return isStageParagraph(text) || r.indirect && bodyDecides.MatchString(text)
}

// stage adds a stage direction, and learns from it who presides or which language follows.
func (r *record) stage(b content.Block) {
	if len(r.doc.Sections) == 0 {
		r.open(corpus.FormFront)
	}
	if m := languageSwitch.FindStringSubmatch(b.Text); m != nil && r.voice != nil {
		if s := spokeIn.FindStringSubmatch(m[1]); s != nil {
			next := *r.voice
			next.Spoken = languageNamed(hanAfter.ReplaceAllString(s[1], ""))
			r.voice = &next
		}
		r.add(corpus.Stage, "", b)
		return
	}
	r.chairs.learn(b.Text)
	r.add(corpus.Stage, strings.TrimRight(b.Label, ". "), b)
}

// words adds a paragraph of the turn that is open.
func (r *record) words(block content.Block, rest []content.Block) {
	m := labelOf(block)
	if !r.indirect {
		r.add(corpus.Paragraph, m.label, withText(block, m.rest))
		return
	}
	r.add(corpus.Paragraph, number(&r.nums, m, rest), withText(block, m.rest))
}

func withText(b content.Block, text string) content.Block {
	b.Text = text
	return b
}
