package bleveindex

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

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
	held    []*chunk // until there is text enough for a primer; nil from then on
	primed  bool
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

// heldChunks is how many chunks wait for each other at the beginning: the primer is made of
// all of them.
const heldChunks = 4

// dispatch hands the chunk on. The first ones wait until a primer was made of them.
func (w *writer) dispatch() {
	if len(w.chunk.docs) == 0 {
		return
	}
	w.held = append(w.held, w.chunk)
	w.chunk = &chunk{}
	if w.primed || len(w.held) == heldChunks {
		w.release()
	}
}

// release hands the chunks that are held to workers.
func (w *writer) release() {
	if !w.primed {
		w.text.primer = newPrimer(uint32(w.number), w.held)
		w.primed = len(w.text.primer.text) > 0
	}
	for _, c := range w.held {
		w.hand(c)
	}
	w.held = nil
}

// newPrimer takes records here and there from chunks; none where there is little text.
func newPrimer(number uint32, chunks []*chunk) primer {
	text := 0
	for _, c := range chunks {
		text += c.text
	}
	if text < primedText {
		return primer{}
	}
	e := encoder{b: make([]byte, 0, primerBytes+primerBytes/8)}
	step, at := text/primerBytes, 0
	for _, c := range chunks {
		for _, d := range c.docs {
			for i := range d.Sections {
				for j := range d.Sections[i].Passages {
					p := &d.Sections[i].Passages[j]
					if at += len(p.Text) + 64; len(e.b)*step <= at && len(e.b) < primerBytes {
						putPassage(&e, p)
					}
				}
			}
		}
	}
	return primer{number, e.b}
}

// hand gives a chunk to a worker, as soon as one is free.
func (w *writer) hand(c *chunk) {
	ticket := w.turn.take()
	p := w.text.primer
	w.workers <- struct{}{}
	w.running.Go(func() {
		defer func() { <-w.workers }()
		err := w.work(c, ticket, p)
		if err != nil {
			w.fail(err)
		}
	})
}

func (w *writer) work(c *chunk, ticket int, p primer) error {
	err := w.failure()
	if err == nil {
		err = c.analyse(w.engine.lexicon, p)
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
	seen := map[string]bool{}
	for _, p := range d.Passages {
		n.statements += len(p.Statements)
		for _, s := range p.Statements {
			seen[s.ID] = true
		}
	}
	n.utterances = len(seen)
	return n
}

// drain waits until everything that was put is in the files.
func (w *writer) drain() error {
	w.dispatch()
	w.release()
	w.running.Wait()
	return w.failure()
}

// Names implements index.Writer.
func (w *writer) Names(field index.Field, names []corpus.Name) {
	w.names[field] = slices.Clone(names)
}

// Attach implements index.Writer.
func (w *writer) Attach(name string, data []byte) { w.attached[name] = slices.Clone(data) }
