package ingest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"time"

	"travaux/corpus"
	"travaux/index"
)

// Sync makes the index equal to the sources and publishes the result, unless nothing
// changed. On an error nothing is published and the published generation is as before. A
// document that can't be read does not stop a run: it is in the report, with its reason.
func (in *Ingester) Sync(ctx context.Context, opt Options) (*Report, error) {
	start := time.Now()
	r, err := in.prepare(ctx, opt)
	if err != nil {
		return nil, err
	}
	defer r.close()
	if err := r.work(ctx); err != nil {
		return nil, err
	}
	r.retried()
	near := r.scan.nearFiles()
	for _, p := range r.scan.inside.missing(r.files, r.touched) {
		note := p + ": a manifest lists this file, but it is not there"
		if other := near.to(p); other != "" {
			note += "; is " + other + " meant?"
		}
		r.report.Warnings = append(r.report.Warnings, note)
	}
	r.report.Warnings = append(r.report.Warnings, r.remarks.notes()...)
	if err := r.remove(ctx); err != nil {
		return nil, err
	}
	if !r.report.adds() {
		return nil, fmt.Errorf("the account does not add up: %+v", *r.report)
	}
	if err := r.finish(ctx); err != nil {
		return nil, err
	}
	r.report.Seconds = time.Since(start).Seconds()
	return r.report, nil
}

// run is the state of one Sync.
type run struct {
	in        *Ingester
	opt       Options
	touched   []string // sources of this run
	sources   []string // of the generation that it makes
	scan      *scan
	catalogue *catalogue // the records of all sources
	base      int        // published generation
	old       *Ledger
	prev      map[string]*FileRecord // of old, by path
	byHash    map[string]*known      // indexed documents of old, by content
	fresh     bool
	writer    index.Writer // nil in a dry run
	searcher  index.Searcher
	report    *Report
	files     []FileRecord
	ids       map[string]bool
	used      map[string]bool   // ids given to documents made in this run
	kept      map[string]bool   // ids of those that keep their last good version
	bad       map[string]bool   // contents that failed or were skipped in this run
	first     map[string]string // content -> path of the document that has it in this run
	remarks   remarks
	changed   bool
}

// known is where the published generation has the document of a content hash.
type known struct {
	path, member, id string
}

func (in *Ingester) prepare(ctx context.Context, opt Options) (*run, error) {
	base, err := in.Engine.Published(ctx)
	if err != nil && !(opt.Rebuild && errors.As(err, new(*index.DamagedError))) {
		return nil, err
	}
	old, err := in.ledger(ctx, base, opt.Rebuild)
	if err != nil {
		return nil, err
	}
	r := &run{in: in, opt: opt, base: base, old: old, report: &Report{Generation: base, DryRun: opt.DryRun, Authority: in.AuthorityDir, Failures: []Failure{}},
		prev: map[string]*FileRecord{}, byHash: map[string]*known{}, ids: map[string]bool{}, used: map[string]bool{}, kept: map[string]bool{}, first: map[string]string{}, bad: map[string]bool{}}
	r.fresh = opt.Rebuild || opt.Reread || base == 0 || !maps.Equal(old.Versions, in.versions())
	if err := r.knowsForgotten(); err != nil {
		return nil, err
	}
	if err := r.chooseSources(); err != nil {
		return nil, err
	}
	if r.opt.Manifest == "" {
		r.opt.Manifest = old.Manifest
	} else if r.opt.Manifest, err = filepath.Abs(r.opt.Manifest); err != nil {
		return nil, &SourceError{opt.Manifest, err.Error()}
	}
	r.scan, err = scanSources(r.touched, r.opt.Manifest, in.DataDir)
	if err != nil {
		return nil, err
	}
	r.remember()
	if err := r.brokenInUse(); err != nil {
		return nil, err
	}
	if err := r.loadCatalogue(ctx); err != nil {
		return nil, err
	}
	r.warn()
	return r, r.begin(ctx)
}

// ledger reads the ledger of the published generation; for a rebuild, which must also work
// on a damaged index, the newest one that can be read.
func (in *Ingester) ledger(ctx context.Context, base int, rebuild bool) (*Ledger, error) {
	ledger, err := ReadLedger(ctx, in.Engine, base)
	if !rebuild || (base != 0 && !errors.As(err, new(*index.DamagedError))) {
		return ledger, err
	}
	kept, listErr := in.Engine.Generations(ctx)
	if listErr != nil {
		return nil, err
	}
	for _, g := range slices.Backward(kept) {
		if ledger, err := ReadLedger(ctx, in.Engine, g.Number); err == nil {
			return ledger, nil
		}
	}
	return ledger, err
}

