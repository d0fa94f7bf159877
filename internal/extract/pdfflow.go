package extract

import (
	"math"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

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
	return ln.label == "" && lead > 12 && room > 12 && math.Abs(lead-room) < 8
}

// firstWidth is the room that the line's first word takes.
func (ln *line) firstWidth() float64 {
	if r, _ := utf8.DecodeRuneInString(ln.words[0].text); isWide(r) {
		return ln.size
	}
	return ln.words[0].box.width() + ln.size*0.25
}

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
	case math.Abs(prev.size-ln.size) > 0.08*ln.size:
		return true
	case gap > pitch*1.2+0.3 || gap < pitch*0.5:
		return true
	case ln.label != "" || bullet.MatchString(ln.plain()) || prev.hasLeader():
		return true
	case prev.is(bold) != ln.is(bold) && !runsIn(prev, ln):
		return true
	case prev.is(italic) != ln.is(italic) && endsSentence(prev.plain()) && prev.room() > ln.firstWidth():
		return true
	case prev.centered() != ln.centered() && (len(p) > 1 || prev.room() > ln.firstWidth()):
		return true
	case prev.centered() && ln.centered():
		return standsAlone(prev, ln)
	}
	return shifts(p, ln) || endsShort(prev, ln)
}

// runsIn reports whether a sentence goes on from prev in ln though the type changes.
func runsIn(prev, ln *line) bool {
	return prev.room() < ln.size*3 && !endsSentence(prev.plain()) && beginsSmall(ln)
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
		return false
	}
	hangs := prev.label != "" && math.Abs(ln.lead()-prev.textLead()) < ln.size*0.55
	mark, _ := splitLabel(prev.plain())
	return !hangs && mark == "" && !bullet.MatchString(prev.plain())
}

// endsShort reports whether prev ended where the next word had room: at the end of a
// sentence that ends the paragraph; elsewhere only where much room is left and the line is
// no title, for titles are broken by sense.
func endsShort(prev, ln *line) bool {
	room, need := prev.room(), ln.firstWidth()+ln.size*0.6
	if room < need {
		return false
	}
	if endsSentence(prev.plain()) {
		return true
	}
	if prev.is(bold) {
		return standsAlone(prev, ln)
	}
	return room > (prev.right-prev.left)*0.15 && !beginsSmall(ln)
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
	case ln.label != "" || bullet.MatchString(ln.plain()):
		return false
	case math.Abs(prev.size-ln.size) > 0.08*ln.size || prev.is(bold) != ln.is(bold):
		return false
	case math.Abs(ln.lead()-restLead(p)) > ln.size*0.6:
		return false
	}
	width := prev.right - prev.left
	full := prev.room() < width*0.12
	if mark, _ := splitLabel(ln.plain()); mark != "" && endsSentence(prev.plain()) {
		return false
	}
	if !endsSentence(prev.plain()) {
		return beginsSmall(ln) || (full && !ln.is(bold)) || isWide(firstRune(ln))
	}
	if !full || ln.is(bold) {
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
	if p[0].label != "" && p[0].lead() < 3 && p[0].textLead() > p[0].size*1.5 {
		return 0 // or below the text: the next line will tell
	}
	return 0
}
