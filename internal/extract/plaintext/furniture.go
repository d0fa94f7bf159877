package plaintext

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
)

// Drafts number their lines at the margin, each or every fifth, and text made of pages by
// other programs has running headers. Neither is text.

var (
	lineNumber = regexp.MustCompile(`^[ \t]{0,8}([0-9]{1,5})(?:[ \t]{1,8}|$)`)
	anyFigures = regexp.MustCompile(`[0-9]+`)
)

// A text has numbered lines where at least this many of its lines bear a number, and the
// numbers go on by the same step.
const fewestNumbered = 10

// dropLineNumbers takes the numbers of lines off their heads. They are told from the
// numbers of paragraphs and of tables by the sentences that go on in the next line.
func dropLineNumbers(lines []textLine) []textLine {
	at, numbers := numberedLines(lines)
	if len(at) < fewestNumbered {
		return lines
	}
	steady, open, low, cased := 0, 0, 0, 0
	step := numbers[1] - numbers[0]
	if step != 1 && step != 5 && step != 10 {
		return lines
	}
	for i := range at {
		text := lines[at[i]].text
		text = text[len(lineNumber.FindString(text)):]
		if i > 0 && (numbers[i] == numbers[i-1]+step || numbers[i] == step) && at[i]-at[i-1] >= step {
			steady++
		}
		if text == "" {
			continue
		}
		if !prose.EndsSentence(text) {
			open++
		}
		r, _ := firstLetter(text)
		if unicode.IsUpper(r) || unicode.IsLower(r) {
			cased++
		}
		if unicode.IsLower(r) {
			low++
		}
	}
	enough := step > 1 || len(at)*5 >= countFull(lines)*4
	if !enough || steady*10 < (len(at)-1)*9 || open*2 < len(at) || low*3 < cased {
		return lines
	}
	out := slices.Clone(lines)
	for _, i := range at {
		m := lineNumber.FindString(out[i].text)
		out[i].text = strings.TrimRightFunc(out[i].text[len(m):], unicode.IsSpace)
	}
	return out
}

// numberedLines are the lines that begin with a number alone, with their numbers.
func numberedLines(lines []textLine) (at, numbers []int) {
	for i, l := range lines {
		m := lineNumber.FindStringSubmatch(l.text)
		if m == nil {
			continue
		}
		n := 0
		for _, c := range m[1] {
			n = n*10 + int(c-'0')
		}
		at, numbers = append(at, i), append(numbers, n)
	}
	return at, numbers
}

func countFull(lines []textLine) int {
	n := 0
	for _, l := range lines {
		if l.text != "" {
			n++
		}
	}
	return n
}

func firstLetter(s string) (rune, bool) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return r, true
		}
	}
	return 0, false
}

// fewestPages is from how many pages on a line that comes again on most of them is a
// running header.
const fewestPages = 3

// dropRunning takes out the lines at the heads and feet of pages that come again, figures
// aside, on more than half of the pages, and returns them, each once.
func dropRunning(lines []textLine) (rest []textLine, running []string) {
	pages := 0
	for _, l := range lines {
		pages = max(pages, l.page)
	}
	if pages < fewestPages {
		return lines, nil
	}
	edge := edgeLines(lines)
	on := map[string]map[int]bool{}
	for i, l := range lines {
		if edge[i] {
			key := runningKey(l.text)
			if on[key] == nil {
				on[key] = map[int]bool{}
			}
			on[key][l.page] = true
		}
	}
	for i, l := range lines {
		if edge[i] && len(on[runningKey(l.text)])*2 > pages {
			if t := prose.OneLine(l.text); !slices.Contains(running, t) && len(running) < content.MaxMeta {
				running = append(running, t)
			}
			lines[i].text = ""
			if l.page > 1 {
				lines[i].cut = true
			}
		}
	}
	return lines, running
}

func runningKey(s string) string { return anyFigures.ReplaceAllString(prose.OneLine(s), "#") }

// edgeLines marks the first two and the last two full lines of each page.
func edgeLines(lines []textLine) []bool {
	edge := make([]bool, len(lines))
	mark := func(order func(func(int, textLine) bool)) {
		page, n := 0, 0
		for i, l := range order {
			if l.page != page {
				page, n = l.page, 0
			}
			if l.text != "" && n < 2 {
				edge[i] = true
				n++
			}
		}
	}
	mark(slices.All(lines))
	mark(slices.Backward(lines))
	return edge
}
