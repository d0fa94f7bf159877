package pdf

import (
	"math"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/prose"
)

// ends reports whether a line ends a sentence, the mark of a footnote aside.
func (ln *line) ends() bool {
	words := ln.words
	for len(words) > 1 && isRaisedMark(words[len(words)-2], words[len(words)-1], ln.size, ln.base) {
		words = words[:len(words)-1]
	}
	return prose.EndsSentence((&segment{words: words}).plain())
}

// lead is how far a line begins from the edge of its column, in reading direction.
func (ln *line) lead() float64 {
	if ln.rtl() {
		return ln.right - ln.box.x1
	}
	return ln.box.x0 - ln.left
}

// room is what is left free behind a line in its column.
func (ln *line) room() float64 {
	if ln.rtl() {
		return ln.box.x0 - ln.left
	}
	return ln.right - ln.box.x1
}

// textLead is where the text behind a label begins.
func (ln *line) textLead() float64 {
	if ln.rtl() {
		return ln.right - ln.words[0].box.x1
	}
	return ln.words[0].box.x0 - ln.left
}

// centered reports whether a line stands in the middle of its column, both ends free.
func (ln *line) centered() bool {
	lead, room := ln.lead(), ln.room()
	if ln.label != "" && !partNumber.MatchString(ln.label+" ") || (lead+room < (ln.right-ln.left)*0.1 && !ln.is(prose.Bold) && !isCapitals(ln.plain())) {
		return false
	}
	if mark, _ := prose.SplitLabel(ln.plain()); mark != "" && lead+room < (ln.right-ln.left)*0.2 {
		return false
	}
	return lead > 12 && room > 12 && math.Abs(lead-room) < 8
}

// firstWidth is the room that the line's first word takes, and the second where the first
// is a number: those are kept on one line.
func (ln *line) firstWidth() float64 {
	if len(ln.words) > 1 && figure.MatchString(ln.words[0].text) {
		return ln.words[0].box.union(ln.words[1].box).width() + ln.size*0.25
	}
	if r, _ := utf8.DecodeRuneInString(ln.words[0].text); prose.IsWide(r) {
		return ln.size
	}
	return ln.words[0].box.width() + ln.size*0.25
}

// isTick holds figures alone, such as those along the axis of a chart.
func isTick(ln *line) bool { return ln.label == "" && figure.MatchString(ln.plain()) }

// lineLeader is a row of points that leads the eye from one end of a line to the other.
var lineLeader = regexp.MustCompile(`(?:[.․]\s?){5,}|…{2,}`)

func (ln *line) hasLeader() bool { return lineLeader.MatchString(ln.plain()) }

// breaks reports whether ln, the line below p's last one in its column, begins a paragraph.
func (l *layout) breaks(p []*line, ln *line) bool {
	prev := p[len(p)-1]
	gap := prev.base - ln.base
	pitch := l.linePitch(ln.size)
	switch {
	case prev.isRow() || ln.isRow():
		return true
	case isTick(prev) && isTick(ln):
		return math.Abs(prev.box.x1-ln.box.x1) > ln.size
	case math.Abs(prev.size-ln.size) > 0.08*ln.size:
		return true
	case gap > pitch*1.2+0.3 && gap < ln.size*1.8 && !prev.ends() && beginsSmall(ln) && math.Abs(prev.lead()-ln.lead()) < ln.size*0.5 && prev.room() < ln.size*8:
		return ln.label != "" || prev.hasLeader() // a sentence goes on, set wider than elsewhere
	case gap > pitch*1.2+0.3 || gap < pitch*0.5:
		return true
	case ln.label != "" || beginsItem(prev, ln) || prev.hasLeader():
		return true
	case prev.is(prose.Bold) != ln.is(prose.Bold) && !runsIn(prev, ln):
		return true
	case prev.is(prose.Italic) != ln.is(prose.Italic) && prev.room() > ln.firstWidth()+ln.size*0.6:
		return true
	case prev.centered() != ln.centered() && math.Abs(prev.lead()-ln.lead()) > 4 && (len(p) > 1 || prev.room() > ln.firstWidth()):
		return true
	case prev.centered() && ln.centered():
		return standsAlone(prev, ln)
	}
	return shifts(p, ln) || endsShort(prev, ln)
}

// beginsItem reports whether a line begins with a bullet. A dash may also stand inside a
// sentence.
func beginsItem(prev, ln *line) bool {
	text := ln.plain()
	if !prose.HasBullet(text) {
		return false
	}
	return !strings.ContainsRune("-*–—", firstRune(ln)) ||
		prev.ends() || prev.room() > ln.firstWidth()+ln.size
}

