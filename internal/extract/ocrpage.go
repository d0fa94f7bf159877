package extract

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"travaux/internal/extract/prose"
)

// Marks before the name of a file in a request that is more than to read the file. No file
// has such a name.
const (
	renderMark = "\x00render\x00" // then the number of a page and another zero: its image
	layMark    = "\x00lay\x00"    // read it with the pages that were read by OCR
)

// maxRecognized is the size of what OCR read of one document, as it goes to the worker.
const maxRecognized = 64 << 20

// ocrPage is a page as OCR read it, on its way to the worker. Lengths are in points, from
// the page's lower left, as the file has it.
type ocrPage struct {
	Number int       `json:"number"`
	Box    []float64 `json:"box"` // left, bottom, right, top
	Turn   int       `json:"turn,omitempty"`
	Skew   float64   `json:"skew,omitempty"` // rise of its lines, as a tangent
	Lines  []ocrLine `json:"lines"`
	Rules  []ocrRule `json:"rules,omitempty"`
}

// ocrLine is a line of type.
type ocrLine struct {
	Par   int       `json:"par"` // the paragraph that the program sees it in
	X     float64   `json:"x"`   // a point on which it stands
	Y     float64   `json:"y"`
	Size  float64   `json:"size"`
	Words []ocrWord `json:"words"`
}

// ocrWord is a word; Sure is what the program believes of it, from 0 to 1.
type ocrWord struct {
	Text string     `json:"text"`
	Box  [4]float64 `json:"box"`
	Sure float64    `json:"sure"`
}

type ocrRule struct {
	X0 float64 `json:"x0"`
	X1 float64 `json:"x1"`
	Y  float64 `json:"y"`
}

// request is the document and, behind it, what was read, for the worker: a file is known by
// its beginning.
func (d *scan) request() []byte {
	pages, err := json.Marshal(d.pages)
	if err != nil { // numbers that JSON has not
		pages = []byte("[]")
	}
	out := slices.Concat(d.data, pages)
	return binary.LittleEndian.AppendUint32(out, uint32(len(pages)))
}

// splitLay takes such a request apart.
func splitLay(data []byte) (file []byte, pages []*ocrPage, err error) {
	bad := errors.New("lay out: not what OCR read")
	if len(data) < 4 {
		return nil, nil, bad
	}
	end := len(data) - 4
	n := int(binary.LittleEndian.Uint32(data[end:]))
	if n > end || n > maxRecognized {
		return nil, nil, bad
	}
	if err := json.Unmarshal(data[end-n:end], &pages); err != nil {
		return nil, nil, fmt.Errorf("lay out: %w", err)
	}
	for _, p := range pages {
		if p == nil || len(p.Box) != 4 {
			return nil, nil, bad
		}
	}
	return data[: end-n : end-n], pages, nil
}

// renderName makes the name of a request for a page's image.
func renderName(name string, page int) string {
	return renderMark + strconv.Itoa(page) + "\x00" + name
}

// splitRender takes it apart; ok is false for other names.
func splitRender(name string) (file string, page int, ok bool) {
	rest, ok := strings.CutPrefix(name, renderMark)
	number, file, found := strings.Cut(rest, "\x00")
	page, err := strconv.Atoi(number)
	return file, page, ok && found && err == nil
}

// plainName is the name of the file that a request is about.
func plainName(name string) string {
	if file, _, ok := splitRender(name); ok {
		return file
	}
	return strings.TrimPrefix(strings.TrimPrefix(name, layMark), secondMark)
}

// pdfPage makes a page of what OCR read, as if it had been in the file.
func (o *ocrPage) pdfPage(l *ocrSizes) *pdfPage {
	p := &pdfPage{number: o.Number, box: box{o.Box[0], o.Box[1], o.Box[2], o.Box[3]}, image: 1, objects: 1, read: true}
	sum, all := 0.0, 0.0
	for _, ln := range o.Lines {
		for i, ow := range ln.Words {
			n := float64(utf8.RuneCountInString(ow.Text))
			sum += n * ow.Sure
			all += n
			p.words = append(p.words, word{
				text:  ow.Text,
				box:   box{ow.Box[0], ow.Box[1], ow.Box[2], ow.Box[3]},
				base:  ln.Y,
				foot:  box{ln.X, ln.Y, ln.X, ln.Y},
				size:  l.of(o, ln),
				space: i == 0 || parted(ln.Words[i-1], ow, ln.Size, o.Turn),
				turn:  o.Turn,
			})
			p.glyphs += utf8.RuneCountInString(ow.Text)
		}
	}
	if all > 0 {
		p.sure = sum / all
	}
	for _, r := range o.Rules {
		p.rules = append(p.rules, rule{r.X0, r.X1, r.Y})
	}
	p.upright()
	p.straighten(o.Skew)
	return p
}

