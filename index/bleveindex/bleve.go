package bleveindex

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/index/scorch/mergeplan"
	bleve "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// What this file knows about scorch, Bleve's index, which is all that the package knows of
// it. The rules were found by trial with version 2.6.3:
//
//   - Merging by itself is turned off (MaxSegmentSize 1): Close would cancel a merge under
//     way and the work would be lost. Merges happen when Publish asks for them.
//   - root.bolt is copied into the next generation, segment files are linked: scorch
//     rewrites the first and never a segment. It numbers segments from the highest file
//     number in the folder, so a folder never holds a segment file that is not in use.
//   - A safe batch returns when its snapshot is on disk; an internal value set after a
//     merge is such a batch, and what it waits for includes the merge.
//   - A failing merge or write is tried again for ever: its error shows only in the
//     counters, which are watched while a merge is under way.

// maxSegments is how many segments a generation may have before the small ones are merged:
// each costs a dictionary look-up for each word of a query.
const maxSegments = 12

// bleveWriter writes the Bleve index of one generation. batch may be called from several
// goroutines, the rest from one.
type bleveWriter struct {
	dir   string
	index *scorch.Scorch
	queue *bleve.AnalysisQueue
}

// createBleve opens the index in dir for writing; an empty dir becomes an empty index.
func createBleve(dir string) (*bleveWriter, error) {
	queue := bleve.NewAnalysisQueue(1)
	index, err := openScorch(dir, false, queue)
	if err != nil {
		queue.Close()
		return nil, err
	}
	return &bleveWriter{dir: dir, index: index, queue: queue}, nil
}

func openScorch(dir string, readOnly bool, queue *bleve.AnalysisQueue) (*scorch.Scorch, error) {
	config := map[string]any{
		"path":                   dir,
		"read_only":              readOnly,
		"bolt_timeout":           "10s",
		"scorchMergePlanOptions": map[string]any{"MaxSegmentSize": 1},
	}
	made, err := scorch.NewScorch(scorch.Name, config, queue)
	if err != nil {
		return nil, err
	}
	index, ok := made.(*scorch.Scorch)
	if !ok {
		return nil, fmt.Errorf("scorch is a %T", made)
	}
	if err := index.Open(); err != nil {
		return nil, err
	}
	return index, nil
}

// batch indexes passages and takes out those with the keys in gone.
func (w *bleveWriter) batch(docs []*passageDoc, gone []string) error {
	if len(docs) == 0 && len(gone) == 0 {
		return nil
	}
	b := bleve.NewBatch()
	for _, d := range docs {
		b.Update(d)
	}
	for _, k := range gone {
		b.Delete(k)
	}
	return w.index.Batch(b)
}

// settle merges what has to be merged, waits until everything is on disk, closes the index
// and removes files that are not in use. With whole true one segment is left.
func (w *bleveWriter) settle(ctx context.Context, whole bool, live int) error {
	err := w.merge(ctx, whole, live)
	if err == nil {
		err = w.index.SetInternal([]byte("settled"), []byte{1})
	}
	var used map[string]bool
	if err == nil {
		used, err = w.segmentFiles()
	}
	if cerr := w.close(); err == nil {
		err = cerr
	}
	if err != nil {
		return fmt.Errorf("bleve index: %w", err)
	}
	return removeUnused(w.dir, used)
}

func (w *bleveWriter) merge(ctx context.Context, whole bool, live int) error {
	files, err := w.segmentFiles()
	if err != nil || len(files) < 2 || !whole && len(files) <= maxSegments {
		return err
	}
	// Segments of fewer than floor passages become one; a segment with half of all live
	// passages is left as it is unless everything is merged.
	floor := max(int64(live)/2, 1000)
	if whole {
		floor = int64(live) + 1
	}
	return w.forceMerge(ctx, &mergeplan.MergePlanOptions{MaxSegmentsPerTier: 1, TierGrowth: 1, SegmentsPerMergeTask: len(files),
		FloorSegmentSize: floor, MaxSegmentSize: 2 * floor, ReclaimDeletesWeight: 2})
}

// forceMerge merges by a plan; it stops when ctx ends, or when scorch counts an error,
// which it would only try again.
func (w *bleveWriter) forceMerge(ctx context.Context, options *mergeplan.MergePlanOptions) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var watch sync.WaitGroup
	watch.Go(func() { w.watchMerge(ctx, cancel) })
	err := w.index.ForceMerge(ctx, options)
	if cause := context.Cause(ctx); cause != nil {
		err = cause
	}
	cancel(nil)
	watch.Wait()
	return err
}

