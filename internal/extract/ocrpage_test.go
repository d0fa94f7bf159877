package extract

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klippa-app/go-pdfium/enums"

	"travaux/internal/extract/content"
	"travaux/internal/extract/readtest"
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
	r := &reading{hocr: page, img: &pageImage{Width: 1000, Height: 1000, Box: []float64{0, 0, 240, 240}, At: affine{A: 0.24, E: -0.24, F: 240}}}
	got := r.ocrPage()
	want := &ocrPage{
		Box:   []float64{0, 0, 240, 240},
		Rules: []ocrRule{{24, 96, 71.64}},
		Lines: []ocrLine{{Par: 1, X: 120, Y: 240 - 0.24*134, Size: 40 * 0.24 * fontHeight, Words: []ocrWord{
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

// fakeTesseract puts a program of that name, which does what script says, before all others.
func fakeTesseract(t *testing.T, script string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "tesseract"), []byte("#!/bin/sh\n"+script), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+":/usr/bin:/bin")
}

func scannedPDF() []byte {
	drawing := &readtest.Sheet{}
	drawing.Rule(10, 600, 400)
	return readtest.PDF(drawing, drawing)
}

func TestPoolWithoutTesseract(t *testing.T) {
	tests := []struct {
		name, script, want string
		ocr                OCR
	}{
		{"turned off", "exit 1", "turned off", OCROff},
		{"not installed", "", "install tesseract-ocr", OCRAuto},
		{"broken", "echo no library; exit 127", "does not start", OCRAuto},
		{"without a pack", `case "$*" in *version*) echo tesseract 5.0;; *langs*) echo eng; echo osd;; *) echo Script: Arabic;; esac`, "tesseract-ocr-ara", OCRAuto},
	}
	for _, tt := range tests {
		if fakeTesseract(t, tt.script); tt.script == "" {
			t.Setenv("PATH", t.TempDir())
		}
		p := NewPool(self(t, WorkerArg))
		p.OCR = tt.ocr
		_, err := p.Extract(t.Context(), "scan.pdf", scannedPDF())
		var skip *content.SkipError
		if !errors.As(err, &skip) || !skip.NeedsOCR() || !strings.Contains(skip.Reason, tt.want) {
			t.Errorf("%s: %v; want a *SkipError that says %q", tt.name, err, tt.want)
		}
		_ = p.Close()
	}
}

func TestPoolOutlivesTesseract(t *testing.T) {
	head := `case "$*" in *version*) echo tesseract 5.0;; *langs*) echo eng;; *) `
	tests := []struct{ name, script, want string }{
		{"dies", head + "kill -9 $$;; esac", "tesseract"},
		{"writes no HTML", head + "echo '<<<';; esac", "read what tesseract wrote"},
		{"writes without end", head + "yes;; esac", "tesseract"},
		{"says why", head + "echo 'Error: no good' >&2; exit 1;; esac", "Error: no good"},
	}
	for _, tt := range tests {
		fakeTesseract(t, tt.script)
		p := NewPool(self(t, WorkerArg))
		p.OCR = OCRAuto
		_, err := p.Extract(t.Context(), "scan.pdf", scannedPDF())
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v; want an error that says %q", tt.name, err, tt.want)
		}
		_ = p.Close()
	}
}

func TestScanInStrips(t *testing.T) {
	r := &pageReader{page: &pdfPage{box: box{0, 0, 600, 800}, objects: 4}}
	for y := range 4 {
		r.drawing(enums.FPDF_PAGEOBJ_IMAGE, box{0, float64(y) * 200, 600, float64(y)*200 + 200})
	}
	if !r.page.isScan() || r.page.image != 1 {
		t.Errorf("four strips cover %g of the page; want a scan", r.page.image)
	}
	logo := &pageReader{page: &pdfPage{box: box{0, 0, 600, 800}, objects: 4}}
	for range 4 {
		logo.drawing(enums.FPDF_PAGEOBJ_IMAGE, box{0, 700, 200, 800})
	}
	if logo.page.image > 0.1 {
		t.Errorf("a logo drawn four times covers %g of the page; want its own size", logo.page.image)
	}
}

func TestRanges(t *testing.T) {
	if got := ranges([]int{1, 3, 4, 5, 9}); got != "1, 3-5, 9" {
		t.Errorf("ranges = %q", got)
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
		o := (&reading{hocr: page, img: &pageImage{Box: []float64{0, 0, 240, 240}, At: affine{A: 0.24, E: -0.24, F: 240}}}).ocrPage()
		o.Number = 1
		doc := &pdfDoc{pages: []*pdfPage{{number: 1, image: 1, objects: 1}}}
		doc.recognized([]*ocrPage{o})
		readtest.Check(t, layOut(doc))
	})
}
