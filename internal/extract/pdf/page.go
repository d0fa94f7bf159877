package pdf

import (
	"math"
	"unicode"

	pdfiumlib "github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"travaux/internal/extract/content"
	"travaux/internal/extract/prose"
)

// box is a rectangle in points, from the lower left.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) width() float64  { return b.x1 - b.x0 }
func (b box) height() float64 { return b.y1 - b.y0 }

func (b box) union(c box) box {
	if b == (box{}) {
		return c
	}
	return box{min(b.x0, c.x0), min(b.y0, c.y0), max(b.x1, c.x1), max(b.y1, c.y1)}
}

// word is a run of glyphs without space or change of font between them.
type word struct {
	text  string
	box   box     // as the reader sees the page: turned upright
	base  float64 // the height of the line it stands on
	foot  box     // where its first glyph stands, a point
	size  float64 // of the type
	style prose.Style
	font  string
	space bool    // a space or a line's start stands before it
	turn  int     // quarter turns of its writing direction against the page
	of    []glyph // kept of words that are read from right to left
}

// rule is a thin line across the page.
type rule struct{ x0, x1, y float64 }

// pdfPage is what stands on a page.
type pdfPage struct {
	number  int
	box     box // of the page, upright
	turn    int // quarter turns that its text was turned by to stand upright
	words   []word
	rules   []rule
	image   float64 // share of the page that its largest image covers, or its strips of images
	objects int
	damaged bool
	accents []accent
	lost    int // glyphs that have no character
	glyphs  int
	read    bool    // by OCR
	sure    float64 // what OCR believes of it, 0..1
	skew    float64 // rise of its lines, which are set level here
}

// Limits of one page. A page of dense type has 8,000 glyphs.
const (
	maxGlyphs  = 300_000
	maxObjects = 20_000
)

// pageReader reads one page glyph by glyph.
type pageReader struct {
	lib   pdfiumlib.Pdfium
	ref   requests.Page
	text  references.FPDF_TEXTPAGE
	flags *content.Flags
	page  *pdfPage

	w      *word   // that is being read
	ahead  []glyph // marks before their letter
	rtl    bool
	raw    float64 // type size as set, before the page's scaling
	last   box     // of the glyph before
	space  bool
	fixed  bool    // the type has one width
	made   bool    // the space is PDFium's own, made of a gap
	strips float64 // share of the page under images of its width
	lastX  float64 // where the glyph before stands
}

func (r *pageReader) read(number int) (*pdfPage, error) {
	r.page = &pdfPage{number: number}
	if b, err := r.lib.FPDFPage_GetMediaBox(&requests.FPDFPage_GetMediaBox{Page: r.ref}); err == nil {
		r.page.box = box{float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)}
	} else {
		r.page.box = box{0, 0, 612, 792} // a box is not required; the layout needs one
	}
	if err := r.objects(); err != nil {
		return nil, err
	}
	loaded, err := r.lib.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: r.ref})
	if err != nil {
		return r.page, trapOnly(err)
	}
	r.text = loaded.TextPage
	defer r.lib.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: r.text})
	if err := r.glyphs(); err != nil {
		return nil, err
	}
	r.page.upright()
	return r.page, nil
}

// trapOnly lets pass only errors after which the instance can't be used.
func trapOnly(err error) error {
	if isTrap(err) {
		return err
	}
	return nil
}

// objects looks at the drawings of a page: thin lines and images.
func (r *pageReader) objects() error {
	count, err := r.lib.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: r.ref})
	if err != nil {
		return trapOnly(err)
	}
	r.page.objects = count.Count
	for i := range min(count.Count, maxObjects) {
		o, err := r.lib.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: r.ref, Index: i})
		if err != nil {
			return trapOnly(err)
		}
		kind, err := r.lib.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: o.PageObject})
		if err != nil {
			return trapOnly(err)
		}
		if kind.Type != enums.FPDF_PAGEOBJ_PATH && kind.Type != enums.FPDF_PAGEOBJ_IMAGE {
			continue
		}
		b, err := r.lib.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: o.PageObject})
		if err != nil {
			if isTrap(err) {
				return err
			}
			continue
		}
		r.drawing(kind.Type, box{float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)})
	}
	return nil
}

func (r *pageReader) drawing(kind enums.FPDF_PAGEOBJ, b box) {
	p := r.page
	if kind == enums.FPDF_PAGEOBJ_IMAGE {
		area := p.box.width() * p.box.height()
		if area <= 0 {
			return
		}
		share := min(1, b.width()*b.height()/area)
		if b.width() > p.box.width()*0.8 { // a scan may be cut into strips
			r.strips += share
		}
		p.image = max(p.image, share, min(1, r.strips))
		return
	}
	if b.height() <= 2.5 && b.width() >= 20 {
		p.rules = append(p.rules, rule{b.x0, b.x1, (b.y0 + b.y1) / 2})
	}
}

func (r *pageReader) glyphs() error {
	count, err := r.lib.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: r.text})
	if err != nil {
		return trapOnly(err)
	}
	if count.Count > maxGlyphs {
		r.flags.Add("truncated")
	}
	r.space = true
	for i := range min(count.Count, maxGlyphs) {
		u, err := r.lib.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: r.text, Index: i})
		if err != nil {
			return trapOnly(err)
		}
		c := rune(u.Unicode)
		if c == '\u00a0' || unicode.IsSpace(c) {
			if err := r.blank(i, c); err != nil {
				return err
			}
			continue
		}
		if err := r.glyph(i, c); err != nil {
			return err
		}
	}
	r.flush()
	r.strand()
	r.page.gatherMarks()
	return nil
}

