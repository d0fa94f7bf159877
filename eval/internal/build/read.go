package build

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"travaux/corpus"
	"travaux/index"
	"travaux/internal/ingest"
)

// EachDocument calls yield with every document of the searcher's generation, in the order
// of its ledger.
func EachDocument(ctx context.Context, e index.Engine, s index.Searcher, yield func(*corpus.Document) error) error {
	ledger, err := ingest.ReadLedger(ctx, e, s.Generation().Number)
	if err != nil {
		return err
	}
	for _, f := range ledger.Files {
		for _, rec := range f.Documents {
			if rec.ID == "" {
				continue
			}
			d, err := s.Document(ctx, rec.ID)
			if err != nil {
				return fmt.Errorf("document %s: %w", rec.ID, err)
			}
			if err := yield(d); err != nil {
				return err
			}
		}
	}
	return nil
}

// DiskMB is the size, in millions of bytes, of all files below dir.
func DiskMB(dir string) (float64, error) {
	var sum int64
	err := filepath.WalkDir(dir, func(_ string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if errors.Is(err, os.ErrNotExist) {
			return nil
		}
		if err == nil {
			sum += info.Size()
		}
		return err
	})
	return float64(sum) / 1e6, err
}
