package turns

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/content"
	"travaux/internal/segment/phrase"
)

// tatweel is the stroke that stretches an Arabic word, and part of none.
const tatweel = 'ـ'

// plainArabic returns a block whose Arabic is as a reader understands it: without the strokes
// that stretch words, and with brackets turned back in its head that the reader of a page
// left mirrored. at has the old offset for each byte offset of the new text; it is nil where
// the block needs neither.
func plainArabic(b content.Block) (plain content.Block, at []int) {
	head := phrase.First(b.Text, longestHead)
	mirrored := isMirrored(head)
	if len(b.Runs) > 0 || !mirrored && !strings.ContainsRune(head, tatweel) {
		return b, nil
	}
	var out strings.Builder
	var before rune
	for i, r := range b.Text {
		_, size := utf8.DecodeRuneInString(b.Text[i:])
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(b.Text[i+size:], string(tatweel)))
		if r == tatweel && unicode.IsLetter(before) && unicode.IsLetter(next) {
			continue
		}
		if r != tatweel {
			before = r
		}
		if mirrored && i < len(head) {
			r = mirror(r)
		}
		out.WriteRune(r)
		for len(at) < out.Len() {
			at = append(at, i)
		}
	}
	if out.String() == b.Text {
		return b, nil
	}
	b.Text = out.String()
	return b, append(at, at[len(at)-1]+1)
}

// isMirrored reports whether the first bracket of an Arabic line closes, and another opens
// behind it.
func isMirrored(head string) bool {
	i := strings.IndexAny(head, "()")
	r, _ := utf8.DecodeRuneInString(head)
	return i > 0 && head[i] == ')' && strings.Contains(head[i:], "(") && unicode.Is(unicode.Arabic, r)
}

func mirror(r rune) rune {
	switch r {
	case '(':
		return ')'
	case ')':
		return '('
	}
	return r
}
