package extract

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"travaux/internal/extract/content"
	"travaux/internal/extract/readtest"
	"travaux/internal/extract/texttest"
	"travaux/internal/shared"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// collection are the real documents whose digest is kept: each kind, producer and trait.
var collection = []string{
	"gcm/*.md", "gcm/near/*_en.md", "gcm/decisions/7*.json",
	"udhr/udhr_*.html", "udhr/legacy-encodings/*", "html-un/*.html", "office/*/*", "ungdc/raw-odd/*", "ungdc/demo/B*",
	"verbatim/pdf/*.pdf", "un-pdf/records/*.pdf", "un-pdf/drafts/A_80_L.8.pdf", "un-pdf/drafts/A_C.3_80_L.18.pdf",
	"un-pdf/resolutions/A_RES_79_1.pdf", "un-pdf/resolutions/A_RES_80_185.pdf", "un-pdf/reports/A_80_82.pdf",
	"un-pdf/reports/A_52_687.pdf", "un-pdf/letters/S_2025_197.pdf", "un-pdf/legacy-producers/*.pdf", "un-pdf/multilingual/*.pdf",
	"un-pdf/scanned/*.pdf", "un-pdf/error-pages/*.pdf", "un-pdf/statements/E_CN.5_2025_NGO_12.pdf", "un-pdf/agendas/*.pdf",
}

// TestCollection keeps a short digest of what is read of the real documents: a change of
// it is to be looked at, not to be avoided.
func TestCollection(t *testing.T) {
	dir := filepath.Join(shared.Dir(t), "data")
	r := &reader{}
	defer r.close()
	var b strings.Builder
	for _, pattern := range collection {
		paths, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil || len(paths) == 0 {
			t.Fatalf("no file matches %s", pattern)
		}
		for _, path := range paths {
			rel, _ := filepath.Rel(dir, path)
			ex, err := r.read(t.Context(), path, readtest.File(t, path))
			if err == nil {
				ex, err = withoutOCR(ex, reasonOff)
			}
			b.WriteString(digest(filepath.ToSlash(rel), ex, err))
		}
	}
	golden(t, "collection.txt", b.String())
}

// digest says in a few lines what was read of a file.
func digest(name string, ex *content.Extract, err error) string {
	var b strings.Builder
	var skip *content.SkipError
	switch {
	case errors.As(err, &skip):
		return fmt.Sprintf("%s\n  skipped: %.60s\n", name, skip.Reason)
	case err != nil:
		return fmt.Sprintf("%s\n  failed: %.60s\n", name, err)
	}
	kinds := map[content.BlockKind]int{}
	labels, joined, letters := 0, 0, 0
	for _, bl := range ex.Blocks {
		kinds[bl.Kind]++
		letters += len([]rune(bl.Text))
		if bl.Label != "" {
			labels++
		}
		if bl.PageEnd != 0 {
			joined++
		}
	}
	fmt.Fprintf(&b, "%s\n  %s, %d pages, quality %.2f %v, %d blocks, %d labels, %d over a page, %d signs, headers %d\n  %v\n",
		name, ex.Format, ex.Pages, ex.Quality, ex.Flags, len(ex.Blocks), labels, joined, letters, len(ex.Headers), kinds)
	for i, bl := range ex.Blocks {
		if i%max(1, len(ex.Blocks)/6) != 0 {
			continue
		}
		text := strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return ' '
			}
			return r
		}, bl.Text)
		fmt.Fprintf(&b, "  %d %s[%s] %.40s\n", i, bl.Kind, bl.Label, string([]rune(text)[:min(24, len([]rune(text)))]))
	}
	return b.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-want +got), rewritten by -update:\n%s", path, diff)
	}
}

// recall is what is asked of documents whose true text is known, in per cent of its words:
// those found, and those found in order.
var recall = map[string][2]float64{
	"pdf": {99.8, 99.5}, "html": {100, 100}, "docx": {100, 100}, "odt": {100, 100}, "rtf": {100, 100},
}

func TestTrueText(t *testing.T) {
	dir := filepath.Join(shared.Dir(t), "data", "extraction", "made")
	r := &reader{}
	defer r.close()
	for _, lang := range []string{"ar", "en", "es", "fr", "ru", "zh"} {
		truth := texttest.Words(string(readtest.File(t, filepath.Join(dir, "gt_"+lang+".txt"))), lang)
		paths, err := filepath.Glob(filepath.Join(dir, "*"+lang+"*.*"))
		if err != nil || len(paths) < 8 {
			t.Fatalf("%d files of %s found", len(paths), lang)
		}
		for _, path := range paths {
			asked, ok := recall[strings.TrimPrefix(filepath.Ext(path), ".")]
			if !ok || strings.Contains(path, "gt_") {
				continue
			}
			found, inOrder, numbered := compareText(t, r, path, truth, lang)
			t.Logf("%s: %.2f %% of the words, %.2f %% in order, %d of 37 paragraphs numbered", filepath.Base(path), found, inOrder, numbered)
			if found < asked[0] || inOrder < asked[1] {
				t.Errorf("%s: %.2f %% of the words, %.2f %% in order; want %g and %g", filepath.Base(path), found, inOrder, asked[0], asked[1])
			}
			if lang != "ar" && numbered != 37 {
				t.Errorf("%s: %d paragraphs with a number; want 37", filepath.Base(path), numbered)
			}
		}
	}
}

func compareText(t *testing.T, r *reader, path string, truth []string, lang string) (found, inOrder float64, numbered int) {
	t.Helper()
	ex, err := r.read(context.Background(), path, readtest.File(t, path))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	var b strings.Builder
	for _, bl := range ex.Blocks {
		b.WriteString(bl.Label + " " + bl.Text + "\n")
		if bl.Label != "" {
			numbered++
		}
	}
	words := texttest.Words(b.String(), lang)
	all := float64(len(truth))
	return 100 * float64(len(truth)-len(texttest.Missing(truth, words))) / all, 100 * float64(texttest.InOrder(truth, words)) / all, numbered
}
