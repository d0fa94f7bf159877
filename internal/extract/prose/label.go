package prose

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/content"
)

// label is what stands before a numbered paragraph: "12.", "12 bis.", "3)", "(a)", "(iv)",
// "b.", "а)", "(أ)", "一、", "（二）". A capital letter counts in brackets only: "A. Okoro" is
// a name. Space must follow, except after Chinese marks.
var label = regexp.MustCompile(`^(?:` +
	`(?:[0-9]{1,3}|[٠-٩]{1,3})(?: (?:bis|ter|quater))? ?[.)]\s` +
	`|[(（](?:[0-9]{1,3}|[٠-٩]{1,3}|[ivxlc]{1,6}|[IVXLC]{1,6}|[a-z]{1,2}|[A-Z]|[а-яА-Я]|[\x{0621}-\x{064a}]{1,2}|[一二三四五六七八九十]{1,3})(?:\s?(?:bis|ter))?(?:\)\s|）\s?)` +
	`|(?:[a-z]|[ivx]{1,5}|[а-я])[.)]\s` +
	`|[一二三四五六七八九十]{1,3}、` +
	`|[0-9]{1,3}[．、]` +
	`)\s*`)

// bullet is the mark of a list item that has no number.
var bullet = regexp.MustCompile(`^[•▪◦‣●■□○–—*·\x{f0b7}\x{f0a7}-]\s+`)

// isTurn reports whether a long dash begins what someone says and no item of a list: French,
// Spanish and Russian print conversations so, each turn a sentence with its stop.
func isTurn(mark, rest string) bool {
	first, _ := utf8.DecodeRuneInString(rest)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(rest))
	return strings.HasPrefix(mark, "—") && unicode.IsUpper(first) && strings.ContainsRune(".!?…", last)
}

// IsBullet reports whether what stands before an item of a list is no number: a sign, or
// the letter that Word takes for a hollow bullet.
func IsBullet(mark string) bool {
	return mark == "o" || !strings.ContainsFunc(mark, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// SplitLabel takes the label off the head of a paragraph. Where there is none, or nothing
// follows it, label is empty and rest is text.
func SplitLabel(text string) (mark, rest string) {
	m := label.FindString(text)
	if m == "" || len(m) == len(text) {
		return "", text
	}
	return strings.Replace(strings.TrimSpace(m), " .", ".", 1), text[len(m):]
}

// Labelled moves the label of a paragraph from its text to Label, and turns a paragraph
// behind a bullet into a list item. Headings keep their number: it is part of what readers
// call them. Runs move with the text.
func Labelled(b content.Block) content.Block {
	if b.Kind != content.Paragraph && b.Kind != content.ListItem || b.Label != "" {
		return b
	}
	if m := bullet.FindString(b.Text); m != "" && len(m) < len(b.Text) && !isTurn(m, b.Text[len(m):]) {
		b.Kind = content.ListItem
		return CutHead(b, len(m))
	}
	mark, rest := SplitLabel(b.Text)
	if mark == "" {
		return b
	}
	b.Label = mark
	return CutHead(b, len(b.Text)-len(rest))
}

// CutHead drops the first n bytes of a block's text; its runs and marks move along.
func CutHead(b content.Block, n int) content.Block {
	if n == 0 {
		return b
	}
	b.Text = b.Text[n:]
	runs := b.Runs[:0:0]
	for _, r := range b.Runs {
		r.Start, r.End = max(r.Start-n, 0), r.End-n
		if r.End > r.Start {
			runs = append(runs, r)
		}
	}
	b.Runs = runs
	if len(b.Marks) > 0 {
		b.Marks = slices.Clone(b.Marks)
		for i := range b.Marks {
			b.Marks[i].At = max(b.Marks[i].At-n, 0)
		}
	}
	return b
}

// WithLabel puts the label back before the text.
func WithLabel(bl content.Block, between string) (string, []content.Run, string) {
	if bl.Label == "" {
		return bl.Text, bl.Runs, ""
	}
	n := len(bl.Label) + len(between)
	runs := slices.Clone(bl.Runs)
	for i := range runs {
		runs[i].Start += n
		runs[i].End += n
	}
	if len(runs) > 0 && runs[0].Start == n && runs[0].Bold {
		runs[0].Start = 0
	}
	for i := range bl.Marks {
		bl.Marks[i].At += n
	}
	return bl.Label + between + bl.Text, runs, ""
}

// MarksWithin moves marks by the head that was dropped from a text, and keeps them inside what
// is left of it.
func MarksWithin(marks []content.Mark, head, size int) []content.Mark {
	for i := range marks {
		marks[i].At = min(max(marks[i].At-head, 0), size)
	}
	return marks
}

// JoinLabel is the text of a block with its label before it.
func JoinLabel(b content.Block) string {
	if b.Label == "" {
		return b.Text
	}
	return b.Label + " " + b.Text
}

// HasBullet reports whether a text begins with the mark of a list item that has no number.
func HasBullet(text string) bool { return bullet.MatchString(text) }