// blank ends a word at white space.
func (r *pageReader) blank(i int, c rune) error {
	if r.w != nil {
		r.made = false
	}
	r.flush()
	r.strand()
	r.space = true
	if c != ' ' {
		r.made = false
		return nil
	}
	g, err := r.lib.FPDFText_IsGenerated(&requests.FPDFText_IsGenerated{TextPage: r.text, Index: i})
	if err != nil {
		return trapOnly(err)
	}
	r.made = g.IsGenerated
	return nil
}

func (r *pageReader) glyph(i int, c rune) error {
	switch {
	case c == 0 || c == unicode.ReplacementChar:
		c = unicode.ReplacementChar
		r.page.lost++
	case c == '\x02': // PDFium's sign for a hyphen at a line's end
		c = '-'
	}
	r.page.glyphs++
	at, err := r.lib.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: r.text, Index: i})
	if err != nil {
		return trapOnly(err)
	}
	bounds, err := r.lib.FPDFText_GetCharBox(&requests.FPDFText_GetCharBox{TextPage: r.text, Index: i})
	if err != nil {
		return trapOnly(err)
	}
	if unicode.Is(unicode.Mn, c) {
		r.accent(c, at.X, at.Y, box{bounds.Left, bounds.Bottom, bounds.Right, bounds.Top})
		return nil
	}
	raw, err := r.lib.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: r.text, Index: i})
	if err != nil {
		return trapOnly(err)
	}
	b := box{bounds.Left, bounds.Bottom, bounds.Right, bounds.Top}
	if b.width() <= 0 && b.height() <= 0 {
		b = box{at.X, at.Y, at.X, at.Y}
	}
	if r.w != nil && !r.goesOn(c, b, at.X, at.Y, raw.FontSize) {
		r.flush()
	}
	if r.w == nil {
		if err := r.begin(i, at.X, at.Y, raw.FontSize); err != nil {
			return err
		}
	}
	if len(r.ahead) > 0 {
		r.settle(at.X)
	}
	r.w.of = append(r.w.of, glyph{c, at.X, at.Y, b})
	r.rtl = isRTL(c)
	r.w.box = r.w.box.union(b)
	r.last, r.lastX = b, at.X
	return nil
}

// goesOn reports whether a glyph belongs to the word before it: the same size, on the same
// line, and near. A word that is turned is taken as it comes.
func (r *pageReader) goesOn(c rune, b box, x, y, raw float64) bool {
	if raw != r.raw {
		return false
	}
	if r.w.turn != 0 {
		return true
	}
	if isRTL(c) && r.w.of[0].rtl() && !r.space {
		// Letters come in any order, and with marks raised: flush parts what stands apart.
		return math.Abs(y-r.w.base) < r.w.size*0.6 && (math.Abs(y-r.w.base) < r.w.size*0.12 || distance(b, r.w.box) < r.w.size*0.3)
	}
	if math.Abs(y-r.w.base) > r.w.size*0.12 {
		return false
	}
	if r.fixed && x > r.lastX && x-r.lastX < r.w.size*fixedWidth {
		return true
	}
	gap := b.x0 - r.last.x1
	if isRTL(c) || r.rtl {
		gap = max(b.x0-r.w.box.x1, r.w.box.x0-b.x1)
		if gap < 0 && !isRTL(c) != !r.rtl {
			gap = 0
		}
	}
	if gap > r.w.size*0.33 {
		r.space = true
		return false
	}
	return gap > -r.w.size
}

// begin starts a word at a glyph.
func (r *pageReader) begin(i int, x, y, raw float64) error {
	w := &word{base: y, foot: box{x, y, x, y}, size: raw, space: r.space}
	if m, err := r.lib.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: r.text, Index: i}); err == nil {
		w.size = raw * math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D))
		angle := math.Atan2(float64(m.Matrix.B), float64(m.Matrix.A))
		w.turn = (int(math.Round(angle/(math.Pi/2))) + 4) % 4
	} else if isTrap(err) {
		return err
	}
	if f, err := r.lib.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: r.text, Index: i}); err == nil {
		w.font = f.FontName
		w.style = fontStyle(f.FontName, f.Flags)
		r.fixed = isFixed(f.FontName, f.Flags)
		if r.made && r.fixed && math.Abs(x-r.lastX) < w.size*fixedWidth {
			w.space = false // the glyph before is a narrow one of a fixed width
		}
	} else if isTrap(err) {
		return err
	}
	if w.size <= 0 || math.IsNaN(w.size) {
		w.size = 1
	}
	r.w, r.raw, r.rtl, r.space = w, raw, false, false
	return nil
}

func (r *pageReader) flush() {
	if r.w == nil {
		return
	}
	if len(r.ahead) > 0 && r.w.rtl() {
		r.strand()
	}
	if r.w.rtl() {
		r.page.words = append(r.page.words, r.w.parts()...)
	} else {
		r.w.text = spell(r.w)
		r.w.of = nil
		r.page.words = append(r.page.words, *r.w)
	}
	r.w = nil
}

func isRTL(r rune) bool {
	return unicode.Is(unicode.Arabic, r) || unicode.Is(unicode.Hebrew, r)
}
