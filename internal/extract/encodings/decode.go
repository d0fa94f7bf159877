// Package encodings brings bytes of text to UTF-8, whatever encoding of the six languages they
// are in, and tells the scripts of these apart. Decode is the way in.
//
// It does not tidy what it decodes: package prose does.
package encodings

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	xunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"travaux/internal/extract/content"
)

// flagCharset says that the encoding was guessed from the letters, flagBroken that some
// bytes are not of the encoding that the rest is in.
const (
	flagCharset = "encoding-guessed"
	flagBroken  = "broken-bytes"
)

// ErrBinary is what can be no text.
var ErrBinary = errors.New("it is not text: it holds binary data")

// Decode returns data as UTF-8. A byte order mark says what the encoding is, else UTF-8
// where the bytes are well-formed, else UTF-16 where every other byte is zero, else the
// encoding that a page declares, else the one of those used for the six languages whose
// letters make the likeliest text. declared is empty for plain text.
func Decode(data []byte, declared string, flags *content.Flags) (string, error) {
	if enc, n := byteOrderMark(data); enc != nil {
		return transcode(enc, data[n:])
	}
	if enc := zeroPattern(data); enc != nil {
		flags.Add(flagCharset)
		return transcode(enc, data)
	}
	if bytes.IndexByte(data, 0) >= 0 {
		return wideText(data, flags)
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	if mostlyUTF8(data) {
		flags.Add(flagBroken)
		return strings.ToValidUTF8(string(data), "\ufffd"), nil
	}
	if declared != "" {
		if enc, name := charset.Lookup(declared); enc != nil && name != "utf-8" && believable(enc, data) {
			return transcode(enc, data)
		}
	}
	flags.Add(flagCharset)
	return guess(data)
}

func transcode(enc encoding.Encoding, data []byte) (string, error) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("decode text: %w", err)
	}
	return string(out), nil
}

func byteOrderMark(data []byte) (encoding.Encoding, int) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		return xunicode.UTF8, 3
	case bytes.HasPrefix(data, []byte("\xff\xfe\x00\x00")):
		return utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), 4
	case bytes.HasPrefix(data, []byte("\x00\x00\xfe\xff")):
		return utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), 4
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM), 2
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return xunicode.UTF16(xunicode.BigEndian, xunicode.IgnoreBOM), 2
	}
	return nil, 0
}

// zeroPattern finds UTF-16 without a mark: spaces, digits and line ends have one zero
// byte each, all on the same side.
func zeroPattern(data []byte) encoding.Encoding {
	head := data[:min(len(data), 4096)&^1]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	few := len(head) / 20
	switch {
	case len(data)%2 != 0 || len(head) < 8:
		return nil
	case zeros[1] > few && zeros[0] == 0:
		return xunicode.UTF16(xunicode.LittleEndian, xunicode.IgnoreBOM)
	case zeros[0] > few && zeros[1] == 0:
		return xunicode.UTF16(xunicode.BigEndian, xunicode.IgnoreBOM)
	}
	return nil
}

// wideText reads UTF-16 without a mark in which few signs have a zero byte: Chinese.
func wideText(data []byte, flags *content.Flags) (string, error) {
	sample := data[:min(len(data), sampleBytes)&^1]
	for _, order := range []xunicode.Endianness{xunicode.LittleEndian, xunicode.BigEndian} {
		enc := xunicode.UTF16(order, xunicode.IgnoreBOM)
		if s, err := transcode(enc, sample); err == nil && len(data)%2 == 0 && likelihood(s) > 0.6 {
			flags.Add(flagCharset)
			return transcode(enc, data)
		}
	}
	return "", ErrBinary
}

// mostlyUTF8 reports whether well-formed sequences of several bytes outnumber the stray
// bytes ten to one: a damaged UTF-8 file, not one of another encoding.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		data = data[n:]
	}
	return good >= bad*10
}

// guess chooses among the encodings of the six languages by the letters they make, and
// asks chardet where none of them makes text.
func guess(data []byte) (string, error) {
	sample := data[:min(len(data), sampleBytes)]
	best, _ := likeliest(sample)
	if best == nil {
		if enc, _ := charset.Lookup(chardet.Detect(sample).Encoding); enc != nil {
			best = enc
		}
	}
	if best == nil {
		return "", errors.New("its character encoding is not one that is read; save it as UTF-8")
	}
	return transcode(best, data)
}

// sampleBytes is how much of a text is looked at.
const sampleBytes = 16 << 10

// likeliest returns the encoding of those of the six languages that makes the likeliest
// text of a sample, and how likely that is; nil where none makes text.
func likeliest(sample []byte) (best encoding.Encoding, most float64) {
	for _, enc := range candidates() {
		s, err := transcode(enc, sample)
		if err != nil {
			continue
		}
		if l := likelihood(s); l > most {
			best, most = enc, l
		}
	}
	return best, most
}

// muchLikelier is by how much a guess must be likelier than what a page declares, to prove
// that the page lies.
const muchLikelier = 0.3