// parted reports whether a space is read between two words: between Chinese signs there is
// none, and between them and others only a wide one.
func parted(a, b ocrWord, size float64, turn int) bool {
	last, _ := utf8.DecodeLastRuneInString(a.Text)
	first, _ := utf8.DecodeRuneInString(b.Text)
	switch {
	case prose.IsWide(last) && prose.IsWide(first):
		return false
	case prose.IsWide(last) || prose.IsWide(first):
		boxA := turned(box{a.Box[0], a.Box[1], a.Box[2], a.Box[3]}, turn)
		boxB := turned(box{b.Box[0], b.Box[1], b.Box[2], b.Box[3]}, turn)
		return distance(boxA, boxB) > size*0.5
	}
	return true
}

// straighten moves the words of a page that was scanned askew to level lines.
func (p *pdfPage) straighten(skew float64) {
	if math.Abs(skew) < 0.0005 {
		return
	}
	p.skew = skew
	for i := range p.words {
		w := &p.words[i]
		w.box = p.leveled(w.box, -1)
		w.base -= skew * (w.foot.x0 - p.middle())
	}
}

func (p *pdfPage) middle() float64 { return (p.box.x0 + p.box.x1) / 2 }

// leveled moves a box by the skew of its page: off with sign -1, on with 1.
func (p *pdfPage) leveled(b box, sign float64) box {
	off := sign * p.skew * ((b.x0+b.x1)/2 - p.middle())
	return box{b.x0, b.y0 + off, b.x1, b.y1 + off}
}

// ocrSizes sets the type sizes of a document right. OCR measures each line by its tallest
// and lowest letters, so that the lines of one paragraph differ.
type ocrSizes struct {
	body  float64
	ofPar map[[2]int]float64 // by page and paragraph
}

// A line within bodyRange of the body's size has that size; others are on a scale of steps
// of sizeStep.
const (
	bodyRange = 1.14
	sizeStep  = 1.2
)

func newOCRSizes(pages []*ocrPage) *ocrSizes {
	s := &ocrSizes{ofPar: map[[2]int]float64{}}
	lines := map[[2]int][]weighed{}
	var all []weighed
	for _, p := range pages {
		for _, ln := range p.Lines {
			n := 0
			for _, w := range ln.Words {
				n += letters(w.Text)
			}
			k := [2]int{p.Number, ln.Par}
			lines[k] = append(lines[k], weighed{ln.Size, n + 1})
			all = append(all, weighed{ln.Size, n + 1})
		}
	}
	s.body = weightedMedian(all)
	for k, list := range lines {
		s.ofPar[k] = weightedMedian(list)
	}
	return s
}

func (s *ocrSizes) of(p *ocrPage, ln ocrLine) float64 {
	size := s.ofPar[[2]int{p.Number, ln.Par}]
	ratio := size / s.body
	switch {
	case s.body <= 0 || size <= 0 || math.IsNaN(ratio):
		return 10
	case ratio < bodyRange && ratio > 1/bodyRange:
		return s.body
	}
	step := math.Round(math.Log(ratio) / math.Log(sizeStep))
	if step == 0 {
		step = math.Copysign(1, ratio-1)
	}
	return s.body * math.Pow(sizeStep, step)
}

type weighed struct {
	value  float64
	weight int
}

// weightedMedian is 0 where there are no values.
func weightedMedian(list []weighed) float64 {
	slices.SortFunc(list, func(a, b weighed) int { return compare(a.value, b.value) })
	total, sum := 0, 0
	for _, w := range list {
		total += w.weight
	}
	for _, w := range list {
		if sum += w.weight; sum*2 >= total {
			return w.value
		}
	}
	return 0
}

// recognized puts the pages of a document that OCR read better in place of those that the
// file has, and says whether there are any.
func (doc *pdfDoc) recognized(pages []*ocrPage) bool {
	sizes := newOCRSizes(pages)
	any := false
	for _, o := range pages {
		if o.Number < 1 || o.Number > len(doc.pages) {
			continue
		}
		was := doc.pages[o.Number-1]
		if was.box != (box{}) { // of a PDF; that of an image is known by who unpacked it
			b := was.original(was.box)
			o.Box = []float64{b.x0, b.y0, b.x1, b.y1}
		}
		p := o.pdfPage(sizes)
		if was.isScan() || p.quality() > was.quality() {
			doc.pages[o.Number-1] = p
			any = any || len(p.words) > 0
		}
	}
	return any
}
