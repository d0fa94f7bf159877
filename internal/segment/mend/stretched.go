package mend

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/content"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/phrase"
	"travaux/internal/segment/turns"
)

// Justified lines in narrow columns have spaces so wide that a reader of pages may take the
// words for the cells of a table's row.

// fewestCells is how many cells a row has at least that is looked at: a table of single
// words with fewer is likelier than such a line.
const fewestCells = 4

// isStretched reports whether a row is a line of prose: of its cells, which are a word or
// two each, a third begin in lower case or end in a comma.
func isStretched(b content.Block) bool {
	if b.Kind != content.TableRow {
		return false
	}
	cells := strings.Split(b.Text, "\t")
	prose, others := 0, 0
	for _, c := range cells {
		c = strings.TrimSpace(c)
		r, _ := utf8.DecodeRuneInString(c)
		switch {
		case len(strings.Fields(c)) > 3:
			others += fewestCells
		case unicode.IsLower(r) || phrase.EndsInComma(c):
			prose++
		case !hasLetter(c):
			others++
		}
	}
	return len(cells) >= fewestCells && prose*3 >= len(cells) && others*3 < len(cells)
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// lineGoesOn reports whether b is the next line of the paragraph a, where one of the two is
// a stretched line that stood apart: a has not come to its end, and b begins at the margin
// or right under a.
func lineGoesOn(a, b content.Block) bool {
	if a.Kind != content.Paragraph && a.Kind != content.ListItem || b.Kind != content.Paragraph {
		return false
	}
	if !phrase.Unfinished(a.Text) || lines.LabelOf(b).Label != "" || turns.IsLine(b) || b.Page > max(a.Page, a.PageEnd)+1 {
		return false
	}
	if math.Abs(a.Size-b.Size) > sameSize {
		return false
	}
	const sameLine = 4 // points
	return b.Indent < sameLine || math.Abs(b.Indent-a.Indent) < sameLine
}
