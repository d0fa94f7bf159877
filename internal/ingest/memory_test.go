package ingest

import (
	"context"
	"maps"
	"sync"

	"travaux/corpus"
	"travaux/index"
)

// memory is an index.Engine that keeps documents in maps: enough to see what a run does
// to an index, without one.
type memory struct {
	mu          sync.Mutex
	generations []memoryGeneration
	published   int
	writing     bool
	failPublish error
	layout      string // of what it writes
}

type memoryGeneration struct {
	documents   map[string]*corpus.Document
	attachments map[string][]byte
	layout      string
}

func (m *memory) Begin(_ context.Context, fresh bool) (index.Writer, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.writing {
		return nil, index.ErrLocked
	}
	m.writing = true
	g := memoryGeneration{layout: m.layout, documents: map[string]*corpus.Document{}, attachments: map[string][]byte{}}
	if !fresh && m.published > 0 {
		g.documents = maps.Clone(m.generations[m.published-1].documents)
	}
	return &memoryWriter{m: m, g: g}, nil
}

func (m *memory) Open(ctx context.Context) (index.Searcher, error) {
	return m.OpenGeneration(ctx, m.published)
}

func (m *memory) OpenGeneration(_ context.Context, n int) (index.Searcher, error) {
	if n == 0 {
		return nil, index.ErrNoGeneration
	}
	if m.generations[n-1].layout != m.layout {
		return nil, &index.DamagedError{Generation: n, Reason: "another layout"}
	}
	return &memorySearcher{g: m.generations[n-1]}, nil
}

func (m *memory) Published(context.Context) (int, error) { return m.published, nil }

func (m *memory) Generations(context.Context) ([]index.Generation, error) { return nil, nil }

func (m *memory) Publish(_ context.Context, n int) error {
	m.published = n
	return nil
}

func (m *memory) Verify(context.Context, int) ([]index.DamagedError, error) { return nil, nil }

func (m *memory) Prune(context.Context, int, bool) ([]int, error) { return nil, nil }

func (m *memory) Version() string { return m.layout }

func (m *memory) Attachment(_ context.Context, n int, name string) ([]byte, error) {
	data, ok := m.generations[n-1].attachments[name]
	if !ok {
		return nil, index.ErrNotFound
	}
	return data, nil
}

func (m *memory) Close() error { return nil }

// documents returns the published ones.
func (m *memory) documents() map[string]*corpus.Document {
	if m.published == 0 {
		return nil
	}
	return m.generations[m.published-1].documents
}

type memoryWriter struct {
	m    *memory
	g    memoryGeneration
	done bool
}

func (w *memoryWriter) Put(_ context.Context, d *corpus.Document) error {
	w.g.documents[d.ID] = d
	return nil
}

func (w *memoryWriter) Remove(_ context.Context, id string) error {
	delete(w.g.documents, id)
	return nil
}

func (w *memoryWriter) Names(index.Field, []corpus.Name) {}

func (w *memoryWriter) Attach(name string, data []byte) { w.g.attachments[name] = data }

func (w *memoryWriter) Publish(context.Context) (index.Generation, error) {
	if w.m.failPublish != nil {
		_ = w.Discard()
		return index.Generation{}, w.m.failPublish
	}
	w.m.mu.Lock()
	defer w.m.mu.Unlock()
	w.m.generations = append(w.m.generations, w.g)
	w.m.published = len(w.m.generations)
	w.m.writing, w.done = false, true
	return index.Generation{Number: w.m.published}, nil
}

func (w *memoryWriter) Discard() error {
	w.m.mu.Lock()
	defer w.m.mu.Unlock()
	if !w.done {
		w.m.writing, w.done = false, true
	}
	return nil
}

// memorySearcher answers Document, and nothing else that a run asks.
type memorySearcher struct {
	index.Searcher
	g memoryGeneration
}

func (s *memorySearcher) Document(_ context.Context, id string) (*corpus.Document, error) {
	d, ok := s.g.documents[id]
	if !ok {
		return nil, index.ErrNotFound
	}
	return d, nil
}

func (s *memorySearcher) Close() error { return nil }
