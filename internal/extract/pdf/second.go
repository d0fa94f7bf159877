package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/ledongthuc/pdf"

	"travaux/internal/extract/content"
	"travaux/internal/extract/plaintext"
	"travaux/internal/extract/prose"
)

// flagSecond says that pages, or all of them, are as the second reader gives them.
const flagSecond = "second-reader"

// ReadSecond reads a PDF by another library: faster and plainer than PDFium, without
// layout, fonts or places. It is asked where PDFium fails or reads poorly, and in a worker
// of its own, for it may loop or ask for all memory.
func ReadSecond(data []byte) (ex *content.Extract, err error) {
	defer func() {
		if v := recover(); v != nil {
			ex, err = nil, fmt.Errorf("the second PDF reader met a fault: %v", v)
		}
	}()
	doc, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("the second PDF reader: %w", err)
	}
	n := doc.NumPage()
	if n == 0 {
		return nil, errNoPages
	}
	if n > content.MaxPages {
		return nil, &tooManyPages{n}
	}
	ex = &content.Extract{Format: "pdf", Engine: engineSecond, Pages: n, Flags: []string{flagSecond}}
	all := 0
	for i := 1; i <= n; i++ {
		text := secondPage(doc.Page(i))
		all += prose.Letters(text)
		ex.PageQuality = append(ex.PageQuality, textQuality(text))
		ex.PageEngine = append(ex.PageEngine, engineSecond)
		for _, b := range plaintext.Read(text).Blocks {
			b.Page = i
			ex.Blocks = append(ex.Blocks, b)
		}
	}
	if all == 0 {
		return nil, errors.New("the second PDF reader finds no text either")
	}
	ex.Quality = meanOf(ex.PageQuality)
	return ex, nil
}

// secondPage is the text of a page row by row; empty where it can't be read.
func secondPage(page pdf.Page) string {
	if page.V.IsNull() {
		return ""
	}
	rows, err := page.GetTextByRow()
	if err != nil {
		return ""
	}
	var b strings.Builder
	for _, row := range rows {
		for _, piece := range row.Content {
			b.WriteString(piece.S)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// meanOf is the mean quality of the pages that have text.
func meanOf(pages []float64) float64 {
	sum, n := 0.0, 0
	for _, q := range pages {
		if q > 0 {
			sum += q
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// WantsSecond reports whether the second reader is to be asked: the first one failed on a
// PDF in a way that another may not, or gave pages that are poor or damaged.
func WantsSecond(ex *content.Extract, err error) bool {
	if err != nil {
		return err.Error() == errTrap.Error() || err.Error() == errNotPDF.Error()
	}
	poor := slices.ContainsFunc(ex.PageQuality, func(q float64) bool { return q > 0 && q < PoorQuality })
	return ex.Format == "pdf" && (poor || slices.Contains(ex.Flags, "damaged-page"))
}

// clearlyBetter is by how much the second reader must win: its text lacks the layout.
const clearlyBetter = 0.1

// Better takes the better reading of each page. first is nil where the first reader failed.
func Better(first, second *content.Extract) *content.Extract {
	if first == nil {
		return second
	}
	won := map[int]bool{}
	for i, q := range second.PageQuality {
		if i < len(first.PageQuality) && q > first.PageQuality[i]+clearlyBetter && !agree(first.Blocks, second.Blocks, i+1) {
			won[i+1] = true
			first.PageQuality[i] = q
			if i < len(first.PageEngine) {
				first.PageEngine[i] = engineSecond
			}
		}
	}
	if len(won) == 0 {
		return first
	}
	first.Scans = slices.DeleteFunc(first.Scans, func(n int) bool { return won[n] && first.PageQuality[n-1] >= PoorQuality })
	first.Blocks = mixed(first.Blocks, second.Blocks, won)
	first.Quality = meanOf(first.PageQuality)
	first.Flags = append(first.Flags, flagSecond)
	return first
}

// agree reports whether both readers found nearly the same words on a page: then the layout
// of the first one is worth more than what the second's text seems to be.
func agree(first, second []content.Block, page int) bool {
	count := map[string]int{}
	n, m, both := 0, 0, 0
	for _, b := range first {
		if b.Page == page {
			for _, w := range strings.Fields(b.Text) {
				count[w]++
				n++
			}
		}
	}
	for _, b := range second {
		if b.Page == page {
			for _, w := range strings.Fields(b.Text) {
				m++
				if count[w] > 0 {
					count[w]--
					both++
				}
			}
		}
	}
	return both*10 > max(n, m)*9
}

// mixed takes the pages that the second reader won from its blocks, and all others from
// those of the first, in order of pages.
func mixed(first, second []content.Block, won map[int]bool) []content.Block {
	var out []content.Block
	for _, b := range first {
		if !won[b.Page] {
			out = append(out, b)
		}
	}
	for _, b := range second {
		if won[b.Page] {
			out = append(out, b)
		}
	}
	slices.SortStableFunc(out, func(a, b content.Block) int { return a.Page - b.Page })
	return out
}
