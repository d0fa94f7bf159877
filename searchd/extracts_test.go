package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus/sample"
	"travaux/internal/engine"
	"travaux/internal/extract"
)

var update = flag.Bool("update", false, "make the extracts of the sample anew")

// TestSampleExtracts makes the shipped extracts again from their sources and compares: a
// newcomer's first start must not wait for the PDF reader, nor show what it would not read.
func TestSampleExtracts(t *testing.T) {
	dir := filepath.Join("..", "corpus", "sample", sample.ExtractsRoot)
	if *update {
		removeExtracts(t, dir)
	}
	shipped := extract.NewCache(dir)
	pdfs, err := fs.Glob(sample.FS, sample.Root+"/*/*.pdf")
	if err != nil || len(pdfs) == 0 {
		t.Fatalf("PDFs of the sample: %v, %v; want one at least", pdfs, err)
	}
	for _, name := range pdfs {
		data, err := fs.ReadFile(sample.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		want, err := extract.Read(context.Background(), name, data)
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(data)
		sha := hex.EncodeToString(sum[:])
		if *update {
			if err := shipped.Store(sha, want); err != nil {
				t.Fatal(err)
			}
		}
		got, ok := shipped.Load(sha)
		if !ok {
			t.Errorf("%s has no extract of version %s; run: go test ./searchd -run SampleExtracts -update", name, extract.Version)
		} else if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("the shipped extract of %s is not what is read now; run with -update (-read +shipped):\n%s", name, diff)
		}
	}
}

// removeExtracts removes what another version of the reading code left.
func removeExtracts(t *testing.T, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
			if err := os.RemoveAll(filepath.Join(dir, e.Name())); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// TestSampleOfAnUnreadableVersionIsMadeAnew: what another version of the program left in the
// cache must not keep a newcomer from starting.
func TestSampleOfAnUnreadableVersionIsMadeAnew(t *testing.T) {
	dir := t.TempDir()
	e, err := engine.Open(filepath.Join(dir, "index"))
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	if err := syncSample(t.Context(), e, dir); err != nil {
		t.Fatal(err)
	}
	manifests, err := filepath.Glob(filepath.Join(dir, "index", "generations", "*", "manifest.json"))
	if err != nil || len(manifests) != 1 {
		t.Fatalf("manifests %v, %v", manifests, err)
	}
	if err := os.WriteFile(manifests[0], []byte(`{"versions":{"layout":"0"}}`), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := syncSample(t.Context(), e, dir); err != nil {
		t.Fatalf("over an index of another layout: %v", err)
	}
	s, err := e.Open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	s.Close()
}
