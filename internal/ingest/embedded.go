package ingest

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// SyncEmbedded makes the index equal to the files of docs, which are written below dir
// first: a collection inside the program becomes one on disk, and is read like any other.
func (in *Ingester) SyncEmbedded(ctx context.Context, docs fs.FS, dir string) (*Report, error) {
	if err := Unpack(docs, dir); err != nil {
		return nil, err
	}
	return in.Sync(ctx, Options{Sources: []string{dir}, AllowRemovals: true})
}

// Unpack writes the files of src below dir, each whole or not at all. A file that has
// the same size already is left as it is.
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
		if info, err := os.Stat(path); err == nil && info.Size() == int64(len(data)) {
			return nil
		}
		temp := path + ".new"
		if err := os.WriteFile(temp, data, 0o644); err != nil {
			return fmt.Errorf("unpack %s: %w", name, err)
		}
		return os.Rename(temp, path)
	})
}
