package about

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/phrase"
	"travaux/internal/segment/turns"
	"travaux/internal/segment/vocabulary"
)

// Masthead is what the head of the first page says of a document.
type Masthead struct {
	Blocks []content.Block // of the masthead, in order: the first ones of the document
	Titles []content.Block // the title and what stands under it
	// Inside marks the blocks of the masthead that are titles: where the reader of a page
	// took its left half first, the title comes before the signs of the right half.
	Inside map[int]bool

	symbols      []corpus.Symbol
	organ        string // of the principal organs, in English
	bodies       []string
	organParts   []string // pieces of an organ's name that is set over several lines
	session      string
	sessionLine  string // as printed
	meeting      string
	item         string
	place        string
	distribution string
	original     corpus.Lang
	language     corpus.Lang
	issued, said corpus.Date
	rule         string // that found the days, "masthead" where empty
	seen         [numberOfSigns]bool
	at, symbolAt int // the block that is read, and the one with the first symbol
	bodyAt       int // the block with the last line of bodies
}

// A masthead is believed in when it shows at least this many different signs; one
// "General Assembly" at the head of a text is none.
const fewestSigns = 2

// headBlocks is how far into a document without pages a masthead may reach.
const headBlocks = 30

// readMasthead reads the masthead of a paper of the United Nations and the title under it.
// A document without one has no blocks in it.
func readMasthead(blocks []content.Block) Masthead {
	var m Masthead
	end := 0
	for i, b := range blocks {
		if b.Page > 1 || i >= headBlocks || i > end+mostBetween || startsBody(b) || m.titleBegins(b) {
			break
		}
		m.at = i
		if m.read(b) {
			end = i + 1
		} else if b.Kind != content.Footnote && end > 0 && !m.seen[itemSign] {
			m.addBody(b)
		}
	}
	if m.strength() < fewestSigns || !m.telling() {
		return Masthead{}
	}
	after := m.itemTitle(blocks, end)
	for _, b := range blocks[end:after] {
		if !m.seen[itemSign] {
			m.addBody(b)
		}
	}
	end = after
	m.Blocks = blocks[:end:end]
	m.keepBodies()
	m.Titles = titleBlocks(blocks[end:])
	if len(m.Titles) == 0 {
		m.titlesInside()
	}
	return m
}

// telling reports whether a sign was seen that only papers of the United Nations have: the
// name of a session with place and date may stand over any speech.
func (m *Masthead) telling() bool {
	for _, s := range []sign{nationsSign, distrSign, originalSign, itemSign, meetingSign, presidentSign, symbolSign, organSign} {
		if m.seen[s] {
			return true
		}
	}
	return false
}

// plain reports whether a paper has neither symbol nor distribution: it was not issued as a
// document.
func (m *Masthead) plain() bool { return !m.seen[symbolSign] && !m.seen[distrSign] }

// addBody keeps a line that may name a body. The name of a conference runs over several
// lines: a line right under one that names a body goes on with it.
func (m *Masthead) addBody(b content.Block) {
	last := len(m.bodies) - 1
	if last >= 0 && m.bodyAt == m.at-1 && bodyNoun.MatchString(m.bodies[last]) && (phrase.StartsLower(b.Text) || nameGoesOn.MatchString(m.bodies[last])) {
		m.bodies[last] += " " + strings.TrimSpace(b.Text)
	} else {
		m.bodies = append(m.bodies, strings.TrimSpace(b.Text))
	}
	m.bodyAt = m.at
}

// nameGoesOn is the end of a line that is not the end of a name.
var nameGoesOn = regexp.MustCompile(`(?i)\s(?:of|on|for|the|to|and|in|de|du|des|la|le|les|sur|pour|et|à|del|los|las|sobre|para|y|по|о|об|и|для|в|и)$|[-–,]$`)

// titlesInside takes for titles the headings of the masthead from the first that is set as
// large as a title.
func (m *Masthead) titlesInside() {
	m.Inside = map[int]bool{}
	var probe Masthead
	for i, b := range m.Blocks {
		if b.Kind != content.Heading || probe.read(b) || len(m.Titles) == 0 && b.Size < titleSize {
			continue
		}
		m.Inside[i] = true
		m.Titles = append(m.Titles, b)
	}
}

// titleSize is the least size of type, in points, of the title of a paper of the United
// Nations since 1998.
const titleSize = 13.5

// mostBetween is how many lines without a sign, such as the name of a committee, may stand
// between two that have one.
const mostBetween = 4

