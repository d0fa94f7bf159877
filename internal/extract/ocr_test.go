package extract_test

import (
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"travaux/internal/extract"
	"travaux/internal/extract/scantest"
	"travaux/internal/extract/texttest"
	"travaux/internal/shared"
)

// ocrPool is a pool that reads scans. Without tesseract the test is skipped.
func ocrPool(t *testing.T) *extract.Pool {
	t.Helper()
	if _, err := exec.LookPath("tesseract"); err != nil {
		const how = "install tesseract-ocr and its packs ara chi-sim eng fra rus spa to run this"
		if os.Getenv("TRAVAUX_REQUIRE_ALL") == "1" {
			t.Fatal(how)
		}
		t.Skip(how)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	p := extract.NewPool(func() *exec.Cmd { return exec.Command(self, extract.WorkerArg) })
	p.OCR = extract.OCRAuto
	t.Cleanup(func() { _ = p.Close() })
	return p
}

func made(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(shared.Dir(t), "data", "extraction", "made", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestOCRReadsScans asks how many characters of scans with a known text are read wrong: half
// of them good scans, half copies of poor quality.
func TestOCRReadsScans(t *testing.T) {
	if testing.Short() {
		t.Skip("reads six scans at some seconds each; run without -short")
	}
	p := ocrPool(t)
	tests := []struct {
		lang, layout string
		look         scantest.Look
		most         float64
	}{
		{"en", "weasy2col", scantest.Worn(), 0.004},
		{"fr", "weasy1col", scantest.Clean(), 0.004},
		{"es", "weasy2col", scantest.Worn(), 0.004},
		{"ru", "weasy2col", scantest.Clean(), 0.005},
		{"ar", "weasy1col", scantest.Worn(), 0.015},
		{"zh", "weasy2col", scantest.Clean(), 0.02},
	}
	for _, tt := range tests {
		img, err := scantest.Page(t.Context(), made(t, tt.lang+"_"+tt.layout+".pdf"), 1, tt.look, true)
		if err != nil {
			t.Fatal(err)
		}
		data, err := scantest.PDF([]*image.Gray{img}, tt.look.DPI)
		if err != nil {
			t.Fatal(err)
		}
		ex, err := p.Extract(t.Context(), "scan.pdf", data)
		if err != nil {
			t.Errorf("%s: %v", tt.lang, err)
			continue
		}
		e := texttest.PrefixCER(string(made(t, "gt_"+tt.lang+".txt")), scantest.Text(ex))
		t.Logf("%s %s: %.2f %% of %d characters wrong, quality %.2f", tt.lang, tt.layout, 100*e.Rate(), e.Of, ex.Quality)
		if e.Rate() > tt.most || e.Of < 1500 {
			t.Errorf("%s %s: %.2f %% of %d characters wrong; want %.1f %% at most", tt.lang, tt.layout, 100*e.Rate(), e.Of, 100*tt.most)
		}
		if !ex.Complete() || !slices.Contains(ex.Flags, "ocr") || !strings.HasPrefix(ex.Engine, "tesseract ") || ex.Quality < 0.8 {
			t.Errorf("%s: engine %q, flags %v, quality %.2f; want a good text read by tesseract", tt.lang, ex.Engine, ex.Flags, ex.Quality)
		}
		if r := ex.Blocks[len(ex.Blocks)-1].Rects; len(r) == 0 || r[0].Left < 20 || r[0].Right > 600 || r[0].Bottom < 20 || r[0].Top > 842 {
			t.Errorf("%s: rectangles %v; want them in points of the page", tt.lang, r)
		}
	}
}

// TestOCRTurnsPages reads an image that lies on its side.
func TestOCRTurnsPages(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a scan, which takes some seconds; run without -short")
	}
	p := ocrPool(t)
	img, err := scantest.Page(t.Context(), made(t, "en_weasy1col.pdf"), 1, scantest.Clean(), true)
	if err != nil {
		t.Fatal(err)
	}
	data, err := scantest.PNG(onItsSide(img))
	if err != nil {
		t.Fatal(err)
	}
	ex, err := p.Extract(t.Context(), "scan.png", data)
	if err != nil {
		t.Fatal(err)
	}
	if e := texttest.PrefixCER(string(made(t, "gt_en.txt")), scantest.Text(ex)); e.Rate() > 0.004 || e.Of < 1500 {
		t.Errorf("%.2f %% of %d characters wrong; want 0.4 %% at most", 100*e.Rate(), e.Of)
	}
	// What was a line across the page stands upright on its side.
	if r := ex.Blocks[0].Rects[0]; r.Top-r.Bottom < 3*(r.Right-r.Left) {
		t.Errorf("rectangle %+v of a line; want it upright", r)
	}
}

func onItsSide(src *image.Gray) *image.Gray {
	w, h := src.Rect.Dy(), src.Rect.Dx()
	out := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			out.Pix[y*out.Stride+x] = src.Pix[(w-1-x)*src.Stride+y]
		}
	}
	return out
}
