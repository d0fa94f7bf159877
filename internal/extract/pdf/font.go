package pdf

import (
	"strings"

	"travaux/internal/extract/prose"
)

// fixedWidth is more than the width of a glyph of typewriter type, and less than that of
// two, in type sizes.
const fixedWidth = 0.75

// isFixed reports whether all glyphs of a font have one width.
func isFixed(name string, flags int) bool {
	return flags&flagFixed != 0 || strings.Contains(strings.ToLower(name), "courier")
}

// Font flags of PDF 1.7, table 123.
const (
	flagFixed     = 1 << 0
	flagItalic    = 1 << 6
	flagForceBold = 1 << 18
)

// fontStyle reads bold and italics off a font's name, where subsets have theirs, and flags.
func fontStyle(name string, flags int) prose.Style {
	if _, rest, ok := strings.Cut(name, "+"); ok {
		name = rest
	}
	name = strings.ToLower(name)
	var s prose.Style
	for _, sign := range []string{"bold", "black", "heavy", "demi", "-bd", ",bd"} {
		if strings.Contains(name, sign) {
			s |= prose.Bold
		}
	}
	if flags&flagForceBold != 0 {
		s |= prose.Bold
	}
	if strings.Contains(name, "italic") || strings.Contains(name, "oblique") || strings.HasSuffix(name, "-it") || flags&flagItalic != 0 {
		s |= prose.Italic
	}
	return s
}
