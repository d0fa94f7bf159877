package pdf

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/encodings"
	"travaux/internal/extract/prose"
)

// PoorQuality is the quality below which a text is flagged as poor.
const PoorQuality = 0.6

// isScan reports whether a page shows an image, or drawings, and no text to speak of.
func (p *pdfPage) isScan() bool {
	if p.damaged || p.read {
		return false
	}
	n := 0
	for _, w := range p.words {
		n += prose.Letters(w.text)
	}
	return (n < 25 && p.image >= 0.6) || (n == 0 && p.objects > 0)
}

// wantsOCR reports whether OCR may read more of a page, or better, than the file has.
func (p *pdfPage) wantsOCR(quality float64) bool {
	switch {
	case p.damaged || p.read:
		return false
	case p.isScan():
		return true
	}
	return len(p.words) > 0 && quality < PoorQuality
}

// quality judges the text of a page, from 0 to 1: the share of glyphs that are known
// characters of a script, times what the shape of its words says. A page without text is
// 0. Words of one letter beyond what languages have, words that mix scripts, and words
// that mix letters and figures or change case inside are marks of a bad text layer, and so is running text without the
// commonest words of its script.
func (p *pdfPage) quality() float64 {
	if len(p.words) == 0 {
		return 0
	}
	var text strings.Builder
	for _, w := range p.words {
		text.WriteString(w.text)
		text.WriteByte(' ')
	}
	q := textQuality(text.String())
	switch {
	case p.read:
		q = min(q, machineRead, math.Round(p.sure*100)/100)
	case p.image > 0.8: // a machine read it off the image
		q = min(q, machineRead)
	}
	return q
}

// machineRead is the most that is believed of a text that lies over a scan.
const machineRead = 0.9

// suspectQuality is what good texts do not fall below, lists of names among them.
const suspectQuality = 0.9

func textQuality(text string) float64 {
	glyphs, strange := 0, 0
	words, odd, single := 0, 0, 0
	fields := strings.Fields(text)
	for _, f := range fields {
		for _, r := range f {
			glyphs++
			if r == utf8.RuneError || unicode.Is(unicode.Co, r) || unicode.IsControl(r) || !unicode.IsGraphic(r) {
				strange++
			}
		}
		w := strings.TrimFunc(f, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) })
		r, n := utf8.DecodeRuneInString(w)
		switch {
		case n == 0 && isPlainSign(f), unicode.IsDigit(r):
			continue
		case prose.IsWide(r):
			words++
			continue
		case n == len(w) && n > 0 && isRTL(r) && r != 'و':
			odd++
		case n == len(w) && n > 0:
			single++
		}
		words++
		if n == 0 || isOddWord(w) || wantsVowel(w) {
			odd++
		}
	}
	if glyphs == 0 {
		return 0
	}
	q := 1 - 2*float64(strange)/float64(glyphs)
	if words >= 10 {
		q -= max(0, float64(odd)/float64(words)-0.02) * 2
		q -= max(0, float64(single)/float64(words)-0.15)
		q -= strangeness(fields, q < suspectQuality)
	}
	return math.Round(max(0, q)*100) / 100
}

// isPlainSign holds marks that stand alone in print: dashes, bullets, leaders, brackets.
func isPlainSign(f string) bool {
	return strings.Trim(f, "-–—−•*.…·_()[]{}/&=+<>%§°$€£|\"“”‘’'«»¿¡?!,;:،؛؟。，、；：（）《》") == ""
}

// isOddWord holds words that mix scripts, have figures inside letters, or a capital
// behind a small letter beyond the first.
func isOddWord(w string) bool {
	if strings.ContainsAny(w, "/.@_") { // symbols and addresses
		return false
	}
	first, _ := utf8.DecodeRuneInString(w)
	var prev rune
	lowers, same, bad := 0, 0, false
	for _, r := range w {
		if same++; r != prev || !unicode.IsLetter(r) {
			same = 0
		}
		bad = bad || (same >= 1 && (r == 'ا' || r == 'ؤ')) // stretched lines, read as letters
		if unicode.IsLetter(prev) && unicode.IsLetter(r) {
			a, b := encodings.ScriptOf(prev), encodings.ScriptOf(r)
			bad = bad || (a != 0 && b != 0 && a != b && a != encodings.ScriptHan && b != encodings.ScriptHan)
			bad = bad || (lowers > 2 && unicode.IsUpper(r))
		}
		if unicode.IsLower(prev) && strings.ContainsRune("|{}[]^~\\<>£¥§·•\"!?;:,", r) {
			bad = true
		}
		bad = bad || (lowers == 1 && unicode.IsLower(first) && unicode.IsUpper(r)) // "fUNITED"
		if unicode.IsLower(r) {
			lowers++
		}
		prev = r
	}
	return bad
}

// meanQuality is the mean over the pages that have text, weighted by their glyphs.
func meanQuality(qualities []float64, pages []*pdfPage) float64 {
	sum, weight := 0.0, 0.0
	for i, p := range pages {
		sum += qualities[i] * float64(p.glyphs)
		weight += float64(p.glyphs)
	}
	if weight == 0 {
		return 0
	}
	return math.Round(sum/weight*100) / 100
}
