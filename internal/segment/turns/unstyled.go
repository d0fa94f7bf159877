package turns

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/phrase"
)

// A speaker's line may stand inside a block: records that come as plain text have neither
// bold nor italics nor, often, a sign of where a paragraph ends, and a reader of pages may
// run two paragraphs together at the break of a column.

// Split parts the blocks of a record before each speaker's line that stands in them.
// Where the record has no styles, it also parts them around each stage line that stands at
// the beginning of a sentence.
func Split(blocks []content.Block, indirect bool) []content.Block {
	styled := false
	for _, b := range blocks {
		styled = styled || len(b.Runs) > 0
	}
	var out []content.Block
	for _, b := range blocks {
		switch {
		case b.Kind != content.Paragraph:
			out = append(out, b)
		case styled:
			out = append(out, boldParts(b)...)
		default:
			out = append(out, parts(b, indirect)...)
		}
	}
	return out
}

// boldParts cuts a block before each bold name of a speaker's line behind the end of a
// sentence, and before and behind an italic sentence that is a stage line.
func boldParts(b content.Block) []content.Block {
	var cuts []int
	for _, r := range b.Runs {
		if r.Start <= 0 || r.End > len(b.Text) || r.Start >= r.End || !endsSentence(b.Text[:r.Start]) {
			continue
		}
		switch rest := stretch(b, r.Start, len(b.Text)); {
		case r.Bold && namesSpeakerInBold(rest):
			cuts = append(cuts, r.Start)
		case r.Italic && IsStageText(b.Text[r.Start:r.End]) && !phrase.Unfinished(b.Text[:r.End]):
			cuts = append(cuts, r.Start, r.End)
		}
	}
	if len(cuts) == 0 {
		return []content.Block{b}
	}
	var out []content.Block
	start := 0
	for _, at := range append(cuts, len(b.Text)) {
		if part := stretch(b, start, at); at > start && phrase.HasWord(part.Text) {
			out = append(out, part)
			start = at
		}
	}
	return out
}

func namesSpeakerInBold(b content.Block) bool {
	t, ok := ParseLine(b)
	return ok && t.Bold && (t.Place != "" || t.Spoken != "" || IsOffice(t.Name) || titled.MatchString(t.Name))
}

// endsSentence reports whether s ends as a sentence does, spaces aside.
func endsSentence(s string) bool {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	s = strings.TrimRight(s, phrase.Closing)
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && phrase.IsStop(r) && !(r == '.' && phrase.IsAbbreviation(s[:len(s)-1]))
}

// parts cuts one block.
func parts(b content.Block, indirect bool) []content.Block {
	text := b.Text
	cuts := map[int]bool{}
	for _, s := range phrase.Sentences(text) {
		sentence := text[s.Start:s.End]
		switch {
		case namesSpeaker(text[s.Start:]), indirect && s.Start > 0 && reportsSpeaker(text[s.Start:]):
			cuts[s.Start] = true
		case len(sentence) < 200 && IsStageText(sentence) && !saysMeeting(sentence, len(sentence) < len(text)):
			cuts[s.Start], cuts[s.End] = true, true
		}
	}
	for _, m := range presidentSays.FindAllStringSubmatchIndex(text, -1) {
		if text[m[2]] < utf8.RuneSelf || endsSentence(text[:m[2]]) {
			cuts[m[2]] = true // without an article it may be the end of another office
		}
	}
	var out []content.Block
	start := 0
	for i := range text {
		if i > start && cuts[i] {
			out = append(out, stretch(b, start, i))
			start = i
		}
	}
	out = append(out, stretch(b, start, len(text)))
	return out
}

// presidentSays is the line of the one who presides, wherever it stands: no sentence goes on
// like it.
var presidentSays = regexp.MustCompile(`(?:^|[\s。])((?:The (?:Acting |Temporary )?(?:Co-)?(?:President|Chair(?:man|person)?)|(?:Le Président|La Présidente)(?: par intérim)?|(?:El Presidente|La Presidenta)(?: interin[oa])?|(?:Исполняющ\S+ обязанности )?Председател[ья]|الرئيسة?(?: بالنيابة| المؤقتة?)?|(?:代理|临时)?主席)(?:\s?[(（][^()（）]{4,60}[)）])?\s?[:：])`)

// saysMeeting reports whether a sentence inside a paragraph is the word of who presides that
// the meeting is closed: the stage line has the hour.
func saysMeeting(sentence string, inside bool) bool {
	return inside && meetingWord.MatchString(phrase.WithoutVowels(sentence)) && !strings.ContainsFunc(sentence, unicode.IsDigit)
}

var meetingWord = regexp.MustCompile(`(?i)^(?:the\s+meeting|la\s+séance|se\s+(?:abre|levanta|suspende|reanuda|declara)|заседание|و?\p{Arabic}+\s+الجلسة|会议)`)

func namesSpeaker(text string) bool {
	t, ok := ParseLine(content.Block{Text: text})
	return ok && (t.Place != "" || IsOffice(t.Name) || t.Spoken != "" && IsOfficeLine(t.Name))
}

// reportsSpeaker reports whether a sentence of a summary record begins as the paragraph of a
// speaker from a country does: inside a paragraph others are called by the country alone.
func reportsSpeaker(text string) bool {
	if t, ok := ParseLine(content.Block{Text: text}); ok && titled.MatchString(t.Name) {
		return true
	}
	t, ok := ParseIndirect(content.Block{Text: text}, false)
	r, _ := utf8.DecodeRuneInString(text)
	cased := unicode.IsUpper(r) && reports.MatchString(text[t.End:])
	return ok && (t.Place != "" || cased) && !t.Delegate && !t.verbFirst && !IsOffice(t.Name)
}

// stretch returns the part of a block between two offsets of its text, its runs moved
// along.
func stretch(b content.Block, start, end int) content.Block {
	s := phrase.Trim(b.Text, corpus.Span{Start: start, End: end})
	if start > 0 {
		b.Label = ""
	}
	var runs []content.Run
	for _, r := range b.Runs {
		r.Start, r.End = max(r.Start, s.Start)-s.Start, min(r.End, s.End)-s.Start
		if r.Start < r.End {
			runs = append(runs, r)
		}
	}
	b.Text, b.Runs = b.Text[s.Start:s.End], runs
	return b
}
