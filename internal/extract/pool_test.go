package extract

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"travaux/internal/extract/child"
	"travaux/internal/extract/content"
	"travaux/internal/shared"
)

// TestMain is the worker, where the tests started themselves as one, or a worker that
// misbehaves in the way that its argument names.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 {
		switch os.Args[1] {
		case WorkerArg:
			os.Exit(ServeWorker(context.Background(), os.Stdin, os.Stdout))
		case "misbehave":
			misbehave()
		}
	}
	os.Exit(m.Run())
}

// misbehave is a worker that does what the name of each file says.
func misbehave() {
	child.LimitMemory(MaxMemory)
	requests, _ := requestsFrom(os.Stdin)
	for req := range requests {
		switch filepath.Base(req.name) {
		case "panics":
			panic("a fault")
		case "eats":
			var hold [][]byte
			for {
				hold = append(hold, make([]byte, 64<<20))
				for i := 0; i < len(hold[len(hold)-1]); i += 4096 {
					hold[len(hold)-1][i] = 1
				}
			}
		case "loops":
			for i := 0; ; i++ {
				hexSumOf([]byte{byte(i)})
			}
		case "sleeps":
			time.Sleep(time.Hour)
		case "babbles":
			fmt.Print("kFFFFFFFF")
		case "exits":
			os.Exit(exitCPU)
		}
		payload, _ := Encode(&content.Extract{Format: "text", Blocks: []content.Block{{Text: string(req.data)}}})
		_, _ = os.Stdout.Write([]byte{statusOK})
		_ = writeFrame(os.Stdout, payload)
	}
	os.Exit(0)
}

func self(t *testing.T, arg string) func() *exec.Cmd {
	t.Helper()
	path, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return func() *exec.Cmd { return exec.Command(path, arg) }
}

func TestPoolOutlivesItsWorkers(t *testing.T) {
	p := NewPool(self(t, "misbehave"))
	p.Size = 1
	p.limits = limits{Limits: child.Limits{Memory: 512 << 20, CPU: 500 * time.Millisecond, Wall: time.Minute}, files: 100, grown: 256 << 20}
	defer p.Close()
	tests := []struct{ name, reason string }{
		{"panics", "crashed on this file"},
		{"eats", "ran out of memory (2 GiB) on this file"},
		{"loops", "took more than 60 seconds of computing time on this file"},
		{"sleeps", "took more than 3 seconds on this file"},
		{"babbles", "crashed on this file"},
		{"exits", "took more than 60 seconds of computing time on this file"},
	}
	for _, tt := range tests {
		if _, err := p.Extract(t.Context(), "good", []byte("before")); err != nil {
			t.Fatalf("a good file before %q: %v", tt.name, err)
		}
		if p.limits.CPU = 500 * time.Millisecond; tt.name == "eats" {
			p.limits.CPU = time.Minute // taking memory is work too, and more of it on a busy machine
		}
		if p.limits.Wall = time.Minute; tt.name == "sleeps" {
			p.limits.Wall = 3 * time.Second // the others reach their own limit first, however busy the machine is
		}
		_, err := p.Extract(t.Context(), tt.name, []byte("x"))
		if err == nil || !strings.Contains(err.Error(), tt.reason) {
			t.Errorf("Extract(%q) = %v; want an error that says %q", tt.name, err, tt.reason)
		}
	}
	ex, err := p.Extract(t.Context(), "good", []byte("after"))
	if err != nil || ex.Blocks[0].Text != "after" {
		t.Errorf("a good file after the bad ones: %v, %v; want its text", ex, err)
	}
}

func TestPoolReadsSideBySide(t *testing.T) {
	p := NewPool(self(t, WorkerArg))
	p.Size = 2
	defer p.Close()
	var wg sync.WaitGroup
	for i := range 20 {
		wg.Go(func() {
			text := fmt.Sprintf("The delegate spoke for the %dth time.", i)
			ex, err := p.Extract(t.Context(), "speech.txt", []byte(text))
			if err != nil || len(ex.Blocks) != 1 || ex.Blocks[0].Text != text {
				t.Errorf("file %d: %+v, %v; want its own text", i, ex, err)
			}
		})
	}
	wg.Wait()
}

