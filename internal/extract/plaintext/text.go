// Package plaintext makes paragraphs of text that has no marks of them: it tells hard-wrapped
// lines from lines that are paragraphs, joins the first, and takes out the page numbers, line
// numbers and running heads that a printed page left behind. Blocks does so for a text inside
// another format.
//
// It decodes nothing (package encodings does), and knows no mark-up.
package plaintext

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
)

// Read reads plain text that is already decoded: a record's text, or a text file.
//
// Where lines are long, each is a paragraph. Where they are hard-wrapped, a paragraph ends
// at a blank line, before an indented line, before a numbered or bulleted one, and after a
// short line that ends a sentence: one on which the next line's first word would have
// fitted. Page numbers that stand alone on a line, job numbers beside them and form feeds
// are taken out, and what they cut goes on. No block is cut for its length: package segment
// does that.
func Read(text string) *content.Extract {
	var flags content.Flags
	text = prose.Clean(text, &flags)
	ex := &content.Extract{Format: "text"}
	lines := splitLines(text)
	if n := len(lines); n > 0 && lines[n-1].page > 1 {
		ex.Pages = lines[n-1].page
	}
	lines, heads := dropHeads(lines)
	lines, ex.Headers = dropRunning(lines)
	ex.Headers = append(heads, ex.Headers...)
	ex.Blocks = lineBlocks(lines)
	ex.Flags = flags
	return ex
}

// Blocks makes blocks of cleaned text.
func Blocks(text string) []content.Block { return lineBlocks(splitLines(text)) }

func lineBlocks(lines []textLine) []content.Block {
	lines = loneLabels(dropLineNumbers(lines))
	width, grouped := wrapWidth(lines), paragraphs
	if width == 0 {
		width, grouped = filledWidth(lines), filledLines
	}
	lines = dropPageNumbers(lines, width > 0)
	var blocks []content.Block
	if width == 0 {
		for _, l := range lines {
			if t := prose.OneLine(l.text); t != "" {
				blocks = append(blocks, prose.Labelled(content.Block{Text: strings.TrimSuffix(t, "\u00ad"), Page: l.page}))
			}
		}
		return blocks
	}
	s := prose.NewSeams(textOf(lines))
	for _, p := range grouped(lines, width) {
		if t := s.Joined(textOf(p)); t != "" {
			b := content.Block{Text: t, Page: p[0].page}
			if end := p[len(p)-1].page; end != b.Page {
				b.PageEnd = end
			}
			blocks = append(blocks, prose.Labelled(b))
		}
	}
	return blocks
}

// textLine is a line of a text file; cut says that a page ended between it and the line
// before. page is 0 in a text that has no form feeds.
type textLine struct {
	text string
	cut  bool
	page int
}

func textOf(lines []textLine) []string {
	all := make([]string, len(lines))
	for i, l := range lines {
		all[i] = l.text
	}
	return all
}

