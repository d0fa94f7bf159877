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
	"travaux/internal/segment/vocabulary"
)

// debate cuts a record whose format states the speeches: each is a turn and a section, under
// the headings of its item. Who speaks is what the format's own list says; the printed line
// gives what that leaves open.
type debate struct {
	*builder
	nums   lines.Numberer
	speech int  // that is open, 0 for none
	loose  bool // the open section is of words outside speeches
}

func debateLayout(b *builder, front about.Masthead, blocks []content.Block) {
	d := &debate{builder: b}
	blocks = b.takeNotes(b.front(front, blocks))
	if len(b.doc.Sections) == 0 || b.section().Form == corpus.FormFront {
		b.open(corpus.FormText)
	}
	d.loose = true
	for i, block := range blocks {
		d.step(block, blocks[i+1:])
	}
}

func (d *debate) step(block content.Block, rest []content.Block) {
	switch {
	case block.Voice != nil:
		d.words(block, rest)
	case block.Kind == content.Heading:
		d.heading(block)
	case turns.IsVoteLabel(block.Text):
		d.add(corpus.Vote, "", block)
	case block.Kind == content.Stage:
		d.add(corpus.Stage, "", block)
	default:
		d.outside(block, rest)
	}
}

// heading closes the speech before it.
func (d *debate) heading(block content.Block) {
	d.voice, d.speech = nil, 0
	d.nums.Reset()
	level := d.levelOf(block)
	if !d.bare() {
		d.enter(level, block.Text, 0)
		d.open(corpus.FormText)
	}
	d.loose = true
	d.head(level, block.Text, block)
}

// outside adds words that the format puts into no speech: they are no one's.
func (d *debate) outside(block content.Block, rest []content.Block) {
	d.voice, d.speech = nil, 0
	if !d.loose {
		d.open(corpus.FormText)
		d.loose = true
	}
	kind := corpus.Paragraph
	if block.Kind == content.TableRow {
		kind = corpus.TableRow
	}
	m := lines.LabelOf(block)
	d.add(kind, d.nums.Number(m, rest), withText(block, m.Rest))
}

// words adds a block of a speech, and opens a turn with the first.
func (d *debate) words(block content.Block, rest []content.Block) {
	lead := block.Voice.Lead
	if block.Voice.Speech != d.speech {
		d.speech = block.Voice.Speech
		if !d.bare() || d.section().Form == corpus.FormFront {
			d.open(corpus.FormTurn)
		}
		d.section().Form = corpus.FormTurn
		d.loose = false
		if m := dashHead.FindString(block.Text[:lead]); m != "" { // some mark the words behind it too
			lead = len(m)
		}
		if lead == 0 {
			lead = d.printed(block)
		}
		d.voice = d.statement(block, lead, rest)
	}
	if block.Kind == content.TableRow {
		d.add(corpus.TableRow, "", block)
		return
	}
	if lead > 0 {
		d.say(corpus.Paragraph, "", block, lead)
		return
	}
	m := lines.LabelOf(block)
	d.say(corpus.Paragraph, m.Label, withText(block, m.Rest), 0)
}

// printed finds the speaker's line at the head of a speech that has none marked.
func (d *debate) printed(block content.Block) int {
	if m := dashHead.FindString(block.Text); m != "" {
		return len(m)
	}
	if t, ok := turns.ParseLine(content.Block{Text: block.Text}); ok && !strings.Contains(t.Name, ".-") && d.names(block.Voice, t) {
		return t.End
	}
	return 0
}

// dashHead is a speaker's line as Spanish-speaking parliaments print it: "La señora Marrow
// (Presidenta).-".
var dashHead = regexp.MustCompile(`^(?:El|La)\s+(?:señora?|diputad[oa])\s+[^.:]{2,100}\.\s?[-–—]\s*`)

// names reports whether a printed line may be that of the speaker whom the format states.
func (d *debate) names(v *content.Voice, t turns.Line) bool {
	if v.Speaker == "" || turns.IsOffice(t.Name) {
		return true
	}
	known := " " + vocabulary.Plain(v.Speaker) + " "
	for _, w := range strings.Fields(vocabulary.Plain(turns.BareName(t.Name))) {
		if utf8.RuneCountInString(w) > 2 && strings.Contains(known, " "+w+" ") {
			return true
		}
	}
	return false
}

// statement is what the passages of a speech share.
func (d *debate) statement(block content.Block, lead int, rest []content.Block) *corpus.Statement {
	v := block.Voice
	st := &corpus.Statement{
		ID: fmt.Sprintf("t%d", v.Speech), Kind: corpus.Turn, Said: d.doc.Said,
		Rule: "turn: stated by the format", Confidence: 1,
		Speaker: turns.StatedName(v.Speaker), Capacity: v.Role, DelegationName: v.Delegation,
	}
	if d.doc.Type == corpus.SummaryRecord {
		st.Kind = corpus.Indirect
	}
	t := turns.ParsePrinted(block.Text[:lead])
	st.Spoken, st.OnBehalfOf = t.Spoken, t.OnBehalf
	if st.Speaker == "" && !turns.SpeaksInOffice(t.Name, st.Capacity) {
		st.Speaker = turns.StatedName(t.Name)
	}
	if st.Speaker == "" && st.Capacity == "" {
		st.Capacity = t.Name
	}
	office := turns.NamesOffice(t.Place) || turns.BeginsWithOffice(t.Place)
	switch {
	case t.Place == "" || t.Place == st.Capacity || phrase.StartsLower(t.Place): // "(standing)"
	case office && st.Capacity == "":
		st.Capacity = phrase.JoinNonEmpty(t.Place, t.Role)
	case st.DelegationName == "" && !office && !personInBrackets.MatchString(t.Place):
		st.DelegationName = t.Place
	}
	if st.OnBehalfOf == "" {
		st.OnBehalfOf = turns.OnBehalfOf(block.Text[lead:], rest)
	}
	return st
}

// personInBrackets is the name behind an office: "Minister for the Interior (Mr Iota)".
var personInBrackets = regexp.MustCompile(`^(?:Mr|Mrs|Ms|Miss|Dr|M|Mme|Sr|Sra|Hon)\b`)