func (w *bleveWriter) watchMerge(ctx context.Context, cancel context.CancelCauseFunc) {
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if n, ok := w.index.StatsMap()["TotFileMergeLoopErr"].(uint64); ok && n > 0 {
				cancel(errors.New("segments can't be merged; is the disk full?"))
				return
			}
		}
	}
}

func (w *bleveWriter) segmentFiles() (map[string]bool, error) {
	r, err := w.index.Reader()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	files := map[string]bool{}
	for _, s := range r.(*scorch.IndexSnapshot).Segments() {
		p, ok := s.Segment().(segment.PersistedSegment)
		if !ok {
			return nil, errors.New("a segment is not on disk yet")
		}
		files[filepath.Base(p.Path())] = true
	}
	return files, nil
}

func (w *bleveWriter) close() error {
	err := w.index.Close()
	w.queue.Close()
	return err
}

func removeUnused(dir string, used map[string]bool) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".zap") && !used[e.Name()] {
			if err := os.Remove(filepath.Join(dir, e.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

// cloneBleve makes to the start of the next generation's index: a copy of root.bolt, links
// to the segments.
func cloneBleve(from, to string) error {
	entries, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(to, 0o755); err != nil {
		return err
	}
	for _, e := range entries {
		transfer := os.Link
		if !strings.HasSuffix(e.Name(), ".zap") {
			transfer = copyFile
		}
		if err := transfer(filepath.Join(from, e.Name()), filepath.Join(to, e.Name())); err != nil {
			return err
		}
	}
	return nil
}

func copyFile(from, to string) error {
	src, err := os.Open(from)
	if err != nil {
		return err
	}
	defer src.Close()
	dst, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(dst, src)
	if cerr := dst.Close(); err == nil {
		err = cerr
	}
	return err
}

// bleveReader reads the Bleve index of one generation.
type bleveReader struct {
	index    *scorch.Scorch
	snapshot *scorch.IndexSnapshot
	segments []segment.Segment
}

func openBleve(dir string) (*bleveReader, error) {
	if _, err := os.Stat(filepath.Join(dir, "root.bolt")); err != nil {
		return nil, err // scorch would make an empty one
	}
	index, err := openScorch(dir, true, nil)
	if err != nil {
		return nil, err
	}
	r, err := index.Reader()
	if err != nil {
		index.Close()
		return nil, err
	}
	b := &bleveReader{index: index, snapshot: r.(*scorch.IndexSnapshot)}
	for _, s := range b.snapshot.Segments() {
		b.segments = append(b.segments, s.Segment())
	}
	return b, nil
}

func (b *bleveReader) close() error {
	err := b.snapshot.Close()
	if cerr := b.index.Close(); err == nil {
		err = cerr
	}
	return err
}

// noPassage marks a Bleve document that is not in the collection any more.
const noPassage = ^uint32(0)

// ordinals maps the document numbers of each segment to ordinals. Each passage of c must
// be there exactly once.
func (b *bleveReader) ordinals(c *columns) ([][]uint32, error) {
	bySeq := make(map[uint32]uint32, len(c.docs))
	for i := range c.docs {
		bySeq[c.docs[i].seq] = uint32(i)
	}
	found := uint32(0)
	seen := make([]bool, c.passages())
	all := make([][]uint32, len(b.segments))
	for i, seg := range b.segments {
		m := make([]uint32, seg.Count())
		for n := range m {
			key, err := seg.DocID(uint64(n))
			if err != nil {
				return nil, err
			}
			m[n] = c.ordinal(bySeq, key)
			if m[n] != noPassage {
				if seen[m[n]] {
					m[n] = noPassage
					continue
				}
				seen[m[n]] = true
				found++
			}
		}
		all[i] = m
	}
	if found != c.passages() {
		return nil, fmt.Errorf("has %d of %d passages", found, c.passages())
	}
	return all, nil
}

func (c *columns) ordinal(bySeq map[uint32]uint32, key []byte) uint32 {
	seq, n, ok := parseKey(key)
	if !ok {
		return noPassage
	}
	doc, ok := bySeq[seq]
	if !ok {
		return noPassage
	}
	from, to := c.docPassages(doc)
	if from+n >= to {
		return noPassage
	}
	return from + n
}