// believable reports whether data may be in the encoding that is declared.
func believable(enc encoding.Encoding, data []byte) bool {
	sample := data[:min(len(data), sampleBytes)]
	s, err := transcode(enc, sample)
	if err != nil {
		return false
	}
	_, most := likeliest(sample)
	l := likelihood(s)
	return l > 0 && l+muchLikelier >= most
}

// candidates are in the order in which a tie is settled.
func candidates() []encoding.Encoding {
	return []encoding.Encoding{
		charmap.Windows1252, charmap.Windows1251, charmap.Windows1256,
		simplifiedchinese.GB18030, traditionalchinese.Big5,
		charmap.KOI8R, charmap.CodePage866, charmap.ISO8859_5, charmap.ISO8859_6,
		charmap.CodePage850, charmap.Macintosh, charmap.MacintoshCyrillic, charmap.ISO8859_15,
	}
}

// likelihood judges decoded text by its letters outside ASCII, from about 1 for real text
// down to 0 and below for the wrong encoding. What tells encodings apart: frequent letters
// and ideographs, lower case inside words, one script a word, no control or drawing signs.
func likelihood(s string) float64 {
	var score, n float64
	prev := rune(' ')
	for _, r := range s {
		if r >= utf8.RuneSelf {
			n++
			score += LetterScore(prev, r)
		} else if prev >= utf8.RuneSelf && unicode.IsLetter(r) && ScriptOf(prev) > 1 && ScriptOf(prev) < 4 {
			score -= 1.5 // a word of two scripts
		}
		prev = r
	}
	if n == 0 {
		return 0
	}
	return score / n
}

// LetterScore is how likely r is behind prev in a text of the six languages, from about 1 for
// its common letters to -3 for what no text has.
func LetterScore(prev, r rune) float64 {
	switch {
	case r == utf8.RuneError, r < 0xa0, unicode.Is(unicode.Co, r):
		return -3
	case unicode.Is(unicode.Han, r):
		if strings.ContainsRune(frequentHan, r) {
			return 1.6
		}
		return 0.4
	case unicode.Is(unicode.Cyrillic, r), unicode.Is(unicode.Arabic, r):
		if strings.ContainsRune(frequentLetters, r) {
			return inWord(prev, r, 1)
		}
		return inWord(prev, r, 0.5)
	case unicode.Is(unicode.Latin, r):
		return inWord(prev, r, latinWeight(unicode.ToLower(r)))
	case strings.ContainsRune("«»“”’‘—–…·°§¿¡№€، ؛؟،。：；！？（）《》、", r), unicode.IsSpace(r):
		return 0.5
	}
	return -1
}

// latinWeight judges a letter by how often French, Spanish and English texts have it.
func latinWeight(r rune) float64 {
	switch {
	case r == 'é':
		return 1
	case strings.ContainsRune("óàèñáí", r):
		return 0.9
	case strings.ContainsRune("çêúôîâœ", r):
		return 0.8
	case strings.ContainsRune("ûùëïüöäãõ", r):
		return 0.7
	}
	return 0.3
}

// inWord judges a letter of the weight score behind the sign prev.
func inWord(prev, r rune, score float64) float64 {
	if unicode.IsLetter(prev) {
		if unicode.IsUpper(r) && unicode.IsLower(prev) {
			score -= 2
		}
		if ScriptOf(prev) != ScriptOf(r) {
			score -= 1.5
		}
	}
	return score
}

// Scripts of the six languages; 0 is any other.
const (
	ScriptLatin = iota + 1
	ScriptCyrillic
	ScriptArabic
	ScriptHan
)

// ScriptOf tells apart the scripts of the six languages.
func ScriptOf(r rune) int {
	switch {
	case unicode.Is(unicode.Latin, r):
		return ScriptLatin
	case unicode.Is(unicode.Cyrillic, r):
		return ScriptCyrillic
	case unicode.Is(unicode.Arabic, r):
		return ScriptArabic
	case unicode.Is(unicode.Han, r):
		return ScriptHan
	}
	return 0
}

// The letters that make most of Russian and Arabic text, and frequent ideographs in both
// Chinese spellings.
const (
	frequentLetters = "оеаинтсрвлкмдпуяыьзбгйчхжОПНВРСГ" + "ابتثجحدذرزسشصضطعغفقكلمنهويأإآةىءئؤ"
	frequentHan     = "的一是不了在人有我他这这個們中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实" +
		"為國說時會對於過發後裡種經麼學現當沒動還進樣開從實權利應任何自由人權聯合國权联与與及或其应条條第"
)

// WholeRunes drops the part of a UTF-8 sequence that a cut left at the end.
func WholeRunes(head []byte) []byte {
	for i := 1; i <= 3 && i <= len(head); i++ {
		if c := head[len(head)-i]; c >= 0xc0 {
			return head[:len(head)-i]
		} else if c < 0x80 {
			break
		}
	}
	return head
}
