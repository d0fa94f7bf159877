package bleveindex_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"travaux/index"
	"travaux/query"
)

// generationFiles returns the files of generation 1 by their path in it, but for the
// manifest.
func generationFiles(t *testing.T, dir string) (gen string, names []string) {
	t.Helper()
	gen = filepath.Join(dir, "generations", "000001")
	for _, f := range files(t, gen) {
		info, err := os.Stat(filepath.Join(gen, f))
		if err == nil && info.Mode().IsRegular() && filepath.Base(f) != "manifest.json" {
			names = append(names, strings.TrimPrefix(filepath.ToSlash(f), "/"))
		}
	}
	return gen, names
}

func TestDamageIsNamed(t *testing.T) {
	dir, ctx := t.TempDir(), context.Background()
	e := openDir(t, dir)
	publish(t, e, true, speech("a", "Ivo Hollander", "2018-03-04", "Lanterns of the harbour, and buoys."),
		speech("b", "Tamsin Okoro-Vale", "2017", "Buoys."))
	gen, names := generationFiles(t, dir)
	for _, name := range names {
		path := filepath.Join(gen, name)
		whole, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		restore := func() {
			if err := os.WriteFile(path, whole, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		var damage *index.DamagedError

		if err := os.WriteFile(path, whole[:len(whole)/2], 0o644); err != nil {
			t.Fatal(err)
		}
		if _, err := e.Open(ctx); !errors.As(err, &damage) || damage.File != name {
			t.Errorf("%s cut short: Open = %v; want it named", name, err)
		}
		if err := e.Publish(ctx, 1); !errors.As(err, &damage) {
			t.Errorf("%s cut short: Publish = %v; want a DamagedError", name, err)
		}
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
		if _, err := e.Open(ctx); !errors.As(err, &damage) || damage.File != name {
			t.Errorf("%s missing: Open = %v; want it named", name, err)
		}
		restore()

		for at := 0; at < len(whole); at += 1 + len(whole)/40 {
			flipped := append([]byte(nil), whole...)
			flipped[at] ^= 0x55
			if err := os.WriteFile(path, flipped, 0o644); err != nil {
				t.Fatal(err)
			}
			if bad, err := e.Verify(ctx, 1); err != nil || len(bad) != 1 || bad[0].File != name {
				t.Fatalf("%s with byte %d flipped: Verify = %v, %v; want it named", name, at, bad, err)
			}
			survive(t, e, name, at)
		}
		restore()
	}
	if bad, err := e.Verify(ctx, 1); err != nil || len(bad) > 0 {
		t.Errorf("everything put back: Verify = %v, %v", bad, err)
	}
}

// survive opens and searches a damaged generation: errors are well, a panic is not.
func survive(t *testing.T, e index.Engine, name string, at int) {
	t.Helper()
	defer func() {
		if r := recover(); r != nil {
			t.Errorf("%s with byte %d flipped: panic: %v", name, at, r)
		}
	}()
	ctx := context.Background()
	s, err := e.Open(ctx)
	if err != nil {
		var damage *index.DamagedError
		if !errors.As(err, &damage) {
			t.Errorf("%s with byte %d flipped: Open = %v; want a DamagedError", name, at, err)
		}
		return
	}
	defer s.Close()
	for _, text := range []string{"lanterns buoys", `"lanterns of"`, "lan*", "lamtern~", "speaker:ivo"} {
		_, _ = s.Search(ctx, index.Request{Query: query.Parse(text), Size: 5, Facets: index.Facets()})
	}
	_, _ = s.Document(ctx, "a")
}

func TestAManifestThatCantBeRead(t *testing.T) {
	dir, ctx := t.TempDir(), context.Background()
	e := openDir(t, dir)
	publish(t, e, true, speech("a", "Ivo Hollander", "2018", "Lanterns."))
	path := filepath.Join(dir, "generations", "000001", "manifest.json")
	for _, content := range []string{"", "{", "[]", `{"number":2}`, `{"number":1,"versions":{"layout":"0"}}`, `{"number":1,"versions":{"layout":"1"},"files":{"../x":{}}}`} {
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		var damage *index.DamagedError
		if _, err := e.Open(ctx); !errors.As(err, &damage) {
			t.Errorf("manifest %q: Open = %v; want a DamagedError", content, err)
		}
		if _, err := e.Begin(ctx, false); err == nil {
			t.Errorf("manifest %q: Begin built on it", content)
		}
	}
	publish(t, e, true, speech("a", "Ivo Hollander", "2018", "Lanterns."))
	if got := total(t, searcher(t, e), "lantern"); got.Passages != 1 {
		t.Errorf("after a fresh build %v; want 1 passage", got)
	}
}

func TestAGarbledCurrent(t *testing.T) {
	dir := t.TempDir()
	e := openDir(t, dir)
	if err := os.WriteFile(filepath.Join(dir, "CURRENT"), []byte("soon"), 0o644); err != nil {
		t.Fatal(err)
	}
	var damage *index.DamagedError
	if _, err := e.Open(context.Background()); !errors.As(err, &damage) || damage.File != "CURRENT" {
		t.Errorf("Open = %v; want a DamagedError that names CURRENT", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "CURRENT"), []byte("000003\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := e.Open(context.Background()); !errors.As(err, &damage) || damage.Generation != 3 {
		t.Errorf("Open of a missing generation = %v; want a DamagedError", err)
	}
}
