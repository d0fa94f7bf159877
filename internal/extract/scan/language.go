package scan

import (
	"context"
	"strings"
	"unicode"

	"travaux/internal/extract/content"
)

// Which packs a page is read with. The program finds the script of a page cheaply. Pages in
// Latin script are read with all three of their packs until a page shows by its common
// words which language it is in; then with that one, which is a fifth faster and a little
// better. A page that reads badly is looked at again: it may be turned, or in another
// language than the pages before it.

// Scores of a page, as the mean of what is believed of its letters. A page read with the
// pack of another script has 0.2 to 0.4, a good one 0.9.
const (
	goodScore = 0.75
	badScore  = 0.5
	fewSigns  = 60 // letters below which a page shows no language
)

// packsOf are the packs of a script, as tesseract names scripts.
func packsOf(script string) []string {
	switch script {
	case "Latin", "Fraktur":
		return []string{"eng", "fra", "spa"}
	case "Cyrillic":
		return []string{"rus"}
	case "Arabic":
		return []string{"ara"}
	case "Han", "Japanese", "HanS", "HanT":
		return []string{"chi_sim"}
	}
	return nil
}

// scripts are tried in this order where the script of a page is not found.
var scripts = []string{"Latin", "Cyrillic", "Arabic", "Han"}

// Reading is a page as read with some packs.
type Reading struct {
	hocr    *hocrPage
	img     *Image // turned upright
	Packs   string
	score   float64
	letters int
	Sure    bool   // the packs are those for the next page too
	Missing string // the pack that would have read better
}

func (r *Reading) betterThan(o *Reading) bool { return o == nil || r.score > o.score }

// Page reads a page. known are the packs that the page before was read with, empty for the
// first.
func (t *Tesseract) Page(ctx context.Context, img *Image, known string) (*Reading, error) {
	var best *Reading
	if known != "" {
		r, err := t.read(ctx, img, known)
		if err != nil {
			return nil, err
		}
		if r, err = t.settle(ctx, r); err != nil || r.score >= goodScore || r.letters < 3 {
			return r, err
		}
		best = r
	}
	script, quarters, err := t.orientation(ctx, img)
	if err != nil {
		return nil, err
	}
	up := img.turned(quarters)
	if best != nil && quarters == 0 && (script == "" || strings.Contains(strings.Join(packsOf(script), "+"), known)) {
		return best, nil
	}
	return t.search(ctx, up, script, best)
}

// search reads a page with the packs of its script, and where that reads badly, with those
// of the others.
func (t *Tesseract) search(ctx context.Context, img *Image, script string, best *Reading) (*Reading, error) {
	var missing string
	for i, s := range append([]string{script}, scripts...) {
		want := packsOf(s)
		if len(want) == 0 || (i > 0 && s == script) {
			continue
		}
		have := t.installed(want...)
		if len(have) == 0 {
			if i == 0 {
				missing = want[0]
			}
			continue
		}
		r, err := t.read(ctx, img, strings.Join(have, "+"))
		if err != nil {
			return nil, err
		}
		if r, err = t.settle(ctx, r); err != nil {
			return nil, err
		}
		if r.betterThan(best) {
			best = r
		}
		if best.score >= goodScore || (i == 0 && best.score >= badScore) || (i == 0 && best.letters < 3) {
			break
		}
	}
	if missing != "" && (best == nil || best.score < goodScore) {
		return nil, missingPack(missing)
	}
	if best == nil {
		return nil, &content.SkipError{Reason: ReasonNoOCR}
	}
	return best, nil
}

func missingPack(pack string) error {
	return &content.SkipError{Reason: "scanned pages without text: needs OCR with the pack " + pack + "; install tesseract-ocr-" + strings.ReplaceAll(pack, "_", "-") + ", then run indexer retry --only OCR"}
}

// settle finds the language of a page in Latin script, and reads the page again where it
// was read with the pack of another one.
func (t *Tesseract) settle(ctx context.Context, r *Reading) (*Reading, error) {
	r.hocr.dropNoise()
	r.Sure = r.score >= goodScore && r.letters >= fewSigns
	if !strings.Contains("eng+fra+spa", r.Packs) || r.letters < fewSigns {
		return r, nil
	}
	pack := latinPack(r.hocr.text())
	switch {
	case pack == "" || pack == r.Packs:
		return r, nil
	case !t.packs[pack]:
		r.Missing = pack
		return r, nil
	case strings.Contains(r.Packs, pack): // read with several, it among them
		r.Packs = pack
		return r, nil
	}
	again, err := t.read(ctx, r.img, pack)
	if err != nil {
		return nil, err
	}
	again.hocr.dropNoise()
	again.Sure = again.score >= goodScore
	if again.score+0.02 < r.score {
		return r, nil
	}
	return again, nil
}

// latinWords are common words of three languages, those left out that two of them share.
var latinWords = map[string][]string{
	"eng": strings.Fields("the of and to in that is was for with by be are at from this which its has have it not their or an on will should been as"),
	"fra": strings.Fields("le les des du et une dans pour par au aux qui est sur sont ont cette ces avec leur ou été être plus ce l'article d'une"),
	"spa": strings.Fields("el los las y del por una con para al se su sus fue ha como más lo son o esta este sobre ser han entre"),
}

// latinPack is the pack of the language that a text is in; empty where its words do not say.
func latinPack(text string) string {
	count := map[string]int{}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		for pack, words := range latinWords {
			for _, c := range words {
				if c == w {
					count[pack]++
				}
			}
		}
	}
	best, second := "", 0
	for _, pack := range []string{"eng", "fra", "spa"} {
		if best == "" || count[pack] > count[best] {
			if best != "" {
				second = max(second, count[best])
			}
			best = pack
		} else {
			second = max(second, count[pack])
		}
	}
	if count[best] < 5 || count[best] < second*2 {
		return ""
	}
	return best
}

// fontHeight is the size of type over the height that OCR measures, from its lowest to its
// highest letter.
const fontHeight = 1.1

// Page gives what was read in points of the page.
func (r *Reading) Page() *Page {
	m := r.img.At
	page := &Page{Box: r.img.Box, Turn: m.turn(), Skew: -r.hocr.skew()}
	for _, ln := range r.hocr.lines {
		mid := (ln.x0 + ln.x1) / 2
		out := Line{Par: ln.par, Size: ln.size * m.scale() * fontHeight}
		out.X, out.Y = m.at(mid, ln.y1+ln.offset+ln.slope*(mid-ln.x0))
		for _, w := range ln.words {
			out.Words = append(out.Words, Word{Text: w.text, Box: m.box(w.x0, w.y0, w.x1, w.y1), Sure: w.sure})
		}
		page.Lines = append(page.Lines, out)
	}
	for _, c := range r.hocr.rules {
		b := m.box(c[0], c[1], c[2], c[3])
		if width, height := b[2]-b[0], b[3]-b[1]; page.Turn == 0 && width > 10*height && width > 20 {
			page.Rules = append(page.Rules, Rule{b[0], b[2], (b[1] + b[3]) / 2})
		}
	}
	return page
}
