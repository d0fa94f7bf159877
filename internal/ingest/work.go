package ingest

import (
	"context"
	"fmt"
	"os"

	"travaux/corpus"
	"travaux/internal/extract/content"
	"travaux/internal/segment/about"
)

// task is one document on its way: made by the producer in order, worked on by any
// worker, taken up again in order.
type task struct {
	file   *file
	member string
	inside bool // the member is a path inside an archive or e-mail, not a row
	entry  corpus.Entry
	sha    string
	data   []byte           // of a file
	ex     *content.Extract // of a row, which needs no extraction
	prev   *DocRecord       // what the published generation has, nil for a new document
	why    string           // it is made anew
	notes  []string         // what its row says that can't be used
	last   bool             // of its file
	lacks  []string         // of the last: what FileRecord.Lacks says of its file
	hashes fileHashes
	// entryHash is that of a member's own row in a manifest.
	entryHash string
	done      chan struct{}
	// What came of it.
	status Status
	reason string
	waits  Wait
	doc    *corpus.Document
	// symbols are those by which the catalogue was asked, catalogue the digest of its answer.
	symbols   []corpus.Symbol
	catalogue string
	textSays  map[string]string // where its manifest says something else
	err       error             // stops the run
}

type fileHashes struct{ sha, entry string }

func (t *task) name() string {
	if t.member == "" {
		return t.file.name
	}
	return t.file.name + "#" + t.member
}

func (t *task) settle(s Status, reason string) {
	t.status, t.reason = s, reason
}

// work passes every document of the scan through the workers, and takes the results up in
// the order of the scan, so that a run gives the same index whatever the workers' luck.
func (r *run) work(ctx context.Context) error {
	if r.in.Progress != nil {
		r.in.Progress.Files(len(r.scan.files))
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	n := r.in.workers()
	queue := make(chan *task, n*8) // in order
	todo := make(chan *task, n*8)
	for range n {
		go r.worker(ctx, todo)
	}
	go func() {
		defer close(queue)
		defer close(todo)
		p := &producer{r: r, ctx: ctx, queue: queue, todo: todo}
		p.all()
	}()
	for t := range queue {
		select {
		case <-t.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		if t.err != nil {
			return t.err
		}
		if err := r.take(ctx, t); err != nil {
			return err
		}
	}
	return ctx.Err()
}

func (r *run) worker(ctx context.Context, todo <-chan *task) {
	for t := range todo {
		if ctx.Err() == nil {
			r.make(ctx, t)
		}
		close(t.done)
	}
}

// take enters a document into the writer and the account.
func (r *run) take(ctx context.Context, t *task) error {
	if t.status == Duplicate && r.bad[t.sha] && (t.member == "" || t.inside) {
		r.makeInstead(ctx, t)
		if t.err != nil {
			return t.err
		}
	}
	rec := DocRecord{Member: t.member, SHA256: t.sha, Status: t.status, Reason: t.reason, Entry: t.entryHash, Waits: t.waits}
	switch t.status {
	case Unchanged:
		rec = *t.prev
	case Indexed:
		if err := r.put(ctx, t, &rec); err != nil {
			return err
		}
	case Skipped, Failed:
		r.bad[t.sha] = true
		if err := r.keepLast(ctx, t, &rec); err != nil {
			return err
		}
	case Duplicate:
		if t.file.manifest != "" {
			r.report.Warnings = append(r.report.Warnings, t.name()+": a manifest lists it, but it has "+t.reason+", which is the document")
		}
		r.changed = r.changed || t.prev == nil || t.prev.Status != Duplicate
	}
	for _, n := range t.notes {
		r.report.Warnings = append(r.report.Warnings, t.name()+": "+n)
	}
	r.report.count(t.status)
	r.record(t, rec)
	r.remarks.add(t.name(), rec)
	if t.status == Failed || t.status == Skipped {
		r.report.Failures = append(r.report.Failures, failure(r.files[len(r.files)-1], rec))
	}
	if r.in.Progress != nil {
		r.in.Progress.Document(t.name(), t.status, t.last)
	}
	return nil
}

// makeInstead makes a document of a file whose twin could not be read: the twin may only
// have the wrong name.
func (r *run) makeInstead(ctx context.Context, t *task) {
	if t.data == nil {
		var err error
		if t.data, err = os.ReadFile(t.file.path); err != nil {
			t.settle(Failed, "it can't be read: "+plain(err))
			return
		}
	}
	t.status, t.reason, t.why = Indexed, "", "the file with the same bytes can't be read"
	if !r.opt.DryRun {
		r.make(ctx, t)
	}
}

func (r *run) put(ctx context.Context, t *task, rec *DocRecord) error {
	r.changed = true
	rec.OwnType = about.OwnType(t.entry.Type)
	if t.prev == nil || t.prev.ID == "" {
		r.note(t.name(), "add", t.why)
	} else {
		r.note(t.name(), "change", t.why)
	}
	if t.doc == nil { // a dry run
		rec.ID = r.foresee(t)
		return nil
	}
	rec.ID = r.identify(t)
	t.doc.ID = rec.ID
	t.doc.NameFamilies()
	rec.Format = t.doc.Source.Format
	rec.Symbols, rec.Catalogue, rec.TextSays = t.symbols, t.catalogue, t.textSays
	rec.Passages, rec.Statements = tally(t.doc)
	if err := r.writer.Put(ctx, t.doc); err != nil {
		return fmt.Errorf("index %s: %w", t.name(), err)
	}
	return nil
}

// keepLast keeps the last good version of a document that could be read before and can't
// be now: a file half copied must not lose what was published.
func (r *run) keepLast(ctx context.Context, t *task, rec *DocRecord) error {
	if t.prev == nil || t.prev.Status != rec.Status || t.prev.SHA256 != rec.SHA256 || t.prev.Reason != rec.Reason {
		r.changed = true
	}
	if t.prev == nil || t.prev.ID == "" || r.used[t.prev.ID] {
		return nil // another has its content now, and so its id
	}
	r.kept[t.prev.ID] = true
	rec.ID, rec.Passages, rec.Statements = t.prev.ID, t.prev.Passages, t.prev.Statements
	if r.fresh && r.writer != nil {
		return r.copyOver(ctx, rec.ID)
	}
	return nil
}

// tally counts passages, and statements once however many passages they run through.
func tally(d *corpus.Document) (passages, statements int) {
	seen := map[string]bool{}
	for _, p := range d.Passages {
		passages++
		for _, s := range p.Statements {
			if !seen[s.ID] {
				seen[s.ID] = true
				statements++
			}
		}
	}
	return passages, statements
}

// record adds a document to its file's record; documents of one file follow each other.
func (r *run) record(t *task, rec DocRecord) {
	f := t.file
	if n := len(r.files); n == 0 || r.files[n-1].Path != f.path {
		r.files = append(r.files, FileRecord{Path: f.path, Name: f.name, Size: f.size, MTime: f.mtime,
			SHA256: t.hashes.sha, EntryHash: t.hashes.entry, Manifest: f.manifest, Above: f.above})
	}
	last := &r.files[len(r.files)-1]
	last.Documents = append(last.Documents, rec)
	last.Lacks = append(last.Lacks, t.lacks...)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
