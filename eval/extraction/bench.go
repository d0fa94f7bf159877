package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"travaux/corpus"
	"travaux/corpus/authority"
	"travaux/internal/annotate"
	"travaux/internal/extract"
	"travaux/internal/extract/content"
	"travaux/internal/segment"
	"travaux/internal/shared"
)

// bench has what the parts share: the readers, and what was read.
type bench struct {
	data      string        // folder of the real documents
	gold      string        // folder of our own gold
	pool      *extract.Pool // reads text only
	ocr       *extract.Pool // reads scans too
	annotator *annotate.Annotator
	read      map[string]*content.Extract
}

func newBench() (*bench, error) {
	root := shared.Find()
	if root == "" {
		return nil, errors.New("the real documents are needed: set TRAVAUX_SHARED to their folder")
	}
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	auth, err := authority.Load()
	if err != nil {
		return nil, err
	}
	gold, err := goldFolder()
	if err != nil {
		return nil, err
	}
	b := &bench{data: filepath.Join(root, "data"), gold: gold, annotator: annotate.New(auth), read: map[string]*content.Extract{}}
	b.pool, b.ocr = newReaders(self)
	return b, nil
}

// goldFolder finds our own gold from the working folder upwards.
func goldFolder() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		gold := filepath.Join(dir, "eval", "extraction", "gold")
		if _, err := os.Stat(gold); err == nil {
			return gold, nil
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", errors.New("find eval/extraction/gold: run this inside the repository")
		}
		dir = up
	}
}

func (b *bench) close() { _, _ = b.pool.Close(), b.ocr.Close() }

// extract reads a file in a child process, once. path is under the folder of real
// documents, or absolute.
func (b *bench) extract(ctx context.Context, path string) (*content.Extract, error) {
	if ex, ok := b.read[path]; ok {
		return ex, nil
	}
	full := path
	if !filepath.IsAbs(path) {
		full = filepath.Join(b.data, path)
	}
	data, err := os.ReadFile(full)
	if err != nil {
		return nil, err
	}
	ex, err := b.pool.Extract(ctx, filepath.Base(path), data)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	b.read[path] = ex
	return ex, nil
}

// split reads a file and cuts it into passages, with nothing known of it.
func (b *bench) split(ctx context.Context, path string) (*corpus.Document, error) {
	ex, err := b.extract(ctx, path)
	if err != nil {
		return nil, err
	}
	d, err := segment.Split(ex, corpus.Entry{})
	if err != nil {
		return nil, fmt.Errorf("split %s: %w", path, err)
	}
	return d, nil
}

// document is split, with the annotations.
func (b *bench) document(ctx context.Context, path string) (*corpus.Document, error) {
	d, err := b.split(ctx, path)
	if err == nil {
		b.annotator.Annotate(d)
	}
	return d, err
}

// files lists the files that match one of the patterns under the folder of real documents,
// as paths under it.
func (b *bench) files(patterns ...string) ([]string, error) {
	var all []string
	for _, p := range patterns {
		found, err := filepath.Glob(filepath.Join(b.data, p))
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("no file matches %s", p)
		}
		for _, f := range found {
			rel, err := filepath.Rel(b.data, f)
			if err != nil {
				return nil, err
			}
			all = append(all, filepath.ToSlash(rel))
		}
	}
	return all, nil
}
