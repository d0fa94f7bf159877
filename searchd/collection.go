package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"

	"travaux/index"
	"travaux/internal/engine"
)

// collection is the index that is served.
type collection struct {
	engine index.Engine
	folder string
	sample bool
	remove string // a folder to remove at the end; empty for none
}

func (c *collection) close() {
	_ = c.engine.Close()
	if c.remove != "" {
		_ = os.RemoveAll(c.remove)
	}
}

// remark says after the address what is served, where that is not obvious.
func (c *collection) remark() string {
	if c.sample {
		return " with a small made-up collection; serve your own with: indexer sync FOLDER"
	}
	return ""
}

// openCollection opens the configured index, else the one in the user's data folder, else
// the sample. Only where nothing is configured is the sample served: a typing mistake in a
// folder's name must not put invented documents before readers.
func openCollection(ctx context.Context, data string, log *slog.Logger) (*collection, error) {
	dir, configured, err := engine.DataDir(data)
	if err != nil && configured {
		return nil, err
	}
	if configured || err == nil && hasIndex(dir) {
		if info, err := os.Stat(dir); err == nil && !info.IsDir() {
			return nil, fmt.Errorf("the data folder %s is a file; name a folder with --data", dir)
		} else if errors.Is(err, os.ErrNotExist) {
			log.Warn("the data folder does not exist yet", "data", dir)
		}
		e, err := engine.Open(dir)
		if err != nil {
			return nil, fmt.Errorf("open the index in %s: %w", dir, err)
		}
		return &collection{engine: e, folder: dir}, nil
	}
	return openSample(ctx, log)
}

// hasIndex reports whether a generation was ever published in a data folder.
func hasIndex(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "CURRENT"))
	return err == nil
}
