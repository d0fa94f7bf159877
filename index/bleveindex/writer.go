package bleveindex

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"

	"travaux/analyzers"
	"travaux/corpus"
	"travaux/index"
)

// errFinished is returned by a Writer that was published or discarded.
var errFinished = errors.New("this generation is finished")

// writer implements index.Writer. Documents are collected into chunks; workers analyse
// chunks at the same time, and hand them on one after another in the order in which they
// were put, so that the same documents give the same rows.
type writer struct {
	engine   *Engine
	dir      string // hidden beside the generations until it is published
	number   int
	parent   *Manifest // nil for a fresh build
	unlock   func()
	finished bool

	table    *table // of the parent, then extended
	rows     map[string]row
	names    map[index.Field][]corpus.Name
	attached map[string][]byte
	dead     []string // keys that the parent's Bleve index still holds

	bleve  *bleveWriter
	text   *textWriter
	chains *chainWriter

	chunk   *chunk
	workers chan struct{} // a place for each worker
	running sync.WaitGroup
	turn    turnstile

	mu      sync.Mutex      // guards rows and dead too
	pending map[string]bool // documents in a chunk on its way
	err     error           // the first of a worker
}

// begin prepares the folder of the next generation.
func (e *Engine) begin(number int, parent *Manifest, unlock func()) (*writer, error) {
	w := &writer{engine: e, number: number, parent: parent, unlock: unlock, rows: map[string]row{},
		names: map[index.Field][]corpus.Name{}, attached: map[string][]byte{},
		chunk: &chunk{}, workers: make(chan struct{}, e.workers()), turn: newTurnstile(), pending: map[string]bool{}}
	w.dir = filepath.Join(e.dir, generationsFolder, buildPrefix+generationName(number))
	if err := os.RemoveAll(w.dir); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(w.dir, 0o755); err != nil {
		return nil, err
	}
	if err := w.open(); err != nil {
		w.abandon()
		return nil, err
	}
	return w, nil
}

func (e *Engine) workers() int {
	if e.opts.Workers > 0 {
		return e.opts.Workers
	}
	return min(runtime.GOMAXPROCS(0), 4)
}

func (w *writer) open() (err error) {
	bleveDir := filepath.Join(w.dir, bleveFolder)
	if w.parent != nil {
		if err := w.inherit(bleveDir); err != nil {
			return err
		}
	} else {
		w.table = &table{dicts: newDictionaries()}
	}
	if w.text, err = createText(w.path(textFileName(w.number))); err != nil {
		return err
	}
	if w.chains, err = createChains(w.path(chainFileName(w.number))); err != nil {
		return err
	}
	w.bleve, err = createBleve(bleveDir)
	return err
}

// inherit takes over the published generation: links to its files, its rows and names.
func (w *writer) inherit(bleveDir string) (err error) {
	from := w.engine.generationDir(w.parent.Number)
	if err := cloneBleve(filepath.Join(from, bleveFolder), bleveDir); err != nil {
		return err
	}
	for _, n := range w.parent.TextFiles {
		for _, name := range []string{textFileName(n), chainFileName(n)} {
			if err := os.Link(filepath.Join(from, name), w.path(name)); err != nil {
				return err
			}
		}
	}
	if w.table, err = readTable(filepath.Join(from, columnsFile)); err != nil {
		return damaged(w.parent.Number, columnsFile, err)
	}
	for _, r := range w.table.rows {
		w.rows[r.id] = r
	}
	w.names, err = readNames(filepath.Join(from, namesFile))
	return err
}

func (w *writer) path(name string) string { return filepath.Join(w.dir, name) }

// Put implements index.Writer.
func (w *writer) Put(ctx context.Context, d *corpus.Document) error {
	if err := w.usable(ctx); err != nil {
		return err
	}
	if d.ID == "" {
		return errors.New("put: the document has no id")
	}
	n := 0
	for i := range d.Sections {
		n += len(d.Sections[i].Passages)
	}
	if n > maxPassages {
		return fmt.Errorf("put %s: %d passages; at most %d", d.ID, n, maxPassages)
	}
	if w.holds(d.ID) {
		if err := w.drain(); err != nil { // a document put twice: the later one counts
			return err
		}
	}
	w.remove(d.ID)
	c := w.chunk
	c.docs = append(c.docs, d)
	c.seqs = append(c.seqs, w.table.nextSeq)
	w.table.nextSeq++
	w.mu.Lock()
	w.pending[d.ID] = true
	w.mu.Unlock()
	for i := range d.Sections {
		for j := range d.Sections[i].Passages {
			c.text += len(d.Sections[i].Passages[j].Text) + 64
		}
	}
	if c.text >= chunkText {
		w.dispatch()
	}
	return w.failure()
}

