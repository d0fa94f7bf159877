package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"

	"travaux/corpus"
	"travaux/index"
	"travaux/internal/annotate"
	"travaux/internal/engine"
	"travaux/internal/extract"
	"travaux/internal/ingest"
)

// open opens the index in the data folder.
func (a *app) open() (index.Engine, error) {
	dir, _, err := engine.DataDir(a.data)
	if err != nil {
		return nil, err
	}
	return engine.Open(dir)
}

// withEngine opens the index, hands it over, and closes it.
func (a *app) withEngine(do func(e index.Engine) error) error {
	e, err := a.open()
	if err != nil {
		return err
	}
	defer e.Close()
	return do(e)
}

// withPublished does the same with the published generation.
func (a *app) withPublished(ctx context.Context, do func(e index.Engine, s index.Searcher) error) error {
	return a.withEngine(func(e index.Engine) error {
		s, err := e.Open(ctx)
		if err != nil {
			return err
		}
		defer s.Close()
		return do(e, s)
	})
}

// withSearcher is withPublished for those who need no more than to search.
func (a *app) withSearcher(ctx context.Context, do func(s index.Searcher) error) error {
	return a.withPublished(ctx, func(_ index.Engine, s index.Searcher) error { return do(s) })
}

// ingester makes an Ingester over the engine, with child processes of this program to
// read files in. The caller calls stop.
func (a *app) ingester(ctx context.Context, e index.Engine) (in *ingest.Ingester, stop func(), err error) {
	dir, _, err := engine.DataDir(a.data)
	if err != nil {
		return nil, nil, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, nil, fmt.Errorf("find this program to start it again as a reader: %w", err)
	}
	auth, err := a.names(ctx, e)
	if err != nil {
		return nil, nil, err
	}
	ocr, err := extract.ParseOCR(a.ocr)
	if err != nil {
		return nil, nil, usageError{fmt.Errorf("--ocr: %w", err)}
	}
	pool := extract.NewPool(func() *exec.Cmd { return exec.Command(self, extract.WorkerArg) })
	pool.OCR = ocr
	in = &ingest.Ingester{
		Engine:   e,
		Extract:  pool,
		Cache:    extract.NewCache(filepath.Join(dir, "extracts")),
		Annotate: annotate.New(auth.Authority),
		Names:    func(f index.Field) []corpus.Name { return auth.Names(string(f)) },

		Authority:    auth.fingerprint,
		AuthorityDir: auth.dir,
		DataDir:      absolute(dir),
		Scans:        pool.Scans(ctx),
	}
	return in, func() { _ = pool.Close() }, nil
}

func absolute(dir string) string {
	if abs, err := filepath.Abs(dir); err == nil {
		return abs
	}
	return dir
}

// print writes v as one JSON object where that was asked for, else calls text unless
// --quiet was given.
func (a *app) print(v any, text func()) error {
	if a.json {
		return json.NewEncoder(a.stdout).Encode(v)
	}
	if !a.quiet {
		text()
	}
	return nil
}

// printf writes for a person. What is put into the format, names of files and words of
// documents, may be anything: it is made printable.
func (a *app) printf(format string, args ...any) {
	fmt.Fprintf(a.stdout, format, printables(args)...)
}

func printables(args []any) []any {
	safe := make([]any, len(args))
	for i, arg := range args {
		safe[i] = arg
		switch v := reflect.ValueOf(arg); {
		case v.Kind() == reflect.String:
			safe[i] = ingest.Printable(v.String())
		default:
			if err, ok := arg.(error); ok {
				safe[i] = ingest.Printable(err.Error())
			}
		}
	}
	return safe
}
