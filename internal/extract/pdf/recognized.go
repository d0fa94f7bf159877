package pdf

import (
	"context"
	"math"
	"unicode/utf8"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
	"travaux/internal/extract/scan"
)

// pageOf makes a page of what OCR read, as if it had been in the file.
func pageOf(o *scan.Page, l *ocrSizes) *pdfPage {
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
func parted(a, b scan.Word, size float64, turn int) bool {
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

func newOCRSizes(pages []*scan.Page) *ocrSizes {
	s := &ocrSizes{ofPar: map[[2]int]float64{}}
	lines := map[[2]int][]scan.Weighed{}
	var all []scan.Weighed
	for _, p := range pages {
		for _, ln := range p.Lines {
			n := 0
			for _, w := range ln.Words {
				n += prose.Letters(w.Text)
			}
			k := [2]int{p.Number, ln.Par}
			lines[k] = append(lines[k], scan.Weighed{Value: ln.Size, Weight: n + 1})
			all = append(all, scan.Weighed{Value: ln.Size, Weight: n + 1})
		}
	}
	s.body = scan.WeightedMedian(all)
	for k, list := range lines {
		s.ofPar[k] = scan.WeightedMedian(list)
	}
	return s
}

func (s *ocrSizes) of(p *scan.Page, ln scan.Line) float64 {
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

// recognized puts the pages of a document that OCR read better in place of those that the
// file has, and says whether there are any.
func (doc *pdfDoc) recognized(pages []*scan.Page) bool {
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
		p := pageOf(o, sizes)
		if was.isScan() || p.quality() > was.quality() {
			doc.pages[o.Number-1] = p
			any = any || len(p.words) > 0
		}
	}
	return any
}

// ReadWith reads a PDF again with the pages that OCR read: they pass the same rules of layout
// as all others.
func (r *Reader) ReadWith(ctx context.Context, data []byte, pages []*scan.Page) (*content.Extract, error) {
	doc, err := r.doc(ctx, data)
	if err != nil {
		return nil, err
	}
	return doc.readWith(pages)
}

// ReadScans lays out an image file of so many pages, of which OCR read some.
func ReadScans(n int, pages []*scan.Page) (*content.Extract, error) {
	doc := &pdfDoc{}
	for i := range n {
		doc.pages = append(doc.pages, &pdfPage{number: i + 1, image: 1, objects: 1})
	}
	ex, err := doc.readWith(pages)
	ex.Format, ex.Engine = string(content.FormatImage), ""
	return ex, err
}

func (doc *pdfDoc) readWith(pages []*scan.Page) (*content.Extract, error) {
	any := doc.recognized(pages)
	ex := layOut(doc)
	if doc.allRead() {
		ex.Engine = ""
	}
	if any {
		ex.Flags = append(ex.Flags, content.FlagOCR)
	}
	return ex, judge(ex, doc)
}

// allRead reports whether OCR read all pages.
func (doc *pdfDoc) allRead() bool {
	for _, p := range doc.pages {
		if !p.read {
			return false
		}
	}
	return true
}
