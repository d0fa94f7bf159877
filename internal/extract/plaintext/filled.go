package plaintext

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/prose"
)

// A text that is hard-wrapped may have so many short paragraphs, headings and lists that few
// lines go on in the next: a summary record is one. Its long lines all the same end where the
// page does, in the middle of a sentence.

// fewestFilled is how many lines that stop in mid-sentence at the margin tell such a text.
const fewestFilled = 2

// coverLines is how many lines the head of a paper may have: they are no sentences, and end
// anywhere.
const coverLines = 30

// filledWidth returns the length up to which the long lines of a text are filled, in code
// points, and 0 where its lines are paragraphs: then lines that stop without the mark of a
// sentence are of all lengths.
func filledWidth(lines []textLine) int {
	var sizes []int
	for _, l := range lines {
		if n := utf8.RuneCountInString(strings.TrimSpace(l.text)); n > 0 {
			sizes = append(sizes, n)
		}
	}
	if len(sizes) < wrapAtLeast {
		return 0
	}
	slices.Sort(sizes)
	width := sizes[len(sizes)*49/50]
	if width > wrapAtMost {
		return 0
	}
	filled, other := 0, 0
	for i, l := range lines[:len(lines)-1] {
		next := strings.TrimSpace(lines[i+1].text)
		after := ""
		if i+2 < len(lines) {
			after = strings.TrimSpace(lines[i+2].text)
		}
		switch n := utf8.RuneCountInString(strings.TrimSpace(l.text)); {
		case n == 0 || next == "" || prose.EndsSentence(l.text):
		case fills(l.text, next, width):
			if prose.EndsSentence(next) || after != "" && fills(next, after, width) { // a heading ends otherwise
				filled++
			}
		case n*2 > width && i >= coverLines:
			other++
		}
	}
	if filled < fewestFilled || filled < 3*other {
		return 0
	}
	return width
}

// fullest returns up to which length the lines of a text would have taken one piece more, and
// whether that is exact. Proportional type gives lines of one width different numbers of
// letters: an eighth is allowed for it, unless hardly any of the lines that go on in the next
// needs it.
func fullest(lines []textLine, width int) (room int, exact bool) {
	most, seen, loose := 0, 0, 0
	for _, l := range lines {
		most = max(most, utf8.RuneCountInString(strings.TrimSpace(l.text)))
	}
	for i, l := range lines[:len(lines)-1] {
		next := strings.TrimSpace(lines[i+1].text)
		if i < coverLines/2 || l.text == "" || next == "" || prose.EndsSentence(l.text) || !fills(l.text, next, width) {
			continue
		}
		seen++
		if utf8.RuneCountInString(strings.TrimSpace(l.text))+1+nextWidth(next) <= most {
			loose++
		}
	}
	if seen >= 3 && loose*8 <= seen {
		return most, true
	}
	return width * 7 / 8, false
}

// fills reports whether the first piece of the next line would not have fitted, or hardly.
func fills(line, next string, width int) bool {
	return (utf8.RuneCountInString(strings.TrimSpace(line))+1+nextWidth(next))*8 > width*7
}

// filledLines groups lines: one that is filled goes on in the next.
func filledLines(lines []textLine, width int) [][]textLine {
	var all [][]textLine
	room, _ := fullest(lines, width)
	for i, l := range lines {
		text := strings.TrimSpace(l.text)
		if text == "" {
			continue
		}
		if i > 0 && (l.cut && goesOnLower(lines[i-1].text, text) || goesOnIn(lines[i-1].text, text, width, room)) {
			all[len(all)-1] = append(all[len(all)-1], l)
			continue
		}
		all = append(all, []textLine{l})
	}
	return all
}

// goesOnLower reports whether a sentence goes on in a small letter: over the end of a page it
// does so whatever the length of the line before.
func goesOnLower(prev, text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return strings.TrimSpace(prev) != "" && unicode.IsLower(r) && !prose.EndsSentence(prev)
}

func goesOnIn(prev, text string, width, room int) bool {
	if strings.TrimSpace(prev) == "" || !fills(prev, text, width) {
		return false
	}
	if !prose.EndsSentence(prev) {
		return true
	}
	return !numberedLine(text) && utf8.RuneCountInString(strings.TrimSpace(prev))+1+nextWidth(text) > room
}

// numberedLine reports whether a line begins with a number or bullet.
func numberedLine(text string) bool {
	mark, _ := prose.SplitLabel(text)
	return mark != "" || prose.HasBullet(text) || arabicNumber.MatchString(text)
}

// arabicNumber is the number of a paragraph as Arabic texts print it: "١٢ -".
var arabicNumber = regexp.MustCompile(`^(?:[0-9]{1,3}|[٠-٩]{1,3})\s?[-–]\s+\p{Arabic}`)

// loneLabel is the number of a paragraph that stands on a line alone: "12.", "١٢ -".
var loneLabel = regexp.MustCompile(`^\s*(?:[0-9]{1,3}|[٠-٩]{1,3})(?:\s?[.．]|\s?[-–])$`)

// loneLabels puts the number of a paragraph before the line under it.
func loneLabels(lines []textLine) []textLine {
	var out []textLine
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if loneLabel.MatchString(l.text) {
			next := i + 1
			for next < len(lines)-1 && next < i+2 && lines[next].text == "" {
				next++
			}
			if next < len(lines) && startsWord(lines[next].text) {
				l.text = l.text + " " + strings.TrimSpace(lines[next].text)
				i = next
			}
		}
		out = append(out, l)
	}
	return out
}

// startsWord reports whether a line begins with a letter or an opening mark.
func startsWord(line string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimSpace(line))
	return unicode.IsLetter(r) || strings.ContainsRune("(（“«\"", r)
}
