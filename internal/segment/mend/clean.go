// Package mend puts right what layout and reading did to the blocks of a document: spaces,
// lines stretched over the page, labels parted from their paragraphs, paragraphs that a page
// break cut in two, headings that are none.
//
// It adds no words and leaves out only what has none. What the blocks mean is for others.
package mend

import (
	"math"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/content"
	"travaux/internal/segment/lines"
	"travaux/internal/segment/phrase"
	"travaux/internal/segment/turns"
)

// Clean returns the blocks that carry words, with their spaces in order, and with the
// paragraphs joined that a page break cut in two.
//
// Where the format doesn't tell headings by itself (told is false), what its reader took
// for one by its looks is looked at again.
func Clean(blocks []content.Block, told bool) []content.Block {
	out := make([]content.Block, 0, len(blocks))
	tail := false // the last line in out was stretched
	body := bodySize(blocks)
	for _, b := range blocks {
		b = falseNote(b, body)
		if b.Kind == content.Rule || !phrase.HasWord(b.Text) {
			if phrase.HasWord(b.Label) {
				b.Text, b.Label = b.Label, ""
			} else {
				continue
			}
		}
		stretched := isStretched(b)
		if stretched {
			b.Kind = content.Paragraph
		}
		b = tidy(b)
		if pageFoot.MatchString(b.Text) {
			continue
		}
		if !told {
			b = lines.Demote(b)
		}
		last := len(out) - 1
		if last >= 0 && (continues(out[last], b) || (tail || stretched) && lineGoesOn(out[last], b)) {
			out[last] = Join(out[last], b)
		} else {
			out = append(out, b)
		}
		tail = stretched
	}
	return out
}

// Tidied is Clean for blocks that are never joined.
func Tidied(blocks []content.Block) []content.Block {
	out := make([]content.Block, 0, len(blocks))
	for _, b := range blocks {
		if phrase.HasWord(b.Text) {
			out = append(out, tidy(b))
		}
	}
	return out
}

// sameSize is how far, in points, two sizes of type may differ that are meant to be one.
const sameSize = 0.6

// bodySize returns the size of type that most of the text is set in.
func bodySize(blocks []content.Block) float64 {
	letters := map[float64]int{}
	best := 0.0
	for _, b := range blocks {
		if b.Kind == content.Footnote {
			continue
		}
		letters[b.Size] += len(b.Text)
		if n := letters[b.Size]; n > letters[best] || n == letters[best] && b.Size > best {
			best = b.Size
		}
	}
	return best
}

// falseNote makes a paragraph again of what stands at the foot of a page, is set as large as
// the text and numbered as its paragraphs are: footnotes are in smaller type, and no full
// stop follows their mark.
func falseNote(b content.Block, body float64) content.Block {
	if b.Kind != content.Footnote {
		return b
	}
	stop := strings.HasSuffix(strings.TrimSpace(b.Label), ".")
	if b.Size > 0 && b.Size > body-sameSize && (stop || b.Label == "") || b.Label == "" && lines.ParseLabel(b.Text).Style == lines.DigitStyle {
		b.Kind = content.Paragraph
	}
	return b
}

// pageFoot is a page number or the number of a printing job that the reader of a file left
// in the text.
var pageFoot = regexp.MustCompile(`^(?:\d{1,3}/\d{1,3}|(?:GE\.|V\.|K)?\d{2}-\d{5,6}(?:\s*\(\w\))?(?:\s+\d{6}){0,3}(?:\s+\d{1,3}/\d{1,3})?|\*\d{6,8}\*|(?i:page)\s+\d{1,4})$`)

// tidy collapses runs of spaces, keeps single line feeds, and moves the runs of bold and
// italic along.
func tidy(b content.Block) content.Block {
	if capitalLabel.MatchString(b.Label) && b.Kind != content.Footnote { // "II." is part of a heading
		b = restoreLabel(b)
	}
	text, at := squeeze(strings.ToValidUTF8(b.Text, "\uFFFD"), b.Kind == content.TableRow)
	if text == b.Text {
		return b
	}
	if len(at) != len(b.Text)+1 { // invalid bytes were replaced: the offsets are gone
		b.Text, b.Runs = text, nil
		return b
	}
	var runs []content.Run
	for _, r := range b.Runs {
		if r.Start < 0 || r.End > len(b.Text) || r.Start >= r.End {
			continue
		}
		r.Start, r.End = at[r.Start], at[r.End]
		if r.Start < r.End {
			runs = append(runs, r)
		}
	}
	b.Text, b.Runs = text, runs
	return b
}

// capitalLabel is a number that only headings have.
var capitalLabel = regexp.MustCompile(`^\s*(?:[IVXLC]+|[A-Z])\.\s*$`)

