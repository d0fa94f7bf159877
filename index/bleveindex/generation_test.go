package bleveindex_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"travaux/corpus"
	"travaux/index"
	"travaux/index/bleveindex"
	"travaux/index/indextest"
)

// files lists everything under dir.
func files(t testing.TB, dir string) []string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		all = append(all, strings.TrimPrefix(path, dir))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func openDir(t testing.TB, dir string) *bleveindex.Engine {
	t.Helper()
	e, err := bleveindex.Open(dir, bleveindex.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func total(t testing.TB, s index.Searcher, w string) index.Total {
	t.Helper()
	res, err := s.Search(context.Background(), index.Request{Query: word(w), Size: 10})
	if err != nil {
		t.Fatal(err)
	}
	return res.Total
}

func TestOnlyOneWriterAtATime(t *testing.T) {
	dir, ctx := t.TempDir(), context.Background()
	e, other := openDir(t, dir), openDir(t, dir)
	w, err := e.Begin(ctx, true)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.Begin(ctx, true); !errors.Is(err, index.ErrLocked) {
		t.Errorf("Begin beside a writer = %v; want ErrLocked", err)
	}
	if _, err := other.Prune(ctx, 1, false); !errors.Is(err, index.ErrLocked) {
		t.Errorf("Prune beside a writer = %v; want ErrLocked", err)
	}
	if err := w.Discard(); err != nil {
		t.Fatal(err)
	}
	w, err = other.Begin(ctx, true)
	if err != nil {
		t.Fatalf("Begin after Discard = %v", err)
	}
	if _, err := w.Publish(ctx); err != nil {
		t.Fatal(err)
	}
	publish(t, e, false, speech("a", "Ivo Hollander", "2018", "After the first."))
}

func TestWhatIsNotPublishedLeavesNothing(t *testing.T) {
	dir, ctx := t.TempDir(), context.Background()
	e := openDir(t, dir)
	publish(t, e, true, speech("a", "Ivo Hollander", "2018", "Lanterns."))
	before := files(t, dir)
	for _, end := range []string{"discarded", "cancelled"} {
		w, err := e.Begin(ctx, false)
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Put(ctx, speech("b", "Ivo Hollander", "2018", "More lanterns.")); err != nil {
			t.Fatal(err)
		}
		if end == "discarded" {
			err = w.Discard()
		} else {
			cancelled, cancel := context.WithCancel(ctx)
			cancel()
			if _, err := w.Publish(cancelled); !errors.Is(err, context.Canceled) {
				t.Errorf("Publish with a cancelled context = %v", err)
			}
		}
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(before, files(t, dir)); diff != "" {
			t.Errorf("a %s build left files (-before +after):\n%s", end, diff)
		}
		if err := w.Put(ctx, speech("c", "Ivo Hollander", "2018", "Late.")); err == nil {
			t.Errorf("Put after the writer was %s did not fail", end)
		}
	}
	if got := total(t, searcher(t, e), "lanterns"); got.Passages != 1 {
		t.Errorf("after that %v found; want 1 passage", got)
	}
}

func TestRollBackAndPrune(t *testing.T) {
	dir, ctx := t.TempDir(), context.Background()
	e := openDir(t, dir)
	publish(t, e, true, speech("a", "Ivo Hollander", "2018", "One lantern."))
	publish(t, e, false, speech("b", "Ivo Hollander", "2018", "Two lanterns."))
	open2 := searcher(t, e)
	if err := e.Publish(ctx, 1); err != nil {
		t.Fatal(err)
	}
	if got := total(t, searcher(t, e), "lantern"); got.Documents != 1 {
		t.Errorf("rolled back, %v found; want 1 document", got)
	}
	if err := e.Publish(ctx, 7); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("Publish(7) = %v; want ErrNotFound", err)
	}
	g := publish(t, e, false, speech("c", "Ivo Hollander", "2018", "Three lanterns."))
	if g.Number != 3 || g.Parent != 1 || g.Documents != 2 {
		t.Errorf("built on the one rolled back to: %+v; want number 3, parent 1, 2 documents", g)
	}
	if err := e.Publish(ctx, 1); err != nil {
		t.Fatal(err)
	}
	gone, err := e.Prune(ctx, 1, true)
	if err != nil || !slices.Equal(gone, []int{2}) {
		t.Errorf("dry Prune = %v, %v; want [2]", gone, err)
	}
	if gone, err = e.Prune(ctx, 1, false); err != nil || !slices.Equal(gone, []int{2}) {
		t.Errorf("Prune = %v, %v; want [2]", gone, err)
	}
	if got := total(t, open2, "lantern"); got.Documents != 2 {
		t.Errorf("a searcher open on a pruned generation finds %v; want 2 documents", got)
	}
	if _, err := e.OpenGeneration(ctx, 2); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("OpenGeneration of a pruned one = %v; want ErrNotFound", err)
	}
	list, err := e.Generations(ctx)
	if err != nil || len(list) != 2 || list[0].Number != 1 || !list[0].Published || list[1].Published {
		t.Errorf("Generations = %+v, %v; want 1 (published) and 3", list, err)
	}
	if _, err := e.Prune(ctx, 0, false); err != nil {
		t.Fatal(err)
	}
	if g := publish(t, e, false); g.Number != 4 {
		t.Errorf("after pruning 3, the next is %d; want 4: numbers are not used twice", g.Number)
	}
}

