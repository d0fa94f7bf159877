package segment

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/about"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/phrase"
	"travaux/internal/segment/turns"
)

// record cuts the record of a meeting into turns. What stands before the first turn, stage
// line or heading is its front; each speaker's turn is a section, under the headings of
// the item it belongs to; stage directions and votes stay in the turn that they follow,
// and are no one's words.
type record struct {
	*builder
	indirect bool // a summary record
	bold     bool // speakers' names are in bold, so that a name that is not is none
	chairs   turns.Chairs
	turns    int
	voting   bool           // under a vote's label
	previous *content.Block // the block before, when that was a heading
	said     corpus.Date    // of the meeting
	nums     lines.Numberer
	read     strings.Builder // the words of the meeting so far
}

func recordLayout(b *builder, front about.Masthead, blocks []content.Block) {
	r := &record{builder: b, indirect: b.doc.Type == corpus.SummaryRecord, said: b.doc.Said, chairs: turns.ChairsOf(blocks)}
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
		t, ok := turns.ParseLine(b)
		if indirect && !ok {
			t, ok = turns.ParseIndirect(b, true)
		}
		if ok && t.Bold {
			n++
		}
	}
	return n >= 2
}

// step adds one block.
func (r *record) step(block content.Block, rest []content.Block) {
	t, isTurn := turns.ParseLine(block)
	if r.indirect && !isTurn {
		t, isTurn = turns.ParseIndirect(block, r.bold)
	}
	isTurn = isTurn && (t.Bold || !r.bold && r.mayFollow(t, block))
	r.read.WriteString(" " + block.Text)
	heading := !isTurn && (r.isRecordHeading(block) || r.isPlainHeading(block))
	if m := lines.LabelOf(block); !isTurn && block.Label == "" && m.Style == lines.DigitStyle && len(block.Runs) == 0 && (turns.IsStageText(m.Rest) || r.isStageParagraph(m.Rest)) {
		block.Label, block.Text = m.Label, m.Rest // numbered as a paragraph is
	}
	switch {
	case isTurn:
		r.turn(t, block, rest)
	case heading:
		r.recordHeading(block)
	case turns.IsVoteLabel(block.Text) && (r.voting || !turns.IsAbstentions(block.Text)):
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
func (r *record) mayFollow(t turns.Line, b content.Block) bool {
	if votesOnly.MatchString(b.Text[min(t.End, len(b.Text)):]) {
		return false
	}
	if r.indirect || t.Place != "" || t.Role != "" || t.OnBehalf != "" || t.Spoken != "" || t.Delegate || !civilTitle.MatchString(t.Name) {
		return true
	}
	words := strings.Fields(t.Name)
	return strings.Contains(r.read.String(), words[len(words)-1])
}

var civilTitle = regexp.MustCompile(`^(?:(?:Mr|Mrs|Ms|MM?|Mmes?|Mlle|Sra?)\.?[\s\x{a0}]|M\.|(?:El|La)\s+Sra?\.|Г-н\s|Г-жа\s|السيدة?\s)`)

var votesOnly = regexp.MustCompile(`(?i)^\s*\d+\s*(?:votes?|voix|votos?|голос\p{L}*|صوتا?|أصوات|票)?[.。;,]?\s*$`)

// turn opens the section of a turn and adds its first paragraph, head and all: the head is
// found by a search, and is not part of the statement.
func (r *record) turn(t turns.Line, block content.Block, rest []content.Block) {
	r.voting = false
	if len(r.doc.Sections) == 0 || r.section().Form == corpus.FormFront || !r.bare() {
		r.open(corpus.FormTurn)
	}
	r.section().Form = corpus.FormTurn
	r.turns++
	r.voice = r.statement(t, block, rest)
	m := lines.LabelOf(block)
	number := r.nums.Number(m, nil)
	if m.Label != "" && block.Label == "" {
		t.End -= len(block.Text) - len(m.Rest)
		block.Text = m.Rest
	}
	block.Kind = content.Paragraph
	r.say(corpus.Paragraph, number, block, max(t.End, 0))
}

// statement is what the parts of a turn share.
func (r *record) statement(t turns.Line, block content.Block, rest []content.Block) *corpus.Statement {
	st := &corpus.Statement{
		ID: fmt.Sprintf("t%d", r.turns), Kind: corpus.Turn, Said: r.said, Spoken: t.Spoken,
		Rule: "turn: name and colon", Confidence: 1, OnBehalfOf: t.OnBehalf, Capacity: t.Role,
	}
	if t.Bold {
		st.Rule = "turn: bold name and colon"
	}
	if r.indirect {
		st.Kind, st.Rule = corpus.Indirect, "turn: name and verb in a summary record"
		if t.Bold {
			st.Rule = "turn: bold name in a summary record"
		}
	}
	if t.Delegate {
		st.Capacity, st.DelegationName = phrase.JoinNonEmpty(t.Name, t.Role), t.Place
		return st
	}
	if turns.IsOfficeLine(t.Name) {
		st.Speaker, st.Capacity = r.chairs.Named(t.Name, t.Place), phrase.JoinNonEmpty(t.Name, t.Role)
		return st
	}
	st.Speaker = turns.BareName(t.Name)
	if turns.NamesOffice(t.Place) {
		st.Capacity = phrase.JoinNonEmpty(t.Place, t.Role)
	} else {
		st.DelegationName = t.Place
	}
	if st.OnBehalfOf == "" {
		st.OnBehalfOf = turns.OnBehalfOf(block.Text[min(t.End, len(block.Text)):], rest)
	}
	return st
}

// isRecordHeading reports whether a block is a heading of the record: it begins in bold and
// most of it is, or the format calls it one.
func (r *record) isRecordHeading(b content.Block) bool {
	n := utf8.RuneCountInString(b.Text)
	switch {
	case n > 600 || turns.IsVoteLabel(b.Text), r.bold && turns.BoldPrefix(b) == 0 && !turns.IsItemHeading(b.Text):
		return false
	case b.Kind == content.Heading, turns.IsItemHeading(b.Text) && n < 120 && !strings.HasSuffix(b.Text, "."):
		return true
	}
	return b.Kind == content.Paragraph && turns.BoldPrefix(b) > 0 && lines.BoldShare(b)+lines.ItalicShare(b) > 0.6 && lines.BoldShare(b) > 0.4
}

// isPlainHeading reports whether a block of a record without styles is a heading by its form:
// a short line that is no sentence, between the paragraphs of a summary record, or that ends
// with the symbol of a paper.
func (r *record) isPlainHeading(b content.Block) bool {
	if r.bold || len(b.Runs) > 0 || r.voting || b.Kind != content.Paragraph || lines.LabelOf(b).Style == lines.DigitStyle || utf8.RuneCountInString(b.Text) > 200 {
		return false
	}
	if !phrase.Unfinished(b.Text) || phrase.EndsInComma(b.Text) || phrase.StartsLower(b.Text) || turns.IsStageText(b.Text) || r.isStageParagraph(b.Text) || turns.IsLanguageSwitch(b.Text) {
		return false
	}
	if lines.LabelOf(b).Label != "" && r.previous == nil {
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
	r.nums.Reset()
	level := 10
	switch {
	case turns.IsItemHeading(b.Text):
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

func (r *record) previousIsItem() bool { return turns.IsItemHeading(r.previous.Text) }

// isStage reports whether a block is a stage direction: set in italics as a whole, one of
// the fixed forms where italics are not known, or a remark of the editor in brackets.
func (r *record) isStage(b content.Block) bool {
	if turns.IsLanguageSwitch(b.Text) && r.voice != nil {
		return true
	}
	n := utf8.RuneCountInString(b.Text)
	if r.voice != nil && phrase.Unfinished(b.Text) && !turns.IsStageText(b.Text) {
		return false // the title of a group in the result of a ballot
	}
	if italic := lines.ItalicShare(b); italic > 0.8 || italic > 0.6 && n < 300 && len(b.Runs) > 0 && b.Runs[0].Italic && b.Runs[0].Start == 0 {
		return true
	}
	if !r.bold && len(b.Runs) == 0 && n < 400 && r.isStageParagraph(b.Text) {
		return true
	}
	return turns.IsInBrackets(b.Text) || n < 400 && turns.IsStageText(b.Text) && (lines.ItalicShare(b) > 0.4 || !r.bold)
}

// isStageParagraph reports whether a paragraph that stands alone is a stage direction by its
// words, or in a summary record the decision of the body.
func (r *record) isStageParagraph(text string) bool {
	return turns.IsStageParagraph(text) || r.indirect && turns.IsBodyDecision(text)
}

// stage adds a stage direction, and learns from it who presides or which language follows.
func (r *record) stage(b content.Block) {
	if len(r.doc.Sections) == 0 {
		r.open(corpus.FormFront)
	}
	if turns.IsLanguageSwitch(b.Text) && r.voice != nil {
		if lang, ok := turns.SpokenFrom(b.Text); ok {
			next := *r.voice
			next.Spoken = lang
			r.voice = &next
		}
		r.add(corpus.Stage, "", b)
		return
	}
	r.chairs.Learn(b.Text)
	r.add(corpus.Stage, strings.TrimRight(b.Label, ". "), b)
}

// words adds a paragraph of the turn that is open.
func (r *record) words(block content.Block, rest []content.Block) {
	m := lines.LabelOf(block)
	if !r.indirect {
		r.add(corpus.Paragraph, m.Label, withText(block, m.Rest))
		return
	}
	r.add(corpus.Paragraph, r.nums.Number(m, rest), withText(block, m.Rest))
}

func withText(b content.Block, text string) content.Block {
	b.Text = text
	return b
}
