package segment

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

// debate cuts a record whose format states the speeches: each is a turn and a section, under
// the headings of its item. Who speaks is what the format's own list says; the printed line
// gives what that leaves open.
type debate struct {
	*builder
	nums   numberer
	speech int  // that is open, 0 for none
	loose  bool // the open section is of words outside speeches
}

func debateLayout(b *builder, front masthead, blocks []content.Block) {
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
	case voteLabel.MatchString(block.Text):
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
	d.nums.reset()
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
	m := labelOf(block)
	d.add(kind, number(&d.nums, m, rest), withText(block, m.rest))
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
	m := labelOf(block)
	d.say(corpus.Paragraph, m.label, withText(block, m.rest), 0)
}

// printed finds the speaker's line at the head of a speech that has none marked.
func (d *debate) printed(block content.Block) int {
	if m := dashHead.FindString(block.Text); m != "" {
		return len(m)
	}
	if t, ok := parseTurnLine(content.Block{Text: block.Text}); ok && !strings.Contains(t.name, ".-") && d.names(block.Voice, t) {
		return t.end
	}
	return 0
}

// dashHead is a speaker's line as Spanish-speaking parliaments print it: "La señora Marrow
// (Presidenta).-".
var dashHead = regexp.MustCompile(`^(?:El|La)\s+(?:señora?|diputad[oa])\s+[^.:]{2,100}\.\s?[-–—]\s*`)

// names reports whether a printed line may be that of the speaker whom the format states.
func (d *debate) names(v *content.Voice, t turnLine) bool {
	if v.Speaker == "" || isOffice(t.name) {
		return true
	}
	known := " " + plain(v.Speaker) + " "
	for _, w := range strings.Fields(plain(bareName(t.name))) {
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
		Speaker: statedName(v.Speaker), Capacity: v.Role, DelegationName: v.Delegation,
	}
	if d.doc.Type == corpus.SummaryRecord {
		st.Kind = corpus.Indirect
	}
	t := printedTurn(block.Text[:lead])
	st.Spoken, st.OnBehalfOf = t.spoken, t.onBehalf
	if st.Speaker == "" && !speaksInOffice(t.name, st.Capacity) {
		st.Speaker = statedName(t.name)
	}
	if st.Speaker == "" && st.Capacity == "" {
		st.Capacity = t.name
	}
	office := officeWords.MatchString(t.place) || officeName.MatchString(t.place)
	switch {
	case t.place == "" || t.place == st.Capacity || startsLower(t.place): // "(standing)"
	case office && st.Capacity == "":
		st.Capacity = joinNonEmpty(t.place, t.role)
	case st.DelegationName == "" && !office && !personInBrackets.MatchString(t.place):
		st.DelegationName = t.place
	}
	if st.OnBehalfOf == "" {
		st.OnBehalfOf = onBehalfOf(block.Text[lead:], rest)
	}
	return st
}

// personInBrackets is the name behind an office: "Minister for the Interior (Mr Iota)".
var personInBrackets = regexp.MustCompile(`^(?:Mr|Mrs|Ms|Miss|Dr|M|Mme|Sr|Sra|Hon)\b`)

// speaksInOffice reports whether what is printed for a name is the office of who speaks:
// "Mr. Speaker", "The Chair".
func speaksInOffice(name, capacity string) bool {
	return name == "" || isOffice(name) || capacity != "" && plain(bareName(name)) == plain(bareName(capacity)) || officeName.MatchString(name)
}

var officeName = regexp.MustCompile(`(?i)^(?:(?:the|an?|el|la|le|mr\.?|madam|mister)\s+)?(?:hon(?:ourable|\.)?\s+)?(?:deputy\s+|acting\s+|temporary\s+)?(?:speaker|chair\w*|president\w*|vicepresident\w*|président\w*|clerk|(?:pro)?secretar(?:y|i[oa])|secrétaire|minister|ministr[oae]|rapporteur|moderator)\b`)

// printedTurn takes a speaker's line apart. One that has not the form of a record of the
// United Nations gives the name before its first bracket.
func printedTurn(line string) turnLine {
	line = strings.TrimRight(strings.TrimSpace(line), ":：.-–— ")
	if t, ok := headParts(line); ok {
		t.name = spanishTitle.ReplaceAllString(t.name, "")
		return t
	}
	return turnLine{}
}

var spanishTitle = regexp.MustCompile(`(?i)^(?:el|la|los|las)\s+(?:señor(?:a|ita|es|as)?)\s+`)

// statedName is a name of a list as it is said: "Marrow, Ms. Ilse" is Ilse Marrow. What is
// not written as a name is ("any person") is none.
func statedName(s string) string {
	s = strings.TrimRight(strings.TrimSpace(s), ".,:; ")
	if family, given, ok := strings.Cut(s, ", "); ok && !strings.Contains(given, ",") && len(strings.Fields(given)) <= 4 && !officeWords.MatchString(given) && !officeBegins.MatchString(" "+given) {
		s = bareName(donTitle.ReplaceAllString(given, "")) + " " + family
	}
	s = spanishTitle.ReplaceAllString(bareName(s), "")
	if !plausibleName(s) || !capitalized(s) || len(strings.Fields(s)) > 9 {
		return ""
	}
	return strings.TrimFunc(s, unicode.IsSpace)
}

var donTitle = regexp.MustCompile(`^(?i:don|doña)\s+`)
