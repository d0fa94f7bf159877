package bleveindex

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"time"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
)

// Publish implements index.Writer.
func (w *writer) Publish(ctx context.Context) (index.Generation, error) {
	if w.finished {
		return index.Generation{}, errFinished
	}
	gen, err := w.publish(ctx)
	if err != nil {
		w.abandon()
		return index.Generation{}, fmt.Errorf("publish generation %d: %w", w.number, err)
	}
	w.finished = true
	w.unlock()
	return gen, nil
}

func (w *writer) publish(ctx context.Context) (index.Generation, error) {
	if err := w.complete(ctx); err != nil {
		return index.Generation{}, err
	}
	m, err := w.manifest(ctx)
	if err != nil {
		return index.Generation{}, err
	}
	if err := w.engine.probe(ctx, w.dir, m); err != nil {
		return index.Generation{}, err
	}
	if err := ctx.Err(); err != nil {
		return index.Generation{}, err
	}
	return w.engine.install(w.dir, m)
}

// complete writes and closes every file but the manifest.
func (w *writer) complete(ctx context.Context) error {
	if err := w.drain(); err != nil {
		return err
	}
	if err := w.bleve.batch(nil, w.dead); err != nil {
		return err
	}
	if err := w.compact(ctx); err != nil {
		return err
	}
	w.table.rows = slices.SortedFunc(maps.Values(w.rows), compareRows)
	err := w.bleve.settle(ctx, w.parent == nil, w.table.total().passages)
	w.bleve = nil
	if err != nil {
		return err
	}
	if err := w.closeFiles(); err != nil {
		return err
	}
	if err := w.removeUnusedTexts(); err != nil {
		return err
	}
	if err := w.table.write(w.path(columnsFile)); err != nil {
		return err
	}
	names, err := json.Marshal(w.namesInUse())
	if err != nil {
		return err
	}
	if err := writeSynced(w.path(namesFile), names); err != nil {
		return err
	}
	return w.writeAttached()
}

func (w *writer) closeFiles() error {
	text, chains := w.text, w.chains
	w.text, w.chains = nil, nil
	err := text.close()
	if cerr := chains.close(); err == nil {
		err = cerr
	}
	return err
}

// removeUnusedTexts removes text and chains files to which no row refers any more.
func (w *writer) removeUnusedTexts() error {
	used := w.textFiles()
	numbers := []int{w.number}
	if w.parent != nil {
		numbers = append(numbers, w.parent.TextFiles...)
	}
	for _, n := range numbers {
		if slices.Contains(used, n) {
			continue
		}
		for _, name := range []string{textFileName(n), chainFileName(n)} {
			if err := os.Remove(w.path(name)); err != nil {
				return err
			}
		}
	}
	return nil
}

// namesInUse leaves out the names of values that no document has.
func (w *writer) namesInUse() map[index.Field][]corpus.Name {
	used := map[index.Field][]corpus.Name{}
	for f, names := range w.names {
		dict := facetDict(f)
		if dict < 0 {
			continue
		}
		for _, n := range names {
			if _, ok := w.table.dicts[dict].byID[n.ID]; ok {
				used[f] = append(used[f], n)
			}
		}
	}
	return used
}

func (w *writer) writeAttached() error {
	if len(w.attached) == 0 {
		return nil
	}
	if err := os.Mkdir(w.path(attachedFolder), 0o755); err != nil {
		return err
	}
	for name, data := range w.attached {
		if !validName(name) {
			return fmt.Errorf("attach %q: not a file name", name)
		}
		if err := writeSynced(w.path(filepath.Join(attachedFolder, name)), data); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) manifest(ctx context.Context) (*Manifest, error) {
	total := w.table.total()
	m := &Manifest{Generation: index.Generation{Number: w.number, Built: time.Now().UTC().Truncate(time.Second),
		Documents: len(w.table.rows), Sections: total.sections, Passages: total.passages,
		Stmts: total.utterances, TextBytes: int64(total.textBytes),
		Versions: map[string]string{"layout": layoutVersion, "analyzers": analyzers.Version}}}
	if w.parent != nil {
		m.Parent = w.parent.Number
	}
	m.TextFiles = w.textFiles()
	return m, m.seal(ctx, w.dir, w.parent)
}

// textFiles lists the numbers of the text files that rows refer to.
func (w *writer) textFiles() []int {
	used := map[int]bool{}
	for i := range w.table.rows {
		used[int(w.table.rows[i].file)] = true
	}
	return slices.Sorted(maps.Keys(used))
}

// Discard implements index.Writer.
func (w *writer) Discard() error {
	if w.finished {
		return nil
	}
	w.abandon()
	return nil
}

// abandon removes everything that was written and lets the next writer begin.
func (w *writer) abandon() {
	w.fail(errFinished) // workers under way stop at the next chunk
	w.running.Wait()
	if w.bleve != nil {
		w.bleve.close()
	}
	if w.text != nil {
		w.text.f.Close()
	}
	if w.chains != nil {
		w.chains.f.Close()
	}
	os.RemoveAll(w.dir)
	w.finished = true
	w.unlock()
}
