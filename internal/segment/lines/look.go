package lines

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/content"
	"travaux/internal/segment/phrase"
)

// IsUpper reports whether a line has capital letters and no small ones.
func IsUpper(s string) bool {
	seen := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		seen = seen || unicode.IsUpper(r)
	}
	return seen
}

// IsStressed reports whether a block is set off from plain paragraphs.
func IsStressed(b content.Block) bool {
	return b.Kind == content.Heading || b.Centered || BoldShare(b) > 0.8 || IsUpper(b.Text) && CountLetters(b.Text) > 10
}

// InCapitals reports whether a line is in capitals but for a letter or two ("IN THE 1990s").
func InCapitals(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper > 10 && lower*12 < upper
}

// IsHeadline reports whether a block looks like one line of a heading rather than a
// paragraph: the format says so, or it is centred, or all in bold, or short and without a
// stop at its end.
func IsHeadline(b content.Block) bool {
	n := utf8.RuneCountInString(b.Text)
	switch {
	case b.Kind == content.Heading:
		return n < 600
	case b.Kind != content.Paragraph:
		return false
	case BoldShare(b) > 0.8, IsUpper(b.Text) && CountLetters(b.Text) > 10, InCapitals(b.Text):
		return n < 600
	case b.Centered:
		return n < 300 && !strings.HasSuffix(b.Text, ".")
	}
	return n < 200 && phrase.Unfinished(b.Text) && !phrase.EndsInComma(b.Text) && !phrase.StartsLower(b.Text)
}

// BoldShare is the share of a block's letters that are bold.
func BoldShare(b content.Block) float64 { return share(b, func(r content.Run) bool { return r.Bold }) }

// ItalicShare is the share of a block's letters that are in italics.
func ItalicShare(b content.Block) float64 {
	return share(b, func(r content.Run) bool { return r.Italic })
}

func share(b content.Block, is func(content.Run) bool) float64 {
	all := CountLetters(b.Text)
	if all == 0 {
		return 0
	}
	n := 0
	for _, r := range b.Runs {
		if is(r) && r.Start >= 0 && r.End <= len(b.Text) && r.Start < r.End {
			n += CountLetters(b.Text[r.Start:r.End])
		}
	}
	return float64(n) / float64(all)
}

// CountLetters counts the letters of s.
func CountLetters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}
