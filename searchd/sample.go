package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"

	"travaux/corpus"
	"travaux/corpus/authority"
	"travaux/corpus/sample"
	"travaux/index"
	"travaux/internal/annotate"
	"travaux/internal/engine"
	"travaux/internal/extract"
	"travaux/internal/ingest"
)

// openSample indexes the collection inside this program, in the user's cache folder, where
// the next start finds it ready; else in a temporary one that goes with the process.
func openSample(ctx context.Context, log *slog.Logger) (*collection, error) {
	col := &collection{sample: true}
	var err error
	if col.folder, err = sampleFolder(); err != nil {
		if col.folder, err = os.MkdirTemp("", "travaux-sample-"); err != nil {
			return nil, fmt.Errorf("make a folder for the sample: %w", err)
		}
		col.remove = col.folder
	}
	log.Info("no index is configured; serving the sample", "data", col.folder)
	if col.engine, err = engine.Open(filepath.Join(col.folder, "index")); err != nil {
		return nil, fmt.Errorf("open the sample: %w", err)
	}
	if err := syncSample(ctx, col.engine, col.folder); err != nil {
		col.close()
		return nil, fmt.Errorf("index the sample: %w", err)
	}
	return col, nil
}

// sampleFolder makes and returns the folder for the sample.
func sampleFolder() (string, error) {
	cache, err := engine.CacheDir()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(cache, "sample")
	return dir, os.MkdirAll(dir, 0o755)
}

// syncSample makes the index equal to the sample. Where another daemon is at it already,
// that one's work is waited for by the watcher.
func syncSample(ctx context.Context, e index.Engine, dir string) error {
	extracts := filepath.Join(dir, "extracts")
	docs, err := fs.Sub(sample.FS, sample.Root)
	if err != nil {
		return err
	}
	ready, err := fs.Sub(sample.Extracts, sample.ExtractsRoot)
	if err != nil {
		return err
	}
	if err := ingest.Unpack(ready, extracts); err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find this program to start it again as a reader: %w", err)
	}
	pool := extract.NewPool(func() *exec.Cmd { return exec.Command(self, extract.WorkerArg) })
	defer pool.Close()
	invented, err := fs.Sub(sample.Authority, sample.AuthorityRoot)
	if err != nil {
		return err
	}
	auth, err := authority.Load(invented)
	if err != nil {
		return err
	}
	fingerprint, err := auth.Fingerprint()
	if err != nil {
		return err
	}
	in := &ingest.Ingester{
		Engine:    e,
		Extract:   pool,
		Cache:     extract.NewCache(extracts),
		Annotate:  annotate.New(auth),
		Names:     func(f index.Field) []corpus.Name { return auth.Names(string(f)) },
		Authority: fingerprint,
	}
	_, err = in.SyncEmbedded(ctx, docs, filepath.Join(dir, "documents"))
	if errors.Is(err, index.ErrLocked) {
		return nil
	}
	return err
}
