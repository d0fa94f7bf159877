package plaintext

import (
	"regexp"
	"strings"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
)

// Text that a program made of a PDF has the heads of its pages in the middle of paragraphs, and
// nothing that parts the pages. The United Nations print on each the document's own symbol, its
// title or the day, the number of the page, mostly of how many, and a job number:
//
//	A/RES/86/12                        Dues of the northern harbours
//	Dues of the northern               A/RES/86/12
//	harbours
//	                                   3/4
//	31-00412                           31-00412
//	2/4
//
// Until the end of the nineties it was symbol, language, "Page 2", and "/..." at the foot before.
//
// A head is certain where the symbol is the document's own, alone on its line, beside the
// number of a page, and the numbers go on through the document. A bare number is one of a page
// only beside a job number. Its title is certain where it
// stands between symbol and number; before a symbol it is where it is the same as that, or as
// that of another head.

// A head has at most titleLines lines of title; the document's own symbols stand in its first
// ownLines full lines.
const (
	titleLines = 6
	ownLines   = 12
)

var (
	symbolLine = regexp.MustCompile(`^\*{0,3}[A-Z]{1,6}(?:\.[0-9]+)?(?:/[A-Za-z0-9][A-Za-z0-9.()\[\]-]*)+\*{0,3}$`)
	pageOf     = regexp.MustCompile(`^([0-9]{1,4})/([0-9]{1,4})$`)
	pageWord   = regexp.MustCompile(`^(?:Page|page|Página|página|страница|стр\.|Стр\.|الصفحة|第)\s?([0-9]{1,4})(?:页)?$`)
	headDay    = regexp.MustCompile(`^[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4}$`)
	headJob    = regexp.MustCompile(`^[0-9]{2}-[0-9]{5,6}(?:\*|\([A-Z]\))?$`)
	headAside  = regexp.MustCompile(`^(?:/(?:\.\.\.|…)|English|Français|Español|ENGLISH|FRENCH|SPANISH|French|Spanish|Russian|Arabic|Chinese)$`)
	pageBare   = regexp.MustCompile(`^[0-9]{1,3}$`)
)

// headLine is what a line of nothing but parts of a head has.
type headLine struct {
	symbol, job, bare bool
	page, of          int // 0 where there is none
}

// parseHead reads a line of nothing but parts of a head.
func parseHead(text string, own map[string]bool) (h headLine, ok bool) {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > 60 {
		return h, false
	}
	if m := pageWord.FindStringSubmatch(text); m != nil {
		return headLine{page: number(m[1])}, true
	}
	if pageBare.MatchString(text) {
		return headLine{page: number(text), bare: true}, true
	}
	for _, part := range strings.Fields(text) {
		m := pageOf.FindStringSubmatch(part)
		switch {
		case m != nil && number(m[1]) <= number(m[2]):
			h.page, h.of = number(m[1]), number(m[2])
		case own[symbolKey(part)]:
			h.symbol = true
		case headJob.MatchString(part):
			h.job = true
		case !headDay.MatchString(part) && !headAside.MatchString(part):
			return h, false
		}
	}
	return h, true
}

func number(s string) int {
	n := 0
	for _, c := range s {
		n = n*10 + int(c-'0')
	}
	return n
}

func symbolKey(s string) string { return strings.ToUpper(strings.Trim(s, "*")) }

// ownSymbols are those that stand alone on one of the first lines.
func ownSymbols(lines []textLine) map[string]bool {
	own := map[string]bool{}
	full := 0
	for _, l := range lines {
		text := strings.TrimSpace(l.text)
		if text == "" {
			continue
		}
		if full++; full > ownLines {
			break
		}
		if symbolLine.MatchString(text) {
			own[symbolKey(text)] = true
		}
	}
	return own
}

// head is the head of a page: lines[from:to], with its title in lines[title[0]:title[1]] where
// that stands between symbol and number.
type head struct {
	from, to int
	title    [2]int
	page, of int
}

// dropHeads takes out the heads of pages and returns the distinct lines of them.
func dropHeads(lines []textLine) (rest []textLine, running []string) {
	own := ownSymbols(lines)
	if len(own) == 0 {
		return lines, nil
	}
	heads := inOrder(findHeads(lines, own))
	if len(heads) == 0 {
		return lines, nil
	}
	titlesBefore(lines, heads)
	seen := map[string]bool{}
	for _, h := range heads {
		for i := h.from; i < h.to; i++ {
			if t := prose.OneLine(lines[i].text); t != "" && !seen[t] && len(running) < content.MaxMeta {
				seen[t] = true
				running = append(running, t)
			}
			lines[i].text = ""
		}
	}
	joinPages(lines, heads)
	return lines, running
}