// squeeze returns s with its white space collapsed, to a line feed where there is one in
// it, in a row of a table to the tab between two cells, else to a space; and for each byte
// offset of s the offset in the result.
func squeeze(s string, row bool) (string, []int) {
	var out strings.Builder
	at := make([]int, len(s)+1)
	gap := rune(0)
	for i, r := range s {
		size := utf8.RuneLen(r)
		switch {
		case unicode.IsSpace(r) || unicode.IsControl(r):
			if gap == 0 || r == '\n' || r == '\t' && gap != '\n' {
				gap = r
			}
		default:
			if gap != 0 && out.Len() > 0 {
				if gap != '\n' && !(row && gap == '\t') {
					gap = ' '
				}
				out.WriteRune(gap)
			}
			gap = 0
		}
		for k := i; k < i+size; k++ {
			at[k] = out.Len() + k - i
		}
		if gap == 0 {
			out.WriteRune(r)
		} else {
			for k := i; k < i+size; k++ {
				at[k] = out.Len()
			}
		}
	}
	at[len(s)] = out.Len()
	return out.String(), at
}

// continues reports whether b is the rest of a paragraph that a page break (or a reader
// that took one for a paragraph's end) cut: the first part stops in mid-sentence and the
// second goes on in lower case, or closes the quotation that the first left open, or opens
// the next page.
func continues(a, b content.Block) bool {
	if a.Kind == content.Heading && b.Kind == content.Paragraph && a.Centered && lines.BoldShare(a) < 0.5 {
		a.Kind, a.Centered = content.Paragraph, false // a full line that seemed to stand in the middle
	}
	if a.Kind == content.Heading && b.Kind == content.Heading {
		return a.Page == b.Page && math.Abs(a.Size-b.Size) < sameSize && phrase.Unfinished(a.Text) && phrase.StartsLower(b.Text) && lines.LabelOf(b).Label == ""
	}
	if a.Kind != content.Paragraph && a.Kind != content.ListItem || b.Kind != content.Paragraph || a.Centered || b.Centered {
		return false
	}
	if b.Page > max(a.Page, a.PageEnd)+1 || !phrase.Unfinished(a.Text) || turns.IsLine(b) {
		return false
	}
	if m := lines.LabelOf(b); m.Label != "" {
		return phrase.StartsLower(m.Rest) && citesPart.MatchString(a.Text)
	}
	if strings.ContainsRune(a.Text, '\n') && a.Page == b.Page {
		return false // verse, an address
	}
	switch {
	case a.Page == b.Page && lines.NextInPreamble(a.Text, b.Text):
		return false
	case phrase.StartsLower(b.Text):
		return true
	case openQuote(a.Text) && closesQuote(b.Text):
		return true
	}
	return b.Page > max(a.Page, a.PageEnd) && !phrase.EndsInComma(a.Text) && utf8.RuneCountInString(a.Text) > fullLine && !lines.IsHeading(b)
}

// A paragraph that is at least this long fills its line, so that what follows it on the
// next page is no new one while its sentence is not at an end. A Chinese line is shorter.
const fullLine = 45

// citesPart is an end that a bracketed letter belongs to: "paragraph 2" before "(c) of the
// annex".
var citesPart = regexp.MustCompile(`(?i)(?:\d|\b(?:(?:sub)?paragraphs?|paras?\.?|items?|articles?|sections?|alinéas?|paragraphes?|párrafos?|apartados?|incisos?)|пункт\p{L}*|подпункт\p{L}*|الفقرة|المادة)$`)

// openQuote reports whether s opens a quotation that it does not close.
func openQuote(s string) bool {
	return strings.Count(s, "“")+strings.Count(s, "«") > strings.Count(s, "”")+strings.Count(s, "»")
}

// closesQuote reports whether the first quotation mark of s closes one.
func closesQuote(s string) bool {
	i := strings.IndexAny(s, "“”«»")
	return i >= 0 && (strings.HasPrefix(s[i:], "”") || strings.HasPrefix(s[i:], "»"))
}

// Join puts b after a. A hyphen at the end of a is kept and no space added.
func Join(a, b content.Block) content.Block {
	if b.Kind == content.Paragraph && a.Kind == content.Heading {
		a.Kind, a.Centered = content.Paragraph, false
	}
	if b.Label != "" { // not a label after all
		b = restoreLabel(b)
	}
	sep := " "
	if r, _ := utf8.DecodeLastRuneInString(a.Text); r == '-' || unicode.Is(unicode.Han, r) {
		sep = ""
	}
	shift := len(a.Text) + len(sep)
	runs := append([]content.Run(nil), a.Runs...)
	for _, r := range b.Runs {
		r.Start += shift
		r.End += shift
		runs = append(runs, r)
	}
	a.Text += sep + b.Text
	a.Runs = runs
	a.Rects = append(append(a.Rects[:0:0], a.Rects...), b.Rects...)
	if end := max(b.Page, b.PageEnd); end > a.Page {
		a.PageEnd = end
	}
	return a
}

func restoreLabel(b content.Block) content.Block {
	lead := b.Label + " "
	b.Label, b.Text = "", lead+b.Text
	runs := append([]content.Run(nil), b.Runs...)
	for i := range runs {
		runs[i].Start += len(lead)
		runs[i].End += len(lead)
	}
	b.Runs = runs
	return b
}