// titleBegins reports whether b says what kind of paper this is, after the right half of a
// masthead was read: no sign follows that. The title of an agenda item, which may begin
// with "Report of", stands between two signs at most.
func (m *Masthead) titleBegins(b content.Block) bool {
	if !m.seen[distrSign] && !m.seen[originalSign] || !lines.IsHeadline(b) {
		return false
	}
	if resolutionLine.MatchString(b.Text) {
		return true
	}
	return titleType([]content.Block{b}) != "" && !m.seen[itemSign]
}

// startsBody reports whether the text proper begins with b: a long paragraph, a numbered
// one, or the organ that opens a resolution.
func startsBody(b content.Block) bool {
	if b.Kind == content.Footnote || lines.BoldShare(b) > 0.8 {
		return false
	}
	if m := lines.LabelOf(b); m.Style == lines.DigitStyle && utf8.RuneCountInString(b.Text) > 60 {
		return true
	}
	return utf8.RuneCountInString(b.Text) > 350 && b.Kind != content.Heading || lines.IsEnacting(b.Text) || lines.OpensPreamble(b.Text) || turns.IsLine(b) || turns.IsStageText(b.Text)
}

// read takes the signs off the head of a block, and reports whether there was one and
// nothing else was left that could be a title.
func (m *Masthead) read(b content.Block) bool {
	if b.Kind == content.Footnote {
		return false
	}
	rest, seen := strings.TrimSpace(b.Text), 0
	for rest != "" {
		n := m.eat(rest)
		if n == 0 {
			break
		}
		seen++
		rest = strings.TrimLeftFunc(rest[n:], func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("*,;|–—-/", r) })
	}
	if seen == 0 {
		if m.strength() > 0 && (lines.IsUpper(b.Text) || b.Size > titleSize) && vocabulary.IsOrganPart(b.Text) {
			m.organParts = append(m.organParts, b.Text)
			return true
		}
		return false
	}
	if rest != "" && m.item != "" && strings.Contains(b.Text, m.item) {
		return true // the title of the agenda item
	}
	return !phrase.HasWord(rest)
}

// itemTitle moves the end of the masthead behind the titles of the agenda items, or behind
// the name of the body where that stands last: they begin at the margin, and the title of
// the document is set in, or in larger type.
func (m *Masthead) itemTitle(blocks []content.Block, end int) int {
	if end == 0 || end >= len(blocks) {
		return end
	}
	for end < len(blocks) && blocks[end].Kind == content.TableRow && blocks[end].Page <= 1 {
		end++ // the items of two bodies, side by side
	}
	margin := blocks[end-1]
	for n := end; n < len(blocks) && n < end+mostBetween+4; n++ {
		b := blocks[n]
		if b.Page > 1 || startsBody(b) || !lines.IsHeadline(b) {
			break
		}
		inset := b.Indent > blocks[end].Indent+15 || b.Centered && !blocks[end].Centered
		larger := b.Size > blocks[end].Size+1 && blocks[end].Size > 0
		if n > end && (inset || larger || sponsors.MatchString(b.Text)) {
			return n
		}
		if n == end && (b.Indent > margin.Indent+15 || b.Centered || b.Size > margin.Size+3) {
			break
		}
	}
	return end
}

// keepBodies keeps the lines that name a body, of the ones that no sign was seen in.
func (m *Masthead) keepBodies() {
	var kept []string
	for _, s := range m.bodies {
		for _, b := range m.Blocks {
			if head := strings.TrimSpace(b.Text); head != "" && (strings.Contains(b.Text, s) || strings.HasPrefix(s, head)) {
				kept = append(kept, s)
				break
			}
		}
	}
	m.bodies = kept
}

// dropHeaders leaves out the running headers that a reader of pages did not know for such:
// lines on later pages that are made of the document's own symbols. The blocks stay as they
// are.
func dropHeaders(blocks []content.Block, symbols []corpus.Symbol) []content.Block {
	return slices.DeleteFunc(slices.Clone(blocks), func(b content.Block) bool {
		if b.Page < 2 || len(symbols) == 0 || b.Kind == content.Footnote {
			return false
		}
		rest := b.Text
		for _, f := range slices.Backward(corpus.FindSymbols(b.Text)) {
			if !containsSymbol(symbols, f.Symbol) {
				return false
			}
			rest = rest[:f.Span.Start] + rest[f.Span.End:]
		}
		return rest != b.Text && !phrase.HasWord(rest)
	})
}
