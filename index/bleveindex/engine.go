package bleveindex

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"travaux/index"
)

// Options are limits of an Engine. The zero value is good for a collection of some 100,000
// passages.
type Options struct {
	// CacheBytes bounds the memory of decoded postings of one open generation; 0 means 64 MiB.
	CacheBytes int64
	// ForgetClauses keeps nothing of what the words of a search found: postings stay decoded,
	// but every search looks at all of them anew. It is for measurements.
	ForgetClauses bool
	// TextCacheBytes bounds the memory of decompressed text blocks of one open generation; 0
	// means 16 MiB.
	TextCacheBytes int64
	// Workers is how many chunks of documents are analysed at once; 0 means as many as
	// there are processors, at most four.
	Workers int
}

// clauseBytes bounds the cache of clauses; one of no bytes takes nothing.
func (o Options) clauseBytes() int64 {
	if o.ForgetClauses {
		return 0
	}
	return o.CacheBytes / 4
}

// Engine implements index.Engine on a folder of the file system.
type Engine struct {
	dir     string
	opts    Options
	lexicon *lexicon
}

var _ index.Engine = (*Engine)(nil)

// Open opens the index in the folder dir, which is made where it is missing. A folder
// takes any number of engines, in any number of processes.
func Open(dir string, opts Options) (*Engine, error) {
	if opts.CacheBytes == 0 {
		opts.CacheBytes = 64 << 20
	}
	if opts.TextCacheBytes == 0 {
		opts.TextCacheBytes = 16 << 20
	}
	return &Engine{dir: dir, opts: opts, lexicon: newLexicon()}, nil
}

// Close implements index.Engine. Searchers that are open stay so.
func (e *Engine) Close() error { return nil }

// Begin implements index.Engine.
func (e *Engine) Begin(ctx context.Context, fresh bool) (index.Writer, error) {
	lock, err := e.lock()
	if err != nil {
		return nil, err
	}
	w, err := e.beginLocked(ctx, fresh, lock)
	if err != nil {
		lock.Close()
		return nil, fmt.Errorf("begin: %w", err)
	}
	return w, nil
}

func (e *Engine) beginLocked(ctx context.Context, fresh bool, lock *os.File) (*writer, error) {
	published, err := e.Published(ctx)
	if err != nil && !fresh { // a fresh build is how damage is mended
		return nil, err
	}
	var parent *Manifest
	if published != 0 && !fresh {
		if parent, err = readManifest(e.generationDir(published), published); err != nil {
			return nil, err
		}
	}
	numbers, err := e.numbers()
	if err != nil {
		return nil, err
	}
	next := max(published, lastNumber(lock), slices.Max(append(numbers, 0))) + 1
	if err := writeNumber(lock, next); err != nil {
		return nil, err
	}
	return e.begin(next, parent, func() { lock.Close() })
}

// Published implements index.Engine.
func (e *Engine) Published(context.Context) (int, error) {
	b, err := os.ReadFile(filepath.Join(e.dir, currentFile))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, nil
	}
	if err != nil {
		return 0, err
	}
	n, err := strconv.Atoi(strings.TrimSpace(string(b)))
	if err != nil || n < 1 {
		return 0, &index.DamagedError{File: currentFile, Reason: fmt.Sprintf("holds %q, not a number", b)}
	}
	return n, nil
}

// numbers lists the generations that have their names, in order.
func (e *Engine) numbers() ([]int, error) {
	entries, err := os.ReadDir(filepath.Join(e.dir, generationsFolder))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil // nothing was ever written
	}
	if err != nil {
		return nil, err
	}
	var all []int
	for _, entry := range entries {
		if n := parseGeneration(entry.Name()); n > 0 && entry.IsDir() {
			all = append(all, n)
		}
	}
	slices.Sort(all)
	return all, nil
}

// Generations implements index.Engine. A generation whose manifest can't be read is left
// out; Verify says what is wrong with it. Where it can't be read which one is published,
// none is marked.
func (e *Engine) Generations(ctx context.Context) ([]index.Generation, error) {
	published, err := e.Published(ctx)
	if err != nil && !errors.As(err, new(*index.DamagedError)) {
		return nil, err
	}
	numbers, err := e.numbers()
	if err != nil {
		return nil, err
	}
	var all []index.Generation
	for _, n := range numbers {
		m, err := readManifest(e.generationDir(n), n)
		if err != nil {
			continue
		}
		m.Published = n == published
		all = append(all, m.Generation)
	}
	return all, nil
}

