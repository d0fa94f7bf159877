package pdf

import (
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/readtest"
	"travaux/internal/shared"
)

// printed is a line of a page as it is printed, told by the heights of its words alone.
type printed struct {
	text string
	box  box
	base float64
}

// printedLines groups the words of a page by height, from the top down.
func printedLines(p *pdfPage) []*printed {
	var lines []*printed
	words := slices.Clone(p.words)
	slices.SortStableFunc(words, func(a, b word) int { return compare(a.box.x0, b.box.x0) })
	for _, w := range words {
		if strings.TrimSpace(w.text) == "" || w.turn != 0 {
			continue
		}
		at := slices.IndexFunc(lines, func(ln *printed) bool { return ln.base-w.base < 2 && w.base-ln.base < 2 })
		if at < 0 {
			lines = append(lines, &printed{base: w.base})
			at = len(lines) - 1
		}
		lines[at].text += w.text + " "
		lines[at].box = lines[at].box.union(w.box)
	}
	slices.SortFunc(lines, func(a, b *printed) int { return compare(b.base, a.base) })
	return lines
}

// Lines of United Nations documents that are no text wherever they stand at an edge.
var (
	edgeNumber      = regexp.MustCompile(`^(?i:page |página )?[0-9ivx]{1,4}(?: ?/ ?[0-9]{1,4})?$`)
	digitsAndSpaces = regexp.MustCompile(`[0-9]+|\s+`)

	edgeSymbol = regexp.MustCompile(`^[A-Z]+(?:/[A-Za-z0-9.()]+)+$`)
	edgeJob    = regexp.MustCompile(`^(?:GE\.)?[0-9]{2}-[0-9]{5}(?: \([A-Z]\))?(?: [0-9]{6})*(?: [0-9/]+)?(?: /\.\.\.)?$|^[0-9]+/[0-9]+ [0-9]{2}-[0-9]{5}$|^\*[0-9]{7}\*$|^/\.\.\.$`)
)

// runningLines tells which lines of a document run from page to page: those among the
// outermost three of a page that others have there as well, on the outermost digits aside,
// and numbers.
func runningLines(pages [][]*printed) map[*printed]bool {
	count := map[string]int{}
	outer := func(lines []*printed, do func(ln *printed, key string)) {
		for i, ln := range lines {
			switch {
			case i == 0 || i == len(lines)-1:
				do(ln, digitsAndSpaces.ReplaceAllString(ln.text, "#"))
			case i < 3 || i >= len(lines)-3:
				do(ln, ln.text)
			}
		}
	}
	for _, lines := range pages {
		seen := map[string]bool{}
		outer(lines, func(_ *printed, key string) {
			if !seen[key] {
				seen[key] = true
				count[key]++
			}
		})
	}
	running := map[*printed]bool{}
	for i, lines := range pages {
		outer(lines, func(ln *printed, key string) {
			text := strings.TrimSpace(ln.text)
			edge := ln == lines[0] || ln == lines[len(lines)-1] || strings.HasPrefix(strings.ToLower(text), "page")
			number := i > 0 && (edgeNumber.MatchString(text) && edge && alone(lines, ln) || edgeSymbol.MatchString(text) && edge)
			repeats := i > 0 && prose.Letters(text) > 2 && !edgeNumber.MatchString(text) && count[key] > 1 && (count[key] > 2 || len(pages) < 5) && !strings.Contains(text, ". . .")
			running[ln] = number || edgeJob.MatchString(text) || repeats
		})
	}
	return running
}

// alone reports whether no line stands so near that ln is raised above it, as marks are.
func alone(lines []*printed, ln *printed) bool {
	return !slices.ContainsFunc(lines, func(o *printed) bool { return o != ln && o.base-ln.base < 7 && ln.base-o.base < 7 })
}

// TestRunningLines measures on real documents how many of the lines that run from page to
// page are left in the text, and how many of the others are not in it.
func TestRunningLines(t *testing.T) {
	dir := filepath.Join(shared.Dir(t), "data")
	paths, _ := filepath.Glob(filepath.Join(dir, "un-pdf", "*", "*.pdf"))
	more, _ := filepath.Glob(filepath.Join(dir, "verbatim", "pdf", "*.pdf"))
	r := &Reader{}
	defer r.Close()
	all, left, lost, running := 0, 0, 0, 0
	for _, path := range append(paths, more...) {
		if strings.Contains(path, "scanned") {
			continue // what a machine read off a scan has no lines to compare
		}
		ex, err := r.Read(t.Context(), readtest.File(t, path))
		var skip *content.SkipError
		if errors.As(err, &skip) {
			continue
		} else if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		doc, err := r.doc(t.Context(), readtest.File(t, path))
		if err != nil {
			t.Fatal(err)
		}
		pages := make([][]*printed, len(doc.pages))
		for i, p := range doc.pages {
			pages[i] = printedLines(p)
		}
		runs := runningLines(pages)
		for i, p := range doc.pages {
			for _, ln := range pages[i] {
				all++
				kept := covered(ex, p, ln)
				what := fmt.Sprintf("%s, page %d: %.80s", filepath.Base(path), i+1, ln.text)
				switch {
				case runs[ln] && kept:
					left++
					running++
					t.Logf("left: %s", what)
				case runs[ln]:
					running++
				case !kept && prose.Letters(ln.text) > 0 && (i > 0 || prose.Letters(ln.text) > 25):
					lost++
					t.Logf("lost: %s", what)
				}
			}
		}
	}
	t.Logf("%d lines, %d of them running: %d left in the text (%.2f %%), %d others not in it (%.2f %%)",
		all, running, left, 100*float64(left)/float64(all), lost, 100*float64(lost)/float64(all))
	if left*200 > all || lost*200 > all {
		t.Errorf("%d running lines left, %d lines lost, of %d; want 0.5 %% at most of each", left, lost, all)
	}
}

// covered reports whether a block stands where a line does.
func covered(ex *content.Extract, p *pdfPage, ln *printed) bool {
	o := p.original(ln.box)
	for _, b := range ex.Blocks {
		for _, r := range b.Rects {
			if r.Page == p.number && r.Left < o.x1 && r.Right > o.x0 && r.Bottom < (o.y0+o.y1)/2 && r.Top > (o.y0+o.y1)/2 {
				return true
			}
		}
	}
	return false
}
