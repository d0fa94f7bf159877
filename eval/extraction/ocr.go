package main

import (
	"context"
	"fmt"
	"image"
	"os"
	"os/exec"
	"path/filepath"

	"travaux/internal/extract"
	"travaux/internal/extract/scantest"
	"travaux/internal/extract/texttest"
)

// ocrTargets are the characters that may be read wrong on a clean page, in per cent.
var ocrTargets = map[string]float64{"en": 1, "fr": 1, "es": 1, "ru": 2, "ar": 2, "zh": 3}

// ocrPart reads the first pages of the made documents as scans: clean ones of 200 dots an
// inch in one column, and worn ones of 150, turned, blurred and noisy, in two.
func ocrPart(ctx context.Context, b *bench) ([]figure, error) {
	if _, err := exec.LookPath("tesseract"); err != nil {
		return nil, nil
	}
	var out []figure
	for _, lang := range []string{"en", "fr", "es", "ru", "zh", "ar"} {
		for _, scan := range []struct {
			name, layout string
			look         scantest.Look
		}{{"clean", "weasy1col", scantest.Clean()}, {"worn, two columns", "weasy2col", scantest.Worn()}} {
			f, err := b.scanned(ctx, lang, scan.layout, scan.look)
			if err != nil {
				return nil, err
			}
			f.Name = lang + " " + scan.name + " wrong characters"
			if scan.name == "clean" {
				f.Target = ocrTargets[lang]
			}
			out = append(out, f)
		}
	}
	return out, nil
}

// scanned makes a scan of the first page of a made document, reads it, and compares.
func (b *bench) scanned(ctx context.Context, lang, layout string, look scantest.Look) (figure, error) {
	made := filepath.Join(b.data, "extraction", "made")
	pdf, err := os.ReadFile(filepath.Join(made, lang+"_"+layout+".pdf"))
	if err != nil {
		return figure{}, err
	}
	truth, err := os.ReadFile(filepath.Join(made, "gt_"+lang+".txt"))
	if err != nil {
		return figure{}, err
	}
	img, err := scantest.Page(ctx, pdf, 1, look, true)
	if err != nil {
		return figure{}, err
	}
	data, err := scantest.PDF([]*image.Gray{img}, look.DPI)
	if err != nil {
		return figure{}, err
	}
	ex, err := b.ocr.Extract(ctx, "scan.pdf", data)
	if err != nil {
		return figure{}, fmt.Errorf("read a scan in %s: %w", lang, err)
	}
	e := texttest.PrefixCER(string(truth), scantest.Text(ex))
	return figure{Value: 100 * e.Rate(), Unit: "%", Of: e.Of, Least: true}, nil
}

// newReaders returns a pool that reads without, and one that reads with, optical character
// recognition.
func newReaders(self string) (plain, ocr *extract.Pool) {
	start := func() *exec.Cmd { return exec.Command(self, extract.WorkerArg) }
	plain, ocr = extract.NewPool(start), extract.NewPool(start)
	ocr.OCR = extract.OCRAuto
	return plain, ocr
}
