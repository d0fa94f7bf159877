// Package shared finds the collection of real documents that tests and measurements run
// on. It is not part of either program; what needs the collection and does not find it is
// skipped, except where everything must run.
package shared

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// Dir returns the folder of real documents: TRAVAUX_SHARED, else ../shared beside the
// repository. Where it is missing the test is skipped with a line that says how to run it,
// or fails if TRAVAUX_REQUIRE_ALL is 1.
func Dir(t testing.TB) string {
	t.Helper()
	dir := Find()
	if dir != "" {
		return dir
	}
	const how = "needs the real documents: set TRAVAUX_SHARED to their folder"
	if os.Getenv("TRAVAUX_REQUIRE_ALL") == "1" {
		t.Fatal(how)
	}
	t.Skip(how)
	return ""
}

// Gunzip reads a compressed file of the folder, named by the parts of its path in it. It is
// closed when the test ends.
func Gunzip(t testing.TB, path ...string) io.Reader {
	t.Helper()
	f, err := os.Open(filepath.Join(append([]string{Dir(t)}, path...)...))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// Find returns what Dir returns, and nothing where there is no such folder.
func Find() string {
	for _, dir := range []string{os.Getenv("TRAVAUX_SHARED"), beside()} {
		if dir == "" {
			continue
		}
		if _, err := os.Stat(filepath.Join(dir, "data", "manifest.csv")); err == nil {
			return dir
		}
	}
	return ""
}

// beside looks for go.mod upwards and returns the folder `shared` next to its folder.
func beside() string {
	dir, err := os.Getwd()
	if err != nil {
		return ""
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return filepath.Join(filepath.Dir(dir), "shared")
		}
		up := filepath.Dir(dir)
		if up == dir {
			return ""
		}
		dir = up
	}
}