// Open implements index.Engine.
func (e *Engine) Open(ctx context.Context) (index.Searcher, error) {
	n, err := e.Published(ctx)
	if err != nil {
		return nil, err
	}
	if n == 0 {
		return nil, index.ErrNoGeneration
	}
	s, err := e.openGeneration(n)
	if errors.Is(err, index.ErrNotFound) {
		return nil, &index.DamagedError{Generation: n, File: manifestFile, Reason: "the published generation is missing"}
	}
	if err != nil {
		return nil, err
	}
	s.manifest.Published = true
	return s, nil
}

// OpenGeneration implements index.Engine.
func (e *Engine) OpenGeneration(ctx context.Context, n int) (index.Searcher, error) {
	published, err := e.Published(ctx)
	if err != nil {
		return nil, err
	}
	s, err := e.openGeneration(n)
	if err != nil {
		return nil, err
	}
	s.manifest.Published = n == published
	return s, nil
}

func (e *Engine) openGeneration(n int) (*searcher, error) {
	dir := e.generationDir(n)
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("generation %d: %w", n, index.ErrNotFound)
	}
	return e.openDir(dir, n)
}

// install gives a complete build its name and publishes it.
func (e *Engine) install(dir string, m *Manifest) (index.Generation, error) {
	to := e.generationDir(m.Number)
	if err := os.Rename(dir, to); err != nil {
		return index.Generation{}, err
	}
	err := syncDir(filepath.Dir(to))
	if err == nil {
		err = e.setCurrent(m.Number)
	}
	if err != nil {
		if n, _ := e.Published(context.Background()); n != m.Number { // it may be named already
			os.RemoveAll(to)
		}
		return index.Generation{}, err
	}
	gen := m.Generation
	gen.Published = true
	return gen, nil
}

func (e *Engine) setCurrent(n int) error {
	return replaceFile(filepath.Join(e.dir, currentFile), []byte(generationName(n)+"\n"))
}

// Publish implements index.Engine.
func (e *Engine) Publish(ctx context.Context, n int) error {
	lock, err := e.lock()
	if err != nil {
		return err
	}
	defer lock.Close()
	dir := e.generationDir(n)
	if _, err := os.Stat(dir); err != nil {
		return fmt.Errorf("generation %d: %w", n, index.ErrNotFound)
	}
	m, err := readManifest(dir, n)
	if err != nil {
		return err
	}
	if err := e.probe(ctx, dir, m); err != nil {
		return err
	}
	return e.setCurrent(n)
}

// Verify implements index.Engine.
func (e *Engine) Verify(ctx context.Context, n int) ([]index.DamagedError, error) {
	return verify(ctx, e.generationDir(n), n)
}

// Prune implements index.Engine.
func (e *Engine) Prune(ctx context.Context, keep int, dryRun bool) ([]int, error) {
	lock, err := e.lock()
	if err != nil {
		return nil, err
	}
	defer lock.Close()
	published, err := e.Published(ctx)
	if err != nil {
		return nil, err
	}
	numbers, err := e.numbers()
	if err != nil {
		return nil, err
	}
	var gone []int
	for i, n := range numbers {
		if n != published && i < len(numbers)-keep {
			gone = append(gone, n)
		}
	}
	if dryRun {
		return gone, nil
	}
	for _, n := range gone {
		if err := e.removeGeneration(n); err != nil {
			return nil, fmt.Errorf("prune generation %d: %w", n, err)
		}
	}
	return gone, e.removeLeftovers()
}

// removeGeneration takes a generation's name away before its files, so that one that is
// half removed is never taken for a complete one.
func (e *Engine) removeGeneration(n int) error {
	folder := filepath.Join(e.dir, generationsFolder)
	hidden := filepath.Join(folder, buildPrefix+"gone-"+generationName(n))
	if err := os.Rename(e.generationDir(n), hidden); err != nil {
		return err
	}
	return os.RemoveAll(hidden)
}

// removeLeftovers removes what interrupted builds left.
func (e *Engine) removeLeftovers() error {
	folder := filepath.Join(e.dir, generationsFolder)
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), buildPrefix) {
			if err := os.RemoveAll(filepath.Join(folder, entry.Name())); err != nil {
				return err
			}
		}
	}
	return nil
}

// Version implements index.Engine.
func (e *Engine) Version() string { return layoutVersion }

// Attachment implements index.Engine.
func (e *Engine) Attachment(_ context.Context, n int, name string) ([]byte, error) {
	if !validName(name) {
		return nil, fmt.Errorf("attachment %q: %w", name, index.ErrNotFound)
	}
	if _, err := os.Stat(filepath.Join(e.generationDir(n), manifestFile)); err != nil {
		return nil, &index.DamagedError{Generation: n, File: manifestFile, Reason: "is missing"}
	}
	b, err := os.ReadFile(filepath.Join(e.generationDir(n), attachedFolder, name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("attachment %q of generation %d: %w", name, n, index.ErrNotFound)
	}
	return b, err
}