// knowsForgotten is the error of a source to be forgotten that is none.
func (r *run) knowsForgotten() error {
	for _, s := range r.opt.Forget {
		if slices.Contains(r.old.Sources, s) {
			continue
		}
		if r.base == 0 {
			return index.ErrNoGeneration
		}
		return &SourceError{s, "this is none of the sources, which are " + strings.Join(r.old.Sources, ", ")}
	}
	return nil
}

// chooseSources decides which sources are looked at: those named, or all that are
// remembered. Where every document must be made anew, all are.
func (r *run) chooseSources() error {
	for _, s := range r.opt.Sources {
		if s == "" {
			return NoSourcesError{}
		}
		abs, err := filepath.Abs(s)
		if err != nil {
			return &SourceError{s, err.Error()}
		}
		r.touched = append(r.touched, abs)
	}
	r.sources = append(slices.Clone(r.old.Sources), r.touched...)
	slices.Sort(r.sources)
	r.sources = slices.DeleteFunc(slices.Compact(r.sources), func(s string) bool { return slices.Contains(r.opt.Forget, s) })
	if len(r.opt.Forget) > 0 && !r.fresh {
		return nil // nothing else is looked at
	}
	if len(r.sources) == 0 {
		if r.base == 0 && (r.opt.Rebuild || r.opt.Only != nil) {
			return index.ErrNoGeneration
		}
		return NoSourcesError{}
	}
	if len(r.touched) == 0 || (r.fresh && r.base != 0) {
		r.addRemembered()
	}
	return nil
}

// addRemembered adds the remembered sources. The documents of one that is not there are
// kept as they are, and the report says so.
func (r *run) addRemembered() {
	for _, src := range r.sources {
		switch {
		case slices.Contains(r.touched, src):
		case exists(src):
			r.touched = append(r.touched, src)
		default:
			r.report.Missing = append(r.report.Missing, src)
			r.report.Warnings = append(r.report.Warnings, src+": this source is not there; its documents are kept as they are (to take them out: indexer forget "+src+")")
		}
	}
}

// warn puts into the report what the manifests say that can't be used.
func (r *run) warn() {
	r.report.Warnings = append(r.report.Warnings, r.scan.manifests.notes()...)
	r.report.Warnings = append(r.report.Warnings, sameFolders(r.touched)...)
	r.report.Manifests = append(r.report.Manifests, r.scan.inside.names...)
	for _, f := range r.scan.files {
		for _, name := range append([]string{f.manifest}, f.above...) {
			if name != "" && !slices.Contains(r.report.Manifests, name) {
				r.report.Manifests = append(r.report.Manifests, name)
			}
		}
	}
	sort.Strings(r.report.Manifests)
	r.report.Manifests = slices.Compact(r.report.Manifests)
}

// brokenInUse is the error of a manifest that can't be used now and that the published
// generation goes by, where every document is to be made anew: nothing could be kept then.
func (r *run) brokenInUse() error {
	if !r.fresh {
		return nil
	}
	for i := range r.old.Files {
		f := &r.old.Files[i]
		if err := r.scan.manifests.brokenOf(f); err != nil && r.scan.byPath[f.Path] != nil {
			return err
		}
	}
	return nil
}

// remember indexes the old ledger by path and by content.
func (r *run) remember() {
	for i := range r.old.Files {
		f := &r.old.Files[i]
		r.prev[f.Path] = f
		for _, d := range f.Documents {
			if d.ID == "" {
				continue
			}
			r.ids[d.ID] = true
			if d.Status == Indexed {
				r.byHash[d.SHA256] = &known{f.Path, d.Member, d.ID}
			}
		}
	}
}

// holds reports whether a content is still where the published generation has it: the file
// is there, and nothing suggests that it was changed.
func (r *run) holds(k *known) bool {
	if k == nil || !exists(k.path) || !within(k.path, r.sources) {
		return false
	}
	f, found := r.scan.byPath[k.path]
	if !found {
		return !within(k.path, r.touched)
	}
	prev := r.prev[k.path]
	return f.size == prev.Size && f.mtime == prev.MTime
}

func (r *run) begin(ctx context.Context) (err error) {
	if r.base != 0 && (r.fresh || r.opt.DryRun) {
		r.searcher, err = r.in.Engine.Open(ctx)
		if err != nil && !r.fresh {
			return err
		}
	}
	if r.opt.DryRun {
		return nil
	}
	r.writer, err = r.in.Engine.Begin(ctx, r.fresh)
	return err
}

func (r *run) close() {
	if r.writer != nil {
		_ = r.writer.Discard()
	}
	if r.searcher != nil {
		_ = r.searcher.Close()
	}
}

