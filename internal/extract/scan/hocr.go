package scan

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"travaux/internal/extract/prose"
)

// hOCR is HTML in which the program says of each element in class and title what it is:
//
//	<p class='ocr_par' lang='eng' …>
//	 <span class='ocr_line' title="bbox 255 218 1479 244; baseline 0.001 -6; x_size 25; …">
//	  <span class='ocrx_word' title='bbox 255 220 272 238; x_wconf 95'>1.</span>
//
// Boxes are in pixels from the upper left; a baseline is the slope and the height at the
// left, from the lower left corner of the line's box, downwards; x_size is the height of
// the type from its lowest to its highest letter.

// hocrLine is a line in pixels.
type hocrLine struct {
	par            int
	x0, y0, x1, y1 float64
	slope, offset  float64
	size           float64
	words          []hocrWord
}

type hocrWord struct {
	text           string
	x0, y0, x1, y1 float64
	sure           float64 // 0..1
}

// hocrPage is what the program read.
type hocrPage struct {
	lines []hocrLine
	rules [][4]float64 // boxes of lines across
}

// maxOCRWords is more than the smallest type has on a page.
const maxOCRWords = 20_000

// parseHOCR reads what the program wrote.
func parseHOCR(out []byte) (*hocrPage, error) {
	d := xml.NewDecoder(bytes.NewReader(out))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	p := &hocrParser{page: &hocrPage{}}
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return p.page, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read what tesseract wrote: %w", err)
		}
		switch t := t.(type) {
		case xml.StartElement:
			p.start(t)
		case xml.EndElement:
			p.end()
		case xml.CharData:
			if p.word != nil {
				p.word.text += string(t)
			}
		}
		if p.words > maxOCRWords {
			return p.page, nil
		}
	}
}

type hocrParser struct {
	page  *hocrPage
	par   int
	word  *hocrWord
	depth int // of elements inside the word
	words int
}

func (p *hocrParser) start(e xml.StartElement) {
	if p.word != nil {
		p.depth++
		return
	}
	var class, title string
	for _, a := range e.Attr {
		switch a.Name.Local {
		case "class":
			class = a.Value
		case "title":
			title = a.Value
		}
	}
	f := hocrFields(title)
	b, ok := f.numbers("bbox", 4)
	switch {
	case class == "ocr_par":
		p.par++
	case !ok:
	case class == "ocr_separator":
		p.page.rules = append(p.page.rules, [4]float64(b))
	case class == "ocrx_word":
		p.word = &hocrWord{x0: b[0], y0: b[1], x1: b[2], y1: b[3]}
		if c, ok := f.numbers("x_wconf", 1); ok {
			p.word.sure = min(max(c[0]/100, 0), 1)
		}
	case f["x_size"] != nil:
		ln := hocrLine{par: p.par, x0: b[0], y0: b[1], x1: b[2], y1: b[3]}
		if v, ok := f.numbers("baseline", 2); ok {
			ln.slope, ln.offset = v[0], v[1]
		}
		if v, ok := f.numbers("x_size", 1); ok {
			ln.size = v[0]
		}
		p.page.lines = append(p.page.lines, ln)
	}
}

func (p *hocrParser) end() {
	switch {
	case p.word == nil:
	case p.depth > 0:
		p.depth--
	default:
		p.word.text = strings.TrimSpace(p.word.text)
		if n := len(p.page.lines); n > 0 && p.word.text != "" {
			p.page.lines[n-1].words = append(p.page.lines[n-1].words, *p.word)
			p.words++
		}
		p.word = nil
	}
}

// hocrTitle is what a title says, by its names.
type hocrTitle map[string][]string

func hocrFields(title string) hocrTitle {
	f := hocrTitle{}
	for _, part := range strings.Split(title, ";") {
		if w := strings.Fields(part); len(w) > 0 {
			f[w[0]] = w[1:]
		}
	}
	return f
}

// numbers returns the n numbers of a name.
func (f hocrTitle) numbers(name string, n int) ([]float64, bool) {
	if len(f[name]) < n {
		return nil, false
	}
	out := make([]float64, n)
	for i := range out {
		v, err := strconv.ParseFloat(f[name][i], 64)
		if err != nil || math.IsNaN(v) || math.Abs(v) > 1e6 {
			return nil, false
		}
		out[i] = v
	}
	return out, true
}

// Lines that are believed less are specks, seals, signatures and pictures.
const (
	leastSureLine = 0.45
	leastSureWord = 0.3 // of a word of one or two letters
	leastSureSign = 0.5 // of one without any
)

// dropNoise takes out what is no type.
func (p *hocrPage) dropNoise() {
	p.lines = slices.DeleteFunc(p.lines, func(ln hocrLine) bool {
		sum, n, known := 0.0, 0.0, 0
		for _, w := range ln.words {
			k := float64(utf8.RuneCountInString(w.text))
			sum += w.sure * k
			n += k
			known += prose.Letters(w.text)
		}
		return n == 0 || sum/n < leastSureLine || (known == 0 && !isDash(ln.words))
	})
	for i := range p.lines {
		ln := &p.lines[i]
		ln.words = ownSigns(slices.DeleteFunc(ln.words, hocrWord.isNoise))
	}
	p.lines = slices.DeleteFunc(p.lines, func(ln hocrLine) bool { return len(ln.words) == 0 })
}

// isNoise holds specks that were taken for a letter or a mark. Chinese is read sign by sign,
// and each of them may be a word.
func (w hocrWord) isNoise() bool {
	if strings.ContainsFunc(w.text, prose.IsWide) {
		return false
	}
	switch prose.Letters(w.text) {
	case 0:
		return w.sure < leastSureSign
	case 1, 2:
		return w.sure < leastSureWord
	}
	return false
}

// isDash holds lines of dashes or underscores, which part a page's footnotes from its body.
func isDash(words []hocrWord) bool {
	n := 0
	for _, w := range words {
		if strings.Trim(w.text, "_-—–*.") != "" {
			return false
		}
		n += utf8.RuneCountInString(w.text)
	}
	return n >= 3
}

// text is the words of a page, for finding its language.
func (p *hocrPage) text() string {
	var b strings.Builder
	for _, ln := range p.lines {
		for _, w := range ln.words {
			b.WriteString(w.text)
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// sure is the mean of what is believed of the words, and how many letters they have.
func (p *hocrPage) sure() (mean float64, n int) {
	sum := 0.0
	for _, ln := range p.lines {
		for _, w := range ln.words {
			k := 0
			for _, r := range w.text {
				if unicode.IsLetter(r) || unicode.IsDigit(r) {
					k++
				}
			}
			sum += w.sure * float64(k)
			n += k
		}
	}
	if n == 0 {
		return 0, 0
	}
	return sum / float64(n), n
}

// skew is the slope of the page's lines, downwards: the median of the long ones.
func (p *hocrPage) skew() float64 {
	var list []Weighed
	for _, ln := range p.lines {
		if len(ln.words) >= 4 {
			list = append(list, Weighed{ln.slope, int(ln.x1 - ln.x0)})
		}
	}
	if len(list) < 3 {
		return 0
	}
	return WeightedMedian(list)
}
