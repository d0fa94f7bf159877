// Package scan reads pages of which there is only an image: it unpacks image files (Read, Render),
// and has the program tesseract, where it is installed, read the words on a page, in the language
// that the page shows (Tesseract.Page). What comes of it is a Page of words and their places.
//
// It makes no blocks: package pdf lays out the pages of scans by the rules for all pages. It does
// not draw pages of a PDF either.
package scan

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"

	"travaux/internal/extract/child"
)

// What tesseract may use for one page, beside the 2 GiB of address space that every foreign
// program has. A dense page of small type needs a tenth of it, and 130 MB.
const (
	maxOCRCPU    = 60 * time.Second
	maxOCRWall   = 180 * time.Second
	maxOCROutput = 32 << 20
)

// allPacks are the language packs of the six languages, as tesseract names them.
var allPacks = []string{"ara", "chi_sim", "eng", "fra", "rus", "spa"}

// Tesseract is the program as it is installed. It may be used by several goroutines.
type Tesseract struct {
	path    string
	Version string // "tesseract 5.3.0"
	packs   map[string]bool
}

// FindTesseract looks for the program and asks it for its packs. The error is a reason for
// the librarian.
func FindTesseract(ctx context.Context) (*Tesseract, error) {
	path, err := exec.LookPath("tesseract")
	if err != nil {
		return nil, errors.New(ReasonNoOCR)
	}
	t := &Tesseract{path: path, packs: map[string]bool{}}
	version, err := t.run(ctx, nil, "--version")
	if err == nil {
		line, _, _ := strings.Cut(string(version), "\n")
		t.Version = strings.TrimSpace(line)
		var list []byte
		if list, err = t.run(ctx, nil, "--list-langs"); err == nil {
			for _, pack := range strings.Fields(string(list)) {
				t.packs[pack] = true
			}
		}
	}
	if err != nil || !strings.HasPrefix(t.Version, "tesseract ") {
		return nil, errors.New("scanned pages without text: needs OCR, but tesseract does not start: " + whyNot(err))
	}
	return t, nil
}

func whyNot(err error) string {
	if err == nil {
		return "it is another program"
	}
	line, _, _ := strings.Cut(err.Error(), "\n")
	return line
}

// run starts the program once, in a folder of its own, and gives back what it wrote.
func (t *Tesseract) run(ctx context.Context, in []byte, args ...string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "travaux-ocr-")
	if err != nil {
		return nil, fmt.Errorf("start tesseract: %w", err)
	}
	defer os.RemoveAll(dir)
	ctx, cancel := context.WithTimeoutCause(ctx, maxOCRWall, errOCRWall)
	defer cancel()
	cmd := exec.CommandContext(ctx, t.path, args...)
	cmd.Dir = dir
	cmd.Env = []string{"OMP_THREAD_LIMIT=1", "LC_ALL=C", "TMPDIR=" + dir, "PATH=" + os.Getenv("PATH"), "LD_LIBRARY_PATH=" + os.Getenv("LD_LIBRARY_PATH")}
	if data, ok := os.LookupEnv("TESSDATA_PREFIX"); ok {
		cmd.Env = append(cmd.Env, "TESSDATA_PREFIX="+data)
	}
	cmd.Stdin = bytes.NewReader(in)
	out := child.NewCapped(maxOCROutput)
	stderr := &child.Tail{}
	cmd.Stdout, cmd.Stderr = out, stderr
	child.Prepare(cmd)
	child.Limit(cmd, child.Limits{CPU: maxOCRCPU})
	cmd.Cancel = func() error { return child.EndGroup(cmd) }
	cmd.WaitDelay = child.Grace
	err = cmd.Run()
	_ = child.EndGroup(cmd)
	if err != nil {
		return nil, explainOCR(ctx, err, stderr.String())
	}
	return out.Bytes(), nil
}

var (
	errOCRWall = fmt.Errorf("OCR took more than %d seconds for a page", maxOCRWall/time.Second)
	errOCRCPU  = fmt.Errorf("OCR took more than %d seconds of computing time for a page", maxOCRCPU/time.Second)
	errFewSign = errors.New("too few characters")
)

// explainOCR says why the program ended.
func explainOCR(ctx context.Context, err error, stderr string) error {
	var exit *exec.ExitError
	switch {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case strings.Contains(stderr, "Too few characters"):
		return errFewSign
	case strings.Contains(stderr, "bad_alloc"), strings.Contains(stderr, "annot allocate"):
		return errors.New("OCR ran out of memory on a page")
	case errors.As(err, &exit) && exit.UserTime()+exit.SystemTime() >= maxOCRCPU-time.Second:
		return errOCRCPU
	}
	for _, line := range strings.Split(stderr, "\n") {
		if strings.Contains(line, "rror") {
			return fmt.Errorf("tesseract: %s", strings.TrimSpace(line))
		}
	}
	return fmt.Errorf("tesseract: %w", err)
}

// read reads an image with the packs named, joined by "+".
func (t *Tesseract) read(ctx context.Context, img *Image, packs string) (*Reading, error) {
	out, err := t.run(ctx, img.pnm(), "-", "-", "-l", packs, "--psm", "3", "--dpi", fmt.Sprint(img.dpi()), "-c", "tessedit_create_hocr=1")
	if err != nil {
		return nil, err
	}
	page, err := parseHOCR(out)
	if err != nil {
		return nil, err
	}
	r := &Reading{hocr: page, img: img, Packs: packs}
	r.score, r.letters = page.sure()
	return r, nil
}

// orientation finds the script of an image, and by how many quarter turns clockwise it must
// be turned to stand upright. What can't be found is empty, and 0.
func (t *Tesseract) orientation(ctx context.Context, img *Image) (script string, quarters int, err error) {
	if !t.packs["osd"] {
		return "", 0, nil
	}
	out, err := t.run(ctx, img.pnm(), "-", "-", "-l", "osd", "--psm", "0", "--dpi", fmt.Sprint(img.dpi()))
	if err != nil {
		if ctx.Err() != nil || errors.Is(err, errOCRWall) || errors.Is(err, errOCRCPU) {
			return "", 0, err
		}
		return "", 0, nil // it finds none on pages with few words
	}
	sure := 0.0
	for _, line := range strings.Split(string(out), "\n") {
		name, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch name {
		case "Script":
			script = value
		case "Rotate":
			var degrees int
			_, _ = fmt.Sscan(value, &degrees)
			quarters = (degrees/90%4 + 4) % 4
		case "Orientation confidence":
			_, _ = fmt.Sscan(value, &sure)
		}
	}
	if sure < leastSureTurn {
		quarters = 0
	}
	return script, quarters, nil
}

// leastSureTurn is the confidence below which a page is taken to stand upright: the program
// gives 10 and more for pages of text, and guesses below 2.
const leastSureTurn = 2

// installed are those of the packs that are there.
func (t *Tesseract) installed(packs ...string) []string {
	return slices.DeleteFunc(slices.Clone(packs), func(p string) bool { return !t.packs[p] })
}

// ReasonNoOCR says what to do where scanned pages can't be read.
var ReasonNoOCR = "scanned pages without text: needs OCR; install tesseract-ocr with the packs " + strings.Join(allPacks, " ") + ", then run indexer retry --only OCR"

// Describe names the program with the packs of the six languages that it has.
func (t *Tesseract) Describe() string {
	return t.Version + " " + strings.Join(t.installed(allPacks...), " ")
}
