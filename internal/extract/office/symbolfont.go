package office

import (
	"strconv"
	"strings"
)

// The fonts Symbol and Wingdings show signs of their own in place of letters. Word writes
// them as w:sym, or as characters U+F020 to U+F0FF; RTF as bytes.

// symbolOf is the sign of a character, in hexadecimal, of a symbol font; empty where the
// font is not known.
func symbolOf(font, char string) string {
	n, err := strconv.ParseUint(char, 16, 16)
	if err != nil {
		return ""
	}
	if s, ok := symbolSign(font, rune(n)); ok {
		return s
	}
	if n < 0xf000 || n > 0xf0ff {
		return string(rune(n))
	}
	return ""
}

// symbols sets the signs of a symbol font right in text.
func symbols(font, text string) string {
	if !isSymbolFont(font) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if s, ok := symbolSign(font, r); ok {
			b.WriteString(s)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isSymbolFont(font string) bool {
	font = strings.ToLower(font)
	return font == "symbol" || strings.HasPrefix(font, "wingdings")
}

// symbolSign is what a symbol font shows for a character. ok is false for other fonts and
// for signs that are not known.
func symbolSign(font string, r rune) (string, bool) {
	if r >= 0xf000 && r <= 0xf0ff {
		r -= 0xf000
	}
	if r < ' ' || r > 0xff {
		return "", false
	}
	var s rune
	switch strings.ToLower(font) {
	case "symbol":
		s = symbolSigns[r-' ']
	case "wingdings":
		s = wingdingSigns(r)
	case "wingdings 2", "wingdings 3":
		s = wingdings2Signs(r)
	}
	if s == 0 || s == '\ufffd' {
		return "", false
	}
	return string(s), true
}

// symbolSigns are those of the font Symbol from 0x20 on, by Adobe's table of it.
var symbolSigns = []rune(` !∀#∃%&∍()∗+,−./0123456789:;<=>?` +
	`≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_` +
	"\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼\ufffd" +
	strings.Repeat("\ufffd", 32) +
	`€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…` + "│─" + `↵` +
	`ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓` +
	"◊⟨®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\ufffd⟩∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭\ufffd")

// wingdingSigns are those that stand in documents: ticks, boxes, bullets, arrows, numbers
// in circles, hands and post.
func wingdingSigns(r rune) rune {
	switch {
	case r >= 0x81 && r <= 0x8a:
		return '①' + r - 0x81
	case r >= 0x8c && r <= 0x95:
		return '❶' + r - 0x8c
	}
	return map[rune]rune{
		' ': ' ', 0x21: '✏', 0x22: '✂', 0x28: '☎', 0x29: '✆', 0x2a: '✉', 0x45: '☜', 0x46: '☞', 0x47: '☝', 0x48: '☟', 0x4a: '☺', 0x4c: '☹',
		0x6c: '●', 0x6d: '❍', 0x6e: '■', 0x6f: '□', 0x70: '□', 0x71: '❑', 0x72: '❒', 0x73: '⬧', 0x74: '⧫', 0x75: '◆', 0x76: '❖', 0x77: '⬥',
		0x80: '⓪', 0x8b: '⓿', 0x9e: '·', 0x9f: '•', 0xa0: '▪', 0xa1: '○', 0xa4: '◉', 0xa5: '◎', 0xa7: '▪', 0xa8: '□', 0xab: '★', 0xaf: '✵',
		0xd8: '➢', 0xdc: '➲', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓', 0xe8: '➔', 0xef: '⇦', 0xf0: '⇨', 0xf1: '⇧', 0xf2: '⇩', 0xf3: '⬄',
		0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
	}[r]
}

func wingdings2Signs(r rune) rune {
	return map[rune]rune{' ': ' ', 0x4f: '✗', 0x50: '✓', 0x51: '☒', 0x52: '☑', 0x96: '•', 0x97: '●', 0x98: '⦁', 0xa3: '□'}[r]
}
