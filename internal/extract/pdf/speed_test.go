package pdf

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"travaux/internal/extract/child"
	"travaux/internal/shared"
)

// BenchmarkPDF reads real documents whole: text, rectangles and layout. Its measure is pages
// a second of computing time, of all threads of the process.
func BenchmarkPDF(b *testing.B) {
	var files [][]byte
	for _, pattern := range []string{"reports", "resolutions", "letters", "drafts", "records", "legacy-producers"} {
		paths, _ := filepath.Glob(filepath.Join(shared.Dir(b), "data", "un-pdf", pattern, "*.pdf"))
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				b.Fatal(err)
			}
			files = append(files, data)
		}
	}
	r := &Reader{}
	defer r.Close()
	if _, err := r.Read(b.Context(), files[0]); err != nil { // which starts the reader
		b.Fatal(err)
	}
	_, before, ok := child.Usage(os.Getpid())
	if !ok {
		b.Skip("the computing time of a process is not known on this system")
	}
	pages := 0
	for b.Loop() {
		for _, data := range files {
			if ex, err := r.Read(b.Context(), data); err == nil {
				pages += ex.Pages
			}
		}
	}
	_, after, _ := child.Usage(os.Getpid())
	b.ReportMetric(float64(pages)*float64(time.Second)/float64(after-before), "pages/cpu-s")
}