// findHeads finds what may be heads, each by the number of its page.
func findHeads(lines []textLine, own map[string]bool) []head {
	var heads []head
	for i := 0; i < len(lines); i++ {
		if h, ok := parseHead(lines[i].text, own); ok && h.page > 0 {
			if found, ok := headAt(lines, i, own); ok {
				heads = append(heads, found)
				i = found.to - 1
			}
		}
	}
	return heads
}

// headAt gathers the head that has the number of its page in line at: other parts beside it,
// and over them, if the symbol is not among these, a title with the symbol over it.
func headAt(lines []textLine, at int, own map[string]bool) (head, bool) {
	all, _ := parseHead(lines[at].text, own)
	h := head{from: at, to: at + 1, page: all.page, of: all.of}
	take := func(i int) bool {
		part, ok := parseHead(lines[i].text, own)
		if !ok || part.page > 0 || lines[i].page != lines[at].page {
			return false
		}
		all.symbol, all.job = all.symbol || part.symbol, all.job || part.job
		return true
	}
	for i := at + 1; i < len(lines) && i < at+4 && (lines[i].text == "" || take(i)); i++ {
		if lines[i].text != "" {
			h.to = i + 1
		}
	}
	for i := at - 1; i >= 0 && i > at-8 && (lines[i].text == "" || take(i)); i-- {
		if lines[i].text != "" {
			h.from = i
		}
	}
	switch {
	case all.bare && !all.job:
		return h, false
	case all.symbol:
		return h, true
	}
	return overTitle(lines, h, own)
}

// overTitle looks for the symbol over a title that stands over a head.
func overTitle(lines []textLine, h head, own map[string]bool) (head, bool) {
	end, full := h.from, 0
	for i := h.from - 1; i >= 0; i-- {
		if lines[i].text == "" {
			if full > 0 {
				return h, false
			}
			end = i
			continue
		}
		if part, ok := parseHead(lines[i].text, own); ok && part.symbol && part.page == 0 && full > 0 {
			h.from, h.title = i, [2]int{i + 1, end}
			return h, true
		}
		if full++; full > titleLines {
			return h, false
		}
	}
	return h, false
}

// inOrder keeps the heads whose numbers go on: those with as many pages in all as most have,
// each with a higher number than the one before.
func inOrder(heads []head) []head {
	count := map[int]int{}
	of := 0
	for _, h := range heads {
		if count[h.of]++; count[h.of] > count[of] || count[h.of] == count[of] && h.of > of {
			of = h.of
		}
	}
	var kept []head
	last := 0
	for _, h := range heads {
		if h.of == of && h.page > last && (h.of > 0 || last == 0 || h.page <= last+2) {
			kept = append(kept, h)
			last = h.page
		}
	}
	if of == 0 && len(kept) < 2 { // "Page 2" beside a symbol may be a citation
		return nil
	}
	return kept
}

// titlesBefore widens the heads that begin with a symbol by the title before it.
func titlesBefore(lines []textLine, heads []head) {
	known := map[string]bool{}
	for _, h := range heads {
		if h.title[1] > h.title[0] {
			known[titleKey(lines[h.title[0]:h.title[1]])] = true
		}
	}
	same := map[string]int{}
	for _, h := range heads {
		if h.title[1] == 0 {
			for _, from := range startsBefore(lines, h.from) {
				same[titleKey(lines[from:h.from])]++
			}
		}
	}
	for i := range heads {
		h := &heads[i]
		if h.title[1] > 0 {
			continue
		}
		best := h.from
		for _, from := range startsBefore(lines, h.from) {
			if key := titleKey(lines[from:h.from]); known[key] || same[key] >= 2 {
				best = from
			}
		}
		h.from = best
	}
}

// startsBefore are the places where a title of one line, of two and so on up to line end may
// begin, the nearest first.
func startsBefore(lines []textLine, end int) []int {
	var starts []int
	for i := end - 1; i >= 0 && len(starts) < titleLines; i-- {
		if lines[i].text == "" {
			if len(starts) > 0 {
				break
			}
			continue
		}
		starts = append(starts, i)
	}
	return starts
}

func titleKey(lines []textLine) string {
	return strings.ToLower(strings.Join(strings.Fields(strings.Join(textOf(lines), " ")), " "))
}
