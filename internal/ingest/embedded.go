package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"travaux/index"
)

// SyncEmbedded makes the index equal to the files of docs, which are written below dir
// first: a collection inside the program becomes one on disk, and is read like any other.
// An index that can't be read is built anew: nothing in it is anyone's work.
func (in *Ingester) SyncEmbedded(ctx context.Context, docs fs.FS, dir string) (*Report, error) {
	if err := Unpack(docs, dir); err != nil {
		return nil, err
	}
	opt := Options{Sources: []string{dir}, AllowRemovals: true}
	r, err := in.Sync(ctx, opt)
	if errors.As(err, new(*index.DamagedError)) { // or of a version that is no longer read
		opt.Rebuild = true
		r, err = in.Sync(ctx, opt)
	}
	return r, err
}

// replace writes a file under another name, which no one else uses, and renames it.
func replace(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if closeErr := f.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}

// Unpack writes the files of src below dir, each whole or not at all. A file that is the
// same already is left as it is.
func Unpack(src fs.FS, dir string) error {
	return fs.WalkDir(src, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		path := filepath.Join(dir, filepath.FromSlash(name))
		if d.IsDir() {
			return os.MkdirAll(path, 0o755)
		}
		data, err := fs.ReadFile(src, name)
		if err != nil {
			return fmt.Errorf("unpack %s: %w", name, err)
		}
		if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, data) {
			return nil
		}
		if err := replace(path, data); err != nil {
			return fmt.Errorf("unpack %s: %w", name, err)
		}
		return nil
	})
}
