package pdf

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
)

// Zones of a page in which running headers and footers stand, as shares of its height.
const (
	headZone = 0.14
	footZone = 0.13
)

var (
	digitRun   = regexp.MustCompile(`[0-9]+`)
	pageLabel  = regexp.MustCompile(`(?i)^(?:[-–—] ?)?(?:page|página|страница|стр\.|第)? ?(?:[0-9]{1,4}|[ivxl]{1,6})(?: ?(?:页|of|/|de|из) ?[0-9]{1,4})?(?: ?[-–—])?$`)
	jobLabel   = regexp.MustCompile(`^(?:GE\.|V\.|K)?[0-9]{2}-[0-9]{5,6}(?: ?\([A-Z]\))?`)
	starLabel  = regexp.MustCompile(`^\*[0-9A-Z-]{5,}\*$`)
	recycle    = regexp.MustCompile(`(?i)please recycle|merci de recycler|se ruega reciclar|просьба отправить на вторичную|accessible document|document accessible`)
	symbolText = regexp.MustCompile(`^(?:[A-Z]{1,6}|CEDAW|ICCD)(?:/[A-Za-z0-9.()\[\]*-]+){1,7}$`)
)

// furniture takes running headers and footers, page numbers, job numbers and bar codes off
// the pages, and returns the distinct ones, page numbers and bar codes aside.
//
// Text in the head or foot zone is furniture where it recurs there on other pages at the
// same height, digits aside; where it is a page or job number; where it repeats the symbol
// on page 1; and where it stands beside such text or between it and the page's edge.
func furniture(pages []*pdfPage, segs [][]*segment) (kept [][]*segment, headers []string) {
	seen, always := recurring(pages, segs)
	symbols := firstSymbols(segs)
	var found headerSet
	for i, p := range pages {
		is := make([]bool, len(segs[i]))
		outer := outermost(segs[i])
		inner := innerRows(segs[i], func(s *segment) (alike, same bool) {
			at := step(p, s)
			return seen[place{pattern(s), at}], seen[place{exactly(s), at}]
		})
		for j, s := range segs[i] {
			if i == 0 && zone(p, s) > 0 { // a masthead, unless all pages have it
				is[j] = len(pages) > 1 && always[place{pattern(s), step(p, s)}]
				continue
			}
			is[j] = zone(p, s) != 0 && !isUnderscores(s) && isFurniture(p, s, outer[s], inner[s], seen, symbols)
		}
		spread(p, segs[i], is)
		var body []*segment
		for j, s := range segs[i] {
			if is[j] {
				found.add(s.plain())
			} else {
				body = append(body, s)
			}
		}
		kept = append(kept, body)
	}
	return kept, found
}

type headerSet []string

func (h *headerSet) add(text string) {
	text = prose.OneLine(prose.Clean(text, new(content.Flags)))
	if len(text) < 3 || pageLabel.MatchString(text) || starLabel.MatchString(text) || len(*h) >= 50 {
		return
	}
	(*content.Flags)(h).Add(text)
}

// zone is 1 for the head of a page, -1 for its foot.
func zone(p *pdfPage, s *segment) int {
	h := p.box.height()
	switch {
	case s.base > p.box.y1-h*headZone:
		return 1
	case s.base < p.box.y0+h*footZone:
		return -1
	}
	return 0
}

// pattern is a text with its digits and spaces aside.
func pattern(s *segment) string {
	text := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s.plain())
	return digitRun.ReplaceAllString(text, "#")
}

// exactly is a text with its digits, told from a pattern.
func exactly(s *segment) string { return "=" + s.plain() }

// place is a pattern at a height.
type place struct {
	text string
	at   int // of its base, in steps of 4 points from the page's top
}

// recurring finds the patterns that stand in the zones of several pages at one height:
// of every fourth page at least, which takes in headers that change sides. always are those
// that nearly all pages have.
func recurring(pages []*pdfPage, segs [][]*segment) (often, always map[place]bool) {
	count := map[place]int{}
	for i, p := range pages {
		once := map[place]bool{}
		for _, s := range segs[i] {
			if zone(p, s) == 0 {
				continue
			}
			at := step(p, s)
			for _, near := range []int{at - 1, at, at + 1} {
				for _, text := range []string{pattern(s), exactly(s)} {
					if k := (place{text, near}); !once[k] {
						once[k] = true
						count[k]++
					}
				}
			}
		}
	}
	need := max(2, (len(pages)+2)/4)
	often, always = map[place]bool{}, map[place]bool{}
	for k, n := range count {
		if n >= need {
			often[k] = true
		}
		if n*10 >= len(pages)*9 {
			always[k] = true
		}
	}
	return often, always
}

