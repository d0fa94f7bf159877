package ingest

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Printable returns s as it may be shown on a terminal: control characters and separators of
// lines and paragraphs, which could forge a line or command the terminal, and bytes that are
// no UTF-8 are escaped as in Go (`\n`, `\x1b`, `\xe9`), so that two names that differ look
// different. All else is as it was.
func Printable(s string) string {
	return escape(s, func(r rune) bool { return unicode.IsControl(r) || r == '\u2028' || r == '\u2029' })
}

// Readable returns a name whose bytes that are no UTF-8 are escaped as Printable does: JSON
// and pages would show one sign for all of them.
func Readable(name string) string {
	return escape(name, func(rune) bool { return false })
}

func escape(s string, unfit func(rune) bool) string {
	if utf8.ValidString(s) && strings.IndexFunc(s, unfit) < 0 {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == utf8.RuneError && size == 1:
			fmt.Fprintf(&b, `\x%02x`, s[0])
		case unfit(r):
			b.WriteString(escaped(r))
		default:
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
	return b.String()
}

func escaped(r rune) string {
	switch r {
	case '\n':
		return `\n`
	case '\r':
		return `\r`
	case '\t':
		return `\t`
	}
	if r < utf8.RuneSelf {
		return fmt.Sprintf(`\x%02x`, r)
	}
	return fmt.Sprintf(`\u%04x`, r)
}