func TestPoolTellsSkippedFromFailed(t *testing.T) {
	p := NewPool(self(t, WorkerArg))
	p.Size = 1
	defer p.Close()
	var skip *content.SkipError
	if _, err := p.Extract(t.Context(), "seal.gif", []byte("GIF89a\x40\x00\x40\x00\x00\x00\x00;")); !errors.As(err, &skip) || !skip.NeedsOCR() {
		t.Errorf("Extract of an image = %v; want a *SkipError that asks for OCR", err)
	}
	if _, err := p.Extract(t.Context(), "empty.pdf", nil); err == nil || errors.As(err, &skip) {
		t.Errorf("Extract of an empty file = %v; want an error that is no *SkipError", err)
	}
}

func TestPoolGivesUpWithItsContext(t *testing.T) {
	p := NewPool(self(t, "misbehave"))
	p.Size = 1
	defer p.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	if _, err := p.Extract(ctx, "sleeps", []byte("x")); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Extract = %v; want %v", err, context.DeadlineExceeded)
	}
	if _, err := p.Extract(t.Context(), "good", []byte("x")); err != nil {
		t.Errorf("the next file: %v", err)
	}
}

func TestSecondReaderHasLessTime(t *testing.T) {
	l := limits{Limits: child.Limits{Memory: 1, CPU: MaxCPU, Wall: MaxWall}}
	if got := l.of("a.pdf"); got != l {
		t.Errorf("limits of a file = %+v; want %+v", got, l)
	}
	if got := l.of(secondMark + "a.pdf"); got.CPU != secondTime || got.Wall != 2*secondTime || got.Memory != 1 {
		t.Errorf("limits of a second reading = %+v; want %v of computing time", got, secondTime)
	}
}

func TestClosedPool(t *testing.T) {
	p := NewPool(self(t, WorkerArg))
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := p.Extract(t.Context(), "x.txt", []byte("x")); !errors.Is(err, errClosed) {
		t.Errorf("Extract = %v; want %v", err, errClosed)
	}
}

// reasons are the words of which one must be in what is said of a hostile file that gave no
// text.
var reasons = []string{
	"fetch it again", "needs a password", "needs OCR", "no text on them", "without pages", "ran out of memory",
	"seconds", "not read", "encrypted", "error page", "met a fault",
}

func TestHostileFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some hundred damaged files; run without -short")
	}
	dir := shared.Dir(t)
	p := NewPool(self(t, WorkerArg))
	defer p.Close()
	for _, path := range hostileFiles(t, dir) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		ex, err := p.Extract(t.Context(), path, data)
		took := time.Since(start)
		if took > MaxCPU {
			t.Errorf("%s took %v", path, took)
		}
		switch {
		case err == nil:
			t.Logf("%5.1f s %s: %d pages, quality %.2f, %v", took.Seconds(), filepath.Base(path), ex.Pages, ex.Quality, ex.Flags)
		case !saysWhy(err):
			t.Errorf("%s: %q; want a reason that a librarian understands", path, err)
		default:
			t.Logf("%5.1f s %s: %v", took.Seconds(), filepath.Base(path), err)
		}
	}
	if _, err := p.Extract(t.Context(), "after.txt", []byte("A good file after all of them.")); err != nil {
		t.Errorf("a good file after all of them: %v", err)
	}
}

func saysWhy(err error) bool {
	for _, r := range reasons {
		if strings.Contains(err.Error(), r) {
			return true
		}
	}
	return false
}

// hostileFiles are those of the collection, and those that its make.py makes, where there
// is a Python to run it.
func hostileFiles(t *testing.T, dir string) []string {
	t.Helper()
	var files []string
	for _, pattern := range []string{"data/hostile-pdf/*/*.pdf", "data/extraction/hostile/*.pdf"} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	if len(files) < 60 {
		t.Fatalf("%d hostile files found; want 60 or more", len(files))
	}
	out := t.TempDir()
	script := filepath.Join(dir, "data", "extraction", "hostile", "make.py")
	if err := exec.Command("python3", script, out).Run(); err != nil {
		t.Logf("the files that make.py makes are left out: %v", err)
		return files
	}
	made, err := filepath.Glob(filepath.Join(out, "*.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	return append(files, made...)
}

// hexSumOf is the SHA-256 of data in hexadecimal.
func hexSumOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
