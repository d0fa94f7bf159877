package pdf

import (
	"encoding/json"
	"testing"

	"github.com/klippa-app/go-pdfium/enums"

	"travaux/internal/extract/readtest"
	"travaux/internal/extract/scan"
)

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

// FuzzRecognized lays out pages as a worker may get them.
func FuzzRecognized(f *testing.F) {
	f.Add([]byte(`{"number":1,"box":[0,0,240,240],"lines":[{"par":1,"x":120,"y":207,"size":10,"words":[{"text":"Harbour","box":[24,206,72,216],"sure":0.9}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		o := new(scan.Page)
		if json.Unmarshal(data, o) != nil || len(o.Box) != 4 {
			return
		}
		doc := &pdfDoc{pages: []*pdfPage{{number: 1, image: 1, objects: 1}}}
		doc.recognized([]*scan.Page{o})
		readtest.Check(t, layOut(doc))
	})
}
