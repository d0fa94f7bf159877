package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// EndsSentence reports whether a line ends with the mark of a sentence or of a clause
// (semicolon, colon), closing quotation marks, brackets and a footnote mark behind it aside.
func EndsSentence(line string) bool {
	line = strings.TrimRightFunc(line, unicode.IsSpace)
	if head := strings.TrimRight(line, "*0123456789"); head != "" && !strings.HasSuffix(head, " ") {
		line = head
	}
	line = strings.TrimRightFunc(line, func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("\"'”’»)]」』）", r)
	})
	r, _ := utf8.DecodeLastRuneInString(line)
	return r != utf8.RuneError && strings.ContainsRune(".!?:;…。！？：；؟؛۔", r)
}

// Letters counts the letters and digits of a text.
func Letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
