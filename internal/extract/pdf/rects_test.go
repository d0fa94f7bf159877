package pdf

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/readtest"
	"travaux/internal/shared"
)

// TestRectanglesHoldTheText asks that the rectangles of each block lie on its pages and in
// their order, and that what a reader finds inside them is the block's text.
func TestRectanglesHoldTheText(t *testing.T) {
	dir := filepath.Join(shared.Dir(t), "data")
	var paths []string
	for _, pattern := range []string{"un-pdf/reports/*.pdf", "un-pdf/records/*.pdf", "un-pdf/resolutions/A_RES_79*.pdf", "un-pdf/legacy-producers/A_5*.pdf", "verbatim/pdf/*.pdf", "extraction/made/*.pdf"} {
		found, _ := filepath.Glob(filepath.Join(dir, pattern))
		paths = append(paths, found...)
	}
	r := &Reader{}
	defer r.Close()
	blocks, good := 0, 0
	for _, path := range paths {
		ex, err := r.Read(t.Context(), readtest.File(t, path))
		var skip *content.SkipError
		if errors.As(err, &skip) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		doc, err := r.doc(t.Context(), readtest.File(t, path))
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range ex.Blocks {
			if err := checkRects(b, doc); err != nil {
				t.Errorf("%s, page %d, %.40q: %v", filepath.Base(path), b.Page, b.Text, err)
			}
			blocks++
			if off := strayLetters(b, doc); off <= 0.05 {
				good++
			} else {
				t.Logf("%s, page %d: %.0f %% of the letters of %.50q are others in its rectangles", filepath.Base(path), b.Page, 100*off, b.Text)
			}
		}
	}
	t.Logf("%d of %d blocks are what stands in their rectangles", good, blocks)
	if good*100 < blocks*99 {
		t.Errorf("%d of %d blocks are what stands in their rectangles; want 99 in 100", good, blocks)
	}
}

func checkRects(b content.Block, doc *pdfDoc) error {
	last := max(b.Page, b.PageEnd)
	page := b.Page
	for _, r := range b.Rects {
		if r.Page < b.Page || r.Page > last || r.Page < page {
			return fmt.Errorf("a rectangle on page %d; want pages %d to %d in order", r.Page, b.Page, last)
		}
		page = r.Page
		o := doc.pages[r.Page-1]
		at := o.original(o.box)
		if r.Left > r.Right || r.Bottom > r.Top || r.Left < at.x0-5 || r.Right > at.x1+5 || r.Bottom < at.y0-5 || r.Top > at.y1+5 {
			return fmt.Errorf("rectangle %+v outside of its page %v", r, at)
		}
	}
	if len(b.Rects) == 0 {
		return errors.New("no rectangle")
	}
	return nil
}

// strayLetters is the share of letters that the block and its rectangles do not have in
// common.
func strayLetters(b content.Block, doc *pdfDoc) float64 {
	var inside strings.Builder
	for n := b.Page; n <= max(b.Page, b.PageEnd); n++ {
		p := doc.pages[n-1]
		for _, w := range p.words {
			o := p.original(w.box)
			x, y := (o.x0+o.x1)/2, (o.y0+o.y1)/2
			if slices.ContainsFunc(b.Rects, func(r corpus.Rect) bool {
				return r.Page == n && x >= r.Left-0.1 && x <= r.Right+0.1 && y >= r.Bottom-0.1 && y <= r.Top+0.1
			}) {
				inside.WriteString(prose.Clean(w.text, new(content.Flags)))
			}
		}
	}
	marks := ""
	for _, m := range b.Marks {
		marks += m.Label
	}
	count := map[rune]int{}
	all := 0
	for _, r := range lettersOf(b.Label + b.Text + marks) {
		count[r]++
		all++
	}
	for _, r := range lettersOf(inside.String()) {
		count[r]--
	}
	off := 0
	for _, n := range count {
		off += max(n, -n)
	}
	if all == 0 {
		return 0
	}
	return float64(off) / float64(all)
}

func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, strings.ToLower(norm.NFKC.String(s)))
}