func step(p *pdfPage, s *segment) int { return int(math.Round((p.box.y1 - s.base) / 4)) }

// firstSymbols are the symbols printed at the head of page 1, spaces taken out.
func firstSymbols(segs [][]*segment) map[string]bool {
	symbols := map[string]bool{}
	if len(segs) == 0 {
		return symbols
	}
	for _, s := range segs[0] {
		if text := strings.ReplaceAll(s.plain(), " ", ""); symbolText.MatchString(text) {
			symbols[text] = true
		}
	}
	return symbols
}

func isFurniture(p *pdfPage, s *segment, outer, inner bool, seen map[place]bool, symbols map[string]bool) bool {
	text := s.plain()
	tight := strings.ReplaceAll(text, " ", "")
	switch {
	case strings.Contains(strings.ToLower(s.words[0].font), "barcode"), starLabel.MatchString(tight), recycle.MatchString(text), tight == "/...", tight == "/…":
		return true
	case jobLabel.MatchString(tight), outer && isPageNumber(strings.TrimSpace(text)):
		return true
	case symbols[tight]:
		return true
	}
	return !inner && !ownLabel.MatchString(text) && prose.Letters(text) > 0 && seen[place{pattern(s), step(p, s)}]
}

// isPageNumber holds page numbers, with a job number beside them or not.
func isPageNumber(text string) bool {
	if pageLabel.MatchString(text) {
		return true
	}
	fields := strings.Fields(text)
	for _, f := range fields {
		if !pageLabel.MatchString(f) && !jobLabel.MatchString(f) {
			return false
		}
	}
	return len(fields) > 1
}

// outermost are the segments of the first and last three rows of a page, the marks of
// footnotes aside.
func outermost(segs []*segment) map[*segment]bool {
	outer := map[*segment]bool{}
	grid := rows(segs)
	for i, row := range grid {
		if i < 1 || i >= len(grid)-1 || ((i < 3 || i >= len(grid)-3) && len(row) < 3) {
			for j, s := range row {
				labels := j+1 < len(row) && prose.Letters(row[j+1].plain()) > 12 && distance(s.box, row[j+1].box) < row[j+1].size*6
				outer[s] = !labels
			}
		}
	}
	return outer
}

// innerRows are the segments of rows that are no header though they recur: those, the
// outermost row aside, of which less than half recurs, for words of a spread line recur by
// chance, and those of three cells or more, the head of a table that goes on; and of the
// others those of which only the digits differ, such as "Rule 5" or a short footnote.
func innerRows(segs []*segment, recurs func(*segment) (alike, same bool)) map[*segment]bool {
	inner := map[*segment]bool{}
	grid := rows(segs)
	for i, row := range grid {
		all, alike, same := 0, 0, 0
		for _, s := range row {
			n := prose.Letters(s.plain())
			all += n
			a, b := recurs(s)
			b = b || (a && isPageNumber(s.plain()))
			if a {
				alike += n
			}
			if b {
				same += n
			}
		}
		if edge := i == 0 || i == len(grid)-1; edge && alike > 3 || !edge && same*2 >= all && len(row) < 3 {
			continue
		}
		for _, s := range row {
			inner[s] = true
		}
	}
	return inner
}

// spread takes in short texts that stand on one height with furniture, or between it and
// the edge of the page.
func spread(p *pdfPage, segs []*segment, is []bool) {
	sure := slices.Clone(is)
	for j, s := range segs {
		z := zone(p, s)
		if is[j] || z == 0 || len(s.words) > 8 || isUnderscores(s) {
			continue
		}
		for k, f := range segs {
			if !sure[k] || zone(p, f) != z || strings.TrimSpace(f.plain()) == "" {
				continue
			}
			level := math.Abs(f.base-s.base) < 0.5*s.size
			beyond := (z > 0 && s.base > f.base && s.base < f.base+30) || (z < 0 && s.base < f.base && s.base > f.base-30)
			if (level || beyond) && (p.number > 1 || z < 0) {
				is[j] = true
				break
			}
		}
	}
}
