package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/internal/extract/content"
)

func sample() *content.Extract {
	return &content.Extract{
		Format: "pdf", Engine: "pdfium", Title: "Harbour dues", Language: "en", Meta: map[string]string{"author": "x"},
		Pages: 2, Quality: 0.9, PageQuality: []float64{1, 0.8}, Flags: []string{"ocr-layer"}, Headers: []string{"A/CONF.9/1"},
		Blocks: []content.Block{
			{Kind: content.Heading, Level: 1, Text: "Harbour dues", Page: 1, Centered: true, Size: 14, Runs: []content.Run{{Start: 0, End: 12, Bold: true}}},
			{Label: "1.", Text: "The Council decides.", Page: 1, PageEnd: 2, Indent: 24, Marks: []content.Mark{{At: 11, Label: "1"}},
				Rects: []corpus.Rect{{Page: 1, Left: 72, Bottom: 100.5, Right: 500, Top: 112}}},
		},
	}
}

func TestCacheGivesBackWhatWasStored(t *testing.T) {
	c := NewCache(t.TempDir())
	sha := hexSumOf([]byte("a source"))
	if _, ok := c.Load(sha); ok {
		t.Fatal("an empty cache has an entry")
	}
	if err := c.Store(sha, sample()); err != nil {
		t.Fatal(err)
	}
	got, ok := c.Load(sha)
	if !ok {
		t.Fatal("the entry is not found")
	}
	if diff := cmp.Diff(sample(), got); diff != "" {
		t.Errorf("(-stored +loaded):\n%s", diff)
	}
}

func TestCacheIgnoresDamagedEntries(t *testing.T) {
	dir := t.TempDir()
	c := NewCache(dir)
	sha := hexSumOf([]byte("a source"))
	if err := c.Store(sha, sample()); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, sha[:2], sha+"-"+Version+".json.zst")
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range data {
		bad := append([]byte(nil), data...)
		bad[i] ^= 0x10
		if err := os.WriteFile(path, bad, 0o644); err != nil {
			t.Fatal(err)
		}
		if got, ok := c.Load(sha); ok && !cmp.Equal(got, sample()) {
			t.Fatalf("byte %d changed: Load gave another extract", i)
		}
	}
	if err := os.WriteFile(path, data[:len(data)/2], 0o644); err != nil {
		t.Fatal(err)
	}
	if _, ok := c.Load(sha); ok {
		t.Error("half an entry was loaded")
	}
	if err := c.Store(sha, sample()); err != nil {
		t.Fatal(err)
	}
	if _, ok := c.Load(sha); !ok {
		t.Error("the entry made again is not found")
	}
}

func TestCacheRefusesOtherNames(t *testing.T) {
	c := NewCache(t.TempDir())
	for _, sha := range []string{"", "..", "../../etc/passwd", strings.Repeat("z", 64)} {
		if err := c.Store(sha, sample()); err == nil {
			t.Errorf("Store(%q) took it for a SHA-256", sha)
		}
		if _, ok := c.Load(sha); ok {
			t.Errorf("Load(%q) found something", sha)
		}
	}
}

func TestDecodeRefusesRunsOutsideTheText(t *testing.T) {
	ex := sample()
	ex.Blocks[0].Runs[0].End = 99
	data, err := Encode(ex)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Decode(data); err == nil {
		t.Error("Decode took a run that ends behind its text")
	}
}

func FuzzDecode(f *testing.F) {
	data, err := Encode(sample())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		ex, err := Decode(data)
		if err != nil {
			return
		}
		again, err := Encode(ex)
		if err != nil {
			t.Fatal(err)
		}
		if ex2, err := Decode(again); err != nil || !cmp.Equal(ex, ex2) {
			t.Errorf("an extract does not survive being encoded: %v", err)
		}
	})
}
