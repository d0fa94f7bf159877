package segment

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/mend"
	"travaux/internal/segment/phrase"
)

// takeNotes takes the footnotes out of the flow of blocks, so that the paragraphs that
// they part come together, and keeps them for placeNotes.
func (b *builder) takeNotes(blocks []content.Block) []content.Block {
	var flow []content.Block
	for _, block := range blocks {
		if block.Kind != content.Footnote {
			flow = append(flow, block)
			continue
		}
		for _, span := range phrase.Pieces(block.Text) {
			b.notes = append(b.notes, corpus.Passage{
				Kind: corpus.Footnote, Number: noteNumber(block.Label), Text: block.Text[span.Start:span.End],
				Page: block.Page, Rects: block.Rects, Quality: b.pageQuality(block.Page),
			})
		}
	}
	if b.stated {
		return flow
	}
	return mend.Clean(flow, b.explicit)
}

func noteNumber(label string) string {
	return strings.Trim(strings.TrimSpace(label), ".()[]/ ")
}

// placeNotes puts each footnote at the end of the section in which its mark stands: on its
// own page, or on the page before, for a paragraph that began there. One whose mark is not
// found goes to the last section of its page.
func (b *builder) placeNotes() {
	if len(b.notes) == 0 {
		return
	}
	into := make([]int, len(b.notes))
	for i := range b.notes {
		into[i] = b.sectionOf(&b.notes[i])
	}
	for i, at := range into {
		s := &b.doc.Sections[at]
		p := b.notes[i]
		p.Path = s.Path
		s.Passages = append(s.Passages, p)
	}
	b.notes = nil
}

// noteMark is the mark of a footnote that the format told from the text.
type noteMark struct {
	number  string
	section int
	used    bool
}

// markNotes remembers in which section the marks of a block stand. On pages the marks in the
// text are looked for instead, since the same number comes again.
func (b *builder) markNotes(block content.Block) {
	if block.Page != 0 {
		return
	}
	for _, m := range block.Marks {
		b.marks = append(b.marks, noteMark{number: noteNumber(m.Label), section: len(b.doc.Sections) - 1})
	}
}

func (b *builder) sectionOf(p *corpus.Passage) int {
	for i := range b.marks {
		if m := &b.marks[i]; p.Page == 0 && !m.used && m.number == p.Number && m.section >= 0 {
			m.used = true
			return m.section
		}
	}
	loose, last := -1, -1
	for i := range b.doc.Sections {
		for j := range b.doc.Sections[i].Passages {
			q := &b.doc.Sections[i].Passages[j]
			if q.Kind == corpus.Footnote || q.Kind == corpus.Notice || q.Page > p.Page || p.Page > max(q.Page, q.PageEnd) {
				continue
			}
			switch markIn(q.Text, p.Number) {
			case glued:
				return i
			case apart:
				loose = i
			}
			last = i
		}
	}
	if loose >= 0 {
		return loose
	}
	if last >= 0 {
		return last
	}
	if len(b.doc.Sections) == 0 {
		b.open(corpus.FormText)
	}
	return len(b.doc.Sections) - 1
}

var digits = regexp.MustCompile(`^\d+$`)

// How a footnote's mark stands in a text.
type markPlace int

const (
	nowhere markPlace = iota
	apart             // a number after a space: some readers put one before a raised number
	glued             // right after a word or a punctuation mark
)

// markIn reports whether text has the mark of a footnote, with nothing of a word or number
// behind it.
func markIn(text, number string) markPlace {
	found := nowhere
	for from := 0; number != ""; {
		i := strings.Index(text[from:], number)
		if i < 0 {
			break
		}
		i += from
		from = i + len(number)
		after, _ := utf8.DecodeRuneInString(text[from:])
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		switch {
		case from < len(text) && (unicode.IsLetter(after) || unicode.IsDigit(after) || after == '/'):
		case i == 0 || unicode.IsDigit(before):
		case unicode.IsSpace(before):
			found = apart
		case strings.Trim(number, "*") == "", digits.MatchString(number) && endsWord(text[:i], before):
			return glued
		default:
			found = apart
		}
	}
	return found
}

// endsWord reports whether a number behind text may be a raised mark rather than a part of
// a symbol, a sum or a quotation from a list: "Compact.1", "Women,2".
func endsWord(text string, last rune) bool {
	if unicode.IsLetter(last) || strings.ContainsRune(",;:)]”’»\"'", last) {
		return true
	}
	word := strings.TrimSuffix(text, ".")
	word = word[strings.LastIndexFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })+1:]
	r, _ := utf8.DecodeRuneInString(word)
	return last == '.' && (unicode.IsLower(r) || utf8.RuneCountInString(word) > 4)
}
