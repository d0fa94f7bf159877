package scan

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const hocrSample = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><body><div class='ocr_page' title='image ""; bbox 0 0 1000 1000; ppageno 0'>
<div class='ocr_separator' title="bbox 100 700 400 703"></div>
<p class='ocr_par' lang='eng' title="bbox 100 100 900 140">
<span class='ocr_line' title="bbox 100 100 900 140; baseline 0.01 -10; x_size 40; x_descenders 8; x_ascenders 9">
<span class='ocrx_word' title='bbox 100 100 300 140; x_wconf 96'>The</span>
<span class='ocrx_word' title='bbox 320 100 900 140; x_wconf 90'>harbour &amp; <strong>pier</strong></span>
</span></p>
<p class='ocr_par'><span class='ocr_header' title="bbox 10 10 60 60; baseline 0 0; x_size 40"><span class='ocrx_word' title='bbox 10 10 60 60; x_wconf 12'>~@</span></span></p>
</div></body></html>`

func TestParseHOCR(t *testing.T) {
	page, err := parseHOCR([]byte(hocrSample))
	if err != nil {
		t.Fatal(err)
	}
	page.dropNoise()
	if len(page.lines) != 1 || len(page.lines[0].words) != 2 || page.lines[0].words[1].text != "harbour & pier" {
		t.Fatalf("lines %+v; want one of two words, without the specks", page.lines)
	}
	r := &Reading{hocr: page, img: &Image{Width: 1000, Height: 1000, Box: []float64{0, 0, 240, 240}, At: Affine{A: 0.24, E: -0.24, F: 240}}}
	got := r.Page()
	want := &Page{
		Box:   []float64{0, 0, 240, 240},
		Rules: []Rule{{24, 96, 71.64}},
		Lines: []Line{{Par: 1, X: 120, Y: 240 - 0.24*134, Size: 40 * 0.24 * fontHeight, Words: []Word{
			{"The", [4]float64{24, 206.4, 72, 216}, 0.96},
			{"harbour & pier", [4]float64{76.8, 206.4, 216, 216}, 0.9},
		}}},
	}
	near := cmp.Comparer(func(a, b float64) bool { return a-b < 1e-6 && b-a < 1e-6 })
	if diff := cmp.Diff(want, got, near); diff != "" {
		t.Errorf("ocrPage (-want +got):\n%s", diff)
	}
}

func TestOwnSigns(t *testing.T) {
	tests := []struct{ in, want string }{
		{"الميناء, والمدينة", "الميناء، والمدينة"},
		{"الميناء ء والمدينة", "الميناء، والمدينة"},
		{"في 1,200 سفينة", "في 1,200 سفينة"},
		{"港 口 , 城 市", "港 口 ， 城 市"},
		{"见 附 件 ( 一 )", "见 附 件 （ 一 ）"},
		{"署 〈 妇 女 署 ）", "署 （ 妇 女 署 ）"},
		{"The pier, (and) 3:15", "The pier, (and) 3:15"},
	}
	for _, tt := range tests {
		var words []hocrWord
		for _, w := range strings.Fields(tt.in) {
			words = append(words, hocrWord{text: w})
		}
		var got []string
		for _, w := range ownSigns(words) {
			got = append(got, w.text)
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("ownSigns(%q) = %q; want %q", tt.in, s, tt.want)
		}
	}
}

func TestLatinPack(t *testing.T) {
	tests := map[string]string{
		"The towns of the coast have met in the port and agreed that it is theirs":                               "eng",
		"Les villes de la côte se sont réunies dans le port et ont dit que la mer est pour elles et les enfants": "fra",
		"Las ciudades de la costa se han reunido en el puerto y han dicho que el mar es para los niños":          "spa",
		"Port Amity 1931": "",
		"Die Städte der Küste haben sich getroffen": "",
	}
	for text, want := range tests {
		if got := latinPack(text); got != want {
			t.Errorf("latinPack(%q) = %q; want %q", text, got, want)
		}
	}
}

func FuzzHOCR(f *testing.F) {
	f.Add([]byte(hocrSample))
	f.Fuzz(func(t *testing.T, data []byte) {
		page, err := parseHOCR(data)
		if err != nil {
			return
		}
		page.dropNoise()
		o := (&Reading{hocr: page, img: &Image{Box: []float64{0, 0, 240, 240}, At: Affine{A: 0.24, E: -0.24, F: 240}}}).Page()
		for _, ln := range o.Lines {
			if len(ln.Words) == 0 {
				t.Error("a line has no words")
			}
		}
	})
}