func TestAttachments(t *testing.T) {
	e, ctx := open(t), context.Background()
	w, err := e.Begin(ctx, true)
	if err != nil {
		t.Fatal(err)
	}
	w.Attach("ledger.json", []byte("{}"))
	if _, err := w.Publish(ctx); err != nil {
		t.Fatal(err)
	}
	if b, err := e.Attachment(ctx, 1, "ledger.json"); err != nil || string(b) != "{}" {
		t.Errorf("Attachment = %q, %v", b, err)
	}
	for _, name := range []string{"other", "../manifest.json", ""} {
		if _, err := e.Attachment(ctx, 1, name); !errors.Is(err, index.ErrNotFound) {
			t.Errorf("Attachment(%q) = %v; want ErrNotFound", name, err)
		}
	}
	publish(t, e, false)
	if _, err := e.Attachment(ctx, 2, "ledger.json"); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("the next generation has the attachment of its parent: %v", err)
	}
}

func TestDocumentsComeBackWhole(t *testing.T) {
	e, ctx := open(t), context.Background()
	want := speech("tc-conf-7-2-en", "Tamsin Okoro-Vale", "2017-12-06", "One.", "Two.")
	want.Symbol, want.Extra = "TC/CONF.7/2", map[string]string{"shelf": "B"}
	fr := speech("tc-conf-7-2-fr", "Tamsin Okoro-Vale", "2017-12-06", "Une.")
	fr.Symbol, fr.Language = "tc/conf.7/2", corpus.French
	publish(t, e, true, fr, want)
	s := searcher(t, e)
	got, err := s.Document(ctx, "tc-conf-7-2-en")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("document (-put +got):\n%s", diff)
	}
	if _, err := s.Document(ctx, "none"); !errors.Is(err, index.ErrNotFound) {
		t.Errorf("Document(none) = %v; want ErrNotFound", err)
	}
	ids, err := s.BySymbol(ctx, " TC/Conf.7/2")
	if want := []string{"tc-conf-7-2-en", "tc-conf-7-2-fr"}; err != nil || !slices.Equal(ids, want) {
		t.Errorf("BySymbol = %v, %v; want %v", ids, err, want)
	}
	marks, err := s.Highlight(ctx, index.Request{Query: word("two")}, "tc-conf-7-2-en")
	if want := map[int][]corpus.Span{2: {{Start: 0, End: 3}}}; err != nil || !cmp.Equal(marks, want) {
		t.Errorf("Highlight = %v, %v; want %v", marks, err, want)
	}
}

// Small changes link what stays: the new generation costs what changed, and neither
// segments nor text files pile up.
func TestManySmallChanges(t *testing.T) {
	dir := t.TempDir()
	e := openDir(t, dir)
	docs := map[string]*corpus.Document{}
	put := func(id, text string) *corpus.Document {
		docs[id] = speech(id, "Ivo Hollander", "2018", text, text+" again")
		return docs[id]
	}
	var first []*corpus.Document
	for i := range 300 {
		first = append(first, put(fmt.Sprintf("base-%03d", i), strings.Repeat("harbour and lantern ", 40)+fmt.Sprint(i)))
	}
	publish(t, e, true, first...)
	for i := range 30 {
		g := publish(t, e, false, put(fmt.Sprintf("new-%02d", i), "a new buoy"), put(fmt.Sprintf("base-%03d", i), "a changed buoy"))
		gen := filepath.Join(dir, "generations", fmt.Sprintf("%06d", g.Number))
		for _, pattern := range []string{"index/*.zap", "text.*", "chains.*"} {
			if got, _ := filepath.Glob(filepath.Join(gen, pattern)); len(got) > 13 {
				t.Fatalf("generation %d has %d files %s; want at most 13", g.Number, len(got), pattern)
			}
		}
	}
	list := make([]*corpus.Document, 0, len(docs))
	for _, d := range docs {
		list = append(list, d)
	}
	scan := indextest.NewScan(list, nil)
	s := searcher(t, e)
	for _, w := range []string{"buoy", "lantern", "changed", "again"} {
		if got, want := total(t, s, w), scan.Search(index.Request{Query: word(w)}).Total; got != want {
			t.Errorf("%s: %v; want %v", w, got, want)
		}
	}
	if bad, err := e.Verify(context.Background(), 31); err != nil || len(bad) > 0 {
		t.Errorf("Verify = %v, %v; want nothing", bad, err)
	}
}

func TestAnEmptyGeneration(t *testing.T) {
	e := open(t)
	publish(t, e, true)
	s := searcher(t, e)
	if got := total(t, s, "anything"); got != (index.Total{}) {
		t.Errorf("an empty index finds %v", got)
	}
	if _, err := s.Search(context.Background(), index.Request{Facets: index.Facets(), Size: 5}); err != nil {
		t.Error(err)
	}
	publish(t, e, false, speech("a", "Ivo Hollander", "2018", "Now a lantern."))
	if got := total(t, searcher(t, e), "lantern"); got.Passages != 1 {
		t.Errorf("after the first document %v; want 1 passage", got)
	}
	w, err := e.Begin(context.Background(), false)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Remove(context.Background(), "a"); err != nil {
		t.Fatal(err)
	}
	if g, err := w.Publish(context.Background()); err != nil || g.Passages != 0 {
		t.Errorf("the last document removed: %+v, %v", g, err)
	}
}
