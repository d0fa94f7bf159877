package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"travaux/internal/extract/content"
)

// Flags that cleaning sets. They are part of an Extract's Flags.
const (
	flagMojibake = "mojibake"    // UTF-8 that was read as Windows-1252 and saved again
	flagControls = "controls"    // control characters were taken out
	flagLost     = "lost-letter" // U+FFFD: bytes that no one could read
)

// Clean brings text of any source into the form that blocks have: NFC, line feeds only,
// ligatures and Arabic presentation forms folded to letters, and without control,
// zero-width and direction characters, which hide words from a search. Text that went
// through Windows-1252 by mistake is set right where its bytes prove the mistake. Soft
// hyphens stay where a line ends: joining lines needs them. Form feeds stay too.
func Clean(s string, flags *content.Flags) string {
	if isPlain(s) {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = undoMojibake(s, flags)
	var b strings.Builder
	b.Grow(len(s))
	for i, r := range s {
		if r == '\u00ad' && endsLine(s[i+2:]) {
			b.WriteRune(r)
			continue
		}
		cleanRune(&b, r, flags)
	}
	return norm.NFC.String(b.String())
}

// isPlain reports whether s is ASCII without anything to be cleaned.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || c == 0x7f || (c < ' ' && c != '\n' && c != '\t' && c != '\f') {
			return false
		}
	}
	return true
}

func endsLine(rest string) bool {
	rest = strings.TrimLeft(rest, " \t")
	return rest == "" || rest[0] == '\n' || rest[0] == '\r'
}

func cleanRune(b *strings.Builder, r rune, flags *content.Flags) {
	switch {
	case r == '\n' || r == '\t' || r == '\f' || (r >= ' ' && r < 0x7f):
		b.WriteRune(r)
	case r == '\r' || r == '\v' || r == '\u0085' || r == '\u2028':
		b.WriteByte('\n')
	case r == '\u2029':
		b.WriteString("\n\n")
	case r == utf8.RuneError:
		flags.Add(flagLost)
		b.WriteRune(r)
	case r < ' ' || r == 0x7f:
		flags.Add(flagControls)
	case r < 0xa0:
		flags.Add(flagControls)
		if w := charmap.Windows1252.DecodeByte(byte(r)); w > 0x9f && w != utf8.RuneError {
			b.WriteRune(w)
		}
	case isInvisible(r):
	case isPresentationForm(r):
		b.WriteString(norm.NFKC.String(string(r)))
	default:
		b.WriteRune(r)
	}
}

// isInvisible holds what has no width and no meaning for reading: soft hyphens, joiners of
// words, zero-width spaces, byte order marks, direction marks. Joiners inside words
// (U+200C, U+200D), which some scripts need, are not among them.
func isInvisible(r rune) bool {
	switch {
	case r == '\u00ad', r == '\u200b', r == '\u2060', r == '\ufeff', r == '\u061c':
		return true
	case r == '\u200e', r == '\u200f', r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
		return true
	}
	return false
}

// isPresentationForm holds Latin ligatures, Arabic presentation forms and CJK radicals
// and compatibility ideographs that PDF fonts use for ordinary letters. U+FD3E and U+FD3F,
// ornate brackets, have no other form, and U+FDFA and its like are words in one sign.
func isPresentationForm(r rune) bool {
	switch {
	case r >= '\ufb00' && r <= '\ufb06':
		return true
	case r >= '\ufb50' && r <= '\ufdff', r >= '\ufe70' && r <= '\ufefc':
		return r != '\ufd3e' && r != '\ufd3f'
	case r >= '\u2e80' && r <= '\u2fd5', r >= '\uf900' && r <= '\ufaff':
		return true
	}
	return false
}

// undoMojibake sets right runs of signs such as "â€”" or "Ã©": a run without ASCII whose
// Windows-1252 bytes are well-formed UTF-8 of fewer signs is that UTF-8.
func undoMojibake(s string, flags *content.Flags) string {
	if !strings.ContainsAny(s, "âÃÂÐÑØÙãäåæ") {
		return s
	}
	var b strings.Builder
	for len(s) > 0 {
		i := strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf })
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		s = s[i:]
		n := strings.IndexFunc(s, func(r rune) bool { return r < utf8.RuneSelf })
		if n < 0 {
			n = len(s)
		}
		if fixed, ok := reread(s[:n]); ok {
			flags.Add(flagMojibake)
			b.WriteString(fixed)
		} else {
			b.WriteString(s[:n])
		}
		s = s[n:]
	}
	b.WriteString(s)
	return b.String()
}

// reread gives the text whose UTF-8 bytes, read as Windows-1252, are run.
func reread(run string) (string, bool) {
	raw := make([]byte, 0, len(run))
	for _, r := range run {
		c, ok := charmap.Windows1252.EncodeRune(r)
		if !ok && r >= 0x80 && r <= 0x9f {
			c, ok = byte(r), true
		}
		if !ok {
			return "", false
		}
		raw = append(raw, c)
	}
	return string(raw), len(raw) > 1 && utf8.Valid(raw)
}

// OneLine collapses every run of white space, no-break spaces among it, to one space, and
// drops it at both ends.
func OneLine(s string) string {
	if isTidy(s) {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, unicode.IsSpace), " ")
}

func isTidy(s string) bool {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf || c < ' ' || (c == ' ' && (i == 0 || i == len(s)-1 || s[i+1] == ' ')) {
			return false
		}
	}
	return true
}
