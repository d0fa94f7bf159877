package ingest

import (
	"context"
	"errors"
	"fmt"

	"travaux/corpus"
	"travaux/internal/extract"
	"travaux/internal/extract/content"
)

// make turns a task's bytes into a document, or finds why that can't be.
func (r *run) make(ctx context.Context, t *task) {
	defer func() {
		if v := recover(); v != nil {
			t.settle(Failed, fmt.Sprintf("a fault of this program while reading it: %v; please report it", v))
			t.doc = nil
		}
	}()
	ex, err := r.extract(ctx, t)
	if err == nil {
		t.doc, err = r.document(ex, t)
	}
	t.data, t.ex = nil, nil // free them early: many tasks wait in line
	var skip *content.SkipError
	switch {
	case ctx.Err() != nil:
		t.err = ctx.Err()
	case errors.As(err, &skip):
		t.settle(Skipped, skip.Reason)
		t.waits = r.in.waitOf(err)
	case err != nil:
		t.settle(Failed, err.Error())
	}
}

func (r *run) document(ex *content.Extract, t *task) (doc *corpus.Document, err error) {
	doc, t.symbols, t.catalogue, err = r.described(ex, t.entry)
	if err != nil {
		return nil, err
	}
	t.textSays = textSays(ex, doc, t.entry)
	doc.Source.Path, doc.Source.Member, doc.Source.SHA256 = t.file.name, t.member, t.sha
	doc.Source.Extractor = extract.Version
	if r.in.Annotate != nil {
		r.in.Annotate.Annotate(doc)
	}
	if n, _ := tally(doc); n == 0 {
		return nil, errors.New("no text was found in it")
	}
	return doc, nil
}

// extract reads the task's file, or takes its extract from the cache.
func (r *run) extract(ctx context.Context, t *task) (*content.Extract, error) {
	if t.ex != nil {
		return t.ex, nil
	}
	cache := r.in.Cache
	if cache != nil && !r.opt.Reread {
		if ex, ok := cache.Load(t.sha); ok {
			extract.CheckName(ex, t.name())
			return ex, nil
		}
	}
	ex, err := r.in.Extract.Extract(ctx, t.name(), t.data)
	if err != nil {
		return nil, err
	}
	if !ex.Complete() { // it may be read better later: not to be kept
		t.waits = r.in.scanned()
		return ex, nil
	}
	if cache != nil {
		if err := cache.Store(t.sha, ex); err != nil {
			t.err = fmt.Errorf("keep the extract of %s: %w", t.name(), err)
		}
	}
	return ex, nil
}
