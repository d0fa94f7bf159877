package extract

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"travaux/internal/extract/content"
	"travaux/internal/extract/readtest"
)

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

func TestRanges(t *testing.T) {
	if got := ranges([]int{1, 3, 4, 5, 9}); got != "1, 3-5, 9" {
		t.Errorf("ranges = %q", got)
	}
}

func TestImageWithoutOCR(t *testing.T) {
	data := blankPNG(t, 400, 560)
	_, err := Read(t.Context(), "a.png", data)
	var skip *content.SkipError
	if !errors.As(err, &skip) || !skip.NeedsOCR() || !strings.Contains(skip.Reason, "tesseract-ocr") {
		t.Errorf("Read = %v; want a *SkipError that says what to install", err)
	}
}

func blankPNG(t *testing.T, width, height int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, width, height))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