// holds reports whether a document of that id is in a chunk on its way.
func (w *writer) holds(id string) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.pending[id]
}

// Remove implements index.Writer.
func (w *writer) Remove(ctx context.Context, id string) error {
	if err := w.usable(ctx); err != nil {
		return err
	}
	if w.holds(id) {
		if err := w.drain(); err != nil {
			return err
		}
	}
	w.remove(id)
	return w.failure()
}

func (w *writer) remove(id string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	r, ok := w.rows[id]
	if !ok {
		return
	}
	for n := range r.count.passages {
		w.dead = append(w.dead, passageKey(r.seq, uint32(n)))
	}
	delete(w.rows, id)
}

func (w *writer) usable(ctx context.Context) error {
	if w.finished {
		return errFinished
	}
	return ctx.Err()
}

func (w *writer) failure() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.err
}

func (w *writer) fail(err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.err == nil {
		w.err = err
	}
}

// dispatch hands the chunk to a worker, as soon as one is free.
func (w *writer) dispatch() {
	c := w.chunk
	if len(c.docs) == 0 {
		return
	}
	w.chunk = &chunk{}
	ticket := w.turn.take()
	w.workers <- struct{}{}
	w.running.Go(func() {
		defer func() { <-w.workers }()
		err := w.work(c, ticket)
		if err != nil {
			w.fail(err)
		}
	})
}

func (w *writer) work(c *chunk, ticket int) error {
	err := w.failure()
	if err == nil {
		err = c.analyse(w.engine.lexicon)
	}
	w.turn.wait(ticket)
	if err == nil {
		err = w.keep(c)
	}
	w.turn.next()
	if err != nil {
		return err
	}
	return w.bleve.batch(c.passages, nil)
}

// keep writes the texts and chains of a chunk and makes its rows.
func (w *writer) keep(c *chunk) error {
	block, err := w.text.append(c.blocks)
	if err != nil {
		return err
	}
	chain, err := w.chains.append(c.chains)
	if err != nil {
		return err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	for i, d := range c.docs {
		var e encoder
		m := &c.measured[i]
		putBody(&e, d, m, w.table.dicts)
		w.rows[d.ID] = row{id: d.ID, seq: c.seqs[i], file: uint32(w.number),
			at: place{block + m.at.block, m.at.offset}, chain: chain + m.chain, chains: m.chains,
			count: countOf(d, m), sizes: string(m.sizes.b), body: string(e.b)}
		delete(w.pending, d.ID)
	}
	c.docs, c.blocks, c.chains, c.measured = nil, nil, nil, nil
	return nil
}

func countOf(d *corpus.Document, m *measured) rowCount {
	n := rowCount{sections: len(d.Sections), passages: len(m.passages), textBytes: m.text}
	for i := range d.Sections {
		for j := range d.Sections[i].Passages {
			n.statements += len(d.Sections[i].Passages[j].Statements)
		}
	}
	return n
}

// drain waits until everything that was put is in the files.
func (w *writer) drain() error {
	w.dispatch()
	w.running.Wait()
	return w.failure()
}

// Names implements index.Writer.
func (w *writer) Names(field index.Field, names []corpus.Name) {
	w.names[field] = slices.Clone(names)
}

// Attach implements index.Writer.
func (w *writer) Attach(name string, data []byte) { w.attached[name] = slices.Clone(data) }

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
		Stmts: total.statements, TextBytes: int64(total.textBytes),
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

// turnstile lets workers pass one after another in the order of their tickets.
type turnstile struct {
	*sync.Cond
	taken, passed int
}

func newTurnstile() turnstile {
	return turnstile{Cond: sync.NewCond(new(sync.Mutex))}
}

func (t *turnstile) take() int {
	t.taken++
	return t.taken - 1
}

func (t *turnstile) wait(ticket int) {
	t.L.Lock()
	for t.passed != ticket {
		t.Wait()
	}
	t.L.Unlock()
}

func (t *turnstile) next() {
	t.L.Lock()
	t.passed++
	t.L.Unlock()
	t.Broadcast()
}
