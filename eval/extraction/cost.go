package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"travaux/eval/internal/machine"
	"travaux/internal/extract"
)

// speedPart reads the real PDFs in one child, once and then twice: the difference is what
// reading costs a warm reader, without its start. Words, blocks and rectangles are all made.
func speedPart(ctx context.Context, b *bench) ([]figure, error) {
	paths, err := b.files("un-pdf/[a-dl-r]*/*.pdf", "verbatim/pdf/*.pdf")
	if err != nil {
		return nil, err
	}
	once, pages, err := b.costOf(ctx, paths)
	if err != nil {
		return nil, err
	}
	twice, _, err := b.costOf(ctx, append(append([]string{}, paths...), paths...))
	if err != nil {
		return nil, err
	}
	return []figure{{Name: "PDF to blocks with rectangles", Value: float64(pages) / (twice - once).Seconds(), Unit: "pages/CPU-s", Of: pages, Target: 60, Free: true}}, nil
}

// costOf reads files, one after another, in a child of their own, and returns its CPU time.
func (b *bench) costOf(ctx context.Context, paths []string) (cpu time.Duration, pages int, err error) {
	self, err := os.Executable()
	if err != nil {
		return 0, 0, err
	}
	before, err := machine.ChildrenCPU()
	if err != nil {
		return 0, 0, err
	}
	pool := extract.NewPool(func() *exec.Cmd { return exec.Command(self, extract.WorkerArg) })
	pool.Size = 1
	for _, path := range paths {
		full := path
		if !filepath.IsAbs(path) {
			full = filepath.Join(b.data, path)
		}
		data, err := os.ReadFile(full)
		if err != nil {
			return 0, 0, err
		}
		ex, err := pool.Extract(ctx, filepath.Base(path), data)
		if err != nil {
			return 0, 0, errors.Join(fmt.Errorf("read %s: %w", path, err), pool.Close())
		}
		pages += ex.Pages
	}
	if err := pool.Close(); err != nil {
		return 0, 0, err
	}
	after, err := machine.ChildrenCPU()
	return after - before, pages, err
}

// hostilePart reads files that were made, or found, to bring readers down: each in a child
// of its own. It must end in a text, or in a reason that a librarian understands.
func hostilePart(ctx context.Context, b *bench) ([]figure, error) {
	paths, err := b.files("hostile-pdf/*/*", "extraction/hostile/*")
	if err != nil {
		return nil, err
	}
	made, clean, err := madeHostile(ctx, b.data)
	if err != nil {
		return nil, err
	}
	defer clean()
	var answered, text int
	var most time.Duration
	var off []string
	all := append(paths, made...)
	of := 0
	for _, path := range all {
		if ext := filepath.Ext(path); ext == ".py" || ext == ".json" || ext == ".md" {
			continue
		}
		of++
		cpu, pages, err := b.costOf(ctx, []string{path})
		most = max(most, cpu)
		switch {
		case err == nil:
			text++
			answered++
			off = append(off, fmt.Sprintf("%s: read, %d pages", path, pages))
		case readable(err):
			answered++
			off = append(off, fmt.Sprintf("%s: %v", path, err))
		default:
			off = append(off, fmt.Sprintf("%s: NO REASON: %v", path, err))
		}
	}
	f := share("files that end in a text or a reason", answered, of, 100, off)
	f.Note = fmt.Sprintf("%d gave text", text)
	return []figure{f, {Name: "most CPU time of a file", Value: most.Seconds(), Unit: "CPU-s", Of: of, Target: 61, Least: true, Free: true}}, nil
}

// readable reports whether an error is a reason and not a fault of the program.
func readable(err error) bool {
	for _, sign := range []string{"panic", "runtime error", "goroutine", "fault of this program", "EOF", "0x", "wasm"} {
		if strings.Contains(err.Error(), sign) {
			return false
		}
	}
	return true
}

// madeHostile runs the script that makes further hostile files, where Python is present.
func madeHostile(ctx context.Context, data string) (paths []string, clean func(), err error) {
	python, err := exec.LookPath("python3")
	if err != nil {
		return nil, func() {}, nil
	}
	dir, err := os.MkdirTemp("", "travaux-hostile-")
	if err != nil {
		return nil, nil, err
	}
	clean = func() { _ = os.RemoveAll(dir) }
	cmd := exec.CommandContext(ctx, python, filepath.Join(data, "extraction", "hostile", "make.py"), dir)
	if out, err := cmd.CombinedOutput(); err != nil {
		clean()
		return nil, nil, fmt.Errorf("make hostile files: %w: %s", err, out)
	}
	paths, err = filepath.Glob(filepath.Join(dir, "*"))
	return paths, clean, err
}