// remove takes out the documents that are no longer in the touched sources, and carries
// over, into a fresh generation, those of the sources that were not looked at.
func (r *run) remove(ctx context.Context) error {
	have := map[string]bool{}
	kept := map[string]bool{}
	for _, f := range r.files {
		have[f.Path] = true
		for _, d := range f.Documents {
			have[f.Path+"#"+d.Member] = true
			if d.ID != "" {
				kept[d.ID] = true
			}
		}
	}
	var gone []Failure
	of := 0
	for i := range r.old.Files {
		f := &r.old.Files[i]
		forgotten := within(f.Path, r.opt.Forget) && !within(f.Path, r.sources)
		// What this run has a record of, an unreadable folder itself too, has no other.
		touched := forgotten || have[f.Path] || within(f.Path, r.touched) && !within(f.Path, r.scan.unreadable)
		if !touched {
			if err := r.carry(ctx, f); err != nil {
				return err
			}
		}
		for _, d := range f.Documents {
			if d.ID == "" || !touched {
				continue
			}
			of++
			switch {
			case kept[d.ID]:
			case have[f.Path+"#"+d.Member]: // it has another id now
				if err := r.dropID(ctx, d.ID); err != nil {
					return err
				}
			default:
				gone = append(gone, failure(*f, d))
			}
		}
		if touched && !have[f.Path] {
			r.changed = true
		}
	}
	return r.takeOut(ctx, gone, of)
}

// dropID takes out the document of an id that is no longer used.
func (r *run) dropID(ctx context.Context, id string) error {
	r.changed = true
	if r.writer == nil || r.fresh {
		return nil
	}
	return r.writer.Remove(ctx, id)
}

// carry keeps a file of a source that this run does not look at.
func (r *run) carry(ctx context.Context, f *FileRecord) error {
	r.files = append(r.files, *f)
	if !r.fresh || r.writer == nil {
		return nil
	}
	for _, d := range f.Documents {
		if d.ID == "" {
			continue
		}
		if err := r.copyOver(ctx, d.ID); err != nil {
			return fmt.Errorf("keep %s: %w", f.Name, err)
		}
	}
	return nil
}

// copyOver puts a document of the published generation into the new one as it is.
func (r *run) copyOver(ctx context.Context, id string) error {
	if r.searcher == nil {
		return errors.New("the published generation can't be read; name its source so that it is read again")
	}
	doc, err := r.searcher.Document(ctx, id)
	if err != nil {
		return err
	}
	return r.writer.Put(ctx, doc)
}

func (r *run) takeOut(ctx context.Context, gone []Failure, of int) error {
	if len(gone) > 0 && len(gone)*10 > of && !r.opt.AllowRemovals && !r.opt.DryRun && len(r.opt.Forget) == 0 {
		return &RemovalError{len(gone), of, gone[0].Path}
	}
	for _, g := range gone {
		r.report.Removed++
		r.changed = true
		r.note(g.Path, "remove", "it is no longer in the sources")
		if r.writer == nil || r.fresh {
			continue
		}
		if err := r.writer.Remove(ctx, g.KeptID); err != nil {
			return fmt.Errorf("remove %s: %w", g.Path, err)
		}
	}
	return nil
}

func (r *run) note(path, action, why string) {
	if r.opt.DryRun {
		r.report.Changes = append(r.report.Changes, Change{path, action, why})
	}
}

// finish completes and publishes the generation, unless nothing changed.
func (r *run) finish(ctx context.Context) error {
	sort.SliceStable(r.files, func(i, j int) bool { return r.files[i].Path < r.files[j].Path })
	for _, f := range r.files {
		for _, d := range f.Documents {
			r.report.Passages += d.Passages
			r.report.Statements += d.Statements
			if d.Catalogue != "" {
				r.report.Catalogued++
			}
		}
	}
	if r.opt.DryRun {
		return nil
	}
	ledger := &Ledger{Versions: r.in.versions(), Sources: r.sources, Manifest: r.opt.Manifest, Authority: r.in.AuthorityDir, Files: r.files, Catalogues: r.catalogue.files}
	if !r.changed && !r.fresh && slices.Equal(r.sources, r.old.Sources) && r.in.AuthorityDir == r.old.Authority {
		return r.writer.Discard()
	}
	data, err := ledger.encode()
	if err != nil {
		return err
	}
	if r.in.Progress != nil {
		r.in.Progress.Publishing()
	}
	r.writer.Attach(ledgerName, data)
	if len(r.catalogue.files) > 0 {
		records, err := packJSON(r.catalogue.data)
		if err != nil {
			return fmt.Errorf("keep the catalogue: %w", err)
		}
		r.writer.Attach(catalogueName, records)
	}
	for _, field := range []index.Field{index.Speaker, index.Delegation, index.Group, index.Theme} {
		r.writer.Names(field, r.names(field))
	}
	gen, err := r.writer.Publish(ctx)
	if err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	r.report.Generation, r.report.Published = gen.Number, true
	return nil
}

func (r *run) names(field index.Field) []corpus.Name {
	if r.in.Names == nil {
		return nil
	}
	return r.in.Names(field)
}