func splitLines(text string) []textLine {
	var lines []textLine
	pages := strings.Split(strings.TrimRight(text, "\f\n "), "\f")
	for i, page := range pages {
		for j, l := range strings.Split(page, "\n") {
			line := textLine{text: strings.TrimRightFunc(l, unicode.IsSpace), cut: i > 0 && j == 0}
			if len(pages) > 1 {
				line.page = i + 1
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// A text is hard-wrapped where nine of ten lines are at most this long, there are enough
// lines to tell, and most lines that end in mid-sentence are filled: those of a list of
// names are not.
const (
	wrapAtMost  = 110
	wrapAtLeast = 4
)

// wrapWidth returns the length that hard-wrapped lines are filled up to, in code points,
// and 0 where each line is a paragraph of its own.
func wrapWidth(lines []textLine) int {
	var sizes []int
	for _, l := range lines {
		if l.text != "" {
			sizes = append(sizes, utf8.RuneCountInString(strings.TrimSpace(l.text)))
		}
	}
	if len(sizes) < wrapAtLeast {
		return 0
	}
	slices.Sort(sizes)
	width := sizes[len(sizes)*9/10]
	follows, full := 0, 0 // lines that go on in the next one
	for i, l := range lines[:len(lines)-1] {
		next := strings.TrimSpace(lines[i+1].text)
		if l.text == "" || next == "" || prose.EndsSentence(l.text) {
			continue
		}
		follows++
		if (utf8.RuneCountInString(strings.TrimSpace(l.text))+1+nextWidth(next))*4 > width*3 {
			full++
		}
	}
	if width > wrapAtMost || follows*4 < len(sizes) || full*4 < follows*3 {
		return 0
	}
	return width
}

var (
	pageNumber = regexp.MustCompile(`^\s*(?:[-–—] ?)?[0-9]{1,3}(?: ?[-–—])?(?:/[0-9]{1,3})?\s*$`)
	jobNumber  = regexp.MustCompile(`^\s*(?:[0-9]{1,4}\s+)?[0-9]{2}-[0-9]{5,6}(?: \([A-Z]\))?(?:\s+[0-9]{1,4})?\s*$`)
)

// dropPageNumbers takes out lines that hold a page or job number only, and the blank lines
// around them and around form feeds: a page's end says nothing of a paragraph's. In text
// that is not hard-wrapped a number alone is a page number only beside a blank line.
func dropPageNumbers(lines []textLine, wrapped bool) []textLine {
	furniture := make([]bool, len(lines))
	for i, l := range lines {
		alone := !isNumber(lines, i-1) && !isNumber(lines, i+1)
		furniture[i] = jobNumber.MatchString(l.text) ||
			(isNumber(lines, i) && alone && (wrapped || besideBlank(lines, i)))
	}
	var out []textLine
	for i := 0; i < len(lines); {
		j, ended := i, lines[i].cut
		for j < len(lines) && (lines[j].text == "" || furniture[j]) {
			ended = ended || furniture[j] || lines[j].cut
			j++
		}
		ended = ended || (j < len(lines) && lines[j].cut)
		if !ended {
			out = append(out, lines[i:j]...)
		}
		if j < len(lines) {
			out = append(out, lines[j])
		}
		i = j + 1
	}
	return out
}

func isNumber(lines []textLine, i int) bool {
	return i >= 0 && i < len(lines) && pageNumber.MatchString(lines[i].text)
}

func besideBlank(lines []textLine, i int) bool {
	return (i > 0 && lines[i-1].text == "") || (i+1 < len(lines) && lines[i+1].text == "") || lines[i].cut
}

// paragraphs groups hard-wrapped lines.
func paragraphs(lines []textLine, width int) [][]textLine {
	margin := commonIndent(lines)
	room, exact := fullest(lines, width)
	short := width / 2
	if exact {
		short = room
	}
	var all [][]textLine
	var p []textLine
	flush := func() {
		if len(p) > 0 {
			all = append(all, p)
		}
		p = nil
	}
	for _, l := range lines {
		if strings.TrimSpace(l.text) == "" {
			flush()
			continue
		}
		if len(p) > 0 {
			prev := p[len(p)-1]
			if startsParagraph(prev.text, l.text, margin, room) || prev.page == l.page && stopsShort(prev.text, l.text, short) {
				flush()
			}
		}
		p = append(p, l)
	}
	flush()
	return all
}

// commonIndent is the indent that most lines have at least.
func commonIndent(lines []textLine) int {
	count := map[int]int{}
	total := 0
	for _, l := range lines {
		if l.text != "" {
			count[indent(l.text)]++
			total++
		}
	}
	best, most := 0, 0
	for n, c := range count {
		if c > most || (c == most && n < best) {
			best, most = n, c
		}
	}
	return best
}

// indent is the white space at the head of a line, a tab counting as four.
func indent(line string) int {
	n := 0
	for _, r := range line {
		switch {
		case r == '\t':
			n += 4
		case r == '\u3000':
			n += 2
		case unicode.IsSpace(r):
			n++
		default:
			return n
		}
	}
	return n
}

func startsParagraph(prev, line string, margin, room int) bool {
	if indent(line) > margin && indent(prev) <= margin {
		return true
	}
	if !prose.EndsSentence(prev) {
		return false
	}
	text := strings.TrimSpace(line)
	if numberedLine(text) {
		return true
	}
	return utf8.RuneCountInString(strings.TrimSpace(prev))+1+nextWidth(text) <= room
}

// stopsShort reports whether a line without a full stop is a heading or a line of a list all
// the same: the first piece of the next line would have fitted, and that begins anew.
func stopsShort(prev, next string, room int) bool {
	prev, next = strings.TrimSpace(prev), strings.TrimSpace(next)
	r, _ := utf8.DecodeRuneInString(next)
	n := utf8.RuneCountInString(prev) + 1 + nextWidth(next)
	return n <= room && !unicode.IsLower(r) && !strings.ContainsRune(",،，、-", lastRune(prev))
}

// nextWidth is the length of the piece that the line before could have taken.
func nextWidth(text string) int {
	if r, _ := utf8.DecodeRuneInString(text); prose.IsWide(r) {
		return 1
	}
	return utf8.RuneCountInString(prose.FirstField(text))
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
