package archive

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"travaux/internal/extract/content"
	"travaux/internal/extract/encodings"
	"travaux/internal/extract/prose"
)

// rawName is a member's name as its archive has it. Only where legacy is set it may be in
// a code page of the computer that packed it.
type rawName struct {
	text   string
	legacy bool
}

// zipName reads a member's name: UTF-8 where a flag or its bytes say so, or the Unicode
// name that some programs add (extra field 0x7075: version, CRC-32 of the other name, name).
func zipName(name string, flagged bool, extra []byte) rawName {
	if flagged || utf8.ValidString(name) {
		return rawName{text: name}
	}
	if u := extraField(extra, 0x7075); len(u) > 5 && u[0] == 1 && utf8.Valid(u[5:]) &&
		binary.LittleEndian.Uint32(u[1:]) == crc32.ChecksumIEEE([]byte(name)) {
		return rawName{text: string(u[5:])}
	}
	return rawName{text: name, legacy: true}
}

// readableNames makes names that people can read, unique, and that lead nowhere. All names
// of an archive were packed on one computer, so its code page is told from all of them.
func readableNames(raw []rawName) []string {
	var all strings.Builder
	for _, r := range raw {
		if r.legacy {
			all.WriteString(r.text + "\n")
		}
	}
	page := namesPage(all.String())
	names := make([]string, len(raw))
	seen := map[string]bool{}
	for i, r := range raw {
		name := r.text
		if r.legacy {
			name, _ = page.decode(name)
		}
		names[i] = Unique(TidyPath(name), seen)
	}
	return names
}

// Unique makes a name differ from those seen, and notes it there.
func Unique(name string, seen map[string]bool) string {
	ext := path.Ext(name)
	for n, first := 2, name; seen[name]; n++ {
		name = fmt.Sprintf("%s (%d)%s", strings.TrimSuffix(first, ext), n, ext)
	}
	seen[name] = true
	return name
}

var drive = regexp.MustCompile(`^[A-Za-z]:/`)

// TidyPath cleans a path of what is no part of a name: control and direction characters,
// drives, and steps up. It never is empty, and never longer than maxMemberName.
func TidyPath(name string) string {
	name = strings.ToValidUTF8(name, "\ufffd")
	name = strings.Map(func(r rune) rune {
		switch {
		case r == '\\':
			return '/'
		case unicode.IsControl(r):
			return ' '
		}
		return r
	}, name)
	name = prose.Clean(name, new(content.Flags))
	name = strings.TrimPrefix(path.Clean("/"+drive.ReplaceAllString(name, "")), "/")
	if name == "" {
		return "unnamed"
	}
	if len(name) <= maxMemberName {
		return name
	}
	// The end says most: it has the extension. What was cut is told by its checksum.
	end := name[len(name)-maxMemberName/2:]
	for !utf8.RuneStart(end[0]) {
		end = end[1:]
	}
	return fmt.Sprintf("%08x…%s", crc32.ChecksumIEEE([]byte(name)), end)
}

// namePage is a code page that names may be in. Of an East Asian one, common has the first
// bytes of the half that the common ideographs stand in, and encode gives them.
type namePage struct {
	decode func(string) (string, error)
	encode func(string) (string, error)
	common [2]byte
}

func single(enc encoding.Encoding) namePage { return namePage{decode: enc.NewDecoder().String} }

func double(enc encoding.Encoding, first, last byte) namePage {
	return namePage{enc.NewDecoder().String, enc.NewEncoder().String, [2]byte{first, last}}
}

// namePages are those that computers set to the six languages pack with, in the order in
// which a tie is settled. The first is what the format means where nothing is said.
func namePages() []namePage {
	return []namePage{
		single(charmap.CodePage437), single(charmap.CodePage850), single(charmap.Windows1252),
		single(charmap.CodePage866), single(charmap.Windows1251), single(charmap.KOI8R),
		{decode: arabicDOS}, single(charmap.Windows1256), single(charmap.ISO8859_6),
		double(simplifiedchinese.GBK, 0xb0, 0xd7), double(traditionalchinese.Big5, 0xa4, 0xc6),
	}
}

// namesPage tells the code page of names by the letters that they make in each.
func namesPage(names string) namePage {
	pages := namePages()
	best, most := pages[0], 0.0
	for _, page := range pages {
		s, err := page.decode(names)
		if err != nil {
			continue
		}
		if l := page.likelihood(s); l > most {
			best, most = page, l
		}
	}
	return best
}

// likelihood judges names as the function of that name judges text. Names are short, so two
// more signs count: whether ideographs are common ones, and that no small letter follows two
// capitals.
func (page namePage) likelihood(s string) float64 {
	var score, n float64
	before, prev := ' ', ' '
	for _, r := range s {
		if r >= utf8.RuneSelf {
			n++
			if unicode.Is(unicode.Han, r) {
				score += page.han(r)
			} else {
				score += encodings.LetterScore(prev, r)
			}
			if unicode.IsLower(r) && unicode.IsUpper(prev) && unicode.IsUpper(before) {
				score--
			}
		}
		before, prev = prev, r
	}
	if n == 0 {
		return 0
	}
	return score / n
}

func (page namePage) han(r rune) float64 {
	if page.encode == nil {
		return -1
	}
	b, err := page.encode(string(r))
	extended := page.common[0] == 0xb0 && len(b) == 2 && b[1] < 0xa1 // of GBK, beyond GB 2312
	if err != nil || len(b) != 2 || b[0] < page.common[0] || b[0] > page.common[1] || extended {
		return -0.5
	}
	return 1
}

// The upper half of code page 720, which Windows in Arabic packs with, before and behind the
// drawing signs that it shares with code page 437 (0xB0 to 0xDF). A full stop is unused.
const (
	arabicLow  = "..éâ.à.çêëèïî....\u0651\u0652ô¤ـûùءآأؤ£إئابةتثجحخدذرزسشص«»"
	arabicHigh = "ضطظعغفµقكلمنهوىي≡\u064b\u064c\u064d\u064e\u064f\u0650≈°∙·√ⁿ²■\u00a0"
)

func arabicDOS(s string) (string, error) {
	low, high := []rune(arabicLow), []rune(arabicHigh)
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c < 0x80:
			b.WriteByte(c)
		case c < 0xb0 && low[c-0x80] == '.':
			b.WriteRune(utf8.RuneError)
		case c < 0xb0:
			b.WriteRune(low[c-0x80])
		case c < 0xe0:
			b.WriteRune(charmap.CodePage437.DecodeByte(c))
		default:
			b.WriteRune(high[c-0xe0])
		}
	}
	return b.String(), nil
}