// runsIn reports whether a sentence goes on from prev in ln though the type changes.
func runsIn(prev, ln *line) bool {
	return prev.room() < ln.size*3 && !prev.ends() && beginsSmall(ln)
}

func beginsSmall(ln *line) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(ln.plain(), "(“\"«"))
	return unicode.IsLower(r)
}

// shifts reports whether a line begins further in or out than the paragraph's lines do. The
// second line of a paragraph goes back from its indent, or hangs below the text of a
// numbered one.
func shifts(p []*line, ln *line) bool {
	prev := p[len(p)-1]
	off := ln.lead() - prev.lead()
	if len(p) > 1 {
		return math.Abs(off) > ln.size*0.55
	}
	if off <= ln.size*0.55 {
		return -off > (ln.right-ln.left)*0.35
	}
	hangs := prev.label != "" && math.Abs(ln.lead()-prev.textLead()) < ln.size*0.55
	text := prev.plain()
	mark, _ := prose.SplitLabel(text)
	return !hangs && mark == "" && !prose.HasBullet(text) && !(prev.is(prose.Bold) && partNumber.MatchString(text))
}

// partNumber is the number of a part before its heading.
var partNumber = regexp.MustCompile(`^(?:[IVXLC]{1,6}|[A-Z])\.\s`)

// endsShort reports whether prev ended where the next word had room: at the end of a
// sentence that ends the paragraph; elsewhere only where much room is left and the line is
// no title, for titles are broken by sense.
func endsShort(prev, ln *line) bool {
	width := prev.right - prev.left
	if prev.lead() > width*0.5 && !prev.is(prose.Bold) && !beginsSmall(ln) { // a masthead, a signature
		return true
	}
	room, need := prev.room(), ln.firstWidth()+ln.size*0.6
	if room < need {
		return false
	}
	if prev.ends() {
		return true
	}
	if prev.is(prose.Bold) || (isCapitals(prev.plain()) && isCapitals(ln.plain())) {
		return standsAlone(prev, ln)
	}
	return room > width*0.2 && !beginsSmall(ln)
}

// isCapitals reports whether a text has letters, all of them capitals.
func isCapitals(text string) bool {
	n := 0
	for _, r := range text {
		if unicode.IsLower(r) || prose.IsWide(r) || isRTL(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 3
}

// standsAlone reports whether a short line of a title, such as "Annex", is one of its own.
func standsAlone(prev, ln *line) bool { return prev.box.width()*3 < ln.box.width() && !beginsSmall(ln) }

// continues reports whether ln, at the head of a column or page, goes on with the paragraph
// p that the one before ended with.
func (l *layout) continues(p []*line, ln *line) bool {
	prev, first := p[len(p)-1], p[0]
	switch {
	case prev.isRow() || ln.isRow() || prev.hasLeader():
		return false
	case prev.page == ln.page && ln.base < prev.base: // below, not in the next column
		return false
	case ln.label != "" || prose.HasBullet(ln.plain()):
		return false
	case math.Abs(prev.size-ln.size) > 0.08*ln.size || prev.is(prose.Bold) != ln.is(prose.Bold):
		return false
	case math.Abs(ln.lead()-restLead(p)) > ln.size*0.6 && !(first.label != "" && math.Abs(ln.lead()-first.textLead()) < ln.size*0.6):
		return false
	}
	width := prev.right - prev.left
	full := prev.room() < width*0.12
	if mark, _ := prose.SplitLabel(ln.plain()); mark != "" && prev.ends() {
		return false
	}
	if !prev.ends() {
		return beginsSmall(ln) || (full && !ln.is(prose.Bold)) || prose.IsWide(firstRune(ln))
	}
	if !full || ln.is(prose.Bold) || (ln.room() > width*0.6 && !beginsSmall(ln)) {
		return false
	}
	// The sentence ends with the column. A new paragraph would begin with an indent where
	// this one did.
	began := first.lead() > ln.size*0.8 || first.label != ""
	return beginsSmall(ln) || (l.indents && began && ln.lead() < ln.size*0.5)
}

func firstRune(ln *line) rune {
	r, _ := utf8.DecodeRuneInString(ln.plain())
	return r
}

// restLead is where the lines of a paragraph begin, its first one aside.
func restLead(p []*line) float64 {
	if len(p) > 1 {
		return p[len(p)-1].lead()
	}
	return 0
}
